"""The page of agreement by keys and clicks: figures, choices, matrix, passages, what is undefined."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.agreement import study
from annotator.gui.agreement.words import number
from annotator.gui.review import queue
from annotator.model.acts import DeleteSpans
from annotator.model.documents import State
from annotator.review.agreement import collect
from annotator.review.counting import Options
from annotator.review.figure import Reason
from annotator.review.gathering import finished_by_several, layers_of_labels, works
from annotator.review.measures import Measure
from annotator.review.tally import ALONE
from tests.gui.agreement.conftest import Reader, marks

KEY = Qt.Key


def click_segment(reader: Reader, segments: object, item: str) -> None:
    box = segments.rect_of(item)  # type: ignore[attr-defined]
    reader.click(segments, box.center().toPoint())  # type: ignore[arg-type]
    reader.settle()


def test_the_figures_are_those_of_the_review_room(reader: Reader) -> None:
    project = reader.project
    gathered = works(project, finished_by_several(project), lambda _document, _script: ())
    whole = collect(gathered, Options(layers_of_labels(project.scheme))).finish()
    for measure, figure in reader.answer.figures.items():
        assert figure == whole.figure(measure), measure
    exact = reader.answer.figures[Measure.SPAN_EXACT]
    assert exact.items == sum(len(marks(who)) for who in ("甲", "乙", "丙"))
    card = reader.page.headlines.cards[0]
    assert card.accessibleName().startswith(f"Span F1 (same range): {number(exact.value)}")
    assert f"{exact.items} spans" in card.accessibleName()


def test_a_figure_for_two_says_why_it_is_missing_until_two_are_chosen(reader: Reader) -> None:
    card = reader.page.headlines.cards[4]
    assert reader.answer.figures[Measure.COHEN].reason is Reason.COUPLES_ONLY
    assert card.accessibleName() == "Cohen κ: cannot be computed. For two: choose a pair first"
    assert card.toolTip().endswith("\nFor two: choose a pair first")  # also where the card has no room for it
    click_segment(reader, reader.page.head.couples, "0")
    assert reader.answer.question.couple == ("乙", "甲")
    assert reader.answer.figures[Measure.COHEN].value is not None
    assert "cannot" not in card.accessibleName()


def test_people_stand_in_the_order_in_which_they_came(reader: Reader) -> None:
    names = reader.page.names
    assert names is not None
    shown = [names.couple(couple) for couple in reader.answer.couples]
    assert shown == ["甲 and 乙", "甲 and 丙", "乙 and 丙"]
    click_segment(reader, reader.page.head.couples, "1")
    assert reader.page.matrix_block.words.text().startswith("rows 甲, columns 丙")
    # 甲 has a place where 丙 has an organisation, twice
    assert reader.answer.confusion.counts["place", "organisation"] == 2
    assert ("organisation", "place") not in reader.answer.confusion.counts


def test_a_group_leaves_the_other_labels_out(reader: Reader) -> None:
    assert "name" in reader.answer.groups
    click_segment(reader, reader.page.head.groups, "content")
    assert reader.answer.spans == 0 and reader.page.matrix.labels == ()
    assert reader.answer.figures[Measure.SPAN_EXACT].reason is Reason.NO_ITEMS
    click_segment(reader, reader.page.head.groups, "name")
    assert set(reader.page.matrix.labels) == {"person", "place", "organisation", "time", ALONE}


def test_labels_stand_from_best_to_worst(reader: Reader) -> None:
    values = [row.exact.value for row in reader.answer.rows]
    assert values == sorted((v for v in values if v is not None), reverse=True)
    chart = reader.page.label_plot.chart
    assert chart is not None
    assert chart.accessibleDescription().startswith("Person ")


def test_arrows_move_in_the_matrix_and_enter_opens_the_passages(reader: Reader) -> None:
    matrix = reader.page.matrix
    assert matrix.hasFocus()
    reader.key(KEY.Key_Home, on=matrix)
    reader.key(KEY.Key_PageUp, on=matrix)
    assert (matrix.row, matrix.column) == (0, 0)
    reader.key(KEY.Key_Left, on=matrix)
    assert (matrix.row, matrix.column) == (0, 0)
    while matrix.cell()[0] != "place":
        reader.key(KEY.Key_Down, on=matrix)
    while matrix.cell()[1] != "organisation":
        reader.key(KEY.Key_Right, on=matrix)
    assert matrix.accessibleDescription() == "Place → Organisation: 4"
    reader.key(KEY.Key_Return, on=matrix)
    reader.settle()
    passages = reader.page.passages.model_.passages
    assert len(passages) == 4
    for passage in passages:
        assert passage.first and passage.second
        assert (passage.first.label, passage.second.label) == ("place", "organisation")
        (start, end), text = passage.ranges[0][0], reader.project.text(passage.document)
        assert passage.text[start:end] == text[passage.first.start : passage.first.end]
    assert reader.page.passages_block.title.text() == "Place → Organisation"
    assert reader.page.passages_block.words.text() == "4 passages"
    assert reader.page.passages.hasFocus(), "the next Enter opens one of them"
    reader.key(KEY.Key_F6, on=reader.page.passages)
    assert matrix.hasFocus()
    reader.key(KEY.Key_F6, on=matrix)
    reader.key(KEY.Key_Return, on=reader.page.passages)
    reader.settle()
    assert reader.window.review.active


@pytest.mark.parametrize(("pair", "count"), [("0", 1), ("1", 2), ("2", 1)])
def test_the_passages_follow_the_pair_that_is_chosen(reader: Reader, pair: str, count: int) -> None:
    matrix, block = reader.page.matrix, reader.page.passages_block
    reader.click(matrix, matrix.centre_of("place", "organisation"))
    reader.settle()
    click_segment(reader, reader.page.head.couples, pair)
    assert matrix.cell() == matrix.shown == ("place", "organisation")
    assert reader.answer.confusion.counts.get(("place", "organisation"), 0) == count
    assert block.title.text() == "Place → Organisation"
    passages = reader.page.passages.model_.passages
    assert len(passages) == count
    assert all(sorted(p.couple) == sorted(reader.answer.question.couple) for p in passages)
    click_segment(reader, reader.page.head.couples, "all")
    assert len(reader.page.passages.model_.passages) == 4


@pytest.mark.parametrize("width", [1440, 1920])
def test_few_labels_use_the_room_of_the_card(reader: Reader, width: int) -> None:
    reader.window.resize(width, 900)
    reader.settle()
    matrix = reader.page.matrix
    used = matrix.cell_rect(0, len(matrix.labels) - 1).right()
    assert used > 0.75 * matrix.width() or matrix.cell_rect(0, 0).width() == 96


def test_a_click_opens_what_one_has_missed(reader: Reader) -> None:
    matrix = reader.page.matrix
    reader.click(matrix, matrix.centre_of("time", ALONE))
    reader.settle()
    found = reader.page.passages.model_.passages
    count = reader.answer.confusion.counts["time", ALONE]
    assert len(found) == count > 0
    assert all(p.first and p.first.label == "time" and p.second is None for p in found)
    assert reader.page.passages_block.link.isVisible()


def test_an_empty_cell_shows_that_nothing_is_behind_it(reader: Reader) -> None:
    matrix = reader.page.matrix
    reader.click(matrix, matrix.centre_of("place", "organisation"))
    reader.settle()
    assert reader.page.passages.model_.rowCount() > 0
    reader.click(matrix, matrix.centre_of("person", "time"))
    reader.settle()
    assert matrix.cell() == matrix.shown == ("person", "time")
    assert reader.page.passages.model_.rowCount() == 0
    assert "Person" in reader.page.passages_block.title.text()
    reader.key(Qt.Key.Key_Return)
    assert matrix.hasFocus()


def test_the_link_opens_review_at_the_passage(reader: Reader) -> None:
    matrix = reader.page.matrix
    reader.click(matrix, matrix.centre_of("place", "organisation"))
    reader.settle()
    chosen = reader.page.passages.current()
    assert chosen is not None
    reader.click(reader.page.passages_block.link)
    reader.settle()
    review = reader.window.review
    assert review.active and review.work.document == chosen.document


@pytest.mark.parametrize("page_of_queue", [200, 1])
def test_review_opens_at_the_passage_the_first_time_wherever_the_queue_has_it(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page_of_queue: int
) -> None:
    monkeypatch.setattr(queue, "PAGE", page_of_queue)
    matrix = reader.page.matrix
    reader.click(matrix, matrix.centre_of("place", "organisation"))
    reader.settle()
    passages = reader.page.passages
    texts = [passage.text for passage in passages.model_.passages]
    for _ in range(next(at for at, text in enumerate(texts) if "河湾村" in text)):
        QTest.keyClick(passages, KEY.Key_Down)  # to the second difference of its document
    chosen = passages.current()
    assert chosen is not None
    reader.click(reader.page.passages_block.link)
    reader.settle()
    work = reader.window.review.work
    qtbot.waitUntil(lambda: not work.queueing.counting)
    assert work.page.queue.model.item(0).entry.document != chosen.document
    assert work.document == chosen.document
    assert work.group is not None
    assert {span.label for span in work.group.spans} == {"place", "organisation"}


def test_each_document_has_every_figure_and_opens_in_review(reader: Reader) -> None:
    click_segment(reader, reader.page.passages_block.choice, "documents")
    table = reader.page.documents
    assert table.isVisible() and not reader.page.passages.isVisible() and table.rowCount() == 3
    values = [row.figures[Measure.SPAN_EXACT].value for row in table.rows]
    assert values == sorted(v for v in values if v is not None)
    for at, row in enumerate(table.rows):
        for column, measure in enumerate(study.HEADLINES, 2):
            figure, cell = row.figures[measure], table.item(at, column)
            assert cell is not None
            assert cell.text() == (number(figure.value) or "–")
            assert bool(cell.toolTip()) == (figure.value is None)
    last = table.rows[2].document
    table.setFocus()
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(table, key)
    reader.settle()
    assert reader.window.review.active and reader.window.review.work.document == last


def test_the_documents_follow_the_pair_and_the_cell_shows_passages(reader: Reader) -> None:
    click_segment(reader, reader.page.passages_block.choice, "documents")
    click_segment(reader, reader.page.head.couples, "0")
    table = reader.page.documents
    assert table.isVisible() and table.rowCount() == 3
    assert all(row.figures[Measure.COHEN].reason is not Reason.COUPLES_ONLY for row in table.rows)
    matrix = reader.page.matrix
    reader.click(matrix, matrix.centre_of("place", "organisation"))
    reader.settle()
    assert not table.isVisible() and reader.page.passages.isVisible()
    assert reader.page.passages_block.title.text() == "Place → Organisation"


def test_escape_goes_back_and_actions_on_the_text_rest_meanwhile(reader: Reader) -> None:
    actions = reader.window.actions_
    assert not actions["annotate.delete"].isEnabled() and not actions["edit.find"].isEnabled()
    assert actions["review.agreement"].isChecked()
    reader.key(KEY.Key_Escape, on=reader.page.matrix)
    assert reader.pane.isVisible() and not actions["review.agreement"].isChecked()
    assert actions["edit.find"].isEnabled()
    QTest.keyClick(reader.window, KEY.Key_F11)
    reader.settle()
    assert reader.page.isVisible()


def test_it_is_counted_anew_after_a_change(reader: Reader, qtbot: QtBot) -> None:
    before = reader.answer.spans
    reader.window.agreement._settle.setInterval(0)
    document = next(row.id for row in reader.project.documents())
    own = reader.project.spans(document, "甲")[0]
    reader.session.apply(DeleteSpans((own.id,)))
    qtbot.waitUntil(lambda: reader.page.answer is not None and reader.page.answer.spans == before - 1)


@pytest.mark.parametrize(
    ("people", "done", "reason"),
    [
        (("甲",), State.DONE, "Only one person has finished anything"),
        (("甲", "乙"), State.IN_PROGRESS, "Nobody has finished anything"),
        ((), State.DONE, "Nobody has finished anything"),
    ],
)
def test_without_two_who_have_finished_the_page_says_so(
    open_page: Callable[..., Reader], people: tuple[str, ...], done: State, reason: str
) -> None:
    reader = open_page(people, done)
    assert reader.page.answer is None and reader.page.empty.isVisible()
    said = reader.page.empty.sentence.text()
    assert said == f"{reason}. It can be computed once two people have finished the same document."
    assert not reader.page.head.exports["png"].isVisible()


def test_two_people_need_no_choice_of_a_pair(open_page: Callable[..., Reader]) -> None:
    reader = open_page(("甲", "乙"))
    assert not reader.page.head.couples.isVisible()
    assert reader.answer.figures[Measure.COHEN].value is not None
    assert reader.page.matrix_block.words.text().startswith("rows 甲, columns 乙")


def test_counting_can_be_stopped_and_begun_again(
    open_page: Callable[..., Reader], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = open_page()
    going, real = threading.Event(), study.Study.answer

    def endless(self: study.Study, question: study.Question, step: study.Step) -> study.Answer:
        going.set()
        while True:
            step(1, 3)
            threading.Event().wait(0.005)

    monkeypatch.setattr(study.Study, "answer", endless)
    reader.page.answer = None
    reader.window.agreement._again()
    qtbot.waitUntil(going.is_set)
    qtbot.waitUntil(reader.page.busy.isVisible)
    reader.click(reader.page.stop_button)
    reader.settle()
    assert reader.page.empty.sentence.text() == "The comparison was stopped."
    monkeypatch.setattr(study.Study, "answer", real)
    reader.click(reader.page.empty.button)
    reader.settle()
    assert reader.answer.documents == 3


def test_the_page_speaks_the_language_that_is_chosen(reader: Reader) -> None:
    reader.click(reader.page.matrix, reader.page.matrix.centre_of("place", "organisation"))
    reader.settle()
    reader.do("language.zh_CN")
    reader.settle()
    assert reader.page.head.title.text() == "标注一致性"
    assert reader.page.passages_block.title.text() == "地点 → 机构组织"
    assert len(reader.page.passages.model_.passages) == 4
    reader.do("language.zh_TW")
    assert reader.page.head.title.text() == "標註一致性"


def test_pace_and_use_of_labels_are_a_click_away(reader: Reader) -> None:
    plot = reader.page.time_plot
    assert plot.chart is not None
    assert plot.chart.accessibleName() == "Agreement over time"
    click_segment(reader, plot.choice, "use")
    assert reader.page.time_block.title.text() == "Use of labels"
    assert plot.chart.accessibleDescription() == "● 甲; ■ 乙; ▲ 丙"
    couple = next(each for each in reader.answer.couples if set(each) == {"甲", "丙"})
    reader.page.ask(study.Question("", couple))
    reader.settle()
    assert plot.chart.accessibleDescription() == "● 甲; ▲ 丙"
    click_segment(reader, plot.choice, "pace")
    assert "乙" not in plot.chart.accessibleDescription()
    assert "甲 too little was done here by hand" in plot.chart.accessibleDescription()


def test_where_the_charts_are_missing_the_figures_are_read(
    open_page: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyqtgraph", None)
    monkeypatch.delitem(sys.modules, "annotator.gui.agreement.charts", raising=False)
    import annotator.gui.agreement as package

    monkeypatch.delattr(package, "charts", raising=False)
    reader = open_page()
    plot = reader.page.label_plot
    assert plot.chart is None and plot.missing.isVisible() and plot.table.isVisible()
    assert "annotator[charts]" in plot.missing.text()
    first = plot.table.item(0, 0), plot.table.item(0, 1)
    assert first[0] is not None and first[0].text() == "Person"
    assert first[1] is not None and first[1].text().startswith(number(reader.answer.rows[0].exact.value))
    assert reader.page.headlines.cards[0].accessibleName().startswith("Span F1")


def test_the_start_loads_neither_page_nor_charts() -> None:
    code = (
        "import sys, annotator.gui.main_window;"
        "print([m for m in sys.modules if m in ('pyqtgraph', 'numpy', 'annotator.gui.agreement.page')])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
    assert QApplication.instance() is not None
