"""What is said in review: what is commented on, and the acts of a thread.

Owns which sort of thing that is, and the thread that was jumped to. The threads themselves come with the
document's material.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.joining import bracketed
from annotator.gui.review.gathering import label_name
from annotator.gui.review.subjects import SORTS, Subject
from annotator.gui.review.threads import subject_name
from annotator.gui.review.verdict_words import shown_item
from annotator.gui.translation import tr
from annotator.model.acts import SetThreadClosed
from annotator.model.annotators import GOLD
from annotator.model.spans import Span
from annotator.model.verdicts import Thread

if TYPE_CHECKING:
    from annotator.gui.review.material import Material
    from annotator.gui.review.work import ReviewWork


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
        self.target = SORTS.get(thread.target_kind, "span")
        self._thread, self._place = thread, None
        work.show()
        span = self._span_of(thread, material) if material is not None else None
        if span is not None and material is not None and thread.target not in material.number_of:
            work.page.canvas.bring_into_sight(span.start, span.end)
            work.page.canvas.flash(span.start, span.end)

    def leave_for(self, document: str) -> None:
        """Another document is taken in hand: a thread that was jumped to stays behind, unless it is on it."""
        if self._thread is not None and self._thread.document != document:
            self._thread = None

    def _span_of(self, thread: Thread, material: Material) -> Span | None:
        """Return the span that a thread of the document in hand is on, also one that is deleted by now."""
        session = self._work.session
        if session is None or thread.document != material.document.id:
            return None
        held = material.end_of.get(thread.target) or session.project.deleted_span(thread.target)
        return held or session.project.added_span(thread.target)

    @property
    def subject(self) -> Subject | None:
        """What is commented on now."""
        group = self._work.group
        if self._thread is not None:
            return Subject.of(self._thread)
        if self.target == "document" or group is None:
            return Subject("document", (self._work.document,)) if self._work.document else None
        if self.target == "label":
            return Subject("label", tuple(dict.fromkeys(item.label for item in group.members)))
        material = self._work.material
        return Subject(group.target_kind, tuple(material.talked_of(group)) if material else ())

    def show(self, material: Material) -> None:
        """Show the threads on it."""
        self._forget_left()
        thread = self._thread
        if thread is not None and thread.document not in ("", material.document.id):
            return  # that document is still being read
        subject, page = self.subject, self._work.page
        found = subject.threads(material.threads) if subject else []
        page.comments.show_threads(
            found,
            self._work.people,
            SORTS.get(subject.kind, "span") if subject else self.target,
            subject=subject,
            about=self._name_of(thread, material),
            names=self._names(material) if subject and subject.kind not in SORTS else {},
            thread=thread.id if thread else "",
        )

    def _name_of(self, thread: Thread | None, material: Material) -> str:
        """Return what the thread that was jumped to is on, where that is not what is in hand."""
        session = self._work.session
        if thread is None or session is None or thread.target in material.number_of:
            return ""
        if self._span_of(thread, material) is None:
            return ""
        return subject_name(session.project, Subject.of(thread), self._work.page.comments.language)[0]

    def _names(self, material: Material) -> dict[str, str]:
        """Return what each thing of the difference in hand is called: its label, its passage, whose it is."""
        work, group, session = self._work, self._work.group, self._work.session
        if group is None or session is None:
            return {}
        scheme, language = session.project.scheme, work.page.comments.language
        told = {}
        for name, item in material.talked_of(group).items():
            on = shown_item(material, work.view, item)
            what = f"{label_name(scheme, item, language)} {on}"
            whose = tr("Gold") if item.annotator == GOLD else work.people.name(item.annotator)
            told[name] = bracketed(what, whose) if whose else what
        return told

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
        if session is not None and subject is not None:
            session.apply(subject.comment(text, thread, question))

    def close_thread(self, thread: str, closed: bool) -> None:
        """Close a thread, or open it again."""
        if self._work.session:
            self._work.session.apply(SetThreadClosed(thread, closed))
