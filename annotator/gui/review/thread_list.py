"""The threads of a comments panel, one below the other. Owns how they scroll and which word is in sight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.controls import called
from annotator.gui.look import Look
from annotator.gui.review.people import People
from annotator.gui.review.thread_block import ThreadBlock
from annotator.model.verdicts import Thread

LEAST = 72  # px in which a comment of two lines is in sight


class ThreadList(QScrollArea):
    """Threads, and among them the one that an answer goes to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = called(QWidget(), "panel")
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(16, 4, 16, 4)
        self._list.setSpacing(10)
        self._current: ThreadBlock | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(LEAST)

    def show_threads(
        self, threads: Sequence[Thread], current: Thread | None, people: People, look: Look
    ) -> None:
        """Show these, the last word of the current one in sight."""
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._current = None
        for thread in threads:
            marked = len(threads) > 1 and thread is current
            block = ThreadBlock(thread, people, look, marked=marked)
            block.chosen.connect(self.chosen)
            self._list.addWidget(block)
            self._current = block if thread is current else self._current
        self._list.addStretch(1)
        self.bring_forward()

    def whole(self, width: int) -> int:
        """Return the height in which all are in sight."""
        return max(self._list.totalHeightForWidth(width), self._list.totalSizeHint().height())

    def bring_forward(self) -> None:
        """Show the last word of the current thread, once it is laid out."""
        block = self._current
        if block is not None:
            QTimer.singleShot(0, block, partial(self.ensureWidgetVisible, block.last, 0, 8))
