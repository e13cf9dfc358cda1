"""Finds annotations that break the scheme's rules, which bind new ones only, verdicts that a change has
overtaken, and what reviewers contradict each other on. Pure; mends nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.cli.people import in_order
from annotator.errors import RuleBroken
from annotator.model.annotators import GOLD
from annotator.model.reviewing import Contest
from annotator.model.scheme import LabelKind, Scheme
from annotator.model.spans import AttributeValue, DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import Decision, Lapse, Verdict
from annotator.review.deleted import fact, open_deletions


@dataclass(frozen=True, slots=True)
class Breach:
    """One breach: a stable code, where it is, whose that is, if known, and what it is in English."""

    code: str
    document: str
    object: str
    annotator: str
    text: str


def lint_document(
    scheme: Scheme,
    text: str,
    spans: Sequence[Span],
    document_labels: Sequence[DocumentLabel],
    relations: Sequence[Relation],
) -> Iterator[Breach]:
    """Give the breaches on one document."""
    for span in spans:
        yield from _use(scheme, span, LabelKind.SPAN)
        if any(quote != quote.strip() for quote in span.quotes(text)):
            yield _breach("outer_blanks", span, "begins or ends with a blank")
    for label in document_labels:
        yield from _use(scheme, label, LabelKind.DOCUMENT)
    for relation in relations:
        yield from _use(scheme, relation, LabelKind.RELATION)
    yield from _twins(spans)
    yield from _overlaps(scheme, spans)
    yield from _exclusive(scheme, document_labels)
    yield from _ends(scheme, spans, relations)


_SAID = {Decision.ACCEPT: "accepted", Decision.REJECT: "rejected", Decision.CORRECT: "corrected",
         Decision.ADD: "added"}  # fmt: skip


def lint_verdicts(
    verdicts: Sequence[Verdict],
    annotations: Sequence[Span | DocumentLabel | Relation],
    people: Sequence[str] = (),
) -> Iterator[Breach]:
    """Give the verdicts on one document that a change has overtaken, given all that is there, gold too.

    What somebody has decided on anew is well; so is a span or document label that was deleted, if it was
    rejected, also since, or gold holds the like of it all the same. `people`: all, in the order in which they
    are to be named.
    """
    known = {annotation.id: annotation for annotation in annotations}
    gold = {fact(annotation) for annotation in annotations if annotation.annotator == GOLD}
    for verdict in verdicts:
        there, who = known.get(verdict.target), verdict.reviewer
        if verdict.lapsed is Lapse.CHANGED and there and there.status is Status.UNREVIEWED:
            text = f"was changed since {who} {_SAID[verdict.decision]} it"
            yield _breach("changed_since_verdict", there, text)
    places = {each.id: (each.start, each.end) for each in annotations if isinstance(each, Span)}
    for given in open_deletions(verdicts, gold, places):
        yield _deleted(given, people)


def lint_contests(
    contests: Sequence[Contest],
    annotations: Sequence[Span | DocumentLabel | Relation] = (),
    people: Sequence[str] = (),
) -> Iterator[Breach]:
    """Give what reviewers contradict each other on, named by what they judged, or added, and its owner.

    `annotations`: what is on the document; `people`: all, in the order in which they are named.
    """
    known = {annotation.id: annotation for annotation in annotations}
    for contest in contests:
        first, *_ = contest.verdicts
        there, judged = known.get(first.target), first.judged
        label = there.label if there else judged.label if judged else first.label or first.target_kind
        span = there if isinstance(there, Span) else judged or first
        ranges = span.ranges
        at = f" at {ranges[0][0]}–{ranges[-1][1]}" if ranges else ""
        said = _said(contest.verdicts, people)
        text = f'"{label}"{at} is contested: {said}'
        owner = there.annotator if there else ""
        yield Breach("contested", first.document, first.target or first.id, owner, text)


def lint_without_ends(relations: Sequence[Relation]) -> Iterator[Breach]:
    """Give the relations that were taken into gold and are not in it, since an end is not."""
    for relation in relations:
        yield _breach("without_end", relation, "was accepted, and is not in gold while an end of it is not")


def _said(verdicts: Sequence[Verdict], people: Sequence[str]) -> str:
    order = in_order(people, {verdict.reviewer for verdict in verdicts})
    said = sorted(verdicts, key=lambda verdict: order.index(verdict.reviewer))
    return " and ".join(dict.fromkeys(f"{v.reviewer} {_SAID[v.decision]} it" for v in said))


def _deleted(given: Sequence[Verdict], people: Sequence[str]) -> Breach:
    """One fact that was deleted, of all who had it."""
    first, judged = given[0], given[0].judged
    assert judged is not None
    at = f" at {judged.ranges[0][0]}–{judged.ranges[-1][1]}" if judged.ranges else ""
    owners = ", ".join(in_order(people, {verdict.owner for verdict in given} - {""}))
    text = f'"{judged.label}"{at} was deleted since {_said(given, people)}'
    return Breach("deleted_since_verdict", first.document, first.target, owners, text)


def _breach(code: str, annotation: Span | DocumentLabel | Relation, text: str) -> Breach:
    return Breach(
        code, annotation.document, annotation.id, annotation.annotator, f'"{annotation.label}" {text}'
    )


def _use(scheme: Scheme, annotation: Span | DocumentLabel | Relation, kind: LabelKind) -> Iterator[Breach]:
    attributes: Mapping[str, AttributeValue] = annotation.attributes
    try:
        label = scheme.check_use(annotation.label, kind, attributes)
    except RuleBroken as broken:
        yield Breach("rule", annotation.document, annotation.id, annotation.annotator, str(broken))
        return
    for attribute in label.attributes:
        if attribute.required and attribute.id not in attributes:
            yield _breach("attribute_missing", annotation, f'lacks its attribute "{attribute.id}"')


def _twins(spans: Sequence[Span]) -> Iterator[Breach]:
    counts = Counter((span.annotator, span.label, span.ranges) for span in spans)
    for span in spans:
        key = (span.annotator, span.label, span.ranges)
        if counts[key] > 1:
            counts[key] = 0
            yield _breach("twin", span, "stands twice on one passage")


def _overlaps(scheme: Scheme, spans: Sequence[Span]) -> Iterator[Breach]:
    if scheme.overlap:
        return
    for annotator in sorted({span.annotator for span in spans}):
        ranges = sorted(
            (*pair, span.id, span) for span in spans if span.annotator == annotator for pair in span.ranges
        )
        for before, after in pairwise(ranges):
            if after[0] < before[1]:
                yield _breach("overlap", after[3], f'overlaps "{before[3].label}"')


def _exclusive(scheme: Scheme, labels: Sequence[DocumentLabel]) -> Iterator[Breach]:
    held = {(label.annotator, label.label) for label in labels}
    for label in labels:
        known = scheme.by_id.get(label.label)
        others = scheme.exclusive_siblings(known) if known else frozenset()
        clash = sorted(other for other in others if (label.annotator, other) in held and other < label.label)
        if clash:
            yield _breach("exclusive", label, f'excludes "{clash[0]}", which is on the document too')


def _ends(scheme: Scheme, spans: Sequence[Span], relations: Sequence[Relation]) -> Iterator[Breach]:
    labels = {span.id: span.label for span in spans}
    for relation in relations:
        rule = scheme.by_id.get(relation.label)
        for end, allowed in ((relation.head, rule.heads), (relation.tail, rule.tails)) if rule else ():
            if allowed and labels.get(end) not in allowed:
                yield _breach("ends", relation, f'joins "{labels.get(end)}"; it takes {", ".join(allowed)}')
