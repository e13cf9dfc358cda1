"""The way in: reads the command line, checks what can be checked, then runs a command or opens the window.

Owns the order of the checks (files, screen, shared libraries, only then Qt) and the exit status: 0 all done,
1 something was left out and named, 2 nothing done, 130 interrupted. Never draws, never reads a project.
"""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from pathlib import Path

from annotator import cli
from annotator.errors import FileProblem, UserError
from annotator.startup import check_libraries, check_screen

NOTHING_DONE = 2
INTERRUPTED = 130
READER_LEFT = 141  # what a shell reports for a command whose reader went away


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments (by default the process's) and return its exit status."""
    _speak_utf8()
    try:
        arguments = cli.parse(sys.argv[1:] if argv is None else argv)
        status = cli.run(arguments) if arguments.command else _open_window(arguments)
        sys.stdout.flush()
    except UserError as error:
        print(f"annotator: {error}", file=sys.stderr)
        return NOTHING_DONE
    except KeyboardInterrupt:
        print("annotator: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes once more when it ends; give that flush somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_LEFT
    return status


def _speak_utf8() -> None:
    """Make output that goes to a file or a pipe UTF-8, and let no character stop a message to a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _open_window(arguments: Namespace) -> int:
    """Open the window, or draw it into the picture of `--screenshot`. Raises UserError before Qt starts."""
    if arguments.project is not None:
        cli.check_project(arguments.project)
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
    )


def _check_picture(picture: Path) -> None:
    """Raise FileProblem unless a PNG can be written there."""
    if picture.suffix.lower() != ".png":
        raise FileProblem(
            "The picture {path} would be no PNG.", "Give it a name that ends in .png.", path=picture
        )
    if picture.is_dir():
        raise FileProblem("{path} is a folder.", "Name a file for the picture.", path=picture)
    folder = picture.resolve().parent
    if not folder.is_dir():
        raise FileProblem("There is no folder {folder}.", "Make it first, or name another.", folder=folder)
    if not os.access(picture if picture.exists() else folder, os.W_OK):
        raise FileProblem("{path} cannot be written.", "Choose a place where you may write.", path=picture)


if __name__ == "__main__":
    sys.exit(main())
