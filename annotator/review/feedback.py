"""What reviewers changed in one annotator's work on a document, with their words.

Owns the comparison of somebody's own annotations with what was settled, and whose word that was. Shows nobody
else's work but gold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.model.spans import DocumentLabel, Range, Relation, Span, Status
from annotator.model.verdicts import Decision, Verdict
from annotator.review.settlement import Reviewed, Settlement

Annotation = Span | DocumentLabel | Relation
Said = Mapping[str, Sequence[Verdict]]  # the verdicts on each annotation, by its id; an addition by its own
_TAKEN = frozenset({Decision.ACCEPT, Decision.CORRECT, Decision.ADD})


class Change(StrEnum):
    """What became of it."""

    REJECTED = "rejected"
    CORRECTED = "corrected"
    MISSED = "missed"  # it is in gold and the annotator does not have it


class Word(NamedTuple):
    """Whose word it was, and what was said with it, if anything."""

    reviewer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """One change: what the annotator has (None if missed), what is gold (None if nothing), whose words.

    `start` is where in the text it is; that of what is on the whole document is 0.
    """

    change: Change
    mine: Annotation | None
    gold: Annotation | None
    words: tuple[Word, ...]
    start: int


def feedback(reviewed: Reviewed, settlement: Settlement, annotator: str) -> tuple[Feedback, ...]:
    """Return what was changed in an annotator's work, in text order; nothing that was accepted or is open."""
    said: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in sorted(reviewed.verdicts, key=lambda verdict: verdict.id):
        said[verdict.target or verdict.id].append(verdict)
    places = {span.id: span.ranges for span in (*reviewed.spans, *settlement.spans)}
    kinds: list[tuple[Sequence[Annotation], Sequence[Annotation]]] = [
        (reviewed.document_labels, settlement.document_labels),
        (reviewed.spans, settlement.spans),
        (reviewed.relations, settlement.relations),
    ]
    found = [
        entry
        for everybody, gold in kinds
        for entry in _of_kind(everybody, gold, annotator, status=settlement.status, said=said, places=places)
    ]
    return tuple(sorted(found, key=lambda entry: (entry.start, entry.change)))


def holding(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return the verdicts on one thing whose word counts: an adjudicator's sets the others aside."""
    held = [verdict for verdict in verdicts if not verdict.lapsed]
    return [verdict for verdict in held if verdict.adjudicates] or held


def _of_kind(
    everybody: Sequence[Annotation],
    gold: Sequence[Annotation],
    annotator: str,
    *,
    status: Mapping[str, Status],
    said: Said,
    places: Mapping[str, tuple[Range, ...]],
) -> list[Feedback]:
    """Return what was changed in one kind of annotations, in no order."""
    mine = [item for item in everybody if item.annotator == annotator]
    gold_of = {origin: held for held in gold for origin in held.origins}
    found = []
    for item in mine:
        settled, start = status.get(item.id), _start(item, places)
        if settled is Status.REJECTED:
            words = _words([item.id], said, (Decision.REJECT,)) or _on_the_like(item, everybody, said, places)
            found.append(Feedback(Change.REJECTED, item, None, words, start))
        elif settled is Status.CORRECTED:
            words = _words([item.id], said, (Decision.CORRECT,))
            found.append(Feedback(Change.CORRECTED, item, gold_of.get(item.id), words, start))
    had, own = {_fact(item, places) for item in mine}, {item.id for item in mine}
    for held in gold:
        if _fact(held, places) not in had and own.isdisjoint(held.origins):
            words = _words([held.id, *held.origins], said, _TAKEN)
            found.append(Feedback(Change.MISSED, None, held, words, _start(held, places)))
    return found


def _fact(item: Annotation, places: Mapping[str, tuple[Range, ...]]) -> tuple[object, ...]:
    """Return what makes two alike."""
    if isinstance(item, Span):
        return item.label, item.ranges
    if isinstance(item, DocumentLabel):
        return (item.label,)
    return item.label, places.get(item.head), places.get(item.tail)


def _start(item: Annotation, places: Mapping[str, tuple[Range, ...]]) -> int:
    ends = item.ranges if isinstance(item, Span) else ()
    if isinstance(item, Relation):
        ends = (*places.get(item.head, ()), *places.get(item.tail, ()))
    return min((start for start, _ in ends), default=0)


def _words(names: Iterable[str], said: Said, decisions: Collection[Decision]) -> tuple[Word, ...]:
    """Return whose word some of the decisions on these things are, each once."""
    given = [v for name in names for v in holding(said.get(name, ())) if v.decision in decisions]
    return tuple(dict.fromkeys(Word(verdict.reviewer, verdict.reason) for verdict in given))


def _on_the_like(
    item: Annotation,
    everybody: Sequence[Annotation],
    said: Said,
    places: Mapping[str, tuple[Range, ...]],
) -> tuple[Word, ...]:
    """Return an adjudicator's word on what is alike: it holds for this too."""
    alike = [other.id for other in everybody if _fact(other, places) == _fact(item, places)]
    final = {name: [v for v in said.get(name, ()) if v.adjudicates] for name in alike}
    return _words(alike, final, (Decision.REJECT,))
