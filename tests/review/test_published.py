"""The coefficients against values from the papers, and against cases that fit on a sheet of paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from annotator.review.alpha import Metric, krippendorff_alpha
from annotator.review.kappa import cohen_kappa, fleiss_kappa
from annotator.review.unitizing import unitizing_alpha

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


def units(rows: Sequence[str]) -> list[list[str]]:
    """Return the values of each unit, without the missing ones."""
    columns = zip(*(row.split() for row in rows), strict=True)
    return [[value for value in column if value != "."] for column in columns]


@pytest.mark.parametrize(
    ("metric", "value"),
    [(Metric.NOMINAL, 0.743), (Metric.ORDINAL, 0.815), (Metric.INTERVAL, 0.849), (Metric.RATIO, 0.797)],
)
def test_krippendorff_2011_with_missing_values(metric: Metric, value: float) -> None:
    data = [[int(value) for value in unit] for unit in units(EXAMPLE_C)]
    assert krippendorff_alpha(data, metric) == pytest.approx(value, abs=0.0005)


@pytest.mark.parametrize(("rows", "value"), [(EXAMPLE_A, 0.095), (EXAMPLE_B, 0.692)])
def test_krippendorff_2011_of_two_observers(rows: list[str], value: float) -> None:
    assert krippendorff_alpha(units(rows)) == pytest.approx(value, abs=0.0005)


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ((20, 5, 10, 15), 0.40),  # 50 grant proposals, yes or no
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
    ],
)
def test_cohen(cells: tuple[int, int, int, int], value: float) -> None:
    table = dict(zip([("y", "y"), ("y", "n"), ("n", "y"), ("n", "n")], cells, strict=True))
    assert cohen_kappa(table) == pytest.approx(value, abs=0.00005)


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
    rows = [Counter(dict(enumerate(row))) for row in table]
    assert fleiss_kappa(rows) == pytest.approx(0.210, abs=0.0005)


def test_fleiss_refuses_unequal_numbers_of_ratings() -> None:
    with pytest.raises(ValueError, match="same number"):
        fleiss_kappa([Counter(a=2), Counter(a=1, b=2)])


# Krippendorff, Content Analysis, 2nd edition (2004), page 254: a continuum from 150 of length 300, two
# observers, categories c and k; units as (start, length).
OBSERVER_I = {"c": [(225, 70), (370, 30)], "k": [(180, 60), (300, 50)]}
OBSERVER_J = {"c": [(220, 80), (355, 20), (400, 20)], "k": [(180, 60), (300, 50)]}


def test_krippendorff_2004_unitizing() -> None:
    observers = [
        {
            category: [(start - 150, start - 150 + length) for start, length in found]
            for category, found in observer.items()
        }
        for observer in (OBSERVER_I, OBSERVER_J)
    ]
    alpha = unitizing_alpha(observers, 300)
    assert alpha.observed == pytest.approx({"c": 0.0144, "k": 0.0}, abs=0.00005)
    assert alpha.expected == pytest.approx({"c": 0.0532, "k": 0.0490}, abs=0.00005)
    assert alpha.categories == pytest.approx({"c": 0.7286, "k": 1.0}, abs=0.00005)
    # The book sums the rounded figures above and gets .8591; unrounded it is .8587.
    assert alpha.total == pytest.approx(0.8591, abs=0.0005)
    assert alpha.total == pytest.approx(1 - 0.014444 / (0.053222 + 0.048979), abs=0.00001)


def test_unitizing_alpha_by_hand() -> None:
    # Continuum of 4; one marks [0, 2), the other [1, 3). Observed: (1 + 1) / 16.
    alpha = unitizing_alpha([{"x": [(0, 2)]}, {"x": [(1, 3)]}], 4)
    assert alpha.observed["x"] == pytest.approx(2 / 16)
    # Each unit against the other one: (2·8 - 3·4 + 2) / 3 = 2; in gaps of 2, 1 and 1: 4·(2 - 2 + 1) = 4.
    # Two units: 12; places: 8·7 - 2·2·1 = 52; so 2/4 · 12/52.
    assert alpha.expected["x"] == pytest.approx(0.5 * 12 / 52)


def test_unitizing_alpha_is_undefined_where_nobody_marked_anything() -> None:
    alpha = unitizing_alpha([{}, {"x": []}], 10)
    assert alpha.total is None
    assert alpha.categories == {}


def test_coefficients_are_undefined_where_only_one_category_occurs() -> None:
    assert cohen_kappa({("a", "a"): 9}) is None
    assert fleiss_kappa([Counter(a=3)] * 4) is None
    assert krippendorff_alpha([["a", "a"]] * 5) is None
    assert krippendorff_alpha([["a"], ["b"]]) is None
