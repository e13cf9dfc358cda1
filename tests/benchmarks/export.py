"""Export of a whole project as verified JSONL, against dumping the same records with orjson."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from annotator.exchange.exporting import ExportOptions
from annotator.exchange.writers.jsonl import write_export
from tests.benchmarks.figure import Figure, milliseconds
from tests.benchmarks.import_ import filled_project

COUNT = 5_000


def measure() -> Iterator[Figure]:
    """The source text, and the text in another script with every offset mapped."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        project, _, _ = filled_project(folder, COUNT)
        with project:
            out = folder / "out.jsonl"
            (taken,) = milliseconds(partial(write_export, project, out), rounds=3)
            dumped = [orjson.loads(line) for line in out.read_bytes().splitlines()]
            (floor,) = milliseconds(lambda: [orjson.dumps(record) for record in dumped], rounds=3)
            size = out.stat().st_size / 1e6
            yield Figure(f"export.jsonl.{COUNT}", taken, "ms", "orjson.dumps", taken / floor)
            yield Figure(f"export.jsonl.{COUNT}.rate", size / taken * 1000, "MB/s")
            start = time.perf_counter()
            write_export(project, out, ExportOptions(script="s2twp"))
            converted = (time.perf_counter() - start) * 1000
            yield Figure(f"export.jsonl.s2twp.{COUNT}", converted, "ms", "export.jsonl", converted / taken)
