"""The few icons, drawn in code on a 16 px grid with 1.4 px round strokes.

Owns chevron, check, lens and the four state discs; a person's disc; a label's form mark; a key cap.
Paints with what it is given and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPainterPath, QPen, QPixmap

from annotator.gui.theme import Theme, mixed
from annotator.model.documents import State
from annotator.model.scheme import Form

STROKE = 1.4
DISC = 12.0
_RATIO = 2.0  # icons in menus are drawn this sharp, whatever the screen


def pen(colour: QColor, width: float = STROKE) -> QPen:
    """Return a round pen."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _lines(painter: QPainter, points: list[tuple[float, float]]) -> None:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_chevron(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """Draw a chevron 8 px wide, pointing down."""
    painter.setPen(pen(colour))
    x, y = centre.x(), centre.y()
    _lines(painter, [(x - 4, y - 2), (x, y + 2), (x + 4, y - 2)])


def draw_check(painter: QPainter, centre: QPointF, colour: QColor, *, width: float = STROKE) -> None:
    """Draw a check mark 8 px wide."""
    painter.setPen(pen(colour, width))
    x, y = centre.x(), centre.y()
    _lines(painter, [(x - 4, y), (x - 1.2, y + 2.8), (x + 4, y - 3)])


def draw_lens(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """Draw a magnifying glass 12 px wide."""
    painter.setPen(pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = centre.x(), centre.y()
    painter.drawEllipse(QPointF(x - 1, y - 1), 4.4, 4.4)
    painter.drawLine(QPointF(x + 2.4, y + 2.4), QPointF(x + 5.6, y + 5.6))


def draw_state(painter: QPainter, centre: QPointF, state: State, theme: Theme) -> None:
    """Draw a state's disc: empty, half, full with a check, struck."""
    radius = DISC / 2 - STROKE / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is State.DONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.good)
        painter.drawEllipse(centre, DISC / 2, DISC / 2)
        painter.save()
        painter.translate(centre)
        painter.scale(0.75, 0.75)
        draw_check(painter, QPointF(0, 0), theme.paper, width=2)
        painter.restore()
        return
    colour = theme.accent if state is State.IN_PROGRESS else theme.ink3
    painter.setPen(pen(colour))
    painter.drawEllipse(centre, radius, radius)
    if state is State.IN_PROGRESS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        inner = radius - 1.6
        box = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
        painter.drawPie(box, -90 * 16, 180 * 16)
    elif state is State.SKIPPED:
        d = radius * 0.7
        painter.drawLine(centre + QPointF(-d, d), centre + QPointF(d, -d))


def draw_person(  # noqa: PLR0917 (a painter's function)
    painter: QPainter, centre: QPointF, name: str, colour: QColor, theme: Theme, font: QFont
) -> None:
    """Draw a person's disc, 20 px, with the first letter of the name."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, 10, 10)
    font = QFont(font)
    font.setPixelSize(11)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.paper)
    box = QRectF(centre.x() - 10, centre.y() - 10, 20, 20)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name[:1].upper())


def draw_form(painter: QPainter, box: QRectF, form: Form, colour: QColor, theme: Theme) -> None:
    """Draw the mark of a label in a box of 12 x 12: tint and bar, bar with posts, or double rule."""
    # Whole pixels, since these are thin fills.
    x, y = round(box.left()), round(box.top())
    right, bottom = x + 12, y + 12
    painter.setPen(Qt.PenStyle.NoPen)
    if form is Form.NAME:
        tint = mixed(colour, theme.paper, 0.35)
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, y + 1, 12, 10), 2, 2)
        painter.fillPath(path, tint)
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, bottom - 4, 12, 3), 1, 1)
        painter.fillPath(path, colour)
    elif form is Form.CONTENT:
        painter.fillRect(QRectF(x, y + 1, 2, 10), colour)
        painter.fillRect(QRectF(x, bottom - 3, 12, 2), colour)
        painter.fillRect(QRectF(right - 2, bottom - 7, 2, 4), colour)
    else:
        painter.fillRect(QRectF(x, y + 6, 12, 1.4), colour)
        painter.fillRect(QRectF(x, y + 9.6, 12, 1.4), colour)


def draw_key(
    painter: QPainter, box: QRectF, text: str, theme: Theme, font: QFont, *, pending: bool = False
) -> None:
    """Draw a key cap; in accent when a press of it would do something now."""
    painter.setPen(QPen(mixed(theme.accent, theme.win, 0.45) if pending else theme.line, 1))
    painter.setBrush(mixed(theme.accent, theme.win, 0.12) if pending else theme.field)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    font = QFont(font)
    font.setPixelSize(11)
    font.setBold(pending)
    painter.setFont(font)
    painter.setPen(theme.accent if pending else theme.ink2)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def key_width(text: str, font: QFont) -> float:
    """Return the width of a key cap: 18 px, more for a longer text."""
    font = QFont(font)
    font.setPixelSize(11)
    return max(18.0, QFontMetricsF(font).horizontalAdvance(text) + 10)


def _drawn(size: QSize, draw: Callable[[QPainter], None]) -> QIcon:
    pixmap = QPixmap(size * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        draw(painter)
    finally:
        painter.end()
    return QIcon(pixmap)


def state_icon(state: State, theme: Theme) -> QIcon:
    """Return a state's disc as an icon for a menu."""
    return _drawn(QSize(16, 16), lambda painter: draw_state(painter, QPointF(8, 8), state, theme))


def form_icon(form: Form, colour: QColor, theme: Theme) -> QIcon:
    """Return a label's form mark as an icon for a menu."""
    box = QRectF(2, 2, 12, 12)
    return _drawn(QSize(16, 16), lambda painter: draw_form(painter, box, form, colour, theme))


def person_icon(name: str, colour: QColor, theme: Theme, font: QFont) -> QIcon:
    """Return a person's disc as an icon for a menu."""
    return _drawn(
        QSize(22, 22), lambda painter: draw_person(painter, QPointF(11, 11), name, colour, theme, font)
    )
