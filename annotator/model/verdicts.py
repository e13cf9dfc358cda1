"""What reviewers say: verdicts on annotations and threads of comments, as facts that store nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.spans import AttributeValue, Range, Status


class Decision(StrEnum):
    """What a reviewer decided about one annotation."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


STATUS_OF = {
    Decision.ACCEPT: Status.ACCEPTED,
    Decision.REJECT: Status.REJECTED,
    Decision.CORRECT: Status.CORRECTED,
}
DECISION_OF = {status: decision for decision, status in STATUS_OF.items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reviewer's decision on one annotation.

    `target_kind` is span, document_label or relation. A correction may hold what the annotation should have
    been: `ranges` (source code points), `label`, `attributes`. An adjudicator's verdict settles a conflict.
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


def settled_status(verdicts: Iterable[tuple[Decision, bool]]) -> Status:
    """Return the status that verdicts (decision, adjudicator?) give: unreviewed while they conflict."""
    given = list(verdicts)
    final = [decision for decision, adjudicates in given if adjudicates]
    decisions = set(final or [decision for decision, _ in given])
    return STATUS_OF[decisions.pop()] if len(decisions) == 1 else Status.UNREVIEWED
