"""Keys as they are now: the defaults, with what a person changed. Refuses a key that something else has.

Owns the names in the settings and the rules of conflict. Binds nothing itself: see binding.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt

from annotator.gui.actions import MENUS, SPECS
from annotator.gui.key_names import key_name, portable, sequence_of
from annotator.gui.keys.words import PANE_WORDS
from annotator.gui.mnemonics import MENU_LETTERS
from annotator.gui.pane.keys import DEFAULTS, MOTIONS, Do, label_of, same_key
from annotator.gui.settings import Settings
from annotator.gui.translation import mark, tr

PANE = "pane"
PANE_TITLE = mark("Reading pane")
# Actions of the window whose keys the pane answers itself while it has the focus.
LINKED = {"annotate.relabel": Do.RELABEL, "annotate.note": Do.NOTE, "annotate.delete": Do.DELETE}
# Menu entries for what is a key of the pane.
SHOWN_AS = {
    "annotate.repeat": Do.REPEAT,
    "ends.start_back": Do.START_BACK,
    "ends.start_on": Do.START_FORWARD,
    "ends.end_back": Do.END_BACK,
    "ends.end_on": Do.END_FORWARD,
    "span.next": Do.NEXT_SPAN,
    "span.previous": Do.PREVIOUS_SPAN,
}
_NONE = "-"  # in the settings: no key at all
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Command:
    """Something that keys do: an action's id, or `pane.` and a deed; keys as Qt writes them portably."""

    id: str
    text: str  # to be translated
    menu: str
    defaults: tuple[str, ...]


def _pane_defaults(do: Do) -> tuple[str, ...]:
    keys = (
        portable(QKeyCombination.fromCombined(combined)) for combined, deed in DEFAULTS.items() if deed is do
    )
    return tuple(key for key in keys if "Backtab" not in key)


def _commands() -> tuple[Command, ...]:
    window = (
        Command(spec.id, spec.text, spec.menu, tuple(portable(key) for key in spec.keys))
        for spec in SPECS
        if not spec.pane_keys
    )
    pane = (Command(f"{PANE}.{do}", text, PANE, _pane_defaults(do)) for do, text in PANE_WORDS.items())
    return (*window, *pane)


COMMANDS = _commands()
_BY_ID = {command.id: command for command in COMMANDS}


class KeyMap:
    """The table of keys, kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keys(self, command_id: str) -> tuple[str, ...]:
        """Return the keys of a command; also of a menu entry that stands for a key of the pane."""
        if command_id in SHOWN_AS:
            command_id = f"{PANE}.{SHOWN_AS[command_id]}"
        kept = self._settings.text(f"keys/{command_id}")
        if kept:
            return () if kept == _NONE else tuple(kept.split(" | "))
        command = _BY_ID.get(command_id)
        return command.defaults if command else ()

    def name(self, command_id: str) -> str:
        """Return the first key of a command as a sentence names it; nothing where it has none."""
        return next((key_name(key) for key in self.keys(command_id)), "")

    def changed(self, command_id: str) -> bool:
        """Tell whether a command's keys are not the usual ones."""
        return self.keys(command_id) != _BY_ID[command_id].defaults

    def put(self, command_id: str, keys: tuple[str, ...]) -> None:
        """Give a command these keys. What `refusal` says of each must have been heeded."""
        usual = keys == _BY_ID[command_id].defaults
        self._settings.put(f"keys/{command_id}", "" if usual else " | ".join(keys) or _NONE)

    def reset(self) -> None:
        """Give every command its usual keys."""
        for command in COMMANDS:
            if self.changed(command.id):
                self._settings.put(f"keys/{command.id}", "")

    def owner(self, key: str, but: str = "") -> Command | None:
        """Return the command that has a key, or that takes it together with Shift."""
        for command in COMMANDS:
            if command.id != but and _combined(key)[0] in self._covered(command):
                return command
        return None

    def _covered(self, command: Command) -> set[int]:
        keys = set(self.keys(command.id))
        if command.menu == PANE and Do(command.id.removeprefix(f"{PANE}.")) in MOTIONS:
            keys |= {_with_shift(key) for key in keys}
        return {_combined(key)[0] for key in keys}

    def refusal(self, key: str, command_id: str) -> str:
        """Return why a command cannot have a key, in words; nothing where it can."""
        sequence = sequence_of(key)
        if sequence.isEmpty():
            return tr("This key cannot be used.")
        combination = sequence[0]  # type: ignore[index]
        held = combination.keyboardModifiers() & ~_SHIFT & ~Qt.KeyboardModifier.KeypadModifier
        text = chr(combination.key()) if 32 < int(combination.key()) < 0xFFFF else ""
        if held == Qt.KeyboardModifier.NoModifier and label_of(text):
            return tr("Letters and digits alone are the keys of labels.")
        opened = next((menu for menu, letter in MENU_LETTERS.items() if portable(key) == f"Alt+{letter}"), "")
        if opened:
            return tr('{key} opens the menu "{menu}".', key=key_name(key), menu=menu_title(opened))
        wanted = [key]
        if command_id.startswith(f"{PANE}.") and Do(command_id.removeprefix(f"{PANE}.")) in MOTIONS:
            wanted.append(_with_shift(key))
        for each in wanted:
            owner = self.owner(each, command_id)
            if owner is not None:
                return tr(
                    '{key} is taken: "{what}". Give that another key first.',
                    key=key_name(each),
                    what=tr(owner.text).rstrip("…"),
                )
        return ""

    def bindings(self) -> dict[int, Do]:
        """Return what the reading pane binds."""
        found: dict[int, Do] = {}
        for do in PANE_WORDS:
            for key in self.keys(f"{PANE}.{do}"):
                found.update(dict.fromkeys(_combined(key), do))
        for action, do in LINKED.items():
            for key in self.keys(action):
                found.update(dict.fromkeys(_combined(key), do))
        return found


def _with_shift(key: str) -> str:
    combination = sequence_of(key)[0]  # type: ignore[index]
    return portable(QKeyCombination(combination.keyboardModifiers() | _SHIFT, combination.key()))


def _combined(key: str) -> list[int]:
    """Return a key as the pane looks it up: those that it takes for one are one."""
    combination = sequence_of(key)[0]  # type: ignore[index]
    held, plain = combination.keyboardModifiers(), Qt.Key(same_key(int(combination.key())))
    found = [QKeyCombination(held, plain).toCombined()]
    if plain == Qt.Key.Key_Tab and held & _SHIFT:
        found.append(QKeyCombination(held, Qt.Key.Key_Backtab).toCombined())
    return found


def menu_title(menu: str) -> str:
    """Return the title of a group of commands."""
    return tr(PANE_TITLE) if menu == PANE else tr(dict(MENUS)[menu])
