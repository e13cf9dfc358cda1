"""The spans of a document that are shown: one's own and other people's; by id and by passage.

Owns these spans and finds them at a cost that does not grow with the document. Ranges are code points of the
source. It draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.gui.pane.index import IntervalIndex
from annotator.model.spans import Span


@dataclass(slots=True, eq=False)
class Shown:
    """A span as the pane holds it; never changed once made, and not frozen only because thousands are made
    when a document opens. `letter` names another annotator and is empty for one's own."""

    span: Span
    created: int
    letter: str = ""

    @property
    def length(self) -> int:
        """Code points of the source under the span."""
        return sum(end - start for start, end in self.span.ranges)


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
        # Of those that wait, by id; None: nobody has asked by id yet, and of 50,000 that takes a moment.
        self._places: dict[str, int] | None = {}
        self._taken = 0  # of those given
        self._next = 0
        self._first_serial = 0
        self._letter_of: Callable[[Span], str] = _no_letter
        self._looked: tuple[int, int] = (0, 0)  # a passage whose waiting spans are all taken in

    def __len__(self) -> int:
        waiting = len(self._waiting) - self._taken if self._places is None else len(self._places)
        return len(self._shown) + waiting

    def get(self, span_id: str) -> Shown | None:
        """Return the span with this id, if it is shown."""
        place = self._find_places().get(span_id)
        if place is not None:
            self._take(place, self._waiting[place])
        return self._shown.get(span_id)

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
        self._places, self._taken = None, 0
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
            self._waiting, self._next, self._places = (), 0, {}
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

    def _find_places(self) -> dict[str, int]:
        if self._places is None:
            waiting = enumerate(self._waiting)
            self._places = {span.id: place for place, span in waiting if span.id not in self._shown}
        return self._places

    def _take(self, place: int, span: Span) -> None:
        if self._places is None:
            waits = span.id not in self._shown
        else:  # else it was taken in, changed or removed since
            waits = self._places.pop(span.id, None) is not None
        if waits:
            self._taken += 1
            self._shown[span.id] = Shown(span, self._first_serial + place, self._letter_of(span))
            self._index.add(span.id, span.ranges)

    def put(self, span: Span, *, letter: str = "") -> bool:
        """Add or replace a span; tell whether anything changed. A known one keeps its place in creation."""
        held = self.get(span.id)
        if held is not None:
            if held.span is span or held.span == span:
                if held.letter == letter:
                    return False
            elif held.span.ranges != span.ranges:
                self._index.remove(span.id)
                self._index.add(span.id, span.ranges)
            self._shown[span.id] = Shown(span, held.created, letter)
            return True
        self._serial += 1
        self._shown[span.id] = Shown(span, self._serial, letter)
        self._index.add(span.id, span.ranges)
        return True

    def remove(self, span_id: str) -> Shown | None:
        """Take a span away and return it, if it was shown."""
        self.get(span_id)
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
