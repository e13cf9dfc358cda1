"""A document's record in the review queue: made from what is on it, and read again.

Owns the form of the record and the rules it is counted by. Never stores one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import cast

import orjson

from annotator.model.annotators import GOLD
from annotator.model.reviewing import Contest, CountingRules, ForReview, QueueRecord, Rank, SpanForReview
from annotator.model.scheme import Scheme
from annotator.model.spans import Range, Span, Status
from annotator.model.verdicts import Fate, threads
from annotator.review.additions import open_additions
from annotator.review.contests import contests_of
from annotator.review.deleted import deleted_since, fates_of
from annotator.review.differences import Group, groups
from annotator.review.gathering import layers_of_labels
from annotator.review.golden import exclusive_of, gold_rule, settle_all
from annotator.review.queue import Entry, Order, count_entry, rank_of, tier_of
from annotator.review.settlement import Reviewed, Settlement
from annotator.review.wholes import Item, Whole, label_wholes, relation_wholes

VERSION = 8
"""To be raised whenever the same document would be counted otherwise: then all are counted anew."""


def counting_rules(scheme: Scheme) -> CountingRules:
    """Return the rules under a scheme."""
    layers, exclusive = layers_of_labels(scheme), exclusive_of(scheme)
    labels = {label.id: (layers[label.id], exclusive.get(label.id, "")) for label in scheme.labels}

    latest: list[tuple[ForReview, tuple[Reviewed, Settlement]]] = []  # one: all is asked of it in a row

    def settled(work: ForReview) -> tuple[Reviewed, Settlement]:
        if not latest or latest[0][0] is not work:
            latest[:] = [(work, settle_all(_reviewed(work), gold_rule(work.gold_rule), exclusive))]
        return latest[0][1]

    def count(work: ForReview) -> QueueRecord:
        # Grouping and counting ask no more of a span than these have.
        given = cast("Sequence[Span]", work.spans)
        spans: dict[str, list[Span]] = {who: [] for who in work.people}
        for span in given:
            if span.annotator in spans:
                spans[span.annotator].append(span)
        found: list[Group | Whole] = [*groups(spans, layers)]
        if work.labels or work.relations:
            found += label_wholes(work.people, work.labels, exclusive)
            found += relation_wholes(work.people, work.relations, given)
        status: Mapping[str, Status] = _statuses(work)
        contested: Collection[str] = ()
        between: Collection[str] = ()
        if work.entangled or _bear_on_others(work, status):
            reviewed, settlement = settled(work)
            status, contested = settlement.status, settlement.contested
            between = {target for c in contests_of(reviewed.verdicts, settlement) for target in c.targets}
            found += open_additions(reviewed, settlement, found)
            found += deleted_since(reviewed.verdicts, settlement, _places(work))
        return record_of(_entry(work, found, status, contested, between))

    def fates(work: ForReview) -> Mapping[str, Fate]:
        reviewed, settlement = settled(work)
        return fates_of(reviewed.verdicts, settlement, _places(work))

    def contests(work: ForReview) -> Sequence[Contest]:
        if not work.entangled and not _bear_on_others(work, _statuses(work)):
            return ()
        reviewed, settlement = settled(work)
        return contests_of(reviewed.verdicts, settlement)

    return CountingRules(VERSION, labels, count, fates, contests)


def _places(work: ForReview) -> dict[str, Range]:
    return {span.id: (span.start, span.end) for span in work.spans}


def _reviewed(work: ForReview) -> Reviewed:
    """What there is to settle. Of gold that came in all is asked; of spans, no more than these have."""
    spans = [
        Span(s.id, work.document, s.label, GOLD, s.ranges, s.attributes, origins=s.origins)
        if s.annotator == GOLD
        else cast("Span", s)
        for s in work.spans
    ]
    return Reviewed(work.document, spans, work.labels, work.relations, work.verdicts(), work.people)


def _bear_on_others(work: ForReview, status: Mapping[str, Status]) -> bool:
    """Tell whether what was decided on one thing may bear on another: on what is alike, or excluded."""
    if any(item.annotator == GOLD for items in (work.spans, work.labels, work.relations) for item in items):
        return True
    if any(label.id in status for label in work.labels) or any(r.id in status for r in work.relations):
        return True
    said: dict[object, tuple[Status, object]] = {}
    for span in work.spans:
        if span.id in status:
            what = status[span.id], span.attributes
            if said.setdefault((span.ranges, span.label), what) != what:
                return True
    return False


def _entry(
    work: ForReview,
    found: list[Group | Whole],
    status: Mapping[str, Status],
    contested: Collection[str],
    between: Collection[str],
) -> Entry:
    return count_entry(
        work.document,
        found,
        status,
        annotators=work.people,
        questions=sum(thread.waits_for_answer for thread in threads(work.comments)) if work.comments else 0,
        finished=work.finished,
        rule=gold_rule(work.gold_rule),
        contested=contested,
        between=between,
    )


def _statuses(work: ForReview) -> dict[str, Status]:
    """The status of what was reviewed; the rest is unreviewed."""
    found: dict[str, Status] = {}
    for kind in (work.spans, work.labels, work.relations):
        items = cast("Sequence[SpanForReview | Item]", kind)
        found.update(
            (item.id, item.status)
            for item in items
            if item.status is not Status.UNREVIEWED and item.annotator != GOLD
        )
    return found


def record_of(entry: Entry) -> QueueRecord:
    """Return an entry as it is kept."""
    return QueueRecord(orjson.dumps(entry).decode(), entry.settled, tuple(_ranks(entry)))


def entry_of(facts: str) -> Entry:
    """Return the entry that was kept."""
    values = orjson.loads(facts)
    return Entry(**{**values, "annotators": tuple(values["annotators"])})


def _ranks(entry: Entry) -> list[Rank]:
    """The document's places in all orders that it has a place in."""
    orders = [(Order.DISAGREEMENT, ""), (Order.AGE, "")]
    orders += [(Order.CONFLICTS, "")] if entry.conflicts else []
    orders += [(Order.LABEL, label) for label in entry.left_by_label]
    orders += [(Order.ANNOTATOR, who) for who in entry.left_by_annotator]
    tier = tier_of(entry)
    return [Rank(order.value, what, tier, rank_of(entry, order, what)) for order, what in orders]
