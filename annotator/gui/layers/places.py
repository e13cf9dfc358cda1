"""A list of places in the document: headings of the outline, or suspicions. Enter or a click jumps there.

Owns the list's model and how a row is drawn. What is listed is given to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.look import Look
from annotator.gui.pane.layer_painting import DOT, DOT_STEP

ROW, TALL_ROW = 28, 44
_MORE = "…"
INDENT, MOST_INDENT = 12, 6
_PLACE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Place:
    """One row: a source range, its words, a second line (may be empty), how deep it stands.

    `suspect` is the part of the words that is meant, the rest stands around it.
    """

    start: int
    end: int
    text: str
    detail: str = ""
    level: int = 0
    strong: bool = False
    suspect: tuple[int, int] | None = None


class PlaceModel(QAbstractListModel):
    """Rows of places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places: Sequence[Place] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Show these places."""
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the place, or its words."""
        if not index.isValid():
            return None
        place = self.places[index.row()]
        if role == _PLACE:
            return place
        if role == Qt.ItemDataRole.DisplayRole:
            return place.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{place.text}\n{place.detail}".strip()
        return None


class PlaceDelegate(QStyledItemDelegate):
    """Draws a row of one or two lines."""

    def __init__(self, look: Look, parent: QObject | None = None, *, tall: bool = False) -> None:
        super().__init__(parent)
        self.look = look
        self._tall = tall

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(80, TALL_ROW if self._tall else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        place: Place = index.data(_PLACE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme, box = self.look.theme, QRectF(rect).adjusted(8, 1, -8, -1)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            if chosen or hovered:
                pen = QPen(theme.ink, 2 if chosen else 1) if theme.high_contrast else Qt.PenStyle.NoPen
                painter.setPen(pen)
                painter.setBrush(theme.row if chosen else theme.hover)
                painter.drawRoundedRect(box, 6, 6)
            self._words(
                painter, box.adjusted(8 + INDENT * min(place.level, MOST_INDENT), 0, -8, 0), place, option
            )
        finally:
            painter.restore()

    def _words(self, painter: QPainter, box: QRectF, place: Place, option: QStyleOptionViewItem) -> None:
        theme, font = self.look.theme, QFont(option.font)
        lines = [(place.text, theme.ink, 12, place.strong)]
        if self._tall:
            lines.append((place.detail, theme.warn, 11, False))
        height = box.height() / len(lines)
        for number, (text, colour, size, bold) in enumerate(lines):
            font.setPixelSize(size)
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(colour)
            line = QRectF(box.left(), box.top() + number * height, box.width(), height)
            metrics = QFontMetricsF(font)
            if number == 0 and place.suspect is not None:
                self._suspect(painter, line, metrics, text, place.suspect)
                continue
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _suspect(
        self, painter: QPainter, line: QRectF, metrics: QFontMetricsF, text: str, suspect: tuple[int, int]
    ) -> None:
        """Draw words with dots under the suspect, as the text itself shows it."""
        shown, (first, last) = fitted(text, suspect, line.width(), metrics.horizontalAdvance)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        left = line.left() + metrics.horizontalAdvance(shown[:first])
        right = line.left() + metrics.horizontalAdvance(shown[:last])
        bottom = line.center().y() + metrics.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.theme.warn)
        x = left + DOT / 2
        while x <= max(right - DOT / 2, left + DOT / 2):
            painter.drawEllipse(QPointF(x, bottom), DOT / 2, DOT / 2)
            x += DOT_STEP


def fitted(
    text: str, suspect: tuple[int, int], room: float, width: Callable[[str], float]
) -> tuple[str, tuple[int, int]]:
    """Return a text cut with … to a width so that the suspect stays in it, and where that then stands."""
    first, last = suspect
    if width(text) <= room:
        return text, suspect
    shown, moved = text, 0
    for cut in range(1, first + 1):
        if width(shown[: last - moved] + _MORE) <= room:
            break
        shown, moved = _MORE + text[cut:], cut - 1  # one character stands for those that were cut
    end = len(shown)
    while end > 1 and width(shown[:end] + (_MORE if end < len(shown) else "")) > room:
        end -= 1
    shown = shown if end == len(shown) else shown[:end] + _MORE
    return shown, (first - moved, min(last - moved, len(shown)))


class PlaceList(QListView):
    """The list. `jump_requested` gives a row at a click or Enter, `open_requested` at a double click or
    Ctrl+Enter; `left` follows when Esc gives the keys back to the text."""

    jump_requested = Signal(int)
    open_requested = Signal(int)
    left = Signal()

    def __init__(self, look: Look, *, tall: bool = False) -> None:
        super().__init__()
        self.places = PlaceModel(self)
        self.delegate = PlaceDelegate(look, self, tall=tall)
        self.setModel(self.places)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setMinimumHeight(1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.jump_requested.emit(index.row()))
        self.doubleClicked.connect(lambda index: self.open_requested.emit(index.row()))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.delegate.look = look
        self.viewport().update()

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these places; the same row stays chosen where one is."""
        row = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
        self.places.show(places)
        self.choose(row)

    def choose(self, row: int) -> None:
        """Mark a row and bring it into sight."""
        if 0 <= row < self.places.rowCount() and row != self.currentIndex().row():
            self.setCurrentIndex(self.places.index(row))
        elif row < 0:
            self.clearSelection()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps, Ctrl+Enter opens, Esc gives the keys back; the rest is the list's."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            opens = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.open_requested if opens else self.jump_requested).emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
