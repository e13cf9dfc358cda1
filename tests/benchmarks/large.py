"""A project of the size that review is measured at, made through the same doors that people use.

Owns what such a project holds: articles of realistic lengths, each finished by two of ten annotators, who
mark mostly the same. `python -m tests.benchmarks.large FOLDER [DOCUMENTS]` makes one to keep; `run.py --size`
says how large the one is that the benchmarks measure, `--project` where a kept one lies.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator import resources
from annotator.exchange.importing import import_files
from annotator.exchange.scheme_toml import read_scheme
from annotator.model.acts import AddAnnotator
from annotator.model.scheme import LabelKind, Scheme
from annotator.project import Project
from tests.benchmarks import material

DOCUMENTS = 100_000
SPANS = 10  # a document, of both annotators together
PEOPLE = tuple("甲乙丙丁戊己庚辛壬癸")
SHORTEST, LONGEST = 300, 1_500
_POOL = 200_000  # code points of which the texts are cut
_MARKED = 60  # the longest passage


def scheme() -> Scheme:
    """The scheme of the project."""
    file = resources.path("schemes", "article.toml")
    return read_scheme(file.read_bytes(), file.name)


def records(documents: int, spans: int = SPANS) -> Iterator[dict[str, Any]]:
    """The documents as JSONL records, the same on every run."""
    chance = random.Random(1)
    pool = material.simplified(_POOL)
    labels = [label.id for label in scheme().applicable(LabelKind.SPAN)]
    for number in range(documents):
        length = chance.randint(SHORTEST, LONGEST)
        start = chance.randrange(_POOL - length)
        text = f"第{number + 1}篇\n{pool[start : start + length]}"
        people = chance.sample(PEOPLE, 2)
        yield {
            "text": text,
            "title": f"第{number + 1}篇",
            "spans": list(_spans(chance, text, people, labels, spans // 2)),
            "states": [{"annotator": who, "state": "done"} for who in people],
        }


def _spans(
    chance: random.Random, text: str, people: list[str], labels: list[str], each: int
) -> Iterator[dict[str, Any]]:
    """What two people mark alike, of which each moves some, renames some, is unsure of a few."""
    room = (len(text) - 10) // each  # so that no two passages of one person meet
    for number in range(each):
        start = 8 + number * room + chance.randrange(max(1, room - _MARKED))
        end = start + chance.randint(2, min(_MARKED, room) - 2)
        label = chance.choice(labels)
        for who in people:
            luck = chance.random()
            mine = chance.choice(labels) if 0.1 <= luck < 0.15 else label
            last = end + (luck < 0.1)
            yield {
                "start": start,
                "end": last,
                "label": mine,
                "quote": text[start:last],
                "annotator": who,
                "unsure": luck > 0.998,
            }


def write_records(path: Path, documents: int) -> None:
    """Write the records to a JSONL file."""
    with path.open("wb") as file:
        for record in records(documents):
            file.write(orjson.dumps(record) + b"\n")


def make(folder: Path, documents: int = DOCUMENTS) -> Path:
    """Make the project by importing its JSONL; returns its file. Raises AssertionError if not all came in."""
    source, path = folder / "large.jsonl", folder / "large.annot"
    write_records(source, documents)
    with Project.create(path, scheme()) as project:
        for person in PEOPLE:
            project.apply(AddAnnotator(person), annotator=person)
        report = import_files([source], lambda act: project.apply(act, annotator=PEOPLE[0]))
    if report.counts["documents"] != documents or report.counts["spans"] != documents * SPANS:
        raise AssertionError(f"not all went in: {dict(report.counts)}")
    return path


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else DOCUMENTS))
