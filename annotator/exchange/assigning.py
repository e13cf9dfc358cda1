"""Hands documents out: records in the project who has what, and writes one file for each annotator.

Owns the files and the record. Never decides who gets which documents (annotator/review/assignment.py does).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from annotator.errors import FileProblem
from annotator.exchange.bundle import SUFFIX, write_bundle
from annotator.exchange.handing_out import ASSIGNMENT, LogSource, header_of, rows_for, texts_of
from annotator.model.acts import SetSetting
from annotator.model.changes import Applied, Change

PROJECT_SUFFIX = ".annot"
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+')
_LONGEST_NAME = 40


class HandsOut(LogSource, Protocol):
    """The project that documents are handed out from."""

    path: Path

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting."""

    def apply(self, act: SetSetting, *, annotator: str) -> Applied:
        """Carry an act out."""


Creates = Callable[[Path, str, Iterable[Change], Mapping[str, str]], AbstractContextManager[object]]
"""Makes a project file from a part of another: path, identity, changes, texts."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one annotator was given: the file, its documents, and how many changes and texts it holds."""

    annotator: str
    path: Path
    documents: tuple[str, ...]
    changes: int
    texts: int


def handed_out(project: HandsOut, annotator: str) -> tuple[str, ...]:
    """Return the documents that an annotator has been given, in the order to work in."""
    found = project.setting(ASSIGNMENT + annotator)
    documents = found.get("documents") if isinstance(found, dict) else None
    return tuple(map(str, documents)) if isinstance(documents, list) else ()


def hand_out(
    project: HandsOut,
    shares: Mapping[str, Sequence[str]],
    folder: Path,
    create: Creates,
    *,
    by: str,
    bundle: bool = False,
    feedback: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Share]:
    """Record the shares (annotator id -> documents) and write a file for each into a folder.

    `by` is who hands out. `progress(done, total)` counts files and may raise to cancel. If anything fails,
    the files that were written are removed and the record is as before. Raises FileProblem, UserError.
    """
    paths = _paths(project.path.stem, shares, folder, SUFFIX if bundle else PROJECT_SUFFIX)
    before = {annotator: project.setting(ASSIGNMENT + annotator) for annotator in shares}
    done: list[Share] = []
    try:
        for annotator, documents in shares.items():
            known = handed_out(project, annotator)
            value = {"documents": [*known, *(name for name in documents if name not in set(known))]}
            project.apply(SetSetting(ASSIGNMENT + annotator, value), annotator=by)
        for annotator, documents in shares.items():
            progress(len(done), len(shares))
            counts = _write(
                project,
                annotator,
                documents,
                paths[annotator],
                create=None if bundle else create,
                feedback=feedback,
            )
            done.append(Share(annotator, paths[annotator], tuple(documents), *counts))
        progress(len(done), len(shares))
    except BaseException:
        for share in done:
            share.path.unlink(missing_ok=True)
        for annotator, value in before.items():
            project.apply(SetSetting(ASSIGNMENT + annotator, value), annotator=by)
        raise
    return done


def _paths(stem: str, shares: Iterable[str], folder: Path, suffix: str) -> dict[str, Path]:
    """Return a free file name for each annotator. Raises FileProblem if one is taken."""
    if not folder.is_dir():
        raise FileProblem("There is no folder {folder}.", "Make it, or choose another.", folder=folder)
    paths: dict[str, Path] = {}
    for annotator in shares:
        plain = _UNFIT.sub("_", annotator)[:_LONGEST_NAME].strip(".") or "_"
        path, number = folder / f"{stem}-{plain}{suffix}", 2
        while path in paths.values():
            path, number = folder / f"{stem}-{plain}-{number}{suffix}", number + 1
        if path.exists():
            raise FileProblem(
                "{name} is there already; nothing was handed out.",
                "Choose another folder, or move the file away.",
                name=path,
            )
        paths[annotator] = path
    return paths


def _write(
    project: HandsOut,
    annotator: str,
    documents: Sequence[str],
    path: Path,
    *,
    create: Creates | None,
    feedback: bool,
) -> tuple[int, int]:
    """Write one share; a bundle where no project is to be created. Returns (changes, texts)."""
    links = rows_for(project, annotator, documents, feedback=feedback)
    if create is None:
        return write_bundle(path, header_of(project, annotator), links, texts_of(project, documents))
    rows = [change for change, _ in links]
    texts = dict(texts_of(project, documents))
    with create(path, project.id, rows, texts):
        return len(rows), len(texts)
