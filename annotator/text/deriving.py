"""The deriving layers of one block, in their fixed order: folding, terms, script, blanks made visible.

It turns the source text of one block into what is shown and the alignment between the two. It finds nothing
but terms by itself: glosses and joins are handed in. All offsets are code points relative to the block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.text.alignment import Alignment, Unit, joined
from annotator.text.layers.terms import Term, find_terms
from annotator.text.script import convert, stand_in_for

BLANK_SIGNS = {
    " ": "·",
    "\t": "→",
    "\u00a0": "⍽",
    "\u3000": "␣",
    "\u200b": "┆",
    "\ufeff": "┊",
    "\u2060": "╎",
    **{chr(point): "␣" for point in range(0x2000, 0x200B)},
    **dict.fromkeys(("\u1680", "\u205f"), "␣"),
    "\u202f": "⍽",
    "\u00ad": "‧",
}
"""What stands for an invisible character, one sign for one. The signs `·` and `→` also occur in texts: only
the marks of kind "blank" say which ones are signs."""

_SIGNS = str.maketrans(BLANK_SIGNS)
_BLANKS = re.compile(f"[{''.join(BLANK_SIGNS)}]+")


class Mark(NamedTuple):
    """Something to be drawn faintly over a view range [start, end) of a block.

    `kind`: "phrase" (a phrase view put another word), "term" (a term of the project did), "gloss_dot" (a
    reading is folded behind this character), "gloss" (a reading that is shown), "blank" (signs that stand
    for invisible characters). `source`: the text that stood here; of a "gloss_dot" the reading.
    """

    kind: str
    start: int
    end: int
    source: str


class Fold(NamedTuple):
    """Text that folds away. [start, end) of the source becomes [base_start, base_end), which lies inside.

    `reading`: the reading, when it is a gloss that folds; empty when a line end or a blank does.
    """

    start: int
    end: int
    base_start: int
    base_end: int
    reading: str = ""


class Derived(NamedTuple):
    """What is shown of a block: text, alignment from the block's source to it, marks in view offsets."""

    text: str
    alignment: Alignment
    marks: tuple[Mark, ...]


class Recipe(NamedTuple):
    """The layers that are on, apart from folding. `configuration`: None shows the script as written."""

    configuration: str | None = None
    terms: tuple[Term, ...] = ()
    show_blanks: bool = False


def derive(
    source: str, recipe: Recipe, *, folds: Sequence[Fold] = (), readings: Sequence[tuple[int, int]] = ()
) -> Derived:
    """Put one block through the layers. `folds`: what folds away, in order, apart from each other.
    `readings`: ranges of glosses that stay and are only marked."""
    folded, alignment = fold(source, folds)
    shown = change_script(folded, recipe)
    alignment = alignment.compose(shown.alignment)
    marks = list(shown.marks)
    for part in folds:
        if part.reading:
            marks.append(Mark("gloss_dot", *alignment.view_range(part.start, part.end), part.reading))
    for start, end in readings:
        marks.append(Mark("gloss", *alignment.view_range(start, end), source[start:end]))
    text = shown.text
    if recipe.show_blanks:
        marks += _blank_marks(text)
        text = text.translate(_SIGNS)
    return Derived(text, alignment, tuple(marks))


def fold(source: str, folds: Sequence[Fold]) -> tuple[str, Alignment]:
    """Leave out what folds; the base and what hangs on it are one unit."""
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


def change_script(text: str, recipe: Recipe) -> Derived:
    """Put the project's terms and convert the rest.

    Each term is swapped for one character that no dictionary knows, so that nothing is converted across it
    and opencc does not convert it again; it is put in afterwards, as one unit.
    """
    found = list(find_terms(text, recipe.terms))
    if not found:
        return _converted(text, recipe.configuration)
    stand_in = stand_in_for(text)
    held, holding = _swapped(text, [(start, end, stand_in) for start, end, _ in found])
    changed = _converted(held, recipe.configuration)
    places = [at for at, char in enumerate(changed.text) if char == stand_in]
    put = [(at, at + 1, term.target) for at, (_, _, term) in zip(places, found, strict=True)]
    shown, putting = _swapped(changed.text, put)
    marks = [
        mark._replace(start=view_start, end=view_end)
        for mark in changed.marks
        for view_start, view_end in [putting.view_range(mark.start, mark.end)]
    ]
    marks += [
        Mark("term", *putting.view_range(at, at + 1), term.source)
        for at, (_, _, term) in zip(places, found, strict=True)
    ]
    return Derived(shown, holding.compose(changed.alignment).compose(putting), tuple(marks))


def _swapped(text: str, swaps: Sequence[tuple[int, int, str]]) -> tuple[str, Alignment]:
    pieces: list[str] = []
    units: list[Unit] = []
    at = view_at = 0
    for start, end, word in swaps:
        pieces += (text[at:start], word)
        view_at += start - at
        units.append((start, end, view_at, view_at + len(word)))
        at, view_at = end, view_at + len(word)
    pieces.append(text[at:])
    shown = "".join(pieces)
    return shown, Alignment.from_units(len(text), len(shown), units)


def _converted(text: str, configuration: str | None) -> Derived:
    if configuration is None:
        return Derived(text, Alignment.identity(len(text)), ())
    view, alignment = convert(text, configuration)
    marks = [Mark("phrase", v, w, text[s:t]) for s, t, v, w in alignment.units()]
    return Derived(view, alignment, tuple(marks))


def _blank_marks(text: str) -> Iterator[Mark]:
    for found in _BLANKS.finditer(text):
        yield Mark("blank", found.start(), found.end(), found.group())


def concatenate(parts: Sequence[Derived]) -> Derived:
    """Put derived texts one after the other."""
    marks: list[Mark] = []
    at = 0
    for part in parts:
        marks += [mark._replace(start=mark.start + at, end=mark.end + at) for mark in part.marks]
        at += len(part.text)
    text = "".join([part.text for part in parts])
    return Derived(text, joined([part.alignment for part in parts]), tuple(marks))
