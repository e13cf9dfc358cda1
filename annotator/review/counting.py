"""How one document's finished work is counted into a tally.

Owns the way from spans to counts. The rules of pairing, of units and of placements are in matching, coding
and unitizing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from annotator.model.spans import Range
from annotator.review.characters import character_table
from annotator.review.coding import coded_units
from annotator.review.matching import NO_LAYERS, Kind, pair_alike, pair_rest, text_order
from annotator.review.tally import (
    ALONE,
    CoupleTally,
    Finished,
    Lengths,
    Placed,
    Tally,
    UnitCount,
    add_counts,
)
from annotator.review.unitizing import gaps_of, squared_differences, units_of
from annotator.review.work import Marked, Work, counted


@dataclass(frozen=True, slots=True)
class Options:
    """What is counted. `layers`: label -> layer for the pairing. `characters`: also kappa over characters."""

    layers: Mapping[str, str] = field(default_factory=lambda: NO_LAYERS)
    characters: bool = False


Facts = tuple[tuple[tuple[Range, ...], str], ...]


def tally_document(work: Work, tally: Tally, lengths: Lengths, options: Options) -> None:
    """Add one document to a tally and to lengths."""
    work = counted(work)
    finished = tuple(sorted(work.spans))
    tally.documents[finished] += 1
    tally.length[finished] += work.length
    if len(finished) < 2:
        return
    marks = {name: sorted(work.spans[name], key=text_order) for name in finished}
    units = {name: _units(found) for name, found in marks.items()}
    for found in marks.values():
        for mark in found:
            tally.marks[mark.label] += 1
    _tally_placements(work.length, units, finished, tally, lengths)
    _tally_coding(list(marks.values()), tally)
    _tally_couples(work.length, marks, units, tally, options)


def _tally_couples(
    length: int,
    marks: Mapping[str, list[Marked]],
    units: Mapping[str, Mapping[str, list[Range]]],
    tally: Tally,
    options: Options,
) -> None:
    """Add every two annotators of a document."""
    facts = {name: tuple((mark.ranges, mark.label) for mark in found) for name, found in marks.items()}
    known: dict[tuple[Facts, Facts], _Comparison] = {}  # of ten annotators, many have marked the same
    for couple in combinations(marks, 2):
        first, second = couple
        both = facts[first], facts[second]
        if both not in known:
            known[both] = _compare(marks[first], marks[second], units[first], units[second], options)
        found = known[both]
        mine = tally.couples[couple]
        mine.documents += 1
        if options.characters:
            add_counts(mine.characters, character_table(marks[first], marks[second], length))
        _apply(found, mine)
        for label, apart in found.apart:
            tally.apart[len(marks), label] += apart
            tally.couple_apart[couple, label] += apart


class _Comparison(NamedTuple):
    """What two annotators' spans of one document add to their tally."""

    exact: list[str]
    boundary: list[str]
    differ: list[tuple[str, str]]
    recoded: list[tuple[str, str]]
    apart: list[tuple[str, int]]


def _compare(
    left: list[Marked],
    right: list[Marked],
    left_units: Mapping[str, list[Range]],
    right_units: Mapping[str, list[Range]],
    options: Options,
) -> _Comparison:
    alike, left, right = pair_alike(left, right)
    found = _Comparison([pair.first.label for pair in alike if pair.first], [], [], [], [])
    if left and right:
        found.recoded.extend((unit[0], unit[1]) for unit in coded_units((left, right)))
    for kind, ours, theirs in pair_rest(left, right, options.layers):
        first = ours.label if ours else ALONE
        if kind is Kind.BOUNDARY:
            found.boundary.append(first)
        else:
            found.differ.append((first, theirs.label if theirs else ALONE))
    if left or right:
        for label in {*left_units, *right_units}:
            mine, other = left_units.get(label, []), right_units.get(label, [])
            if mine != other:
                found.apart.append((label, squared_differences(mine, other)))
    return found


def _apply(found: _Comparison, tally: CoupleTally) -> None:
    for label in found.exact:
        tally.exact[label] += 1
    for label in found.boundary:
        tally.boundary[label] += 1
    for cell in found.differ:
        tally.differ[cell] += 1
    for cell in found.recoded:
        tally.recoded[cell] += 1


def _units(marks: Sequence[Marked]) -> dict[str, list[Range]]:
    pieces: defaultdict[str, list[Range]] = defaultdict(list)
    for mark in marks:
        pieces[mark.label] += mark.ranges
    return {label: units_of(found) if len(found) > 1 else found for label, found in pieces.items()}


def _tally_coding(marks: Sequence[Sequence[Marked]], tally: Tally) -> None:
    for unit in coded_units(marks):
        for label, count in Counter(unit.values()).items():
            key = UnitCount(len(marks), len(unit), label)
            tally.units.values[key] += count
            tally.units.alike[key] += count * (count - 1)
            tally.units.units[key] += 1


def _tally_placements(
    length: int,
    units: Mapping[str, Mapping[str, list[Range]]],
    finished: Finished,
    tally: Tally,
    lengths: Lengths,
) -> None:
    lengths.documents[finished][length] += 1
    placed = tally.placed[finished]
    for annotator, by_label in units.items():
        for label, found in by_label.items():
            key = Placed(annotator, label)
            sums = placed[key]
            unit_lengths, gap_lengths = lengths.units[finished, key], lengths.gaps[finished, key]
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
