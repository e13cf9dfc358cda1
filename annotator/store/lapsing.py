"""Whether a verdict still holds: what an annotation says, and what it said when the verdict was given.

Owns that comparison, and what a verdict makes of an annotation, on fields of the log and columns of the
tables. Runs no SQL. It needs no more than the two as they are folded, so it does not matter in which order
they came.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.model.changes import Fields, dump_fields, dump_value, load_fields
from annotator.model.spans import Range
from annotator.model.verdicts import Decision, Judged, Lapse
from annotator.store.shapes import ATTRIBUTE, attributes_of, span_ranges, sql_text

JUDGED = "judged"
"""The field of a verdict that holds what was judged, as fields of the annotation."""

COLUMNS = {
    "span": ("label", "attributes", "ranges"),
    "document_label": ("label", "attributes"),
    "relation": ("label", "attributes", "head", "tail"),
}
Columns = tuple[str, ...]
"""What an annotation says, as its row has it in COLUMNS."""

_CONTENT = frozenset({"label", "ranges", "head", "tail"})


def columns_of(kind: str, fields: Mapping[str, Any], ranges: tuple[Range, ...] | None = None) -> Columns:
    """Return what fields of an annotation amount to in its row. `ranges`: its `span_ranges`, if at hand."""
    attributes = attributes_of(fields)
    said = (sql_text(fields.get("label")), dump_fields(attributes) if attributes else "{}")
    if kind == "span":
        return (*said, dump_value(span_ranges(fields.get("ranges")) if ranges is None else ranges))
    if kind == "relation":
        return (*said, sql_text(fields.get("head")), sql_text(fields.get("tail")))
    return said


def content_of(fields: Mapping[str, Any]) -> Fields:
    """Return those of an annotation's fields that a verdict is about: what enters gold."""
    return {name: value for name, value in fields.items() if name in _CONTENT or name.startswith(ATTRIBUTE)}


def judged_of(verdict: Fields) -> Judged | None:
    """Return what a verdict's fields say was judged; None in those of earlier versions."""
    fields = verdict.get(JUDGED)
    if not isinstance(fields, dict):
        return None
    return Judged(
        label=str(fields.get("label", "")),
        ranges=span_ranges(fields.get("ranges")),
        attributes=attributes_of(fields),
        head=str(fields.get("head", "")),
        tail=str(fields.get("tail", "")),
    )


def lapse_of(kind: str, verdict: Fields, says: Columns | None) -> Lapse:
    """Tell whether a verdict holds for an annotation that says this by now (None: it is not there).

    It also holds where the annotator has followed it: what it corrected says what it was corrected to.
    """
    if says is None:
        return Lapse.GONE
    judged = verdict.get(JUDGED)
    if not isinstance(judged, dict) or says == columns_of(kind, judged):
        return Lapse.NONE
    followed = verdict.get("decision") == Decision.CORRECT and says == columns_of(
        kind, _corrected(judged, verdict)
    )
    return Lapse.NONE if followed else Lapse.CHANGED


def _corrected(judged: Fields, verdict: Fields) -> Fields:
    """Return what a correction makes of what was judged: with a label of its own it names all attributes."""
    kept = judged
    if verdict.get("label"):
        kept = {name: value for name, value in judged.items() if not name.startswith(ATTRIBUTE)}
    return {**kept, **content_of(verdict)}


def outcome_of(kind: str, verdict: Fields, says: Columns) -> tuple[Decision, Columns | None]:
    """Return what a verdict that holds makes of an annotation that says this.

    With it what a correction comes to: None where it does not say, an acceptance where that stands there.
    """
    decision = Decision(verdict["decision"])
    if decision is not Decision.CORRECT or not content_of(verdict):
        return decision, None
    now = {**dict(zip(COLUMNS[kind], says, strict=True)), **_content_columns(kind, verdict)}
    attributes = attributes_of(verdict)
    if not verdict.get("label"):
        attributes = {**load_fields(now["attributes"]), **attributes}
    now["attributes"] = dump_fields(attributes)
    becomes = tuple(now[name] for name in COLUMNS[kind])
    return (Decision.ACCEPT, None) if becomes == says else (decision, becomes)


def _content_columns(kind: str, verdict: Fields) -> dict[str, str]:
    """Return the columns that a correction sets; all but attributes."""
    found = {name: sql_text(verdict.get(name)) for name in COLUMNS[kind] if verdict.get(name)}
    if "ranges" in found:
        found["ranges"] = dump_value(span_ranges(verdict.get("ranges")))
    return found
