"""The tables of annotations as a projection of the log: one object in, its row out.

Owns every write to the projected tables but `act`. `project` is all there is: an act, a merge and a rebuild
go through it alike, so they cannot differ. Never decides whether a change is allowed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.model.changes import KEYED, Fields, dump_fields, dump_value
from annotator.model.verdicts import Decision, settled_status
from annotator.store.database import Database
from annotator.store.shapes import ANNOTATIONS, LIVE, PURGED, TRASHED, attributes_of, span_ranges, sql_text

_COUNTED = ("done", "in_progress", "skipped")


class Projection:
    """Writes the rows that objects' fields amount to."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._kinds: dict[str, Callable[[str, str, str, Fields], None]] = {
            "document": self._document,
            "source": self._source,
            "span": self._span,
            "document_label": self._document_label,
            "relation": self._relation,
            "state": self._state,
            "annotator": self._annotator,
            "label": self._label,
            "scheme": self._scheme,
            "setting": self._setting,
            "verdict": self._verdict,
            "comment": self._comment,
            "layer_correction": self._layer_correction,
        }

    def project(self, kind: str, object_id: str, document: str, born: str, fields: Fields) -> None:
        """Make the row of one object what its folded fields say; a kind of a later version is ignored."""
        write = self._kinds.get(kind)
        if write is not None:
            write(object_id, document, born, fields)

    # --- documents

    def _document(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        found = self._db.row("SELECT length, script FROM text WHERE sha256 = ?", (object_id,))
        purged = bool(fields.get("purged"))
        before = self._db.row("SELECT hidden FROM document WHERE id = ?", (object_id,))
        if fields.get("deleted") or (found is None and not purged):
            self._db.execute("DELETE FROM document WHERE id = ?", (object_id,))
            self._count_document(object_id, before is not None and before[0] == LIVE, False)
            return
        hidden = PURGED if purged else TRASHED if fields.get("trashed") else LIVE
        title = "" if purged else sql_text(fields.get("title"))
        meta = "{}" if purged else dump_fields(fields.get("meta") or {})
        length, script = found if found and not purged else (0, "none")
        self._db.execute(
            "INSERT OR REPLACE INTO document (id, born, hidden, title, length, script, meta)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (object_id, born, hidden, title, length, script, meta),
        )
        self._count_document(object_id, before is not None and before[0] == LIVE, hidden == LIVE)

    def _count_document(self, document: str, was: bool, now: bool) -> None:
        if was == now:
            return
        step = 1 if now else -1
        self._count("", "documents", step)
        for annotator, state in self._db.rows(
            "SELECT annotator, state FROM state WHERE document = ?", (document,)
        ):
            if state in _COUNTED:
                self._count(annotator, state, step)

    def _count(self, annotator: str, name: str, step: int) -> None:
        self._db.execute(
            "INSERT INTO counter (annotator, name, value) VALUES (?, ?, ?)"
            " ON CONFLICT (annotator, name) DO UPDATE SET value = value + excluded.value",
            (annotator, name, step),
        )

    def _source(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        self._write("source", ("id", "document", "born", "facts"),
                    (object_id, document, born, dump_fields(fields)), fields)  # fmt: skip

    def _state(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        annotator, state = sql_text(fields.get("annotator")), sql_text(fields.get("state"))
        live = self._db.row("SELECT 1 FROM document WHERE id = ? AND hidden = ?", (document, LIVE))
        old = self._db.row(
            "SELECT state FROM state WHERE document = ? AND annotator = ?", (document, annotator)
        )
        if live and old and old[0] in _COUNTED:
            self._count(annotator, old[0], -1)
        if fields.get("deleted") or not annotator or state not in ("new", *_COUNTED):
            self._db.execute("DELETE FROM state WHERE document = ? AND annotator = ?", (document, annotator))
            return
        self._db.execute(
            "INSERT OR REPLACE INTO state (document, annotator, state, scheme_version) VALUES (?, ?, ?, ?)",
            (document, annotator, state, int(fields.get("scheme_version") or 0)),
        )
        if live and state in _COUNTED:
            self._count(annotator, state, 1)

    # --- annotations

    def _span(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        old = self._db.row("SELECT annotator FROM span WHERE id = ?", (object_id,))
        ranges = span_ranges(fields.get("ranges"))
        alive = bool(ranges) and not fields.get("deleted")
        annotator = sql_text(fields.get("annotator"))
        if not alive:
            self._db.execute("DELETE FROM span WHERE id = ?", (object_id,))
        else:
            self._db.execute(
                "INSERT OR REPLACE INTO span (id, document, start, end, label, annotator, ranges, attributes,"
                " unsure, note, origins, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (object_id, document, ranges[0][0], ranges[-1][1], sql_text(fields.get("label")), annotator,
                 dump_value(ranges), dump_fields(attributes_of(fields)),
                 int(bool(fields.get("unsure"))), sql_text(fields.get("note")),
                 dump_value(fields.get("origins") or []), self._status(object_id)),
            )  # fmt: skip
        if alive or old:
            self._tally(document, annotator or (old[0] if old else ""), int(alive) - int(old is not None))

    def _tally(self, document: str, annotator: str, step: int) -> None:
        reach = self._db.row(
            "SELECT max(end) FROM span WHERE document = ? AND annotator = ?", (document, annotator)
        )
        self._db.execute(
            "INSERT INTO tally (document, annotator, spans, reach) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (document, annotator) DO UPDATE SET spans = spans + excluded.spans,"
            " reach = excluded.reach",
            (document, annotator, step, (reach[0] if reach else 0) or 0),
        )

    def _document_label(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        values = (
            object_id, document, sql_text(fields.get("label")), sql_text(fields.get("annotator")),
            dump_fields(attributes_of(fields)), dump_value(fields.get("origins") or []),
            self._status(object_id),
        )  # fmt: skip
        columns = ("id", "document", "label", "annotator", "attributes", "origins", "status")
        self._write("document_label", columns, values, fields)

    def _relation(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        values = (
            object_id, document, sql_text(fields.get("label")), sql_text(fields.get("annotator")),
            sql_text(fields.get("head")), sql_text(fields.get("tail")),
            dump_fields(attributes_of(fields)), dump_value(fields.get("origins") or []),
            self._status(object_id),
        )  # fmt: skip
        columns = (
            "id", "document", "label", "annotator", "head", "tail", "attributes", "origins", "status"
        )  # fmt: skip
        self._write("relation", columns, values, fields)

    # --- review

    def _verdict(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        decision = sql_text(fields.get("decision"))
        target, kind = sql_text(fields.get("target")), sql_text(fields.get("target_kind"))
        if decision not in set(Decision):
            return
        values = (
            object_id, document, kind, target, sql_text(fields.get("reviewer")), decision,
            int(bool(fields.get("adjudicates"))), dump_fields(fields),
        )  # fmt: skip
        columns = (
            "id", "document", "target_kind", "target", "reviewer", "decision", "adjudicates", "facts"
        )  # fmt: skip
        self._write("verdict", columns, values, fields)
        if kind in ANNOTATIONS:
            self._db.execute(f"UPDATE {kind} SET status = ? WHERE id = ?", (self._status(target), target))

    def _status(self, target: str) -> str:
        rows = self._db.rows("SELECT decision, adjudicates FROM verdict WHERE target = ?", (target,))
        return str(settled_status((Decision(decision), bool(final)) for decision, final in rows))

    def _comment(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        thread = sql_text(fields.get("thread")) or object_id
        self._write("comment", ("id", "born", "thread", "document", "facts"),
                    (object_id, born, thread, document, dump_fields(fields)), fields)  # fmt: skip

    def _layer_correction(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        annotator = sql_text(fields.get("annotator"))
        self._write("layer_correction", ("id", "document", "born", "annotator", "facts"),
                    (object_id, document, born, annotator, dump_fields(fields)), fields)  # fmt: skip

    # --- people, scheme, settings

    def _annotator(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        values = (
            object_id, born, sql_text(fields.get("name")) or object_id,
            sql_text(fields.get("kind")) or "person", sql_text(fields.get("colour")),
        )  # fmt: skip
        self._write("annotator", ("id", "born", "name", "kind", "colour"), values, fields)

    def _label(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        keyed = fields.pop(KEYED, born)
        self._write("label", ("id", "born", "keyed", "facts"),
                    (object_id, born, keyed, dump_fields(fields)), fields)  # fmt: skip

    def _scheme(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        self._write("scheme", ("id", "facts"), (object_id, dump_fields(fields)), fields)

    def _setting(self, object_id: str, document: str, born: str, fields: Fields) -> None:
        if "value" not in fields:
            self._db.execute("DELETE FROM setting WHERE name = ?", (object_id,))
            return
        self._write("setting", ("name", "value"),
                    (object_id, dump_value(fields["value"])), fields)  # fmt: skip

    def _write(self, table: str, columns: tuple[str, ...], values: tuple[Any, ...], fields: Fields) -> None:
        """Insert or replace a row, or delete it where the object is deleted. The first column is the key."""
        if fields.get("deleted"):
            self._db.execute(f"DELETE FROM {table} WHERE {columns[0]} = ?", (values[0],))
            return
        marks = ", ".join("?" * len(columns))
        self._db.execute(f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})", values)
