"""A line to type in that stands in the window itself, where shortcuts of the window are alive."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.controls import shields_delete


class TextField(QLineEdit):
    """Who deletes while typing means what is typed: no such key goes on to the window."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys that delete, with whatever is held."""
        return shields_delete(event) or super().event(event)
