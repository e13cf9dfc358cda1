"""An end of a span that lies within a unit of the view moves by its keys the way that they say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.model.acts import ImportDocuments
from annotator.model.imports import ImportItem
from tests.gui.conftest import WHO, Hands

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
TEXT = "打印机和软件在桌上。"


def bring_in(hands: Hands, text: str) -> None:
    hands.project.apply(ImportDocuments((ImportItem(text, "一"),)), annotator=WHO)
    hands.open(3)
    hands.settle()


def show(hands: Hands, view: str) -> None:
    assert hands.session.opened is not None
    hands.session.set_switches(hands.session.opened.switches.with_view_script(view))
    hands.settle()


def mark_and_show(hands: Hands, text: str, quote: str) -> None:
    """Mark a passage as written; then have its span in hand where words are exchanged."""
    bring_in(hands, text)
    hands.mark(quote, "l")
    show(hands, "twp")
    hands.pane.select_span(hands.spans()[0].id)


@pytest.mark.parametrize("before", ["", "有"])
@pytest.mark.parametrize(
    ("quote", "pressed", "then"),
    [
        ("机和", (RIGHT, ALT), "和"),
        ("机和", (LEFT, ALT), "打印机和"),
        ("和软", (LEFT, ALT | SHIFT), "和"),
        ("和软", (RIGHT, ALT | SHIFT), "和软件"),
        ("打印机和", (RIGHT, ALT), "和"),
        ("和软件", (LEFT, ALT | SHIFT), "和"),
    ],
)
def test_an_end_within_a_unit_moves_the_way_it_is_told(
    hands: Hands, before: str, quote: str, pressed: tuple[Qt.Key, Qt.KeyboardModifier], then: str
) -> None:
    mark_and_show(hands, f"{before}打印机和软件在桌上。", quote)
    hands.key(*pressed)
    assert [said for _, said in hands.quotes()] == [then]


PRESSED = {
    "start back": (LEFT, ALT),
    "start on": (RIGHT, ALT),
    "end back": (LEFT, ALT | SHIFT),
    "end on": (RIGHT, ALT | SHIFT),
}
NO_TEXT = "There is no more text on this side."
NOTHING = "Nothing would be left of the passage."
UNIT = "These characters cannot be parted in this view."


@pytest.mark.parametrize("labelled", [True, False])
@pytest.mark.parametrize(
    ("view", "quote", "step", "why"),
    [
        ("source", "打", "start back", NO_TEXT),
        ("source", "上。", "end on", NO_TEXT),
        ("source", "机", "start on", NOTHING),
        ("source", "机", "end back", NOTHING),
        ("twp", "打印机", "start on", UNIT),
        ("twp", "软件", "end back", UNIT),
        ("twp", "打印机和", "start on", ""),
    ],
)
def test_an_end_that_stays_says_why(
    hands: Hands, *, labelled: bool, view: str, quote: str, step: str, why: str
) -> None:
    bring_in(hands, TEXT)
    show(hands, view)
    start = hands.find(quote)
    hands.pane.set_selection(start, start + len(quote))
    if labelled:
        hands.key("l")
        hands.pane.select_span(hands.spans()[0].id)
    hands.key(*PRESSED[step])
    message = hands.window.parts.status.message
    assert (message.text() if message.isVisible() else "") == why
    if why:
        assert [said for _, said in hands.quotes()] == ([quote] if labelled else [])


@pytest.mark.parametrize(("quote", "pressed"), [("机和", (LEFT, ALT)), ("和软", (RIGHT, ALT | SHIFT))])
def test_a_span_whose_end_is_put_back_into_a_unit_stays_in_hand(
    hands: Hands, quote: str, pressed: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    mark_and_show(hands, TEXT, quote)
    hands.key(*pressed)
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=hands.window)
    assert [said for _, said in hands.quotes()] == [quote]
    assert hands.pane.selected_span() == hands.spans()[0].id
    hands.key(*pressed)
    assert [said for _, said in hands.quotes()] != [quote]
