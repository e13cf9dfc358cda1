"""The surface of the reading pane: a view of a document, laid out, scrolled and drawn.

Owns the sheet of paragraphs, the scroll position, fonts and looks. It takes no input besides the scroll bar
and the wheel, and changes no annotation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.look import Look
from annotator.gui.pane import geometry, painting, standing
from annotator.gui.pane.cache import Row, Sheet, Style
from annotator.gui.pane.decor import Decor, Dress, Zones, decor
from annotator.gui.pane.folded_text import folded_text, link_text
from annotator.gui.pane.geometry import Column
from annotator.gui.pane.layout import Grey, Laid
from annotator.gui.pane.long_lines import LongLines
from annotator.gui.pane.looks import Looks
from annotator.gui.pane.marks import LineMarks, line_marks
from annotator.gui.pane.places import Place, place_of, put
from annotator.gui.pane.scene import Scene
from annotator.gui.pane.scroll import Scroll, Sight
from annotator.gui.pane.shown import Spans
from annotator.gui.pane.tiles import Tiles
from annotator.gui.pane.typesetting import LARGEST_ZOOM, SMALLEST_ZOOM, ZOOM_STEP, Faces, Typesetting
from annotator.gui.pane.warming import Warmer
from annotator.gui.theme import Mode, theme
from annotator.model.scheme import Scheme
from annotator.model.spans import Range
from annotator.text.views import Block, View


class Canvas(QAbstractScrollArea):
    """Shows a view. Offsets are code points of the source text, points those of the viewport."""

    zoom_changed = Signal(int)
    visible_changed = Signal()
    scrolled = Signal()  # the reader moved the text; `visible_changed` follows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._theme = theme(Mode.LIGHT)
        self._language = "zh_CN"
        self._unfold_key = "Enter"
        self._scheme: Scheme | None = None
        self._typesetting, self._faces = Typesetting(), Faces()
        self._dress = Dress()
        self._view = View("")
        self._zones = Zones()
        self._spans = Spans()
        self._sights: list[Sight] | None = None
        self._syncing = False
        self._held: tuple[Place, tuple[int, int, float]] | None = None
        self._tiles = Tiles()
        self.warmer = Warmer(self)
        self._long_lines = LongLines(self)
        self._long_lines.ready.connect(self._block_ready)
        self._long_lines.redrawn.connect(self._drop_block)
        self._looks = Looks(None, self._theme, self._language)
        self._scene = self._make_scene()
        self._sheet = self._make_sheet()
        self._scroll = Scroll(self._sheet)

    # ------------------------------------------------------------------ how it looks

    def set_look(self, look: Look) -> None:
        """Draw in the colours of a theme, with the names of labels in a language."""
        if (look.theme, look.language) != (self._theme, self._language):
            self._theme, self._language = look.theme, look.language
            self._relayout()

    def set_unfold_key(self, key: str) -> None:
        """Name the key that unfolds on folded lines; empty: there is none."""
        self._unfold_key = key
        self.viewport().update()

    def set_scheme(self, scheme: Scheme) -> None:
        """Take names, colours and forms of labels from a scheme."""
        self._scheme = scheme
        self._relayout()

    def set_column(self, characters: int) -> None:
        """Set the width of the column in Han characters, 28 to 46."""
        characters = min(max(characters, geometry.NARROWEST), geometry.WIDEST)
        self._typesetting = replace(self._typesetting, characters=characters)
        self._relayout()

    def set_serif(self, serif: bool) -> None:
        """Set articles in a serif family, or in the sans family."""
        self._typesetting = replace(self._typesetting, serif=serif)
        self._relayout()

    def set_family(self, family: str) -> None:
        """Set articles in one family where it has the character; empty: in those of the script."""
        self._typesetting = replace(self._typesetting, family=family)
        self._relayout()

    def set_leading(self, hundredths: int) -> None:
        """Set more space between lines, in hundredths of the text's size."""
        self._typesetting = replace(self._typesetting, leading=min(max(hundredths, 0), 200))
        self._relayout()

    def zoom(self) -> int:
        """Return the zoom in per cent."""
        return self._typesetting.zoom

    def set_zoom(self, percent: int) -> None:
        """Scale the text, 78 to 300 per cent."""
        percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if percent != self._typesetting.zoom:
            self._typesetting = replace(self._typesetting, zoom=percent)
            self._relayout()
            self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        """Make the text one step larger."""
        self.set_zoom(self.zoom() + ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the text one step smaller."""
        self.set_zoom(self.zoom() - ZOOM_STEP)

    def _take_dress(self, dress: Dress) -> None:
        self._dress = dress
        zones = self._view.zones if dress.zones is None else dress.zones
        if zones != self._zones.given:
            self._zones = Zones(zones)

    def view(self) -> View:
        """Return the view that is shown."""
        return self._view

    def sheet(self) -> Sheet:
        """Return the paragraphs as they are laid out now."""
        return self._sheet

    def column(self) -> Column:
        """Return where the column of text stands in the viewport."""
        return self._scene.column

    def top_passage(self) -> int:
        """Return the source offset of the first line in sight."""
        return place_of(self.sights())[0]

    def place(self) -> Place:
        """Return the first line in sight, as a source offset and the height it stands at."""
        return self._place()

    def set_place(self, source_offset: int, y: float) -> None:
        """Scroll so that the line that holds a source offset stands at a height of the viewport."""
        self._restore((source_offset, y))
        self._scrolled()

    def passage_rects(self, source_start: int, source_end: int) -> list[QRectF]:
        """Return where a passage is in sight: the text box of each line, in viewport coordinates."""
        return standing.passage_rects(self._scene, self.sights(), source_start, source_end)

    def under_passage(self, source_start: int, source_end: int) -> QPointF | None:
        """Return where a line leaves a passage that is in sight."""
        return standing.under_passage(self._scene, self.sights(), source_start, source_end)

    def line_rect_at(self, block: int, offset: int) -> QRectF | None:
        """Return where a caret at a view position stands, if that is in sight."""
        return standing.line_rect_at(self._scene, self.sights(), block, offset)

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

    def _make_scene(self) -> Scene:
        return Scene(
            theme=self._theme,
            column=Column(0.0, 100.0),
            words=self._faces.words(self._typesetting, self._language),
            folded_words=self._faces.words(self._typesetting, self._language, least=12),
            parts=self._view.parts,
            folded_text=lambda entry: folded_text(self._view, self._zones, entry.row.block, self._unfold_key),
            link_text=self._link_text,
        )

    def _link_text(self, shown: Decor) -> str:
        return link_text(self._view, shown.link) if shown.link is not None else ""

    def _make_sheet(self) -> Sheet:
        setting, self._scene.column = self._faces.set(self._typesetting, self._view, self.viewport().width())
        return Sheet(
            self._view,
            setting,
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

    def _drop_block(self, index: int) -> None:
        self._sheet.drop(index)

    def _block_ready(self, index: int) -> None:
        """Lay out again a long block that is now converted as a whole."""
        place = self._place()
        self._long_lines.accept(self._view, index)
        self._sheet.drop(index)
        self._restore(place)
        self._changed()

    def _decor_of(self, block: Block) -> tuple[Decor, list[Grey]]:
        if block.drafted is not None:
            self._long_lines.prepare(self._view, block.index)
        found = decor(self._zones, self._view, block)
        return found, [Grey(start, end, self._theme.ink3) for start, end in found.greyed]

    def _style_of(self, source_start: int) -> Style:
        if source_start in self._dress.headlines:
            return Style.HEADLINE
        return Style.HEADING if source_start in self._dress.headings else Style.BODY

    def _relayout(self, place: Place | None = None, *, kept: bool = True) -> None:
        """Lay out again what is in sight; the same passage stays where it is unless `kept` is false."""
        if place is None and kept:
            place = self._place()
        hovered, selected = self._scene.hovered, self._scene.selected
        selection, caret = self._scene.selection, self._scene.caret
        hits, hit, flash = self._scene.hits, self._scene.hit, self._scene.flash
        self._looks = Looks(self._scheme, self._theme, self._language)
        self._tiles.clear()
        self._scene = self._make_scene()
        self._scene.hovered, self._scene.selected = hovered, selected
        self._scene.selection, self._scene.caret = selection, caret
        self._scene.hits, self._scene.hit, self._scene.flash = hits, hit, flash
        extra = self._sheet.extra if kept else {}
        self._sheet = self._make_sheet()
        self._sheet.extra.update(extra)
        self._scroll = Scroll(self._sheet)
        self._held = None
        if place is not None:
            self._restore(place)
        self.warmer.start(self._view, (self._sheet.setting.fonts[Style.BODY],))
        self._changed()

    def _place(self) -> Place:
        """Return what stays where it is. Until someone scrolls it is what was put there last: read anew from
        lines that begin elsewhere after each change of view, it would walk up the text."""
        sights = self.sights()
        if self._held is not None and self._held[1] == self._scroll.anchor():
            return self._held[0]
        return place_of(sights)

    def _restore(self, place: Place) -> None:
        self._long_lines.look(self._view, place[0])
        put(self._scroll, self._sheet, place)
        in_sight = -2 <= place[1] <= self.viewport().height()
        self._held = (place, self._scroll.anchor()) if in_sight else None
        self._sights = None

    def _mark_again(self, stale: Sequence[Range]) -> None:
        """Make the marks on some source ranges again. Where no line in sight becomes higher or lower by it,
        everything stays where it stands, and nothing has to be looked up."""
        place, sights = self._place(), self.sights()
        tops = [sight.entry.tops for sight in sights]
        self._sheet.stale_marks(stale)
        again = [self._sheet.entry(sight.index, sight.piece).tops for sight in sights]
        moved = again != tops
        if moved:
            self._restore(place)
        self._changed(moved=moved)

    def _changed(self, *, moved: bool = True) -> None:
        if moved:
            self._sights = None
        self.viewport().update()
        self.visible_changed.emit()

    def _scrolled(self) -> None:
        self._sights = None
        self.sights()
        self.viewport().update()
        self.scrolled.emit()
        self.visible_changed.emit()

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
                self.set_zoom(self.zoom() + (ZOOM_STEP if turned > 0 else -ZOOM_STEP))
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y())
        else:
            self.scroll_by(-turned / 120 * 3 * self.verticalScrollBar().singleStep() / 2)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again if the column changed; the same line stays at the top."""
        han = self._sheet.setting.metrics[Style.BODY].han
        new = self._typesetting.column(self.viewport().width(), han)
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
