"""The first gesture that needs the dictionary of words: nothing that is pressed after it comes before it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.text import words
from tests.gui.pane.hands import ALT, CTRL, SHIFT, Hands, make_hands

TEXT = "今天下午，县委办公室的张少初买了一台打印机。\n第二段。"
K = Qt.Key
Gesture = Callable[[Hands], None]


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    found = make_hands(qtbot, TEXT)
    found.pane.key_pressed_for_label.connect(lambda _: found.heard.append(("on", found.selected())))
    return found


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """The dictionary is not there until something is appended, or somebody insists."""
    there: list[bool] = []
    really = words.load

    def load() -> object:
        if threading.current_thread() is threading.main_thread():
            there.append(True)
        return really()

    monkeypatch.setattr(words, "is_loaded", lambda: bool(there))
    monkeypatch.setattr(words, "load", load)
    return there


def word_by_word(hands: Hands) -> None:
    """Select two characters, then two words."""
    hands.key(K.Key_Right, SHIFT, times=2)
    hands.key(K.Key_Right, CTRL | SHIFT, times=2)


def grow(hands: Hands) -> None:
    hands.key(K.Key_Right, times=5)
    hands.key(K.Key_Up, ALT)


def double_click(hands: Hands) -> None:
    hands.click(TEXT.index("办公室") + 1, 2)


def label(hands: Hands) -> None:
    hands.key(K.Key_O)


def move_end(hands: Hands) -> None:
    hands.key(K.Key_Right, ALT | SHIFT)
    hands.key(K.Key_O)


def walk_on(hands: Hands) -> None:
    hands.key(K.Key_Home)
    hands.key(K.Key_Right, SHIFT)
    hands.key(K.Key_Return)


@pytest.mark.parametrize("then", [label, move_end, walk_on])
@pytest.mark.parametrize("first", [word_by_word, grow, double_click])
def test_keys_after_the_first_word_gesture_wait_for_it(
    hands: Hands, loaded: list[bool], first: Gesture, then: Gesture
) -> None:
    loaded.append(True)
    first(hands)
    then(hands)
    wanted, place, chosen = list(hands.heard), hands.pane.caret(), hands.pane.selection()
    assert wanted and chosen
    hands.key(K.Key_Escape)
    hands.key(K.Key_Home, CTRL)
    hands.pause()
    loaded.clear()
    hands.heard.clear()
    first(hands)
    then(hands)
    assert hands.heard == []
    loaded.append(True)
    hands.qtbot.waitUntil(lambda: len(hands.heard) == len(wanted))
    assert (hands.heard, hands.pane.caret(), hands.pane.selection()) == (wanted, place, chosen)


def test_a_click_after_keys_that_wait_comes_after_them(hands: Hands, loaded: list[bool]) -> None:
    word_by_word(hands)
    label(hands)
    hands.click(TEXT.index("第二段") + 1)
    assert hands.heard == [("key", "o"), ("on", "今天下午，")]
    assert hands.pane.selection() is None and hands.pane.caret().block == 1
    loaded.append(True)
    hands.qtbot.wait(60)
    assert hands.pane.selection() is None, "nothing comes afterwards"


def test_a_third_click_takes_the_place_of_the_second(hands: Hands, loaded: list[bool]) -> None:
    hands.click(TEXT.index("办公室") + 1, 3)
    assert hands.selected() == TEXT.split("\n", maxsplit=1)[0]
    loaded.append(True)
    hands.qtbot.wait(60)
    assert hands.selected() == TEXT.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize("by", ["click", "shortcut", "focus"])
def test_the_rest_of_the_window_comes_after_what_waits(hands: Hands, loaded: list[bool], by: str) -> None:
    button = QPushButton()
    hands.qtbot.addWidget(button)
    button.show()
    hands.key(K.Key_Right, CTRL | SHIFT, times=2)
    assert hands.pane.selection() is None
    if by == "click":
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
    else:
        key = QKeyEvent(QEvent.Type.ShortcutOverride, K.Key_B, CTRL)
        QApplication.sendEvent(hands.pane if by == "shortcut" else button, key)
    assert hands.selected() == "今天下午，"
