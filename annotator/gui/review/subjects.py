"""What can be commented on, as a value: spans, document labels, relations, a document, labels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.acts import AddComment
from annotator.model.verdicts import Thread

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
