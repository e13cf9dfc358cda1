"""The window without a mouse: actions by key or palette, panels by the focus, full-width label keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.actions import SPECS
from annotator.gui.dialogs.key_sheet import key_groups
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.row_list import RowList
from annotator.model.acts import ReplaceLabels
from tests.gui.conftest import Hands


def test_every_action_is_in_the_palette(hands: Hands) -> None:
    names = {entry.text for entry in hands.window.view_commands._entries()}
    actions = hands.window.actions_
    missing = [spec.id for spec in SPECS if spec.id != "view.palette" and actions.text(spec.id) not in names]
    assert missing == []


def test_f6_goes_round_the_parts(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    parts = hands.window.parts
    reached = []
    for _ in range(3):
        hands.do("view.next_part")
        reached.append(QApplication.focusWidget())
    assert reached == [parts.spans.list, parts.documents.list, hands.pane]


@pytest.mark.parametrize(("typed", "label"), [("ｐ", "person"), ("Ｏ", "organisation"), ("ｌ", "place")])
def test_full_width_keys_label(hands: Hands, typed: str, label: str) -> None:
    hands.drag("张少初")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, typed)
        QApplication.sendEvent(hands.pane, event)
    assert hands.quotes() == [(label, "张少初")]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_list_shows_that_it_has_the_keys(hands: Hands, theme: str) -> None:
    hands.do(f"theme.{theme}")
    hands.mark("县委办公室", "o")
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    parts = hands.window.parts
    look = hands.window.desk.look.theme
    for rows in (parts.spans.list, parts.documents.list):
        edge = QPoint(9, rows.visualRect(rows.currentIndex()).center().y())
        assert _at(rows, edge) != look.accent.name()
        hands.do("view.next_part")
        assert QApplication.focusWidget() is rows
        assert _at(rows, edge) == look.accent.name()
        assert _at(rows, QPoint(2, edge.y())) == _at(rows, QPoint(2, rows.viewport().height() - 2))


def _at(rows: RowList, place: QPoint) -> str:
    return rows.viewport().grab().toImage().pixelColor(place).name()


def test_a_long_label_name_leaves_the_passage_room(hands: Hands) -> None:
    person = hands.project.scheme.label("person")
    hands.mark("县委办公室", "p")
    rows = hands.window.parts.spans.list
    pictures = []
    for length in (40, 41):
        for quote in ("县委办公室", "张少初"):
            hands.session.apply(ReplaceLabels((replace(person, names={"en": "长" * length}),)))
            at = hands.find(quote)
            hands.window.ranges.set(hands.spans()[0].id, ((at, at + len(quote)),))
            QApplication.processEvents()
            pictures.append(rows.viewport().grab(rows.visualRect(rows.model().index(0, 0))).toImage())
    assert pictures[0] == pictures[2], "what does not fit is left out"
    assert pictures[0] != pictures[1], "the passage is seen"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_f10_opens_the_menus_and_the_keys_go_on_in_them(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F10)
    titles = [action.text() for action in hands.window.parts.top.menus.actions()]
    shown = _menu()
    assert shown.title() == titles[0]
    assert shown.activeAction() is shown.actions()[0], "one sees where the keys are"
    hands.key(Qt.Key.Key_Down, on=shown)
    assert shown.activeAction() is shown.actions()[1]
    hands.key(Qt.Key.Key_Right, on=shown)
    assert _menu().title() == titles[1]
    assert _menu().activeAction() is not None
    hands.key(Qt.Key.Key_Escape, on=_menu())
    assert QApplication.activePopupWidget() is None
    hands.key(Qt.Key.Key_Escape, on=QApplication.focusWidget())
    assert QApplication.focusWidget() is hands.pane
    keymap = KeyMap(hands.window.desk.settings)
    sheet = key_groups(None, hands.window.desk.look, keymap)
    assert ("Open the menus", "F10") in [row for _, rows in sheet for row in rows], "F1 names it"


def _menu() -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


@pytest.mark.parametrize("name", ["import", "export", "merge", "assign"])
def test_tab_goes_through_a_dialog_that_works_from_its_first_control_to_its_buttons(
    hands: Hands, name: str
) -> None:
    window = hands.window
    makes = {
        "import": window.files.import_dialog,
        "export": window.files.export_dialog,
        "merge": window.people.merge_dialog,
        "assign": window.people.assign_dialog,
    }
    dialog = makes[name]()
    dialog.open()
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    hands.settle()
    first = dialog.focusWidget()
    page = dialog.pages.currentWidget()
    assert first is not None and page is not None and page.isAncestorOf(first)
    dialog.go.setEnabled(True)
    reached = [first]
    while len(reached) < 40:
        QTest.keyClick(reached[-1], Qt.Key.Key_Tab)
        now = dialog.focusWidget()
        if now is None or now is first:
            break
        reached.append(now)
    assert reached[-2:] == [dialog.cancel, dialog.go]
    dialog.close()
