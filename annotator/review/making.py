"""Gold annotations, made of what was decided. Owns their ids and which origins they name. Decides nothing.

- A gold annotation's id is the hash of its origins: annotations, and for an addition its verdict.
- Gold that came in and stands by itself is itself, not made anew; corrected it keeps its id and its origins.
  Where somebody's annotation or an addition says the same, gold is made of these alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status, derived_id
from annotator.review.decisions import Gold, attributes_key, attributes_of

A = TypeVar("A", bound=Span | DocumentLabel | Relation)


def gold_id(kind: str, origins: Iterable[str]) -> str:
    """Return the id of a gold annotation (span, document_label or relation) made of these origins."""
    return derived_id("gold", kind, *sorted(origins))


def made_spans(document: str, decided: Sequence[Gold], brought: Mapping[str, Span]) -> dict[str, Span]:
    """Return gold spans by the ids of all that was decided. `brought`: gold that came in, by its id."""

    def same(gold: Gold, held: Span) -> bool:
        return gold.content == ((held.ranges, held.label), attributes_key(held.attributes))

    def make(gold: Gold, name: str, origins: tuple[str, ...]) -> Span:
        ranges, label = gold.content.key
        return Span(**_facts("span", document, gold, name, origins), label=label, ranges=ranges)

    return _made(decided, brought, same, make)


def made_labels(
    document: str, decided: Sequence[Gold], brought: Mapping[str, DocumentLabel]
) -> dict[str, DocumentLabel]:
    """Return gold document labels likewise."""

    def same(gold: Gold, held: DocumentLabel) -> bool:
        return gold.content == ((held.label,), attributes_key(held.attributes))

    def make(gold: Gold, name: str, origins: tuple[str, ...]) -> DocumentLabel:
        (label,) = gold.content.key
        return DocumentLabel(**_facts("document_label", document, gold, name, origins), label=label)

    return _made(decided, brought, same, make)


def made_relations(
    document: str, decided: Sequence[Gold], brought: Mapping[str, Relation]
) -> dict[str, Relation]:
    """Return gold relations likewise. `brought`: as they are between the gold spans of now."""

    def same(gold: Gold, held: Relation) -> bool:
        return gold.content == ((held.label, held.head, held.tail), attributes_key(held.attributes))

    def make(gold: Gold, name: str, origins: tuple[str, ...]) -> Relation:
        label, head, tail = gold.content.key
        facts = _facts("relation", document, gold, name, origins)
        return Relation(**facts, label=label, head=head, tail=tail)

    return _made(decided, brought, same, make)


Make = Callable[[Gold, str, tuple[str, ...]], A]  # of these origins, by this id or else by one of its own


def _facts(kind: str, document: str, gold: Gold, name: str, origins: tuple[str, ...]) -> dict[str, Any]:
    """Return what gold of every kind has; the rest is in its key."""
    return {
        "id": name or gold_id(kind, origins),
        "document": document,
        "annotator": GOLD,
        "attributes": attributes_of(gold.content.attributes),
        "status": Status.ACCEPTED,
        "origins": origins,
    }


def _made(
    decided: Sequence[Gold], brought: Mapping[str, A], same: Callable[[Gold, A], bool], make: Make[A]
) -> dict[str, A]:
    made = [(gold, _one(gold, brought, same, make)) for gold in decided]
    return {name: item for gold, item in made for name in (item.id, *gold.origins)}


def _one(gold: Gold, brought: Mapping[str, A], same: Callable[[Gold, A], bool], make: Make[A]) -> A:
    here = tuple(origin for origin in gold.origins if origin not in brought)
    if here:
        return make(gold, "", here)
    came = [brought[origin] for origin in gold.origins]
    itself = next((held for held in came if same(gold, held)), None)
    origins = tuple(sorted({origin for held in came for origin in held.origins}))
    return make(gold, came[0].id, origins) if itself is None else itself


def in_text(span: Span) -> tuple[int, int, str, str]:
    """Return a gold span's place in the order of all."""
    return (span.start, span.end, span.label, span.id)
