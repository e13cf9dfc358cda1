"""The reading pane: a canvas with a caret, a selection and a selected span, worked by mouse and keys.

Owns what is selected and tells of every wish by a signal; it never changes an annotation.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.pane import hits, vertical
from annotator.gui.pane.accessibility import announce_caret, announce_selection, install
from annotator.gui.pane.canvas import Canvas
from annotator.gui.pane.deeds import Deeds
from annotator.gui.pane.hits import Hit
from annotator.gui.pane.keys import Keys, Wish, label_key
from annotator.gui.pane.marks import reading_order
from annotator.gui.pane.selection import Gesture, Pointer
from annotator.model.spans import Range, Span, normalised_ranges
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewPosition

EDGE_SCROLL_MS = 30


class ReadingPane(Canvas):
    """Shows a document's view and lets a person select passages and spans.

    `selection_changed`, `span_selected` (id, or empty) and `span_hovered` tell of facts; signals that end in
    `requested` of wishes. `ranges_change_requested` gives a span's id and its new source ranges.
    """

    selection_changed = Signal()
    caret_moved = Signal()
    span_selected = Signal(str)
    span_hovered = Signal(str)
    key_pressed_for_label = Signal(str)
    ranges_change_requested = Signal(str, object)
    delete_requested = Signal()
    note_requested = Signal()
    relabel_requested = Signal()
    repeat_requested = Signal()
    cancelled = Signal()
    suggestion_accepted = Signal(str)
    unfold_requested = Signal(int, int)
    link_requested = Signal(object)
    context_menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.keys = Keys()
        self._anchor = ViewPosition(0, 0)
        self._caret = ViewPosition(0, 0)
        self._selection: Range | None = None
        self._selected: str | None = None
        self._preview: tuple[Range, ...] | None = None
        self._pointer = Pointer(self)
        self._deeds = Deeds(self)
        self._edge = QTimer(self)
        self._edge.setInterval(EDGE_SCROLL_MS)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._pointer_at = QPointF()
        self.announced_labels = ""
        self._show_caret()

    # ------------------------------------------------------------------ selection

    def selection(self) -> Range | None:
        """Return the pending selection as a canonical source range."""
        return self._selection

    def set_selection(self, start: int, end: int) -> None:
        """Select a source range; it becomes canonical. An empty one clears the selection."""
        if self._selection == (start, end):
            return
        try:
            chosen = self._view.canonical(start, end)
        except ValueError:
            self.clear_selection()
            return
        first, last = self._view.to_view(*chosen)
        self._anchor, self._caret = first, last
        self._set_selection(chosen)

    def clear_selection(self) -> None:
        """Select nothing."""
        self._anchor = self._caret
        self._set_selection(None)

    def selected_text(self) -> str:
        """Return what the selection shows in this view, paragraphs parted by line feeds."""
        if self._selection is None:
            return ""
        first, last = self._view.to_view(*self._selection)
        texts = []
        for block in range(first.block, last.block + 1):
            part = self._view.parts(*self._selection, block)
            texts.append(self._view.block(block).text[slice(*part)] if part else "")
        return "\n".join(texts)

    def selected_span(self) -> str | None:
        """Return the id of the selected span."""
        return self._selected

    def select_span(self, span_id: str | None) -> None:
        """Select a span, or none. Selecting one that is shown clears the pending selection."""
        if span_id is not None and self._spans.get(span_id) is None:
            span_id = None
        if span_id == self._selected:
            return
        self._selected = self._scene.selected = span_id
        self._preview = None
        if span_id is not None and self._selection is not None:
            self.clear_selection()
        self.viewport().update()
        self.span_selected.emit(span_id or "")

    # ------------------------------------------------------------------ for gestures and deeds

    def anchor(self) -> ViewPosition:
        """Return where the selection began."""
        return self._anchor

    def caret(self) -> ViewPosition:
        """Return where the caret is."""
        return self._caret

    def caret_source(self) -> int:
        """Return the source offset of the caret."""
        block = self._view.block(self._caret.block)
        return block.source_start + block.alignment.source_offset(min(self._caret.offset, len(block.text)))

    def line_end(self, place: ViewPosition, *, start: bool) -> ViewPosition:
        """Return the start or the end of the line that the caret at a place is on."""
        return vertical.line_end(self._sheet, place, end_of_line=self._scene.caret_end_of_line, start=start)

    def caret_x(self, place: ViewPosition) -> float:
        """Return how far from the column's left edge the caret at a place stands."""
        return vertical.caret_x(self._sheet, place, end_of_line=self._scene.caret_end_of_line)

    def line_above_or_below(self, place: ViewPosition, steps: int, x: float) -> tuple[ViewPosition, bool]:
        """Return the place so many lines down (up, if negative), and whether it is a line's very end."""
        at_end = self._scene.caret_end_of_line
        return vertical.lines_away(self._sheet, place, steps, x, end_of_line=at_end)

    def neighbour_span(self, *, forward: bool) -> Span | None:
        """Return the span after or before the selected one, or the caret, in reading order."""
        shown = self._spans.get(self._selected) if self._selected else None
        place = reading_order(shown) if shown is not None else (self.caret_source(), -(1 << 60), 0)
        found = self._spans.neighbour(place, len(self._view.text), forward=forward)
        return found.span if found is not None else None

    def own_selected_span(self) -> Span | None:
        """Return the selected span if it is one's own and no suggestion."""
        shown = self._spans.get(self._selected) if self._selected else None
        return shown.span if shown is not None and not shown.letter and not shown.suggested else None

    def is_suggestion(self, span_id: str) -> bool:
        """Tell whether a span is only suggested."""
        return span_id in self._suggested

    def labels_at_caret(self) -> str:
        """Return the names of the labels on the character at the caret, outermost first."""
        source = self.caret_source()
        shown = self._spans.touching(source, source + 1)
        shown.sort(key=lambda each: -each.length)
        return ", ".join(self._looks.look(each.span.label).word for each in shown)

    def zones_at(self, source_offset: int) -> list[Zone]:
        """Return the zones on one character of the source."""
        return self._zones.at(source_offset)

    def block_text(self, block: int) -> str:
        """Return the shown text of a block."""
        return self._view.block(block).text

    def do(self, wish: Wish) -> bool:
        """Do what a key could ask for; tell whether there was anything to do."""
        return self._deeds.do(wish)

    def hit(self, point: QPointF) -> Hit | None:
        """Return what is under a point of the viewport."""
        return hits.hit(self._scene, self.sights(), point)

    def put_caret(self, place: ViewPosition, *, end_of_line: bool = False) -> None:
        """Put the caret somewhere and select nothing."""
        self._anchor = self._caret = place
        self._scene.caret_end_of_line = end_of_line
        self._set_selection(None)

    def extend_to(self, place: ViewPosition, *, end_of_line: bool = False) -> None:
        """Move the caret and select from where the selection began."""
        self._scene.caret_end_of_line = end_of_line
        self.select_view(self._anchor, place)

    def select_view(self, anchor: ViewPosition, caret: ViewPosition) -> None:
        """Select between two view positions; what is selected is the canonical range."""
        self._anchor, self._caret = anchor, caret
        first, last = min(anchor, caret), max(anchor, caret)
        try:
            self._set_selection(self._view.to_source(first, last) if first != last else None)
        except ValueError:
            self._set_selection(None)

    def _set_selection(self, selection: Range | None) -> None:
        changed = selection != self._selection
        self._selection = selection
        if (
            selection is not None
            and self._selected is not None
            and self._pointer.gesture is not Gesture.SECOND
        ):
            self.select_span(None)
        self._scene.selection = (selection,) if selection is not None else ()
        self._show_caret()
        self.viewport().update()
        announce_caret(self)
        self.caret_moved.emit()
        if changed:
            announce_selection(self)
            self.selection_changed.emit()

    def _show_caret(self) -> None:
        self._scene.caret = (self._caret.block, self._caret.offset) if self.hasFocus() else None

    def reveal_caret(self) -> None:
        """Scroll as little as it takes to have the caret in sight."""
        rect = self.line_rect_at(*self._caret)
        height = self.viewport().height()
        if rect is None:
            block = self._view.block(self._caret.block)
            source = block.source_start + block.alignment.source_offset(
                min(self._caret.offset, len(block.text))
            )
            self.set_place(source, height / 3)
            rect = self.line_rect_at(*self._caret)
        if rect is None:
            return
        pitch = self.verticalScrollBar().singleStep()
        if rect.top() < pitch / 2:
            self.scroll_by(rect.top() - pitch / 2)
        elif rect.bottom() > height - pitch / 2:
            self.scroll_by(rect.bottom() - height + pitch / 2)

    def open_at(self, hit: Hit) -> None:
        """Ask for a folded line to be unfolded, or for a repeat's first copy to be shown."""
        if hit.link is not None:
            self.link_requested.emit(hit.link)
        elif hit.folded:
            block = self._view.block(hit.block)
            self.unfold_requested.emit(block.source_start, block.source_end)

    def preview_end(self, place: ViewPosition, *, start: bool) -> None:
        """Show the selected span as it would be with one end moved to a place."""
        moved = self._deeds.ranges_with_end(place, start=start)
        if moved is None or moved == self._preview:
            return
        self._preview = moved
        self._scene.selection = moved
        self.viewport().update()

    def commit_end(self, *, moved: bool) -> None:
        """Ask for the change that was previewed."""
        preview, self._preview = self._preview, None
        self._scene.selection = (self._selection,) if self._selection is not None else ()
        self.viewport().update()
        if preview is not None and moved and self._selected is not None:
            self._request_ranges(self._selected, preview)

    def add_selection_to_span(self, span_id: str | None) -> None:
        """Ask for the pending selection to become a further range of a span."""
        shown = self._spans.get(span_id) if span_id is not None else None
        if shown is None or self._selection is None:
            return
        ranges = normalised_ranges((*shown.span.ranges, self._selection))
        self.clear_selection()
        self._request_ranges(shown.span.id, ranges)

    def _request_ranges(self, span_id: str, ranges: tuple[Range, ...]) -> None:
        shown = self._spans.get(span_id)
        if shown is not None and not shown.letter and ranges != shown.span.ranges:
            self.ranges_change_requested.emit(span_id, ranges)

    def hovered_by_pointer(self, hit: Hit | None) -> None:
        """Show what the pointer is over and tell of it."""
        span = hit.spans[0] if hit is not None and hit.spans else ""
        shape = Qt.CursorShape.IBeamCursor
        if hit is not None and hit.handle is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif hit is not None and (hit.folded or hit.link is not None):
            shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        if span != (self._scene.hovered or ""):
            self.hover_span(span or None)
            self.span_hovered.emit(span)

    # ------------------------------------------------------------------ a new view

    def _relayout(self, place: tuple[int, float] | None = None, *, kept: bool = True) -> None:
        ready = hasattr(self, "_deeds")
        source = self.caret_source_in(self._sheet.view) if ready and kept else 0
        super()._relayout(place, kept=kept)
        if not ready:
            return
        if not kept:
            self._forget()
        elif self._selection is not None:
            self._anchor, self._caret = self._view.to_view(*self._selection)
        else:
            self._anchor = self._caret = self._view.to_view(source, source)[0]
        self._drop_lost_span()
        self._show_caret()

    def caret_source_in(self, view: View) -> int:
        """Return the source offset of the caret in the view that it was placed in."""
        if self._caret.block >= view.block_count:
            return 0
        block = view.block(self._caret.block)
        return block.source_start + block.alignment.source_offset(min(self._caret.offset, len(block.text)))

    def _forget(self) -> None:
        self._anchor = self._caret = ViewPosition(0, 0)
        had_selection, self._selection = self._selection is not None, None
        self._scene.selection, self._scene.hovered = (), None
        if had_selection:
            self.selection_changed.emit()

    def _changed(self) -> None:
        super()._changed()
        if hasattr(self, "_deeds"):
            self._drop_lost_span()

    def _drop_lost_span(self) -> None:
        if self._selected is not None and self._spans.get(self._selected) is None:
            self._selected = self._scene.selected = None
            self.span_selected.emit("")

    # ------------------------------------------------------------------ Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, take a word or a handle, cycle spans."""
        self._pointer.press(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._edge.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count on: the second press of two, or the fourth of four."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, move a handle, or hover."""
        self._pointer_at = event.position()
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        self._edge.stop()
        self._pointer.release(event)

    def _scroll_at_edge(self) -> None:
        if self._pointer.gesture is Gesture.NONE or not QApplication.mouseButtons():
            self._edge.stop()
            return
        y, height = self._pointer_at.y(), self.viewport().height()
        over = min(0.0, y) + max(0.0, y - height)
        if over:
            self.scroll_by(max(-60.0, min(60.0, over)))
            self._pointer.drag_to(QPointF(self._pointer_at.x(), min(max(y, 1.0), height - 1.0)))

    def event(self, event: QEvent) -> bool:
        """Keep the pane's keys from shortcuts of the window, and Tab from moving the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.keys.wish(event) is not None or label_key(event):
                event.accept()
                return True
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.keyPressEvent(event)
            if event.isAccepted():
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the hovered span when the pointer leaves; show what is suspected in a tip."""
        if event.type() == QEvent.Type.Leave:
            self.hovered_by_pointer(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._deeds.show_tip(event)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for; digits and letters go out to whoever labels."""
        wish = self.keys.wish(event)
        if wish is not None and self._deeds.do(wish):
            event.accept()
            return
        text = label_key(event)
        if wish is None and text:
            event.accept()
            self.key_pressed_for_label.emit(text)
            return
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the pointer, after taking the span under it."""
        hit = self.hit(QPointF(event.pos()))
        if hit is not None and self._selection is None and hit.spans and self._selected not in hit.spans:
            self.select_span(hit.spans[0])
        self.context_menu_requested.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._show_caret()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._scene.caret = None
        self.viewport().update()
