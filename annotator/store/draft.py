"""An act in the making: reads what is there, collects one change per object, writes all of it.

Owns the road from a handler's wishes to log and tables; runs inside one transaction. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.errors import RuleBroken
from annotator.model.changes import KEYED, WHOLE, Change, Fields, ObjectKey, Remark, dump_fields, fold
from annotator.model.scheme import Scheme
from annotator.store.branching import seen_by
from annotator.store.changelog import ChangeLog, Entry
from annotator.store.database import Database
from annotator.store.projection import Projection
from annotator.store.queries import Queries
from annotator.store.shapes import sql_text
from annotator.store.steps import Progress, batches, silent

_WHOLE_KINDS = frozenset({"verdict"})
"""What two people must not put together: one's decision with the other's reason is nobody's verdict."""


class Draft:
    """The changes of one act, by one annotator, before they are written."""

    def __init__(
        self, database: Database, log: ChangeLog, queries: Queries, scheme: Scheme, annotator: str
    ) -> None:
        self.db = database
        self.log = log
        self.ask = queries
        self.scheme = scheme
        self.annotator = annotator
        self.remarks: list[Remark] = []
        self.created: list[str] = []
        self.touched: set[ObjectKey] = set()
        self._documents: dict[ObjectKey, str] = {}
        self._before: dict[ObjectKey, Fields | None] = {}
        self._seen: dict[ObjectKey, Fields] = {}
        self._wishes: dict[ObjectKey, Fields] = {}

    def fields(self, kind: str, object_id: str) -> Fields | None:
        """Return an object's fields as they will be, deleted or not; None if it never was."""
        key = (kind, object_id)
        before = self._known(key)
        wishes = self._wishes.get(key)
        if wishes is None:
            return before
        return {name: value for name, value in {**(before or {}), **wishes}.items() if value is not None}

    def live(self, kind: str, object_id: str) -> Fields | None:
        """Return an object's fields, or None if it never was or is deleted."""
        fields = self.fields(kind, object_id)
        return None if fields is None or fields.get("deleted") else fields

    def gone(self, kind: str, object_id: str) -> bool:
        """Tell whether this act deletes an object."""
        return bool(self._wishes.get((kind, object_id), {}).get("deleted"))

    def put(self, kind: str, document: str, object_id: str, fields: Mapping[str, Any]) -> None:
        """Create an object, or bring a deleted one back, with exactly these fields."""
        before = self._known((kind, object_id))
        gone = dict.fromkeys(before or ())
        self.change(kind, document, object_id, {**gone, **fields})
        self.created.append(object_id)

    def change(self, kind: str, document: str, object_id: str, fields: Mapping[str, Any]) -> None:
        """Change some fields of an object; None removes a field."""
        key = (kind, object_id)
        if sql_text(object_id) != object_id:
            raise RuleBroken('"{object}" cannot be an id.', "Use whole characters.", object=repr(object_id))
        known = self._known(key)
        if key not in self._wishes:
            self._seen[key] = {} if known is None else seen_by(self.log.object_changes(*key))
        self._documents.setdefault(key, document)
        self._wishes.setdefault(key, {}).update(fields)

    def delete(self, kind: str, document: str, object_id: str) -> None:
        """Mark an object as deleted; its other fields stay in the log."""
        self.change(kind, document, object_id, {"deleted": True})

    def document_of(self, kind: str, object_id: str) -> str | None:
        """Return the document that an object is on, or None where the object never was."""
        key = (kind, object_id)
        if key in self._documents:
            return self._documents[key]
        rows = self.log.payloads(kind, object_id)
        return fold(rows).document if rows else None

    def remark(self, code: str, document: str = "", object_id: str = "", detail: str = "") -> None:
        """Tell the caller about something that was left out or differed."""
        self.remarks.append(Remark(code, document, object_id, detail))

    def write(
        self, *, name: str, view: str, target: str = "", more_of: str = "", progress: Progress = silent
    ) -> list[Change]:
        """Write log and tables. Returns the changes; none if nothing differs from what is there."""
        entries = [entry for key in self._wishes if (entry := self._entry(key)) is not None]
        if not entries:
            return []
        changes = self.log.append(
            entries, name=name, annotator=self.annotator, view=view, target=target, more_of=more_of
        )
        projection = Projection(self.db)
        for batch in batches(changes, progress):
            # What was created has this one change, so there is nothing to read.
            known = [(change.kind, change.object) for change in batch if change.before is not None]
            with self.log.histories(known):
                for change in batch:
                    self._project(projection, change)
        projection.flush()
        return changes

    def _project(self, projection: Projection, change: Change) -> None:
        known = change.before is not None
        rows = self.log.payloads(change.kind, change.object) if known else [_payload(change)]
        projection.project(change.kind, change.object, fold(rows), fresh=not known)
        if change.kind == "verdict":
            self._touch_target(change)

    def _touch_target(self, verdict: Change) -> None:
        """A verdict changes the status of its target, whose own changes say nothing of it."""
        facts = fold_of(self.log, "verdict", verdict.object) or {}
        if facts.get("target"):
            self.touched.add((str(facts.get("target_kind")), str(facts["target"])))

    def _known(self, key: ObjectKey) -> Fields | None:
        if key not in self._before:
            self._before[key] = fold_of(self.log, *key)
        return self._before[key]

    def _entry(self, key: ObjectKey) -> Entry | None:
        before = self._before[key]
        known = before or {}
        wishes = {name: value for name, value in self._wishes[key].items() if known.get(name) != value}
        if before is None:
            wishes = {name: value for name, value in wishes.items() if value is not None}
        if not wishes:
            return None
        if key[0] in _WHOLE_KINDS:
            wishes = {WHOLE: True, **known, **wishes}
        try:
            after = dump_fields(wishes)
        except (ValueError, TypeError) as error:
            raise RuleBroken(
                'A value of {kind} "{object}" cannot be kept: {reason}.',
                "Use text, finite numbers, lists and objects.",
                kind=key[0],
                object=key[1],
                reason=error,
            ) from error
        return Entry(key[0], self._documents[key], key[1], self._found(key, wishes), after)

    def _found(self, key: ObjectKey, wishes: Fields) -> str | None:
        """Return what a change has to say of the object before it: what it changes, and what was seen."""
        before = self._before[key]
        if before is None:
            return None
        changed = {name: before.get(name) for name in wishes if name != WHOLE}
        return dump_fields({**changed, **self._seen[key]})


def _payload(change: Change) -> tuple[int, str, int, str, str]:
    return change.lamport, change.replica, change.seq, change.document, change.after


def fold_of(log: ChangeLog, kind: str, object_id: str) -> Fields | None:
    """Return an object's fields as its changes in the log say; None if there are none."""
    rows = log.payloads(kind, object_id)
    if not rows:
        return None
    fields = fold(rows).fields
    fields.pop(KEYED, None)
    return fields
