"""A project of the size that review is made for: import, queue, progress, merge into a new file, agreement.

Limits are those of the review issue, for 100,000 documents. A smaller size keeps the same limits, and shows
costs that grow with the project. Times are of the processor; agreement's, in other processes, of the clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from annotator.gui.agreement.apart import StudyApart
from annotator.gui.agreement.study import Question
from annotator.model.changes import Change
from annotator.model.documents import DocumentFilter
from annotator.project import Project
from tests.benchmarks import large
from tests.benchmarks.figure import Figure, milliseconds

SIZE = 5_000
MERGED = 20_000  # documents of the merge into a new file, at most
T = TypeVar("T")
_SHOWN = 100.0  # milliseconds
_A_SECOND = 20_000  # changes
_AGREEMENT = 60.0  # seconds


def measure(size: int = SIZE, kept: Path | None = None) -> Iterator[Figure]:
    """Measure a project that is made for it, or one that was made by `large` and kept."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        if kept is None:
            taken, path = _timed(lambda: large.make(folder, size))
            yield Figure(f"scale.import.{size}.rate", size / taken, "docs/s")
        else:
            path = kept
        taken, project = _timed(partial(Project.open, path))
        with project:
            documents = project.progress("").total
            yield Figure(f"scale.open.{documents}", taken * 1000, "ms")
            yield from _counting(project, documents)
            yield from _shown(project, documents)
            yield from _merge(project, folder)
            yield from _agreement(project, documents)


def _counting(project: Project, documents: int) -> Iterator[Figure]:
    """What is not counted yet: all of it in a file of an older version, else nothing."""
    waiting = project.review_totals().stale
    taken, _ = _timed(lambda: sum(iter(project.count_review, 0)))
    if waiting:
        yield Figure(f"scale.queue.{documents}.counted", waiting / taken, "docs/s")


def _shown(project: Project, documents: int) -> Iterator[Figure]:
    who = large.PEOPLE[0]
    calls: dict[str, Callable[[], object]] = {
        "queue.page": partial(project.review_page, "disagreement"),
        "queue.age": partial(project.review_page, "age"),
        "queue.conflicts": partial(project.review_page, "conflicts"),
        "queue.count": partial(project.review_count, "disagreement"),
        "queue.totals": project.review_totals,
        "list.page": partial(project.document_page, annotator=who),
        "list.search": partial(project.search_titles, who, DocumentFilter(title="999")),
        "progress": partial(project.progress, who),
    }
    for name, taken in zip(calls, milliseconds(*calls.values(), rounds=9), strict=True):
        yield Figure(f"scale.{name}.{documents}", taken, "ms", limit=_SHOWN)


def _merge(project: Project, folder: Path) -> Iterator[Figure]:
    """All changes on some documents into a new file, queue included."""
    chosen = [row.id for row in project.document_page(limit=MERGED)]
    rows: list[Change] = [row for group in project.log_rows_of(chosen) for row, _ in group]
    texts = {document: project.text(document) for document in chosen}
    path = folder / "new.annot"
    taken, made = _timed(lambda: Project.create_from(path, project.id, rows, texts))
    with made:
        if made.review_totals().stale or not made.review_page("disagreement"):
            raise AssertionError("the queue was not counted with the merge")
    yield Figure(f"scale.merge.new.{len(rows)}", taken, "s", limit=len(rows) / _A_SECOND)


def _agreement(project: Project, documents: int) -> Iterator[Figure]:
    """By the clock, since other processes do it; with no zones cached."""
    start = time.perf_counter()
    study = StudyApart(project, lambda done, total: None)
    study.answer(Question(), lambda done, total: None)
    taken = time.perf_counter() - start
    study.close()
    yield Figure(f"scale.agreement.{documents}", taken, "s", limit=_AGREEMENT)


def _timed(call: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = call()
    return time.process_time() - start, result
