"""Labelling: label keys, the selected span, states, document labels.

Owns how keys become labels and what they are applied to. Every change goes through the session's door.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.commands.documents import DocumentCommands
from annotator.gui.commands.needed_values import NeededValues
from annotator.gui.desk import Desk
from annotator.gui.icons import form_icon
from annotator.gui.key_names import key_name
from annotator.gui.keys.disabled import KeysOfDisabled
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.panels.labels import span_groups
from annotator.gui.translation import tr, trn
from annotator.model.acts import (
    AddSpan,
    DeleteSpans,
    RelabelSpan,
    SetSpanUnsure,
)
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Attributes, Range, Span


class AnnotateCommands(QObject):
    """The Annotate menu and the label keys."""

    waiting_changed = Signal()  # what a label's key would do now

    def __init__(self, desk: Desk, documents: DocumentCommands, values: NeededValues) -> None:
        super().__init__(desk)
        self._desk = desk
        self._documents, self._values = documents, values
        self._typed: list[str] = []  # the keys of a label's key sequence so far
        self._last_label = ""
        self._last_values: Attributes = {}  # those that were needed
        # Who adds to the menu of a place, which is given with the menu.
        self.menu_fillers: list[Callable[[QMenu, QPoint], None]] = []
        self._relabelling = ""  # the span that the next label is for
        panes = desk.parts.article.panes
        for pane in (panes.left, panes.right):
            pane.before_cancel = self.drop_sequence
            for moved in (pane.caret_moved, pane.selection_changed):
                moved.connect(self.drop_sequence)
        desk.parts.status.message_left.connect(self._forget_typed)
        KeysOfDisabled(desk.actions["annotate.relabel"], desk.window, self._relabel_by_key)

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "annotate.repeat": self.repeat,
            "annotate.relabel": self.begin_relabel,
            "annotate.attributes": self.edit_attributes,
            "annotate.note": self.write_note,
            "annotate.unsure": self.toggle_unsure,
            "annotate.delete": self.delete,
            "span.next": lambda: self.walk(1),
            "span.previous": lambda: self.walk(-1),
        }

    # --- what there is to work on

    def selected(self) -> Span | None:
        """Return the selected span, if it is one's own."""
        session = self._desk.session
        span = session.span(self._desk.parts.article.pane.selected_span()) if session else None
        return span if session and span and span.annotator == session.annotator else None

    def changeable(self) -> Span | None:
        """Return the selected span if it can be changed; else say why it cannot."""
        span, session = self.selected(), self._desk.session
        if session is None or session.opened is None:
            return None
        if not session.writable:
            self._desk.refuse(session.why_not())
            return None
        if span is None:
            self.explain()
        return span

    def _in_sight(self) -> Span | None:
        """Return the selected span if it can be changed, once it is seen: the text may have been scrolled."""
        span = self.changeable()
        if span:
            self._desk.parts.article.pane.go_to(span.start, span.end, flash=False)
        return span

    def explain(self) -> None:
        """Say why the selected span cannot be changed: it is another's, or none is selected."""
        session = self._desk.session
        span = session.span(self._desk.parts.article.pane.selected_span()) if session else None
        if session is None or span is None:
            self._desk.say(tr("No span is selected."))
            return
        person = session.project.annotator(span.annotator)
        name = person.name if person else span.annotator
        self._desk.say(tr("This span is {name}'s. Only {name} can change it.", name=name))

    @property
    def relabelling(self) -> str:
        """The id of the span that the next label is for, or nothing."""
        return self._relabelling

    @property
    def waiting(self) -> str:
        """What a label's key would do now, in words; nothing where it would do nothing."""
        session = self._desk.session
        if session is None or session.opened is None or not session.writable:
            return ""
        if self._relabelling:
            return tr("Press the new label's key")
        return tr("Press a key to label the passage") if self._desk.parts.article.pane.selection() else ""

    def _forget_typed(self) -> None:
        self._typed.clear()
        self._desk.parts.labels.set_typed("")

    def drop_sequence(self) -> bool:
        """Drop half a key sequence and its message; tell whether there was one."""
        begun = bool(self._typed)
        self._forget_typed()
        if begun:
            self._desk.parts.status.clear_message()
        return begun

    def forget_keys(self) -> None:
        """Drop half a key sequence and a change of label that was begun."""
        self._forget_typed()
        self._wait_for("")

    def _wait_for(self, span_id: str) -> None:
        """Let the next label be for a span; with nothing, for the selection again."""
        self._relabelling = span_id
        self._desk.parts.labels.set_waiting(self.waiting)
        self.waiting_changed.emit()

    # --- labels by key and by click

    def key(self, text: str) -> None:
        """Take a key that the pane does not know: a label's, or a part of one. Full width counts as half."""
        session = self._desk.session
        if session is None or session.opened is None:
            return
        key = unicodedata.normalize("NFKC", text).lower()
        found = self._match(key)
        if found is None:
            tried = " ".join([*self._typed, key])
            self._forget_typed()
            if key.strip():
                self._desk.say(tr("No label has the key {key}.", key=tried))
        elif isinstance(found, Label):
            self._forget_typed()
            self.apply_label(found.id)

    def _match(self, key: str) -> Label | list[Label] | None:
        """Return the label whose key sequence is complete, those that may follow, or None."""
        assert self._desk.session is not None
        labels = [
            label for label in self._desk.session.project.scheme.labels if label.key and not label.retired
        ]
        typed = [*self._typed, key]
        sequence = " ".join(typed)
        exact = next((label for label in labels if label.key == sequence), None)
        if exact:
            return exact
        more = [label for label in labels if label.key.startswith(f"{sequence} ")]
        if more:
            self._show_continuations(sequence, more)
            self._typed[:] = typed  # after the message before has gone, which drops what was typed
            self._desk.parts.labels.set_typed(sequence)
            return more
        return None

    def _show_continuations(self, sequence: str, labels: list[Label]) -> None:
        language = self._desk.look.language
        shown = "   ".join(
            f"{label.key.removeprefix(sequence).strip()} {label.name(language)}" for label in labels
        )
        self._desk.say(f"{sequence} …   {shown}")

    def apply_label(self, label_id: str, proposed: Attributes | None = None) -> None:
        """Apply a label: to the document, to the span whose label is being changed, or to the selection.

        Values that the label needs are asked for before; some may be proposed.
        """
        session = self._desk.session
        if session is None or session.opened is None:
            return
        label = session.project.scheme.label(label_id)
        if label.kind is LabelKind.DOCUMENT:
            self._documents.toggle_label(label_id)
        elif self._relabelling:
            self._relabel(label_id, proposed or {})
        else:
            self._label_selection(label_id, proposed or {})
        self.forget_keys()

    def _label_selection(self, label_id: str, proposed: Attributes) -> None:
        session, pane = self._desk.session, self._desk.parts.article.pane
        selection = pane.selection()
        if session is None or session.opened is None or selection is None:
            if self.selected():
                self._desk.say(self._how_to_relabel())
            else:
                self._desk.say(tr("Select a passage, then press a label's key."))
            return
        self._values.ask(label_id, {}, partial(self._add, label_id, selection), proposed=proposed)

    def _add(self, label_id: str, selection: Range, values: Attributes) -> None:
        session, pane = self._desk.session, self._desk.parts.article.pane
        if session is None or session.opened is None:
            return
        folded = session.opened.folded_lines(*selection)  # before the new span unfolds them
        applied = session.apply(AddSpan(session.document_id, label_id, (selection,), values))
        if applied is not None:
            self._last_label, self._last_values = label_id, values
            pane.clear_selection()
            pane.select_span(applied.created[0])
            if folded:
                self._desk.say(
                    trn("{n} folded line is labelled too.", "{n} folded lines are labelled too.", folded)
                )

    def _how_to_relabel(self) -> str:
        keys = KeyMap(self._desk.settings).keys("annotate.relabel")
        if not keys:
            return tr('Choose "Change label" in the Annotate menu, then press a label\'s key.')
        return tr("Press {key}, then a key, to change the label of the selected span.", key=key_name(keys[0]))

    def repeat(self) -> None:
        """Put the label used last on the selection; the values that it needs are shown before."""
        session = self._desk.session
        if session and not session.writable:
            self._desk.refuse(session.why_not())
        elif self._last_label:
            self.apply_label(self._last_label, self._last_values)
        else:
            self._desk.say(tr("No label has been used yet."))

    # --- the selected span

    def _relabel_by_key(self) -> None:
        """Its key, where there is no label to change: say why, if the text is in sight."""
        if self._desk.page is None:
            self.changeable()

    def begin_relabel(self) -> None:
        """Let the next label's key, or click, change the selected span's label."""
        span = self._in_sight()
        if span:
            self._forget_typed()
            self._wait_for(span.id)
            self._desk.parts.article.pane.setFocus()

    def _relabel(self, label_id: str, proposed: Attributes) -> None:
        span_id, session = self._relabelling, self._desk.session
        span = session.span(span_id) if session else None
        has = span.attributes if span else {}

        def relabel(values: Attributes) -> None:
            if session and session.apply(RelabelSpan(span_id, label_id, values)):
                self._last_label, self._last_values = label_id, values

        self._values.ask(label_id, has, relabel, proposed=proposed)

    def _change_label(self, label_id: str) -> None:
        span = self.selected()
        self._relabelling = span.id if span else ""
        if span:
            self.apply_label(label_id)

    def edit_attributes(self) -> None:
        """Let the keys set the selected span's attributes."""
        if self.changeable():
            self._desk.parts.editor.edit_attributes()

    def write_note(self) -> None:
        """Put the cursor into the selected span's note."""
        if self.changeable():
            self._desk.parts.editor.write_note()

    def toggle_unsure(self) -> None:
        """Mark the selected span as unsure, or as sure."""
        span, session = self.selected(), self._desk.session
        if span and session:
            session.apply(SetSpanUnsure(span.id, not span.unsure))

    def delete(self) -> None:
        """Delete the selected span, and tell how many relations hung on it."""
        span, session = self._in_sight(), self._desk.session
        if span and session:
            drawn = session.project.relations(span.document)
            along = sum(span.id in (relation.head, relation.tail) for relation in drawn)
            if session.apply(DeleteSpans((span.id,))) and along:
                self._desk.say(trn("{n} relation went with it.", "{n} relations went with it.", along))

    def walk(self, step: int) -> None:
        """Select the next span of the list, or the one before."""
        panel, pane = self._desk.parts.spans, self._desk.parts.article.pane
        count = panel.model.rowCount()
        if not count:
            return
        place = panel.model.place(pane.selected_span())
        wanted = (place + step) % count if place >= 0 else (0 if step > 0 else count - 1)
        span = panel.model.item(wanted).span
        pane.visit(span.start, span.end, span=span.id)

    # --- menus

    def fill_labels(self, menu: QMenu, chosen: Callable[[str], None] | None = None) -> None:
        """Fill a menu with the labels for a passage, by group; a choice applies one, or is `chosen`."""
        menu.clear()
        take = chosen or self.apply_label
        session = self._desk.session
        if session is None:
            return
        scheme, look = session.project.scheme, self._desk.look
        for number, (_, labels) in enumerate(span_groups(scheme)):
            if number:
                menu.addSeparator()
            for label in labels:
                icon = form_icon(
                    scheme.form(label), look.theme.label_colour(scheme.colour(label.id)), look.theme
                )
                key = f"\t{label.key}" if label.key else ""
                action = QAction(icon, label.name(look.language).replace("&", "&&") + key, menu)
                action.triggered.connect(lambda _=False, name=label.id: take(name))
                menu.addAction(action)

    def open_span_menu(self, position: QPoint) -> None:
        """Open the menu of what is selected: labels for a selection; change, note, delete for a span."""
        menu = QMenu(self._desk.window)
        actions = self._desk.actions
        if self._desk.parts.article.pane.selection():
            self.fill_labels(menu.addMenu(tr("Apply label")))
        if self.selected():
            self.fill_labels(menu.addMenu(tr("Change label")), self._change_label)
            menu.addSeparator()
            for name in ("annotate.note", "annotate.unsure", "annotate.delete"):
                menu.addAction(actions[name])
        for fill in self.menu_fillers:
            fill(menu, position)
        menu.addSeparator()
        for name in ("edit.copy", "edit.copy_source", "edit.find"):
            menu.addAction(actions[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)
