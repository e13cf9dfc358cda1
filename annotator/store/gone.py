"""What is deleted, as the log still has it. Reads only."""

from __future__ import annotations

from annotator.model.changes import fold
from annotator.model.spans import Span
from annotator.store.database import Database
from annotator.store.shapes import attributes_of, span_ranges, sql_text


def deleted_span(db: Database, span: str) -> Span | None:
    """Return a deleted span as it was last; None where it is there, never was, or is removed for good."""
    rows = db.rows(
        "SELECT lamport, replica, seq, document, after FROM change WHERE kind = 'span' AND object = ?",
        (span,),
    )
    folded = fold(rows) if rows else None
    ranges = span_ranges(folded.fields.get("ranges")) if folded else ()
    if folded is None or not ranges or not folded.fields.get("deleted"):
        return None
    fields = folded.fields
    label, annotator = sql_text(fields.get("label")), sql_text(fields.get("annotator"))
    return Span(span, folded.document, label, annotator, ranges, attributes_of(fields))
