"""Two parts side by side, or one below the other where the window is too narrow for that. Owns the switch."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from annotator.gui.controls import hairline

LEFT_WIDTH, SIDE_BY_SIDE = 272, 760
LEAST_LEFT, LEAST_RIGHT = 180, 260  # heights, one below the other
_UNBOUNDED = (1 << 24) - 1  # Qt's own limit


class Columns(QWidget):
    """`left` has a width of its own, `right` takes what is left."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right, self._between = left, right, hairline(vertical=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(left)
        self._row.addWidget(self._between)
        self._row.addWidget(right, 1)
        self._place(stacked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose by the width that there is."""
        super().resizeEvent(event)
        self._place(stacked=self.width() < SIDE_BY_SIDE)

    def _place(self, *, stacked: bool) -> None:
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._between.setVisible(not stacked)
        self._left.setMinimumSize(0 if stacked else LEFT_WIDTH, LEAST_LEFT if stacked else 0)
        self._left.setMaximumWidth(_UNBOUNDED if stacked else LEFT_WIDTH)
        self._right.setMinimumHeight(LEAST_RIGHT if stacked else 0)
