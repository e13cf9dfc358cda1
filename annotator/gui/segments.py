"""A row of choices of which one holds, such as the script of a view. Owns its look and its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.accessible import read_as_choice
from annotator.gui.controls import draw_focus, focus_by_key, font_px
from annotator.gui.look import Look

_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SET = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of `Segments`. A dimmed one can be chosen all the same; its tip says why it is dim."""

    id: str
    text: str
    tip: str = ""
    dim: bool = False


class Segments(QWidget):
    """A row of choices of which one holds. Arrow keys move the choice; Space and Enter take the first.

    Where it is `deselectable`, a click on the one that holds takes it away, and so do Space, Enter, Del and
    Backspace: `chosen` then gives nothing.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, *, deselectable: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._deselectable = deselectable
        self._items: tuple[Segment, ...] = ()
        self._current = ""
        self._hover = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        read_as_choice(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def set_items(self, items: Sequence[Segment]) -> None:
        """Offer these choices."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self.set_current(self._current)  # whose name may be another now
            self.updateGeometry()

    def set_current(self, item_id: str) -> None:
        """Show a choice as the one that holds; an empty id shows none."""
        self._current = item_id
        names = [item.text for item in self._items if item.id == item_id]
        self.setAccessibleDescription("".join(names))
        self.update()

    def current(self) -> str:
        """Return the id of the choice that holds."""
        return self._current

    def rect_of(self, item_id: str) -> QRectF:
        """Return where a choice is drawn; an empty rectangle for an unknown id."""
        for item, box in zip(self._items, self._boxes(), strict=True):
            if item.id == item_id:
                return box
        return QRectF()

    def _boxes(self) -> list[QRectF]:
        metrics = QFontMetricsF(font_px(self, 12, bold=True))
        x, boxes = 2.0, []
        for item in self._items:
            width = metrics.horizontalAdvance(item.text) + 22
            boxes.append(QRectF(x, 2, width, 24))
            x += width
        return boxes

    def sizeHint(self) -> QSize:
        """As wide as its texts."""
        boxes = self._boxes()
        return QSize(int(boxes[-1].right() + 2.5) if boxes else 0, 28)

    minimumSizeHint = sizeHint

    def _at(self, position: QPointF) -> int:
        return next((i for i, box in enumerate(self._boxes()) if box.contains(position)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        index = self._at(event.position())
        if index >= 0 and self.isEnabled():
            self._choose(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with the hover look."""
        self._hover = self._at(event.position())
        self.setToolTip(self._items[self._hover].tip if self._hover >= 0 else "")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover look."""
        self._hover = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys, set it or take it away."""
        key, ids = Qt.Key(event.key()), [item.id for item in self._items]
        at = ids.index(self._current) if self._current in ids else -1
        if ids and key in _STEP:
            start = at if at >= 0 else -1 if _STEP[key] > 0 else len(ids)
            self._hold(min(max(start + _STEP[key], 0), len(ids) - 1))
        elif ids and key in _SET and at < 0:
            self._hold(0)
        elif self._deselectable and key in (*_SET, *_CLEAR):
            self._hold(-1)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: int) -> None:
        """Choose what was clicked; what holds already is taken away where that is possible."""
        again = self._items[index].id == self._current
        self._hold(-1 if again and self._deselectable else index)

    def _hold(self, index: int) -> None:
        """Let a choice hold, or none (-1)."""
        chosen = self._items[index].id if index >= 0 else ""
        if chosen != self._current:
            self.set_current(chosen)
            self.chosen.emit(chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        contrast = theme.high_contrast
        painter.setPen(QPen(theme.ink, 1) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.hover)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        for index, (item, box) in enumerate(zip(self._items, self._boxes(), strict=True)):
            chosen = item.id == self._current
            if chosen:
                painter.setPen(QPen(theme.ink if contrast else theme.line, 2 if contrast else 1))
                painter.setBrush(theme.field)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setFont(font_px(self, 12, bold=chosen))
            dim = (item.dim and not chosen) or not self.isEnabled()
            painter.setPen(theme.ink3 if dim else theme.ink if chosen or index == self._hover else theme.ink2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, item.text)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()
