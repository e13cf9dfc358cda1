"""A project that three people have finished, made by acts, and the page of agreement on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.agreement.page import AgreementPage
from annotator.gui.agreement.study import Answer
from annotator.gui.main_window import MainWindow
from annotator.model.acts import AddAnnotator, AddSpan, ImportDocuments, SetState
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.gui.conftest import Hands, article_scheme

PEOPLE = ("甲", "乙", "丙")
TEXTS = (
    "区委召开会议\n今天下午，县委办公室的张少初在秀洲区买了三台打印机。",
    "镇党委开会\n昨天上午，镇党委书记李某在河湾村出席活动并讲话。",
    "第三篇\n王谦华今年为靜海縣办成十件实事，群众满意度达到九成。",
)
# (document, passage, label) of everybody, and what each does otherwise: a label, a shorter passage, nothing.
SPANS = (
    (0, "县委办公室", "organisation"),
    (0, "张少初", "person"),
    (0, "秀洲区", "place"),
    (0, "今天下午", "time"),
    (1, "镇党委", "organisation"),
    (1, "李某", "person"),
    (1, "河湾村", "place"),
    (2, "王谦华", "person"),
    (2, "靜海縣", "place"),
    (2, "今年", "time"),
)
OTHERWISE: dict[str, dict[str, tuple[str, str] | None]] = {
    "甲": {},
    "乙": {"秀洲区": ("秀洲区", "organisation"), "今天下午": ("下午", "time"), "今年": None},
    "丙": {"秀洲区": ("秀洲区", "organisation"), "河湾村": ("河湾村", "organisation"), "李某": None},
}


def marks(who: str) -> list[tuple[int, str, str]]:
    """Return what a person marks: (document, passage, label)."""
    found = []
    for document, passage, label in SPANS:
        changed = OTHERWISE[who].get(passage, (passage, label))
        if changed is not None:
            found.append((document, *changed))
    return found


def make_project(path: Path, people: tuple[str, ...] = PEOPLE, done: State = State.DONE) -> Path:
    """Make the project, with the work of some of the people."""
    with Project.create(path, article_scheme()) as project:
        for who in PEOPLE:
            project.apply(AddAnnotator(who), annotator="甲")
        items = tuple(ImportItem(text, text.split("\n")[0]) for text in TEXTS)
        project.apply(ImportDocuments(items), annotator="甲")
        ids = {project.text(row.id): row.id for row in project.documents()}
        for who in people:
            for document, passage, label in marks(who):
                start = TEXTS[document].index(passage)
                act = AddSpan(ids[TEXTS[document]], label, ((start, start + len(passage)),))
                project.apply(act, annotator=who)
            for document_id in ids.values():
                project.apply(SetState(document_id, done), annotator=who)
    return path


@dataclass
class Reader(Hands):
    """Hands on a window that shows the page."""

    @property
    def page(self) -> AgreementPage:
        found = self.window.agreement.page
        assert found is not None
        return found

    @property
    def answer(self) -> Answer:
        assert self.page.answer is not None
        return self.page.answer

    def label(self, row: str, column: str) -> tuple[str, str]:
        """Return the names of a cell."""
        assert self.page.names is not None
        return self.page.names.label(row), self.page.names.label(column)


@pytest.fixture
def open_page(make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path) -> Callable[..., Reader]:
    """Open the page on a project of some people's work."""

    def made(people: tuple[str, ...] = PEOPLE, done: State = State.DONE) -> Reader:
        path = make_project(tmp_path / "three.annot", people, done)
        window = make_window()
        assert window.open_project(path, "甲")
        reader = Reader(window, qtbot, path)
        reader.settle()
        reader.do("review.agreement")
        reader.settle()
        QApplication.processEvents()
        return reader

    return made


@pytest.fixture
def reader(open_page: Callable[..., Reader]) -> Reader:
    """The page on the work of all three."""
    return open_page()
