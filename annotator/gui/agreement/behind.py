"""The passages behind a cell of the matrix, with the text around them.

Owns how a passage is cut out of its text. Slow over a large project: `passages_behind` runs in a task.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from annotator.gui.agreement.study import Question, Study
from annotator.model.spans import Range, Span
from annotator.project import Project
from annotator.review.confusion import Passage as Behind
from annotator.review.confusion import passages
from annotator.review.tally import Couple
from annotator.review.work import Work

MOST = 200
BEFORE, AFTER, LONGEST = 12, 40, 120  # characters around and of a passage


@dataclass(frozen=True, slots=True)
class Passage:
    """A pair of spans, or one alone, with a piece of text. Ranges are offsets in the piece."""

    document: str
    title: str
    couple: Couple
    first: Span | None
    second: Span | None
    text: str
    ranges: tuple[tuple[Range, ...], tuple[Range, ...]]

    @property
    def span(self) -> Span:
        """The span to go to: the first one's, else the second's."""
        found = self.first or self.second
        assert found is not None
        return found


def passages_behind(
    project: Project, study: Study, question: Question, cell: tuple[str, str], check: Callable[[], None]
) -> list[Passage]:
    """Return the first MOST passages behind a cell. `check` raises where nobody waits any more."""

    def watched() -> Iterator[Work]:
        for work in study.works(question.group):
            check()
            yield work

    row, column = cell
    straight = passages(watched(), row, column, question.couple, study.layers)
    turned = passages(watched(), column, row, question.couple, study.layers)
    found = chain(
        (item for item in straight if not study.turned(item.couple)),
        (_turned(item) for item in turned if study.turned(item.couple)),
    )
    return [_passage(project, item) for item in islice(found, MOST)]


def _turned(item: Behind) -> Behind:
    return Behind(item.document, (item.couple[1], item.couple[0]), item.second, item.first)


def _passage(project: Project, item: Behind) -> Passage:
    spans = tuple(project.span(name) if name else None for name in (item.first, item.second))
    text = project.text(item.document)
    start = min(span.start for span in spans if span)
    end = min(max(span.end for span in spans if span), start + LONGEST)
    left, right = max(0, start - BEFORE), min(len(text), end + AFTER)
    piece = "".join(" " if char.isspace() else char for char in text[left:right])
    ranges = tuple(
        tuple((max(s - left, 0), min(e, right) - left) for s, e in span.ranges if s < right) if span else ()
        for span in spans
    )
    title = " ".join(project.document(item.document).title.split())
    return Passage(item.document, title, item.couple, spans[0], spans[1], piece, (ranges[0], ranges[1]))
