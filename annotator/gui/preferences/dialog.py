"""The settings: a page of general ones, a page of keys."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.gui.controls import row
from annotator.gui.dialogs.base import Dialog
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.keys.page import KeysPage
from annotator.gui.look import Look
from annotator.gui.preferences.general import GeneralPage
from annotator.gui.segments import Segment, Segments
from annotator.gui.settings import Settings
from annotator.gui.translation import tr

PAGES = ("general", "keys")


class SettingsDialog(Dialog):
    """Two pages. What is changed takes hold at once."""

    def __init__(
        self, settings: Settings, look: Look, parent: QWidget | None = None, *, page: str = "general"
    ) -> None:
        super().__init__(parent, tr("Settings"), width=640)
        self.resize(720, 560)
        self.switch = Segments(look)
        self.switch.set_items([Segment("general", tr("General")), Segment("keys", tr("Keys"))])
        self.switch.setAccessibleName(tr("Settings"))
        self.general, self.keys = GeneralPage(settings, look), KeysPage(KeyMap(settings), look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.general)
        self.pages.addWidget(self.keys)
        row(self.body, self.switch, None)
        self.body.addWidget(self.pages, 1)
        self.switch.chosen.connect(self.show_page)
        close = self.add_button(tr("Close"))
        close.clicked.connect(self.accept)
        self.show_page(page)

    def show_page(self, page: str) -> None:
        """Show one of PAGES."""
        self.switch.set_current(page)
        self.pages.setCurrentIndex(PAGES.index(page))
