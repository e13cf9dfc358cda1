"""Says what the program is and which libraries it stands on; and how to install a Chinese font."""

from __future__ import annotations

import platform
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator import __version__
from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.translation import in_english_too, mark, tr
from annotator.libraries import LIBRARIES


class AboutDialog(Dialog):
    """Name, version, libraries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("About Annotator"), width=420)
        head, text, libraries = text_label("headline"), text_label(wrap=True), text_label("second", wrap=True)
        head.setText(f"Annotator {__version__}")
        text.setText(
            tr("Tags passages of Chinese articles in any script. Free software under the Apache License 2.0.")
        )
        shown = [f"{library.name} {library.version}" for library in LIBRARIES]
        libraries.setText("\n".join([f"Python {platform.python_version()}", *shown]))
        libraries.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part in (head, text, libraries):
            self.body.addWidget(part)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)


class FontHelp(Dialog):
    """How to install a Chinese font on this system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Chinese fonts"))
        text = text_label(wrap=True)
        if sys.platform.startswith("linux"):
            text.setText(
                in_english_too(mark("Run this command in a terminal, then start the program again:"))
            )
            command = text_label("title")
            command.setText("sudo apt install fonts-noto-cjk")
            command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(text)
            self.body.addWidget(command)
        else:
            text.setText(
                in_english_too(
                    mark("Add Chinese among the languages in the system's settings; its fonts come with it.")
                )
            )
            self.body.addWidget(text)
        self.add_button(in_english_too(mark("Close"), " · "), primary=True).clicked.connect(self.accept)
