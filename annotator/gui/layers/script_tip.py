"""The tip at a paragraph's number: which script the paragraph is in. Owns nothing but the tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from annotator.gui.layers.words import shares
from annotator.gui.pane import ReadingPane
from annotator.text.profile import detect_script

_LONGEST = 20_000  # code points of a paragraph whose script is counted


class ScriptTip(QObject):
    """Shows the tip in the gutter of one pane, for as long as that lives."""

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say at a paragraph's number which script it is in."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._text(event.pos())
            if text:
                QToolTip.showText(event.globalPos(), text, self._pane.viewport())
                return True
        return super().eventFilter(watched, event)

    def _text(self, point: QPoint) -> str:
        pane = self._pane
        if point.x() >= pane.column().left - 4:
            return ""
        hit = pane.hit(QPointF(point))
        if hit is None or hit.folded:
            return ""
        view = pane.view()
        start, end = view.block_source_bounds(hit.block)
        return shares(detect_script(view.text[start : min(end, start + _LONGEST)])) if end > start else ""
