"""What reviewers say: verdicts on annotations and threads of comments, as facts that store nothing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.model.spans import AttributeValue, Range, Status

ADJUDICATORS = "adjudicators"
"""The project's setting: ids of those who may settle conflicts of verdicts; nothing: everybody."""

GOLD_RULE = "gold_rule"
"""The project's setting: {"agree": n, "of": m}, or nothing where only what is decided is gold."""


class Decision(StrEnum):
    """What a reviewer decided about one annotation, or that one was missed by all (add)."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"


STATUS_OF = {
    Decision.ACCEPT: Status.ACCEPTED,
    Decision.REJECT: Status.REJECTED,
    Decision.CORRECT: Status.CORRECTED,
}
DECISION_OF = {status: decision for decision, status in STATUS_OF.items()}


class Lapse(StrEnum):
    """Why a verdict holds no longer: what it was given on has changed since, or is not there."""

    NONE = ""
    CHANGED = "changed"
    GONE = "gone"


class Fate(StrEnum):
    """What became of a decision on what is deleted by now."""

    OPEN = "open"  # gold held it and holds nothing like it: somebody is to decide
    HELD = "held"  # gold holds the like of it all the same
    NONE = ""  # gold did not hold it: reviewers had not agreed


@dataclass(frozen=True, slots=True)
class Judged:
    """What an annotation said when a verdict was given on it."""

    label: str
    ranges: tuple[Range, ...] = ()
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    head: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reviewer's decision on one annotation, or an addition.

    `target_kind` is span, document_label or relation. A correction may hold what the annotation should have
    been: `ranges` (source code points), `label`, `attributes`, of a relation `head` and `tail` (span ids).
    What it leaves out stays as it is; with a label of its own it names all attributes. An addition has no
    `target` and holds all of what was missed; so does the rejection of one. Who makes another addition of one
    adds that `instead` (the id of the verdict), their own or another's. An adjudicator's verdict settles a
    conflict.

    `judged` is what the annotation said then; verdicts of earlier versions have none, and hold whatever it
    says by now. A verdict that has lapsed decides nothing. One that is `imported` is the status that a file
    told: its reviewer brought it in and decided nothing.
    """

    id: str
    document: str
    target_kind: str
    target: str
    reviewer: str
    decision: Decision
    ranges: tuple[Range, ...] = ()
    label: str = ""
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    reason: str = ""
    adjudicates: bool = False
    head: str = ""
    tail: str = ""
    judged: Judged | None = None
    lapsed: Lapse = Lapse.NONE
    owner: str = ""
    imported: bool = False
    instead: str = ""

    @property
    def says_what(self) -> bool:
        """Whether it holds anything of what the annotation should have been; a file may say no more than that
        it was corrected."""
        return bool(self.ranges or self.label or self.attributes or self.head or self.tail)


@dataclass(frozen=True, slots=True)
class Comment:
    """One contribution to a thread. The thread has the id of its first comment.

    `target_kind` is span, document_label, relation, document or label; `question` asks the lead. `closed` is
    the thread's flag and only read from its first comment.
    """

    id: str
    thread: str
    document: str
    target_kind: str
    target: str
    author: str
    text: str
    question: bool = False
    closed: bool = False
    wall_time: int = 0  # milliseconds since 1970, for display only


@dataclass(frozen=True, slots=True)
class Thread:
    """The comments on one thing, the opening one first. It is open until somebody closes it."""

    id: str
    document: str  # empty for a thread on a label
    target_kind: str
    target: str
    closed: bool
    comments: tuple[Comment, ...]

    @property
    def waits_for_answer(self) -> bool:
        """True while the thread is open and its last comment is a question to the lead."""
        return not self.closed and self.comments[-1].question


def threads(comments: Iterable[Comment]) -> tuple[Thread, ...]:
    """Return the threads of comments, all in the order given. Answers to nothing are left out."""
    members: dict[str, list[Comment]] = {}
    for comment in comments:
        members.setdefault(comment.thread, []).append(comment)
    found = []
    for thread, said in members.items():
        first = next((comment for comment in said if comment.id == thread), None)
        if first is not None:
            others = (comment for comment in said if comment is not first)
            place = (first.document, first.target_kind, first.target, first.closed)
            found.append(Thread(thread, *place, (first, *others)))
    return tuple(found)


def adjudicators_of(setting: object) -> tuple[str, ...]:
    """Return whom a project's setting names as adjudicators; nobody: everybody may adjudicate."""
    return tuple(who for who in setting if isinstance(who, str)) if isinstance(setting, list) else ()


class Said(NamedTuple):
    """What one verdict says of an annotation. `becomes`: of a correction, to what, in any form to compare.

    A correction to what stands there already is an acceptance; one that does not say to what has None.
    """

    decision: Decision
    becomes: Hashable = None
    final: bool = False  # an adjudicator's


def settled_status(given: Iterable[Said]) -> Status:
    """Return the status that verdicts give: unreviewed while they conflict."""
    telling = [said for said in given if said.decision in STATUS_OF]
    outcomes = {said[:2] for said in [said for said in telling if said.final] or telling}
    return STATUS_OF[outcomes.pop()[0]] if len(outcomes) == 1 else Status.UNREVIEWED
