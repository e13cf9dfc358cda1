"""Finds glosses: readings of the character before them, such as the parentheses of 鄉(xiāng)鎮(zhèn).

Owns what counts as a reading: pinyin with tone marks, tone digits or none, zhuyin, and what is left of HTML
ruby. What stands in parentheses and is no reading of the characters before it, such as (km), (app), (CEO),
(一) or (1), is never a gloss. Offsets are code points of the source text. Never changes a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.text.layers.scan import scan
from annotator.text.layers.syllables import (
    Syllable,
    in_table,
    is_han,
    read_pinyin,
    read_zhuyin,
    readable,
    reads_as,
)

_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿĀ-ǿɑɡ\u0300-\u030f\u1e3e\u1e3f\u1ebe-\u1ec5ẼẽǸǹ"
_ZHUYIN = "\u3105-\u312f\u31a0-\u31bf"
_PARENTHESIS = re.compile(
    rf"[(\uff08][ \u00a0\u3000]?(?:([{_LETTERS}][{_LETTERS}0-5 :'’·‧-]{{0,47}})"
    rf"|([˙{_ZHUYIN}][{_ZHUYIN}ˊˇˋ˙ˉ 、\u3000]{{0,31}}))[)\uff09]"
)
_RUBY = re.compile(
    r"(<ruby\b[^<>]{0,80}>)?(?:<rb>)?([^<>\n]{1,12}?)(?:</rb>)?"
    r"(?:<rp>[^<>\n]{0,3}</rp>)?<rt\b[^<>]{0,80}>([^<>\n]{1,40})</rt>"
    r"(?:<rp>[^<>\n]{0,3}</rp>)?(?:</ruby>)?",
    re.IGNORECASE,
)

_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_LONGEST_WORD = 8


class Gloss(NamedTuple):
    """One reading and the characters it reads.

    `base_start`, `base_end`: the characters that stay. `start`, `end`: what folds away behind them; `start`
    is `base_end`. `lead` code points before `base_start` fold away as well (a <ruby> tag; nearly always 0).
    """

    base_start: int
    base_end: int
    start: int
    end: int
    reading: str
    lead: int = 0

    @property
    def unit_start(self) -> int:
        """Where the alignment unit of base and reading begins."""
        return self.base_start - self.lead


_make = Gloss._make  # half the time of a call of the class


def find_glosses(text: str) -> list[Gloss]:
    """Return every gloss of a text, in order; their units never overlap."""
    found = _find_ruby(text) if "<rt" in text or "<RT" in text else []
    ruby_ends = [(gloss.unit_start, gloss.end) for gloss in found]
    floor = 0
    for match in scan(_PARENTHESIS, text):
        start, end = match.span()
        reading = match[1]
        if start > floor and reading and _is_plain_gloss(text[start - 1], reading):
            gloss: Gloss | None = _make((start - 1, start, start, end, reading, 0))
        else:
            gloss = _gloss_at(text, match, floor)
        if gloss and not (ruby_ends and _touches(gloss, ruby_ends)):
            found.append(gloss)
            floor = end
    if ruby_ends:
        found.sort()
    return found


@lru_cache(maxsize=16384)
def _is_plain_gloss(character: str, reading: str) -> bool:
    """Tell whether one syllable of pinyin reads this very character, as nearly every gloss does."""
    syllables = read_pinyin(reading)
    return len(syllables) == 1 and is_han(character) and _fits(character, syllables[0])


def _gloss_at(text: str, match: re.Match[str], floor: int) -> Gloss | None:
    """Return the gloss that a parenthesis is, or None. No base reaches before `floor`."""
    base_end = match.start()
    if base_end - 1 > floor and text[base_end - 1] in " \u00a0":
        base_end -= 1  # 鄉 (xiāng): the blank belongs to the gloss
    if base_end <= floor or not _may_be_base(text[base_end - 1]):
        return None
    reading = (match[1] or match[2]).rstrip()
    syllables = read_pinyin(reading) if match[1] else read_zhuyin(reading)
    base_start = _base_start(text, base_end, floor, syllables) if syllables else None
    if base_start is None:
        return None
    return Gloss(base_start, base_end, base_end, match.end(), reading)


def _base_start(text: str, base_end: int, floor: int, syllables: Sequence[Syllable]) -> int | None:
    """Return where the characters begin that these syllables read, or None if they read others."""
    if len(syllables) == 1:
        base_start = _before(text, base_end)
        fits = base_start >= floor and _fits(text[base_start], syllables[0])
        return base_start if fits else None
    # 百度(Baidu) and 張三(Zhang San) are names in another script: a word's reading must show its tones.
    if len(syllables) > _LONGEST_WORD or not any(syllable.toned for syllable in syllables):
        return None
    position = base_end
    for syllable in reversed(syllables):
        position = _before(text, position)
        if position < floor or not reads_as(text[position], syllable):
            return None
    return position


@lru_cache(maxsize=8192)
def _fits(character: str, syllable: Syllable) -> bool:
    """Tell whether a character may be read as a syllable, as far as the table knows."""
    if syllable.capital and not syllable.toned:
        return False  # 李(Li) is a name in another script
    if reads_as(character, syllable):
        return True
    if not is_han(character):
        return False
    return syllable.certain or (syllable.toned and not in_table(character))


def _before(text: str, position: int) -> int:
    """Return where the character before a position begins; -1 before the first."""
    position -= 1
    return position - 1 if position > 0 and _VARIATION.match(text[position]) else position


def _may_be_base(character: str) -> bool:
    return is_han(character) or bool(_VARIATION.match(character))


def _touches(gloss: Gloss, ranges: list[tuple[int, int]]) -> bool:
    return any(gloss.base_start < end and start < gloss.end for start, end in ranges)


def _find_ruby(text: str) -> list[Gloss]:
    found: list[Gloss] = []
    for match in scan(_RUBY, text):
        base_start, base_end = match.span(2)
        if readable(match[2]):
            lead = base_start - match.start()
            found.append(Gloss(base_start, base_end, base_end, match.end(), match[3].strip(), lead))
    return found
