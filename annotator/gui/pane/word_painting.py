"""The words of labels above a line: what they say, where they stand, how they are drawn.

Owns the row of label words. Where words go is decided in words.py; this module measures and draws them.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.geometry import CHIP_PAD
from annotator.gui.pane.marks import Fragment, continued
from annotator.gui.pane.scene import LineAt, Scene
from annotator.text.word_row import Cluster, Placed, Word, place

FLAG = 9.0  # room for the sign of a note
CHIP_RADIUS = 3


@dataclass(frozen=True, slots=True)
class DrawnWord:
    """One word on a line; x and width in pixels from the column's left edge. `span` is empty for `+n`."""

    x: float
    width: float
    text: str
    span: str
    colour: QColor
    chip: QColor | None = None
    flag: bool = False


def words(line: LineAt, *, opens: bool) -> None:
    """Draw the words of one line. `opens`: it is the first line in sight."""
    for word in drawn_words(line.scene, line.entry, line.number, opens=opens):
        _draw(line, word)


def drawn_words(scene: Scene, entry: Entry, number: int, *, opens: bool) -> list[DrawnWord]:
    """Return the words of one line. They are kept while nothing on the line is hovered or selected."""
    assert entry.marks is not None
    marks = entry.marks[number]
    hot = scene.hot and any(f.shown.span.id in scene.hot for f in marks.fragments)
    if hot or opens:
        return _place(scene, entry, number, opens=opens)
    kept: tuple[float, list[DrawnWord]] | None = entry.words.get(number)
    if kept is None or kept[0] != scene.column.margin:
        kept = entry.words[number] = scene.column.margin, _place(scene, entry, number, opens=False)
    return kept[1]


def _place(scene: Scene, entry: Entry, number: int, *, opens: bool) -> list[DrawnWord]:
    assert entry.marks is not None
    clusters = [(x, [(f, f.place > 0) for f in group]) for x, group in entry.marks[number].heads()]
    if opens:
        coming = [(f, True) for f in continued(entry.marks, number)]
        if coming and clusters and clusters[0][0] <= 1.0:
            clusters[0] = (clusters[0][0], coming + clusters[0][1])
        elif coming:
            clusters.insert(0, (0.0, coming))
    if not clusters:
        return []
    items = [item for _, group in clusters for item in group]
    wanted: list[Cluster] = []
    key = 0
    for x, group in clusters:
        wanted.append(
            Cluster(x, tuple(_word(scene, f, c, key + place_) for place_, (f, c) in enumerate(group)))
        )
        key += len(group)
    placed = place(wanted, scene.column.width + scene.column.margin, lambda n: scene.words.width(f"+{n}"))
    return [_drawn(scene, items, item) for item in placed]


def _text(fragment: Fragment, continues: bool, *, short: bool) -> str:
    span = fragment.shown
    word = fragment.look.short if short else fragment.look.word
    letter = f"{span.letter} " if span.letter else ""
    return f"{'… ' if continues else ''}{letter}{word}{' ?' if span.span.unsure else ''}"


def _word(scene: Scene, fragment: Fragment, continues: bool, key: int) -> Word:
    fixed = fragment.shown.span.id in scene.hot
    extra = (FLAG if fragment.shown.span.note else 0.0) + (2.0 * CHIP_PAD if fixed else 0.0)
    glyphs = scene.words
    return Word(
        key,
        glyphs.width(_text(fragment, continues, short=False)) + extra,
        glyphs.width(_text(fragment, continues, short=True)) + extra,
        fixed,
    )


def _drawn(scene: Scene, items: list[tuple[Fragment, bool]], placed: Placed) -> DrawnWord:
    if placed.more:
        text = f"+{placed.more}"
        return DrawnWord(placed.x, scene.words.width(text), text, "", scene.theme.ink3)
    fragment, continues = items[placed.key]
    span = fragment.shown.span
    text = _text(fragment, continues, short=placed.short)
    colour, chip = fragment.look.colour, None
    if span.id == scene.selected:
        colour, chip = scene.theme.paper, fragment.look.colour
    elif span.id == scene.hovered:
        colour, chip = scene.theme.ink, fragment.look.chip
    return DrawnWord(placed.x, scene.words.width(text), text, span.id, colour, chip, bool(span.note))


def _draw(line: LineAt, word: DrawnWord) -> None:
    scene, metrics = line.scene, line.metrics
    x = round(line.left + word.x)
    baseline = line.y + metrics.word_baseline
    flag_colour = word.colour
    if word.chip is not None:
        _chip(line, word, word.chip)
        flag_colour = word.chip if word.span == scene.selected else word.colour
        x += CHIP_PAD
    end = scene.words.draw(line.painter, x, baseline, word.text, word.colour)
    if word.flag:
        gap = CHIP_PAD + 3 if word.chip is not None else 3
        _flag(line.painter, flag_colour, end + gap, baseline - scene.words.half_han)


def _chip(line: LineAt, word: DrawnWord, ground: QColor) -> None:
    painter = line.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    top, height = line.metrics.leading - 1, line.metrics.word_row - line.metrics.leading + 1
    chip = QRectF(round(line.left + word.x), line.y + top, word.width + 2 * CHIP_PAD, height)
    painter.drawRoundedRect(chip, CHIP_RADIUS, CHIP_RADIUS)
    painter.fillRect(chip.adjusted(0, chip.height() - CHIP_RADIUS, 0, 0), ground)


def _flag(painter: QPainter, colour: QColor, x: float, middle: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    top = middle - 3
    points = [(0.0, 0.0), (5.5, 0.0), (5.5, 4.5), (2.5, 4.5), (0.0, 7.0)]
    painter.drawPolygon(QPolygonF([QPointF(x + px, top + py) for px, py in points]))
