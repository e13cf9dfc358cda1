"""The words of a run of Chinese, by jieba's dictionary. It loads the dictionary and nothing else.

jieba's own reader makes a table of half a million beginnings of words, which takes most of a second and
70 MB. Ours keeps the lines of the file in order and looks a word up among them: a tenth of that, and the same
words. jieba's cache is not used: it is a file of a known name in the shared temporary folder that is read
without a check.
"""

from __future__ import annotations

import hashlib
import logging
import threading
import warnings
from bisect import bisect_left
from typing import Any

from annotator.text.script import convert_text

_KNOWN = "7197c3211ddd98962b036cdf40324d1ea2bfaa12bd028e68faa70111a88e12a8"
_TOTAL = 60_101_967
"""How often all words of the dictionary with the digest _KNOWN occur; of another it is counted."""
_REMEMBERED = 50_000  # words

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


class Frequencies:
    """How often each word occurs; what only begins a word occurs 0 times. What jieba asks of a dict.

    `lines`: those of a dictionary, `word frequency class` in UTF-8, sorted by their bytes.
    """

    def __init__(self, lines: list[bytes]) -> None:
        self._lines = lines
        self._asked: dict[str, int | None] = {}

    def get(self, word: str, default: int | None = None) -> int | None:
        """How often a word occurs; the default where no word begins so."""
        if word not in self._asked:
            if len(self._asked) >= _REMEMBERED:
                self._asked = {}
            self._asked[word] = self._look_up(word.encode("utf-8", "surrogatepass"))
        found = self._asked[word]
        return default if found is None else found

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def __getitem__(self, word: str) -> int:
        found = self.get(word)
        if found is None:
            raise KeyError(word)
        return found

    def _look_up(self, word: bytes) -> int | None:
        # A blank sorts before all that words are made of: the word itself stands before longer ones.
        at = bisect_left(self._lines, word)
        line = self._lines[at] if at < len(self._lines) else b""
        if not line.startswith(word):
            return None
        return int(line.split(b" ", 2)[1]) if line[len(word) : len(word) + 1] == b" " else 0


def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources, which is deprecated
        import jieba  # noqa: PLC0415 - only a window needs it
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        data = file.read()
    lines = sorted(filter(None, data.split(b"\n")))
    tokenizer.FREQ = Frequencies(lines)
    tokenizer.total = _TOTAL if hashlib.sha256(data).hexdigest() == _KNOWN else _counted(lines)
    tokenizer.initialized = True
    return tokenizer


def _counted(lines: list[bytes]) -> int:
    return sum(int(line.split(b" ", 2)[1]) for line in lines)
