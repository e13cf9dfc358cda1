"""The line that an answer is written in. Owns its keys; the threads are the panel's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.gui.review.decision import KeyedLine


class ReplyLine(KeyedLine):
    """A line to write in, from which the arrows choose the thread to answer in."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from thread to thread."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
