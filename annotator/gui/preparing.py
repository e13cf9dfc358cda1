"""What is made ready beside the window, so that no gesture waits for it: the dictionaries.

Owns when that happens, and how the interpreter shares its time. It converts nothing that is shown.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from itertools import product

from PySide6.QtCore import QObject, QTimer

from annotator.gui.tasks import Task, TaskRunner
from annotator.text import words
from annotator.text.profile import VIEW_SCRIPTS, configuration_for
from annotator.text.script import convert

WORDS_AFTER_MS = 300  # what a document needs to be shown comes first
_BREATH = 0.05  # seconds between two dictionaries
_SCRIPTS = ("hans", "hant")
_FIRST = (("hans", "hant"), ("hans", "tw"))  # those that take longest


def prepare() -> None:
    """Load what the views need, on a thread that ends with the program. Call it before anything else is made:
    opencc holds the interpreter's lock for up to a tenth of a second while it loads, which nobody notices
    while there is no window yet."""
    threading.Thread(target=_load, name="dictionaries", daemon=True).start()


def _load() -> None:
    """Convert a character in every way that the view bar offers."""
    for detected, script in (*_FIRST, *product(_SCRIPTS, VIEW_SCRIPTS)):
        configuration = configuration_for(script, detected)
        if configuration is not None:
            convert("汉", configuration)
        if (detected, script) not in _FIRST:
            time.sleep(_BREATH)


class WordsAhead(QObject):
    """Loads the dictionary of words behind the window once there is a text to select words in."""

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WORDS_AFTER_MS)
        self._soon.timeout.connect(self._load)

    def document_shown(self) -> None:
        """A text is there."""
        if self._task is None and not words.is_loaded():
            self._soon.start()

    def _load(self) -> None:
        self._task = self._tasks.task(lambda progress: words.load_ahead(progress.give_way))
        self._task.start()


def tune_interpreter() -> None:
    """Have the interpreter keep a window waiting as little as it can, once all of the window is made.

    It looks for garbage less often, and each time through little: what a window makes at its start stays, and
    a document with thousands of spans would have all of it looked through several times while it opens. And a
    thread at work gives way after a fifth of a millisecond instead of five: a handler that paints a hundred
    parts waits as often.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 4, 100)
    sys.setswitchinterval(0.0002)
