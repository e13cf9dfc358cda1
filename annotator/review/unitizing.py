"""Krippendorff's alpha for unitizing a continuum (Content Analysis, 2nd edition, 2004, pages 251 to 256).

Owns the coefficient and the sums it is made of. For one category, a unit is a piece [start, end) that an
observer marked; all else of that observer's continuum is gaps. Observed disagreement compares the observers'
units where they lie; expected disagreement compares every unit with every place it could lie in.

Our rules where the book leaves room. Pieces of one observer and category that overlap are one unit, those
that touch stay two; each range of a span is a unit. Several documents are laid end to end as one continuum;
no unit or gap reaches over a border. The total is over categories: 1 - sum of observed / sum of expected.
Undefined where nobody marked anything.

Documents d may have different numbers m_d of observers. Then, with L the length of all documents and M the
sum of m_d times their lengths,

    observed = sum over d of (sum over ordered pairs of its observers of their squared differences)
               / (m_d - 1) / (M L)
    expected = 2 S / (L (M (M - 1) - sum of v (v - 1))),

where v are the lengths of all units and S is the book's sum over all units, each counted once. That is how
alpha treats missing values (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: a pair
within a unit of m_u values counts 1 / (m_u - 1)): each observer's continuum of a document counts once on both
sides, whoever else worked on it. Units that never meet another's give the same on both sides, so alpha is
about 0 for them. With m observers of everything M is m L, and the formulas are the book's.

All sums are integers, so that they add up in any order to the same result.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.model.spans import Range


def units_of(pieces: Iterable[Range]) -> list[Range]:
    """Return the units of one observer and category: overlapping pieces are joined, touching ones not."""
    units: list[Range] = []
    for start, end in sorted(pieces):
        if units and start < units[-1][1]:
            units[-1] = (units[-1][0], max(units[-1][1], end))
        else:
            units.append((start, end))
    return units


def gaps_of(units: Sequence[Range], length: int) -> list[int]:
    """Return the lengths of the gaps that units leave in a continuum [0, length)."""
    found = []
    reached = 0
    for start, end in units:
        if start > reached:
            found.append(start - reached)
        reached = end
    if length > reached:
        found.append(length - reached)
    return found


def squared_differences(first: Sequence[Range], second: Sequence[Range]) -> int:
    """Return the sum of the squared distances between two observers' units of one category.

    Units that overlap: the squares of what their starts and their ends differ by. A unit that lies wholly in
    a gap of the other: the square of its length.
    """
    total = j = 0
    met: set[int] = set()
    for start, end in first:
        while j < len(second) and second[j][1] <= start:
            j += 1
        k, alone = j, True
        while k < len(second) and second[k][0] < end:
            total += (start - second[k][0]) ** 2 + (end - second[k][1]) ** 2
            met.add(k)
            alone = False
            k += 1
        if alone:
            total += (end - start) ** 2
    return total + sum((end - start) ** 2 for k, (start, end) in enumerate(second) if k not in met)


def narrow_places(units: Mapping[int, int], gaps: Mapping[int, int]) -> int:
    """Return the correction for gaps shorter than a unit, in squared lengths times places.

    A unit of length l has (gap - l + 1) places in each gap of at least l. The expected disagreement sums that
    over all gaps, which goes by sums alone, and (l - 1 - gap) for each shorter gap has to be put back. Both
    arguments: length -> how many.
    """
    shorter = sorted((gap, count) for gap, count in gaps.items() if count)
    total = index = number = summed = 0
    for length in sorted(length for length, count in units.items() if count):
        while index < len(shorter) and shorter[index][0] < length:
            number += shorter[index][1]
            summed += shorter[index][0] * shorter[index][1]
            index += 1
        total += units[length] * length**2 * ((length - 1) * number - summed)
    return total


def expected_disagreement(
    *,
    units: int,
    lengths: int,
    squares: int,
    cubes: int,
    gaps: int,
    narrow: float,
    length: int,
    observed: int,
) -> float:
    """Return the expected disagreement of one category.

    `units` to `cubes`: how many units, and the sums of their lengths, squares and cubes; `gaps`: how many
    gaps; `narrow`: see `narrow_places`; `length`: of the continuum; `observed`: of all observers' continua
    together.
    """
    apart = (units - 1) * (2 * cubes - 3 * squares + lengths) / 3
    in_gaps = squares * (observed - lengths) - (cubes - squares) * gaps + narrow
    places = observed * (observed - 1) - (squares - lengths)
    return 2 * (apart + in_gaps) / (length * places) if places and length else 0.0


def ratio(observed: float, expected: float) -> float | None:
    """Return 1 - observed / expected, or None where nothing is expected."""
    return 1 - observed / expected if expected else None
