"""How tall the document is: measured heights of blocks, estimates for the rest.

Owns the map between vertical positions and blocks. It never lays out text; whoever measures a block tells it.
Blocks are kept in chunks that are only filled in when touched, so opening costs the same for any document.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from itertools import accumulate

CHUNK = 256

Estimate = Callable[[int, int], "list[float]"]  # heights of blocks first..last (excluded)
RoughEstimate = Callable[[int, int], float]  # height of them together


class Heights:
    """Heights of `count` blocks in pixels. Positions are pixels from the top of the first block."""

    def __init__(self, count: int, *, each: Estimate, together: RoughEstimate) -> None:
        self._count = count
        self._each = each
        self._detail: dict[int, array[float]] = {}
        self._sums = [together(first, min(first + CHUNK, count)) for first in range(0, count, CHUNK)]
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return self._count

    @property
    def total(self) -> float:
        """The height of all blocks."""
        return self._chunk_tops()[-1]

    def height(self, block: int) -> float:
        """Return the height of one block."""
        return self._chunk(block // CHUNK)[block % CHUNK]

    def set(self, block: int, height: float) -> bool:
        """Note the measured height of a block; tell whether it differs from what was known."""
        detail = self._chunk(block // CHUNK)
        change = height - detail[block % CHUNK]
        if change == 0.0:
            return False
        detail[block % CHUNK] = height
        self._sums[block // CHUNK] += change
        self._tops = None
        return True

    def top(self, block: int) -> float:
        """Return where a block begins; for `len(self)`, where the last one ends."""
        chunk, rest = divmod(block, CHUNK)
        top = self._chunk_tops()[chunk]
        return top + sum(self._chunk(chunk)[:rest]) if rest else top

    def find(self, y: float) -> tuple[int, float]:
        """Return the block at a position, and how far below the block's top the position is."""
        if not self._count:
            return 0, 0.0
        tops = self._chunk_tops()
        low, high = 0, len(self._sums) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if tops[middle] <= y else (low, middle - 1)
        before = tops[low]
        heights = self._chunk(low)
        for place, height in enumerate(heights):
            if y < before + height or place == len(heights) - 1:
                return low * CHUNK + place, max(0.0, y - before)
            before += height
        raise AssertionError("a chunk is never empty")

    def _chunk_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._sums, initial=0.0))
        return self._tops

    def _chunk(self, chunk: int) -> array[float]:
        detail = self._detail.get(chunk)
        if detail is None:
            first = chunk * CHUNK
            detail = array("d", self._each(first, min(first + CHUNK, self._count)))
            self._detail[chunk] = detail
            self._sums[chunk] = sum(detail)
            self._tops = None
        return detail
