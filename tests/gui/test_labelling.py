"""Labelling by the gestures: marks by mouse and keys, changes, notes, undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.palette import Palette
from annotator.gui.main_window import MainWindow
from annotator.gui.preparing import prepare
from annotator.gui.segments import Segments
from annotator.model.acts import ImportDocuments, ReplaceLabels, SetSetting
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.text import words
from tests.gui.conftest import Hands

SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_a_drag_and_a_key_make_a_span(hands: Hands) -> None:
    hands.drag("县委办公室")
    assert hands.pane.selection() == (hands.find("县委办公室"), hands.find("县委办公室") + 5)
    hands.key("o")
    assert hands.quotes() == [("organisation", "县委办公室")]
    assert hands.pane.selected_span() == hands.spans()[0].id
    assert hands.pane.selection() is None
    assert hands.window.parts.spans.model.rowCount() == 1


@pytest.mark.parametrize("clicks", [1, 2, 3])
def test_a_drag_ends_where_the_document_changes(hands: Hands, clicks: int) -> None:
    at = hands.point(hands.pane.view().to_view(hands.find("会议由"), hands.find("会议由"))[0])
    viewport, left, none = hands.pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for _ in range(clicks - 1):
        QTest.mouseClick(viewport, left, none, at)
    QTest.mousePress(viewport, left, none, at)
    hands.key(Qt.Key.Key_PageDown, CTRL)
    assert hands.text.startswith("縣委")
    for x in (40, 80):
        QTest.mouseMove(viewport, at + QPoint(x, -30))
    QTest.mouseRelease(viewport, left, none, at + QPoint(80, -30))
    assert hands.pane.selection() is None
    hands.wait_for_clicks()
    hands.drag("縣委")
    assert hands.pane.selection() == (0, 2), "the next gesture is as good as any"


def test_a_handle_is_let_go_where_the_document_changes(hands: Hands) -> None:
    span = hands.mark("张少初主持", "p")
    box = hands.pane.passage_rects(span.start, span.end)[0]
    viewport, left, none = hands.pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    hands.wait_for_clicks()
    handle = QPoint(round(box.right()), round(box.bottom()) + 2)
    QTest.mousePress(viewport, left, none, handle)
    QTest.mouseMove(viewport, handle - QPoint(40, 0))
    hands.key(Qt.Key.Key_PageDown, CTRL)
    QTest.mouseMove(viewport, handle - QPoint(60, 0))
    QTest.mouseRelease(viewport, left, none, handle - QPoint(60, 0))
    assert hands.project.span(span.id).ranges == span.ranges


def test_esc_gives_up_an_end_that_is_dragged(hands: Hands) -> None:
    span = hands.mark("张少初主持", "p")
    hands.wait_for_clicks()
    for by in (QPoint(40, 0), QPoint(0, 0)):
        hands.pane.select_span(span.id)
        box = hands.pane.passage_rects(span.start, span.end)[0]
        viewport, left, none = (
            hands.pane.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        handle = QPoint(round(box.right()), round(box.bottom()) + 2)
        QTest.mousePress(viewport, left, none, handle)
        QTest.mouseMove(viewport, handle - by)
        hands.key(Qt.Key.Key_Escape)
        assert hands.pane.selected_span() == span.id
        QTest.mouseMove(viewport, handle - QPoint(60, 0))
        QTest.mouseRelease(viewport, left, none, handle - QPoint(60, 0))
        QApplication.processEvents()
        assert hands.project.span(span.id).ranges == span.ranges
        assert hands.pane.selected_span() == span.id and hands.pane.selection() is None
        hands.wait_for_clicks()
    hands.key(Qt.Key.Key_Escape)
    assert hands.pane.selected_span() is None, "and then it is a key as any other"


def test_a_change_in_a_document_that_is_done_is_said_once(hands: Hands) -> None:
    message, session = hands.window.parts.status.message, hands.window.desk.session
    assert session is not None
    document = session.document_id
    hands.mark("县委办公室", "o")
    assert "done" not in message.text()
    hands.key(Qt.Key.Key_Return, CTRL)
    session.open_document(document)
    QApplication.processEvents()
    for quote, said in (("张少初", True), ("今天下午", False)):
        hands.mark(quote, "p")
        QApplication.processEvents()
        assert (message.text() == "This document is done; the change counts." and message.isVisible()) is said
    assert hands.project.state(document, session.annotator) is State.DONE
    session.set_state(State.IN_PROGRESS)
    hands.mark("打印机", "w")
    session.set_state(State.DONE)
    QApplication.processEvents()
    hands.key(Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert message.text() == "This document is done; the change counts."


def test_shift_and_arrows_and_a_key_make_a_span(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, CTRL)
    for _ in range(2):
        hands.key(Qt.Key.Key_Right, SHIFT)
    hands.key("l")
    assert hands.quotes() == [("place", "区委")]


def test_a_click_on_a_label_labels_the_selection(hands: Hands) -> None:
    hands.drag("张少初")
    button = hands.window.parts.labels.button("person")
    assert button._pending, "the keys call for a press while a selection is pending"
    hands.click(button)
    assert hands.quotes() == [("person", "张少初")]
    assert not button._pending


@pytest.mark.parametrize("view", ["hant", "tw", "twp", "hk", "hkp"])
def test_a_span_made_in_a_converted_view_is_exact_in_the_source(hands: Hands, view: str) -> None:
    assert hands.session.opened is not None
    hands.session.set_switches(hands.session.opened.switches.with_view_script(view))
    hands.mark("打印机", "w")
    hands.mark("以太网", "w")
    assert hands.quotes() == [("work", "打印机"), ("work", "以太网")]


def test_spans_overlap_nest_and_share_a_range(hands: Hands) -> None:
    hands.mark("县委办公室的张少初", "j")
    hands.wait_for_clicks()
    hands.mark("县委办公室", "o")
    hands.wait_for_clicks()
    hands.mark("县委办公室", "l")
    hands.mark("张少初买了", "p")
    model = hands.window.parts.spans.model
    depths = [(model.quote(model.item(n).span), model.item(n).depth) for n in range(model.rowCount())]
    assert depths == [("县委办公室的张少初", 0), ("县委办公室", 1), ("县委办公室", 2), ("张少初买了", 0)]


def test_enter_repeats_the_last_label(hands: Hands) -> None:
    hands.mark("张少初", "p")
    hands.drag("张少初", 1)
    hands.key(Qt.Key.Key_Return)
    assert hands.quotes() == [("person", "张少初"), ("person", "张少初")]


def test_the_status_line_says_that_a_label_is_awaited(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    subject = hands.window.parts.status.subject
    hands.key(Qt.Key.Key_F2)
    hands.qtbot.waitUntil(lambda: subject.text() == "Press the new label's key")
    hands.key(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: subject.text() != "Press the new label's key")


def test_f2_and_a_key_change_the_label(hands: Hands) -> None:
    span = hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_F2)
    assert hands.window.parts.labels.button("place")._pending
    hands.key("l")
    assert [(s.id, s.label) for s in hands.spans()] == [(span.id, "place")]
    assert not hands.window.parts.labels.button("place")._pending


def test_a_key_without_f2_changes_nothing(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key("l")
    assert hands.quotes() == [("organisation", "县委办公室")]
    assert "F2" in hands.window.parts.status.message.text()


def test_escape_ends_a_change_of_label(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_F2)
    hands.key(Qt.Key.Key_Escape)
    hands.key("l")
    assert hands.quotes() == [("organisation", "县委办公室")]


def test_keys_move_either_end(hands: Hands) -> None:
    hands.mark("委办公", "o")
    hands.key(Qt.Key.Key_Left, ALT)
    assert hands.quotes() == [("organisation", "县委办公")]
    hands.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert hands.quotes() == [("organisation", "县委办公室")]
    hands.do("ends.end_back")
    hands.do("ends.start_on")
    assert hands.quotes() == [("organisation", "委办公")]


def test_delete_deletes_the_selected_span(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_Delete)
    assert hands.spans() == []
    assert hands.window.parts.editor.isHidden()


def test_a_note_is_kept_when_the_pane_is_entered_again(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_F2, SHIFT)
    note = hands.window.parts.editor.note
    assert QApplication.focusWidget() is note
    QTest.keyClicks(note, "check with the guideline")
    hands.key(Qt.Key.Key_Return, CTRL, on=note)
    assert hands.spans()[0].note == "check with the guideline"
    assert QApplication.focusWidget() is hands.pane


def test_escape_keeps_a_note_and_undo_takes_it_back(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.do("annotate.note")
    QTest.keyClicks(hands.window.parts.editor.note, "long and good")
    hands.key(Qt.Key.Key_Escape, on=hands.window.parts.editor.note)
    assert hands.spans()[0].note == "long and good"
    assert QApplication.focusWidget() is hands.pane
    hands.do("edit.undo")
    assert hands.spans()[0].note == ""


def test_the_status_line_says_that_a_note_is_kept(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    line = hands.window.parts.status
    hands.do("annotate.note")
    assert line.subject.text() == "The note is kept when you leave it"
    assert "Esc" in line.hints.accessibleName()
    hands.key(Qt.Key.Key_Escape, on=hands.window.parts.editor.note)
    assert line.subject.text() == "Organisation"


def test_unsure_by_key_and_by_click(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.do("annotate.unsure")
    assert hands.spans()[0].unsure
    hands.click(hands.window.parts.editor.unsure)
    assert not hands.spans()[0].unsure


def test_an_attribute_is_set_by_its_control(hands: Hands) -> None:
    hands.mark("会议由张少初主持", "6")
    control = hands.attribute("Force").focusProxy()
    assert isinstance(control, Segments)
    hands.click(control, control.rect_of("order").center().toPoint())
    assert hands.spans()[0].attributes == {"force": "order"}
    hands.click(control, control.rect_of("order").center().toPoint())
    assert hands.spans()[0].attributes == {}


def test_undo_and_redo_all_of_it_by_name(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_F2)
    hands.key("l")
    hands.key(Qt.Key.Key_Delete)
    assert hands.window.actions_.text("edit.undo") == "Undo: delete Place on 县委办公室"
    hands.do("edit.undo")
    assert hands.quotes() == [("place", "县委办公室")]
    assert hands.window.actions_.text("edit.undo") == "Undo: change label to Place on 县委办公室"
    hands.do("edit.undo")
    assert hands.quotes() == [("organisation", "县委办公室")]
    hands.do("edit.undo")
    assert hands.quotes() == []
    assert hands.window.actions_.text("edit.redo") == "Redo: label Organisation on 县委办公室"
    for _ in range(3):
        hands.do("edit.redo")
    assert hands.quotes() == []
    hands.do("edit.undo")
    assert hands.quotes() == [("place", "县委办公室")]


def test_undo_jumps_to_the_document_where_it_happened(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    first = hands.session.document_id
    hands.open(1)
    assert hands.session.document_id != first
    hands.do("edit.undo")
    assert hands.session.document_id == first
    assert hands.spans() == []


def test_a_key_sequence_labels_the_document(hands: Hands) -> None:
    hands.key("g")
    assert "News report" in hands.window.parts.status.message.text()
    hands.key("n")
    labels = hands.project.document_labels(hands.session.document_id)
    assert [label.label for label in labels] == ["genre_news"]
    hands.key("g")
    hands.key("e")
    labels = hands.project.document_labels(hands.session.document_id)
    assert [label.label for label in labels] == ["genre_essay"], "genre is exclusive"


def test_a_letter_with_shift_is_the_letter(hands: Hands) -> None:
    hands.drag("张少初")
    hands.key("P", Qt.KeyboardModifier.ShiftModifier)
    assert hands.quotes() == [("person", "张少初")]


def test_a_full_width_key_counts_as_half_width(hands: Hands) -> None:
    hands.drag("张少初")
    hands.pane.key_pressed_for_label.emit("ｐ")
    assert hands.quotes() == [("person", "张少初")]


def test_an_unknown_key_is_told(hands: Hands) -> None:
    hands.drag("张少初")
    hands.key("z")
    assert hands.spans() == []
    assert "z" in hands.window.parts.status.message.text()


def test_list_and_pane_select_the_same_span(hands: Hands) -> None:
    first = hands.mark("县委办公室", "o")
    second = hands.mark("张少初", "p", 1)
    panel = hands.window.parts.spans
    rect = panel.list.visualRect(panel.model.index(0))
    hands.click(panel.list.viewport(), rect.center())
    assert hands.pane.selected_span() == first.id
    assert hands.window.parts.editor.name.text() == "Organisation"
    hands.pane.select_span(second.id)
    assert panel.list.currentIndex().row() == 1
    hands.pane.span_hovered.emit(first.id)
    assert panel.delegate.hovered == first.id


def test_tab_walks_the_spans(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.mark("张少初", "p")
    first, second = (span.id for span in hands.spans())
    assert hands.pane.selected_span() == second
    hands.key(Qt.Key.Key_Backtab, SHIFT)
    assert hands.pane.selected_span() == first
    hands.key(Qt.Key.Key_Tab)
    assert hands.pane.selected_span() == second
    hands.do("span.next")
    assert hands.pane.selected_span() == first, "the menu goes round the end"


def test_the_palette_applies_a_label_by_name(hands: Hands) -> None:
    hands.drag("张少初")
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.field, "person")
    hands.key(Qt.Key.Key_Return, on=palette.field)
    assert hands.quotes() == [("person", "张少初")]


def test_the_palette_finds_undo_by_its_name_alone(hands: Hands) -> None:
    """Who looks for a place just worked on must not take back what was done there."""
    hands.mark("张少初", "p")
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    palette.field.setText("张少初")
    found = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert not any("Undo" in text for text in found)
    palette.field.setText("undo")
    assert "张少初" in palette.list.item(0).text()
    hands.key(Qt.Key.Key_Return, on=palette.field)
    assert hands.quotes() == []


def test_the_status_line_says_what_is_selected(hands: Hands) -> None:
    hands.drag("县委办公室")
    line = hands.window.parts.status
    assert line.subject.text() == "5 char. selected"
    start = hands.find("县委办公室")
    assert line.offsets.text() == f"Source {start}–{start + 5}"
    assert line.paragraph.text() == "Paragraph 2"
    hands.key("o")
    assert line.subject.text() == "Organisation"


def test_a_refused_act_is_told_and_writes_nothing(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    span = hands.spans()[0]
    hands.annotate_as_other()
    assert hands.session.apply is not None
    hands.window.ranges.set(span.id, ((0, 2),))
    assert hands.project.span(span.id).ranges == span.ranges
    assert hands.window.parts.status.message.objectName() == "bad"


def test_a_click_beside_a_span_deselects_it(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    rect = hands.pane.viewport().rect()
    hands.click(hands.pane.viewport(), QPoint(rect.width() // 2, rect.height() - 20))
    assert hands.pane.selected_span() is None
    assert hands.window.parts.editor.isHidden()


@pytest.mark.parametrize(("language", "hint"), [("zh_CN", "按键标注所选片段"), ("zh_TW", "")])
def test_the_hint_of_the_labels_follows_the_language(hands: Hands, language: str, hint: str) -> None:
    hands.drag("张少初")
    labels = hands.window.parts.labels
    before = labels.hint.text()
    assert before == "Press a key to label the passage"
    hands.do(f"language.{language}")
    assert labels.hint.text() == hands.window.annotate.waiting != before
    assert hint in labels.hint.text()
    hands.do("language.en")
    assert labels.hint.text() == before


def _with_sequence(hands: Hands) -> None:
    person = hands.project.scheme.label("person")
    hands.session.apply(ReplaceLabels((replace(person, key="y a"),)))


def test_escape_drops_half_a_key_sequence_before_the_selection(hands: Hands) -> None:
    _with_sequence(hands)
    hands.drag("张少初")
    selection = hands.pane.selection()
    hands.key("y")
    assert "y …" in hands.window.parts.status.message.text()
    hands.key(Qt.Key.Key_Escape)
    assert hands.pane.selection() == selection
    assert hands.window.parts.status.message.isHidden()
    hands.key("a")
    assert not hands.quotes(), "the sequence was dropped"
    hands.key(Qt.Key.Key_Escape)
    assert hands.pane.selection() is None


def test_a_key_that_ends_no_sequence_applies_nothing(hands: Hands) -> None:
    _with_sequence(hands)
    hands.drag("张少初")
    hands.key("y")
    hands.key("j")
    assert not hands.quotes()
    assert "y j" in hands.window.parts.status.message.text()
    hands.key("j")
    assert hands.quotes() == [("post", "张少初")]


@pytest.mark.parametrize("by", ["tab", "click", "list"])
def test_f2_never_changes_another_span_than_it_was_pressed_for(hands: Hands, by: str) -> None:
    hands.mark("县委办公室", "o")
    hands.mark("张少初", "p", 1)
    hands.key(Qt.Key.Key_Backtab, SHIFT)
    hands.key(Qt.Key.Key_F2)
    if by == "tab":
        hands.key(Qt.Key.Key_Tab)
    elif by == "click":
        start = hands.spans()[1].start
        hands.wait_for_clicks()
        hands.click(hands.pane.viewport(), hands.point(hands.pane.view().to_view(start, start)[0]))
    else:
        panel = hands.window.parts.spans
        hands.click(panel.list.viewport(), panel.list.visualRect(panel.model.index(1)).center())
    assert hands.pane.selected_span() == hands.spans()[1].id
    hands.key("w")
    assert hands.quotes() == [("organisation", "县委办公室"), ("person", "张少初")]
    assert not hands.window.parts.labels.button("place")._pending


def _half_typed(hands: Hands) -> None:
    _with_sequence(hands)
    hands.drag("张少初")
    hands.key("y")
    assert not hands.window.parts.status.message.isHidden()


@pytest.mark.parametrize("by", ["caret", "selection", "time", "other message"])
def test_half_a_key_sequence_goes_with_its_hint(hands: Hands, by: str) -> None:
    _half_typed(hands)
    line = hands.window.parts.status
    if by == "caret":
        hands.key(Qt.Key.Key_Right)
    elif by == "selection":
        hands.key(Qt.Key.Key_Right, SHIFT)
    elif by == "time":
        line._timer.setInterval(0)  # as if its time were over
        hands.qtbot.waitUntil(line.message.isHidden)
    else:
        hands.window.desk.say("A copy was saved.")
    assert "y …" not in ("" if line.message.isHidden() else line.message.text())
    hands.drag("张少初")
    hands.key("a")
    assert not hands.quotes()


def test_a_message_goes_when_something_else_happens(hands: Hands) -> None:
    message = hands.window.parts.status.message
    hands.key("p")
    assert not message.isHidden(), "select a passage first"
    hands.drag("张少初")
    assert message.isHidden()
    hands.key("p")
    hands.do("edit.undo")
    assert "Undone" in message.text() and not message.isHidden()
    hands.key(Qt.Key.Key_Right, SHIFT)
    assert message.isHidden()
    hands.do("edit.redo")
    assert not message.isHidden()
    hands.open(1)
    assert message.isHidden()
    _with_sequence(hands)
    hands.drag("劉建國")
    for key in "ya":
        hands.key(key)
    assert message.isHidden() and hands.quotes() == [("person", "劉建國")]


def test_another_persons_span_says_why_nothing_happens(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.project.apply(SetSetting("blind", False), annotator="甲")
    hands.annotate_as_other()
    hands.do("view.others")
    message = hands.window.parts.status.message
    for key, held in (
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, SHIFT),
        (Qt.Key.Key_Left, ALT),
        (Qt.Key.Key_Right, ALT | SHIFT),
    ):
        hands.key(Qt.Key.Key_Escape)
        hands.key(Qt.Key.Key_Home, CTRL)
        hands.key(Qt.Key.Key_Tab)
        assert message.isHidden()
        hands.key(key, held)
        assert not message.isHidden() and "甲" in message.text()
    assert hands.project.spans(hands.session.document_id)[0].label == "organisation"


def test_a_read_only_window_says_so_at_enter(make_window: Callable[..., MainWindow], hands: Hands) -> None:
    second = make_window()
    assert second.open_project(hands.path, "甲")
    other = Hands(second, hands.qtbot, hands.path)
    other.settle()
    other.drag("张少初")
    other.key(Qt.Key.Key_Return)
    assert "read-only" in second.parts.status.message.text()


def _long_document(hands: Hands) -> None:
    hands.project.apply(
        ImportDocuments((ImportItem("\n".join(f"第{n}段文字" for n in range(200)), "长"),)), annotator="甲"
    )
    hands.session.open_document(hands.project.documents()[-1].id)
    QApplication.processEvents()


@pytest.mark.parametrize("by", ["undo", "redo", "list", "menu"])
def test_the_caret_goes_along_with_a_jump(hands: Hands, by: str) -> None:
    _long_document(hands)
    span = hands.mark("第150段", "o")
    if by == "redo":
        hands.do("edit.undo")
    hands.key(Qt.Key.Key_Home, CTRL)
    assert hands.pane.top_passage() == 0
    if by == "list":
        panel = hands.window.parts.spans
        hands.pane.select_span(None)
        panel.list.setFocus()
        hands.key(Qt.Key.Key_Down, on=panel.list)
        hands.key(Qt.Key.Key_Return, on=panel.list)
    elif by == "menu":
        hands.pane.select_span(None)
        hands.do("span.next")
    else:
        hands.do(f"edit.{by}")
    assert hands.pane.caret_source() == span.start
    hands.key(Qt.Key.Key_Right)
    assert hands.pane.caret_source() == span.start + 1
    assert hands.pane.passage_rects(span.start, span.end), "still in sight"


def test_undoing_an_import_asks_first(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.do("edit.undo")
    asked = hands.press_in_question("Cancel")
    hands.do("edit.undo")
    assert asked == ["Undo the import of 3 documents?"]
    assert len(hands.project.documents()) == 3
    hands.press_in_question("Undo import")
    hands.do("edit.undo")
    assert hands.project.documents() == []
    assert hands.session.opened is None
    hands.key(Qt.Key.Key_Tab)
    assert hands.pane.selected_span() is None and hands.pane.view().text == ""
    hands.do("edit.redo")
    assert len(hands.project.documents()) == 3


def test_the_person_who_works_is_never_undone(hands: Hands) -> None:
    hands.annotate_as_other()
    assert not hands.window.actions_["edit.undo"].isEnabled()
    hands.key(Qt.Key.Key_Z, CTRL)
    hands.mark("县委办公室", "o")
    assert hands.quotes() == [("organisation", "县委办公室")]
    hands.do("edit.undo")
    assert not hands.window.actions_["edit.undo"].isEnabled()


def test_a_selection_becomes_a_further_range_by_key(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    start = hands.find("打印机")
    hands.pane.put_caret(hands.pane.view().to_view(start, start)[0])
    for _ in range(3):
        hands.key(Qt.Key.Key_Right, SHIFT)
    assert "add to Organisation" in hands.window.parts.status.hints.accessibleName()
    hands.key(Qt.Key.Key_B, CTRL)
    assert hands.quotes() == [("organisation", "县委办公室 … 打印机")]
    assert hands.pane.selected_span() == hands.spans()[0].id
    hands.key(Qt.Key.Key_Left, ALT)
    assert hands.quotes() == [("organisation", "县委办公室 … 台打印机")], "the new range is in hand"
    hands.key(Qt.Key.Key_B, CTRL | SHIFT)
    assert hands.quotes() == [("organisation", "县委办公室")]
    hands.key(Qt.Key.Key_B, CTRL | SHIFT)
    assert hands.quotes() == [("organisation", "县委办公室")]
    assert not hands.window.parts.status.message.isHidden()
    hands.do("edit.undo")
    assert hands.quotes() == [("organisation", "县委办公室 … 台打印机")]


@pytest.mark.parametrize("two", [False, True])
def test_a_range_is_added_by_drag_and_menu(hands: Hands, two: bool) -> None:
    if two:
        hands.do("view.two_panes")
    hands.mark("县委办公室", "o")
    hands.wait_for_clicks()
    hands.drag("打印机")
    hands.do("range.add")
    assert hands.quotes() == [("organisation", "县委办公室 … 打印机")]
    hands.wait_for_clicks()
    start = hands.find("委办")
    hands.click(hands.pane.viewport(), hands.point(hands.pane.view().to_view(start, start)[0]))
    hands.do("range.drop")
    assert hands.quotes() == [("organisation", "打印机")]


@pytest.mark.parametrize("leave", ["click", "escape", "document", "none"])
def test_a_span_that_was_left_gets_no_further_range(hands: Hands, leave: str) -> None:
    if leave != "none":
        hands.mark("县委办公室", "o")
        hands.wait_for_clicks()
    if leave == "click":
        rect = hands.pane.viewport().rect()
        hands.click(hands.pane.viewport(), QPoint(rect.width() // 2, rect.height() - 20))
    elif leave == "escape":
        hands.drag("打印机")
        hands.key(Qt.Key.Key_Escape)
        hands.key(Qt.Key.Key_Escape)
        hands.wait_for_clicks()
    elif leave == "document":
        hands.drag("打印机")
        hands.open(1)
        hands.open(0)
    hands.drag("打印机")
    before = hands.quotes()
    hands.key(Qt.Key.Key_B, CTRL)
    assert hands.quotes() == before
    assert not hands.window.parts.status.message.isHidden()
    assert hands.pane.selection() is not None


def test_the_first_word_of_a_session_is_not_passed_by_a_label(
    make_window: Callable[..., MainWindow], project_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "_loaded", [])
    window = make_window()
    assert window.open_project(project_file, "甲")
    fresh = Hands(window, qtbot, project_file)
    fresh.pane.setFocus()
    for _ in range(2):
        fresh.key(Qt.Key.Key_Right, SHIFT)
    for _ in range(2):
        fresh.key(Qt.Key.Key_Right, CTRL | SHIFT)
    fresh.key("o")
    qtbot.waitUntil(lambda: bool(fresh.spans()))
    assert fresh.quotes() == [("organisation", "区委召开会议")]
    assert fresh.pane.selection() is None


def test_words_are_there_before_anybody_asks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_loaded", [])
    prepare()  # as the program does before it makes a window
    qtbot.waitUntil(words.is_loaded, timeout=20_000)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_End, CTRL),
        (Qt.Key.Key_Down, CTRL),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_a_span_that_the_caret_leaves_is_acted_on_no_more(
    hands: Hands, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    _long_document(hands)
    hands.mark("第0段", "o")
    hands.key(key, held)
    assert hands.pane.selected_span() is None
    hands.key(Qt.Key.Key_Delete)
    hands.key(Qt.Key.Key_F2)
    hands.key("p")
    hands.key(Qt.Key.Key_Right, ALT)
    assert hands.quotes() == [("organisation", "第0段")]
    assert not hands.window.parts.status.message.isHidden()


def test_a_span_stays_selected_while_the_caret_is_on_it(hands: Hands) -> None:
    span = hands.mark("县委办公室", "o")
    for _ in range(5):
        hands.key(Qt.Key.Key_Left)
        assert hands.pane.selected_span() == span.id
    hands.key(Qt.Key.Key_Left)
    assert hands.pane.selected_span() is None
    hands.key(Qt.Key.Key_Tab)
    assert hands.pane.selected_span() == span.id, "Tab goes on from the caret"


def test_a_passage_that_keys_select_elsewhere_can_be_added_to_the_span(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_End)
    for _ in range(4):
        hands.key(Qt.Key.Key_Left)
    for _ in range(3):
        hands.key(Qt.Key.Key_Right, SHIFT)
    assert "add to Organisation" in hands.window.parts.status.hints.accessibleName()
    hands.key(Qt.Key.Key_B, CTRL)
    assert hands.quotes() == [("organisation", "县委办公室 … 以太网")]
    hands.key(Qt.Key.Key_Home)
    for _ in range(5):
        hands.key(Qt.Key.Key_Right)
    assert hands.pane.selected_span() is None
    hands.key(Qt.Key.Key_Tab)
    for _ in range(7):
        hands.key(Qt.Key.Key_Right)
    assert hands.pane.selected_span() is not None, "between its ranges"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_F2])
def test_what_happens_to_a_span_is_seen_where_the_text_was_scrolled_away(hands: Hands, key: Qt.Key) -> None:
    _long_document(hands)
    span = hands.mark("第0段", "o")
    hands.pane.scroll_by(5000)
    assert not hands.pane.passage_rects(span.start, span.end)
    hands.key(key)
    assert hands.pane.passage_rects(span.start, span.end)


BARS = "首页 | 新闻中心 | 视听新闻 | 玩转秀洲\n联系我们 | 网站地图 | 版权声明 | 加入收藏"
CHROME = f"{BARS}\n区委召开会议\n正文一句话。"


def test_a_label_on_folded_lines_says_so(hands: Hands) -> None:
    hands.project.apply(ImportDocuments((ImportItem(CHROME, "杂项"),)), annotator="甲")
    hands.settle()
    hands.open(3)
    hands.settle()
    assert hands.pane.view().block(0).placeholder == "chrome"
    hands.pane.setFocus()
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_End, SHIFT)
    hands.key("1")
    assert len(hands.spans()) == 1
    said = hands.window.parts.status.message
    assert said.isVisible() and said.text() == "2 folded lines are labelled too."
    hands.do("edit.undo")
    assert not hands.spans()
    hands.drag("正文一句话")
    hands.key("1")
    assert said.isHidden(), "nothing of this is folded"


@pytest.mark.parametrize("script", ["source", "hant"])
def test_a_key_selects_the_whole_text_for_a_label(hands: Hands, script: str) -> None:
    hands.do(f"script.{script}")
    QTest.keyClick(hands.pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert hands.pane.selection() == (0, len(hands.text))
    hands.key("p")
    assert hands.quotes() == [("person", hands.text)]


def test_the_same_key_in_a_field_selects_what_is_in_the_field(hands: Hands) -> None:
    hands.do("edit.find")
    field = hands.window.parts.article.find_bar.field
    field.setText("县委")
    field.deselect()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.selectedText() == "县委"
    assert hands.pane.selection() != (0, len(hands.text))
