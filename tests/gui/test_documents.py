"""Documents in the window: list, views, states, titles, trash, zoom, copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.trash import TrashDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.opened import LAYERS
from annotator.gui.panels.document_model import script_name
from annotator.model.acts import AddSpan, ImportDocuments
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from tests.corpus import corpus_text
from tests.gui.conftest import FIRST, SECOND, THIRD, WHO, Hands

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def titles(hands: Hands) -> list[str]:
    model = hands.window.parts.documents.model
    return [model.row(n).title for n in range(model.rowCount())]


def test_the_list_shows_what_is_known_of_each_document(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    model = hands.window.parts.documents.model
    row = model.row(0)
    assert titles(hands) == [text.split("\n")[0] for text in (FIRST, SECOND, THIRD)]
    assert (row.script, row.length, row.spans) == ("hans", len(FIRST), 1)
    assert row.reach > 0
    assert hands.window.parts.documents.count.text() == "3 documents"


def test_a_text_without_a_telling_character_is_of_no_script(hands: Hands) -> None:
    hands.project.apply(ImportDocuments((ImportItem("好", "好"),)), annotator="甲")
    hands.settle()
    hands.open(3)
    hands.settle()
    assert script_name(hands.window.parts.documents.model.row(3).script) == "Neutral"
    tip = hands.window.parts.article.view_bar.scripts._items[0].tip
    assert "Neither Simplified nor Traditional" in tip
    assert "100.0 % in both" in tip


def test_the_filter_finds_by_title_and_by_state(hands: Hands, qtbot: QtBot) -> None:
    panel = hands.window.parts.documents
    hands.do("state.done")
    panel.filter.setText("縣委")
    qtbot.waitUntil(lambda: titles(hands) == ["縣委召開會議"])
    panel.filter.setText("Done")
    qtbot.waitUntil(lambda: titles(hands) == ["区委召开会议"])
    panel.filter.setText("nothing like it")
    qtbot.waitUntil(lambda: titles(hands) == [])
    assert panel.empty_text.text() == "No document matches the filter."
    hands.click(panel.empty_button)
    qtbot.waitUntil(lambda: len(titles(hands)) == 3)


@pytest.mark.parametrize(
    ("number", "script", "shown"),
    [
        (0, "source", "今天下午，县委办公室的张少初买了一台打印机，又装了以太网。"),
        (0, "hant", "今天下午，縣委辦公室的張少初買了一臺打印機，又裝了以太網。"),
        (0, "tw", "今天下午，縣委辦公室的張少初買了一臺打印機，又裝了以太網。"),
        (0, "twp", "今天下午，縣委辦公室的張少初買了一臺印表機，又裝了乙太網路。"),
        (1, "hans", "刘建国出席会议并讲话，他指出要紧紧围绕中心工作。"),
    ],
)
def test_the_views_show_the_document(hands: Hands, number: int, script: str, shown: str) -> None:
    hands.open(number)
    assert hands.session.opened is not None
    hands.session.set_switches(hands.session.opened.switches.with_view_script(script))
    assert hands.pane.view().block(1).text == shown


def test_the_views_by_key_by_menu_and_by_click(hands: Hands) -> None:
    def now() -> str:
        assert hands.session.opened is not None
        return hands.session.opened.switches.view_script

    seen = []
    for key in (
        Qt.Key.Key_2,
        Qt.Key.Key_3,
        Qt.Key.Key_4,
        Qt.Key.Key_6,
        Qt.Key.Key_5,
        Qt.Key.Key_6,
        Qt.Key.Key_1,
    ):
        hands.key(key, ALT)
        seen.append(now())
    assert seen == ["hans", "hant", "tw", "twp", "hkp", "hk", "source"]
    hands.do("script.hk")
    assert now() == "hk"
    bar = hands.window.parts.article.view_bar
    hands.click(bar.scripts, bar.scripts.rect_of("tw").center().toPoint())
    assert now() == "tw"
    hands.click(bar.phrases)
    assert now() == "twp"
    assert hands.window.actions_["script.phrases"].isChecked()


def test_a_view_that_does_not_fit_is_dim_and_says_why(hands: Hands) -> None:
    bar = hands.window.parts.article.view_bar
    hands.do("script.tw")
    assert "Traditional" not in bar.phrases.toolTip()
    hands.open(1)  # Traditional: the phrases are made for Simplified text
    hands.do("script.tw")
    assert bar.phrases.dim()
    assert "Traditional" in bar.phrases.toolTip()
    hands.click(bar.phrases)
    assert hands.session.opened is not None
    assert hands.session.opened.switches.view_script == "twp", "it works all the same"
    assert "Traditional" in hands.window.parts.status.message.text()


def test_layers_by_key_and_by_click(hands: Hands) -> None:
    assert hands.session.opened is not None

    def on() -> frozenset[str]:
        assert hands.session.opened is not None
        return hands.session.opened.switches.layers

    before = on()
    hands.do("layer.blanks")
    assert on() == before | {"blanks"}
    hands.window.parts.article.view_bar.layers["blanks"].click()
    assert on() == before
    assert set(hands.window.parts.article.view_bar.layers) == set(LAYERS)


def test_a_document_keeps_its_view_while_others_are_read(hands: Hands) -> None:
    hands.do("script.tw")
    hands.open(1)
    assert hands.session.opened is not None
    assert hands.session.opened.switches.script == "source"
    hands.open(0)
    assert hands.session.opened.switches.script == "tw"


def test_the_same_passage_stays_at_the_top_and_the_same_span_selected(hands: Hands) -> None:
    long = "\n".join(f"第{n}段，县委办公室的工作人员今天使用打印机和以太网。" for n in range(400))
    hands.project.apply(ImportDocuments((ImportItem(long, "长"),)), annotator="甲")
    hands.open(3)
    hands.mark("打印机", "w", 200)
    selected = hands.pane.selected_span()
    top = hands.pane.top_passage()
    assert top > 1000
    for action in ("script.tw", "script.phrases", "script.hk", "script.source"):
        hands.do(action)
        assert hands.pane.selected_span() == selected
        paragraph = hands.pane.view().block_at(top)
        assert abs(hands.pane.view().block_at(hands.pane.top_passage()) - paragraph) <= 1


@pytest.mark.parametrize("state", list(State))
def test_a_state_is_set_by_menu(hands: Hands, state: State) -> None:
    hands.do(f"state.{state}")
    assert hands.session.state() is state
    assert hands.window.parts.documents.model.row(0).state is state


def test_one_key_goes_to_the_next_unfinished_document(hands: Hands) -> None:
    hands.open(1)
    hands.do("state.skipped")
    hands.open(0)
    hands.key(Qt.Key.Key_F8)
    assert hands.text == THIRD
    hands.key(Qt.Key.Key_Return, CTRL)  # done with the third: on to the first, which is still open
    assert hands.text == FIRST
    hands.key(Qt.Key.Key_Return, CTRL)
    assert "Every document" in hands.window.parts.status.message.text()
    assert hands.window.parts.documents.foot_count.text() == "Done 2 / 3"


def test_keys_go_to_the_next_and_the_previous_document(hands: Hands) -> None:
    hands.key(Qt.Key.Key_PageDown, CTRL)
    assert hands.text == SECOND
    hands.key(Qt.Key.Key_PageUp, CTRL)
    assert hands.text == FIRST


def test_a_document_comes_back_where_it_was_left(hands: Hands) -> None:
    text = "\n".join(f"第{n}段。" + "县委办公室召开会议,研究部署基层党建工作。" * 6 for n in range(60))
    hands.project.apply(ImportDocuments((ImportItem(text, "长文"),)), annotator=WHO)
    hands.settle()
    hands.open(3)
    hands.settle()
    hands.key(Qt.Key.Key_End, CTRL)
    hands.key(Qt.Key.Key_Up)
    left = hands.pane.place(), hands.pane.caret_source()
    assert left[0][0] > 1000
    hands.key(Qt.Key.Key_PageUp, CTRL)
    assert hands.text != text and hands.pane.caret_source() == 0
    hands.key(Qt.Key.Key_PageDown, CTRL)
    assert hands.text == text
    assert (hands.pane.place(), hands.pane.caret_source()) == left


def test_a_title_is_edited_in_place(hands: Hands) -> None:
    title = hands.window.parts.article.head.title
    hands.do("edit.title")
    assert QApplication.focusWidget() is title
    QTest.keyClicks(title, "A better title")
    hands.key(Qt.Key.Key_Return, on=title)
    assert hands.project.document(hands.session.document_id).title == "A better title"
    assert titles(hands)[0] == "A better title"
    assert QApplication.focusWidget() is hands.pane
    hands.do("edit.undo")
    assert titles(hands)[0] == FIRST.split("\n")[0]


def test_escape_leaves_a_title_as_it_was(hands: Hands) -> None:
    title = hands.window.parts.article.head.title
    hands.do("edit.title")
    QTest.keyClicks(title, "wrong")
    hands.key(Qt.Key.Key_Escape, on=title)
    assert hands.project.document(hands.session.document_id).title == FIRST.split("\n")[0]


def test_a_document_goes_to_the_trash_and_comes_back(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    first = hands.session.document_id
    hands.do("edit.trash_document")
    assert titles(hands) == [SECOND.split("\n")[0], THIRD.split("\n")[0]]
    assert hands.text == SECOND
    dialog = TrashDialog(hands.session, hands.window)
    hands.qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.list.count() == 1
    hands.click(dialog.restore)
    assert dialog.list.count() == 0
    assert titles(hands)[0] == FIRST.split("\n")[0]
    hands.session.open_document(first)
    assert hands.quotes() == [("organisation", "县委办公室")]


def test_zoom_by_keys(hands: Hands) -> None:
    hands.do("view.zoom_in")
    assert hands.pane.zoom() > 100
    assert hands.window.parts.status.zoom.text() == f"{hands.pane.zoom()}%"
    hands.do("view.zoom_reset")
    hands.do("view.zoom_out")
    assert hands.pane.zoom() < 100
    hands.do("view.zoom_reset")
    assert hands.window.parts.status.zoom.text() == "100%"


def test_copy_gives_what_is_shown_or_the_source(hands: Hands) -> None:
    hands.do("script.tw")
    hands.do("script.phrases")
    hands.drag("打印机")
    hands.do("edit.copy")
    assert QApplication.clipboard().text() == "印表機"
    hands.do("edit.copy_source")
    assert QApplication.clipboard().text() == "打印机"


def test_a_long_list_is_read_by_pages(hands: Hands) -> None:
    items = tuple(ImportItem(f"第{n}篇\n正文", f"第{n}篇") for n in range(450))
    hands.project.apply(ImportDocuments(items), annotator="甲")
    QApplication.processEvents()
    model = hands.window.parts.documents.model
    assert model.rowCount() < 453
    last = hands.project.documents()[-1]
    hands.session.open_document(last.id)
    hands.qtbot.waitUntil(lambda: hands.window.parts.documents.list.currentIndex().row() == 452)


def test_others_spans_show_only_where_the_project_is_not_blind(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.annotate_as_other()
    assert hands.window.parts.spans.model.rowCount() == 0
    hands.do("view.others")
    assert hands.window.parts.spans.model.rowCount() == 0
    message = hands.window.parts.status.message.text()
    assert "blind" in message and "done" in message and '"Rules of review"' in message, "the ways out"


def test_others_spans_show_in_a_blind_project_once_ones_own_work_is_done(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.annotate_as_other()
    spans, shown = hands.window.parts.spans.model, hands.window.actions_["view.others"]
    hands.do("state.done")
    assert spans.rowCount() == 0 and not shown.isChecked()
    hands.do("view.others")
    assert spans.rowCount() == 1 and shown.isChecked()
    hands.open(1)
    assert spans.rowCount() == 0 and not shown.isChecked(), "that document is not done"
    hands.do("view.others")
    assert "blind" in hands.window.parts.status.message.text() and not shown.isChecked()
    hands.open(0)
    assert spans.rowCount() == 1 and shown.isChecked()
    hands.do("state.in_progress")
    assert spans.rowCount() == 0 and not shown.isChecked()
    hands.do("edit.undo")
    assert spans.rowCount() == 1


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("script", ["source", "hans", "hant", "tw", "twp", "hk", "hkp"])
def test_the_real_documents_open_in_every_view(hands: Hands, number: int, script: str) -> None:
    text = corpus_text(number)
    hands.project.apply(ImportDocuments((ImportItem(text, str(number)),)), annotator="甲")
    QApplication.processEvents()
    hands.open(3)
    assert hands.session.opened is not None
    hands.session.set_switches(hands.session.opened.switches.with_view_script(script))
    QApplication.processEvents()
    assert hands.pane.view().settings.script == script
    assert hands.pane.view().text == text


def test_nothing_is_open_without_a_project(make_window: Callable[..., MainWindow]) -> None:
    window = make_window()
    assert window.parts.article.empty.sentence.text() == "No project is open."
    assert window.actions_["file.new"].isEnabled()
    assert not window.actions_["file.import"].isEnabled()
    assert not window.actions_["annotate.delete"].isEnabled()


def test_a_document_label_that_keys_take_off_is_told(hands: Hands) -> None:
    message = hands.window.parts.status.message
    for said in ("Document label: News report", "Document label taken off: News report"):
        hands.key("g")
        hands.key("n")
        assert message.text() == said and not message.isHidden()


def test_the_list_of_spans_begins_at_the_top_of_another_document(hands: Hands) -> None:
    texts = [f"{name}\n" + "\n".join(f"张少初第{n}次到会。" for n in range(60)) for name in ("甲篇", "乙篇")]
    items = tuple(ImportItem(text, text[:2]) for text in texts)
    hands.project.apply(ImportDocuments(items), annotator="甲")
    for document in hands.project.documents()[3:]:
        for n in range(60):
            start = hands.project.text(document.id).index(f"张少初第{n}次")
            hands.project.apply(AddSpan(document.id, "person", ((start, start + 3),)), annotator="甲")
    hands.settle()
    panel = hands.window.parts.spans.list
    hands.open(3)
    for _ in range(50):
        hands.key(Qt.Key.Key_Tab)
    assert panel.verticalScrollBar().value() > 0
    hands.open(4)
    hands.settle()
    assert panel.verticalScrollBar().value() == 0
    hands.key(Qt.Key.Key_End, CTRL)
    hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert panel.currentIndex().row() == 59
    assert panel.viewport().rect().contains(panel.visualRect(panel.currentIndex()))


@pytest.mark.parametrize("place", ["title", "filter", "find"])
def test_no_key_that_deletes_trashes_the_document_while_text_is_typed(hands: Hands, place: str) -> None:
    document = hands.session.document_id
    if place == "title":
        hands.do("edit.title")
    elif place == "filter":
        hands.window.parts.documents.filter.setFocus()
    else:
        hands.do("edit.find")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "new")
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hands.key(Qt.Key.Key_Delete, held, on=field)
    assert not hands.project.document(document).trashed
    assert field.hasFocus() and "new" in field.text()
    hands.pane.setFocus()
    hands.key(Qt.Key.Key_Delete, held)
    assert hands.project.document(document).trashed
