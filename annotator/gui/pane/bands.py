"""The pending selection, hits of a search and a passage just jumped to, as bands along lines.

Owns where a source range stands on the lines of a piece, and how such a band is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.scene import LineAt, Scene
from annotator.gui.theme import Theme

POST_REACH = 3  # how far a post stands above the box
LINE = 2
FLASH_LINE = 1.2
HIT_FRAME = 2


@dataclass(frozen=True, slots=True)
class Band:
    """A range on one line: x from the line's start, and which of its ends are true ends."""

    rects: list[tuple[float, float]]
    begins: bool
    ends: bool


def bands(scene: Scene, entry: Entry, ranges: Sequence[tuple[int, int]]) -> dict[int, list[Band]]:
    """Return where source ranges stand on the lines of a piece, by line."""
    found: dict[int, list[Band]] = {}
    if not ranges:
        return found
    laid, block = entry.laid, entry.row.block
    if entry.row.blank or entry.row.folded:
        return found
    for start, end in ranges:
        if start >= block.source_end or end <= block.source_start:
            continue
        part = scene.parts(start, end, laid.block)
        if part is None or part[1] <= laid.start or part[0] >= laid.end:
            continue
        begins = start >= block.source_start and part[0] >= laid.start
        ends = end <= block.source_end and part[1] <= laid.end
        for number, here, there in laid.stretches(laid.qt(part[0]), laid.qt(part[1])):
            band = Band(
                laid.rects(number, here, there),
                begins and here == laid.qt(part[0]),
                ends and there == laid.qt(part[1]),
            )
            found.setdefault(number, []).append(band)
    return found


def fill(line: LineAt, band: Band) -> None:
    """Draw the ground of the pending selection; high contrast has none."""
    if line.scene.theme.high_contrast:
        return
    for x1, x2 in band.rects:
        left, right = round(line.left + x1), round(line.left + x2)
        line.painter.fillRect(
            QRectF(left, line.box - 1, right - left, line.metrics.box + 1), line.scene.theme.sel
        )


def frame(line: LineAt, band: Band) -> None:
    """Draw the line under the pending selection and the posts at its ends."""
    accent, height = line.scene.theme.accent, line.metrics.box
    for x1, x2 in band.rects:
        left, right = round(line.left + x1), round(line.left + x2)
        line.painter.fillRect(QRectF(left, line.box + height, right - left, LINE), accent)
        if line.scene.theme.high_contrast:
            line.painter.fillRect(QRectF(left, line.box - LINE, right - left, LINE), accent)
    ends = ((band.begins, band.rects[0][0]), (band.ends, band.rects[-1][1]))
    for there, x in ends:
        if there:
            post = QRectF(round(line.left + x) - 1, line.box - POST_REACH, LINE, height + POST_REACH + LINE)
            line.painter.fillRect(post, accent)


def frame_folded(painter: QPainter, theme: Theme, bar: QRectF) -> None:
    """Draw the line under a folded line that lies in the pending selection; high contrast has a frame."""
    edges = [QRectF(bar.left(), bar.bottom() - LINE, bar.width(), LINE)]
    if theme.high_contrast:
        edges.append(QRectF(bar.left(), bar.top(), bar.width(), LINE))
        edges += [QRectF(x, bar.top(), LINE, bar.height()) for x in (bar.left(), bar.right() - LINE)]
    for edge in edges:
        painter.fillRect(edge, theme.accent)


def hits_on(scene: Scene, entry: Entry) -> tuple[dict[int, list[Band]], dict[int, list[Band]]]:
    """Return where hits of the search stand on the lines of a piece: the others, and the one it stands at."""
    laid, block = entry.laid, entry.row.block
    if not len(scene.hits) or laid.end <= laid.start:
        return {}, {}
    low, high = block.alignment.source_range(laid.start, laid.end)
    found = scene.hits.touching(block.source_start + low, block.source_start + high)
    others = [each for each in found if each != scene.hit]
    here = [scene.hit] if scene.hit is not None and len(others) < len(found) else []
    return bands(scene, entry, others), bands(scene, entry, here)


def fill_hit(line: LineAt, band: Band) -> None:
    """Draw the ground of a hit, under the text; high contrast has none."""
    ground = line.scene.theme.found
    if ground is None:
        return
    for x1, x2 in band.rects:
        left, right = round(line.left + x1), round(line.left + x2)
        line.painter.fillRect(QRectF(left, line.box, right - left, line.metrics.box), ground)


def rule_hit(line: LineAt, band: Band) -> None:
    """Draw the lines above and below a hit that the search does not stand at."""
    for x1, x2 in band.rects:
        left, width = round(line.left + x1), round(line.left + x2) - round(line.left + x1)
        for y in (line.box, line.box + line.metrics.box - 1):
            line.painter.fillRect(QRectF(left, y, width, 1), line.scene.theme.accent)


def frame_hit(line: LineAt, band: Band) -> None:
    """Draw the frame around the hit that the search stands at, wide enough to be seen around a selection."""
    accent, top, height = line.scene.theme.accent, line.box - HIT_FRAME, line.metrics.box + 2 * HIT_FRAME
    for x1, x2 in band.rects:
        left, right = round(line.left + x1), round(line.left + x2)
        for y in (top, top + height - HIT_FRAME):
            line.painter.fillRect(QRectF(left, y, right - left, HIT_FRAME), accent)
    for there, x in ((band.begins, band.rects[0][0]), (band.ends, band.rects[-1][1])):
        if there:
            line.painter.fillRect(QRectF(round(line.left + x) - 1, top, HIT_FRAME, height), accent)


def outline(line: LineAt, band: Band) -> None:
    """Draw the hover look around a passage that is no span."""
    painter = line.painter
    painter.setPen(QPen(line.scene.theme.accent, FLASH_LINE))
    top, bottom = line.box - 0.5, line.box + line.metrics.box + 0.5
    for x1, x2 in band.rects:
        left, right = round(line.left + x1), round(line.left + x2)
        painter.drawLine(QPointF(left, top), QPointF(right, top))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        for x, there in ((left, band.begins), (right, band.ends)):
            if there:
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
