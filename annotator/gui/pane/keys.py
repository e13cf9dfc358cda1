"""Which key does what in the pane, and which keys are a label's.

Owns the bindings, which a settings page may change; it does nothing itself. No input method is ever involved.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent


class Do(StrEnum):
    """What a key can do in the pane. Motions extend the selection when Shift is held as well."""

    BACK = "back"
    FORWARD = "forward"
    WORD_BACK = "word_back"
    WORD_FORWARD = "word_forward"
    CLAUSE_BACK = "clause_back"
    CLAUSE_FORWARD = "clause_forward"
    SENTENCE_BACK = "sentence_back"
    SENTENCE_FORWARD = "sentence_forward"
    LINE_UP = "line_up"
    LINE_DOWN = "line_down"
    LINE_START = "line_start"
    LINE_END = "line_end"
    PARAGRAPH_BACK = "paragraph_back"
    PARAGRAPH_FORWARD = "paragraph_forward"
    SCREEN_UP = "screen_up"
    SCREEN_DOWN = "screen_down"
    DOCUMENT_START = "document_start"
    DOCUMENT_END = "document_end"
    GROW = "grow"
    SHRINK = "shrink"
    NEXT_SPAN = "next_span"
    PREVIOUS_SPAN = "previous_span"
    START_BACK = "start_back"
    START_FORWARD = "start_forward"
    END_BACK = "end_back"
    END_FORWARD = "end_forward"
    DELETE = "delete"
    NOTE = "note"
    RELABEL = "relabel"
    REPEAT = "repeat"
    CANCEL = "cancel"
    MENU = "menu"


MOTIONS = frozenset(list(Do)[: list(Do).index(Do.GROW)])

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_K = Qt.Key


def _key(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> int:
    return QKeyCombination(modifiers, key).toCombined()


DEFAULTS: dict[int, Do] = {
    _key(_NONE, _K.Key_Left): Do.BACK,
    _key(_NONE, _K.Key_Right): Do.FORWARD,
    _key(_CTRL, _K.Key_Left): Do.WORD_BACK,
    _key(_CTRL, _K.Key_Right): Do.WORD_FORWARD,
    _key(_NONE, _K.Key_Comma): Do.CLAUSE_BACK,
    _key(_NONE, _K.Key_Period): Do.CLAUSE_FORWARD,
    _key(_NONE, _K.Key_BracketLeft): Do.SENTENCE_BACK,
    _key(_NONE, _K.Key_BracketRight): Do.SENTENCE_FORWARD,
    _key(_NONE, _K.Key_Up): Do.LINE_UP,
    _key(_NONE, _K.Key_Down): Do.LINE_DOWN,
    _key(_NONE, _K.Key_Home): Do.LINE_START,
    _key(_NONE, _K.Key_End): Do.LINE_END,
    _key(_CTRL, _K.Key_Up): Do.PARAGRAPH_BACK,
    _key(_CTRL, _K.Key_Down): Do.PARAGRAPH_FORWARD,
    _key(_NONE, _K.Key_PageUp): Do.SCREEN_UP,
    _key(_NONE, _K.Key_PageDown): Do.SCREEN_DOWN,
    _key(_CTRL, _K.Key_Home): Do.DOCUMENT_START,
    _key(_CTRL, _K.Key_End): Do.DOCUMENT_END,
    _key(_ALT, _K.Key_Up): Do.GROW,
    _key(_ALT, _K.Key_Down): Do.SHRINK,
    _key(_NONE, _K.Key_Tab): Do.NEXT_SPAN,
    _key(_SHIFT, _K.Key_Backtab): Do.PREVIOUS_SPAN,
    _key(_SHIFT, _K.Key_Tab): Do.PREVIOUS_SPAN,
    _key(_ALT, _K.Key_Left): Do.START_BACK,
    _key(_ALT, _K.Key_Right): Do.START_FORWARD,
    _key(_ALT | _SHIFT, _K.Key_Left): Do.END_BACK,
    _key(_ALT | _SHIFT, _K.Key_Right): Do.END_FORWARD,
    _key(_NONE, _K.Key_Delete): Do.DELETE,
    _key(_NONE, _K.Key_Backspace): Do.DELETE,
    _key(_SHIFT, _K.Key_F2): Do.NOTE,
    _key(_NONE, _K.Key_F2): Do.RELABEL,
    _key(_NONE, _K.Key_Return): Do.REPEAT,
    _key(_NONE, _K.Key_Enter): Do.REPEAT,
    _key(_NONE, _K.Key_Escape): Do.CANCEL,
    _key(_NONE, _K.Key_Menu): Do.MENU,
    _key(_SHIFT, _K.Key_F10): Do.MENU,
}

# What Shift, or a full-width mode of a keyboard, makes of the keys for clauses and sentences.
_SAME = {
    **dict.fromkeys("<，《", _K.Key_Comma),
    **dict.fromkeys(">。．》", _K.Key_Period),
    **dict.fromkeys("{【「『", _K.Key_BracketLeft),
    **dict.fromkeys("}】」』", _K.Key_BracketRight),
}


def same_key(key: int, text: str = "") -> int:
    """Return the key that the pane takes a key for: `,` for `<` and `，` alike, others as they are.

    `text`: what it types, if that is known and not the key itself.
    """
    typed = text or (chr(key) if 32 < key < 0xFFFF else "")
    return int(_SAME.get(typed, key))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a key press asks for, and whether a motion takes the selection along."""

    do: Do
    extend: bool = False


class Keys:
    """The bindings of the pane: Qt key combinations (as `QKeyCombination.toCombined` gives them) to deeds."""

    def __init__(self) -> None:
        self.bindings = dict(DEFAULTS)

    def wish(self, event: QKeyEvent) -> Wish | None:
        """Return what a key event asks of the pane, or None if it is not the pane's."""
        key = Qt.Key(same_key(same_key(event.key()), event.text()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        do = self.bindings.get(_key(modifiers, key))
        if do is not None:
            return Wish(do)
        if modifiers & _SHIFT:
            do = self.bindings.get(_key(modifiers & ~_SHIFT, key))
            if do in MOTIONS:
                return Wish(do, extend=True)
        return None


def label_of(text: str) -> str:
    """Return the digit or small letter that a typed text is for labels, also in full width; else nothing."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return plain if len(plain) == 1 and plain.isascii() and plain.isalnum() else ""


def label_key(event: QKeyEvent) -> str:
    """Return the digit or small letter that a key event types, also from full width; else nothing.

    Shift with a letter is the letter, as it is while Caps Lock is on; with a digit it is another sign.
    """
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier)
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return ""
    return label_of(event.text())
