"""Tells everyday Han characters from rare ones, by the first levels of GB2312 and of Big5.

Both standards put the characters of everyday text in their first level (3,755 and 5,401), so they need no
table of our own. A rare character is no fault; several beside a lost one are a trace of garbled bytes. Pure.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def common(detected: str) -> frozenset[str]:
    """Return the everyday characters of a document's script: hans, hant; of both for mixed and none."""
    if detected == "hant":
        return frozenset(_level("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)]))
    simplified = frozenset(_level("gb2312", range(0xB0, 0xD8), list(range(0xA1, 0xFF))))
    return simplified if detected == "hans" else simplified | common("hant")


def _level(encoding: str, leads: range, trails: list[int]) -> list[str]:
    text = "".join(bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in trails)
    return [character for character in text if "\u4e00" <= character <= "\u9fff"]


@cache
def rare_class(detected: str) -> str:
    """Return the rare Han characters of a script as the inside of a regular expression's class."""
    everyday = common(detected)
    pieces: list[str] = ["\u3400-\u4dbf", "\uf900-\ufaff", "\U00020000-\U0003ffff"]
    start = -1
    for code in range(0x4E00, 0xA001):
        rare = code < 0xA000 and chr(code) not in everyday
        if rare and start < 0:
            start = code
        elif not rare and start >= 0:
            pieces.append(f"{chr(start)}-{chr(code - 1)}")
            start = -1
    return "".join(pieces)


@cache
def rare_run(detected: str, least: int) -> re.Pattern[str]:
    """Return the pattern of at least so many rare characters in a row."""
    return re.compile(f"[{rare_class(detected)}]{{{least},}}")
