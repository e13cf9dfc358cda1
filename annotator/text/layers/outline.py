"""Finds the outline of a text: parts of a compilation and numbered headings, as a tree with source ranges.

Owns the forms of numbering and their order: 第一篇, 第一章, 第一节, 第三条, 一、, (一), 1、, (1), ①. A
part is a range that can be opened as if it were a document of its own; its offsets stay those of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.text.layers.lines import LINE
from annotator.text.layers.scan import scan
from annotator.text.layers.zones import Zone

_NUMBER = "[〇零一二三四五六七八九十百千两兩\\d]{1,5}"
_DIGITS = "[〇零一二三四五六七八九十百]{1,4}"
KINDS = (
    "part",
    "chapter",
    "section",
    "article",
    "one",
    "bracketed_one",
    "digit",
    "bracketed_digit",
    "circle",
)
_HEADING = re.compile(
    "[ \t\u00a0\u3000#*]*(?P<number>"
    f"(?P<part>第{_NUMBER}(?:篇|部分|编|編|卷)|篇{_DIGITS}(?=[:\uff1a、 \u3000]))|"
    f"(?P<chapter>第{_NUMBER}章)|(?P<section>第{_NUMBER}[节節])|(?P<article>第{_NUMBER}[条條款])|"
    f"(?P<bracketed_one>[(\uff08]{_DIGITS}[)\uff09])|(?P<one>{_DIGITS}[、.\uff0e](?![\\d]))|"
    "(?P<bracketed_digit>[(\uff08]\\d{1,2}[)\uff09]|\\d{1,2}[)\uff09])|(?P<digit>\\d{1,2}(?:、|[.\uff0e](?![\\d年月日%\uff05])))|"
    "(?P<circle>[①-⑳]))[ \t\u00a0\u3000:\uff1a、]*(?P<title>[^\r\n]*)"
)

_FIRST = re.compile("[\u3400-\u9fff)\uff09]([(\uff08]一[)\uff09])(?=[^\r\n])")
_END = re.compile("[。!\uff01;\uff1b\uff1f:\uff1a]|$")  # an ASCII ? may be a lost quote
_GLOSS = re.compile("[(\uff08][a-zà-üāēīōūǎěǐǒǔńňǖǘǚǜǹ]{1,6}[)\uff09]")
_LONGEST = 60
_MARK = frozenset("第篇〇零一二三四五六七八九十百(\uff08 \t\u00a0\u3000#*0123456789①②③④⑤⑥⑦⑧⑨⑩")
_CARRIES_ON = re.compile("[的之是和与與及或、,\uff0c]")


@dataclass(frozen=True, slots=True)
class Heading:
    """One entry of the outline: source code points.

    `start` to `heading_end` is the heading with its number, `start` to `end` the text that it heads. `level`
    is its depth in the tree (0 outermost), `parent` the index of the entry it stands below, or -1. `kind` is
    one of KINDS. `title` is the heading without glosses.
    """

    kind: str
    level: int
    parent: int
    start: int
    heading_end: int
    end: int
    title: str


def find_outline(text: str, *, chrome: Sequence[Zone] = ()) -> list[Heading]:
    """Return the headings of a text in order; what lies in `chrome` is no heading."""
    marks = _marks(text)
    if chrome:
        starts = [zone.start for zone in chrome]
        marks = [mark for mark in marks if not _inside(mark[1], chrome, starts)]
    return _tree(text, marks, _body_end(text, chrome))


def find_parts(outline: Sequence[Heading]) -> list[Heading]:
    """Return the parts of a compilation: each may be opened as if it were a document of its own."""
    return [heading for heading in outline if heading.kind == "part"]


def _marks(text: str) -> list[tuple[str, int, int]]:
    """Return kind, start and end of every heading."""
    found: list[tuple[str, int, int]] = []
    for line in scan(LINE, text):
        start = line.start()
        if text[start] not in _MARK:
            continue
        match = _HEADING.match(text, start)
        if match and match.lastgroup and not _is_sentence(match):
            kind = next(kind for kind in KINDS if match[kind])
            found.append((kind, match.start("number"), _heading_end(match)))
            if kind == "one":
                found += _run_on(text, match)
    return found


def _is_sentence(match: re.Match[str]) -> bool:
    """Tell whether a line only begins as a heading does: 第三条的规定…, 第一篇文章…."""
    named = match["part"] or match["chapter"] or match["section"] or match["article"]
    if not named:
        return not match["title"].strip()
    title_follows = match.start("title") > match.end("number")
    return bool(_CARRIES_ON.match(match["title"])) or (
        not title_follows and not match["article"] and len(match["title"]) > 30
    )


def _heading_end(match: re.Match[str]) -> int:
    """Return where the words of a heading end: at the line's end, or before the stop of a run-in heading."""
    title = match["title"]
    stop = _END.search(title)
    length = stop.start() if stop else len(title)
    if _shown_length(title[:length]) > _LONGEST:
        # Too long for a heading: a paragraph with a number. Its first clause stands for it.
        comma = re.search("[,\uff0c]", title[:length])
        length = comma.start() if comma else _LONGEST
    return match.start("title") + len(title[:length].rstrip())


def _shown_length(title: str) -> int:
    return len(_GLOSS.sub("", title))


def _run_on(text: str, match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Find the (一) that stands on the line of the heading above it for want of a line end."""
    inner = _FIRST.search(text, match.start("title"), match.end())
    if not inner:
        return []
    again = _HEADING.match(text, inner.start(1))
    return [("bracketed_one", inner.start(1), _heading_end(again))] if again else []


def _inside(offset: int, zones: Sequence[Zone], starts: list[int]) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < zones[index].end


def _body_end(text: str, chrome: Sequence[Zone]) -> int:
    """Return where a text ends, without blanks and the chrome below it."""
    end = len(text.rstrip())
    for zone in reversed(chrome):
        if zone.end < end:
            break
        end = len(text[: zone.start].rstrip()) if zone.start < end else end
    return end


def _tree(text: str, marks: list[tuple[str, int, int]], body_end: int) -> list[Heading]:
    """Give every heading its parent, its level and the end of what it heads."""
    ranks = [KINDS.index(kind) for kind, _, _ in marks]
    ends = [body_end] * len(marks)
    parents = [-1] * len(marks)
    stack: list[int] = []
    for index, rank in enumerate(ranks):
        while stack and ranks[stack[-1]] >= rank:
            ends[stack.pop()] = marks[index][1]
        parents[index] = stack[-1] if stack else -1
        stack.append(index)
    found: list[Heading] = []
    for index, (kind, start, heading_end) in enumerate(marks):
        level = found[parents[index]].level + 1 if parents[index] >= 0 else 0
        stop = min(heading_end, marks[index + 1][1]) if index + 1 < len(marks) else heading_end
        end = max(stop, start + len(text[start : ends[index]].rstrip()))
        title = _GLOSS.sub("", text[start:stop])
        found.append(Heading(kind, level, parents[index], start, stop, end, title))
    return found
