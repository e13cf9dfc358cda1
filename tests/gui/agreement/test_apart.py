"""The study in another process: the same answers as here, a cancel that ends it, a process that dies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.gui.agreement.apart import StudyApart, StudyHere, ask
from annotator.gui.agreement.study import Question
from annotator.model.acts import AddSpan
from annotator.project import Project
from tests.gui.agreement.conftest import make_project


def ignore(done: int, total: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.open(make_project(tmp_path / "agreement.annot")) as opened:
        yield opened


def test_the_other_process_gives_the_same_answers(project: Project) -> None:
    apart, here = StudyApart(project, ignore), StudyHere(project)
    try:
        assert apart.documents == here.documents
        answer = apart.answer(Question(), ignore)
        assert answer == here.answer(Question(), ignore)
        one = Question(couple=answer.couples[0])
        assert apart.answer(one, ignore) == here.answer(one, ignore)
        cell = next(iter(answer.confusion.counts))
        found = apart.passages(Question(), cell, lambda: None)
        assert found
        assert found == here.passages(Question(), cell, lambda: None)
    finally:
        apart.close()


def test_it_sees_what_was_saved_last(project: Project) -> None:
    before = StudyHere(project).answer(Question(), ignore).spans
    document = project.documents()[0].id
    project.apply(AddSpan(document, "person", ((0, 1),)), annotator="甲")
    apart = StudyApart(project, ignore)
    try:
        assert apart.answer(Question(), ignore).spans != before
    finally:
        apart.close()


class Enough(Exception):
    """Somebody asked to stop."""


def test_what_the_progress_raises_ends_the_process(project: Project) -> None:
    def stop(done: int, total: int) -> None:
        raise Enough

    apart = StudyApart(project, ignore)
    with pytest.raises(Enough):
        apart.answer(Question(), stop)
    assert not apart.alive


def test_a_study_whose_process_died_is_made_anew(project: Project) -> None:
    apart = StudyApart(project, ignore)
    apart.close()
    assert not apart.alive
    with pytest.raises((OSError, ValueError)):
        apart.answer(Question(), ignore)
    study, answer = ask(apart, project, Question(), ignore)
    assert study is not apart
    assert answer == StudyHere(project).answer(Question(), ignore)
    study.close()
