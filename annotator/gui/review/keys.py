"""The keys of the review page. Owns which key does what; what is done stands in work.py."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.opened import PHRASES, Switches
from annotator.gui.panels.view_bar import SCRIPTS
from annotator.gui.review.decision import KEYS
from annotator.gui.review.editing import Editing, moved, placed
from annotator.gui.review.work import ReviewWork

LETTERS = {key.casefold(): name for name, key in KEYS.items() if len(key) == 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ZOOMS = {Qt.Key.Key_Plus: 10, Qt.Key.Key_Equal: 10, Qt.Key.Key_Minus: -10}
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ReviewKeys:
    """Answers the keys that the canvas offers. `others` are the keys of the page's own commands."""

    def __init__(self, work: ReviewWork, others: dict[str, Callable[[], object]]) -> None:
        self._work, self._others = work, others

    def press(self, event: QKeyEvent) -> None:
        """Do what a key stands for, and accept the event; leave it otherwise."""
        modifiers = event.modifiers() & ~KEYPAD
        self._work.forget_message()
        if self._always(event, modifiers):
            event.accept()
        elif self._work.editing is not None:
            if self._edit(event, modifiers, self._work.editing):
                event.accept()
        elif modifiers in (NONE, SHIFT) and self._letter(event):
            event.accept()

    def _always(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
        key = Qt.Key(event.key())
        canvas = self._work.page.canvas
        if modifiers == ALT and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._work.set_switches(Switches(script=SCRIPTS[key - Qt.Key.Key_1]))
        elif modifiers == ALT and key == Qt.Key.Key_6:
            self._phrases()
        elif modifiers & CTRL and key in ZOOMS:
            canvas.set_zoom(canvas.zoom() + ZOOMS[key])
        elif modifiers == CTRL and key == Qt.Key.Key_0:
            canvas.set_zoom(100)
        elif modifiers == CTRL and key in ENTER and self._work.editing is None:
            self._work.deciding.choose("rest")
        else:
            return False
        return True

    def _phrases(self) -> None:
        now = self._work.switches
        if now.script in PHRASES:
            self._work.set_switches(replace(now, phrases=not now.phrases))

    def _letter(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._others["escape"]()
            return True
        typed = unicodedata.normalize("NFKC", event.text()).casefold()
        if typed.isdecimal() and typed != "0":
            self._work.deciding.accept(int(typed) - 1)
        elif typed in LETTERS:
            self._work.deciding.choose(LETTERS[typed])
        elif typed in self._others:
            self._others[typed]()
        else:
            return False
        return True

    def _edit(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier, editing: Editing) -> bool:
        key = Qt.Key(event.key())
        work = self._work
        text = work.material.text if work.material else ""
        if key == Qt.Key.Key_Escape:
            work.deciding.correcting.edit(None)
        elif key in ENTER:
            work.deciding.correcting.finish()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            work.deciding.correcting.go_on(1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            start = step if modifiers in (NONE, ALT) else 0
            end = step if modifiers in (NONE, SHIFT, ALT | SHIFT) else 0
            work.deciding.correcting.edit(moved(editing, text, start=start, end=end))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            line = work.page.canvas.line_away(editing.passage[0], 1 if key == Qt.Key.Key_Down else -1)
            work.deciding.correcting.edit(placed(editing, text, line))
        else:
            return self._label(event, editing)
        return True

    def _label(self, event: QKeyEvent, editing: Editing) -> bool:
        typed = editing.keys + unicodedata.normalize("NFKC", event.text()).casefold()
        label, longer = self._work.label_for_keys(typed)
        if not typed or not (label or longer):
            self._work.deciding.correcting.edit(replace(editing, keys=""))
            return bool(event.text())
        self._work.deciding.correcting.edit(
            replace(editing, label=label or editing.label, keys="" if label else typed)
        )
        return True
