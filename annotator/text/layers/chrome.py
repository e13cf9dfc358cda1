"""Marks page chrome: what a web page wraps around its article. Every zone has a reason.

Owns zones of whole lines (joined where lines of one reason follow each other) and of parts of lines, such as
a counter of readers behind a source line or bars of a table behind a sentence. Precision goes before recall.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from annotator.text.layers.chrome_words import both
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.line_runs import reasons_of
from annotator.text.layers.lines import Line, split_lines
from annotator.text.layers.plain import PlainText
from annotator.text.layers.scan import scan
from annotator.text.layers.zones import Zone

_COUNTER = both(
    r"(?:浏览|点击|阅读)(?:次数|量|数)\s*[:\uff1a]\s*\d+(?:\s*次)?(?:\s*(?:网友)?评论\s*[:\uff1a]?\s*\d+(?:\s*条)?)?|网友评论\s*\d+\s*条"
)
Part = tuple[int, int, str]  # start, end (plain offsets), reason

_DATED = re.compile(r"\d\d?:\d\d|来源|來源|作者|编辑|編輯|发布|發布|记者|記者")
_BRACKETED = r"[【\[]\s*(?:打印|关闭|收藏|推荐|复制|发表评论|分享|字[体号])[^【】\[\]\n]{0,12}[】\]]"
_TOOLS = both(rf"{_BRACKETED}(?:\s*{_BRACKETED})*")
_SIZES = both(r"字[体号]\s*[:\uff1a]\s*大\s*中\s*小")
_BARS = re.compile(r"\|[ \t\u00a0|]*\|[ \t\u00a0]*")
_IMAGE = re.compile(r"!\[[^\]\n]{0,80}\]\([^)\n]{0,300}\)")


def find_chrome(text: str, *, plain: PlainText | None = None) -> list[Zone]:
    """Return the chrome zones of a text, sorted and disjoint.

    `plain` is the text without its glosses, if it is known already.
    """
    plain = plain or PlainText(text, find_glosses(text))
    lines = split_lines(plain.text)
    whole = _whole_lines(lines, reasons_of(lines))
    parts = sorted(_parts(plain.text), key=lambda part: (part[0], -part[1]))
    return [
        Zone("chrome", *plain.source_range(start, end), reason)
        for start, end, reason in _disjoint(whole, parts)
    ]


def _whole_lines(lines: list[Line], reasons: dict[int, str]) -> list[Part]:
    """Return the lines that are chrome, with neighbours of one reason joined."""
    parts: list[Part] = []
    before = -2
    for index, reason in reasons.items():
        line = lines[index]
        if parts and index == before + 1 and parts[-1][2] == reason:
            parts[-1] = (parts[-1][0], line.end, reason)
        else:
            parts.append((line.start, line.end, reason))
        before = index
    return parts


def _parts(text: str) -> Iterator[Part]:
    for marks, reason, pattern, fits in _PART_RULES:
        if any(mark in text for mark in marks):
            for match in scan(pattern, text):
                start, end = _trimmed(text, *match.span())
                if start < end and fits(text, start, end):
                    yield start, end, reason


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _always(text: str, start: int, end: int) -> bool:
    return True


def _at_line_edge(text: str, start: int, end: int) -> bool:
    return start == 0 or text[start - 1] in "\r\n" or end == len(text) or text[end] in "\r\n"


def _in_dated_line(text: str, start: int, end: int) -> bool:
    """Tell whether the words before a place on its line are those of a source line."""
    head = text[max(0, start - 120) : start]
    return bool(_DATED.search(head[head.rfind("\n") + 1 :]))


_PART_RULES: tuple[tuple[tuple[str, ...], str, re.Pattern[str], Callable[[str, int, int], bool]], ...] = (
    (("|",), "table_residue", _BARS, _at_line_edge),
    (("![",), "table_residue", _IMAGE, _always),
    (("【", "["), "share", _TOOLS, _always),
    (("大 中 小", "大中小"), "share", _SIZES, _always),
    (
        ("浏览", "瀏覽", "点击", "點擊", "阅读", "閱讀", "友评论", "友評論"),
        "counter",
        _COUNTER,
        _in_dated_line,
    ),
)


def _disjoint(whole: list[Part], parts: list[Part]) -> list[Part]:
    """Return whole lines with those parts that touch none of them and none before."""
    found: list[Part] = []
    rest = iter(whole)
    following = next(rest, None)
    for part in parts:
        while following and following[0] <= part[0]:
            found.append(following)
            following = next(rest, None)
        clear = not found or found[-1][1] <= part[0]
        if clear and (following is None or part[1] <= following[0]):
            found.append(part)
    if following:
        found += [following, *rest]
    return found
