"""Cuts a text into clauses that can be compared: in Simplified, without blanks, quotes and punctuation.

Owns the clauses, their hashes and the matching of two runs of clauses with small differences between. A run
is found from one clause that both share and grown both ways, so that the work stays near-linear. Pure.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count
from operator import add, sub

from annotator.text.layers.plain import PlainText
from annotator.text.layers.scan import windows

# What stands between clauses, besides "\n".
_BETWEEN = ",\uff0c。.;\uff1b:\uff1a!\uff01?\uff1f、\r\v\f\x85\u2028\u2029"
_BETWEEN += "“”\"‘’'「」『』()\uff08\uff09《》〈〉【】[]…—|·•"
_VARIANTS = (("著", "着"), ("臺", "台"), ("妳", "你"), ("祇", "只"))
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 2), (1, 2), (2, 1))  # small differences: clauses to skip on either side


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a text in columns: plain offsets, hashes, and lengths without blanks."""

    starts: array[int]
    ends: array[int]
    hashes: array[int]
    sizes: array[int]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Run:
    """Clauses `start` to `end` of one text that stand as `first` to `last` in another.

    `size` is the number of characters that match exactly.
    """

    start: int
    end: int
    first: int
    last: int
    size: int


def clauses_of(plain: PlainText) -> Clauses:
    """Return the clauses of a text. Hashes hold within one process only."""
    found = Clauses(array("l"), array("l"), array("q"), array("l"))
    for start, end in windows(plain.simplified):
        _add_clauses(found, plain.simplified[start:end], start)
    return found


def _add_clauses(found: Clauses, text: str, offset: int) -> None:
    """Add the clauses of a piece of text, column by column: a loop over them would take twice as long."""
    for one, other in _VARIANTS:
        text = text.replace(one, other)
    for sign in _BETWEEN:
        text = text.replace(sign, "\n")
    pieces = text.split("\n")
    lengths = list(map(len, pieces))
    ends = map(add, accumulate(lengths), count(offset))  # one sign stands between two pieces
    keys = [piece if piece.isalnum() else "".join(piece.split()) for piece in pieces]
    sizes = list(map(len, keys))
    ends_kept = array("l", compress(ends, sizes))
    found.starts.extend(array("l", map(sub, ends_kept, compress(lengths, sizes))))
    found.ends.extend(ends_kept)
    found.hashes.extend(array("q", map(hash, filter(None, keys))))
    found.sizes.extend(array("l", filter(None, sizes)))


def grow(
    ours: Clauses, here: int, theirs: Clauses, there: int, *, floor: int, ceiling: int, apart: bool = False
) -> Run:
    """Return the longest run around a clause that both share.

    Our clauses before `floor` belong to an earlier run; theirs end at `ceiling`. `apart`: both are the same
    text, so that our side may not begin before theirs ends.
    """
    pair = (ours, theirs)
    end, last, ahead = _walk(pair, (here, there), 1, (len(ours), ceiling))
    floor = max(floor, last) if apart else floor
    start, first, behind = _walk(pair, (here - 1, there - 1), -1, (floor - 1, -1))
    return Run(start + 1, end, first + 1, last, ahead + behind)


def _walk(
    pair: tuple[Clauses, Clauses], begin: tuple[int, int], step: int, limits: tuple[int, int]
) -> tuple[int, int, int]:
    """Go one way along two texts; return where both stop, behind the last match, and how much matched."""
    size = 0
    here, there = stop = begin
    mine, other, sizes = pair[0].hashes, pair[1].hashes, pair[0].sizes
    while (limits[0] - here) * step > 0 and (limits[1] - there) * step > 0:
        if mine[here] == other[there]:
            size += sizes[here]
            here, there = stop = (here + step, there + step)
            continue
        skip = _resume((mine, other), (here, there), step, limits)
        if skip is None:
            break
        here, there = here + skip[0] * step, there + skip[1] * step
    return *stop, size


def _resume(
    hashes: tuple[Sequence[int], Sequence[int]], at: tuple[int, int], step: int, limits: tuple[int, int]
) -> tuple[int, int] | None:
    """Return how many clauses to skip on either side so that two clauses in a row match again."""
    mine, other = hashes
    for ours, theirs in _STEPS:
        i, j = at[0] + ours * step, at[1] + theirs * step
        inside = (limits[0] - i - step) * step > 0 and (limits[1] - j - step) * step > 0
        if inside and mine[i] == other[j] and mine[i + step] == other[j + step]:
            return ours, theirs
    return None
