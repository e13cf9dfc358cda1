"""The one name that a key has wherever it is shown: menus, hints, tips, buttons, key sheet, palette.

Owns the names. Qt asks for them by way of the translator (context QShortcut), so its own menus agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence

QT_CONTEXT = "QShortcut"
ARROWS = "Arrows"  # in a hint: the left and the right one
_BETWEEN = re.compile(r"(?<=.)\+(?=.)")
# What stands on the keys themselves; what Qt calls otherwise, by Qt's names.
NAMES = {
    "Return": "Enter",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
    "Page Up": "PgUp",
    "Page Down": "PgDn",
    "Escape": "Esc",
    "Delete": "Del",
    "Insert": "Ins",
}


def sequence_of(key: str | QKeyCombination) -> QKeySequence:
    """Return a key given in Qt's portable spelling. Shown, both Enters are alike."""
    if isinstance(key, str):
        return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    return QKeySequence(key)


def portable(key: str | QKeyCombination) -> str:
    """Return a key in Qt's portable spelling; empty if it is none."""
    return sequence_of(key).toString(QKeySequence.SequenceFormat.PortableText)


def key_name(key: str) -> str:
    """Return the name of a key, given in Qt's portable spelling: `Alt+Left` is `Alt+←`."""
    return sequence_of(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def key_names(keys: Iterable[str]) -> list[str]:
    """Return the names of several keys, each once: there are two Enters on a keyboard."""
    return list(dict.fromkeys(key_name(key) for key in keys))


def key_cap(key: str) -> str:
    """Return a key as it is drawn on caps, with blanks: `Shift+Arrows` is `Shift ←→`; also `A / B`."""
    if " / " in key:
        return " / ".join(key_cap(part) for part in key.split(" / "))
    held = key.removesuffix(ARROWS)
    name = key_name(f"{held}Left").replace("←", "←→") if held != key else key_name(key)
    return _BETWEEN.sub(" ", name)
