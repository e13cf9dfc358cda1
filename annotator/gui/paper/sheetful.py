"""What is put on paper, and the measures of a page. Owns these records; draws nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QColor, QFont, QPagedPaintDevice

from annotator.gui.fonts import interface_font
from annotator.gui.pane.looks import Looks
from annotator.gui.theme import Mode, Theme, theme
from annotator.model.scheme import Scheme
from annotator.model.spans import Relation, Span
from annotator.text.layers.zones import Zone
from annotator.text.views import View

MARGIN_MM = 15.0
PIXEL_MM = 180 / 760
"""How large a pixel of the pane's measure is on paper: article text comes out at 12 points."""
FOOT = 24.0


@dataclass(frozen=True)
class Sheetful:
    """One document as it was when printing was asked for. `facts` stands under the title."""

    title: str
    view: View
    spans: Sequence[Span]
    scheme: Scheme
    language: str
    mine: str
    facts: str = ""
    people: Mapping[str, str] = field(default_factory=dict)  # annotator id -> name
    relations: Sequence[Relation] = ()
    zones: Sequence[Zone] = ()
    headlines: Sequence[int] = ()
    headings: Sequence[int] = ()

    @property
    def theme(self) -> Theme:
        """The colours on paper, which is white."""
        return replace(theme(Mode.LIGHT), paper=QColor("#FFFFFF"))

    @property
    def looks(self) -> Looks:
        """How labels look on paper."""
        return Looks(self.scheme, self.theme, self.language)

    def font(self, size: int, *, bold: bool = False) -> QFont:
        """Return a font of the interface's language for what stands around the text."""
        return interface_font(self.language, size, bold=bold)


@dataclass(frozen=True, slots=True)
class Paper:
    """The part of a page that is drawn on, in pixels of the pane's measure, and how many dots one has."""

    width: float
    height: float
    scale: float

    @classmethod
    def of(cls, device: QPagedPaintDevice) -> Paper:
        """Measure a device's page."""
        scale = device.logicalDpiX() / 25.4 * PIXEL_MM
        return cls(device.width() / scale, device.height() / scale, scale)

    @property
    def room(self) -> float:
        """The height that is left above the foot."""
        return self.height - FOOT
