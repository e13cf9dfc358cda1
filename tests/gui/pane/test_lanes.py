"""Lanes: inner spans next to the text, outer ones below, and no deeper than a line needs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.pane.lanes import Piece, assign, depth
from annotator.model.scheme import Form

N, C, S = Form.NAME, Form.CONTENT, Form.STRUCTURE


def piece(start: int, end: int, form: Form = N, created: int = 0, length: int | None = None) -> Piece:
    return Piece(start, end, length if length is not None else end - start, form, created)


def test_one_span_has_one_lane() -> None:
    assert assign([piece(0, 5)]) == [1]
    assert depth(assign([])) == 0


def test_inner_spans_come_first() -> None:
    assert assign([piece(0, 10), piece(2, 4), piece(0, 6)]) == [3, 1, 2]


def test_neighbours_share_a_lane() -> None:
    assert assign([piece(0, 5), piece(5, 9), piece(9, 12)]) == [1, 1, 1]


def test_one_range_twice_goes_by_form_then_creation() -> None:
    assert assign([piece(0, 4, S), piece(0, 4, C), piece(0, 4, N)]) == [3, 2, 1]
    assert assign([piece(0, 4, N, created=2), piece(0, 4, N, created=1)]) == [2, 1]


def test_the_whole_span_counts_where_a_line_cuts_it() -> None:
    # A long span of which three characters are left on this line still lies outside a name of four.
    assert assign([piece(0, 3, C, length=90), piece(0, 4, N)]) == [2, 1]


def test_crossing_spans_take_two_lanes() -> None:
    assert assign([piece(0, 6), piece(4, 8)]) == [2, 1]


def test_a_chain_rises_only_as_far_as_it_meets() -> None:
    lanes = assign([piece(0, 2), piece(1, 4), piece(3, 7), piece(10, 19)])
    assert lanes == [1, 2, 3, 1]


pieces = st.lists(
    st.builds(
        lambda start, length, form, created: piece(start, start + length, form, created),
        st.integers(0, 40),
        st.integers(1, 20),
        st.sampled_from(list(Form)),
        st.integers(0, 50),
    ),
    max_size=12,
)


@given(pieces)
def test_pieces_that_meet_never_share_a_lane(found: list[Piece]) -> None:
    lanes = assign(found)
    for one, a in enumerate(found):
        for other, b in enumerate(found[:one]):
            if a.start < b.end and b.start < a.end:
                assert lanes[one] != lanes[other]


@given(pieces)
def test_every_lane_above_the_first_has_a_reason(found: list[Piece]) -> None:
    lanes = assign(found)
    for place, a in enumerate(found):
        if lanes[place] > 1:
            below = [b for other, b in enumerate(found) if lanes[other] == lanes[place] - 1]
            assert any(a.start < b.end and b.start < a.end for b in below)


@given(pieces)
def test_an_inner_span_is_never_below_an_outer_one(found: list[Piece]) -> None:
    lanes = assign(found)
    for one, a in enumerate(found):
        for other, b in enumerate(found):
            if a.start <= b.start and b.end <= a.end and a.length > b.length:
                assert lanes[one] > lanes[other]
