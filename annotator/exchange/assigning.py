"""Hands documents out: records in the project who has what, and writes one file for each annotator.

Owns the files and the record. Never decides who gets which documents (annotator/review/assignment.py does).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from annotator.errors import FileProblem, RuleBroken
from annotator.exchange.bundle import SUFFIX, write_bundle
from annotator.exchange.handing_out import LogSource, header_of, rows_for, texts_of
from annotator.model.acts import SetSetting
from annotator.model.annotators import ASSIGNMENT, GOLD, Annotator, AnnotatorKind, annotator_id, places_of
from annotator.model.changes import Applied, Change

PROJECT_SUFFIX = ".annot"
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+')
_LONGEST_NAME = 40


class HandsOut(LogSource, Protocol):
    """The project that documents are handed out from."""

    path: Path

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting."""

    def annotators(self) -> Sequence[Annotator]:
        """Return the annotators, in the order in which they came."""

    def apply(self, act: SetSetting, *, annotator: str) -> Applied:
        """Carry an act out."""


class KnowsPeople(Protocol):
    """What is asked of a project about a person."""

    def annotator(self, annotator_id: str) -> Annotator | None:
        """Return an annotator by id, or None."""


RESERVED = frozenset({GOLD, *AnnotatorKind})
"""Names that stand for what is no person."""

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


def recipients(project: KnowsPeople, names: Iterable[str]) -> dict[str, str]:
    """Return the ids of those who are to get documents, with the names given.

    Raises RuleBroken for what cannot be one: no name, one name twice, gold, whoever is no person here.
    """
    found: dict[str, str] = {}
    for given in names:
        name = " ".join(given.split())
        who = _id(name)
        if who in found:
            raise RuleBroken(
                '"{first}" and "{second}" are one annotator.',
                "Name everybody once.",
                first=found[who],
                second=name,
            )
        known = project.annotator(who)
        if who in RESERVED or (known is not None and known.kind is not AnnotatorKind.PERSON):
            raise RuleBroken(
                '"{name}" is no person and can get no documents.', "Name a person who labels.", name=name
            )
        found[who] = name
    return found


def shares_of(given: Iterable[str], people: Mapping[str, str]) -> dict[str, int]:
    """Return shares by id from texts such as 甲=2. Raises RuleBroken, also for strangers."""
    shares: dict[str, int] = {}
    for text in given:
        name, _, weight = text.rpartition("=")
        if not name.strip() or not weight.strip().isascii() or not weight.strip().isdigit():
            raise RuleBroken('"{share}" is no share.', "Write NAME=NUMBER, such as 甲=2.", share=text)
        who = _id(name)
        if who not in people:
            raise RuleBroken(
                '"{name}" has a share, but is none of those who get documents.',
                "Name them there, too, or leave the share out.",
                name=name.strip(),
            )
        if who in shares:
            raise RuleBroken('"{name}" has two shares.', "Name everybody once.", name=name.strip())
        shares[who] = int(weight)
    return shares


def _id(name: str) -> str:
    if not any(sign.isalnum() for sign in name):
        raise RuleBroken('"{name}" is no name for an annotator.', "Use at least one letter.", name=name)
    return annotator_id(name)


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
    the files that were written are removed and the record is as before. Who gets nothing gets no file.
    Raises FileProblem, UserError.
    """
    shares = {annotator: documents for annotator, documents in shares.items() if documents}
    paths = free_paths(project, shares, folder, bundle=bundle)
    before = {annotator: project.setting(ASSIGNMENT + annotator) for annotator in shares}
    places = places_of(project.annotators())
    done: list[Share] = []
    try:
        for annotator, documents in shares.items():
            known = handed_out(project, annotator)
            value: dict[str, object] = {
                "documents": [*known, *(name for name in documents if name not in set(known))]
            }
            if annotator in places:
                value["place"] = places[annotator]
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


def free_paths(project: HandsOut, shares: Iterable[str], folder: Path, *, bundle: bool) -> dict[str, Path]:
    """Return a file name for each annotator, in a folder that is made if it is not there yet.

    Raises FileProblem if a name is taken or none can be made.
    """
    stem, suffix = project.path.stem, SUFFIX if bundle else PROJECT_SUFFIX
    if folder.exists() and not folder.is_dir():
        raise FileProblem("{folder} is no folder.", "Choose another.", folder=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(
            "The folder {folder} cannot be made: {reason}.",
            "Choose another.",
            folder=folder,
            reason=error.strerror or str(error),
        ) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FileProblem("{folder} cannot be written to.", "Choose another folder.", folder=folder)
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
