"""A second, slow computation of agreement, straight from the definitions.

It takes plain tuples and imports nothing of the program, so that a mistake there is not repeated here. A
document is (length, {annotator: [(ranges, label)]}, excluded ranges). Everything is done by listing: every
position, every pair, every placement.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations, permutations, product

Ranges = tuple[tuple[int, int], ...]
Mark = tuple[Ranges, str]
Document = tuple[int, dict[str, list[Mark]], list[tuple[int, int]]]
Couple = tuple[str, str]
Value = Fraction | None


def positions(ranges: Ranges) -> set[int]:
    """Every code point in the ranges."""
    return {point for start, end in ranges for point in range(start, end)}


def runs(points: set[int]) -> Ranges:
    """The points as ranges."""
    starts = sorted(point for point in points if point - 1 not in points)
    ends = sorted(point + 1 for point in points if point + 1 not in points)
    return tuple(zip(starts, ends, strict=True))


def without_excluded(document: Document) -> Document:
    """Number the code points that are left anew, and the spans by them."""
    length, spans, excluded = document
    kept = [point for point in range(length) if not any(start <= point < end for start, end in excluded)]
    number = {point: index for index, point in enumerate(kept)}
    cut: dict[str, list[Mark]] = {}
    for annotator, marks in spans.items():
        cut[annotator] = []
        for ranges, label in marks:
            left = runs({number[point] for point in positions(ranges) if point in number})
            if left:
                cut[annotator].append((left, label))
    return len(kept), cut, []


def pairing(
    first: list[Mark], second: list[Mark], layers: dict[str, str]
) -> list[tuple[str, Mark | None, Mark | None]]:
    """Pair by four rounds over all pairs: same, boundary, label, both; the rest alone."""
    left, right = sorted(first), sorted(second)
    found: list[tuple[str, Mark | None, Mark | None]] = []
    for kind in ("same", "boundary", "label", "both"):
        candidates = []
        for ours, theirs in product(range(len(left)), range(len(right))):
            a, b = left[ours], right[theirs]
            shared = len(positions(a[0]) & positions(b[0]))
            together = len(positions(a[0]) | positions(b[0]))
            fits = {
                "same": a == b,
                "boundary": a[1] == b[1] and shared > 0,
                "label": a[0] == b[0],
                "both": layers[a[1]] == layers[b[1]] and shared > 0,
            }[kind]
            rank = (-shared, together) if kind in ("boundary", "both") else (0, 0)
            if fits:
                candidates.append((rank, a, b, ours, theirs))
        used_left: set[int] = set()
        used_right: set[int] = set()
        for _, a, b, ours, theirs in sorted(candidates):
            if ours not in used_left and theirs not in used_right:
                used_left.add(ours)
                used_right.add(theirs)
                found.append((kind, a, b))
        left = [mark for index, mark in enumerate(left) if index not in used_left]
        right = [mark for index, mark in enumerate(right) if index not in used_right]
    return found + [("alone", mark, None) for mark in left] + [("alone", None, mark) for mark in right]


def coded(marks: list[list[Mark]]) -> list[dict[int, str]]:
    """The units: {annotator's number: label} for each tuple of ranges, most widely shared label first."""
    found = []
    for ranges in sorted({mark[0] for one in marks for mark in one}):
        left = {n: sorted(label for r, label in one if r == ranges) for n, one in enumerate(marks)}
        while sum(1 for labels in left.values() if labels) > 1:
            names = sorted({label for labels in left.values() for label in labels})
            most = max(names, key=lambda name: sum(name in labels for labels in left.values()))
            unit = {}
            for n, labels in left.items():
                if labels:
                    unit[n] = most if most in labels else labels[0]
                    labels.remove(unit[n])
            found.append(unit)
    return found


def couples(documents: list[Document], couple: Couple | None) -> list[tuple[Document, Couple]]:
    """Each document with each couple that finished it: of one couple, or of all."""
    return [
        (document, found)
        for document in documents
        for found in combinations(sorted(document[1]), 2)
        if couple in (None, found)
    ]


def span_f1(
    documents: list[Document], couple: Couple | None, label: str | None, layers: dict[str, str], exact: bool
) -> Value:
    """Twice the pairs over the spans."""
    hits = spans = 0
    for document, (a, b) in couples(documents, couple):
        for kind, ours, theirs in pairing(document[1][a], document[1][b], layers):
            named = [mark for mark in (ours, theirs) if mark and label in (None, mark[1])]
            spans += len(named)
            if named and (kind == "same" or (kind == "boundary" and not exact)):
                hits += 1
    return Fraction(2 * hits, spans) if spans else None


def coded_pairs(documents: list[Document], couple: Couple | None) -> list[tuple[str, str]]:
    """What two annotators called each passage with the same ranges."""
    found = []
    for document, (a, b) in couples(documents, couple):
        found += [(unit[0], unit[1]) for unit in coded([document[1][a], document[1][b]])]
    return found


def label_f1(pairs: list[tuple[str, str]], label: str | None) -> Value:
    """F1 of one label, or the share of equal ones."""
    if label is None:
        return Fraction(sum(a == b for a, b in pairs), len(pairs)) if pairs else None
    given = sum(a == label for a, _ in pairs) + sum(b == label for _, b in pairs)
    return Fraction(2 * sum(a == b == label for a, b in pairs), given) if given else None


def binary(values: list[str], label: str | None) -> list[str]:
    """The values as they are, or told apart only by being this label."""
    return values if label is None else ["it" if label in value.split("+") else "other" for value in values]


def cohen(pairs: list[tuple[str, str]], label: str | None) -> Value:
    """Observed against expected agreement, by the two raters' shares of each category."""
    if not pairs or (label is not None and not any(label in value.split("+") for p in pairs for value in p)):
        return None
    rows = binary([a for a, _ in pairs], label)
    columns = binary([b for _, b in pairs], label)
    n = len(pairs)
    observed = Fraction(sum(a == b for a, b in zip(rows, columns, strict=True)), n)
    expected = sum(
        (Fraction(rows.count(c), n) * Fraction(columns.count(c), n) for c in set(rows)), Fraction(0)
    )
    return (observed - expected) / (1 - expected) if expected != 1 else None


def units_in_scope(documents: list[Document], couple: Couple | None) -> list[tuple[int, list[str]]]:
    """Each unit with the number of annotators of its document: of one couple, or of all at once."""
    found = []
    for _, spans, _ in documents:
        names = sorted(spans) if couple is None else [name for name in couple if name in spans]
        if len(names) > 1:
            units = coded([spans[name] for name in names])
            found += [(len(names), list(unit.values())) for unit in units]
    return found


def fleiss(documents: list[Document], couple: Couple | None, label: str | None) -> Value:
    """Mean agreement of pairs of raters within items against that of pairs from everywhere."""
    whole = [values for n, values in units_in_scope(documents, couple) if len(values) == n]
    sizes = Counter(len(values) for values in whole)
    if not sizes:
        return None
    size = max(sizes, key=lambda n: (sizes[n], n))
    items = [binary(values, label) for values in whole if len(values) == size]
    if label is not None and not any("it" in item for item in items):
        return None
    within = Fraction(
        sum(sum(a == b for a, b in permutations(item, 2)) for item in items), len(items) * size * (size - 1)
    )
    pooled = [value for item in items for value in item]
    chance = sum((Fraction(pooled.count(c), len(pooled)) ** 2 for c in set(pooled)), Fraction(0))
    return (within - chance) / (1 - chance) if chance != 1 else None


def alpha(documents: list[Document], couple: Couple | None, label: str | None) -> Value:
    """Disagreement of pairs within units against that of all pairs."""
    items = [binary(values, label) for _, values in units_in_scope(documents, couple)]
    pooled = [value for item in items for value in item]
    if label is not None and "it" not in pooled:
        return None
    n = len(pooled)
    observed = sum(
        (Fraction(sum(a != b for a, b in permutations(item, 2)), len(item) - 1) for item in items),
        Fraction(0),
    )
    expected = sum(a != b for a, b in permutations(pooled, 2))
    return 1 - (observed / n) / Fraction(expected, n * (n - 1)) if expected else None


def sections(marks: list[Mark], label: str, length: int) -> list[tuple[int, int, bool]]:
    """An observer's continuum as pieces (start, end, unit or gap); pieces that overlap are one unit."""
    pieces = {piece for ranges, name in marks if name == label for piece in ranges}
    changed = True
    while changed:
        changed = False
        for a, b in combinations(sorted(pieces), 2):
            if a[0] < b[1] and b[0] < a[1]:
                pieces = pieces - {a, b} | {(min(a[0], b[0]), max(a[1], b[1]))}
                changed = True
                break
    covered = {point for start, end in pieces for point in range(start, end)}
    gaps = runs(set(range(length)) - covered)
    return sorted([(*piece, True) for piece in pieces] + [(*gap, False) for gap in gaps])


def distance(a: tuple[int, int, bool], b: tuple[int, int, bool]) -> int:
    """Squared distance of two sections of different observers where they lie."""
    if a[2] and b[2] and a[0] < b[1] and b[0] < a[1]:
        return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
    if a[2] and not b[2] and b[0] <= a[0] and a[1] <= b[1]:
        return (a[1] - a[0]) ** 2
    if b[2] and not a[2] and a[0] <= b[0] and b[1] <= a[1]:
        return (b[1] - b[0]) ** 2
    return 0


def all_placements(a: tuple[int, int, bool], b: tuple[int, int, bool]) -> int:
    """Sum of the distances of two sections over every way to lay one beside the other."""
    size = a[1] - a[0]
    return sum(distance((start, start + size, a[2]), b) for start in range(b[0] - size, b[1] + 1))


def unitizing(documents: list[Document], couple: Couple | None, labels: list[str]) -> Value:
    """Observed against expected disagreement, added up over labels."""
    observed = expected = Fraction(0)
    scope = []
    for length, spans, _ in documents:
        names = sorted(spans) if couple is None else [name for name in couple if name in spans]
        if len(names) > 1:
            scope.append((length, [spans[name] for name in names]))
    whole = sum(length for length, _ in scope)
    continua = sum(length * len(marks) for length, marks in scope)
    for label in labels:
        everything: list[tuple[int, int, bool]] = []
        for length, marks in scope:
            mine = [sections(one, label, length) for one in marks]
            everything += [section for one in mine for section in one]
            apart = sum(distance(a, b) for x, y in permutations(mine, 2) for a in x for b in y)
            observed += Fraction(apart, (len(marks) - 1) * continua * whole) if whole else 0
        unit_sizes = [end - start for start, end, unit in everything if unit]
        places = whole * (continua * (continua - 1) - sum(size * (size - 1) for size in unit_sizes))
        if unit_sizes and places:
            sums = sum(all_placements(a, b) for a, b in permutations(everything, 2))
            expected += Fraction(sums, places)
    return 1 - observed / expected if expected else None


def characters(documents: list[Document], couple: Couple) -> list[tuple[str, str]]:
    """Two annotators' labels of each code point."""
    found = []
    for (length, spans, _), (a, b) in couples(documents, couple):
        for point in range(length):
            both = []
            for name in (a, b):
                both.append(
                    "+".join(sorted({lab for ranges, lab in spans[name] if point in positions(ranges)}))
                )
            found.append((both[0], both[1]))
    return found
