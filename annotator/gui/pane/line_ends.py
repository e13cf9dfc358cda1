"""The faint sign of the line break behind a paragraph, and its name. Draws nothing, changes nothing.

A plain line feed is shown as a pilcrow; every other break by the letters it is known by.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF

from annotator.gui.pane.cache import Row
from annotator.gui.pane.scene import Scene
from annotator.gui.pane.scroll import Sight
from annotator.gui.translation import mark, tr

SIGN_SPACE = 4  # from the text to the sign, in pixels
_SIGNS = {
    "\n": "¶",
    "\r\n": "CRLF",
    "\r": "CR",
    "\x0b": "VT",
    "\x0c": "FF",
    "\x85": "NEL",
    "\u2028": "LS",
    "\u2029": "PS",
}
_NAMES = {
    "\n": mark("Line feed"),
    "\r\n": mark("Carriage return and line feed, as Windows writes them"),
    "\r": mark("Carriage return alone"),
    "\x0b": mark("Vertical tab"),
    "\x0c": mark("Form feed: a new page"),
    "\x85": mark("Next line (NEL)"),
    "\u2028": mark("Line separator (U+2028)"),
    "\u2029": mark("Paragraph separator (U+2029)"),
}


def sign(line_end: str) -> str:
    """Return what is drawn for a break; nothing for none."""
    return _SIGNS.get(line_end, "")


def name(line_end: str) -> str:
    """Return what a break is called, in the current language."""
    return tr(_NAMES[line_end]) if line_end in _NAMES else ""


def sign_row(row: Row) -> tuple[float, float]:
    """Return where the sign stands in a line: how far below its top, and how high its place is."""
    return (0.0, row.blank_height) if row.blank else (float(row.metrics.word_row), float(row.metrics.box))


def sign_at(scene: Scene, sight: Sight, line: int, point: QPointF) -> str:
    """Return the break whose sign is drawn at a point of a line; nothing where there is none."""
    entry = sight.entry
    line_end = entry.row.decor.line_end
    if not line_end or line != len(entry.laid.lines) - 1 or entry.laid.end != len(entry.row.block.text):
        return ""
    top, height = sign_row(entry.row)
    y = point.y() - sight.top - entry.tops[line] - top
    x = point.x() - scene.column.left - entry.laid.widths[line] - SIGN_SPACE
    inside = 0 <= x <= scene.words.width(sign(line_end)) and 0 <= y <= height
    return line_end if inside else ""
