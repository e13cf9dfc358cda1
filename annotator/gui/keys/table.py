"""A table of commands and their keys, by group: one column for the keys, whatever the group."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from annotator.gui.controls import draw_focus, focus_by_key, font_px
from annotator.gui.look import Look

ALSO = int(Qt.ItemDataRole.UserRole) + 1  # other words by which a row is found
_KEYS_PAD = 36  # beside the widest keys, with a scroll bar
_RADIUS = 4


class KeyTable(QTreeWidget):
    """One column of commands and one of keys. The keys stand where they stand, whatever is found."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(name)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.itemChanged.connect(lambda *_: self._place_keys() if self.isVisible() else None)

    def rows(self) -> Iterator[QTreeWidgetItem]:
        """The rows of all groups, in order, hidden ones too."""
        for number in range(self.topLevelItemCount()):
            head = self.topLevelItem(number)
            for at in range(head.childCount() if head else 0):
                row = head.child(at) if head else None
                if row is not None:
                    yield row

    def _place_keys(self) -> None:
        """Give the keys the room of the widest, found or not, and of a scroll bar, there or not."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(row.text(1)) for row in self.rows()), default=0)
        self.header().resizeSection(0, self.width() - widest - _KEYS_PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the right."""
        super().resizeEvent(event)
        self._place_keys()

    def drawRow(  # noqa: N802 (Qt's name)
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row, with the ring where the keys go."""
        super().drawRow(painter, option, index)
        current = self.currentIndex().siblingAtColumn(0) == index.sibling(index.row(), 0)
        if current and self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(option.rect), self._look, _RADIUS)


def add_head(table: QTreeWidget, title: str) -> QTreeWidgetItem:
    """Add a group's title to a table, and return it."""
    head = QTreeWidgetItem([title])
    head.setFont(0, font_px(table, 12, bold=True))
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    table.addTopLevelItem(head)
    return head


def find_in(table: KeyTable, query: str) -> None:
    """Show the rows in which every word of a query stands, under their groups' titles; choose the first."""
    words = query.casefold().split()
    for number in range(table.topLevelItemCount()):
        head = table.topLevelItem(number)
        rows = [head.child(at) for at in range(head.childCount())] if head else []
        for row in rows:
            if row is not None:
                whole = f"{row.text(0)} {row.text(1)} {row.data(0, ALSO) or ''}".casefold()
                row.setHidden(not all(word in whole for word in words))
        if head is not None:
            head.setHidden(all(row is None or row.isHidden() for row in rows))
    if words:
        first = next((row for row in table.rows() if not row.isHidden()), None)
        if first is None:
            table.setCurrentIndex(QModelIndex())
        else:
            table.setCurrentItem(first)
