"""What is under a point of the viewport: a character, spans, a word, a handle, a folded line.

Pure lookups in the pieces in sight; nothing is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.geometry import CHIP_PAD, HANDLE_REACH, LANE_STEP, MAX_LANES
from annotator.gui.pane.lane_painting import handle_centres
from annotator.gui.pane.line_ends import sign_at
from annotator.gui.pane.painting import first_line, folded_detail
from annotator.gui.pane.scene import Scene
from annotator.gui.pane.scroll import Sight
from annotator.gui.pane.word_painting import drawn_words
from annotator.text.layers.zones import Zone


@dataclass(frozen=True, slots=True)
class Hit:
    """What is under a point. Offsets are code points of the block's shown text.

    `offset` is the nearest place between characters, `character` the character under or nearest to the point;
    `spans` are ids, inner to outer; `handle` is (which range of the selected span, whether it is its start);
    `line_end` is the break whose sign is under the point.
    """

    block: int
    offset: int
    character: int
    line: int = 0
    on_text: bool = False
    spans: tuple[str, ...] = ()
    handle: tuple[int, bool] | None = None
    folded: bool = False
    link: Zone | None = None
    end_of_line: bool = False
    line_end: str = ""


def hit(scene: Scene, sights: Sequence[Sight], point: QPointF) -> Hit | None:
    """Return what is under a point, the nearest line standing in where there is none; None with no text."""
    if not sights:
        return None
    sight = next((s for s in sights if point.y() < s.bottom), sights[-1])
    entry, y = sight.entry, point.y() - sight.top
    if entry.row.folded:
        inside = 0 <= y < entry.height
        return Hit(
            sight.index, 0, 0, folded=inside, link=_first_copy(scene, entry, point) if inside else None
        )
    tops = entry.tops
    line = next((n for n in range(len(entry.laid.lines)) if y < tops[n + 1]), len(entry.laid.lines) - 1)
    return _on_line(scene, sights, sight, line, point)


def _on_line(scene: Scene, sights: Sequence[Sight], sight: Sight, line: int, point: QPointF) -> Hit:
    entry, laid = sight.entry, sight.entry.laid
    x = point.x() - scene.column.left
    qt = laid.at(line, x)
    under = laid.character_at(line, x)
    first, last = laid.line_range(line)
    inside = -2 <= point.y() - sight.top - entry.tops[line] < entry.tops[line + 1] - entry.tops[line]
    on_text = inside and 0 <= x <= max(laid.widths[line], 1.0)
    return Hit(
        block=sight.index,
        offset=laid.offset(qt),
        character=laid.offset(under),
        line=line,
        on_text=on_text,
        spans=_spans(scene, sights, sight, line, point) if inside else (),
        handle=handle_at(scene, sights, point),
        link=_link(scene, sight, line, point),
        end_of_line=qt == last and last > first and line + 1 < len(laid.lines),
        line_end=sign_at(scene, sight, line, point),
    )


def _link(scene: Scene, sight: Sight, line: int, point: QPointF) -> Zone | None:
    decor = sight.entry.row.decor
    if line or sight.entry.laid.start or decor.link is None:
        return None
    in_row = point.y() - sight.top < sight.entry.row.metrics.word_row
    width = scene.words.width(scene.link_text(decor))
    return decor.link if in_row and scene.column.right - width <= point.x() <= scene.column.right else None


def _first_copy(scene: Scene, entry: Entry, point: QPointF) -> Zone | None:
    """Return the folded repeat whose link to the first copy is under a point."""
    text = scene.folded_text(entry)
    if text.link is None:
        return None
    x, room = folded_detail(scene, text)
    width = scene.folded_words.width(scene.folded_words.elided(text.detail, room))
    return text.link if x <= point.x() <= x + width else None


def _spans(scene: Scene, sights: Sequence[Sight], sight: Sight, line: int, point: QPointF) -> tuple[str, ...]:
    entry = sight.entry
    assert entry.marks is not None, "a piece in sight is marked"
    fragments = entry.marks[line].fragments
    if not fragments:
        return ()
    metrics = entry.row.metrics
    y = point.y() - sight.top - entry.tops[line]
    x = point.x() - scene.column.left
    if y < metrics.word_row - 1:
        opens = first_line(sights) == (sight.index, sight.piece, line)
        word = _word(scene, entry, line, x, opens=opens)
        return (word,) if word else ()
    meeting = [f for f in reversed(fragments) if any(x1 - 1 <= x <= x2 + 1 for x1, x2 in f.rects)]
    below = y - metrics.word_row - metrics.box
    if below > 0:
        lane = min(int(below // LANE_STEP) + 1, MAX_LANES + 1)
        meeting.sort(key=lambda f: abs(f.lane - lane))
        return tuple(f.shown.span.id for f in meeting)
    under = entry.laid.character_at(line, x)
    return tuple(f.shown.span.id for f in meeting if f.first <= under < f.last)


def _word(scene: Scene, entry: Entry, line: int, x: float, *, opens: bool) -> str:
    for word in drawn_words(scene, entry, line, opens=opens):
        width = word.width + (2 * CHIP_PAD if word.chip is not None else 0)
        if word.x - 2 <= x <= word.x + width + 2:
            return word.span
    return ""


def handle_at(scene: Scene, sights: Sequence[Sight], point: QPointF) -> tuple[int, bool] | None:
    """Return the handle of the selected span near a point: (which range, whether it is the start's)."""
    if not scene.selected:
        return None
    best: tuple[float, int, bool] | None = None
    for sight in sights:
        entry = sight.entry
        for number, marks in enumerate(entry.marks or ()):
            y = sight.top + entry.tops[number]
            if not marks.fragments or abs(y + entry.row.metrics.pitch(0) / 2 - point.y()) > 120:
                continue
            for fragment in marks.fragments:
                if fragment.shown.span.id != scene.selected or fragment.shown.letter:
                    continue
                for is_start, centre in handle_centres(fragment, entry.row.metrics, scene.column.left, y):
                    away = (centre - point).manhattanLength()
                    if away <= HANDLE_REACH and (best is None or away < best[0]):
                        best = (away, fragment.place, is_start)
    return best[1:] if best is not None else None
