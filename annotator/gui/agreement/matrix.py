"""The confusion matrix: counts in cells, agreement in blue, confusion in brown, the missed apart.

Owns how cells are drawn and how one is chosen, by key and by click. The names stay in sight while it is
scrolled. What stands behind a cell it does not know. Rows are shares of their own total: the colour tells the
share, the number the count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.gui.agreement.words import Names
from annotator.gui.controls import draw_focus, focus_by_key, font_px
from annotator.gui.joining import told
from annotator.gui.look import Look
from annotator.gui.theme import contrast, mixed
from annotator.gui.translation import tr
from annotator.review.confusion import Confusion
from annotator.review.tally import ALONE

APART = 8  # between the labels and the missed
TOTAL = 56
CELL, LEAST_CELL, MOST_CELL, ROW, LEAST_ROW = 48, 34, 96, 30, 18
_MARGIN = 4


@dataclass(frozen=True, slots=True)
class _Sizes:
    names: float
    head: float
    cell: float
    row: float
    upright: bool  # column names fit as they are, in two lines


class Matrix(QWidget):
    """Rows and columns are labels, the last of both what the other did not mark."""

    opened = Signal(str, str)  # row and column: labels, or ALONE
    entered = Signal()  # by a key, which goes on to what is behind the cell; `opened` came before
    moved = Signal(QRect)  # what is to be in sight of the cell that is chosen now, with its names

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: Names | None = None
        self._confusion: Confusion | None = None
        self._labels: list[str] = []
        self._totals: list[int] = []
        self._strongest = 1.0
        self.row = self.column = 0
        self.shown: tuple[str, str] | None = None  # the cell whose passages are shown
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def show_confusion(self, confusion: Confusion, names: Names) -> None:
        """Show a matrix; the cell that was chosen stays chosen where it can."""
        before = self.cell() if self._labels else None
        self._names, self._confusion = names, confusion
        self._labels = [*names.ordered(confusion.labels), ALONE] if confusion.labels else []
        self._totals = [confusion.row_total(label) for label in self._labels]
        shares = [
            self._share(row, column)
            for row in range(len(self._labels))
            for column in range(len(self._labels))
            if row != column
        ]
        self._strongest = max(shares, default=0.0) or 1.0
        if before and set(before) <= set(self._labels):
            self.row, self.column = self._labels.index(before[0]), self._labels.index(before[1])
        else:
            self.row, self.column = self._worst()
        self.shown = None
        self.setAccessibleName(tr("Confusion matrix"))
        self._tell()
        self.updateGeometry()
        self.update()

    # --- what is chosen

    @property
    def labels(self) -> Sequence[str]:
        """The labels of rows and columns in order, ALONE last; empty where there is nothing."""
        return tuple(self._labels)

    def cell(self) -> tuple[str, str]:
        """Return the labels of the chosen cell."""
        return self._labels[self.row], self._labels[self.column]

    def count(self, row: int, column: int) -> int:
        """Return the count in a cell."""
        assert self._confusion is not None
        return self._confusion.counts.get((self._labels[row], self._labels[column]), 0)

    def choose(self, row: str, column: str) -> None:
        """Choose a cell by its labels, without opening it."""
        if row in self._labels and column in self._labels:
            self._move(self._labels.index(row), self._labels.index(column))

    def _worst(self) -> tuple[int, int]:
        """The cell with most confusions; before the first look it is the one worth opening."""
        size = len(self._labels)
        cells = [(self.count(r, c), -r, -c) for r in range(size - 1) for c in range(size - 1) if r != c]
        count, row, column = max(cells, default=(0, 0, 0))
        return (-row, -column) if count else (0, 0)

    def _move(self, row: int, column: int) -> None:
        last = len(self._labels) - 1
        self.row, self.column = min(max(row, 0), last), min(max(column, 0), last)
        self._tell()
        self.update()
        if self._labels:
            sizes = self._sizes()
            cell = self._cell(sizes, self.row, self.column)
            self.moved.emit(cell.adjusted(-sizes.names - 8, -sizes.head - 8, 8, 8).toAlignedRect())

    def _tell(self) -> None:
        """Let a screen reader say the chosen cell."""
        if self._labels and self._names:
            row, column = self.cell()
            words = f"{self._names.label(row)} → {self._names.label(column)}"
            self.setAccessibleDescription(told(words, str(self.count(self.row, self.column))))
        else:
            self.setAccessibleDescription("")

    def _open(self) -> bool:
        """Open the chosen cell, also an empty one; tell whether there is something behind it."""
        if not self._labels:
            return False
        self.open_again(self.cell())
        return self.count(self.row, self.column) > 0

    def open_again(self, cell: tuple[str, str]) -> None:
        """Open a cell, also one that has no passages any more, unless its labels are gone."""
        if set(cell) <= set(self._labels):
            self.shown = cell
            self.opened.emit(*cell)
            self.update()

    # --- gestures

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Home and End go to the ends of a row, Enter opens the passages behind a cell."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -len(self._labels)),
            Qt.Key.Key_End: (0, len(self._labels)),
            Qt.Key.Key_PageUp: (-len(self._labels), 0),
            Qt.Key.Key_PageDown: (len(self._labels), 0),
        }
        key = Qt.Key(event.key())
        if self._labels and key in steps:
            down, right = steps[key]
            self._move(self.row + down, self.column + right)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._open():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses a cell and opens what is behind it."""
        found = self._at(event.position())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self._move(*found)
            self._open()

    def event(self, event: QEvent) -> bool:
        """Say in a tip what a cell means."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._names:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(*found) if found else "", self)
            return True
        return super().event(event)

    def _tip(self, row: int, column: int) -> str:
        assert self._names is not None
        first, second = (self._names.label(self._labels[at]) for at in (row, column))
        share = f"{100 * self._share(row, column):.0f} %"
        return f"{first} → {second}\n{self.count(row, column):,} ({share})"

    def _share(self, row: int, column: int) -> float:
        return self.count(row, column) / self._totals[row] if self._totals[row] else 0.0

    # --- places

    def sizeHint(self) -> QSize:
        """As large as the cells like to be."""
        return self._size(CELL, ROW)

    def minimumSizeHint(self) -> QSize:
        """As small as the counts can be read."""
        return self._size(LEAST_CELL, LEAST_ROW)

    def _size(self, cell: float, row: float) -> QSize:
        if not self._labels:
            return QSize(200, 100)
        sizes = self._sizes()
        width = sizes.names + len(self._labels) * cell + APART + TOTAL + _MARGIN
        return QSize(int(width + 1), int(sizes.head + len(self._labels) * row + APART + _MARGIN + 1))

    def _sizes(self) -> _Sizes:
        assert self._names is not None
        texts = [self._names.label(label) for label in self._labels]
        metrics = QFontMetricsF(font_px(self, 12))
        small = QFontMetricsF(font_px(self, 11))
        names = max(metrics.horizontalAdvance(text) for text in texts) + 20
        count = len(self._labels)
        room = self.width() - names - APART - TOTAL - _MARGIN
        cell = min(max(room / count, LEAST_CELL), MOST_CELL)
        heads = [_lines(text, small, cell - 6) for text in texts]
        upright = all(small.horizontalAdvance(part) <= cell - 2 for parts in heads for part in parts)
        longest = max(small.horizontalAdvance(text) for text in texts)
        lines = max(2, *map(len, heads))
        head = 6 + 14.0 * lines if upright else min(longest, 96.0) + 10
        row = (self.height() - head - APART - _MARGIN) / count
        return _Sizes(names, head, cell, min(max(row, LEAST_ROW), ROW), upright)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Return where a cell is drawn."""
        return self._cell(self._sizes(), row, column)

    def _cell(self, sizes: _Sizes, row: int, column: int) -> QRectF:
        last = len(self._labels) - 1
        x = sizes.names + column * sizes.cell + (APART if column == last else 0)
        y = sizes.head + row * sizes.row + (APART if row == last else 0)
        return QRectF(x, y, sizes.cell, sizes.row)

    def _at(self, position: QPointF) -> tuple[int, int] | None:
        if not self._labels:
            return None
        sizes = self._sizes()
        inside = position - self._origin()
        if inside.x() < sizes.names or inside.y() < sizes.head:
            return None
        for row in range(len(self._labels)):
            for column in range(len(self._labels)):
                if self._cell(sizes, row, column).contains(position):
                    return (row, column)
        return None

    def _origin(self) -> QPointF:
        """Return the corner of what is in sight: there the names stand, however far it is scrolled."""
        return QPointF(-min(self.x(), 0), -min(self.y(), 0))

    def centre_of(self, row: str, column: str) -> QPoint:
        """Return the middle of a cell, for pointers."""
        return self.cell_rect(self._labels.index(row), self._labels.index(column)).center().toPoint()

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, cells and totals."""
        if not self._labels or self._names is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sizes, origin = self._sizes(), self._origin()
        cells = QRectF(origin, QSizeF(self.size())).adjusted(sizes.names - 3, sizes.head - 3, 0, 0)
        self._draw_heads(painter, sizes, cells.adjusted(0, -sizes.head, 0, 0), origin.y())
        painter.setClipRect(cells.adjusted(-sizes.names, 0, 0, 0))
        self._draw_sides(painter, sizes, origin.x())
        painter.setClipRect(cells)
        self._draw_totals(painter, sizes)
        for row in range(len(self._labels)):
            for column in range(len(self._labels)):
                if (row, column) != (len(self._labels) - 1,) * 2:
                    self._draw_cell(painter, sizes, row, column)
        box = self._cell(sizes, self.row, self.column).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.theme.ink, 2))
        painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, box.adjusted(-3, -3, 3, 3), self._look, 6)
        painter.end()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Scrolled: the names stay."""
        self.update()

    def _draw_heads(self, painter: QPainter, sizes: _Sizes, room: QRectF, top: float) -> None:
        """Write the names of the columns at the upper edge."""
        assert self._names is not None
        theme, last = self._look.theme, len(self._labels) - 1
        painter.setClipRect(room)
        painter.setFont(font_px(self, 11))
        for at, label in enumerate(self._labels):
            painter.setPen(theme.ink if label else theme.ink2)
            head = self._cell(sizes, 0, at)
            box = QRectF(head.left(), top, head.width(), sizes.head)
            self._draw_head(painter, sizes, box, self._names.label(label))
        painter.setPen(theme.ink2)
        right = self._cell(sizes, 0, last).right()
        painter.drawText(QRectF(right, top, TOTAL, sizes.head - 4), _BOTTOM_RIGHT, tr("Total"))

    def _draw_sides(self, painter: QPainter, sizes: _Sizes, left: float) -> None:
        """Write the names of the rows at the left edge."""
        assert self._names is not None
        theme = self._look.theme
        painter.setFont(font_px(self, 12))
        for at, label in enumerate(self._labels):
            painter.setPen(theme.ink if label else theme.ink2)
            row = self._cell(sizes, at, 0)
            side = QRectF(left, row.top(), sizes.names - 12, row.height())
            painter.drawText(side, _MIDDLE_RIGHT, self._names.label(label))

    def _draw_totals(self, painter: QPainter, sizes: _Sizes) -> None:
        last = len(self._labels) - 1
        painter.setFont(font_px(self, 12))
        painter.setPen(self._look.theme.ink2)
        for at, total in enumerate(self._totals):
            if at != last or total:
                cell = self._cell(sizes, at, last)
                painter.drawText(
                    QRectF(cell.right(), cell.top(), TOTAL, cell.height()), _MIDDLE_RIGHT, f"{total:,}"
                )

    def _draw_head(self, painter: QPainter, sizes: _Sizes, box: QRectF, name: str) -> None:
        metrics = QFontMetricsF(painter.font())
        if sizes.upright:
            parts = _lines(name, metrics, sizes.cell - 6)
            text = "\n".join(parts)
            painter.drawText(box.adjusted(-4, 0, 4, -4), _BOTTOM_MIDDLE, text)
            return
        painter.save()
        painter.translate(box.center().x() + metrics.capHeight() / 2, box.bottom() - 5)
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), metrics.elidedText(name, Qt.TextElideMode.ElideRight, sizes.head - 8))
        painter.restore()

    def _draw_cell(self, painter: QPainter, sizes: _Sizes, row: int, column: int) -> None:
        theme, count = self._look.theme, self.count(row, column)
        box = self._cell(sizes, row, column).adjusted(1, 1, -1, -1)
        ground = self._ground(row, column) if count else mixed(theme.ink, theme.paper, 0.025)
        if theme.high_contrast:
            painter.setPen(QPen(theme.ink, 1) if count else Qt.PenStyle.NoPen)
            painter.setBrush(theme.paper)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
        painter.drawRoundedRect(box, 2, 2)
        if not count:
            return
        painter.setFont(font_px(self, 12, bold=theme.high_contrast and row == column))
        ink = theme.ink
        if not theme.high_contrast and contrast(ink, ground) < contrast(theme.paper, ground):
            ink = theme.paper
        painter.setPen(ink)
        text = f"{count:,}" if count < 10_000 else f"{count // 1000:,}k"
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _ground(self, row: int, column: int) -> QColor:
        theme, share = self._look.theme, self._share(row, column)
        if row == column:
            return mixed(theme.accent, theme.paper, 0.30 + 0.45 * share)
        return mixed(theme.person_colour(1), theme.paper, 0.12 + 0.50 * share / self._strongest)


_BOTTOM_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BOTTOM_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def _lines(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """Cut a name into lines: between words, or, if it is Chinese, wherever the room ends."""
    if metrics.horizontalAdvance(text) <= room:
        return [text]
    if " " in text or text.isascii():
        return text.split(" ")
    count = max(2, int(room / metrics.horizontalAdvance(text) * len(text)))
    lines = -(-len(text) // count)
    even = -(-len(text) // lines)
    return [text[at : at + even] for at in range(0, len(text), even)]
