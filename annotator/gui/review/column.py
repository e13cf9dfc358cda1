"""A column that scrolls by itself where there is little room, and wants no more height than it needs.

Owns the room kept for its scroll bar: nothing in it is broken anew when the bar comes or goes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.scrolled import Scrolled

BAR = 10  # px of a scroll bar, as the style has it
LEAST = 96  # px that are always in sight


class Column(Scrolled):
    """Holds one part. What gets the focus in it comes into sight."""

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(part, parent)
        self._part = part
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_part(self, inner: QWidget) -> None:
        """Bring something into sight that may have been shown just now."""
        part, layout = self._part, self._part.layout()
        if layout is not None:
            layout.activate()
        part.resize(part.width(), max(self._wanted(), self.viewport().height()))
        self.ensureWidgetVisible(inner, 0, 8)

    def _wanted(self) -> int:
        part = self._part
        return max(part.heightForWidth(part.width()), part.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """As high as what it holds."""
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(0, min(LEAST, self._wanted()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what it holds off the scroll bar's room."""
        self._part.setFixedWidth(self.width() - BAR)
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Want another height when what it holds does."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
