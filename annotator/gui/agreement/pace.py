"""How fast annotators work, from when they did something.

Owns the rule of what counts as working: the time between two things that one person did, unless it is longer
than PAUSE. A stretch of work that is only one deed long counts as nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

PAUSE = 5 * 60 * 1000  # milliseconds; a longer silence is a break
LEAST = 60 * 1000  # with less than a minute of work there is no pace


@dataclass(frozen=True, slots=True)
class Effort:
    """What one annotator did by hand: spans made, and for how long (milliseconds)."""

    annotator: str
    spans: int
    worked: int

    @property
    def spans_an_hour(self) -> float | None:
        """The pace, or None where too little was done to tell."""
        return self.spans * 3_600_000 / self.worked if self.worked >= LEAST else None


def efforts(times: Iterable[tuple[str, int, bool]]) -> Iterator[Effort]:
    """Give each annotator's effort. `times`: (annotator, when, whether a span was made), in that order."""
    for annotator, deeds in groupby(times, key=lambda deed: deed[0]):
        spans = worked = 0
        before: int | None = None
        for _, when, made in deeds:
            spans += made
            if before is not None and when - before <= PAUSE:
                worked += when - before
            before = when
        yield Effort(annotator, spans, worked)
