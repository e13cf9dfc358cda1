"""What is said in review: which sort of thing is commented on, and the acts of a thread.

Owns that target. The threads themselves come with the document's material.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.acts import AddComment, SetThreadClosed

if TYPE_CHECKING:
    from annotator.gui.review.work import ReviewWork


class Talking:
    """Comments on the span or label in hand, or on the document."""

    def __init__(self, work: ReviewWork) -> None:
        self._work = work
        self.target = "span"

    def choose_target(self, target: str) -> None:
        """Comment on another sort of thing: span, document or label."""
        self.target = target
        self._work.show()

    def say(self, text: str, thread: str, question: bool) -> None:
        """Answer in a thread, or open one on what is chosen."""
        session, group = self._work.session, self._work.group
        if session is None or self._work.material is None:
            return
        if thread:
            session.apply(AddComment(text, thread=thread, question=question))
        elif self.target == "label" and group:
            session.apply(
                AddComment(text, target_kind="label", target=group.members[0].label, question=question)
            )
        elif self.target == "span" and group:
            kind, target = group.target_kind, group.members[0].id
            session.apply(AddComment(text, target_kind=kind, target=target, question=question))
        else:
            session.apply(
                AddComment(text, document=self._work.document, target=self._work.document, question=question)
            )

    def close_thread(self, thread: str, closed: bool) -> None:
        """Close a thread, or open it again."""
        if self._work.session:
            self._work.session.apply(SetThreadClosed(thread, closed))
