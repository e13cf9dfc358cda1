"""Makes the text of an export from the source text: without folded ranges, in another script. Pure.

Owns the way of every source range into that text. Folding comes before conversion, as in the views.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from annotator.model.spans import Range, normalised_ranges
from annotator.text.alignment import Alignment
from annotator.text.script import convert


@dataclass(frozen=True, slots=True)
class Cuts:
    """Ranges that were taken out of a text: sorted, disjoint, with the code points gone before each."""

    ranges: tuple[Range, ...] = ()
    gone: tuple[int, ...] = field(default=(0,))

    @classmethod
    def of(cls, ranges: Iterable[Range]) -> Cuts:
        """Return the cuts for ranges in any order."""
        cut = normalised_ranges(ranges)
        return cls(cut, tuple(accumulate((end - start for start, end in cut), initial=0)))

    def apply(self, text: str) -> str:
        """Return the text without the ranges."""
        starts = (0, *(end for _, end in self.ranges))
        ends = (*(start for start, _ in self.ranges), len(text))
        return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))

    def offset(self, offset: int) -> int:
        """Return where an offset lies in the text that is left; inside a cut, where the cut was."""
        index = bisect_right(self.ranges, offset, key=lambda cut: cut[0])
        if not index:
            return offset
        start, end = self.ranges[index - 1]
        return offset - self.gone[index] if offset >= end else start - self.gone[index - 1]


@dataclass(frozen=True, slots=True)
class Made:
    """A text for export. `ranges` maps source ranges to it."""

    text: str
    cuts: tuple[Cuts, ...]
    alignment: Alignment | None

    def ranges(self, ranges: Sequence[Range]) -> tuple[tuple[Range, ...], bool]:
        """Return source ranges in this text, and whether they had to be widened to whole converted phrases.

        Ranges that were folded away are gone; ranges that meet become one.
        """
        kept = [
            pair
            for pair in ((self._offset(start), self._offset(end)) for start, end in ranges)
            if pair[0] < pair[1]
        ]
        if self.alignment is None:
            return normalised_ranges(kept), False
        shown = [self.alignment.view_range(start, end) for start, end in kept]
        exact = all(
            self.alignment.source_range(*view) == here for view, here in zip(shown, kept, strict=True)
        )
        return normalised_ranges(shown), not exact

    def _offset(self, offset: int) -> int:
        for cuts in self.cuts:
            offset = cuts.offset(offset)
        return offset


def make_text(
    text: str,
    folded: Iterable[Range] = (),
    configuration: str = "",
    *,
    then: Callable[[str], Iterable[Range]] = lambda text: (),
) -> Made:
    """Return the text without the folded ranges, then without what `then` finds in that, then converted.

    Without a configuration the script stays.
    """
    first = Cuts.of(folded)
    left = first.apply(text)
    second = Cuts.of(then(left))
    left = second.apply(left)
    if not configuration:
        return Made(left, (first, second), None)
    shown, alignment = convert(left, configuration)
    return Made(shown, (first, second), alignment)
