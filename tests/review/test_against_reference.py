"""Every figure against the slow second computation, on random collections."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.agreement import Agreement, collect
from annotator.review.bootstrap import Bootstrap
from annotator.review.confusion import confusion, passages
from annotator.review.counting import Options
from annotator.review.matching import match
from annotator.review.measures import Measure
from annotator.review.tally import ALL
from annotator.review.work import Mark, Work
from tests.review import reference

LABELS = ["a", "b", "c"]
LAYERS = {"a": "x", "b": "x", "c": "y"}
PEOPLE = ["p", "q", "r", "s"]
LENGTH = 12

points = st.integers(0, LENGTH)
ranges = st.sets(st.integers(0, LENGTH - 1), min_size=1, max_size=4).map(reference.runs)
one_range = st.tuples(st.integers(0, LENGTH - 2), st.integers(1, 5)).map(
    lambda pair: ((pair[0], min(LENGTH, pair[0] + pair[1])),)
)
marks = st.lists(st.tuples(one_range | ranges, st.sampled_from(LABELS)), max_size=4)
excluded = st.lists(st.tuples(points, points).map(lambda pair: (min(pair), max(pair))), max_size=2)
documents = st.lists(
    st.tuples(st.just(LENGTH), st.dictionaries(st.sampled_from(PEOPLE), marks, max_size=4), excluded),
    min_size=1,
    max_size=4,
)


def works(found: list[reference.Document]) -> list[Work]:
    result = []
    for number, (length, spans, zones) in enumerate(found):
        mine = {
            name: [Mark(where, label, f"{name}{index}") for index, (where, label) in enumerate(given_marks)]
            for name, given_marks in spans.items()
        }
        result.append(Work(f"d{number}", length, mine, zones))
    return result


def agreement(found: list[reference.Document]) -> Agreement:
    options = Options(layers=LAYERS, characters=True)
    return collect(works(found), options).finish(Bootstrap(resamples=2))


def same(value: float | None, expected: Fraction | None) -> bool:
    if value is None or expected is None:
        return value is None and expected is None
    return value == pytest.approx(float(expected), abs=1e-9)


def expected_figures(
    found: list[reference.Document], couple: tuple[str, str] | None, label: str | None
) -> dict[Measure, Fraction | None]:
    pairs = reference.coded_pairs(found, couple)
    matched = [
        (ours[1], theirs[1])
        for document, (a, b) in reference.couples(found, couple)
        for _, ours, theirs in reference.pairing(document[1][a], document[1][b], LAYERS)
        if ours and theirs
    ]
    figures = {
        Measure.SPAN_EXACT: reference.span_f1(found, couple, label, LAYERS, exact=True),
        Measure.SPAN_OVERLAP: reference.span_f1(found, couple, label, LAYERS, exact=False),
        Measure.LABEL: reference.label_f1(pairs, label),
        Measure.LABEL_PAIRED: reference.label_f1(matched, label),
        Measure.FLEISS: reference.fleiss(found, couple, label),
        Measure.ALPHA: reference.alpha(found, couple, label),
        Measure.ALPHA_U: reference.unitizing(found, couple, LABELS if label is None else [label]),
    }
    if couple:
        figures[Measure.COHEN] = reference.cohen(pairs, label)
        figures[Measure.COHEN_CHARACTERS] = reference.cohen(reference.characters(found, couple), label)
    return figures


@settings(max_examples=60, deadline=None)
@given(documents, st.sampled_from([None, *LABELS]))
def test_all_figures(found: list[reference.Document], label: str | None) -> None:
    counted = agreement(found)
    cut = [reference.without_excluded(document) for document in found]
    for couple in (ALL, *counted.couples):
        expected = expected_figures(cut, None if couple == ALL else couple, label)
        for measure, value in expected.items():
            figure = counted.figure(measure, couple, label, interval=False)
            assert same(figure.value, value), (measure, couple, label, figure, value)
            assert (figure.value is None) == (figure.reason is not None)
            assert figure.items > 0 or figure.value is None


@settings(max_examples=150, deadline=None)
@given(marks, marks)
def test_pairing(first: list[reference.Mark], second: list[reference.Mark]) -> None:
    left = [Mark(where, label, str(index)) for index, (where, label) in enumerate(first)]
    right = [Mark(where, label, str(index)) for index, (where, label) in enumerate(second)]
    expected = Counter(reference.pairing(first, second, LAYERS))
    found = Counter(
        (str(kind), (a.ranges, a.label) if a else None, (b.ranges, b.label) if b else None)
        for kind, a, b in match(left, right, LAYERS)
    )
    assert found == expected
    mirrored = Counter((kind, b, a) for kind, a, b in match(right, left, LAYERS))
    assert mirrored == Counter(match(left, right, LAYERS))


@settings(max_examples=50, deadline=None)
@given(documents)
def test_a_cell_of_the_matrix_opens_exactly_its_passages(found: list[reference.Document]) -> None:
    counted = agreement(found)
    for couple in (ALL, *counted.couples):
        matrix = confusion(counted.total, couple)
        cut = [reference.without_excluded(document) for document in found]
        expected = Counter(
            (ours[1] if ours else "", theirs[1] if theirs else "")
            for document, (a, b) in reference.couples(cut, None if couple == ALL else couple)
            for _, ours, theirs in reference.pairing(document[1][a], document[1][b], LAYERS)
        )
        assert matrix.counts == expected
        for (row, column), count in matrix.counts.items():
            assert len(list(passages(works(found), row, column, couple, LAYERS))) == count
