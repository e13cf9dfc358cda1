"""A key has one name wherever it is shown, in each language."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.key_sheet import key_groups
from annotator.gui.key_names import key_cap, key_name, key_names, sequence_of
from annotator.gui.keys.keymap import KeyMap
from tests.gui.conftest import Hands

NATIVE = QKeySequence.SequenceFormat.NativeText
SPACE = {"en": "Space", "zh_CN": "空格", "zh_TW": "空白鍵"}


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_menus_hints_and_palette_call_a_key_the_same(hands: Hands, language: str) -> None:
    hands.window.desk.settings.put("language", language)
    hands.window.desk.look_wanted.emit()
    QApplication.processEvents()
    for key, name in {
        "Ctrl+Return": "Ctrl+Enter",
        "Ctrl+Enter": "Ctrl+Enter",
        "Alt+Left": "Alt+←",
        "PgDown": "PgDn",
        "Ctrl+PgUp": "Ctrl+PgUp",
        "Del": "Del",
        "Esc": "Esc",
        "Backspace": "Backspace",
        "Shift+F2": "Shift+F2",
        "Space": SPACE[language],
    }.items():
        assert key_name(key) == name
        assert sequence_of(key).toString(NATIVE) == name, "Qt's own menus say something else"
    assert key_names(["Return", "Enter"]) == ["Enter"]
    assert hands.window.actions_.key_texts("document.finish") == ["Ctrl+Enter"]
    assert hands.window.actions_["annotate.delete"].shortcut().toString(NATIVE) == "Del"
    sheet = str(key_groups(None, hands.window.desk.look, KeyMap(hands.window.desk.settings)))
    for stray in ("Return", "Left'", "PgDown", "回车", "左方向", "刪除鍵"):
        assert stray not in sheet


@pytest.mark.parametrize(
    ("key", "cap"),
    [
        ("Shift+Arrows", "Shift ←→"),
        ("Alt+Shift+Arrows", "Alt Shift ←→"),
        ("Arrows", "←→"),
        ("Ctrl++", "Ctrl +"),
        ("+", "+"),
        ("Return", "Enter"),
        ("Ctrl+K", "Ctrl K"),
        ("Alt+Left / Alt+B", "Alt ← / Alt B"),
        ("g n", "g n"),
        ("J", "J"),
    ],
)
def test_keys_on_caps(hands: Hands, key: str, cap: str) -> None:
    assert key_cap(key) == cap
