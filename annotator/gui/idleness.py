"""Whether the window has something to do, for work behind it that can wait a moment.

The interpreter runs one thread at a time, and Qt gives its lock away at each call: a handler that paints a
hundred parts would wait a hundred times for a thread at work. Owns the watch over the event queue.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

PATIENCE = 0.1
"""Seconds that work waits at most at a time, so that a window that never rests does not stop it for good."""


class _QueueEmpty(QTimer):
    """Due at once, and so after all events that wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(0)


class Idleness(QObject):
    """Knows from the first event that comes until the queue is empty again that the window is busy.

    It looks only while somebody works: `begin` and `end` are for the window's thread, `wait` is for others.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = threading.Event()
        self._idle.set()
        self._queue_empty = _QueueEmpty(self)
        self._queue_empty.timeout.connect(self._idle.set)
        self._at_work = 0
        self._home = threading.get_ident()

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
        # Nobody's look at the queue is work: two who took each other's for it would never rest. Nor is what a
        # thread at work sends itself, and no timer may be started there.
        here = threading.get_ident() == self._home
        if here and self._idle.is_set() and not isinstance(watched, _QueueEmpty):
            self._idle.clear()
            self._queue_empty.start()
        return False
