"""The line over a document that was sent back: by whom, why, and a way to answer.

Owns its words. The thread with the reason is shown by whoever hears `thread_wanted`.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.look import Look
from annotator.gui.panels.notice import Banner
from annotator.gui.session import Session
from annotator.gui.translation import tr
from annotator.model.changes import Applied

_TELLING = frozenset({"state", "comment"})


class SentBackLine(Banner):
    """Stands over the open document as long as it is sent back to who works."""

    thread_wanted = Signal(str, str)  # document, thread

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._thread = ""
        self.clicked.connect(self._clicked)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.show_all()

    def set_session(self, session: Session | None) -> None:
        """Speak of another project's documents."""
        self._session = session
        if session is not None:
            session.document_changed.connect(self.show_all)
            session.annotator_changed.connect(self.show_all)
            session.changed.connect(self._heard)
        self.show_all()

    def _heard(self, applied: Applied) -> None:
        if self._session and self._session.document_id in applied.documents and _TELLING & applied.kinds:
            self.show_all()

    def show_all(self) -> None:
        """Say why the open document was sent back, if it was."""
        session, self._thread = self._session, ""
        if session is None or session.opened is None:
            self.say("")
            return
        self._thread = session.project.why_sent_back(session.document_id, session.annotator)
        if self._thread:
            self._say_why(session)
        else:
            self.say("")

    def _say_why(self, session: Session) -> None:
        said = session.project.comments(session.document_id)
        reason = next((comment for comment in said if comment.id == self._thread), None)
        if reason is None:  # it stayed behind when the work was carried from another file
            self.say(tr("Sent back: please go through this document again."))
            return
        person = session.project.annotator(reason.author)
        name, words = person.name if person else reason.author, " ".join(reason.text.split())
        self.say(tr("Sent back by {name}: {reason}", name=name, reason=words), tr("Answer"))

    def _clicked(self) -> None:
        if self._session is not None and self._thread:
            self.thread_wanted.emit(self._session.document_id, self._thread)
