"""Annotations: spans on passages, labels on documents, relations between spans.

All offsets are code points of the source text, half open.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Range = tuple[int, int]
AttributeValue = str | int | float | bool
Attributes = Mapping[str, AttributeValue]


class Status(StrEnum):
    """What reviewers made of an annotation."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Span:
    """One annotation on text. `ranges` are sorted, disjoint, not touching and not empty."""

    id: str
    document: str
    label: str
    annotator: str
    ranges: tuple[Range, ...]
    attributes: Attributes = field(default_factory=dict)
    unsure: bool = False
    note: str = ""
    status: Status = Status.UNREVIEWED
    origins: tuple[str, ...] = ()  # of a gold span: the spans it was made of

    def __post_init__(self) -> None:
        check_ranges(self.ranges)

    @property
    def start(self) -> int:
        """The first code point of the span."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """One past the last code point of the span."""
        return self.ranges[-1][1]

    def quotes(self, text: str) -> tuple[str, ...]:
        """Return the passage under each range of the span, cut from the source text."""
        return tuple(text[start:end] for start, end in self.ranges)


@dataclass(frozen=True, slots=True)
class DocumentLabel:
    """A label on a whole document."""

    id: str
    document: str
    label: str
    annotator: str
    attributes: Attributes = field(default_factory=dict)
    status: Status = Status.UNREVIEWED
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A labelled arrow from one span (head) to another (tail) of the same document."""

    id: str
    document: str
    label: str
    annotator: str
    head: str
    tail: str
    attributes: Attributes = field(default_factory=dict)
    status: Status = Status.UNREVIEWED
    origins: tuple[str, ...] = ()


def check_ranges(ranges: tuple[Range, ...]) -> None:
    """Raise ValueError unless the ranges are sorted, disjoint, not touching, not empty and at least one."""
    if not ranges:
        raise ValueError("a span needs at least one range")
    before = -1
    for start, end in ranges:
        if not 0 <= start < end or start <= before:
            raise ValueError(f"not sorted, disjoint, non-empty ranges: {ranges}")
        before = end


def normalised_ranges(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return the ranges sorted, with empty ones dropped and those that touch or overlap joined."""
    joined: list[Range] = []
    for start, end in sorted((start, end) for start, end in ranges if start < end):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def derived_id(kind: str, *parts: object) -> str:
    """Return the id of an annotation that came without one: the same facts give the same id everywhere.

    32 hexadecimal digits of the sha256 of the canonical JSON of kind and parts.
    """
    return hashlib.sha256(_CANONICAL.encode([kind, *parts]).encode("ascii")).hexdigest()[:32]


def span_id(span: Span) -> str:
    """Return the id of a span without one: from document, ranges, label, annotator and attributes."""
    ranges = [list(pair) for pair in span.ranges]
    return derived_id("span", span.document, ranges, span.label, span.annotator, dict(span.attributes))


def same_attributes(annotations: Iterable[Span | DocumentLabel | Relation]) -> bool:
    """Tell whether all have the same attributes with the same values."""
    given = [dict(each.attributes) for each in annotations]
    return all(attributes == given[0] for attributes in given)


def in_text_order(relations: Iterable[Relation], spans: Mapping[str, Span]) -> list[Relation]:
    """Return the relations whose ends are both among some spans, by where the head lies, then the tail."""

    def place(relation: Relation) -> tuple[object, ...]:
        head, tail = spans[relation.head], spans[relation.tail]
        return head.start, -head.end, tail.start, -tail.end, relation.label, relation.id

    return sorted((each for each in relations if each.head in spans and each.tail in spans), key=place)
