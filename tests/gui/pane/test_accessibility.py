"""The pane as a screen reader finds it: text, caret, selection, the label at the caret."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from pytestqt.qtbot import QtBot

from tests.gui.pane.hands import Hands, make_hands, span

TEXT = "区委𠮷会议。\n会议由张少初主持。\n第三段"


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return make_hands(qtbot, TEXT, [span("who", "person", (10, 13))])


def reader(hands: Hands) -> QAccessibleTextInterface:
    interface = QAccessible.queryAccessibleInterface(hands.pane)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly and interface.state().multiLine
    found = interface.textInterface()
    assert found is not None
    return found


def test_it_is_a_text_with_a_caret(hands: Hands) -> None:
    text = reader(hands)
    assert text.characterCount() == len(TEXT) + 1  # 𠮷 counts twice where Qt counts
    assert text.text(0, 4) == "区委𠮷"
    hands.pane.put_caret(hands.pane.view().to_view(10, 10)[0])
    assert text.cursorPosition() == 11
    text.setCursorPosition(4)
    assert hands.pane.caret_source() == 3


def test_the_selection_goes_both_ways(hands: Hands) -> None:
    text = reader(hands)
    assert text.selectionCount() == 0
    text.addSelection(11, 14)
    assert hands.selected() == "张少初"
    assert text.selectionCount() == 1
    text.removeSelection(0)
    assert hands.pane.selection() is None


def test_characters_have_places(hands: Hands) -> None:
    text = reader(hands)
    rect = text.characterRect(11)
    assert not rect.isEmpty()
    assert text.offsetAtPoint(rect.center()) == 11


def test_the_label_at_the_caret_is_the_description(hands: Hands) -> None:
    interface = QAccessible.queryAccessibleInterface(hands.pane)
    assert interface.text(QAccessible.Text.Description) == ""
    hands.pane.put_caret(hands.pane.view().to_view(10, 10)[0])
    assert interface.text(QAccessible.Text.Description) == "人名"


def test_a_very_long_document_is_read_around_the_caret(qtbot: QtBot) -> None:
    text = "\n".join(f"第{number}段" for number in range(2000))
    hands = make_hands(qtbot, text)
    found = reader(hands)
    assert found.text(0, 3) == "第0段"
    hands.pane.put_caret(hands.pane.view().to_view(len(text) - 2, len(text) - 2)[0])
    assert found.characterCount() < len(text)
    position = found.cursorPosition()
    assert found.text(position - 1, position + 2).startswith(text[-3:])
