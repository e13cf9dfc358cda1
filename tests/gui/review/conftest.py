"""A project that three people finished and a fourth reviews, and the hands that review it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.commands.review import ReviewCommands
from annotator.gui.dialogs.palette import Palette
from annotator.gui.main_window import MainWindow
from annotator.gui.review.page import ReviewPage
from annotator.gui.review.work import ReviewWork
from annotator.model.acts import AddAnnotator, AddSpan, ImportDocuments, SetState
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem
from annotator.model.spans import Status
from annotator.project import Project
from tests.gui.conftest import article_scheme

TEXT = (
    "区委召开会议\n今天下午，县委办公室的张少初买了一台打印机，又装了以太网。\n会议由张少初主持，李明参加。"
)
OTHER = "縣委召開會議\n劉建國出席會議並講話，他指出要緊緊圍繞中心工作。"
REVIEWER = "审核员"
# label, passage, of 甲, 乙, 丙; the second passage of a name is the one in the last paragraph
WORK = (
    ("time", "今天下午", "甲乙丙"),
    ("organisation", "县委办公室", "甲丙"),
    ("organisation", "县委", "乙"),
    ("person", "张少初", "甲乙"),
    ("post", "张少初", "丙"),
    ("person", "李明", "甲"),
)


def finish(
    project: Project, text: str, work: tuple[tuple[str, str, str], ...], people: str = "甲乙丙"
) -> str:
    """Bring a text in, and let people label it and be done."""
    project.apply(ImportDocuments((ImportItem(text, text.split("\n", maxsplit=1)[0]),)), annotator=REVIEWER)
    document = document_id(text)
    for label, passage, marked_by in work:
        start = text.index(passage)
        for who in marked_by:
            project.apply(AddSpan(document, label, ((start, start + len(passage)),)), annotator=who)
    for who in people:
        project.apply(SetState(document, State.DONE), annotator=who)
    return document


@pytest.fixture(scope="session")
def review_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two documents that three people finished, which nobody opens: each test has a copy."""
    path = tmp_path_factory.mktemp("made") / "review.annot"
    with Project.create(path, article_scheme()) as project:
        for name in ("甲", "乙", "丙", REVIEWER):
            project.apply(AddAnnotator(name), annotator=name)
        finish(project, TEXT, WORK)
        finish(project, OTHER, (("person", "劉建國", "甲乙丙"), ("event", "會議", "甲")))
    return path


@pytest.fixture
def reviewed_file(tmp_path: Path, review_made: Path) -> Path:
    """A project with two documents that three people finished."""
    return Path(shutil.copy(review_made, tmp_path))


def look_for(reviewer: Reviewer, words: str) -> Palette:
    """Open the finder by its key and write into it."""
    window = reviewer.window
    window.activateWindow()
    reviewer.qtbot.waitUntil(window.isActiveWindow)
    reviewer.key("k", Qt.KeyboardModifier.ControlModifier)
    reviewer.type(words)
    palette = window.findChild(Palette)
    assert palette is not None
    return palette


@dataclass
class Reviewer:
    """A window on the review page, and what hands do to it."""

    window: MainWindow
    qtbot: QtBot
    path: Path

    @property
    def review(self) -> ReviewCommands:
        return self.window.review

    @property
    def work(self) -> ReviewWork:
        return self.window.review.work

    @property
    def page(self) -> ReviewPage:
        return self.window.review.page

    @property
    def project(self) -> Project:
        assert self.window.desk.session is not None
        return self.window.desk.session.project

    @property
    def document(self) -> str:
        return self.work.document

    def settle(self) -> None:
        """Wait until nothing runs in the background, and nothing waits to."""

        def idle() -> bool:
            counted = self.project.review_totals().stale == 0 or not self.work.active
            return counted and not self.window.desk.tasks.busy

        self.qtbot.waitUntil(idle, timeout=5_000)
        QApplication.processEvents()

    def key(
        self,
        key: Any,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Press a key where the focus is, as a person does."""
        target = on or QApplication.focusWidget() or self.page.canvas
        QTest.keyClick(target, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Write into what has the focus, as an input method does."""
        widget = QApplication.focusWidget()
        assert widget is not None
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        QApplication.processEvents()

    def kind(self) -> str:
        """Return what kind of difference is in hand."""
        assert self.work.group is not None
        return str(self.work.group.kind)

    def passage(self) -> str:
        """Return the passage of the difference in hand."""
        assert self.work.group is not None and self.work.material is not None
        return self.work.material.text[self.work.group.start : self.work.group.end]

    def statuses(self, passage: str) -> dict[str, Status]:
        """Return what became of the spans on a passage, by annotator and label."""
        start = self.project.text(self.document).index(passage)
        return {
            f"{span.annotator} {span.label}": span.status
            for span in self.project.spans(self.document)
            if (span.start, span.end) == (start, start + len(passage))
        }

    def gold(self) -> list[tuple[str, str]]:
        """Return label and passage of the gold spans."""
        material = self.work.material
        assert material is not None
        return [(span.label, material.text[span.start : span.end]) for span in material.settlement.spans]


@pytest.fixture
def open_review(make_window: Callable[..., MainWindow], qtbot: QtBot) -> Callable[[Path, str], Reviewer]:
    """Opens a project as somebody, and the review of it."""

    def opened(path: Path, who: str) -> Reviewer:
        window = make_window()
        assert window.open_project(path, who)
        found = Reviewer(window, qtbot, path)
        assert window.actions_["review.open"].isEnabled()
        window.actions_["review.open"].trigger()
        qtbot.waitUntil(lambda: found.work.document != "", timeout=5_000)
        found.settle()
        return found

    return opened


@pytest.fixture
def reviewer(open_review: Callable[[Path, str], Reviewer], reviewed_file: Path) -> Reviewer:
    """A reviewer before the first difference."""
    return open_review(reviewed_file, REVIEWER)
