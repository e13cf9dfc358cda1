"""The list of spans after changes one by one: the same rows as made anew, whatever comes and goes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.gui.panels.span_model import SpanModel
from annotator.model.spans import Range, Span, normalised_ranges

RANGE = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))
RANGES = st.lists(RANGE, min_size=1, max_size=3).map(normalised_ranges)
STEPS = st.lists(st.tuples(st.integers(0, 9), st.none() | RANGES), max_size=30)


def rows(model: SpanModel) -> list[tuple[str, int]]:
    return [(model.item(n).span.id, model.item(n).depth) for n in range(model.rowCount())]


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_one_by_one_gives_the_rows_of_all_at_once(steps: list[tuple[int, tuple[Range, ...] | None]]) -> None:
    model, there = SpanModel(), dict[str, Span]()
    counted: list[int] = []
    model.rowsInserted.connect(lambda _parent, first, last: counted.append(last - first + 1))
    model.rowsRemoved.connect(lambda _parent, first, last: counted.append(first - last - 1))
    for number, where in steps:
        name = f"s{number}"
        if where is None:
            there.pop(name, None)
            assert model.update_spans((), (name,))
        else:
            there[name] = Span(name, "d", "person", "a", where)
            assert model.update_spans((there[name],), ())
        fresh = SpanModel()
        fresh.show_spans(list(there.values()), "")
        assert rows(model) == rows(fresh)
        assert all(model.place(span_id) == n for n, (span_id, _) in enumerate(rows(model)))
        assert sum(counted) == len(there)


def test_by_label_and_large_changes_are_left_to_a_new_start() -> None:
    model = SpanModel()
    spans = [Span(f"s{n}", "d", "person", "a", ((n, n + 1),)) for n in range(9)]
    assert not model.update_spans(spans, ())
    model.show_spans(spans, "", by_label=True)
    assert not model.update_spans(spans[:1], ())


def test_what_lies_in_a_gap_is_not_inside() -> None:
    model = SpanModel()
    outer = Span("outer", "d", "person", "a", ((0, 5), (20, 30)))
    others = {"first": (1, 3), "gap": (8, 12), "in gap": (9, 10), "over": (22, 34), "last": (24, 26)}
    spans = [outer, *(Span(name, "d", "person", "a", (where,)) for name, where in others.items())]
    model.show_spans(spans, "")
    assert rows(model) == [("outer", 0), ("first", 1), ("gap", 0), ("in gap", 1), ("over", 0), ("last", 1)]
    model.update_spans((replace(outer, ranges=((0, 30),)),), ())
    assert rows(model) == [("outer", 0), ("first", 1), ("gap", 1), ("in gap", 2), ("over", 0), ("last", 1)]
