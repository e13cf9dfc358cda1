"""The colours of the window and of labels, light, dark and in high contrast.

Owns every colour value. It never draws and never decides where a colour goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QColor, QPalette

from annotator.model.scheme import Form


class Mode(StrEnum):
    """Which set of colours is in use."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


LIGHT_SLOTS = [
    "#0251C2",
    "#BC3654",
    "#3E6735",
    "#40008D",
    "#00756A",
    "#762F08",
    "#600C47",
    "#7A710D",
    "#4061DB",
    "#4C1A66",
    "#0C4D26",
    "#066482",
    "#70570F",
    "#6C7439",
    "#342DAA",
    "#9B5765",
    "#6A0900",
    "#8D1E4E",
    "#007B89",
    "#4B5563",
]
DARK_SLOTS = [
    "#B8D8FB",
    "#FEA6A0",
    "#72AC71",
    "#95A0DD",
    "#86DFC4",
    "#DA833F",
    "#BA98B8",
    "#C9E177",
    "#79A2F9",
    "#A590C2",
    "#9CEB9B",
    "#7CC5D3",
    "#D0C553",
    "#86A954",
    "#B1BCFB",
    "#F78891",
    "#EFBCBA",
    "#BB8C9C",
    "#6CE9DF",
    "#AAB3BF",
]
# Eight, so that reviewers beside a team of annotators do not wear colours of theirs.
LIGHT_PEOPLE = ("#2A5CBF", "#A0431B", "#2E6B3C", "#5E3B8F", "#0B6E77", "#9C1F6B", "#6A6300", "#4B5563")
DARK_PEOPLE = ("#8DB2FF", "#F0A070", "#86C994", "#C3A5EE", "#6FD0DA", "#F08CC4", "#CFC75A", "#AAB3BF")

# Share of the label's colour in its tint: (name, content), at rest and when hovered or selected.
_SHARES = {
    Mode.LIGHT: {False: (0.15, 0.07), True: (0.24, 0.15)},
    Mode.DARK: {False: (0.18, 0.08), True: (0.30, 0.18)},
}
_CONTRAST_WANTED = 7.0
_WORD_WANTED = 4.5
_CONTRAST_STEP = 0.04


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return `share` of a colour in an opaque ground, mixed per channel as painters do."""
    rest = 1.0 - share
    return QColor(
        round(colour.red() * share + ground.red() * rest),
        round(colour.green() * share + ground.green() * rest),
        round(colour.blue() * share + ground.blue() * rest),
    )


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2, 0 to 1."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Theme:
    """The colours of one mode. Colours are shared: do not change one in place."""

    mode: Mode
    win: QColor
    paper: QColor
    field: QColor
    line: QColor
    line2: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    sel: QColor
    row: QColor
    hover: QColor
    good: QColor
    warn: QColor
    bad: QColor
    faint: QColor

    @property
    def high_contrast(self) -> bool:
        """Whether frames stand in for fills and hues are pulled towards ink."""
        return self.mode in (Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK)

    @property
    def dark(self) -> bool:
        """Whether text is light on dark."""
        return self.mode in (Mode.DARK, Mode.CONTRAST_DARK)

    @property
    def off(self) -> QColor:
        """The colour of what cannot be chosen now: in high contrast, too, it must not look like the rest."""
        return mixed(self.ink, self.win, 0.54) if self.high_contrast else self.ink3

    @property
    def folded(self) -> QColor:
        """The ground of a line that stands for folded paragraphs."""
        return self.paper if self.high_contrast else mixed(self.ink, self.paper, 0.04)

    @property
    def found(self) -> QColor | None:
        """The ground of a search's hits, or None where frames stand in for it."""
        return None if self.high_contrast else mixed(self.accent, self.paper, 0.14)

    def label_colour(self, colour: str) -> QColor:
        """Return a label's colour. `colour` is `slot:n` or `#rrggbb`; anything else is slot 20."""
        return _label_colour(self.mode, colour)

    def tint(self, colour: str, form: Form, *, strong: bool = False) -> QColor | None:
        """Return the opaque ground under a span, or None where a span has none.

        `strong` is for a hovered or selected span.
        """
        return _tint(self.mode, colour, form, strong)

    def chip(self, colour: str) -> QColor:
        """Return the ground of a hovered span's word."""
        if self.high_contrast:
            return self.paper
        return mixed(self.label_colour(colour), self.paper, 0.20)

    def person_colour(self, who: int | str) -> QColor:
        """Return an annotator's colour: the nth (from 0, round and round), or one given as `#rrggbb`."""
        if isinstance(who, str):
            return _legible(QColor(who), self) if self.high_contrast else QColor(who)
        people = DARK_PEOPLE if self.dark else LIGHT_PEOPLE
        colour = QColor(people[who % len(people)])
        return _legible(colour, self) if self.high_contrast else colour

    def palette(self) -> QPalette:
        """Return the palette for standard controls on the Fusion style."""
        palette = QPalette()
        role = QPalette.ColorRole
        plain = {
            role.Window: self.win,
            role.WindowText: self.ink,
            role.Base: self.field,
            role.AlternateBase: self.win,
            role.Text: self.ink,
            role.Button: self.field,
            role.ButtonText: self.ink,
            role.BrightText: self.bad,
            role.Highlight: self.accent if self.high_contrast else self.row,
            role.HighlightedText: self.paper if self.high_contrast else self.ink,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.ToolTipBase: self.paper,
            role.ToolTipText: self.ink,
            role.PlaceholderText: self.ink3,
            role.Light: self.field,
            role.Midlight: self.line2,
            role.Mid: self.line,
            role.Dark: self.line,
            role.Shadow: self.line,
            role.Accent: self.accent,
        }
        for name, colour in plain.items():
            palette.setColor(name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, self.off)
        return palette


def _theme(mode: Mode, values: str) -> Theme:
    return Theme(mode, *(QColor(value) for value in values.split()))


# win paper field line line2 ink ink2 ink3 accent sel row hover good warn bad faint
_THEMES = {
    Mode.LIGHT: _theme(
        Mode.LIGHT,
        "#F5F4F1 #FDFCFA #FFFFFF #E3E0DA #EFEDE8 #24221F #5B5751 #716C64 "
        "#2A5CBF #CFE0FB #E6EBF5 #ECEAE5 #2E6B3C #8A5A00 #A9322B #B9B4AB",
    ),
    Mode.DARK: _theme(
        Mode.DARK,
        "#18191B #202225 #282A2E #34373B #2A2C30 #DCD9D3 #ABA79F #9A968E "
        "#8DB2FF #2C4675 #2A3346 #2A2C30 #86C994 #E0B15C #F0938A #5C5F64",
    ),
    Mode.CONTRAST_LIGHT: _theme(
        Mode.CONTRAST_LIGHT,
        "#FFFFFF #FFFFFF #FFFFFF #000000 #000000 #000000 #000000 #000000 "
        "#0033B3 #FFFFFF #FFFFFF #FFFFFF #1B4D28 #6B3F00 #8A1F19 #000000",
    ),
    Mode.CONTRAST_DARK: _theme(
        Mode.CONTRAST_DARK,
        "#000000 #000000 #000000 #FFFFFF #FFFFFF #FFFFFF #FFFFFF #FFFFFF "
        "#9CC2FF #000000 #000000 #000000 #86C994 #FFD27A #F0938A #FFFFFF",
    ),
}


def theme(mode: Mode) -> Theme:
    """Return the colours of a mode."""
    return _THEMES[mode]


@cache
def _label_colour(mode: Mode, colour: str) -> QColor:
    chosen = _THEMES[mode]
    slots = DARK_SLOTS if chosen.dark else LIGHT_SLOTS
    if colour.startswith("slot:"):
        value = QColor(slots[int(colour.removeprefix("slot:")) - 1])
    else:
        value = QColor(colour) if colour.startswith("#") else QColor(slots[-1])
    if colour.startswith("#") and not chosen.high_contrast:
        # Chosen by hand on light or on dark: on the other ground it is pulled towards ink.
        return _legible(value, chosen, _WORD_WANTED, chosen.win)
    return _legible(value, chosen) if chosen.high_contrast else value


def _legible(
    colour: QColor, on: Theme, wanted: float = _CONTRAST_WANTED, ground: QColor | None = None
) -> QColor:
    """Pull a colour towards ink in steps until it can be read on paper, or on another ground."""
    share, ground = 0.0, ground or on.paper
    while contrast(mixed(on.ink, colour, share), ground) < wanted and share < 1.0:
        share += _CONTRAST_STEP
    return mixed(on.ink, colour, min(share, 1.0))


@cache
def _tint(mode: Mode, colour: str, form: Form, strong: bool) -> QColor | None:
    if mode not in _SHARES or form is Form.STRUCTURE:
        return None
    name, content = _SHARES[mode][strong]
    return mixed(_label_colour(mode, colour), _THEMES[mode].paper, name if form is Form.NAME else content)
