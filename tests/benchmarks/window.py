"""The whole window under 500 random gestures: no handler may keep a person waiting for more than 50 ms.

The session runs in a process of its own (`window_session.py`), its project in memory where there is such
a folder: what a disk takes is not the program's. Prints the longest handlers with what they were doing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.watchdog import LIMIT_MS

_MEMORY = Path("/dev/shm")
_SHOWN = 5


def measure() -> Iterator[Figure]:
    """Percentiles of all handlers, the longest one, and how many are over the limit."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        run = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.window_session", folder],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
    noted = json.loads(run.stdout)
    times = sorted(noted["times"])
    for name, share in (("median", 0.5), ("p99", 0.99), ("p99.9", 0.999)):
        yield Figure(f"window.handler_{name}", times[int(len(times) * share)], "ms")
    yield Figure("window.handlers_over_50ms", float(sum(taken > LIMIT_MS for taken in times)), "of all")
    yield Figure("window.handler_longest", times[-1], "ms", None, None, LIMIT_MS)
    for slow in noted["slow"][:_SHOWN]:
        place = slow["stacks"][-1] if slow["stacks"] else ""
        print(f"    {slow['milliseconds']:.0f} ms, {slow['gesture']}: {slow['receiver']}; {place}")
