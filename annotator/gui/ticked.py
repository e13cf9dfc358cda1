"""A list of names, each with a box to tick: the box of every check box. Owns how the boxes are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.controls import draw_box
from annotator.gui.look import Look

_CHECK = QStyle.SubElement.SE_ItemViewItemCheckIndicator


class TickedList(QListWidget):
    """Names of which some are ticked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setItemDelegate(_Boxes(self))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.look = look
        self.viewport().update()

    def add(self, name: str, known_as: object, *, ticked: bool) -> QListWidgetItem:
        """Add a name; `known_as` is the item's data for the program."""
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, known_as)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)
        return item

    def ticked(self) -> list[str]:
        """Return what the ticked names are known as."""
        items = [self.item(number) for number in range(self.count())]
        chosen = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in chosen]


class _Boxes(QStyledItemDelegate):
    """Draws the box over the room that the stylesheet leaves for it."""

    def __init__(self, parent: TickedList) -> None:
        super().__init__(parent)
        self._list = parent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row, then its box."""
        super().paint(painter, option, index)
        self.initStyleOption(option, index)
        room = self._list.style().subElementRect(_CHECK, option, self._list)
        checked = option.checkState is Qt.CheckState.Checked
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = room.center()
        box = QRectF(middle.x() - 5.5, middle.y() - 5.5, 12, 12)
        draw_box(painter, box, self._list.look, checked=checked, enabled=enabled)
        painter.restore()
