"""Settings by hand: they take hold at once and last; keys are changed by pressing them, conflicts refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.key_sheet import key_groups
from annotator.gui.key_names import key_name
from annotator.gui.keys.keymap import COMMANDS, KeyMap
from annotator.gui.main_window import MainWindow
from annotator.gui.pane.keys import DEFAULTS, Do
from annotator.gui.preferences.dialog import SettingsDialog
from annotator.gui.settings import Settings
from tests.gui.conftest import Hands

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dialog(hands: Hands) -> SettingsDialog:
    return hands.window.editors.settings.open()


def pick(box: object, value: object) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]
    QApplication.processEvents()


def give(dialog: SettingsDialog, command: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Choose a command's row and press its new key."""
    dialog.show_page("keys")
    dialog.keys.choose(command)
    QTest.mouseClick(dialog.keys.replace, Qt.MouseButton.LeftButton)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(dialog.keys.field, QKeyEvent(kind, key, held))
    QApplication.processEvents()


def test_column_size_and_spacing_take_hold_at_once(hands: Hands, dialog: SettingsDialog) -> None:
    wide, high = hands.pane.column().width, hands.pane.block_height(1)
    pick(dialog.general.column, 28)
    assert hands.pane.column().width < wide
    pick(dialog.general.column, 38)
    pick(dialog.general.leading, 100)
    assert hands.pane.block_height(1) > high
    pick(dialog.general.text_size, 54)
    assert hands.pane.zoom() == 300


def test_theme_and_language_take_hold_and_the_dialog_follows(hands: Hands, dialog: SettingsDialog) -> None:
    pick(dialog.general.theme, "dark")
    assert hands.window.desk.look.theme.dark
    pick(dialog.general.language, "zh_TW")
    assert hands.window.parts.labels.title.text() == "標籤"
    again = hands.window.editors.settings.dialog
    assert again is not None and again is not dialog
    assert again.windowTitle() == "設定"


@pytest.mark.parametrize("name", ["language", "theme"])
def test_a_choice_by_keys_keeps_the_keyboard(hands: Hands, dialog: SettingsDialog, name: str) -> None:
    box = getattr(dialog.general, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    QApplication.processEvents()
    now = hands.window.editors.settings.dialog
    assert now is not None
    hands.qtbot.waitUntil(now.isActiveWindow)
    assert QApplication.focusWidget() is getattr(now.general, name)
    QTest.keyClick(getattr(now.general, name), Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert QApplication.focusWidget() not in (now.general.language, getattr(now.general, name))


def test_no_motion_reaches_bars_and_jumps(hands: Hands, dialog: SettingsDialog) -> None:
    QTest.mouseClick(dialog.general.still, Qt.MouseButton.LeftButton)
    assert hands.window.desk.look.still
    assert hands.pane.still


def test_settings_last(hands: Hands, dialog: SettingsDialog, make_window: Callable[..., MainWindow],
                       settings: Settings) -> None:  # fmt: skip
    pick(dialog.general.column, 46)
    give(dialog, "edit.find", Qt.Key.Key_F12)
    window = make_window(settings)
    assert window.actions_["edit.find"].shortcut() == QKeySequence("F12")
    assert window.parts.article.pane._typesetting.characters == 46


def test_an_action_takes_another_key_everywhere(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "edit.find", Qt.Key.Key_G, CTRL | ALT)
    assert hands.window.actions_["edit.find"].shortcut() == QKeySequence("Ctrl+Alt+G")
    keymap = KeyMap(hands.window.desk.settings)
    assert "Ctrl+Alt+G" in str(key_groups(None, hands.window.desk.look, keymap))
    entries = hands.window.view_commands._entries()
    assert any(entry.keys == "Ctrl+Alt+G" for entry in entries)
    dialog.accept()
    hands.window.activateWindow()
    hands.pane.setFocus()
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.pane)
    hands.key(Qt.Key.Key_G, CTRL | ALT)
    assert hands.window.parts.article.find_bar.isVisible()


def test_a_key_of_the_pane_is_changed(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "pane.start_back", Qt.Key.Key_F12)
    dialog.accept()
    hands.mark("委办公", "o")
    hands.key(Qt.Key.Key_Left, ALT)
    assert hands.quotes() == [("organisation", "委办公")], "the old key does nothing now"
    hands.key(Qt.Key.Key_F12)
    assert hands.quotes() == [("organisation", "县委办公")]


def test_the_keys_keep_their_column_and_the_first_match_is_chosen(
    hands: Hands, dialog: SettingsDialog
) -> None:
    dialog.show_page("keys")
    page, header = dialog.keys, dialog.keys.list.header()
    assert page.field.text() == "Ctrl+N", "of the command that is chosen at first"
    left = header.sectionPosition(1)
    assert 0 < left < page.list.viewport().width() - 100
    for character in "unsure":
        hands.key(character, on=page.filter)
    assert page.current() == "annotate.unsure"
    assert not page.list.verticalScrollBar().isVisible()
    assert header.sectionPosition(1) == left
    hands.key(Qt.Key.Key_X, on=page.filter)
    assert page.current() == "" and not page.replace.isEnabled(), "what is not shown is not changed"


def test_a_key_is_found_and_changed_without_a_mouse(hands: Hands, dialog: SettingsDialog) -> None:
    dialog.show_page("keys")
    page = dialog.keys
    page.filter.setFocus()
    for character in "span":
        hands.key(character, on=page.filter)
    first = page.current()
    hands.key(Qt.Key.Key_Down, on=page.filter)
    assert page.list.hasFocus() and page.current() == first, "the first that is found"
    for key, then in ((Qt.Key.Key_Down, True), (Qt.Key.Key_Up, False)):
        hands.key(key, on=page.list)
        assert (page.current() != first) is then
    page.filter.setFocus()
    page.filter.selectAll()
    for character in "unsure":
        hands.key(character, on=page.filter)
    hands.key(Qt.Key.Key_Return, on=page.filter)
    assert page.field.hasFocus() and dialog.isVisible()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "", autorep=True)
    QApplication.sendEvent(page.field, held)
    hands.key(Qt.Key.Key_F12, on=page.field)
    assert page.list.hasFocus() and not page.problem.text()
    assert KeyMap(hands.window.desk.settings).keys("annotate.unsure") == ("F12",)


def test_where_no_key_is_found_down_and_enter_stay_in_the_field(hands: Hands, dialog: SettingsDialog) -> None:
    dialog.show_page("keys")
    page = dialog.keys
    page.filter.setFocus()
    for character in "xyzzy":
        hands.key(character, on=page.filter)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        hands.key(key, on=page.filter)
        assert page.filter.hasFocus() and page.current() == ""


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_the_table_shows_that_it_has_the_keys(hands: Hands, theme: str) -> None:
    hands.do(f"theme.{theme}")
    dialog = hands.window.editors.settings.open()
    dialog.show_page("keys")
    dialog.activateWindow()
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    table, accent = dialog.keys.list, hands.window.desk.look.theme.accent.name()
    dialog.keys.filter.setFocus()
    row = table.visualRect(table.currentIndex())
    edge = QPoint(table.viewport().width() // 2, row.top() + 1)

    def colour() -> str:
        return table.viewport().grab().toImage().pixelColor(edge).name()

    assert colour() != accent
    hands.key(Qt.Key.Key_Tab, on=dialog.keys.filter)
    assert table.hasFocus()
    assert colour() == accent


def test_a_taken_key_is_refused_with_the_reason(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "edit.find", Qt.Key.Key_F8)
    assert "Next unfinished document" in dialog.keys.problem.text()
    assert dialog.keys.field.text() == key_name("Ctrl+F"), "the key that it has, not the one that was refused"
    QTest.keyClick(dialog.keys.list, Qt.Key.Key_Return)
    QTest.keyClick(dialog.keys.field, Qt.Key.Key_G, CTRL | ALT)
    assert dialog.keys.problem.text() == ""
    assert hands.window.actions_["edit.find"].shortcut() == QKeySequence("Ctrl+Alt+G")


def test_a_refusal_in_chinese_has_no_blank_behind_its_stop(hands: Hands, dialog: SettingsDialog) -> None:
    hands.do("language.zh_CN")
    give(dialog, "edit.find", Qt.Key.Key_F8)
    said = dialog.keys.problem.text()
    assert said.count("。") == 2 and "。 " not in said


def test_a_refused_key_changes_nothing(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "edit.find", Qt.Key.Key_F8)
    assert hands.window.actions_["edit.find"].shortcut() == QKeySequence("Ctrl+F")


def test_what_a_motion_takes_with_shift_is_taken_too(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "edit.find", Qt.Key.Key_Left, SHIFT)
    assert "Caret" in dialog.keys.problem.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_7])
def test_letters_and_digits_belong_to_labels(hands: Hands, dialog: SettingsDialog, key: Qt.Key) -> None:
    give(dialog, "edit.find", key)
    assert dialog.keys.problem.text()
    assert hands.window.actions_["edit.find"].shortcut() == QKeySequence("Ctrl+F")


def test_no_key_and_the_usual_key(hands: Hands, dialog: SettingsDialog) -> None:
    dialog.show_page("keys")
    dialog.keys.choose("edit.find")
    hands.click(dialog.keys.remove)
    assert hands.window.actions_["edit.find"].shortcuts() == []
    hands.click(dialog.keys.usual)
    assert hands.window.actions_["edit.find"].shortcut() == QKeySequence("Ctrl+F")


def test_the_usual_key_is_refused_while_another_has_it(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "edit.find", Qt.Key.Key_F12)
    give(dialog, "edit.find_next", Qt.Key.Key_F, CTRL)
    dialog.keys.choose("edit.find")
    hands.click(dialog.keys.usual)
    assert "Find next" in dialog.keys.problem.text()
    hands.click(dialog.keys.all_usual)
    assert hands.window.actions_["edit.find"].shortcut() == QKeySequence("Ctrl+F")
    assert hands.window.actions_["edit.find_next"].shortcut() == QKeySequence("F3")


def test_the_usual_keys_are_those_of_the_pane_and_clash_nowhere(settings: Settings) -> None:
    keymap = KeyMap(settings)
    bindings = keymap.bindings()
    for combined, do in DEFAULTS.items():
        assert bindings.get(combined) is do, do
    for command in COMMANDS:
        for key in command.defaults:
            owner = keymap.owner(key, command.id)
            assert owner is None, f"{key}: {command.id} and {owner.id if owner else ''}"


def test_every_deed_of_the_pane_has_a_row() -> None:
    rows = {command.id for command in COMMANDS}
    linked = {Do.RELABEL, Do.NOTE, Do.DELETE}
    assert {f"pane.{do}" for do in Do if do not in linked} <= rows


def test_backspace_belongs_to_deleting_until_that_gives_it_up(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "annotate.unsure", Qt.Key.Key_Backspace)
    assert "Delete span" in dialog.keys.problem.text()
    give(dialog, "annotate.delete", Qt.Key.Key_F12)
    give(dialog, "annotate.unsure", Qt.Key.Key_Backspace)
    assert not dialog.keys.problem.text()
    dialog.accept()
    hands.mark("委办公", "o")
    hands.window.activateWindow()
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.pane)
    hands.key(Qt.Key.Key_Backspace)
    assert [span.unsure for span in hands.spans()] == [True]
    hands.key(Qt.Key.Key_F12)
    assert not hands.spans()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Less, SHIFT),
        (Qt.Key.Key_Less, NONE),
        (Qt.Key.Key_BraceRight, SHIFT),
        (Qt.Key(ord("。")), NONE),
        (Qt.Key(ord("ａ")), NONE),
        (Qt.Key(ord("５")), NONE),
    ],
)
def test_what_the_pane_takes_for_another_key_is_refused(
    hands: Hands, dialog: SettingsDialog, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    for command in ("edit.find", "pane.word_forward"):
        give(dialog, command, key, held)
        assert dialog.keys.problem.text()


def test_a_key_of_a_motion_may_move_to_its_sign_with_shift(hands: Hands, dialog: SettingsDialog) -> None:
    give(dialog, "pane.clause_forward", Qt.Key.Key_Greater, SHIFT)
    assert not dialog.keys.problem.text()
    dialog.accept()
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_Period)
    assert hands.pane.caret_source() == 0, "the old key does nothing now"
    hands.key(Qt.Key.Key_Greater, SHIFT)
    assert hands.pane.caret_source() == len("区委召开会议")
    assert hands.pane.selection() is None
