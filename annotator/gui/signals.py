"""Closes the window well when the system asks for it: Ctrl+C in the terminal, or the end of the session.

Python looks at signals only between its own steps, and Qt's loop has none while nobody touches the window; so
a signal is passed on through a pair of sockets, which the loop does watch.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

CLOSING = (signal.SIGINT, signal.SIGTERM)
FAILED = 128
"""A shell reports a program that a signal ended by this and the signal's number."""


class ClosingSignals(QObject):
    """While it lives, the signals of `CLOSING` close all windows and end the loop with 128 + the signal."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in CLOSING:
            signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        numbers = [number for number in self._reader.recv(64) if number in CLOSING]
        if numbers:
            self._application.closeAllWindows()
            self._application.exit(FAILED + numbers[0])
