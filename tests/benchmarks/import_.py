"""Import of JSONL into a new project, against parsing the same lines with orjson and nothing else."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

from annotator import resources
from annotator.exchange.importing import import_files
from annotator.exchange.scheme_toml import read_scheme
from annotator.model.acts import AddAnnotator
from annotator.project import Project
from tests.benchmarks import material
from tests.benchmarks.figure import Figure

LENGTH = 1_500
SPANS = 10


def records(count: int) -> Iterator[dict[str, Any]]:
    """Documents of 1,500 characters, each another text, with ten spans of two annotators."""
    text = material.simplified(LENGTH)
    for number in range(count):
        own = f"第{number}篇\n{text}"[:LENGTH]
        places = [(at, at + 6) for at in range(20, LENGTH - 20, LENGTH // SPANS)][:SPANS]
        spans = [
            {"start": a, "end": b, "label": "place", "quote": own[a:b], "annotator": "甲" if a % 2 else "乙"}
            for a, b in places
        ]
        yield {"text": own, "title": f"第{number}篇", "spans": spans}


def filled_project(folder: Path, count: int) -> tuple[Project, Path, float]:
    """Make a project of so many documents; returns it, the file it came from, and the milliseconds."""
    source = folder / "in.jsonl"
    source.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records(count)))
    scheme = read_scheme(resources.path("schemes", "entities.toml").read_bytes(), "entities.toml")
    project = Project.create(folder / "work.annot", scheme)
    project.apply(AddAnnotator("甲"), annotator="甲")
    start = time.perf_counter()
    report = import_files([source], lambda act: project.apply(act, annotator="甲"))
    taken = (time.perf_counter() - start) * 1000
    if report.counts["documents"] != count or report.counts["spans"] != count * SPANS:
        raise AssertionError(f"not all went in: {dict(report.counts)}")
    return project, source, taken


def measure() -> Iterator[Figure]:
    """Two sizes, so that a cost that grows with the project is seen."""
    for count in (1_000, 10_000):
        with TemporaryDirectory() as folder:
            project, source, taken = filled_project(Path(folder), count)
            project.close()
            start = time.perf_counter()
            for line in source.read_bytes().splitlines():
                orjson.loads(line)
            floor = (time.perf_counter() - start) * 1000
        yield Figure(f"import.jsonl.{count}", taken, "ms", "orjson.loads", taken / floor)
        yield Figure(f"import.jsonl.{count}.rate", count / taken * 1000, "docs/s")
