"""Keeps every part of the window true to the session: what a change names is redrawn, nothing else.

Owns which part hears which signal of the session, and what can be done at the moment.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QLineEdit, QMenu

from annotator.gui.actions import (
    DOCUMENT,
    LABELLING,
    PROJECT,
    REVIEWING,
    SELECTION,
    SPAN,
    TALKING,
    WALKING,
    WRITE,
)
from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.commands.edit import EditCommands
from annotator.gui.commands.files import FileCommands
from annotator.gui.commands.ranges import RangeCommands
from annotator.gui.commands.view import ViewCommands
from annotator.gui.desk import Desk
from annotator.gui.finding import look
from annotator.gui.pane import ReadingPane
from annotator.gui.person_colours import colour_keys
from annotator.gui.status import Status, paragraph_at
from annotator.gui.tasks import Task
from annotator.gui.translation import error_text, tr
from annotator.model.acts import Act
from annotator.model.changes import Applied
from annotator.model.spans import Span
from annotator.text.units import drawable

_HEAD_KINDS = frozenset({"document", "state", "document_label", "source"})
_QUOTE_LENGTH = 50  # two lines of the editor


class Keeper(QObject):
    """The parts' view of the session."""

    def __init__(
        self,
        desk: Desk,
        *,
        files: FileCommands,
        edit: EditCommands,
        annotate: AnnotateCommands,
        ranges: RangeCommands,
        view: ViewCommands,
    ) -> None:
        super().__init__(desk)
        self._desk, self._parts = desk, desk.parts
        self._files, self._edit, self._annotate, self._view = files, edit, annotate, view
        self._undoable: frozenset[str] = frozenset()
        self._looking: Task | None = None
        self._in_list = False  # whether a document is being opened by walking through the list
        self.status = Status(desk, annotate, ranges)

    # --- the session

    def session_changed(self) -> None:
        """Show another project, or none."""
        session = self._desk.session
        if session is not None:
            session.changed.connect(self._heard)
            session.document_changed.connect(self.document_changed)
            session.view_changed.connect(self._view_changed)
            session.annotator_changed.connect(self._annotator_changed)
            session.save_state_changed.connect(self.show_project)
            session.shown_spans.arrived.connect(self._spans_arrived)
            session.shown_spans.completed.connect(self._show_spans)
        self._show_scheme()
        self._parts.documents.set_session(session)
        self._parts.article.set_session(session)
        self.show_project()
        self.document_changed()

    def _show_scheme(self) -> None:
        session, parts = self._desk.session, self._parts
        scheme = session.project.scheme if session else None
        parts.labels.set_scheme(scheme)
        parts.spans.set_scheme(scheme)
        parts.editor.set_scheme(scheme)
        if scheme is not None:
            parts.article.pane.set_scheme(scheme)

    def refresh(self) -> None:
        """Show everything again, in the look that is in use now."""
        self.show_project()
        self._show_spans()
        self._refresh_undo()
        self.refresh_actions()
        self.status.show()

    def show_project(self) -> None:
        """Show the project's name, whether all is saved, and who works."""
        session, top = self._desk.session, self._parts.top
        if session is None:
            self._desk.window.setWindowTitle("Annotator")
            top.worker.show_person("", 0)
            top.show_project("")
            return
        name = session.project.name
        self._desk.window.setWindowTitle(f"{name} – Annotator")
        if session.read_only:
            top.save_state.show_kind("read_only")
        elif session.save_problem:
            top.save_state.show_kind("failed", str(error_text(session.save_problem)))
        else:
            top.save_state.show_kind("saved", tr("Every change is saved as it is made."))
        annotators, who = session.project.annotators(), session.annotator
        shown = next((person.name for person in annotators if person.id == who), who)
        top.worker.show_person(shown, colour_keys(annotators).get(who, 0))
        top.show_project(name)

    def _annotator_changed(self) -> None:
        session = self._desk.session
        self.show_project()
        if session is not None and session.opened:
            self._view_changed()
        self._refresh_undo()
        self.refresh_actions()

    def document_changed(self) -> None:
        """Show the document that is open now."""
        self._parts.status.clear_message()
        self._annotate.forget_keys()
        self._parts.article.show_document()
        self._show_spans()
        self._refresh_undo()
        self.refresh_actions()
        self.status.show()
        self._files.remember()
        self._give_keys_to_text()
        self._look_for_layers()

    def _give_keys_to_text(self) -> None:
        """Let the keys go to the text that was opened, except for who types or walks through the list."""
        focus = self._desk.window.focusWidget()
        busy = isinstance(focus, QLineEdit) or self._in_list
        if self._desk.page is None and not busy:
            self._parts.article.pane.setFocus()

    def _view_changed(self) -> None:
        self._parts.article.show_view()
        self._show_spans()
        self.refresh_actions()
        self.status.show()

    def _look_for_layers(self) -> None:
        """Ask the layers, in the background, what they find in the open document."""
        session = self._desk.session
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if session is None or session.opened is None or session.opened.found is not None:
            return
        self._looking = look(self._desk, session, session.opened)

    def _heard(self, applied: Applied) -> None:
        session = self._desk.session
        if session is None:
            return
        self._parts.status.clear_message()
        if {"label", "scheme"} & applied.kinds:
            self._show_scheme()
        if {"annotator", "setting"} & applied.kinds:
            self.show_project()
        if session.opened and session.document_id in applied.documents:
            if _HEAD_KINDS & applied.kinds:
                self._parts.article.head.show_all()
            if "span" in applied.kinds:
                self._spans_changed(applied)
        self._refresh_undo()
        self.refresh_actions()
        self.status.show()

    def _spans_changed(self, applied: Applied) -> None:
        session = self._desk.session
        assert session is not None
        difference = session.shown_spans.follow(applied)
        for pane in self._panes():
            if difference is None:
                pane.set_spans(session.spans())
            else:
                pane.update_spans(*difference)
        if difference is None:
            self._show_spans()
        else:
            self._parts.spans.update_spans(session.spans(), *difference)
            self._after_spans()

    # --- spans

    def _show_spans(self) -> None:
        session = self._desk.session
        if session is None or session.opened is None:
            self._parts.spans.show_spans([], "")
        else:
            total = len(session.shown_spans) if session.opened.part_range is None else 0
            self._parts.spans.show_spans(session.spans(), session.opened.text, total)
        self._after_spans()

    def _panes(self) -> tuple[ReadingPane, ...]:
        panes = self._parts.article.panes
        return (self._parts.article.pane, panes.left) if panes.on else (self._parts.article.pane,)

    def _spans_arrived(self, spans: list[Span]) -> None:
        """Show spans that were read after the document was opened; the list waits until it doubles."""
        session = self._desk.session
        assert session is not None
        for pane in self._panes():
            pane.add_spans(session.in_part(spans))
        if session.shown_spans.read >= 2 * self._parts.spans.model.rowCount():
            self._show_spans()

    def text_scrolled(self) -> None:
        """Another passage is in sight: its spans are read before the others."""
        session = self._desk.session
        if session is not None:
            session.shown_spans.look(self._parts.article.pane.top_passage())
        self.status.later()

    def _after_spans(self) -> None:
        self._parts.spans.select(self._parts.article.pane.selected_span())
        self._show_editor()

    def _show_editor(self) -> None:
        session, pane = self._desk.session, self._parts.article.pane
        span = session.span(pane.selected_span()) if session and session.opened else None
        self._parts.labels.set_current(span.label if span else "")
        if span is None or session is None or session.opened is None:
            self._parts.editor.show_span(None)
            return
        own = span.annotator == session.annotator
        person = session.project.annotator(span.annotator)
        self._parts.editor.show_span(
            span,
            quote=quote_of(span, session.opened.text),
            place=tr("Paragraph {n}", n=f"{paragraph_at(pane.view(), span.start):,}"),
            owner="" if own else person.name if person else span.annotator,
            writable=own and session.writable,
        )

    def span_selected(self, span_id: str) -> None:
        """A span was selected in the text: show its row and its editor."""
        if span_id != self._annotate.relabelling:
            self._annotate.forget_keys()
        session = self._desk.session
        span = session.span(span_id) if session else None
        if session and span and session.opened and session.opened.folds(span.start, span.end):
            session.show_passage(span.start, span.end)
        self._parts.spans.select(span_id or None)
        self._show_editor()
        self.selection_changed()

    def span_chosen(self, span_id: str) -> None:
        """A row of the list was chosen: select the span in the text, and bring it into sight."""
        pane = self._parts.article.pane
        span = self._desk.session.span(span_id) if self._desk.session else None
        if span:
            pane.visit(span.start, span.end, span=span_id)

    def open_span_menu(self, span_id: str, position: QPoint) -> None:
        """Open the menu of a span of the list."""
        self.span_chosen(span_id)
        self._annotate.open_span_menu(position)

    def open_document_menu(self, document_id: str, position: QPoint) -> None:
        """Open the menu of a document of the list."""
        session = self._desk.session
        if session is None:
            return
        menu = QMenu(self._desk.window)
        menu.addAction(tr("Open")).triggered.connect(lambda: session.open_document(document_id))
        trash = menu.addAction(tr("Move document to trash"))
        trash.setEnabled(session.writable)
        trash.triggered.connect(lambda: self._edit.trash_document(document_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def open_document(self, document_id: str) -> None:
        """Open a document of the list."""
        if self._desk.session:
            self._in_list = self._parts.documents.list.hasFocus()
            try:
                self._desk.session.open_document(document_id)
            finally:
                self._in_list = False

    def apply(self, act: Act) -> None:
        """Do what the span's editor asks for."""
        if self._desk.session:
            self._desk.session.apply(act)

    def label_clicked(self, label_id: str) -> None:
        """Give the keys back to the text, and apply a label that was clicked: it may ask for a value."""
        self._parts.article.pane.setFocus()
        self._annotate.apply_label(label_id)

    def label_typed(self, key: str) -> None:
        """Take a label's key that was pressed in the list of labels as one that is pressed in the text."""
        self._parts.article.pane.setFocus()
        self._annotate.key(key)

    def cancelled(self) -> None:
        """Esc in the text: drop half a key sequence, a change of label, a message."""
        self._annotate.forget_keys()
        self.selection_changed()

    def unfold(self, source_start: int, source_end: int) -> None:
        """Show what is folded in a source range."""
        if self._desk.session:
            self._desk.session.unfold(source_start, source_end)

    # --- what can be done now

    def selection_changed(self) -> None:
        """Another passage is selected, or none: what was said of the one before has had its day."""
        self._parts.status.clear_message()
        self._parts.labels.set_waiting(self._annotate.waiting)
        self.refresh_actions()
        self.status.later()

    def _refresh_undo(self) -> None:
        self._undoable = self._edit.name_actions()

    def refresh_actions(self) -> None:
        """Enable what can be done now, and check what is on."""
        session, actions = self._desk.session, self._desk.actions
        state = set(self._undoable)
        if self._desk.page is None:
            state.add(LABELLING)
        if session is not None:
            state.add(PROJECT)
            if session.writable:
                state.add(WRITE)
            on_text = self._desk.page is None  # nothing out of sight is changed
            if self._desk.page is not None:
                state.add(self._desk.page.state)
            if session.opened and on_text:
                state.add(DOCUMENT)
            if {DOCUMENT, REVIEWING} & state:
                state.add(TALKING)
            if on_text or REVIEWING in state:
                state.add(WALKING)
            if on_text and self._parts.article.pane.selection():
                state.add(SELECTION)
        span = self._annotate.selected()
        if span and self._desk.page is None:
            state.add(SPAN)
        actions.set_state(frozenset(state))
        actions.set_checked("annotate.unsure", bool(span and span.unsure))
        self._view.show_checks()
        if session and session.opened:
            actions.set_checked(f"state.{session.state()}", True)
            actions.set_checked("view.others", session.whose is None)
        self._parts.labels.set_enabled(bool(session and session.opened and session.writable))


def quote_of(span: Span, text: str) -> str:
    """Return a span's passage for the editor, short enough for two lines."""
    parts = [" ".join(text[start : min(end, start + 80)].split()) for start, end in span.ranges]
    whole = drawable(" … ".join(parts))
    fits = len(whole) <= _QUOTE_LENGTH + 2 and span.end - span.start <= 80
    return whole if fits else whole[:_QUOTE_LENGTH] + "…"
