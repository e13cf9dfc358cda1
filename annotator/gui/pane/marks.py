"""The spans of a document by passage, and what each line of a laid-out piece shows of them.

Owns the spans that are shown (own, other people's, suggested) and computes their fragments per line, once for
each piece. It draws nothing. Ranges are code points of the source, fragments are Qt positions of a piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from annotator.gui.pane import lanes
from annotator.gui.pane.index import IntervalIndex
from annotator.gui.pane.layout import Laid
from annotator.gui.pane.looks import Look
from annotator.model.scheme import Form
from annotator.model.spans import Span


@dataclass(frozen=True, slots=True)
class Shown:
    """A span as the pane holds it. `letter` names another annotator and is empty for one's own."""

    span: Span
    created: int
    letter: str = ""
    suggested: bool = False

    @property
    def length(self) -> int:
        """Code points of the source under the span."""
        return sum(end - start for start, end in self.span.ranges)


class Spans:
    """The spans that are shown, by id and by passage."""

    def __init__(self) -> None:
        self._shown: dict[str, Shown] = {}
        self._index: IntervalIndex[str] = IntervalIndex()
        self._serial = 0

    def __len__(self) -> int:
        return len(self._shown)

    def get(self, span_id: str) -> Shown | None:
        """Return the span with this id, if it is shown."""
        return self._shown.get(span_id)

    def all(self) -> Iterable[Shown]:
        """Return every span, in no particular order."""
        return self._shown.values()

    def touching(self, start: int, end: int) -> list[Shown]:
        """Return the spans that share a character with a passage, in the order of their creation."""
        found = [self._shown[key] for key in self._index.touching(start, end)]
        found.sort(key=lambda shown: shown.created)
        return found

    def put(self, span: Span, *, letter: str = "", suggested: bool = False) -> bool:
        """Add or replace a span; tell whether anything changed. A known one keeps its place in creation."""
        held = self._shown.get(span.id)
        if held is not None:
            if held.span is span or held.span == span:
                if (held.letter, held.suggested) == (letter, suggested):
                    return False
            elif held.span.ranges != span.ranges:
                self._index.remove(span.id)
                self._index.add(span.id, span.ranges)
            self._shown[span.id] = Shown(span, held.created, letter, suggested)
            return True
        self._serial += 1
        self._shown[span.id] = Shown(span, self._serial, letter, suggested)
        self._index.add(span.id, span.ranges)
        return True

    def remove(self, span_id: str) -> Shown | None:
        """Take a span away and return it, if it was shown."""
        self._index.remove(span_id)
        return self._shown.pop(span_id, None)

    def neighbour(self, place: tuple[int, int, int], length: int, *, forward: bool) -> Shown | None:
        """Return the span after or before a place in reading order: (start, minus end, creation).

        `length` is the source's. Looks in ever wider passages, so a near span costs little to find.
        """
        reach = 1024
        start = place[0]
        while True:
            low, high = (start, start + reach) if forward else (max(0, start - reach), start + 1)
            keyed = [(reading_order(shown), shown) for shown in self.touching(low, high)]
            if forward:
                keyed = [item for item in keyed if item[0] > place and item[0][0] < high]
            else:
                keyed = [item for item in keyed if item[0] < place and item[0][0] >= low]
            if keyed:
                choose = min if forward else max
                return choose(keyed, key=lambda item: item[0])[1]
            if (high >= length) if forward else (low <= 0):
                return None
            reach *= 4


def reading_order(shown: Shown) -> tuple[int, int, int]:
    """Return what spans are walked by: outer ones before inner ones that begin with them."""
    return (shown.span.start, -shown.span.end, shown.created)


class Passages(Protocol):
    """The part of a view that marks need."""

    def parts(self, source_start: int, source_end: int, block: int) -> tuple[int, int] | None:
        """Return where a source range lies in a block's text, or None."""

    def block_source_bounds(self, index: int) -> tuple[int, int]:
        """Return where a block begins and ends in the source."""


@dataclass(slots=True)
class Fragment:
    """What one line shows of one range of a span.

    `first`, `last`: Qt positions; `rects`: (left, right) from the line's start; `begins`, `ends`: whether the
    range truly begins or ends here; `head`: whether the whole span begins here.
    """

    shown: Shown
    look: Look
    first: int
    last: int
    begins: bool
    ends: bool
    head: bool
    rects: list[tuple[float, float]]
    lane: int = 0

    @property
    def left(self) -> float:
        """The leftmost x of the fragment."""
        return self.rects[0][0]

    @property
    def right(self) -> float:
        """The rightmost x of the fragment."""
        return self.rects[-1][1]


@dataclass(slots=True)
class LineMarks:
    """The fragments of one line, outermost first, and how many lanes it needs."""

    fragments: list[Fragment] = field(default_factory=list)
    depth: int = 0

    def heads(self) -> list[tuple[float, list[Fragment]]]:
        """Return the fragments whose words belong on this line: (x, outermost first), by x."""
        heads = [fragment for fragment in self.fragments if fragment.head]
        heads.sort(key=lambda fragment: fragment.left)
        return [(x, list(group)) for x, group in groupby(heads, key=lambda fragment: fragment.left)]


NO_MARKS = LineMarks()


def line_marks(laid: Laid, shown: Iterable[Shown], view: Passages, look_of: LookOf) -> list[LineMarks]:
    """Return the marks of each line of a piece. Lines without any share one empty object."""
    lines: dict[int, list[Fragment]] = {}
    source_start, source_end = view.block_source_bounds(laid.block)
    for each in shown:
        look = look_of(each.span.label)
        for place, (start, end) in enumerate(each.span.ranges):
            part = view.parts(start, end, laid.block)
            if part is None or part[1] <= laid.start or part[0] >= laid.end:
                continue
            begins = start >= source_start and part[0] >= laid.start
            ends = end <= source_end and part[1] <= laid.end
            _add(laid, lines, each, look, part, begins=begins, ends=ends, head=begins and place == 0)
    marks = [NO_MARKS] * len(laid.lines)
    for number, fragments in lines.items():
        marks[number] = _finish(fragments)
    return marks


class LookOf(Protocol):
    """Gives the look of a label."""

    def __call__(self, label_id: str, /) -> Look:
        """Return the look of the label with this id."""


def _add(
    laid: Laid,
    lines: dict[int, list[Fragment]],
    shown: Shown,
    look: Look,
    part: tuple[int, int],
    *,
    begins: bool,
    ends: bool,
    head: bool,
) -> None:
    first, last = laid.qt(part[0]), laid.qt(part[1])
    if first == last:
        return
    for number in range(laid.line_of(first), laid.line_of(last - 1) + 1):
        line_first, line_last = laid.line_range(number)
        here, there = max(first, line_first), min(last, line_last)
        starts_here = begins and here == first
        lines.setdefault(number, []).append(
            Fragment(
                shown=shown,
                look=look,
                first=here,
                last=there,
                begins=starts_here,
                ends=ends and there == last,
                head=head and starts_here,
                rects=laid.rects(number, here, there),
            )
        )


def _finish(fragments: list[Fragment]) -> LineMarks:
    with_lane = [fragment for fragment in fragments if not fragment.shown.suggested]
    pieces = [lanes.Piece(f.first, f.last, f.shown.length, f.look.form, f.shown.created) for f in with_lane]
    for fragment, lane in zip(with_lane, lanes.assign(pieces), strict=True):
        fragment.lane = lane
    fragments.sort(key=_outermost_first)
    return LineMarks(fragments, lanes.depth([fragment.lane for fragment in with_lane]))


def _outermost_first(fragment: Fragment) -> tuple[int, int, int]:
    rank = lanes.FORM_RANK[fragment.look.form]
    return (-fragment.shown.length, -rank, -fragment.shown.created)


def continued(lines: Sequence[LineMarks], number: int) -> list[Fragment]:
    """Return the content spans that reach a line from the one above, outermost first."""
    return [
        fragment
        for fragment in lines[number].fragments
        if fragment.look.form is Form.CONTENT and not fragment.head and not fragment.begins
    ]
