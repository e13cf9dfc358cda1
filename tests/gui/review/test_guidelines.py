"""The guidelines beside the text: a draft belongs to its project and is never lost; how Markdown is set."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.review.guidelines import GuidelinesView
from annotator.gui.review.markdown import show_markdown
from annotator.model.acts import AddAnnotator, SetSetting
from annotator.project import Project
from tests.gui.conftest import WHO, Hands, article_scheme

CTRL = Qt.KeyboardModifier.ControlModifier
RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth


def other_project(folder: Path) -> Path:
    path = folder / "other.annot"
    with Project.create(path, article_scheme()) as project:
        project.apply(AddAnnotator(WHO), annotator=WHO)
    return path


def begin_draft(hands: Hands, text: str) -> GuidelinesView:
    hands.key("g", CTRL)
    view = hands.window.review.aside.guidelines
    hands.click(view.edit)
    QTest.keyClicks(view.editor, text)
    return view


def test_a_draft_stays_with_its_project(hands: Hands, tmp_path: Path) -> None:
    view = begin_draft(hands, "draft of the first")
    assert hands.window.open_project(other_project(tmp_path), WHO)
    hands.key("g", CTRL)
    assert "draft" not in view.editor.toPlainText()
    assert view.pages.currentWidget() is view.browser
    hands.click(view.edit)
    QTest.keyClicks(view.editor, "of the second")
    hands.click(view.edit)
    assert hands.project.setting("guidelines") == "of the second"
    assert hands.window.open_project(hands.path, WHO)
    hands.key("g", CTRL)
    assert view.editing and view.editor.toPlainText() == "draft of the first"
    assert hands.project.setting("guidelines") is None
    hands.click(view.edit)
    assert hands.project.setting("guidelines") == "draft of the first"


def test_a_draft_outlives_the_window(
    hands: Hands, make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    begin_draft(hands, "half a sentence")
    hands.do("file.quit")
    window = make_window()
    assert window.open_project(hands.path, WHO)
    again = Hands(window, qtbot, hands.path)
    again.settle()
    again.do("review.guidelines")
    view = window.review.aside.guidelines
    assert view.editing and view.editor.toPlainText() == "half a sentence"
    again.click(view.cancel)
    again.do("review.guidelines")
    again.do("review.guidelines")
    assert not view.editing


def test_escape_goes_back_to_the_text_and_keeps_the_draft(hands: Hands) -> None:
    view = begin_draft(hands, "half a sentence")
    hands.key(Qt.Key.Key_Escape, on=view.editor)
    assert hands.pane.hasFocus()
    hands.key("g", CTRL)  # away and back
    hands.key("g", CTRL)
    assert view.editing and view.editor.toPlainText() == "half a sentence"


def test_what_is_saved_or_discarded_is_a_draft_no_longer(hands: Hands, tmp_path: Path) -> None:
    view = begin_draft(hands, "saved words")
    assert view.cancel.text() == "Discard the draft"
    hands.click(view.edit)
    hands.click(view.edit)
    assert view.cancel.text() == "Cancel"
    QTest.keyClicks(view.editor, "more ")
    hands.click(view.cancel)
    other = other_project(tmp_path)
    for path in (other, hands.path):
        assert hands.window.open_project(path, WHO)
        hands.key("g", CTRL)
    assert not view.editing and "saved words" in view.browser.toPlainText()


def blocks(page: QTextBrowser) -> list[QTextBlock]:
    found, block = [], page.document().begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def test_markdown_is_set_with_space_a_hairline_and_upright_chinese(hands: Hands) -> None:
    page, theme = QTextBrowser(), hands.window.desk.look.theme
    show_markdown(page, "*全部* and *all*\n\n---\n\n## 人名\n\n- 张少初\n\n## 地名\n\n秀洲区", theme)
    first, *others = blocks(page)
    slanted = {}
    at = first.begin()
    while not at.atEnd():
        slanted[at.fragment().text()] = at.fragment().charFormat().fontItalic()
        at += 1
    assert slanted == {"全部": False, " and ": False, "all": True}
    rule = next(block for block in others if block.blockFormat().hasProperty(RULE))
    assert rule.blockFormat().background().color() == theme.line
    headings = [block for block in others if block.blockFormat().headingLevel() == 2]
    assert [block.text() for block in headings] == ["人名", "地名"]
    body = next(block for block in others if block.text() == "秀洲区")
    assert all(block.blockFormat().topMargin() >= 16 for block in headings)
    assert body.blockFormat().bottomMargin() >= 8


def test_a_project_without_guidelines_says_so_upright(hands: Hands) -> None:
    hands.key("g", CTRL)
    view = hands.window.review.aside.guidelines
    first = blocks(view.browser)[0]
    assert first.text() == "This project has no guidelines of its own yet."
    assert not first.begin().fragment().charFormat().fontItalic()


def test_a_hit_stands_in_the_middle(hands: Hands) -> None:
    lines = "\n\n".join(f"line {n}" + (" needle" if n in (60, 120) else "") for n in range(200))
    hands.project.apply(SetSetting("guidelines", lines), annotator=WHO)
    hands.key("g", CTRL)
    view = hands.window.review.aside.guidelines
    QTest.keyClicks(view.search, "needle")
    places = []
    for _ in range(3):
        QTest.keyClick(view.search, Qt.Key.Key_Return)
        middle, height = view.browser.cursorRect().center().y(), view.browser.viewport().height()
        assert height / 3 < middle < height * 2 / 3
        places.append(view.browser.textCursor().blockNumber())
    assert set(places) == {60, 120}
