"""What layers show on a line: damage dots, dots of folded glosses, changed words, rules, links.

Owns these signs. Greyed text is no sign: it is laid out in its colour.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.decor import Decor
from annotator.gui.pane.geometry import RULE_GAP
from annotator.gui.pane.line_ends import SIGN_SPACE, sign, sign_row
from annotator.gui.pane.scene import LineAt

DOT = 2.2
DOT_STEP = 4
GLOSS_DOT = 2.6
CHANGED_STEP = 3


def layers(line: LineAt, decor: Decor) -> None:
    """Draw the signs of all layers on one line."""
    theme, left = line.scene.theme, line.left
    bottom = line.box + line.metrics.box
    for x1, x2 in _stretches(line.entry, line.number, decor.damage):
        x = left + x1 + DOT
        while x < left + x2:
            _disc(line.painter, theme.warn, x, bottom - 1.5, DOT)
            x += DOT_STEP
    for x1, x2 in _stretches(line.entry, line.number, decor.changed):
        for step in range(0, max(1, round(x2 - x1)), CHANGED_STEP):
            line.painter.fillRect(QRectF(round(left + x1) + step, bottom - 1, 1, 1), theme.ink3)
    _gloss_dots(line, decor)
    if _stretches(line.entry, line.number, decor.rules):
        tops = line.entry.tops
        height = tops[line.number + 1] - tops[line.number]
        line.painter.fillRect(QRectF(left - RULE_GAP, line.y, 2, height), theme.faint)
    if decor.link is not None and line.number == 0 and line.entry.laid.start == 0:
        _link(line, line.scene.link_text(decor))
    if decor.line_end:
        line_end(line)


def _gloss_dots(line: LineAt, decor: Decor) -> None:
    laid = line.entry.laid
    for offset in decor.dots:
        if laid.start <= offset < laid.end and laid.line_of(laid.qt(offset)) == line.number:
            x1, x2 = laid.rects(line.number, laid.qt(offset), laid.qt(offset + 1))[0]
            _disc(line.painter, line.scene.theme.faint, line.left + (x1 + x2) / 2, line.box - 2.2, GLOSS_DOT)


def _link(line: LineAt, text: str) -> None:
    """Draw the link from a repeat to its first copy, at the right of the row above its first line."""
    glyphs = line.scene.words
    x = round(line.scene.column.right - glyphs.width(text))
    glyphs.draw(line.painter, x, line.y + line.metrics.word_baseline, text, line.scene.theme.accent)


def line_end(line: LineAt) -> None:
    """Draw the sign of the break behind a block's last line."""
    laid, row, scene = line.entry.laid, line.entry.row, line.scene
    if line.number == len(laid.lines) - 1 and laid.end == len(row.block.text):
        x = line.left + laid.widths[line.number] + SIGN_SPACE
        top, height = sign_row(row)
        baseline = line.y + top + height / 2 + scene.words.half_han
        scene.words.draw(line.painter, round(x), baseline, sign(row.decor.line_end), scene.theme.faint)


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


def _disc(painter: QPainter, colour: QColor, x: float, y: float, size: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
