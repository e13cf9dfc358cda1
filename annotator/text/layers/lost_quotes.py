"""Finds question marks that stand where a quotation mark or another character was lost.

Owns how such marks are told from real questions: they come in pairs around a few words, ?十八大?, or stand
between two Han characters where no question is asked. A question mark at a sentence's end is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

Hit = tuple[int, int, str, str]  # start, end, reason, what is suspected

_LINE_END = re.compile("[\r\n]")
_WORD = re.compile("[0-9A-Za-z*“‘\"'《〈\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_STOP = re.compile("[。!\uff01;\uff1b]")
_ASKING = re.compile(
    "[吗嗎呢么麼谁誰哪何怎几幾吧]|什[么麼]|多少|(?:是|能|可|会|會|有|应|應)否|[是能会會要对對好行有可]不[是能会會要对對好行可]|"
    "有[没沒]有|难道|難道|[为為]啥|啥"
)
_LONGEST = 60


def find_lost_quotes(text: str, taken: Collection[int]) -> Iterator[Hit]:
    """Yield the question marks of a gloss-free text that are lost quotes or characters.

    `taken` holds the offsets of question marks that another rule explains.
    """
    if "?" not in text:
        return
    marks: list[int] = []
    line_start, line_end = 0, -1
    at = text.find("?")
    while at >= 0:
        if at > line_end:
            yield from _line_hits(text, marks, line_start)
            marks = []
            line_start, line_end = _line_around(text, max(line_end, 0), at)
        if at not in taken:
            marks.append(at)
        at = text.find("?", at + 1)
    yield from _line_hits(text, marks, line_start)


def _line_around(text: str, floor: int, at: int) -> tuple[int, int]:
    """Return where the line of an offset starts, if not before `floor`, and ends."""
    start = max(text.rfind("\n", floor, at), text.rfind("\r", floor, at), floor - 1) + 1
    match = _LINE_END.search(text, at)
    return start, match.start() if match else len(text)


def _line_hits(text: str, marks: list[int], line_start: int) -> Iterator[Hit]:
    index = 0
    while index < len(marks):
        at = marks[index]
        partner = marks[index + 1] if index + 1 < len(marks) else -1
        if partner >= 0 and _is_pair(text, at, partner, line_start):
            yield at, at + 1, "lost_quote", "“"
            yield partner, partner + 1, "lost_quote", "”"
            index += 2
            continue
        if _between_han(text, at) and not _asks(text, at, line_start):
            yield at, at + 1, "lost_quote", ""
        index += 1


def _is_pair(text: str, first: int, second: int, line_start: int) -> bool:
    """Tell whether two question marks are an opening and a closing quote around some words."""
    inside = text[first + 1 : second]
    if not 0 < len(inside) <= _LONGEST or _STOP.search(inside):
        return False
    opens = bool(_WORD.match(inside))
    closes = bool(_WORD.match(text[second - 1])) or text[second - 1] in "’”》〉)"
    if not opens or not closes or _asks(text, first, line_start):
        return False
    after = text[second + 1 : second + 2]
    # At a line's end, and with an asking word inside, the second is a real question: 他来了?你怎么不说?
    return bool(after.strip()) or not _ASKING.search(inside)


def _between_han(text: str, at: int) -> bool:
    before = at > 0 and bool(_HAN.match(text[at - 1]))
    return before and at + 1 < len(text) and bool(_HAN.match(text[at + 1]))


def _asks(text: str, at: int, line_start: int) -> bool:
    """Tell whether the clause before a question mark holds a word that asks."""
    clause = text[max(line_start, at - 60) : at]
    for stop in ",\uff0c。!\uff01;\uff1b:\uff1a?\uff1f、":
        clause = clause[clause.rfind(stop) + 1 :]
    return bool(_ASKING.search(clause))
