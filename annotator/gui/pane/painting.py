"""Drawing of the lines in sight, in the order that VISUAL.md gives.

Owns what is drawn where; it changes nothing and measures no text of the article. Spans are painted around the
text and never enter it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.pane import lane_painting, word_painting
from annotator.gui.pane.cache import Entry
from annotator.gui.pane.decor import NO_DECOR, Decor
from annotator.gui.pane.geometry import (
    FOLDED,
    FOLDED_OVERHANG,
    INSET,
    RADIUS,
    RULE_GAP,
    Column,
)
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.pane.marks import Fragment
from annotator.gui.pane.scroll import Sight
from annotator.gui.theme import Theme

DOT = 2.2
DOT_STEP = 4
GLOSS_DOT = 2.6
CARET = 2


@dataclass(frozen=True, slots=True)
class FoldedText:
    """What a line for folded paragraphs says: what and how many, which, and how to unfold."""

    title: str
    detail: str
    action: str


@dataclass
class Scene:
    """Everything that drawing needs besides the pieces in sight."""

    theme: Theme
    column: Column
    words: Glyphs
    folded_words: Glyphs
    hovered: str | None = None
    selected: str | None = None
    selection: Sequence[tuple[int, int]] = ()  # source ranges of the pending selection
    flash: Sequence[tuple[int, int]] = ()  # source ranges of a passage just jumped to
    caret: tuple[int, int] | None = None  # block, offset; None: no caret is shown
    caret_end_of_line: bool = False
    parts: Callable[[int, int, int], tuple[int, int] | None] = lambda start, end, block: None
    folded_text: Callable[[Entry], FoldedText] = lambda entry: FoldedText("", "", "")
    link_text: Callable[[Decor], str] = lambda decor: ""
    hot: frozenset[str] = field(default_factory=frozenset)


def paint(painter: QPainter, scene: Scene, sights: Sequence[Sight], top: float, bottom: float) -> None:
    """Draw the pieces in sight between two heights of the viewport."""
    scene.hot = frozenset(name for name in (scene.hovered, scene.selected) if name)
    first = True
    for sight in sights:
        entry = sight.entry
        if sight.top >= bottom:
            return
        if entry.row.folded:
            if sight.bottom > top:
                _folded(painter, scene, entry, sight.top)
            continue
        first = _piece(painter, scene, sight, top, bottom, first)


def _piece(painter: QPainter, scene: Scene, sight: Sight, top: float, bottom: float, first: bool) -> bool:
    entry = sight.entry
    tops = entry.tops
    decor = entry.row.decor
    ink = scene.theme.ink3 if decor.dim else scene.theme.ink
    selected = bands(scene, entry, scene.selection)
    flashed = bands(scene, entry, scene.flash)
    for number in range(len(entry.laid.lines)):
        y = sight.top + tops[number]
        in_sight = first and y >= -2
        if y + tops[number + 1] - tops[number] > top - 6 and y < bottom + 6:
            _line(painter, scene, entry, number, y, decor, ink, selected, flashed, in_sight)
        first = first and not in_sight
    if sight.piece == 0 and not entry.row.blank:
        _number(painter, scene, entry, sight.top)
    return first


def _line(
    painter: QPainter,
    scene: Scene,
    entry: Entry,
    number: int,
    y: float,
    decor: Decor,
    ink: QColor,
    selected: dict[int, list[Band]],
    flashed: dict[int, list[Band]],
    first_in_sight: bool,
) -> None:
    metrics = entry.row.metrics
    assert entry.marks is not None
    marks = entry.marks[number]
    blank = entry.row.blank
    box = y if blank else y + metrics.word_row
    left = scene.column.left
    for fragment in marks.fragments:
        _tint(painter, scene, fragment, left, box, metrics.box)
    for band in selected.get(number, ()):
        _fill_band(painter, scene, band, left, box, metrics.box)
    painter.setPen(ink)
    baseline = box + metrics.box / 2 + metrics.half_han
    entry.laid.draw(painter, number, left, baseline)
    if marks.fragments:
        lane_painting.lanes(painter, scene, entry, marks, left, y)
    for band in selected.get(number, ()):
        _frame_band(painter, scene, band, left, box, metrics.box)
    for band in flashed.get(number, ()):
        _outline_band(painter, scene, band, left, box, metrics.box)
    if decor is not NO_DECOR:
        _layers(painter, scene, entry, number, decor, left, box)
    word_painting.words(painter, scene, entry, number, y, first_in_sight)
    if scene.caret is not None and scene.caret[0] == entry.laid.block:
        _caret(painter, scene, entry, number, left, box)


def _tint(
    painter: QPainter, scene: Scene, fragment: Fragment, left: float, box: float, height: float
) -> None:
    shown = fragment.shown
    if shown.letter or shown.suggested:
        return
    look = fragment.look
    colour = look.strong_tint if shown.span.id in scene.hot else look.tint
    if colour is None:
        return
    last = len(fragment.rects) - 1
    for place, (x1, x2) in enumerate(fragment.rects):
        begins, ends = fragment.begins and place == 0, fragment.ends and place == last
        x1 = round(left + x1) + (INSET if begins else 0)
        x2 = round(left + x2) - (INSET if ends else 0)
        if begins or ends:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(x1, box, x2 - x1, height), RADIUS, RADIUS)
            if not begins:
                painter.fillRect(QRectF(x1, box, RADIUS, height), colour)
            if not ends:
                painter.fillRect(QRectF(x2 - RADIUS, box, RADIUS, height), colour)
        else:
            painter.fillRect(QRectF(x1, box, x2 - x1, height), colour)


@dataclass(frozen=True, slots=True)
class Band:
    """The pending selection on one line: x from the line's start, and which ends are true ends."""

    rects: list[tuple[float, float]]
    begins: bool
    ends: bool


def bands(scene: Scene, entry: Entry, ranges: Sequence[tuple[int, int]]) -> dict[int, list[Band]]:
    """Return where source ranges stand on the lines of a piece, by line."""
    found: dict[int, list[Band]] = {}
    laid = entry.laid
    block = entry.row.block
    for start, end in ranges:
        if start >= block.source_end or end <= block.source_start:
            continue
        part = scene.parts(start, end, laid.block)
        if part is None or part[1] <= laid.start or part[0] >= laid.end:
            continue
        first, last = laid.qt(part[0]), laid.qt(part[1])
        begins = start >= block.source_start and part[0] >= laid.start
        ends = end <= block.source_end and part[1] <= laid.end
        for number in range(laid.line_of(first), laid.line_of(last - 1) + 1 if last > first else 0):
            line_first, line_last = laid.line_range(number)
            here, there = max(first, line_first), min(last, line_last)
            rects = laid.rects(number, here, there)
            band = Band(rects, begins and here == first, ends and there == last)
            found.setdefault(number, []).append(band)
    return found


def _fill_band(painter: QPainter, scene: Scene, band: Band, left: float, box: float, height: float) -> None:
    if scene.theme.high_contrast:
        return
    for x1, x2 in band.rects:
        painter.fillRect(QRectF(round(left + x1), box - 1, round(x2 - x1), height + 1), scene.theme.sel)


def _frame_band(painter: QPainter, scene: Scene, band: Band, left: float, box: float, height: float) -> None:
    accent = scene.theme.accent
    for x1, x2 in band.rects:
        painter.fillRect(QRectF(round(left + x1), box + height, round(x2 - x1), 2), accent)
        if scene.theme.high_contrast:
            painter.fillRect(QRectF(round(left + x1), box - 2, round(x2 - x1), 2), accent)
    if band.begins:
        painter.fillRect(QRectF(round(left + band.rects[0][0]) - 1, box - 3, 2, height + 5), accent)
    if band.ends:
        painter.fillRect(QRectF(round(left + band.rects[-1][1]) - 1, box - 3, 2, height + 5), accent)


def _outline_band(
    painter: QPainter, scene: Scene, band: Band, left: float, box: float, height: float
) -> None:
    painter.setPen(QPen(scene.theme.accent, 1.2))
    for x1, x2 in band.rects:
        a, b = round(left + x1), round(left + x2)
        painter.drawLine(QPointF(a, box - 0.5), QPointF(b, box - 0.5))
        painter.drawLine(QPointF(a, box + height + 0.5), QPointF(b, box + height + 0.5))
        for x, there in ((a, band.begins), (b, band.ends)):
            if there:
                painter.drawLine(QPointF(x, box - 0.5), QPointF(x, box + height + 0.5))


def _layers(
    painter: QPainter, scene: Scene, entry: Entry, number: int, decor: Decor, left: float, box: float
) -> None:
    height = entry.row.metrics.box
    for x1, x2 in _stretches(entry, number, decor.damage):
        _dots(painter, scene.theme.warn, left + x1, left + x2, box + height - 1.5)
    for x1, x2 in _stretches(entry, number, decor.changed):
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(0, max(1, round(x2 - x1)), 3):
            painter.fillRect(QRectF(round(left + x1) + step, box + height - 1, 1, 1), scene.theme.ink3)
    laid = entry.laid
    for offset in decor.dots:
        if laid.start <= offset < laid.end and laid.line_of(laid.qt(offset)) == number:
            x1, x2 = laid.rects(number, laid.qt(offset), laid.qt(offset + 1))[0]
            _disc(painter, scene.theme.faint, left + (x1 + x2) / 2, box - 2.2, GLOSS_DOT)
    if any(True for _ in _stretches(entry, number, decor.rules)):
        tops = entry.tops
        rule = QRectF(left - RULE_GAP, box - entry.row.metrics.word_row, 2, tops[number + 1] - tops[number])
        painter.fillRect(rule, scene.theme.faint)
    if number == 0 and laid.start == 0 and decor.link is not None:
        word_painting.link(painter, scene, scene.link_text(decor), box)


def _stretches(entry: Entry, number: int, ranges: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    if not ranges:
        return []
    laid = entry.laid
    line_first, line_last = laid.line_range(number)
    found: list[tuple[float, float]] = []
    for start, end in ranges:
        if start < laid.end and end > laid.start:
            first, last = max(laid.qt(start), line_first), min(laid.qt(end), line_last)
            if first < last:
                found.extend(laid.rects(number, first, last))
    return found


def _dots(painter: QPainter, colour: QColor, x1: float, x2: float, y: float) -> None:
    x = x1 + DOT
    while x < x2:
        _disc(painter, colour, x, y, DOT)
        x += DOT_STEP


def _disc(painter: QPainter, colour: QColor, x: float, y: float, size: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), size / 2, size / 2)


def _caret(painter: QPainter, scene: Scene, entry: Entry, number: int, left: float, box: float) -> None:
    rect = caret_rect(scene, entry, number, scene.caret, QPointF(left, box)) if scene.caret else None
    if rect is not None:
        painter.fillRect(rect, scene.theme.accent)


def caret_rect(
    scene: Scene, entry: Entry, number: int, caret: tuple[int, int], corner: QPointF
) -> QRectF | None:
    """Return where a caret stands on a line whose text box has this top left corner; None if not on it."""
    laid, offset = entry.laid, caret[1]
    if entry.row.folded:
        return QRectF(corner.x(), corner.y(), CARET, FOLDED)
    last_piece = laid.end == len(entry.row.block.text)
    if not laid.start <= offset <= laid.end or (offset == laid.end and not last_piece):
        return None
    qt = laid.qt(offset)
    line = laid.line_of(qt)
    if scene.caret_end_of_line and line and qt == laid.qt_starts[line]:
        line -= 1
    if line != number:
        return None
    x = round(corner.x() + laid.x(number, qt)) - CARET / 2
    return QRectF(x, corner.y(), CARET, entry.row.metrics.box)


def _number(painter: QPainter, scene: Scene, entry: Entry, y: float) -> None:
    metrics = entry.row.metrics
    text = str(entry.row.number)
    baseline = y + metrics.baseline - metrics.half_han + scene.words.half_han
    x = scene.column.number_right - scene.words.width(text)
    scene.words.draw(painter, round(x), baseline, text, scene.theme.ink3)


def _folded(painter: QPainter, scene: Scene, entry: Entry, y: float) -> None:
    theme, glyphs = scene.theme, scene.folded_words
    left, right = scene.column.left - FOLDED_OVERHANG, scene.column.right + FOLDED_OVERHANG
    painter.setPen(theme.ink if theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.folded)
    painter.drawRoundedRect(QRectF(left, y, right - left, FOLDED), 6, 6)
    middle = y + FOLDED / 2
    pen = painter.pen()
    pen.setColor(theme.ink2)
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setWidthF(1.4)
    painter.setPen(pen)
    painter.drawPolyline(
        [QPointF(left + 10, middle - 4), QPointF(left + 14, middle), QPointF(left + 10, middle + 4)]
    )
    text = scene.folded_text(entry)
    baseline = middle + glyphs.half_han
    action_x = right - 10 - glyphs.width(text.action)
    x = glyphs.draw(painter, left + 24, baseline, text.title, theme.ink2) + 12
    glyphs.draw(painter, x, baseline, glyphs.elided(text.detail, action_x - x - 12), theme.ink3)
    glyphs.draw(painter, action_x, baseline, text.action, theme.ink3)
    if scene.caret is not None and scene.caret[0] == entry.laid.block:
        painter.fillRect(QRectF(left - 4, y + 2, CARET, FOLDED - 4), theme.accent)
