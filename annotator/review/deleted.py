"""What reviewers took into gold and its annotator deleted afterwards: a difference that is to be decided.

Owns which of these are open and what they held. It is closed once a reviewer rejects it, and so agrees that
it goes, or once gold holds the like of it all the same. Never decides anything: verdicts do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from annotator.model.spans import DocumentLabel, Range, Relation, Span, Status
from annotator.model.verdicts import Decision, Fate, Judged, Lapse, Said, Verdict, settled_status
from annotator.review.decisions import attributes_key
from annotator.review.differences import Difference, Group
from annotator.review.settlement import Settlement
from annotator.review.wholes import Item, Whole

Fact = tuple[str, tuple[Range, ...]]
"""What makes two alike: label, and of a span its ranges. Relations hang on spans: gold has not their like."""


def fact(annotation: Judged | Span | DocumentLabel | Relation) -> Fact:
    """Return what an annotation says, or said."""
    return annotation.label, annotation.ranges if isinstance(annotation, Judged | Span) else ()


def open_deletions(
    verdicts: Iterable[Verdict], gold: Collection[Fact], places: Mapping[str, Range]
) -> list[tuple[Verdict, ...]]:
    """Return the verdicts that took into gold what was deleted since, where that is not settled: by fact.

    Where reviewers had not agreed, gold did not hold it; so it is with whoever rejects it now. `places` says
    where the spans lie.
    """
    by_target: defaultdict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        judged = verdict.judged if verdict.lapsed is Lapse.GONE else None
        if judged is not None and (judged.ranges or verdict.target_kind != "span"):
            by_target[verdict.target_kind, verdict.target].append(verdict)
    found: defaultdict[object, list[Verdict]] = defaultdict(list)
    for (kind, _), given in by_target.items():
        if settled_status(map(_said, given)) in (Status.ACCEPTED, Status.CORRECTED):
            for verdict in given:
                held = held_by(verdict)
                if verdict.decision is not Decision.REJECT and (kind == "relation" or fact(held) not in gold):
                    ends = [places.get(end, end) for end in (held.head, held.tail)]
                    found[kind, fact(held), attributes_key(held.attributes), *ends].append(verdict)
    return list(map(tuple, found.values()))


def _said(verdict: Verdict) -> Said:
    if verdict.decision is not Decision.CORRECT or not verdict.says_what:
        return Said(verdict.decision, final=verdict.adjudicates)
    held, judged = (
        (what.label, what.ranges, attributes_key(what.attributes), what.head, what.tail)
        for what in (held_by(verdict), verdict.judged)
        if what is not None
    )
    if held == judged:
        return Said(Decision.ACCEPT, final=verdict.adjudicates)
    return Said(Decision.CORRECT, held, verdict.adjudicates)


def held_by(verdict: Verdict) -> Judged:
    """Return what gold held by a verdict: what was judged, or what it was corrected to."""
    judged = verdict.judged
    assert judged is not None
    if verdict.decision is not Decision.CORRECT:
        return judged
    given = verdict.attributes if verdict.label else {**judged.attributes, **verdict.attributes}
    return Judged(
        label=verdict.label or judged.label,
        ranges=verdict.ranges or judged.ranges,
        attributes=given,
        head=verdict.head or judged.head,
        tail=verdict.tail or judged.tail,
    )


def deleted_since(
    verdicts: Iterable[Verdict], settlement: Settlement, places: Mapping[str, Range]
) -> list[Group | Whole]:
    """Return a difference for each fact that is open so, with all who had it."""
    gone = [verdict for verdict in verdicts if verdict.lapsed is Lapse.GONE]
    found = open_deletions(gone, _facts_in(settlement), places) if gone else []
    return [_difference(given, places) for given in found]


def fates_of(
    verdicts: Sequence[Verdict], settlement: Settlement, places: Mapping[str, Range]
) -> dict[str, Fate]:
    """Return what became of each decision on what is gone, by the id of that."""
    gold = _facts_in(settlement)
    still_open = {v.target for given in open_deletions(verdicts, gold, places) for v in given}
    return {
        verdict.target: Fate.OPEN
        if verdict.target in still_open
        else Fate.HELD
        if verdict.target_kind != "relation" and verdict.judged and fact(held_by(verdict)) in gold
        else Fate.NONE
        for verdict in verdicts
        if verdict.lapsed is Lapse.GONE
    }


def _facts_in(settlement: Settlement) -> set[Fact]:
    return {fact(held) for held in settlement.spans} | {fact(held) for held in settlement.document_labels}


def _difference(given: Sequence[Verdict], places: Mapping[str, Range]) -> Group | Whole:
    """Nobody has it by now: its annotations are what gold held of those that were there."""
    first = given[0]
    members = [_annotation(v) for v in {verdict.target: verdict for verdict in reversed(given)}.values()]
    members.sort(key=lambda member: member.id)
    if first.target_kind == "span":
        return Group(Difference.DELETED, tuple(each for each in members if isinstance(each, Span)))
    held = held_by(first)
    ends = tuple(places[end] for end in (held.head, held.tail) if end in places)
    items = tuple(each for each in members if not isinstance(each, Span))
    return Whole(Difference.DELETED, first.target_kind, items, passages=ends)


def _annotation(verdict: Verdict) -> Span | Item:
    held = held_by(verdict)
    what = (verdict.target, verdict.document, held.label, verdict.owner)
    if verdict.target_kind == "span":
        return Span(*what, ranges=held.ranges, attributes=held.attributes)
    if verdict.target_kind == "relation":
        return Relation(*what, head=held.head, tail=held.tail, attributes=held.attributes)
    return DocumentLabel(*what, attributes=held.attributes)
