"""Two annotators' labels code point by code point, for Cohen's kappa over characters.

That kappa is inflated by the text that nobody labelled, so it is never the headline figure. A code point's
category is the set of labels on it, joined by "+"; the empty set is a category like any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.review.work import Marked

Edge = tuple[int, int, str, int]  # offset, side, label, +1 or -1


def character_table(
    first: Sequence[Marked], second: Sequence[Marked], length: int
) -> Counter[tuple[str, str]]:
    """Return how many code points of [0, length) have each pair of categories."""
    edges = sorted([*_edges(first, 0), *_edges(second, 1)])
    table: Counter[tuple[str, str]] = Counter()
    open_labels: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    reached = 0
    for offset, side, label, step in edges:
        if offset > reached:
            table[_category(open_labels[0]), _category(open_labels[1])] += offset - reached
            reached = offset
        open_labels[side][label] += step
    if length > reached:
        table["", ""] += length - reached
    return table


def _edges(marks: Sequence[Marked], side: int) -> Iterable[Edge]:
    for mark in marks:
        for start, end in mark.ranges:
            yield (start, side, mark.label, 1)
            yield (end, side, mark.label, -1)


def _category(labels: Counter[str]) -> str:
    return "+".join(sorted(label for label, count in labels.items() if count))
