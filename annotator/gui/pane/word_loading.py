"""The dictionary of words, loaded in the background at the first gesture that needs it.

Loading takes most of a second, so the gesture is done when the dictionary is there; the window never waits.
Owns the waiting gesture; a new one takes its place.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotator.text import words

POLL_MS = 20


class WordLoader(QObject):
    """Does something as soon as words can be told apart."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        self._wanted: Callable[[], None] | None = None

    @property
    def ready(self) -> bool:
        """Whether words can be told apart now."""
        return words.is_loaded()

    def when_ready(self, deed: Callable[[], None]) -> None:
        """Do a deed now, or when the dictionary is there."""
        if self.ready:
            deed()
            return
        self._wanted = deed
        if not self._timer.isActive():
            # A plain thread that ends with the program; a QThread alive at the end would abort it.
            threading.Thread(target=words.load, daemon=True).start()
            self._timer.start()

    def forget(self) -> None:
        """Drop a waiting deed: another gesture has begun."""
        self._wanted = None

    def _look(self) -> None:
        if not self.ready:
            return
        self._timer.stop()
        deed, self._wanted = self._wanted, None
        if deed is not None:
            deed()
