"""What several annotators called the same passage: the units behind the kappas and the nominal alpha.

Owns the rule of units. A unit is a tuple of ranges that at least two annotators marked exactly so, with one
label from each of them. Passages with other boundaries are no units: those coefficients say whether people
who mark the same passage give it the same label, and nothing else.

Where somebody gave the same ranges several labels there are several units: the label that most annotators
still have goes first (the first in order among equals) and is taken from all who have it, and from each of
the others their first; then again with what is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from annotator.model.spans import Range
from annotator.review.work import Marked

Unit = dict[int, str]  # annotator's place in the order given -> label


def coded_units(marked: Sequence[Iterable[Marked]]) -> Iterator[Unit]:
    """Yield the units of one document. `marked`: each annotator's spans. At least two values in each unit."""
    by_ranges: defaultdict[tuple[Range, ...], list[tuple[int, str]]] = defaultdict(list)
    for place, marks in enumerate(marked):
        for mark in marks:
            by_ranges[mark.ranges].append((place, mark.label))
    for given in by_ranges.values():
        if len(given) == 1:
            continue
        unit = dict(given)
        if len(unit) == len(given):
            yield unit
        elif len(unit) > 1:
            yield from _several(given)


def _several(given: Iterable[tuple[int, str]]) -> Iterator[Unit]:
    left: defaultdict[int, list[str]] = defaultdict(list)
    for place, label in sorted(given):
        left[place].append(label)
    while len(left) > 1:
        holders = Counter(label for labels in left.values() for label in set(labels))
        most = min(holders, key=lambda label: (-holders[label], label))
        unit: Unit = {}
        for place in list(left):
            labels = left[place]
            unit[place] = labels.pop(labels.index(most) if most in labels else 0)
            if not labels:
                del left[place]
        yield unit
