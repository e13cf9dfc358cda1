"""A window on a small project, with settings of its own, and the gestures that a person makes in it."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.exchange.scheme_toml import read_scheme
from annotator.gui.app import make_application
from annotator.gui.garbage import collect_due
from annotator.gui.main_window import MainWindow
from annotator.gui.pane import ReadingPane
from annotator.gui.panels.attribute_editor import AttributeEditor
from annotator.gui.session import Session
from annotator.gui.settings import Settings
from annotator.gui.translation import Languages
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.project import Project
from annotator.text.views import ViewPosition

FIRST = "区委召开会议\n今天下午，县委办公室的张少初买了一台打印机，又装了以太网。\n会议由张少初主持。"
SECOND = "縣委召開會議\n劉建國出席會議並講話，他指出要緊緊圍繞中心工作。"
THIRD = "第三篇文章\n群众满意度达到九成。"
WHO = "甲"


@cache
def article_scheme() -> Scheme:
    """Return the scheme that ships for articles."""
    path = resources.path("schemes", "article.toml")
    return read_scheme(path.read_bytes(), path.name)


@dataclass
class Hands:
    """A window and what hands do to it."""

    window: MainWindow
    qtbot: QtBot
    path: Path

    @property
    def session(self) -> Session:
        assert self.window.desk.session is not None
        return self.window.desk.session

    @property
    def project(self) -> Project:
        return self.session.project

    @property
    def pane(self) -> ReadingPane:
        return self.window.parts.article.pane

    @property
    def text(self) -> str:
        assert self.session.opened is not None
        return self.session.opened.text

    def key(
        self,
        key: Any,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Press a key, or type a character, in the pane or in another part."""
        QTest.keyClick(on or self.pane, key, modifiers)
        QApplication.processEvents()

    def do(self, action: str) -> None:
        """Choose an action from the menu."""
        assert self.window.actions_[action].isEnabled(), action
        self.window.actions_[action].trigger()
        QApplication.processEvents()

    def point(self, position: ViewPosition) -> QPoint:
        """Return where a view position is drawn, in the viewport."""
        rect = self.pane.line_rect_at(*position)
        assert rect is not None
        return QPoint(round(rect.center().x()), round(rect.center().y()))

    def drag(self, quote: str, nth: int = 0) -> None:
        """Mark a passage, given as it stands in the source text, by dragging the mouse."""
        start = self.find(quote, nth)
        first, last = self.pane.view().to_view(start, start + len(quote))
        self.pane.go_to(start, start + len(quote), flash=False)
        QApplication.processEvents()
        viewport = self.pane.viewport()
        begin, end = self.point(first), self.point(last)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
        QTest.mouseMove(viewport, (begin + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        QApplication.processEvents()

    def attribute(self, name: str, within: QWidget | None = None) -> AttributeEditor:
        """Return an attribute's control, by the name that it is read by."""
        editors = (within or self.window.parts.editor).findChildren(AttributeEditor)
        return [editor for editor in editors if editor.accessibleName() == name][-1]

    def wait_for_clicks(self) -> None:
        """Wait until a press at the same place counts as a new click and not as a double one."""
        QTest.qWait(QApplication.styleHints().mouseDoubleClickInterval() + 10)

    def find(self, quote: str, nth: int = 0) -> int:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(quote, at + 1)
        return at

    def mark(self, quote: str, key: str, nth: int = 0) -> Span:
        """Drag over a passage and press a label's key; return the span."""
        self.drag(quote, nth)
        before = {span.id for span in self.spans()}
        for part in key.split():
            self.key(part)
        made = [span for span in self.spans() if span.id not in before]
        assert len(made) == 1, made
        return made[0]

    def spans(self) -> list[Span]:
        return self.project.spans(self.session.document_id, self.session.annotator)

    def quotes(self) -> list[tuple[str, str]]:
        """Return (label, quote) of one's own spans in the open document."""
        return [(span.label, " … ".join(span.quotes(self.text))) for span in self.spans()]

    def open(self, number: int) -> None:
        """Open a document by clicking its row."""
        panel = self.window.parts.documents
        index = panel.model.index(number)
        panel.list.scrollTo(index)
        rect = panel.list.visualRect(index)
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QApplication.processEvents()
        assert widget.isVisible(), "nobody can click what is not there"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        QApplication.processEvents()

    def press_in_question(self, button: str) -> list[str]:
        """Press a button of the question that comes next; return what it asks, once it came."""
        asked: list[str] = []

        def press() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            asked.append(box.text())
            found = next(each for each in box.buttons() if each.text() == button)
            QTest.mouseClick(found, Qt.MouseButton.LeftButton)

        QTimer.singleShot(0, press)
        return asked

    def annotate_as_other(self) -> None:
        """Let another person work from now on."""
        self.window.files.set_annotator("乙")
        QApplication.processEvents()

    def settle(self) -> None:
        """Wait until nothing runs in the background."""
        self.qtbot.waitUntil(lambda: not self.window.desk.tasks.busy, timeout=20_000)
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def garbage_between_tests() -> Iterator[None]:
    """As in the program, nothing is collected while Qt is at work."""
    gc.disable()
    yield
    gc.enable()
    collect_due()


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application, made as the program makes it."""
    return make_application()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that nobody else sees."""
    store = Settings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    store.put("language", "en")
    store.put("theme", "light")
    return store


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The languages of the interface. The application outlives the test, and asks all there ever were."""
    made = Languages(qapp)
    yield made
    made.remove()


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, settings: Settings, languages: Languages
) -> Iterator[Callable[..., MainWindow]]:
    """Make windows that are closed at the end."""
    made: list[MainWindow] = []

    def make(own: Settings | None = None) -> MainWindow:
        window = MainWindow(qapp, own or settings, languages)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)  # or it would give the keyboard away when it becomes so
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.desk.tasks.stop()


@pytest.fixture(scope="session")
def project_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with three documents, which nobody opens: each test has a copy."""
    path = tmp_path_factory.mktemp("made") / "work.annot"
    with Project.create(path, article_scheme()) as project:
        items = tuple(ImportItem(text, text.split("\n")[0]) for text in (FIRST, SECOND, THIRD))
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments(items), annotator=WHO)
    return path


@pytest.fixture
def project_file(tmp_path: Path, project_made: Path) -> Path:
    """A project with three documents."""
    return Path(shutil.copy(project_made, tmp_path))


@pytest.fixture
def hands(make_window: Callable[..., MainWindow], qtbot: QtBot, project_file: Path) -> Hands:
    """A window on the project, with the first document open."""
    window = make_window()
    assert window.open_project(project_file, WHO)
    found = Hands(window, qtbot, project_file)
    found.settle()
    found.pane.setFocus()
    QApplication.processEvents()
    return found
