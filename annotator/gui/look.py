"""What every part of the window is drawn with: the theme and the language, as one value.

Owns nothing else. A part that has `set_look` gets the new look whenever one of the two changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from annotator.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Theme and language; `still` is true where the system asks for no motion."""

    theme: Theme
    language: str
    still: bool = False


class Dressed(Protocol):
    """A part that draws itself by a look."""

    def set_look(self, look: Look) -> None:
        """Take on a look: colours, texts, label names."""


def dress(root: QWidget, look: Look) -> None:
    """Give a look to every part below a widget that takes one."""
    for child in root.findChildren(QWidget):
        # Asked for the whole protocol, each of hundreds takes Python twenty microseconds.
        if hasattr(child, "set_look"):
            cast("Dressed", child).set_look(look)
