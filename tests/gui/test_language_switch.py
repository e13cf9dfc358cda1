"""A language chosen while somebody works leaves no word of the one before, whatever is in sight."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.settings import Settings
from annotator.model.acts import AddComment
from tests.gui.agreement.conftest import make_project
from tests.gui.conftest import WHO, Hands

TOUR = ("en", "zh_TW")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
PROPERTIES = (
    "text",
    "plainText",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
    "title",
    "currentText",
)


def words(window: MainWindow) -> Counter[str]:
    """Return every text that is in sight, and those of the menus, with the class of what says it."""
    shown = [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]
    found = Counter(f"{type(w).__name__}.{name}: {said}" for w in shown for name, said in _properties(w))
    found.update(f"item: {said}" for w in shown if isinstance(w, QAbstractItemView) for said in _items(w))
    found.update(f"menu: {action.text()} {action.toolTip()}" for w in shown for action in w.actions())
    return found


def _properties(widget: QWidget) -> Iterator[tuple[str, str]]:
    for name in PROPERTIES:
        said = widget.property(name)
        if isinstance(said, str) and said:
            yield name, said


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        for role in ROLES:
            said = model.index(row, 0).data(role)
            if isinstance(said, str) and said:
                yield said


def plain(hands: Hands) -> None:
    """The text, with a span in hand."""
    hands.mark("张少初", "p")


def two_panes(hands: Hands) -> None:
    """The text beside the view."""
    hands.do("view.two_panes")


def lists(hands: Hands) -> None:
    """The lists beside the text."""
    hands.do("view.outline")
    hands.do("view.suspicions")


def finding(hands: Hands) -> None:
    """A text that is not there is looked for."""
    hands.do("edit.find")
    QTest.keyClicks(hands.window.parts.article.find_bar.field, "zzz")
    hands.qtbot.waitUntil(lambda: not hands.window.find_commands.busy)


def misfound(hands: Hands) -> None:
    """What is looked for is no regular expression."""
    hands.do("edit.find")
    bar = hands.window.parts.article.find_bar
    hands.click(bar.expression)
    QTest.keyClicks(bar.field, "(")
    hands.qtbot.waitUntil(lambda: not hands.window.find_commands.busy)


def guidelines(hands: Hands) -> None:
    """The guidelines, with what the scheme says."""
    hands.do("review.guidelines")


def threads(hands: Hands) -> None:
    """The open threads, with the one on a span."""
    span = hands.mark("张少初", "p")
    hands.project.apply(
        AddComment("为何", hands.session.document_id, "span", span.id, question=True), annotator=WHO
    )
    hands.do("review.threads")


def feedback(hands: Hands) -> None:
    """What came back, which is nothing."""
    hands.do("review.feedback")


def review(hands: Hands) -> None:
    """The review page."""
    hands.do("review.open")
    hands.qtbot.waitUntil(lambda: hands.project.review_totals().stale == 0)


def agreement(hands: Hands) -> None:
    """The page of agreement."""
    hands.do("review.agreement")


ALONE = (plain, two_panes, lists, finding, misfound, guidelines, threads, feedback, review, agreement)
TOGETHER = (review, agreement)


@pytest.fixture
def start(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> Callable[[Path, str, str], Hands]:
    """Start a window of its own settings, in a language, on a copy of a project."""

    def started(file: Path, name: str, language: str) -> Hands:
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(file, folder / file.name)
        settings = Settings(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        settings.put("language", language)
        settings.put("theme", "light")
        window = make_window(settings)
        assert window.open_project(folder / file.name, WHO)
        hands = Hands(window, qtbot, folder / file.name)
        hands.settle()
        hands.pane.setFocus()
        QApplication.processEvents()
        return hands

    return started


def compare(start: Callable[[Path, str, str], Hands], file: Path, state: Callable[[Hands], None]) -> None:
    """Switch through the languages in a state; each time all is said as by a window started in it."""
    fresh = {}
    for language in TOUR:
        hands = start(file, language, language)
        state(hands)
        rest(hands)
        fresh[language] = words(hands.window)
        hands.window.close()
    hands = start(file, "tour", "zh_CN")
    state(hands)
    rest(hands)
    differ: dict[str, list[str]] = {}
    for language in TOUR:
        hands.do(f"language.{language}")
        rest(hands)
        now = words(hands.window)
        differ[language] = [*(now - fresh[language]), "for", *(fresh[language] - now)]
    assert differ == {language: ["for"] for language in TOUR}


def rest(hands: Hands) -> None:
    """Wait until what is done a moment later is done."""
    hands.settle()
    QTest.qWait(150)
    hands.settle()


@pytest.mark.parametrize("state", ALONE, ids=lambda state: state.__name__)
def test_a_switch_leaves_no_old_word_where_one_works_alone(
    start: Callable[[Path, str, str], Hands], project_file: Path, state: Callable[[Hands], None]
) -> None:
    compare(start, project_file, state)


@pytest.mark.parametrize("state", TOGETHER, ids=lambda state: state.__name__)
def test_a_switch_leaves_no_old_word_where_several_have_worked(
    start: Callable[[Path, str, str], Hands], tmp_path: Path, state: Callable[[Hands], None]
) -> None:
    compare(start, make_project(tmp_path / "three.annot"), state)
