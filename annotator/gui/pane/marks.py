"""What each line of a laid-out piece shows of the spans on it.

Computes the fragments of spans per line, once for each piece. It draws nothing. Ranges are code points of the
source, fragments are Qt positions of a piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Protocol

from annotator.gui.pane import lanes
from annotator.gui.pane.layout import Laid
from annotator.gui.pane.looks import Look
from annotator.gui.pane.shown import Shown
from annotator.model.scheme import Form

_versions = count(1)


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
    range truly begins or ends here; `place`: which of the span's ranges it is, counted from 0.
    """

    shown: Shown
    look: Look
    first: int
    last: int
    begins: bool
    ends: bool
    place: int
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
    """The fragments of one line, outermost first, and how many lanes it needs. `version` differs from that of
    any line that looks different."""

    fragments: list[Fragment] = field(default_factory=list)
    depth: int = 0
    version: int = 0

    def same_as(self, other: LineMarks) -> bool:
        """Tell whether another line's marks show the same."""
        return len(self.fragments) == len(other.fragments) and all(
            one.shown is two.shown
            and (one.first, one.last, one.lane, one.begins, one.ends)
            == (two.first, two.last, two.lane, two.begins, two.ends)
            for one, two in zip(self.fragments, other.fragments, strict=True)
        )

    def heads(self) -> list[tuple[float, list[Fragment]]]:
        """Return the fragments whose words belong on this line: (x, outermost first), by x.

        A later range of a span has a word too, unless an earlier one on the line is joined to it.
        """
        first: dict[str, int] = {}
        for fragment in self.fragments:
            name = fragment.shown.span.id
            first[name] = min(fragment.place, first.get(name, fragment.place))
        heads = [f for f in self.fragments if f.begins and f.place == first[f.shown.span.id]]
        heads.sort(key=_word_order)
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
            whole = Fragment(
                shown=each,
                look=look,
                first=laid.qt(part[0]),
                last=laid.qt(part[1]),
                begins=start >= source_start and part[0] >= laid.start,
                ends=end <= source_end and part[1] <= laid.end,
                place=place,
                rects=[],
            )
            _cut(laid, lines, whole)
    marks = [NO_MARKS] * len(laid.lines)
    for number, fragments in lines.items():
        marks[number] = _finish(fragments)
    return marks


class LookOf(Protocol):
    """Gives the look of a label."""

    def __call__(self, label_id: str, /) -> Look:
        """Return the look of the label with this id."""


def _cut(laid: Laid, lines: dict[int, list[Fragment]], whole: Fragment) -> None:
    """Cut a range that lies on one piece by its lines."""
    for number, first, last in laid.stretches(whole.first, whole.last):
        fragment = Fragment(
            shown=whole.shown,
            look=whole.look,
            first=first,
            last=last,
            begins=whole.begins and first == whole.first,
            ends=whole.ends and last == whole.last,
            place=whole.place,
            rects=laid.rects(number, first, last),
        )
        lines.setdefault(number, []).append(fragment)


def _finish(fragments: list[Fragment]) -> LineMarks:
    pieces = [lanes.Piece(f.first, f.last, f.shown.length, f.look.form, f.shown.created) for f in fragments]
    for fragment, lane in zip(fragments, lanes.assign(pieces), strict=True):
        fragment.lane = lane
    fragments.sort(key=_outermost_first)
    return LineMarks(fragments, lanes.depth([f.lane for f in fragments]), next(_versions))


def _word_order(fragment: Fragment) -> tuple[float, int, int, int]:
    """By place, then outermost first; of one range twice the older comes first."""
    rank = lanes.FORM_RANK[fragment.look.form]
    return (fragment.left, -fragment.shown.length, -rank, fragment.shown.created)


def _outermost_first(fragment: Fragment) -> tuple[int, int, int]:
    rank = lanes.FORM_RANK[fragment.look.form]
    return (-fragment.shown.length, -rank, -fragment.shown.created)


def continued(lines: Sequence[LineMarks], number: int) -> list[Fragment]:
    """Return the content spans that reach a line from the one above, outermost first."""
    return [
        fragment
        for fragment in lines[number].fragments
        if fragment.look.form is Form.CONTENT and not fragment.begins
    ]
