"""Which blocks a view has: one per paragraph, one per run of paragraphs that a layer joins or folds.

It sees line ends, zones and joins, never what a block shows. All offsets are code points of the source text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.text.paragraphs import Paragraphs

if TYPE_CHECKING:
    from annotator.text.layers.zones import Zone

BLANK_LINES = "blank_lines"
"""The placeholder of a run of blank lines; that of a folded zone is the zone's kind."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a view as runs of paragraphs. `firsts`: the first paragraph of each block; None when
    every paragraph is a block. `placeholders`: the kind of what a block folds. `stop`: the paragraph behind
    the last block; None when they all are in the view."""

    paragraphs: Paragraphs
    firsts: array[int] | None = None
    placeholders: dict[int, str] = field(default_factory=dict)
    stop: int | None = None

    def __len__(self) -> int:
        return len(self.paragraphs) if self.firsts is None else len(self.firsts)

    def source_blocks(self, block: int) -> range:
        """The paragraphs that a block stands for. Raises IndexError outside of the view."""
        if not 0 <= block < len(self):
            raise IndexError(f"no block {block} among {len(self)}")
        if self.firsts is None:
            return range(block, block + 1)
        if block + 1 < len(self.firsts):
            return range(self.firsts[block], self.firsts[block + 1])
        return range(self.firsts[block], len(self.paragraphs) if self.stop is None else self.stop)

    def bounds(self, block: int) -> tuple[int, int]:
        """The source range of a block, without the break behind it."""
        inside = self.source_blocks(block)
        return self.paragraphs.starts[inside[0]], self.paragraphs.ends[inside[-1]]

    def at(self, offset: int) -> int:
        """The block that holds a source offset, or the one nearest to it; a break belongs to the block
        before it."""
        paragraph = self.paragraphs.at(offset)
        return paragraph if self.firsts is None else max(0, bisect_right(self.firsts, paragraph) - 1)

    def part(self, source_start: int, source_end: int) -> Layout:
        """The blocks alone that touch a source range."""
        first, last = self.at(source_start), self.at(max(source_start, source_end - 1))
        return Layout(
            self.paragraphs,
            array("i", [self.source_blocks(block)[0] for block in range(first, last + 1)]),
            {block - first: kind for block, kind in self.placeholders.items() if first <= block <= last},
            self.source_blocks(last).stop,
        )


def arrange(
    text: str,
    paragraphs: Paragraphs,
    *,
    folded: Iterable[Zone] = (),
    joins: Sequence[tuple[int, int]] = (),
    fold_blank_lines: bool = False,
) -> Layout:
    """Lay a text out. `folded`: the zones that fold; only whole paragraphs do. `joins`: source ranges, each
    with a line end that the view leaves out. `fold_blank_lines`: runs of two and more become one block."""
    kinds = _folded_paragraphs(text, paragraphs, folded)
    runs = frozenset(_blank_paragraphs(text, paragraphs) if fold_blank_lines else ())
    if not (kinds or joins or runs):
        return Layout(paragraphs)

    def at_hand(paragraph: int) -> bool:
        return paragraph < len(paragraphs) and not text[slice(*paragraphs.bounds(paragraph))].strip()

    blank = runs.__contains__ if fold_blank_lines else at_hand
    glued = {index for start, end in joins for index in _crossed(paragraphs, start, end)}
    firsts, placeholders = array("i"), {}
    index = 0
    # Paragraphs at which nothing begins that takes more than one: most of a long text.
    special = sorted({*kinds, *(number - 1 for number in glued), *runs})
    for point in [*special, len(paragraphs)]:
        if point < index:
            continue
        firsts.extend(range(index, point))
        index = point
        if index == len(paragraphs):
            break
        kind, end = _run(index, kinds, blank, fold_blank_lines=fold_blank_lines)
        if kind is None:
            end = index + 1
            while end in glued and end not in kinds:
                end += 1
        else:
            placeholders[len(firsts)] = kind
        firsts.append(index)
        index = end
    return Layout(paragraphs, firsts, placeholders)


def _run(
    index: int, kinds: dict[int, str], blank: Callable[[int], bool], *, fold_blank_lines: bool
) -> tuple[str | None, int]:
    """What folds from a paragraph on, and the paragraph behind it; blank ones between two alike go along."""
    kind = kinds.get(index)
    at = end = index + 1
    if kind is None:
        if not fold_blank_lines or not blank(index):
            return None, end
        while end not in kinds and blank(end):
            end += 1
        return (BLANK_LINES, end) if end > index + 1 else (None, end)
    while kinds.get(at) == kind or (at not in kinds and blank(at)):
        at += 1
        if kinds.get(at - 1) == kind:
            end = at
    return kind, end


def _blank_paragraphs(text: str, paragraphs: Paragraphs) -> list[int]:
    """The paragraphs that show nothing. The first character tells for most that they do."""
    return [
        index
        for index, (start, end) in enumerate(zip(paragraphs.starts, paragraphs.ends, strict=True))
        if start == end or (text[start].isspace() and text[start:end].isspace())
    ]


def _folded_paragraphs(text: str, paragraphs: Paragraphs, zones: Iterable[Zone]) -> dict[int, str]:
    """The paragraphs, outer blanks apart, that zones of one kind cover from end to end."""
    kinds: dict[int, str] = {}
    reached: dict[str, tuple[int, int]] = {}
    for zone in sorted(zones, key=lambda zone: (zone.start, zone.end)):
        start, end = zone.start, zone.end
        before = reached.get(zone.kind)
        if before and (before[1] >= start or text[before[1] : start].isspace()):
            start, end = before[0], max(end, before[1])
        reached[zone.kind] = start, end
        for index in range(paragraphs.at(zone.start), paragraphs.at(max(zone.start, end - 1)) + 1):
            low, high = paragraphs.bounds(index)
            line = text[low:high]
            if (
                line.strip()
                and start <= low + len(line) - len(line.lstrip())
                and low + len(line.rstrip()) <= end
            ):
                kinds.setdefault(index, zone.kind)
    return kinds


def _crossed(paragraphs: Paragraphs, start: int, end: int) -> range:
    """The paragraphs that begin inside a range."""
    return range(bisect_right(paragraphs.starts, start), bisect_right(paragraphs.starts, end))
