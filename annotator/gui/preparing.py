"""What is made ready beside the window, so that no gesture waits for it: dictionaries, words, figures.

Owns when that happens, and how the interpreter shares its time. It converts nothing that is shown.
"""

from __future__ import annotations

import gc
import importlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
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
    # No daemon: what the program tidies at its end (folders of its own, modules) must not go from under a
    # dictionary that is being read. It is waited for instead, and stops behind the one at which it is.
    threading.Thread(target=_load, name="dictionaries").start()


def _load() -> None:
    """Do what is to be done, a thing at a time, as long as the program is not at its end."""
    main = threading.main_thread()
    for thing, breath in _things():
        if not main.is_alive():
            return
        thing()
        time.sleep(breath)


def _things() -> Iterator[tuple[Callable[[], object], float]]:
    """What is made ready, each with the seconds of rest behind it: conversion of a character in every way
    that the view bar offers, what takes longest first, and the words."""
    for detected, script in _FIRST:
        yield partial(_convert, detected, script), 0
    yield words.load, 0
    for detected, script in product(_SCRIPTS, VIEW_SCRIPTS):
        yield partial(_convert, detected, script), _BREATH
    for language in LANGUAGES:
        yield partial(messages, language), _BREATH
    # What the agreement page reckons with.
    yield partial(importlib.import_module, "annotator.gui.agreement.study"), 0


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
