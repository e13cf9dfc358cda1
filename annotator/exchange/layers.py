"""The layers of a document as an export needs them: what the rules find, with people's corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from annotator.model.documents import LayerCorrection
from annotator.model.spans import Range
from annotator.text.layers.analysis import RULE_VERSION, analyse
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.glosses import Gloss, find_glosses
from annotator.text.layers.plain import PlainText
from annotator.text.layers.repeats import find_repeats
from annotator.text.layers.zones import LEFT_OUT, Zone

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
    return corrected([*_gloss_zones(found.glosses), *found.zones], corrections)


def corrected(zones: Sequence[Zone], corrections: Sequence[LayerCorrection]) -> list[Zone]:
    """Return zones as people corrected them, by start."""
    found = list(zones)
    for correction in corrections:
        found = [part for zone in found for part in _without(zone, correction)]
        if correction.on:
            found.append(Zone(correction.kind, correction.start, correction.end, "corrected"))
    return sorted(found, key=lambda zone: (zone.start, zone.end, zone.kind))


def find_left_out(text: str) -> list[Zone]:
    """Return the zones of a text that do not count, as the rules find them."""
    plain = PlainText(text, find_glosses(text))
    chrome = find_chrome(text, plain=plain)
    return [*chrome, *find_repeats(text, plain=plain, chrome=chrome)]


def ranges_left_out(zones: Sequence[Zone], corrections: Sequence[LayerCorrection]) -> list[Range]:
    """Return the ranges that do not count, by start, people's corrections applied."""
    return [(zone.start, zone.end) for zone in corrected(zones, corrections) if zone.kind in LEFT_OUT]


class HasZones(Protocol):
    """What is asked of a project about the zones of a document."""

    def zones_of(
        self, documents: Sequence[str], rule_version: str, kinds: frozenset[str]
    ) -> dict[str, list[Zone]]:
        """Return the cached zones of some kinds, by document."""

    def text(self, document_id: str) -> str:
        """Return a document's text."""

    def layer_corrections(self, document: str) -> list[LayerCorrection]:
        """Return people's corrections."""


def left_out(project: HasZones, document: str) -> list[Range]:
    """Return the ranges of a document that do not count: cached zones, else what the rules find now."""
    zones = project.zones_of([document], str(RULE_VERSION), LEFT_OUT).get(document)
    if zones is None:
        zones = find_left_out(project.text(document))
    return ranges_left_out(zones, project.layer_corrections(document))


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
