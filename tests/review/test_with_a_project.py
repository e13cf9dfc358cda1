"""Review over a real project file: three annotators, a reviewer, an adjudicator, gold, undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.acts import AddComment, AddRelation, AddVerdict, SetState, SetThreadClosed
from annotator.model.documents import State
from annotator.model.spans import Status
from annotator.model.verdicts import Decision, threads
from annotator.project import Project
from annotator.review.agreement import collect
from annotator.review.choices import accept, correct
from annotator.review.differences import Difference, groups
from annotator.review.golden import reviewed_of
from annotator.review.making import gold_id
from annotator.review.measures import Measure
from annotator.review.settlement import Consensus, Settlement
from annotator.review.work import Work
from tests.review.settling import settle
from tests.store.projects import bring_in, make, mark

PEOPLE = ("甲", "乙", "丙")


def settled(project: Project, document: str) -> Settlement:
    return settle(reviewed_of(project, document), Consensus(3, 3))


@pytest.fixture
def work(tmp_path: Path) -> tuple[Project, str]:
    """Three people who agree on [0, 5), differ at [16, 20), and are done."""
    project = make(tmp_path, *PEOPLE, "审核员", "裁定人")
    document = bring_in(project, by="甲")
    for number, who in enumerate(PEOPLE):
        mark(project, document, 0, 5, by=who)
        mark(project, document, 16 + number, 20, by=who)
        project.apply(SetState(document, State.DONE), annotator=who)
    return project, document


def test_from_differences_to_gold_and_back(work: tuple[Project, str]) -> None:
    project, document = work
    spans = {who: project.spans(document, who) for who in PEOPLE}
    found = groups(spans)
    assert [group.kind for group in found] == [Difference.NONE, Difference.BOUNDARY]
    assert [span.origins for span in settled(project, document).spans] == [
        tuple(sorted(span.id for span in found[0].spans))
    ]
    for act in accept(found[1], ["甲"], reason="连同前两字"):
        project.apply(act, annotator="审核员")
    result = settled(project, document)
    assert [(span.start, span.end) for span in result.spans] == [(0, 5), (16, 20)]
    assert {span.status for span in project.spans(document) if span.start > 5} == {
        Status.ACCEPTED,
        Status.REJECTED,
    }
    for span in project.spans(document):
        assert result.status[span.id] is span.status
    for _ in PEOPLE:
        project.undo("审核员")
    assert len(settled(project, document).spans) == 1
    project.close()


def test_a_conflict_of_reviewers_waits_for_the_adjudicator(work: tuple[Project, str]) -> None:
    project, document = work
    target = project.spans(document, "丙")[1].id
    for who, decision in (("审核员", Decision.ACCEPT), ("甲", Decision.REJECT)):
        project.apply(AddVerdict("span", target, decision), annotator=who)
    result = settled(project, document)
    assert [case.targets for case in result.open] == [(target,)]
    assert project.span(target).status is Status.UNREVIEWED
    project.apply(AddVerdict("span", target, Decision.ACCEPT, adjudicates=True), annotator="裁定人")
    assert settled(project, document).open == ()
    assert project.span(target).status is Status.ACCEPTED
    project.close()


def test_what_was_missed_and_corrected_enters_gold_with_its_relation(work: tuple[Project, str]) -> None:
    project, document = work
    head = mark(project, document, 16, 30, by="甲", label="speech")
    tail = project.spans(document, "甲")[1].id
    relation = project.apply(AddRelation(document, head, tail, "speaker"), annotator="甲").created[0]
    spans = {who: project.spans(document, who) for who in PEOPLE}
    difference = groups(spans, {"speech": "content", "person": "name"})
    boundary = next(group for group in difference if group.kind is Difference.BOUNDARY)
    for act in correct(boundary.spans, ((15, 20),), "person", {}):
        project.apply(act, annotator="审核员")
    project.apply(AddVerdict("relation", relation, Decision.ACCEPT), annotator="审核员")
    assert settled(project, document).waiting == (relation,)
    project.apply(AddVerdict("span", head, Decision.ACCEPT), annotator="审核员")
    missed = AddVerdict("span", "", Decision.ADD, ((6, 8),), "person", document=document)
    project.apply(missed, annotator="审核员")
    result = settled(project, document)
    assert [(span.start, span.end, span.label) for span in result.spans] == [
        (0, 5, "person"),
        (6, 8, "person"),
        (15, 20, "person"),
        (16, 30, "speech"),
    ]
    (found,) = result.relations
    corrected = next(span for span in result.spans if span.start == 15)
    assert (found.head, found.tail) == (gold_id("span", [head]), corrected.id)
    assert len(corrected.origins) == 3
    project.close()


def test_agreement_of_who_is_done(work: tuple[Project, str]) -> None:
    project, document = work
    length = project.document(document).length
    spans = {who: project.spans(document, who) for who in PEOPLE}
    agreement = collect([Work(document, length, spans)]).finish()
    assert agreement.figure(Measure.SPAN_EXACT).value == 0.5
    assert agreement.figure(Measure.SPAN_OVERLAP).value == 1.0
    without = collect([Work(document, length, spans, [(16, 18)])]).finish()
    assert without.figure(Measure.SPAN_EXACT).value == 1.0
    project.close()


def test_a_question_waits_until_it_is_answered_or_closed(work: tuple[Project, str]) -> None:
    project, document = work
    target = project.spans(document, "乙")[1].id
    asked = AddComment("吴江市要不要？", target_kind="span", target=target, question=True)
    project.apply(asked, annotator="乙")
    (thread,) = threads(project.comments(document))
    assert thread.waits_for_answer
    assert (thread.target, thread.comments[0].author) == (target, "乙")
    project.apply(AddComment("不要。", thread=thread.id), annotator="审核员")
    (thread,) = threads(project.comments(document))
    assert [comment.author for comment in thread.comments] == ["乙", "审核员"]
    assert not thread.waits_for_answer
    project.apply(SetThreadClosed(thread.id, True), annotator="审核员")
    assert threads(project.comments(document))[0].closed
    project.close()
