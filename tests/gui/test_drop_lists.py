"""Drop-down lists are as high as their rows: none is cut, and nothing scrolls that has room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.controls import DropList
from tests.gui.conftest import Hands

# Offscreen says so of every list that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def opened_whole(hands: Hands, box: DropList) -> None:
    """Open a list by the mouse, find that all rows are in sight, as far as they may be, and close it."""
    hands.click(box)
    view = box.view()
    assert view.isVisible()
    rows = min(box.count(), box.maxVisibleItems())
    heights = [view.visualRect(box.model().index(row, 0)).height() for row in range(rows)]
    assert view.viewport().height() >= sum(heights) > 0
    assert bool(view.verticalScrollBar().maximum()) == (box.count() > rows)
    hands.key(Qt.Key.Key_Escape, on=view)


@pytest.mark.parametrize("name", ["language", "theme", "scale", "leading", "text_size", "column"])
def test_the_lists_of_the_settings(hands: Hands, name: str) -> None:
    dialog = hands.window.editors.settings.open()
    opened_whole(hands, getattr(dialog.general, name))


def test_the_lists_of_the_scheme_editor(hands: Hands) -> None:
    dialog = hands.window.editors.scheme.edit()
    assert dialog is not None
    hands.settle()
    dialog.list.choose("person")
    hands.click(dialog.form.attributes.add)
    QApplication.processEvents()
    lists = [box for box in dialog.findChildren(DropList) if box.isVisible()]
    assert any(box.accessibleName() == "Type" for box in lists)
    for box in lists:
        opened_whole(hands, box)
