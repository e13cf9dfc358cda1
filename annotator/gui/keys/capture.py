"""A field that takes the next key as it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.key_names import key_name, portable
from annotator.gui.translation import tr

_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyField(QLineEdit):
    """While it has the focus and listens, any key is taken, also Tab, Esc and Enter."""

    taken = Signal(str)  # the key, in Qt's portable spelling

    _listening = False  # Qt calls `event` before __init__ is through

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the key"))
        self.setAccessibleName(tr("New key"))

    def listen(self) -> None:
        """Take the next key."""
        self._listening = True
        self.clear()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take a key before shortcuts, and before Tab moves the focus."""
        if self._listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)  # not what is still held from before, such as Enter
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Listen when clicked."""
        self.listen()

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ALONE or key == Qt.Key.Key_unknown or event.isAutoRepeat():
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Backtab:
            key, held = Qt.Key.Key_Tab, held | Qt.KeyboardModifier.ShiftModifier
        text = portable(QKeyCombination(held, key))
        self._listening = False
        self.setText(key_name(text))
        self.taken.emit(text)
