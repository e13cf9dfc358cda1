"""Unitizing alpha over many documents, from tallies.

Owns how the sums of many documents stand for one continuum laid end to end; the coefficient is in unitizing.
In a resample the correction for narrow gaps is not counted anew but scaled with the units and gaps in it;
everything else, and the figure itself, is exact.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from annotator.review.measures import Recipe
from annotator.review.tally import ALL, Couple, Finished, Lengths, Placed, Tally, add_counts
from annotator.review.unitizing import expected_disagreement, narrow_places, ratio

_SUMS = 6  # per label: units, lengths, squares, cubes, gaps, apart


class Continuum:
    """The documents of a couple, or of all, as one continuum."""

    def __init__(self, total: Tally, lengths: Lengths, couple: Couple) -> None:
        self._couple = couple
        self._lengths = lengths
        self._weights = _weights(total, couple)
        self._known: dict[int, tuple[Tally, dict[str, list[int]]]] = {}  # by id(): tallies are not hashable
        self._whole = self._sums(total)
        self._length = _extent(total, couple)[0]

    def recipe(self, label: str | None) -> Recipe:
        """Krippendorff's unitizing alpha of one label or in total."""
        names = sorted(self._whole) if label is None else [label] if label in self._whole else []
        narrow = [narrow_of(self._lengths, self._couple, name) for name in names]

        def parts(tally: Tally) -> list[int]:
            sums = self._sums(tally)
            length, observed, _ = _extent(tally, self._couple)
            return [length, observed, *(value for name in names for value in sums.get(name, [0] * _SUMS))]

        def value(counts: Sequence[int]) -> float | None:
            apart = expected = 0.0
            for index, name in enumerate(names):
                sums = counts[2 + _SUMS * index :][:_SUMS]
                if sums[0]:
                    apart += 2 * sums[5] / self._weights[2] / (counts[0] * counts[1])
                    expected += self._expected(name, sums, narrow[index], counts)
            return ratio(apart, expected)

        return Recipe(parts, value, self._length if names else 0)

    def _expected(self, name: str, sums: Sequence[int], narrow: int, counts: Sequence[int]) -> float:
        units, lengths, squares, cubes, gaps, _ = sums
        whole = self._whole[name]
        return expected_disagreement(
            units=units,
            lengths=lengths,
            squares=squares,
            cubes=cubes,
            gaps=gaps,
            narrow=narrow * (squares * gaps) / (whole[2] * whole[4]) if whole[4] else 0.0,
            length=counts[0],
            observed=counts[1],
        )

    def _sums(self, tally: Tally) -> dict[str, list[int]]:
        if id(tally) not in self._known:
            self._known[id(tally)] = tally, _sums(tally, self._couple, self._weights)
        return self._known[id(tally)][1]


def in_scope(finished: Finished, couple: Couple) -> bool:
    """Tell whether documents that these annotators finished count for a couple, or for all."""
    if couple == ALL:
        return len(finished) > 1
    return couple[0] in finished and couple[1] in finished


def narrow_of(lengths: Lengths, couple: Couple, label: str) -> int:
    """Return the correction for narrow gaps of one label, counted over all documents in scope."""
    units: Counter[int] = Counter()
    gaps: Counter[int] = Counter()
    for finished, counts in lengths.documents.items():
        if in_scope(finished, couple):
            for annotator in finished if couple == ALL else couple:
                key = finished, Placed(annotator, label)
                add_counts(units, lengths.units.get(key, {}))
                add_counts(gaps, lengths.gaps.get(key, {}))
                add_counts(gaps, counts)
    return narrow_places(units, gaps)


def _extent(tally: Tally, couple: Couple) -> tuple[int, int, int]:
    """Return the length of the continuum, of all observers' continua together, and how many these are."""
    length = observed = continua = 0
    for finished, count in tally.length.items():
        if in_scope(finished, couple):
            many = len(finished) if couple == ALL else 2
            length += count
            observed += many * count
            continua += many * tally.documents[finished]
    return length, observed, continua


def _weights(total: Tally, couple: Couple) -> dict[int, int]:
    """Return by the number of a document's annotators what a couple of them counts, in whole numbers.

    The others are shares of what the only couple of a document counts: one over the annotators but one.
    """
    others = {2: 1} if couple != ALL else {2: 1} | {n: n - 1 for n in map(len, total.documents) if n > 1}
    common = math.lcm(*others.values())
    return {many: common // number for many, number in others.items()}


def _sums(tally: Tally, couple: Couple, weights: dict[int, int]) -> dict[str, list[int]]:
    """Return for each label with units: units, lengths, squares, cubes, gaps, weighted apart."""
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0] * _SUMS)
    continua = _extent(tally, couple)[2]
    absent: defaultdict[str, int] = defaultdict(lambda: continua)
    for finished, placed in tally.placed.items():
        if in_scope(finished, couple):
            for (annotator, label), sums in placed.items():
                if couple == ALL or annotator in couple:
                    mine = found[label]
                    for index in range(5):
                        mine[index] += sums[index]
                    absent[label] -= sums[5]
    for label, mine in found.items():
        mine[4] += absent[label]
    if couple == ALL:
        for (many, label), apart in tally.apart.items():
            found[label][5] += apart * weights[many]
    else:
        for label, mine in found.items():
            mine[5] = tally.couple_apart[couple, label]
    return dict(found)
