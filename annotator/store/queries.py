"""Questions to the tables of a project, answered with facts of the model. Reads only."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.errors import RuleBroken
from annotator.model.annotators import ASSIGNMENT, Annotator, AnnotatorKind
from annotator.model.changes import ObjectKey, dump_value, load_json
from annotator.model.documents import LayerCorrection
from annotator.model.spans import DocumentLabel, Range, Relation, Span, Status
from annotator.store.database import Row
from annotator.store.document_queries import DocumentQueries
from annotator.store.shapes import span_ranges

_MOST_PLACES = 10_000
_SPAN = "id, document, label, annotator, ranges, attributes, unsure, note, status, origins"
_SPAN_JSON = (
    "id, document, label, annotator, json(ranges), json(attributes), unsure, note, status, json(origins)"
)
DOCUMENT_LABEL = "id, document, label, annotator, attributes, status, origins"
RELATION = "id, document, label, annotator, head, tail, attributes, status, origins"


class Queries(DocumentQueries):
    """Everything that may be asked of an open project."""

    # --- annotations

    def spans(self, document: str, annotator: str | None = None) -> list[Span]:
        """Return a document's spans, by (start, end, label, annotator, id)."""
        who = "" if annotator is None else " AND annotator = ?"
        rows = self._span_rows(
            f"document = ?{who}", (document,) if annotator is None else (document, annotator)
        )
        return sorted((_read_span(fields) for fields in rows), key=_in_order)

    def span_page(
        self, document: str, annotator: str, *, after: tuple[int, int], limit: int
    ) -> tuple[list[Span], tuple[int, int] | None]:
        """Return the next spans of an annotator by their ends, and the cursor behind them; None: the last.

        `after`: the cursor of the page before, or (a source offset, 0) for spans that end there or later.
        """
        rows = self._span_rows(
            "document = ? AND annotator = ? AND (end, rowid) > (?, ?) ORDER BY end, rowid LIMIT ?",
            (document, annotator, *after, limit),
        )
        following = max((row[4][-1][1], row[-1]) for row in rows) if len(rows) == limit else None
        return [_read_span(fields) for fields in rows], following

    def _span_rows(self, condition: str, parameters: tuple[Any, ...]) -> list[list[Any]]:
        """Return the fields of spans, JSON read, and the row's number last.

        As one row: SQLite lets the interpreter's lock go at each, and with a busy thread beside it every one
        of thousands would have to wait for it.
        """
        row = self._db.row(
            f"SELECT json_group_array(json_array({_SPAN_JSON}, number)) FROM"
            f" (SELECT *, rowid AS number FROM span WHERE {condition})",
            parameters,
        )
        rows: list[list[Any]] = load_json(row[0]) if row else []
        return rows

    def span_counts(self, document: str) -> dict[str, int]:
        """Return how many spans each annotator (by id) has in a document; who has none is left out."""
        rows = self._db.rows("SELECT annotator, spans FROM tally WHERE document = ?", (document,))
        return {annotator: count for annotator, count in rows if count}

    def span(self, span: str) -> Span:
        """Return a span. Raises RuleBroken."""
        return _span(self._one("span", _SPAN, span))

    def document_labels(self, document: str, annotator: str | None = None) -> list[DocumentLabel]:
        """Return the labels on a document, by (label, annotator, id)."""
        rows = self._of("document_label", DOCUMENT_LABEL, document, annotator, "label,")
        return [read_document_label(row) for row in rows]

    def document_label(self, label_id: str) -> DocumentLabel:
        """Return a document label by its id. Raises RuleBroken."""
        return read_document_label(self._one("document_label", DOCUMENT_LABEL, label_id))

    def relations(self, document: str, annotator: str | None = None) -> list[Relation]:
        """Return the relations of a document whose ends both exist, by (label, annotator, id)."""
        rows = self._db.rows(
            f"SELECT {RELATION} FROM relation AS r WHERE document = ? AND (? IS NULL OR annotator = ?)"
            " AND EXISTS (SELECT 1 FROM span WHERE id = r.head)"
            " AND EXISTS (SELECT 1 FROM span WHERE id = r.tail) ORDER BY label, annotator, id",
            (document, annotator, annotator),
        )
        return [read_relation(row) for row in rows]

    def relation(self, relation: str) -> Relation:
        """Return a relation by its id. Raises RuleBroken."""
        return read_relation(self._one("relation", RELATION, relation))

    def relations_on(self, span: str) -> list[Relation]:
        """Return the relations that have a span at either end."""
        rows = self._db.rows(
            f"SELECT {RELATION} FROM relation WHERE head = ? OR tail = ? ORDER BY id", (span, span)
        )
        return [read_relation(row) for row in rows]

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

    def label_uses(self, label: str) -> dict[str, int]:
        """Return how many live annotations of each annotator (by id) carry a label."""
        found: dict[str, int] = {}
        for table in ("span", "document_label", "relation"):
            counted = f"SELECT annotator, count(*) FROM {table} WHERE label = ? GROUP BY annotator"
            for annotator, count in self._db.rows(counted, (label,)):
                found[annotator] = found.get(annotator, 0) + count
        return found

    def attribute_uses(self, label: str, attribute: str) -> int:
        """Return how many live annotations with a label have a value for an attribute."""
        found = 0
        for table in ("span", "document_label", "relation"):
            counted = f"SELECT count(*) FROM {table} WHERE label = ? AND json_type(attributes, ?) IS NOT NULL"
            found += int(next(iter(self._db.rows(counted, (label, f'$."{attribute}"'))))[0])
        return found

    def verdicts_with(self, label: str) -> list[tuple[str, str]]:
        """Return (id, document) of the verdicts that give a label, or were given on what carried it."""
        rows = self._db.rows(
            "SELECT id, document FROM verdict WHERE ? IN"
            " (json_extract(facts, '$.label'), json_extract(facts, '$.judged.label'))",
            (label,),
        )
        return [(row[0], row[1]) for row in rows]

    def verdicts_on(self, kind: str, target: str) -> list[str]:
        """Return the ids of the verdicts on an annotation."""
        sql = "SELECT id FROM verdict WHERE target = ? AND target_kind = ? ORDER BY id"
        return [row[0] for row in self._db.rows(sql, (target, kind))]

    def verdicts_of_relations(self, document: str) -> list[str]:
        """Return the ids of the verdicts on a document's relations, additions too."""
        sql = "SELECT id FROM verdict WHERE document = ? AND target_kind = 'relation' ORDER BY id"
        return [row[0] for row in self._db.rows(sql, (document,))]

    def comments_on(self, document: str, kind: str, target: str) -> list[str]:
        """Return the ids of all comments, answers too, in the threads on an annotation."""
        rows = self._db.rows(
            "SELECT id FROM comment WHERE document = ? AND json_extract(facts, '$.target_kind') = ?"
            " AND json_extract(facts, '$.target') = ? ORDER BY id",
            (document, kind, target),
        )
        return [row[0] for row in rows]

    def labels_changed(self) -> int:
        """Return the Lamport counter of the latest change by which labels came, went or became others.

        A new name, colour, key or place is none: the documents done before are as good as they were.
        """
        telling = ("retired", "parent", "attributes", "definition", "boundary", "kind")
        fields = " OR ".join(f"after LIKE '%\"{field}%'" for field in telling)
        row = self._db.row(
            f"SELECT max(lamport) FROM change WHERE kind = 'label' AND (before IS NULL OR {fields})"
        )
        return int(row[0] or 0) if row else 0

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
                'There is no {kind} "{object}".',
                "It may have been deleted; choose another.",
                kind=table.replace("_", " "),
                object=object_id,
            )
        return row

    # --- people, settings, layers

    def annotators(self) -> list[Annotator]:
        """Return the annotators, in the order in which they came."""
        rows = self._db.rows(f"{_ANNOTATOR} ORDER BY born, id")
        return [_annotator(row) for row in rows]

    def find_annotator(self, annotator: str) -> Annotator | None:
        """Return an annotator by id, or None."""
        row = self._db.row(f"{_ANNOTATOR} WHERE id = ?", (annotator,))
        return _annotator(row) if row else None

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
        return [read_correction(row[0], row[1], row[2], json.loads(row[3])) for row in rows]


STATUS = {str(status): status for status in Status}  # four times as quick as Status(...)


def _span(row: Row) -> Span:
    """A span from its row. Thousands are read when a document opens; most have no attributes, no origins."""
    return Span(
        row[0], row[1], row[2], row[3], span_ranges(json.loads(row[4])),
        {} if row[5] == "{}" else json.loads(row[5]), bool(row[6]), row[7],
        STATUS.get(row[8]) or Status(row[8]), () if row[9] == "[]" else tuple(json.loads(row[9])),
    )  # fmt: skip


def _read_span(row: Sequence[Any]) -> Span:
    """A span from its row, whose JSON is read already."""
    return Span(
        row[0], row[1], row[2], row[3], span_ranges(row[4]), row[5], bool(row[6]), row[7],
        STATUS.get(row[8]) or Status(row[8]), tuple(row[9]),
    )  # fmt: skip


def _in_order(span: Span) -> tuple[int, int, str, str, str]:
    return span.start, span.end, span.label, span.annotator, span.id


def read_document_label(row: Row) -> DocumentLabel:
    """A document label from its row."""
    return DocumentLabel(
        id=row[0], document=row[1], label=row[2], annotator=row[3], attributes=json.loads(row[4]),
        status=Status(row[5]), origins=tuple(json.loads(row[6])),
    )  # fmt: skip


def read_relation(row: Row) -> Relation:
    """A relation from its row."""
    return Relation(
        id=row[0], document=row[1], label=row[2], annotator=row[3], head=row[4], tail=row[5],
        attributes=json.loads(row[6]), status=Status(row[7]), origins=tuple(json.loads(row[8])),
    )  # fmt: skip


_ANNOTATOR = (
    "SELECT id, name, kind, colour, (SELECT json_extract(value, '$.place') FROM setting"
    f" WHERE json_valid(value) AND setting.name = '{ASSIGNMENT}' || annotator.id) FROM annotator"
)


def _annotator(row: Row) -> Annotator:
    kind = row[2] if row[2] in set(AnnotatorKind) else AnnotatorKind.PERSON
    place = row[4] if isinstance(row[4], int) and 0 <= row[4] < _MOST_PLACES else None
    return Annotator(id=row[0], name=row[1], kind=AnnotatorKind(kind), colour=row[3], place=place)


def read_correction(object_id: str, document: str, annotator: str, facts: dict[str, Any]) -> LayerCorrection:
    """A person's correction of a layer from its row."""
    return LayerCorrection(
        id=object_id, document=document, kind=str(facts.get("kind", "")), start=int(facts.get("start", 0)),
        end=int(facts.get("end", 0)), on=bool(facts.get("on")), annotator=annotator,
    )  # fmt: skip
