"""Pairs, groups of differences and units of coding on cases a reader can check."""

from __future__ import annotations

import pytest

from annotator.model.spans import Span
from annotator.review.coding import coded_units
from annotator.review.differences import Difference, groups
from annotator.review.matching import Kind, match, shared_length
from annotator.review.work import Cutter, Mark, Work, counted

LAYERS = {"person": "name", "post": "name", "time": "name", "result": "content", "measure": "content"}


def mark(start: int, end: int, label: str = "person", name: str = "") -> Mark:
    return Mark(((start, end),), label, name or f"{start}-{end}")


def span(annotator: str, start: int, end: int, label: str = "person", **attributes: str) -> Span:
    return Span(f"{annotator}{start}-{end}{label}", "d", label, annotator, ((start, end),), attributes)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (mark(0, 4), mark(0, 4), Kind.SAME),
        (mark(0, 4), mark(0, 5), Kind.BOUNDARY),
        (mark(0, 4), mark(0, 4, "post"), Kind.LABEL),
        (mark(0, 4), mark(1, 4, "post"), Kind.BOTH),
        (mark(0, 4, "time"), mark(0, 4, "result"), Kind.LABEL),
        (mark(0, 4), mark(4, 8), None),  # touching is not overlapping
        (mark(0, 4, "time"), mark(0, 9, "result"), None),  # a name inside a sentence is no rival of it
    ],
)
def test_kinds_of_pairs(first: Mark, second: Mark, kind: Kind | None) -> None:
    pairs = match([first], [second], LAYERS)
    assert [pair.kind for pair in pairs] == ([kind] if kind else [Kind.ALONE, Kind.ALONE])


def test_the_same_goes_before_what_overlaps() -> None:
    pairs = match([mark(0, 4), mark(2, 8)], [mark(2, 8)])
    assert [(pair.kind, pair.first) for pair in pairs] == [
        (Kind.ALONE, mark(0, 4)),
        (Kind.SAME, mark(2, 8)),
    ]


def test_the_pair_that_shares_most_goes_first() -> None:
    pairs = match([mark(0, 10)], [mark(0, 3), mark(3, 10)])
    kinds = {found.second: found.kind for found in pairs}
    assert kinds == {mark(3, 10): Kind.BOUNDARY, mark(0, 3): Kind.ALONE}


def test_the_same_label_goes_before_the_same_ranges() -> None:
    pairs = match([mark(0, 4)], [mark(0, 5), mark(0, 4, "post")])
    assert {pair.kind for pair in pairs if pair.first} == {Kind.BOUNDARY}


def test_pieces_of_a_span_count_and_not_the_hull() -> None:
    pieces = Mark(((0, 2), (8, 10)), "person", "x")
    assert shared_length(pieces.ranges, ((2, 8),)) == 0
    assert shared_length(pieces.ranges, ((1, 9),)) == 2
    assert {pair.kind for pair in match([pieces], [mark(2, 8)])} == {Kind.ALONE}
    assert {pair.kind for pair in match([pieces], [mark(1, 9)])} == {Kind.BOUNDARY}


def test_ten_thousand_spans_of_two_annotators() -> None:
    first = [mark(n * 10, n * 10 + 8, name=f"a{n}") for n in range(10_000)]
    second = [mark(n * 10 + n % 3, n * 10 + 8, name=f"b{n}") for n in range(10_000)]
    pairs = match(first, second)
    assert len(pairs) == 10_000
    assert sum(pair.kind is Kind.SAME for pair in pairs) == 3334


@pytest.mark.parametrize(
    ("spans", "kind", "sign"),
    [
        ([span("a", 0, 4), span("b", 0, 4), span("c", 0, 4)], Difference.NONE, "="),
        ([span("a", 0, 4, force="x"), span("b", 0, 4), span("c", 0, 4)], Difference.ATTRIBUTES, "≠"),
        ([span("a", 0, 4), span("b", 0, 5), span("c", 0, 4)], Difference.BOUNDARY, "↔"),
        ([span("a", 0, 4), span("b", 0, 4, "post")], Difference.LABEL, "≠"),
        ([span("a", 0, 4), span("b", 2, 5, "post"), span("c", 0, 4)], Difference.BOTH, "≠"),
        ([span("b", 0, 4)], Difference.ONE, "1"),
        ([span("a", 0, 4), span("c", 0, 4)], Difference.SOME, "2"),
    ],
)
def test_kinds_of_groups(spans: list[Span], kind: Difference, sign: str) -> None:
    by_annotator = {name: [found for found in spans if found.annotator == name] for name in "abc"}
    (group,) = groups(by_annotator, LAYERS)
    assert (group.kind, group.sign) == (kind, sign)
    assert {found.id for found in group.spans} == {found.id for found in spans}
    assert set(group.holders) | set(group.missing) == {"a", "b", "c"}


def test_groups_follow_the_text_and_keep_what_is_alike_out_of_a_difference() -> None:
    spans = {
        "a": [span("a", 0, 30, "result"), span("a", 2, 5, "time"), span("a", 40, 44)],
        "b": [span("b", 0, 28, "result"), span("b", 2, 5, "time"), span("b", 41, 44, "post")],
    }
    found = groups(spans, LAYERS)
    assert [(group.kind, group.start, group.end) for group in found] == [
        (Difference.BOUNDARY, 0, 30),
        (Difference.NONE, 2, 5),
        (Difference.BOTH, 40, 44),
    ]


def test_one_wide_span_joins_the_two_it_covers() -> None:
    spans = {"a": [span("a", 0, 2, "post"), span("a", 2, 5)], "b": [span("b", 0, 5)], "c": []}
    (group,) = groups(spans, LAYERS)
    assert (group.kind, len(group.spans), group.missing) == (Difference.BOTH, 3, ("c",))


def test_of_one_annotator_everything_stands_alone() -> None:
    found = groups({"a": [span("a", 0, 4), span("a", 2, 6)]})
    assert [group.kind for group in found] == [Difference.ONE, Difference.ONE]


def units(*labels: str) -> list[dict[int, str]]:
    """The units of annotators who gave the same ranges these labels, one letter each."""
    return list(coded_units([[mark(0, 4, label) for label in given] for given in labels]))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("x", "x"), [{0: "x", 1: "x"}]),
        (("x", "y", "x"), [{0: "x", 1: "y", 2: "x"}]),
        (("x", ""), []),
        (("xy", "y"), [{0: "y", 1: "y"}]),
        (("xy", "yz"), [{0: "y", 1: "y"}, {0: "x", 1: "z"}]),
        (("xz", "z", "y"), [{0: "z", 1: "z", 2: "y"}]),
        (("xy", ""), []),
    ],
)
def test_units_of_coding(labels: tuple[str, ...], expected: list[dict[int, str]]) -> None:
    assert units(*labels) == expected


def test_text_left_out_does_not_exist() -> None:
    work = Work("d", 20, {"a": [mark(0, 6), mark(5, 8), mark(6, 14), mark(18, 20)]}, [(5, 8), (7, 10)])
    left = counted(work)
    assert left.length == 15
    assert [found.ranges for found in left.spans["a"]] == [((0, 5),), ((5, 9),), ((13, 15),)]


def test_a_zone_inside_a_span_closes_up() -> None:
    assert Cutter([(4, 6)], 10).cut([mark(2, 8)])[0].ranges == ((2, 6),)
