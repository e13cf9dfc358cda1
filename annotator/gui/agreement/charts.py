"""The charts, drawn with pyqtgraph: labels with their intervals, agreement over time, pace, use of labels.

Owns how each looks. Imported only when a chart is first shown, and only where pyqtgraph is installed; see
`available`. Lines and people are told apart by marker as well as by colour, and named at their ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.gui.agreement.study import Answer, LabelRow
from annotator.gui.agreement.words import Names, number
from annotator.gui.controls import font_px
from annotator.gui.icons import draw_form
from annotator.gui.look import Look
from annotator.gui.theme import mixed
from annotator.gui.translation import tr, trn
from annotator.model.scheme import Form

SYMBOLS = ("o", "s", "t1", "d", "star", "h", "p", "x")
_SIGNS = "●■▲◆★⬢⬟✕"  # the same in writing
LEAST_GAP = 16.0  # between two names at the ends of lines
_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Tag:
    """A word beside the plot at a height: a row's name, a count, the name of a line."""

    at: float
    text: str
    colour: QColor
    form: Form | None = None
    swatch: QColor | None = None


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
            places = _kept_apart(places, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self.orientation == "left"
        for tag, y in zip(self._tags, places, strict=True):
            x = 0.0
            if tag.form is not None and tag.swatch is not None:
                draw_form(painter, QRectF(0, round(y) - 6, 12, 12), tag.form, tag.swatch, self._look.theme)
                x = 22.0
            painter.setFont(self._font)
            painter.setPen(tag.colour)
            box = QRectF(x if left else 8, y - 12, width - (x if left else 8), 24)
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

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        event.ignore()  # type: ignore[attr-defined]

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
                size=size,
                pen=self.pen(colour if hollow else theme.paper, 1.6 if hollow else 1),
                brush=pg.mkBrush(theme.paper if hollow else colour),
                antialias=True,
                useCache=False,  # drawn as shapes, also in an SVG
                hoverable=True,
                tip=lambda x, y, data: data,
            )
        )


def _kept_apart(places: Sequence[float], height: float) -> list[float]:
    """Move heights so that they are LEAST_GAP apart, in their order, inside the plot."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    found = list(places)
    for before, after in pairwise(order):
        found[after] = max(found[after], found[before] + LEAST_GAP)
    over = found[order[-1]] + LEAST_GAP / 2 - height if order else 0.0
    return [place - over for place in found] if over > 0 else found


# --- labels


def draw_labels(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw one row a label, worst last: both F1, the interval of the first, the count of spans."""
    chart.begin(look)
    theme, rows = look.theme, answer.rows
    height = {row.label: float(len(rows) - at) for at, row in enumerate(rows)}
    lowest = min((_lowest(row) for row in rows), default=0.0)
    start = max(int(lowest * 10) / 10, 0.0)
    chart.grid([(tick / 10, f"{tick / 10:.1f}") for tick in _tenths(start)])
    chart.bars(
        [
            (r.exact.low, r.exact.high, height[r.label])
            for r in rows
            if r.exact.low is not None and r.exact.high is not None
        ],
        theme.faint if theme.high_contrast else mixed(theme.accent, theme.paper, 0.30),
    )
    for hollow in (True, False):
        found = [(row, row.overlap if hollow else row.exact) for row in rows]
        points = [
            (figure.value, height[row.label], f"{names.label(row.label)}: {number(figure.value)}")
            for row, figure in found
            if figure.value is not None
        ]
        chart.dots(points, theme.accent, hollow=hollow, size=10)
    chart.left.show_tags(
        [_row_tag(row, height[row.label], names, look) for row in rows], _widest(chart, rows, names)
    )
    counts = [Tag(height[row.label], _count(row), theme.ink2) for row in rows]
    chart.right.show_tags(counts, 52)
    margin = (1.0 - start) * 0.025
    chart.setXRange(start - margin, 1.0 + margin, padding=0)
    chart.setYRange(0.4, len(rows) + 0.6, padding=0)
    chart.setAccessibleName(tr("Agreement by label"))
    chart.setAccessibleDescription(
        "; ".join(f"{names.label(row.label)} {number(row.exact.value) or '–'}" for row in rows)
    )


def _lowest(row: LabelRow) -> float:
    known = [v for v in (row.exact.low, row.exact.value, row.overlap.value) if v is not None]
    return min(known, default=1.0)


def _tenths(start: float) -> list[int]:
    first = round(start * 10)
    step = 1 if first >= 3 else 2
    return list(range(10, first - 1, -step))[::-1]


def _row_tag(row: LabelRow, at: float, names: Names, look: Look) -> Tag:
    label = names.scheme.by_id.get(row.label)
    form = names.scheme.form(label) if label else Form.NAME
    return Tag(
        at, names.label(row.label), look.theme.ink, form, look.theme.label_colour(names.colour(row.label))
    )


def _widest(chart: Chart, rows: Sequence[LabelRow], names: Names) -> float:
    metrics = chart.fontMetrics()
    widest = max((metrics.horizontalAdvance(names.label(row.label)) for row in rows), default=0)
    return min(widest, 130) + 22 + 16.0


def _count(row: LabelRow) -> str:
    return f"{row.exact.items:,}"


# --- over time


def draw_moments(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw a line for each couple over the periods in which documents were finished."""
    chart.begin(look)
    theme, moments = look.theme, answer.moments
    lines = {couple: [] for couple in answer.couples}  # type: dict[tuple[str, str], list[tuple[int, float]]]
    for at, moment in enumerate(moments):
        for couple, value in moment.values.items():
            if value is not None:
                lines.setdefault(couple, []).append((at, value))
    lines = {couple: points for couple, points in lines.items() if points}
    values = [value for points in lines.values() for _, value in points]
    low = max(min((int(v * 4) / 4 for v in values), default=0.5), 0.0)
    low = min(low, 0.75)
    levels = [low + 0.25 * step for step in range(round((1 - low) / 0.25) + 1)]
    chart.grid([(level, "") for level in levels], upright=False)
    chart.bottom.setTicks([[(at, moment.period.name()) for at, moment in enumerate(moments)]])
    ends = []
    for place, (couple, points) in enumerate(lines.items()):
        colour, symbol = theme.person_colour(place), SYMBOLS[place % len(SYMBOLS)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        chart.addItem(pg.PlotCurveItem(xs, ys, pen=chart.pen(colour, 2), antialias=True))
        tips = [
            f"{names.couple(couple)}, {moments[x].period.name()}: {number(y)}, "
            + trn("{n} document", "{n} documents", moments[x].documents)
            for x, y in points
        ]
        chart.dots(
            [(x, y, tip) for (x, y), tip in zip(points, tips, strict=True)], colour, symbol=symbol, size=11
        )
        ends.append(Tag(ys[-1], f"{names.couple(couple)} {number(ys[-1])}", colour))
    chart.left.show_tags([Tag(level, f"{level:.2f}", theme.ink2) for level in levels], 40)
    metrics = chart.fontMetrics()
    widest = max((metrics.horizontalAdvance(tag.text) for tag in ends), default=0)
    chart.right.show_tags(ends, min(widest, 190) + 12.0, apart=True)
    chart.setXRange(-0.15, max(len(moments) - 1, 1) + 0.15, padding=0)
    chart.setYRange(low - (1 - low) * 0.08, 1 + (1 - low) * 0.08, padding=0)
    chart.setAccessibleName(tr("Agreement over time"))
    chart.setAccessibleDescription("; ".join(tag.text for tag in ends))


# --- people


def draw_pace(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw each annotator's pace as a bar with the number at its end."""
    chart.begin(look)
    theme = look.theme
    known = {effort.annotator: effort for effort in answer.efforts}
    people = [*answer.annotators, *(who for who in known if who not in answer.annotators)]
    top, tags, ends, said = 0.0, [], [], []
    for at, who in enumerate(people):
        height = float(len(people) - at)
        effort = known.get(who)
        pace = effort.spans_an_hour if effort else None
        colour = names.person_colour(who)
        tags.append(Tag(height, names.person(who), theme.ink))
        if effort is None or pace is None:
            ends.append(Tag(height, tr("too little was done here by hand"), theme.ink2))
        else:
            chart.addItem(
                pg.BarGraphItem(x0=[0], x1=[pace], y=[height], height=0.42, pen=pg.mkPen(None), brush=colour)
            )
            hours = tr("{n} h", n=f"{effort.worked / 3_600_000:.1f}")
            ends.append(Tag(height, tr("{n} an hour", n=f"{pace:,.0f}") + f"  ({hours})", theme.ink2))
            top = max(top, pace)
        said.append(f"{tags[-1].text} {ends[-1].text}")
    _frame_people(chart, tags, ends, top or 1.0)
    chart.setAccessibleName(tr("Pace"))
    chart.setAccessibleDescription("; ".join(said))


def _frame_people(chart: Chart, tags: list[Tag], ends: list[Tag], top: float) -> None:
    step = _step(top)
    chart.grid([(step * n, f"{step * n:,g}") for n in range(int(top / step) + 2)])
    metrics = chart.fontMetrics()
    widths = [max((metrics.horizontalAdvance(tag.text) for tag in side), default=0) for side in (tags, ends)]
    chart.left.show_tags(tags, min(widths[0], 130) + 14.0)
    chart.right.show_tags(ends, min(widths[1], 200) + 12.0)
    chart.setXRange(0, (int(top / step) + 1) * step, padding=0.02)
    chart.setYRange(0.4, len(tags) + 0.6, padding=0)


def _step(top: float) -> float:
    """Return a round distance between ticks: about four of them."""
    size = 10.0 ** (len(str(int(top))) - 1)
    return next((size * n for n in (0.25, 0.5, 1.0, 2.0, 2.5) if top / (size * n) <= 5), size * 5)


def draw_use(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw for each label which share of each annotator's spans it has."""
    chart.begin(look)
    labels = names.ordered(tuple({label for found in answer.use.values() for label in found}))
    totals = {who: sum(found.values()) for who, found in answer.use.items()}
    top, people = 0.0, list[Tag]()
    for place, who in enumerate(answer.annotators):
        used: Mapping[str, int] = answer.use.get(who, {})
        points = []
        for at, label in enumerate(labels):
            share = 100 * used.get(label, 0) / (totals.get(who) or 1)
            top = max(top, share)
            said = f"{names.person(who)}, {names.label(label)}: {used.get(label, 0):,} ({share:.0f} %)"
            points.append((float(at), share, said))
        colour = names.person_colour(who)
        chart.dots(points, colour, symbol=SYMBOLS[place % len(SYMBOLS)], size=10)
        people.append(Tag(0.0, f"{_SIGNS[place % len(SYMBOLS)]} {names.person(who)}", colour))
    _frame_use(chart, names, labels, people, top or 1.0)
    chart.setAccessibleName(tr("Use of labels"))


def _frame_use(chart: Chart, names: Names, labels: list[str], people: list[Tag], top: float) -> None:
    theme = chart._look.theme
    step = _step(top)
    levels = [step * n for n in range(int(top / step) + 2)]
    chart.grid([(level, "") for level in levels], upright=False)
    metrics = chart.fontMetrics()
    widest = min(max((metrics.horizontalAdvance(tag.text) for tag in people), default=0), 110)
    room = max(chart.width() - 70 - widest, 100) / max(len(labels), 1)
    texts = [
        metrics.elidedText(names.label(label), Qt.TextElideMode.ElideRight, int(room) - 4) for label in labels
    ]
    chart.bottom.setTicks([list(enumerate(texts))])
    chart.left.show_tags([Tag(level, f"{level:g} %", theme.ink2) for level in levels], 44)
    legend = [replace(tag, at=levels[-1]) for tag in people]
    chart.right.show_tags(legend, widest + 14.0, apart=True)
    chart.setXRange(-0.5, max(len(labels) - 1, 0) + 0.5, padding=0)
    chart.setYRange(-0.06 * top, levels[-1] * 1.03, padding=0)
    chart.setAccessibleDescription("; ".join(tag.text for tag in people))
