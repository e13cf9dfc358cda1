"""Runs every layer over one document, for a thread in the background.

Owns the order in which layers see each other's finds and what they share: glosses first, then chrome, then
the rest on the text without glosses. Holds no state; what is cached carries the rules' version.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.text.layers.blanks import Join, find_joins
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.damage import find_damage
from annotator.text.layers.glosses import Gloss, find_glosses
from annotator.text.layers.outline import Heading, find_outline, find_parts
from annotator.text.layers.overconversion import find_overconversion
from annotator.text.layers.plain import PlainText
from annotator.text.layers.repeats import find_repeats
from annotator.text.layers.zones import Zone

RULE_VERSION = 3
"""Raised when a rule finds something else than before: what is cached for another version is found anew.
A test holds what version goes with which finds, so that it cannot be forgotten."""


class Cancelled(Exception):
    """The analysis was given up because its caller said so."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What the layers found in one document. Everything is sorted; ranges are source code points."""

    glosses: Sequence[Gloss] = ()
    chrome: Sequence[Zone] = ()
    repeats: Sequence[Zone] = ()
    damage: Sequence[Zone] = ()
    overconversion: Sequence[Zone] = ()
    joins: Sequence[Join] = ()
    outline: Sequence[Heading] = ()

    @property
    def zones(self) -> list[Zone]:
        """Return the zones of all marking layers but the outline, in order of their start."""
        zones = [*self.chrome, *self.repeats, *self.damage, *self.overconversion]
        return sorted(zones, key=lambda zone: (zone.start, zone.end, zone.kind))

    @property
    def parts(self) -> list[Heading]:
        """Return the parts of a compilation."""
        return find_parts(self.outline)


def analyse(text: str, detected: str, *, cancelled: Callable[[], bool] | None = None) -> Layers:
    """Return what every layer finds in a text of the script `detected` (hans, hant, mixed, none).

    `cancelled` is asked between the layers and within the slow ones. Raises Cancelled when it says yes.
    """

    def ask() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    ask()
    glosses = find_glosses(text)
    ask()
    plain = PlainText(text, glosses)
    chrome = find_chrome(text, plain=plain)
    ask()
    damage = find_damage(text, detected, plain=plain)
    ask()
    wrong = find_overconversion(text, detected, plain=plain, cancelled=cancelled)
    ask()
    repeats = find_repeats(text, plain=plain, chrome=chrome, cancelled=cancelled)
    ask()
    outline = find_outline(text, chrome=chrome)
    ask()
    joins = find_joins(text, plain=plain, headings=outline, chrome=chrome)
    ask()
    return Layers(
        glosses=glosses,
        chrome=chrome,
        repeats=repeats,
        damage=damage,
        overconversion=_outside(wrong, damage),
        joins=joins,
        outline=outline,
    )


def _outside(found: Iterable[Zone], zones: Sequence[Zone]) -> list[Zone]:
    """Return what does not begin inside one of some disjoint zones."""
    starts = [zone.start for zone in zones]
    kept: list[Zone] = []
    for item in found:
        index = bisect_right(starts, item.start) - 1
        if index < 0 or item.start >= zones[index].end:
            kept.append(item)
    return kept
