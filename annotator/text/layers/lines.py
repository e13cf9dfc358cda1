"""Cuts a text into lines and tells, for one line by itself, whether it is page chrome and of which sort.

Owns what follows from the patterns of `chrome_words`. What needs the lines around (teasers, link lists,
clocks) is decided in `line_runs`. Pure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.text.layers.chrome_words import (
    ACTIONS,
    BANNER,
    BAR,
    BAR_SIGN,
    BREADCRUMB,
    BREADCRUMB_SIGN,
    COMMENTS,
    COPYRIGHT,
    COPYRIGHT_SIGN,
    EDGE,
    ERROR_PAGE,
    NAV_TOPIC,
    NAV_WORD,
    SHARE,
    STEPS,
    TABLE,
    WHOLE_STARTS,
)
from annotator.text.layers.scan import scan

LINE = re.compile("[^\r\n\v\f\x85\u2028\u2029]+")
BLANKS = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff"
_LONGEST = 200
_POLITE = "请請|(\uff08"
_GAPS = re.compile(r"[\s·]+")
_ENDS = re.compile("[。!?\uff01\uff1f;\uff1b]|[:\uff1a]$")


class Line(NamedTuple):
    """One line without its outer blanks. Offsets are those of the text that was cut into lines."""

    start: int
    end: int
    text: str
    after_blank: bool  # an empty line, or the text's start, comes before


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold more than blanks."""
    found: list[Line] = []
    before = 0
    for match in scan(LINE, text):
        raw = match[0]
        shown = raw.strip(BLANKS)
        if not shown:
            continue
        start = match.start() + raw.index(shown[0])
        gap = text.count("\n", before, start) or text.count("\r", before, start)
        found.append(Line(start, start + len(shown), shown, not found or gap > 1))
        before = start + len(shown)
    return found


def line_reason(line: Line) -> str:
    """Return why a line by itself is chrome, or an empty string.

    One of error_page, server_banner, table_residue, breadcrumb, navigation, copyright, comments, share.
    """
    text = line.text
    if len(text) == 1 and text != "|":
        return ""
    if len(text) > _LONGEST or (text[-1] in "。;\uff1b!\uff01" and text[0] not in _POLITE):
        return ""  # a sentence
    if "|" in text or "![" in text:
        if TABLE.fullmatch(text):
            return "table_residue"
        text = EDGE.sub("", text)
    return _whole_reason(text) or _held_reason(text)


def _whole_reason(text: str) -> str:
    """Return the reason whose pattern is the whole of a line."""
    if text.lstrip()[:1] not in WHOLE_STARTS:
        return ""
    return next((reason for reason, pattern in _WHOLE if pattern.fullmatch(text)), "")


def _held_reason(text: str) -> str:
    """Return the reason that follows from what a line holds."""
    ends = _ENDS.search(text) is not None
    if not ends and _is_breadcrumb(text):
        return "breadcrumb"
    if _is_copyright(text, ends):
        return "copyright"
    return "navigation" if not ends and _is_navigation(text) else ""


_WHOLE = (
    ("error_page", ERROR_PAGE),
    ("server_banner", BANNER),
    ("comments", COMMENTS),
    ("share", SHARE),
    ("share", ACTIONS),
)


def is_navigation_word(text: str) -> bool:
    """Tell whether a line is one entry of a navigation bar, such as 图 片 or 更多."""
    return len(text) <= 8 and bool(NAV_WORD.fullmatch(text))


def _is_breadcrumb(text: str) -> bool:
    if len(text) > 120 or not BREADCRUMB_SIGN.search(text):
        return False
    if BREADCRUMB.fullmatch(text):
        return True
    steps = STEPS.split(text)
    return len(steps) >= 3 and all(0 < len(step) <= 16 for step in steps) and bool(NAV_WORD.match(steps[0]))


def _is_copyright(text: str, ends: bool) -> bool:
    if ends and "©" not in text and "opyright" not in text:
        return False
    if not COPYRIGHT_SIGN.search(text):
        return False
    hits = len({match[0].lower() for match in COPYRIGHT.finditer(text)})
    if not hits:
        return False
    # A sentence about 版权 ends with a stop; a notice is short, or says it in several ways.
    return hits > 1 or (len(text) <= 60 and not ends and "," not in text and "\uff0c" not in text)


def _is_navigation(text: str) -> bool:
    entries = [entry.strip() for entry in BAR.split(text) if entry.strip()] if BAR_SIGN.search(text) else []
    if len(entries) >= 3:
        if any(len(entry) > 10 for entry in entries):
            return False
        words, topics = _known(entries)
        # A table's head also is short words between bars: common nouns count only in a long bar.
        return words >= 2 or ((words + topics) * 3 >= len(entries) and (words > 0 or len(entries) >= 6))
    entries = _GAPS.split(text)
    if len(entries) < 4 or any(len(entry) > 8 for entry in entries):
        return False
    words, topics = _known(entries)
    return words > 0 and words + topics >= 3 and (words + topics) * 5 >= len(entries) * 2


def _known(entries: list[str]) -> tuple[int, int]:
    """Count the entries that only stand in navigation bars, and those that may."""
    words = sum(bool(NAV_WORD.fullmatch(entry)) for entry in entries)
    topics = sum(not NAV_WORD.fullmatch(entry) and bool(NAV_TOPIC.fullmatch(entry)) for entry in entries)
    return words, topics
