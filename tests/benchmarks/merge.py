"""A merge of changes of another machine, one span an act, into a project that has the documents.

The limit is that of the review issue: 20,000 changes a second. The second merge of the same changes brings
nothing and shows what it costs to find that out.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.exchange.bundle import read_bundle, write_bundle
from annotator.exchange.handing_out import documents_in, header_of, texts_of
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.changes import Change, chain_hash, dump_fields
from annotator.model.documents import document_id
from annotator.model.imports import ImportItem
from annotator.model.scheme import Label, LabelKind, Scheme
from annotator.project import Project
from tests.benchmarks import material
from tests.benchmarks.figure import Figure

DOCUMENTS = 1_000
LENGTH = 1_500
LARGEST = 100_000
REPLICA = "00112233445566aa"


def project_with_documents(folder: Path) -> tuple[Project, list[str]]:
    """Make a project of so many documents; returns it and their ids."""
    project = Project.create(folder / "work.annot", Scheme(labels=(Label("place", LabelKind.SPAN),)))
    for person in ("甲", "乙"):
        project.apply(AddAnnotator(person), annotator=person)
    text = material.simplified(LENGTH)
    texts = [f"第{number}篇\n{text}" for number in range(DOCUMENTS)]
    for start in range(0, DOCUMENTS, 200):
        items = tuple(ImportItem(one) for one in texts[start : start + 200])
        project.apply(ImportDocuments(items), annotator="甲")
    return project, [document_id(one) for one in texts]


def changes(documents: list[str], count: int) -> list[Change]:
    """Changes as another machine's log would hold them: one span in each act, spread over the documents."""
    made, chain = [], b""
    for seq in range(1, count + 1):
        document, place = documents[seq % len(documents)], seq // len(documents) * 7
        fields = {"label": "place", "annotator": "乙", "ranges": [[place, place + 4]]}
        bare = Change(
            replica=REPLICA, seq=seq, act=seq, name="AddSpan", target="", lamport=1_000 + seq, wall_time=0,
            annotator="乙", view="source", kind="span", document=document, object=f"{seq:032x}",
            before=None, after=dump_fields(fields), chain=b"",
        )  # fmt: skip
        chain = chain_hash(chain, bare)
        made.append(replace(bare, chain=chain))
    return made


def measure() -> Iterator[Figure]:
    """Two sizes, so that a cost that grows with the log is seen; then the same again."""
    for count in (10_000, LARGEST):
        with TemporaryDirectory() as folder:
            project, documents = project_with_documents(Path(folder))
            rows = changes(documents, count)
            first = _merge(project, rows, expected=count)
            again = _merge(project, rows, expected=0)
            written, read = _bundle(project, Path(folder))
            project.close()
        limit = count / 20_000 * 1000
        yield Figure(f"merge.changes.{count}", first, "ms", limit=limit)
        yield Figure(f"merge.changes.{count}.again", again, "ms", limit=limit)
        yield Figure(f"merge.bundle.{count}.write", written, "ms")
        yield Figure(f"merge.bundle.{count}.read", read, "ms")


def _bundle(project: Project, folder: Path) -> tuple[float, float]:
    """Write everything into a bundle and read it, verified; returns the processor's milliseconds of both."""
    path = folder / "all.bundle"
    start = time.process_time()
    documents = documents_in(project.log_rows())
    changes, _ = write_bundle(path, header_of(project), project.log_rows(), texts_of(project, documents))
    between = time.process_time()
    found = read_bundle(path)
    if len(found.changes) != changes or len(found.texts) != DOCUMENTS:
        raise AssertionError("the bundle does not hold what was written")
    return (between - start) * 1000, (time.process_time() - between) * 1000


def _merge(project: Project, rows: list[Change], *, expected: int) -> float:
    """Merge and return the processor's milliseconds. Raises AssertionError if other than expected came in."""
    start = time.process_time()
    merged = project.merge_rows(rows, {})
    taken = (time.process_time() - start) * 1000
    if merged.changes != expected:
        raise AssertionError(f"{merged.changes} changes came in, not {expected}")
    return taken
