"""What a relation is between in gold: finds the gold span that stands for each of its ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from annotator.model.annotators import GOLD
from annotator.model.spans import Relation, Span, Status
from annotator.model.verdicts import Verdict
from annotator.review.decisions import Attributes, Content, Item, attributes_key
from annotator.review.settlement import Reviewed, Settlement


class Ends:
    """The ends of one document's relations. `on_spans`: what became of its spans."""

    def __init__(self, reviewed: Reviewed, on_spans: Settlement) -> None:
        self._reviewed, self._on_spans = reviewed, on_spans
        self._relations = {relation.id: relation for relation in reviewed.relations}

    @cached_property
    def _spans(self) -> Mapping[str, Span]:
        return {span.id: span for span in self._reviewed.spans}

    @cached_property
    def _alike(self) -> Mapping[object, str]:
        return {(gold.ranges, gold.label): gold.id for gold in self._on_spans.spans}

    def content(self, relation: Relation) -> Content | None:
        """Return what a relation says between gold spans, or None while an end is not there."""
        attributes = attributes_key(relation.attributes)
        return self._between(relation.label, relation.head, relation.tail, attributes)

    def followed(self, relation: Relation) -> Relation:
        """Return a relation as it is between the gold spans that its ends became part of."""
        head, tail = (self._became(end) or end for end in (relation.head, relation.tail))
        return replace(relation, head=head, tail=tail)

    def revised(self, verdict: Verdict, item: Item | None) -> Content | None:
        """Return what a correction or an addition says between gold spans, or None likewise."""
        if item is None:
            attributes = attributes_key(verdict.attributes)
            return self._between(verdict.label, verdict.head, verdict.tail, attributes)
        relation = self._relations[item.id]
        given = verdict.attributes if verdict.label else {**relation.attributes, **verdict.attributes}
        return self._between(
            verdict.label or relation.label,
            verdict.head or relation.head,
            verdict.tail or relation.tail,
            attributes_key(given),
        )

    def _between(self, label: str, head: str, tail: str, attributes: Attributes) -> Content | None:
        ends = self._became(head), self._became(tail)
        return Content((label, *ends), attributes) if label and all(ends) else None

    def _became(self, end: str) -> str | None:
        """Return the id of the gold span that stands for a span or an addition, or None."""
        became = self._on_spans.became
        span = None if end in became else self._spans.get(end)
        if span is None:
            return became[end].id if end in became else None
        if span.annotator == GOLD and span.id not in self._reviewed.brought:
            return next((became[origin].id for origin in span.origins if origin in became), None)
        undecided = self._on_spans.status.get(end, Status.UNREVIEWED) is Status.UNREVIEWED
        return self._alike.get((span.ranges, span.label)) if undecided else None
