"""Heights of blocks: what was measured is kept, the rest is estimated, and positions map both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.pane.heights import CHUNK, Heights


def make(count: int, height: float = 10.0, guess: float = 9.0) -> Heights:
    return Heights(
        count,
        each=lambda first, last: [height] * (last - first),
        together=lambda first, last: guess * (last - first),
    )


def test_estimates_are_rough_until_a_chunk_is_touched() -> None:
    heights = make(CHUNK * 2)
    assert heights.total == 9.0 * CHUNK * 2
    assert heights.height(0) == 10.0
    assert heights.total == 10.0 * CHUNK + 9.0 * CHUNK


def test_a_measured_height_moves_what_follows() -> None:
    heights = make(CHUNK + 5)
    assert heights.set(1, 25.0)
    assert not heights.set(1, 25.0)
    assert heights.top(2) == 35.0
    assert heights.find(20.0) == (1, 10.0)


def test_ends_are_clipped() -> None:
    heights = make(3)
    assert heights.find(-5.0) == (0, 0.0)
    assert heights.find(1e9)[0] == 2
    assert make(0).find(4.0) == (0, 0.0)


@given(
    st.integers(1, 3 * CHUNK),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 400)), max_size=30),
    st.integers(0, 10_000),
)
def test_find_is_the_inverse_of_top(count: int, measured: list[tuple[int, int]], asked: int) -> None:
    heights = make(count)
    plain = [10.0] * count
    for block in range(0, count, CHUNK):
        heights.height(block)
    for block, height in measured:
        heights.set(block % count, float(height))
        plain[block % count] = float(height)
    block = asked % count
    assert heights.top(block) == sum(plain[:block])
    assert heights.find(heights.top(block)) == (block, 0.0)
    assert heights.total == sum(plain)
