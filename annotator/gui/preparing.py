"""What is made ready behind the window, so that no gesture waits for it: the dictionaries of opencc.

Owns when that happens, and how the interpreter shares its time. It converts nothing that is shown.
"""

from __future__ import annotations

import gc
import sys
import threading
import time

from PySide6.QtCore import QObject, QTimer

from annotator.text.profile import VIEW_SCRIPTS, configuration_for
from annotator.text.script import convert

START_MS = 400  # after the window is there
_BREATH = 0.05  # seconds between two dictionaries
_SCRIPTS = ("hans", "hant")


class Preparation(QObject):
    """Loads what the views need, once nothing else is to be done at the start."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        QTimer.singleShot(START_MS, self, self._start)
        self.destroyed.connect(self._stop.set)

    def _start(self) -> None:
        # A plain thread that ends with the program; a QThread alive at the end would abort it.
        threading.Thread(target=_load, args=(self._stop,), name="dictionaries", daemon=True).start()


def _load(stop: threading.Event) -> None:
    """Convert a character in every way that the view bar offers."""
    for detected in _SCRIPTS:
        for script in VIEW_SCRIPTS:
            configuration = configuration_for(script, detected)
            if stop.is_set():
                return
            if configuration is not None:
                convert("汉", configuration)
                time.sleep(_BREATH)


def tune_interpreter() -> None:
    """Have the interpreter keep a window waiting as little as it can, once all of the window is made.

    It looks for garbage less often: what a window makes at its start stays, and a document with thousands of
    spans would have all of it looked through several times while it opens. And a thread at work gives way
    after a fifth of a millisecond instead of five: a handler that paints a hundred parts waits as often.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    sys.setswitchinterval(0.0002)
