"""A list of rows of one height, drawn by a delegate, at a cost that does not grow with their number.

A QListView lays every row out again whenever one comes or goes; a table of one column with fixed rows knows
where each stands. Owns that, the keys of a list, how it scrolls and how a row is marked in silence.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from annotator.gui.controls import draw_focus, focus_by_key
from annotator.gui.look import Look

_RADIUS = 7  # of a row's ground


class RowDelegate(QStyledItemDelegate):
    """Draws rows by a look, on a rounded ground where one is chosen, has the keys or is under the pointer."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def draw_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, hovered: bool) -> None:
        """Draw the ground of a row."""
        theme = self.look.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or hovered:
            painter.setPen(QPen(theme.ink, 2 if chosen else 1) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.row if chosen else theme.hover)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, box, self.look, _RADIUS)


class RowList(QTableView):
    """Follows the pointer, scrolls by pixels, never sideways; a right click asks for a menu."""

    def __init__(self, model: QAbstractItemModel, delegate: RowDelegate) -> None:
        super().__init__()
        self.setObjectName("rows")
        self._delegate = delegate
        self._whole = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Make the rows as high as the delegate draws them now."""
        height = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)

    def keep_whole_rows(self) -> None:
        """Scroll row by row, and never show half of one."""
        self._whole = True
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave free at the foot what is not enough for a row."""
        super().resizeEvent(event)
        rows = self.verticalHeader().defaultSectionSize()
        self.setViewportMargins(0, 0, 0, self.height() % rows if self._whole and self.height() > rows else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last row at Home and End, which in a table go to the first and last column."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount(QModelIndex()) - 1}
        row = ends.get(Qt.Key(event.key()))
        if row is not None and row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:  # noqa: N802 (Qt's name)
        """Give rows the focus of the list only where it came by a key."""
        super().initViewItemOption(option)
        if not focus_by_key(self):
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def mark(self, row: int) -> None:
        """Make a row the current one, in sight, without telling that it was chosen; -1: none."""
        selection = self.selectionModel()
        selection.blockSignals(True)
        if row < 0:
            selection.clear()
        else:
            index = self.model().index(row, 0)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        selection.blockSignals(False)
        self.viewport().update()
