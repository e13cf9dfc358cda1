"""Which label of one annotator stands against which of another, and the passages behind each cell.

Owns the matrix and the way back from a cell to its spans. Pairs are those of matching, also with other
boundaries; a span that stands alone is in the column (or row) without a label. Of a couple, rows are the
annotator whose id sorts first; over all couples the couples' matrices are added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from annotator.review.matching import NO_LAYERS, match
from annotator.review.tally import ALL, ALONE, Couple, Tally
from annotator.review.work import Work, counted


@dataclass(frozen=True, slots=True)
class Confusion:
    """How many pairs there are by (row label, column label); ALONE stands for no span."""

    couple: Couple
    labels: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]

    def row_total(self, label: str) -> int:
        """Return how many spans of the row annotator have the label."""
        return sum(count for (row, _), count in self.counts.items() if row == label)

    def to_json(self) -> dict[str, object]:
        """Return the matrix as JSON: its labels, and its cells that are not nought, largest first."""
        cells = sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
        return {
            "labels": list(self.labels),
            "cells": [{"row": row, "column": column, "count": n} for (row, column), n in cells],
        }


class Passage(NamedTuple):
    """A pair behind a cell: the document, the two annotators, their spans' ids ("" for none)."""

    document: str
    couple: Couple
    first: str
    second: str


def confusion(total: Tally, couple: Couple = ALL) -> Confusion:
    """Return the matrix of a couple (in any order) or of all, from an agreement's total."""
    couple = couple if couple == ALL else (min(couple), max(couple))
    tally = total.couples.get(couple)
    counts = {cell: count for cell, count in sorted(tally.cells.items()) if count} if tally else {}
    used = {label for cell in counts for label in cell} - {ALONE}
    return Confusion(couple, tuple(sorted(used)), counts)


def passages(
    works: Iterable[Work],
    row: str,
    column: str,
    couple: Couple = ALL,
    layers: Mapping[str, str] = NO_LAYERS,
) -> Iterator[Passage]:
    """Yield the pairs behind one cell, document by document in the order given, in text order.

    Give it the works and the layers that were counted. It matches anew instead of keeping a million pairs.
    """
    couple = couple if couple == ALL else (min(couple), max(couple))
    for work in works:
        left = counted(work)
        for first, second in combinations(sorted(left.spans), 2):
            if couple in (ALL, (first, second)):
                for pair in match(left.spans[first], left.spans[second], layers):
                    ours, theirs = pair.first, pair.second
                    if (ours.label if ours else ALONE, theirs.label if theirs else ALONE) == (row, column):
                        ids = ours.id if ours else "", theirs.id if theirs else ""
                        yield Passage(work.document, (first, second), *ids)
