"""Jumps to a document, or from the lists beside the text to a place and its thread, on the page that is open.

Owns where these are shown: on the review page if that is open, else in the text and beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.commands.review_aside import AsideCommands
from annotator.gui.desk import Desk
from annotator.gui.review.jump_list import Entry
from annotator.gui.review.reading import done_people, holds_gold
from annotator.gui.translation import tr
from annotator.model.verdicts import threads

if TYPE_CHECKING:
    from annotator.gui.commands.review import ReviewCommands


class ReviewJumps(QObject):
    """Follows what was looked for, chosen in a list, or stands over a document that was sent back."""

    def __init__(self, desk: Desk, review: ReviewCommands, beside: AsideCommands) -> None:
        super().__init__(desk)
        self._desk, self._review, self._beside = desk, review, beside
        beside.jumped.connect(self._jumped)
        desk.parts.article.sent_back.thread_wanted.connect(self._answer)

    def open_document(self, document: str) -> bool:
        """Open a document in review, if that is open; where nothing can be reviewed it is shown as text."""
        session, review = self._desk.session, self._review
        if session is None or not review.active:
            return False
        project = session.project
        if done_people(project.annotators(), project.states(document)) or holds_gold(project, document):
            review.work.open(document)
            review.page.canvas.setFocus()
            return True
        self._desk.show_page(None)
        session.open_document(document)
        self._desk.say(tr("Nobody has finished this document yet: there is nothing to review."))
        return True

    def _jumped(self, entry: Entry) -> None:
        """Go where a line leads, and show its thread in full."""
        if not self._review.active:
            self._desk.show_page(None)
        self._review.jump(entry.document, entry.start)
        if entry.thread is None:
            return
        if self._review.active:
            self._review.work.talking.go_to(entry.thread)
            return
        pane, session = self._desk.parts.article.pane, self._desk.session
        if session is not None and session.span(entry.thread.target) is not None:
            pane.select_span(entry.thread.target)
        self._beside.show_thread(entry.thread)

    def _answer(self, document: str, name: str) -> None:
        """Show the thread that says why the open document was sent back, and begin an answer."""
        session = self._desk.session
        found = threads(session.project.comments(document)) if session else ()
        thread = next((each for each in found if each.id == name), None)
        if thread is not None:
            self._beside.show_thread(thread)
            self._beside.talk(question=False)
