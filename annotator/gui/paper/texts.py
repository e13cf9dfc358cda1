"""Short texts set in a width, drawn wherever they are asked for. Owns their line breaks."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

LEADING = 1.45  # from line to line, in sizes of the font


class SetText:
    """A text in one font and width. Its line breaks are the same on every device."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option())
        pitch = font.pixelSize() * LEADING
        self.width = self.height = 0.0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, self.height + (pitch - line.height()) / 2))
            self.width = max(self.width, line.naturalTextWidth())
            self.height += pitch
            line = self._layout.createLine()
        self._layout.endLayout()

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw the text with its top left corner at a place."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
