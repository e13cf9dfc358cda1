"""A key that moves an end of a span or of the selection moves it the way it says, in every view."""

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
