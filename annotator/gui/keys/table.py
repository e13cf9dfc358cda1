"""A table of commands and their keys, by group: one column for the keys, whatever the group."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from annotator.gui.controls import font_px

ALSO = int(Qt.ItemDataRole.UserRole) + 1  # other words by which a row is found


def key_table(name: str) -> QTreeWidget:
    """Return an empty table of commands and keys: one column each, whatever the group."""
    table = QTreeWidget()
    table.setColumnCount(2)
    table.setHeaderHidden(True)
    table.setIndentation(12)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAccessibleName(name)
    table.header().setStretchLastSection(False)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return table


def add_head(table: QTreeWidget, title: str) -> QTreeWidgetItem:
    """Add a group's title to a table, and return it."""
    head = QTreeWidgetItem([title])
    head.setFont(0, font_px(table, 12, bold=True))
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    table.addTopLevelItem(head)
    return head


def find_in(table: QTreeWidget, query: str) -> None:
    """Show the rows in which every word of a query stands, with the titles of their groups."""
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
