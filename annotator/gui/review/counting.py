"""Counts documents for the review queue and puts the counts into the project's cache.

Owns the form of the cached record. Runs in tasks: nothing here touches a widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

import orjson

from annotator.errors import UserError
from annotator.gui.review.material import done_people, layers_of
from annotator.model.annotators import GOLD
from annotator.model.spans import Span, Status
from annotator.model.verdicts import threads
from annotator.project import Project
from annotator.review.differences import groups
from annotator.review.golden import exclusive_of
from annotator.review.queue import Entry, Order, count_entry, sort_key
from annotator.review.wholes import Item, label_wholes, relation_wholes
from annotator.store.review_cache import Rank

BATCH = 50


def count_stale(project: Project, step: Callable[[int], None]) -> int:
    """Count every document anew that changed; `step` hears how many are done and may raise to stop."""
    done = 0
    while batch := project.review_stale(BATCH):
        project.store_review([_counted(project, document, mark) for document, mark in batch])
        done += len(batch)
        step(done)
        if project.read_only:
            break
    return done


def _counted(project: Project, document: str, mark: int) -> tuple[str, int, str | None, list[Rank]]:
    entry = count_document(project, document)
    if entry is None:
        return (document, mark, None, [])
    return (document, mark, orjson.dumps(asdict(entry)).decode(), ranks(entry))


def count_document(project: Project, document: str) -> Entry | None:
    """Return a document's record, or None where it is not to be reviewed: nobody has finished it."""
    try:
        if project.document(document).trashed:
            return None
        people = done_people(project.annotators(), project.states(document))
        spans = project.spans(document)
        labels, relations = project.document_labels(document), project.relations(document)
    except UserError:  # purged since
        return None
    if not people:
        return None
    by_person = {who: [span for span in spans if span.annotator == who] for who in people}
    wholes = [
        *label_wholes(people, labels, exclusive_of(project.scheme)),
        *relation_wholes(people, relations, spans),
    ]
    return count_entry(
        document,
        [*groups(by_person, layers_of(project.scheme)), *(whole for whole in wholes if not whole.agreed)],
        _statuses(spans, labels, relations),
        annotators=people,
        questions=sum(thread.waits_for_answer for thread in threads(project.comments(document))),
        finished=project.finished_at(document),
    )


def _statuses(*kinds: Sequence[Span | Item]) -> dict[str, Status]:
    return {item.id: item.status for kind in kinds for item in kind if item.annotator != GOLD}


def ranks(entry: Entry) -> list[Rank]:
    """Return a document's places in all orders that it has a place in."""
    orders = [(Order.DISAGREEMENT, ""), (Order.AGE, "")]
    urgent = bool(entry.questions or entry.unsure)
    orders += [(Order.LABEL, label) for label, left in entry.left_by_label.items() if left or urgent]
    orders += [(Order.ANNOTATOR, who) for who, left in entry.left_by_annotator.items() if left or urgent]
    found = []
    for order, what in orders:
        tier, rank, _, _ = sort_key(entry, order, what)
        found.append(Rank(str(order), what, tier, rank))
    return found


def entry_of(facts: str) -> Entry:
    """Return the record that was kept as JSON."""
    values = orjson.loads(facts)
    return Entry(**{**values, "annotators": tuple(values["annotators"])})
