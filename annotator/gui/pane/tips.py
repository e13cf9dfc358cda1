"""What stands in a tip at a character: what is suspected there, and what a layer put in another's place.

Pure lookup; it shows nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.layers.words import suspicion
from annotator.gui.pane import line_ends
from annotator.gui.pane.hits import Hit
from annotator.text import units

if TYPE_CHECKING:
    from annotator.gui.pane.selecting import SelectingCanvas

_SHOWN_SOURCES = ("phrase", "term", "gloss_dot")


def tip_at(canvas: SelectingCanvas, hit: Hit) -> str:
    """Return the lines of a tip for what is under the pointer; nothing where there is nothing to say."""
    if hit.line_end:
        return line_ends.name(hit.line_end)
    if not hit.on_text or hit.folded:
        return ""
    block = canvas.view().block(hit.block)
    marks = [mark for mark in block.marks if mark.start <= hit.character < mark.end]
    lines = [mark.source for mark in marks if mark.kind in _SHOWN_SOURCES]
    if block.text:
        end = units.next_grapheme(block.text, hit.character)
        start, _ = block.alignment.source_range(hit.character, end)
        for zone in canvas.zones_at(block.source_start + start):
            if zone.kind in ("damage", "overconversion"):
                lines.append(suspicion(zone))
    return "\n".join(dict.fromkeys(lines))
