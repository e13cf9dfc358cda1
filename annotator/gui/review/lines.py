"""What stands under a line of text in review: one row for each annotator, bars in it, signs in the margin.

Owns where bars and rows are; computed once for each laid-out piece. Draws nothing. Offsets are code points of
the source; x is from the column's left edge, rows are counted from 0 below the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from annotator.gui.pane.geometry import Metrics
from annotator.gui.pane.index import IntervalIndex
from annotator.gui.pane.layout import Laid
from annotator.model.annotators import GOLD
from annotator.model.spans import Span

ROW = 17  # of one annotator
BAR = 14
ABOVE, BELOW = 8, 9  # around text and rows
START_EDGE, END_EDGE = 3.0, 1.5

Parts = Callable[[int, int, int], "tuple[int, int] | None"]


@dataclass(frozen=True, slots=True)
class ReviewMetrics(Metrics):
    """The measures of a line in review: text, then rows of 17 px instead of lanes."""

    def pitch(self, depth: int) -> int:
        """Return the height of a line with so many rows."""
        return ABOVE + self.box + ROW * depth + BELOW


def review_metrics(measured: Metrics) -> ReviewMetrics:
    """Return the measures for review of a font measured for the pane."""
    return ReviewMetrics(
        size=measured.size,
        word_row=ABOVE,
        box=measured.box,
        word_size=measured.word_size,
        half_han=measured.half_han,
        han=measured.han,
    )


@dataclass(slots=True)
class Bar:
    """One piece of a span on one line. `starts`, `ends`: a true end of the span is here."""

    span: Span
    left: float
    right: float
    starts: bool
    ends: bool
    continues: bool  # the span began on an earlier line
    row: int = 0


@dataclass(slots=True)
class ReviewLine:
    """The rows of one line: (person, first row, number of rows), bars, and the spans that begin here."""

    people: list[tuple[int, int, int]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    depth: int = 0

    def same_as(self, other: ReviewLine) -> bool:
        """Lines are made anew only when something changed."""
        return self is other


class SpansByPlace:
    """Spans, found by the passages that they touch."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: dict[str, Span] = {}
        self._index: IntervalIndex[str] = IntervalIndex()
        for span in spans:
            self._spans[span.id] = span
            self._index.add(span.id, span.ranges)

    def touching(self, start: int, end: int) -> list[Span]:
        """Return the spans that share a character with a passage, in no order."""
        return [self._spans[key] for key in self._index.touching(start, end)]


NOTHING = SpansByPlace(())


class Shown:
    """The spans to draw: those of people, and gold that nobody has so."""

    def __init__(
        self, people: Sequence[str] = (), spans: SpansByPlace = NOTHING, gold: Iterable[Span] = ()
    ) -> None:
        self.people = tuple(people)
        self._spans, self._gold = spans, SpansByPlace(gold)

    def touching(self, start: int, end: int) -> list[Span]:
        """Return the spans that share a character with a passage, in text order."""
        found = [*self._spans.touching(start, end), *self._gold.touching(start, end)]
        return sorted(found, key=lambda span: (span.start, span.end, span.label, span.id))


def review_lines(laid: Laid, spans: Iterable[Span], people: Sequence[str], parts: Parts) -> list[ReviewLine]:
    """Return the rows of each line of a piece; a line without a span has none."""
    by_line: dict[int, list[Bar]] = {}
    for span in spans:
        last = len(span.ranges) - 1
        for place, (start, end) in enumerate(span.ranges):
            part = parts(start, end, laid.block)
            if part is None or part[1] <= laid.start or part[0] >= laid.end:
                continue
            first_qt, last_qt = laid.qt(part[0]), laid.qt(part[1])
            for number, here, there in laid.stretches(first_qt, last_qt):
                left, right = _reach(laid.rects(number, here, there))
                starts = here == first_qt and part[0] >= laid.start and place == 0
                ends = there == last_qt and part[1] <= laid.end and place == last
                by_line.setdefault(number, []).append(Bar(span, left, right, starts, ends, not starts))
    return [_line(by_line.get(number, ()), people) for number in range(len(laid.lines))]


def _reach(rects: list[tuple[float, float]]) -> tuple[float, float]:
    return min(left for left, _ in rects), max(right for _, right in rects)


def _line(bars: Sequence[Bar], people: Sequence[str]) -> ReviewLine:
    line = ReviewLine()
    if not bars:
        return line
    for number, person in enumerate(people):
        own = [bar for bar in bars if bar.span.annotator == person]
        if not own and person == GOLD:  # only where there is any
            continue
        rows = _stack(own, line.depth)
        line.people.append((number, line.depth, rows))
        line.depth += rows
    line.bars = sorted(bars, key=lambda bar: (bar.row, bar.left))
    line.begun = [bar.span.id for bar in sorted(bars, key=lambda bar: bar.left) if bar.starts]
    return line


def _stack(bars: Sequence[Bar], first: int) -> int:
    """Put bars into rows so that none overlap, short ones above; return how many rows they take."""
    rows: list[list[Bar]] = [[]]
    for bar in sorted(bars, key=lambda bar: (bar.right - bar.left, bar.left)):
        row = next((n for n, taken in enumerate(rows) if not _meets(bar, taken)), None)
        if row is None:
            rows.append([])
            row = len(rows) - 1
        rows[row].append(bar)
        bar.row = first + row
    return len(rows)


def _meets(bar: Bar, others: Iterable[Bar]) -> bool:
    return any(bar.left < other.right - 0.5 and other.left < bar.right - 0.5 for other in others)
