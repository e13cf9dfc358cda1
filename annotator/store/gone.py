"""Passages that are no spans, but were: what is deleted, and what a reviewer added, as the log has it.

Reads only.
"""

from __future__ import annotations

from annotator.model.changes import Folded, fold
from annotator.model.spans import Span
from annotator.model.verdicts import Decision
from annotator.store.database import Database
from annotator.store.shapes import attributes_of, span_ranges, sql_text


def deleted_span(db: Database, span: str) -> Span | None:
    """Return a deleted span as it was last; None where it is there, never was, or is removed for good."""
    folded = _folded(db, "span", span)
    if folded is None or not folded.fields.get("deleted"):
        return None
    return _span(span, folded, str(folded.fields.get("annotator") or ""))


def added_span(db: Database, verdict: str) -> Span | None:
    """Return what a reviewer added with a verdict, also one taken back; None where it adds no span."""
    folded = _folded(db, "verdict", verdict)
    if folded is None or folded.fields.get("decision") != Decision.ADD:
        return None
    return _span(verdict, folded, str(folded.fields.get("reviewer") or ""))


def _folded(db: Database, kind: str, name: str) -> Folded | None:
    rows = db.rows(
        "SELECT lamport, replica, seq, document, after FROM change WHERE kind = ? AND object = ?",
        (kind, name),
    )
    return fold(rows) if rows else None


def _span(name: str, folded: Folded, owner: str) -> Span | None:
    fields, ranges = folded.fields, span_ranges(folded.fields.get("ranges"))
    if not ranges:
        return None
    return Span(
        name, folded.document, sql_text(fields.get("label")), sql_text(owner), ranges, attributes_of(fields)
    )
