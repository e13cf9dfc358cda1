"""Finds runs of blank lines, and words or sentences cut by a line end or a blank.

Owns when a blank stands where none belongs. It proposes: `Join` says what a view may leave out so that the
halves meet. Nothing is ever changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.outline import Heading
from annotator.text.layers.plain import PlainText
from annotator.text.layers.scan import scan
from annotator.text.layers.zones import Zone

_BLANK_LINES = re.compile("(?:\r\n?|\n)((?:[ \t\u00a0\u3000\u200b\ufeff]*(?:\r\n?|\n)){2,})")
_BLANK_HEAD = re.compile("(?:[ \t\u00a0\u3000\u200b\ufeff]*(?:\r\n?|\n)){2,}")

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_BETWEEN = re.compile(f"[ \u00a0\u3000](?=[{_HAN}])")
_BREAK = re.compile(f"(?:\r\n?|\n)(?=[{_HAN}])")
_PAGE = re.compile("[ \u00a0]\\d{1,3}$")
_SPACED = re.compile(f"[{_HAN}][ \u00a0\u3000](?=[{_HAN}])")
_LINE_END = re.compile("[\r\n\v\f\x85\u2028\u2029]")
_IS_HAN = re.compile(f"[{_HAN}]")
_PROSE = re.compile("[,\uff0c。;\uff1b]")
_SHORTEST = 20  # code points of a line that may have been cut
_PARAGRAPH = 40
_WINDOW = 5_000  # code points on either side in which a cut word is looked for


@dataclass(frozen=True, slots=True)
class Join:
    """What a view may leave out: a line end, a blank, or a page number and its line end. Source code points.

    `reason` is line_end, page_number or blank.
    """

    start: int
    end: int
    reason: str


def find_blank_lines(text: str) -> list[tuple[int, int]]:
    """Return runs of two or more blank lines: source ranges of whole lines with their line ends."""
    head = _BLANK_HEAD.match(text)
    found = [head.span()] if head else []
    floor = head.end() if head else 0
    return found + [match.span(1) for match in scan(_BLANK_LINES, text) if match.start(1) >= floor]


def find_joins(
    text: str,
    *,
    plain: PlainText | None = None,
    headings: Sequence[Heading] = (),
    chrome: Sequence[Zone] = (),
) -> list[Join]:
    """Return where a word or sentence was cut, sorted and disjoint.

    `plain` is the text without its glosses, if it is known already; `headings` never join what precedes them,
    and nothing is joined in `chrome`.
    """
    plain = plain or PlainText(text, find_glosses(text))
    known = _Known(plain, {heading.start for heading in headings}, chrome, [zone.start for zone in chrome])
    joins = sorted([*_line_joins(known), *_blank_joins(known)])
    return [Join(*plain.source_range(start, end), reason) for start, end, reason in joins]


@dataclass(frozen=True, slots=True)
class _Known:
    """What other layers found in a text: where headings begin and where chrome is."""

    plain: PlainText
    headings: set[int]
    chrome: Sequence[Zone]
    chrome_starts: list[int]

    def is_heading(self, offset: int) -> bool:
        """Tell whether a heading begins at a plain offset."""
        return self.plain.source(offset) in self.headings

    def is_chrome(self, offset: int) -> bool:
        """Tell whether a plain offset lies in chrome."""
        source = self.plain.source(offset)
        index = bisect_right(self.chrome_starts, source) - 1
        return index >= 0 and source < self.chrome[index].end


def _line_joins(known: _Known) -> Iterator[tuple[int, int, str]]:
    text = known.plain.text
    width = _wrapped_at(text)
    for match in scan(_BREAK, text):
        line_start = _line_start(text, match.start())
        before = text[line_start : match.start()].rstrip(" \u00a0")
        page = _PAGE.search(before)
        if page and len(before) >= _PARAGRAPH and _PROSE.search(before):
            before = before[: page.start()]
        else:
            page = None
        after = match.end()
        if len(before) < _SHORTEST or not _IS_HAN.match(before[-1]) or known.is_heading(after):
            continue
        # A heading that was cut goes on in a short line; below a whole one a paragraph begins.
        if (
            "。" not in before
            and known.is_heading(line_start)
            and len(_line_at(text, after, 400)) > _PARAGRAPH
        ):
            continue
        if known.is_chrome(after):
            continue
        if page or _was_cut(text, before, after, width):
            yield line_start + len(before), after, "page_number" if page else "line_end"


def _line_start(text: str, at: int) -> int:
    near = max(0, at - 5_000)
    return max(text.rfind("\n", near, at), text.rfind("\r", near, at), near - 1) + 1


def _was_cut(text: str, before: str, after: int, width: int) -> bool:
    """Tell whether a line goes on behind its end.

    It does if it is of the width all lines have, if what meets at the end stands together elsewhere, or if it
    is a paragraph without a stop and a sentence ends behind it.
    """
    if width and len(before) >= width - 2:
        return True
    near = (max(0, after - _WINDOW), after + _WINDOW)
    across = (before[-2:] + text[after], before[-1] + text[after : after + 2])
    if any(text.find(word, *near) >= 0 for word in across):
        return True
    if len(before) < _PARAGRAPH or not _PROSE.search(before):
        return False
    return _line_at(text, after, 400)[-1:] in ("。", "”")


def _line_at(text: str, start: int, longest: int) -> str:
    """Return a line from an offset on, as far as `longest` code points."""
    match = _LINE_END.search(text, start, start + longest)
    return text[start : match.start() if match else start + longest]


def _wrapped_at(text: str) -> int:
    """Return the width at which a text's lines were cut, in code points; 0 if they were not."""
    lengths = Counter(len(line) for line in text[:200_000].splitlines() if len(line) >= _SHORTEST)
    total = sum(lengths.values())
    if total < 8:
        return 0
    width, _ = lengths.most_common(1)[0]
    near = sum(lengths[length] for length in range(width - 1, width + 2))
    longer = sum(count for length, count in lengths.items() if length > width + 3)
    return width if near * 2 >= total and longer * 20 <= total else 0


def _blank_joins(known: _Known) -> Iterator[tuple[int, int, str]]:
    """Find single blanks between two Han characters in prose, where Chinese has none."""
    text = known.plain.text
    line_start = line_end = -1
    prose = False
    for match in scan(_BETWEEN, text):
        at = match.start()
        if at == 0 or not _IS_HAN.match(text[at - 1]):
            continue
        if at >= line_end:
            line_start = _line_start(text, at)
            line_end = at + len(_line_at(text, at, 20_000))
            line = text[line_start:line_end]
            prose = len(line) >= _SHORTEST and bool(_PROSE.search(line)) and _isolated(line)
            prose = prose and not known.is_chrome(at)
        if prose:
            yield at, at + 1, "blank"


def _isolated(line: str) -> bool:
    """Tell whether blanks between Han characters are rare in a line: else they are its punctuation."""
    return len(_SPACED.findall(line)) <= 1 + len(line) // 60
