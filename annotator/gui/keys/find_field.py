"""The field above a table of keys: what is typed finds rows, and Down goes on into the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.keys.table import KeyTable, find_in
from annotator.gui.translation import tr


class FindField(QLineEdit):
    """Finds by word or key. Where nothing is found there is nothing to go to."""

    def __init__(self, table: KeyTable) -> None:
        super().__init__()
        self._table = table
        self.setPlaceholderText(tr("Find a command or a key"))
        self.setAccessibleName(tr("Find a command or a key"))
        self.textChanged.connect(lambda text: find_in(table, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard to the row that is chosen, if one is."""
        table = self._table
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            if table.currentItem() is not None:
                table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
