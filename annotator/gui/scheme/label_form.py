"""One label's facts as a form. A finished field gives the label as it should be; nothing is written here."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import CheckBox, DropList, called, row, text_label
from annotator.gui.look import Look
from annotator.gui.scheme.attribute_rows import AttributeRows
from annotator.gui.scheme.colour_field import ColourField
from annotator.gui.scheme.editing import free_keys
from annotator.gui.scheme.fields import LineField, TextField
from annotator.gui.scheme.label_list import KIND_NAMES
from annotator.gui.segments import Segment, Segments
from annotator.gui.tab_order import order_tabs
from annotator.gui.ticked import TickedList
from annotator.gui.translation import LANGUAGE_NAMES, mark, tr
from annotator.model.scheme import LANGUAGES, Form, Label, LabelKind, Scheme

FORM_NAMES = {
    Form.NAME: mark("Names: tint and bar"),
    Form.CONTENT: mark("Content: bar with posts"),
    Form.STRUCTURE: mark("Structure: double rule"),
}
TALL = ("definition", "boundary", "examples", "ends", "colour", "attributes")
_ID = int(Qt.ItemDataRole.UserRole)


class Ends(TickedList):
    """The labels that one end of a relation takes; none checked: any."""

    changed = Signal(object)  # tuple of label ids

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFixedHeight(112)
        self._filling = False
        self.itemChanged.connect(self._give)

    def show_ends(self, scheme: Scheme, chosen: tuple[str, ...], look: Look) -> None:
        """Show which labels are taken."""
        self._filling = True
        self.set_look(look)
        place, language = self.verticalScrollBar().value(), look.language
        self.clear()
        for label in scheme.labels:
            if label.kind is LabelKind.SPAN and (not label.retired or label.id in chosen):
                self.add(label.name(language), label.id, ticked=label.id in chosen)
        self._filling = False
        if place:
            self.verticalScrollBar().setValue(place)
        elif chosen:
            self.scrollToItem(self.item(self._places().index(chosen[0])))

    def _places(self) -> list[str]:
        return [str(self.item(number).data(_ID)) for number in range(self.count())]

    def _give(self) -> None:
        if self._filling:
            return
        self.changed.emit(tuple(self.ticked()))


class LabelForm(QScrollArea):
    """The form. `changed` gives the label anew; `parent_chosen` the id of another group."""

    changed = Signal(object)  # Label
    parent_chosen = Signal(str)
    restored = Signal()  # what was typed is what there is: nothing is left to refuse

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label: Label | None = None
        self._scheme: Scheme | None = None
        self._language = look.language
        self._rows: dict[str, tuple[QWidget, QWidget]] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it shows no ring, and follows the field that has one
        self._make_fields(look)
        self._body = body = called(QWidget(), "panel")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 0, 14, 12)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, 92)
        self._grid.setColumnStretch(1, 1)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        self.setWidget(body)
        self._lay_out()
        self._connect()

    def _make_fields(self, look: Look) -> None:
        self.names = {language: LineField() for language in LANGUAGES}
        for language, field in self.names.items():
            field.setPlaceholderText(LANGUAGE_NAMES[language])
            field.setToolTip(LANGUAGE_NAMES[language])
            field.setAccessibleName(f"{tr('Name')} {LANGUAGE_NAMES[language]}")
        self.kind, self.uses = text_label("second"), text_label("second")
        self.group, self.key = DropList(), LineField()
        self.key.setFixedWidth(92)
        self.key_hint = text_label("third")
        self.colour = ColourField(look)
        self.form, self.exclusive = DropList(), CheckBox(look)
        self.heads, self.tails = Ends(look), Ends(look)
        self.languages = Segments(look)
        self.definition, self.boundary, self.examples = TextField(2), TextField(2), TextField(3)
        self.attributes = AttributeRows(look)
        self.retired = CheckBox(look)

    def _lay_out(self) -> None:
        names, ends = QWidget(), QWidget()
        grid = QGridLayout(names)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        for number, (language, field) in enumerate(self.names.items()):
            language_name = text_label("small")
            language_name.setText(LANGUAGE_NAMES[language])
            language_name.setBuddy(field)
            grid.addWidget(language_name, 0, number)
            grid.addWidget(field, 1, number)
        row(ends, self.heads, self.tails, gap=8)
        key = QWidget()
        row(key, self.key, self.key_hint, None)
        self.exclusive.setText(tr("at most one of its labels on a document"))
        self.retired.setText(tr("no longer offered; what has it keeps it"))
        kind = QWidget()
        row(kind, self.kind, 8, self.uses, None)
        for name, caption, widget in (
            ("names", tr("Name"), names),
            ("kind", tr("Put on"), kind),
            ("group", tr("Group"), self.group),
            ("key", tr("Key"), key),
            ("colour", tr("Colour"), self.colour),
            ("form", tr("Form"), self.form),
            ("exclusive", tr("Choice"), self.exclusive),
            ("ends", tr("From, to"), ends),
            ("languages", tr("Rules in"), self.languages),
            ("definition", tr("Definition"), self.definition),
            ("boundary", tr("Boundary"), self.boundary),
            ("examples", tr("Examples"), self.examples),
            ("attributes", tr("Attributes"), self.attributes),
            ("retired", tr("Retired"), self.retired),
        ):
            self._add_row(name, caption, widget)

    def _add_row(self, name: str, caption: str, widget: QWidget) -> None:
        label = text_label("second")
        label.setText(caption)
        if not widget.accessibleName():
            widget.setAccessibleName(caption)
        number = len(self._rows)
        top = Qt.AlignmentFlag.AlignTop if name in TALL else Qt.AlignmentFlag.AlignVCenter
        if top == Qt.AlignmentFlag.AlignTop:
            label.setContentsMargins(0, 6, 0, 0)
        self._grid.addWidget(label, number, 0, top)
        self._grid.addWidget(widget, number, 1)
        self._rows[name] = (label, widget)

    def _connect(self) -> None:
        for language, field in self.names.items():
            field.committed.connect(lambda text, which=language: self._text("names", which, text))
        self.key.committed.connect(lambda text: self._give(key=keys_of(text)))
        self.group.activated.connect(lambda _: self.parent_chosen.emit(str(self.group.currentData())))
        self.colour.chosen.connect(lambda colour: self._give(colour=colour))
        self.form.activated.connect(lambda _: self._give(form=Form(self.form.currentData())))
        self.exclusive.clicked.connect(lambda on: self._give(exclusive=on))
        self.heads.changed.connect(lambda ends: self._give(heads=ends))
        self.tails.changed.connect(lambda ends: self._give(tails=ends))
        self.languages.chosen.connect(self._choose_language)
        self.definition.committed.connect(lambda text: self._text("definition", self._language, text))
        self.boundary.committed.connect(lambda text: self._text("boundary", self._language, text))
        self.examples.committed.connect(self._examples_written)
        self.attributes.changed.connect(lambda attributes: self._give(attributes=attributes))
        self.attributes.rebuilt.connect(lambda: order_tabs(self))
        self.retired.clicked.connect(lambda on: self._give(retired=on))

    # --- showing

    def show_label(self, scheme: Scheme, label: Label, look: Look, *, writable: bool = True) -> None:
        """Show a label; only the rows that its kind has are visible."""
        self._scheme, self._label, self._look = scheme, label, look
        for language, field in self.names.items():
            field.show_text(label.names.get(language, ""))
        self.kind.setText(f"{tr(KIND_NAMES[label.kind])} · {label.id}")
        self._fill_lists(scheme, label)
        self.key.show_text(label.key)
        self.key_hint.setText(tr("one key, or several with blanks between: {keys}", keys=free_keys(scheme)))
        self.colour.show_colour(label.colour, scheme, label.id, look)
        self.exclusive.setChecked(label.exclusive)
        self.heads.show_ends(scheme, label.heads, look)
        self.tails.show_ends(scheme, label.tails, look)
        self.retired.setChecked(label.retired)
        self._show_texts()
        kind = label.kind
        shown = {
            "key": kind is not LabelKind.GROUP and kind is not LabelKind.RELATION,
            "colour": kind in (LabelKind.SPAN, LabelKind.RELATION),
            "form": kind is LabelKind.GROUP and not label.parent,
            "exclusive": kind is LabelKind.GROUP,
            "ends": kind is LabelKind.RELATION,
            "attributes": kind is not LabelKind.GROUP,
        }
        for name, visible in shown.items():
            for widget in self._rows[name]:
                widget.setVisible(visible)
        self._body.setEnabled(writable)

    def show_uses(self, text: str) -> None:
        """Say how often the label is used."""
        self.uses.setText(text)

    def _fill_lists(self, scheme: Scheme, label: Label) -> None:
        self.group.clear()
        self.group.addItem(tr("none"), "")
        for other in scheme.labels:
            if other.kind is LabelKind.GROUP and other.id != label.id:
                self.group.addItem(other.name(self._look.language), other.id)
        self.group.setCurrentIndex(max(self.group.findData(label.parent), 0))
        self.form.clear()
        for form, text in FORM_NAMES.items():
            self.form.addItem(tr(text), form)
        self.form.setCurrentIndex(self.form.findData(label.form))

    def _show_texts(self) -> None:
        label = self._label
        if label is None:
            return
        self.languages.set_items([Segment(each, LANGUAGE_NAMES[each]) for each in LANGUAGES])
        self.languages.set_current(self._language)
        self.definition.show_text(label.definition.get(self._language, ""))
        self.boundary.show_text(label.boundary.get(self._language, ""))
        self.examples.show_text("\n".join(label.examples.get(self._language, ())))
        self.attributes.show_attributes(label.attributes, self._language, self._look)

    def _choose_language(self, language: str) -> None:
        self.commit()
        self._language = language
        self._show_texts()

    # --- giving

    def commit(self) -> None:
        """Give what is still being typed."""
        for field in (*self.names.values(), self.key):
            field.commit()
        for text in (self.definition, self.boundary, self.examples):
            text.commit()

    def _give(self, **fields: object) -> None:
        if self._label is not None:
            label = replace(self._label, **fields)  # type: ignore[arg-type]
            if label != self._label:
                self.changed.emit(label)
            else:
                self.restored.emit()

    def _text(self, field: str, language: str, text: str) -> None:
        if self._label is None:
            return
        texts: Mapping[str, str] = getattr(self._label, field)
        self._give(**{field: {name: value for name, value in {**texts, language: text}.items() if value}})

    def _examples_written(self, text: str) -> None:
        if self._label is None:
            return
        lines = tuple(line.strip() for line in text.split("\n") if line.strip())
        examples = {**self._label.examples, self._language: lines}
        self._give(examples={language: given for language, given in examples.items() if given})


def keys_of(text: str) -> str:
    """Return the keys that were typed, as a label has them: in half width, with a blank between each two."""
    return " ".join("".join(unicodedata.normalize("NFKC", text).lower().split()))
