"""Each character of a document drawn once off screen while nothing else happens.

The first drawing of a glyph costs thirty times the second, so a jump into text never seen would stutter. Owns
a timer and a small image; it shows nothing and stops as soon as it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout

from annotator.text.views import View

BATCH = 48  # characters drawn in one go: a few milliseconds
PAUSE_MS = 15
_SCANNED = 50_000  # code points of a text looked at in one go


class Warmer(QObject):
    """Draws the distinct characters of a view, a few at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._step)
        self._view = View("")
        self._fonts: tuple[QFont, ...] = ()
        self._at = 0
        self._waiting: list[str] = []
        self._drawn: set[str] = set()
        self._key = ""
        self._image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)

    @property
    def busy(self) -> bool:
        """Whether there are characters still to draw."""
        return self._timer.isActive()

    def start(self, view: View, fonts: Sequence[QFont]) -> None:
        """Begin with a view; characters drawn before in the same fonts are not drawn again."""
        key = "|".join(font.key() for font in fonts)
        if key != self._key:
            self._key = key
            self._drawn.clear()
        self._view, self._fonts = view, tuple(fonts)
        self._at, self._waiting = 0, []
        self._timer.start()

    def _step(self) -> None:
        if not self._waiting and not self._scan():
            self._timer.stop()
            return
        batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        self._draw("".join(batch))

    def _scan(self) -> bool:
        """Look for characters not drawn yet in the next part of the text; False when there is none."""
        while self._at < len(self._view.text) and not self._waiting:
            part = self._view.text[self._at : self._at + _SCANNED]
            self._at += _SCANNED
            new = "".join(sorted(character for character in set(part) if character.isprintable()))
            shown = self._shown(new)
            self._waiting = sorted(set(shown) - self._drawn)
            self._drawn.update(self._waiting)
            return True
        return False

    def _shown(self, characters: str) -> str:
        """Return the characters as the view shows them: a view of them alone converts them one by one."""
        settings = replace(self._view.settings, folded=frozenset())
        return View(characters, settings, detected=self._view.detected).block(0).text

    def _draw(self, characters: str) -> None:
        painter = QPainter(self._image)
        try:
            for font in self._fonts:
                layout = QTextLayout(characters, font)
                layout.beginLayout()
                line = layout.createLine()
                line.setLineWidth(1e6)
                layout.endLayout()
                line.draw(painter, QPointF(0, 0))
        finally:
            painter.end()
