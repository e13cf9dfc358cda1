"""A passage that the reviewer corrects or adds by keys: its ends, its label, and what it replaces.

Owns the motions. Pure. Offsets are code points of the source text, always on edges of graphemes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.model.spans import Range, Span
from annotator.text.units import grapheme_end, grapheme_start, next_grapheme, previous_grapheme


@dataclass(frozen=True, slots=True)
class Editing:
    """`spans` are what a correction replaces, `begun` what it started from; none for what all missed.

    What was deleted since is begun from, and replaces nothing.

    `label` may not be chosen yet. `addition`: the verdict of an addition that is changed.
    """

    passage: Range
    label: str = ""
    spans: tuple[Span, ...] = ()
    begun: Span | None = None
    addition: str = ""
    keys: str = ""  # what was pressed so far of a label that has several keys


def moved(editing: Editing, text: str, *, start: int = 0, end: int = 0) -> Editing:
    """Return it with its ends moved by characters (on, or back if negative); at least one is left."""
    first, last = _step(text, editing.passage[0], start), _step(text, editing.passage[1], end)
    return replace(editing, passage=(first, last)) if first < last else editing


def placed(editing: Editing, text: str, source: int) -> Editing:
    """Return it on the one character at an offset."""
    if not text:
        return editing
    at = min(max(0, source), len(text) - 1)
    return replace(
        editing, passage=(grapheme_start(text, at), max(grapheme_end(text, at), next_grapheme(text, at)))
    )


def _step(text: str, offset: int, steps: int) -> int:
    for _ in range(abs(steps)):
        offset = next_grapheme(text, offset) if steps > 0 else previous_grapheme(text, offset)
    return offset
