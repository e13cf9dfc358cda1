"""The figures of agreement and what each is made of.

Owns the definitions over tallies: for each measure the counts it adds up (`parts`, linear in documents, so
that they can be resampled) and the figure they give (`value`). The arithmetic of the coefficients themselves
is in kappa, alpha and unitizing; the rules of pairing and of units in matching and coding.

- span_exact: F1 of spans, a pair counts if ranges and label are the same.
- span_overlap: F1 of spans, a pair counts if the labels are the same and they share a code point.
- label: on passages that both marked with the same ranges, F1 of the labels (over all labels: the share of
  passages with the same label).
- label_paired: the same on all pairs of the matching, also with other boundaries.
- cohen, fleiss, alpha: the coefficients on the passages with the same ranges.
- alpha_u: unitizing alpha, over the text.
- cohen_characters: Cohen's kappa over code points. Inflated by unlabelled text; never a headline.

Over all couples together, counts are added up over couples (micro average), fleiss and alpha take all
annotators of a document at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from annotator.review.alpha import nominal_alpha
from annotator.review.kappa import fleiss_from_totals, kappa
from annotator.review.tally import ALL, ALONE, Couple, CoupleTally, Table, Tally, UnitCount, UnitCounts


class Measure(StrEnum):
    """One figure of agreement; see the module."""

    SPAN_EXACT = "span_exact"
    SPAN_OVERLAP = "span_overlap"
    LABEL = "label"
    LABEL_PAIRED = "label_paired"
    COHEN = "cohen"
    FLEISS = "fleiss"
    ALPHA = "alpha"
    ALPHA_U = "alpha_u"
    COHEN_CHARACTERS = "cohen_characters"


ITEMS = {
    Measure.SPAN_EXACT: "spans",
    Measure.SPAN_OVERLAP: "spans",
    Measure.LABEL: "passages",
    Measure.LABEL_PAIRED: "pairs",
    Measure.COHEN: "passages",
    Measure.FLEISS: "passages",
    Measure.ALPHA: "passages",
    Measure.ALPHA_U: "characters",
    Measure.COHEN_CHARACTERS: "characters",
}

K = TypeVar("K")

_NOTHING = CoupleTally()


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a figure is made: counts of a tally, the figure from their sums, the number of items behind it."""

    parts: Callable[[Tally], list[int]]
    value: Callable[[Sequence[int]], float | None]
    items: int


def share(parts: Sequence[int]) -> float | None:
    """Return the first count over the second, or None if that is nothing."""
    return parts[0] / parts[1] if parts[1] else None


def spans(total: Tally, couple: Couple, label: str | None, *, exact: bool) -> Recipe:
    """F1 of spans: twice the pairs that count over the spans of both."""

    def parts(tally: Tally) -> list[int]:
        found = tally.couples.get(couple, _NOTHING)
        if label is None:
            hits = found.exact.total() + (0 if exact else found.boundary.total())
            return [2 * hits, found.marks.total()]
        return [2 * (found.exact[label] + (0 if exact else found.boundary[label])), found.marks[label]]

    marks = total.marks if couple == ALL else total.couples.get(couple, _NOTHING).marks
    return Recipe(parts, share, marks.total() if label is None else marks[label])


def labels(total: Tally, couple: Couple, label: str | None, *, paired: bool) -> Recipe:
    """F1 of labels on passages with the same ranges, or on all pairs."""

    def table(tally: Tally) -> Table:
        found = tally.couples.get(couple, _NOTHING)
        return _both(found.cells) if paired else found.coded

    def parts(tally: Tally) -> list[int]:
        agreed, items, rows, columns = _margins(table(tally), label)
        return [agreed, items] if label is None else [2 * agreed, rows[0] + columns[0]]

    return Recipe(parts, share, _items(table(total), label))


def cohen(total: Tally, couple: Couple, label: str | None, *, characters: bool = False) -> Recipe:
    """Cohen's kappa; of one label: that label against all else."""

    def table(tally: Tally) -> Table:
        found = tally.couples.get(couple, _NOTHING)
        return found.characters if characters else found.coded

    used = sorted({category for pair in table(total) for category in pair})

    def parts(tally: Tally) -> list[int]:
        agreed, items, rows, columns = _margins(table(tally), label, used)
        return [agreed, items, *rows, *columns]

    def value(sums: Sequence[int]) -> float | None:
        agreed, items = sums[:2]
        half = (len(sums) - 2) // 2
        rows, columns = sums[2 : 2 + half], sums[2 + half :]
        chance = sum(row * column for row, column in zip(rows, columns, strict=True))
        if label is not None:
            chance += (items - rows[0]) * (items - columns[0])
            agreed += items - rows[0] - columns[0] + agreed
        return kappa(agreed, items, chance)

    return Recipe(parts, value, _items(table(total), label))


def fleiss(total: Tally, couple: Couple, label: str | None) -> Recipe:
    """Fleiss' kappa on the passages that all annotators of a document marked with the same ranges.

    It needs one number of ratings for all: the number that most such passages have, the larger among equals.
    """
    sizes: Counter[int] = Counter()
    for key, count in unit_counts(total, couple).values.items():
        if key.annotators == key.values:
            sizes[key.values] += count
    raters = max(sizes, key=lambda size: (sizes[size] // size, size), default=2)
    used = sorted({key.label for key in unit_counts(total, couple).values})

    def parts(tally: Tally) -> list[int]:
        found = unit_counts(tally, couple)
        keys = [UnitCount(raters, raters, name) for name in used]
        if label is None:
            return [sum(found.alike[key] for key in keys), *(found.values[key] for key in keys)]
        mine = UnitCount(raters, raters, label)
        return [found.alike[mine], found.values[mine], sum(found.values[key] for key in keys)]

    def value(sums: Sequence[int]) -> float | None:
        if label is None:
            return fleiss_from_totals(sums[0], sums[1:], raters)
        alike, mine, everything = sums
        alike = 2 * alike + (raters - 1) * (everything - 2 * mine)
        return fleiss_from_totals(alike, (mine, everything - mine), raters)

    if label is None:
        return Recipe(parts, value, sizes[raters] // raters)
    return Recipe(parts, value, unit_counts(total, couple).units[UnitCount(raters, raters, label)])


def alpha(total: Tally, couple: Couple, label: str | None) -> Recipe:
    """Krippendorff's nominal alpha on passages that at least two annotators marked with the same ranges."""
    counts = unit_counts(total, couple)
    used = sorted({key.label for key in counts.values})
    sizes = sorted({key.values for key in counts.values})

    def parts(tally: Tally) -> list[int]:
        found = unit_counts(tally, couple)
        alike = _summed(found.alike, lambda key: key.values, label)
        if label is None:
            given = _summed(found.values, lambda key: key.label)
            return [alike[size] for size in sizes] + [given[name] for name in used]
        mine = _summed(found.values, lambda key: key.values, label)
        given_all = _summed(found.values, lambda key: key.values)
        return [counter[size] for counter in (alike, mine, given_all) for size in sizes]

    def value(sums: Sequence[int]) -> float | None:
        n = len(sizes)
        if label is None:
            alike = sum(count / (size - 1) for count, size in zip(sums[:n], sizes, strict=True))
            return nominal_alpha(alike, sums[n:])
        mine, everything = sum(sums[n : 2 * n]), sum(sums[2 * n :])
        alike = sum(2 * count / (size - 1) for count, size in zip(sums[:n], sizes, strict=True))
        return nominal_alpha(alike - 2 * mine + everything, (mine, everything - mine))

    if label is None:
        given = _summed(counts.values, lambda key: key.values)
        return Recipe(parts, value, sum(count // size for size, count in given.items()))
    return Recipe(parts, value, sum(n for key, n in counts.units.items() if key.label == label))


def unit_counts(tally: Tally, couple: Couple) -> UnitCounts:
    """Return the units of coding of all annotators together, or of a couple."""
    return tally.units if couple == ALL else tally.couples.get(couple, _NOTHING).units


def _summed(counts: Counter[UnitCount], by: Callable[[UnitCount], K], label: str | None = None) -> Counter[K]:
    """Add counts up by a part of their key, of one label or of all."""
    found: Counter[K] = Counter()
    for key, count in counts.items():
        if label is None or key.label == label:
            found[by(key)] += count
    return found


def _both(cells: Table) -> Table:
    return Counter({pair: count for pair, count in cells.items() if ALONE not in pair})


def _has(category: str, label: str) -> bool:
    return category == label or ("+" in category and label in category.split("+"))


def _items(table: Table, label: str | None) -> int:
    if label is None:
        return table.total()
    return sum(n for (row, column), n in table.items() if _has(row, label) or _has(column, label))


def _margins(
    table: Table, label: str | None, used: Sequence[str] = ()
) -> tuple[int, int, list[int], list[int]]:
    """Return agreed, items and the margins: of the used categories, or of one label alone."""
    if label is not None:
        row = sum(n for pair, n in table.items() if _has(pair[0], label))
        column = sum(n for pair, n in table.items() if _has(pair[1], label))
        agreed = sum(n for pair, n in table.items() if _has(pair[0], label) and _has(pair[1], label))
        return agreed, table.total(), [row], [column]
    rows: Counter[str] = Counter()
    columns: Counter[str] = Counter()
    agreed = 0
    for (first, second), count in table.items():
        rows[first] += count
        columns[second] += count
        agreed += count if first == second else 0
    return agreed, table.total(), [rows[name] for name in used], [columns[name] for name in used]
