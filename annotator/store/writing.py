"""Carrying an act out: one transaction of log and tables, and what it changed. Undo and redo are acts too.

Owns the transaction of an act. Never decides a rule of the scheme (the acts_* modules do).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from annotator.errors import NothingToUndo
from annotator.model.acts import Act, ImportDocuments, PurgeDocuments
from annotator.model.changes import ActSummary, Applied, Change, Remark
from annotator.model.scheme import Scheme
from annotator.store.acting import carry_out
from annotator.store.acts_scheme import read_scheme
from annotator.store.changelog import REDO, UNDO, ActRow, ChangeLog
from annotator.store.database import Database
from annotator.store.draft import Draft
from annotator.store.merging import Merged
from annotator.store.purging import scrub
from annotator.store.queries import Queries
from annotator.store.review_counts import RulesOf, count_now, mark_changed
from annotator.store.steps import Progress, part, silent
from annotator.store.summaries import summary_of
from annotator.store.taking_in import take_in
from annotator.store.undoing import invert, repeat
from annotator.store.zones_cache import settle

_SCHEME_KINDS = frozenset({"label", "scheme"})
_LARGE = 200  # changes


class _TakenBack(Exception):
    """Ends the transaction of a dry run."""


class Writer:
    """The one place where acts are written. Keeps the scheme, which every act is checked against."""

    def __init__(self, database: Database, queries: Queries, rules_of: RulesOf) -> None:
        self.log = ChangeLog(database)
        self._rules_of = rules_of
        self._db = database
        self._ask = queries
        self.scheme, self.scheme_remarks = read_scheme(database)
        self._large: tuple[ActRow, ActSummary] | None = None  # of a large act that was asked for last

    def read_scheme(self) -> None:
        """Take the scheme from the tables again."""
        self.scheme, self.scheme_remarks = read_scheme(self._db)

    def apply(self, act: Act, annotator: str, view: str, progress: Progress = silent) -> Applied:
        """Carry an act out. Raises UserError, and then nothing is written; `progress` as in `undo`."""
        more_of = act.more_of if isinstance(act, ImportDocuments) else ""
        fill = partial(carry_out, act=act)
        return self._write(annotator, view, type(act).__name__, "", fill, more_of=more_of, progress=progress)

    def undo(self, annotator: str, progress: Progress = silent) -> Applied:
        """Take the annotator's latest own act made in this file back. Raises NothingToUndo.

        `progress` is told shares of 1; what it raises cancels it, and then nothing is written.
        """
        act = self.log.latest_undoable(annotator)
        if act is None:
            raise NothingToUndo("There is nothing to undo.", "")
        fill = partial(invert, log=self.log, act=act, progress=part(progress, 0, 2))
        return self._write(annotator, "source", UNDO, act.id, fill, progress=part(progress, 1, 2))

    def redo(self, annotator: str, progress: Progress = silent) -> Applied:
        """Do the act that was undone last again; `progress` likewise. Raises NothingToUndo."""
        act = self.log.latest_undone(annotator)
        if act is None:
            raise NothingToUndo("There is nothing to redo.", "")
        fill = partial(repeat, log=self.log, act=act, progress=part(progress, 0, 2))
        return self._write(annotator, "source", REDO, act.id, fill, progress=part(progress, 1, 2))

    def summary(self, act: ActRow | None) -> ActSummary | None:
        """Return what an act did, for a menu."""
        if act is None:
            return None
        if self._large is not None and self._large[0] == act:
            return self._large[1]
        if act.last - act.seq < _LARGE:
            return summary_of(self.log, self._ask, self.log.act_changes(act), act.name)
        # Menus ask after each act, an import stays an import, and it may have a million changes.
        changes = self.log.act_changes(act, _LARGE)
        found = summary_of(self.log, self._ask, changes, act.name, partial(self.log.count_changes, act))
        self._large = act, found
        return found

    def _write(
        self,
        annotator: str,
        view: str,
        name: str,
        target: str,
        fill: Callable[[Draft], None],
        *,
        more_of: str = "",
        progress: Progress = silent,
    ) -> Applied:
        with self._db.reading():  # so that no other thread's act comes between check, write and report
            draft = Draft(self._db, self.log, self._ask, self.scheme, annotator)
            written = self.log.written
            try:
                with self._db.writing():
                    fill(draft)
                    changes = draft.write(
                        name=name, view=view, target=target, more_of=more_of, progress=progress
                    )
                    self._after(changes, name, draft.scheme)
            except BaseException:
                if self.log.written != written:
                    self.log.forget()
                raise
            if any(change.kind in _SCHEME_KINDS for change in changes):
                self.read_scheme()
            return self._applied(draft, changes, name, target)

    def _after(self, changes: list[Change], name: str, scheme: Scheme) -> None:
        """What follows from changes beside the projection, in the same transaction."""
        for change in changes:
            if name == PurgeDocuments.__name__:
                scrub(self._db, self.log, change.document)
                self._ask.forget_texts()
            elif change.kind == "state":
                settle(self._db, self.log, change.document)
        mark_changed(self._db, changes)
        if name == ImportDocuments.__name__:
            documents = {change.document for change in changes if change.document}
            count_now(self._db, documents, self._rules_of(scheme))

    def merge(
        self, rows: Iterable[Change], texts: Mapping[str, str], progress: Progress, *, keep: bool = True
    ) -> tuple[Merged, Applied]:
        """Take in changes from elsewhere. Raises UserError, and then nothing is written.

        Without `keep` everything is done and taken back: a dry run, which cannot differ from the real one.
        """
        with self._db.reading():
            try:
                with self._db.writing():
                    rules_of = self._rules_of
                    merged = take_in(
                        self._db, self.log, rows, texts, rules_of=rules_of, progress=progress, keep=keep
                    )
                    merged = replace(merged, remarks=tuple(self._gave_way()))
                    if not keep:
                        raise _TakenBack
            except _TakenBack:
                pass
            else:
                self._ask.forget_texts()
                self.read_scheme()
        applied = Applied(
            act="merge" if merged.objects else "",
            kinds=merged.kinds,
            documents=merged.documents,
            objects=merged.objects,
            created=(),
            summary=ActSummary(act="", name="Merge"),
            remarks=merged.remarks,
        )
        return merged, applied

    def _gave_way(self) -> list[Remark]:
        """What has to give way in the scheme as the tables have it now, and did not before."""
        return [remark for remark in read_scheme(self._db)[1] if remark not in self.scheme_remarks]

    def _applied(self, draft: Draft, changes: list[Change], name: str, target: str) -> Applied:
        touched = draft.touched if changes else set()
        if not changes:
            summary = ActSummary(act="", name=name, annotator=draft.annotator)
        else:
            origin = self.log.act(target) if target else None
            summary = summary_of(self.log, self._ask, changes, origin.name if origin else name)
        return Applied(
            act=changes[0].act_id if changes else "",
            kinds=frozenset({change.kind for change in changes} | {kind for kind, _ in touched}),
            documents=frozenset(change.document for change in changes if change.document),
            objects=frozenset({change.object for change in changes} | {name for _, name in touched}),
            created=tuple(draft.created) if changes else (),
            summary=summary,
            remarks=tuple(draft.remarks),
        )
