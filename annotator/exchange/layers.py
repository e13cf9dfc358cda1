"""The layers of a document as an export needs them: what the rules find, with people's corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model.documents import LayerCorrection
from annotator.model.spans import Range
from annotator.text.layers.analysis import analyse
from annotator.text.layers.glosses import Gloss
from annotator.text.layers.zones import Zone

_END = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_BLANK = r"[^\S\n\r\x0b\x0c\x85\u2028\u2029]"
_LINE_BEFORE = re.compile(rf"(?:\A|{_END}){_BLANK}*\Z")
_LINE_AFTER = re.compile(rf"{_BLANK}*(?:{_END}|\Z)")
_LONGEST_INDENT = 200


def layers_of(text: str, detected: str, corrections: Sequence[LayerCorrection] = ()) -> list[Zone]:
    """Return the zones of a text, by start: gloss, chrome, repeat, damage, overconversion.

    `detected` is the document's script. Corrections count in their order, the latest last.
    """
    found = analyse(text, detected)
    zones = [*_gloss_zones(found.glosses), *found.zones]
    for correction in corrections:
        zones = [part for zone in zones for part in _without(zone, correction)]
        if correction.on:
            zones.append(Zone(correction.kind, correction.start, correction.end, "corrected"))
    return sorted(zones, key=lambda zone: (zone.start, zone.end, zone.kind))


def _gloss_zones(glosses: Sequence[Gloss]) -> Iterator[Zone]:
    for gloss in glosses:
        if gloss.lead:  # ruby: markup stands before its base, too
            yield Zone("gloss", gloss.unit_start, gloss.base_start, "reading", gloss.reading)
        yield Zone("gloss", gloss.start, gloss.end, "reading", gloss.reading)


def _without(zone: Zone, correction: LayerCorrection) -> Iterator[Zone]:
    """What is left of a zone outside a correction of its kind."""
    if zone.kind != correction.kind or correction.end <= zone.start or zone.end <= correction.start:
        yield zone
        return
    for start, end in ((zone.start, correction.start), (correction.end, zone.end)):
        if start < end:
            yield replace(zone, start=start, end=end)


def whole_line(text: str, zone: Zone) -> Range:
    """Return what to cut for a zone: with its line's blanks and end, where the zone is all of the line."""
    before = _LINE_BEFORE.search(text[max(0, zone.start - _LONGEST_INDENT) : zone.start])
    after = _LINE_AFTER.match(text, zone.end)
    if zone.kind == "gloss" or not after or (before is None and zone.start):
        return zone.start, zone.end
    indent = len(re.split(_END, before[0])[-1]) if before else 0
    return zone.start - indent, after.end()
