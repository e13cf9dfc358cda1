"""Chooses which annotations of a document an export holds: gold, all, or the best there is. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status

_A = TypeVar("_A", Span, DocumentLabel, Relation)


class Which(StrEnum):
    """What to export. BEST: gold where a document has any, else all that is not rejected."""

    GOLD = "gold"
    ALL = "all"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Annotations:
    """What stands on one document, in the order of the export.

    `loose` are relations of the choice that cannot be held, since one of their ends is not in it.
    """

    spans: tuple[Span, ...] = ()
    document_labels: tuple[DocumentLabel, ...] = ()
    relations: tuple[Relation, ...] = ()
    loose: tuple[Relation, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing."""
        return not (self.spans or self.document_labels or self.relations)


def choose(
    which: Which,
    spans: Iterable[Span],
    document_labels: Iterable[DocumentLabel],
    relations: Iterable[Relation],
) -> Annotations:
    """Return the annotations to export, sorted; relations only where both ends are among the spans."""
    spans, document_labels, relations = tuple(spans), tuple(document_labels), tuple(relations)
    if which is Which.BEST:
        owners = {span.annotator for span in spans} | {label.annotator for label in document_labels}
        owners.update(relation.annotator for relation in relations)
        which = Which.GOLD if GOLD in owners else which
    chosen = _wanted(which, spans)
    ends = {span.id for span in chosen}
    arrows = _wanted(which, relations)
    held = [relation for relation in arrows if relation.head in ends and relation.tail in ends]
    return Annotations(
        spans=tuple(sorted(chosen, key=span_order)),
        document_labels=tuple(
            sorted(_wanted(which, document_labels), key=lambda a: (a.label, a.annotator, a.id))
        ),
        relations=tuple(sorted(held, key=lambda a: (a.head, a.tail, a.label, a.annotator, a.id))),
        loose=tuple(relation for relation in arrows if relation not in held),
    )


def span_order(span: Span) -> tuple[int, int, str, str, str]:
    """Return what spans are sorted by."""
    return span.start, span.end, span.label, span.annotator, span.id


def _wanted(which: Which, annotations: Iterable[_A]) -> list[_A]:
    if which is Which.ALL:
        return list(annotations)
    if which is Which.GOLD:
        return [a for a in annotations if a.annotator == GOLD]
    return [a for a in annotations if a.status is not Status.REJECTED]
