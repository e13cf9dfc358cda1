"""Every menu and each of its entries has a letter, in every language; nothing else shows it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.actions import SPECS
from annotator.gui.dialogs.palette import Palette
from annotator.gui.keys.keymap import COMMANDS, KeyMap
from annotator.gui.mnemonics import ACTION_LETTERS, MENU_LETTERS, with_letter
from annotator.model.scheme import LANGUAGES
from tests.gui.conftest import Hands

ALT = Qt.KeyboardModifier.AltModifier


def letter_of(text: str) -> str:
    marks = re.findall(r"&(.)", text.replace("&&", "").split("\t")[0])
    assert len(marks) == 1, text
    return str(marks[0]).upper()


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize(
    ("text", "letter", "shown"),
    [
        ("Open project…", "O", "&Open project…"),
        ("List of suspicions", "U", "List of s&uspicions"),
        ("Go to the next part of the window", "P", "Go to the next &part of the window"),
        ("打开项目…", "O", "打开项目(&O)…"),
        ("撤销：标注 组织 于 Undo & Co", "U", "撤销：标注 组织 于 Undo && Co(&U)"),
        ("Undo: R&D", "U", "&Undo: R&&D"),
        ("Hide and seek", "S", "Hide and &seek"),
        ("English", "Z", "English(&Z)"),
        ("简体中文", "S", "简体中文(&S)"),
    ],
)
def test_where_the_letter_stands(text: str, letter: str, shown: str) -> None:
    assert with_letter(text, letter) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_is_the_only_one_of_its_menu(hands: Hands, language: str) -> None:
    hands.do(f"language.{language}")
    bar = hands.window.parts.top.menus
    titles = [action.text() for action in bar.actions()]
    assert [letter_of(title) for title in titles] == list(MENU_LETTERS.values())
    menus = [action.menu() for action in bar.actions()]
    submenus = [
        hands.window.menus.submenu(name)
        for name in ("script", "layers", "zones", "parts", "theme", "language", "ends", "state")
    ]
    for menu in (*menus, *submenus):
        assert isinstance(menu, QMenu)
        letters = Counter(letter_of(text) for text in entries(menu))
        assert [letter for letter, n in letters.items() if n > 1] == [], menu.title()


def test_in_english_the_letter_is_one_of_the_text(hands: Hands) -> None:
    appended = {text for action in hands.window.actions_ if "(&" in (text := action.text())}
    assert appended == {"简体中文(&S)", "繁體中文(&T)"}


def test_every_action_has_a_letter() -> None:
    assert set(ACTION_LETTERS) == {spec.id for spec in SPECS}


def test_no_key_of_the_program_opens_a_menu(hands: Hands) -> None:
    keymap = KeyMap(hands.window.desk.settings)
    taken = {f"Alt+{letter}" for letter in MENU_LETTERS.values()}
    assert [command.id for command in COMMANDS if taken & set(keymap.keys(command.id))] == []
    assert keymap.refusal("Alt+F", "edit.find") == 'Alt+F opens the menu "File".'
    assert keymap.refusal("Alt+Q", "edit.find") == ""
    assert keymap.refusal("Alt+Shift+F", "edit.find") == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_choose_in_the_menus(hands: Hands, language: str) -> None:
    hands.do(f"language.{language}")
    QTest.keyClick(hands.pane, Qt.Key.Key_V, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and "V" in menu.title()
    QTest.keyClick(menu, Qt.Key.Key_S)
    submenu = QApplication.activePopupWidget()
    assert isinstance(submenu, QMenu) and submenu is not menu
    QTest.keyClick(submenu, Qt.Key.Key_H)
    assert hands.session.opened is not None
    assert hands.session.opened.switches.script == "hk"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_but_menus_shows_letters(hands: Hands, language: str) -> None:
    hands.do(f"language.{language}")
    hands.mark("县委办公室", "o")
    actions = hands.window.actions_
    texts = [actions.text(action.objectName()) for action in actions]
    assert not [text for text in texts if re.search(r"&|\(\w\)", text)]
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    shown = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert not [text for text in shown if re.search(r"&|\(\w\)", text)]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_menu_that_is_left_gives_the_keyboard_back_at_once(hands: Hands) -> None:
    hands.drag("张少初", 0)
    hands.pane.setFocus()
    QTest.keyClick(hands.pane, Qt.Key.Key_V, ALT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.pane)
    QTest.keyClick(hands.pane, Qt.Key.Key_Alt)
    assert QApplication.focusWidget() is hands.pane
    hands.key("p")
    assert [span.label for span in hands.spans()] == ["person"]
