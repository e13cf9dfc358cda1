"""A window that opened a project read-only takes it for writing once the other one has closed it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.e2e.running import environment
from tests.gui.conftest import WHO, Hands, article_scheme

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "\n".join(f"第{number}段，县委办公室的张少初买了一台打印机。" for number in range(200))
OTHER = """
import sys
from pathlib import Path
from annotator.model.acts import AddSpan
from annotator.project import Project
with Project.open(Path(sys.argv[1])) as project:
    print(project.read_only, flush=True)
    sys.stdin.readline()
    document = project.documents()[1].id
    project.apply(AddSpan(document, "person", ((0, 2),)), annotator=sys.argv[2])
"""


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project with two documents, of which the second is long."""
    path = tmp_path / "shared.annot"
    with Project.create(path, article_scheme()) as project:
        items = tuple(ImportItem(text, text.split("\n")[0]) for text in ("第一篇\n张少初。", LONG))
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments(items), annotator=WHO)
    return path


class Elsewhere:
    """The same project, open for writing in another process."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(path), WHO],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "False\n"

    def close(self) -> None:
        """Have it label something, and close the project."""
        if self._process.poll() is None:
            self._process.communicate("\n")
            assert self._process.returncode == 0


@pytest.fixture
def elsewhere(project_file: Path) -> Iterator[Elsewhere]:
    """The project, open elsewhere before this window opens it."""
    made = Elsewhere(project_file)
    yield made
    made.close()


@pytest.fixture
def second(
    elsewhere: Elsewhere, make_window: Callable[..., MainWindow], qtbot: QtBot, project_file: Path
) -> Hands:
    """The window that came second, with a passage far down selected."""
    window = make_window()
    assert window.open_project(project_file, WHO)
    found = Hands(window, qtbot, project_file)
    found.settle()
    assert window.parts.article.read_only.isVisible()
    found.open(1)
    found.settle()
    found.drag("打印机", nth=150)
    return found


def come_back(hands: Hands) -> None:
    """Leave the window for another one of the desktop, and make it active again."""
    away = QWidget()
    hands.qtbot.addWidget(away)
    away.show()
    away.activateWindow()
    hands.qtbot.waitUntil(away.isActiveWindow)
    away.close()
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    hands.settle()


def state(hands: Hands) -> tuple[object, ...]:
    opened = hands.session.opened
    place = hands.pane.place()
    return (
        hands.session.document_id,
        opened and opened.switches,
        hands.pane.selection(),
        hands.pane.caret(),
        (place[0], round(place[1])),
    )


def is_taken(hands: Hands) -> bool:
    window = hands.window
    if window.parts.article.read_only.isVisible():
        return False
    assert window.parts.top.save_state.text() == "Saved"
    assert window.parts.labels.button("person").isEnabled()
    assert window.actions_["file.import"].isEnabled()
    return True


def test_the_window_becomes_writable_when_it_is_active_again(second: Hands, elsewhere: Elsewhere) -> None:
    second.do("script.tw")
    second.settle()
    before = state(second)
    come_back(second)
    assert not is_taken(second) and second.window.parts.status.message.isHidden()
    assert state(second) == before
    elsewhere.close()
    come_back(second)
    assert is_taken(second)
    said = "shared.annot can be changed now: the other window has closed it."
    assert second.window.parts.status.message.text() == said
    assert state(second) == before
    assert [span.label for span in second.spans()] == ["person"], "what the other window did is there"
    second.key("o")
    assert second.quotes()[1:] == [("organisation", "打印机")]
    second.key(Qt.Key.Key_Z, CTRL)
    assert len(second.spans()) == 1


def test_an_act_that_is_refused_tries(second: Hands, elsewhere: Elsewhere) -> None:
    before = state(second)
    second.key("o")
    second.settle()
    assert "read-only" in second.window.parts.status.message.text() and not is_taken(second)
    elsewhere.close()
    second.key("o")
    second.qtbot.waitUntil(lambda: is_taken(second))
    assert "can be changed now" in second.window.parts.status.message.text()
    assert state(second) == before
    second.key("o")
    assert second.quotes()[1:] == [("organisation", "打印机")]


def press(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key of the keyboard, which goes to the window and is its affair from there on."""
    handle = hands.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifiers)
    QApplication.processEvents()


def test_the_key_that_finds_the_project_free_does_its_work(second: Hands, elsewhere: Elsewhere) -> None:
    before = state(second)
    press(second, Qt.Key.Key_O)
    assert "read-only" in second.window.parts.status.message.text() and not is_taken(second)
    second.settle()
    elsewhere.close()
    press(second, Qt.Key.Key_O)
    assert is_taken(second)
    assert second.quotes()[1:] == [("organisation", "打印机")]
    assert state(second)[:2] == before[:2]
    assert second.pane.hasFocus()


def test_the_keys_of_commands_that_could_not_be_chosen_do_their_work(
    second: Hands, elsewhere: Elsewhere
) -> None:
    press(second, Qt.Key.Key_Return, CTRL)
    assert second.session.state() is State.NEW
    elsewhere.close()
    press(second, Qt.Key.Key_Return, CTRL)
    assert is_taken(second)
    long = second.project.documents()[1].id
    assert second.project.state(long, second.session.annotator) is State.DONE


def test_what_is_typed_into_a_field_stays_there(second: Hands, elsewhere: Elsewhere) -> None:
    second.do("edit.find")
    elsewhere.close()
    press(second, Qt.Key.Key_O)
    field = second.window.focusWidget()
    assert isinstance(field, QLineEdit) and field.text() == "o"
    assert not is_taken(second)


def test_keys_stay_where_they_were(second: Hands, elsewhere: Elsewhere) -> None:
    documents = second.window.parts.documents.list
    documents.setFocus()
    elsewhere.close()
    press(second, Qt.Key.Key_Up)
    assert is_taken(second) and documents.hasFocus()
    assert documents.currentIndex().row() == 0


def test_opening_the_same_file_tries(
    second: Hands, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(second.path), ""))
    second.do("file.open")
    assert not is_taken(second) and "read-only" in second.window.parts.status.message.text()
    elsewhere.close()
    second.do("file.open")
    assert is_taken(second)


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "现在可以修改了"), ("zh_TW", "現在可以修改了")])
def test_it_is_said_in_the_language_of_the_window(
    second: Hands, elsewhere: Elsewhere, language: str, words: str
) -> None:
    second.do(f"language.{language}")
    elsewhere.close()
    come_back(second)
    assert words in second.window.parts.status.message.text()


def test_two_windows_never_both_write(
    second: Hands, elsewhere: Elsewhere, make_window: Callable[..., MainWindow]
) -> None:
    elsewhere.close()
    come_back(second)
    assert is_taken(second)
    third = make_window()
    assert third.open_project(second.path, WHO)
    QApplication.processEvents()
    assert third.parts.article.read_only.isVisible()
    with Project.open(second.path) as again:
        assert again.read_only
    second.key("o")
    assert len(second.spans()) == 2
    assert second.project.check() == []
