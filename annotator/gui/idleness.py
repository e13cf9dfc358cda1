"""Whether the window has something to do, for work behind it that can wait a moment.

The interpreter runs one thread at a time, and Qt gives its lock away at each call: a handler that paints a
hundred parts would wait a hundred times for a thread at work. Owns the watch over the event queue.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

PATIENCE = 0.1
"""Seconds that work waits at most at a time, so that a window that never rests does not stop it for good."""


class Idleness(QObject):
    """Knows from the first event that comes until the queue is empty again that the window is busy.

    It looks only while somebody works: `begin` and `end` are for the window's thread, `wait` is for others.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = threading.Event()
        self._idle.set()
        # One that is due at once comes after all events that wait.
        self._queue_empty = QTimer(self)
        self._queue_empty.setSingleShot(True)
        self._queue_empty.setInterval(0)
        self._queue_empty.timeout.connect(self._idle.set)
        self._at_work = 0

    def begin(self) -> None:
        """Some work begins."""
        self._at_work += 1
        application = QCoreApplication.instance()
        if self._at_work == 1 and application is not None:
            application.installEventFilter(self)

    def end(self) -> None:
        """Some work is over."""
        self._at_work -= 1
        application = QCoreApplication.instance()
        if not self._at_work and application is not None:
            application.removeEventFilter(self)
            self._idle.set()

    def wait(self) -> None:
        """Wait until the window has nothing to do, or PATIENCE is over."""
        self._idle.wait(PATIENCE)

    def eventFilter(self, watched: QObject, _event: QEvent) -> bool:
        """Note that the window is busy; keep nothing back."""
        if self._idle.is_set() and watched is not self._queue_empty:
            self._idle.clear()
            self._queue_empty.start()
        return False
