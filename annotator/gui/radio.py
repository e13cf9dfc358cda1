"""A radio button as the check boxes are: painted, with the window's ring where it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from annotator.gui.controls import BOX_LEFT, choice_size, draw_choice
from annotator.gui.look import Look


class RadioButton(QRadioButton):
    """One of several choices: a circle of 13 px, with a dot where it is chosen."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Circle, gap, text."""
        return choice_size(self)

    minimumSizeHint = sizeHint

    def hitButton(self, position: object) -> bool:  # noqa: N802 (Qt's name)
        """The text counts as well as the circle."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and text."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(BOX_LEFT + 6, self.height() / 2)
        mark = theme.accent if self.isEnabled() else theme.off
        painter.setPen(QPen(mark if self.isChecked() else theme.ink3, 1.2))
        painter.setBrush(theme.field)
        painter.drawEllipse(centre, 6, 6)
        if self.isChecked():
            painter.setBrush(mark)
            painter.drawEllipse(centre, 3, 3)
        draw_choice(painter, self, self._look)
        painter.end()
