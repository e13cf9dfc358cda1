"""Finds figures that ran together because a character between them was lost: 20117月, 20102012年, 新闻网612.

Owns the shapes and the check that what is suspected can be a date. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from annotator.text.layers.scan import scan

Hit = tuple[int, int, str, str]  # start, end, reason, what is suspected

_DIGITS = re.compile(r"\d{3,}")
_BEHIND = frozenset(
    "月年日讯訊电電 \t\u00a0\u3000"
)  # every pattern below wants one of these behind all digits
_MONTH = re.compile(r"(?<![\d.])((?:19|20)\d\d)(1[0-2]|0?[1-9])(?=月)")
_YEARS = re.compile(r"(?<![\d.])((?:19|20)\d\d)((?:19|20)\d\d)(?=年)")
_DATELINE = re.compile(r"(?<=[网網报報社讯訊台臺电電线線])(\d{3,4})(?=[ \t\u00a0\u3000]|讯|訊|电|電)")
_DAY = re.compile(r"(?<=年)(1[0-2]|[1-9])(3[01]|[12]\d|[1-9])(?=日)")
_DAYS = re.compile(r"(?<=月)(\d{2})(\d{2})(?=日)|(?<=月)(\d)(\d{2})(?=日)")


def find_lost_figures(text: str) -> Iterator[Hit]:
    """Yield the figures of a text in which a character was lost, with what they may have been."""
    for run in scan(_DIGITS, text):
        if text[run.end() : run.end() + 1] not in _BEHIND:
            continue
        for pattern, suspect in _RULES:
            match = pattern.match(text, run.start())
            meant = suspect(match) if match else ""
            if match and meant:
                yield match.start(), match.end(), "lost_digits", meant
                break


def _month(match: re.Match[str]) -> str:
    return f"{match[1]}年{match[2]}月"


def _years(match: re.Match[str]) -> str:
    return f"{match[1]}—{match[2]}" if match[1] < match[2] else ""


def _dateline(match: re.Match[str]) -> str:
    digits = match[1]
    for cut in (1, 2):
        month, day = digits[:cut], digits[cut:]
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 and month[0] != "0" and day[0] != "0":
            return f"{month}月{day}日"
    return ""


def _day(match: re.Match[str]) -> str:
    return f"{match[1]}月{match[2]}"


def _days(match: re.Match[str]) -> str:
    first, last = [group for group in match.groups() if group]
    return f"{first}—{last}" if 0 < int(first) < int(last) <= 31 else ""


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_MONTH, _month),
    (_YEARS, _years),
    (_DATELINE, _dateline),
    (_DAY, _day),
    (_DAYS, _days),
)
