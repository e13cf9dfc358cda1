"""The queue's cache: changes mark documents as stale, counting never loses a change, merges included."""

from __future__ import annotations

from pathlib import Path

from annotator.model.acts import AddSpan, TrashDocuments
from annotator.project import Project
from annotator.review.record import entry_of
from tests.gui.review.conftest import REVIEWER
from tests.store.projects import make


def counted(project: Project) -> int:
    return sum(iter(project.count_review, 0))


def test_a_change_is_counted_once_and_not_again(reviewed_file: Path) -> None:
    with Project.open(reviewed_file) as project:
        assert counted(project) == 2
        assert counted(project) == 0
        assert [entry_of(row.facts).left for row in project.review_page("disagreement")] == [3, 1]
        document = project.review_page("disagreement")[0].document
        project.apply(AddSpan(document, "slogan", ((0, 2),)), annotator="乙")
        assert counted(project) == 1
        assert entry_of(project.review_page("disagreement")[0].facts).left == 4


def test_pages_follow_each_other_without_a_gap(reviewed_file: Path) -> None:
    with Project.open(reviewed_file) as project:
        counted(project)
        whole = [row.document for row in project.review_page("age")]
        first = project.review_page("age", limit=1)
        rest = project.review_page("age", after=first[-1].cursor, limit=5)
        assert [row.document for row in (*first, *rest)] == whole


def test_a_trashed_document_leaves_the_queue(reviewed_file: Path) -> None:
    with Project.open(reviewed_file) as project:
        counted(project)
        project.apply(TrashDocuments((project.review_page("age")[0].document,)), annotator=REVIEWER)
        counted(project)
        assert project.review_totals().documents == 1


def test_a_project_made_of_anothers_changes_has_the_same_queue(reviewed_file: Path, tmp_path: Path) -> None:
    with Project.open(reviewed_file) as project:
        counted(project)
        rows = [change for change, _ in project.log_rows()]
        texts = {row.id: project.text(row.id) for row in project.documents()}
        with Project.create_from(tmp_path / "made.annot", project.id, rows, texts) as made:
            assert counted(made) == 0  # that was done with the merge
            assert made.review_totals() == project.review_totals()


def test_a_project_that_nobody_worked_on_has_no_queue(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        assert counted(project) == 0
        assert project.review_totals().documents == 0
