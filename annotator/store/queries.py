"""Questions to the tables of a project, answered with facts of the model. Reads only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotator.errors import RuleBroken
from annotator.model.annotators import Annotator, AnnotatorKind
from annotator.model.changes import ObjectKey, dump_value
from annotator.model.documents import (
    Document,
    DocumentFilter,
    DocumentRow,
    LayerCorrection,
    Progress,
    Source,
    State,
    decode_text,
)
from annotator.model.spans import DocumentLabel, Range, Relation, Span, Status
from annotator.store.database import Database, Row
from annotator.store.shapes import LIVE, PURGED, TRASHED, span_ranges

_SPAN = "id, document, label, annotator, ranges, attributes, unsure, note, status, origins"
_DOCUMENT_LABEL = "id, document, label, annotator, attributes, status, origins"
_RELATION = "id, document, label, annotator, head, tail, attributes, status, origins"
_TEXTS_KEPT = 8


class Queries:
    """Everything that may be asked of an open project."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._texts: dict[str, str] = {}

    # --- documents

    def page(
        self, annotator: str, wanted: DocumentFilter, *, after: str = "", limit: int = -1
    ) -> list[DocumentRow]:
        """Return the documents after a cursor, in the order of their creating change."""
        where, parameters = ["d.hidden = ?", "d.born > ?"], [TRASHED if wanted.trashed else LIVE, after]
        if wanted.title:
            where.append("instr(lower(d.title), lower(?)) > 0")
            parameters.append(wanted.title)
        if wanted.states:
            where.append(f"coalesce(s.state, 'new') IN ({', '.join('?' * len(wanted.states))})")
            parameters.extend(sorted(map(str, wanted.states)))
        rows = self._db.rows(
            "SELECT d.id, d.title, d.script, d.length, d.born, d.hidden, coalesce(t.spans, 0),"
            " coalesce(s.state, 'new'), coalesce(t.reach, 0) FROM document AS d"
            " LEFT JOIN tally AS t ON t.document = d.id AND t.annotator = ?"
            " LEFT JOIN state AS s ON s.document = d.id AND s.annotator = ?"
            f" WHERE {' AND '.join(where)} ORDER BY d.born LIMIT ?",
            (annotator, annotator, *parameters, limit),
        )
        return [_document_row(row, order) for order, row in enumerate(rows)]

    def document(self, document: str) -> Document:
        """Return a document. Raises RuleBroken if there is none with this id."""
        with self._db.reading():
            row = self._db.row(
                "SELECT id, title, length, script, hidden, meta FROM document WHERE id = ?", (document,)
            )
            if row is None:
                raise RuleBroken(
                    "There is no document “{document}” in this project.",
                    "Choose one of its documents.",
                    document=document,
                )
            sources = self._db.rows(
                "SELECT facts FROM source WHERE document = ? ORDER BY born, id", (document,)
            )
        return Document(
            id=row[0],
            title=row[1],
            length=row[2],
            script=row[3],
            sources=tuple(_source(json.loads(facts)) for (facts,) in sources),
            meta=json.loads(row[5]),
            trashed=row[4] == TRASHED,
            purged=row[4] == PURGED,
        )

    def has_document(self, document: str) -> int | None:
        """Return LIVE, TRASHED or PURGED, or None where the project does not know the document."""
        row = self._db.row("SELECT hidden FROM document WHERE id = ?", (document,))
        return int(row[0]) if row else None

    def text(self, document: str) -> str:
        """Return a document's source text. Raises RuleBroken where it is unknown or purged."""
        with self._db.reading():
            if document not in self._texts:
                row = self._db.row("SELECT data FROM text WHERE sha256 = ?", (document,))
                if row is None:
                    raise RuleBroken(
                        "The text of document “{document}” is not in this project.",
                        "Choose one of its documents.",
                        document=document,
                    )
                while len(self._texts) >= _TEXTS_KEPT:
                    self._texts.pop(next(iter(self._texts)))
                self._texts[document] = decode_text(row[0])
            return self._texts[document]

    def forget_texts(self) -> None:
        """Drop cached texts, after a purge."""
        self._texts.clear()

    # --- annotations

    def spans(self, document: str, annotator: str | None = None) -> list[Span]:
        """Return a document's spans, by (start, end, label, annotator, id)."""
        return [_span(row) for row in self._of("span", _SPAN, document, annotator, "start, end, label,")]

    def span(self, span: str) -> Span:
        """Return a span. Raises RuleBroken."""
        return _span(self._one("span", _SPAN, span))

    def document_labels(self, document: str, annotator: str | None = None) -> list[DocumentLabel]:
        """Return the labels on a document, by (label, annotator, id)."""
        rows = self._of("document_label", _DOCUMENT_LABEL, document, annotator, "label,")
        return [_document_label(row) for row in rows]

    def document_label(self, label_id: str) -> DocumentLabel:
        """Return a document label by its id. Raises RuleBroken."""
        return _document_label(self._one("document_label", _DOCUMENT_LABEL, label_id))

    def relations(self, document: str, annotator: str | None = None) -> list[Relation]:
        """Return the relations of a document whose ends both exist, by (label, annotator, id)."""
        rows = self._db.rows(
            f"SELECT {_RELATION} FROM relation AS r WHERE document = ? AND (? IS NULL OR annotator = ?)"
            " AND EXISTS (SELECT 1 FROM span WHERE id = r.head)"
            " AND EXISTS (SELECT 1 FROM span WHERE id = r.tail) ORDER BY label, annotator, id",
            (document, annotator, annotator),
        )
        return [_relation(row) for row in rows]

    def relation(self, relation: str) -> Relation:
        """Return a relation by its id. Raises RuleBroken."""
        return _relation(self._one("relation", _RELATION, relation))

    def relations_on(self, span: str) -> list[Relation]:
        """Return the relations that have a span at either end."""
        rows = self._db.rows(
            f"SELECT {_RELATION} FROM relation WHERE head = ? OR tail = ? ORDER BY id", (span, span)
        )
        return [_relation(row) for row in rows]

    def twins(self, document: str, annotator: str, ranges: tuple[Range, ...], label: str) -> list[str]:
        """Return the ids of an annotator's spans with exactly these ranges and this label."""
        rows = self._db.rows(
            "SELECT id FROM span WHERE document = ? AND annotator = ? AND end = ? AND ranges = ?"
            " AND label = ?",
            (document, annotator, ranges[-1][1], dump_value(ranges), label),
        )
        return [row[0] for row in rows]

    def owner(self, table: str, object_id: str, column: str) -> tuple[str, str]:
        """Return (document, owner) of an object. Raises RuleBroken."""
        row = self._one(table, f"document, {column}", object_id)
        return str(row[0]), str(row[1])

    def users(self, kind: str, object_id: str) -> Iterator[ObjectKey]:
        """Give the live annotations that carry a label or belong to an annotator (`kind` says which)."""
        for table in ("span", "document_label", "relation"):
            for row in self._db.rows(f"SELECT id FROM {table} WHERE {kind} = ?", (object_id,)):
                yield table, row[0]
        if kind == "annotator":
            for row in self._db.rows("SELECT document FROM state WHERE annotator = ?", (object_id,)):
                yield "state", f"{row[0]}:{object_id}"

    def _of(self, table: str, columns: str, document: str, annotator: str | None, order: str) -> list[Row]:
        who = "" if annotator is None else " AND annotator = ?"
        return self._db.rows(
            f"SELECT {columns} FROM {table} WHERE document = ?{who} ORDER BY {order} annotator, id",
            (document,) if annotator is None else (document, annotator),
        )

    def _one(self, table: str, columns: str, object_id: str) -> Row:
        row = self._db.row(f"SELECT {columns} FROM {table} WHERE id = ?", (object_id,))
        if row is None:
            raise RuleBroken(
                "There is no {kind} “{object}”.",
                "It may have been deleted; choose another.",
                kind=table.replace("_", " "),
                object=object_id,
            )
        return row

    # --- people, states, settings

    def annotators(self) -> list[Annotator]:
        """Return the annotators, in the order in which they came."""
        rows = self._db.rows("SELECT id, name, kind, colour FROM annotator ORDER BY born, id")
        return [_annotator(row) for row in rows]

    def find_annotator(self, annotator: str) -> Annotator | None:
        """Return an annotator by id, or None."""
        row = self._db.row("SELECT id, name, kind, colour FROM annotator WHERE id = ?", (annotator,))
        return _annotator(row) if row else None

    def states(self, document: str) -> dict[str, State]:
        """Return the states that annotators gave a document, by annotator."""
        rows = self._db.rows(
            "SELECT annotator, state FROM state WHERE document = ? ORDER BY annotator", (document,)
        )
        return {annotator: State(state) for annotator, state in rows}

    def state(self, document: str, annotator: str) -> tuple[State, int]:
        """Return an annotator's state of a document and the scheme's version when it was set."""
        row = self._db.row(
            "SELECT state, scheme_version FROM state WHERE document = ? AND annotator = ?",
            (document, annotator),
        )
        return (State(row[0]), row[1]) if row else (State.NEW, 0)

    def done_before(self, annotator: str, scheme_version: int) -> list[str]:
        """Return the live documents that an annotator set to done under an earlier version of the scheme."""
        rows = self._db.rows(
            "SELECT d.id FROM state AS s JOIN document AS d ON d.id = s.document WHERE s.annotator = ?"
            " AND s.state = 'done' AND s.scheme_version < ? AND d.hidden = ? ORDER BY d.born",
            (annotator, scheme_version, LIVE),
        )
        return [row[0] for row in rows]

    def progress(self, annotator: str) -> Progress:
        """Return how far an annotator has got, from counters."""
        rows = self._db.rows(
            "SELECT annotator, name, value FROM counter WHERE annotator IN ('', ?)", (annotator,)
        )
        counts = {(who, name): value for who, name, value in rows}
        own = {name: counts.get((annotator, name), 0) for name in ("done", "in_progress", "skipped")}
        return Progress(total=counts.get(("", "documents"), 0), **own)

    def next_unfinished(self, document: str | None, annotator: str) -> str | None:
        """Return the next document after this one, round the end, that is neither done nor skipped."""
        with self._db.reading():
            here = self._db.row("SELECT born FROM document WHERE id = ?", (document or "",))
            start = here[0] if here else ""
            for after, until in ((start, "~"), ("", start)):
                row = self._db.row(
                    "SELECT id FROM document AS d WHERE hidden = ? AND born > ? AND born <= ? AND NOT EXISTS"
                    " (SELECT 1 FROM state AS s WHERE s.document = d.id AND s.annotator = ?"
                    " AND s.state IN ('done', 'skipped')) ORDER BY born LIMIT 1",
                    (LIVE, after, until, annotator),
                )
                if row and row[0] != document:
                    return str(row[0])
        return None

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting of the project, or the default."""
        row = self._db.row("SELECT value FROM setting WHERE name = ?", (name,))
        return json.loads(row[0]) if row else default

    def layer_corrections(self, document: str) -> list[LayerCorrection]:
        """Return people's corrections of layers on a document, oldest first."""
        rows = self._db.rows(
            "SELECT id, document, annotator, facts FROM layer_correction WHERE document = ?"
            " ORDER BY born, id",
            (document,),
        )
        return [_correction(row[0], row[1], row[2], json.loads(row[3])) for row in rows]


def _document_row(row: Row, order: int) -> DocumentRow:
    document, title, script, length, born, hidden, spans, state, reach = row
    share = min(1.0, reach / length) if length else 0.0
    return DocumentRow(
        id=document, title=title, script=script, length=length, order=order, cursor=born,
        trashed=hidden == TRASHED, spans=spans, state=State(state), reach=share,
    )  # fmt: skip


def _source(facts: dict[str, Any]) -> Source:
    return Source(
        id=str(facts.get("id") or ""),
        path=str(facts.get("path") or ""),
        encoding=str(facts.get("encoding") or ""),
        sha256=str(facts.get("sha256") or ""),
        meta=facts.get("meta") or {},
    )


def _span(row: Row) -> Span:
    return Span(
        id=row[0], document=row[1], label=row[2], annotator=row[3], ranges=span_ranges(json.loads(row[4])),
        attributes=json.loads(row[5]), unsure=bool(row[6]), note=row[7], status=Status(row[8]),
        origins=tuple(json.loads(row[9])),
    )  # fmt: skip


def _document_label(row: Row) -> DocumentLabel:
    return DocumentLabel(
        id=row[0], document=row[1], label=row[2], annotator=row[3], attributes=json.loads(row[4]),
        status=Status(row[5]), origins=tuple(json.loads(row[6])),
    )  # fmt: skip


def _relation(row: Row) -> Relation:
    return Relation(
        id=row[0], document=row[1], label=row[2], annotator=row[3], head=row[4], tail=row[5],
        attributes=json.loads(row[6]), status=Status(row[7]), origins=tuple(json.loads(row[8])),
    )  # fmt: skip


def _annotator(row: Row) -> Annotator:
    kind = row[2] if row[2] in set(AnnotatorKind) else AnnotatorKind.PERSON
    return Annotator(id=row[0], name=row[1], kind=AnnotatorKind(kind), colour=row[3])


def _correction(object_id: str, document: str, annotator: str, facts: dict[str, Any]) -> LayerCorrection:
    return LayerCorrection(
        id=object_id, document=document, kind=str(facts.get("kind", "")), start=int(facts.get("start", 0)),
        end=int(facts.get("end", 0)), on=bool(facts.get("on")), annotator=annotator,
    )  # fmt: skip
