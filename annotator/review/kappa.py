"""Cohen's and Fleiss' kappa, from counts. Pure arithmetic; knows no spans.

Both are (observed - expected) / (1 - expected) agreement and undefined where chance alone would agree always,
that is where only one category was ever used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

C = TypeVar("C", bound=Hashable)  # a category


def cohen_kappa(table: Mapping[tuple[C, C], int]) -> float | None:
    """Return Cohen's kappa (1960) of two raters, or None where it is undefined.

    `table` counts the items by (first rater's category, second rater's category).
    """
    rows: Counter[C] = Counter()
    columns: Counter[C] = Counter()
    agreed = 0
    for (row, column), count in table.items():
        rows[row] += count
        columns[column] += count
        agreed += count if row == column else 0
    chance = sum(count * columns[category] for category, count in rows.items())
    return kappa(agreed, rows.total(), chance)


def kappa(agreed: int, items: int, chance: int) -> float | None:
    """Return kappa of agreed/items against chance/items², or None where it is undefined."""
    if items == 0 or chance == items * items:
        return None
    return (agreed * items - chance) / (items * items - chance)


def fleiss_kappa(rows: Sequence[Mapping[C, int]]) -> float | None:
    """Return Fleiss' kappa (1971), or None where it is undefined.

    Each row counts the ratings of one item by category; every item has the same number of them, at least two,
    else ValueError.
    """
    if len({sum(row.values()) for row in rows}) > 1:
        raise ValueError("Fleiss' kappa needs the same number of ratings for each item")
    totals: Counter[C] = Counter()
    alike = 0
    for row in rows:
        totals.update(row)
        alike += sum(count * (count - 1) for count in row.values())
    if not rows:
        return None
    return fleiss_from_totals(alike, list(totals.values()), totals.total() // len(rows))


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
