"""A field for a whole number, whose text stands as far from its edge as in all other fields."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

_EDGE = 8  # as the stylesheet has it for other fields, which Qt does not follow inside this one


class NumberField(QSpinBox):
    """A number between two limits, typed or stepped by the arrow keys."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(_EDGE, 0, _EDGE, 0)
