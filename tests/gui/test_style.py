"""What Qt makes for itself, such as a list of completions, is legible in each theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QStringListModel
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.appearance import dress_application


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_list_of_its_own_is_opaque_and_legible(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    """As a completer's is: it belongs to no window."""
    look = dress_application(qapp, theme, "en")
    popup = QListView()
    qtbot.addWidget(popup)
    popup.setModel(QStringListModel(["README.md", "resources"]))
    popup.resize(200, 100)
    popup.show()
    image = QImage(popup.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    popup.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    ground = image.pixelColor(150, 80)
    assert abs(ground.lightness() - look.theme.ink.lightness()) > 120
    assert abs(ground.lightness() - look.theme.paper.lightness()) < 40
