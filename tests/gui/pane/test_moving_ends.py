"""A key that moves an end of a span or of the selection moves that end alone, the way it says, in every view.

The selection may have been made in another view than the one in which it is moved.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model.spans import Range
from annotator.text.views import ViewSettings
from tests.gui.pane.hands import ALT, SHIFT, Hands, make_hands, span

TEXT = "打印机和软件在以太网里，  信息 e\u0301\n鼠标、软件。"
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
KEYS: dict[tuple[bool, bool], Any] = {  # (the start, forward)
    (True, True): (RIGHT, ALT),
    (True, False): (LEFT, ALT),
    (False, True): (RIGHT, ALT | SHIFT),
    (False, False): (LEFT, ALT | SHIFT),
}
VIEWS = ("source", "hant", "tw", "twp", "hkp")
steps = st.sampled_from(list(KEYS))
taking = st.tuples(st.booleans(), st.integers(1, 7))  # whether Shift+Right, and how often


def apart(ends: list[int]) -> tuple[Range, ...]:
    return tuple(pair for number, pair in enumerate(pairwise(sorted(ends))) if number % 2 == 0)


ranges = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=6, unique=True).map(apart)


def within(inner: tuple[Range, ...], outer: tuple[Range, ...]) -> bool:
    return all(any(low <= start and end <= high for low, high in outer) for start, end in inner)


def moved(hands: Hands, before: tuple[Range, ...], step: tuple[bool, bool]) -> tuple[Range, ...]:
    """Press the key; return the ranges that were asked for, or the selection as it is then."""
    hands.heard.clear()
    hands.key(*KEYS[step])
    asked = [what[1] for name, what in hands.heard if name == "ranges" and isinstance(what, tuple)]
    selection = hands.pane.selection()
    return asked[0] if asked else (selection,) if selection else before


@pytest.mark.parametrize("labelled", [True, False])
def test_an_end_moves_the_way_its_key_says(qtbot: QtBot, labelled: bool) -> None:
    hands = make_hands(qtbot, TEXT)

    @settings(max_examples=200)
    @given(st.sampled_from(VIEWS), ranges, steps)
    def holds(view: str, places: tuple[Range, ...], step: tuple[bool, bool]) -> None:
        hands.show([span("s", "person", *places)] if labelled else [], settings=ViewSettings(script=view))
        hands.pane.select_span("s" if labelled else None)
        if not labelled:
            hands.pane.set_selection(*places[0])
        chosen = hands.pane.selection()
        if labelled or chosen is not None:
            before = places if chosen is None else (chosen,)
            start, forward = step
            now = moved(hands, before, step)
            assert within(now, before) if start is forward else within(before, now)

    holds()


def select(hands: Hands, view: str, at: int, took: tuple[bool, int]) -> None:
    """Select from a place by Shift and an arrow, in one view."""
    hands.show([], settings=ViewSettings(script=view))
    hands.pane.put_caret(hands.pane.view().to_view(at, at)[0])
    forward, times = took
    hands.key(RIGHT if forward else LEFT, SHIFT, times)


def moves_alone(before: Range, now: Range, *, start: bool, forward: bool) -> bool:
    """Tell whether an end went the way it was told, or nowhere, and the other end stayed."""
    went = (now[not start] - before[not start]) * (1 if forward else -1)
    return went >= 0 and now[start] == before[start]


def test_the_end_of_a_selection_moves_alone_in_any_view(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, TEXT)

    @settings(max_examples=300)
    @given(st.sampled_from(VIEWS), st.sampled_from(VIEWS), st.integers(0, len(TEXT)), taking, steps)
    def holds(made: str, shown: str, at: int, took: tuple[bool, int], step: tuple[bool, bool]) -> None:
        select(hands, made, at, took)
        hands.show([], settings=ViewSettings(script=shown))
        for _ in range(3):
            before = hands.pane.selection()
            if before is not None:
                hands.key(*KEYS[step])
                now = hands.pane.selection()
                assert now is not None
                assert moves_alone(before, now, start=step[0], forward=step[1]), (before, now)

    holds()


def test_shift_and_an_arrow_move_the_end_at_the_caret_alone_in_any_view(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, TEXT)
    pane = hands.pane

    @settings(max_examples=300)
    @given(st.sampled_from(VIEWS), st.sampled_from(VIEWS), st.integers(0, len(TEXT)), taking, st.booleans())
    def holds(made: str, shown: str, at: int, took: tuple[bool, int], forward: bool) -> None:
        select(hands, made, at, took)
        hands.show([], settings=ViewSettings(script=shown))
        for _ in range(4):
            before, stood = pane.selection(), pane.caret()
            start = stood < pane.anchor()
            hands.key(RIGHT if forward else LEFT, SHIFT)
            now = pane.selection()
            if before is not None and now is not None:
                assert moves_alone(before, now, start=start, forward=forward), (before, now)
                at_the_edge = now[forward] == len(TEXT) * forward
                assert now != before or pane.caret() != stood or at_the_edge
            elif before is not None:
                assert start is forward  # nothing is left of it
            else:
                assert now is None or (pane.caret() > pane.anchor()) is forward

    holds()


@pytest.mark.parametrize(
    ("at", "took", "held", "then"),
    [
        (3, RIGHT, (LEFT, SHIFT), (3, 4)),
        (3, RIGHT, (RIGHT, SHIFT), (3, 6)),
        (5, LEFT, (LEFT, SHIFT), (0, 5)),
        (5, LEFT, (RIGHT, SHIFT), (4, 5)),
        (1, RIGHT, (LEFT, SHIFT), None),
        (3, RIGHT, (RIGHT, ALT), (4, 5)),
        (3, RIGHT, (LEFT, ALT), (0, 5)),
        (2, RIGHT, (LEFT, ALT | SHIFT), (2, 3)),
        (1, RIGHT, (RIGHT, ALT | SHIFT), (1, 4)),
    ],
)
def test_two_characters_selected_as_written_are_moved_in_the_view_of_taiwan(
    qtbot: QtBot, at: int, took: Qt.Key, held: tuple[Qt.Key, Any], then: Range | None
) -> None:
    hands = make_hands(qtbot, TEXT)
    select(hands, "source", at, (took is RIGHT, 2))
    hands.show([], settings=ViewSettings(script="twp"))
    hands.key(*held)
    assert hands.pane.selection() == then


def test_a_shift_click_leaves_the_end_alone_at_which_the_selection_began(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, TEXT)
    select(hands, "source", 5, (True, 2))
    hands.show([], settings=ViewSettings(script="twp"))
    hands.drag(hands.point(9), hands.point(9, after=True), SHIFT)
    assert hands.pane.selection() == (5, 10)


def test_what_has_grown_in_a_view_shrinks_to_what_was_selected(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, TEXT)
    qtbot.waitUntil(lambda: hands.pane.words.ready)
    select(hands, "source", 3, (True, 2))
    hands.show([], settings=ViewSettings(script="twp"))
    hands.key(Qt.Key.Key_Up, ALT)
    assert hands.pane.selection() != (3, 5)
    hands.key(Qt.Key.Key_Down, ALT)
    assert hands.pane.selection() == (3, 5)


@pytest.mark.parametrize(
    ("place", "step", "then"),
    [
        ((0, 1), (True, True), (0, 1)),  # within one unit of the view: it cannot be smaller
        ((0, 1), (False, True), (0, 3)),
        ((0, 4), (True, True), (3, 4)),
        ((3, 6), (False, False), (3, 4)),
    ],
)
def test_the_end_of_a_selection_keeps_to_the_units_of_the_view(
    qtbot: QtBot, place: Range, step: tuple[bool, bool], then: Range
) -> None:
    hands = make_hands(qtbot, TEXT)
    hands.show([], settings=ViewSettings(script="source"))
    hands.pane.set_selection(*place)
    hands.show([], settings=ViewSettings(script="twp"))
    hands.pane.set_selection(*place)
    assert moved(hands, (place,), step) == (then,)
