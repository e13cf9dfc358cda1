"""The surface of the reading pane: a view of a document with its spans, scrolled and drawn.

Owns the sheet of paragraphs, the scroll position, fonts and looks. It takes no input besides the scroll bar
and the wheel, and changes no annotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.fonts import article_font, interface_font
from annotator.gui.pane import geometry, painting
from annotator.gui.pane.bands import bands
from annotator.gui.pane.cache import Entry, Row, Setting, Sheet, Style
from annotator.gui.pane.decor import Decor, Zones, decor
from annotator.gui.pane.folded_text import folded_text, link_text
from annotator.gui.pane.geometry import Column, metrics
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.pane.layout import Grey, Laid
from annotator.gui.pane.looks import Looks
from annotator.gui.pane.marks import LineMarks, Shown, Spans, line_marks
from annotator.gui.pane.scene import Scene
from annotator.gui.pane.scroll import Scroll, Sight
from annotator.gui.pane.tiles import Tiles
from annotator.gui.pane.warming import Warmer
from annotator.gui.theme import Mode, Theme, theme
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.text.layers.zones import Zone
from annotator.text.views import Block, View

FLASH_MS = 600
SMALLEST_ZOOM = round(100 * geometry.SMALLEST / geometry.SIZE)
LARGEST_ZOOM = round(100 * geometry.LARGEST / geometry.SIZE)
ZOOM_STEP = 10


class Canvas(QAbstractScrollArea):
    """Shows a view. Offsets are code points of the source text, points those of the viewport."""

    zoom_changed = Signal(int)
    visible_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._theme = theme(Mode.LIGHT)
        self._language = "zh_CN"
        self._scheme: Scheme | None = None
        self._zoom = 100
        self._column_characters = geometry.COLUMN
        self._serif = False
        self._mine = ""
        self._letters: Mapping[str, str] = {}
        self._headlines: frozenset[int] = frozenset()
        self._headings: frozenset[int] = frozenset()
        self._view = View("")
        self._zones = Zones()
        self._spans = Spans()
        self._suggested: set[str] = set()
        self._given: list[Span] | None = []  # what was last given as a whole; None once that was changed
        self._sights: list[Sight] | None = None
        self._syncing = False
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._take_more_spans)
        self._flash_timer = QTimer(self)
        self._flash_timer.setSingleShot(True)
        self._flash_timer.timeout.connect(self._flash_over)
        self._flashed_span = ""
        self._tiles = Tiles()
        self.warmer = Warmer(self)
        self._looks = Looks(None, self._theme, self._language)
        self._scene = self._make_scene()
        self._sheet = self._make_sheet()
        self._scroll = Scroll(self._sheet)

    # ------------------------------------------------------------------ how it looks

    def set_theme(self, chosen: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = chosen
        self._restyle()

    def set_language(self, language: str) -> None:
        """Show the names of labels in an interface language."""
        self._language = language
        self._restyle()

    def set_scheme(self, scheme: Scheme) -> None:
        """Take names, colours and forms of labels from a scheme."""
        self._scheme = scheme
        self._restyle()

    def set_people(self, mine: str, letters: Mapping[str, str]) -> None:
        """Say whose spans are one's own, and by which letter the other annotators go (by annotator id)."""
        self._mine, self._letters = mine, dict(letters)
        for shown in list(self._spans.all()):
            self._spans.put(shown.span, letter=self._letter(shown.span), suggested=shown.suggested)
        self._sheet.stale_all_marks()
        self._changed()

    def set_column(self, characters: int) -> None:
        """Set the width of the column in Han characters, 28 to 46."""
        self._column_characters = min(max(characters, geometry.NARROWEST), geometry.WIDEST)
        self._relayout()

    def set_serif(self, serif: bool) -> None:
        """Set articles in a serif family, or in the sans family."""
        self._serif = serif
        self._relayout()

    def zoom(self) -> int:
        """Return the zoom in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Scale the text, 78 to 300 per cent."""
        percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if percent != self._zoom:
            self._zoom = percent
            self._relayout()
            self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        """Make the text one step larger."""
        self.set_zoom(self._zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the text one step smaller."""
        self.set_zoom(self._zoom - ZOOM_STEP)

    # ------------------------------------------------------------------ what it shows

    def view(self) -> View:
        """Return the view that is shown."""
        return self._view

    def show_view(self, view: View, spans: Sequence[Span], *, keep_place: bool = True) -> None:
        """Show a view with its spans, which come in the order of their starts.

        With `keep_place` the same source passage stays at the top: the view is of the same document.
        """
        place = self._place() if keep_place else None
        if not keep_place:
            self._spans = Spans()
            self._suggested = set()
            self._given = []
        self._view = view
        self._zones = Zones(view.zones)
        self._take_spans(spans)
        self._relayout(place, kept=keep_place)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show exactly these spans (and the suggestions); only what differs is made again."""
        place = self._place()
        stale = self._take_spans(spans)
        if stale:
            self._sheet.stale_marks(stale)
            self._restore(place)
            self._changed()

    def update_spans(self, changed: Iterable[Span], removed: Iterable[str] = ()) -> None:
        """Add or replace some spans and take some away; the cost does not depend on how many are shown."""
        place = self._place()
        self._given = None
        stale: list[tuple[int, int]] = []
        for span_id in removed:
            gone = self._spans.remove(span_id)
            self._suggested.discard(span_id)
            stale += gone.span.ranges if gone is not None else ()
        for span in changed:
            self._put(span, stale)
        if stale:
            self._sheet.stale_marks(stale)
            self._restore(place)
            self._changed()

    def set_suggestions(self, spans: Sequence[Span]) -> None:
        """Show suggested spans besides the others, framed and without a lane."""
        place = self._place()
        stale: list[tuple[int, int]] = []
        for span_id in self._suggested - {span.id for span in spans}:
            gone = self._spans.remove(span_id)
            stale += gone.span.ranges if gone is not None else ()
        self._suggested = {span.id for span in spans}
        for span in spans:
            if self._spans.put(span, suggested=True):
                stale += span.ranges
        self._sheet.stale_marks(stale)
        self._restore(place)
        self._changed()

    def set_zones(self, zones: Sequence[Zone]) -> None:
        """Mark these zones (chrome, repeats, damage) instead of those that came with the view."""
        self._zones = Zones(zones)
        self._relayout()

    def set_headings(self, headlines: Iterable[int], headings: Iterable[int]) -> None:
        """Say which paragraphs are set as headlines and headings, by the source offset they begin at."""
        new = frozenset(headlines), frozenset(headings)
        if new != (self._headlines, self._headings):
            self._headlines, self._headings = new
            self._relayout()

    def hover_span(self, span_id: str | None) -> None:
        """Show a span as hovered, wherever the pointer is."""
        if span_id != self._scene.hovered:
            self._scene.hovered = span_id
            self.viewport().update()

    # ------------------------------------------------------------------ where it is

    def top_passage(self) -> int:
        """Return the source offset of the first line in sight."""
        return self._place()[0]

    def place(self) -> tuple[int, float]:
        """Return the first line in sight, as a source offset and the height it stands at."""
        return self._place()

    def set_place(self, source_offset: int, y: float) -> None:
        """Scroll so that the line that holds a source offset stands at a height of the viewport."""
        self._restore((source_offset, y))
        self._scrolled()

    def go_to(self, source_start: int, source_end: int, *, flash: bool = True) -> None:
        """Scroll to a passage if it is out of sight, and mark it for a moment."""
        rects = self.passage_rects(source_start, source_end)
        height = self.viewport().height()
        if not rects or rects[0].top() < 0 or rects[0].bottom() > height:
            self._restore((source_start, height / 4))
            self._scrolled()
        if flash:
            self._flash(source_start, source_end)

    def passage_rects(self, source_start: int, source_end: int) -> list[QRectF]:
        """Return where a passage is in sight: the text box of each line, in viewport coordinates."""
        rects: list[QRectF] = []
        left = self._scene.column.left
        for sight in self.sights():
            if sight.entry.row.folded:
                continue
            found = bands(self._scene, sight.entry, ((source_start, source_end),))
            for number in sorted(found):
                top = sight.top + sight.entry.tops[number] + self._word_row(sight.entry)
                box = sight.entry.row.metrics.box
                rects += [QRectF(left + a, top, b - a, box) for band in found[number] for a, b in band.rects]
        return rects

    def block_height(self, index: int) -> float:
        """Return the measured height of a block without extra space, laying out all of it."""
        for piece in range(len(self._sheet.row(index).bounds)):
            self._sheet.entry(index, piece)
        return self._sheet.row(index).height - self._sheet.extra.get(index, 0.0)

    def blocks_in_sight(self) -> range:
        """Return the numbers of the blocks in sight."""
        sights = self.sights()
        return range(sights[0].index, sights[-1].index + 1) if sights else range(0)

    def set_space_below(self, spaces: Mapping[int, float]) -> None:
        """Put extra space below blocks, so that a second pane's paragraphs start level."""
        place = self._place()
        if sum(self._sheet.set_extra(index, space) for index, space in spaces.items()):
            self._restore(place)
            self._changed()

    def column(self) -> Column:
        """Return where the column of text stands in the viewport."""
        return self._scene.column

    def sheet(self) -> Sheet:
        """Return the paragraphs as they are laid out now."""
        return self._sheet

    def span(self, span_id: str) -> Span | None:
        """Return a span that is shown."""
        shown = self._spans.get(span_id)
        return shown.span if shown is not None else None

    def sights(self) -> list[Sight]:
        """Return the pieces in sight."""
        if self._sights is None:
            self._sights = self._scroll.sights(self.viewport().height())
            self._sync_bar()
        return self._sights

    def scroll_by(self, pixels: float) -> None:
        """Scroll down by pixels, up if negative."""
        self._scroll.by(pixels)
        self._scrolled()

    # ------------------------------------------------------------------ inside

    def _take_spans(self, spans: Sequence[Span]) -> list[tuple[int, int]]:
        stale: list[tuple[int, int]] = []
        if spans == self._given:  # quick: the objects are the same when only the view changes
            return stale
        self._given = list(spans)
        if not len(self._spans):
            self._spans.fill(spans, self._letter)
            self._filling.start()
            return [(0, len(self._view.text))]
        wanted = {span.id for span in spans}
        gone = [s.span.id for s in self._spans.all() if s.span.id not in wanted and not s.suggested]
        for span_id in gone:
            removed = self._spans.remove(span_id)
            stale += removed.span.ranges if removed is not None else ()
        for span in spans:
            self._put(span, stale)
        return stale

    def _take_more_spans(self) -> None:
        """Take in more of a long list of spans while nothing else happens."""
        if not self._spans.take_more():
            self._filling.stop()

    def _put(self, span: Span, stale: list[tuple[int, int]]) -> None:
        held = self._spans.get(span.id)
        if self._spans.put(span, letter=self._letter(span)):
            stale += span.ranges
            if held is not None and held.span.ranges != span.ranges:
                stale += held.span.ranges

    def _letter(self, span: Span) -> str:
        if not self._mine or span.annotator == self._mine:
            return ""
        return self._letters.get(span.annotator, span.annotator[:1].upper())

    def _restyle(self) -> None:
        self._relayout()

    def _make_scene(self) -> Scene:
        size = self._size()
        word_size = max(11, round(11 * size / geometry.SIZE))
        return Scene(
            theme=self._theme,
            column=Column(0.0, 100.0),
            words=Glyphs(interface_font(self._language, word_size)),
            folded_words=Glyphs(interface_font(self._language, max(12, word_size))),
            parts=self._view.parts,
            folded_text=lambda entry: folded_text(self._zones, entry.row.block),
            link_text=self._link_text,
        )

    def _link_text(self, shown: Decor) -> str:
        return link_text(self._view, shown.link) if shown.link is not None else ""

    def _size(self) -> int:
        return round(geometry.SIZE * self._zoom / 100)

    def _make_sheet(self) -> Sheet:
        size = self._size()
        sizes = {
            Style.BODY: (size, False),
            Style.HEADING: (size, True),
            Style.HEADLINE: (round(size * geometry.HEADLINE / geometry.SIZE), True),
        }
        script, detected = self._view.settings.script, self._view.detected
        fonts = {
            style: article_font(script, px, detected=detected, serif=self._serif, bold=bold)
            for style, (px, bold) in sizes.items()
        }
        measures = {style: metrics(font, size) for style, font in fonts.items()}
        place = geometry.column(self.viewport().width(), measures[Style.BODY].han, self._column_characters)
        self._scene.column = place
        return Sheet(
            self._view,
            Setting(fonts, measures, place.width),
            marks_of=self._marks_of,
            decor_of=self._decor_of,
            style_of=self._style_of,
        )

    def _marks_of(self, laid: Laid, row: Row) -> list[LineMarks]:
        block = row.block
        if row.folded or not self._spans:
            return line_marks(laid, (), self._view, self._looks.look)
        low, high = block.alignment.source_range(laid.start, laid.end) if laid.end > laid.start else (0, 0)
        shown = self._spans.touching(block.source_start + low, block.source_start + high)
        return line_marks(laid, shown, self._view, self._looks.look)

    def _decor_of(self, block: Block) -> tuple[Decor, list[Grey]]:
        found = decor(self._zones, self._view, block)
        return found, [Grey(start, end, self._theme.ink3) for start, end in found.greyed]

    def _style_of(self, source_start: int) -> Style:
        if source_start in self._headlines:
            return Style.HEADLINE
        return Style.HEADING if source_start in self._headings else Style.BODY

    def _relayout(self, place: tuple[int, float] | None = None, *, kept: bool = True) -> None:
        """Lay out again what is in sight; the same passage stays where it is unless `kept` is false."""
        if place is None and kept:
            place = self._place()
        hovered, selected = self._scene.hovered, self._scene.selected
        selection, caret = self._scene.selection, self._scene.caret
        self._looks = Looks(self._scheme, self._theme, self._language)
        self._tiles.clear()
        self._scene = self._make_scene()
        self._scene.hovered, self._scene.selected = hovered, selected
        self._scene.selection, self._scene.caret = selection, caret
        extra = self._sheet.extra if kept else {}
        self._sheet = self._make_sheet()
        self._sheet.extra.update(extra)
        self._scroll = Scroll(self._sheet)
        if place is not None:
            self._restore(place)
        self.warmer.start(self._view, (self._sheet.setting.fonts[Style.BODY],))
        self._changed()

    def _place(self) -> tuple[int, float]:
        for sight in self.sights():
            tops = sight.entry.tops
            for number in range(len(tops) - 1):
                y = sight.top + tops[number]
                if y + tops[number + 1] - tops[number] > 0 and (y >= -2 or sight.bottom <= 0):
                    return self._source_of_line(sight.entry, number), y
            if sight.bottom > 0:
                last = len(tops) - 2
                return self._source_of_line(sight.entry, last), sight.top + tops[last]
        return 0, float(geometry.TOP)

    def _source_of_line(self, entry: Entry, number: int) -> int:
        block = entry.row.block
        if entry.row.folded:
            return block.source_start
        offset = entry.laid.offset(entry.laid.line_range(number)[0])
        return block.source_start + block.alignment.source_offset(offset)

    def _restore(self, place: tuple[int, float]) -> None:
        source, y = place
        source = min(source, len(self._view.text))
        position = self._view.to_view(source, source)[0]
        piece = self._sheet.piece_of(position.block, position.offset)
        entry = self._sheet.entry(position.block, piece)
        line = 0 if entry.row.folded else entry.laid.line_of(entry.laid.qt(position.offset))
        self._scroll.put(position.block, piece, entry.tops[line] - y)
        self._sights = None

    def _word_row(self, entry: Entry) -> float:
        return 0.0 if entry.row.blank else float(entry.row.metrics.word_row)

    def _changed(self) -> None:
        self._sights = None
        self.viewport().update()
        self.visible_changed.emit()

    def _scrolled(self) -> None:
        self._sights = None
        self.sights()
        self.viewport().update()
        self.visible_changed.emit()

    def _flash(self, start: int, end: int) -> None:
        self._flash_over()
        shown = next((s for s in self._spans.touching(start, end) if _is(s, start, end)), None)
        if shown is not None and self._scene.hovered is None:
            self._flashed_span = self._scene.hovered = shown.span.id
        elif shown is None:
            self._scene.flash = ((start, end),)
        self._flash_timer.start(FLASH_MS)
        self.viewport().update()

    def _flash_over(self) -> None:
        self._scene.flash = ()
        if self._flashed_span and self._scene.hovered == self._flashed_span:
            self._scene.hovered = None
        self._flashed_span = ""
        self.viewport().update()

    # ------------------------------------------------------------------ Qt

    def _sync_bar(self) -> None:
        self._syncing = True
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(self._sheet.setting.metrics[Style.BODY].pitch(0))
        bar.setRange(0, self._scroll.maximum(height))
        bar.setValue(self._scroll.value())
        self._syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Follow the scroll bar."""
        if self._syncing:
            return
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():  # whatever was estimated: this is the end
            self._scroll.to_end()
        elif abs(dy) <= self.viewport().height():
            self._scroll.by(-dy)
        else:
            self._scroll.set_value(bar.value())
        self._scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by what a wheel or touchpad gives; with Ctrl, zoom."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.set_zoom(self._zoom + (ZOOM_STEP if turned > 0 else -ZOOM_STEP))
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y())
        else:
            self.scroll_by(-turned / 120 * 3 * self.verticalScrollBar().singleStep() / 2)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again if the column changed; the same line stays at the top."""
        han = self._sheet.setting.metrics[Style.BODY].han
        new = geometry.column(self.viewport().width(), han, self._column_characters)
        if new.width != self._sheet.setting.width:
            self._relayout()
        else:
            self._scene.column = new
            self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        sights = self.sights()
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting.paint(painter, self._scene, sights, QRectF(event.rect()), self._tiles)
        finally:
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Say things in the new language when it changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
        super().changeEvent(event)

    def line_rect_at(self, block: int, offset: int) -> QRectF | None:
        """Return where a caret at a view position stands, if that is in sight."""
        for sight in self.sights():
            if sight.index != block:
                continue
            for number in range(len(sight.entry.tops) - 1):
                corner = QPointF(self._scene.column.left, sight.top + sight.entry.tops[number])
                rect = painting.caret_rect(self._scene, sight.entry, number, (block, offset), corner)
                if rect is not None:
                    return rect
        return None


def _is(shown: Shown, start: int, end: int) -> bool:
    return (shown.span.start, shown.span.end) == (start, end)
