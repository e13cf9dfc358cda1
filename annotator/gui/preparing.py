"""What is made ready beside the window, so that no gesture waits for it: dictionaries, words, figures.

Owns when that happens, and how the interpreter shares its time. It converts nothing that is shown.
"""

from __future__ import annotations

import gc
import importlib
import sys
import threading
import time
from itertools import product

from annotator.gui.translation import messages
from annotator.interpreter import collect_seldom
from annotator.model.scheme import LANGUAGES
from annotator.text import words
from annotator.text.profile import VIEW_SCRIPTS, configuration_for
from annotator.text.script import convert

_BREATH = 0.05  # seconds between two dictionaries
_SCRIPTS = ("hans", "hant")
_FIRST = (("hans", "hant"), ("hans", "tw"))  # those that take longest


def prepare() -> None:
    """Load what views and gestures need, on a thread that ends with the program. Call it before anything else
    is made: opencc holds the interpreter's lock for up to a tenth of a second while it loads, which nobody
    notices while there is no window yet."""
    threading.Thread(target=_load, name="dictionaries", daemon=True).start()


def _load() -> None:
    """Convert a character in every way that the view bar offers, what takes longest first; and the words."""
    for detected, script in _FIRST:
        _convert(detected, script)
    words.load()
    for detected, script in product(_SCRIPTS, VIEW_SCRIPTS):
        _convert(detected, script)
        time.sleep(_BREATH)
    for language in LANGUAGES:
        messages(language)
        time.sleep(_BREATH)
    importlib.import_module("annotator.gui.agreement.study")  # what the agreement page reckons with


def _convert(detected: str, script: str) -> None:
    configuration = configuration_for(script, detected)
    if configuration is not None:
        convert("汉", configuration)


def tune_interpreter() -> None:
    """Have the interpreter keep a window waiting as little as it can, once all of the window is made.

    It looks for garbage less often, and not through what a window makes at its start, which stays. And a
    thread at work gives way after a fifth of a millisecond instead of five: a handler that paints a hundred
    parts waits as often.
    """
    gc.collect()
    collect_seldom()
    sys.setswitchinterval(0.0002)
