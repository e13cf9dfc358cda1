"""The reading pane alone, or beside it at the left the same document as written, scrolling together.

Owns the second pane, the gutter and what goes from one pane to the other: place, selection, selected and
hovered span, zoom, wishes. The pane at the right stays the one that the commands know.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.layers import levelling
from annotator.gui.look import Look
from annotator.gui.pane import ReadingPane

GUTTER = 36
POST = 2


class Gutter(QWidget):
    """The strip between two panes: joins what is selected in one with the same in the other by a band."""

    def __init__(self, panes: TwoPanes, look: Look) -> None:
        super().__init__(panes)
        self._panes, self._look = panes, look
        self.setFixedWidth(GUTTER)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def band(self) -> tuple[tuple[float, float], tuple[float, float]] | None:
        """Return top and bottom of what is selected in the left and in the right pane, if both are in sight:
        the pending selection, else the selected span, of one with several ranges the one in hand."""
        right = self._panes.right
        passage = right.selection() or right.selected_passage()
        if passage is None:
            return None
        ends = []
        for pane in (self._panes.left, right):
            rects = pane.passage_rects(*passage)
            if not rects:
                return None
            ends.append((rects[0].top() - 1, rects[-1].bottom() + POST))
        return ends[0], ends[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip and the band."""
        theme, width = self._look.theme, float(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.paper)
        for x in (0, self.width() - 1):
            painter.fillRect(QRectF(x, 0, 1, self.height()), theme.line)
        band = self.band()
        if band is not None:
            look = None if self._panes.right.selection() else self._panes.right.selected_look()
            line, ground = (look.colour, look.strong_tint) if look else (theme.accent, theme.sel)
            (left_top, left_bottom), (right_top, right_bottom) = band
            above, below = _curve(left_top, right_top, width), _curve(left_bottom, right_bottom, width)
            shape = QPainterPath(above)
            shape.lineTo(width, right_bottom)
            shape.connectPath(below.toReversed())
            shape.closeSubpath()
            if ground is not None and not theme.high_contrast:
                painter.fillPath(shape, ground)
            painter.setPen(QPen(line, 2 if theme.high_contrast else 1))
            painter.drawPath(above)
            painter.drawPath(below)
            painter.fillRect(QRectF(0, left_top, POST, left_bottom - left_top), line)
            painter.fillRect(QRectF(width - POST, right_top, POST, right_bottom - right_top), line)
        painter.end()


def _curve(left: float, right: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, left))
    path.cubicTo(QPointF(width / 2, left), QPointF(width / 2, right), QPointF(width, right))
    return path


class TwoPanes(QWidget):
    """One or two panes. `left_width_changed` gives the room that left pane and gutter take, or 0."""

    left_width_changed = Signal(int)

    def __init__(self, right: ReadingPane, look: Look) -> None:
        super().__init__()
        self.right, self.left = right, ReadingPane()
        self.left.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gutter = Gutter(self, look)
        self.on = False
        self._busy = False
        self._leader = right  # what was scrolled last: it keeps its place where both are laid out anew
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.left, 1)
        layout.addWidget(self.gutter)
        layout.addWidget(self.right, 1)
        self.left.hide()
        self.gutter.hide()
        self._connect()

    def _connect(self) -> None:
        left, right = self.left, self.right
        for name in (
            "key_pressed_for_label",
            "ranges_change_requested",
            "change_denied",
            "end_stayed",
            "walk_ended",
            "delete_requested",
            "note_requested",
            "relabel_requested",
            "repeat_requested",
            "cancelled",
            "unfold_requested",
            "link_requested",
            "context_menu_requested",
            "span_hovered",
        ):
            getattr(left, name).connect(getattr(right, name))
        for one, other in ((left, right), (right, left)):
            one.selection_changed.connect(lambda a=one, b=other: self._select(a, b))
            one.span_selected.connect(lambda span, b=other: self._select_span(b, span))
            one.span_hovered.connect(lambda span, b=other: b.hover_span(span or None))
            one.scrolled.connect(lambda a=one: self._lead(a))
            one.visible_changed.connect(self._level)
            one.zoom_changed.connect(lambda percent, b=other: self._zoom(b, percent))

    # ------------------------------------------------------------------ what is shown

    def set_on(self, on: bool) -> None:
        """Show two panes or one. Who shows something in the left one calls `level`."""
        if on == self.on:
            return
        self.on = on
        self.left.setVisible(on)
        self.gutter.setVisible(on)
        if not on:
            levelling.clear(self.right)
        self._share_width()

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.left.set_look(look)

    def forget_spaces(self) -> None:
        """Before another view is shown: its paragraphs are others."""
        for pane in (self.left, self.right):
            pane.sheet().extra.clear()

    def level(self, *, keep_place: bool) -> None:
        """After another view is shown: let the left pane show and select what the right one does.

        Where the document is the same (`keep_place`), what was scrolled last leads on."""
        if not keep_place:
            self._leader = self.right
        with self.alone():
            self.left.set_zoom(self.right.zoom())
            selection, span = self.right.selection(), self.right.selected_span()
            if selection is not None:
                self.left.take_selection(*selection)
            self.left.select_span(span)
        self._level()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While one pane is changed, nothing goes to the other."""
        busy, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = busy

    # ------------------------------------------------------------------ from one to the other

    def _lead(self, pane: ReadingPane) -> None:
        if not self._busy:
            self._leader = pane

    def _level(self) -> None:
        if self._busy or not self.on:
            return
        if self.left.zoom() == self.right.zoom():  # else the other one is about to follow
            with self.alone():
                levelling.level(self._leader, self.left if self._leader is self.right else self.right)
        self.gutter.update()

    def _zoom(self, other: ReadingPane, percent: int) -> None:
        with self.alone():
            other.set_zoom(percent)
        self._level()

    def _select(self, one: ReadingPane, other: ReadingPane) -> None:
        self.gutter.update()
        if self._busy or not self.on:
            return
        with self.alone():
            selection = one.selection()
            if selection is None:
                other.clear_selection()
            else:
                other.take_selection(*selection)
        if one is self.left:
            self.right.selection_changed.emit()

    def _select_span(self, other: ReadingPane, span: str) -> None:
        self.gutter.update()
        if self._busy or not self.on:
            return
        with self.alone():
            other.select_span(span or None)
        if other is self.right:
            self.right.span_selected.emit(span)

    def active(self, focus: QWidget | None) -> ReadingPane:
        """Return the pane that has the keys, else the one that the commands know."""
        return self.left if self.on and focus is self.left else self.right

    def other(self, pane: QWidget | None) -> ReadingPane | None:
        """Return the pane beside the one given; None where there is none, or it is no pane."""
        if not self.on or pane not in (self.left, self.right):
            return None
        return self.right if pane is self.left else self.left

    # ------------------------------------------------------------------ Qt

    def _share_width(self) -> None:
        """Give both panes one width of text, so that a paragraph that reads alike breaks alike, and tell how
        wide the left side is. Only the right pane has a scroll bar; an odd pixel goes to the gutter."""
        bar = self.right.verticalScrollBar().sizeHint().width()
        room = max(0, self.width() - GUTTER - bar)
        self.gutter.setFixedWidth(GUTTER + room % 2)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.setStretch(0, room // 2)
            layout.setStretch(2, room // 2 + bar)
            layout.activate()
        self.left_width_changed.emit(self.left.width() + self.gutter.width() if self.on else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if self.on:
            self._share_width()
