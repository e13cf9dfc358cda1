"""The charts, drawn with pyqtgraph: labels with their intervals, agreement over time, pace, use of labels.

Owns how each looks. Imported only when a chart is first shown, and only where pyqtgraph is installed; see
`plots`. Lines and people are told apart by marker and dashes as well as by colour, and named beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt

from annotator.gui.agreement.chart import NAME_ROW, Chart, Sample, Tag, widest
from annotator.gui.agreement.study import Answer, LabelRow
from annotator.gui.agreement.words import Names, number
from annotator.gui.joining import listed, parted, told
from annotator.gui.look import Look
from annotator.gui.theme import mixed
from annotator.gui.translation import tr, trn
from annotator.model.scheme import Form
from annotator.review.tally import ALL, Couple

SYMBOLS = ("o", "s", "t1", "d", "star", "h", "p", "x")
_SIGNS = "●■▲◆★⬢⬟✕"  # the same in writing
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_BESIDE = 0.36  # of a period, over which markers of one value are spread
_ROW_SPREAD = 0.64  # of a row, likewise
_ROW = 16  # least height of a row of a chart
_CROWDED_ROW = 20  # where several people have a symbol in each


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
            (figure.value, height[row.label], told(names.label(row.label), number(figure.value)))
            for row, figure in found
            if figure.value is not None
        ]
        chart.dots(points, theme.accent, hollow=hollow, size=10)
    tags = [_label_tag(row.label, height[row.label], names, look) for row in rows]
    chart.left.show_tags(tags, widest(chart, tags) + 16)
    chart.need(len(rows), _ROW)
    counts = [Tag(height[row.label], _count(row), theme.ink2) for row in rows]
    chart.right.show_tags(counts, 52)
    margin = (1.0 - start) * 0.025
    chart.setXRange(start - margin, 1.0 + margin, padding=0)
    chart.setYRange(0.4, len(rows) + 0.6, padding=0)
    chart.setAccessibleName(tr("Agreement by label"))
    chart.setAccessibleDescription(
        parted(f"{names.label(row.label)} {number(row.exact.value) or '–'}" for row in rows)
    )


def _lowest(row: LabelRow) -> float:
    known = [v for v in (row.exact.low, row.exact.value, row.overlap.value) if v is not None]
    return min(known, default=1.0)


def _tenths(start: float) -> list[int]:
    first = round(start * 10)
    step = 1 if first >= 3 else 2
    return list(range(10, first - 1, -step))[::-1]


def _label_tag(name: str, at: float, names: Names, look: Look) -> Tag:
    label = names.scheme.by_id.get(name)
    form = names.scheme.form(label) if label else Form.NAME
    return Tag(at, names.label(name), look.theme.ink, form, look.theme.label_colour(names.colour(name)))


def _count(row: LabelRow) -> str:
    return f"{row.exact.items:,}"


# --- over time


def draw_moments(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw a line for each couple over the periods in which documents were finished."""
    chart.begin(look)
    theme, moments = look.theme, answer.moments
    lines: dict[Couple, list[tuple[int, float]]] = {couple: [] for couple in answer.couples}
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
        colour = theme.person_colour(place)
        sample = Sample(SYMBOLS[place % len(SYMBOLS)], _DASHES[place % len(_DASHES)])
        aside = _aside(place, len(lines), _BESIDE)
        xs, ys = [x + aside for x, _ in points], [y for _, y in points]
        pen = chart.pen(colour, 2)
        pen.setStyle(sample.dash)
        chart.addItem(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True))
        tips = [
            told(
                listed((names.couple(couple), moments[x].period.name())),
                listed((number(y), trn("{n} document", "{n} documents", moments[x].documents))),
            )
            for x, y in points
        ]
        chart.dots(list(zip(xs, ys, tips, strict=True)), colour, symbol=sample.symbol, size=11)
        ends.append(Tag(ys[-1], f"{names.couple(couple)} {number(ys[-1])}", colour, sample=sample))
    chart.left.show_tags([Tag(level, f"{level:.2f}", theme.ink2) for level in levels], 40)
    chart.right.show_tags(ends, widest(chart, ends, 0.6) + 12.0, apart=True)
    chart.need(len(ends))
    chart.setXRange(-0.3, max(len(moments) - 1, 1) + 0.3, padding=0)
    chart.setYRange(low - (1 - low) * 0.08, 1 + (1 - low) * 0.08, padding=0)
    chart.setAccessibleName(tr("Agreement over time"))
    chart.setAccessibleDescription(parted(tag.text for tag in ends))


def _aside(place: int, of: int, spread: float) -> float:
    """How far the markers of one of several move, so that equal values can be told apart."""
    return _spread(place, of, spread) if of > 3 else 0.0


def _spread(place: int, of: int, spread: float) -> float:
    return spread * (place / (of - 1) - 0.5) if of > 1 else 0.0


# --- people


def draw_pace(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw each annotator's pace as a bar with the number at its end."""
    chart.begin(look)
    theme = look.theme
    known = {effort.annotator: effort for effort in answer.efforts}
    people = _shown(answer)
    if answer.question.couple == ALL:  # also who has finished nothing, but not who only reviews
        people += [who for who, effort in known.items() if who not in people and effort.spans]
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
            hours = _worked(effort.worked / 60_000)
            ends.append(Tag(height, tr("{n} an hour", n=f"{pace:,.0f}") + f"  ({hours})", theme.ink2))
            top = max(top, pace)
        said.append(f"{tags[-1].text} {ends[-1].text}")
    _frame_people(chart, tags, ends, top or 1.0)
    chart.setAccessibleName(tr("Pace"))
    chart.setAccessibleDescription(parted(said))


def _worked(minutes: float) -> str:
    return tr("{n} h", n=f"{minutes / 60:.1f}") if minutes >= 60 else tr("{n} min", n=f"{minutes:.0f}")


def _shown(answer: Answer) -> list[str]:
    """Return whose work an answer is about: the couple that was chosen, else everybody."""
    couple = answer.question.couple
    return [who for who in answer.annotators if couple == ALL or who in couple]


def _frame_people(chart: Chart, tags: list[Tag], ends: list[Tag], top: float) -> None:
    step = _step(top)
    chart.grid([(step * n, f"{step * n:,g}") for n in range(int(top / step) + 2)])
    chart.left.show_tags(tags, widest(chart, tags) + 14.0)
    chart.right.show_tags(ends, widest(chart, ends) + 12.0, apart=True)
    chart.need(len(tags), _ROW)
    chart.setXRange(0, (int(top / step) + 1) * step, padding=0.02)
    chart.setYRange(0.4, len(tags) + 0.6, padding=0)


def _step(top: float) -> float:
    """Return a round distance between ticks: about four of them."""
    size = 10.0 ** (len(str(int(top))) - 1)
    return next((size * n for n in (0.25, 0.5, 1.0, 2.0, 2.5) if top / (size * n) <= 5), size * 5)


def draw_use(chart: Chart, answer: Answer, names: Names, look: Look) -> None:
    """Draw one row a label: which share of each annotator's spans has it."""
    chart.begin(look)
    labels = names.ordered(tuple({label for found in answer.use.values() for label in found}))
    height = {label: float(len(labels) - at) for at, label in enumerate(labels)}
    totals = {who: sum(found.values()) for who, found in answer.use.items()}
    top, people = 0.0, list[Tag]()
    shown = _shown(answer)
    for place, who in enumerate(answer.annotators):
        if who not in shown:
            continue
        used, sample = answer.use.get(who, {}), Sample(SYMBOLS[place % len(SYMBOLS)])
        aside = _spread(shown.index(who), len(shown), -_ROW_SPREAD)
        points = []
        for label in labels:
            share = 100 * used.get(label, 0) / (totals.get(who) or 1)
            top = max(top, share)
            said = told(
                listed((names.person(who), names.label(label))), f"{used.get(label, 0):,} ({share:.0f} %)"
            )
            points.append((share, height[label] + aside, said))
        colour = names.person_colour(who)
        chart.dots(points, colour, symbol=sample.symbol, size=9)
        people.append(Tag(len(labels) + 0.5, names.person(who), colour, sample=sample))
    _frame_use(chart, [_label_tag(label, height[label], names, look) for label in labels], people, top or 1.0)
    chart.setAccessibleName(tr("Use of labels"))
    places = (answer.annotators.index(who) for who in shown)
    signs = (f"{_SIGNS[at % len(_SIGNS)]} {tag.text}" for at, tag in zip(places, people, strict=True))
    chart.setAccessibleDescription(parted(signs))


def _frame_use(chart: Chart, labels: Sequence[Tag], people: Sequence[Tag], top: float) -> None:
    step = _step(top)
    ticks = [step * n for n in range(int(top / step) + 2)]
    chart.grid([(tick, f"{tick:g} %") for tick in ticks])
    chart.left.show_tags(labels, widest(chart, labels) + 16)
    chart.right.show_tags(people, widest(chart, people) + 14, apart=True)
    chart.need(max((len(labels) + 1) * _CROWDED_ROW, len(people) * round(NAME_ROW)), 1)
    chart.setXRange(0, ticks[-1], padding=0.04)
    chart.setYRange(0.1, len(labels) + 0.9, padding=0)  # whole markers, also of those moved farthest
