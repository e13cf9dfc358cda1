"""A field for a whole number, whose text stands as far from its edge as in all other fields."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from annotator.gui.controls import keep_wheel_off, turned_by_wheel

_EDGE = 8  # as the stylesheet has it for other fields, which Qt does not follow inside this one


class NumberField(QSpinBox):
    """A number between two limits, typed or stepped by the arrow keys."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(_EDGE, 0, _EDGE, 0)
        keep_wheel_off(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step if the field has the focus; else what it lies in scrolls."""
        if turned_by_wheel(self, event):
            super().wheelEvent(event)
