"""The figures against values from the papers, and against cases that fit on a sheet of paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from annotator.model.spans import Range
from annotator.review.agreement import collect
from annotator.review.figure import Reason
from annotator.review.measures import Measure
from annotator.review.work import Mark, Work

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units.
EXAMPLE_C = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
]
# Example A: two observers, binary; example B: two observers, nominal.
EXAMPLE_A = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]
EXAMPLE_B = ["a a b b d c c c e d d a", "b a b b b c c c e d d d"]


def rated(rows: Sequence[Sequence[str]]) -> Work:
    """A document in which annotators label the same passages, one row each; "." is a passage not marked."""
    spans = {
        f"rater {number:02}": [
            Mark(((2 * unit, 2 * unit + 1),), label, f"{number}-{unit}")
            for unit, label in enumerate(row)
            if label != "."
        ]
        for number, row in enumerate(rows)
    }
    return Work("document", 2 * len(rows[0]), spans)


def figure(measure: Measure, rows: Sequence[Sequence[str]]) -> float | None:
    return collect([rated(rows)]).finish().figure(measure, interval=False).value


@pytest.mark.parametrize(("rows", "value"), [(EXAMPLE_A, 0.095), (EXAMPLE_B, 0.692), (EXAMPLE_C, 0.743)])
def test_krippendorff_2011_nominal_also_with_missing_values(rows: list[str], value: float) -> None:
    assert figure(Measure.ALPHA, [row.split() for row in rows]) == pytest.approx(value, abs=0.0005)


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ((20, 5, 10, 15), 0.40),  # 50 grant proposals, yes or no
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
    ],
)
def test_cohen(cells: tuple[int, int, int, int], value: float) -> None:
    pairs = [pair for pair, count in zip(("yy", "yn", "ny", "nn"), cells, strict=True) for _ in range(count)]
    rows = [[pair[0] for pair in pairs], [pair[1] for pair in pairs]]
    assert figure(Measure.COHEN, rows) == pytest.approx(value, abs=0.00005)


def test_fleiss_of_fourteen_raters() -> None:
    table = [
        (0, 0, 0, 0, 14),
        (0, 2, 6, 4, 2),
        (0, 0, 3, 5, 6),
        (0, 3, 9, 2, 0),
        (2, 2, 8, 1, 1),
        (7, 7, 0, 0, 0),
        (3, 2, 6, 3, 0),
        (2, 5, 3, 2, 2),
        (6, 5, 2, 1, 0),
        (0, 2, 2, 3, 7),
    ]
    ratings = [
        [label for label, count in zip("vwxyz", row, strict=True) for _ in range(count)] for row in table
    ]
    assert figure(Measure.FLEISS, list(zip(*ratings, strict=True))) == pytest.approx(0.210, abs=0.0005)


# Krippendorff, Content Analysis, 2nd edition (2004), page 254: a continuum from 150 of length 300, two
# observers, categories c and k; units as (start, length).
OBSERVER_I = {"c": [(225, 70), (370, 30)], "k": [(180, 60), (300, 50)]}
OBSERVER_J = {"c": [(220, 80), (355, 20), (400, 20)], "k": [(180, 60), (300, 50)]}


def unitizing(
    observers: Sequence[Mapping[str, Sequence[Range]]], length: int, label: str | None = None
) -> float | Reason | None:
    """Alpha of one continuum, or why there is none. `observers`: for each, label -> pieces."""
    spans = {
        f"observer {number}": [
            Mark((piece,), name, f"{number}-{name}-{piece}")
            for name, pieces in marked.items()
            for piece in pieces
        ]
        for number, marked in enumerate(observers)
    }
    found = (
        collect([Work("document", length, spans)])
        .finish()
        .figure(Measure.ALPHA_U, label=label, interval=False)
    )
    return found.reason if found.value is None else found.value


def test_krippendorff_2004_unitizing() -> None:
    observers = [
        {
            category: [(start - 150, start - 150 + length) for start, length in found]
            for category, found in observer.items()
        }
        for observer in (OBSERVER_I, OBSERVER_J)
    ]
    assert unitizing(observers, 300, "c") == pytest.approx(0.7286, abs=0.00005)
    assert unitizing(observers, 300, "k") == 1
    # The book sums rounded figures and gets .8591; unrounded it is .8587.
    assert unitizing(observers, 300) == pytest.approx(0.8591, abs=0.0005)
    assert unitizing(observers, 300) == pytest.approx(1 - 0.014444 / (0.053222 + 0.048979), abs=0.00001)


def test_unitizing_alpha_by_hand() -> None:
    # Continuum of 4; one marks [0, 2), the other [1, 3). Observed: (1 + 1) / 16.
    # Expected: each unit against the other one: (2·8 - 3·4 + 2) / 3 = 2; in gaps of 2, 1 and 1:
    # 4·(2 - 2 + 1) = 4. Two units: 12; places: 8·7 - 2·2·1 = 52; so 2/4 · 12/52.
    value = unitizing([{"x": [(0, 2)]}, {"x": [(1, 3)]}], 4)
    assert value == pytest.approx(1 - (2 / 16) / (0.5 * 12 / 52))


def test_unitizing_alpha_is_undefined_where_nobody_marked_anything() -> None:
    assert unitizing([{}, {"x": []}], 10) is Reason.NO_ITEMS


@pytest.mark.parametrize("measure", [Measure.COHEN, Measure.FLEISS, Measure.ALPHA])
@pytest.mark.parametrize("rows", [["aaaaa", "aaaaa"], ["a.", ".b"]], ids=["one label", "nothing in common"])
def test_coefficients_are_undefined_where_nothing_can_differ(measure: Measure, rows: list[str]) -> None:
    assert figure(measure, rows) is None
