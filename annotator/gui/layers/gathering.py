"""All that the rules find in one document, as zones that a project can cache. No Qt, no project.

Besides the marking layers it holds what else a window shows at once when a document is opened again: the
outline, the joins, the number of glosses. These have kinds of their own, which no other room looks at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from annotator.exchange.layers import corrected
from annotator.model.documents import LayerCorrection
from annotator.text.layers.analysis import RULE_VERSION, analyse
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.outline import KINDS, Heading
from annotator.text.layers.plain import PlainText
from annotator.text.layers.zones import HEAD, Zone, title_line
from annotator.text.profile import ScriptProfile, detect_script, profile_from

RULES = str(RULE_VERSION)
MARKING = ("chrome", "repeat", "damage", "overconversion")
SUSPICIONS = ("damage", "overconversion")
_OUTLINE, _JOIN, _COUNT, _SEARCHED = "outline", "join", "count", "searched"
_LONGEST_HEADING = 40
_LONGEST_GLOSSED = 600  # code points: a line longer than this is no heading, however it is glossed
_BLANKS = " \t\u00a0\u3000\ufeff"
_PROFILE_CHUNK = 32_000  # code points: counting holds the interpreter's lock for two milliseconds


@dataclass(frozen=True, slots=True)
class Found:
    """What the layers found in a document, with people's corrections. Source code points.

    `raw`: the marking zones without corrections; `zones`: with them, by their start. `headlines`, `headings`:
    where lines begin that are set as such. `outline`: the headings as a tree; `joins`: what `join_lines`
    leaves out. `glosses`: how many there are. `parts`: those of a compilation; one alone is none.
    """

    zones: tuple[Zone, ...] = ()
    headlines: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()
    raw: tuple[Zone, ...] = ()
    outline: tuple[Heading, ...] = ()
    joins: tuple[tuple[int, int], ...] = ()
    glosses: int = 0
    profile: ScriptProfile | None = None
    parts: tuple[Heading, ...] = ()

    def suspicions(self) -> list[Zone]:
        """Return the zones of damage and over-conversion, in order."""
        return [zone for zone in self.zones if zone.kind in SUSPICIONS]

    def with_corrections(self, corrections: Sequence[LayerCorrection]) -> Found:
        """Return the same with other corrections."""
        return replace(self, zones=tuple(corrected(self.raw, corrections)))


def gather(text: str, detected: str, *, cancelled: Callable[[], bool] | None = None) -> list[Zone]:
    """Return what every rule finds, to be cached. Raises analysis.Cancelled."""
    layers = analyse(text, detected, cancelled=cancelled)
    zones = layers.zones
    zones += [
        Zone(
            _OUTLINE,
            heading.start,
            heading.heading_end,
            heading.kind,
            heading.title,
            (heading.start, heading.end),
        )
        for heading in layers.outline
    ]
    zones += [Zone(_JOIN, join.start, join.end, join.reason) for join in layers.joins]
    if layers.glosses:
        zones.append(Zone(_COUNT, 0, 1, "glosses", str(len(layers.glosses))))
    if text:
        profile = profile_of(text)
        counts = profile.simplified, profile.traditional, profile.neutral
        zones.append(Zone(_COUNT, 0, 1, "script", " ".join(map(str, counts))))
    return zones


def with_repeats_elsewhere(zones: Sequence[Zone], elsewhere: Sequence[Zone]) -> list[Zone]:
    """Return a document's cached zones with those of its passages that stand in other documents.

    A passage that stands twice in its own document is linked there. Marks the document as searched."""
    kept = [zone for zone in zones if not zone.target_document and zone.kind != _SEARCHED]
    inside = [zone for zone in kept if zone.kind in ("repeat", "chrome")]
    new = [zone for zone in elsewhere if not any(_overlap(zone, other) for other in inside)]
    return [*kept, *new, Zone(_SEARCHED, 0, 1, "elsewhere")]


def searched_elsewhere(zones: Sequence[Zone]) -> bool:
    """Tell whether a document's passages were looked for in other documents."""
    return any(zone.kind == _SEARCHED for zone in zones)


def _overlap(zone: Zone, other: Zone) -> bool:
    return zone.start < other.end and other.start < zone.end


def _nothing() -> None:
    pass


def found_of(
    text: str,
    zones: Sequence[Zone],
    corrections: Sequence[LayerCorrection],
    check: Callable[[], None] = _nothing,
) -> Found:
    """Return what a window needs of a document's cached zones. `check` is called every few milliseconds."""
    raw = _marking(zones)
    check()
    outline = _tree([zone for zone in zones if zone.kind == _OUTLINE])
    check()
    counts = {zone.reason: zone.detail.split() for zone in zones if zone.kind == _COUNT}
    parts = tuple(heading for heading in outline if heading.kind == "part")
    return Found(
        zones=tuple(corrected(raw, corrections)),
        headlines=headlines(text),
        headings=headings(text, outline),
        raw=raw,
        outline=outline,
        joins=tuple((zone.start, zone.end) for zone in zones if zone.kind == _JOIN),
        glosses=int(counts.get("glosses", ["0"])[0]),
        profile=_profile(counts["script"]) if "script" in counts else profile_of(text, check),
        parts=parts if len(parts) > 1 else (),
    )


def _marking(zones: Sequence[Zone]) -> tuple[Zone, ...]:
    return tuple(
        sorted((z for z in zones if z.kind in MARKING), key=lambda zone: (zone.start, zone.end, zone.kind))
    )


def profile_of(text: str, check: Callable[[], None] = _nothing) -> ScriptProfile:
    """Return the script profile of a text, counted in pieces."""
    simplified = traditional = neutral = 0
    for at in range(0, len(text), _PROFILE_CHUNK):
        check()
        piece = detect_script(text[at : at + _PROFILE_CHUNK])
        simplified += piece.simplified
        traditional += piece.traditional
        neutral += piece.neutral
    return profile_from(simplified, traditional, neutral)


def _profile(counts: Sequence[str]) -> ScriptProfile:
    simplified, traditional, neutral = map(int, counts)
    return profile_from(simplified, traditional, neutral)


def _tree(zones: Sequence[Zone]) -> tuple[Heading, ...]:
    """Give the headings their places in the tree again."""
    stack: list[tuple[int, int]] = []  # rank, index
    made: list[Heading] = []
    for zone in sorted(zones, key=lambda zone: zone.start):
        rank = KINDS.index(zone.reason)
        while stack and stack[-1][0] >= rank:
            stack.pop()
        parent = stack[-1][1] if stack else -1
        end = zone.target[1] if zone.target else zone.end
        made.append(Heading(zone.reason, len(stack), parent, zone.start, zone.end, end, zone.detail))
        stack.append((rank, len(made) - 1))
    return tuple(made)


def heading_at(outline: Sequence[Heading], source_offset: int) -> int:
    """Return the index of the heading under which an offset stands, or -1."""
    return bisect_right(outline, source_offset, key=lambda heading: heading.start) - 1


def headlines(text: str) -> frozenset[int]:
    """Return where the line begins that names the document, if it is a line of its own.

    Glosses do not count."""
    title = title_line(text)
    head = text[:HEAD]
    plain = PlainText(head, find_glosses(head))
    at = plain.text.find(title) if title else -1
    if at < 0 or title is None:
        return frozenset()
    start = plain.text.rfind("\n", 0, at) + 1
    end = plain.text.find("\n", at)
    line = plain.text[start : end if end >= 0 else len(plain.text)]
    return frozenset({plain.source(start)}) if line.strip(_BLANKS + "\r") == title else frozenset()


def headings(text: str, outline: Sequence[Heading]) -> frozenset[int]:
    """Return where numbered headings begin that have a line for themselves. Glosses do not count."""
    found = set()
    for heading in outline:
        start = text.rfind("\n", 0, heading.start) + 1
        end = text.find("\n", heading.start)
        end = min(end if end >= 0 else len(text), start + _LONGEST_GLOSSED)
        line = without_glosses(text[start:end]).strip(_BLANKS + "\r")
        words = without_glosses(text[heading.start : heading.heading_end])
        whole = len(line) <= max(len(words), 1)
        if whole and len(line) <= _LONGEST_HEADING and not line.endswith(("。", "；", ";")):
            found.add(start)
    return frozenset(found)


def without_glosses(text: str) -> str:
    """Return a short piece of a text without its glosses."""
    return (
        PlainText(text, find_glosses(text)).text if "(" in text or "\uff08" in text or "<" in text else text
    )
