"""The words of a run of Chinese, by jieba's dictionary. It loads the dictionary and nothing else.

Loading takes most of a second and 70 MB, so it happens at the first call, or in the background by `load`.
jieba's own cache is not used: it is a file of a known name in the shared temporary folder that is read
without a check. Its own reader is not used either: it could not give way.
"""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Callable, Iterable
from typing import Any

from annotator.text.script import convert_text

_LINES = 10_000  # between two times that loading gives way: some twenty milliseconds

_lock = threading.Lock()
_loaded: list[Any] = []
_urgent = threading.Event()  # somebody waits for the dictionary: loading gives way no more


def tokens(run: str) -> list[tuple[int, int]]:
    """The words of a text, as ranges in code points that cover it."""
    # The dictionary is Simplified; t2s keeps every length, so its edges are the text's.
    return [(start, end) for _, start, end in load().tokenize(convert_text(run, "t2s"))]


def load() -> Any:
    """Load the dictionary, if that has not been done. Safe on any thread."""
    _urgent.set()
    return _load(lambda: None)


def load_ahead(give_way: Callable[[], None]) -> None:
    """Load the dictionary before anybody needs it; what `give_way` raises ends it, with nothing loaded."""
    _load(lambda: None if _urgent.is_set() else give_way())


def is_loaded() -> bool:
    """Whether the dictionary is there already."""
    return bool(_loaded)


def _load(give_way: Callable[[], None]) -> Any:
    with _lock:
        if not _loaded:
            _loaded.append(_tokenizer(give_way))
        return _loaded[0]


def _tokenizer(give_way: Callable[[], None]) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources, which is deprecated
        import jieba  # noqa: PLC0415 - loaded at the first gesture that asks for a word
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as lines:
        tokenizer.FREQ, tokenizer.total = _frequencies(lines, give_way)
    tokenizer.initialized = True
    return tokenizer


def _frequencies(lines: Iterable[bytes], give_way: Callable[[], None]) -> tuple[dict[str, int], int]:
    """Read how often each word occurs; what only begins a word occurs 0 times, as jieba wants it."""
    found: dict[str, int] = {}
    total = 0
    for number, line in enumerate(lines):
        word, written = line.decode("utf-8").split(" ")[:2]
        count = int(written)
        found[word] = count
        total += count
        for end in range(1, len(word)):
            found.setdefault(word[:end], 0)
        if number % _LINES == 0:
            give_way()
    return found, total
