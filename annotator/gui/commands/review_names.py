"""Hides names, or shows them again, wherever review tells of people.

Owns the action and what is said of it. Names are hidden for who wished it: when another person works, that
ends, and the status line says so.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.desk import Desk
from annotator.gui.review.hiding import hide_names, names_hidden
from annotator.gui.translation import tr

ACTION = "review.hide_names"


class NamesCommand(QObject):
    """The entry of the Review menu; the review page's box and key come here too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._hidden = False
        desk.session_changed.connect(self._session_changed)
        desk.names_changed.connect(self._show)

    def toggle(self) -> None:
        """Hide names, or show them again."""
        hide_names(self._desk, on=not names_hidden(self._desk))
        self._say()

    def _session_changed(self) -> None:
        self._show()
        if self._desk.session is not None:
            self._desk.session.annotator_changed.connect(self._annotator_changed)

    def _annotator_changed(self) -> None:
        if names_hidden(self._desk) != self._hidden:
            self._desk.names_changed.emit()
            self._say()

    def _show(self) -> None:
        self._hidden = names_hidden(self._desk)
        self._desk.actions.set_checked(ACTION, self._hidden)

    def _say(self) -> None:
        hidden = tr("Names are hidden: annotators go by letters.")
        self._desk.say(hidden if self._hidden else tr("Names are shown again."))
