"""Garbage is collected on the window's thread alone.

Python collects it on whichever thread makes the next object, and so deletes Qt objects that hold each other
on threads at work, which Qt does not survive, or in the midst of a call into Qt, which may hold the lock that
their end waits for. Owns when it is collected instead; how often is a matter of the
interpreter's thresholds, see `preparing`.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 200


def collect_due() -> None:
    """Collect what the thresholds ask for, the oldest generation that is due."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


class Garbage(QObject):
    """From now on looks now and then how much there is, while the event loop runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(collect_due)
        timer.start()

    def leave(self) -> None:
        """The window is gone: as the interpreter does it."""
        gc.enable()
