"""The QActions of a window, made of the list in actions.py.

Owns their texts, keys and whether each can be chosen now. Does nothing itself: handlers are given to
`connect_handlers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from annotator.gui.actions import SPECS, ActionSpec, Handler
from annotator.gui.key_names import key_names, sequence_of
from annotator.gui.mnemonics import ACTION_LETTERS, with_letter
from annotator.gui.translation import tr


class Actions(QObject):
    """The QActions of a window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_id: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        self._state: frozenset[str] | None = None
        self._names: dict[str, str] = {}
        self._specs = {spec.id: spec for spec in SPECS}
        self._keys = {spec.id: spec.usual_keys for spec in SPECS}
        for spec in SPECS:
            self._by_id[spec.id] = self._make(spec)
        self.retranslate()
        self.set_state(frozenset())

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.id)
        action.setShortcuts([sequence_of(key) for key in spec.keys])
        action.setCheckable(spec.checkable or bool(spec.choice))
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.choice:
            group = self._choices.setdefault(spec.choice, QActionGroup(self))
            group.addAction(action)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_id.values())

    def connect_handlers(self, handlers: Mapping[str, Handler]) -> None:
        """Say what each action does. Raises KeyError unless the handlers are exactly those of SPECS."""
        unknown = set(handlers) ^ set(self._by_id)
        if unknown:
            raise KeyError(f"actions without handlers, or handlers without actions: {sorted(unknown)}")
        for action_id, handler in handlers.items():
            # Qt passes `checked`, which no handler takes.
            self._by_id[action_id].triggered.connect(lambda _checked=False, call=handler: call())

    def set_keys(self, action_id: str, keys: tuple[str, ...]) -> None:
        """Give an action other keys; those of the pane are only shown."""
        spec = self._specs[action_id]
        self._keys[action_id] = keys
        if not spec.pane_keys:
            self._by_id[action_id].setShortcuts([sequence_of(key) for key in keys])
        self._show(spec)

    def key_texts(self, action_id: str) -> list[str]:
        """Return an action's keys as they are now, written as on this system."""
        return key_names(self._keys[action_id])

    def rename(self, action_id: str, text: str) -> None:
        """Show another text than the spec's, such as the name of what Undo would undo; empty: the spec's."""
        self._names[action_id] = text
        self._show(self._specs[action_id])

    def retranslate(self) -> None:
        """Show every text in the current language."""
        for spec in SPECS:
            self._show(spec)

    def _show(self, spec: ActionSpec) -> None:
        text = with_letter(self.text(spec.id), ACTION_LETTERS[spec.id])
        # A tab puts the pane's keys where a menu shows shortcuts, without binding them here.
        keys = self.key_texts(spec.id) if spec.pane_keys else []
        self._by_id[spec.id].setText(f"{text}\t{keys[0]}" if keys else text)

    def text(self, action_id: str) -> str:
        """Return the text of an action, without its keys and the letter that chooses it."""
        return self._names.get(action_id) or tr(self._specs[action_id].text)

    def set_state(self, state: frozenset[str]) -> None:
        """Enable what can be done now: the actions whose needs all hold."""
        if state == self._state:
            return
        self._state = state
        for spec in SPECS:
            self._by_id[spec.id].setEnabled(state.issuperset(spec.needs))

    def set_checked(self, action_id: str, on: bool) -> None:
        """Show a checkable action as on or off, without running it."""
        action = self._by_id[action_id]
        action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(False)
