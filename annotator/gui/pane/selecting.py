"""A canvas with a caret, a selection and a selected span.

Owns what is selected: a caret in the view, a canonical range of the source, one span. It takes no events.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.joining import listed
from annotator.gui.pane import hits, vertical
from annotator.gui.pane.accessibility import announce_caret, announce_selection, install
from annotator.gui.pane.annotated import AnnotatedCanvas
from annotator.gui.pane.caret import out_of_unit
from annotator.gui.pane.hits import Hit
from annotator.gui.pane.looks import Look
from annotator.gui.pane.shown import reading_order
from annotator.model.spans import Range, Span
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewPosition


class SelectingCanvas(AnnotatedCanvas):
    """Shows a view in which a passage or a span can be selected.

    `selection_changed` and `caret_moved` tell of facts, and so does `span_selected` (an id, or nothing).
    """

    selection_changed = Signal()
    caret_moved = Signal()
    span_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._anchor = ViewPosition(0, 0)
        self._caret = ViewPosition(0, 0)
        self._selection: Range | None = None
        self._selected: str | None = None
        self._resting: str | None = None  # the span that was selected until the pending selection began
        self._preview: tuple[Range, ...] | None = None
        self._relaying = False
        self.announced_labels = ""
        self.naming: Callable[[], str] = str  # what a screen reader calls the pane, asked when it is spoken
        super().__init__(parent)
        install()

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
        self.take_selection(*chosen)

    def take_selection(self, start: int, end: int) -> None:
        """Select just a source range that was selected before, maybe in a view that parts what this one
        cannot."""
        self._anchor, self._caret = self._view.to_view(start, end)
        self._set_selection((start, end))

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
        self._resting = None
        if span_id == self._selected:
            return
        self._selected = self._scene.selected = span_id
        self._preview = None
        self._take_in_hand()
        if span_id is not None and self._selection is not None:
            self.clear_selection()
        self.viewport().update()
        self.span_selected.emit(span_id or "")

    def leave_span(self) -> None:
        """Let the selected span go where the caret has left it, so that no key acts on what is elsewhere.

        A passage that is selected next can still be added to it.
        """
        shown = self._spans.get(self._selected) if self._selected else None
        if shown is None:
            return
        first, last = self._view.to_view(shown.span.start, shown.span.end)  # with the whole units at its ends
        if not first <= self._caret <= last:
            self.select_span(None)
            self._resting = shown.span.id

    def visit(
        self, source_start: int, source_end: int, *, span: str | None = None, flash: bool = True
    ) -> None:
        """Go to a passage, caret and all, and select a span there, or keep one that is selected there."""
        if span is not None:
            self.select_span(span)
        self.put_caret(self._view.to_view(source_start, source_end)[0])
        self.leave_span()
        self.go_to(source_start, source_end, flash=flash)

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

    def block_text(self, block: int) -> str:
        """Return the shown text of a block."""
        return self._view.block(block).text

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

    def outermost_span(self, *, forward: bool) -> Span | None:
        """Return the span at which a walk over all of them begins."""
        length = len(self._view.text)
        place = (0, -length - 1, 0) if forward else (length, 0, 0)
        found = self._spans.neighbour(place, length, forward=forward)
        return found.span if found is not None else None

    def own_selected_span(self) -> Span | None:
        """Return the selected span if it is one's own."""
        shown = self._spans.get(self._selected) if self._selected else None
        return shown.span if shown is not None and not shown.letter else None

    def twin_of(self, span: Span, ranges: tuple[Range, ...]) -> bool:
        """Tell whether another span of one's own has the same label and lies on just these ranges."""
        there = self._spans.touching(ranges[0][0], ranges[0][1])
        return any(
            (shown.span.label, shown.span.ranges) == (span.label, ranges) and shown.span.id != span.id
            for shown in there
            if not shown.letter
        )

    def resting_span(self) -> str | None:
        """Return the id of the span that was selected until the pending selection began."""
        return self._resting if self._resting is not None and self._spans.get(self._resting) else None

    def range_in_hand(self) -> int:
        """Return which range of the selected span keys act on: that with the caret, or nearest to it."""
        shown = self._spans.get(self._selected) if self._selected else None
        if shown is None or len(shown.span.ranges) == 1:
            return 0
        ranges, caret = shown.span.ranges, self.caret_source()
        return min(range(len(ranges)), key=lambda n: max(ranges[n][0] - caret, caret - ranges[n][1], 0))

    def selected_passage(self) -> Range | None:
        """Return the range of the selected span that keys act on."""
        shown = self._spans.get(self._selected) if self._selected else None
        return shown.span.ranges[self.range_in_hand()] if shown is not None else None

    def selected_look(self) -> Look | None:
        """Return how the selected span is drawn."""
        shown = self._spans.get(self._selected) if self._selected else None
        return self._looks.look(shown.span.label) if shown is not None else None

    def _take_in_hand(self) -> None:
        self._scene.hand = self.range_in_hand()

    def labels_at_caret(self) -> str:
        """Return the names of the labels on the character at the caret, outermost first."""
        source = self.caret_source()
        shown = self._spans.touching(source, source + 1)
        shown.sort(key=lambda each: -each.length)
        return listed(self._looks.look(each.span.label).word for each in shown)

    def zones_at(self, source_offset: int) -> list[Zone]:
        """Return the zones on one character of the source."""
        return self._zones.at(source_offset)

    def hit(self, point: QPointF) -> Hit | None:
        """Return what is under a point of the viewport."""
        return hits.hit(self._scene, self.sights(), point)

    def put_caret(self, place: ViewPosition, *, end_of_line: bool = False) -> None:
        """Put the caret somewhere and select nothing."""
        self._anchor = self._caret = place
        self._scene.caret_end_of_line = end_of_line
        self._set_selection(None)

    def extend_to(self, place: ViewPosition, *, end_of_line: bool = False) -> None:
        """Move the caret and select from where the selection began, be it within a unit of this view."""
        forward, kept = place >= self._anchor, self._end_within_unit(at_caret=False)
        self._scene.caret_end_of_line = end_of_line
        self._anchor, self._caret = out_of_unit(self._view, self._anchor, forward=not forward), place
        chosen = self._between(self._anchor, place)
        if chosen is not None and kept is not None:
            chosen = (kept, chosen[1]) if forward else (chosen[0], kept)
        self._set_selection(chosen)

    def end_at_caret(self) -> tuple[ViewPosition, bool]:
        """Return where the end of the selection is that moves along with the caret, as it is shown, and
        whether it lies within the unit there."""
        if self._selection is None:
            return self._caret, False
        shown = out_of_unit(self._view, self._caret, forward=self._caret > self._anchor)
        return shown, self._end_within_unit(at_caret=True) is not None

    def _end_within_unit(self, *, at_caret: bool) -> int | None:
        """Return an end of the selection if it lies within a unit: it was selected in another view."""
        if self._selection is None:
            return None
        shown = self._between(self._anchor, self._caret)
        side = (self._anchor <= self._caret) is at_caret
        offset = self._selection[side]
        return offset if shown is None or shown[side] != offset else None

    def _between(self, anchor: ViewPosition, caret: ViewPosition) -> Range | None:
        try:
            return self._view.to_source(min(anchor, caret), max(anchor, caret))
        except ValueError:
            return None

    def select_view(self, anchor: ViewPosition, caret: ViewPosition, *, end_of_line: bool = False) -> None:
        """Select between two view positions; what is selected is the canonical range.

        `end_of_line`: the caret stands at the end of a line, not where the next one begins.
        """
        self._scene.caret_end_of_line = end_of_line
        self._anchor, self._caret = anchor, caret
        self._set_selection(self._between(anchor, caret))

    def _set_selection(self, selection: Range | None) -> None:
        changed = selection != self._selection
        self._selection = selection
        if selection is not None and not self._keeps_span():
            resting = self._selected or self._resting
            self.select_span(None)
            self._resting = resting
        self._scene.selection = (selection,) if selection is not None else ()
        self._show_caret()
        self.viewport().update()
        announce_caret(self)
        self.caret_moved.emit()
        if changed:
            announce_selection(self)
            self.selection_changed.emit()

    def _keeps_span(self) -> bool:
        """Whether a span stays selected while something is selected: a further range for it."""
        return False

    def _show_caret(self) -> None:
        self._scene.caret = (self._caret.block, self._caret.offset) if self.hasFocus() else None
        self._take_in_hand()

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

    def _relayout(self, place: tuple[int, float] | None = None, *, kept: bool = True) -> None:
        source = self.caret_source_in(self._sheet.view) if kept else 0
        self._relaying = True  # anchor and caret still lie in the old view: nobody may ask for them yet
        try:
            super()._relayout(place, kept=kept)
            if kept:
                self._remap(source)
            else:
                self._anchor = self._caret = ViewPosition(0, 0)
        finally:
            self._relaying = False
        if not kept:
            self._forget()
        self._drop_lost_span()
        self._show_caret()

    def _block_ready(self, index: int) -> None:
        source = self.caret_source()
        super()._block_ready(index)
        self._remap(source)
        self._show_caret()

    def _drop_block(self, index: int) -> None:
        super()._drop_block(index)
        if self._selection is not None:  # view positions in the old draft are void
            self._remap(self._selection[0])

    def _remap(self, source: int) -> None:
        """Find anchor and caret again where view positions changed."""
        if self._selection is not None:
            backwards = self._caret < self._anchor
            first, last = self._view.to_view(*self._selection)
            self._anchor, self._caret = (last, first) if backwards else (first, last)
        else:
            self._anchor = self._caret = self._view.to_view(source, source)[0]

    def caret_source_in(self, view: View) -> int:
        """Return the source offset of the caret in the view that it was placed in."""
        if self._caret.block >= view.block_count:
            return 0
        block = view.block(self._caret.block)
        return block.source_start + block.alignment.source_offset(min(self._caret.offset, len(block.text)))

    def _forget(self) -> None:
        had_selection, self._selection, self._resting = self._selection is not None, None, None
        self._scene.selection, self._scene.hovered = (), None
        if had_selection:
            self.selection_changed.emit()

    def _changed(self, *, moved: bool = True) -> None:
        super()._changed(moved=moved)
        if not self._relaying:
            self._drop_lost_span()
            self._take_in_hand()

    def _drop_lost_span(self) -> None:
        if self._selected is not None and self._spans.get(self._selected) is None:
            self._selected = self._scene.selected = None
            self.span_selected.emit("")
