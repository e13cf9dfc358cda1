"""A screen reader is told which of two panes is which."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import Hands


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_panes_are_named_by_document_and_view(hands: Hands) -> None:
    hands.do("script.hant")
    hands.do("view.two_panes")
    panes = hands.window.parts.article.panes
    left, right = spoken(panes.left), spoken(panes.right)
    assert hands.session.opened is not None
    title = hands.session.opened.document.title
    assert title in left and title in right and left != right
    hands.do("script.source")
    assert spoken(panes.right) == left
    hands.open(1)
    assert title not in spoken(panes.right)


def test_a_new_title_and_a_new_language_are_spoken(hands: Hands) -> None:
    pane = hands.pane
    hands.window.edit.set_title("新标题")
    assert "新标题" in spoken(pane)
    before = spoken(pane)
    hands.do("language.zh_CN")
    assert spoken(pane) != before and "原样" in spoken(pane)
