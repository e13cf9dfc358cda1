"""A label's form mark as a small widget. Owns nothing but its drawing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.icons import draw_form
from annotator.gui.look import Look
from annotator.model.scheme import Form


class FormMark(QWidget):
    """Draws the mark of one label."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._form, self._colour = Form.NAME, QColor(look.theme.ink2)
        self.setFixedSize(QSize(14, 14))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def show_form(self, form: Form, colour: QColor) -> None:
        """Show a form in a colour."""
        self._form, self._colour = form, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_form(painter, QRectF(1, 1, 12, 12), self._form, self._colour, self._look.theme)
        painter.end()
