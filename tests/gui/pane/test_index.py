"""The index of intervals finds exactly what touches a passage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.pane.index import IntervalIndex

intervals = st.builds(
    lambda start, length: (start, start + length), st.integers(0, 5000), st.integers(1, 3000)
)


@given(st.lists(intervals, max_size=40), st.sets(st.integers(0, 39)), intervals)
def test_it_finds_what_a_search_of_all_would(
    held: list[tuple[int, int]], removed: set[int], asked: tuple[int, int]
) -> None:
    index: IntervalIndex[int] = IntervalIndex()
    for key, interval in enumerate(held):
        index.add(key, (interval,))
    for key in removed:
        index.remove(key)
    start, end = asked
    expected = {key for key, (a, b) in enumerate(held) if key not in removed and a < end and b > start}
    assert index.touching(start, end) == expected


def test_a_key_with_several_ranges_is_found_once_and_removed_whole() -> None:
    index: IntervalIndex[str] = IntervalIndex()
    index.add("a", ((0, 4), (300, 9000)))
    assert index.touching(2, 400) == {"a"}
    assert index.touching(4, 300) == set()
    index.remove("a")
    assert index.touching(0, 9000) == set()
    index.remove("never added")


def test_an_empty_passage_touches_nothing() -> None:
    index: IntervalIndex[str] = IntervalIndex()
    index.add("a", ((0, 10),))
    assert index.touching(5, 5) == set()
