"""The whole window under random gestures: no handler may keep a person waiting for more than 50 ms.

500 of an annotator and 500 of a reviewer, each session in a process of its own (`window_session.py`,
`review_session.py`), its project in memory where there is such
a folder: what a disk takes is not the program's. Prints the longest handlers with what they were doing.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.figure import Figure
from tests.benchmarks.watchdog import LIMIT_MS

_MEMORY = Path("/dev/shm")
_SHOWN = 5


def measure() -> Iterator[Figure]:
    """Percentiles of all handlers of both sessions, the longest one, how many are over the limit; looks."""
    yield from _session("window", "tests.benchmarks.window_session")
    yield from _session("window.review", "tests.benchmarks.review_session")
    for step, times in _run("tests.benchmarks.looks_once").items():
        yield Figure(f"window.{step}", statistics.median(times), "ms", None, None, LIMIT_MS)


def _run(module: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        run = subprocess.run(
            [sys.executable, "-m", module, folder],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
    noted: dict[str, Any] = json.loads(run.stdout)
    return noted


def _session(what: str, module: str) -> Iterator[Figure]:
    noted = _run(module)
    times = sorted(noted["times"])
    for name, share in (("median", 0.5), ("p99", 0.99), ("p99.9", 0.999)):
        yield Figure(f"{what}.handler_{name}", times[int(len(times) * share)], "ms")
    yield Figure(f"{what}.handlers_over_50ms", float(sum(taken > LIMIT_MS for taken in times)), "of all")
    yield Figure(f"{what}.handler_longest", times[-1], "ms", None, None, LIMIT_MS)
    for slow in noted["slow"][:_SHOWN]:
        place = slow["stacks"][-1] if slow["stacks"] else ""
        print(f"    {slow['milliseconds']:.0f} ms, {slow['gesture']}: {slow['receiver']}; {place}")
