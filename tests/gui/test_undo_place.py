"""Undo and redo go to where it happened: another document, part, page, view, folded zone; after a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.session import Session
from annotator.model.acts import AddAnnotator, ImportDocuments, SetTitle
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.corpus import corpus_text
from tests.gui.conftest import WHO, Hands, article_scheme

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAGE = "\n".join(
    (
        "首页 | 新闻中心 | 视听新闻 | 玩转秀洲",
        "区委召开会议",
        *(f"第{number}段，县委办公室的张少初买了一台打印机。" for number in range(120)),
        "会议由李明主持。",
        "Copyright © 2010 秀洲新闻网 All Rights Reserved 版权所有",
    )
)
BOOK = "\n".join(
    f"第{number}篇：{title}\n一、目的和意义\n这一篇讲的是{title}，大家要认真学习。\n二、基本原则\n要坚持实事求是的原则。"
    for number, title in (("一", "党建工作意见"), ("二", "团建工作总结"), ("三", "工会工作计划"))
)


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project with chrome, a compilation and a plain document."""
    path = tmp_path / "undo.annot"
    with Project.create(path, article_scheme()) as project:
        items = tuple(
            ImportItem(text, text.split("\n")[0]) for text in (PAGE, BOOK, "第三篇文章\n群众满意。")
        )
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments(items), annotator=WHO)
    return path


def undo(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Z, CTRL, on=hands.window)


def redo(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Z, CTRL | SHIFT, on=hands.window)


def in_sight(hands: Hands, start: int, end: int) -> bool:
    rects = hands.pane.passage_rects(start, end)
    return bool(rects) and rects[0].top() >= 0 and rects[-1].bottom() <= hands.pane.viewport().height()


def marked(hands: Hands, start: int, end: int) -> bool:
    """Tell whether a passage has the hover look: a line in accent above its box."""
    QApplication.processEvents()
    rect = hands.pane.passage_rects(start, end)[0]
    image = hands.pane.viewport().grab().toImage()
    accent = hands.window.desk.look.theme.accent
    middle, top = round(rect.center().x()), round(rect.top())
    colours = [image.pixelColor(QPoint(middle, top + step)) for step in (-2, -1, 0)]
    return any(
        abs(colour.red() - accent.red()) + abs(colour.blue() - accent.blue()) < 90 for colour in colours
    )


def fades(hands: Hands, start: int, end: int) -> bool:
    """Tell whether a passage is marked now and no longer after a moment."""
    if not marked(hands, start, end):
        return False
    hands.qtbot.waitUntil(lambda: not marked(hands, start, end))
    return True


def part(session: Session) -> int:
    assert session.opened is not None
    return session.opened.part


def test_into_another_document_and_another_place(hands: Hands) -> None:
    span = hands.mark("李明", "p")
    place = span.start, span.end
    hands.open(2)
    hands.settle()
    undo(hands)
    assert hands.text == PAGE and hands.spans() == []
    assert in_sight(hands, *place) and fades(hands, *place)
    hands.settle()
    assert in_sight(hands, *place)
    hands.open(2)
    redo(hands)
    assert hands.text == PAGE and in_sight(hands, *place)
    assert hands.pane.selected_span() == span.id


def test_into_a_folded_zone_of_another_document(hands: Hands) -> None:
    hands.session.unfold(0, 5)
    QApplication.processEvents()
    span = hands.mark("视听新闻", "o")
    hands.session.fold_again()
    hands.open(2)
    hands.settle()
    hands.open(0)
    hands.settle()
    assert hands.pane.view().block(0).placeholder == "chrome"
    hands.open(2)
    hands.settle()
    undo(hands)
    hands.settle()  # the layers have looked only now
    assert hands.pane.view().block(0).placeholder is None
    assert in_sight(hands, span.start, span.end)
    hands.session.fold_again()
    QApplication.processEvents()
    redo(hands)
    assert in_sight(hands, span.start, span.end) and hands.pane.selected_span() == span.id


def test_into_a_folded_zone_here(hands: Hands) -> None:
    hands.session.unfold(0, 5)
    QApplication.processEvents()
    span = hands.mark("视听新闻", "o")
    hands.session.fold_again()
    hands.pane.set_place(hands.find("李明"), 200)
    undo(hands)
    assert in_sight(hands, span.start, span.end) and fades(hands, span.start, span.end)


@pytest.mark.parametrize("text", ["corpus", "book"])
def test_into_another_part_of_a_compilation(hands: Hands, text: str) -> None:
    if text == "corpus":
        whole = corpus_text(4)
        hands.session.apply(ImportDocuments((ImportItem(whole, "compilation"),)))
        QApplication.processEvents()
        hands.open(3)
    else:
        hands.open(1)
    hands.settle()
    assert hands.session.opened is not None
    parts = hands.session.opened.parts
    second = parts[1]
    hands.session.open_part(1)
    QApplication.processEvents()
    quote = hands.text[second.start : second.start + 5]
    hands.drag(quote, hands.text[: second.start + 5].count(quote) - 1)
    hands.key("o")
    (span,) = hands.spans()
    hands.do("part.next")
    assert part(hands.session) == 2
    undo(hands)
    assert part(hands.session) == 1
    assert in_sight(hands, span.start, span.end) and fades(hands, span.start, span.end)
    hands.do("part.previous")
    redo(hands)
    assert part(hands.session) == 1 and in_sight(hands, span.start, span.end)
    hands.do("part.whole")
    undo(hands)
    assert part(hands.session) == -1  # the whole document has the place


def test_after_a_restart(
    hands: Hands, make_window: Callable[..., MainWindow], project_file: Path, qtbot: QtBot
) -> None:
    hands.session.unfold(0, 5)
    QApplication.processEvents()
    span = hands.mark("视听新闻", "o")
    hands.open(2)
    hands.settle()
    hands.window.close()
    window = make_window()
    assert window.open_project(project_file, WHO)
    again = Hands(window, qtbot, project_file)
    again.settle()
    assert again.text != PAGE
    assert window.actions_.text("edit.undo") == "Undo: label Organisation on 视听新闻"
    undo(again)
    assert again.text == PAGE and again.spans() == []
    assert in_sight(again, span.start, span.end)
    again.settle()
    assert in_sight(again, span.start, span.end)
    redo(again)
    assert again.pane.selected_span() == span.id


@pytest.mark.parametrize("view", ["script.hant", "script.tw", "layer.glosses", "view.two_panes"])
def test_under_another_view(hands: Hands, view: str) -> None:
    span = hands.mark("李明", "p")
    hands.do(view)
    if view == "script.tw":
        hands.do("script.phrases")
    hands.pane.set_place(0, 0)
    undo(hands)
    assert in_sight(hands, span.start, span.end) and fades(hands, span.start, span.end)
    redo(hands)
    assert hands.pane.selected_span() == span.id


def test_from_another_page(hands: Hands) -> None:
    span = hands.mark("李明", "p")
    hands.do("review.agreement")
    assert not hands.pane.isVisible()
    undo(hands)
    assert hands.pane.isVisible() and in_sight(hands, span.start, span.end)


def test_the_undo_of_a_correction_shows_and_names_the_zone(hands: Hands) -> None:
    place = hands.find("会议由李明主持。"), hands.find("会议由李明主持。") + 8
    hands.drag("会议由李明主持。")
    hands.do("zone.chrome")
    assert hands.window.actions_.text("edit.undo") == "Undo: mark as Chrome: 会议由李明主持。"
    hands.pane.set_place(0, 0)
    undo(hands)
    assert in_sight(hands, *place) and fades(hands, *place)
    hands.pane.set_place(0, 0)
    redo(hands)
    block = hands.pane.view().block_at(place[0])
    assert hands.pane.view().block(block).placeholder == "chrome"  # it is folded away again: so it says
    line = hands.pane.line_rect_at(block, 0)
    assert line is not None

    def framed() -> bool:
        image = hands.pane.viewport().grab().toImage()
        accent, x = hands.window.desk.look.theme.accent, round(hands.pane.column().left) + 200
        rows = range(round(line.top()) - 4, round(line.top()) + 2)
        colours = [image.pixelColor(QPoint(x, y)) for y in rows]
        return any(
            abs(colour.blue() - accent.blue()) + abs(colour.red() - accent.red()) < 90 for colour in colours
        )

    assert framed()
    hands.qtbot.waitUntil(lambda: not framed())


def test_the_undo_of_a_move_goes_to_where_the_ends_are_now(hands: Hands) -> None:
    span = hands.mark("县委办公室", "o", nth=100)
    hands.key(Qt.Key.Key_BracketRight, CTRL)
    hands.do("ends.end_back")
    hands.pane.set_place(0, 0)
    undo(hands)
    assert in_sight(hands, span.start, span.end)


def test_a_document_label_or_state_goes_to_its_document(hands: Hands) -> None:
    hands.session.set_state(State.DONE)
    hands.open(2)
    undo(hands)
    assert hands.text == PAGE


def test_an_import_is_undone_where_its_document_was(hands: Hands) -> None:
    hands.session.apply(ImportDocuments((ImportItem("新的一篇。", "新的"),)))
    QApplication.processEvents()
    hands.open(3)
    hands.settle()
    asked = hands.press_in_question("Undo import")
    undo(hands)
    assert asked
    assert "Undone: import 新的" in hands.window.parts.status.message.text()
    hands.do("edit.redo")
    assert hands.text == "新的一篇。"


def test_a_refused_undo_names_both_acts_in_the_language_of_the_window(hands: Hands) -> None:
    hands.session.apply(SetTitle(hands.session.document_id, "甲的标题"))
    hands.project.apply(AddAnnotator("乙"), annotator="乙")
    hands.project.apply(SetTitle(hands.session.document_id, "乙的标题"), annotator="乙")
    hands.do("language.zh_CN")
    undo(hands)
    said = hands.window.parts.status.message.text()
    assert "标题改为 甲的标题" in said and "标题改为 乙的标题" in said and "乙" in said
    assert hands.project.document(hands.session.document_id).title == "乙的标题"


@pytest.mark.parametrize(
    ("language", "no_undo", "no_redo"),
    [
        ("en", "There is nothing to undo.", "There is nothing to redo."),
        ("zh_CN", "没有可以撤销的操作。", "没有可以重做的操作。"),
        ("zh_TW", "沒有可以復原的動作。", "沒有可以重做的動作。"),
    ],
)
@pytest.mark.parametrize("page", ["", "review.open"])
def test_a_key_with_nothing_to_undo_or_redo_says_so(
    hands: Hands, language: str, no_undo: str, no_redo: str, page: str
) -> None:
    hands.do(f"language.{language}")
    hands.annotate_as_other()
    if page:
        hands.do(page)
        hands.settle()
    status = hands.window.parts.status
    for press, said in ((undo, no_undo), (redo, no_redo)):
        status.clear_message()
        press(hands)
        assert status.message.text() == said
    if not page:
        hands.mark("县委办公室", "o")
        redo(hands)
        assert status.message.text() == no_redo
        undo(hands)
        assert hands.quotes() == [], "and a key that has something to undo still does"
        status.clear_message()
        undo(hands)
        assert status.message.text() == no_undo
