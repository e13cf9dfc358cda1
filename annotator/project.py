"""The one door to a project: `apply(act)`, undo, redo, questions, listeners. Delegates to the store."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.model.acts import Act
from annotator.model.changes import ActSummary, Applied, Change, Remark
from annotator.model.reviewing import Contest, Counted
from annotator.model.scheme import Scheme
from annotator.model.spans import Relation
from annotator.review.golden import WithGold
from annotator.review.record import counting_rules
from annotator.store import review_counts
from annotator.store.asking import Asking
from annotator.store.checking import Problem, check_file
from annotator.store.locking import SidecarLock
from annotator.store.merging import Merged
from annotator.store.opening import Opened, close_file, create_file, open_beside, open_file
from annotator.store.publishing import copy_to
from annotator.store.starting import start_from_changes, start_project
from annotator.store.writing import Writer
from annotator.store.zones_cache import store_zones
from annotator.text.layers.zones import Zone

Listener = Callable[[Applied], None]
Elsewhere = Callable[[Scheme, Sequence[str]], list[Counted] | None]
"""Counts documents by a scheme's rules in another place, see `review_counts`."""


def _silent(_share: float) -> None:
    """A progress that nobody watches."""


class Project(Asking):
    """An open project file. Several threads may use it; one writes at a time."""

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.read_only = opened.lock is None
        self.read_only_reason = opened.reason
        self._opened = opened
        self._closed = False
        super().__init__(opened.database)
        self._writer = Writer(self._db, self._ask, counting_rules)
        self._listeners: list[Listener] = []
        row = self._db.row("SELECT value FROM meta WHERE name = 'project'")
        self.id = str(row[0]) if row else ""

    @classmethod
    def create(cls, path: Path, scheme: Scheme, *, name: str = "") -> Project:
        """Make a new project file and open it. Raises FileProblem; nothing half-made is left."""
        path = Path(path)
        identity = secrets.token_hex(16)
        create_file(path, lambda db: start_project(db, identity, scheme, name or path.stem))
        return cls.open(path)

    @classmethod
    def create_from(
        cls,
        path: Path,
        identity: str,
        rows: Iterable[Change],
        texts: Mapping[str, str],
        progress: Callable[[float], None] = _silent,
    ) -> Project:
        """Make a file of a project that exists elsewhere, from some of its changes, and open it.

        What is done in it can be merged into the other copies. Raises UserError; nothing half-made is left.
        """
        create_file(
            Path(path),
            lambda db: start_from_changes(
                db, identity, rows, texts, rules_of=counting_rules, progress=progress
            ),
        )
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Open a project file, read-only where it cannot be written: see `read_only_reason`.

        Raises FileProblem or ProjectProblem for what is no project, too new or damaged.
        """
        path = Path(path)
        opened = open_file(path, read_only=read_only)
        try:
            return cls(path, opened)
        except BaseException:
            close_file(opened)
            raise

    @classmethod
    def open_beside(cls, path: Path) -> Project:
        """Open for reading what another process of this program has open. Raises UserError."""
        opened = open_beside(path)
        try:
            return cls(path, opened)
        except BaseException:
            close_file(opened)
            raise

    @property
    def let_go(self) -> bool:
        """Whether whoever had the file open for writing, when it was opened here, has closed it since."""
        return self.read_only_reason == "locked" and self.path.exists() and not SidecarLock.is_held(self.path)

    def close(self) -> None:
        """Close the file; one file is left. Closing twice does nothing."""
        if not self._closed:
            self._closed = True
            with self._db.reading():
                close_file(self._opened)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- changing

    def apply(
        self,
        act: Act,
        *,
        annotator: str,
        view: str = "source",
        progress: Callable[[float], None] = _silent,
    ) -> Applied:
        """Carry an act out for an annotator (by id): all of it is saved, or a UserError says why nothing was.

        `view` is the script of the view that it was made in; `progress` as in `undo`.
        """
        return self._tell(self._writer.apply(act, annotator, view, progress))

    def undo(self, annotator: str, progress: Callable[[float], None] = _silent) -> Applied:
        """Take back the annotator's latest own act made in this file. Raises NothingToUndo.

        `progress` is told shares of 1; what it raises cancels it, and then nothing is written.
        """
        return self._tell(self._writer.undo(annotator, progress))

    def redo(self, annotator: str, progress: Callable[[float], None] = _silent) -> Applied:
        """Do again what the annotator undid last; `progress` likewise. Raises NothingToUndo."""
        return self._tell(self._writer.redo(annotator, progress))

    def undo_target(self, annotator: str) -> ActSummary | None:
        """Return what `undo` would take back."""
        return self._writer.summary(self._writer.log.latest_undoable(annotator))

    def redo_target(self, annotator: str) -> ActSummary | None:
        """Return what `redo` would do again."""
        return self._writer.summary(self._writer.log.latest_undone(annotator))

    def act_summary(self, act: str) -> ActSummary | None:
        """Return what the act with this id did, or None if it is not here."""
        return self._writer.summary(self._writer.log.act(act))

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Have a function called after each act that changed something, on the thread that applied it.

        Returns the function that stops it.
        """
        self._listeners.append(callback)

        def stop() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return stop

    def _tell(self, applied: Applied) -> Applied:
        if applied.act:
            for listener in tuple(self._listeners):
                listener(applied)
        return applied

    def merge_rows(
        self,
        rows: Iterable[Change],
        texts: Mapping[str, str],
        progress: Callable[[float], None] = _silent,
        *,
        keep: bool = True,
    ) -> Merged:
        """Take in changes from elsewhere, with texts by their sha256: all of them, or a UserError and none.

        Order and repetition do not matter. `progress` is told shares of 1; what it raises cancels the merge.
        Without `keep` it is a dry run: what would come in is told, and nothing is written.
        """
        merged, applied = self._writer.merge(rows, texts, progress, keep=keep)
        if keep:
            self._tell(applied)
        return merged

    def store_zones(self, document: str, rule_version: str, zones: Iterable[Zone]) -> None:
        """Keep what marking layers found, outside the log."""
        store_zones(self._db, document, rule_version, zones)

    # --- the file

    def check(self, progress: Callable[[float], None] | None = None) -> list[Problem]:
        """Return what is wrong with the file: texts and log against hashes, tables against a rebuild."""
        with self._db.snapshot() as seen:
            return check_file(seen, progress or _silent, counting_rules(self.scheme))

    def save_copy(self, path: Path) -> Path:
        """Write a copy of the project as it is now; an older file is replaced when the copy is whole.

        Raises FileProblem; never replaces a project that is open.
        """
        copy_to(self._db, Path(path))
        return Path(path)

    def backup(self, path: Path) -> Path:
        """Write a copy to a file, or into a folder under the project's name and time. Returns its path."""
        target = Path(path)
        if target.is_dir():
            stamp = time.strftime("%Y%m%d-%H%M%S")
            target = _free(target / f"{self.path.stem}-{stamp}{self.path.suffix}")
        return self.save_copy(target)

    # --- asking: what the store answers by itself is in `Asking`

    @property
    def name(self) -> str:
        """The project's name."""
        return str(self.setting("name", self.path.stem))

    @property
    def scheme(self) -> Scheme:
        """The label scheme as it stands."""
        return self._writer.scheme

    def contests(self, document: str) -> Sequence[Contest]:
        """Return what reviewers contradict each other on in a document."""
        return WithGold(self).contests(document)

    def without_ends(self, document: str) -> Sequence[Relation]:
        """Return the relations that were taken into gold and are not in it, since an end is not."""
        return WithGold(self).without_ends(document)

    def count_review(self, limit: int = review_counts.BATCH, elsewhere: Elsewhere | None = None) -> int:
        """Count documents of the review queue that changed, at most so many; returns how many."""
        scheme = self.scheme
        there = partial(elsewhere, scheme) if elsewhere else None
        return review_counts.count_some(self._db, counting_rules(scheme), limit, there)

    def counted(self, scheme: Scheme, documents: Sequence[str]) -> list[Counted]:
        """Count documents as they are now under a scheme, and keep nothing."""
        with self._db.snapshot() as seen:
            return review_counts.counted(seen, documents, counting_rules(scheme))

    def changes(self, document: str | None = None, *, limit: int = 200, skip: int = 0) -> list[Change]:
        """Return changes of a document, or of the whole project, latest first."""
        return self._writer.log.latest(document, limit, skip)

    @property
    def scheme_remarks(self) -> tuple[Remark, ...]:
        """What had to give way in the scheme after a merge, such as a key that two labels had."""
        return tuple(self._writer.scheme_remarks)


def _free(path: Path) -> Path:
    """Return the path, or with a number if it is taken."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return path if not path.exists() else next(other for other in numbered if not other.exists())
