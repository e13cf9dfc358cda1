"""The sheet of laid-out paragraphs that review draws on: layout, scroll position, and where things are on it.

Owns both, by the reading pane's own layout. It draws nothing but what it is told and knows no key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.fonts import article_font, interface_font
from annotator.gui.look import Look
from annotator.gui.pane import geometry
from annotator.gui.pane.cache import Row, Setting, Sheet, Style
from annotator.gui.pane.decor import NO_DECOR, Decor
from annotator.gui.pane.geometry import Column, column, metrics
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.pane.layout import Grey, Laid
from annotator.gui.pane.looks import Looks
from annotator.gui.pane.marks import LineMarks
from annotator.gui.pane.scroll import Scroll, Sight
from annotator.gui.pane.vertical import lines_away
from annotator.gui.review import painting
from annotator.gui.review.lines import ReviewLine, Shown, review_lines, review_metrics
from annotator.gui.review.material import Material
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.review.differences import Group
from annotator.review.wholes import Whole
from annotator.text.views import Block, View, ViewPosition


class SheetView(QAbstractScrollArea):
    """A scrolled sheet of a document's view. Offsets are code points of the source text."""

    zoom_changed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._scheme: Scheme | None = None
        self._zoom = 100
        self._view = View("")
        self._shown = Shown()
        self._material: Material | None = None
        self._letters: Mapping[int, str] = {}
        self._colours: Mapping[int, QColor] = {}
        self._current: Group | Whole | None = None
        self._differences_only = False
        self._syncing = False
        self._picture = self._make_picture(Column(0.0, 100.0))
        self._sheet = self._make_sheet()
        self._scroll = Scroll(self._sheet)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._relayout)

    # --- the look

    def set_look(self, look: Look) -> None:
        """Take on a look; the same line stays at the top."""
        self._look = look
        self._relayout(self._place() if self._material else None)

    def view(self) -> View:
        """Return the view that is shown."""
        return self._view

    def zoom(self) -> int:
        """Return the zoom in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Scale the text."""
        percent = min(max(percent, 78), 300)
        if percent != self._zoom:
            self._zoom = percent
            self._relayout(self._place())
            self.zoom_changed.emit(percent)

    # --- where things are

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll so that a passage can be seen, a third from the top if it was out of sight."""
        height = self.viewport().height()
        first, last = self.boxes(start, start + 1), self.boxes(max(start, end - 1), end)
        if first and first[0].top() >= 0:
            if last and last[-1].bottom() <= height:
                return
            if first[0].top() < height / 2:  # too long to be seen whole
                return
        self._put(start, height / 3)
        self._scrolled()

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return the frames of a passage on the lines in sight, in viewport coordinates."""
        found = []
        for sight in self._sights():
            for number, reach in self._reaches(sight, start, end).items():
                y = sight.top + sight.entry.tops[number]
                found.append(painting.frame_box(sight.entry, self._picture.column, y, number, reach))
        return found

    def _reaches(self, sight: Sight, start: int, end: int) -> dict[int, tuple[float, float]]:
        laid, block = sight.entry.laid, sight.entry.row.block
        if sight.entry.row.blank or start >= block.source_end or end <= block.source_start:
            return {}
        part = self._view.parts(start, end, laid.block)
        if part is None or part[1] <= laid.start or part[0] >= laid.end:
            return {}
        found: dict[int, tuple[float, float]] = {}
        for number, here, there in laid.stretches(laid.qt(part[0]), laid.qt(part[1])):
            rects = laid.rects(number, here, there)
            found[number] = (min(left for left, _ in rects), max(right for _, right in rects))
        return found

    def position_at(self, point: QPointF) -> ViewPosition | None:
        """Return the view position under a point."""
        for sight in self._sights():
            if sight.top <= point.y() < sight.bottom:
                tops = sight.entry.tops
                number = next(n for n in range(len(tops) - 1) if point.y() < sight.top + tops[n + 1])
                qt = sight.entry.laid.at(number, point.x() - self._picture.column.left)
                return ViewPosition(sight.index, sight.entry.laid.offset(qt))
        return None

    def _source_at(self, point: QPointF) -> int | None:
        place = self.position_at(point)
        if place is None:
            return None
        block = self._view.block(place.block)
        return block.source_start + block.alignment.source_offset(place.offset)

    def line_away(self, source: int, step: int) -> int:
        """Return the source offset one line below (1) or above (-1) another."""
        place = self._view.to_view(source, source)[0]
        piece = self._sheet.entry(place.block, self._sheet.piece_of(place.block, place.offset))
        line = piece.laid.line_of(piece.laid.qt(place.offset))
        x = piece.laid.x(line, piece.laid.qt(place.offset))
        there, _ = lines_away(self._sheet, place, step, x, end_of_line=False)
        block = self._view.block(there.block)
        return block.source_start + block.alignment.source_offset(there.offset)

    def bar_at(self, point: QPointF) -> Span | None:
        """Return the span whose bar, or whose text, is under a point."""
        for sight in self._sights():
            if not sight.top <= point.y() < sight.bottom or sight.entry.row.blank:
                continue
            lines = cast("list[ReviewLine]", sight.entry.marks)
            for number, line in enumerate(lines):
                y = sight.top + sight.entry.tops[number]
                measured = sight.entry.row.metrics
                first = y + measured.word_row + measured.box + 1
                for bar in line.bars:
                    left = self._picture.column.left
                    top = first + bar.row * 17
                    if top <= point.y() < top + 17 and left + bar.left <= point.x() < left + bar.right:
                        return bar.span
        return None

    # --- layout

    def _make_picture(self, place: Column) -> painting.Picture:
        picture = painting.Picture(
            theme=self._look.theme,
            looks=Looks(self._scheme, self._look.theme, self._look.language),
            words=Glyphs(interface_font(self._look.language, 11)),
            letters=self._letters,
            colours=self._colours,
            column=place,
            groups={},
            status={},
            decided=frozenset(),
            current=self._current,
            differences_only=self._differences_only,
        )
        self._fill_picture(picture)
        return picture

    def _fill_picture(self, picture: painting.Picture) -> None:
        material = self._material
        if material is None:
            return
        picture.groups = material.group_of
        picture.status = material.settlement.status
        walked = (*material.groups, *material.additions)
        picture.decided = frozenset(id(group) for group in walked if material.decided(group))

    def _make_sheet(self) -> Sheet:
        size = round(geometry.SIZE * self._zoom / 100)
        font = article_font(self._view.settings.script, size, detected=self._view.detected)
        measured = review_metrics(metrics(font, size))
        width = self.viewport().width() - painting.MARGIN + geometry.MARGIN
        place = column(width, measured.han, geometry.COLUMN)
        self._picture.column = place
        return Sheet(
            self._view,
            Setting(dict.fromkeys(Style, font), dict.fromkeys(Style, measured), place.width),
            marks_of=self._marks_of,
            decor_of=self._decor_of,
            style_of=lambda _: Style.BODY,
        )

    def _marks_of(self, laid: Laid, row: Row) -> list[LineMarks]:
        block = row.block
        low, high = block.alignment.source_range(laid.start, laid.end) if laid.end > laid.start else (0, 0)
        spans = self._shown.touching(block.source_start + low, block.source_start + high)
        lines = review_lines(laid, spans, self._shown.people, self._view.parts)
        return cast("list[LineMarks]", lines)  # the sheet asks them for nothing but their depth

    def _decor_of(self, block: Block) -> tuple[Decor, Sequence[Grey]]:
        """Dim what is left out of review, as the pane does."""
        colour = self._look.theme.ink3
        greys = []
        for start, end in self._material.left_out if self._material else ():
            if start < block.source_end and end > block.source_start:
                part = self._view.parts(start, end, block.index)
                if part is not None and part[0] < part[1]:
                    greys.append(Grey(*part, colour))
        return NO_DECOR, greys

    def _relayout(self, place: tuple[int, float] | None = None) -> None:
        self._picture = self._make_picture(self._picture.column)
        self._sheet = self._make_sheet()
        self._scroll = Scroll(self._sheet)
        if place is not None:
            self._put(*place)
        self._scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width; the same line stays at the top."""
        if event.oldSize().width() != event.size().width():
            self._relayout(self._place() if self._material else None)
        else:
            self._scrolled()

    # --- scrolling

    def _sights(self) -> list[Sight]:
        return self._scroll.sights(self.viewport().height())

    def _place(self) -> tuple[int, float]:
        for sight in self._sights():
            if sight.bottom > 0:
                return sight.entry.row.block.source_start, sight.top
        return 0, float(geometry.TOP)

    def _put(self, source: int, y: float) -> None:
        position = self._view.to_view(source, source)[0]
        piece = self._sheet.piece_of(position.block, position.offset)
        entry = self._sheet.entry(position.block, piece)
        line = entry.laid.line_of(entry.laid.qt(position.offset))
        self._scroll.put(position.block, piece, entry.tops[line] - y)

    def _scrolled(self) -> None:
        self._sights()
        bar = self.verticalScrollBar()
        self._syncing = True
        bar.setRange(0, self._scroll.maximum(self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setValue(self._scroll.value())
        self._syncing = False
        self.viewport().update()

    def _bar_moved(self, value: int) -> None:
        if not self._syncing:
            self._scroll.set_value(value)
            self._scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom + (10 if turned > 0 else -10))
        else:
            self.scroll_by(-turned / 120 * 3 * 40)
        event.accept()

    def scroll_by(self, pixels: float) -> None:
        """Scroll down by pixels, up if negative."""
        self._scroll.by(pixels)
        self._scrolled()
