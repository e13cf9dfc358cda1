"""Scrolls a part that is larger than the room there is. With room enough it is not seen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from annotator.gui.controls import called


class Scrolled(QScrollArea):
    """Holds one part. What gets the focus comes into sight, and so does what `show_rect` is told."""

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(part if part.objectName() else called(part, "panel"))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        part = self.widget()
        if now is not None and part is not None and part.isAncestorOf(now):
            self.ensureWidgetVisible(now, 8, 8)

    def show_rect(self, inner: QWidget, rect: QRect) -> None:
        """Bring a rectangle of an inner part into sight."""
        part = self.widget()
        reach = self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum()
        if reach and part is not None and part.isAncestorOf(inner):
            middle = inner.mapTo(part, rect.center())
            self.ensureVisible(middle.x(), middle.y(), rect.width() // 2 + 24, rect.height() // 2 + 24)
