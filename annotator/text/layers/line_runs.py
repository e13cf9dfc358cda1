"""Tells which lines of a text are page chrome, from each line and from the lines around it.

Owns teasers, link lists and their headings, page clocks and stray words of navigation bars: what is chrome
only in company. When in doubt a line is article. Works on line numbers; `chrome` makes zones of them. Pure.
"""

from __future__ import annotations

import re

from annotator.text.layers.chrome_words import both
from annotator.text.layers.lines import Line, is_navigation_word, line_reason

_CLOCK = re.compile(
    r"(?:今天是|现在是|現在是|当前时间|當前時間|北京时间|北京時間)?\s*[:\uff1a]?\s*\d{2,5}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*"
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]?.{0,24}"
)
_HEADING = both(
    r"(?:相关|精彩|热门|热点|推荐|最新|图文|今日|延伸|往期|编辑|站内|更多|频道|本周|每日)"
    r"(?:稿件|新闻|阅读|链接|文章|报道|推荐|热点|资讯|内容|专题|要闻|图片|排行|评论|回顾|头条|视频|信息)(?:\s*更多.{0,4})?|"
    r"猜你喜欢|大家都在看|(?:点击|新闻|热点|阅读)排行榜?|友情链接"
)
_MORE = both(r".{2,10}\s+更多\s*(?:\.\.\.|…+|>>|»|>>)")
_BULLETS = "·•●■◆▪▲►»・∙"
_BULLET = re.compile(rf"[{_BULLETS}]\s*\S")
_CUT_SHORT = re.compile(r"(?:\.\.\.|…)$")
_NO_TEASER = re.compile(
    r"[。;\uff1b,\uff0c:\uff1a]|^\s*(?:19|20)\d\d\s*[年/.-]|^\d+[、.]|^[一二三四五六七八九十]+、"
)
_LONGEST_TEASER = 45


def reasons_of(lines: list[Line]) -> dict[int, str]:
    """Return the reason of every line that is chrome, by its index."""
    found = {index: reason for index, line in enumerate(lines) if (reason := line_reason(line))}
    headings = [index for index, line in enumerate(lines) if _is_heading(line)]
    for index in headings:
        _mark_list(lines, found, index)
    _mark_cut_lists(lines, found)
    _mark_headings(lines, found, headings)
    _mark_company(lines, found)
    return dict(sorted(found.items()))


def _is_heading(line: Line) -> bool:
    return len(line.text) <= 20 and bool(_HEADING.fullmatch(line.text) or _MORE.fullmatch(line.text))


def _mark_list(lines: list[Line], found: dict[int, str], heading: int) -> None:
    """Mark the links or teasers that follow a heading such as 相关稿件."""
    first = heading + 1
    last = _bullets_end(lines, first)
    if last > first:
        found.update(dict.fromkeys(range(heading, last), "link_list"))
        return
    last = first
    while last < len(lines) and last not in found and _is_teaser(lines[last], inside=last > first):
        last += 1
    # Without a blank line or chrome behind it the last of the run may be the article's own title.
    if last < len(lines) and last not in found and not _ends_run(lines[last]):
        last -= 1
    if last - first >= 3:
        found.update(dict.fromkeys(range(heading, last), "teasers"))


def _ends_run(line: Line) -> bool:
    return line.after_blank or _is_heading(line) or is_navigation_word(line.text)


def _bullets_end(lines: list[Line], first: int) -> int:
    last = first
    while last < len(lines) and _BULLET.match(lines[last].text) and len(lines[last].text) <= 60:
        last += 1
    return last


def _is_teaser(line: Line, *, inside: bool) -> bool:
    if line.after_blank and inside:
        return False
    return 6 <= len(line.text) <= _LONGEST_TEASER and not _NO_TEASER.search(line.text)


def _mark_cut_lists(lines: list[Line], found: dict[int, str]) -> None:
    """Mark runs of bullets of which a third is cut short by dots, and the short line above each."""
    index = 0
    while index < len(lines):
        if lines[index].text[0] not in _BULLETS:
            index += 1
            continue
        last = _bullets_end(lines, index)
        run = lines[index:last]
        if len(run) >= 3 and sum(bool(_CUT_SHORT.search(line.text)) for line in run) * 3 >= len(run):
            found.update(dict.fromkeys(range(index, last), "link_list"))
        near = index > 0 and found.get(index - 1) == "link_list"
        near = near or (index > 1 and found.get(index - 2) == "link_list")
        if len(run) >= 3 and near:
            found.update(dict.fromkeys(range(index, last), "link_list"))
            if len(lines[index - 1].text) <= 10:
                found[index - 1] = "link_list"
        index = max(last, index + 1)


def _mark_headings(lines: list[Line], found: dict[int, str], headings: list[int]) -> None:
    """Mark headings of lists that hold nothing, and short lines between a list and a list."""
    for index in reversed(headings):
        if _MORE.fullmatch(lines[index].text) or index + 1 == len(lines) or index + 1 in found:
            found.setdefault(index, "link_list")
    for index in range(1, len(lines) - 1):
        between = found.get(index - 1) == found.get(index + 1) == "link_list"
        if between and len(lines[index].text) <= 10:
            found[index] = "link_list"


def _mark_company(lines: list[Line], found: dict[int, str]) -> None:
    """Mark page clocks and single words of a navigation bar that stand beside chrome."""
    for index, line in enumerate(lines):
        if index in found or len(line.text) > 60:
            continue
        before = index == 0 or index - 1 in found
        after = index + 1 == len(lines) or index + 1 in found
        beside = index - 1 in found or index + 1 in found
        if _CLOCK.fullmatch(line.text) and before and after and beside:
            found[index] = "page_clock"
        elif beside and is_navigation_word(line.text):
            found[index] = "navigation"
