"""Fields and choices of dialogs: text keeps off the edge, who has the keyboard wears the window's ring."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.number_field import NumberField
from annotator.gui.radio import RadioButton
from annotator.gui.review.settings_dialog import ReviewSettings
from annotator.model.annotators import Annotator
from tests.gui.conftest import Hands


def first_ink(widget: QWidget, ink: QColor) -> int:
    """Return how far from the left edge the first pixel of text is."""
    drawn: QImage = widget.grab().toImage()
    for x in range(drawn.width()):
        if any(abs(drawn.pixelColor(x, y).lightness() - ink.lightness()) < 60 for y in range(6, 20)):
            return x
    return drawn.width()


def test_a_number_stands_as_far_from_the_edge_as_words_do(hands: Hands, qtbot: QtBot) -> None:
    ink = hands.window.desk.look.theme.ink
    number, words = NumberField(1, 99), QLineEdit("5")
    number.setValue(5)
    for field in (number, words):
        qtbot.addWidget(field)
        field.resize(60, 30)
        field.show()
    assert abs(first_ink(number, ink) - first_ink(words, ink)) <= 2


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_radio_button_wears_the_ring_of_the_window(hands: Hands, qtbot: QtBot, theme: str) -> None:
    hands.do(f"theme.{theme}")
    look = hands.window.desk.look
    people = [Annotator("甲", "甲")]
    dialog = ReviewSettings(look, None, blind=True, rule=None, people=people, adjudicators=(), labelling=2)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.blind.setFocus()
    QTest.keyClick(dialog.blind, Qt.Key.Key_Tab)
    button = dialog.decided
    assert isinstance(button, RadioButton) and button.hasFocus()
    accent, drawn = look.theme.accent, button.grab().toImage()
    for x, y in ((drawn.width() // 2, 1), (drawn.width() // 2, drawn.height() - 2), (1, 12)):
        assert drawn.pixelColor(x, y) == accent, (x, y)
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert dialog.consensus.isChecked() and dialog.consensus.hasFocus()
    assert button.grab().toImage().pixelColor(drawn.width() // 2, 1) != accent
