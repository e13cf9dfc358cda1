"""What may be asked of an open project: documents, annotations, people, the review queue, the log.

Owns the questions that the tables answer by themselves. Writes nothing but caches of zones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.model.annotators import Annotator
from annotator.model.documents import (
    Document,
    DocumentFilter,
    DocumentRow,
    LayerCorrection,
    Progress,
    State,
)
from annotator.model.label_merges import MergeForecast
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import Comment, Verdict
from annotator.store import bulk_queries, review_cache
from annotator.store.carrying import Link, all_rows, chain_at, replicas, rows_of, whole_up_to
from annotator.store.database import Database
from annotator.store.foretelling import merge_forecast
from annotator.store.gone import added_span, deleted_span
from annotator.store.queries import Queries
from annotator.store.review_cache import QueueRow, QueueTotals
from annotator.store.review_queries import comments, count_verdicts, verdicts
from annotator.store.shapes import PURGED
from annotator.store.time_queries import finish_times, working_times
from annotator.store.zones_cache import cached_zones
from annotator.text.layers.zones import Zone

_STEP = 500  # documents
_MANY = 1_000  # spans, or verdicts, of one document


class Asking:
    """Questions to one project file. Several threads may ask."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._ask = Queries(database)

    def documents(self, *, trashed: bool = False, annotator: str = "") -> list[DocumentRow]:
        """Return all documents, in the order in which they came. For long lists see `document_page`.

        They are read in steps, so that no other thread waits long for the file.
        """
        wanted, found = DocumentFilter(trashed=trashed), list[DocumentRow]()
        while True:
            rows = self._ask.page(annotator, wanted, after=found[-1].cursor if found else "", limit=_STEP)
            found += rows if not found else (replace(row, order=row.order + len(found)) for row in rows)
            if len(rows) < _STEP:
                return found

    def search_titles(
        self, annotator: str, wanted: DocumentFilter, *, after: str = "", limit: int = 200
    ) -> tuple[list[DocumentRow], str]:
        """Return some of the next documents that a filter lets through, and the cursor to go on from.

        Only so many documents are looked at that nobody waits; an empty cursor says that those were all.
        """
        return self._ask.search(annotator, wanted, after=after, limit=limit)

    def document_page(
        self,
        *,
        annotator: str = "",
        after: str = "",
        limit: int = 200,
        filter: DocumentFilter | None = None,
    ) -> list[DocumentRow]:
        """Return the next documents after a row's cursor (empty: from the start)."""
        return self._ask.page(annotator, filter or DocumentFilter(), after=after, limit=limit)

    def document(self, document_id: str) -> Document:
        """Return a document. Raises RuleBroken."""
        return self._ask.document(document_id)

    def text(self, document_id: str) -> str:
        """Return a document's source text. Raises RuleBroken."""
        return self._ask.text(document_id)

    def spans(self, document: str, annotator: str | None = None) -> list[Span]:
        """Return a document's spans, by (start, end, label, annotator, id).

        Thousands are read through a connection of their own, so that no other thread waits for the file.
        """
        if sum(self._ask.span_counts(document).values()) < _MANY:
            return self._ask.spans(document, annotator)
        with self._db.snapshot() as seen:
            return Queries(seen).spans(document, annotator)

    def span_page(
        self, document: str, annotator: str, *, after: tuple[int, int], limit: int
    ) -> tuple[list[Span], tuple[int, int] | None]:
        """Return the next spans of an annotator by their ends, and the cursor behind them; None: the last.

        `after`: the cursor of the page before, or (a source offset, 0) for spans that end there or later.
        """
        return self._ask.span_page(document, annotator, after=after, limit=limit)

    def span_counts(self, document: str) -> dict[str, int]:
        """Return how many spans each annotator (by id) has in a document; who has none is left out."""
        return self._ask.span_counts(document)

    def span(self, span_id: str) -> Span:
        """Return a span. Raises RuleBroken."""
        return self._ask.span(span_id)

    def document_labels(self, document: str, annotator: str | None = None) -> list[DocumentLabel]:
        """Return the labels on a document, by (label, annotator, id)."""
        return self._ask.document_labels(document, annotator)

    def relations(self, document: str, annotator: str | None = None) -> list[Relation]:
        """Return a document's relations, by (label, annotator, id)."""
        return self._ask.relations(document, annotator)

    def state(self, document: str, annotator: str) -> State:
        """Return how far an annotator has got with a document."""
        return self._ask.state(document, annotator)[0]

    def states(self, document: str) -> dict[str, State]:
        """Return the states that annotators gave a document."""
        return self._ask.states(document)

    def sent_back(self, annotator: str) -> dict[str, str]:
        """Return the thread that says why, of each document that was sent back to an annotator.

        A document is no longer among them once its annotator sets its state anew.
        """
        return self._ask.sent_back(annotator)

    def why_sent_back(self, document: str, annotator: str) -> str:
        """Return the thread that says why a document was sent back to an annotator; nothing: it was not."""
        return self._ask.why_sent_back(document, annotator)

    def done_before(self, annotator: str, scheme_version: int) -> list[str]:
        """Return the documents that an annotator finished under an earlier scheme: worth another look."""
        return self._ask.done_before(annotator, scheme_version)

    def label_uses(self, label: str) -> dict[str, int]:
        """Return how many annotations of each annotator (by id) carry a label."""
        return self._ask.label_uses(label)

    def attribute_uses(self, label: str, attribute: str) -> int:
        """Return how many annotations with a label have a value for an attribute."""
        return self._ask.attribute_uses(label, attribute)

    def merge_forecast(self, label: str) -> MergeForecast:
        """Tell what merging a label into another would do to the annotations that carry it."""
        return merge_forecast(self._db, label)

    def worth_another_look(self, annotator: str) -> list[str]:
        """Return the documents that an annotator finished before labels came, went or were defined anew."""
        return self._ask.done_before(annotator, self._ask.labels_changed())

    def annotators(self) -> list[Annotator]:
        """Return the annotators, in the order in which they came."""
        return self._ask.annotators()

    def annotator(self, annotator_id: str) -> Annotator | None:
        """Return an annotator by id, or None."""
        return self._ask.find_annotator(annotator_id)

    def progress(self, annotator: str) -> Progress:
        """Return how far an annotator has got with the project."""
        return self._ask.progress(annotator)

    def next_unfinished(self, document: str | None, annotator: str) -> str | None:
        """Return the next document that the annotator has neither done nor skipped, or None."""
        return self._ask.next_unfinished(document, annotator)

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting of the project."""
        return self._ask.setting(name, default)

    def review_page(
        self,
        order: str,
        what: str = "",
        *,
        after: tuple[int, int, str] | None = None,
        limit: int = 200,
    ) -> list[QueueRow]:
        """Return the next lines of the review queue in an order, after a row's cursor."""
        return review_cache.page(self._db, order, what, after=after, limit=limit)

    def review_count(self, order: str, what: str = "") -> int:
        """Return how many documents the review queue has in an order: not all have a place in each."""
        return review_cache.count(self._db, order, what)

    def review_entry(self, document: str) -> QueueRow | None:
        """Return one document's line of the review queue, or None where it is not in it."""
        return review_cache.entry(self._db, document)

    def review_kinds(self, order: str) -> list[str]:
        """Return the labels or annotators that the queue can be ordered by."""
        return review_cache.kinds(self._db, order)

    def review_totals(self) -> QueueTotals:
        """Return how long the review queue is, and how much of it is settled."""
        return review_cache.totals(self._db)

    def review_agreed(self) -> list[tuple[str, int]]:
        """Return (document, number of passages that all have alike) of the review queue, in project order."""
        return review_cache.agreed(self._db)

    def verdicts(self, document: str, only: Collection[str] | None = None) -> list[Verdict]:
        """Return the verdicts on a document's annotations; `only` those with these ids.

        Thousands are read through a connection of their own, as spans are.
        """
        if only is not None or count_verdicts(self._db, document) < _MANY:
            return verdicts(self._db, document, only)
        with self._db.snapshot() as seen:
            return verdicts(seen, document)

    def deleted_span(self, span: str) -> Span | None:
        """Return a span that was deleted, as it was last; None where it is there or never was."""
        return deleted_span(self._db, span)

    def added_span(self, verdict: str) -> Span | None:
        """Return what a reviewer added with a verdict (by id), also one that was taken back since."""
        return added_span(self._db, verdict)

    def comments(self, document: str | None = None) -> list[Comment]:
        """Return the comments on a document, or all of them, thread by thread."""
        return comments(self._db, document)

    def log_rows(self, after: Mapping[str, int] | None = None) -> Iterator[Link]:
        """Give the whole log by (replica, seq), each row with the hash that it follows on.

        `after`: of these replicas only the rows with a higher seq.
        """
        return all_rows(self._db, after or {})

    def log_rows_of(self, documents: Iterable[str]) -> Iterator[list[Link]]:
        """Give the rows that are on no document, then those of each document, in no certain order."""
        return rows_of(self._db, documents)

    def replicas(self) -> list[str]:
        """Return the replicas whose changes are in the log, sorted."""
        return replicas(self._db)

    def whole_up_to(self, replica: str) -> int:
        """Return the seq up to which every change of a replica is here; 0 if some are missing."""
        return whole_up_to(self._db, replica)

    def chain_at(self, replica: str, seq: int) -> bytes | None:
        """Return the hash of one change, or None if it is not here."""
        return chain_at(self._db, replica, seq)

    def has_text(self, document: str) -> bool:
        """Tell whether the text with this id is in the file."""
        return self._ask.has_text(document)

    def is_purged(self, document: str) -> bool:
        """Tell whether a document was removed for good, here or elsewhere."""
        return self._ask.has_document(document) == PURGED

    def finished(self) -> list[tuple[str, int, str, list[str]]]:
        """Return (document, length, script, who is done) of the live documents that anybody finished."""
        return self._ask.finished()

    def begun(self, annotator: str) -> list[tuple[str, State, int]]:
        """Return (document, state, own spans) of what an annotator has begun and not finished."""
        return [(name, State(state), n) for name, state, n in bulk_queries.begun(self._db, annotator)]

    def marks_of(self, documents: Sequence[str]) -> dict[str, list[bulk_queries.Marked]]:
        """Return (annotator, ranges, label, id) of the spans of documents, sorted."""
        return bulk_queries.marks_of(self._db, documents)

    def zones_of(
        self, documents: Sequence[str], rule_version: str, kinds: frozenset[str]
    ) -> dict[str, list[Zone]]:
        """Return the cached zones of some kinds, of those documents for which anybody looked."""
        return bulk_queries.zones_of(self._db, documents, rule_version, kinds)

    def corrections_of(self, documents: Sequence[str]) -> dict[str, list[LayerCorrection]]:
        """Return people's corrections of layers, by document, oldest first."""
        return bulk_queries.corrections_of(self._db, documents)

    def finish_times(self) -> dict[tuple[str, str], int]:
        """Return when (ms) annotators finished what they are done with, by (document, annotator)."""
        return finish_times(self._db)

    def working_times(self) -> Iterator[tuple[str, int, bool]]:
        """Give (annotator, milliseconds, whether a span was made) of work by hand, by annotator and time."""
        return working_times(self._db)

    def cached_zones(self, document: str, rule_version: str) -> list[Zone] | None:
        """Return what marking layers found, or None where nobody looked yet. Frozen while anyone is done."""
        return cached_zones(self._db, document, rule_version)

    def layer_corrections(self, document: str) -> list[LayerCorrection]:
        """Return people's corrections of layers on a document."""
        return self._ask.layer_corrections(document)
