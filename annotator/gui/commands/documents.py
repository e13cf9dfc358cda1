"""What is done to the open document as a whole: states, document labels, going on to the next.

Owns the order in which one goes on. Every change goes through the session's door.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.commands.needed_values import NeededValues
from annotator.gui.desk import Desk
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.panels.article_head import document_groups
from annotator.gui.session import Session
from annotator.gui.translation import run_on, tr
from annotator.model.acts import AddDocumentLabel, RemoveDocumentLabel
from annotator.model.changes import Applied
from annotator.model.documents import State
from annotator.model.spans import Attributes

_ANNOTATIONS = frozenset({"span", "document_label", "relation"})


class DocumentCommands(QObject):
    """The part of the Annotate menu that is about the document."""

    def __init__(self, desk: Desk, values: NeededValues) -> None:
        super().__init__(desk)
        self._desk, self._values = desk, values
        self._told: set[str] = set()  # the documents of which it was said that they are done
        desk.session_changed.connect(self._session_changed)

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            **{f"state.{state}": partial(self.set_state, state) for state in State},
            "document.finish": self.finish,
            "document.unfinished": self.next_unfinished,
            "document.next": lambda: self.neighbour(1),
            "document.previous": lambda: self.neighbour(-1),
        }

    def set_state(self, state: State) -> None:
        """Set one's own state of the open document."""
        if self._desk.session:
            self._desk.session.set_state(state)

    def _session_changed(self) -> None:
        self._told.clear()
        if self._desk.session is not None:
            self._desk.session.changed.connect(self._heard)

    def _heard(self, applied: Applied) -> None:
        """Say once of a document that is done that what is changed in it counts."""
        session = self._desk.session
        if session is None or session.opened is None or session.document_id not in applied.documents:
            return
        document = session.document_id
        if session.project.state(document, session.annotator) is not State.DONE:
            self._told.discard(document)
        elif applied.kinds <= _ANNOTATIONS and document not in self._told:
            self._told.add(document)
            QTimer.singleShot(0, self, self._say_done)  # after what the command itself says

    def _say_done(self) -> None:
        self._desk.say(tr("This document is done; the change counts."))

    def toggle_label(self, label_id: str) -> None:
        """Put a label on the open document, or take it off."""
        session = self._desk.session
        if session is None or session.opened is None:
            return
        given = session.project.document_labels(session.document_id, session.annotator)
        there = next((label for label in given if label.label == label_id), None)
        if there:
            if session.apply(RemoveDocumentLabel(there.id)):
                name = session.project.scheme.label(label_id).name(self._desk.look.language)
                self._desk.say(tr("Document label taken off: {name}", name=name))
        else:
            self._values.ask(label_id, {}, partial(self._add_label, label_id))

    def _add_label(self, label_id: str, values: Attributes) -> None:
        session = self._desk.session
        if session and session.apply(AddDocumentLabel(session.document_id, label_id, values)):
            name = session.project.scheme.label(label_id).name(self._desk.look.language)
            self._desk.say(tr("Document label: {name}", name=name))

    def finish(self) -> None:
        """Mark the open document as done and open the next unfinished one."""
        session = self._desk.session
        if session is None or session.opened is None:
            return
        document, only_reviewed = session.document_id, _only_reviewed(session)
        if session.set_state(State.DONE) is None:
            return
        self.next_unfinished()
        if only_reviewed:
            title = " ".join(session.project.document(document).title.split())
            key = KeyMap(self._desk.settings).name("edit.undo")
            said = tr("Marked as done: {title}, without annotations of yours.", title=title)
            self._desk.say(run_on((said, tr("Undo: {what}", what=key) if key else "")))

    def next_unfinished(self) -> None:
        """Open the next document that is neither done nor skipped."""
        session = self._desk.session
        if session is None:
            return
        document = session.next_unfinished()
        if document:
            session.open_document(document)
        else:
            self._desk.say(tr("Every document is done or skipped."))

    def neighbour(self, step: int) -> None:
        """Open the next document of the list, or the one before."""
        session = self._desk.session
        document = self._desk.parts.documents.neighbour(step)
        if session and document:
            session.open_document(document)

    def fill_labels(self, menu: QMenu) -> None:
        """Fill a menu with the document labels, those given checked."""
        menu.clear()
        session = self._desk.session
        if session is None or session.opened is None:
            return
        given = {
            label.label for label in session.project.document_labels(session.document_id, session.annotator)
        }
        for _, labels in document_groups(session.project.scheme):
            menu.addSeparator()
            for label in labels:
                key = f"\t{label.key}" if label.key else ""
                action = QAction(label.name(self._desk.look.language).replace("&", "&&") + key, menu)
                action.setCheckable(True)
                action.setChecked(label.id in given)
                action.triggered.connect(lambda _=False, chosen=label.id: self.toggle_label(chosen))
                menu.addAction(action)


def _only_reviewed(session: Session) -> bool:
    """Tell whether somebody has decided on others' work in the open document, and has none of their own."""
    project, document, who = session.project, session.document_id, session.annotator
    if project.state(document, who) is not State.NEW:
        return False
    own = project.span_counts(document).get(who, 0) or project.document_labels(document, who)
    return not own and any(verdict.reviewer == who for verdict in project.verdicts(document))
