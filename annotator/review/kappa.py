"""Cohen's (1960) and Fleiss' (1971) kappa, from sums. Pure arithmetic; knows no spans.

Both are (observed - expected) / (1 - expected) agreement and undefined where chance alone would agree always,
that is where only one category was ever used.
"""

from __future__ import annotations

from collections.abc import Sequence


def kappa(agreed: int, items: int, chance: int) -> float | None:
    """Return kappa of agreed/items against chance/items², or None where it is undefined."""
    if items == 0 or chance == items * items:
        return None
    return (agreed * items - chance) / (items * items - chance)


def fleiss_from_totals(alike: int, totals: Sequence[int], raters: int) -> float | None:
    """Return Fleiss' kappa from its sums, or None where it is undefined.

    `alike` counts the ordered pairs of equal ratings within items; `totals` the ratings of each category.
    """
    if raters < 2:
        raise ValueError("Fleiss' kappa needs at least two ratings for each item")
    ratings = sum(totals)
    chance = sum(total * total for total in totals)
    if ratings == 0 or chance == ratings * ratings:
        return None
    observed = alike / (ratings * (raters - 1))
    expected = chance / (ratings * ratings)
    return (observed - expected) / (1 - expected)
