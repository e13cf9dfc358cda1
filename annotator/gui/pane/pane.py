"""The reading pane: a canvas worked by mouse and keys.

Owns the events; it tells of every wish by a signal and never changes an annotation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from annotator.gui.pane.decor import Dress
from annotator.gui.pane.deeds import Deeds
from annotator.gui.pane.hits import Hit
from annotator.gui.pane.keys import Keys, Wish, label_key
from annotator.gui.pane.selecting import SelectingCanvas
from annotator.gui.pane.selection import Gesture, Pointer
from annotator.gui.pane.tips import tip_at
from annotator.gui.pane.word_loading import WordLoader, begins_shortcut
from annotator.model.spans import Range, Span, normalised_ranges
from annotator.text.views import View, ViewPosition

EDGE_SCROLL_MS = 30
EDGE_SCROLL_MOST = 60.0


class ReadingPane(SelectingCanvas):
    """Shows a document's view and lets a person select passages and spans.

    `span_hovered` tells of a fact; signals that end in `requested` tell of wishes. `ranges_change_requested`
    gives a span's id and its new source ranges, `unfold_requested` the source range that is folded away,
    `link_requested` the zone of a repeat.
    """

    span_hovered = Signal(str)
    key_pressed_for_label = Signal(str)
    ranges_change_requested = Signal(str, object)
    change_denied = Signal()  # a key would move an end of a span that is not one's own
    end_stayed = Signal(str)  # a key would move an end that cannot go there: why not
    walk_ended = Signal(bool)  # there is no span after the selected one or the caret (False: before it)
    delete_requested = Signal()
    note_requested = Signal()
    relabel_requested = Signal()
    repeat_requested = Signal()
    cancelled = Signal()
    unfold_requested = Signal(int, int)
    link_requested = Signal(object)
    context_menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.keys = Keys()
        # Asked at Esc first: whoever took it, such as for half a key sequence, says so.
        self.before_cancel: Callable[[], bool] = bool
        # Asked at the last span: whether the first one follows on it.
        self.walks_round: Callable[[], bool] = bool
        self.words = WordLoader(self)
        self._pointer = Pointer(self)
        self._deeds = Deeds(self)
        self._edge = QTimer(self)
        self._edge.setInterval(EDGE_SCROLL_MS)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._pointer_at = QPointF()
        self._preview_end = ViewPosition(0, 0)

    def show_view(
        self, view: View, spans: Sequence[Span], *, keep_place: bool = True, dress: Dress | None = None
    ) -> None:
        """Show a view; a gesture that began in another one ends, its places mean nothing here."""
        if view is not self._view:
            self._pointer.let_go()
        super().show_view(view, spans, keep_place=keep_place, dress=dress)

    def do(self, wish: Wish) -> bool:
        """Do what a key could ask for; tell whether there was anything to do."""
        return self._deeds.do(wish)

    def open_at(self, hit: Hit) -> None:
        """Ask for a folded line to be unfolded, or for a repeat's first copy to be shown."""
        if hit.link is not None:
            self.link_requested.emit(hit.link)
        elif hit.folded:
            block = self._view.block(hit.block)
            self.unfold_requested.emit(block.source_start, block.source_end)

    def preview_end(self, place: ViewPosition, *, which: int, start: bool) -> None:
        """Show the selected span as it would be with one end of one range moved to a place."""
        moved = self._deeds.ends.ranges_with_end(place, which=which, start=start)
        if moved is None or moved == self._preview:
            return
        self._preview, self._preview_end = moved, place
        self._scene.selection = moved
        self.viewport().update()

    def commit_end(self, *, moved: bool) -> None:
        """Ask for the change that was previewed."""
        preview, self._preview = self._preview, None
        self._scene.selection = (self._selection,) if self._selection is not None else ()
        self.viewport().update()
        if preview is not None and moved and self._selected is not None:
            self.put_caret(self._preview_end)  # the range stays in hand
            self._request_ranges(self._selected, preview)

    def give_up_drag(self) -> bool:
        """Leave the span as it was whose end is dragged; tell whether there was one."""
        return self._pointer.give_up_handle()

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
            self.scroll_by(max(-EDGE_SCROLL_MOST, min(EDGE_SCROLL_MOST, over)))
            self._pointer.drag_to(QPointF(self._pointer_at.x(), min(max(y, 1.0), height - 1.0)))

    def event(self, event: QEvent) -> bool:
        """Keep the pane's keys from shortcuts of the window, and Tab from moving the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.keys.wish(event) is not None or label_key(event):
                event.accept()
                return True
            if begins_shortcut(event):
                self.words.finish()  # a shortcut of the window comes after what waits here
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.keyPressEvent(event)
            if event.isAccepted():
                return True
            event.accept()  # Qt moves the focus now; ignored, it would have the pane's parent do so too
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the hovered span when the pointer leaves; show what is suspected in a tip."""
        if event.type() == QEvent.Type.Leave:
            self.hovered_by_pointer(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._show_tip(event)
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> bool:
        """Say what a layer suspects or changed at the pointer."""
        hit = self.hit(QPointF(event.pos()))
        text = tip_at(self, hit) if hit is not None else ""
        if text:
            QToolTip.showText(event.globalPos(), text, self.viewport())
        else:
            QToolTip.hideText()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for; digits and letters go out to whoever labels."""
        wish = self.keys.wish(event)
        if wish is not None and self._deeds.do(wish):
            event.accept()
            return
        text = label_key(event)
        if wish is None and text:
            event.accept()
            self.words.in_turn(lambda: self.key_pressed_for_label.emit(text))
            return
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the pointer, after taking the span under it.

        A key for menus asks twice: as a key, which is answered at the caret, and so, from the pane's middle.
        """
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            return
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

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop what waits: nothing happens out of sight."""
        self._pointer.let_go()
        self.words.forget()
        super().hideEvent(event)

    def _block_ready(self, index: int) -> None:
        self._pointer.let_go()  # what it began with are places in the draft of a block
        super()._block_ready(index)

    def _keeps_span(self) -> bool:
        return self._pointer.gesture is Gesture.SECOND
