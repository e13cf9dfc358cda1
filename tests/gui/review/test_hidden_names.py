"""Hidden names: one letter for one person everywhere, until another person works."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.acts import AddAnnotator
from annotator.model.documents import State, document_id
from annotator.project import Project
from tests.gui.conftest import article_scheme
from tests.gui.review.conftest import OTHER, REVIEWER, TEXT, WORK, Reviewer, finish

ENTER = Qt.Key.Key_Return


@pytest.fixture
def reviewed_file(tmp_path: Path) -> Path:
    """Who leads came first and labelled nothing; 甲 has finished one document only."""
    path = tmp_path / "review.annot"
    with Project.create(path, article_scheme()) as project:
        for name in (REVIEWER, "甲", "乙", "丙"):
            project.apply(AddAnnotator(name), annotator=name)
        finish(project, TEXT, WORK)
        finish(project, OTHER, (("person", "劉建國", "乙丙"), ("event", "會議", "乙")), "乙丙")
    return path


def letters(reviewer: Reviewer) -> list[str]:
    return [card.choice.letter for card in reviewer.page.decision.cards]


def work_as(reviewer: Reviewer, who: str) -> None:
    reviewer.window.files.set_annotator(who)
    QApplication.processEvents()
    reviewer.settle()


def message(reviewer: Reviewer) -> str:
    return reviewer.window.parts.status.message.text()


def test_a_letter_is_one_persons_on_every_page(reviewer: Reviewer, qtbot: QtBot) -> None:
    reviewer.key("h")
    found = {}
    for text in (TEXT, OTHER):
        reviewer.work.open(document_id(text))
        found[text] = letters(reviewer)
    assert found == {TEXT: ["A", "B", "C"], OTHER: ["B", "C"]}
    reviewer.window.actions_["review.agreement"].trigger()
    qtbot.waitUntil(lambda: bool(reviewer.window.agreement.page and reviewer.window.agreement.page.answer))
    page = reviewer.window.agreement.page
    assert page is not None and page.names is not None and page.answer is not None
    shown = {name for couple in page.answer.couples for name in map(page.names.person, couple)}
    assert shown == {"A", "B", "C"}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_who_a_document_is_sent_back_to_is_not_named(reviewer: Reviewer) -> None:
    reviewer.work.open(document_id(TEXT))
    reviewer.key("h")
    reviewer.key("n")
    reviewer.type("请重标")
    reviewer.key(ENTER)
    reviewer.key("s")
    menu = reviewer.page.decision.menu
    assert [action.text() for action in menu.actions()][:3] == ["A (&1)", "B (&2)", "C (&3)"]
    reviewer.key("2", on=menu)
    assert reviewer.project.states(document_id(TEXT))["乙"] is State.IN_PROGRESS
    assert message(reviewer).startswith("Sent back to B.")
    assert letters(reviewer) == ["A", "C"]


def test_what_came_back_names_nobody(reviewer: Reviewer) -> None:
    work_as(reviewer, "丙")  # who labels and reviews
    reviewer.work.open(document_id(TEXT))
    while "organisation" not in {span.label for span in reviewer.work.group.spans}:  # type: ignore[union-attr]
        reviewer.key("j")
    reviewer.key("n")
    reviewer.type("连同科室")
    reviewer.key(ENTER)
    reviewer.key("1")
    reviewer.key(Qt.Key.Key_Escape)
    work_as(reviewer, "乙")
    reviewer.window.actions_["review.hide_names"].trigger()
    reviewer.window.actions_["review.feedback"].trigger()
    reviewer.settle()
    listed = reviewer.review.aside.feedback
    entry = next(each for each in listed.entries() if each.title == "Rejected: Organisation 县委")
    assert (entry.text, listed.delegate.people.letter(entry.author)) == ("C: 连同科室", "C")
    assert not any("丙" in listed.item(n).toolTip() for n in range(listed.count()))


def test_hiding_ends_when_another_one_works_and_is_said(reviewer: Reviewer) -> None:
    reviewer.work.open(document_id(TEXT))
    action = reviewer.window.actions_["review.hide_names"]
    reviewer.key("h")
    assert action.isChecked() and message(reviewer).startswith("Names are hidden")
    work_as(reviewer, "甲")
    assert letters(reviewer) == ["甲", "乙", "丙"]
    assert not action.isChecked() and not reviewer.page.bar.names.isChecked()
    assert message(reviewer) == "Names are shown again."
    work_as(reviewer, REVIEWER)
    assert letters(reviewer) == ["A", "B", "C"] and action.isChecked()


def test_who_opens_the_project_next_sees_names(reviewer: Reviewer) -> None:
    reviewer.key("h")
    reviewer.key(Qt.Key.Key_Escape)
    assert reviewer.window.actions_["review.hide_names"].isChecked()  # it can be ended here too
    reviewer.window.files.close()
    assert reviewer.window.open_project(reviewer.path, "甲")
    assert not reviewer.window.actions_["review.hide_names"].isChecked()
