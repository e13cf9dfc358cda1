"""From the figures to the marks behind them and back: review at a passage, undo of a verdict, Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.gui.agreement.behind import Passage
from annotator.gui.review.work import ReviewWork
from annotator.model.acts import SetState
from annotator.model.documents import State
from tests.gui.agreement.conftest import Reader

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def choose(reader: Reader, row: str, column: str, text: str) -> Passage:
    """Open a cell, and go to the passage behind it that holds a text, by keys."""
    matrix, passages = reader.page.matrix, reader.page.passages
    reader.click(matrix, matrix.centre_of(row, column))
    reader.settle()
    passages.setFocus()
    texts = [passage.text for passage in passages.model_.passages]
    for _ in range(next(at for at, each in enumerate(texts) if text in each)):
        reader.key(KEY.Key_Down, on=passages)
    chosen = passages.current()
    assert chosen is not None
    return chosen


def work_of(reader: Reader) -> ReviewWork:
    reader.settle()
    work = reader.window.review.work
    reader.qtbot.waitUntil(lambda: not work.queueing.counting)
    return work


def press(
    reader: Reader, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    reader.key(key, modifiers, on=QApplication.focusWidget() or reader.window)
    reader.settle()


def test_enter_on_a_passage_reviews_the_difference_with_everybodys_marks(reader: Reader) -> None:
    chosen = choose(reader, "place", "organisation", "河湾村")
    reader.key(KEY.Key_Return, on=reader.page.passages)
    work = work_of(reader)
    assert reader.window.review.active and work.document == chosen.document
    assert chosen.first and chosen.second and work.group
    assert {chosen.first.id, chosen.second.id} <= {span.id for span in work.group.members}
    canvas = work.page.canvas
    assert canvas.hasFocus() and canvas.boxes(chosen.span.start, chosen.span.end)


def test_a_passage_that_all_have_alike_is_marked_for_a_moment(reader: Reader) -> None:
    chosen = choose(reader, "person", "person", "王谦华")
    reader.key(KEY.Key_Return, on=reader.page.passages)
    canvas = work_of(reader).page.canvas

    def drawn() -> QImage:
        (box,) = canvas.boxes(chosen.span.start, chosen.span.end)
        return canvas.viewport().grab(box.toAlignedRect()).toImage()

    marked = drawn()
    reader.qtbot.waitUntil(lambda: drawn() != marked)


def test_where_others_marks_are_hidden_the_passage_is_shown_in_the_text(reader: Reader) -> None:
    chosen = choose(reader, "place", "organisation", "河湾村")
    reader.project.apply(SetState(chosen.document, State.IN_PROGRESS), annotator="甲")
    reader.key(KEY.Key_Return, on=reader.page.passages)
    reader.settle()
    assert reader.window.desk.page is None and reader.session.document_id == chosen.document
    assert reader.pane.caret_source() == chosen.span.start
    assert reader.pane.passage_rects(chosen.span.start, chosen.span.end)


def test_escape_leads_back_to_where_one_came_from(reader: Reader) -> None:
    page, window = reader.page, reader.window

    def reviewing() -> bool:
        return window.review.active

    chosen = choose(reader, "place", "organisation", "河湾村")
    press(reader, KEY.Key_Return)
    work = work_of(reader)
    assert ("Esc", "back") in window.parts.status.hints._hints
    press(reader, KEY.Key_Escape)
    assert page.isVisible() and not reviewing()
    press(reader, KEY.Key_Escape)
    assert reader.pane.isVisible()
    reader.do("review.open")
    work_of(reader)
    assert ("Esc", "back to labelling") in window.parts.status.hints._hints
    while work.document != chosen.document:
        reader.do("document.next")
        work_of(reader)
    while work.number == 0:
        press(reader, KEY.Key_J)
    held = work.document, work.number
    for leave in (KEY.Key_Escape, KEY.Key_F11):
        press(reader, KEY.Key_F11)
        reader.qtbot.waitUntil(page.matrix.hasFocus)
        press(reader, leave)
        assert reviewing() and (work_of(reader).document, work.number) == held
        assert work.page.canvas.hasFocus()
    press(reader, KEY.Key_F11)
    reader.qtbot.waitUntil(page.matrix.hasFocus)
    choose(reader, "place", "organisation", "河湾村")
    press(reader, KEY.Key_Return)  # onward, though it is the page that one came from
    work_of(reader)
    press(reader, KEY.Key_1)  # a verdict changes nothing that agreement counts
    reader.settle()
    assert reader.project.verdicts(work.document)
    press(reader, KEY.Key_Escape)
    reader.settle()
    assert page.isVisible() and page.passages.hasFocus(), "the next one of the list can be opened"
    assert page.passages.model().rowCount()
    press(reader, KEY.Key_Escape)  # where one came from first
    assert reviewing() and (work_of(reader).document, work.number) == held
    press(reader, KEY.Key_Escape)
    assert reader.pane.isVisible()


@pytest.mark.parametrize("start", ["review.agreement", ""])
def test_undo_of_a_verdict_goes_to_where_it_was_given(reader: Reader, start: str) -> None:
    chosen = choose(reader, "place", "organisation", "河湾村")
    press(reader, KEY.Key_Return)
    work = work_of(reader)
    number, document = work.number, work.document
    press(reader, KEY.Key_1)
    press(reader, KEY.Key_J)
    reader.window.desk.show_page(None)
    if start:
        reader.do(start)
        reader.settle()
    other = next(row.id for row in reader.project.documents() if row.id != document)
    reader.session.open_document(other)
    reader.key(KEY.Key_Z, CTRL, on=reader.window)
    assert reader.window.review.active
    assert (work_of(reader).document, work.number) == (document, number)
    assert work.group is not None and chosen.span in work.group.members
    assert "Undone" in reader.window.parts.status.message.text()
