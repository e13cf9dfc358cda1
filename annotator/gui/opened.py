"""A document as it is open: its text, the view's settings, the zones that its layers found.

Owns the way from the window's switches (a script, phrases, layers on and off) to `ViewSettings`. No widgets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.gui.finding import Found
from annotator.model.documents import Document
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewSettings

LAYERS = ("glosses", "chrome", "repeats", "damage", "blanks")
_ZONE_LAYERS = {"chrome": "chrome", "repeat": "repeats", "damage": "damage", "overconversion": "damage"}
# Scripts with a variant in which phrases are converted too.
PHRASES = {"tw": "twp", "hk": "hkp"}
_PLAIN = {phrases: plain for plain, phrases in PHRASES.items()}


@dataclass(frozen=True, slots=True)
class Switches:
    """What the view bar shows: one of five scripts, whether phrases are converted, which layers are on."""

    script: str = "source"
    phrases: bool = False
    layers: frozenset[str] = frozenset({"chrome", "damage"})

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

    def settings(self) -> ViewSettings:
        """Return what a view is made of."""
        return ViewSettings(
            script=self.view_script,
            fold_glosses="glosses" in self.layers,
            show_blanks="blanks" in self.layers,
            folded=frozenset({"chrome"}) & self.layers,
        )


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One document in the pane. `unfolded` are the starts of zones that the reader has opened."""

    document: Document
    text: str
    switches: Switches
    found: Found | None = None  # None: the layers have not looked yet
    unfolded: frozenset[int] = frozenset()

    def shown_zones(self) -> list[Zone]:
        """Return the zones of the layers that are on."""
        zones = self.found.zones if self.found else ()
        return [zone for zone in zones if _ZONE_LAYERS.get(zone.kind) in self.switches.layers]

    def view(self) -> View:
        """Return the view that the switches ask for. Cheap: blocks are made when they are looked at."""
        folding = [zone for zone in self.shown_zones() if zone.start not in self.unfolded]
        return View(self.text, self.switches.settings(), detected=self.document.script, zones=folding)

    def unfold(self, source_start: int, source_end: int) -> OpenDocument:
        """Return the document with the folded zones in a source range opened."""
        zones = self.found.zones if self.found else ()
        opened = {zone.start for zone in zones if zone.start < source_end and source_start < zone.end}
        return replace(self, unfolded=self.unfolded | opened)
