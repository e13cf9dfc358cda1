"""Two labels become one: whose annotations follow, what is dropped, what undo brings back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from annotator.errors import RuleBroken
from annotator.model.acts import (
    AddComment,
    AddDocumentLabel,
    AddRelation,
    AddSpan,
    AddVerdict,
    MergeLabels,
    ReplaceLabels,
    SetSpanNote,
    SetState,
)
from annotator.model.documents import State
from annotator.model.scheme import Attribute, AttributeKind, Label, LabelKind
from annotator.model.spans import AttributeValue
from annotator.model.verdicts import STATUS_OF, Decision, Lapse, threads
from annotator.project import Project
from tests.store.projects import FORCE, bring_in, make, mark
from tests.store.test_merge import log_of, tables

Given = tuple[str, bool, Mapping[str, AttributeValue]]
"""A span's note, whether it is unsure, and its attributes."""


def test_everybodys_annotations_follow_and_stay_theirs(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        mark(project, document, 0, 2, by="甲", label="requirement")
        mark(project, document, 3, 5, by="乙", label="requirement")
        mark(project, document, 3, 5, by="甲", label="person")
        assert project.label_uses("requirement") == {"甲": 1, "乙": 1}
        before = project.spans(document)
        project.apply(MergeLabels("requirement", "person"), annotator="甲")
        found = {(s.annotator, s.label, s.ranges) for s in project.spans(document)}
        assert found == {
            ("甲", "person", ((0, 2),)),
            ("乙", "person", ((3, 5),)),
            ("甲", "person", ((3, 5),)),
        }
        assert project.scheme.label("requirement").retired
        assert project.label_uses("requirement") == {}
        project.undo("甲")
        assert project.spans(document) == before
        assert not project.scheme.label("requirement").retired
        assert project.check() == []


def test_what_becomes_the_same_is_one_and_its_relations_hang_on_it(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(ReplaceLabels((Label("said", LabelKind.SPAN),)), annotator="甲")
        said = mark(project, document, 0, 5, by="甲", label="said")
        speech = mark(project, document, 0, 5, by="甲", label="speech")
        person = mark(project, document, 6, 8, by="甲")
        loose = Label("about", LabelKind.RELATION)
        project.apply(ReplaceLabels((loose,)), annotator="甲")
        project.apply(AddRelation(document, said, person, "about"), annotator="甲")
        project.apply(MergeLabels("said", "speech"), annotator="甲")
        assert {span.id for span in project.spans(document)} == {speech, person}
        assert [(r.head, r.tail) for r in project.relations(document)] == [(speech, person)]
        project.undo("甲")
        assert [(r.head, r.tail) for r in project.relations(document)] == [(said, person)]
        assert project.check() == []


PLAIN = Attribute("said_by", AttributeKind.TEXT)
NUMBER = Attribute("force", AttributeKind.NUMBER)


def with_attributes(project: Project, *, force: Attribute = FORCE) -> None:
    """Let person, genre_news and urgent take attributes, as requirement does."""
    labels = [project.scheme.label(name) for name in ("requirement", "person", "genre_news", "urgent")]
    changed = [replace(labels[0], attributes=(FORCE, PLAIN))]
    changed += [replace(each, attributes=(force, PLAIN)) for each in labels[1:]]
    project.apply(ReplaceLabels(tuple(changed)), annotator="甲")


def twins(project: Project, document: str, *, gone: Given, stays: Given) -> tuple[str, str]:
    """Mark one passage with two labels, and return both ids."""
    made: list[str] = []
    for label, (note, unsure, attributes) in (("requirement", gone), ("person", stays)):
        act = AddSpan(document, label, ((0, 4),), attributes, note=note, unsure=unsure)
        made += project.apply(act, annotator="甲").created
    return made[0], made[1]


@pytest.mark.parametrize(
    ("gone", "stays", "left"),
    [
        (("疑似职务", True, {}), ("", False, {}), ("疑似职务", True, {})),
        (("", False, {}), ("全名", True, {}), ("全名", True, {})),
        (("疑似职务", False, {}), ("全名", False, {}), ("全名\n疑似职务", False, {})),
        (("全名", False, {}), ("全名", False, {}), ("全名", False, {})),
        (("全名", False, {}), ("甲\n全名", False, {}), ("甲\n全名", False, {})),
        (("名", False, {}), ("全名", False, {}), ("全名\n名", False, {})),
        (("", False, {"force": "order"}), ("", False, {"said_by": "张"}),
         ("", False, {"force": "order", "said_by": "张"})),
        (("", False, {"force": "order"}), ("", False, {"force": "advice"}), ("", False, {"force": "advice"})),
    ],
)  # fmt: skip
def test_what_stays_takes_over_what_the_other_had(
    tmp_path: Path, gone: Given, stays: Given, left: Given
) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        with_attributes(project)
        twins(project, document, gone=gone, stays=stays)
        before = project.spans(document)
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        (span,) = project.spans(document)
        assert (span.annotator, span.label) == ("甲", "person")
        assert (span.note, span.unsure, span.attributes) == left
        assert project.check() == []
        project.undo("乙")
        assert project.spans(document) == before
        project.redo("乙")
        assert project.spans(document) == [span]


def test_an_attribute_that_the_label_does_not_take_is_not_taken_over(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        with_attributes(project, force=NUMBER)
        twins(project, document, gone=("", False, {"force": "order"}), stays=("", False, {}))
        assert project.merge_forecast("requirement").dropped(project.scheme.label("person")) == ["force"]
        project.apply(MergeLabels("requirement", "person"), annotator="甲")
        assert [span.attributes for span in project.spans(document)] == [{}]


def test_threads_hang_on_the_span_that_stays(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        gone, stays = twins(project, document, gone=("", False, {}), stays=("", False, {}))
        thread = project.apply(AddComment("是谁？", target_kind="span", target=gone), annotator="乙").created[
            0
        ]
        project.apply(AddComment("张三。", thread=thread), annotator="甲")
        project.apply(AddComment("长", target=document), annotator="甲")
        before = project.comments(document)
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        assert [comment.target for comment in project.comments(document)] == [stays, stays, document]
        project.apply(AddComment("好。", thread=thread), annotator="乙")
        assert [len(each.comments) for each in threads(project.comments(document))] == [3, 1]
        project.undo("乙")
        project.undo("乙")
        assert (project.comments(document), project.check()) == (before, [])


def test_alike_labels_of_a_document_and_alike_relations_leave_their_attributes(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        with_attributes(project)
        project.apply(AddDocumentLabel(document, "urgent", {"force": "order"}), annotator="甲")
        project.apply(AddDocumentLabel(document, "genre_news", {"said_by": "张"}), annotator="甲")
        head, tail = mark(project, document, 0, 2, by="甲"), mark(project, document, 3, 5, by="甲")
        names = ("about", "against")
        loose = tuple(Label(name, LabelKind.RELATION, attributes=(FORCE,)) for name in names)
        project.apply(ReplaceLabels(loose), annotator="甲")
        project.apply(AddRelation(document, head, tail, "about", {"force": "order"}), annotator="甲")
        project.apply(AddRelation(document, head, tail, "against"), annotator="甲")
        for label, into in (("urgent", "genre_news"), ("about", "against")):
            assert project.merge_forecast(label).falling_together(into) == 1
            project.apply(MergeLabels(label, into), annotator="甲")
        (given,) = project.document_labels(document)
        assert (given.label, given.attributes) == ("genre_news", {"force": "order", "said_by": "张"})
        (relation,) = project.relations(document)
        assert (relation.label, relation.attributes) == ("against", {"force": "order"})
        assert project.check() == []


def test_a_forecast_tells_what_falls_together_and_what_that_loses(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        with_attributes(project)
        order, advice = ({"force": value} for value in ("order", "advice"))
        gone, stays = twins(project, document, gone=("", False, order), stays=("", False, advice))
        project.apply(ReplaceLabels((Label("about", LabelKind.RELATION),)), annotator="甲")
        project.apply(AddRelation(document, gone, stays, "about"), annotator="甲")
        mark(project, document, 0, 4, by="乙", label="requirement")
        mark(project, document, 5, 7, by="甲", label="requirement")
        mark(project, document, 5, 8, by="甲")
        forecast = project.merge_forecast("requirement")
        assert forecast.uses == {"甲": 2, "乙": 1}
        assert [forecast.falling_together(into) for into in ("person", "speech")] == [1, 0]
        person, speech = project.scheme.label("person"), project.scheme.label("speech")
        assert (forecast.clashing(person), forecast.dropped(person)) == (["force"], [])
        assert (forecast.clashing(speech), forecast.dropped(speech)) == ([], ["force"])
        assert forecast.between == {"person": 1}
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        assert project.relations(document) == []


def test_a_merge_lapses_a_verdict_only_where_what_was_judged_is_another_thing_now(tmp_path: Path) -> None:
    for attributes, lapse in (({}, Lapse.NONE), ({"force": "order"}, Lapse.CHANGED)):
        with make(tmp_path, "甲", "乙", name=f"{lapse}.annot") as project:
            document = bring_in(project, by="甲")
            with_attributes(project)
            _, stays = twins(project, document, gone=("问", True, attributes), stays=("", False, {}))
            project.apply(AddVerdict("span", stays, Decision.ACCEPT), annotator="乙")
            project.apply(MergeLabels("requirement", "person"), annotator="乙")
            assert [verdict.lapsed for verdict in project.verdicts(document)] == [lapse]
            assert project.check() == []


def test_copies_in_which_two_became_one_agree_whatever_comes_first(tmp_path: Path) -> None:
    plain: Given = ("", False, {})
    with make(tmp_path, "甲", "乙") as base:
        document = bring_in(base, by="甲")
        with_attributes(base)
        gone, stays = twins(base, document, gone=("疑似职务", True, {"force": "order"}), stays=plain)
        question = AddComment("是谁？", target_kind="span", target=gone)
        thread = base.apply(question, annotator="乙").created[0]
        for name in ("one", "two", "three"):
            base.save_copy(tmp_path / f"{name}.annot")
    merge, logs = MergeLabels("requirement", "person"), []
    for name, who, act in (
        ("one", "甲", merge),
        ("two", "乙", merge),
        ("three", "甲", SetSpanNote(stays, "全名")),
    ):
        with Project.open(tmp_path / f"{name}.annot") as copy:
            copy.apply(act, annotator=who)
            if name == "three":
                copy.apply(AddComment("张三。", thread=thread), annotator="甲")
            logs.append(log_of(copy))
    results = []
    for number, order in enumerate(permutations(logs)):
        path = tmp_path / f"{number}.annot"
        path.write_bytes(base.path.read_bytes())
        with Project.open(path) as merged:
            for rows, texts in order:
                merged.merge_rows(rows, texts)
            (span,) = merged.spans(document)
            assert (span.id, span.unsure, span.attributes) == (stays, True, {"force": "order"})
            assert [(each.target, len(each.comments)) for each in threads(merged.comments(document))] == [
                (stays, 2)
            ]
            assert merged.check() == []
            results.append(tables(merged))
    assert results[1:] == results[:1] * 5


def test_document_labels_and_the_ends_of_relations_follow(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(AddDocumentLabel(document, "genre_news"), annotator="甲")
        project.apply(AddDocumentLabel(document, "urgent"), annotator="甲")
        project.apply(MergeLabels("urgent", "genre_news"), annotator="甲")
        assert [label.label for label in project.document_labels(document)] == ["genre_news"]
        project.apply(MergeLabels("speech", "person"), annotator="甲")
        assert project.scheme.label("speaker").heads == ("person",)


@pytest.mark.parametrize(
    ("label", "into"), [("person", "person"), ("person", "urgent"), ("content", "person"), ("x", "person")]
)
def test_labels_that_do_not_fit_are_refused(tmp_path: Path, label: str, into: str) -> None:
    with make(tmp_path, "甲") as project, pytest.raises(RuleBroken):
        project.apply(MergeLabels(label, into), annotator="甲")


def test_documents_done_before_are_worth_another_look(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(SetState(document, State.DONE), annotator="甲")
        assert project.worth_another_look("甲") == []
        person = project.scheme.label("person")
        project.apply(ReplaceLabels((replace(person, colour="slot:3", key="q"),)), annotator="甲")
        assert project.worth_another_look("甲") == [], "a colour or key changes no decision"
        project.apply(ReplaceLabels((Label("place", LabelKind.SPAN),)), annotator="甲")
        assert project.worth_another_look("甲") == [document]
        project.apply(SetState(document, State.IN_PROGRESS), annotator="甲")
        project.apply(SetState(document, State.DONE), annotator="甲")
        assert project.worth_another_look("甲") == []


ACCEPT, REJECT, CORRECT = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT
PLAIN_TWIN: Given = ("", False, {})


@pytest.mark.parametrize("decision", [ACCEPT, REJECT, CORRECT])
def test_a_verdict_follows_to_the_span_that_stays(tmp_path: Path, decision: Decision) -> None:
    with make(tmp_path, "甲", "乙", "丙") as project:
        document = bring_in(project, by="甲")
        gone, stays = twins(project, document, gone=PLAIN_TWIN, stays=PLAIN_TWIN)
        ranges = ((0, 5),) if decision is CORRECT else ()
        act = AddVerdict("span", gone, decision, ranges, reason="对", adjudicates=True)
        project.apply(act, annotator="丙")
        before = project.verdicts(document), project.spans(document)
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        (verdict,) = project.verdicts(document)
        assert (verdict.target, verdict.reviewer, verdict.decision) == (stays, "丙", decision)
        assert (verdict.reason, verdict.adjudicates, verdict.lapsed) == ("对", True, Lapse.NONE)
        assert project.span(stays).status is STATUS_OF[decision] and project.check() == []
        project.apply(AddVerdict("span", stays, REJECT), annotator="丙")  # in its place
        assert [verdict.decision for verdict in project.verdicts(document)] == [REJECT]
        project.undo("丙")
        project.undo("乙")
        assert (project.verdicts(document), project.spans(document)) == before
        assert project.check() == []


@pytest.mark.parametrize(
    ("on_gone", "on_stays", "by", "left"),
    [
        (ACCEPT, ACCEPT, "丙", [("stays", ACCEPT)]),
        (REJECT, ACCEPT, "丙", [("gone", REJECT), ("stays", ACCEPT)]),
        (ACCEPT, REJECT, "丙", [("gone", ACCEPT), ("stays", REJECT)]),
        (ACCEPT, REJECT, "丁", [("stays", ACCEPT), ("stays", REJECT)]),
    ],
)
def test_two_verdicts_on_what_becomes_one(
    tmp_path: Path, on_gone: Decision, on_stays: Decision, by: str, left: list[tuple[str, Decision]]
) -> None:
    with make(tmp_path, "甲", "乙", "丙", "丁") as project:
        document = bring_in(project, by="甲")
        names = dict(
            zip(("gone", "stays"), twins(project, document, gone=PLAIN_TWIN, stays=PLAIN_TWIN), strict=True)
        )
        project.apply(AddVerdict("span", names["gone"], on_gone, reason="一"), annotator="丙")
        project.apply(AddVerdict("span", names["stays"], on_stays, reason="二"), annotator=by)
        forecast = project.merge_forecast("requirement")
        assert forecast.contradicted("person") == (on_gone is not on_stays)
        assert forecast.contradicted("speech") == 0
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        found = project.verdicts(document)
        assert sorted((v.target, v.decision) for v in found) == sorted((names[n], how) for n, how in left)
        assert [v.lapsed for v in found if v.target == names["gone"]] == [Lapse.GONE] * (
            len(left) == 2 and by == "丙"
        )
        if len(left) == 1:
            assert found[0].reason == "二\n一"
        project.undo("乙")
        assert {(v.target, v.reason, v.lapsed) for v in project.verdicts(document)} == {
            (names["gone"], "一", Lapse.NONE),
            (names["stays"], "二", Lapse.NONE),
        }


def test_a_verdict_on_what_the_two_are_not_any_more_is_told(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        with_attributes(project)
        gone, stays = twins(project, document, gone=PLAIN_TWIN, stays=("", False, {"force": "order"}))
        project.apply(AddVerdict("span", gone, ACCEPT), annotator="乙")
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        assert [(v.target, v.lapsed) for v in project.verdicts(document)] == [(stays, Lapse.CHANGED)]


def test_relations_that_become_the_same_are_one(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        gone, stays = twins(project, document, gone=PLAIN_TWIN, stays=PLAIN_TWIN)
        other = mark(project, document, 6, 8, by="甲")
        project.apply(
            ReplaceLabels((Label("about", LabelKind.RELATION, attributes=(FORCE,)),)), annotator="甲"
        )
        for head, given in ((gone, {"force": "order"}), (stays, {})):
            act = AddRelation(document, head, other, "about", given)
            relation = project.apply(act, annotator="甲").created[0]
            project.apply(AddComment("为何？", target_kind="relation", target=relation), annotator="乙")
            project.apply(AddVerdict("relation", relation, ACCEPT), annotator="乙")
        forecast = project.merge_forecast("requirement")
        assert (forecast.becoming_alike, forecast.between) == ({"person": 1}, {})
        before = project.relations(document), project.verdicts(document), project.comments(document)
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        (relation_left,) = project.relations(document)
        assert (relation_left.head, relation_left.tail) == (stays, other)
        assert relation_left.attributes == {"force": "order"}
        assert {comment.target for comment in project.comments(document)} == {relation_left.id}
        assert {verdict.target for verdict in project.verdicts(document)} <= {r.id for r in before[0]}
        assert project.check() == []
        project.undo("乙")
        assert (project.relations(document), project.verdicts(document), project.comments(document)) == before
        project.redo("乙")
        assert len(project.relations(document)) == 1 and project.check() == []


def test_a_verdict_on_a_relation_holds_where_only_its_end_is_another_span(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        gone, stays = twins(project, document, gone=PLAIN_TWIN, stays=PLAIN_TWIN)
        other = mark(project, document, 6, 8, by="甲")
        project.apply(ReplaceLabels((Label("about", LabelKind.RELATION),)), annotator="甲")
        relation = project.apply(AddRelation(document, gone, other, "about"), annotator="甲").created[0]
        project.apply(AddVerdict("relation", relation, ACCEPT), annotator="乙")
        added = AddVerdict(
            "relation", "", Decision.ADD, label="about", document=document, head=other, tail=gone
        )
        project.apply(added, annotator="乙")
        project.apply(MergeLabels("requirement", "person"), annotator="乙")
        first, second = sorted(project.verdicts(document), key=lambda verdict: verdict.target)
        assert (second.target, second.lapsed) == (relation, Lapse.NONE)
        assert first.tail == stays and project.check() == []
