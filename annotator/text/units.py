"""Units of text: UTF-16 offsets for Qt, what Qt can draw of a text, and the edges of graphemes.

Offsets are code points unless a name says `utf16`. Words, sentences and clauses are in `passages`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass

import regex

_HALVES = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_GRAPHEME = regex.compile(r"\X")
# Between two of these there is always an edge, so the search for one may begin there.
_PLAIN = regex.compile(r"\p{Grapheme_Cluster_Break=Other}")


def drawable(text: str) -> str:
    """Return a text of the same length with one sign for half a surrogate pair: Qt makes up to three."""
    return _HALVES.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Utf16Map:
    """Between code-point and UTF-16 offsets of one text. Costs nothing where no character is astral."""

    astral: array[int]
    """Code-point offsets of the characters that take two UTF-16 units."""
    utf16_length: int

    @classmethod
    def of(cls, text: str) -> Utf16Map:
        """Make the map of a text."""
        astral = array("i")
        if not text.isascii():
            astral.extend([found.start() for found in _ASTRAL.finditer(text)])
        return cls(astral, len(text) + len(astral))

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return offset + bisect_left(self.astral, offset) if self.astral else offset

    def to_code_point(self, utf16_offset: int) -> int:
        """The code-point offset of a UTF-16 offset; in the middle of a pair, that of its character."""
        low, high = 0, len(self.astral)
        while low < high:
            middle = (low + high) // 2
            if self.astral[middle] + middle < utf16_offset:
                low = middle + 1
            else:
                high = middle
        return utf16_offset - low


def grapheme_start(text: str, offset: int) -> int:
    """The edge at or before an offset."""
    return _edges(text, offset)[0]


def grapheme_end(text: str, offset: int) -> int:
    """The edge at or after an offset."""
    return _edges(text, offset)[1]


def next_grapheme(text: str, offset: int) -> int:
    """The first edge after an offset, or the length."""
    return grapheme_end(text, min(offset + 1, len(text)))


def previous_grapheme(text: str, offset: int) -> int:
    """The last edge before an offset, or 0."""
    return grapheme_start(text, max(offset - 1, 0))


def _edges(text: str, offset: int) -> tuple[int, int]:
    if offset <= 0:
        return 0, 0
    if offset >= len(text):
        return len(text), len(text)
    at = offset
    while at > 0 and not (_PLAIN.match(text, at) and _PLAIN.match(text, at - 1)):
        at -= 1
    while at < offset:
        found = _GRAPHEME.match(text, at)
        end = found.end() if found else at + 1
        if end > offset:
            return at, end
        at = end
    return offset, offset
