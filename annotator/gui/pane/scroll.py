"""Which part of the document is in sight: an anchor in the text, and what follows below it.

Owns the anchor. Positions in pixels are only estimates away from it, so what is in sight never moves when an
estimate is corrected.
"""

from __future__ import annotations

from dataclasses import dataclass

from annotator.gui.pane.cache import Entry, Sheet
from annotator.gui.pane.geometry import BOTTOM, TOP


@dataclass(frozen=True, slots=True)
class Sight:
    """A piece in sight and where its top stands in the viewport."""

    index: int
    piece: int
    entry: Entry
    top: float

    @property
    def bottom(self) -> float:
        """Where the piece ends, without the gap below."""
        return self.top + self.entry.height


class Scroll:
    """The anchor: a piece of a block, and how far the viewport's top is below the piece's top."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.index = 0
        self.piece = 0
        self.offset = -float(TOP)

    def anchor(self) -> tuple[int, int, float]:
        """Return block, piece and offset of the anchor: they change when something scrolls."""
        return self.index, self.piece, self.offset

    def value(self) -> int:
        """Return the scroll bar's value for the anchor."""
        if not self._sheet.block_count:
            return 0
        above = sum(self._sheet.row(self.index).heights[: self.piece])
        return round(self._sheet.heights.top(self.index) + above + self.offset) + TOP

    def maximum(self, viewport_height: int) -> int:
        """Return the scroll bar's largest value."""
        return max(0, round(self._sheet.heights.total) + TOP + BOTTOM - viewport_height)

    def set_value(self, value: int) -> None:
        """Move the anchor to a value of the scroll bar."""
        if not self._sheet.block_count:
            return
        y = value - TOP
        self.index, inside = self._sheet.heights.find(max(0.0, float(y)))
        self.piece = 0
        if y < 0:
            inside = float(y)
        heights = self._sheet.row(self.index).heights
        while self.piece + 1 < len(heights) and inside >= heights[self.piece]:
            inside -= heights[self.piece]
            self.piece += 1
        self.offset = float(round(inside))

    def to_end(self) -> None:
        """Move the anchor so far down that the end of the text is in sight."""
        self.index = max(0, self._sheet.block_count - 1)
        self.piece = len(self._sheet.row(self.index).bounds) - 1 if self._sheet.block_count else 0
        self.offset = 0.0

    def by(self, pixels: float) -> None:
        """Move the viewport down by pixels (up if negative), measuring what it passes."""
        self.offset += round(pixels)
        self._up()
        self._down()

    def put(self, index: int, piece: int, offset: float) -> None:
        """Set the anchor and let it settle on the piece at the viewport's top."""
        self.index, self.piece, self.offset = index, piece, float(round(offset))
        self._up()
        self._down()

    def sights(self, viewport_height: int) -> list[Sight]:
        """Return the pieces in sight from the top, having moved the anchor so that no end is overrun."""
        if not self._sheet.block_count:
            return []
        sights, bottom = self._from_anchor(viewport_height)
        if bottom < viewport_height:
            self.offset -= viewport_height - bottom
            self._up()
            sights, _ = self._from_anchor(viewport_height)
        return sights

    def _from_anchor(self, viewport_height: int) -> tuple[list[Sight], float]:
        sights: list[Sight] = []
        index, piece, y = self.index, self.piece, -self.offset
        while y < viewport_height:
            entry = self._sheet.entry(index, piece)
            sights.append(Sight(index, piece, entry, y))
            y += entry.height
            if piece + 1 < len(entry.row.bounds):
                piece += 1
                continue
            y += self._sheet.row(index).gap
            if index + 1 < self._sheet.block_count:
                index, piece = index + 1, 0
            else:
                return sights, y + BOTTOM
        return sights, float("inf")

    def _step(self, index: int, piece: int) -> float:
        row = self._sheet.row(index)
        return self._sheet.entry(index, piece).height + (row.gap if piece + 1 == len(row.bounds) else 0.0)

    def _up(self) -> None:
        while self.offset < 0 and (self.index or self.piece):
            if self.piece:
                self.piece -= 1
            else:
                self.index -= 1
                self.piece = len(self._sheet.row(self.index).bounds) - 1
            self.offset += self._step(self.index, self.piece)
        if not (self.index or self.piece):
            self.offset = max(self.offset, -float(TOP))

    def _down(self) -> None:
        while True:
            step = self._step(self.index, self.piece)
            if self.offset < step:
                return
            if self.piece + 1 < len(self._sheet.row(self.index).bounds):
                self.piece += 1
            elif self.index + 1 < self._sheet.block_count:
                self.index, self.piece = self.index + 1, 0
            else:
                return
            self.offset -= step
