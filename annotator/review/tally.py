"""The counts of which every figure of agreement is made. They add up, in any order, to the same result.

Owns the sufficient statistics and how they are summed; how a document is counted is in counting, what the
counts give is in measures. All counts are non-negative integers, so 1,000,000 spans leave a few thousand
numbers and resampling documents is cheap.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

K = TypeVar("K")

Finished = tuple[str, ...]  # the annotators who finished a document, sorted
Couple = tuple[str, str]  # two annotators, sorted
Table = Counter[tuple[str, str]]
ALL: Couple = ("", "")  # stands for all couples together
ALONE = ""  # the other side's label of a span that stands alone


class UnitCount(NamedTuple):
    """Which units of coding are counted together: annotators of the document, values of the unit, label."""

    annotators: int
    values: int
    label: str


@dataclass(slots=True)
class UnitCounts:
    """The units of coding that kappas and alpha are made of."""

    values: Counter[UnitCount] = field(default_factory=Counter)  # how often the label was given
    alike: Counter[UnitCount] = field(default_factory=Counter)  # ordered pairs of it within units
    units: Counter[UnitCount] = field(default_factory=Counter)  # units with it

    def add(self, other: UnitCounts) -> None:
        """Add other counts to these."""
        add_counts(self.values, other.values)
        add_counts(self.alike, other.alike)
        add_counts(self.units, other.units)


@dataclass
class CoupleTally:
    """Counts of two annotators, or of all couples together. What is derived is kept until `settle`."""

    documents: int = 0
    exact: Counter[str] = field(default_factory=Counter)  # label -> pairs alike
    boundary: Counter[str] = field(default_factory=Counter)  # label -> pairs with another boundary
    differ: Table = field(default_factory=Counter)  # pairs with other labels, and spans alone
    recoded: Table = field(default_factory=Counter)  # labels given to the same ranges by spans not alike
    characters: Table = field(default_factory=Counter)  # labels of code points

    def add(self, other: CoupleTally) -> None:
        """Add another tally to this one."""
        self.documents += other.documents
        for name in ("exact", "boundary", "differ", "recoded", "characters"):
            add_counts(getattr(self, name), getattr(other, name))

    def settle(self) -> None:
        """Forget what was derived: the counts have changed."""
        for name in ("cells", "coded", "marks", "units"):
            self.__dict__.pop(name, None)

    @cached_property
    def cells(self) -> Table:
        """How many pairs have these labels; ALONE for the side without a span."""
        found = self.differ.copy()
        for label, count in (*self.exact.items(), *self.boundary.items()):
            found[label, label] += count
        return found

    @cached_property
    def coded(self) -> Table:
        """How many passages that both marked with the same ranges have these labels."""
        found = self.recoded.copy()
        for label, count in self.exact.items():
            found[label, label] += count
        return found

    @cached_property
    def units(self) -> UnitCounts:
        """The same passages as units of coding."""
        found = UnitCounts()
        for (first, second), count in self.coded.items():
            for label in (first, second):
                found.values[UnitCount(2, 2, label)] += count
            for label in {first, second}:
                found.units[UnitCount(2, 2, label)] += count
            if first == second:
                found.alike[UnitCount(2, 2, first)] += 2 * count
        return found

    @cached_property
    def marks(self) -> Counter[str]:
        """How many spans the two have of each label."""
        found: Counter[str] = Counter()
        for cell, count in self.cells.items():
            for label in cell:
                if label != ALONE:
                    found[label] += count
        return found


class Placed(NamedTuple):
    """Whose placements are counted together, within documents that the same annotators finished."""

    annotator: str
    label: str


def _sums() -> list[int]:
    return [0] * 6


def _placements() -> defaultdict[Placed, list[int]]:
    """Named, not a lambda: a tally is sent from one process to another."""
    return defaultdict(_sums)


@dataclass(slots=True)
class Tally:
    """Counts of some documents."""

    documents: Counter[Finished] = field(default_factory=Counter)
    length: Counter[Finished] = field(default_factory=Counter)  # code points that count
    marks: Counter[str] = field(default_factory=Counter)  # label -> spans in documents of two or more
    couples: defaultdict[Couple, CoupleTally] = field(default_factory=lambda: defaultdict(CoupleTally))
    units: UnitCounts = field(default_factory=UnitCounts)
    apart: Counter[tuple[int, str]] = field(default_factory=Counter)  # (annotators, label): see unitizing
    couple_apart: Counter[tuple[Couple, str]] = field(default_factory=Counter)
    # placed units: how many, sums of lengths, squares, cubes; gaps; documents with any
    placed: defaultdict[Finished, defaultdict[Placed, list[int]]] = field(
        default_factory=lambda: defaultdict(_placements)
    )

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        for name in ("documents", "length", "marks", "apart", "couple_apart"):
            add_counts(getattr(self, name), getattr(other, name))
        self.units.add(other.units)
        for couple, tally in other.couples.items():
            self.couples[couple].add(tally)
        for finished, placed in other.placed.items():
            for key, sums in placed.items():
                mine = self.placed[finished][key]
                for index, value in enumerate(sums):
                    mine[index] += value


@dataclass(slots=True)
class Lengths:
    """How long units and gaps are, over all documents: for the point estimate of unitizing alpha."""

    units: defaultdict[tuple[Finished, Placed], Counter[int]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    gaps: defaultdict[tuple[Finished, Placed], Counter[int]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    documents: defaultdict[Finished, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, other: Lengths) -> None:
        """Add other lengths to these."""
        for key, counts in other.units.items():
            add_counts(self.units[key], counts)
        for key, counts in other.gaps.items():
            add_counts(self.gaps[key], counts)
        for finished, counts in other.documents.items():
            add_counts(self.documents[finished], counts)


def add_counts(into: Counter[K], counts: Mapping[K, int]) -> None:
    """Add counts to a counter."""
    for key, count in counts.items():
        into[key] += count
