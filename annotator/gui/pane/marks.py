"""The spans of a document by passage, and what each line of a laid-out piece shows of them.

Owns the spans that are shown (own, other people's, suggested) and computes their fragments per line, once for
each piece. It draws nothing. Ranges are code points of the source, fragments are Qt positions of a piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Protocol

from annotator.gui.pane import lanes
from annotator.gui.pane.index import IntervalIndex
from annotator.gui.pane.layout import Laid
from annotator.gui.pane.looks import Look
from annotator.model.scheme import Form
from annotator.model.spans import Span


@dataclass(slots=True, eq=False)
class Shown:
    """A span as the pane holds it; never changed once made, and not frozen only because thousands are made
    when a document opens. `letter` names another annotator and is empty for one's own."""

    span: Span
    created: int
    letter: str = ""
    suggested: bool = False

    @property
    def length(self) -> int:
        """Code points of the source under the span."""
        return sum(end - start for start, end in self.span.ranges)


_versions = count(1)
_AT_ONCE = 2000
_STEP = 1000
_LOOK_AROUND = 10_000  # code points beside a passage that are looked at along with it


def _no_letter(span: Span) -> str:
    return ""


def _created(shown: Shown) -> int:
    return shown.created


class Spans:
    """The spans that are shown, by id and by passage.

    Of a long list only what is asked for is taken in at once; `take_more` takes in the rest bit by bit.
    """

    def __init__(self) -> None:
        self._shown: dict[str, Shown] = {}
        self._index: IntervalIndex[str] = IntervalIndex()
        self._serial = 0
        self._waiting: Sequence[Span] = ()  # given, and not taken in yet from `_next` on
        self._next = 0
        self._first_serial = 0
        self._letter_of: Callable[[Span], str] = _no_letter
        self._looked: tuple[int, int] = (0, 0)  # a passage whose waiting spans are all taken in

    def __len__(self) -> int:
        return len(self._shown) if not self._waiting else max(len(self._shown), len(self._waiting))

    def get(self, span_id: str) -> Shown | None:
        """Return the span with this id, if it is shown."""
        found = self._shown.get(span_id)
        if found is None and self._waiting:
            self.take_all()
            found = self._shown.get(span_id)
        return found

    def all(self) -> Iterable[Shown]:
        """Return every span, in no particular order."""
        self.take_all()
        return self._shown.values()

    def touching(self, start: int, end: int) -> list[Shown]:
        """Return the spans that share a character with a passage, in the order of their creation."""
        if self._waiting and not (self._looked[0] <= start and end <= self._looked[1]):
            self._look(start - _LOOK_AROUND, end + _LOOK_AROUND)
        found = [self._shown[key] for key in self._index.touching(start, end)]
        found.sort(key=_created)
        return found

    def fill(self, spans: Sequence[Span], letter_of: Callable[[Span], str]) -> None:
        """Show spans where none are shown yet. They come in the order of their starts."""
        self._waiting, self._next, self._letter_of = spans, 0, letter_of
        self._first_serial, self._looked = self._serial + 1, (0, 0)
        self._serial += len(spans)
        if len(spans) <= _AT_ONCE:
            self.take_all()

    def take_more(self) -> bool:
        """Take in some of the spans that wait; tell whether more do."""
        last = min(self._next + _STEP, len(self._waiting))
        for place in range(self._next, last):
            self._take(place, self._waiting[place])
        self._next = last
        if last == len(self._waiting):
            self._waiting, self._next = (), 0
        return bool(self._waiting)

    def take_all(self) -> None:
        """Take in all spans that wait."""
        while self._waiting:
            self.take_more()

    def _look(self, start: int, end: int) -> None:
        for place, span in enumerate(self._waiting):
            ranges = span.ranges
            if ranges[0][0] >= end:
                break
            if ranges[-1][1] > start:
                self._take(place, span)
        self._looked = (start, end)

    def _take(self, place: int, span: Span) -> None:
        if span.id not in self._shown:
            self._shown[span.id] = Shown(span, self._first_serial + place, self._letter_of(span))
            self._index.add(span.id, span.ranges)

    def put(self, span: Span, *, letter: str = "", suggested: bool = False) -> bool:
        """Add or replace a span; tell whether anything changed. A known one keeps its place in creation."""
        held = self.get(span.id)
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
        self.take_all()
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
    range truly begins or ends here; `head`, `tail`: whether it is the span's first or last range.
    """

    shown: Shown
    look: Look
    first: int
    last: int
    begins: bool
    ends: bool
    head: bool
    tail: bool
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
        """Return the fragments whose words belong on this line: (x, outermost first), by x."""
        heads = [fragment for fragment in self.fragments if fragment.head and fragment.begins]
        heads.sort(key=_word_order)
        return [(x, list(group)) for x, group in groupby(heads, key=lambda fragment: fragment.left)]


NO_MARKS = LineMarks()


def line_marks(laid: Laid, shown: Iterable[Shown], view: Passages, look_of: LookOf) -> list[LineMarks]:
    """Return the marks of each line of a piece. Lines without any share one empty object."""
    lines: dict[int, list[Fragment]] = {}
    source_start, source_end = view.block_source_bounds(laid.block)
    for each in shown:
        look = look_of(each.span.label)
        last_range = len(each.span.ranges) - 1
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
                head=place == 0,
                tail=place == last_range,
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
            head=whole.head,
            tail=whole.tail,
            rects=laid.rects(number, first, last),
        )
        lines.setdefault(number, []).append(fragment)


def _finish(fragments: list[Fragment]) -> LineMarks:
    with_lane = [fragment for fragment in fragments if not fragment.shown.suggested]
    pieces = [lanes.Piece(f.first, f.last, f.shown.length, f.look.form, f.shown.created) for f in with_lane]
    for fragment, lane in zip(with_lane, lanes.assign(pieces), strict=True):
        fragment.lane = lane
    fragments.sort(key=_outermost_first)
    return LineMarks(fragments, lanes.depth([f.lane for f in with_lane]), next(_versions))


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
