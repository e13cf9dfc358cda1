"""Turns offsets that a file counts in UTF-16 units or in UTF-8 bytes into code points of its text.

One pass over a text serves all its offsets. An offset inside a character has no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate

UNITS = ("codepoint", "utf16", "bytes")


def code_points(text: str, unit: str, offsets: Iterable[int]) -> Mapping[int, int]:
    """Return the code-point offset for each of the offsets that is a character's edge in the text."""
    wanted = set(offsets)
    if unit == "codepoint":
        return {offset: offset for offset in wanted if 0 <= offset <= len(text)}
    widths = map(_utf16_width if unit == "utf16" else _utf8_width, map(ord, text))
    edges = enumerate(accumulate(widths, initial=0))
    return {edge: index for index, edge in edges if edge in wanted}


def _utf16_width(code: int) -> int:
    return 2 if code > 0xFFFF else 1


def _utf8_width(code: int) -> int:
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
