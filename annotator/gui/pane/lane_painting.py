"""Lanes, posts, outlines and handles of the spans on one line.

Owns their shapes. Heights come from the line's metrics, fragments from its marks.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

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
from annotator.gui.pane.marks import Fragment
from annotator.gui.pane.scene import LineAt
from annotator.model.scheme import Form

HOVER_LINE = 1.2
SELECTED_LINE = 2.0
RULE_STEP = 2.6
DASH, DASH_STEP = 7.0, 10.0  # an unsure lane: seven on, three off
JOIN_STEP = 3


def lanes(line: LineAt) -> None:
    """Draw what stands below and around the text of one line."""
    fragments = line.marks.fragments
    deep: list[Fragment] = []
    for fragment in fragments:
        if fragment.lane > MAX_LANES:
            deep.append(fragment)
        else:
            _lane(line, fragment)
    if deep:
        _deep_lane(line, deep)
    _joins(line)
    if line.scene.hot:
        for fragment in fragments:
            if fragment.shown.span.id in line.scene.hot:
                _outline(line, fragment)


def lane_thickness(form: Form, *, hot: bool, high_contrast: bool) -> float:
    """Return how thick a lane is drawn, in pixels."""
    base = {Form.NAME: NAME_LANE, Form.CONTENT: CONTENT_LANE, Form.STRUCTURE: RULE}[form]
    return base + (1.0 if hot else 0.0) + (1.0 if high_contrast else 0.0)


def _lane(line: LineAt, fragment: Fragment) -> None:
    look, shown = fragment.look, fragment.shown
    contrast = line.scene.theme.high_contrast
    thick = lane_thickness(look.form, hot=shown.span.id in line.scene.hot, high_contrast=contrast)
    top = line.y + line.metrics.lane_top(fragment.lane)
    last = len(fragment.rects) - 1
    for place, (x1, x2) in enumerate(fragment.rects):
        left = round(line.left + x1) + (INSET if fragment.begins and place == 0 else 0)
        right = round(line.left + x2) - (INSET if fragment.ends and place == last else 0)
        bar = QRectF(left, top, right - left, thick)
        if look.form is Form.STRUCTURE:
            _bar(line, fragment, bar)
            _bar(line, fragment, bar.translated(0, RULE_STEP + (1.0 if contrast else 0.0)))
        elif shown.letter:
            _hollow(line, fragment, bar)
        elif look.form is Form.NAME and not shown.span.unsure:
            _name_bar(line, fragment, bar)
        else:
            _bar(line, fragment, bar)
    if look.form is Form.CONTENT:
        _posts(line, fragment, top + thick)


def _name_bar(line: LineAt, fragment: Fragment, bar: QRectF) -> None:
    painter, colour, thick = line.painter, fragment.look.colour, bar.height()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(bar, thick / 2, thick / 2)
    square = QRectF(bar.left(), bar.top(), min(thick, bar.width()), thick)
    if not fragment.begins:
        painter.fillRect(square, colour)
    if not fragment.ends:
        square.moveRight(bar.right())
        painter.fillRect(square, colour)


def _bar(line: LineAt, fragment: Fragment, bar: QRectF) -> None:
    if not fragment.shown.span.unsure:
        line.painter.fillRect(bar, fragment.look.colour)
        return
    x = bar.left()
    while x < bar.right():
        dash = QRectF(x, bar.top(), min(DASH, bar.right() - x), bar.height())
        line.painter.fillRect(dash, fragment.look.colour)
        x += DASH_STEP


def _hollow(line: LineAt, fragment: Fragment, bar: QRectF) -> None:
    style = Qt.PenStyle.DashLine if fragment.shown.span.unsure else Qt.PenStyle.SolidLine
    line.painter.setPen(QPen(fragment.look.colour, 1.0, style))
    line.painter.setBrush(Qt.BrushStyle.NoBrush)
    bar.setHeight(max(bar.height(), NAME_LANE))
    line.painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)


def _posts(line: LineAt, fragment: Fragment, bottom: float) -> None:
    colour = fragment.look.colour
    wide = 1.0 if fragment.shown.letter else POST
    if fragment.begins:
        x = round(line.left + fragment.left)
        line.painter.fillRect(QRectF(x, line.box - 1, wide, bottom - line.box + 1), colour)
    if fragment.ends:
        right = round(line.left + fragment.right) - wide
        top = line.box + line.metrics.box - END_POST
        line.painter.fillRect(QRectF(right, top, wide, bottom - top), colour)


def _deep_lane(line: LineAt, deep: list[Fragment]) -> None:
    grey = line.scene.theme.ink3
    left = round(line.left + min(fragment.left for fragment in deep))
    right = round(line.left + max(fragment.right for fragment in deep))
    top = line.y + line.metrics.lane_top(MAX_LANES + 1)
    line.painter.fillRect(QRectF(left, top, right - left, NAME_LANE), grey)
    line.scene.words.draw(line.painter, right + 4, top + 4, f"+{len(deep)}", grey)


def _joins(line: LineAt) -> None:
    """Join the ranges of one span on one line by dots at lane height."""
    parts = [f for f in line.marks.fragments if len(f.shown.span.ranges) > 1]
    before: dict[str, Fragment] = {}
    for fragment in sorted(parts, key=lambda part: part.left):
        previous = before.get(fragment.shown.span.id)
        if previous is not None:
            lane = min(max(previous.lane, fragment.lane), MAX_LANES)
            middle = line.y + line.metrics.lane_top(lane) + 1
            x = float(round(line.left + previous.right))
            while x < line.left + fragment.left:
                line.painter.fillRect(QRectF(x, middle, 1, 1), fragment.look.colour)
                x += JOIN_STEP
        before[fragment.shown.span.id] = fragment


def _outline(line: LineAt, fragment: Fragment) -> None:
    selected = fragment.shown.span.id == line.scene.selected
    pen = QPen(fragment.look.colour, SELECTED_LINE if selected else HOVER_LINE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter = line.painter
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top = line.box - (0.0 if selected else 0.5)
    bottom = line.y + _bottom(fragment, line.metrics)
    left, right = round(line.left + fragment.left), round(line.left + fragment.right)
    points = [QPointF(left, top), QPointF(right, top)]
    if fragment.begins:
        points.insert(0, QPointF(left, bottom))
    if fragment.ends:
        points.append(QPointF(right, bottom))
    painter.drawPolyline(QPolygonF(points))
    if selected and not fragment.shown.letter:
        painter.setPen(QPen(fragment.look.colour, SELECTED_LINE))
        in_hand = fragment.place == line.scene.hand and len(fragment.shown.span.ranges) > 1
        painter.setBrush(fragment.look.colour if in_hand else line.scene.theme.paper)
        for _, centre in handle_centres(fragment, line.metrics, line.left, line.y):
            painter.drawEllipse(centre, HANDLE / 2 - 1, HANDLE / 2 - 1)


def _bottom(fragment: Fragment, metrics: Metrics) -> float:
    return metrics.lane_top(min(fragment.lane, MAX_LANES + 1)) + 1.5


def handle_centres(fragment: Fragment, metrics: Metrics, left: float, y: float) -> list[tuple[bool, QPointF]]:
    """Return where the handles of a selected fragment stand: (whether it is the start's, centre)."""
    bottom = y + _bottom(fragment, metrics)
    centres: list[tuple[bool, QPointF]] = []
    if fragment.begins:
        centres.append((True, QPointF(round(left + fragment.left), bottom)))
    if fragment.ends:
        centres.append((False, QPointF(round(left + fragment.right), bottom)))
    return centres
