"""Comments, questions to the lead, answers while one labels: on the selected span, the document, a label.

Owns what is commented on. It fills the comments beside the text; the review page has comments of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.errors import UserError
from annotator.gui.desk import Desk
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.review.comments import CommentsPanel
from annotator.gui.review.hiding import people_of
from annotator.gui.review.subjects import SORTS, Subject
from annotator.gui.review.threads import document_threads, subject_name
from annotator.gui.session import Session
from annotator.model.acts import SetThreadClosed
from annotator.model.scheme import LabelKind
from annotator.model.verdicts import Thread


class Conversation(QObject):
    """What is said about the work in hand."""

    def __init__(self, desk: Desk, panel: CommentsPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._target, self._label = "span", ""
        self._thread: Thread | None = None  # the one that was jumped to, until another thing is chosen
        panel.said.connect(self._say)
        panel.close_requested.connect(self._close)
        panel.target_chosen.connect(self._choose_target)
        panel.label_chosen.connect(self._choose_label)
        desk.parts.article.pane.span_selected.connect(lambda _: self._follow())
        desk.keys_changed.connect(self.show_keys)
        self.show_keys()

    def show_keys(self) -> None:
        """Name the keys as they are now."""
        keys = KeyMap(self._desk.settings)
        names = (keys.name(f"review.{name}") for name in ("comment", "close_thread", "ask"))
        self._panel.set_keys(*names)

    def begin(self, *, question: bool) -> None:
        """Start to write: about the selected span, where there is one, else about the document."""
        if self._target == "span" and self._subject() is None:
            self._target = "document"
            self.show()
        self._panel.begin(question=question)

    def begin_on_label(self, label: str) -> None:
        """Start to write about a label: this one, else the selected span's, else the one chosen then."""
        self._label, self._target, self._thread = label, "label", None
        self.show()
        if self._subject() is None:
            self._panel.label.open_by_key()
        else:
            self._panel.begin()

    def go_to(self, thread: Thread) -> None:
        """Show a thread with what it is on."""
        self._thread, self._target = thread, SORTS.get(thread.target_kind, "span")
        if thread.target_kind == "label":
            self._label = thread.target
        self.show()

    def forget(self) -> None:
        """Another project is open, or none."""
        self._thread, self._target, self._label = None, "span", ""
        self._panel.forget()

    def document_changed(self) -> None:
        """Another document is open: comments are on it, unless a thread on it was jumped to."""
        session = self._desk.session
        if self._thread and session and self._thread.document not in ("", session.document_id):
            self._thread = None
        self.show()

    def _follow(self) -> None:
        """Another span is selected, or none: comments are on it."""
        chosen = self._desk.parts.article.pane.selected_span()
        if chosen and (self._thread is None or self._thread.target != chosen):
            self._thread = None
            self._target = "span" if self._target == "document" else self._target
        self.show()

    def _choose_target(self, target: str) -> None:
        self._target, self._thread = target, None
        self.show()

    def _choose_label(self, label: str) -> None:
        self._label, self._thread, self._target = label, None, "label"
        self.show()
        self._panel.begin()

    # --- showing

    def _subject(self) -> Subject | None:
        session = self._desk.session
        if session is None:
            return None
        if self._thread is not None:
            return Subject.of(self._thread)
        if self._target == "document":
            return Subject("document", (session.document_id,)) if session.opened else None
        span = session.span(self._desk.parts.article.pane.selected_span())
        if self._target == "span":
            return Subject("span", (span.id,)) if span else None
        label = self._label or (span.label if span else "")
        return Subject("label", (label,)) if label else None

    def show(self) -> None:
        """Show the threads on what is commented on."""
        session = self._desk.session
        if session is None or not self._panel.isVisibleTo(self._panel.window()):
            return
        subject = self._subject()
        document = self._thread.document if self._thread else session.document_id
        known = document_threads(session.project, document, session.annotator)
        found = subject.threads(known) if subject else []
        self._offer_labels(session, subject)
        self._panel.show_threads(
            found,
            people_of(self._desk, session),
            self._target,
            subject=subject,
            about=self._name(session, subject),
            thread=self._thread.id if self._thread else "",
            writable=session.writable,
        )

    def _name(self, session: Session, subject: Subject | None) -> str:
        if subject is None or subject.kind == "label":
            return ""
        try:
            return subject_name(session.project, subject, self._desk.look.language)[0]
        except UserError:  # it was deleted meanwhile
            return ""

    def _offer_labels(self, session: Session, subject: Subject | None) -> None:
        chosen = subject.targets[0] if subject and subject.kind == "label" else ""
        labels = (each for each in session.project.scheme.labels if each.kind is not LabelKind.GROUP)
        language = self._desk.look.language
        offered = [(each.id, each.name(language)) for each in labels if not each.retired or each.id == chosen]
        self._panel.offer_labels(offered, chosen)

    # --- writing

    def _say(self, text: str, thread: str, question: bool) -> None:
        session, subject = self._desk.session, self._panel.subject  # as it is shown
        if session is not None and subject is not None:
            session.apply(subject.comment(text, thread, question))

    def _close(self, thread: str, closed: bool) -> None:
        if self._desk.session is not None:
            self._desk.session.apply(SetThreadClosed(thread, closed))
