"""Drawing of the lines in sight, in the order that VISUAL.md gives.

Owns the order, tints, paragraph numbers, folded lines and the caret. Spans are painted around the text and
never enter it; nothing is changed here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.pane import bands, lane_painting, layer_painting, word_painting
from annotator.gui.pane.bands import Band
from annotator.gui.pane.cache import Entry
from annotator.gui.pane.decor import NO_DECOR
from annotator.gui.pane.geometry import (
    BLANK,
    BLANK_CARET,
    FOLDED_OVERHANG,
    GUTTER,
    INSET,
    NUMBER_GAP,
    RADIUS,
    WORD_MARGIN,
)
from annotator.gui.pane.ground import Ground
from annotator.gui.pane.marks import Fragment
from annotator.gui.pane.scene import FoldedText, LineAt, Scene
from annotator.gui.pane.scroll import Sight
from annotator.gui.pane.tiles import LineKey, LineState, Tiles

CARET = 2
LIFT = 1  # how far the word of a hovered span reaches above its line
OVERHANG = 6
FOLDED_RADIUS = 6
FOLDED_TEXT, FOLDED_SPACE = 24, 12  # before the words of a folded line, and between them


@dataclass(slots=True)
class _Piece:
    """What the lines of one piece share while they are drawn."""

    ink: QColor
    selected: dict[int, list[Band]]
    flashed: dict[int, list[Band]]
    hits: dict[int, list[Band]]
    hit: dict[int, list[Band]]


def paint(
    painter: QPainter, scene: Scene, sights: Sequence[Sight], window: QRectF, tiles: Tiles | None
) -> None:
    """Draw paper and the pieces in sight inside a part of the viewport whose edges are whole pixels.

    Without tiles each line is drawn itself, not its picture: sharp on paper at any size.
    """
    scene.warm()
    first = first_line(sights)
    ground = Ground(painter, scene.theme.paper, window, _extent(scene))
    ratio = painter.deviceTransform().m11()
    if tiles is not None:
        tiles.set_ground(scene.theme.paper, ratio)
    if ratio != int(ratio):  # edges fall between pixels of the screen, where nothing else would be laid
        painter.fillRect(window, scene.theme.paper)
    lines = 0
    for sight in sights:
        lines += len(sight.entry.laid.lines)
        if sight.top >= window.bottom() + OVERHANG or sight.bottom <= window.top() - OVERHANG:
            continue
        if sight.entry.row.folded:
            ground.down_to(math.ceil(sight.bottom))
            _folded(painter, scene, sight.entry, sight.top)
        else:
            _piece(scene, sight, first, ground, tiles)
    ground.down_to(window.bottom())
    _blank_caret(painter, scene, sights)
    if tiles is not None:
        tiles.trim(lines)


def first_line(sights: Sequence[Sight]) -> LineKey | None:
    """Return the first line that is wholly in sight: (block, piece, line)."""
    for sight in sights:
        if not sight.entry.row.folded and not sight.entry.row.blank:
            for number, y in enumerate(sight.entry.tops[:-1]):
                if sight.top + y >= -2:
                    return sight.index, sight.piece, number
    return None


def _extent(scene: Scene) -> tuple[float, float]:
    """Return the left and right of the place of each line, with its number and what hangs over."""
    left = scene.column.left - GUTTER
    return left, left + math.ceil(GUTTER + scene.column.width + WORD_MARGIN + OVERHANG)


def _piece(
    scene: Scene,
    sight: Sight,
    first: LineKey | None,
    ground: Ground,
    tiles: Tiles | None,
) -> None:
    entry = sight.entry
    hits, hit = bands.hits_on(scene, entry)
    piece = _Piece(
        ink=scene.theme.ink3 if entry.row.decor.dim else scene.theme.ink,
        selected=bands.bands(scene, entry, scene.selection),
        flashed=bands.bands(scene, entry, scene.flash),
        hits=hits,
        hit=hit,
    )
    window = ground.window
    left, right = _extent(scene)
    for number in range(len(entry.laid.lines)):
        y, bottom = sight.top + entry.tops[number], sight.top + entry.tops[number + 1]
        if bottom <= window.top() or y >= window.bottom() + LIFT:
            continue
        key = (sight.index, sight.piece, number)
        place = QRectF(left, y - LIFT, right - left, bottom - y)
        line = LineAt(ground.painter, scene, entry, number, scene.column.left, y)
        state = _state(line, piece, opens=key == first)
        draw = _drawing(line, piece, opens=key == first)
        if tiles is None:
            ground.around(place)
            draw(ground.painter)
            continue
        picture = tiles.picture(key, state, place, draw)
        at = ground.on_pixels(place.topLeft())
        if picture is None:
            ground.down_to(place.bottom())
            _straight(ground.painter, place, at, draw)
        else:
            ground.around(place)
            ground.painter.drawPixmap(at, picture)


def _straight(painter: QPainter, place: QRectF, at: QPointF, draw: Callable[[QPainter], None]) -> None:
    """Draw a line as its picture would show it: the same pixels, and none outside of its place."""
    painter.save()
    painter.translate(at - place.topLeft())
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    draw(painter)
    painter.restore()


def _drawing(line: LineAt, piece: _Piece, *, opens: bool) -> Callable[[QPainter], None]:
    def draw(painter: QPainter) -> None:
        line.painter = painter
        if line.entry.row.blank:
            if line.entry.row.decor.line_end:
                layer_painting.line_end(line)
            return
        if line.number == 0 and line.entry.laid.start == 0:
            _number(line)
        _line(line, piece, opens=opens)

    return draw


def _state(line: LineAt, piece: _Piece, *, opens: bool) -> LineState:
    """Return all that the look of a line depends on."""
    scene, number = line.scene, line.number
    hovered: str | None = None
    selected: tuple[str, int] | None = None
    if scene.hot:
        for fragment in line.marks.fragments:
            name = fragment.shown.span.id
            if name in scene.hot:
                hovered = name if name == scene.hovered else hovered
                selected = (name, scene.hand) if name == scene.selected else selected
    caret = None
    if scene.caret is not None and scene.caret[0] == line.entry.laid.block:
        rect = caret_rect(scene, line.entry, number, scene.caret, QPointF(0, 0))
        caret = rect.x() if rect is not None else None
    return (
        scene.column.margin,
        line.entry.serial,
        line.marks.version,
        opens,
        hovered,
        selected,
        caret,
        piece.selected.get(number),
        piece.flashed.get(number),
        piece.hits.get(number),
        piece.hit.get(number),
    )


def _line(line: LineAt, piece: _Piece, *, opens: bool) -> None:
    marks, number = line.marks, line.number
    for fragment in marks.fragments:
        _tint(line, fragment)
    selected = piece.selected.get(number, ())
    others, here = piece.hits.get(number, ()), piece.hit.get(number, ())
    for band in (*others, *here):
        bands.fill_hit(line, band)
    for band in selected:
        bands.fill(line, band)
    line.painter.setPen(piece.ink)
    line.entry.laid.draw(line.painter, number, line.left, line.y + line.metrics.baseline)
    if marks.fragments:
        lane_painting.lanes(line)
    for band in others:
        bands.rule_hit(line, band)
    for band in selected:
        bands.frame(line, band)
    for band in here:
        bands.frame_hit(line, band)
    for band in piece.flashed.get(number, ()):
        bands.outline(line, band)
    if line.entry.row.decor is not NO_DECOR:
        layer_painting.layers(line, line.entry.row.decor)
    if marks.fragments:
        word_painting.words(line, opens=opens)
    _caret(line)


def _tint(line: LineAt, fragment: Fragment) -> None:
    shown, look = fragment.shown, fragment.look
    if shown.letter:
        return
    colour = look.strong_tint if shown.span.id in line.scene.hot else look.tint
    if colour is None:
        return
    painter, height, box = line.painter, line.metrics.box, line.box
    last = len(fragment.rects) - 1
    for place, (x1, x2) in enumerate(fragment.rects):
        begins, ends = fragment.begins and place == 0, fragment.ends and place == last
        left = round(line.left + x1) + (INSET if begins else 0)
        right = round(line.left + x2) - (INSET if ends else 0)
        if not begins and not ends:
            painter.fillRect(QRectF(left, box, right - left, height), colour)
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left, box, right - left, height), RADIUS, RADIUS)
        if not begins:
            painter.fillRect(QRectF(left, box, RADIUS, height), colour)
        if not ends:
            painter.fillRect(QRectF(right - RADIUS, box, RADIUS, height), colour)


def _caret(line: LineAt) -> None:
    scene = line.scene
    if scene.caret is None or scene.caret[0] != line.entry.laid.block:
        return
    rect = caret_rect(scene, line.entry, line.number, scene.caret, QPointF(line.left, line.y))
    if rect is not None:
        line.painter.fillRect(rect, scene.theme.accent)


def _blank_caret(painter: QPainter, scene: Scene, sights: Sequence[Sight]) -> None:
    """Draw the caret of a line with nothing to read: over its neighbours, as it is higher."""
    for sight in sights:
        entry = sight.entry
        if not entry.row.blank or scene.caret is None or scene.caret[0] != entry.laid.block:
            continue
        for number, y in enumerate(entry.tops[:-1]):
            corner = QPointF(scene.column.left, sight.top + y)
            rect = caret_rect(scene, entry, number, scene.caret, corner)
            if rect is not None:
                painter.fillRect(rect, scene.theme.accent)


def caret_rect(
    scene: Scene, entry: Entry, number: int, caret: tuple[int, int], corner: QPointF
) -> QRectF | None:
    """Return where a caret stands on a line with this top left corner; None if it is on another line."""
    laid, offset = entry.laid, caret[1]
    if entry.row.folded:
        return QRectF(corner.x() - FOLDED_OVERHANG + 4, corner.y() + 3, CARET, entry.row.metrics.folded - 6)
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
    if entry.row.blank and entry.row.decor.line_end:
        return QRectF(x, corner.y(), CARET, entry.row.blank_height)
    if entry.row.blank:
        return QRectF(x, corner.y() - (BLANK_CARET - BLANK) / 2, CARET, BLANK_CARET)
    return QRectF(x, corner.y() + entry.row.metrics.word_row, CARET, entry.row.metrics.box)


def _number(line: LineAt) -> None:
    scene, metrics = line.scene, line.metrics
    text = str(line.entry.row.number)
    baseline = line.y + metrics.baseline - metrics.half_han + scene.words.half_han
    width, room = scene.words.width(text), float(GUTTER - NUMBER_GAP - 1)
    if width <= room:
        x = round(scene.column.number_right - width)
        scene.words.draw(line.painter, x, baseline, text, scene.theme.ink3)
        return
    # The gutter stays as it is in large text: a number that is too wide for it is drawn smaller, and whole.
    line.painter.save()
    line.painter.translate(scene.column.number_right - room, baseline)
    line.painter.scale(room / width, room / width)
    scene.words.draw(line.painter, 0.0, 0.0, text, scene.theme.ink3)
    line.painter.restore()


def folded_detail(scene: Scene, text: FoldedText) -> tuple[float, float]:
    """Return where the detail of a folded line begins, and the room it has."""
    glyphs = scene.folded_words
    x = scene.column.left - FOLDED_OVERHANG + FOLDED_TEXT + glyphs.width(text.title) + FOLDED_SPACE
    action_x = scene.column.right + FOLDED_OVERHANG - 10 - glyphs.width(text.action)
    return x, action_x - FOLDED_SPACE - x


def _folded(painter: QPainter, scene: Scene, entry: Entry, y: float) -> None:
    theme, glyphs = scene.theme, scene.folded_words
    left, right = scene.column.left - FOLDED_OVERHANG, scene.column.right + FOLDED_OVERHANG
    painter.setPen(theme.ink if theme.high_contrast else Qt.PenStyle.NoPen)
    chosen = _holds(entry, scene.selection)
    painter.setBrush(theme.sel if chosen and not theme.high_contrast else theme.folded)
    height = entry.row.metrics.folded
    bar = QRectF(left, y, right - left, height)
    if theme.high_contrast:  # its line lies on whole pixels, and under no neighbour
        bar = QRectF(round(left) + 0.5, round(y) + 0.5, round(right - left) - 1, round(height) - 2)
    painter.drawRoundedRect(bar, FOLDED_RADIUS, FOLDED_RADIUS)
    if chosen:
        bands.frame_folded(painter, theme, QRectF(left, round(y), right - left, height))
    _folded_flash(painter, scene, entry, QRectF(left, round(y), right - left, height))
    middle = y + height / 2
    text = scene.folded_text(entry)
    if text.action:
        painter.setPen(QPen(theme.ink2, 1.4))
        chevron = ((10, -4), (14, 0), (10, 4))
        painter.drawPolyline([QPointF(left + dx, middle + dy) for dx, dy in chevron])
    baseline = middle + glyphs.half_han
    x, room = folded_detail(scene, text)
    glyphs.draw(painter, left + FOLDED_TEXT, baseline, text.title, theme.ink2)
    colour = theme.ink2 if text.link is None else theme.accent
    glyphs.draw(painter, x, baseline, glyphs.elided(text.detail, room), colour)
    glyphs.draw(painter, x + room + FOLDED_SPACE, baseline, text.action, theme.ink3)
    if scene.caret is not None and scene.caret[0] == entry.laid.block:
        rect = caret_rect(scene, entry, 0, scene.caret, QPointF(scene.column.left, y))
        if rect is not None:
            painter.fillRect(rect, theme.accent)


def _folded_flash(painter: QPainter, scene: Scene, entry: Entry, line: QRectF) -> None:
    """Draw the hover look around a folded line that holds a passage just jumped to."""
    if _holds(entry, scene.flash):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(scene.theme.accent, bands.FLASH_LINE))
        painter.drawRoundedRect(line.adjusted(0.5, 0.5, -0.5, -0.5), FOLDED_RADIUS, FOLDED_RADIUS)


def _holds(entry: Entry, ranges: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a folded line stands for some of these source ranges."""
    block = entry.row.block
    return any(start < block.source_end and block.source_start < end for start, end in ranges)
