"""Controls for attributes, by type: choice, flag, number, text.

Each shows a value with `show_value` and emits `changed` with the new one, or None where it was taken away;
`refused` says why what was typed is no value.
"""

from __future__ import annotations

import math
import re
import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.gui.controls import CheckBox, DropList
from annotator.gui.look import Look
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr
from annotator.model.scheme import Attribute, AttributeKind, named
from annotator.model.spans import AttributeValue

FEW = 3  # so many choices stand side by side, more in a list
_NONE, _YES, _NO = "", "yes", "no"
_WHOLE = re.compile(r"[+-]?\d+")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_EXACT = 2**53  # up to here every whole number is a float of its own


class AttributeEditor(QWidget):
    """The face that all of them share."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(control.focusPolicy())  # Qt orders only what Tab may come to
        self.setFocusProxy(control)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(control)
        if isinstance(control, Segments | CheckBox):
            layout.addStretch(1)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 (Qt's name)
        """Name what has the focus, too: screen readers never meet the frame around it."""
        super().setAccessibleName(name)
        control = self.focusProxy()
        if control is not None:
            control.setAccessibleName(name)

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a value; None is no value."""
        raise NotImplementedError

    def forget_value(self) -> None:
        """Count what is shown as no value: it was refused."""

    def commit(self) -> None:
        """Take what is being typed."""


class ChoiceSegments(AttributeEditor):
    """A few choices side by side; the chosen one, clicked again, is taken away."""

    def __init__(self, attribute: Attribute, look: Look) -> None:
        self._control = Segments(look, deselectable=not attribute.required)
        super().__init__(self._control)
        items = [Segment(c.id, named(c.names, look.language) or c.id) for c in attribute.choices]
        self._control.set_items(items)
        self._control.chosen.connect(lambda choice: self.changed.emit(choice or None))

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a choice."""
        self._control.set_current(str(value or ""))


class ChoiceList(AttributeEditor):
    """Many choices in a list."""

    def __init__(self, attribute: Attribute, look: Look) -> None:
        self._control = DropList()
        super().__init__(self._control)
        if attribute.required:
            self._control.setPlaceholderText(tr("none"))  # until there is one, which cannot be taken away
        else:
            self._control.addItem(tr("none"), _NONE)
        for choice in attribute.choices:
            self._control.addItem(named(choice.names, look.language) or choice.id, choice.id)
        self._control.activated.connect(lambda _: self.changed.emit(self._control.currentData() or None))

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a choice."""
        self._control.setCurrentIndex(self._control.findData(value or _NONE))


class FlagSegments(AttributeEditor):
    """Yes or no, where one of them has to be said."""

    def __init__(self, look: Look) -> None:
        self._control = Segments(look)
        super().__init__(self._control)
        self._control.set_items([Segment(_YES, tr("Yes")), Segment(_NO, tr("No"))])
        self._control.chosen.connect(lambda choice: self.changed.emit(choice == _YES))

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a flag."""
        self._control.set_current(_NONE if value is None else _YES if value is True else _NO)


class FlagBox(AttributeEditor):
    """Yes, or not said."""

    def __init__(self, look: Look) -> None:
        self._control = CheckBox(look)
        self._control.setText(tr("Yes"))
        super().__init__(self._control)
        self._control.clicked.connect(lambda on: self.changed.emit(True if on else None))

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a flag."""
        self._control.setChecked(value is True)


class LineEditor(AttributeEditor):
    """A text or a number, taken at Enter or when the focus leaves. What is no number stays to be mended."""

    def __init__(self, attribute: Attribute) -> None:
        self._control = QLineEdit()
        self._number = attribute.kind is AttributeKind.NUMBER
        self._shown = ""
        if self._number:
            self._control.setAlignment(Qt.AlignmentFlag.AlignRight)
        super().__init__(self._control)
        self._control.editingFinished.connect(self.commit)

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a text or a number."""
        self._shown = "" if value is None else str(value)
        self._control.setText(self._shown)

    def forget_value(self) -> None:
        """Let the value before be typed again."""
        self._shown = ""

    def commit(self) -> None:
        """Take what was typed, if it is another value."""
        text = self._control.text().strip()
        if text == self._shown:
            return
        value: AttributeValue | None = text or None
        if self._number and text:
            value = number(text)
            if value is None:
                self.refused.emit(tr('"{text}" is not a number. Write it like 1234.5.', text=text))
                return
        self._shown = text
        self.changed.emit(value)


def number(text: str) -> int | float | None:
    """Return the number that a text writes, in full width too and with commas between thousands, or None."""
    plain = unicodedata.normalize("NFKC", text)
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        found = float(plain)
    except ValueError:
        return None
    if not math.isfinite(found) or "_" in plain:
        return None
    if _WHOLE.fullmatch(plain):
        return int(plain)
    return int(found) if found.is_integer() and abs(found) < _EXACT else found


def attribute_editor(attribute: Attribute, look: Look) -> AttributeEditor:
    """Return the control that fits an attribute's type."""
    if attribute.kind is AttributeKind.CHOICE:
        return (
            ChoiceSegments(attribute, look) if len(attribute.choices) <= FEW else ChoiceList(attribute, look)
        )
    if attribute.kind is AttributeKind.FLAG:
        return FlagSegments(look) if attribute.required else FlagBox(look)
    return LineEditor(attribute)
