"""The pointer in the pane: pressing, dragging, repeated clicks, handles, hovering.

Owns what a gesture is at the moment; it asks the pane for everything else and draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.gui.pane.caret import Unit, unit_range
from annotator.gui.pane.hits import Hit
from annotator.text.views import ViewPosition

if TYPE_CHECKING:
    from annotator.gui.pane.pane import ReadingPane

_UNITS = {1: Unit.GRAPHEME, 2: Unit.WORD, 3: Unit.SENTENCE, 4: Unit.PARAGRAPH}


class Gesture(Enum):
    """What a held button is doing."""

    NONE = "none"
    SELECT = "select"
    EXTEND = "extend"  # Shift: the selection there is, or from the caret on
    SECOND = "second"  # Alt: another range for the selected span
    HANDLE = "handle"


class Pointer:
    """The state of the mouse over one pane."""

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane
        self._gesture = Gesture.NONE
        self._clicks = 0
        self._since = QElapsedTimer()
        self._pressed = QPoint()
        self._moved = False
        self._unit = Unit.GRAPHEME
        self._origin = (ViewPosition(0, 0), ViewPosition(0, 0))
        self._handle = (0, False)  # which range of the span, whether its start
        self._before: str | None = None
        self._word_waits = False  # a gesture of this pointer waits for the dictionary

    @property
    def gesture(self) -> Gesture:
        """What a held button is doing now."""
        return self._gesture

    def let_go(self) -> None:
        """Drop the gesture at hand: the view that it began in is no longer shown."""
        if self._gesture is Gesture.HANDLE:
            self._pane.commit_end(moved=False)
        self._gesture, self._clicks = Gesture.NONE, 0
        if self._word_waits:  # and with it all that came after it
            self._forget_word()

    def give_up_handle(self) -> bool:
        """Drop a handle that is held, with what it did so far; tell whether one was."""
        held = self._gesture is Gesture.HANDLE
        if held:
            self.let_go()
        return held

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        if self._word_waits and self._pane.words.waiting == 1:
            self._forget_word()  # this press goes on with it, or begins another gesture
        else:
            self._pane.words.finish()
        hit = self._pane.hit(event.position())
        if hit is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._count(event.position().toPoint())
        self._moved = False
        self._before = self._pane.selected_span()
        held = event.modifiers()
        if hit.handle is not None and self._clicks == 1:
            self._gesture, self._handle = Gesture.HANDLE, hit.handle
            return
        if hit.folded or hit.link is not None:
            self._gesture = Gesture.NONE
            self._pane.open_at(hit)
            return
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._gesture, self._unit = Gesture.EXTEND, Unit.GRAPHEME
            self._pane.extend_to(ViewPosition(hit.block, hit.offset))
            return
        second = bool(held & Qt.KeyboardModifier.AltModifier) and self._before is not None
        self._gesture = Gesture.SECOND if second else Gesture.SELECT
        self._unit = _UNITS[self._clicks]
        if self._unit is Unit.WORD:
            self._when_words(lambda: self._take(self._unit_at(hit)))
        elif self._clicks > 1:
            self._take(self._unit_at(hit))
        else:
            here = ViewPosition(hit.block, hit.offset)
            self._origin = (here, here)
            if not second:
                self._pane.put_caret(here, end_of_line=hit.end_of_line)

    def move(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or hover."""
        if not event.buttons() & Qt.MouseButton.LeftButton or self._gesture is Gesture.NONE:
            self._hover(event.position())
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= 3:
            self._moved = True
        if self._moved:
            self.drag_to(event.position())

    def drag_to(self, point: QPointF) -> None:
        """Extend what is dragged to a point."""
        hit = self._pane.hit(point)
        if hit is None:
            return
        here = ViewPosition(hit.block, hit.offset)
        if self._gesture is Gesture.HANDLE:
            self._pane.preview_end(here, which=self._handle[0], start=self._handle[1])
            return
        if self._gesture is Gesture.EXTEND:
            self._pane.extend_to(here, end_of_line=hit.end_of_line)
            return
        if self._unit is Unit.WORD and not self._pane.words.ready:
            return
        if self._unit is Unit.GRAPHEME:
            self._pane.select_view(self._origin[0], here, end_of_line=hit.end_of_line)
            return
        first, last = self._unit_at(hit)
        if first < self._origin[0]:
            self._pane.select_view(self._origin[1], first)
        else:
            self._pane.select_view(self._origin[0], max(last, self._origin[1]))

    def release(self, event: QMouseEvent) -> None:
        """End the gesture and do what it was for."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        gesture, self._gesture = self._gesture, Gesture.NONE
        if gesture is Gesture.HANDLE:
            self._pane.commit_end(moved=self._moved)
            if not self._moved:  # a click on what a handle covers
                self._cycle(event.position())
        elif gesture is Gesture.SECOND:
            self._add_range(event.position())
        elif gesture is Gesture.SELECT and self._clicks == 1 and not self._moved:
            self._cycle(event.position())

    def _when_words(self, deed: Callable[[], None]) -> None:
        """Do a deed when words can be told apart."""

        def do() -> None:
            self._word_waits = False
            deed()

        self._word_waits = True
        self._pane.words.when_ready(do)

    def _forget_word(self) -> None:
        self._word_waits = False
        self._pane.words.forget()

    def _count(self, point: QPoint) -> None:
        soon = (
            self._since.isValid()
            and self._since.elapsed() < QGuiApplication.styleHints().mouseDoubleClickInterval()
        )
        near = (point - self._pressed).manhattanLength() <= QGuiApplication.styleHints().startDragDistance()
        self._clicks = self._clicks % 4 + 1 if soon and near else 1
        self._pressed = point
        self._since.restart()

    def _unit_at(self, hit: Hit) -> tuple[ViewPosition, ViewPosition]:
        text = self._pane.block_text(hit.block)
        first, last = unit_range(text, hit.character, self._unit)
        return ViewPosition(hit.block, first), ViewPosition(hit.block, last)

    def _take(self, taken: tuple[ViewPosition, ViewPosition]) -> None:
        self._origin = taken
        self._pane.select_view(*taken)

    def _cycle(self, point: QPointF) -> None:
        """Select the innermost span under a click; at a further click the next one outwards."""
        hit = self._pane.hit(point)
        spans = hit.spans if hit is not None else ()
        if not spans:
            self._pane.select_span(None)
        elif self._before in spans:
            self._pane.select_span(spans[(spans.index(self._before) + 1) % len(spans)])
        else:
            self._pane.select_span(spans[0])

    def _add_range(self, point: QPointF) -> None:
        if not self._moved and self._clicks == 1:
            hit = self._pane.hit(point)
            if hit is None or not hit.on_text:
                return
            self._unit = Unit.WORD
            self._when_words(lambda: self._add_word(hit))
        else:
            self._pane.add_selection_to_span(self._before)

    def _add_word(self, hit: Hit) -> None:
        before = self._before
        self._gesture = Gesture.SECOND  # the span stays selected while its range is taken
        self._take(self._unit_at(hit))
        self._pane.add_selection_to_span(before)
        self._gesture = Gesture.NONE

    def _hover(self, point: QPointF) -> None:
        hit = self._pane.hit(point)
        self._pane.hovered_by_pointer(hit)
