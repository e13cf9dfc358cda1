"""Alignment: a monotone two-way map between the offsets of two texts, the source and a view.

It owns the arithmetic of offsets and nothing else: it never sees a text. All offsets are code points.
Only units that are not runs of one to one are stored; whatever lies between two units is a run in which
both texts have the same length. No unit is empty on either side, so nothing that is shown or stored is
without a counterpart.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

_NONE = array("i")  # shared by all identities, never appended to

Unit = tuple[int, int, int, int]
"""(source_start, source_end, view_start, view_end), half open, neither side empty."""

_Side: TypeAlias = "tuple[array[int], array[int]]"
"""The starts and ends of the units on one side."""


def _column() -> array[int]:
    # Four bytes a field: a text of two thousand million characters is refused long before.
    return array("i")


@dataclass(frozen=True, slots=True)
class Alignment:
    """A map between a text of `source_length` and one of `view_length` code points.

    The four columns hold the units that are no 1:1 runs, in order. Build one with `identity` or `from_units`;
    the constructor itself checks nothing.
    """

    source_length: int
    view_length: int
    source_starts: array[int] = field(default_factory=_column)
    source_ends: array[int] = field(default_factory=_column)
    view_starts: array[int] = field(default_factory=_column)
    view_ends: array[int] = field(default_factory=_column)

    def __hash__(self) -> int:
        return hash((self.source_length, self.view_length, len(self.source_starts)))

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """The map of a text of `length` code points onto itself."""
        return _identity(length)

    @classmethod
    def from_units(cls, source_length: int, view_length: int, units: Iterable[Unit]) -> Alignment:
        """Build from units in order. Raises ValueError when they overlap, when a side of one is empty or
        when a gap between two of them is not of one length on both sides."""
        made = cls(source_length, view_length)
        source_at = view_at = 0
        for source_start, source_end, view_start, view_end in units:
            if source_end <= source_start or view_end <= view_start:
                raise ValueError(f"unit {source_start, source_end, view_start, view_end} has an empty side")
            if source_start < source_at or source_start - source_at != view_start - view_at:
                raise ValueError(f"unit at source offset {source_start} does not follow what is before it")
            made._append(source_start, source_end, view_start, view_end)
            source_at, view_at = source_end, view_end
        if source_length < source_at or source_length - source_at != view_length - view_at:
            raise ValueError("what follows the last unit is not of one length on both sides")
        return made

    def _append(self, source_start: int, source_end: int, view_start: int, view_end: int) -> None:
        self.source_starts.append(source_start)
        self.source_ends.append(source_end)
        self.view_starts.append(view_start)
        self.view_ends.append(view_end)

    @property
    def _source(self) -> _Side:
        return self.source_starts, self.source_ends

    @property
    def _view(self) -> _Side:
        return self.view_starts, self.view_ends

    @property
    def is_identity(self) -> bool:
        """Whether every offset maps to itself."""
        return not self.source_starts and self.source_length == self.view_length

    def units(self) -> Iterator[Unit]:
        """The stored units, in order."""
        return zip(self.source_starts, self.source_ends, self.view_starts, self.view_ends, strict=True)

    def view_range(self, source_start: int, source_end: int) -> tuple[int, int]:
        """The view range of a source range, widened to whole units; an empty range stays empty."""
        return _project(source_start, source_end, self._source, self._view)

    def source_range(self, view_start: int, view_end: int) -> tuple[int, int]:
        """The source range of a view range, widened to whole units; an empty range stays empty."""
        return _project(view_start, view_end, self._view, self._source)

    def view_offset(self, source_offset: int) -> int:
        """The view offset of a source offset; inside a unit, the unit's start."""
        return _start(source_offset, self._source, self._view)

    def source_offset(self, view_offset: int) -> int:
        """The source offset of a view offset; inside a unit, the unit's start."""
        return _start(view_offset, self._view, self._source)

    def inverted(self) -> Alignment:
        """The same map read from view to source. The columns are shared."""
        return Alignment(
            self.view_length,
            self.source_length,
            self.view_starts,
            self.view_ends,
            self.source_starts,
            self.source_ends,
        )

    def compose(self, other: Alignment) -> Alignment:
        """The map a -> c from this one, a -> b, and `other`, b -> c. Units that overlap in b become one, so
        that none is empty. Raises ValueError when the two do not share b's length."""
        if self.view_length != other.source_length:
            raise ValueError(f"cannot compose: {self.view_length} and {other.source_length} are not one text")
        if self.is_identity:
            return other
        if other.is_identity:
            return self
        made = Alignment(self.source_length, other.view_length)
        for start, end in _clusters(self, other):
            made._append(*self.source_range(start, end), *other.view_range(start, end))
        return made

    def blocks(self) -> list[Unit]:
        """Contiguous blocks that cover both texts: runs of equal length, joined, and between them each unit
        that changes the length as a block of its own. An empty text has none."""
        blocks: list[Unit] = []
        source_at = view_at = 0
        for source_start, source_end, view_start, view_end in self.units():
            if source_end - source_start == view_end - view_start:
                continue
            if source_at < source_start:
                blocks.append((source_at, source_start, view_at, view_start))
            blocks.append((source_start, source_end, view_start, view_end))
            source_at, view_at = source_end, view_end
        if source_at < self.source_length:
            blocks.append((source_at, self.source_length, view_at, self.view_length))
        return blocks


@lru_cache(maxsize=1024)
def _identity(length: int) -> Alignment:
    # Most blocks of most views are one of a few hundred lengths: they share.
    return Alignment(length, length, _NONE, _NONE, _NONE, _NONE)


def joined(parts: Iterable[Alignment]) -> Alignment:
    """One alignment for texts that follow each other, in order."""
    whole = Alignment(0, 0)
    source_at = view_at = 0
    for part in parts:
        if part.source_starts:
            whole.source_starts.extend(_shifted(part.source_starts, source_at))
            whole.source_ends.extend(_shifted(part.source_ends, source_at))
            whole.view_starts.extend(_shifted(part.view_starts, view_at))
            whole.view_ends.extend(_shifted(part.view_ends, view_at))
        source_at += part.source_length
        view_at += part.view_length
    return Alignment(
        source_at, view_at, whole.source_starts, whole.source_ends, whole.view_starts, whole.view_ends
    )


def _shifted(column: array[int], by: int) -> array[int]:
    return array("i", (offset + by for offset in column)) if by else column


def _project(start: int, end: int, here: _Side, there: _Side) -> tuple[int, int]:
    first = _start(start, here, there)
    if end <= start:
        return first, first
    index = bisect_left(here[0], end) - 1
    if index < 0:
        return first, end
    if end <= here[1][index]:
        return first, there[1][index]
    return first, there[1][index] + end - here[1][index]


def _start(offset: int, here: _Side, there: _Side) -> int:
    index = bisect_right(here[0], offset) - 1
    if index < 0:
        return offset
    if offset < here[1][index]:
        return there[0][index]
    return there[1][index] + offset - here[1][index]


def _clusters(first: Alignment, second: Alignment) -> Iterator[tuple[int, int]]:
    """Ranges of the text between, each the union of units of either map that overlap there."""
    ranges = sorted(
        [
            *zip(first.view_starts, first.view_ends, strict=True),
            *zip(second.source_starts, second.source_ends, strict=True),
        ]
    )
    start, end = ranges[0]
    for next_start, next_end in ranges[1:]:
        if next_start < end:
            end = max(end, next_end)
        else:
            yield start, end
            start, end = next_start, next_end
    yield start, end
