"""Alignments: tables of offsets, and what must hold for every one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.alignment import Alignment, joined
from tests.text.blocks import check_blocks

Lengths = list[tuple[int, int, bool]]

pieces = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4), st.booleans()), max_size=12)


def build(parts: Lengths) -> Alignment:
    """An alignment of runs (True: both sides as long as the first number) and of units."""
    units, source_at, view_at = [], 0, 0
    for source_length, view_length, run in parts:
        width = source_length if run else view_length
        if not run:
            units.append((source_at, source_at + source_length, view_at, view_at + width))
        source_at += source_length
        view_at += width
    return Alignment.from_units(source_at, view_at, units)


alignments = pieces.map(build)


@st.composite
def chains(draw: st.DrawFn) -> tuple[Alignment, Alignment]:
    """Two alignments, the second one over the view of the first."""
    first = build(draw(pieces))
    parts, left = [], first.view_length
    while left:
        source = draw(st.integers(1, min(4, left)))
        parts.append((source, draw(st.integers(1, 4)), draw(st.booleans())))
        left -= source
    return first, build(parts)


def ranges(length: int) -> st.SearchStrategy[tuple[int, int]]:
    offsets = st.integers(0, length)
    return st.tuples(offsets, offsets).map(lambda pair: (min(pair), max(pair)))


PRINTER = Alignment.from_units(8, 9, [(1, 4, 1, 4), (5, 8, 5, 9)])  # 用打印机和以太网 -> 用印表機和乙太網路


@pytest.mark.parametrize(
    ("source", "view"),
    [
        ((0, 1), (0, 1)),
        ((1, 4), (1, 4)),
        ((2, 3), (1, 4)),
        ((4, 5), (4, 5)),
        ((5, 8), (5, 9)),
        ((6, 7), (5, 9)),
        ((4, 6), (4, 9)),
        ((0, 8), (0, 9)),
        ((6, 6), (5, 5)),
        ((8, 8), (9, 9)),
        ((4, 4), (4, 4)),
    ],
)
def test_a_range_widens_to_whole_units(source: tuple[int, int], view: tuple[int, int]) -> None:
    assert PRINTER.view_range(*source) == view


def test_blocks_join_runs_of_equal_length() -> None:
    assert PRINTER.blocks() == [(0, 5, 0, 5), (5, 8, 5, 9)]
    assert Alignment.identity(0).blocks() == []
    assert Alignment.identity(3).blocks() == [(0, 3, 0, 3)]


@pytest.mark.parametrize(
    "units",
    [
        [(0, 0, 0, 1)],
        [(0, 1, 0, 0)],
        [(0, 2, 0, 2), (1, 3, 2, 4)],
        [(1, 2, 0, 1)],
        [(0, 1, 0, 3)],
        [(0, 6, 0, 6)],
    ],
)
def test_units_that_are_no_alignment_are_refused(units: list[tuple[int, int, int, int]]) -> None:
    with pytest.raises(ValueError):
        Alignment.from_units(5, 5, units)


def test_texts_that_do_not_meet_cannot_be_composed() -> None:
    with pytest.raises(ValueError):
        Alignment.identity(3).compose(Alignment.identity(4))


@given(alignments)
def test_blocks_are_contiguous_and_cover_both_texts(alignment: Alignment) -> None:
    check_blocks(alignment.blocks(), alignment.source_length, alignment.view_length)


@given(alignments)
def test_inverting_twice_is_the_same_map(alignment: Alignment) -> None:
    assert alignment.inverted().inverted() == alignment
    assert [(v, w, s, t) for s, t, v, w in alignment.units()] == list(alignment.inverted().units())


@given(st.data(), alignments)
def test_the_map_is_monotone_and_ends_meet(data: st.DataObject, alignment: Alignment) -> None:
    mapped = [alignment.view_offset(offset) for offset in range(alignment.source_length + 1)]
    assert mapped == sorted(mapped)
    assert (mapped[0], mapped[-1]) == (0, alignment.view_length)
    start, end = data.draw(ranges(alignment.source_length))
    view_start, view_end = alignment.view_range(start, end)
    assert 0 <= view_start <= view_end <= alignment.view_length
    assert (view_start == view_end) == (start == end)


@given(st.data(), alignments)
def test_a_widened_range_goes_there_and_back_unchanged(data: st.DataObject, alignment: Alignment) -> None:
    start, end = data.draw(ranges(alignment.source_length))
    widened = alignment.source_range(*alignment.view_range(start, end))
    if start < end:
        assert widened[0] <= start < end <= widened[1]
    assert alignment.source_range(*alignment.view_range(*widened)) == widened


@given(st.data(), chains())
def test_a_composed_map_holds_what_both_steps_hold(
    data: st.DataObject, chain: tuple[Alignment, Alignment]
) -> None:
    first, second = chain
    both = first.compose(second)
    check_blocks(both.blocks(), first.source_length, second.view_length)
    start, end = data.draw(ranges(first.source_length))
    stepped = second.view_range(*first.view_range(start, end))
    view_start, view_end = both.view_range(start, end)
    if start < end:
        assert view_start <= stepped[0] < stepped[1] <= view_end
    # No wider than need be: back and forth through both maps until it stands still gives the same range.
    at = (start, end)
    for _ in range(both.source_length + 1):
        middle = second.source_range(*second.view_range(*first.view_range(*at)))
        at = first.source_range(*middle) if start < end else at
    if start < end:
        assert both.source_range(view_start, view_end) == at


@given(alignments)
def test_the_identity_is_neutral(alignment: Alignment) -> None:
    assert Alignment.identity(alignment.source_length).compose(alignment) == alignment
    assert alignment.compose(Alignment.identity(alignment.view_length)) == alignment


@given(chains())
def test_inverting_a_chain_inverts_each_link(chain: tuple[Alignment, Alignment]) -> None:
    first, second = chain
    assert first.compose(second).inverted() == second.inverted().compose(first.inverted())


@given(st.lists(alignments, max_size=4))
def test_parts_join_end_to_end(parts: list[Alignment]) -> None:
    whole = joined(parts)
    check_blocks(whole.blocks(), sum(p.source_length for p in parts), sum(p.view_length for p in parts))
    assert len(list(whole.units())) == sum(len(list(part.units())) for part in parts)
