"""What a benchmark reports, and how times are taken. It measures nothing by itself."""

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


def milliseconds(*calls: Callable[[], object], rounds: int) -> list[float]:
    """The median time of each call. They take turns, so that a busy machine slows all of them alike."""
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:
        call()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for call, taken in zip(calls, times, strict=True):
                start = time.perf_counter()
                call()
                taken.append((time.perf_counter() - start) * 1000)
    finally:
        gc.enable()
    return [statistics.median(taken) for taken in times]
