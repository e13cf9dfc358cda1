"""Motions of the caret that need the layout: line ends, lines up and down.

Pure lookups in a sheet, which lays out what they pass.
"""

from __future__ import annotations

from annotator.gui.pane.cache import Entry, Sheet
from annotator.text.views import ViewPosition


def line_of(sheet: Sheet, place: ViewPosition, *, end_of_line: bool) -> tuple[Entry, int]:
    """Return the piece and the line that a caret at a place stands on."""
    entry = sheet.entry(place.block, sheet.piece_of(place.block, place.offset))
    qt = entry.laid.qt(place.offset)
    line = entry.laid.line_of(qt)
    if end_of_line and line and qt == entry.laid.qt_starts[line]:
        line -= 1
    return entry, line


def line_end(sheet: Sheet, place: ViewPosition, *, end_of_line: bool, start: bool) -> ViewPosition:
    """Return the start or the end of the line that a place is on."""
    entry, line = line_of(sheet, place, end_of_line=end_of_line)
    first, last = entry.laid.line_range(line)
    return ViewPosition(place.block, entry.laid.offset(first if start else last))


def caret_x(sheet: Sheet, place: ViewPosition, *, end_of_line: bool) -> float:
    """Return how far from the column's left edge a caret at a place stands."""
    entry, line = line_of(sheet, place, end_of_line=end_of_line)
    return entry.laid.x(line, entry.laid.qt(place.offset))


def lines_away(
    sheet: Sheet, place: ViewPosition, steps: int, x: float, *, end_of_line: bool
) -> tuple[ViewPosition, bool]:
    """Return the place so many lines below (above, if negative) and nearest to x, and whether it is a line's
    end that the next line begins with."""
    entry, line = line_of(sheet, place, end_of_line=end_of_line)
    block, piece = place.block, entry.laid.piece
    while steps:
        if steps > 0:
            if line + 1 < len(entry.laid.lines):
                line, steps = line + 1, steps - 1
                continue
            if piece + 1 < len(entry.row.bounds):
                piece += 1
            elif block + 1 < sheet.block_count:
                block, piece = block + 1, 0
            else:
                return ViewPosition(block, len(entry.row.block.text)), False
            entry, line, steps = sheet.entry(block, piece), 0, steps - 1
        else:
            if line:
                line, steps = line - 1, steps + 1
                continue
            if piece:
                piece -= 1
            elif block:
                block -= 1
                piece = len(sheet.row(block).bounds) - 1
            else:
                return ViewPosition(0, 0), False
            entry = sheet.entry(block, piece)
            line, steps = len(entry.laid.lines) - 1, steps + 1
    qt = entry.laid.at(line, x)
    _, last = entry.laid.line_range(line)
    return ViewPosition(block, entry.laid.offset(qt)), qt == last and line + 1 < len(entry.laid.lines)
