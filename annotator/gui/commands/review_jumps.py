"""Jumps from the lists beside the text: to the place, and to the thread in full, on the page that is open.

Owns where a thread is shown: on the review page if that is open, else beside the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.commands.review_aside import AsideCommands
from annotator.gui.desk import Desk
from annotator.gui.review.jump_list import Entry
from annotator.model.verdicts import threads

if TYPE_CHECKING:
    from annotator.gui.commands.review import ReviewCommands


class ThreadJumps(QObject):
    """Follows what was chosen in a list, or over a document that was sent back."""

    def __init__(self, desk: Desk, review: ReviewCommands, beside: AsideCommands) -> None:
        super().__init__(desk)
        self._desk, self._review, self._beside = desk, review, beside
        beside.jumped.connect(self._jumped)
        desk.parts.article.sent_back.thread_wanted.connect(self._answer)

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
