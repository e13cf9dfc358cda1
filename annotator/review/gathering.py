"""Gathers from a project what agreement is counted from, document by document. Computes nothing.

Only documents that two or more have finished are read. What is left out of a document's text (chrome and
repeat zones) the caller says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from annotator.model.scheme import Scheme
from annotator.model.spans import Range
from annotator.review.work import Mark, Work

_BATCH = 100  # documents that are read at once

Excluded = Callable[[str, str], Sequence[Range]]
"""Gives the ranges of a document (id, script) that do not count."""

Finished = tuple[str, int, str, list[str]]
"""A document, its length in code points, its script, the annotators who are done with it."""


class Finishes(Protocol):
    """What is asked of a project."""

    def finished(self) -> list[Finished]:
        """Return the live documents that anybody finished."""

    def marks_of(self, documents: Sequence[str]) -> dict[str, list[tuple[str, tuple[Range, ...], str, str]]]:
        """Return (annotator, ranges, label, id) of the spans of documents."""


def finished_by_several(
    project: Finishes, annotators: frozenset[str] | None = None, least: int = 2
) -> list[Finished]:
    """Return the documents that at least so many (of some annotators) have finished, by id."""
    found = []
    for document, length, script, done in project.finished():
        kept = done if annotators is None else [name for name in done if name in annotators]
        if len(kept) >= least:
            found.append((document, length, script, kept))
    return found


def works(project: Finishes, finished: Sequence[Finished], excluded: Excluded) -> Iterator[Work]:
    """Give the finished work on each document."""
    for at in range(0, len(finished), _BATCH):
        batch = finished[at : at + _BATCH]
        marks = project.marks_of([document for document, _, _, _ in batch])
        for document, length, script, done in batch:
            spans: dict[str, list[Mark]] = {name: [] for name in done}
            for annotator, ranges, label, name in marks.get(document, ()):
                if annotator in spans:
                    spans[annotator].append(Mark(ranges, label, name))
            yield Work(document, length, spans, excluded(document, script))


def layers_of_labels(scheme: Scheme) -> dict[str, str]:
    """Return each label's outermost group: spans are only paired within one."""
    found = {}
    for label in scheme.labels:
        top = label
        while top.parent in scheme.by_id:
            top = scheme.by_id[top.parent]
        found[label.id] = top.id if top is not label else ""
    return found
