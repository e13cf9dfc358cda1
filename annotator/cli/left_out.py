"""Finds the text that does not count in agreement, for many documents: cached zones, else by the rules.

Where there is much to do and the system can fork, the rules run in processes of their own, while this one
reads and counts: they are the longer half of the work. They get texts and give zones; they touch no file.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from types import TracebackType
from typing import Self

from annotator.exchange.layers import find_left_out, ranges_left_out
from annotator.exchange.left_out import CachedZones
from annotator.model.spans import Range
from annotator.project import Project
from annotator.text.layers.zones import Zone

MANY = 3_000  # documents from which processes are worth their start
_CHUNK = 100
_AHEAD = 3  # chunks for each process

Found = list[list[Zone]]


class LeftOut:
    """Gives the ranges of documents, asked for in the order in which they were named."""

    def __init__(self, project: Project, documents: Sequence[str]) -> None:
        self._project = project
        self._workers = min(8, os.cpu_count() or 1)
        self._pool: ProcessPoolExecutor | None = None
        if len(documents) >= MANY and sys.platform == "linux":
            self._pool = ProcessPoolExecutor(self._workers, multiprocessing.get_context("fork"))
        self._documents = iter(documents)
        self._asked = CachedZones(project, documents)
        self._ahead = CachedZones(project, documents)  # of what is sent before it is asked for
        self._waiting: deque[tuple[list[str], Future[Found]]] = deque()
        self._zones: dict[str, list[Zone]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def __call__(self, document: str, _script: str = "") -> list[Range]:
        """Return the ranges of a document that do not count, by start, corrections applied."""
        zones, corrections = self._asked.of(document)
        if zones is None:
            if self._pool is None:
                zones = find_left_out(self._project.text(document))
            else:
                zones = self._from_pool(document)
        return ranges_left_out(zones, corrections)

    def _from_pool(self, document: str) -> list[Zone]:
        self._send()
        while document not in self._zones:
            names, future = self._waiting.popleft()
            self._zones.update(zip(names, future.result(), strict=True))
            self._send()
        return self._zones.pop(document)

    def _send(self) -> None:
        """Keep the processes busy, but not far ahead."""
        assert self._pool is not None
        while len(self._waiting) < _AHEAD * self._workers:
            names = list(islice(self._uncached(), _CHUNK))
            if not names:
                return
            texts = [self._project.text(name) for name in names]
            self._waiting.append((names, self._pool.submit(_find, texts)))

    def _uncached(self) -> Iterator[str]:
        return (name for name in self._documents if self._ahead.of(name)[0] is None)


def _find(texts: list[str]) -> Found:
    return [find_left_out(text) for text in texts]
