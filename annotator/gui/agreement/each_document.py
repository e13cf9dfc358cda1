"""The figures of single documents, those with the lowest agreement first.

Owns which documents are given. Slow over a large project: runs in a task.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from annotator.gui.agreement.study import Question, Study
from annotator.project import Project
from annotator.review.by_document import document_figures
from annotator.review.continuum import in_scope
from annotator.review.counting import Options
from annotator.review.figure import Figure
from annotator.review.measures import Measure

MOST = 200


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document's figures."""

    document: str
    title: str
    figures: Mapping[Measure, Figure]


def each_document(
    project: Project, study: Study, question: Question, check: Callable[[], None]
) -> list[DocumentRow]:
    """Return the figures of the MOST documents that agree least. `check` raises where nobody waits."""

    def counted() -> Iterator[tuple[str, Mapping[Measure, Figure]]]:
        options = Options(study.layers)
        for work in study.works(question.group):
            check()
            if in_scope(tuple(sorted(work.spans)), question.couple):
                yield work.document, document_figures(work, options, question.couple).figures

    return [
        DocumentRow(document, " ".join(project.document(document).title.split()), figures)
        for document, figures in nsmallest(MOST, counted(), key=_least_first)
    ]


def _least_first(found: tuple[str, Mapping[Measure, Figure]]) -> tuple[bool, float, str]:
    value = found[1][Measure.SPAN_EXACT].value
    return value is None, value or 0.0, found[0]
