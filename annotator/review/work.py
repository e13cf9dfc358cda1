"""What the annotators who finished one document made of it, and the text that counts.

Owns the rule for text that is left out (chrome and repeat zones). Never decides who has finished: the caller
lists exactly those annotators, also one who finished without marking anything. Offsets are code points of
the source text, half open; after `counted` they are offsets in the text that is left.

The rule: text in an excluded range does not exist. A span loses the part of it that lies there; a span with
nothing left is dropped; ranges that touch once the text between them is gone are joined. So two spans that
differ only inside a zone are the same span.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from annotator.model.spans import Range, normalised_ranges


class Marked(Protocol):
    """What is compared of a span: a model `Span` is one, a `Mark` another."""

    @property
    def id(self) -> str:
        """The annotation's id."""

    @property
    def label(self) -> str:
        """The label's id."""

    @property
    def ranges(self) -> tuple[Range, ...]:
        """Sorted, disjoint, non-empty ranges."""


class Mark(NamedTuple):
    """A span cut to the text that counts."""

    ranges: tuple[Range, ...]
    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Work:
    """One document's finished work: spans per annotator id, the text's length, the ranges left out."""

    document: str
    length: int
    spans: Mapping[str, Sequence[Marked]]
    excluded: Sequence[Range] = field(default=())


def counted(work: Work) -> Work:
    """Return the work on the text that counts, with its length, and nothing excluded any more."""
    if not work.excluded:
        return work
    cutter = Cutter(work.excluded, work.length)
    spans = {annotator: cutter.cut(marks) for annotator, marks in work.spans.items()}
    return Work(work.document, cutter.length, spans)


class Cutter:
    """Moves ranges from a text to what is left of it without its excluded ranges."""

    def __init__(self, excluded: Sequence[Range], length: int) -> None:
        self._zones = normalised_ranges((max(0, start), min(end, length)) for start, end in excluded)
        self._starts = [start for start, _ in self._zones]
        self._gone = [0]  # how much is gone before each zone
        for start, end in self._zones:
            self._gone.append(self._gone[-1] + end - start)
        self.length = length - self._gone[-1]

    def offset(self, offset: int) -> int:
        """Return where an offset lies in what is left; inside a zone: where the zone was."""
        index = bisect_right(self._starts, offset)
        if index == 0:
            return offset
        start, end = self._zones[index - 1]
        return offset - self._gone[index - 1] - (min(offset, end) - start)

    def cut(self, marks: Sequence[Marked]) -> list[Mark]:
        """Return what is left of each span, without those of which nothing is."""
        moved = ((self._ranges(mark.ranges), mark) for mark in marks)
        return [Mark(ranges, mark.label, mark.id) for ranges, mark in moved if ranges]

    def _ranges(self, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        return normalised_ranges((self.offset(start), self.offset(end)) for start, end in ranges)
