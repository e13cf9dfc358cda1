"""A plot in the look of the window, with words beside it. Knows nothing of agreement.

Owns hairlines, bars, markers, and the names at both sides: none covers another, and the plot asks for the
height that they take.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.controls import font_px
from annotator.gui.icons import draw_form
from annotator.gui.look import Look
from annotator.model.scheme import Form

NAME_ROW = 16.0  # between two names at the ends of lines
_AXIS = 28  # below the plot
_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Sample:
    """How a line, or a person's markers, look: drawn before their name."""

    symbol: str
    dash: Qt.PenStyle = Qt.PenStyle.NoPen

    @property
    def width(self) -> float:
        """How much room it takes before the name."""
        return 16.0 if self.dash is Qt.PenStyle.NoPen else 34.0


@dataclass(frozen=True, slots=True)
class Tag:
    """A word beside the plot at a height: a row's name, a count, the name of a line."""

    at: float
    text: str
    colour: QColor
    form: Form | None = None
    swatch: QColor | None = None
    sample: Sample | None = None


class TagAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis that shows words at heights instead of numbers. Words at the right keep apart."""

    def __init__(self, orientation: str, look: Look, font: QFont) -> None:
        super().__init__(orientation)
        self._look, self._font = look, font
        self._tags: Sequence[Tag] = ()
        self._apart = False

    def show_tags(self, tags: Sequence[Tag], width: float, *, apart: bool = False) -> None:
        """Show words in a column this wide; `apart`: move them until none covers another."""
        self._tags, self._apart = tags, apart
        self.setWidth(width)
        self.update()

    def paint(self, painter: QPainter, option: object, widget: object) -> None:
        """Draw the words at the heights that the plot gives them."""
        low, high = self.linkedView().viewRange()[1]
        height, width = self.size().height(), self.size().width()
        places = [height * (high - tag.at) / ((high - low) or 1) for tag in self._tags]
        if self._apart:
            places = kept_apart(places, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self.orientation == "left"
        for tag, y in zip(self._tags, places, strict=True):
            x = 0.0
            if tag.sample is not None:
                _draw_sample(painter, QPointF(8, y), tag.sample, tag.colour, self._look)
            if tag.form is not None and tag.swatch is not None:
                draw_form(painter, QRectF(0, round(y) - 6, 12, 12), tag.form, tag.swatch, self._look.theme)
                x = 22.0
            painter.setFont(self._font)
            painter.setPen(tag.colour)
            x = x if left else 8 + (tag.sample.width if tag.sample else 0.0)
            box = QRectF(x, y - 12, width - x, 24)
            text = painter.fontMetrics().elidedText(
                tag.text, Qt.TextElideMode.ElideRight, int(box.width()) + 1
            )
            counts = not left and not self._apart
            painter.drawText(box, _RIGHT_MIDDLE if counts else _LEFT_MIDDLE, text)

    def generateDrawSpecs(self, painter: QPainter) -> None:  # noqa: N802 (pyqtgraph's name)
        """Nothing of an ordinary axis is drawn."""
        return


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """A plot in the look of the window: no frame, no menu, nothing that moves under the pointer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.left, self.right = TagAxis("left", look, QFont()), TagAxis("right", look, QFont())
        self.bottom = pg.AxisItem("bottom")
        axes = {"left": self.left, "right": self.right, "bottom": self.bottom}
        super().__init__(parent, background=None, axisItems=axes)
        self._look = look
        self.sharpness = 0.0  # of a picture that is drawn larger; 0: that of the screen
        plot = self.getPlotItem()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.setContentsMargins(0, 0, 0, 0)
        plot.showAxis("right")
        self.bottom.setPen(pg.mkPen(None))
        self.bottom.setStyle(tickLength=0, tickTextOffset=6, tickAlpha=0, hideOverlappingLabels=False)
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # a cached ground would be a picture in an SVG
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(90)

    def need(self, rows: int, least: float = NAME_ROW) -> None:
        """Ask for the height that so many rows of words take."""
        self.setMinimumHeight(max(90, round(rows * least) + _AXIS))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def begin(self, look: Look) -> None:
        """Empty the plot and take on a look."""
        self._look = look
        plot = self.getPlotItem()
        plot.clear()
        font = font_px(self, 12)
        for axis in (self.left, self.right):
            axis._look, axis._font = look, font
        self.bottom.setTextPen(look.theme.ink2)
        self.bottom.setStyle(tickFont=font_px(self, 11))
        self.setBackground(look.theme.paper)

    def pen(self, colour: QColor, width: float) -> QPen:
        """Return a pen. Its width is in pixels of the device, so it grows with their density."""
        pen: QPen = pg.mkPen(colour, width=width * (self.sharpness or self.devicePixelRatioF()))
        return pen

    def grid(self, ticks: Sequence[tuple[float, str]], *, upright: bool = True) -> None:
        """Draw hairlines at ticks; upright ones have their words below."""
        if upright:
            self.bottom.setTicks([list(ticks)])
        for at, _ in ticks:
            line = pg.InfiniteLine(at, angle=90 if upright else 0, pen=self.pen(self._look.theme.line, 1))
            line.setZValue(-10)
            self.addItem(line)

    def bars(self, spans: Sequence[tuple[float, float, float]], colour: QColor) -> None:
        """Draw lying bars of 4 px: (from, to, height)."""
        xs = [x for start, end, _ in spans for x in (start, max(end, start + 1e-6))]
        ys = [y for _, _, y in spans for _ in range(2)]
        pen = self.pen(colour, 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if xs:
            self.addItem(pg.PlotCurveItem(xs, ys, connect="pairs", pen=pen, antialias=True))

    def dots(
        self,
        points: Sequence[tuple[float, float, str]],
        colour: QColor,
        *,
        symbol: str = "o",
        hollow: bool = False,
        size: int = 9,
    ) -> None:
        """Draw markers: (x, y, what their tip says)."""
        theme = self._look.theme
        self.addItem(
            pg.ScatterPlotItem(
                x=[x for x, _, _ in points],
                y=[y for _, y, _ in points],
                data=[tip for _, _, tip in points],
                symbol=symbol,
                size=_grown(symbol, size),
                pen=self.pen(colour if hollow else theme.paper, 1.6 if hollow else 1),
                brush=pg.mkBrush(theme.paper if hollow else colour),
                antialias=True,
                useCache=False,  # drawn as shapes, also in an SVG
                hoverable=True,
                tip=lambda x, y, data: data,
            )
        )


def widest(chart: Chart, tags: Sequence[Tag], share: float = 0.4) -> float:
    """Return the room that names take with what is drawn before them, at most this share of the chart."""
    metrics = QFontMetricsF(font_px(chart, 12))
    taken = [
        metrics.horizontalAdvance(tag.text)
        + (22 if tag.form else 0)
        + (tag.sample.width if tag.sample else 0)
        for tag in tags
    ]
    most: float = max(share * chart.width(), 120.0)
    return min(max(taken, default=0.0), most)


def _grown(symbol: str, size: int) -> int:
    """A star of the same width looks smaller than all else."""
    return size * 3 // 2 if symbol == "star" else size


def _draw_sample(painter: QPainter, at: QPointF, sample: Sample, colour: QColor, look: Look) -> None:
    painter.save()
    painter.translate(at)
    if sample.dash is not Qt.PenStyle.NoPen:
        painter.setPen(QPen(colour, 2, sample.dash))
        painter.drawLine(QPointF(0, 0), QPointF(28, 0))
    painter.translate((sample.width - 6) / 2, 0)
    drawSymbol(
        painter, sample.symbol, _grown(sample.symbol, 9), QPen(look.theme.paper, 0), pg.mkBrush(colour)
    )
    painter.restore()


def kept_apart(places: Sequence[float], height: float) -> list[float]:
    """Move heights so that they are NAME_ROW apart, in their order, inside the plot where there is room."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    found = [max(place, NAME_ROW / 2) for place in places]
    for before, after in pairwise(order):
        found[after] = max(found[after], found[before] + NAME_ROW)
    low = height - NAME_ROW / 2
    for at in reversed(order):
        found[at] = low = min(found[at], low)
        low -= NAME_ROW
    return found
