"""A list of names to tick has the box of every check box, in each theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from annotator.gui.appearance import dress_application
from annotator.gui.ticked import TickedList

BOX = 12


def near(first: QColor, second: QColor) -> bool:
    apart = (first.red() - second.red(), first.green() - second.green(), first.blue() - second.blue())
    return max(map(abs, apart)) < 12


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_ticked_name_has_the_tick_of_a_check_box(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    look = dress_application(qapp, theme, "en")
    dialog = QDialog()
    qtbot.addWidget(dialog)
    names = TickedList(look)
    layout = QVBoxLayout(dialog)
    layout.addWidget(names)
    for name in ("甲", "乙"):
        names.add(name, name, ticked=False)
    dialog.show()
    QApplication.processEvents()
    row = names.visualItemRect(names.item(0))
    before = names.viewport().grab(row).toImage()
    QTest.mouseClick(
        names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 13, row.center().y())
    )
    QApplication.processEvents()
    assert names.ticked() == ["甲"]
    image = names.viewport().grab(row).toImage()
    changed = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != before.pixel(x, y)
    ]
    inks = [image.pixelColor(x, y) for x, y in changed]
    wide = max(x for x, _ in changed) - min(x for x, _ in changed)
    assert BOX - 1 <= wide <= BOX + 2  # the square, and no more
    assert any(near(ink, look.theme.accent) for ink in inks)
    assert any(near(ink, look.theme.paper) for ink in inks), "the tick"
