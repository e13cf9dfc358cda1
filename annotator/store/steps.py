"""Long work in batches, which tells how far it is and may be stopped between two of them. Knows no table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Progress = Callable[[float], None]
"""Is told the share that is done, 0 to 1; what it raises cancels the work."""
_BATCH = 500
_T = TypeVar("_T")


def silent(_share: float) -> None:
    """Progress that nobody looks at."""


def part(progress: Progress, number: int, parts: int) -> Progress:
    """Return the progress of one of several parts of a work, counted from 0."""
    return lambda share: progress((number + share) / parts)


def batches(items: Sequence[_T], progress: Progress) -> Iterator[Sequence[_T]]:
    """Give items in batches; before each it is told how far they are."""
    for start in range(0, len(items), _BATCH):
        progress(start / len(items))
        yield items[start : start + _BATCH]
