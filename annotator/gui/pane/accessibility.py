"""The pane for screen readers: its text, caret and selection.

Owns the text interface. It reads the pane and changes nothing but caret and selection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.gui.pane.pane import ReadingPane


def install() -> None:
    """Make Qt ask here for the accessible interface of reading panes."""


def announce_caret(pane: ReadingPane) -> None:
    """Tell screen readers where the caret is."""


def announce_selection(pane: ReadingPane) -> None:
    """Tell screen readers what is selected."""
