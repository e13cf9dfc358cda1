"""Where the keys go: into the text whenever one is opened, and nowhere else while somebody types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.commands.files import _make
from annotator.gui.dialogs.new_project import NewProjectDialog
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


def test_tab_out_of_a_text_without_spans_goes_to_the_next_part_and_back(hands: Hands) -> None:
    bar = hands.window.parts.article.view_bar
    before: QWidget = bar.layer_button if bar.layer_button.isVisible() else bar.layers["blanks"]
    hands.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hands.key(Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is hands.window.parts.labels.button("headline")
    hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, on=first)
    assert QApplication.focusWidget() is hands.pane
    hands.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("forward", [True, False])
def test_at_the_last_span_the_keys_stay_with_it_and_another_key_is_named(hands: Hands, forward: bool) -> None:
    hands.mark("县委办公室", "o")
    hands.mark("打印机", "p")
    tab = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
    held = Qt.KeyboardModifier.NoModifier if forward else Qt.KeyboardModifier.ShiftModifier
    status = hands.window.parts.status
    for _ in range(3):
        hands.key(tab, held)
    assert hands.window.focusWidget() is hands.pane
    words = "last span. F6 leads" if forward else "first span. Shift+F6 leads"
    assert words in status.message.text()
    shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    hands.key(Qt.Key.Key_Left, shift)
    assert [quote for _, quote in hands.quotes()] == (
        ["县委办公室", "打印"] if forward else ["县委办公", "打印机"]
    ), "what the status line offers, works"
    hands.do("view.next_part" if forward else "view.previous_part")
    assert hands.window.focusWidget() is not hands.pane, "nobody is caught in the text"


@pytest.mark.parametrize("forward", [True, False])
def test_beyond_the_last_span_tab_stays_in_the_text_and_names_another_key(
    hands: Hands, forward: bool
) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_End if forward else Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    if forward:
        hands.key(Qt.Key.Key_Tab)
    else:
        hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hands.window.focusWidget() is hands.pane
    words = "No span follows. F6 leads" if forward else "No span comes before. Shift+F6 leads"
    assert words in hands.window.parts.status.message.text()


def test_the_key_that_changes_a_label_says_that_none_is_selected(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    button = hands.window.parts.labels.button("person")
    button.setFocus()
    hands.key(Qt.Key.Key_F2, on=button)
    assert hands.window.parts.status.message.text() == "No span is selected."
    assert hands.window.focusWidget() is button


def test_a_label_s_key_works_in_the_list_of_labels(hands: Hands) -> None:
    button = hands.window.parts.labels.button("person")
    button.setFocus()
    hands.key("o", on=button)
    assert "Select a passage" in hands.window.parts.status.message.text()
    hands.drag("县委办公室")
    button.setFocus()
    hands.key("o", on=button)
    assert [quote for _, quote in hands.quotes()] == ["县委办公室"]
    button.setFocus()
    hands.key(Qt.Key.Key_F2, on=button)
    button.setFocus()
    hands.key("p", on=button)
    assert hands.quotes() == [("person", "县委办公室")]


def test_that_the_last_span_was_reached_has_its_day_when_the_text_is_left(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    status = hands.window.parts.status
    hands.key(Qt.Key.Key_Tab)
    assert status.message.isVisible() and "last span" in status.message.text()
    hands.do("view.previous_part")
    assert not status.message.isVisible()


def test_beside_the_text_only_keys_that_work_there_are_offered(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hints = hands.window.parts.status.hints
    assert "move the end" in hints.accessibleName()
    for key, name, part in (
        (Qt.Key.Key_Return, "Enter", hands.window.parts.documents.list),
        (Qt.Key.Key_Escape, "Esc", hands.window.parts.spans.list),
    ):
        hands.do("view.next_part" if name == "Esc" else "view.previous_part")
        QApplication.processEvents()
        assert hands.window.focusWidget() is part and hints.accessibleName() == f"{name} back to the text"
        hands.key(key, on=part)
        assert hands.window.focusWidget() is hands.pane and "move the end" in hints.accessibleName()


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


def test_a_refusal_names_the_label_as_it_is_shown_and_leaves_with_the_next_deed(hands: Hands) -> None:
    status = hands.window.parts.status
    hands.mark("县委办公室", "o")
    again = hands.find("县委办公室")
    hands.pane.set_selection(again, again + 5)
    hands.key("o")
    assert "Organisation" in status.message.text() and "organisation" not in status.message.text()
    hands.key("l")
    assert status.message.isHidden()
    hands.pane.set_selection(again, again + 5)
    hands.key("o")
    assert not status.message.isHidden()
    hands.open(1)
    assert status.message.isHidden()


def test_a_new_project_that_cannot_be_made_is_told_in_the_dialog(hands: Hands, qtbot: QtBot) -> None:
    dialog = NewProjectDialog(hands.path.parent, hands.window.desk.look, hands.window, make=_make)
    qtbot.addWidget(dialog)
    dialog.open()
    assert ", " in dialog.about.text() and "、" not in dialog.about.text()
    dialog.field.setText(str(hands.path / "below-a-file.annot"))
    dialog.go.click()
    assert dialog.isVisible() and dialog.path is None
    dialog.field.setText(str(hands.path.with_name("fresh.annot")))
    dialog.go.click()
    assert not dialog.isVisible()
    assert hands.path.with_name("fresh.annot").is_file()
