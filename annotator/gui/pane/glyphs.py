"""Short texts shaped once and drawn many times: label words, paragraph numbers, counts.

Owns a small cache of glyph runs for one font. It knows nothing of labels.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout

_KEPT = 4000


class Glyphs:
    """Texts in one font, shaped when first asked for."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        box = QFontMetricsF(font).tightBoundingRect("国")
        self.half_han = -(box.top() + box.bottom()) / 2  # half the height of 国 above the baseline
        self._runs: dict[str, tuple[float, list[QGlyphRun]]] = {}

    def width(self, text: str) -> float:
        """Return the width of a text in pixels."""
        return self._shaped(text)[0]

    def draw(self, painter: QPainter, x: float, baseline: float, text: str, colour: QColor) -> float:
        """Draw a text from x on a baseline and return where it ends."""
        width, runs = self._shaped(text)
        painter.setPen(colour)
        place = QPointF(x, baseline)
        for run in runs:
            painter.drawGlyphRun(place, run)
        return x + width

    def elided(self, text: str, room: float) -> str:
        """Return the text, cut with an ellipsis where it does not fit in so many pixels."""
        if self.width(text) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width(text[:middle] + "…") <= room else (low, middle - 1)
        return text[:low] + "…" if low else ""

    def _shaped(self, text: str) -> tuple[float, list[QGlyphRun]]:
        shaped = self._runs.get(text)
        if shaped is None:
            layout = QTextLayout(text, self.font)
            layout.beginLayout()
            line = layout.createLine()
            width = 0.0
            if line.isValid():
                line.setLineWidth(1e6)
                line.setPosition(QPointF(0.0, -line.ascent()))
                width = line.naturalTextWidth()
            layout.endLayout()
            if len(self._runs) > _KEPT:
                self._runs.clear()
            shaped = self._runs[text] = (width, layout.glyphRuns())
        return shaped
