"""What waits for the dictionary of words: the gesture that needs it, and all that comes after it.

Loading takes a moment, so such a gesture is done when the dictionary is there; the window does not wait.
Owns the gestures that wait and their order: nothing that is pressed later comes before them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.text import words

POLL_MS = 20
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class WordLoader(QObject):
    """Does something as soon as words can be told apart, for one pane."""

    def __init__(self, pane: QAbstractScrollArea) -> None:
        super().__init__(pane)
        self._pane = pane
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        self._waiting: list[Callable[[], None]] = []

    @property
    def ready(self) -> bool:
        """Whether words can be told apart now."""
        return words.is_loaded()

    @property
    def waiting(self) -> int:
        """How many deeds wait."""
        return len(self._waiting)

    def when_ready(self, deed: Callable[[], None]) -> None:
        """Do a deed that needs words: now, or when the dictionary is there."""
        if self.ready and not self._waiting:
            deed()
            return
        self._waiting.append(deed)
        if not self._timer.isActive():
            # A plain thread that ends with the program; a QThread alive at the end would abort it.
            threading.Thread(target=words.load, daemon=True).start()
            self._watch(on=True)

    def in_turn(self, deed: Callable[[], None]) -> None:
        """Do a deed that needs no words, but not before those that wait."""
        if self._waiting:
            self._waiting.append(deed)
        else:
            deed()

    def finish(self) -> None:
        """Do now what waits, if anything does, for something else comes that it must not come after."""
        if self._waiting:
            words.load()
            self._do_all()

    def forget(self) -> None:
        """Drop what waits: another gesture took its place, or the pane goes."""
        self._take_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While something waits: do it before a key or a click reaches another part of the window."""
        if (
            self._waiting
            and isinstance(watched, QWidget)
            and watched not in (self._pane, self._pane.viewport())
            and (event.type() == QEvent.Type.MouseButtonPress or begins_shortcut(event))
        ):
            self.finish()
        return False

    def _look(self) -> None:
        if self.ready:
            self._do_all()

    def _do_all(self) -> None:
        for deed in self._take_all():
            deed()

    def _take_all(self) -> list[Callable[[], None]]:
        if self._timer.isActive():
            self._watch(on=False)
        deeds, self._waiting = self._waiting, []
        return deeds

    def _watch(self, *, on: bool) -> None:
        """Look for the dictionary, and over what happens in the window meanwhile."""
        application = QCoreApplication.instance()
        assert application is not None
        if on:
            self._timer.start()
            application.installEventFilter(self)
        else:
            self._timer.stop()
            application.removeEventFilter(self)


def begins_shortcut(event: QEvent) -> bool:
    """Tell whether an event asks whether a key is a shortcut; a key that is held for others is none."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() not in _HELD
    )
