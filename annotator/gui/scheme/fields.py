"""Text fields of the scheme editor that give their value when it is finished, not at every key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class LineField(QLineEdit):
    """One line, given when Enter is pressed or the focus leaves; Esc takes it back."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show a value."""
        self._shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Give what was typed, if it differs from what was shown."""
        text = " ".join(self.text().split())
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog's buttons; take Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """A few lines, given when the focus leaves or with Ctrl+Enter."""

    committed = Signal(str)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * 17 + 18)

    def show_text(self, text: str) -> None:
        """Show a value."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Give what was typed, if it differs from what was shown."""
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give what was typed."""
        self.commit()
        super().focusOutEvent(event)
