"""Percentile bootstrap intervals over documents, from counts that add up.

Owns the resampling. The same seed and the same blocks give the same interval on every machine. A block is a
document, or, in a large collection, a share of the documents; a figure is a function of sums over blocks.
Sums of many counts at once are done by packing a block's counts into one integer, which keeps a thousand
resamples at milliseconds without a numeric library.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Sequence
from operator import itemgetter
from random import Random

RESAMPLES = 1000
CONFIDENCE = 0.95
_WORD = 8  # bytes


class Bootstrap:
    """Draws resamples. `resamples` of them, from a `seed`; intervals of this `confidence`."""

    def __init__(self, *, resamples: int = RESAMPLES, seed: int = 1, confidence: float = CONFIDENCE) -> None:
        if resamples < 2 or not 0 < confidence < 1:
            raise ValueError("needs at least two resamples and a confidence between 0 and 1")
        self.resamples = resamples
        self.seed = seed
        self.confidence = confidence
        self._draws: dict[int, list[Callable[[Sequence[int]], tuple[int, ...]]]] = {}

    def intervals(
        self, blocks: Sequence[Sequence[int]], values: Sequence[Callable[[Sequence[int]], float | None]]
    ) -> list[tuple[float, float] | None]:
        """Return the interval of each of several values of the sums over blocks, or None for it.

        Blocks all have the same number of counts, none negative. None: there are fewer than two blocks, or
        the value is undefined in more than half of the resamples.
        """
        if len(blocks) < 2 or not blocks[0]:
            return [None] * len(values)
        packed, words = pack(blocks)
        size = len(blocks[0])
        found: list[list[float]] = [[] for _ in values]
        for draw in self._drawn(len(blocks)):
            sums = unpack(sum(draw(packed)), size, words)
            for value, known in zip(values, found, strict=True):
                if (figure := value(sums)) is not None:
                    known.append(figure)
        return [self._percentiles(known) for known in found]

    def _percentiles(self, values: list[float]) -> tuple[float, float] | None:
        if 2 * len(values) < self.resamples:
            return None
        values.sort()
        low = math.floor((1 - self.confidence) / 2 * len(values))
        return values[low], values[len(values) - 1 - low]

    def _drawn(self, size: int) -> list[Callable[[Sequence[int]], tuple[int, ...]]]:
        if size not in self._draws:
            random = Random(self.seed).random
            self._draws[size] = [
                itemgetter(*(int(random() * size) for _ in range(size))) for _ in range(self.resamples)
            ]
        return self._draws[size]


def pack(blocks: Sequence[Sequence[int]]) -> tuple[list[int], int]:
    """Return each block's counts as one integer, and how many words each count takes in it.

    The words are wide enough for the sum of as many blocks as there are.
    """
    highest = max(map(max, blocks)) * len(blocks)
    words = max(1, -(-highest.bit_length() // (8 * _WORD)))
    width = words * _WORD
    return [
        int.from_bytes(b"".join(count.to_bytes(width, "little") for count in counts), "little")
        for counts in blocks
    ], words


def unpack(total: int, size: int, words: int) -> Sequence[int]:
    """Return the counts of a packed sum."""
    data = total.to_bytes(size * words * _WORD, "little")
    parts = struct.unpack(f"<{size * words}Q", data)
    if words == 1:
        return parts
    return [
        sum(parts[index * words + word] << (8 * _WORD * word) for word in range(words))
        for index in range(size)
    ]
