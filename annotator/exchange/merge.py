"""Merging files into a project: other copies of it, and bundles. Owns the order of work and what is told.

Everything is read and verified first; then all of it comes in, in one transaction, or nothing. The rules of
the union itself are the store's. Opens no project: the caller says how.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from annotator.errors import FileProblem, ProjectProblem
from annotator.exchange.bundle import is_bundle, read_bundle
from annotator.exchange.conflicts import Merged, MergeTarget, tell_before, tell_merged
from annotator.exchange.handing_out import LogSource
from annotator.exchange.report import Report
from annotator.model.changes import Change, load_fields

_READING = 0.3  # of the progress
_OF_THE_PROJECT = frozenset({"setting", "scheme"})
"""What stays behind when another project's work is adopted: its name, its settings, its scheme's name."""


class MergeSource(LogSource, Protocol):
    """What is asked of a project file whose changes come in."""

    def replicas(self) -> list[str]:
        """Return the replicas in its log."""

    def whole_up_to(self, replica: str) -> int:
        """Return the seq up to which every change of a replica is there, or 0."""

    def chain_at(self, replica: str, seq: int) -> bytes | None:
        """Return the hash of a change, or None."""


class Target(MergeTarget, MergeSource, Protocol):
    """The project that the changes go into."""

    path: Path

    def backup(self, path: Path) -> Path:
        """Write a copy to a path."""

    def merge_rows(
        self,
        rows: Iterable[Change],
        texts: Mapping[str, str],
        progress: Callable[[float], None] = ...,
        *,
        keep: bool = True,
    ) -> Merged:
        """Take changes in; without `keep` only try to."""


Opens = Callable[[Path], AbstractContextManager[MergeSource]]
"""Opens a project file for reading."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One file that was read: whose project it is of, and what it holds that may be new."""

    file: str
    project: str
    name: str
    changes: list[Change]
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a merge did or, as a dry run, would do. `backup` is the copy from before."""

    report: Report
    merged: Merged
    backup: Path | None = None


def _silent(_share: float) -> None:
    """A progress that nobody watches."""


# --- reading


def read_files(
    target: Target, paths: Sequence[Path], open_project: Opens, progress: Callable[[float], None] = _silent
) -> list[Incoming]:
    """Read and verify project files and bundles. `progress` is told shares of 1 and may raise to cancel.

    Raises UserError for a file that is neither, is damaged, or lacks a text that its documents need.
    """
    found = []
    for number, path in enumerate(paths):

        def tell(share: float, before: int = number) -> None:
            progress((before + share) / len(paths))

        tell(0.0)
        incoming = read_file(path, open_project, tell, target)
        _refuse_missing_texts(target, incoming)
        found.append(incoming)
    progress(1.0)
    return found


def read_file(
    path: Path, open_project: Opens, progress: Callable[[float], None] = _silent, target: Target | None = None
) -> Incoming:
    """Read one file. Of what `target` has already, only what must be compared is read. Raises UserError."""
    if target is not None and path.exists() and path.samefile(target.path):
        raise FileProblem(
            "{name} is the project itself.", "Choose another copy of it, or a bundle.", name=path.name
        )
    if is_bundle(path):
        bundle = read_bundle(path, progress)
        header = bundle.header
        texts = {
            name: text for name, text in bundle.texts.items() if target is None or not target.has_text(name)
        }
        return Incoming(path.name, header.project, header.name, bundle.changes, texts)
    with open_project(path) as theirs:
        after = _known(target, theirs) if target is not None else {}
        changes = [change for change, _ in theirs.log_rows(after)]
        progress(0.5)
        wanted = sorted({change.document for change in changes if change.document})
        wanted = [name for name in wanted if target is None or not target.has_text(name)]
        texts = {name: theirs.text(name) for name in wanted if theirs.has_text(name)}
        return Incoming(path.name, theirs.id, theirs.name, changes, texts)


def _known(target: Target, theirs: MergeSource) -> dict[str, int]:
    """Return how much of each replica is the same in both: where one hash is, all before it are."""
    known = {}
    for replica in sorted({*target.replicas()} & {*theirs.replicas()}):
        shared = min(target.whole_up_to(replica), theirs.whole_up_to(replica))
        if shared and target.chain_at(replica, shared) == theirs.chain_at(replica, shared):
            known[replica] = shared
    return known


def _refuse_missing_texts(target: Target, incoming: Incoming) -> None:
    born = {row.document for row in incoming.changes if row.kind == "document" and row.scrubbed is None}
    gone = {row.document for row in incoming.changes if _purges(row)}
    lacking = [
        name
        for name in sorted(born - gone - set(incoming.texts))
        if not target.has_text(name) and not target.is_purged(name)
    ]
    if lacking:
        raise FileProblem(
            "{name} lacks the text of a document ({document}) that this project does not have.",
            "Ask for the whole file.",
            name=incoming.file,
            document=lacking[0][:12],
        )


def _purges(change: Change) -> bool:
    return change.kind == "document" and bool(load_fields(change.after).get("purged"))


# --- merging


def strangers(target: Target, files: Sequence[Incoming]) -> list[Incoming]:
    """Return the files of another project: they come in only on the user's word."""
    return [incoming for incoming in files if incoming.project != target.id]


def take_in(
    target: Target,
    files: Sequence[Incoming],
    *,
    adopt: bool = False,
    keep: bool = True,
    progress: Callable[[float], None] = _silent,
) -> Outcome:
    """Merge what was read, all or nothing; `keep=False` is a dry run, which writes nothing at all.

    A copy of the project from before is kept beside it if anything came in. What `progress` raises cancels
    and leaves the project as it was. Raises UserError; ProjectProblem for another project without `adopt`.
    """
    foreign = strangers(target, files)
    if foreign and not adopt:
        raise ProjectProblem(
            '{name} is of another project, "{project}". Nothing was merged.',
            "If its work belongs here, merge it with --adopt: its documents, annotations and labels come in"
            " as if they had been made here; people of one name become one person, labels of one id one"
            " label, and where the two differ the later change counts; its settings stay behind. --dry-run"
            " lists every such place first.",
            name=foreign[0].file,
            project=foreign[0].name,
        )
    report = Report()
    changes = [row for incoming in files for row in _admitted(target, incoming)]
    texts = {name: text for incoming in files for name, text in incoming.texts.items()}
    tell_before(target, changes, report)
    labels = frozenset(target.scheme.by_id)
    backup = target.backup(_backup_path(target.path)) if keep else None
    try:
        merged = target.merge_rows(changes, texts, progress, keep=keep)
    except BaseException:
        if backup is not None:
            backup.unlink(missing_ok=True)
        raise
    if backup is not None and not merged.changes and not merged.texts:
        backup.unlink(missing_ok=True)
        backup = None
    tell_merged(target, merged, labels, report)
    return Outcome(report, merged, backup)


def _admitted(target: Target, incoming: Incoming) -> Iterable[Change]:
    if incoming.project == target.id:
        return incoming.changes
    return (row for row in incoming.changes if row.kind not in _OF_THE_PROJECT)


def _backup_path(path: Path) -> Path:
    stem = f"{path.stem}-before-merge-{time.strftime('%Y%m%d-%H%M%S')}"
    free = path.with_stem(stem)
    number = 2
    while free.exists():
        free = path.with_stem(f"{stem}-{number}")
        number += 1
    return free


def merge_files(
    target: Target,
    paths: Sequence[Path],
    open_project: Opens,
    *,
    adopt: bool = False,
    keep: bool = True,
    progress: Callable[[float], None] = _silent,
) -> Outcome:
    """Read files and merge them: see `read_files` and `take_in`."""
    files = read_files(target, paths, open_project, lambda share: progress(_READING * share))
    return take_in(
        target,
        files,
        adopt=adopt,
        keep=keep,
        progress=lambda share: progress(_READING + (1 - _READING) * share),
    )
