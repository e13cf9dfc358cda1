"""Conversion with alignment against plain `opencc.convert` of the same text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import opencc

from annotator.text import opencc_data
from annotator.text.script import CONFIGURATIONS, convert
from tests.benchmarks import material
from tests.benchmarks.figure import Figure, ratio

_ROUNDS = {10_000: 101, 100_000: 31, 1_000_000: 9, 10_000_000: 5}
_AT_TEN_MILLION = ("s2t", "t2s", "s2twp", "s2hkp", "tw2sp", "hk2sp")
_TWO_RUNS = ("tw2sp", "hk2sp")


def measure() -> Iterator[Figure]:
    """All configurations up to a million characters, the telling ones at ten million."""
    for length, rounds in _ROUNDS.items():
        for configuration in CONFIGURATIONS if length <= 1_000_000 else _AT_TEN_MILLION:
            yield _one(configuration, length, rounds)


def _one(configuration: str, length: int, rounds: int) -> Figure:
    make = material.simplified if configuration.startswith("s2") else material.traditional
    text = make(length)
    plain = opencc.OpenCC(str(opencc_data.folder() / f"{configuration}.json"), False)
    taken, times = ratio(partial(convert, text, configuration), partial(plain.convert, text), rounds=rounds)
    return Figure(
        f"convert.{configuration}.{length}",
        taken,
        "ms",
        "opencc.convert",
        times,
        _limit(configuration, length),
    )


def _limit(configuration: str, length: int) -> float:
    if configuration not in _TWO_RUNS:
        return 1.15
    return 2.2 if length < 100_000 else 1.7
