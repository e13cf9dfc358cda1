"""Long documents are counted in another process: the same records, an end at once, a process that dies."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.gui.review import counting_apart
from annotator.gui.review.counting_apart import CountingApart
from annotator.gui.tasks import Cancelled
from annotator.model.acts import AddSpan
from annotator.project import Project
from annotator.review.record import entry_of
from tests.gui.review.conftest import Reviewer


def ignore() -> None:
    """Nobody asks to stop."""


@pytest.fixture(autouse=True)
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """All documents are long."""
    monkeypatch.setattr(counting_apart, "LONG", 0)


@pytest.fixture
def project(reviewed_file: Path) -> Iterator[Project]:
    with Project.open(reviewed_file) as opened:
        yield opened


@pytest.fixture
def apart() -> Iterator[CountingApart]:
    made = CountingApart()
    yield made
    made.close()


def test_the_other_process_counts_the_same(project: Project, apart: CountingApart) -> None:
    documents = [row.id for row in project.documents()]
    for end in (2, 3):  # it stays, and sees what was saved last
        here = project.counted(project.scheme, documents)
        assert apart.count(project, ignore, project.scheme, documents) == here
        project.apply(AddSpan(documents[0], "slogan", ((0, end),)), annotator="乙")
    assert project.counted(project.scheme, documents) != here


def test_few_spans_are_counted_here(
    project: Project, apart: CountingApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting_apart, "LONG", 1_000)
    assert apart.count(project, ignore, project.scheme, [project.documents()[0].id]) is None


def test_without_a_process_all_is_counted_here(
    project: Project, apart: CountingApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(worker: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(counting_apart, "start", refuse)
    assert apart.count(project, ignore, project.scheme, [project.documents()[0].id]) is None


def test_closing_ends_who_waits_for_an_answer(project: Project, apart: CountingApart) -> None:
    documents, ended = [row.id for row in project.documents()], threading.Event()
    told: list[BaseException] = []

    def check() -> None:
        if ended.is_set():
            raise Cancelled

    def ask() -> None:
        try:
            while True:  # it is at work most of the time
                apart.count(project, check, project.scheme, documents)
        except Cancelled as error:
            told.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.3)
    ended.set()
    apart.close()
    asking.join(timeout=20)
    assert len(told) == 1


def test_the_queue_is_counted_apart_and_closing_leaves_one_file(reviewer: Reviewer) -> None:
    def left() -> int:
        reviewer.settle()
        row = reviewer.project.review_entry(reviewer.document)
        assert row is not None
        return entry_of(row.facts).left

    before = left()
    reviewer.key(Qt.Key.Key_1, on=reviewer.page.canvas)
    assert left() == before - 1
    assert reviewer.project.check() == []
    reviewer.window.close()
    assert [path.name for path in reviewer.path.parent.glob("review*")] == [reviewer.path.name]
