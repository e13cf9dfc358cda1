"""The panels at the right by keyboard and by ear: Tab goes as the eye does, each stop has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.segments import Segments
from tests.gui.conftest import Hands


def stops(hands: Hands) -> list[QWidget]:
    """Press Tab from the first label on, and return what has the focus after each press."""
    window = hands.window
    window.activateWindow()
    hands.qtbot.waitUntil(window.isActiveWindow)
    window.parts.labels.button("headline").setFocus()
    found: list[QWidget] = []
    while len(found) < 60:
        now = QApplication.focusWidget()
        assert now is not None
        if now in found:
            break
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return [stop for stop in found if window.right.isAncestorOf(stop)]


@pytest.mark.parametrize("rebuilt", [False, True])
def test_tab_goes_from_labels_to_the_span_and_on_to_the_list(hands: Hands, rebuilt: bool) -> None:
    span = hands.mark("买了一台打印机", "6")
    hands.pane.select_span(span.id)
    if rebuilt:
        hands.do("language.zh_TW")
        hands.do("language.en")
    QApplication.processEvents()
    found = stops(hands)
    places = [stop.mapTo(hands.window.right, QPoint(0, 0)) for stop in found]
    assert [(at.y(), at.x()) for at in places] == sorted((at.y(), at.x()) for at in places)
    kinds = [type(stop).__name__ for stop in found]
    assert kinds.count("LabelButton") == 23
    assert {"Segments", "CheckBox", "NoteEdit", "RowList"} <= set(kinds)
    assert "QScrollArea" not in kinds


def test_every_stop_tells_its_name(hands: Hands) -> None:
    span = hands.mark("买了一台打印机", "6")
    hands.pane.select_span(span.id)
    QApplication.processEvents()
    for stop in stops(hands):
        assert QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name), stop


def test_a_choice_is_read_with_its_name_role_and_value(hands: Hands) -> None:
    span = hands.mark("买了一台打印机", "6")
    hands.pane.select_span(span.id)
    QApplication.processEvents()
    editor = hands.window.parts.editor._attributes["force"]
    control = editor.focusProxy()
    assert isinstance(control, Segments)
    heard = QAccessible.queryAccessibleInterface(control)
    assert heard.role() == QAccessible.Role.ComboBox
    assert heard.text(QAccessible.Text.Name) == "Force"
    assert heard.text(QAccessible.Text.Value) == ""
    hands.click(control, control.rect_of("order").center().toPoint())
    assert heard.text(QAccessible.Text.Value)
