"""Chooses which annotations of a document an export holds: gold, all, or the best there is. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status, same_attributes

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

    @property
    def is_gold(self) -> bool:
        """Tell whether there is something, and all of it gold."""
        owners = {a.annotator for a in self.spans} | {a.annotator for a in self.document_labels}
        return owners | {a.annotator for a in self.relations} == {GOLD}


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


class Waiting(NamedTuple):
    """What those who finished a document marked and nobody decided on: not in gold."""

    agreed: int = 0  # all of them have it alike, attributes too, and are sure
    other: int = 0


def waiting_for_gold(
    chosen: Annotations, everybody: Annotations, finished: Collection[str], contested: Collection[str] = ()
) -> Waiting:
    """Count what waits to be decided on: not what is in gold by any road, nor what is `contested`, by id."""
    given = {key for key, _ in _facts(chosen)}
    given.update(key for key, annotation in _facts(everybody) if annotation.id in contested)
    holders: defaultdict[object, list[Span | DocumentLabel | Relation]] = defaultdict(list)
    for key, annotation in _facts(everybody):
        if annotation.annotator in finished and annotation.status is Status.UNREVIEWED:
            holders[key].append(annotation)
    waiting = [held for key, held in holders.items() if key not in given]
    agreed = sum(_all_agree(held, finished) for held in waiting)
    return Waiting(agreed, len(waiting) - agreed)


def _all_agree(held: Sequence[Span | DocumentLabel | Relation], finished: Collection[str]) -> bool:
    """Tell whether all who finished have it alike and are sure: what the review page calls no difference."""
    sure = not any(isinstance(each, Span) and each.unsure for each in held)
    return sure and same_attributes(held) and len({each.annotator for each in held}) == len(finished) > 1


def _facts(held: Annotations) -> Iterator[tuple[object, Span | DocumentLabel | Relation]]:
    """Give what each annotation says, so that two alike say the same, and the annotation."""
    place = {span.id: (span.ranges, span.label) for span in held.spans}
    yield from (((span.ranges, span.label), span) for span in held.spans)
    yield from ((("document", label.label), label) for label in held.document_labels)
    yield from (((place.get(a.head), place.get(a.tail), a.label), a) for a in held.relations)


def span_order(span: Span) -> tuple[int, int, str, str, str]:
    """Return what spans are sorted by."""
    return span.start, span.end, span.label, span.annotator, span.id


def _wanted(which: Which, annotations: Iterable[_A]) -> list[_A]:
    if which is Which.ALL:
        return list(annotations)
    if which is Which.GOLD:
        return [a for a in annotations if a.annotator == GOLD]
    return [a for a in annotations if a.status is not Status.REJECTED]
