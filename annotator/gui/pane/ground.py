"""The paper behind the lines, laid around what covers its own place so that each pixel is drawn once.

Knows nothing of text. Coordinates are those of the viewport, in pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter


class Ground:
    """Lays paper around what is drawn over it, from the top down, each pixel once."""

    def __init__(self, painter: QPainter, paper: QColor, window: QRectF, column: tuple[float, float]) -> None:
        """`column`: left and right of what covers its own place; the paper beside it is laid at once."""
        self.painter = painter
        self.paper = paper
        self.window = window
        self._left, self._right = column
        self._done = window.top()
        screen = painter.deviceTransform()  # never turned, so that numbers do
        self._screen = screen.m11(), screen.m22(), screen.dx(), screen.dy()
        self._fill(window.left(), window.top(), min(self._left, window.right()), window.bottom())
        self._fill(max(self._right, window.left()), window.top(), window.right(), window.bottom())

    def on_pixels(self, point: QPointF) -> QPointF:
        """Return the nearest point where a pixel of the screen begins; between two a picture is blurred."""
        wide, high, right, down = self._screen
        x, y = round(point.x() * wide + right), round(point.y() * high + down)
        return QPointF((x - right) / wide, (y - down) / high)

    def down_to(self, y: float) -> None:
        """Fill what is not yet filled above y."""
        window = self.window
        bottom = min(y, window.bottom())
        if bottom > self._done:
            left, right = max(self._left, window.left()), min(self._right, window.right())
            self._fill(left, self._done, right, bottom)
            self._done = bottom

    def around(self, tile: QRectF) -> None:
        """Fill above a picture as wide as the column, which covers its own place."""
        self.down_to(tile.top())
        self._done = max(self._done, min(tile.bottom(), self.window.bottom()))

    def _fill(self, left: float, top: float, right: float, bottom: float) -> None:
        if right > left and bottom > top:
            self.painter.fillRect(QRectF(left, top, right - left, bottom - top), self.paper)
