"""The text under review with everybody's bars: drawn, framed, and pointed at.

Owns what is framed and what is being corrected; layout and scrolling are the sheet's. It decides nothing: a
key or a click goes out as a signal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.look import Look
from annotator.gui.pane.annotated import FLASH_MS
from annotator.gui.pane.cache import Entry
from annotator.gui.pane.scroll import Sight
from annotator.gui.review import painting
from annotator.gui.review.lines import NOTHING, ReviewLine, Shown
from annotator.gui.review.material import Material
from annotator.gui.review.ring import draw_ring
from annotator.gui.review.sheet_view import SheetView
from annotator.model.annotators import GOLD
from annotator.model.scheme import Scheme
from annotator.model.spans import Range, Span
from annotator.review.differences import Group
from annotator.review.wholes import Whole
from annotator.text.views import View

POST = 2


class ReviewCanvas(SheetView):
    """Shows a document's view with rows of bars. Offsets are code points of the source text."""

    group_clicked = Signal(object, object)  # Group, the span of it that was clicked
    range_dragged = Signal(int, int)
    key_pressed = Signal(object)  # QKeyEvent; accepted by whoever takes it

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._editing: Range | None = None
        self._drag: int | None = None
        self._gold: tuple[Span, ...] = ()
        self._flashed: Range | None = None
        self._flashing = QTimer(self)
        self._flashing.setSingleShot(True)
        self._flashing.timeout.connect(self._flash_over)

    # --- what it shows

    def set_people(self, letters: Mapping[int, str], colours: Mapping[int, QColor]) -> None:
        """Name the rows by letters and colours, by the person's number in the material."""
        self._letters, self._colours = letters, colours
        self._picture.letters, self._picture.colours = letters, colours
        self.viewport().update()

    def show_material(self, material: Material, view: View, scheme: Scheme) -> None:
        """Show another document, or the same with other verdicts or in another view."""
        same = self._material is not None and self._material.document.id == material.document.id
        gold = () if material.hidden else material.new_gold
        drawn = same and self._material is not None and self._material.groups is material.groups
        if drawn and view is self._view and gold == self._gold:
            self._material = material
            self._show_verdicts()
            return
        place = self._place() if same else None
        self._material, self._view, self._scheme = material, view, scheme
        self._gold = gold
        spans = NOTHING if material.hidden else material.compared.shown
        self._shown = Shown((*material.people, GOLD), spans, gold)
        if not same:
            self._current = self._editing = None
        self._relayout(place)

    def clear(self) -> None:
        """Show nothing."""
        self._material, self._view, self._shown = None, View(""), Shown()
        self._current = self._editing = None
        self._relayout()

    def _show_verdicts(self) -> None:
        self._fill_picture(self._picture)
        self.viewport().update()

    def set_current(self, group: Group | Whole | None, *, into_sight: bool = True) -> None:
        """Frame a difference, and bring it into sight."""
        self._current = self._picture.current = group
        if group is not None and into_sight:
            self.bring_into_sight(group.start, group.end)
        self.viewport().update()

    def set_differences_only(self, on: bool) -> None:
        """Draw only the bars of what differs."""
        self._differences_only = self._picture.differences_only = on
        self.viewport().update()

    def set_editing(self, passage: Range | None) -> None:
        """Show a passage that is being corrected or added; None ends that."""
        self._editing = passage
        if passage is not None:
            self.bring_into_sight(*passage)
        self.viewport().update()

    def flash(self, start: int, end: int) -> None:
        """Mark a passage that is no difference for a moment, unless no motion is wanted."""
        if not self._look.still:
            self._flashed = (start, end)
            self._flashing.start(FLASH_MS)
            self.viewport().update()

    def _flash_over(self) -> None:
        self._flashed = None
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; what is in hand stays in sight if it was."""
        passage = self._editing or (self._current and (self._current.start, self._current.end))
        before = self._scroll.sights(event.oldSize().height()) if passage else []
        seen = passage and any(self._reaches(sight, *passage) for sight in before)
        super().resizeEvent(event)
        if passage and seen:
            self.bring_into_sight(*passage)

    # --- hands

    def focusNextPrevChild(self, following: bool, /) -> bool:
        """While something is corrected, Tab goes from one thing to the next, not to another part."""
        return self._editing is None and super().focusNextPrevChild(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the page; what it leaves scrolls."""
        event.ignore()
        self.key_pressed.emit(event)
        if event.isAccepted():
            return
        page = self.viewport().height() - 60
        steps = {
            Qt.Key.Key_Down: 40,
            Qt.Key.Key_Up: -40,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -1e9,
            Qt.Key.Key_End: 1e9,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        elif abs(step) > 1e8:
            self.verticalScrollBar().setValue(0 if step < 0 else self.verticalScrollBar().maximum())
            event.accept()
        else:
            self.scroll_by(step)
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a bar takes its difference in hand; while editing, a drag marks a passage."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        span = self.bar_at(event.position())
        if self._editing is None:
            if span is not None and self._material is not None:
                group = self._material.group_of.get(span.id)
                if group is not None:
                    self.group_clicked.emit(group, span)
            return
        self._drag = self._source_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark a passage by dragging."""
        there = self._source_at(event.position()) if self._drag is not None else None
        if self._drag is not None and there is not None and there != self._drag:
            self.range_dragged.emit(min(self._drag, there), max(self._drag, there))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._drag = None

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self.viewport())
        try:
            # Beyond the edge: at 150 per cent it may lie within a pixel of the screen.
            painter.fillRect(event.rect().adjusted(-1, -1, 1, 1), self._look.theme.paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            sights = self._sights()
            frames = self._frames()
            for box in frames:
                painting.draw_frame(painter, self._picture, box, fill=True)
            for sight in sights:
                if not sight.entry.row.blank:
                    self._draw_piece(painter, sight)
            for box in frames:
                painting.draw_frame(painter, self._picture, box, fill=False)
        finally:
            painter.end()
        draw_ring(self, self._look)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _frames(self) -> list[QRectF]:
        held = self._current.passages if self._current else ()
        passages = (*held, *([self._flashed] if self._flashed else []))
        return [box for passage in passages for box in self.boxes(*passage)]

    def _draw_piece(self, painter: QPainter, sight: Sight) -> None:
        entry, picture = sight.entry, self._picture
        edited = self._reaches(sight, *self._editing) if self._editing else {}
        bare = self._without_bar(sight)
        if entry.laid.start == 0:
            self._draw_number(painter, entry, sight.top)
        for number, line in enumerate(cast("list[ReviewLine]", entry.marks)):
            y = sight.top + entry.tops[number]
            if y > self.viewport().height() or sight.top + entry.tops[number + 1] < 0:
                continue
            if number in edited:
                self._draw_edited(painter, entry, y, edited[number])
            painting.draw_rows(painter, picture, line, entry.row.metrics, y)
            painter.setPen(picture.theme.ink)
            entry.laid.draw(painter, number, picture.column.left, y + entry.row.metrics.baseline)
            painting.draw_signs(painter, picture, line, entry.row.metrics, y, bare.get(number, ()))

    def _without_bar(self, sight: Sight) -> dict[int, list[Group]]:
        """Return the differences without a bar that begin in a piece, by the number of its line."""
        found: dict[int, list[Group]] = {}
        for group in self._material.without_bar if self._material and not self._material.hidden else ():
            for number in self._reaches(sight, group.start, group.start + 1):
                found.setdefault(number, []).append(group)
        return found

    def _draw_number(self, painter: QPainter, entry: Entry, top: float) -> None:
        words, text = self._picture.words, f"{entry.row.number}"
        x = self._picture.column.number_right - words.width(text)
        words.draw(painter, x, top + entry.row.metrics.baseline, text, self._look.theme.ink3)

    def _draw_edited(self, painter: QPainter, entry: Entry, y: float, reach: tuple[float, float]) -> None:
        theme, left = self._look.theme, self._picture.column.left
        top, height = y + entry.row.metrics.word_row, entry.row.metrics.box
        box = QRectF(left + reach[0], top - 1, reach[1] - reach[0], height + 1)
        if not theme.high_contrast:
            painter.fillRect(box, theme.sel)
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), POST), theme.accent)
        painter.fillRect(QRectF(box.left() - 1, box.top() - 2, POST, height + 4), theme.accent)
        painter.fillRect(QRectF(box.right() - 1, box.top() - 2, POST, height + 4), theme.accent)
