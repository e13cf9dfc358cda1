"""Lines between the ends of relations, drawn over the pane but never over a character.

A line leaves its span in the row under the lanes, runs to the margin, along it, and back. Two spans of one
line are joined under it, and where they overlap the line runs on to the margin, to be seen. Only the
relations of the selected span are drawn: quiet at rest, loud where you are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.gui.fonts import interface_font
from annotator.gui.pane import ReadingPane
from annotator.model.spans import Range

OUT, APART = 14.0, 9.0  # how far right of the column, and between two lines
HEAD, SLIM = 4.0, 2.5  # half as wide as an arrow is
APART_AT_LEAST = 12.0  # between the ends of a line whose spans lie one in the other


@dataclass(frozen=True, slots=True)
class Arc:
    """One relation: the source ranges of its ends, its colour, its word. A draft is dashed."""

    head: tuple[Range, ...]
    tail: tuple[Range, ...]
    colour: QColor
    word: str = ""
    draft: bool = False


class Arcs(QWidget):
    """A sheet over the pane that lets every click through."""

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane.viewport())
        self._pane = pane
        self._arcs: tuple[Arc, ...] = ()
        self._paper = QColor()
        self._language = "en"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.viewport().installEventFilter(self)
        pane.visible_changed.connect(self.update)
        self.hide()

    def show_arcs(self, arcs: Sequence[Arc], language: str, paper: QColor) -> None:
        """Draw these, on this ground; none hides the sheet, so that it costs nothing."""
        self._arcs, self._language, self._paper = tuple(arcs), language, paper
        self.setGeometry(self._pane.viewport().rect())
        self.setVisible(bool(arcs))
        self.raise_()
        self.update()

    def arcs(self) -> tuple[Arc, ...]:
        """Return what is drawn."""
        return self._arcs

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the viewport."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._pane.viewport().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, arc in enumerate(self._arcs):
            self._draw(painter, arc, number)
        painter.end()

    def _end(self, ranges: tuple[Range, ...]) -> QPointF:
        """Return where a line leaves a span; above or below what is in sight if nothing of the span is."""
        for passage in ranges:
            under = self._pane.under_passage(*passage)
            if under is not None:
                return under
        above = ranges[0][0] < self._pane.top_passage()
        return QPointF(self._pane.column().right, -20.0 if above else self.height() + 20.0)

    def _ends(self, arc: Arc) -> tuple[QPointF, QPointF, bool]:
        """Return where a line begins and ends, and whether its spans overlap on one line: then both are put
        where only one span is, as far as there is such a place."""
        one, other = self._end(arc.head), self._end(arc.tail)
        head, tail = self._boxes(arc.head), self._boxes(arc.tail)
        if abs(one.y() - other.y()) >= 1 or not head or not tail:
            return one, other, False
        if head[0].right() <= tail[0].left() or tail[0].right() <= head[0].left():
            return one, other, False
        x, to = _beside(head[0], tail[0]), _beside(tail[0], head[0])
        if abs(x - to) < APART_AT_LEAST:
            x, to = to - APART_AT_LEAST / 2, to + APART_AT_LEAST / 2
        return QPointF(x, one.y()), QPointF(to, other.y()), True

    def _boxes(self, ranges: tuple[Range, ...]) -> list[QRectF]:
        return [box for passage in ranges for box in self._pane.passage_rects(*passage)]

    def _draw(self, painter: QPainter, arc: Arc, number: int) -> None:
        one, other, overlapping = self._ends(arc)
        margin = self._pane.column().right + OUT + APART * (number % 4)
        margin = min(margin, self.width() - 4.0)
        path = QPainterPath(QPointF(one.x(), one.y() - 5))
        path.lineTo(one)
        if overlapping:
            path.lineTo(QPointF(margin, one.y()))
            path.moveTo(one)
            path.lineTo(other)
        elif abs(one.y() - other.y()) < 1:
            path.lineTo(QPointF(other.x(), one.y()))
        else:
            path.lineTo(QPointF(margin, one.y()))
            path.lineTo(QPointF(margin, other.y()))
            path.lineTo(other)
        path.lineTo(QPointF(other.x(), other.y() - 5))
        style = Qt.PenStyle.DashLine if arc.draft else Qt.PenStyle.SolidLine
        painter.setPen(QPen(arc.colour, 1.4, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        # Among the lanes of two spans it is slim, to hide as little of the outer one as it can.
        self._arrow(painter, QPointF(other.x(), other.y() - 6), arc.colour, SLIM if overlapping else HEAD)
        if arc.word and (overlapping or abs(one.y() - other.y()) >= 1):  # else the side panel says it
            self._word(painter, arc, QPointF(margin, (one.y() + other.y()) / 2))

    def _arrow(self, painter: QPainter, tip: QPointF, colour: QColor, half: float) -> None:
        path = QPainterPath(tip)
        path.lineTo(tip + QPointF(-half, HEAD + 1))
        path.lineTo(tip + QPointF(half, HEAD + 1))
        path.closeSubpath()
        painter.strokePath(path, QPen(self._paper, half / 2))  # it may lie on a lane of its own colour
        painter.fillPath(path, colour)

    def _word(self, painter: QPainter, arc: Arc, place: QPointF) -> None:
        painter.setFont(interface_font(self._language, 11))
        width = painter.fontMetrics().horizontalAdvance(arc.word)
        left = min(place.x() + 5, self.width() - width - 4.0)
        if left < self._pane.column().right + 4:
            return  # no margin to write in: the side panel says it
        box = QRectF(left, place.y() - 8, width + 2, 16)
        painter.setPen(arc.colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, arc.word)


def _beside(box: QRectF, other: QRectF) -> float:
    """Return the middle of the widest part of a box that another leaves free; else its own middle."""
    before, after = other.left() - box.left(), box.right() - other.right()
    if max(before, after) <= 0:
        return box.center().x()
    return box.left() + before / 2 if before > after else box.right() - after / 2
