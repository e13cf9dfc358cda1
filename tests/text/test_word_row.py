"""Words of labels: beside each other, shortened from outside, pushed a little, then left out behind +n."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.word_row import CLUSTER_SPACE, PUSH, WORD_SPACE, Cluster, Placed, Word, place

LIMIT = 500.0


def more(count: int) -> float:
    return 12.0


def placed(*clusters: Cluster, limit: float = LIMIT) -> list[Placed]:
    return place(clusters, limit, more)


def cluster(x: float, *words: Word) -> Cluster:
    return Cluster(x, words)


def test_one_word_stands_at_its_span() -> None:
    assert placed(cluster(30, Word(0, 40, 10))) == [Placed(0, 30, False)]


def test_nested_starts_stand_side_by_side() -> None:
    assert placed(cluster(0, Word(0, 40, 10), Word(1, 20, 10))) == [
        Placed(0, 0, False),
        Placed(1, 40 + WORD_SPACE, False),
    ]


def test_outer_words_are_shortened_first() -> None:
    found = placed(cluster(0, Word(0, 40, 10), Word(1, 30, 10)), cluster(60, Word(2, 20, 10)))
    assert [(item.key, item.short) for item in found] == [(0, True), (1, False), (2, False)]


def test_the_next_cluster_is_pushed_twelve_at_most() -> None:
    found = placed(cluster(0, Word(0, 60, 30)), cluster(25, Word(1, 20, 10)))
    assert found[0] == Placed(0, 0, True)
    assert found[1].x == 30 + CLUSTER_SPACE
    assert found[1].x - 25 <= PUSH


def test_the_innermost_give_way_to_a_count() -> None:
    words = [Word(key, 40, 11) for key in range(4)]
    found = placed(cluster(0, *words), cluster(44, Word(9, 10, 10)))
    assert [item.key for item in found] == [0, 1, -1, 9]
    assert found[2].more == 2


def test_with_no_room_at_all_words_are_left_out() -> None:
    found = placed(cluster(0, Word(0, 40, 40)), cluster(2, Word(1, 10, 10)))
    assert [item.key for item in found] == [1]


def test_the_last_word_may_run_to_the_limit() -> None:
    assert placed(cluster(460, Word(0, 40, 10)))[0].short is False
    assert placed(cluster(461, Word(0, 40, 10)))[0].short is True


def test_a_fixed_word_is_never_shortened_and_pushes_what_follows() -> None:
    found = placed(cluster(0, Word(0, 60, 10, fixed=True)), cluster(18, Word(1, 20, 10)))
    assert found == [Placed(0, 0, False), Placed(1, 60 + CLUSTER_SPACE, False)]


words = st.builds(
    lambda full, part: (full, min(full, part)), st.floats(5, 80, width=32), st.floats(5, 12, width=32)
)


@given(st.lists(st.tuples(st.floats(0, 600, width=32), st.lists(words, min_size=1, max_size=4)), max_size=8))
def test_words_never_meet_and_stand_near_their_spans(
    drawn: list[tuple[float, list[tuple[float, float]]]],
) -> None:
    clusters, widths, key = [], {}, 0
    for x, group in sorted(drawn, key=lambda item: item[0]):
        members = []
        for full, short in group:
            widths[key] = (full, short)
            members.append(Word(key, full, short))
            key += 1
        clusters.append(Cluster(x, tuple(members)))
    found = place(clusters, 700, more)
    end = float("-inf")
    starts = {word.key: c.x for c in clusters for word in c.words}
    first_of = {c.words[0].key: c.x for c in clusters}
    for item in found:
        assert item.x >= end
        width = more(item.more) if item.more else widths[item.key][item.short]
        end = item.x + width
        if item.key in first_of:
            assert 0 <= item.x - first_of[item.key] <= PUSH + 1e-6
        if item.key in starts:
            assert item.x >= starts[item.key]
