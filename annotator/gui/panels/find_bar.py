"""The bar that finds a text in the open document. Owns the field; asks for each search by a signal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.gui.controls import text_label
from annotator.gui.look import Look
from annotator.gui.translation import tr

HEIGHT = 40


class FindBar(QWidget):
    """Field, count, previous, next, close. Enter goes on, Shift+Enter back, Esc closes."""

    find_requested = Signal(str, int)  # text, 1 onwards, -1 back, 0 from where the search began
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.field, self.count = QLineEdit(), text_label("second")
        self.field.setFixedHeight(28)
        self.field.setMaximumWidth(360)
        self.previous, self.next, self.close_button = QPushButton(), QPushButton(), QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field, 1)
        for part in (self.count, self.previous, self.next):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        self.close_button.setObjectName("link")
        self.field.textChanged.connect(lambda text: self.find_requested.emit(text, 0))
        self.next.clicked.connect(lambda: self.find_requested.emit(self.field.text(), 1))
        self.previous.clicked.connect(lambda: self.find_requested.emit(self.field.text(), -1))
        self.close_button.clicked.connect(self.closed)
        self.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.field.setPlaceholderText(tr("Find in the document, as shown or as written"))
        self.field.setAccessibleName(tr("Find in document"))
        self.previous.setText(tr("Previous"))
        self.next.setText(tr("Next"))
        self.close_button.setText(tr("Close"))

    def begin(self, text: str = "") -> None:
        """Show the bar, ready to type; a given text is looked for at once."""
        self.show()
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, at: int, total: int) -> None:
        """Say which hit of how many is shown; nothing for an empty field."""
        if not self.field.text():
            self.count.clear()
        elif total:
            self.count.setText(tr("{at} of {total}", at=f"{at:,}", total=f"{total:,}"))
        else:
            self.count.setText(tr("Nothing found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Shift+Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_requested.emit(self.field.text(), -1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
