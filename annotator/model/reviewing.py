"""What a document's place in the review queue is counted from, and the record that comes of it.

Facts that pass between the room that keeps them and the room that counts. Counts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.changes import Subject
from annotator.model.spans import AttributeValue, DocumentLabel, Range, Relation, Status
from annotator.model.verdicts import Comment, Fate, Verdict


class SpanForReview(NamedTuple):
    """Of a span, what the counting asks for: a tenth of the time that a whole one takes to make."""

    id: str
    label: str
    annotator: str
    ranges: tuple[Range, ...]
    attributes: Mapping[str, AttributeValue]
    unsure: bool
    status: Status
    origins: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """The first code point of the span."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """One past the last code point of the span."""
        return self.ranges[-1][1]


@dataclass(frozen=True, slots=True)
class ForReview:
    """A live document that anybody finished, with all that is on it.

    `people` are those who are done with it, by id; `finished` is when the last of them was: a clock that
    grows.
    """

    document: str
    people: tuple[str, ...]
    finished: int
    spans: tuple[SpanForReview, ...] = ()
    labels: tuple[DocumentLabel, ...] = ()
    relations: tuple[Relation, ...] = ()
    comments: tuple[Comment, ...] = ()
    gold_rule: object = None  # the project's setting
    verdicts: Callable[[], Sequence[Verdict]] = tuple  # reads all of them: that takes as long as all the rest
    entangled: bool = (
        False  # some verdicts may bear on others, so that a status alone does not tell what holds
    )


class Rank(NamedTuple):
    """A document's place in one order of the queue. `what`: the label or annotator of such an order."""

    order: str
    what: str
    tier: int
    rank: int


class QueueRecord(NamedTuple):
    """What is kept of a document: its counters as JSON, whether nothing is left to do, its places."""

    facts: str
    settled: bool
    ranks: tuple[Rank, ...]


Counted = tuple[str, QueueRecord | None]
"""A document and its record; None where it is not in the queue."""


class Contest(NamedTuple):
    """Annotations and additions, by id, that reviewers contradict each other on, and the verdicts on them."""

    targets: tuple[str, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Contested:
    """A contest as a report names it: whose annotations, and who decided, by id and name."""

    subject: Subject
    owners: tuple[tuple[str, str], ...]
    reviewers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CountingRules:
    """How documents are counted under one scheme.

    `labels` says of each label what the counting takes from the scheme: when that changes, the documents
    with the label must be counted anew. A change of `version` makes that all documents. `fates` says
    what became of decisions on what is gone, by its id, `contests` what reviewers contradict each other on.
    """

    version: int
    labels: Mapping[str, tuple[str, str]]
    count: Callable[[ForReview], QueueRecord]
    fates: Callable[[ForReview], Mapping[str, Fate]]
    contests: Callable[[ForReview], Sequence[Contest]]
