"""The attributes of a label as rows: id, name, type, choices, whether one is required.

Owns the controls and the way from typed choices (`order=命令, advice=建议`) to values of the model.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from annotator.gui.controls import CheckBox, DropList
from annotator.gui.look import Look
from annotator.gui.scheme.fields import LineField
from annotator.gui.translation import mark, tr
from annotator.model.scheme import Attribute, AttributeKind, Choice

KINDS = {
    AttributeKind.CHOICE: mark("choice"),
    AttributeKind.FLAG: mark("yes or no"),
    AttributeKind.NUMBER: mark("number"),
    AttributeKind.TEXT: mark("text"),
}

_CHOICES = 5  # their place, in a line of their own


def choices_text(choices: tuple[Choice, ...], language: str) -> str:
    """Return choices as they are typed: `id=name` in one language, with commas between."""
    return ", ".join(
        f"{choice.id}={name}" if (name := choice.names.get(language, "")) else choice.id for choice in choices
    )


def choices_of(text: str, language: str, before: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return what was typed; names in other languages stay with their ids."""
    known = {choice.id: choice for choice in before}
    found: dict[str, Choice] = {}
    for part in text.replace("，", ",").replace("、", ",").split(","):
        choice_id, _, name = (word.strip() for word in part.replace("＝", "=").partition("="))
        if choice_id:
            names = dict(known[choice_id].names) if choice_id in known else {}
            if name:
                names[language] = name
            found[choice_id] = Choice(choice_id, names)
    return tuple(found.values())


class AttributeRows(QWidget):
    """The rows. `changed` gives all attributes anew."""

    changed = Signal(object)  # tuple[Attribute, ...]
    rebuilt = Signal()  # other controls are there now

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._attributes: tuple[Attribute, ...] = ()
        self._language = "en"
        self._widgets: dict[tuple[int, int], QWidget] = {}  # by row and place in it
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 2)
        self.add = QPushButton(tr("Add attribute"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self._grid.addWidget(self.add, 0, 0, 1, 5, Qt.AlignmentFlag.AlignLeft)

    def show_attributes(self, attributes: tuple[Attribute, ...], language: str, look: Look) -> None:
        """Show attributes, with the names in one language."""
        if (attributes, language, look) == (self._attributes, self._language, self._look) and self._widgets:
            return
        before = [attribute.kind for attribute in self._attributes], self._look, self.add.text()
        self._attributes, self._language, self._look = attributes, language, look
        if before == ([attribute.kind for attribute in attributes], look, tr("Add attribute")):
            self._fill()  # who types goes on to the next control, which must be there still
            return
        old = self._widgets
        in_hand = next((at for at, widget in old.items() if widget.hasFocus()), None)
        self._widgets = {}
        for widget in old.values():
            self._grid.removeWidget(widget)
        for number, attribute in enumerate(attributes):
            self._make_row(number, attribute)
        self._fill()
        self._grid.addWidget(self.add, 2 * len(attributes), 0, 1, 5, Qt.AlignmentFlag.AlignLeft)
        self.add.setText(tr("Add attribute"))
        for widget in self._widgets.values():
            widget.show()  # at once: what is not in sight cannot take the focus
        self.rebuilt.emit()
        if in_hand is not None:
            self._widgets.get(in_hand, self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in old.values():
            widget.hide()
            widget.deleteLater()

    def _make_row(self, number: int, attribute: Attribute) -> None:
        ident, name, choices = LineField(), LineField(), LineField()
        ident.setFixedWidth(104)
        ident.setAccessibleName(tr("Id of the attribute"))
        name.setPlaceholderText(tr("Name"))
        name.setAccessibleName(tr("Name of the attribute"))
        kind = DropList()
        for each, word in KINDS.items():
            kind.addItem(tr(word), each)
        kind.setAccessibleName(tr("Type"))
        required = CheckBox(self._look)
        required.setText(tr("required"))
        remove = QPushButton(tr("Remove"))
        remove.setAutoDefault(False)
        for place, widget in ((0, ident), (1, name), (2, kind), (3, required), (4, remove)):
            self._put(widget, number, place)
        if attribute.kind is AttributeKind.CHOICE:
            choices.setPlaceholderText(tr("id=name, id=name"))
            choices.setAccessibleName(tr("Choices"))
            self._grid.addWidget(choices, 2 * number + 1, 1, 1, 4)
            self._widgets[number, _CHOICES] = choices
        else:
            choices.deleteLater()
        ident.committed.connect(lambda text: self._change(number, id=text))
        name.committed.connect(lambda text: self._rename(number, text))
        kind.activated.connect(lambda _: self._set_kind(number, AttributeKind(kind.currentData())))
        choices.committed.connect(lambda text: self._set_choices(number, text))
        required.clicked.connect(lambda on: self._change(number, required=on))
        remove.clicked.connect(lambda: self._remove(number))

    def _fill(self) -> None:
        """Let the controls show the values of now."""
        for number, attribute in enumerate(self._attributes):
            name = attribute.names.get(self._language, "")
            texts = {0: attribute.id, 1: name, _CHOICES: choices_text(attribute.choices, self._language)}
            for place in range(_CHOICES + 1):
                widget = self._widgets.get((number, place))
                if isinstance(widget, LineField):
                    widget.show_text(texts[place])
                elif isinstance(widget, DropList):
                    widget.setCurrentIndex(widget.findData(attribute.kind))
                elif isinstance(widget, CheckBox):
                    widget.setChecked(attribute.required)

    def _put(self, widget: QWidget, number: int, place: int) -> None:
        self._grid.addWidget(widget, 2 * number, place)
        self._widgets[number, place] = widget

    def _give(self, attributes: list[Attribute]) -> None:
        self.changed.emit(tuple(attributes))

    def _change(self, number: int, **fields: object) -> None:
        rows = list(self._attributes)
        rows[number] = replace(rows[number], **fields)  # type: ignore[arg-type]
        self._give(rows)

    def _rename(self, number: int, name: str) -> None:
        names = {**self._attributes[number].names, self._language: name}
        self._change(number, names={language: text for language, text in names.items() if text})

    def _set_kind(self, number: int, kind: AttributeKind) -> None:
        choices = self._attributes[number].choices
        if kind is AttributeKind.CHOICE:
            self._change(number, kind=kind, choices=choices or (Choice("a"), Choice("b")))
        else:
            self._change(number, kind=kind, choices=())

    def _set_choices(self, number: int, text: str) -> None:
        before = self._attributes[number].choices
        self._change(number, choices=choices_of(text, self._language, before))

    def _remove(self, number: int) -> None:
        self._give([each for place, each in enumerate(self._attributes) if place != number])

    def _add(self) -> None:
        taken = {attribute.id for attribute in self._attributes}
        number = next(n for n in range(1, 1000) if f"attribute_{n}" not in taken)
        count = len(self._attributes)
        self._give([*self._attributes, Attribute(f"attribute_{number}", AttributeKind.FLAG)])
        first = self._widgets.get((count, 0))
        if isinstance(first, LineField):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()  # what is typed replaces the id that is proposed
