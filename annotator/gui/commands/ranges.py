"""The ranges of the selected span: their ends, a further one, one less.

Owns which span a selection can be added to. Every change goes through the session's door.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.desk import Desk
from annotator.gui.pane.keys import Do, Wish
from annotator.gui.translation import tr
from annotator.model.acts import SetSpanRanges
from annotator.model.spans import Range, Span, normalised_ranges


class RangeCommands(QObject):
    """Annotate > Move the span's ends, and the entries for ranges."""

    def __init__(self, desk: Desk, annotate: AnnotateCommands) -> None:
        super().__init__(desk)
        self._desk, self._annotate = desk, annotate

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "ends.start_back": partial(self._press, Do.START_BACK),
            "ends.start_on": partial(self._press, Do.START_FORWARD),
            "ends.end_back": partial(self._press, Do.END_BACK),
            "ends.end_on": partial(self._press, Do.END_FORWARD),
            "range.add": self.add,
            "range.drop": self.drop,
        }

    def resting(self) -> Span | None:
        """Return the span that the selection can be added to: one's own that was selected before it."""
        session, panes = self._desk.session, self._desk.parts.article.panes
        names = (pane.resting_span() for pane in (panes.right, panes.left))
        span = session.span(next(filter(None, names), None)) if session else None
        return span if session and span and span.annotator == session.annotator else None

    def add(self) -> None:
        """Make the selection a further range of the span that was selected before it."""
        session, pane, span = self._desk.session, self._desk.parts.article.pane, self.resting()
        selection = pane.selection()
        if session is None or selection is None or span is None:
            self._desk.say(tr("Select a span of yours first, then the passage to add to it."))
            return
        ranges = normalised_ranges((*span.ranges, selection))
        if session.apply(SetSpanRanges(span.id, ranges)) is not None:
            pane.select_span(span.id)

    def drop(self) -> None:
        """Take the range at the caret out of the selected span."""
        span, pane = self._annotate.changeable(), self._desk.parts.article.pane
        if span and len(span.ranges) == 1:
            self._desk.say(tr("The span has only this range. Delete the span instead."))
        elif span:
            which = pane.range_in_hand()
            self.set(span.id, (*span.ranges[:which], *span.ranges[which + 1 :]))

    def set(self, span_id: str, ranges: tuple[Range, ...]) -> None:
        """Give a span other ranges."""
        session = self._desk.session
        if session:
            session.apply(SetSpanRanges(span_id, tuple(ranges)))

    def fill_menu(self, menu: QMenu, position: QPoint) -> None:
        """Add to the menu of a place what can be done with ranges there."""
        span = self._annotate.selected()
        if self._desk.parts.article.pane.selection() and self.resting():
            menu.addAction(self._desk.actions["range.add"])
        if span and len(span.ranges) > 1:
            menu.addAction(self._desk.actions["range.drop"])

    def _press(self, do: Do) -> None:
        """Do in the pane what one of its keys does, whichever that is now."""
        pane = self._desk.parts.article.pane
        pane.setFocus()
        pane.do(Wish(do))
