"""In which order documents come up for review.

Owns the counters that a queue is ordered by and the orders. Everything comes from one small record a
document, so that 100,000 documents need no look at a span; a store may keep the records and index them.

Documents with a question to the lead come first, then those with spans marked unsure, then the others, and
last those in which nothing is left to decide or to confirm. Within these, the order that is asked for;
among equals the order of the project.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from random import Random
from typing import NamedTuple

from annotator.model.annotators import GOLD
from annotator.model.spans import Status
from annotator.review.differences import Group
from annotator.review.settlement import Consensus
from annotator.review.wholes import Whole


class Order(StrEnum):
    """What comes first."""

    DISAGREEMENT = "disagreement"  # most differences left to decide
    LABEL = "label"  # most of them with one label
    ANNOTATOR = "annotator"  # most of them with one annotator
    AGE = "age"  # longest ago finished
    CONFLICTS = "conflicts"  # most that reviewers contradict each other on; those without are not in it


@dataclass(frozen=True, slots=True)
class Entry:
    """One document's counters. `left`: differences not yet decided, in all, by label and by annotator."""

    document: str
    place: int = 0  # the document's place in the project
    annotators: tuple[str, ...] = ()
    differences: int = 0
    agreed: int = 0  # passages that all have alike
    alike: int = 0  # these, and document labels and relations that all have
    unconfirmed: int = 0  # of what is alike, what neither a verdict nor the project's rule takes into gold
    left: int = 0
    conflicts: int = 0  # of what is left, that on which reviewers contradict each other
    left_by_label: Mapping[str, int] = field(default_factory=dict)
    left_by_annotator: Mapping[str, int] = field(default_factory=dict)
    unsure: int = 0  # spans marked unsure that no verdict has settled
    questions: int = 0  # open threads whose last word is a question
    finished: int = 0  # when the last annotator was done; any clock that grows

    @property
    def settled(self) -> bool:
        """True if nothing is left to decide or to confirm, unsure or asked."""
        return not (self.left or self.unconfirmed or self.unsure or self.questions)

    @property
    def progress(self) -> float:
        """The share of what there is that is decided, what all have alike too; 1 if there is nothing."""
        whole = self.differences + self.alike
        return 1 - (self.left + self.unconfirmed) / whole if whole else 1.0


class AgreedPassage(NamedTuple):
    """One passage that all have alike: which of those of a document, in text order, from 0."""

    document: str
    number: int


def count_entry(
    document: str,
    groups: Sequence[Group | Whole],
    status: Mapping[str, Status],
    *,
    annotators: Sequence[str] = (),
    questions: int = 0,
    finished: int = 0,
    rule: Consensus | None = None,
    contested: Collection[str] = (),
    between: Collection[str] = (),
) -> Entry:
    """Count a document from its groups (see differences) and the status of its spans.

    A difference is decided when every span in it has a status other than unreviewed. `rule`: what is gold
    without a verdict. `contested`: on what reviewers do not agree, which makes it a difference in any case;
    `between`: the part of it on which two of them have decided.
    """
    agreed = [g for g in groups if g.agreed and not any(item.id in contested for item in g.members)]
    calm = {id(group) for group in agreed}
    by_label: Counter[str] = Counter()
    by_annotator: Counter[str] = Counter()
    left = 0
    for group in groups:
        if id(group) not in calm and any(_undecided(item.id, status) for item in group.members):
            left += 1
            for label in {item.label for item in group.members}:
                by_label[label] += 1
            # Whose it was may not be known.
            for annotator in {*group.holders, *group.missing} - {"", GOLD}:
                by_annotator[annotator] += 1
    spans = (span for group in groups for span in group.spans)
    return Entry(
        document=document,
        annotators=tuple(annotators),
        differences=len(groups) - len(agreed),
        agreed=sum(group.agreed and group.target_kind == "span" for group in groups),
        alike=len(agreed),
        unconfirmed=len(unconfirmed(agreed, status, finished=len(annotators), rule=rule)),
        left=left,
        conflicts=sum(any(item.id in between for item in g.members) for g in groups) if between else 0,
        left_by_label=dict(sorted(by_label.items())),
        left_by_annotator=dict(sorted(by_annotator.items())),
        unsure=sum(span.unsure and _undecided(span.id, status) for span in spans),
        questions=questions,
        finished=finished,
    )


def unconfirmed(
    groups: Iterable[Group | Whole],
    status: Mapping[str, Status],
    *,
    finished: int,
    rule: Consensus | None = None,
) -> list[Group | Whole]:
    """Return what all who finished have alike and neither a verdict nor the rule takes into gold."""
    if rule is not None and rule.holds(finished, finished):
        return []
    return [g for g in groups if g.agreed and any(_undecided(item.id, status) for item in g.members)]


def tier_of(entry: Entry) -> int:
    """Return which of the module's four an entry is among, in every order."""
    return 3 if entry.settled else 0 if entry.questions else 1 if entry.unsure else 2


def rank_of(entry: Entry, order: Order, what: str = "") -> int:
    """Return an entry's place among those of its tier; the lowest comes first."""
    if order is Order.LABEL:
        return -entry.left_by_label.get(what, 0)
    if order is Order.ANNOTATOR:
        return -entry.left_by_annotator.get(what, 0)
    if order is Order.CONFLICTS:
        return -entry.conflicts
    return entry.finished if order is Order.AGE else -entry.left


def sample_agreed(entries: Iterable[Entry], count: int, *, seed: int) -> list[AgreedPassage]:
    """Draw passages that all have alike, each equally likely, in the order of the project.

    The same entries in any order and the same seed give the same sample; all of them if there are fewer.
    """
    known = sorted((entry for entry in entries if entry.agreed), key=lambda entry: entry.document)
    reach = list(accumulate((entry.agreed for entry in known), initial=0))
    drawn = Random(seed).sample(range(reach[-1]), min(count, reach[-1]))
    found = []
    for number in drawn:
        index = bisect_right(reach, number) - 1
        found.append((known[index].place, AgreedPassage(known[index].document, number - reach[index])))
    return [passage for _, passage in sorted(found)]


def _undecided(span: str, status: Mapping[str, Status]) -> bool:
    return status.get(span, Status.UNREVIEWED) is Status.UNREVIEWED
