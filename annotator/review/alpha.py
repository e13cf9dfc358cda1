"""Krippendorff's alpha for coding given units (2011), for labels: nominal values. Pure arithmetic.

alpha = 1 - observed / expected disagreement, over the pairs of values within units; a unit with one value has
no pairs and does not count. Undefined where only one value occurs: nothing shows that raters can tell apart.
"""

from __future__ import annotations

from collections.abc import Iterable


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
