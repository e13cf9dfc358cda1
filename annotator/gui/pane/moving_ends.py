"""Keys that move an end of the selected span, or of the pending selection, by a grapheme of the view.

Owns how far an end goes, and the words for why it stays; a handle that is dragged asks here what would
become of it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from annotator.gui.pane import caret
from annotator.gui.pane.caret import Unit
from annotator.gui.pane.keys import Do
from annotator.gui.translation import mark, tr
from annotator.model.spans import Range, Span, normalised_ranges
from annotator.text.views import ViewPosition

if TYPE_CHECKING:
    from annotator.gui.pane.pane import ReadingPane

ENDS = {  # whether it is the start, and whether it goes forward
    Do.START_BACK: (True, False),
    Do.START_FORWARD: (True, True),
    Do.END_BACK: (False, False),
    Do.END_FORWARD: (False, True),
}
_MOST_STEPS = 64  # over blanks and within units


class Stays(Enum):
    """Why an end stays where it is."""

    TEXT_ENDS = mark("There is no more text on this side.")
    NOTHING_LEFT = mark("Nothing would be left of the passage.")
    ONE_UNIT = mark("These characters cannot be parted in this view.")


class Ends:
    """Moves ends on one pane."""

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane

    def move(self, start: bool, forward: bool) -> bool:
        """Move an end of the range in hand by a grapheme of the view, or of the pending selection.

        The caret goes along, so that the next key acts on the same range.
        """
        pane = self._pane
        span = pane.own_selected_span()
        if span is None and pane.selected_span() is not None and pane.selection() is None:
            pane.change_denied.emit()
            return True
        if span is None:
            return self._move_selection_end(start, forward)
        stepped = self._stepped(span, start=start, forward=forward)
        if isinstance(stepped, Stays):
            pane.end_stayed.emit(tr(stepped.value))
        elif stepped is not None:
            edge, ranges = stepped
            if not pane.twin_of(span, ranges):
                pane.put_caret(edge, end_of_line=not start)
            pane.ranges_change_requested.emit(span.id, ranges)
            pane.reveal_caret()
        return True

    def _stepped(
        self, span: Span, *, start: bool, forward: bool
    ) -> tuple[ViewPosition, tuple[Range, ...]] | Stays | None:
        """Step until the end moves the way it shall: it may have to pass blanks or a whole unit, and within a
        unit it lies where the unit ends, which may be the other way.

        Where another span of this label lies already, the end goes on to the next place that is free; if
        there is none, that one is given all the same, and whoever is asked for the change says why not.
        None: what is in the way is shown first.
        """
        pane, which = self._pane, self._pane.range_in_hand()
        taken = None
        first, last = pane.view().to_view(*span.ranges[which])
        edge, way = first if start else last, -1 if start == forward else 1
        for steps in range(_MOST_STEPS):
            ranges = self.ranges_with_end(edge, which=which, start=start)
            if ranges is None:
                return taken or _why_none(steps)
            if way * (_length(ranges) - _length(span.ranges)) > 0:
                if not pane.twin_of(span, ranges):
                    return edge, ranges
                taken = taken or (edge, ranges)
            step = caret.move(pane.view(), edge, Unit.GRAPHEME, forward=forward)
            if step == edge:
                break
            beyond = pane.view().block(step.block)
            if beyond.placeholder is not None:  # never over what is out of sight: show it first
                pane.unfold_requested.emit(beyond.source_start, beyond.source_end)
                return None
            edge = step
        return taken or Stays.TEXT_ENDS

    def _move_selection_end(self, start: bool, forward: bool) -> bool:
        """Move an end of the pending selection the way it shall, as that of a span; else it stays."""
        pane = self._pane
        selection = pane.selection()
        if selection is None:
            return False
        edge, way = pane.view().to_view(*selection)[not start], -1 if start == forward else 1
        stays = Stays.TEXT_ENDS
        for steps in range(_MOST_STEPS):
            moved = self._with_end(selection, edge, start=start)
            if moved is None:
                stays = _why_none(steps)
                break
            if way * (_length((moved,)) - _length((selection,))) > 0:
                pane.take_selection(*moved)
                pane.reveal_caret()
                return True
            step = caret.move(pane.view(), edge, Unit.GRAPHEME, forward=forward)
            if step == edge:
                break
            edge = step
        pane.end_stayed.emit(tr(stays.value))
        return True

    def ranges_with_end(self, place: ViewPosition, *, which: int, start: bool) -> tuple[Range, ...] | None:
        """Return the selected span's ranges with an end of one at a place; None when nothing is left of it.

        A range that reaches another is joined with it.
        """
        span = self._pane.own_selected_span()
        if span is None or which >= len(span.ranges):
            return None
        moved = self._with_end(span.ranges[which], place, start=start)
        if moved is None:
            return None
        return normalised_ranges((*span.ranges[:which], moved, *span.ranges[which + 1 :]))

    def _with_end(self, held: Range, place: ViewPosition, *, start: bool) -> Range | None:
        """Return a range with one end at a place; None when nothing is left of it."""
        view, (begin, end) = self._pane.view(), held
        first, last = view.to_view(begin, end)
        low, high = (place, last) if start else (first, place)
        if low >= high:
            return None
        try:
            whole = view.to_source(low, high)
        except ValueError:
            return None
        moved = (whole[0], end) if start else (begin, whole[1])
        return moved if moved[0] < moved[1] else None


def _why_none(steps: int) -> Stays:
    """Say why nothing is left after so many steps: a place within would have been taken, but in a unit."""
    return Stays.ONE_UNIT if steps > 1 else Stays.NOTHING_LEFT


def _length(ranges: tuple[Range, ...]) -> int:
    return sum(end - start for start, end in ranges)
