"""Where the caret goes: by grapheme, word, clause, sentence, paragraph; and what a selection grows to.

Owns motions within a view's blocks; lines and screens are the pane's, which knows the layout. Positions are
(block, offset in code points of the shown text).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from annotator.text import passages, units
from annotator.text.views import View, ViewPosition

_WORD_REACH = 120  # how far around a place words are looked for: long enough for any clause
_WORD_CUTS = "。！？!?；;，,、：: \t\u3000\xa0"


class Unit(StrEnum):
    """What a motion or a growing selection takes at a time."""

    GRAPHEME = "grapheme"
    WORD = "word"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


GROWTH = (Unit.WORD, Unit.CLAUSE, Unit.SENTENCE, Unit.PARAGRAPH)


def unit_range(text: str, offset: int, unit: Unit) -> tuple[int, int]:
    """Return the unit of a text that holds the character at an offset; at the end, the last one's."""
    if not text:
        return 0, 0
    offset = min(max(offset, 0), len(text) - 1)
    if unit is Unit.PARAGRAPH:
        return 0, len(text)
    if unit is Unit.WORD:
        return _word(text, offset)
    find: dict[Unit, Callable[[str, int], tuple[int, int]]] = {
        Unit.GRAPHEME: _grapheme,
        Unit.CLAUSE: passages.clause_range,
        Unit.SENTENCE: passages.sentence_range,
    }
    return find[unit](text, offset)


def _grapheme(text: str, offset: int) -> tuple[int, int]:
    return units.grapheme_start(text, offset), units.next_grapheme(text, offset)


def _word(text: str, offset: int) -> tuple[int, int]:
    """Look for the word in the clause around the offset only, so that a long paragraph costs no more."""
    start = max(0, offset - _WORD_REACH)
    end = min(len(text), offset + _WORD_REACH)
    for place in range(offset - 1, start, -1):
        if text[place] in _WORD_CUTS:
            start = place + 1
            break
    for place in range(offset + 1, end):
        if text[place] in _WORD_CUTS:
            end = place
            break
    first, last = passages.word_range(text[start:end], offset - start)
    return start + first, start + last


def move(view: View, place: ViewPosition, unit: Unit, *, forward: bool) -> ViewPosition:
    """Return where the caret goes by one unit; over a block's edge it goes to the next block's near end."""
    text = view.block(place.block).text
    if forward:
        if place.offset >= len(text) or unit is Unit.PARAGRAPH:
            return _next_block(view, place)
        return ViewPosition(place.block, _end_after(text, place.offset, unit))
    if place.offset <= 0:
        return _block_before(view, place, unit)
    return ViewPosition(place.block, _start_before(text, place.offset, unit))


def _end_after(text: str, offset: int, unit: Unit) -> int:
    """Return where the unit at an offset ends. In blanks the next one counts."""
    if unit is Unit.GRAPHEME:
        return unit_range(text, offset, unit)[1]
    if unit is Unit.WORD:
        return _over_blanks(text, unit_range(text, offset, unit)[1])
    first = _over_blanks(text, offset)
    return unit_range(text, first, unit)[1] if first < len(text) else len(text)


def _start_before(text: str, offset: int, unit: Unit) -> int:
    """Return where the unit before an offset begins, over the blanks between them."""
    last = offset - 1
    if unit is not Unit.GRAPHEME:
        while last > 0 and text[last].isspace():
            last -= 1
    return unit_range(text, last, unit)[0] if last or not text[0].isspace() else 0


def _over_blanks(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _next_block(view: View, place: ViewPosition) -> ViewPosition:
    if place.block + 1 < view.block_count:
        return ViewPosition(place.block + 1, 0)
    return ViewPosition(place.block, len(view.block(place.block).text))


def _block_before(view: View, place: ViewPosition, unit: Unit) -> ViewPosition:
    if place.block == 0:
        return ViewPosition(0, 0)
    block = place.block - 1
    return ViewPosition(block, 0 if unit is Unit.PARAGRAPH else len(view.block(block).text))


def out_of_unit(view: View, place: ViewPosition, *, forward: bool) -> ViewPosition:
    """Return a place, or, where it lies within what cannot be parted in a view, an edge of that."""
    alignment = view.block(place.block).alignment
    first = alignment.view_offset(alignment.source_offset(place.offset))
    if first == place.offset:
        return place
    _, last = alignment.view_range(*alignment.source_range(place.offset, place.offset + 1))
    return ViewPosition(place.block, last if forward else first)


def grown(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest unit of a block's text that holds start..end and is larger; else start..end."""
    for unit in GROWTH:
        first = unit_range(text, start, unit)[0]
        last = unit_range(text, max(start, end - 1), unit)[1]
        if first <= start and last >= end and (first, last) != (start, end) and text[first:last].strip():
            return first, last
    return start, end


def shrunk(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the largest unit at the start that is smaller than start..end; None below a word."""
    for unit in reversed(GROWTH):
        first, last = unit_range(text, start, unit)
        if start <= first and last <= end and (first, last) != (start, end) and first < last:
            return first, last
    return None
