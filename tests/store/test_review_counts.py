"""The review queue's records: whatever happens, they are what counting gives, or are known to be stale."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.model.acts import (
    Act,
    AddComment,
    AddDocumentLabel,
    AddRelation,
    AddVerdict,
    DeleteSpans,
    ImportDocuments,
    PurgeDocuments,
    ReplaceLabels,
    RestoreDocuments,
    SetSpanUnsure,
    SetState,
    TrashDocuments,
)
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.reviewing import ForReview, QueueRecord
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.review.record import counting_rules, entry_of
from annotator.store import review_counts
from tests.store.projects import TEXT, bring_in, make, mark

OTHER = "另一篇文章。\n"
PEOPLE = ("甲", "乙")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two people finished one text and differ in it."""
    with make(tmp_path, *PEOPLE) as made:
        document = bring_in(made, by="甲")
        mark(made, document, 0, 4, by="甲")
        mark(made, document, 0, 5, by="乙")
        for who in PEOPLE:
            made.apply(SetState(document, State.DONE), annotator=who)
        yield made


def codes(project: Project) -> set[str]:
    return {problem.code for problem in project.check()}


def left(project: Project) -> list[int]:
    return [entry_of(row.facts).left for row in project.review_page("disagreement")]


def test_check_proves_that_the_records_are_those_of_a_recount(project: Project) -> None:
    project.count_review()
    assert left(project) == [1]
    assert codes(project) == set()


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE review_entry SET facts = replace(facts, '"left":1', '"left":2')""",
        "UPDATE review_entry SET settled = 1",
        "DELETE FROM review_entry",
        "DELETE FROM review_rank WHERE sorted = 'age'",
        "UPDATE review_rank SET rank = rank - 1",
        "INSERT INTO review_rank SELECT 'age', 'x', tier, rank, born, entry FROM review_rank LIMIT 1",
        "DELETE FROM review_stale",
    ],
)
def test_check_finds_a_record_that_is_wrong(project: Project, sql: str) -> None:
    if "stale" not in sql:
        project.count_review()
    project.close()
    with sqlite3.connect(project.path) as connection:
        connection.execute(sql)
    connection.close()
    with Project.open(project.path) as opened:
        assert codes(opened) == {"queue_differs"}


def test_counts_survive_a_restart(project: Project) -> None:
    project.count_review()
    project.close()
    with Project.open(project.path) as opened:
        assert opened.review_totals().stale == 0
        assert left(opened) == [1]


def test_an_import_of_finished_work_is_counted_at_once(project: Project) -> None:
    project.count_review()
    spans = (ImportSpan("person", ((0, 2),), annotator="甲"), ImportSpan("person", ((2, 4),), annotator="乙"))
    states = tuple((who, State.DONE) for who in PEOPLE)
    project.apply(ImportDocuments((ImportItem(OTHER, spans=spans, states=states),)), annotator="甲")
    assert project.review_totals().stale == 0
    assert left(project) == [2, 1]
    assert codes(project) == set()


def test_a_merge_counts_what_it_brings(project: Project, tmp_path: Path) -> None:
    rows = [change for change, _ in project.log_rows()]
    texts = {document_id(TEXT): TEXT}
    shares: list[float] = []
    with Project.create_from(tmp_path / "new.annot", project.id, rows, texts, shares.append) as made:
        assert made.review_totals().stale == 0
        assert left(made) == [1]
        assert codes(made) == set()
        mark(project, document_id(TEXT), 6, 8, by="甲")
        made.merge_rows([change for change, _ in project.log_rows()], {})
        assert made.review_totals().stale == 0
        assert left(made) == [2]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_cancelled_merge_leaves_the_queue_as_it_was(project: Project, tmp_path: Path) -> None:
    project.count_review()
    copy = project.save_copy(tmp_path / "copy.annot")
    with Project.open(copy) as other:
        mark(other, document_id(TEXT), 6, 8, by="甲")
        rows = [change for change, _ in other.log_rows()]

    class Enough(Exception):
        pass

    def stop(share: float) -> None:
        if share > 0.9:  # the rows are in, the queue is being counted
            raise Enough

    with pytest.raises(Enough):
        project.merge_rows(rows, {}, stop)
    assert left(project) == [1]
    assert project.review_totals().stale == 0
    assert codes(project) == set()


def test_a_change_made_while_counting_is_not_lost(project: Project) -> None:
    rules = counting_rules(project.scheme)

    def meddle(work: ForReview) -> QueueRecord:
        mark(project, work.document, 6, 8, by="甲")
        return rules.count(work)

    meddled = replace(rules, count=meddle)
    assert review_counts.count_some(project._db, meddled, 10) == 1
    assert project.review_totals().stale == 1
    assert project.count_review() == 1
    assert left(project) == [2]


def test_a_label_that_moves_to_another_group_makes_its_documents_stale(project: Project) -> None:
    document = document_id(TEXT)
    mark(project, document, 2, 8, by="甲", label="requirement")
    project.count_review()
    assert left(project) == [2]
    label = replace(project.scheme.by_id["person"], parent="content")
    project.apply(ReplaceLabels((label,)), annotator="甲")
    assert codes(project) == set()
    project.count_review()
    assert left(project) == [1]  # of one group now: one difference
    assert codes(project) == set()


def test_an_older_file_is_counted_anew(project: Project) -> None:
    project.count_review()
    project.close()
    with sqlite3.connect(project.path) as connection:
        connection.execute("UPDATE meta SET value = '[0, {}]' WHERE name = 'review_rules'")
        connection.execute("UPDATE review_entry SET facts = replace(facts, '\"left\":1', '\"left\":9')")
    connection.close()
    with Project.open(project.path) as opened:
        assert codes(opened) == set()  # it is known to be of other rules
        opened.count_review()
        assert left(opened) == [1]


GESTURES = ("mark", "unsure", "delete", "label", "state", "ask", "accept", "reject", "trash", "undo", "count")


@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(GESTURES)), max_size=14))
@settings(max_examples=30, deadline=None)
def test_whatever_is_done_a_record_is_right_or_known_to_be_stale(
    tmp_path_factory: pytest.TempPathFactory, gestures: list[tuple[str, str]]
) -> None:
    with make(tmp_path_factory.mktemp("random"), *PEOPLE) as project:
        document = bring_in(project, by="甲")
        for who in PEOPLE:
            project.apply(SetState(document, State.DONE), annotator=who)
        for number, (who, gesture) in enumerate(gestures):
            if gesture == "count":
                project.count_review()
            else:
                with suppress(UserError):  # what cannot be done changes nothing
                    do(project, document, who, gesture, number)
            assert codes(project) == set()
        while project.count_review():
            pass
        assert codes(project) == set()


def do(project: Project, document: str, who: str, gesture: str, number: int) -> None:
    """Do something to the document or to its first span."""
    spans = project.spans(document, who)
    first = spans[0].id if spans else ""
    given: dict[str, Act] = {
        "unsure": SetSpanUnsure(first, True),
        "delete": DeleteSpans((first,)),
        "label": AddDocumentLabel(document, "genre_news" if number % 2 else "genre_essay"),
        "state": SetState(document, State.IN_PROGRESS if number % 2 else State.DONE),
        "ask": AddComment("？", document=document, target=document, question=True),
        "accept": AddVerdict("span", first, Decision.ACCEPT),
        "reject": AddVerdict("span", first, Decision.REJECT),
        "trash": TrashDocuments((document,)) if number % 2 else RestoreDocuments((document,)),
    }
    if gesture == "mark":
        mark(project, document, number, number + 3, by=who, label="speech" if number % 3 else "person")
    elif gesture == "undo":
        project.undo(who)
    else:
        project.apply(given[gesture], annotator=who)


def test_a_relation_is_counted(project: Project) -> None:
    document = document_id(TEXT)
    person, speech = (
        mark(project, document, *at, by="甲", label=label)
        for at, label in (((10, 12), "person"), ((12, 20), "speech"))
    )
    project.count_review()
    assert left(project) == [3]
    project.apply(AddRelation(document, speech, person, "speaker"), annotator="甲")
    assert codes(project) == set()
    project.count_review()
    assert left(project) == [4]


def test_a_purged_document_leaves_the_queue(project: Project) -> None:
    project.count_review()
    project.apply(TrashDocuments((document_id(TEXT),)), annotator="甲")
    project.apply(PurgeDocuments((document_id(TEXT),)), annotator="甲")
    assert codes(project) == set()
    project.count_review()
    assert project.review_totals().documents == 0
    assert codes(project) == set()
