"""What reviewers changed in one annotator's work on a document, with their words.

Owns the comparison of somebody's own spans with what was settled. Shows nobody else's spans but gold.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.model.spans import Span, Status
from annotator.model.verdicts import Verdict
from annotator.review.settlement import Reviewed, Settlement


class Change(StrEnum):
    """What became of it."""

    REJECTED = "rejected"
    CORRECTED = "corrected"
    MISSED = "missed"  # it is in gold and the annotator does not have it


class Word(NamedTuple):
    """What a reviewer said."""

    reviewer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """One change: the annotator's span (None if missed), the gold span (None if rejected), the words."""

    change: Change
    mine: Span | None
    gold: Span | None
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where in the text it is."""
        return min(span.start for span in (self.mine, self.gold) if span)


def feedback(reviewed: Reviewed, settlement: Settlement, annotator: str) -> tuple[Feedback, ...]:
    """Return what was changed in an annotator's work, in text order; nothing that was accepted or is open."""
    said: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in sorted(reviewed.verdicts, key=lambda verdict: verdict.id):
        said[verdict.target or verdict.id].append(verdict)
    gold_of = {origin: gold for gold in settlement.spans for origin in gold.origins}
    mine = [span for span in reviewed.spans if span.annotator == annotator]
    found = []
    for span in mine:
        status = settlement.status.get(span.id)
        if status is Status.REJECTED:
            found.append(Feedback(Change.REJECTED, span, None, _words(said[span.id])))
        elif status is Status.CORRECTED:
            found.append(Feedback(Change.CORRECTED, span, gold_of.get(span.id), _words(said[span.id])))
    found += _missed(settlement, mine, said)
    return tuple(sorted(found, key=lambda entry: (entry.start, entry.change)))


def _missed(
    settlement: Settlement, mine: list[Span], said: defaultdict[str, list[Verdict]]
) -> list[Feedback]:
    had = {(span.ranges, span.label) for span in mine}
    own = {span.id for span in mine}
    return [
        Feedback(
            Change.MISSED, None, gold, _words([v for name in (gold.id, *gold.origins) for v in said[name]])
        )
        for gold in settlement.spans
        if (gold.ranges, gold.label) not in had and not own.intersection(gold.origins)
    ]


def _words(verdicts: list[Verdict]) -> tuple[Word, ...]:
    return tuple(Word(verdict.reviewer, verdict.reason) for verdict in verdicts if verdict.reason)
