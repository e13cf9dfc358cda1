"""The wheel over a field scrolls what the field lies in, unless the field has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.controls import DropList
from annotator.gui.number_field import NumberField
from tests.gui.conftest import Hands


def turn(over: QWidget, steps: int = -1) -> None:
    """Turn the wheel over the middle of a widget, as the system tells of it."""
    window = over.window()
    handle = window.windowHandle()
    assert handle is not None
    at = over.mapTo(window, over.rect().center())
    QTest.wheelEvent(handle, at.toPointF(), QPoint(0, 120 * steps))
    QApplication.processEvents()


@pytest.fixture
def form(qtbot: QtBot) -> QScrollArea:
    """A form that is higher than its room: two fields, and much below them."""
    inner = QWidget()
    layout = QVBoxLayout(inner)
    choice, amount = DropList(), NumberField(0, 99)
    choice.addItems(["a", "b", "c"])
    choice.setCurrentIndex(1)
    amount.setValue(50)
    layout.addWidget(choice)
    layout.addWidget(amount)
    layout.addStretch(1)
    inner.setMinimumHeight(1200)
    form = QScrollArea()
    form.setWidgetResizable(True)
    form.setWidget(inner)
    form.resize(300, 500)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.setFocus()
    QApplication.processEvents()  # all of it lies where it will
    return form


def facts(form: QScrollArea) -> tuple[int, int]:
    choice, amount = form.findChild(QComboBox), form.findChild(QSpinBox)
    assert choice is not None and amount is not None
    return choice.currentIndex(), amount.value()


@pytest.mark.parametrize("sort", [QComboBox, QSpinBox])
def test_the_wheel_over_a_field_scrolls_the_form(form: QScrollArea, sort: type[QWidget]) -> None:
    field = form.findChild(sort)
    assert isinstance(field, QWidget)
    for _ in range(2):
        form.verticalScrollBar().setValue(0)
        turn(field)
        assert facts(form) == (1, 50) and not field.hasFocus()
        assert form.verticalScrollBar().value() > 0


@pytest.mark.parametrize(("sort", "changed"), [(QComboBox, (2, 50)), (QSpinBox, (1, 49))])
def test_the_wheel_changes_a_field_that_has_the_focus(
    form: QScrollArea, qtbot: QtBot, sort: type[QWidget], changed: tuple[int, int]
) -> None:
    field = form.findChild(sort)
    assert isinstance(field, QWidget)
    form.activateWindow()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)
    turn(field)
    assert facts(form) == changed and form.verticalScrollBar().value() == 0


def test_the_wheel_over_the_scheme_changes_nothing_in_it(hands: Hands) -> None:
    editor = hands.window.editors.scheme.edit()
    assert editor is not None
    hands.settle()
    before = hands.project.scheme
    fields = [field for field in editor.findChildren(QComboBox) if field.isVisible()]
    assert fields
    for field in fields:
        turn(field, -1)
        turn(field, 1)
    assert hands.project.scheme == before
