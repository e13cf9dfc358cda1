"""Edges of words, clauses and sentences inside one paragraph. Offsets are code points; nothing is changed.

A sentence ends behind 。！？, behind their half-width forms, and behind a full stop that is no decimal, no
abbreviation and no item's number. Closing quotes and brackets belong to it. A half-width `?` with text right
behind it is a lost quote, not an end. A clause also ends behind ，；： and their half-width forms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from annotator.text.words import tokens

_SENTENCE_END = re.compile(r"[。！？!?…．.]+")
_CLAUSE_END = re.compile(r"[。！？!?…．.，,；;：:]+")
_CLOSERS = "”’」』）)】》〉］]}"
_ABBREVIATION = re.compile(
    r"(?:^|[^A-Za-z])(?:[A-Za-z]|[A-Za-z]\.[A-Za-z]|Mr|Mrs|Ms|Dr|No|Nos|vs|etc|Co|Ltd|Inc|Corp|Jr|Sr|St|Prof|"
    r"Fig|Vol|pp|cf|al|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$"
)
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd〇]")
_WORD_RUN = re.compile(r"[^\W_]+(?:['’_-][^\W_]+)*")
# Sentences are looked for this far from the place; a longer one is cut there.
_REACH = 3_000
_WORD_REACH = 60


def sentence_range(text: str, offset: int) -> tuple[int, int]:
    """The sentence at an offset, without outer blanks."""
    return _range_at(text, offset, _SENTENCE_END)


def clause_range(text: str, offset: int) -> tuple[int, int]:
    """The clause at an offset, without outer blanks."""
    return _range_at(text, offset, _CLAUSE_END)


def sentences(text: str) -> list[tuple[int, int]]:
    """All sentences of a paragraph, without outer blanks."""
    return _spans(text, _SENTENCE_END)


def clauses(text: str) -> list[tuple[int, int]]:
    """All clauses of a paragraph, without outer blanks."""
    return _spans(text, _CLAUSE_END)


def word_range(text: str, offset: int) -> tuple[int, int]:
    """The word at an offset: by dictionary in Chinese (loaded at the first call), else a run of letters and
    digits; any other character by itself."""
    if not text:
        return 0, 0
    offset = min(max(offset, 0), len(text) - 1)
    low = max(0, offset - _WORD_REACH)
    for found in _WORD_RUN.finditer(text, low, min(len(text), offset + _WORD_REACH)):
        start, end = found.span()
        if start <= offset < end:
            return _word_in_run(text[start:end], start, offset)
    return offset, offset + 1


def _word_in_run(run: str, start: int, offset: int) -> tuple[int, int]:
    if not _HAN.search(run):
        return start, start + len(run)
    for low, high in tokens(run):
        if start + low <= offset < start + high:
            return start + low, start + high
    return offset, offset + 1


def _range_at(text: str, offset: int, ends: re.Pattern[str]) -> tuple[int, int]:
    offset = min(max(offset, 0), len(text))
    low = max(0, offset - _REACH)
    spans = _spans(text[low : offset + _REACH], ends)
    if not spans:
        return offset, offset
    index = max(0, bisect_right(spans, (offset - low, len(text))) - 1)
    return spans[index][0] + low, spans[index][1] + low


def _spans(text: str, ends: re.Pattern[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for end in [*_ends(text, ends), len(text)]:
        inside = text[start:end]
        low = start + len(inside) - len(inside.lstrip())
        high = start + len(inside.rstrip())
        if low < high:
            spans.append((low, high))
        start = max(start, end)
    return spans


def _ends(text: str, ends: re.Pattern[str]) -> Iterator[int]:
    start = 0
    for found in ends.finditer(text):
        if found.start() < start or not _is_end(text, found, start):
            continue
        end = found.end()
        while end < len(text) and (text[end] in _CLOSERS or _closes(text, start, end)):
            end += 1
        yield end
        start = end


def _closes(text: str, start: int, at: int) -> bool:
    """Whether a straight quote closes one that was opened since `start`."""
    return text[at] in "\"'" and text.count(text[at], start, at) % 2 == 1


def _is_end(text: str, found: re.Match[str], start: int) -> bool:
    signs, before, behind = found.group(), text[: found.start()][-12:], text[found.end() : found.end() + 1]
    between_digits = before[-1:].isdigit() and behind.isdigit()
    if any(sign in "。！？，；：" for sign in signs):
        return True
    if signs[-1] in "…":
        return not behind or behind.isspace() or behind in _CLOSERS
    if "!" in signs or signs[-1] in ";；":
        return True
    if signs[-1] == "?":
        return not _is_text(behind)
    if signs[-1] in ",:":
        return not between_digits and not text.startswith("//", found.end())
    return _is_stop(text, found, start, before, behind)


def _is_stop(text: str, found: re.Match[str], start: int, before: str, behind: str) -> bool:
    """Whether a half-width full stop ends a sentence."""
    if _HAN.match(before[-1:] or " "):
        return not behind.isdigit()
    if behind and not behind.isspace() and behind not in _CLOSERS and behind not in "\"'":
        return False
    if len(found.group()) == 1 and _ABBREVIATION.search(before):
        return not text[found.end() :].strip()
    item = text[start : found.start()].strip()
    return not item.isdigit()


def _is_text(behind: str) -> bool:
    return bool(behind) and behind.isalnum()
