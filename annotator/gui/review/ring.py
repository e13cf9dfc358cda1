"""The ring round a list that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.gui.controls import draw_focus, focus_by_key
from annotator.gui.look import Look


def draw_ring(view: QAbstractScrollArea, look: Look) -> None:
    """Draw it, where a key gave the list the keyboard. Called last when the list is painted."""
    if view.hasFocus() and focus_by_key(view):
        painter = QPainter(view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_focus(painter, QRectF(view.viewport().rect()).adjusted(1, 0, -1, 0), look, 6)
        painter.end()
