"""A list whose rows are all of one height, at a cost that does not grow with their number.

A QListView lays every row out again whenever one comes or goes; a table of one column with fixed rows knows
where each stands. Owns that and the keys of a list; what a row shows is its delegate's.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class RowList(QTableView):
    """Rows of a list model, drawn by a delegate."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        self.set_row_height(row_height)

    def set_row_height(self, pixels: int) -> None:
        """Make all rows so high."""
        self.verticalHeader().setDefaultSectionSize(pixels)
        self.verticalScrollBar().setSingleStep(pixels)

    def row_height(self) -> int:
        """Return the height of a row in pixels."""
        return self.verticalHeader().defaultSectionSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last row at Home and End, which in a table go to the first and last column."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount(QModelIndex()) - 1}
        row = ends.get(Qt.Key(event.key()))
        if row is not None and row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)
