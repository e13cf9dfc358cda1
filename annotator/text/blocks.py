"""Making the blocks of a view: which source text a block stands for, put through the deriving layers.

It keeps nothing: the same block is made anew at each call, also on another thread. Source offsets are code
points of the whole source text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.text import units
from annotator.text.alignment import Alignment
from annotator.text.canonical import may_hold_gloss
from annotator.text.deriving import Derived, Fold, Mark, Recipe, concatenate, derive
from annotator.text.layers.glosses import Gloss, find_glosses
from annotator.text.layout import Layout
from annotator.text.script import safe_cut

PLACEHOLDER = "\ufffc"
"""The text of a block that stands for folded paragraphs; the words for it are the window's."""

# How much of a draft is converted before and behind the place that is looked at: two screens.
_DRAFT_BEFORE, _DRAFT_BEHIND = 4_000, 8_000


@dataclass(frozen=True, slots=True)
class Block:
    """One block as it is shown.

    `source_start`, `source_end`: its source text, without the break behind it. `alignment` maps offsets
    relative to `source_start` to offsets in `text`; marks have offsets in `text`. `placeholder`: None, or
    what is folded here: a zone's kind or "blank_lines". `source_blocks`: the paragraphs it stands for.
    `drafted`: None, or the source range that went through the layers so far; the rest is as written.
    """

    index: int
    source_start: int
    source_end: int
    text: str
    alignment: Alignment
    marks: tuple[Mark, ...]
    placeholder: str | None
    source_blocks: range
    drafted: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class BlockMaker:
    """What it takes to make the blocks of one view. `joins`: source ranges that are left out, in order."""

    text: str
    layout: Layout
    recipe: Recipe
    fold_glosses: bool = False
    joins: Sequence[tuple[int, int]] = ()

    def make(self, index: int) -> Block:
        """The whole of a block. Raises IndexError."""
        start, end = self.layout.bounds(index)
        inside = self.layout.source_blocks(index)
        kind = self.layout.placeholders.get(index)
        if kind is not None:
            whole = Alignment.from_units(end - start, 1, [(0, end - start, 0, 1)])
            return Block(index, start, end, PLACEHOLDER, whole, (), kind, inside)
        shown = self._derived(start, end)
        return Block(index, start, end, shown.text, shown.alignment, shown.marks, None, inside)

    def draft(self, index: int, near: int | None = None) -> Block:
        """A block of which only the part around the source offset `near` goes through the layers."""
        start, end = self.layout.bounds(index)
        at = min(max(start if near is None else near, start), end)
        low = safe_cut(self.text, max(start, at - _DRAFT_BEFORE), start)
        high = safe_cut(self.text, min(end, at + _DRAFT_BEHIND), at)
        parts = [self._as_written(start, low), self._derived(low, high), self._as_written(high, end)]
        shown = concatenate(parts)
        inside = self.layout.source_blocks(index)
        return Block(index, start, end, shown.text, shown.alignment, shown.marks, None, inside, (low, high))

    def _as_written(self, start: int, end: int) -> Derived:
        return Derived(self.text[start:end], Alignment.identity(end - start), ())

    def _derived(self, start: int, end: int) -> Derived:
        source = self.text[start:end]
        glosses = find_glosses(source) if may_hold_gloss(source) else []
        first, last = bisect_left(self.joins, (start, 0)), bisect_left(self.joins, (end, 0))
        # One that reaches beyond the block did not join: what comes next is folded.
        joins = [(low - start, high - start) for low, high in self.joins[first:last] if high <= end]
        if self.fold_glosses:
            return derive(source, self.recipe, folds=folds_of(source, glosses, joins))
        readings = [(gloss.start, gloss.end) for gloss in glosses]
        return derive(source, self.recipe, folds=folds_of(source, (), joins), readings=readings)


def folds_of(source: str, glosses: Sequence[Gloss], joins: Sequence[tuple[int, int]]) -> list[Fold]:
    """What folds away in a block, as folds that do not overlap. What a join leaves out hangs on the grapheme
    or the gloss before it; a join at the very start of a block, or inside a gloss, is no join."""
    folds = [Fold(g.unit_start, g.end, g.base_start, g.base_end, g.reading) for g in glosses]
    starts = [fold.start for fold in folds]
    made = list(folds)
    for start, end in joins:
        index = bisect_left(starts, end) - 1
        before = folds[index] if index >= 0 else None
        if before is not None and start < before.end:
            continue
        if before is not None and start == before.end:
            made[made.index(before)] = before._replace(end=end)
        elif start > 0:
            base = units.previous_grapheme(source, start)
            made.append(Fold(base, end, base, start))
    return _apart(sorted(made))


def _apart(folds: Sequence[Fold]) -> list[Fold]:
    apart: list[Fold] = []
    for fold in folds:
        if not apart or fold.start >= apart[-1].end:
            apart.append(fold)
    return apart
