"""Gold annotations, made of what was decided. Owns their ids and which origins they name. Decides nothing.

- A gold annotation's id is the hash of its origins: annotations, and for an addition its verdict.
- Gold that came in and stands by itself is itself, not made anew; where somebody's annotation or an addition
  says the same, gold is made of these alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status, derived_id
from annotator.review.decisions import Gold, attributes_key, attributes_of

A = TypeVar("A", bound=Span | DocumentLabel)


def gold_id(kind: str, origins: Iterable[str]) -> str:
    """Return the id of a gold annotation (span, document_label or relation) made of these origins."""
    return derived_id("gold", kind, *sorted(origins))


def made_spans(document: str, decided: Sequence[Gold], brought: Mapping[str, Span]) -> dict[str, Span]:
    """Return gold spans by the ids of all that was decided. `brought`: gold that came in, by its id."""

    def same(gold: Gold, held: Span) -> bool:
        return gold.content == ((held.ranges, held.label), attributes_key(held.attributes))

    def make(gold: Gold, origins: tuple[str, ...]) -> Span:
        ranges, label = gold.content.key
        return Span(
            id=gold_id("span", origins),
            document=document,
            label=label,
            annotator=GOLD,
            ranges=ranges,
            attributes=attributes_of(gold.content.attributes),
            status=Status.ACCEPTED,
            origins=origins,
        )

    return _made(decided, brought, same, make)


def made_labels(
    document: str, decided: Sequence[Gold], brought: Mapping[str, DocumentLabel]
) -> dict[str, DocumentLabel]:
    """Return gold document labels likewise."""

    def same(gold: Gold, held: DocumentLabel) -> bool:
        return gold.content == ((held.label,), attributes_key(held.attributes))

    def make(gold: Gold, origins: tuple[str, ...]) -> DocumentLabel:
        return DocumentLabel(
            id=gold_id("document_label", origins),
            document=document,
            label=gold.content.key[0],
            annotator=GOLD,
            attributes=attributes_of(gold.content.attributes),
            status=Status.ACCEPTED,
            origins=origins,
        )

    return _made(decided, brought, same, make)


def _made(
    decided: Sequence[Gold],
    brought: Mapping[str, A],
    same: Callable[[Gold, A], bool],
    make: Callable[[Gold, tuple[str, ...]], A],
) -> dict[str, A]:
    made = [(gold, _one(gold, brought, same, make)) for gold in decided]
    return {name: item for gold, item in made for name in (item.id, *gold.origins)}


def _one(
    gold: Gold,
    brought: Mapping[str, A],
    same: Callable[[Gold, A], bool],
    make: Callable[[Gold, tuple[str, ...]], A],
) -> A:
    here = tuple(origin for origin in gold.origins if origin not in brought)
    came = [brought[origin] for origin in gold.origins if origin in brought]
    itself = None if here else next((held for held in came if same(gold, held)), None)
    return make(gold, here or gold.origins) if itself is None else itself


def made_relation(document: str, gold: Gold) -> Relation:
    """Return a gold relation."""
    label, head, tail = gold.content.key
    return Relation(
        id=gold_id("relation", gold.origins),
        document=document,
        label=label,
        annotator=GOLD,
        head=head,
        tail=tail,
        attributes=attributes_of(gold.content.attributes),
        status=Status.ACCEPTED,
        origins=gold.origins,
    )


def in_text(span: Span) -> tuple[int, int, str, str]:
    """Return a gold span's place in the order of all."""
    return (span.start, span.end, span.label, span.id)
