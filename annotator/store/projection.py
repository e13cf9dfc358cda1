"""The tables of annotations as a projection of the log: one object in, its row out.

Owns every write to the projected tables but `act`. `project` is all there is: an act, a merge and a rebuild
go through it alike, so they cannot differ. Never decides whether a change is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from annotator.model.changes import KEYED, Fields, Folded, dump_fields, dump_value
from annotator.model.verdicts import ADJUDICATORS, Decision
from annotator.store.counting import COUNTED, Counting
from annotator.store.database import Database
from annotator.store.judging import Judging, Target
from annotator.store.lapsing import COLUMNS, Columns, columns_of
from annotator.store.shapes import (
    ANNOTATIONS,
    LIVE,
    PURGED,
    TRASHED,
    span_ranges,
    sql_text,
)

_DECISIONS = frozenset(Decision)
_STATES = frozenset(("new", *COUNTED))
_HELD = frozenset({*ANNOTATIONS, "document", "source", "state", "verdict"})
"""Tables whose new rows are written many at a time: whoever asks for them writes them out first."""
_MOST_HELD = 500


class Projection:
    """Writes the rows that objects amount to. `flush` must follow, in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._counting = Counting(database)
        self._fresh = False
        self.judging = Judging(database)
        self._inserts: dict[str, str] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = {}  # new rows that are not written yet, by table
        self._stated: set[str] = set()  # documents with states among these
        self._judged: set[Target] = set()  # what must be judged anew when all is written
        self._final = False  # and whatever somebody meant to settle

    def project(self, kind: str, object_id: str, folded: Folded, *, fresh: bool = False) -> None:
        """Make the row of one object what its folded fields say; `fresh` promises that it has no row yet.

        A kind of a later version is ignored. An object without fields belonged to a purged document.
        """
        write = _WRITERS.get(kind)
        if write is not None:
            self._fresh = fresh
            write(self, object_id, folded)

    def flush(self) -> None:
        """Write what is still held back."""
        for table in self._rows:
            self._write_out(table)
        self._stated.clear()
        if self._final:
            # Whose word is final is the project's rule as it stands: what they settled is looked at anew.
            self._judged.update(self.judging.final())
        self.judging.judge(self._judged)
        self._judged.clear()
        self._counting.flush()

    def _write_out(self, table: str) -> None:
        rows = self._rows.get(table)
        if rows:
            self._db.execute_many(self._inserts[table], rows)
            rows.clear()

    def _old(self, sql: str, *key: str) -> str:
        """Return a value of the object's row as it was, or nothing."""
        row = None if self._fresh else self._db.row(sql, key)
        return str(row[0]) if row else ""

    def _write(self, table: str, alive: bool, row: Mapping[str, Any]) -> None:
        """Insert or replace a row, or delete it. The first column is the key."""
        if not alive:
            key = next(iter(row))
            self._db.execute(f"DELETE FROM {table} WHERE {key} = ?", (row[key],))
        else:
            self._put(table, row)

    def _put(self, table: str, row: Mapping[str, Any]) -> None:
        """Insert or replace a row."""
        if table not in self._inserts:
            marks = ", ".join("?" * len(row))
            self._inserts[table] = f"INSERT OR REPLACE INTO {table} ({', '.join(row)}) VALUES ({marks})"
            self._rows[table] = []
        if not self._fresh or table not in _HELD:
            self._db.execute(self._inserts[table], tuple(row.values()))
            return
        rows = self._rows[table]
        rows.append(tuple(row.values()))
        if len(rows) >= _MOST_HELD:
            self._write_out(table)

    # --- documents

    def _document(self, object_id: str, folded: Folded) -> None:
        fields = folded.fields
        text = self._db.row("SELECT length, script FROM text WHERE sha256 = ?", (object_id,))
        before = self._old("SELECT hidden FROM document WHERE id = ?", object_id)
        purged = bool(fields.get("purged"))
        hidden = PURGED if purged else TRASHED if fields.get("trashed") else LIVE
        alive = purged or (text is not None and _alive(fields))
        self._write(
            "document",
            alive,
            {
                "id": object_id,
                "born": folded.born,
                "hidden": hidden,
                "title": "" if purged else sql_text(fields.get("title")),
                "length": 0 if purged or text is None else text[0],
                "script": "none" if purged or text is None else text[1],
                "meta": "{}" if purged else dump_fields(_mapping(fields.get("meta"))),
            },
        )
        is_live = alive and hidden == LIVE
        if object_id in self._stated:
            self._write_out("state")
        self._counting.document_changed(object_id, was_live=before == str(LIVE), is_live=is_live)

    def _source(self, object_id: str, folded: Folded) -> None:
        self._write(
            "source",
            _alive(folded.fields),
            {
                "id": object_id,
                "document": folded.document,
                "born": folded.born,
                "facts": dump_fields(folded.fields),
            },
        )

    def _state(self, object_id: str, folded: Folded) -> None:
        document, _, annotator = object_id.partition(":")
        key = (document, annotator)
        old = self._old("SELECT state FROM state WHERE document = ? AND annotator = ?", *key)
        new = sql_text(folded.fields.get("state"))
        alive = _alive(folded.fields) and new in _STATES
        if not self._fresh:
            self._db.execute("DELETE FROM state WHERE document = ? AND annotator = ?", key)
        if alive:
            version = folded.fields.get("scheme_version")
            self._stated.add(document)
            self._put(
                "state",
                {
                    "document": document,
                    "annotator": annotator,
                    "state": new,
                    "scheme_version": version if isinstance(version, int) else 0,
                    "sent_back": sql_text(folded.fields.get("sent_back")),
                },
            )
        self._counting.state_changed(document, annotator, old, new if alive else "")

    # --- annotations

    def _span(self, object_id: str, folded: Folded) -> None:
        fields, document = folded.fields, folded.document
        old = self._old("SELECT annotator FROM span WHERE id = ?", object_id)
        ranges = span_ranges(fields.get("ranges"))
        alive = bool(ranges) and _alive(fields)
        self._write(
            "span",
            alive,
            {
                "id": object_id,
                "start": ranges[0][0] if ranges else 0,
                "end": ranges[-1][1] if ranges else 0,
                "unsure": int(bool(fields.get("unsure"))),
                "note": sql_text(fields.get("note")),
                **self._annotation("span", object_id, folded, columns_of("span", fields, ranges), alive),
            },
        )
        if old:
            self._counting.span_gone(document, old)
        if alive:
            self._counting.span_came(document, sql_text(fields.get("annotator")), ranges[-1][1])

    def _document_label(self, object_id: str, folded: Folded) -> None:
        alive = _alive(folded.fields)
        says = columns_of("document_label", folded.fields)
        row = self._annotation("document_label", object_id, folded, says, alive)
        self._write("document_label", alive, {"id": object_id, **row})

    def _relation(self, object_id: str, folded: Folded) -> None:
        alive = _alive(folded.fields)
        says = columns_of("relation", folded.fields)
        row = self._annotation("relation", object_id, folded, says, alive)
        self._write("relation", alive, {"id": object_id, **row})

    def _annotation(
        self, kind: str, object_id: str, folded: Folded, says: Columns, alive: bool
    ) -> dict[str, Any]:
        origins = folded.fields.get("origins")
        return {
            "document": folded.document,
            "annotator": sql_text(folded.fields.get("annotator")),
            "origins": dump_value(origins) if origins else "[]",
            "status": self.judging.status(kind, object_id, says if alive else None),
            **dict(zip(COLUMNS[kind], says, strict=True)),
        }

    # --- review

    def _verdict(self, object_id: str, folded: Folded) -> None:
        fields = folded.fields
        kind, target = sql_text(fields.get("target_kind")), sql_text(fields.get("target"))
        decision = sql_text(fields.get("decision"))
        self._write(
            "verdict",
            _alive(fields) and decision in _DECISIONS,
            {
                "id": object_id,
                "document": folded.document,
                "target_kind": kind,
                "target": target,
                "reviewer": sql_text(fields.get("reviewer")),
                "decision": decision,
                "adjudicates": int(bool(fields.get("adjudicates"))),
                "facts": dump_fields(fields),
            },
        )
        if kind in ANNOTATIONS and target:
            self._judged.add((kind, target))

    def _comment(self, object_id: str, folded: Folded) -> None:
        self._write(
            "comment",
            _alive(folded.fields),
            {
                "id": object_id,
                "born": folded.born,
                "thread": sql_text(folded.fields.get("thread")) or object_id,
                "document": folded.document,
                "facts": dump_fields(folded.fields),
            },
        )

    def _layer_correction(self, object_id: str, folded: Folded) -> None:
        self._write(
            "layer_correction",
            _alive(folded.fields),
            {
                "id": object_id,
                "document": folded.document,
                "born": folded.born,
                "annotator": sql_text(folded.fields.get("annotator")),
                "facts": dump_fields(folded.fields),
            },
        )

    # --- people, scheme, settings

    def _annotator(self, object_id: str, folded: Folded) -> None:
        fields = folded.fields
        self._write(
            "annotator",
            _alive(fields),
            {
                "id": object_id,
                "born": folded.born,
                "name": sql_text(fields.get("name")) or object_id,
                "kind": sql_text(fields.get("kind")) or "person",
                "colour": sql_text(fields.get("colour")),
            },
        )

    def _label(self, object_id: str, folded: Folded) -> None:
        fields = {name: value for name, value in folded.fields.items() if name != KEYED}
        self._write(
            "label",
            _alive(fields),
            {
                "id": object_id,
                "born": folded.born,
                "keyed": folded.fields.get(KEYED, folded.born),
                "facts": dump_fields(fields),
            },
        )

    def _scheme(self, object_id: str, folded: Folded) -> None:
        self._write("scheme", _alive(folded.fields), {"id": object_id, "facts": dump_fields(folded.fields)})

    def _setting(self, object_id: str, folded: Folded) -> None:
        fields = folded.fields
        alive = _alive(fields) and "value" in fields
        self._write("setting", alive, {"name": object_id, "value": dump_value(fields.get("value"))})
        if object_id == ADJUDICATORS:
            self._final = True


def _alive(fields: Fields) -> bool:
    return bool(fields) and not fields.get("deleted")


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


# Not kept by each projection: bound to it, they would hold it in a circle.
_WRITERS: dict[str, Callable[[Projection, str, Folded], None]] = {
    "document": Projection._document,
    "source": Projection._source,
    "span": Projection._span,
    "document_label": Projection._document_label,
    "relation": Projection._relation,
    "state": Projection._state,
    "annotator": Projection._annotator,
    "label": Projection._label,
    "scheme": Projection._scheme,
    "setting": Projection._setting,
    "verdict": Projection._verdict,
    "comment": Projection._comment,
    "layer_correction": Projection._layer_correction,
}
