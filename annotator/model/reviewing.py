"""What a document's place in the review queue is counted from, and the record that comes of it.

Facts that pass between the room that keeps them and the room that counts. Counts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import Comment


@dataclass(frozen=True, slots=True)
class ForReview:
    """A live document that anybody finished, with all that is on it.

    `people` are those who are done with it, by id; `finished` is when the last of them was: a clock that
    grows.
    """

    document: str
    people: tuple[str, ...]
    finished: int
    spans: tuple[Span, ...] = ()
    labels: tuple[DocumentLabel, ...] = ()
    relations: tuple[Relation, ...] = ()
    comments: tuple[Comment, ...] = ()


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


@dataclass(frozen=True, slots=True)
class CountingRules:
    """How documents are counted under one scheme.

    `labels` says of each label what the counting takes from the scheme: when that changes, the documents
    with the label must be counted anew. A change of `version` makes that all documents.
    """

    version: int
    labels: Mapping[str, tuple[str, str]]
    count: Callable[[ForReview], QueueRecord]
