"""Figures of agreement on single documents: every measure, with the reason where there is none.

Owns how one document stands for itself. One document has no intervals: there is nothing to resample.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.review.agreement import collect
from annotator.review.counting import Options
from annotator.review.figure import Figure
from annotator.review.measures import Measure
from annotator.review.tally import ALL, Couple
from annotator.review.work import Work


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """One document's figures, over all who finished it or of two of them."""

    document: str
    annotators: tuple[str, ...]
    figures: Mapping[Measure, Figure]
    title: str = ""

    def to_json(self) -> dict[str, object]:
        """Return them as JSON."""
        return {
            "document": self.document,
            "title": self.title,
            "annotators": list(self.annotators),
            "figures": {str(measure): figure.to_json() for measure, figure in self.figures.items()},
        }


def document_figures(work: Work, options: Options, couple: Couple = ALL, title: str = "") -> DocumentFigures:
    """Return the figures of one document."""
    found = collect([work], options).finish()
    return DocumentFigures(work.document, found.annotators, found.figures(found.measures, couple), title)


def noting(
    works: Iterable[Work], options: Options, found: list[DocumentFigures], titles: Mapping[str, str]
) -> Iterator[Work]:
    """Give works on, and note the figures of each that two or more have finished, with its title."""
    for work in works:
        yield work
        if len(work.spans) > 1:
            found.append(document_figures(work, options, title=titles.get(work.document, "")))
