"""Gives actions and reading panes the keys of a key map."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.gui.actions import SPECS
from annotator.gui.keys.keymap import PANE, SHOWN_AS, KeyMap
from annotator.gui.pane import ReadingPane
from annotator.gui.pane.keys import Do
from annotator.gui.window_actions import Actions


def bind_keys(keymap: KeyMap, actions: Actions, window: QWidget) -> None:
    """Bind every action of the window and every reading pane in it."""
    for spec in SPECS:
        if spec.id in SHOWN_AS or not spec.pane_keys:
            actions.set_keys(spec.id, keymap.keys(spec.id))
    bindings = keymap.bindings()
    unfold = keymap.name(f"{PANE}.{Do.REPEAT}")
    for pane in window.findChildren(ReadingPane):
        pane.keys.bindings = dict(bindings)
        pane.set_unfold_key(unfold)
