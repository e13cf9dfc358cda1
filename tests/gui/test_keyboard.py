"""Where the keys go: into the text whenever one is opened, and nowhere else while somebody types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from tests.gui.conftest import WHO, Hands


def test_the_text_has_the_keys_when_the_window_starts(
    make_window: Callable[..., MainWindow], project_file: Path
) -> None:
    window = make_window()
    window.parts.top.setFocus()
    assert window.open_project(project_file, WHO)
    pane = window.parts.article.pane
    assert window.focusWidget() is pane
    QTest.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selection() == (0, 1)


def test_a_document_opened_by_click_by_enter_and_by_key_has_the_keys(hands: Hands) -> None:
    hands.open(1)
    assert hands.window.focusWidget() is hands.pane
    listing = hands.window.parts.documents.list
    listing.setFocus()
    hands.key(Qt.Key.Key_Down, on=listing)
    assert hands.text.startswith("第三篇")
    assert hands.window.focusWidget() is listing, "the arrows walk on through the list"
    hands.key(Qt.Key.Key_Return, on=listing)
    assert hands.window.focusWidget() is hands.pane
    listing.setFocus()
    hands.do("document.previous")
    assert hands.window.focusWidget() is hands.pane


def test_typing_in_the_filter_is_not_interrupted(hands: Hands) -> None:
    field = hands.window.parts.documents.filter
    field.setFocus()
    hands.session.open_document(hands.window.parts.documents.model.row(1).id)
    assert hands.window.focusWidget() is field


def test_the_text_has_the_keys_after_an_import(hands: Hands, qtbot: QtBot) -> None:
    hands.window.parts.documents.list.setFocus()
    dialog = hands.window.files.import_dialog()
    dialog.open()
    dialog.reject()
    QApplication.processEvents()
    assert hands.window.focusWidget() is hands.pane
