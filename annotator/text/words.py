"""The words of a run of Chinese, by jieba's dictionary. It loads the dictionary and nothing else.

Loading takes most of a second and 70 MB, so it happens at the first call, or in the background by `load`.
jieba's own cache is not used: it is a file of a known name in the shared temporary folder that is read
without a check.
"""

from __future__ import annotations

import logging
import threading
import warnings
from typing import Any

from annotator.text.script import convert_text

_lock = threading.Lock()
_loaded: list[Any] = []


def tokens(run: str) -> list[tuple[int, int]]:
    """The words of a text, as ranges in code points that cover it."""
    # The dictionary is Simplified; t2s keeps every length, so its edges are the text's.
    return [(start, end) for _, start, end in load().tokenize(convert_text(run, "t2s"))]


def load() -> Any:
    """Load the dictionary, if that has not been done. Safe on any thread."""
    with _lock:
        if not _loaded:
            _loaded.append(_tokenizer())
        return _loaded[0]


def is_loaded() -> bool:
    """Whether the dictionary is there already."""
    return bool(_loaded)


def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources, which is deprecated
        import jieba  # noqa: PLC0415 - loaded at the first gesture that asks for a word
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
