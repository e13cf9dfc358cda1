"""Unitizing alpha over documents with different numbers of annotators."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.model.spans import Range
from annotator.review.agreement import Agreement, collect
from annotator.review.measures import Measure
from annotator.review.tally import ALL
from annotator.review.work import Mark, Work

PEOPLE = "abcde"
LENGTH = 400
STAFF = st.lists(st.integers(2, len(PEOPLE)), min_size=1, max_size=6)
UNEVEN = ((3, 3, 3, 2, 2), (5, 2, 2, 2, 2, 2), (2, 3, 4, 5), (4, 4, 2, 2, 2, 2), (3, 2, 2, 2, 2, 2, 2))


def work(name: str, spans: dict[str, list[tuple[Range, str]]]) -> Work:
    """Return a document of LENGTH code points."""
    return Work(
        name,
        LENGTH,
        {
            who: [Mark((where,), label, f"{who}{n}") for n, (where, label) in enumerate(found)]
            for who, found in spans.items()
        },
    )


def alpha(agreement: Agreement, label: str | None = None) -> float:
    value = agreement.figure(Measure.ALPHA_U, ALL, label, interval=False).value
    assert value is not None
    return value


def apart(many: int, random: Random, label: str) -> dict[str, list[tuple[Range, str]]]:
    """Each annotator marks something of the label, and no two share a character."""
    places = random.sample(range(0, LENGTH, 20), 3 * many)
    found: dict[str, list[tuple[Range, str]]] = {}
    for n, who in enumerate(PEOPLE[:many]):
        mine = places[3 * n :][: random.randint(1, 3)]
        found[who] = [((at, at + random.randint(1, 12)), label) for at in mine]
    return found


@settings(max_examples=150, deadline=None)
@given(STAFF, st.sets(st.integers(2, len(PEOPLE)), min_size=1), st.integers(0, 10**6))
@example([3, 3, 3, 2, 2], {3}, 0)
def test_where_nobody_ever_agrees_alpha_is_not_positive(
    staff: list[int], having: set[int], seed: int
) -> None:
    """`having`: only documents with so many annotators have anything of the label."""
    random = Random(seed)
    works = [
        work(f"d{n}", apart(many, random, "x") if many in having else {who: [] for who in PEOPLE[:many]})
        for n, many in enumerate(staff)
    ]
    found = collect(works).finish()
    if not having & set(staff):
        assert found.figure(Measure.ALPHA_U).value is None
        return
    assert -1 < alpha(found, "x") < 0.01
    assert alpha(found) == alpha(found, "x")


def noisy(many: int, random: Random, who_first: int) -> dict[str, list[tuple[Range, str]]]:
    """Annotators of like care: each leaves out a fifth, moves a fifth, of the same passages.

    A document with more annotators holds more.
    """
    step = 100 // many
    truth = [((at, at + random.randint(4, 12)), random.choice("xyz")) for at in range(0, LENGTH - 20, step)]
    found = {}
    for n in range(many):
        mine = []
        for (start, end), label in truth:
            drawn = random.random()
            if drawn > 0.2:
                mine.append(((start, end + (3 if drawn < 0.4 else 0)), label))
        found[PEOPLE[(who_first + n) % len(PEOPLE)]] = mine
    return found


@pytest.mark.parametrize("staff", UNEVEN, ids=str)
@pytest.mark.parametrize("seed", range(6))
def test_the_total_lies_among_the_couples(staff: Sequence[int], seed: int) -> None:
    random = Random(seed)
    works = [work(f"d{n}", noisy(many, random, random.randrange(5))) for n, many in enumerate(staff)]
    found = collect(works).finish()
    pairs = [found.figure(Measure.ALPHA_U, couple, interval=False).value for couple in found.couples]
    known = [value for value in pairs if value is not None]
    assert min(known) <= alpha(found) <= max(known)
