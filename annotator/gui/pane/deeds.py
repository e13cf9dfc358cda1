"""What the keys of the pane do: motions, growing, walking spans, moving ends, wishes.

Owns the remembered column of vertical motions and the steps of growing; all else is the pane's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from annotator.gui.pane import caret
from annotator.gui.pane.caret import Unit
from annotator.gui.pane.keys import MOTIONS, Do, Wish
from annotator.gui.pane.moving_ends import ENDS, Ends
from annotator.model.spans import Range
from annotator.text.views import ViewPosition

if TYPE_CHECKING:
    from annotator.gui.pane.pane import ReadingPane

_BY_UNIT = {
    Do.BACK: (Unit.GRAPHEME, False),
    Do.FORWARD: (Unit.GRAPHEME, True),
    Do.WORD_BACK: (Unit.WORD, False),
    Do.WORD_FORWARD: (Unit.WORD, True),
    Do.CLAUSE_BACK: (Unit.CLAUSE, False),
    Do.CLAUSE_FORWARD: (Unit.CLAUSE, True),
    Do.SENTENCE_BACK: (Unit.SENTENCE, False),
    Do.SENTENCE_FORWARD: (Unit.SENTENCE, True),
    Do.PARAGRAPH_BACK: (Unit.PARAGRAPH, False),
    Do.PARAGRAPH_FORWARD: (Unit.PARAGRAPH, True),
}
_NEED_WORDS = (Do.WORD_BACK, Do.WORD_FORWARD, Do.GROW, Do.SHRINK)


class Deeds:
    """Does what keys wish, on one pane."""

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane
        self._x: float | None = None  # the column that Up and Down keep
        self._grown: list[Range] = []
        self.ends = Ends(pane)

    def do(self, wish: Wish) -> bool:
        """Do what is wished; tell whether there was anything to do."""
        do = wish.do
        words = self._pane.words
        if words.waiting or (do in _NEED_WORDS and not words.ready):
            words.when_ready(lambda: self._again(wish))
            return True
        if do not in (Do.LINE_UP, Do.LINE_DOWN, Do.SCREEN_UP, Do.SCREEN_DOWN):
            self._x = None
        if do not in (Do.GROW, Do.SHRINK):
            self._grown = []
        if do in MOTIONS:
            self._move(do, extend=wish.extend)
            return True
        if do in ENDS:
            return self.ends.move(*ENDS[do])
        if do in (Do.NEXT_SPAN, Do.PREVIOUS_SPAN):
            return self._walk(forward=do is Do.NEXT_SPAN)
        return self._other(do)

    def _again(self, wish: Wish) -> None:
        self.do(wish)

    def _other(self, do: Do) -> bool:
        pane = self._pane
        if do is Do.GROW:
            self._grow()
        elif do is Do.SHRINK:
            self._shrink()
        elif do is Do.REPEAT:
            self._enter()
        elif do is Do.CANCEL:
            self._cancel()
        elif do is Do.MENU:
            rect = pane.line_rect_at(*pane.caret())
            corner = rect.bottomLeft() if rect is not None else QPointF(pane.viewport().rect().center())
            pane.context_menu_requested.emit(pane.viewport().mapToGlobal(corner.toPoint()))
        else:
            signals = {
                Do.DELETE: pane.delete_requested,
                Do.NOTE: pane.note_requested,
                Do.RELABEL: pane.relabel_requested,
            }
            signals[do].emit()
        return True

    # ------------------------------------------------------------------ motions

    def _move(self, do: Do, *, extend: bool) -> None:
        pane = self._pane
        if extend:
            self._extend(do)
        else:
            place, end_of_line = self._target(do, pane.caret(), extend=False)
            pane.put_caret(place, end_of_line=end_of_line)
            pane.leave_span()
        pane.reveal_caret()

    def _extend(self, do: Do) -> None:
        """Take the selection along, past what cannot be parted in this view."""
        pane = self._pane
        here, within = pane.end_at_caret()
        place, end_of_line = self._target(do, here, extend=True)
        forward = place > here
        if within and do in (Do.BACK, Do.FORWARD) and forward is (here > pane.anchor()):
            place = here  # the next place is the edge of the unit that the end lies within
        pane.extend_to(caret.out_of_unit(pane.view(), place, forward=forward), end_of_line=end_of_line)

    def _target(self, do: Do, here: ViewPosition, *, extend: bool) -> tuple[ViewPosition, bool]:
        pane = self._pane
        if do in _BY_UNIT:
            unit, forward = _BY_UNIT[do]
            if pane.selection() is not None and not extend and unit is Unit.GRAPHEME:
                ends = sorted((pane.anchor(), here))
                return ends[forward], False
            return caret.move(pane.view(), here, unit, forward=forward), False
        if do is Do.DOCUMENT_START:
            return ViewPosition(0, 0), False
        if do is Do.DOCUMENT_END:
            last = pane.view().block_count - 1
            return ViewPosition(last, len(pane.block_text(last))), False
        if do in (Do.LINE_START, Do.LINE_END):
            return pane.line_end(here, start=do is Do.LINE_START), do is Do.LINE_END
        steps = {Do.LINE_UP: -1, Do.LINE_DOWN: 1}.get(do)
        return self._vertical(here, steps, screen_down=do is Do.SCREEN_DOWN)

    def _vertical(
        self, here: ViewPosition, steps: int | None, *, screen_down: bool
    ) -> tuple[ViewPosition, bool]:
        pane = self._pane
        if self._x is None:
            self._x = pane.caret_x(here)
        if steps is None:
            pitch = max(1, pane.verticalScrollBar().singleStep())
            steps = max(1, pane.viewport().height() // pitch - 1) * (1 if screen_down else -1)
        return pane.line_above_or_below(here, steps, self._x)

    # ------------------------------------------------------------------ growing

    def _current(self) -> tuple[ViewPosition, ViewPosition]:
        pane = self._pane
        selection = pane.selection()
        return pane.view().to_view(*selection) if selection is not None else (pane.caret(), pane.caret())

    def _grow(self) -> None:
        pane = self._pane
        first, last = self._current()
        selection = pane.selection()
        if first.block != last.block:
            whole = ViewPosition(last.block, len(pane.block_text(last.block)))
            pane.select_view(ViewPosition(first.block, 0), whole)
        else:
            start, end = caret.grown(pane.block_text(first.block), first.offset, last.offset)
            pane.select_view(ViewPosition(first.block, start), ViewPosition(first.block, end))
        if selection is not None and pane.selection() != selection:
            self._grown.append(selection)
        pane.reveal_caret()

    def _shrink(self) -> None:
        pane = self._pane
        if self._grown:
            pane.take_selection(*self._grown.pop())
            return
        first, last = self._current()
        if first.block != last.block:
            last = ViewPosition(first.block, len(pane.block_text(first.block)))
            pane.select_view(first, last)
            return
        smaller = caret.shrunk(pane.block_text(first.block), first.offset, last.offset)
        if smaller is not None:
            start, end = smaller
            pane.select_view(ViewPosition(first.block, start), ViewPosition(first.block, end))
        else:
            pane.put_caret(first)

    # ------------------------------------------------------------------ spans

    def _walk(self, *, forward: bool) -> bool:
        pane = self._pane
        found = pane.neighbour_span(forward=forward)
        first = pane.outermost_span(forward=forward) if found is None else None
        if found is None and first is not None and pane.walks_round():
            found = first
        elif found is None and first is not None:
            pane.walk_ended.emit(forward)  # the keys stay in the text
            return True
        if found is None:
            return False
        pane.visit(found.start, found.end, span=found.id, flash=False)
        return True

    # ------------------------------------------------------------------ the rest

    def _enter(self) -> None:
        pane = self._pane
        hit_block = pane.view().block(pane.caret().block)
        if hit_block.placeholder is not None and pane.selection() is None:
            pane.unfold_requested.emit(hit_block.source_start, hit_block.source_end)
            return
        pane.repeat_requested.emit()

    def _cancel(self) -> None:
        pane = self._pane
        if pane.give_up_drag() or pane.before_cancel():
            return
        if pane.selection() is not None:
            pane.clear_selection()
        else:
            pane.select_span(None)
        pane.cancelled.emit()
