"""The headline figures: each on a card with its interval, its count, and a line from 0 to 1.

Owns how a figure is drawn. Where one cannot be computed the card says so, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.gui.agreement.words import (
    interval,
    items_text,
    measure_name,
    measure_names,
    measure_tip,
    number,
    reason_text,
)
from annotator.gui.controls import font_px
from annotator.gui.joining import listed, told
from annotator.gui.look import Look
from annotator.gui.theme import mixed
from annotator.gui.translation import tr
from annotator.review.figure import Figure
from annotator.review.measures import Measure

HEIGHT, MARGIN, GAP = 82, 15, 6
_SECOND = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FIRST = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def spoken(figure: Figure) -> str:
    """Return a figure in words: name, value or reason, interval, count."""
    name = measure_name(figure.measure)
    if figure.reason is not None:
        return told(name, tr("cannot be computed")) + tr(". ") + reason_text(figure.reason)
    parts = (number(figure.value), interval(figure), items_text(figure.measure, figure.items))
    return told(name, listed(part for part in parts if part))


def _tip(figure: Figure) -> Iterator[str]:
    """Give what a figure means, and why it cannot be computed: on the card that may be cut."""
    yield measure_tip(figure.measure)
    if figure.reason is not None:
        yield reason_text(figure.reason)


def fitted(
    names: Sequence[str], counts: Sequence[str], width: float, *, large: QFontMetricsF, small: QFontMetricsF
) -> tuple[str, str]:
    """Return a name and a count that have room in one line: of the first such name the first such count.

    Where none has it is the last of both, and the name is cut.
    """
    rooms = [width - small.horizontalAdvance(count) - (GAP if count else 0) for count in counts]
    fits = (
        (name, count)
        for name in names
        for count, room in zip(counts, rooms, strict=True)
        if large.horizontalAdvance(name) <= room
    )
    return next(fits, (large.elidedText(names[-1], Qt.TextElideMode.ElideRight, rooms[-1]), counts[-1]))


class _Card(QWidget):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.figures: tuple[Figure, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._say()

    def show_figures(self, *figures: Figure) -> None:
        """Show one figure large, or several one below the other."""
        self.figures = figures
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(". ".join(spoken(figure) for figure in self.figures))
        self.setToolTip("\n".join(line for figure in self.figures for line in _tip(figure)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        if len(self.figures) == 1:
            self._draw_one(painter, self.figures[0])
        for index, figure in enumerate(self.figures if len(self.figures) > 1 else ()):
            self._draw_small(painter, figure, 6 + index * 36)
        painter.end()

    def head(self, figure: Figure) -> tuple[str, str]:
        """Return the name and the count of a figure as there is room for them."""
        large, small = (QFontMetricsF(font_px(self, size)) for size in (12, 11))
        counts: Sequence[str] = ("",)
        if figure.reason is None:
            counts = (items_text(figure.measure, figure.items), f"{figure.items:,}")
        names, width = measure_names(figure.measure), self.width() - 2 * MARGIN
        return fitted(names, counts, width, large=large, small=small)

    def _draw_head(self, painter: QPainter, figure: Figure, top: float) -> None:
        theme, width = self._look.theme, self.width() - 2 * MARGIN
        name, count = self.head(figure)
        painter.setFont(font_px(self, 12))
        painter.setPen(theme.ink2)
        painter.drawText(QRectF(MARGIN, top, width, 18), _FIRST, name)
        painter.setFont(font_px(self, 11))
        painter.drawText(QRectF(MARGIN, top, width, 18), _SECOND, count)

    def _draw_one(self, painter: QPainter, figure: Figure) -> None:
        theme, width = self._look.theme, self.width() - 2 * MARGIN
        self._draw_head(painter, figure, 10)
        if figure.value is None:
            said = tr("Cannot be computed")
            fonts = [font_px(self, size) for size in (16, 12, 11)]
            fitting = (font for font in fonts if QFontMetricsF(font).horizontalAdvance(said) <= width)
            painter.setFont(next(fitting, fonts[-1]))
            painter.setPen(theme.ink2)
            said = QFontMetricsF(painter.font()).elidedText(said, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(MARGIN, 34, width, 24), _FIRST, said)
            painter.setFont(font_px(self, 12))
            painter.setPen(theme.ink)
            reason = reason_text(figure.reason) if figure.reason else ""
            reason = painter.fontMetrics().elidedText(reason, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(MARGIN, 58, width, 18), _FIRST, reason)
            return
        painter.setFont(font_px(self, 28))
        painter.setPen(theme.ink)
        value = number(figure.value)
        painter.drawText(QRectF(MARGIN, 32, width, 38), _FIRST, value)
        after = MARGIN + QFontMetricsF(painter.font()).horizontalAdvance(value) + 8
        painter.setFont(font_px(self, 12))
        painter.setPen(theme.ink2)
        painter.drawText(QRectF(after, 38, self.width() - after - 8, 30), _FIRST, interval(figure))
        self._draw_line(painter, figure, HEIGHT - 8.5)

    def _draw_line(self, painter: QPainter, figure: Figure, y: float) -> None:
        """Draw a line from 0 to 1 with the interval and the value."""
        theme, width = self._look.theme, self.width() - 2 * MARGIN
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(MARGIN, y), QPointF(MARGIN + width, y))
        x = MARGIN + width * _within(figure.value or 0.0)
        if figure.low is not None and figure.high is not None:
            low, high = (MARGIN + width * _within(end) for end in (figure.low, figure.high))
            band = QPen(mixed(theme.accent, theme.paper, 0.35), 4)
            band.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(band)
            painter.drawLine(QPointF(low, y), QPointF(max(high, low + 0.1), y))
        mark = QPen(theme.accent, 3)
        mark.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(mark)
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))

    def _draw_small(self, painter: QPainter, figure: Figure, top: float) -> None:
        theme, width = self._look.theme, self.width() - 2 * MARGIN
        self._draw_head(painter, figure, top)
        if figure.value is None:
            painter.setFont(font_px(self, 11))
            painter.setPen(theme.ink2)
            reason = reason_text(figure.reason) if figure.reason else ""
            reason = painter.fontMetrics().elidedText(reason, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(MARGIN, top + 17, width, 17), _FIRST, reason)
            return
        painter.setFont(font_px(self, 14, bold=True))
        painter.setPen(theme.ink)
        value = number(figure.value)
        painter.drawText(QRectF(MARGIN, top + 16, width, 19), _FIRST, value)
        after = MARGIN + QFontMetricsF(painter.font()).horizontalAdvance(value) + 6
        painter.setFont(font_px(self, 11))
        painter.setPen(theme.ink2)
        painter.drawText(QRectF(after, top + 17, self.width() - after, 18), _FIRST, interval(figure))


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)


class Headlines(QWidget):
    """The row of cards. The last holds two figures: both are of passages with the same range."""

    ROW = (
        (Measure.SPAN_EXACT,),
        (Measure.SPAN_OVERLAP,),
        (Measure.LABEL_PAIRED,),
        (Measure.ALPHA_U,),
        (Measure.COHEN,),
        (Measure.FLEISS, Measure.ALPHA),
    )

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.cards = [_Card(look) for _ in self.ROW]
        for card in self.cards:
            layout.addWidget(card, 1)

    def show_figures(self, figures: object) -> None:
        """Show the figures of an answer, by measure."""
        assert isinstance(figures, dict)
        for card, measures in zip(self.cards, self.ROW, strict=True):
            card.show_figures(*(figures[measure] for measure in measures))
