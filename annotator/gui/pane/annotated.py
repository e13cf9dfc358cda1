"""A canvas with annotations: spans of one's own and of others, hovered and just jumped to; hits.

Owns which spans and which hits of a search are shown. It takes no input and changes no annotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from annotator.gui.pane.canvas import Canvas
from annotator.gui.pane.decor import Dress
from annotator.gui.pane.shown import Shown, Spans
from annotator.model.spans import Range, Span
from annotator.text.searching import Hits
from annotator.text.views import View

FLASH_MS = 600


class AnnotatedCanvas(Canvas):
    """Shows a view with spans. Offsets are code points of the source text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._mine = ""
        self._letters: Mapping[str, str] = {}
        self._given: list[Span] | None = []  # what was last given as a whole; None once that was changed
        self._flashed_span = ""
        super().__init__(parent)
        self.still = False  # no motion is wanted: a jump marks its goal without the look that fades
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._take_more_spans)
        self._flash_timer = QTimer(self)
        self._flash_timer.setSingleShot(True)
        self._flash_timer.timeout.connect(self._flash_over)

    def set_people(self, mine: str, letters: Mapping[str, str]) -> None:
        """Say whose spans are one's own, and by which letter the other annotators go (by annotator id)."""
        if (mine, letters) == (self._mine, self._letters):
            return
        self._mine, self._letters = mine, dict(letters)
        for shown in list(self._spans.all()):
            self._spans.put(shown.span, letter=self._letter(shown.span))
        self._sheet.stale_all_marks()
        self._changed()

    def show_view(
        self, view: View, spans: Sequence[Span], *, keep_place: bool = True, dress: Dress | None = None
    ) -> None:
        """Show a view with its spans, which come in the order of their starts, dressed as said or as before.

        With `keep_place` the same source passage stays at the top: the view is of the same document.
        """
        place = self._place() if keep_place else None
        if not keep_place:
            self._spans = Spans()
            self._given = []
        self._view = view
        self._take_dress(replace(self._dress, zones=None) if dress is None else dress)
        self._take_spans(spans)
        self._relayout(place, kept=keep_place)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show exactly these spans; only what differs is made again."""
        place = self._place()
        stale = self._take_spans(spans)
        if stale:
            self._sheet.stale_marks(stale)
            self._restore(place)
            self._changed()

    def update_spans(self, changed: Iterable[Span], removed: Iterable[str] = ()) -> None:
        """Add or replace some spans and take some away; the cost does not depend on how many are shown."""
        self._given = None
        stale: list[Range] = []
        for span_id in removed:
            gone = self._spans.remove(span_id)
            stale += gone.span.ranges if gone is not None else ()
        for span in changed:
            self._put(span, stale)
        if stale:
            self._mark_again(stale)

    def add_spans(self, spans: Iterable[Span]) -> None:
        """Show some spans besides those that are shown; out of sight they cost nothing but their places."""
        place = self._place()
        self._given = None
        stale: list[Range] = []
        for span in spans:
            self._put(span, stale)
        if self._sheet.stale_marks(stale):
            self._restore(place)
            self._changed()

    def span(self, span_id: str) -> Span | None:
        """Return a span that is shown."""
        shown = self._spans.get(span_id)
        return shown.span if shown is not None else None

    def hover_span(self, span_id: str | None) -> None:
        """Show a span as hovered, wherever the pointer is."""
        if span_id != self._scene.hovered:
            self._scene.hovered = span_id
            self.viewport().update()

    def set_hits(self, hits: Hits, at: Range | None) -> None:
        """Mark the hits of a search, and the one that it stands at more strongly."""
        if hits is not self._scene.hits or at != self._scene.hit:
            self._scene.hits, self._scene.hit = hits, at
            self.viewport().update()

    def hits(self) -> tuple[Hits, Range | None]:
        """Return the hits that are marked, and the one that the search stands at."""
        return self._scene.hits, self._scene.hit

    def go_to(self, source_start: int, source_end: int, *, flash: bool = True) -> None:
        """Scroll to a passage if it is out of sight, and mark it for a moment."""
        rects = self.passage_rects(source_start, source_end)
        height = self.viewport().height()
        if not rects or rects[0].top() < 0 or rects[0].bottom() > height:
            self._restore((source_start, height / 4))
            self._scrolled()
        if flash:
            self.flash(source_start, source_end)

    def flash(self, source_start: int, source_end: int) -> None:
        """Give a passage the hover look for a moment, unless no motion is wanted."""
        if not self.still:
            self._flash(source_start, source_end)

    def _take_spans(self, spans: Sequence[Span]) -> list[Range]:
        stale: list[Range] = []
        if spans == self._given:  # quick: the objects are the same when only the view changes
            return stale
        if self._given is None and self._holds(spans):
            self._given = list(spans)
            return stale
        self._given = list(spans)
        if not len(self._spans):
            self._spans.fill(spans, self._letter)
            self._filling.start()
            return [(0, len(self._view.text))]
        wanted = {span.id for span in spans}
        gone = [s.span.id for s in self._spans.all() if s.span.id not in wanted]
        for span_id in gone:
            removed = self._spans.remove(span_id)
            stale += removed.span.ranges if removed is not None else ()
        for span in spans:
            self._put(span, stale)
        return stale

    def _holds(self, spans: Sequence[Span]) -> bool:
        """Tell whether exactly these objects are shown, as after `update_spans`."""
        shown, get = self._spans, self._spans.get
        held = (get(span.id) for span in spans)
        return len(shown) == len(spans) and all(
            one is not None and one.span is span for one, span in zip(held, spans, strict=True)
        )

    def _take_more_spans(self) -> None:
        """Take in more of a long list of spans while nothing else happens."""
        if not self._spans.take_more():
            self._filling.stop()

    def _put(self, span: Span, stale: list[Range]) -> None:
        held = self._spans.get(span.id)
        if self._spans.put(span, letter=self._letter(span)):
            stale += span.ranges
            if held is not None and held.span.ranges != span.ranges:
                stale += held.span.ranges

    def _letter(self, span: Span) -> str:
        if not self._mine or span.annotator == self._mine:
            return ""
        return self._letters.get(span.annotator, span.annotator[:1].upper())

    def _flash(self, start: int, end: int) -> None:
        self._flash_over()
        alike = (s for s in self._spans.touching(start, end) if _is(s, start, end))
        shown = next((s for s in alike if s.span.id != self._scene.selected), None)
        if shown is not None and self._scene.hovered is None:
            self._flashed_span = self._scene.hovered = shown.span.id
        else:  # the look of a selected span, or of one that the pointer is over, would say nothing
            self._scene.flash = ((start, end),)
        self._flash_timer.start(FLASH_MS)
        self.viewport().update()

    def _flash_over(self) -> None:
        self._scene.flash = ()
        if self._flashed_span and self._scene.hovered == self._flashed_span:
            self._scene.hovered = None
        self._flashed_span = ""
        self.viewport().update()


def _is(shown: Shown, start: int, end: int) -> bool:
    return (shown.span.start, shown.span.end) == (start, end)
