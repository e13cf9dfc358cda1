"""A document as it is open: its text, the view's settings, the zones that its layers found.

Owns the way from the window's switches (a script, phrases, layers on and off) to `ViewSettings`. No widgets.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from annotator.gui.layers.gathering import Found
from annotator.gui.pane.decor import Dress
from annotator.model.documents import Document
from annotator.text.layers.outline import Heading
from annotator.text.layers.terms import Term
from annotator.text.layers.zones import Zone
from annotator.text.paragraphs import Paragraphs
from annotator.text.views import View, ViewSettings

Range = tuple[int, int]

LAYERS = ("glosses", "chrome", "repeats", "damage", "blanks")
HABITS = ("joins", "blank_lines", "terms", "fold_chrome", "fold_repeats")
"""Further switches, which stand in the menu only: join cut lines, fold blank lines, the project's own terms,
fold chrome and repeats (else they are dimmed)."""
USUAL = frozenset({"chrome", "damage", "terms", "fold_chrome"})
_ZONE_LAYERS = {"chrome": "chrome", "repeat": "repeats", "damage": "damage", "overconversion": "damage"}
# Scripts with a variant in which phrases are converted too.
PHRASES = {"tw": "twp", "hk": "hkp"}
_PLAIN = {phrases: plain for plain, phrases in PHRASES.items()}


@lru_cache(maxsize=2)
def _paragraphs(text: str) -> Paragraphs:
    """The paragraphs of the texts that were shown last: a toggle does not look for them again."""
    return Paragraphs.of(text)


@dataclass(frozen=True, slots=True)
class Switches:
    """What the view bar shows: one of five scripts or a configuration, whether phrases are converted, which
    of LAYERS and HABITS are on."""

    script: str = "source"
    phrases: bool = False
    layers: frozenset[str] = USUAL

    @property
    def view_script(self) -> str:
        """The view's script of VIEW_SCRIPTS."""
        return PHRASES.get(self.script, self.script) if self.phrases else self.script

    def with_view_script(self, script: str) -> Switches:
        """Return these switches with one of the seven scripts."""
        return replace(self, script=_PLAIN.get(script, script), phrases=script in _PLAIN)

    def toggled(self, layer: str) -> Switches:
        """Return these switches with one layer the other way."""
        return replace(self, layers=self.layers ^ {layer})

    def settings(self, terms: tuple[Term, ...] = ()) -> ViewSettings:
        """Return what a view is made of. The project's terms are put where the script is converted."""
        on = self.layers
        folded = {name for name in ("chrome", "repeats") if {name, f"fold_{name}"} <= on}
        return ViewSettings(
            script=self.view_script,
            fold_glosses="glosses" in on,
            terms=terms if "terms" in on and self.view_script != "source" else (),
            show_blanks="blanks" in on,
            join_lines="joins" in on,
            fold_blank_lines="blank_lines" in on,
            folded=frozenset(folded),
        )

    def as_written(self) -> Switches:
        """Return the switches of the pane at the left: only what marks is on."""
        return Switches(layers=self.layers - {"glosses", "blanks", "joins", "terms"})


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One document in the pane. `unfolded` are the starts of zones that the reader has opened, `part` is the
    number of the part that is open alone (-1: the whole), `terms` are the project's own."""

    document: Document
    text: str
    switches: Switches
    found: Found | None = None  # None: the layers have not looked yet
    unfolded: frozenset[int] = frozenset()
    part: int = -1
    terms: tuple[Term, ...] = ()
    ready: View | None = field(default=None, compare=False)  # made beforehand, off the window's thread
    shown: dict[bool, View] = field(default_factory=dict, compare=False)  # made last: as written, or not

    def shown_zones(self) -> list[Zone]:
        """Return the zones of the layers that are on."""
        zones = self.found.zones if self.found else ()
        return [zone for zone in zones if _ZONE_LAYERS.get(zone.kind) in self.switches.layers]

    def view(self, *, as_written: bool = False) -> View:
        """Return the view that the switches ask for, or as written beside it. Cheap: blocks are made
        when they are looked at. For the window's thread only."""
        settings, zones, joins = self._wanted(as_written=as_written)
        other = self.shown.get(not as_written)
        made = [view for view in (self.shown.get(as_written), self.ready, other) if view is not None]
        made = [view for view in made if view.within == self.part_range and view.joins is joins]
        for view in made:
            if view is not other and (view.settings, view.zones) == (settings, zones):
                break
        else:
            like = next((view for view in made if view.has_blocks_of(settings, zones)), None)
            view = like.with_settings(settings, zones) if like else self.own_view(as_written=as_written)
        self.shown[as_written] = view
        return view

    def own_view(self, *, as_written: bool = False, drafts: bool = True) -> View:
        """Return the same view made anew, which nobody else has: for work on another thread.

        Very long blocks come at first as drafts, unless these are not wanted.
        """
        settings, zones, joins = self._wanted(as_written=as_written)
        return View(
            self.text,
            settings,
            detected=self.document.script,
            zones=zones,
            joins=joins,
            drafts=drafts,
            paragraphs=_paragraphs(self.text),
            within=self.part_range,
        )

    def _wanted(
        self, *, as_written: bool
    ) -> tuple[ViewSettings, tuple[Zone, ...], tuple[tuple[int, int], ...]]:
        switches = self.switches.as_written() if as_written else self.switches
        zones = tuple(zone for zone in self.shown_zones() if zone.start not in self.unfolded)
        return switches.settings(self.terms), zones, self.found.joins if self.found else ()

    def dress(self) -> Dress:
        """Return how the lines are set. What was unfolded is not folded, but still dimmed."""
        found = self.found or Found()
        zones = tuple(self.shown_zones()) if self.unfolded else None
        return Dress(found.headlines, found.headings, zones)

    @property
    def parts(self) -> tuple[Heading, ...]:
        """The parts of a compilation."""
        return self.found.parts if self.found else ()

    def folds(self, source_start: int, source_end: int) -> bool:
        """Tell whether a zone that folds touches a source range."""
        folded = self.switches.settings().folded
        return any(
            zone.start < source_end and source_start < zone.end and zone.start not in self.unfolded
            for zone in self.shown_zones()
            if _ZONE_LAYERS[zone.kind] in folded
        )

    def hidden(self) -> list[Range]:
        """Return the source ranges that are not in the view now, in order and apart: folded zones, and all
        but the part that is open."""
        folded = self.switches.settings().folded
        hidden = [
            (zone.start, zone.end)
            for zone in self.shown_zones()
            if _ZONE_LAYERS[zone.kind] in folded and zone.start not in self.unfolded
        ]
        if self.part_range is not None:
            hidden += [(0, self.part_range[0]), (self.part_range[1], len(self.text))]
        apart: list[Range] = []
        for start, end in sorted(hidden):
            if apart and start <= apart[-1][1]:
                apart[-1] = apart[-1][0], max(end, apart[-1][1])
            elif end > start:
                apart.append((start, end))
        return apart

    def folded_lines(self, source_start: int, source_end: int) -> int:
        """Return how many lines of a source range in the view are folded away."""
        paragraphs, count = _paragraphs(self.text), 0
        for start, end in self.hidden():
            low, high = max(start, source_start), min(end, source_end)
            if low < high:
                count += paragraphs.at(high - 1) - paragraphs.at(low) + 1
        return count

    def part_of(self, source_start: int, source_end: int) -> int:
        """Return the number of the part that holds a source range; -1 if none does."""
        for number, part in enumerate(self.parts):
            if part.start <= source_start and source_end <= part.end:
                return number
        return -1

    @property
    def part_range(self) -> tuple[int, int] | None:
        """The source range of the part that is open as if it were a document of its own."""
        parts = self.parts if self.part >= 0 else ()
        return (parts[self.part].start, parts[self.part].end) if 0 <= self.part < len(parts) else None

    def unfold(self, source_start: int, source_end: int) -> OpenDocument:
        """Return the document with the folded zones in a source range opened."""
        zones = self.found.zones if self.found else ()
        opened = {zone.start for zone in zones if zone.start < source_end and source_start < zone.end}
        return replace(self, unfolded=self.unfolded | opened)
