"""A document made ready to be searched: the ways in which its text can be read, each with the way back.

Owns which readings there are: as written, without glosses, and as a view shows it. It finds nothing itself.
Making one takes a second for a million characters: do it once, on a thread of its own.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.text.folding import fold, fold_script
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.plain import PlainText
from annotator.text.layers.scan import windows

if TYPE_CHECKING:
    from annotator.text.alignment import Alignment
    from annotator.text.views import View

Range = tuple[int, int]
Check = Callable[[], None]
"""Called again and again while something long is done; what it raises ends that."""

# The interpreter's lock is held for one window at a time: some two milliseconds.
_WINDOW = 32_000


@dataclass(slots=True)
class Reading:
    """One way to read a document. `source` gives the source range of a range of `text` that is not empty.

    `shown`: it is a view that changes what is written. The folded forms have the length of `text` and are
    made when they are first asked for.
    """

    text: str
    source: Callable[[int, int], Range]
    shown: bool = False
    _folded: dict[str, str] = field(default_factory=dict)

    def folded(self, check: Check) -> str:
        """The text in search folding."""
        return self._made("all", fold, check)

    def folded_script(self, check: Check) -> str:
        """The text with its variants of characters made one."""
        return self._made("script", fold_script, check)

    def _made(self, name: str, make: Callable[[str], str], check: Check) -> str:
        if name not in self._folded:
            self._folded[name] = "".join(
                [make(self.text[slice(*part)]) for part in _checked(windows(self.text, _WINDOW), check)]
            )
        return self._folded[name]


@dataclass(frozen=True, slots=True)
class Searchable:
    """All readings of a document, and where its glosses are: unit starts, starts and ends, in order."""

    source: str
    readings: tuple[Reading, ...]
    units: array[int]
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, text: str, view: View | None, check: Check) -> Searchable:
        """Make a text ready. `view`: one that shows it with other words and no glosses, nothing folded;
        None if no view changes what is written. This thread alone may use it."""
        glosses = find_glosses(text)
        bare = PlainText(text, glosses)
        readings = [Reading(text, _as_it_is)]
        if len(bare.text) != len(text):
            readings.append(Reading(bare.text, bare.source_range))
        if view is not None:
            readings.append(_as_shown(view, check))
        for reading in readings:
            reading.folded(check)
        units, starts = array("i", [g.unit_start for g in glosses]), array("i", [g.start for g in glosses])
        return cls(text, tuple(readings), units, starts, array("i", [g.end for g in glosses]))

    def canonical(self, start: int, end: int) -> Range:
        """What selecting a source range would give, but for units of the view: with the base of a gloss that
        it cuts, without outer blanks and a trailing gloss. Nothing but blanks stays as it is."""
        given = start, end
        while end > start and self.source[end - 1].isspace():
            end -= 1
        while start < end and self.source[start].isspace():
            start += 1
        index = bisect_right(self.starts, start) - 1
        if index >= 0 and start < self.ends[index]:
            start = self.units[index]
        index = bisect_right(self.starts, end - 1) - 1
        if index >= 0 and self.starts[index] < end <= self.ends[index]:
            end = self.starts[index]
        return (start, end) if start < end else given


def _as_it_is(start: int, end: int) -> Range:
    return start, end


def _checked(parts: Iterable[Range], check: Check) -> Iterable[Range]:
    for part in parts:
        check()
        yield part


def _as_shown(view: View, check: Check) -> Reading:
    texts: list[str] = []
    places: list[tuple[int, Alignment]] = []
    starts = array("i")
    at = 0
    for index in range(view.block_count):
        check()
        block = view.block(index)
        texts.append(block.text)
        places.append((block.source_start, block.alignment))
        starts.append(at)
        at += len(block.text) + 1
    return Reading("\n".join(texts), _Blocks(starts, places), shown=True)


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The way back from the blocks of a view, put one below the other."""

    starts: array[int]
    places: Sequence[tuple[int, Alignment]]

    def __call__(self, start: int, end: int) -> Range:
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        low = self._inside(first, start, max(end, start + 1) if first == last else start + 1)[0]
        return low, max(self._inside(last, start if first == last else end - 1, end)[1], low)

    def _inside(self, index: int, start: int, end: int) -> Range:
        source_start, alignment = self.places[index]
        base, length = self.starts[index], alignment.view_length
        if start - base >= length:  # the break behind a block
            edge = source_start + alignment.source_length
            return edge, edge
        low, high = alignment.source_range(start - base, min(end - base, length))
        return source_start + low, source_start + high
