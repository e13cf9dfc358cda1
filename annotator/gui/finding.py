"""What the layers find in an open document: zones with people's corrections, headline and headings.

Owns when the project's cache is used. Slow for long texts: run it in a task, never on the window's thread.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.gui.tasks import Progress
from annotator.model.documents import Document, LayerCorrection
from annotator.project import Project
from annotator.text.layers.analysis import RULE_VERSION, Cancelled, analyse
from annotator.text.layers.outline import find_outline
from annotator.text.layers.zones import Zone, title_line

# The rules hold the interpreter's lock for seconds on longer texts, and the window needs it.
LONGEST = 2_000_000
_LONGEST_HEADING = 40
_BLANKS = " \t\u00a0\u3000\ufeff"


@dataclass(frozen=True, slots=True)
class Found:
    """Zones by their start; where headlines and headings begin. Source code points."""

    zones: tuple[Zone, ...] = ()
    headlines: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()


def find(project: Project, document: Document, text: str, progress: Progress) -> Found:
    """Look a document through, or take what the project has cached of it."""
    progress.check()
    if len(text) > LONGEST:
        return Found()
    zones = project.cached_zones(document.id, str(RULE_VERSION))
    if zones is None:
        try:
            zones = analyse(text, document.script, cancelled=lambda: progress.cancelled).zones
        except Cancelled:
            progress.check()
            return Found()
        if not project.read_only:
            project.store_zones(document.id, str(RULE_VERSION), zones)
    zones = corrected(zones, project.layer_corrections(document.id))
    return Found(tuple(zones), headlines(text), headings(text, zones))


def corrected(zones: Sequence[Zone], corrections: Sequence[LayerCorrection]) -> list[Zone]:
    """Return the zones after people's corrections, which count in their order."""
    kept = list(zones)
    for correction in corrections:
        kept = [part for zone in kept for part in _without(zone, correction)]
        if correction.on:
            kept.append(Zone(correction.kind, correction.start, correction.end, "corrected"))
    return sorted(kept, key=lambda zone: (zone.start, zone.end, zone.kind))


def _without(zone: Zone, correction: LayerCorrection) -> Iterator[Zone]:
    if zone.kind != correction.kind or correction.end <= zone.start or zone.end <= correction.start:
        yield zone
        return
    for start, end in ((zone.start, correction.start), (correction.end, zone.end)):
        if start < end:
            yield replace(zone, start=start, end=end)


def headlines(text: str) -> frozenset[int]:
    """Return where the line begins that names the document, if it is a line of its own."""
    title = title_line(text)
    at = text.find(title) if title else -1
    if at < 0 or title is None:
        return frozenset()
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    return frozenset({start}) if line.strip(_BLANKS + "\r") == title else frozenset()


def headings(text: str, zones: Sequence[Zone]) -> frozenset[int]:
    """Return where numbered headings begin that have a line for themselves."""
    chrome = [zone for zone in zones if zone.kind == "chrome"]
    found = set()
    for heading in find_outline(text, chrome=chrome):
        start = text.rfind("\n", 0, heading.start) + 1
        end = text.find("\n", heading.start)
        line = text[start : end if end >= 0 else len(text)].strip(_BLANKS + "\r")
        whole = len(line) <= max(heading.heading_end - heading.start, 1)
        if whole and len(line) <= _LONGEST_HEADING and not line.endswith(("。", "；", ";")):
            found.add(start)
    return frozenset(found)
