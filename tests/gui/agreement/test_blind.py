"""What the page keeps from those who have begun a document and not finished it; hidden names."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.agreement.apart import StudyApart, StudyHere
from annotator.gui.agreement.study import Question
from annotator.model.acts import AddAnnotator, AddSpan, SetSetting, SetState
from annotator.model.documents import State
from annotator.review.measures import Measure
from tests.gui.agreement.conftest import Reader

CELL = ("place", "organisation")  # 秀洲区 twice in the first document, 河湾村 twice in the second


@pytest.fixture
def opened(open_page: Callable[..., Reader], qtbot: QtBot) -> Callable[[str, bool], Reader]:
    """The page of somebody who has taken up the second document again, in a blind project or not."""

    def made(who: str, blind: bool) -> Reader:
        reader = open_page()
        reader.window.agreement._settle.setInterval(0)
        reader.project.apply(AddAnnotator("审核员"), annotator="甲")
        reader.project.apply(SetSetting("blind", blind), annotator="甲")
        reader.project.apply(SetState(document(reader, "河湾村"), State.IN_PROGRESS), annotator="甲")
        reader.window.files.set_annotator(who)
        reader.settle()
        qtbot.waitUntil(lambda: reader.page.answer is not None)
        return reader

    return made


def document(reader: Reader, passage: str) -> str:
    return next(row.id for row in reader.project.documents() if passage in reader.project.text(row.id))


def passages(reader: Reader) -> list[str]:
    reader.click(reader.page.matrix, reader.page.matrix.centre_of(*CELL))
    reader.settle()
    return [passage.text for passage in reader.page.passages.model_.passages]


def test_who_has_begun_a_document_sees_nothing_of_it(opened: Callable[[str, bool], Reader]) -> None:
    reader = opened("甲", True)
    found = passages(reader)
    assert found and not any("河湾村" in text for text in found)
    assert (reader.answer.documents, reader.answer.hidden) == (2, 1)
    assert "1 left out that you have begun" in reader.page.head.words.text()
    assert reader.answer.confusion.counts[CELL] == len(found)


@pytest.mark.parametrize(("who", "blind"), [("乙", True), ("审核员", True), ("甲", False)])
def test_others_and_an_open_project_see_all(
    opened: Callable[[str, bool], Reader], who: str, blind: bool
) -> None:
    reader = opened(who, blind)
    assert any("河湾村" in text for text in passages(reader))
    assert (reader.answer.documents, reader.answer.hidden) == (3, 0)


def test_who_is_done_sees_it(opened: Callable[[str, bool], Reader], qtbot: QtBot) -> None:
    reader = opened("甲", True)
    reader.project.apply(SetState(document(reader, "河湾村"), State.DONE), annotator="甲")
    qtbot.waitUntil(lambda: reader.page.answer is not None and reader.page.answer.documents == 3)
    assert any("河湾村" in text for text in passages(reader))


def test_nothing_stays_of_what_the_last_one_saw(opened: Callable[[str, bool], Reader], qtbot: QtBot) -> None:
    reader = opened("乙", True)
    assert any("河湾村" in text for text in passages(reader))
    reader.window.files.set_annotator("甲")
    assert not reader.page.passages.isVisible()
    qtbot.waitUntil(lambda: reader.page.answer is not None)
    assert not any("河湾村" in text for text in passages(reader))


def test_own_spans_are_a_beginning(reader: Reader) -> None:
    """A state that was never set, or set back to new, with spans there."""
    first = document(reader, "秀洲区")
    reader.project.apply(SetState(first, State.NEW), annotator="甲")
    reader.project.apply(AddAnnotator("审核员"), annotator="甲")
    reader.project.apply(SetState(document(reader, "河湾村"), State.IN_PROGRESS), annotator="审核员")
    reader.project.apply(AddSpan(document(reader, "王谦华"), "person", ((0, 1),)), annotator="审核员")
    assert StudyHere(reader.project, viewer="甲").hidden == 1
    assert StudyHere(reader.project, viewer="审核员").documents == 1


def test_another_process_keeps_the_same_back(reader: Reader) -> None:
    reader.project.apply(SetState(document(reader, "河湾村"), State.IN_PROGRESS), annotator="甲")

    def ignore(_done: int, _total: int) -> None:
        """Nobody stops it."""

    apart, here = StudyApart(reader.project, ignore, "甲"), StudyHere(reader.project, viewer="甲")
    try:
        assert (apart.documents, apart.hidden) == (here.documents, here.hidden) == (2, 1)
        assert apart.answer(Question(), ignore) == here.answer(Question(), ignore)
    finally:
        apart.close()


def test_where_all_is_hidden_the_page_says_why(open_page: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = open_page()
    reader.window.agreement._settle.setInterval(0)
    for row in reader.project.documents():
        reader.project.apply(SetState(row.id, State.IN_PROGRESS), annotator="甲")
    qtbot.waitUntil(reader.page.empty.isVisible)
    assert reader.page.empty.sentence.text() == "Blind: mark your own work on 3 documents as done first."


def test_hidden_names_are_hidden_here_too(
    open_page: Callable[..., Reader], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = open_page()
    assert reader.page.names is not None
    reader.do("review.hide_names")
    reader.do("review.agreement")
    reader.do("review.agreement")
    reader.settle()
    passages(reader)
    names, letters = reader.page.names, {reader.page.names.person(who) for who in "乙丙"}
    assert names is not None and names.person("甲") == "甲"  # who looks is known to himself
    assert not letters & {"乙", "丙"} and len(letters) == 2
    shown = [
        reader.page.matrix_block.words.text(),
        *(names.couple(couple) for couple in reader.answer.couples),
        reader.page.time_plot.chart.accessibleDescription() if reader.page.time_plot.chart else "",
    ]
    path = tmp_path / "figures.csv"
    reader.window.agreement.saving.save("csv", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        shown += [row["pair"] for row in csv.DictReader(file)]
    assert not any(name in text for text in shown for name in "乙丙")
    assert reader.answer.figures[Measure.SPAN_EXACT].value is not None
