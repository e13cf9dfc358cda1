"""The legend above the text under review: what the signs in the margin mean, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.controls import font_px
from annotator.gui.fonts import interface_font
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.review.painting import SIGN, draw_sign
from annotator.gui.translation import tr
from annotator.review.differences import SIGNS, Difference

LEFT, GAP, BETWEEN, SHORT_BETWEEN = 16, 6, 18, 12
ALWAYS = 4  # of the signs


class Legend(QWidget):
    """What the signs mean, with counts. Where the words do not fit, they stand in the tip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts: tuple[int, ...] = (0,) * 9
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.show_counts(self._counts)

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """Show how many are alike, differ in boundary, in label, are one's, some people's, or unsure.

        Then how many were added by reviewers, came in as gold, and were deleted since.
        """
        self._counts = counts
        said = [f"{text} {n:,}" for (_, text), n in self._told()]
        self.setAccessibleName(listed(said))
        signs = (f"{sign}  {text}" for ((sign, _), _), text in zip(self._told(), said, strict=True))
        self.setToolTip("\n".join(signs))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Signs and counts alone."""
        return QSize(int(self._width(words=False)), self.height())

    def _items(self) -> list[tuple[str, str]]:
        return [
            ("=", tr("all agree")),
            ("↔", tr("other boundary")),
            ("≠", tr("other label")),
            ("1", tr("only one has it")),
            ("2", tr("not all have it")),
            ("?", tr("unsure")),
            (SIGNS[Difference.ADDED], tr("added in review")),
            (SIGNS[Difference.BROUGHT], tr("came in as gold")),
            (SIGNS[Difference.DELETED], tr("deleted since")),
        ]

    def _told(self) -> list[tuple[tuple[str, str], int]]:
        """The signs with their counts; the last ones only where there is any."""
        counted = zip(self._items(), self._counts, strict=True)
        return [(item, count) for place, (item, count) in enumerate(counted) if count or place < ALWAYS]

    def _said(self, *, words: bool) -> list[str]:
        counted = self._told()
        return [f"{text}  {count:,}" if words else f"{count:,}" for (_, text), count in counted]

    def _width(self, *, words: bool) -> float:
        metrics = QFontMetricsF(font_px(self, 12))
        said = self._said(words=words)
        between = BETWEEN if words else SHORT_BETWEEN
        return LEFT + sum(SIGN + GAP + metrics.horizontalAdvance(text) + between for text in said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw signs, words and counts in a row."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glyphs = Glyphs(interface_font(self._look.language, 11))
        font = font_px(self, 12)
        metrics = QFontMetricsF(font)
        words = self._width(words=True) <= self.width() + BETWEEN
        x, middle = float(LEFT), self.height() / 2
        for ((sign, _), _), said in zip(self._told(), self._said(words=words), strict=True):
            width = metrics.horizontalAdvance(said)
            draw_sign(painter, QRectF(x, middle - SIGN / 2, SIGN, SIGN), sign, theme, glyphs)
            painter.setFont(font)
            painter.setPen(theme.ink2)
            box = QRectF(x + SIGN + GAP, 0, width + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
            x += SIGN + GAP + width + (BETWEEN if words else SHORT_BETWEEN)
        painter.end()
