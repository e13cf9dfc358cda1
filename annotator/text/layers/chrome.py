"""Marks page chrome: what a web page wraps around its article. Every zone has a reason.

Owns zones of whole lines (joined where lines of one reason follow each other) and of parts of lines, such as
a counter of readers behind a source line or bars of a table behind a sentence. Precision goes before recall.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from annotator.text.layers.chrome_words import both, glossed
from annotator.text.layers.line_runs import reasons_of
from annotator.text.layers.lines import Line, split_lines
from annotator.text.layers.scan import scan
from annotator.text.layers.zones import Zone

REASONS = (
    "navigation",
    "breadcrumb",
    "link_list",
    "teasers",
    "copyright",
    "server_banner",
    "error_page",
    "share",
    "comments",
    "table_residue",
    "page_clock",
    "counter",
)
_GAP = "[ \u00a0]*"
_TIMES = "|".join(glossed(verb + noun) for verb in ("浏览", "点击", "阅读") for noun in ("次数", "量", "数"))
_REMARKS = rf"(?:{glossed('网友')})?{glossed('评论')}{_GAP}[::]?{_GAP}\d+(?:{_GAP}{glossed('条')})?"
_COUNTER = re.compile(
    rf"(?:{_TIMES}){_GAP}[::]{_GAP}\d+(?:{_GAP}{glossed('次')})?(?:{_GAP}{_REMARKS})?|"
    rf"{glossed('网友评论')}{_GAP}\d+{_GAP}{glossed('条')}"
)

_DATED = re.compile(r"\d\d?:\d\d|来源|來源|作者|编辑|編輯|发布|發布|记者|記者")
_TOOLS = both(
    r"(?:[【\[]\s*(?:打印|关闭|收藏|推荐|复制|发表评论|分享|字[体号])[^【】\[\]\n]{0,12}[】\]]\s*)+|"
    r"字[体号]\s*[::]\s*大\s*中\s*小"
)
_BARS = re.compile(r"(?:[ \t\u00a0]*\|){2,}[ \t\u00a0]*$|^[ \t\u00a0]*(?:\|[ \t\u00a0]*){2,}", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]{0,80}\]\([^)\n]{0,300}\)")


def find_chrome(text: str) -> list[Zone]:
    """Return the chrome zones of a text, sorted and disjoint."""
    lines = split_lines(text)
    return chrome_of(text, lines, reasons_of(lines))


def chrome_of(text: str, lines: list[Line], reasons: dict[int, str]) -> list[Zone]:
    """Return the chrome zones of a text whose lines are known already, with the reasons of `reasons_of`."""
    whole = _whole_lines(lines, reasons)
    parts = sorted(_parts(text), key=lambda zone: (zone.start, -zone.end))
    return _disjoint(whole, parts)


def _whole_lines(lines: list[Line], reasons: dict[int, str]) -> list[Zone]:
    zones: list[Zone] = []
    before = -2
    for index, reason in reasons.items():
        line = lines[index]
        if zones and index == before + 1 and zones[-1].reason == reason:
            zones[-1] = Zone("chrome", zones[-1].start, line.end, reason)
        else:
            zones.append(Zone("chrome", line.start, line.end, reason))
        before = index
    return zones


def _parts(text: str) -> Iterator[Zone]:
    for mark, reason, pattern, fits in _PART_RULES:
        if not any(sign in text for sign in mark):
            continue
        for match in scan(pattern, text):
            start, end = _trimmed(text, match.start(), match.end())
            if start < end and fits(text, start):
                yield Zone("chrome", start, end, reason)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _always(text: str, start: int) -> bool:
    return True


def _in_dated_line(text: str, start: int) -> bool:
    """Tell whether the words before a place on its line are those of a source line."""
    head = text[max(0, start - 120) : start]
    return bool(_DATED.search(head[head.rfind("\n") + 1 :]))


_PART_RULES: tuple[tuple[tuple[str, ...], str, re.Pattern[str], Callable[[str, int], bool]], ...] = (
    (("|",), "table_residue", _BARS, _always),
    (("![",), "table_residue", _IMAGE, _always),
    (("【", "[", "字"), "share", _TOOLS, _always),
    (("次", "条", "條", "量", "数", "數"), "counter", _COUNTER, _in_dated_line),
)


def _disjoint(whole: list[Zone], parts: list[Zone]) -> list[Zone]:
    """Return zones of whole lines with those parts that touch none of them and none before."""
    found: list[Zone] = []
    rest = iter(whole)
    following = next(rest, None)
    for part in parts:
        while following and following.start <= part.start:
            found.append(following)
            following = next(rest, None)
        clear = not found or found[-1].end <= part.start
        if clear and (following is None or part.end <= following.start):
            found.append(part)
    if following:
        found += [following, *rest]
    return found
