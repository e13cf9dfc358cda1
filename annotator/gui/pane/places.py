"""The place in the text that stays where it is when everything else changes: view, width, size, spans.

A place is a source offset and the height at which its line stands. Pure lookups, and one way to go back.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.gui.pane.cache import Entry, Sheet
from annotator.gui.pane.geometry import TOP
from annotator.gui.pane.scroll import Scroll, Sight

Place = tuple[int, float]


def place_of(sights: Sequence[Sight]) -> Place:
    """Return the first line that begins in sight; the last one above, if none does."""
    for sight in sights:
        tops = sight.entry.tops
        for number, top in enumerate(tops[:-1]):
            if sight.top + top >= -2:
                return _source(sight.entry, number), sight.top + top
        if sight.bottom > 0:
            last = len(tops) - 2
            return _source(sight.entry, last), sight.top + tops[last]
    return 0, float(TOP)


def _source(entry: Entry, number: int) -> int:
    block = entry.row.block
    if entry.row.folded:
        return block.source_start
    offset = entry.laid.offset(entry.laid.line_range(number)[0])
    return block.source_start + block.alignment.source_offset(offset)


def put(scroll: Scroll, sheet: Sheet, place: Place) -> None:
    """Scroll so that the line of a place stands at its height again."""
    source, y = place
    source = min(source, len(sheet.view.text))
    position = sheet.view.to_view(source, source)[0]
    piece = sheet.piece_of(position.block, position.offset)
    entry = sheet.entry(position.block, piece)
    line = 0 if entry.row.folded else entry.laid.line_of(entry.laid.qt(position.offset))
    scroll.put(position.block, piece, entry.tops[line] - y)
