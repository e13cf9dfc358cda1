"""Lanes, posts, outlines and handles of the spans on one line.

Owns their shapes. Heights come from the line's metrics, fragments from its marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.geometry import (
    CONTENT_LANE,
    END_POST,
    HANDLE,
    INSET,
    MAX_LANES,
    NAME_LANE,
    POST,
    RULE,
    Metrics,
)
from annotator.gui.pane.marks import Fragment, LineMarks
from annotator.model.scheme import Form

if TYPE_CHECKING:
    from annotator.gui.pane.painting import Scene

HOVER_LINE = 1.2
SELECTED_LINE = 2.0
FRAME_LINE = 1.3
RULE_STEP = 2.6


def lanes(painter: QPainter, scene: Scene, entry: Entry, marks: LineMarks, left: float, y: float) -> None:
    """Draw what stands below and around the text of one line whose top is y."""
    metrics = entry.row.metrics
    deep: list[Fragment] = []
    for fragment in marks.fragments:
        if fragment.shown.suggested:
            _frame(painter, fragment, metrics, left, y)
        elif fragment.lane > MAX_LANES:
            deep.append(fragment)
        else:
            _lane(painter, scene, fragment, metrics, left, y)
    if deep:
        _deep_lane(painter, scene, deep, metrics, left, y)
    _joins(painter, marks, metrics, left, y)
    for fragment in marks.fragments:
        if fragment.shown.span.id in scene.hot:
            _outline(painter, scene, fragment, metrics, left, y)


def lane_thickness(form: Form, *, hot: bool, high_contrast: bool) -> float:
    """Return how thick a lane is drawn, in pixels."""
    base = {Form.NAME: NAME_LANE, Form.CONTENT: CONTENT_LANE, Form.STRUCTURE: RULE}[form]
    return base + (1.0 if hot else 0.0) + (1.0 if high_contrast else 0.0)


def _ends(fragment: Fragment, place: int, left: float) -> tuple[float, float]:
    x1, x2 = fragment.rects[place]
    begins = fragment.begins and place == 0
    ends = fragment.ends and place == len(fragment.rects) - 1
    return round(left + x1) + (INSET if begins else 0), round(left + x2) - (INSET if ends else 0)


def _lane(
    painter: QPainter, scene: Scene, fragment: Fragment, metrics: Metrics, left: float, y: float
) -> None:
    look, shown = fragment.look, fragment.shown
    hot = shown.span.id in scene.hot
    thick = lane_thickness(look.form, hot=hot, high_contrast=scene.theme.high_contrast)
    top = y + metrics.lane_top(fragment.lane)
    for place in range(len(fragment.rects)):
        x1, x2 = _ends(fragment, place, left)
        if look.form is Form.STRUCTURE:
            step = RULE_STEP + (1.0 if scene.theme.high_contrast else 0.0)
            for line in (top, top + step):
                _bar(painter, look.colour, x1, x2, line, thick, broken=shown.span.unsure)
        elif shown.letter:
            _hollow(painter, look.colour, x1, x2, top, thick, fragment)
        elif look.form is Form.NAME:
            _name_bar(painter, fragment, x1, x2, top, thick)
        else:
            _bar(painter, look.colour, x1, x2, top, thick, broken=shown.span.unsure)
    if look.form is Form.CONTENT:
        _posts(painter, fragment, metrics, left, y, top + thick)


def _name_bar(painter: QPainter, fragment: Fragment, x1: float, x2: float, top: float, thick: float) -> None:
    colour = fragment.look.colour
    if fragment.shown.span.unsure:
        _bar(painter, colour, x1, x2, top, thick, broken=True)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(x1, top, x2 - x1, thick), thick / 2, thick / 2)
    if not fragment.begins:
        painter.fillRect(QRectF(x1, top, min(thick, x2 - x1), thick), colour)
    if not fragment.ends:
        painter.fillRect(QRectF(max(x1, x2 - thick), top, min(thick, x2 - x1), thick), colour)


def _bar(
    painter: QPainter, colour: QColor, x1: float, x2: float, top: float, thick: float, *, broken: bool
) -> None:
    if not broken:
        painter.fillRect(QRectF(x1, top, x2 - x1, thick), colour)
        return
    x = x1
    while x < x2:
        painter.fillRect(QRectF(x, top, min(7.0, x2 - x), thick), colour)
        x += 10.0


def _hollow(
    painter: QPainter, colour: QColor, x1: float, x2: float, top: float, thick: float, fragment: Fragment
) -> None:
    thick = max(thick, 3.0)
    style = Qt.PenStyle.DashLine if fragment.shown.span.unsure else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, 1.0, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x1 + 0.5, top + 0.5, x2 - x1 - 1, thick - 1), 1, 1)


def _posts(
    painter: QPainter, fragment: Fragment, metrics: Metrics, left: float, y: float, bottom: float
) -> None:
    colour = fragment.look.colour
    wide = 1.0 if fragment.shown.letter else POST
    box = y + metrics.word_row
    if fragment.begins:
        x = round(left + fragment.left)
        painter.fillRect(QRectF(x, box - 1, wide, bottom - box + 1), colour)
    if fragment.ends:
        x = round(left + fragment.right) - wide
        top = box + metrics.box - END_POST
        painter.fillRect(QRectF(x, top, wide, bottom - top), colour)


def _deep_lane(
    painter: QPainter, scene: Scene, deep: list[Fragment], metrics: Metrics, left: float, y: float
) -> None:
    x1 = round(left + min(fragment.left for fragment in deep))
    x2 = round(left + max(fragment.right for fragment in deep))
    top = y + metrics.lane_top(MAX_LANES + 1)
    painter.fillRect(QRectF(x1, top, x2 - x1, NAME_LANE), scene.theme.ink3)
    scene.words.draw(painter, x2 + 4, top + 4, f"+{len(deep)}", scene.theme.ink3)


def _joins(painter: QPainter, marks: LineMarks, metrics: Metrics, left: float, y: float) -> None:
    before: dict[str, Fragment] = {}
    parts = [f for f in marks.fragments if len(f.shown.span.ranges) > 1 and not f.shown.suggested]
    for fragment in sorted(parts, key=lambda f: f.first):
        previous = before.get(fragment.shown.span.id)
        if previous is not None:
            lane = min(max(previous.lane, fragment.lane), MAX_LANES)
            middle = y + metrics.lane_top(lane) + 1
            x = round(left + previous.right)
            while x < left + fragment.left:
                painter.fillRect(QRectF(x, middle, 1, 1), fragment.look.colour)
                x += 3
        before[fragment.shown.span.id] = fragment


def _frame(painter: QPainter, fragment: Fragment, metrics: Metrics, left: float, y: float) -> None:
    pen = QPen(fragment.look.colour, FRAME_LINE)
    pen.setDashPattern([4.0, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top, bottom = y + metrics.word_row + 0.5, y + metrics.word_row + metrics.box + 1.5
    x1, x2 = round(left + fragment.left) + 0.5, round(left + fragment.right) - 0.5
    if fragment.begins and fragment.ends:
        painter.drawRoundedRect(QRectF(x1, top, x2 - x1, bottom - top), 3, 3)
        return
    painter.drawLine(QPointF(x1, top), QPointF(x2, top))
    painter.drawLine(QPointF(x1, bottom), QPointF(x2, bottom))
    for side, there in ((x1, fragment.begins), (x2, fragment.ends)):
        if there:
            painter.drawLine(QPointF(side, top), QPointF(side, bottom))


def _outline(
    painter: QPainter, scene: Scene, fragment: Fragment, metrics: Metrics, left: float, y: float
) -> None:
    selected = fragment.shown.span.id == scene.selected
    pen = QPen(fragment.look.colour, SELECTED_LINE if selected else HOVER_LINE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top = y + metrics.word_row - (0.0 if selected else 0.5)
    bottom = y + _bottom(fragment, metrics)
    x1, x2 = round(left + fragment.left), round(left + fragment.right)
    points = [QPointF(x1, top), QPointF(x2, top)]
    if fragment.begins:
        points.insert(0, QPointF(x1, bottom))
    if fragment.ends:
        points.append(QPointF(x2, bottom))
    painter.drawPolyline(QPolygonF(points))
    if fragment.shown.suggested:
        painter.drawLine(QPointF(x1, bottom), QPointF(x2, bottom))
    if selected:
        _handles(painter, scene, fragment, metrics, left, y)


def _bottom(fragment: Fragment, metrics: Metrics) -> float:
    if fragment.shown.suggested:
        return metrics.word_row + metrics.box + 1.0
    return metrics.lane_top(min(fragment.lane, MAX_LANES + 1)) + 2.0


def handle_centres(fragment: Fragment, metrics: Metrics, left: float, y: float) -> list[tuple[bool, QPointF]]:
    """Return where the handles of a selected fragment stand: (whether it is the start, centre)."""
    bottom = y + _bottom(fragment, metrics)
    centres: list[tuple[bool, QPointF]] = []
    if fragment.begins:
        centres.append((True, QPointF(round(left + fragment.left), bottom)))
    if fragment.ends:
        centres.append((False, QPointF(round(left + fragment.right), bottom)))
    return centres


def _handles(
    painter: QPainter, scene: Scene, fragment: Fragment, metrics: Metrics, left: float, y: float
) -> None:
    painter.setPen(QPen(fragment.look.colour, SELECTED_LINE))
    painter.setBrush(scene.theme.paper)
    for _, centre in handle_centres(fragment, metrics, left, y):
        painter.drawEllipse(centre, HANDLE / 2 - 0.5, HANDLE / 2 - 0.5)
