"""How text is set: sizes, fonts and the column, from zoom and the reader's choices.

Owns the way from choices to fonts and measures. It lays out nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from annotator.gui.fonts import article_font, interface_font
from annotator.gui.pane import geometry
from annotator.gui.pane.cache import Setting, Style
from annotator.gui.pane.geometry import Column, metrics
from annotator.gui.pane.glyphs import Glyphs
from annotator.text.views import View

SMALLEST_ZOOM = round(100 * geometry.SMALLEST / geometry.SIZE)
LARGEST_ZOOM = round(100 * geometry.LARGEST / geometry.SIZE)
ZOOM_STEP = 10


@dataclass(frozen=True, slots=True)
class Typesetting:
    """What a reader chose: zoom in per cent, width of the column in Han characters, serif or not."""

    zoom: int = 100
    characters: int = geometry.COLUMN
    serif: bool = False
    family: str = ""  # before those of the script; empty: none
    leading: int = 0  # more space between lines, in hundredths of the size

    @property
    def size(self) -> int:
        """The size of article text in pixels."""
        return round(geometry.SIZE * self.zoom / 100)

    def words(self, language: str) -> Glyphs:
        """Return label words in a language of the interface."""
        return Glyphs(interface_font(language, self._word_size))

    def folded_words(self, language: str) -> Glyphs:
        """Return the words of folded lines."""
        return Glyphs(interface_font(language, max(12, self._word_size)))

    @property
    def _word_size(self) -> int:
        return max(11, round(11 * self.size / geometry.SIZE))

    def set(self, view: View, viewport_width: int) -> tuple[Setting, Column]:
        """Return fonts, measures and column for a view in a viewport."""
        sizes = {
            Style.BODY: (self.size, False),
            Style.HEADING: (self.size, True),
            Style.HEADLINE: (round(self.size * geometry.HEADLINE / geometry.SIZE), True),
        }
        script, detected = view.settings.script, view.detected
        fonts = {
            style: self._font(script, size, detected, bold=bold) for style, (size, bold) in sizes.items()
        }
        measures = {
            style: metrics(font, self.size, self.size * self.leading // 100) for style, font in fonts.items()
        }
        place = self.column(viewport_width, measures[Style.BODY].han)
        return Setting(fonts, measures, place.width), place

    def _font(self, script: str, size: int, detected: str, *, bold: bool) -> QFont:
        font = article_font(script, size, detected=detected, serif=self.serif, bold=bold)
        if self.family:
            font.setFamilies([self.family, *font.families()])
        return font

    def column(self, viewport_width: int, han: float) -> Column:
        """Return where the column stands; `han` is the advance of one Han character."""
        return geometry.column(viewport_width, han, self.characters)
