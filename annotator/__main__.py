"""The way in: reads the command line, checks what can be checked, then runs a command or opens the window.

Owns the order of the checks (files, screen, shared libraries, only then Qt) and the exit status: 0 all done,
1 something was left out and named, 2 nothing done, 130 interrupted, 141 when the reader of a pipe went away.
Never draws, never reads a project.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from annotator import workers
from annotator.errors import FileProblem, UserError
from annotator.startup import check_libraries, check_screen

NOTHING_DONE = 2
INTERRUPTED = 130
READER_LEFT = 141
_UNSEEN = ("offscreen", "minimal")  # windows that Qt draws for nobody


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments (by default the process's) and return its exit status.

    argparse ends the process by itself for --help and for arguments that it cannot read.
    """
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except UserError as error:
        _tell(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        _tell("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes once more when it ends; that needs somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_LEFT
    return status


def _run(argv: list[str]) -> int:
    try:
        from annotator import cli  # noqa: PLC0415 - what it needs may not be installed
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("annotator"):
            raise
        raise UserError(
            "The Python package {name} is not installed.", "Run: sh packaging/start.sh", name=error.name
        ) from error
    if argv[:1] == [workers.CONVERT.word]:
        from annotator.text import convert_worker  # noqa: PLC0415

        return convert_worker.main(argv[1:])
    if argv[:1] == [workers.LAYERS.word]:
        from annotator.gui.layers import helper_main  # noqa: PLC0415 - without Qt

        return helper_main.main()
    if argv[:1] == [workers.AGREEMENT.word]:
        from annotator.gui.agreement import apart_main  # noqa: PLC0415 - without Qt

        return apart_main.main()
    if argv[:1] == [workers.COUNT.word]:
        from annotator.gui.review import count_main  # noqa: PLC0415 - without Qt

        return count_main.main()
    arguments = cli.parse(argv)
    if arguments.command:
        return cli.run(arguments)
    try:
        if arguments.project is not None:
            cli.check_project(arguments.project)
    except UserError as error:
        if arguments.screenshot is not None or not _window_can_open():
            raise error from None
    return _open_window(arguments)


def _window_can_open() -> bool:
    """Tell whether there will be a window to be seen, which then says what is wrong with its project."""
    if os.environ.get("QT_QPA_PLATFORM") in _UNSEEN:
        return False
    try:
        check_screen()
        check_libraries(window=True)
    except UserError:
        return False
    return True


def _open_window(arguments: Namespace) -> int:
    """Open the window, or draw it into the picture of `--screenshot`. Raises UserError before Qt starts."""
    picture: Path | None = arguments.screenshot
    if picture is None:
        check_screen()
    else:
        _check_picture(picture)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    check_libraries(window=picture is None)
    from annotator.gui import app  # noqa: PLC0415 - Qt must not be loaded before the checks

    return app.run(
        arguments.project,
        annotator=arguments.annotator,
        screenshot=picture,
        language=arguments.language,
        view=arguments.view,
        theme=arguments.theme,
        scale=arguments.scale,
        size=arguments.size,
    )


def _check_picture(picture: Path) -> None:
    """Raise FileProblem unless a PNG can be written there."""
    if picture.suffix.lower() != ".png":
        raise FileProblem("{path} is no name for a PNG.", "Let it end in .png.", path=picture)
    if picture.is_dir():
        raise FileProblem("{path} is a folder.", "Name a file for the picture.", path=picture)
    folder = picture.resolve().parent
    if not folder.is_dir():
        raise FileProblem("There is no folder {folder}.", "Make it first, or name another.", folder=folder)
    if not os.access(picture if picture.exists() else folder, os.W_OK):
        raise FileProblem("{path} cannot be written.", "Choose a place where you may write.", path=picture)


def _tell(message: str) -> None:
    print(f"annotator: {message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
