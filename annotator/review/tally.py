"""The counts of which every figure of agreement is made. They add up, in any order, to the same result.

Owns the sufficient statistics of a document and how they are summed. Computes no figure. All counts are
non-negative integers, so 1,000,000 spans leave a few thousand numbers and resampling documents is cheap.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import NamedTuple, TypeVar

from annotator.model.spans import Range
from annotator.review.characters import character_table
from annotator.review.coding import coded_units
from annotator.review.matching import NO_LAYERS, Kind, pair_alike, pair_rest, text_order
from annotator.review.unitizing import gaps_of, squared_differences, units_of
from annotator.review.work import Marked, Work, counted

K = TypeVar("K")

Finished = tuple[str, ...]  # the annotators who finished a document, sorted
Couple = tuple[str, str]  # two annotators, sorted
Table = Counter[tuple[str, str]]
ALL: Couple = ("", "")  # stands for all couples together
ALONE = ""  # the other side's label of a span that stands alone


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
        for name in ("cells", "coded", "marks"):
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
    def marks(self) -> Counter[str]:
        """How many spans the two have of each label."""
        found: Counter[str] = Counter()
        for cell, count in self.cells.items():
            for label in cell:
                if label != ALONE:
                    found[label] += count
        return found


class UnitCount(NamedTuple):
    """Which units of coding are counted together: annotators of the document, values of the unit, label."""

    annotators: int
    values: int
    label: str


class Placed(NamedTuple):
    """Whose placements are counted together: in documents finished by these, this annotator's, one label."""

    finished: Finished
    annotator: str
    label: str


@dataclass(slots=True)
class Tally:
    """Counts of some documents."""

    documents: Counter[Finished] = field(default_factory=Counter)
    length: Counter[Finished] = field(default_factory=Counter)  # code points that count
    marks: Counter[str] = field(default_factory=Counter)  # label -> spans in documents of two or more
    couples: defaultdict[Couple, CoupleTally] = field(default_factory=lambda: defaultdict(CoupleTally))
    values: Counter[UnitCount] = field(default_factory=Counter)  # how often the label was given
    alike: Counter[UnitCount] = field(default_factory=Counter)  # ordered pairs of it within units
    units: Counter[UnitCount] = field(default_factory=Counter)  # units with it
    apart: Counter[tuple[int, str]] = field(default_factory=Counter)  # (annotators, label): see unitizing
    couple_apart: Counter[tuple[Couple, str]] = field(default_factory=Counter)
    # placed units: how many, sums of lengths, squares, cubes; gaps; documents with any
    placed: defaultdict[Placed, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * 6))

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        for name in ("documents", "length", "marks", "values", "alike", "units", "apart", "couple_apart"):
            add_counts(getattr(self, name), getattr(other, name))
        for couple, tally in other.couples.items():
            self.couples[couple].add(tally)
        for key, sums in other.placed.items():
            mine = self.placed[key]
            for index, value in enumerate(sums):
                mine[index] += value


@dataclass(slots=True)
class Lengths:
    """How long units and gaps are, over all documents: for the point estimate of unitizing alpha."""

    units: defaultdict[Placed, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    gaps: defaultdict[Placed, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
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


@dataclass(frozen=True, slots=True)
class Options:
    """What is counted. `layers`: label -> layer for the pairing. `characters`: also kappa over characters."""

    layers: Mapping[str, str] = field(default_factory=lambda: NO_LAYERS)
    characters: bool = False


class DocumentCounts(NamedTuple):
    """What one document adds, over all its couples: spans of both, pairs alike, pairs of one label."""

    document: str
    annotators: Finished
    marks: int
    exact: int
    overlap: int


def tally_document(work: Work, tally: Tally, lengths: Lengths, options: Options) -> DocumentCounts:
    """Add one document to a tally and to lengths."""
    work = counted(work)
    finished = tuple(sorted(work.spans))
    tally.documents[finished] += 1
    tally.length[finished] += work.length
    if len(finished) < 2:
        return DocumentCounts(work.document, finished, 0, 0, 0)
    marks = {name: sorted(work.spans[name], key=text_order) for name in finished}
    units = {name: _units(found) for name, found in marks.items()}
    for found in marks.values():
        for mark in found:
            tally.marks[mark.label] += 1
    _tally_placements(work.length, units, finished, tally, lengths)
    _tally_coding(list(marks.values()), tally)
    facts = {name: [(mark.ranges, mark.label) for mark in found] for name, found in marks.items()}
    exact = overlap = 0
    for first, second in combinations(finished, 2):
        couple = tally.couples[first, second]
        couple.documents += 1
        if options.characters:
            add_counts(couple.characters, character_table(marks[first], marks[second], work.length))
        if facts[first] == facts[second]:
            for _, label in facts[first]:
                couple.exact[label] += 1
            exact += len(facts[first])
            overlap += len(facts[first])
            continue
        alike, boundary = _tally_couple(marks[first], marks[second], couple, options)
        exact += alike
        overlap += alike + boundary
        _tally_apart((first, second), units, tally)
    both = (len(finished) - 1) * sum(map(len, marks.values()))
    return DocumentCounts(work.document, finished, both, exact, overlap)


def _units(marks: Sequence[Marked]) -> dict[str, list[Range]]:
    pieces: defaultdict[str, list[Range]] = defaultdict(list)
    for mark in marks:
        pieces[mark.label] += mark.ranges
    return {label: units_of(found) if len(found) > 1 else found for label, found in pieces.items()}


def _tally_couple(
    left: list[Marked], right: list[Marked], tally: CoupleTally, options: Options
) -> tuple[int, int]:
    """Add a couple's spans of one document; return how many pairs are alike, and have other boundaries."""
    alike, left, right = pair_alike(left, right)
    for pair in alike:
        assert pair.first is not None
        tally.exact[pair.first.label] += 1
    if left and right:
        for unit in coded_units((left, right)):
            tally.recoded[unit[0], unit[1]] += 1
    boundary = 0
    for kind, ours, theirs in pair_rest(left, right, options.layers):
        first = ours.label if ours else ALONE
        if kind is Kind.BOUNDARY:
            boundary += 1
            tally.boundary[first] += 1
        else:
            tally.differ[first, theirs.label if theirs else ALONE] += 1
    return len(alike), boundary


def _tally_apart(couple: Couple, units: Mapping[str, Mapping[str, list[Range]]], tally: Tally) -> None:
    first, second = units[couple[0]], units[couple[1]]
    for label in {*first, *second}:
        ours, theirs = first.get(label, []), second.get(label, [])
        if ours != theirs:
            apart = squared_differences(ours, theirs)
            tally.apart[len(units), label] += apart
            tally.couple_apart[couple, label] += apart


def _tally_coding(marks: Sequence[Sequence[Marked]], tally: Tally) -> None:
    for unit in coded_units(marks):
        for label, count in Counter(unit.values()).items():
            key = UnitCount(len(marks), len(unit), label)
            tally.values[key] += count
            tally.alike[key] += count * (count - 1)
            tally.units[key] += 1


def _tally_placements(
    length: int,
    units: Mapping[str, Mapping[str, list[Range]]],
    finished: Finished,
    tally: Tally,
    lengths: Lengths,
) -> None:
    lengths.documents[finished][length] += 1
    for annotator, by_label in units.items():
        for label, found in by_label.items():
            key = Placed(finished, annotator, label)
            sums, unit_lengths, gap_lengths = tally.placed[key], lengths.units[key], lengths.gaps[key]
            for start, end in found:
                size = end - start
                sums[0] += 1
                sums[1] += size
                sums[2] += size**2
                sums[3] += size**3
                unit_lengths[size] += 1
            gaps = gaps_of(found, length)
            sums[4] += len(gaps)
            sums[5] += 1
            for gap in gaps:
                gap_lengths[gap] += 1
            # Whoever has none of a label has one gap as long as the document; see figures.
            gap_lengths[length] -= 1
