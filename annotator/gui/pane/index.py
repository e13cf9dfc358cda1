"""Which intervals touch a passage, at a cost that does not grow with the document.

Owns intervals of source code points; it knows nothing of what they stand for.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

_FINEST = 8
_FINEST_LENGTH = (1 << _FINEST) - 1  # intervals up to this length share the finest grid
_BITS = 6  # of a cell's key, to name the grid


class IntervalIndex(Generic[Key]):
    """Half-open intervals by key; one key may have several.

    A grid for each size: an interval lies in at most two cells of the grid that is as coarse as it is long.
    """

    def __init__(self) -> None:
        self._cells: dict[int, list[tuple[int, int, Key]]] = {}  # by cell and grid
        self._grids: set[int] = set()
        self._of: dict[Key, tuple[tuple[int, int], ...]] = {}

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, key: object) -> bool:
        return key in self._of

    def add(self, key: Key, ranges: tuple[tuple[int, int], ...]) -> None:
        """Add the intervals of a key that has none yet."""
        self._of[key] = ranges
        cells = self._cells
        for start, end in ranges:
            shift = _shift(end - start) if end - start > _FINEST_LENGTH else _FINEST
            if shift not in self._grids:
                self._grids.add(shift)
            first, last = start >> shift, (end - 1) >> shift
            cell = first << _BITS | shift
            if cell in cells:
                cells[cell].append((start, end, key))
            else:
                cells[cell] = [(start, end, key)]
            if last != first:
                cells.setdefault(last << _BITS | shift, []).append((start, end, key))

    def remove(self, key: Key) -> None:
        """Remove all intervals of a key; an unknown key is no error."""
        for start, end in self._of.pop(key, ()):
            shift = _shift(end - start)
            for cell in {start >> shift, (end - 1) >> shift}:
                self._cells[cell << _BITS | shift].remove((start, end, key))

    def touching(self, start: int, end: int) -> set[Key]:
        """Return the keys of intervals that share a character with start..end."""
        found: set[Key] = set()
        if end <= start:
            return found
        for shift in self._grids:
            for cell in range(start >> shift, ((end - 1) >> shift) + 1):
                for first, last, key in self._cells.get(cell << _BITS | shift, ()):
                    if first < end and last > start:
                        found.add(key)
        return found


def _shift(length: int) -> int:
    """Return the grid for intervals of a length: its cells are two to this power long."""
    return max(_FINEST, length.bit_length())
