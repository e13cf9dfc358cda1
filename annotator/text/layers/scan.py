"""Runs a pattern over a text in windows, so that no single call holds the interpreter's lock for long.

A window of half a million code points takes a few milliseconds. Windows end behind a line end, or in a line
without one behind a mark of punctuation, so that no match of our rules is cut. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

WINDOW = 500_000  # code points
_NEAR = 20_000
_CUTS = ("\n", "\r", "。", ",", "\uff0c", " ")


def scan(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern, as `finditer` does."""
    if len(text) <= WINDOW:
        yield from pattern.finditer(text)
        return
    for start, end in windows(text):
        yield from pattern.finditer(text, start, end)


def windows(text: str, size: int = WINDOW) -> Iterator[tuple[int, int]]:
    """Yield ranges that cover a text, each of at most `size` code points."""
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            floor = max(start, end - _NEAR)
            end = next((cut + 1 for sign in _CUTS if (cut := text.rfind(sign, floor, end)) >= 0), end)
        yield start, end
        start = end
