"""The deriving layers of one block, in their fixed order: folding, terms, script, blanks made visible.

It turns the source text of one block into what is shown and the alignment between the two. It finds nothing
by itself: glosses, joins and terms are handed in. All offsets are code points relative to the block.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotator.text.alignment import Alignment, Unit, joined
from annotator.text.script import convert


class Mark(NamedTuple):
    """Something to be drawn faintly over a view range [start, end) of a block.

    `kind`: "phrase" (a phrase view put another word), "term" (a term of the project did), "gloss_dot" (a
    reading is folded behind this character), "gloss" (a reading that is shown), "blank" (a sign that stands
    for an invisible character). `source`: the source text that stands here.
    """

    kind: str
    start: int
    end: int
    source: str


class Fold(NamedTuple):
    """Text that folds away. [start, end) of the source becomes [base_start, base_end), which lies inside."""

    start: int
    end: int
    base_start: int
    base_end: int
    kind: str


class Derived(NamedTuple):
    """What is shown of a block: text, alignment from the block's source to it, marks in view offsets."""

    text: str
    alignment: Alignment
    marks: tuple[Mark, ...]


def fold(source: str, folds: Sequence[Fold]) -> tuple[str, Alignment]:
    """Leave out what folds; base and what hangs on it are one unit. The folds are in order, apart."""
    pieces: list[str] = []
    units: list[Unit] = []
    at = view_at = 0
    for part in folds:
        pieces += (source[at : part.start], source[part.base_start : part.base_end])
        view_start = view_at + part.start - at
        view_at = view_start + part.base_end - part.base_start
        units.append((part.start, part.end, view_start, view_at))
        at = part.end
    pieces.append(source[at:])
    text = "".join(pieces)
    return text, Alignment.from_units(len(source), len(text), units)


def change_script(text: str, configuration: str | None) -> Derived:
    """Convert a text; the phrases that were replaced become marks."""
    if configuration is None:
        return Derived(text, Alignment.identity(len(text)), ())
    view, alignment = convert(text, configuration)
    marks = tuple(Mark("phrase", v, w, text[s:t]) for s, t, v, w in alignment.units())
    return Derived(view, alignment, marks)


def concatenate(parts: Sequence[Derived]) -> Derived:
    """Put derived texts one after the other."""
    marks: list[Mark] = []
    at = 0
    for part in parts:
        marks += [mark._replace(start=mark.start + at, end=mark.end + at) for mark in part.marks]
        at += len(part.text)
    text = "".join([part.text for part in parts])
    return Derived(text, joined([part.alignment for part in parts]), tuple(marks))
