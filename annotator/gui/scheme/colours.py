"""Which colour a new label takes, and whether one chosen by hand can be read. Paints nothing."""

from __future__ import annotations

from PySide6.QtGui import QColor

from annotator.gui.theme import Theme, contrast, mixed
from annotator.model import colours
from annotator.model.scheme import Form, Label, LabelKind, Scheme

LEAST_CONTRAST = 4.5
_STEP = 0.02


def free_slot(scheme: Scheme, form: Form) -> str:
    """Return the first slot of a form's group that no label has; else the one that fewest have."""
    return colours.free_slot((scheme.colour(label.id) for label in scheme.labels if not label.retired), form)


def users_of(scheme: Scheme, colour: str, but: str = "") -> list[Label]:
    """Return the labels in use that have a colour, without one of them."""
    kinds = (LabelKind.SPAN, LabelKind.RELATION)
    return [
        label
        for label in scheme.labels
        if scheme.colour(label.id) == colour and label.id != but and not label.retired and label.kind in kinds
    ]


def can_be_read(colour: QColor, theme: Theme) -> bool:
    """Tell whether a label's word in this colour can be read on the window."""
    return contrast(colour, theme.win) >= LEAST_CONTRAST


def nearest_good(colour: QColor, theme: Theme) -> QColor:
    """Return the colour that can be read and differs least: pulled towards black, on dark towards white."""
    end = QColor("#FFFFFF") if theme.dark else QColor("#000000")
    share = 0.0
    found = QColor(colour)
    while not can_be_read(found, theme) and share < 1.0:
        share = min(1.0, share + _STEP)
        found = mixed(end, colour, share)
    return found
