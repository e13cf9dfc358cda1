"""From the start of the program to its first paint, with a project and without; each a process of its own."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure

ROUNDS = 5


def measure() -> Iterator[Figure]:
    """Seconds of the clock, the median of some starts."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "sample.annot"
        root = Path(__file__).parents[2]
        command = [sys.executable, "-m", "annotator", "init", str(project), "--sample"]
        subprocess.run(command, check=True, cwd=root, capture_output=True)
        for name, arguments in (("empty", []), ("project", [str(project)])):
            taken = []
            for _ in range(ROUNDS):
                start = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-m", "tests.benchmarks.start_once", *arguments],
                    check=True,
                    cwd=root,
                    env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                )
                taken.append((time.perf_counter() - start) * 1000)
            yield Figure(f"start.first_paint_{name}", statistics.median(taken), "ms")
