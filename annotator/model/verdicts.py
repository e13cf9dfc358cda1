"""What reviewers decide and what people say about annotations: verdicts, comments, threads.

Owns the facts alone. What follows from them (status, gold, what stays open) is the review room's; how they
are logged is the store's. Ranges are code points of the source text, half open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.spans import AttributeValue, Range, check_ranges, derived_id


class Decision(StrEnum):
    """What a verdict says of its target. An addition has no target: nobody had marked it."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"


class TargetKind(StrEnum):
    """What a verdict is about."""

    SPAN = "span"
    DOCUMENT_LABEL = "document_label"
    RELATION = "relation"


class AboutKind(StrEnum):
    """What a comment points to. The target of a comment on a document is empty, on a label the label's id."""

    DOCUMENT = "document"
    SPAN = "span"
    DOCUMENT_LABEL = "document_label"
    RELATION = "relation"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reviewer's decision on one annotation, or an addition of what everybody missed.

    `target` is the id of the annotation, empty exactly for an addition. A correction and an addition carry
    what should stand there: `label` and `attributes`, with `ranges` for a span and `head` and `tail` (span
    ids) for a relation; the others carry none of these. `adjudicated` marks the adjudicator's verdict, which
    settles a conflict of others. Raises ValueError when a field is missing or out of place.
    """

    id: str
    document: str
    target_kind: TargetKind
    target: str
    reviewer: str
    decision: Decision
    ranges: tuple[Range, ...] = ()
    label: str = ""
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    reason: str = ""
    adjudicated: bool = False
    head: str = ""
    tail: str = ""

    def __post_init__(self) -> None:
        if (self.decision is Decision.ADD) == bool(self.target):
            raise ValueError("an addition has no target, every other verdict has one")
        if not self.reviewer:
            raise ValueError("a verdict needs a reviewer")
        if self.replaces:
            _check_replacement(self)
        elif self.ranges or self.label or self.attributes or self.head or self.tail:
            raise ValueError("only a correction or an addition says what should stand there")

    @property
    def replaces(self) -> bool:
        """True if the verdict brings content of its own: a correction or an addition."""
        return self.decision in (Decision.CORRECT, Decision.ADD)


@dataclass(frozen=True, slots=True)
class Comment:
    """One remark in a thread. `question` marks one that is put to the lead and waits for an answer."""

    id: str
    thread: str
    document: str  # empty for a thread on a label
    target_kind: AboutKind
    target: str
    author: str
    text: str
    question: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a comment needs text")
        if not self.author:
            raise ValueError("a comment needs an author")


@dataclass(frozen=True, slots=True)
class Thread:
    """A talk about one thing. It is open until somebody closes it, and can be opened again."""

    id: str
    document: str  # empty for a thread on a label
    target_kind: AboutKind
    target: str
    closed: bool = False
    comments: tuple[Comment, ...] = ()

    @property
    def question(self) -> bool:
        """True while the thread is open and its last word is a question."""
        return not self.closed and bool(self.comments) and self.comments[-1].question


def verdict_id(verdict: Verdict) -> str:
    """Return the id of a verdict without one.

    A reviewer has one verdict on a target, so that a later one replaces the earlier; additions differ by what
    they add.
    """
    where = (str(verdict.target_kind), verdict.document, verdict.target, verdict.reviewer)
    if verdict.target:
        return derived_id("verdict", *where)
    ranges = [list(pair) for pair in verdict.ranges]
    return derived_id("verdict", *where, ranges, verdict.label, verdict.head, verdict.tail)


def thread_id(document: str, target_kind: AboutKind, target: str, first: str) -> str:
    """Return the id of the thread that the comment `first` opens on a target."""
    return derived_id("thread", document, str(target_kind), target, first)


def _check_replacement(verdict: Verdict) -> None:
    if not verdict.label:
        raise ValueError("a correction or addition needs a label")
    if verdict.target_kind is TargetKind.SPAN:
        check_ranges(verdict.ranges)
    elif verdict.ranges:
        raise ValueError("only a span has ranges")
    ends = bool(verdict.head) + bool(verdict.tail)
    if ends != (2 if verdict.target_kind is TargetKind.RELATION else 0):
        raise ValueError("exactly a relation has a head and a tail")
