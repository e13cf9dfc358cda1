"""A piece of a paragraph laid out in lines, and the map between its characters and x positions.

Owns QTextLayout. It knows no spans and no vertical positions: a line is drawn wherever it is asked for.
Offsets called `offset` are code points of the block's shown text, `qt` are UTF-16 units of the piece.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from annotator.text.units import Utf16Map, drawable

PIECE = 4000  # characters laid out together; FINDINGS: longer ones cost more than they save
_SEARCH = 1000  # how far back from there a good place to cut is looked for
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_JOINERS = re.compile("[\u0300-\u036f\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")


def cut_points(text: str) -> list[tuple[int, int]]:
    """Return the pieces of a block's text, cut after punctuation; at least one, and together all of it."""
    pieces: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > PIECE:
        end = _cut(text, start + PIECE)
        pieces.append((start, end))
        start = end
    pieces.append((start, len(text)))
    return pieces


def _cut(text: str, end: int) -> int:
    window = text[end - _SEARCH : end]
    for signs in ("。！？!?；;", "，,、：: \u3000"):
        best = max(window.rfind(sign) for sign in signs)
        if best >= 0:
            return end - _SEARCH + best + 1
    while end < len(text) and _JOINERS.match(text, end):
        end -= 1
    return end


@dataclass(frozen=True, slots=True)
class Grey:
    """A stretch of the block drawn in another colour than ink: a gloss, a sign for a blank."""

    start: int
    end: int
    colour: QColor


class Laid:
    """One piece of one block, laid out. `start`..`end` are its code points in the block's text."""

    __slots__ = (
        "_map",
        "bidi",
        "block",
        "end",
        "layout",
        "lines",
        "piece",
        "qt_starts",
        "start",
        "text",
        "widths",
    )

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        block: int = 0,
        piece: int = 0,
        start: int = 0,
        greys: Sequence[Grey] = (),
    ) -> None:
        self.block, self.piece = block, piece
        self.start, self.end = start, start + len(text)
        self.text = text
        self._map = Utf16Map.of(text)
        self.bidi = _RIGHT_TO_LEFT.search(text) is not None
        self.layout = QTextLayout(drawable(text), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        if greys:
            self.layout.setFormats([self._format(grey) for grey in greys])
        self.lines: list[QTextLine] = []
        self._break(width)
        self.qt_starts = [line.textStart() for line in self.lines]
        self.widths = [line.naturalTextWidth() for line in self.lines]

    def _format(self, grey: Grey) -> QTextLayout.FormatRange:
        shown = QTextCharFormat()
        shown.setForeground(grey.colour)
        ranged = QTextLayout.FormatRange()
        ranged.start = self.qt(grey.start)
        ranged.length = self.qt(grey.end) - ranged.start
        ranged.format = shown
        return ranged

    def _break(self, width: float) -> None:
        self.layout.beginLayout()
        while True:
            line = self.layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, -line.ascent()))
            self.lines.append(line)
        self.layout.endLayout()

    def qt(self, offset: int) -> int:
        """Return the Qt position of an offset of the block, clipped to this piece."""
        return self._map.to_utf16(min(max(offset, self.start), self.end) - self.start)

    def offset(self, qt: int) -> int:
        """Return the block offset of a Qt position of this piece."""
        return self.start + self._map.to_code_point(qt)

    def line_of(self, qt: int) -> int:
        """Return the line that a Qt position is on; the end of a line is the start of the next."""
        return max(0, bisect_right(self.qt_starts, qt) - 1)

    def line_range(self, number: int) -> tuple[int, int]:
        """Return the Qt positions where a line begins and ends."""
        first = self.qt_starts[number]
        return first, first + self.lines[number].textLength()

    def stretches(self, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """Cut Qt positions first..last by line: (line, first, last)."""
        if first >= last:
            return
        for number in range(self.line_of(first), self.line_of(last - 1) + 1):
            line_first, line_last = self.line_range(number)
            yield number, max(first, line_first), min(last, line_last)

    def draw(self, painter: QPainter, number: int, x: float, baseline: float) -> None:
        """Draw a line with its baseline at a height."""
        self.lines[number].draw(painter, QPointF(x, baseline))

    def rects(self, number: int, first: int, last: int) -> list[tuple[float, float]]:
        """Return where Qt positions stand on a line: (left, right), several in mixed directions."""
        line = self.lines[number]
        if self.bidi:
            runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
            if runs:
                return _joined(sorted((rect.left(), rect.right()) for rect in runs))
        left, right = _x(line, first), _x(line, last)
        return [(left, right) if left <= right else (right, left)]

    def x(self, number: int, qt: int) -> float:
        """Return where a caret at a Qt position stands on a line."""
        return _x(self.lines[number], qt)

    def at(self, number: int, x: float) -> int:
        """Return the Qt position nearest to x on a line, between characters; also its very end."""
        first, last = self.line_range(number)
        return min(max(self.lines[number].xToCursor(x), first), last)

    def character_at(self, number: int, x: float) -> int:
        """Return the Qt position of the character under x on a line."""
        first, last = self.line_range(number)
        qt = self.lines[number].xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return min(max(qt, first), max(first, last - 1))


def _x(line: QTextLine, qt: int) -> float:
    x: float = line.cursorToX(qt)[0]  # type: ignore[index]  # the stubs forget the tuple
    return x


def _joined(rects: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined = [rects[0]]
    for left, right in rects[1:]:
        if left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined
