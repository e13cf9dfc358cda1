"""A text without its glosses, and the way back to the source. What several rules share is made here once.

Owns the gloss-free text, its Simplified form and the offsets back. All conversions here keep lengths. It
takes the interpreter's lock for a few milliseconds at a time, so that a window stays alive beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from annotator.text.layers.glosses import Gloss
from annotator.text.layers.scan import windows
from annotator.text.script import convert_text

_CHUNK = 32_000  # code points


class PlainText:
    """A source text without glosses. Offsets of `text` are plain offsets; `source` turns them back."""

    def __init__(self, source: str, glosses: list[Gloss]) -> None:
        pieces: list[str] = []
        self._cuts: list[int] = []
        self._removed: list[int] = []
        at = gone = 0
        for start, end in _dropped(glosses):
            pieces.append(source[at:start])
            self._cuts.append(start - gone)
            gone += end - start
            self._removed.append(gone)
            at = end
        pieces.append(source[at:])
        self.text = "".join(pieces) if glosses else source

    def source(self, offset: int) -> int:
        """Return the source offset of the character at a plain offset."""
        if not self._cuts:
            return offset
        index = bisect_right(self._cuts, offset)
        return offset + (self._removed[index - 1] if index else 0)

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range of the characters from `start` to `end`, which must not be empty."""
        return self.source(start), self.source(end - 1) + 1

    @cached_property
    def simplified(self) -> str:
        """The gloss-free text in Simplified, of the same length."""
        return "".join(convert_text(self.text[start:end], "t2s") for start, end in self.chunks())

    def chunks(self, cancelled: Callable[[], bool] | None = None) -> Iterator[tuple[int, int]]:
        """Yield plain ranges that cover the text, cut where no word is cut; stop when cancelled."""
        for start, end in windows(self.text, _CHUNK):
            if cancelled is not None and cancelled():
                return
            yield start, end


def _dropped(glosses: list[Gloss]) -> Iterator[tuple[int, int]]:
    """Yield the source ranges that fold away, in order."""
    for base_start, _, start, end, _, lead in glosses:
        if lead:
            yield base_start - lead, base_start
        yield start, end
