"""What a canonical range loses at its ends: blanks, and a gloss that trails. Offsets are code points.

Widening is the view's; here is only what does not depend on a view.
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


def trailing_gloss(text: str, end: int, paragraphs: Paragraphs) -> Gloss | None:
    """The gloss, in source offsets, at whose end or inside of which a range ends."""
    low, high = paragraphs.bounds(paragraphs.at(max(0, end - 1)))
    if end > high:
        return None
    low, high = max(low, end - _REACH), min(high, end + _REACH)
    passage = text[low:high]
    if not may_hold_gloss(passage):
        return None
    for gloss in find_glosses(passage):
        if gloss.start < end - low <= gloss.end:
            return _shifted(gloss, low)
    return None


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
        gloss = trailing_gloss(text, end, paragraphs) if start < end else None
        if gloss is not None:
            end = gloss.start
        if end == before:
            break
    while start < end and is_blank(text[start : (cut := units.next_grapheme(text, start))]):
        start = cut
    if start >= end:
        raise ValueError("nothing is left of the range but blanks and readings")
    return start, end
