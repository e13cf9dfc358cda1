"""Which intervals touch a passage, at a cost that does not grow with the document.

Owns intervals of source code points; it knows nothing of what they stand for.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

_FINEST = 8  # intervals up to 256 characters share the finest grid


class IntervalIndex(Generic[Key]):
    """Half-open intervals by key; one key may have several.

    A grid for each size: an interval lies in at most two cells of the grid that is as coarse as it is long.
    """

    def __init__(self) -> None:
        self._grids: dict[int, dict[int, list[tuple[int, int, Key]]]] = {}
        self._of: dict[Key, tuple[tuple[int, int], ...]] = {}

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, key: object) -> bool:
        return key in self._of

    def add(self, key: Key, ranges: tuple[tuple[int, int], ...]) -> None:
        """Add the intervals of a key that has none yet."""
        self._of[key] = ranges
        grids = self._grids
        for start, end in ranges:
            shift = (end - start).bit_length()
            shift = max(shift, _FINEST)
            grid = grids.get(shift)
            if grid is None:
                grid = grids[shift] = {}
            item = (start, end, key)
            first, last = start >> shift, (end - 1) >> shift
            if first in grid:
                grid[first].append(item)
            else:
                grid[first] = [item]
            if last != first:
                grid.setdefault(last, []).append(item)

    def remove(self, key: Key) -> None:
        """Remove all intervals of a key; an unknown key is no error."""
        for start, end in self._of.pop(key, ()):
            shift = max(_FINEST, (end - start).bit_length())
            grid = self._grids[shift]
            for cell in {start >> shift, (end - 1) >> shift}:
                grid[cell].remove((start, end, key))

    def touching(self, start: int, end: int) -> set[Key]:
        """Return the keys of intervals that share a character with start..end."""
        found: set[Key] = set()
        for shift, grid in self._grids.items():
            for cell in range(start >> shift, ((end - 1) >> shift) + 1 if end > start else 0):
                for first, last, key in grid.get(cell, ()):
                    if first < end and last > start:
                        found.add(key)
        return found
