"""How text is set: sizes, fonts and the column, from zoom and the reader's choices.

Owns the way from choices to fonts and measures. It lays out nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from annotator.gui.fonts import article_font, interface_font
from annotator.gui.pane import geometry
from annotator.gui.pane.cache import Setting, Style
from annotator.gui.pane.geometry import Column, Metrics, metrics
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

    @property
    def word_size(self) -> int:
        """The size of label words in pixels."""
        return max(11, round(11 * self.size / geometry.SIZE))

    def faces(self, script: str, detected: str) -> dict[Style, QFont]:
        """Return the fonts of a view's text."""
        sizes = {
            Style.BODY: (self.size, False),
            Style.HEADING: (self.size, True),
            Style.HEADLINE: (round(self.size * geometry.HEADLINE / geometry.SIZE), True),
        }
        return {style: self._font(script, size, detected, bold=bold) for style, (size, bold) in sizes.items()}

    def _font(self, script: str, size: int, detected: str, *, bold: bool) -> QFont:
        font = article_font(script, size, detected=detected, serif=self.serif, bold=bold)
        if self.family:
            font.setFamilies([self.family, *font.families()])
        return font

    def column(self, viewport_width: int, han: float) -> Column:
        """Return where the column stands; `han` is the advance of one Han character."""
        return geometry.column(viewport_width, han, self.characters)


_Measured = tuple[dict[Style, QFont], dict[Style, Metrics]]


class Faces:
    """Fonts, their measures and label words of one pane, kept: making them anew for each change of the view
    would cost more than laying the view out."""

    def __init__(self) -> None:
        self._measured: dict[tuple[Typesetting, str, str], _Measured] = {}
        self._words: dict[tuple[str, int], Glyphs] = {}

    def words(self, typesetting: Typesetting, language: str, *, least: int = 11) -> Glyphs:
        """Return label words in a language of the interface, at least so many pixels high."""
        key = language, max(least, typesetting.word_size)
        if key not in self._words:
            self._words[key] = Glyphs(interface_font(*key))
        return self._words[key]

    def set(self, typesetting: Typesetting, view: View, viewport_width: int) -> tuple[Setting, Column]:
        """Return fonts, measures and column for a view in a viewport."""
        key = typesetting, view.settings.script, view.detected
        if key not in self._measured:
            fonts = typesetting.faces(view.settings.script, view.detected)
            leading = typesetting.size * typesetting.leading // 100
            measures = {style: metrics(font, typesetting.size, leading) for style, font in fonts.items()}
            self._measured[key] = fonts, measures
        fonts, measures = self._measured[key]
        place = typesetting.column(viewport_width, measures[Style.BODY].han)
        return Setting(fonts, measures, place.width), place
