"""What is said in review: what is commented on, and the acts of a thread.

Owns which sort of thing that is, and the thread that was jumped to. The threads themselves come with the
document's material.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.acts import AddComment, SetThreadClosed
from annotator.model.verdicts import Thread

if TYPE_CHECKING:
    from annotator.gui.review.material import Material
    from annotator.gui.review.work import ReviewWork

SORTS = {"document": "document", "label": "label"}  # of a target's kind; all others are on a passage


@dataclass(frozen=True, slots=True)
class Subject:
    """What is commented on: a kind of target and their ids, of which a new thread is on the first."""

    kind: str
    targets: tuple[str, ...]

    @classmethod
    def of(cls, thread: Thread) -> Subject:
        """Return what a thread is on."""
        return cls(thread.target_kind, (thread.target,))

    def threads(self, known: Iterable[Thread]) -> list[Thread]:
        """Return those of some threads that are on this."""
        return [each for each in known if each.target_kind == self.kind and each.target in self.targets]

    def comment(self, text: str, thread: str, question: bool) -> AddComment:
        """Return the act that answers in a thread, or opens one on this."""
        if thread:
            return AddComment(text, thread=thread, question=question)
        return AddComment(text, target_kind=self.kind, target=self.targets[0], question=question)


class Talking:
    """Comments on the span or label in hand, or on the document."""

    def __init__(self, work: ReviewWork) -> None:
        self._work = work
        self.target = "span"
        self._thread: Thread | None = None  # the one that was jumped to, until another thing is in hand
        self._place: tuple[str, int] | None = None  # document and difference when it was shown first

    def choose_target(self, target: str) -> None:
        """Comment on another sort of thing: span, document or label."""
        self.target, self._thread = target, None
        self._work.show()

    def go_to(self, thread: Thread) -> None:
        """Show a thread of the document in hand, or on a label, with what it is on."""
        material, work = self._work.material, self._work
        if material is not None and thread.target in material.number_of:
            work.number = material.number_of[thread.target]
        elif material is not None and thread.target in material.span_of:
            span = material.span_of[thread.target]
            work.page.canvas.bring_into_sight(span.start, span.end)
        self.target = SORTS.get(thread.target_kind, "span")
        self._thread, self._place = thread, None
        work.show()

    @property
    def subject(self) -> Subject | None:
        """What is commented on now."""
        group = self._work.group
        if self._thread is not None:
            return Subject.of(self._thread)
        if self.target == "document":
            return Subject("document", (self._work.document,)) if self._work.document else None
        if group is None:
            return None
        if self.target == "label":
            return Subject("label", tuple(dict.fromkeys(item.label for item in group.members)))
        return Subject(group.target_kind, tuple(item.id for item in group.members))

    def show(self, material: Material) -> None:
        """Show the threads on it."""
        self._forget_left()
        thread = self._thread
        if thread is not None and thread.document not in ("", material.document.id):
            return  # that document is still being read
        subject, page = self.subject, self._work.page
        found = subject.threads(material.threads) if subject else []
        page.comments.show_threads(
            found, self._work.people, self.target, subject=subject, thread=thread.id if thread else ""
        )

    def _forget_left(self) -> None:
        """Once something else is in hand, what is commented on follows it again."""
        thread, place = self._thread, (self._work.document, self._work.number)
        if thread is None or thread.document not in ("", self._work.document):
            return
        if self._place is None:
            self._place = place
        elif self._place != place:
            self._thread = None

    def say(self, text: str, thread: str, question: bool) -> None:
        """Answer in a thread, or open one on what is chosen."""
        session, subject = self._work.session, self.subject
        if session is None or self._work.material is None:
            return
        if subject is None:
            subject = Subject("document", (self._work.document,))
        session.apply(subject.comment(text, thread, question))

    def close_thread(self, thread: str, closed: bool) -> None:
        """Close a thread, or open it again."""
        if self._work.session:
            self._work.session.apply(SetThreadClosed(thread, closed))
