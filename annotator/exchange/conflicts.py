"""Puts what a merge brings, and where both sides changed one thing, into a report. Merges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from annotator.errors import RuleBroken
from annotator.exchange.field_words import told_field
from annotator.exchange.report import Entry, Report
from annotator.model.changes import Change, FieldMerged, ObjectKey, Remark, load_fields
from annotator.model.documents import Document
from annotator.model.scheme import Scheme
from annotator.model.spans import Span

_QUOTE = 24
_PLURALS = {
    "document": "documents",
    "span": "spans",
    "document_label": "document_labels",
    "relation": "relations",
    "state": "states",
    "verdict": "verdicts",
    "comment": "comments",
    "label": "labels",
    "annotator": "annotators",
    "setting": "settings",
    "source": "sources",
    "layer_correction": "layer_corrections",
}


class Merged(Protocol):
    """What the store tells of a merge."""

    @property
    def changes(self) -> int:
        """Return how many changes were new."""

    @property
    def texts(self) -> int:
        """Return how many texts were new."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Return what was changed on both sides, or had to give way."""

    @property
    def fields(self) -> tuple[FieldMerged, ...]:
        """Return what became of the fields of labels, of the scheme, of annotators."""

    @property
    def touched(self) -> Mapping[ObjectKey, int]:
        """Return the objects with new changes, and how many."""

    @property
    def annotators(self) -> Mapping[str, int]:
        """Return how many new changes are whose."""


class MergeTarget(Protocol):
    """What is asked of the project that is merged into, to say things in words."""

    @property
    def scheme(self) -> Scheme:
        """Return the label scheme."""

    def document(self, document: str) -> Document:
        """Return a document. Raises RuleBroken."""

    def span(self, span: str) -> Span:
        """Return a span. Raises RuleBroken."""

    def text(self, document: str) -> str:
        """Return a text. Raises RuleBroken."""

    def has_text(self, document: str) -> bool:
        """Tell whether a text is there."""

    def is_purged(self, document: str) -> bool:
        """Tell whether a document was removed for good."""


def tell_before(target: MergeTarget, changes: Iterable[Change], report: Report) -> None:
    """Note what goes for good: documents of the project that were purged on the other side."""
    purges = {
        row.document for row in changes if row.kind == "document" and load_fields(row.after).get("purged")
    }
    for document in sorted(purges):
        if target.has_text(document):
            message = "{title} was removed for good on the other side; its text and annotations go here, too."
            title = title_of(target, document)
            report.add(Entry("document_purged", message, {"title": title}, left_out=False, document=document))


def tell_merged(target: MergeTarget, merged: Merged, labels: frozenset[str], report: Report) -> None:
    """Count what came in by kind, and note changes of the scheme and what both sides changed.

    `labels` are the labels that the project had before.
    """
    report.counts.update({"changes": merged.changes, "texts": merged.texts, "conflicts": 0})
    other = {(field.kind, field.object) for field in merged.fields if field.kept != field.here}
    for (kind, object_id), fresh in merged.touched.items():
        alike = kind == "label" and object_id in labels and (kind, object_id) not in other
        if fresh and not alike:
            report.counts[_PLURALS.get(kind, kind)] += 1
            _tell_project_object(kind, object_id, labels, report)
    for remark in merged.remarks:
        report.counts["conflicts"] += 1
        report.add(_conflict(target, remark))
    for field in merged.fields:
        for entry in told_field(field):
            report.counts["conflicts"] += entry.conflict
            report.add(entry)
    if any((field.kind, field.field) == ("label", "place") for field in merged.fields):
        report.note("label_order", "The labels stand in the other side's order now.")


def _tell_project_object(kind: str, object_id: str, labels: frozenset[str], report: Report) -> None:
    if kind == "label" and object_id not in labels:
        report.note("label_added", 'The label "{label}" comes in.', label=object_id)
    elif kind == "setting":
        report.note("setting_changed", 'The setting "{name}" was set on the other side.', name=object_id)


# --- what both sides changed

_LATER = "The later change of each field counts; the log keeps both."
_MET = {
    "span": 'A span "{label}" on "{quote}" in {title} was changed on both sides.',
    "state": "How far {object} has got with {title} was set on both sides.",
    "document": "The title, or whether it is in the trash, of {title} was changed on both sides.",
    "setting": 'The setting "{object}" was changed on both sides.',
    "document_label": "A label on {title} was changed on both sides.",
    "relation": "A relation in {title} was changed on both sides.",
    "verdict": "A verdict in {title} was changed on both sides.",
    "comment": "A comment was changed on both sides.",
}
_OTHER = "Something of {title} ({kind} {object}) was changed on both sides."
_GAVE_WAY = {
    "key_lost": ('The labels "{object}" and another got the key "{detail}"; "{object}" loses it.',
                 "Give it another key in the scheme."),
    "label_mended": ('The label "{object}" named a group or label that is no more; it stands without.',
                     "Look at it in the scheme."),
}  # fmt: skip


def _conflict(target: MergeTarget, remark: Remark) -> Entry:
    message, next_step = _GAVE_WAY.get(remark.code, (_MET.get(remark.detail, _OTHER), _LATER))
    title = title_of(target, remark.document) if remark.document else ""
    parameters: dict[str, object] = {
        "title": title,
        "object": remark.object.rpartition(":")[2] if remark.detail == "state" else remark.object,
        "detail": remark.detail,
        "kind": remark.detail,
        **_words_of_span(target, remark),
    }
    return Entry(
        remark.code,
        message,
        parameters,
        next_step,
        left_out=False,
        conflict=True,
        document=remark.document,
        object=remark.object,
    )


def _words_of_span(target: MergeTarget, remark: Remark) -> dict[str, object]:
    if remark.detail != "span":
        return {}
    try:
        span = target.span(remark.object)
        quote = " ".join(target.text(span.document)[span.start : span.end].split())
    except RuleBroken:  # deleted by the one or the other
        return {"label": "…", "quote": "…"}
    return {"label": span.label, "quote": quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1]}…"}


def title_of(target: MergeTarget, document: str) -> str:
    """Return a document's title, or the beginning of its id."""
    try:
        return target.document(document).title or document[:12]
    except RuleBroken:
        return document[:12]
