"""What a benchmark reports, and how times are taken. It measures nothing by itself.

Times are those of the processor, not of the clock: other programs on the machine are not counted.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. `ratio_to` names what `ratio` compares it with, in the same run; `limit` is the
    most that `ratio` may be (`value`, where there is no ratio), or None where no issue names a limit."""

    name: str
    value: float
    unit: str
    ratio_to: str | None = None
    ratio: float | None = None
    limit: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limit."""
        measured = self.value if self.ratio is None else self.ratio
        return self.limit is None or measured <= self.limit


def ratio(call: Callable[[], object], floor: Callable[[], object], *, rounds: int) -> tuple[float, float]:
    """The median time of a call in milliseconds, and the median of its ratio to the floor, round by round:
    what slows the machine down for a while slows both."""
    pairs = list(zip(*_times((call, floor), rounds), strict=True))
    return statistics.median(one for one, _ in pairs), statistics.median(one / other for one, other in pairs)


def milliseconds(*calls: Callable[[], object], rounds: int) -> list[float]:
    """The median time of each call. They take turns, so that a busy machine slows all of them alike."""
    return [statistics.median(taken) for taken in _times(calls, rounds)]


def _times(calls: tuple[Callable[[], object], ...], rounds: int) -> list[list[float]]:
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:
        call()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for call, taken in zip(calls, times, strict=True):
                start = time.process_time()
                call()
                taken.append((time.process_time() - start) * 1000)
    finally:
        gc.enable()
    return times
