"""A long document is read in the background: what comes is what was asked for last, and as it is by then."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from annotator.gui.review import reader
from annotator.gui.review.material import Material
from annotator.gui.review.reading import gather
from annotator.model.acts import AddSpan
from annotator.model.spans import Status
from tests.gui.review.conftest import Reviewer


class Held:
    """Lets readings begin, and holds back what was read until it is let go."""

    def __init__(self, read: Callable[..., Material]) -> None:
        self._read, self._go = read, threading.Event()
        self.begun: list[str] = []

    def __call__(self, project: object, document: str, who: str, **more: object) -> Material:
        found = self._read(project, document, who, **more)
        self.begun.append(document)
        assert self._go.wait(20)
        return found

    def let_go(self) -> None:
        self._go.set()


@pytest.fixture
def held(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> Held:
    """All documents are long from now on, and none comes before it is let go."""
    reviewer.settle()
    made = Held(gather)
    monkeypatch.setattr(reader, "gather", made)
    monkeypatch.setattr(reader, "LONG", 0)
    return made


def test_a_decision_while_its_document_is_read_is_seen(reviewer: Reviewer, held: Held) -> None:
    document, group = reviewer.document, reviewer.work.group
    assert group is not None
    reviewer.project.apply(AddSpan(document, "slogan", ((0, 2),)), annotator="乙")  # it is read anew
    reviewer.qtbot.waitUntil(lambda: held.begun == [document], timeout=5_000)
    reviewer.key(Qt.Key.Key_X, on=reviewer.page.canvas)  # reject all, on what stands there
    held.let_go()
    reviewer.settle()
    material = reviewer.work.material
    assert material is not None
    assert {material.status(item) for item in group.members} == {Status.REJECTED}
    assert len(held.begun) == 2


def test_the_document_asked_for_last_comes(reviewer: Reviewer, held: Held) -> None:
    first = reviewer.document
    other = next(row.id for row in reviewer.project.documents() if row.id != first)
    reviewer.work.open(other)
    reviewer.qtbot.waitUntil(lambda: held.begun == [other], timeout=5_000)
    reviewer.work.open(first)
    held.let_go()
    reviewer.settle()
    assert reviewer.document == first


def test_a_document_is_read_again_only_where_something_changed(reviewer: Reviewer, held: Held) -> None:
    held.let_go()
    document, group, toggle = reviewer.document, reviewer.work.group, reviewer.window.actions_["review.open"]
    reviewer.key(Qt.Key.Key_1, on=reviewer.page.canvas)
    given = reviewer.project.verdicts(document)
    assert given and group is not None

    def away_and_back() -> None:
        toggle.trigger()
        reviewer.settle()
        toggle.trigger()
        reviewer.settle()
        assert reviewer.document == document

    away_and_back()
    assert held.begun == [] and reviewer.work.material is not None
    assert reviewer.work.material.reviewed.verdicts == given  # what the key said is in it
    toggle.trigger()
    reviewer.project.apply(AddSpan(document, "slogan", ((0, 2),)), annotator="乙")
    toggle.trigger()
    reviewer.settle()
    assert "slogan" in [span.label for span in reviewer.work.material.reviewed.spans]
    assert held.begun == [document]
