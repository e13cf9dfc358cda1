"""The selected span: label, passage, attributes by type, unsure, note.

Owns the controls. What is changed goes out as an act; the editor then shows what the project holds.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import CheckBox, ElidedLabel, called, hairline, row, shields_delete, text_label
from annotator.gui.look import Look
from annotator.gui.panels.attribute_editor import AttributeEditor, attribute_editor
from annotator.gui.panels.form_mark import FormMark
from annotator.gui.translation import tr, trn
from annotator.model.acts import SetSpanAttribute, SetSpanNote, SetSpanUnsure
from annotator.model.scheme import Form, Scheme, named
from annotator.model.spans import AttributeValue, Span

NOTE_HEIGHT, EMPTY_NOTE = 62, 30
NOTE_LINES = 2  # are seen without scrolling
LOW_ROOM = 190  # with less, the passage is left to the list


class NoteEdit(QPlainTextEdit):
    """A note. It is kept when the focus leaves, by Ctrl+Enter and Esc too, and never half-way."""

    committed = Signal(str)
    left = Signal()
    writing_changed = Signal()  # somebody begins to write, or leaves

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Take one line while there is nothing to read and nobody writes."""
        small = not self.hasFocus() and not self.toPlainText()
        self.setFixedHeight(EMPTY_NOTE if small else NOTE_HEIGHT)
        fits = self.document().size().height() <= NOTE_LINES  # Qt would offer to scroll it all the same
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else on)

    def show_note(self, note: str) -> None:
        """Show a note, unless this one is being written."""
        if not self.hasFocus() or note != self._note:
            self._note = note
            if self.toPlainText() != note:
                self.setPlainText(note)

    def commit(self) -> None:
        """Keep what was written."""
        note = self.toPlainText().strip()
        if note != self._note:
            self._note = note
            self.committed.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc and Ctrl+Enter. What is unwanted is undone in the text, by Ctrl+Z."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and held):
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window's shortcuts while a note is written."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a note is written, and take room for it."""
        super().focusInEvent(event)
        self.writing_changed.emit()
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        self.commit()
        super().focusOutEvent(event)
        self.writing_changed.emit()
        self._fit()


class SpanEditor(QWidget):
    """The editor. It hides itself while no span is selected."""

    act_requested = Signal(object)
    refused = Signal(str)  # what was typed is no value, in words
    left = Signal()  # back to the pane
    rebuilt = Signal()  # other controls are there now

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scheme: Scheme | None = None
        self._span: Span | None = None
        self._writable = True
        self._room = 400
        self._places = ("", "")
        self._facts: tuple[str, str, str] = ("", "", "")
        self.mark, self.name, self.place = FormMark(look), text_label("title"), ElidedLabel("second")
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.owner = text_label("second")
        self.passage = text_label("second", wrap=True)
        self.unsure = CheckBox(look)
        self.unsure.clicked.connect(
            lambda on: self._ask(SetSpanUnsure(self._span.id, on)) if self._span else None
        )
        self.unsure_label, self.note_label = text_label("second"), text_label("second")
        self.note = NoteEdit()
        self.note.committed.connect(self._note_written)
        self.note.left.connect(self.left)
        self._attributes: dict[str, AttributeEditor] = {}
        self._filled: dict[str, AttributeValue | None] = {}  # what each was given to show
        self._captions: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 72)
        self._grid.setColumnStretch(1, 1)
        body = called(QWidget(), "panel")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 10, 16, 10)
        inner.setSpacing(8)
        head = row(inner, self.mark, self.name, self.place)
        head.setStretch(2, 1)
        inner.addWidget(self.passage)
        inner.addWidget(self.owner)
        inner.addLayout(self._grid)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls have it
        self._body = body
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll)
        layout.addWidget(hairline())
        body.installEventFilter(self)
        self.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.unsure_label.setText(tr("Unsure"))
        self.unsure.setText(tr("Look again later"))
        self.note_label.setText(tr("Note"))
        self.note.setAccessibleName(tr("Note"))
        self._build()

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Say which scheme holds the labels and their attributes."""
        self._scheme = scheme
        self._build()

    def show_span(
        self, span: Span | None, *, quote: str = "", place: str = "", owner: str = "", writable: bool = True
    ) -> None:
        """Show a span: its passage, its place, whose it is if another's. None hides the editor."""
        if span is None or self._span is None or span.id != self._span.id:
            self.keep_written()
            self._filled = {}
        self.note.commit()
        rebuilt = self._shape(span) != self._shape(self._span)
        self._span, self._writable, self._facts = span, writable, (quote, place, owner)
        if rebuilt:
            self._build()
        else:
            self._fill()
        if span is None and self.isAncestorOf(QApplication.focusWidget() or self):
            self.left.emit()  # else Qt gives the keys to whatever comes next
        self.setVisible(span is not None)

    def keep_written(self) -> None:
        """Take what is being typed into the note and the values."""
        self.note.commit()
        for editor in tuple(self._attributes.values()):
            editor.commit()

    def event(self, event: QEvent) -> bool:
        """Keep Del for the values in here: the window's would delete the span."""
        return shields_delete(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text at Esc, from whatever has not taken it for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        """Make the rows for the label's attributes."""
        for editor in self._attributes.values():
            editor.hide()  # until it goes, no Tab must meet it
            editor.deleteLater()
        while self._grid.count():
            self._grid.takeAt(0)
        for caption in self._captions:
            caption.deleteLater()
        self._captions = []
        self._attributes, self._filled = {}, {}
        label = self._scheme.by_id.get(self._span.label) if self._scheme and self._span else None
        number = 0
        for attribute in label.attributes if label else ():
            caption = ElidedLabel("second")
            caption.setText(named(attribute.names, self._look.language) or attribute.id)
            editor = attribute_editor(attribute, self._look)
            editor.setAccessibleName(caption.text())
            editor.changed.connect(lambda value, name=attribute.id: self._attribute_set(name, value))
            editor.refused.connect(self.refused)
            self._attributes[attribute.id] = editor
            self._captions.append(caption)
            self._grid.addWidget(caption, number, 0)
            self._grid.addWidget(editor, number, 1)
            number += 1
        for name, left in self._left_over(self._span).items():
            caption, value = ElidedLabel("third"), ElidedLabel("third")
            caption.setText(name)
            value.setText(tr("{value} (removed attribute)", value=left))
            self._captions += (caption, value)
            self._grid.addWidget(caption, number, 0)
            self._grid.addWidget(value, number, 1)
            number += 1
        self._grid.addWidget(self.unsure_label, number, 0)
        self._grid.addWidget(self.unsure, number, 1)
        self._grid.addWidget(self.note_label, number + 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.note, number + 1, 1)
        self._fill()
        self.rebuilt.emit()

    def _left_over(self, span: Span | None) -> dict[str, object]:
        """Return the values that a span has of attributes which its label has no longer."""
        label = self._scheme.by_id.get(span.label) if self._scheme and span else None
        if span is None or label is None:
            return {}
        return {name: value for name, value in span.attributes.items() if label.attribute(name) is None}

    def _shape(self, span: Span | None) -> tuple[object, ...]:
        """Return what decides which rows there are."""
        return (span.label if span else "", self._left_over(span))

    def _fill(self) -> None:
        span, scheme = self._span, self._scheme
        if span is None or scheme is None:
            return
        label = scheme.by_id.get(span.label)
        colour = self._look.theme.label_colour(scheme.colour(span.label))
        self.mark.show_form(scheme.form(label) if label else Form.NAME, colour)
        self.name.setText(label.name(self._look.language) if label else span.label)
        self.name.setStyleSheet(f"color: {colour.name()}; font-size: 14px;")
        quote, place, owner = self._facts
        whole = f"{place} · {length_of(span)}" if place else length_of(span)
        self._places = whole, length_of(span)
        self._show_place()
        self.passage.setText(quote)
        self.owner.setText(tr("Made by {name}", name=owner) if owner else "")
        self.owner.setVisible(bool(owner))
        for name, editor in self._attributes.items():
            value = span.attributes.get(name)
            if name not in self._filled or self._filled[name] != value:  # else it may be being written
                editor.show_value(value)
            self._filled[name] = value
            editor.setEnabled(self._writable)
        self.unsure.setChecked(span.unsure)
        self.unsure.setEnabled(self._writable)
        self.note.show_note(span.note)
        self.note.setReadOnly(not self._writable)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the height when the content's wish changes, or the width that its passage is broken to."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        height = self._body.sizeHint().height()
        # Not the content's own width, which a scroll bar changes: the two would chase each other for ever.
        width = self._scroll.width()
        layout = self._body.layout()
        if layout is not None and layout.hasHeightForWidth() and width > 100:
            height = layout.heightForWidth(width)
        self._scroll.setFixedHeight(max(min(height, self._room), 80))

    def set_room(self, room: int) -> None:
        """Say how high the editor may be; it scrolls where it needs more."""
        self._room = room
        self.passage.setVisible(room >= LOW_ROOM)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the place as far as there is room: the status line says the paragraph, too."""
        super().resizeEvent(event)
        self._show_place()

    def _show_place(self) -> None:
        whole, short = self._places
        room = self.width() - self.name.sizeHint().width() - 14 - 2 * 16 - 2 * 8
        fits = self.place.fontMetrics().horizontalAdvance(whole) <= room
        self.place.setText(whole if fits else short)

    def edit_attributes(self) -> None:
        """Give the focus to the first attribute; where the label has none, to what comes next."""
        if self._span:
            first = next(iter(self._attributes.values()), self.unsure)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(first)

    def write_note(self) -> None:
        """Put the cursor into the note."""
        if self._span:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(self.note)

    def _note_written(self, note: str) -> None:
        if self._span:
            self._ask(SetSpanNote(self._span.id, note))

    def _attribute_set(self, name: str, value: AttributeValue | None) -> None:
        if self._span:
            self._ask(SetSpanAttribute(self._span.id, name, value))

    def _ask(self, act: object) -> None:
        self.act_requested.emit(act)


def length_of(span: Span) -> str:
    """Return a span's length in code points as words."""
    return trn("{n} char.", "{n} char.", sum(end - start for start, end in span.ranges))
