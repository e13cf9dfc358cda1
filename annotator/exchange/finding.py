"""Finds the files that an import is to read, in what a person named: files, and folders of files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import FileProblem
from annotator.exchange.files import reading_problem
from annotator.exchange.report import Entry, problem_entry

TEXT_SUFFIXES = (".txt", ".text")
RECORD_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read with their sizes, and what cannot be read."""

    files: tuple[tuple[Path, int], ...]
    entries: tuple[Entry, ...]


def find_files(paths: Sequence[Path]) -> Found:
    """Return the files that are named, and the texts and JSONL files in folders that are named.

    Hidden files are passed over; so are other files of a folder, and told.
    """
    files: dict[Path, int] = {}
    entries: list[Entry] = []
    for path in paths:
        try:
            names = _texts_in(path, entries) if path.is_dir() else [path]
            files.update((name, name.stat().st_size) for name in names)
        except OSError as error:
            entries.append(problem_entry("unreadable", reading_problem(error, path), file=path.name))
    return Found(tuple(files.items()), tuple(entries))


def _texts_in(folder: Path, entries: list[Entry]) -> list[Path]:
    found: list[Path] = []
    others: list[Path] = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        known = path.suffix.lower() in (*TEXT_SUFFIXES, *RECORD_SUFFIXES)
        (found if known else others).append(path)
    for path in others:
        message = "{name} is passed over: neither text (.txt) nor JSONL (.jsonl) by its name."
        entries.append(
            Entry(
                "other_file",
                message,
                {"name": path.name},
                "Name the file itself to import it.",
                left_out=False,
                file=path.name,
            )
        )
    if not found and not others:
        problem = FileProblem("The folder {name} holds no files.", "Choose another folder.", name=folder.name)
        entries.append(problem_entry("empty_folder", problem, file=folder.name))
    return found
