"""The layers of a document as an export needs them: what the rules find, with people's corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.model.documents import LayerCorrection
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.zones import Zone

# A line of blanks that follows another: runs of blank lines come down to one line end.
_END = r"[\n\r\x0b\x0c\x85\u2028\u2029]"
_BLANK_LINES = re.compile(rf"(?<={_END})(?<!\r(?=\n))(?:[^\S\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|{_END}))+")


def layers_of(text: str, corrections: Sequence[LayerCorrection] = ()) -> list[Zone]:
    """Return the zones of a text by start: gloss, chrome and blank, as corrected, latest correction last."""
    zones = [*_glosses(text), *find_chrome(text), *_blanks(text)]
    for correction in corrections:
        zones = [part for zone in zones for part in _without(zone, correction)]
        if correction.on:
            zones.append(Zone(correction.kind, correction.start, correction.end, "corrected"))
    return sorted(zones, key=lambda zone: (zone.start, zone.end, zone.kind))


def _glosses(text: str) -> Iterator[Zone]:
    for gloss in find_glosses(text):
        if gloss.lead:  # ruby: markup stands before its base, too
            yield Zone("gloss", gloss.unit_start, gloss.base_start, "reading", gloss.reading)
        yield Zone("gloss", gloss.start, gloss.end, "reading", gloss.reading)


def _blanks(text: str) -> Iterator[Zone]:
    for match in _BLANK_LINES.finditer(text):
        yield Zone("blank", match.start(), match.end(), "blank_lines")


def _without(zone: Zone, correction: LayerCorrection) -> Iterator[Zone]:
    """What is left of a zone outside a correction of its kind."""
    if zone.kind != correction.kind or correction.end <= zone.start or zone.end <= correction.start:
        yield zone
        return
    for start, end in ((zone.start, correction.start), (correction.end, zone.end)):
        if start < end:
            yield Zone(zone.kind, start, end, zone.reason, zone.detail, zone.target, zone.target_document)
