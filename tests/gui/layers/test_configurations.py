"""Every conversion can be chosen on every document; one that does not fit says so; the view bar shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem
from annotator.project import Project
from annotator.text.profile import fits
from annotator.text.script import CONFIGURATIONS
from tests.gui.conftest import WHO, Hands, article_scheme

SIMPLIFIED = (
    "区委召开会议\n县委办公室买了一台打印机，又装了以太网。会议由张少初主持，要求各级党组织锐意进取。"
)
TRADITIONAL = "縣委召開會議\n劉建國出席會議並講話，他指出要緊緊圍繞中心工作，各級黨組織要銳意進取、服務群眾。"
MIXED = f"{SIMPLIFIED}\n{TRADITIONAL}"


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project with a Simplified, a Traditional and a mixed document."""
    path = tmp_path / "scripts.annot"
    with Project.create(path, article_scheme()) as project:
        items = tuple(ImportItem(text, str(n)) for n, text in enumerate((SIMPLIFIED, TRADITIONAL, MIXED)))
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments(items), annotator=WHO)
    return path


@pytest.fixture
def menu(hands: Hands) -> Iterator[QMenu]:
    menu = QMenu(hands.window)
    yield menu
    menu.deleteLater()


def entry(hands: Hands, menu: QMenu, name: str) -> QAction:
    hands.window.layers.fill_configurations(menu)
    return next(action for action in menu.actions() if f"({name})" in action.text())


@pytest.mark.parametrize(("number", "script"), [(0, "hans"), (1, "hant"), (2, "mixed")])
def test_every_conversion_can_be_chosen(hands: Hands, menu: QMenu, number: int, script: str) -> None:
    hands.open(number)
    message = hands.window.parts.status.message
    for name in CONFIGURATIONS:
        opened = hands.session.opened
        assert opened is not None and opened.document.script == script
        message.setText("")
        entry(hands, menu, name).trigger()
        QApplication.processEvents()
        assert hands.pane.view().configuration == name
        assert entry(hands, menu, name).isChecked()
        assert bool(message.text()) is not fits(name, script), name
        assert name in message.text() or fits(name, script)


def test_the_view_bar_shows_which_conversion_holds(hands: Hands, menu: QMenu) -> None:
    bar = hands.window.parts.article.view_bar
    entry(hands, menu, "jp2t").trigger()
    QApplication.processEvents()
    assert bar.scripts.current() == "jp2t"
    assert not bar.scripts.rect_of("jp2t").isEmpty()
    assert not bar.phrases.isVisible()
    assert bar.scripts.width() >= bar.scripts.sizeHint().width()
    hands.do("script.tw")
    assert bar.scripts.current() == "tw"
    assert bar.scripts.rect_of("jp2t").isEmpty()
    assert bar.phrases.isVisible()
