"""Where passages and carets stand in the viewport, of what is in sight. Pure lookups.

Offsets are code points of the source text, points and boxes those of the viewport.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from annotator.gui.pane import painting
from annotator.gui.pane.bands import bands
from annotator.gui.pane.scene import Scene
from annotator.gui.pane.scroll import Sight


def passage_rects(scene: Scene, sights: Sequence[Sight], source_start: int, source_end: int) -> list[QRectF]:
    """Return where a passage is in sight: the text box of each line."""
    rects: list[QRectF] = []
    left = scene.column.left
    for sight in sights:
        if sight.entry.row.folded:
            continue
        found = bands(scene, sight.entry, ((source_start, source_end),))
        for number in sorted(found):
            top = sight.top + sight.entry.tops[number] + sight.entry.row.metrics.word_row
            box = sight.entry.row.metrics.box
            rects += [QRectF(left + a, top, b - a, box) for band in found[number] for a, b in band.rects]
    return rects


def under_passage(
    scene: Scene, sights: Sequence[Sight], source_start: int, source_end: int
) -> QPointF | None:
    """Return where a line leaves a passage: under the middle of what is first in sight of it, between the
    lanes there and the words of the next line."""
    for sight in sights:
        entry, marks = sight.entry, sight.entry.marks
        if entry.row.folded or marks is None:
            continue
        found = bands(scene, entry, ((source_start, source_end),))
        for number in sorted(found):
            for left, right in (rect for band in found[number] for rect in band.rects):
                y = sight.top + entry.tops[number] + entry.row.metrics.under(marks[number].depth)
                return QPointF(scene.column.left + (left + right) / 2, y)
    return None


def line_rect_at(scene: Scene, sights: Sequence[Sight], block: int, offset: int) -> QRectF | None:
    """Return where a caret at a view position stands, if that is in sight."""
    for sight in sights:
        if sight.index != block:
            continue
        for number in range(len(sight.entry.tops) - 1):
            corner = QPointF(scene.column.left, sight.top + sight.entry.tops[number])
            rect = painting.caret_rect(scene, sight.entry, number, (block, offset), corner)
            if rect is not None:
                return rect
    return None
