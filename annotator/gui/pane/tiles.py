"""Pictures of the lines in sight, kept as long as nothing about a line changes.

Drawing one screen of text costs some milliseconds, putting down its pictures a tenth of that: so a repaint
after a mouse move, a new span or a scroll step draws one or two lines and copies the others. What a line
shows is compared by value, so a picture can never be out of date. Making a picture and putting it down costs
as much as half the drawing, so a line gets one when it is drawn for the second time. Owns these only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

_SPARE = 40  # pictures of lines out of sight that are kept: a scroll back and forth

LineKey = tuple[int, int, int]  # block, piece, line
LineState = tuple[object, ...]


@dataclass(slots=True)
class _Tile:
    state: LineState
    picture: QPixmap | None = None  # None: drawn once, straight on the window


class Tiles:
    """The pictures by line, the longest unused first."""

    def __init__(self) -> None:
        self._tiles: dict[LineKey, _Tile] = {}
        self._ratio = 1.0
        self._ground = QColor()

    def set_ground(self, ground: QColor, ratio: float) -> None:
        """Say what pictures are drawn on, and how many device pixels make one pixel."""
        if (ground, ratio) != (self._ground, self._ratio):
            self._ground, self._ratio = ground, ratio
            self.clear()

    def clear(self) -> None:
        """Forget all pictures: theme, size or width changed."""
        self._tiles.clear()

    def picture(
        self, key: LineKey, state: LineState, place: QRectF, draw: Callable[[QPainter], None]
    ) -> QPixmap | None:
        """Return the picture of a line for its place, drawn if its state is new; None for a line that comes
        into sight, which is to be drawn itself.

        `draw` gets a painter that draws in the coordinates of `place`, on the ground.
        """
        tile = self._tiles.pop(key, None)
        if tile is None and self._ratio.is_integer():  # else the two would differ at the edges of pixels
            tile = _Tile(state)
        elif tile is None:
            tile = _Tile(state, self._drawn(None, place, draw))
        elif tile.picture is None or tile.state != state:
            tile = _Tile(state, self._drawn(tile.picture, place, draw))
        self._tiles[key] = tile
        return tile.picture

    def trim(self, in_sight: int) -> None:
        """Forget what has been out of sight the longest."""
        for key in list(self._tiles)[: max(0, len(self._tiles) - in_sight - _SPARE)]:
            del self._tiles[key]

    def _drawn(self, old: QPixmap | None, place: QRectF, draw: Callable[[QPainter], None]) -> QPixmap:
        wide, high = round(place.width() * self._ratio), round(place.height() * self._ratio)
        if old is not None and (old.width(), old.height()) == (wide, high):
            picture = old
        else:
            picture = QPixmap(wide, high)
            picture.setDevicePixelRatio(self._ratio)
        picture.fill(self._ground)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-place.topLeft())
            draw(painter)
        finally:
            painter.end()
        return picture
