"""Answers the keys of an action while it cannot be chosen: a key that does nothing has to say why."""

from __future__ import annotations

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from annotator.gui.actions import Handler


class KeysOfDisabled(QShortcut):
    """The keys of one action, whichever they are now. Alive only while the action is not."""

    def __init__(self, action: QAction, window: QWidget, answer: Handler) -> None:
        super().__init__(window)
        self._action = action
        self.activated.connect(answer)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setKeys(self._action.shortcuts())
        self.setEnabled(not self._action.isEnabled())
