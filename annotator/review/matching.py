"""Which span of one annotator stands against which of another, in one document.

Owns the pairing rule. Never decides who is right, never looks at attributes.

Each span is in at most one pair. Pairs are made in four rounds, each among the spans still free:
1. same:     the same ranges and the same label;
2. boundary: the same label and at least one code point in common;
3. label:    the same ranges, another label;
4. both:     at least one code point in common, another label, of the same layer.
Rounds 2 and 4 take the pair that shares most code points first; among equals the one that covers fewer code
points together; then text order of the first, then of the second span. Text order is by ranges, label, id.
Whatever is left is alone. Layers keep a name inside a sentence from being taken for a rival of that sentence:
labels of different layers are compared only where their ranges are the same.

Cost: n log n, plus the number of overlapping pairs of the spans that differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from annotator.model.spans import Range
from annotator.review.work import Marked

M = TypeVar("M", bound=Marked)

NO_LAYERS: Mapping[str, str] = {}


class Kind(StrEnum):
    """How the two spans of a pair stand to each other."""

    SAME = "same"
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "both"
    ALONE = "alone"


class Pair(NamedTuple, Generic[M]):
    """Two spans that stand against each other, or one alone (the other side is None)."""

    kind: Kind
    first: M | None
    second: M | None


def text_order(mark: Marked) -> tuple[tuple[Range, ...], str, str]:
    """Sort key of spans: ranges, label, id."""
    return (mark.ranges, mark.label, mark.id)


def shared_length(first: tuple[Range, ...], second: tuple[Range, ...]) -> int:
    """Return how many code points two sorted tuples of ranges have in common."""
    if len(first) == len(second) == 1:
        return max(0, min(first[0][1], second[0][1]) - max(first[0][0], second[0][0]))
    total = i = j = 0
    while i < len(first) and j < len(second):
        total += max(0, min(first[i][1], second[j][1]) - max(first[i][0], second[j][0]))
        if first[i][1] <= second[j][1]:
            i += 1
        else:
            j += 1
    return total


def covered_length(ranges: tuple[Range, ...]) -> int:
    """Return how many code points ranges cover."""
    return sum(end - start for start, end in ranges)


def match(first: Sequence[M], second: Sequence[M], layers: Mapping[str, str] = NO_LAYERS) -> list[Pair[M]]:
    """Pair the spans of two annotators by the module's rule. `layers`: label -> layer; none: all are one.

    The result is in text order of each pair's earlier span, does not depend on the order of the arguments'
    items, and is the mirror image when the two are swapped. An object may stand in a list only once.
    """
    pairs, left, right = pair_alike(sorted(first, key=text_order), sorted(second, key=text_order))
    pairs += pair_rest(left, right, layers)
    pairs.sort(key=_pair_order)
    return pairs


def pair_alike(left: list[M], right: list[M]) -> tuple[list[Pair[M]], list[M], list[M]]:
    """Do the first round on lists in text order; return its pairs and what is left of both, in text order."""
    pairs: list[Pair[M]] = []
    left, right = _equal(left, right, pairs, Kind.SAME, lambda mark: (mark.ranges, mark.label))
    return pairs, left, right


def pair_rest(left: list[M], right: list[M], layers: Mapping[str, str]) -> list[Pair[M]]:
    """Do the other rounds on what the first left over; return the pairs, in no particular order."""
    pairs: list[Pair[M]] = []
    if left and right:
        left, right = _overlapping(left, right, pairs, Kind.BOUNDARY, lambda mark: mark.label)
    if left and right:
        left, right = _equal(left, right, pairs, Kind.LABEL, lambda mark: mark.ranges)
    if left and right:
        left, right = _overlapping(left, right, pairs, Kind.BOTH, lambda mark: layers.get(mark.label, ""))
    pairs += [Pair(Kind.ALONE, mark, None) for mark in left]
    pairs += [Pair(Kind.ALONE, None, mark) for mark in right]
    return pairs


def overlaps(left: Sequence[M], right: Sequence[M]) -> Iterator[tuple[M, M]]:
    """Yield every pair, one of each sorted list, whose hulls share a code point (a sorted sweep)."""
    active_left: list[M] = []
    active_right: list[M] = []
    i = j = 0
    while i < len(left) or j < len(right):
        if j == len(right) or (i < len(left) and left[i].ranges[0][0] <= right[j].ranges[0][0]):
            mark = left[i]
            i += 1
            active_right = [other for other in active_right if other.ranges[-1][1] > mark.ranges[0][0]]
            yield from ((mark, other) for other in active_right)
            active_left.append(mark)
        else:
            mark = right[j]
            j += 1
            active_left = [other for other in active_left if other.ranges[-1][1] > mark.ranges[0][0]]
            yield from ((other, mark) for other in active_left)
            active_right.append(mark)


def _equal(
    left: list[M], right: list[M], pairs: list[Pair[M]], kind: Kind, key: Callable[[M], object]
) -> tuple[list[M], list[M]]:
    """Pair spans with equal keys in order; return those left over."""
    waiting: defaultdict[object, list[M]] = defaultdict(list)
    for mark in reversed(right):
        waiting[key(mark)].append(mark)
    rest = []
    for mark in left:
        partners = waiting.get(key(mark))
        if partners:
            pairs.append(Pair(kind, mark, partners.pop()))
        else:
            rest.append(mark)
    if len(rest) == len(left):
        return left, right
    unpaired = [mark for marks in waiting.values() for mark in marks]
    return rest, sorted(unpaired, key=text_order)


def _overlapping(
    left: list[M], right: list[M], pairs: list[Pair[M]], kind: Kind, key: Callable[[M], str]
) -> tuple[list[M], list[M]]:
    """Pair overlapping spans with equal keys, those that share most first; return those left over."""
    groups: defaultdict[str, tuple[list[M], list[M]]] = defaultdict(lambda: ([], []))
    for side, marks in enumerate((left, right)):
        for mark in marks:
            groups[key(mark)][side].append(mark)
    taken: set[tuple[int, int]] = set()  # (side, id()) : annotation ids may repeat in foreign data
    for ours, theirs in groups.values():
        for first, second in _closest_first(overlaps(ours, theirs)):
            if (0, id(first)) not in taken and (1, id(second)) not in taken:
                taken |= {(0, id(first)), (1, id(second))}
                pairs.append(Pair(kind, first, second))
    return (
        [mark for mark in left if (0, id(mark)) not in taken],
        [mark for mark in right if (1, id(mark)) not in taken],
    )


def _closest_first(candidates: Iterable[tuple[M, M]]) -> list[tuple[M, M]]:
    keyed = []
    for first, second in candidates:
        shared = shared_length(first.ranges, second.ranges)
        if shared:
            together = covered_length(first.ranges) + covered_length(second.ranges) - shared
            keyed.append(((-shared, together, text_order(first), text_order(second)), first, second))
    keyed.sort(key=lambda item: item[0])
    return [(first, second) for _, first, second in keyed]


def _pair_order(pair: Pair[M]) -> tuple[tuple[tuple[Range, ...], str, str], ...]:
    return tuple(sorted(text_order(mark) for mark in pair[1:] if mark is not None))
