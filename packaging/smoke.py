"""Tries out a built or installed program: imports, exports, checks each slice, draws the window.

    python packaging/smoke.py COMMAND...        for example: dist/annotator/annotator, or python -m annotator

Needs Python alone; works in a folder of its own and removes it. Prints what it tried; ends with status 1 at
the first thing that is not right.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TEXT = "县委办公室召开会议，购置打印机。\n𠮷野家在旁边。\n"
QUOTE = "打印机"
SECONDS = 120


def run(command: list[str], *arguments: str, folder: Path) -> str:
    """Run the program in `folder` and return what it printed. Ends this script if it fails."""
    # Nothing of a checkout or of another environment may lend the program a module.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "QT_"))}
    done = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    expect(done.returncode == 0, f"{' '.join(arguments[:1])}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def expect(right: bool, complaint: str) -> None:
    """End this script with the complaint unless `right`."""
    if not right:
        sys.exit(f"not right: {complaint}")


def try_commands(command: list[str], folder: Path) -> None:
    """From an article to training data, and a conversion that changes the length of a phrase."""
    (folder / "article.txt").write_text(TEXT, "utf-8")
    start = TEXT.index(QUOTE)
    labelled = {"start": start, "end": start + len(QUOTE), "label": "work", "quote": QUOTE, "annotator": "甲"}
    record = {"text": TEXT + QUOTE, "spans": [labelled]}
    (folder / "labelled.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    run(command, "init", "work.annot", folder=folder)
    run(command, "import", "work.annot", "article.txt", "labelled.jsonl", folder=folder)
    run(command, "export", "work.annot", "-o", "out.jsonl", folder=folder)
    records = [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]
    expect(len(records) == 2, f"{len(records)} records instead of 2")
    spans = [
        (entry["text"][item["start"] : item["end"]], item) for entry in records for item in entry["spans"]
    ]
    expect([piece for piece, _ in spans] == [QUOTE], f"slices {spans}")
    converted = json.loads(run(command, "convert", "article.txt", "--to", "s2twp", "--json", folder=folder))
    expect("印表機" in converted["text"], converted["text"])
    print("commands: init, import, export, convert")


def try_window(command: list[str], folder: Path) -> None:
    """The window drawn into a picture, with the resources of all languages."""
    run(command, "init", "sample.annot", "--sample", folder=folder)
    for language in ("zh_CN", "zh_TW", "en"):
        picture = folder / f"{language}.png"
        options = ("--screenshot", picture.name, "--language", language, "--annotator", "甲")
        run(command, "sample.annot", *options, folder=folder)
        data = picture.read_bytes()
        # An empty window of this size packs into a tenth of that.
        expect(data.startswith(b"\x89PNG") and len(data) > 50_000, f"the picture in {language} is empty")
    print("window: drawn in three languages")


def main() -> None:
    """Try out the command that stands on the command line."""
    command = sys.argv[1:]
    if not command:
        sys.exit((__doc__ or "").strip())
    if Path(command[0]).exists():
        command[0] = str(Path(command[0]).absolute())
    with tempfile.TemporaryDirectory(prefix="annotator-smoke-") as folder:
        try_commands(command, Path(folder))
        try_window(command, Path(folder))
    print("all right")


if __name__ == "__main__":
    main()
