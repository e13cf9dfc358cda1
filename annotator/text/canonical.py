"""What a canonical range takes in and loses whatever the view: glosses with their base, blanks at its ends, a
gloss that trails. Offsets are code points of the source text. Widening to a view's units is the view's.
"""

from __future__ import annotations

from annotator.text import units
from annotator.text.layers.glosses import Gloss, find_glosses
from annotator.text.paragraphs import Paragraphs

_INVISIBLE = "\u200b\u2060\ufeff"
# More than the longest gloss with its base.
_REACH = 400


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return all(char.isspace() or char in _INVISIBLE for char in text)


def may_hold_gloss(text: str) -> bool:
    """Whether it is worth looking for glosses."""
    return "(" in text or "（" in text or "<r" in text or "<R" in text


def gloss_around(text: str, offset: int, paragraphs: Paragraphs) -> Gloss | None:
    """The gloss, in source offsets, in whose unit of base and reading an offset lies or which ends there."""
    low, high = paragraphs.bounds(paragraphs.at(max(0, offset - 1)))
    if offset > high:
        return None
    low, high = max(low, offset - _REACH), min(high, offset + _REACH)
    passage = text[low:high]
    if not may_hold_gloss(passage):
        return None
    for gloss in find_glosses(passage):
        if gloss.unit_start < offset - low <= gloss.end:
            return _shifted(gloss, low)
    return None


def whole_glosses(text: str, start: int, end: int, paragraphs: Paragraphs) -> tuple[int, int]:
    """A range widened to whole units of base and reading, also where the reading is shown: what is selected
    must not depend on that."""
    first, last = gloss_around(text, start, paragraphs), gloss_around(text, end, paragraphs)
    if first is not None and start < first.end:
        start = first.unit_start
    return start, end if last is None else last.end


def _shifted(gloss: Gloss, by: int) -> Gloss:
    return gloss._replace(
        base_start=gloss.base_start + by,
        base_end=gloss.base_end + by,
        start=gloss.start + by,
        end=gloss.end + by,
    )


def trimmed(text: str, source_start: int, source_end: int, paragraphs: Paragraphs) -> tuple[int, int]:
    """A range without outer blanks, in whole graphemes, and without a trailing gloss. Raises ValueError when
    nothing is left."""
    start, end = source_start, source_end
    while start < end:
        before = end
        while start < end and is_blank(text[(cut := units.previous_grapheme(text, end)) : end]):
            end = cut
        gloss = gloss_around(text, end, paragraphs) if start < end else None
        if gloss is not None and gloss.start < end:
            end = gloss.start
        if end == before:
            break
    while start < end and is_blank(text[start : (cut := units.next_grapheme(text, start))]):
        start = cut
    if start >= end:
        raise ValueError("nothing is left of the range but blanks and readings")
    return start, end
