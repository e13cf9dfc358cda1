"""Krippendorff's alpha for coding given units (2011: nominal, ordinal, interval, ratio). Pure arithmetic.

alpha = 1 - observed / expected disagreement, over the pairs of values within units; a unit with one value has
no pairs and does not count. Undefined where only one value occurs: nothing shows that raters can tell apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from typing import Any


class Metric(StrEnum):
    """The level of measurement: what the distance of two values is."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def krippendorff_alpha(units: Iterable[Sequence[Any]], metric: Metric = Metric.NOMINAL) -> float | None:
    """Return alpha over units, each with the values it was given (missing ones left out), or None.

    Values are numbers for every metric but the nominal.
    """
    weighed: list[tuple[int, Counter[Any]]] = []
    for values in units:
        if len(values) > 1:
            weighed.append((len(values) - 1, Counter(values)))
    totals: Counter[Any] = Counter()
    observed = 0.0
    for _, counts in weighed:
        totals.update(counts)
    squared = _distance(metric, totals)
    for pairs, counts in weighed:
        for first, second in combinations(counts, 2):
            observed += 2 * counts[first] * counts[second] * squared(first, second) / pairs
    expected = sum(2 * totals[a] * totals[b] * squared(a, b) for a, b in combinations(totals, 2))
    if not expected:
        return None
    return 1 - (totals.total() - 1) * observed / expected


def nominal_alpha(alike: float, totals: Iterable[int]) -> float | None:
    """Return nominal alpha from its sums, or None where it is undefined.

    `alike`: over all units, the ordered pairs of equal values divided by (values of the unit - 1).
    `totals`: how often each value occurs in units with at least two values.
    """
    counts = list(totals)
    values = sum(counts)
    chance = sum(count * (count - 1) for count in counts)
    different = values * (values - 1) - chance
    if not different:
        return None
    return 1 - (values - 1) * (values - alike) / different


def _distance(metric: Metric, totals: Mapping[Hashable, int]) -> Callable[[Any, Any], float]:
    if metric is Metric.NOMINAL:
        return lambda a, b: float(a != b)
    if metric is Metric.INTERVAL:
        return lambda a, b: float((a - b) ** 2)
    if metric is Metric.RATIO:
        return lambda a, b: float(((a - b) / (a + b)) ** 2) if a + b else 0.0
    return _ordinal(totals)


def _ordinal(totals: Mapping[Any, int]) -> Callable[[Any, Any], float]:
    below: dict[Any, float] = {}
    passed = 0
    for value in sorted(totals):
        below[value] = passed + totals[value] / 2  # the rank's middle
        passed += totals[value]
    return lambda a, b: (below[a] - below[b]) ** 2
