"""Which colour a label has: its own, or a free slot of its group's. Knows slots by number only.

A label without a colour of its own takes one that no other label has, as long as there is one: so labels that
came without colours can be told apart, and always in the same way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

SLOTS = 20
_OF_FORM: Mapping[str, range] = {"content": range(1, 9), "name": range(9, 20), "structure": range(20, 21)}
_HEX = re.compile(r"#[0-9a-f]{6}")
_SLOT = re.compile(r"slot:([1-9][0-9]?)")


def is_colour(colour: str) -> bool:
    """Tell whether a label may have this colour: `slot:1` to `slot:20`, or `#rrggbb` in lower case."""
    slot = _SLOT.fullmatch(colour)
    return int(slot[1]) <= SLOTS if slot else bool(_HEX.fullmatch(colour))


def free_slot(used: Iterable[str], form: str) -> str:
    """Return the first slot of a form that is not used; else the one that is used least."""
    count = Counter(used)
    slots = [f"slot:{number}" for number in _OF_FORM[form]]
    return min(slots, key=lambda slot: (count[slot], slots.index(slot)))


def with_free_slots(labels: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return a colour for each label, given as (id, own colour or nothing, form)."""
    wanted = tuple(labels)
    found = {label: colour for label, colour, _ in wanted if colour}
    for label, colour, form in wanted:
        if not colour:
            found[label] = free_slot(found.values(), form)
    return found
