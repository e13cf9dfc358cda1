"""Review at the size the issue names: 100,000 documents, 10 annotators, 1,000,000 spans."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import TypeVar

from annotator.review.agreement import collect
from annotator.review.assignment import Plan, assign
from annotator.review.matching import match
from annotator.review.queue import Entry, sample_agreed
from annotator.review.report import report
from annotator.review.work import Mark, Work
from tests.benchmarks.figure import Figure, milliseconds

T = TypeVar("T")

_DOCUMENTS = 100_000
_PEOPLE = [f"p{number}" for number in range(10)]
_LABELS = [f"label_{number}" for number in range(20)]
_LENGTH = 1_500
_MOST_SECONDS = 60.0  # agreement over all
_DIFFERENT = 2_000  # documents that differ from each other; they come again under other names


def measure() -> Iterator[Figure]:
    """Matching, agreement with two and with ten annotators a document, sample, handing out."""
    yield _matching()
    yield from _agreement("two", annotators=2, spans=5)
    yield from _agreement("ten", annotators=10, spans=1)
    yield _sample()
    yield _assignment()


def _matching() -> Figure:
    random = Random(1)
    first = [Mark(((n * 10, n * 10 + 8),), random.choice(_LABELS), f"a{n}") for n in range(10_000)]
    second = [
        Mark(((start + random.randrange(3), end),), label, name) for ((start, end),), label, name in first
    ]
    (taken,) = milliseconds(partial(match, first, second), rounds=5)
    return Figure("review.match.10000", taken, "ms")


def _agreement(name: str, *, annotators: int, spans: int) -> Iterator[Figure]:
    works = _works(annotators, spans)
    seconds, collector = _timed(lambda: collect(works))
    yield Figure(f"review.count.{name}.1000000", seconds, "s")
    figures, _ = _timed(lambda: report(collector.finish()))
    yield Figure(f"review.figures.{name}", figures, "s")
    yield Figure(f"review.agreement.{name}", seconds + figures, "s", limit=_MOST_SECONDS)


def _works(annotators: int, spans: int) -> Iterator[Work]:
    random = Random(1)
    made = [_spans(random, random.sample(_PEOPLE, annotators), spans) for _ in range(_DIFFERENT)]
    for number in range(_DOCUMENTS):
        yield Work(f"document {number}", _LENGTH, made[number % _DIFFERENT])


def _spans(random: Random, people: list[str], number: int) -> dict[str, list[Mark]]:
    """The same spans for all, of which each annotator moves some, renames some and misses some."""
    truth = [
        (random.randrange(_LENGTH - 50), random.randrange(2, 40), random.choice(_LABELS))
        for _ in range(number)
    ]
    found: dict[str, list[Mark]] = {}
    for name in people:
        found[name] = []
        for index, (start, length, label) in enumerate(truth):
            luck = random.random()
            if luck >= 0.05:
                end = start + length + (luck < 0.15)
                mine = random.choice(_LABELS) if 0.15 <= luck < 0.2 else label
                found[name].append(Mark(((start, end),), mine, f"{name} {index}"))
    return found


def _sample() -> Figure:
    random = Random(1)
    entries = [
        Entry(f"document {number}", number, differences=20, agreed=9, left=random.randrange(20))
        for number in range(_DOCUMENTS)
    ]
    (drawn,) = milliseconds(lambda: sample_agreed(entries, 100, seed=1), rounds=5)
    return Figure(f"review.sample.{_DOCUMENTS}", drawn, "ms")


def _assignment() -> Figure:
    lengths = {f"document {number}": 500 + number % 2_000 for number in range(_DOCUMENTS)}
    seconds, _ = _timed(lambda: assign(lengths, _PEOPLE, Plan(copies=2, overlap=0.1, overlap_copies=3)))
    return Figure(f"review.assign.{_DOCUMENTS}", seconds, "s")


def _timed(call: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result
