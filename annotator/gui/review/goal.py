"""A place in review that is asked for, and which difference stands there.

Owns how the difference is found. It takes nothing in hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model.changes import ActSummary, Applied
from annotator.model.spans import Range
from annotator.review.differences import Group
from annotator.review.wholes import Whole


@dataclass(frozen=True, slots=True)
class Goal:
    """A document; in it annotations or verdicts by id, a passage, a label: the first that leads anywhere."""

    document: str
    passage: Range | None = None
    items: frozenset[str] = frozenset()
    label: str = ""

    @classmethod
    def of_act(cls, applied: Applied, target: ActSummary) -> Goal:
        """Return where an act happened that undid or did again what `target` tells of."""
        done = applied.summary
        items = frozenset((*applied.objects, *target.objects))
        return cls(target.document, done.passage or target.passage, items, done.label or target.label)

    def number(self, differences: Sequence[Group | Whole]) -> int | None:
        """Return the number of the difference that is meant, or None where there is none."""
        held = (n for n, group in enumerate(differences) if self.items.intersection(_ids(group)))
        found = next(held, None)
        return self._by_place(differences) if found is None else found

    def _by_place(self, differences: Sequence[Group | Whole]) -> int | None:
        """What an addition was about has no id of its own once it is taken back."""
        ranked = [(self._nearness(group), -n) for n, group in enumerate(differences)]
        near, number = max(ranked, default=((0, False), 0))
        return -number if near[0] else None

    def _nearness(self, group: Group | Whole) -> tuple[int, bool]:
        """Return how much of the passage a difference holds, and whether it has the label."""
        named = any(item.label == self.label for item in group.members)
        if self.passage is None:
            return int(named and group.target_kind == "document_label"), named
        start, end = self.passage
        return max(max(0, min(end, b) - max(start, a)) for a, b in group.passages or ((0, 0),)), named


def _ids(group: Group | Whole) -> Iterable[str]:
    for item in group.members:
        yield item.id
        yield from item.origins
