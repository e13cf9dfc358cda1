"""What layers say about a block: dimmed text, damage, folded glosses, changed words, a link to a first copy.

Owns the translation of zones and block marks into offsets of the block's shown text. It draws nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.text.layers.zones import Zone
from annotator.text.views import Block, View

DIMMED = ("chrome", "repeat")
DOTTED = ("damage", "overconversion")
GREYED_MARKS = ("gloss", "blank")
CHANGED_MARKS = ("phrase", "term")


@dataclass(frozen=True, slots=True)
class Decor:
    """Offsets are code points of the block's shown text."""

    dim: bool = False  # all of the block
    rules: tuple[tuple[int, int], ...] = ()  # stretches with a rule in the gutter
    greyed: tuple[tuple[int, int], ...] = ()  # dimmed, where that is not the whole block
    damage: tuple[tuple[int, int], ...] = ()
    dots: tuple[int, ...] = ()  # characters whose gloss is folded
    changed: tuple[tuple[int, int], ...] = ()  # words that a phrase view changed
    link: Zone | None = None  # the repeat that begins here
    line_end: str = ""  # the break behind the block, as it stands in the source, where it is to be shown


NO_DECOR = Decor()


@dataclass(frozen=True, slots=True)
class Dress:
    """How a document's lines are set: where its headlines and headings begin, and which zones are marked
    (None: those of the view). Source offsets."""

    headlines: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()
    zones: tuple[Zone, ...] | None = None


class Zones:
    """The zones of a document by passage."""

    def __init__(self, zones: Sequence[Zone] = ()) -> None:
        self.given = zones
        kinds = {*DIMMED, *DOTTED}
        kept = (zone for zone in zones if zone.kind in kinds)
        self._zones = sorted(kept, key=lambda zone: (zone.start, zone.end))
        self._starts = [zone.start for zone in self._zones]
        # How far the zones up to each one reach: where to stop on the way back.
        self._reached = list(accumulate((zone.end for zone in self._zones), max))

    def touching(self, start: int, end: int) -> list[Zone]:
        """Return the zones that share a character with a passage, in order."""
        last = bisect_left(self._starts, end)
        first = bisect_right(self._reached, start, 0, last)
        return [zone for zone in self._zones[first:last] if zone.end > start]

    def at(self, source_offset: int) -> list[Zone]:
        """Return the zones on one character."""
        return self.touching(source_offset, source_offset + 1)


def decor(zones: Zones, view: View, block: Block) -> Decor:
    """Return what zones and marks say about a block."""
    start, end = block.source_start, block.source_end
    rules: list[tuple[int, int]] = []
    damage: list[tuple[int, int]] = []
    link: Zone | None = None
    for zone in zones.touching(start, end):
        part = view.parts(zone.start, zone.end, block.index)
        if part is None:
            continue
        (damage if zone.kind in DOTTED else rules).append(part)
        if zone.kind == "repeat" and zone.start >= start and zone.target is not None:
            link = zone
    line_end = _line_end(view, block) if view.settings.show_blanks else ""
    if not rules and not damage and not block.marks and not line_end:
        return NO_DECOR
    dim = any(first <= 0 and last >= len(block.text) for first, last in rules)
    grey = [] if dim else [*rules, *((m.start, m.end) for m in block.marks if m.kind in GREYED_MARKS)]
    return Decor(
        dim=dim,
        rules=tuple(rules),
        greyed=tuple(grey),
        damage=tuple(damage),
        dots=tuple(mark.start for mark in block.marks if mark.kind == "gloss_dot"),
        changed=tuple((mark.start, mark.end) for mark in block.marks if mark.kind in CHANGED_MARKS),
        link=link,
        line_end=line_end,
    )


def _line_end(view: View, block: Block) -> str:
    """Return the break that ends a block; nothing at the end of the text or behind folded paragraphs."""
    if block.placeholder is not None:
        return ""
    behind = view.text[block.source_end : block.source_end + 2]
    return behind if behind == "\r\n" else behind[:1]
