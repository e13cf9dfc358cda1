"""Empty states and notices: one sentence, one button. Owns their place, not their words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.gui.controls import (
    called,
    row,
    text_label,
)


class EmptyPage(QWidget):
    """A sentence in the middle of the page, with a button and perhaps a second one."""

    clicked = Signal()
    second_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = text_label("empty", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button, self.second = called(QPushButton(), "primary"), QPushButton()
        self.button.clicked.connect(self.clicked)
        self.second.clicked.connect(self.second_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self.sentence)
        row(layout, None, self.button, self.second, None)
        layout.addStretch(3)

    def say(self, sentence: str, button: str = "", second: str = "") -> None:
        """Show a sentence and, where they have a word, the buttons."""
        self.sentence.setText(sentence)
        for part, text in ((self.button, button), (self.second, second)):
            part.setText(text)
            part.setVisible(bool(text))


class Banner(QWidget):
    """A line over the text that says what is out of the ordinary."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = text_label("warn", wrap=True)
        self.button = called(QPushButton(), "link")
        self.button.clicked.connect(self.clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.button)
        self.hide()

    def say(self, sentence: str, button: str = "") -> None:
        """Show a sentence; an empty one hides the line."""
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(sentence))
