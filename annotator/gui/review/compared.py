"""What people marked in one document, set against each other. Verdicts and comments change nothing of it.

Owns what follows from it and takes long where there are thousands of spans: each is worked out once, when it
is asked for first, and lasts until somebody's work changes. Draws nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.gui.review.lines import SpansByPlace
from annotator.model.spans import Range, Span
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Whole

LONG = 400  # spans, from which a document is read and counted where nobody waits for it


@dataclass(frozen=True)
class Compared:
    """The work of `people`, who finished the document, in the project's order, and `everybody`'s spans.

    `spans` are theirs by person; `groups`, `labels` and `relations` what they have alike and what differs.
    """

    people: tuple[str, ...]
    spans: Mapping[str, Sequence[Span]]
    groups: tuple[Group, ...]
    labels: tuple[Whole, ...]
    relations: tuple[Whole, ...]
    everybody: Sequence[Span]

    @property
    def long(self) -> bool:
        """True if there are so many spans that reading them anew takes long."""
        return sum(map(len, self.spans.values())) > LONG

    @cached_property
    def all_groups(self) -> tuple[Group | Whole, ...]:
        """Everything that can be decided, in the order of the walk."""
        return (*self.labels, *self.groups, *self.relations)

    @cached_property
    def differing(self) -> tuple[Group | Whole, ...]:
        """What they do not all have alike."""
        return tuple(group for group in self.all_groups if not group.agreed)

    @cached_property
    def marked(self) -> dict[str, Span]:
        """Each span that somebody marked, or that came in as gold, by its id."""
        return {span.id: span for span in self.everybody}

    @cached_property
    def homes(self) -> dict[str, Group]:
        """The group of each span that one of the people has, by the span's id."""
        return {span.id: group for group in self.groups for span in group.spans}

    @cached_property
    def passages(self) -> frozenset[tuple[tuple[Range, ...], str]]:
        """What the people marked, and as what."""
        return frozenset((span.ranges, span.label) for spans in self.spans.values() for span in spans)

    @cached_property
    def places(self) -> Mapping[str, Range]:
        """Where each span is, by its id."""
        return {span.id: (span.start, span.end) for span in self.everybody}

    @cached_property
    def kinds(self) -> Counter[Difference]:
        """How many groups there are of each kind."""
        return Counter(group.kind for group in self.all_groups)

    @cached_property
    def shown(self) -> SpansByPlace:
        """The people's spans, to be drawn."""
        return SpansByPlace(span for who in self.people for span in self.spans[who])

    def work_out(self, check: Callable[[], None] = lambda: None) -> None:
        """Have all of it ready; `check` is called between the parts."""
        for name in ("all_groups", "differing", "marked", "homes", "passages", "places", "kinds", "shown"):
            check()
            getattr(self, name)
