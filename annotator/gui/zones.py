"""What the marking layers find in one document, all of them together. Slow: run it in a task.

Owns which rules are asked. Finds nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable

from annotator.model.documents import LayerCorrection
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.damage import find_damage
from annotator.text.layers.overconversion import find_overconversion
from annotator.text.layers.repeats import find_repeats
from annotator.text.layers.zones import Zone

# Longer texts cost seconds of the interpreter's lock, which the window needs.
LONGEST = 2_000_000


def find_zones(text: str, detected: str, *, cancelled: Callable[[], bool] = lambda: False) -> list[Zone]:
    """Return all zones of a text, by their start. Code points of the source text."""
    if len(text) > LONGEST:
        return []
    chrome = find_chrome(text)
    found = [*chrome, *find_damage(text, detected)]
    if not cancelled():
        found += find_repeats(text, chrome=chrome, cancelled=cancelled)
    if not cancelled():
        found += find_overconversion(text, detected, cancelled=cancelled)
    return sorted(found, key=lambda zone: (zone.start, -zone.end, zone.kind))


def corrected(zones: list[Zone], corrections: list[LayerCorrection]) -> list[Zone]:
    """Return the zones after people's corrections: a rule's zone that was denied goes, one that was set comes."""
    kept = list(zones)
    for correction in corrections:
        kept = [
            zone
            for zone in kept
            if zone.kind != correction.kind or zone.end <= correction.start or zone.start >= correction.end
        ]
        if correction.on:
            kept.append(Zone(correction.kind, correction.start, correction.end, "corrected"))
    return sorted(kept, key=lambda zone: (zone.start, -zone.end, zone.kind))
