"""What each act does to a project, and what its rules refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import RuleBroken, SchemeProblem
from annotator.model import acts
from annotator.model.documents import DocumentFilter, Progress, State, document_id
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Status
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.text.layers.zones import Zone
from tests.store.projects import SCHEME, TEXT, bring_in, make, mark


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make(tmp_path, "甲", "乙") as made:
        yield made
        assert made.check() == []


@pytest.fixture
def document(project: Project) -> str:
    return bring_in(project, by="甲")


def test_a_scheme_comes_back_as_it_was(project: Project) -> None:
    assert replace(project.scheme, version=0) == SCHEME
    assert project.scheme.version > 0


def test_a_span_lies_where_it_was_put(project: Project, document: str) -> None:
    act = acts.AddSpan(document, "requirement", ((12, 15), (2, 4), (4, 6)), {"force": "order"}, True, "注")
    applied = project.apply(act, annotator="甲")
    span = project.span(applied.created[0])
    assert span.ranges == ((2, 6), (12, 15))
    assert (span.attributes, span.unsure, span.note, span.annotator) == ({"force": "order"}, True, "注", "甲")
    assert span.quotes(project.text(document)) == ("办公室印", "𠮷野家")
    assert project.spans(document) == [span]
    assert (set(applied.kinds), set(applied.documents)) == ({"span", "state"}, {document})
    assert applied.objects == frozenset({span.id, f"{document}:甲"})
    assert (applied.summary.name, applied.summary.label, applied.summary.quote) == (
        "AddSpan",
        "requirement",
        "办公室印",
    )


@pytest.mark.parametrize(
    "act",
    [
        acts.AddSpan("{d}", "person", ((0, 10_000),)),
        acts.AddSpan("{d}", "person", ((3, 3),)),
        acts.AddSpan("{d}", "person", ()),
        acts.AddSpan("{d}", "content", ((0, 2),)),
        acts.AddSpan("{d}", "urgent", ((0, 2),)),
        acts.AddSpan("{d}", "nobody", ((0, 2),)),
        acts.AddSpan("{d}", "person", ((0, 2),), {"force": "order"}),
        acts.AddSpan("{d}", "requirement", ((0, 2),), {"force": "maybe"}),
        acts.AddSpan("no document", "person", ((0, 2),)),
        acts.AddDocumentLabel("{d}", "person"),
        acts.RelabelSpan("no span", "person"),
        acts.PurgeDocuments(("{d}",)),
        acts.AddAnnotator("  "),
        acts.AddAnnotator("甲 "),
        acts.SetAnnotator("丙", name="丙"),
        acts.SetAnnotator("甲", colour="blue-ish"),
        acts.AddLayerCorrection("{d}", "chrome", 4, 4, True),
        acts.AddVerdict("document", "{d}", Decision.ACCEPT),
        acts.AddComment("  ", "{d}"),
        acts.AddRelation("{d}", "a", "b", "speaker"),
    ],
    ids=lambda act: type(act).__name__,
)
def test_a_broken_rule_writes_nothing(project: Project, document: str, act: acts.Act) -> None:
    before = len(project.changes(limit=1000))
    for name in ("document", "target"):
        if getattr(act, name, "") == "{d}":
            act = replace(act, **{name: document})
    if isinstance(act, acts.PurgeDocuments):
        act = acts.PurgeDocuments((document,))
    with pytest.raises(RuleBroken):
        project.apply(act, annotator="甲")
    assert len(project.changes(limit=1000)) == before


def test_only_the_owner_changes_an_annotation(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    other: list[acts.Act] = [
        acts.RelabelSpan(span, "speech"),
        acts.SetSpanRanges(span, ((0, 3),)),
        acts.DeleteSpans((span,)),
        acts.SetSpanNote(span, "x"),
        acts.SetSpanUnsure(span, True),
        acts.SetSpanAttribute(span, "force", "order"),
    ]
    for act in other:
        with pytest.raises(RuleBroken, match="belongs to"):
            project.apply(act, annotator="乙")
    with pytest.raises(RuleBroken, match="no annotator"):
        project.apply(acts.SetTitle(document, "x"), annotator="丁")
    with pytest.raises(RuleBroken, match="review"):
        project.apply(acts.AddSpan(document, "person", ((0, 2),)), annotator="gold")


def test_a_span_changes_field_by_field(project: Project, document: str) -> None:
    span = mark(project, document, 0, 5, by="甲", label="requirement")
    for act in (
        acts.SetSpanAttribute(span, "force", "advice"),
        acts.SetSpanRanges(span, ((1, 5),)),
        acts.SetSpanNote(span, "why"),
        acts.SetSpanUnsure(span, True),
    ):
        project.apply(act, annotator="甲")
    found = project.span(span)
    assert (found.ranges, found.attributes, found.note, found.unsure) == (
        ((1, 5),),
        {"force": "advice"},
        "why",
        True,
    )
    project.apply(acts.RelabelSpan(span, "person"), annotator="甲")
    assert (project.span(span).label, project.span(span).attributes) == ("person", {})
    assert project.apply(acts.SetSpanNote(span, "why"), annotator="甲").act == ""


def test_the_same_label_twice_on_a_passage_is_refused_but_others_may(project: Project, document: str) -> None:
    mark(project, document, 0, 2, by="甲")
    with pytest.raises(RuleBroken):
        mark(project, document, 0, 2, by="甲")
    mark(project, document, 0, 2, by="甲", label="speech")
    mark(project, document, 0, 2, by="乙")
    assert len(project.spans(document)) == 3
    assert len(project.spans(document, "甲")) == 2


@pytest.mark.parametrize(
    "twin",
    [
        lambda span: acts.RelabelSpan(span["speech"], "person"),
        lambda span: acts.SetSpanRanges(span["long"], ((0, 2),)),
        lambda span: acts.SetSpanRanges(span["long"], ((0, 1), (1, 2))),
        lambda span: acts.SetSpanRanges(span["parted"], ((0, 3),)),
        lambda span: acts.SetSpanRanges(span["other"], ((4, 5), (7, 8))),
    ],
    ids=["relabel", "move an end", "join ranges", "drop a range", "add a range"],
)
def test_no_way_leads_to_the_same_label_twice_on_a_passage(
    project: Project, document: str, twin: Callable[[dict[str, str]], acts.Act]
) -> None:
    spans = {
        "short": mark(project, document, 0, 2, by="甲"),
        "long": mark(project, document, 0, 3, by="甲"),
        "speech": mark(project, document, 0, 2, by="甲", label="speech"),
        "other": mark(project, document, 4, 5, by="甲"),
    }
    for name, ranges in {"parted": ((0, 3), (5, 6)), "two": ((4, 5), (7, 8))}.items():
        made = project.apply(acts.AddSpan(document, "person", ranges), annotator="甲")
        spans[name] = made.created[0]
    before = project.spans(document)
    with pytest.raises(RuleBroken, match="This passage already has your label"):
        project.apply(twin(spans), annotator="甲")
    assert project.spans(document) == before


def test_undo_and_redo_never_ask_for_the_same_label_twice(project: Project, document: str) -> None:
    moved = mark(project, document, 0, 2, by="甲")
    project.apply(acts.SetSpanRanges(moved, ((0, 3),)), annotator="甲")
    relabelled = mark(project, document, 0, 2, by="甲")
    project.apply(acts.RelabelSpan(relabelled, "speech"), annotator="甲")
    after = project.spans(document)
    for _ in range(4):
        project.undo("甲")
    assert project.spans(document) == []
    for _ in range(4):
        project.redo("甲")
    assert project.spans(document) == after


def test_a_span_that_stays_what_it_is_is_no_twin_of_itself(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    assert project.apply(acts.RelabelSpan(span, "person"), annotator="甲").act == ""
    assert project.apply(acts.SetSpanRanges(span, ((0, 2),)), annotator="甲").act == ""


def test_a_freed_id_is_not_taken_by_another_span(project: Project, document: str) -> None:
    first = mark(project, document, 0, 2, by="甲")
    project.apply(acts.RelabelSpan(first, "speech"), annotator="甲")
    second = mark(project, document, 0, 2, by="甲")
    assert second != first
    project.apply(acts.DeleteSpans((second,)), annotator="甲")
    assert mark(project, document, 0, 2, by="甲") == second


def test_overlaps_follow_the_scheme(project: Project, document: str) -> None:
    mark(project, document, 0, 4, by="甲")
    mark(project, document, 2, 6, by="甲")
    project.apply(acts.EditScheme(project.scheme.labels, overlap=False), annotator="甲")
    with pytest.raises(RuleBroken, match="overlap"):
        mark(project, document, 5, 8, by="甲")
    span = mark(project, document, 6, 8, by="甲")
    mark(project, document, 0, 8, by="乙")
    with pytest.raises(RuleBroken, match="overlap"):
        project.apply(acts.SetSpanRanges(span, ((5, 8),)), annotator="甲")


def test_an_exclusive_group_holds_one_label(project: Project, document: str) -> None:
    project.apply(acts.AddDocumentLabel(document, "genre_news"), annotator="甲")
    project.apply(acts.AddDocumentLabel(document, "urgent"), annotator="甲")
    project.apply(acts.AddDocumentLabel(document, "genre_news"), annotator="乙")
    project.apply(acts.AddDocumentLabel(document, "genre_essay"), annotator="甲")
    found = [(label.label, label.annotator) for label in project.document_labels(document)]
    assert found == [("genre_essay", "甲"), ("genre_news", "乙"), ("urgent", "甲")]
    project.undo("甲")
    assert [label.label for label in project.document_labels(document, "甲")] == ["genre_news", "urgent"]
    project.apply(acts.RemoveDocumentLabel(project.document_labels(document, "甲")[1].id), annotator="甲")
    assert [label.label for label in project.document_labels(document, "甲")] == ["genre_news"]


def test_a_relation_goes_with_its_spans(project: Project, document: str) -> None:
    head, tail = (
        mark(project, document, 3, 9, by="甲", label="speech"),
        mark(project, document, 3, 5, by="甲"),
    )
    relation = project.apply(acts.AddRelation(document, head, tail, "speaker"), annotator="甲").created[0]
    with pytest.raises(RuleBroken):
        project.apply(acts.AddRelation(document, tail, head, "speaker"), annotator="甲")
    with pytest.raises(RuleBroken):
        project.apply(acts.AddRelation(document, head, tail, "speaker"), annotator="甲")
    assert [found.id for found in project.relations(document)] == [relation]
    project.apply(acts.DeleteSpans((tail,)), annotator="甲")
    assert project.relations(document) == []
    project.undo("甲")
    assert [found.id for found in project.relations(document)] == [relation]


def test_states_and_progress_are_everyones_own(project: Project, document: str) -> None:
    other = bring_in(project, "另一篇", by="甲")
    project.apply(acts.SetState(document, State.DONE), annotator="甲")
    project.apply(acts.SetState(document, State.SKIPPED), annotator="乙")
    project.apply(acts.SetState(other, State.IN_PROGRESS), annotator="乙")
    assert project.states(document) == {"甲": State.DONE, "乙": State.SKIPPED}
    assert project.progress("甲") == Progress(total=2, done=1)
    assert project.progress("乙") == Progress(total=2, skipped=1, in_progress=1)
    assert project.next_unfinished(document, "甲") == other
    assert project.next_unfinished(other, "甲") is None
    assert project.next_unfinished(None, "乙") == other
    project.apply(acts.TrashDocuments((document,)), annotator="甲")
    assert project.progress("甲") == Progress(total=1)
    project.apply(acts.RestoreDocuments((document,)), annotator="乙")
    assert project.progress("甲") == Progress(total=2, done=1)


def test_a_done_document_remembers_the_version_of_the_scheme(project: Project, document: str) -> None:
    project.apply(acts.SetState(document, State.DONE), annotator="甲")
    version = project.scheme.version
    assert project.done_before("甲", version) == []
    project.apply(acts.ReplaceLabels((Label("place", LabelKind.SPAN, key="l"),)), annotator="甲")
    assert project.scheme.version > version
    assert project.done_before("甲", project.scheme.version) == [document]


def test_pages_and_filters(project: Project) -> None:
    ids = [bring_in(project, f"文{number}", by="甲", title=f"Title {number}") for number in range(7)]
    mark(project, ids[2], 0, 1, by="甲")
    project.apply(acts.SetState(ids[3], State.DONE), annotator="甲")
    pages, after = [], ""
    while page := project.document_page(annotator="甲", after=after, limit=3):
        pages.append([row.id for row in page])
        after = page[-1].cursor
    assert pages == [ids[:3], ids[3:6], ids[6:]]
    rows = project.documents(annotator="甲")
    assert [row.order for row in rows] == list(range(7))
    assert (rows[2].spans, rows[2].reach, rows[3].state, rows[2].length) == (1, 0.5, State.DONE, 2)
    found = project.document_page(annotator="甲", filter=DocumentFilter(title="TITLE 5"))
    assert [row.id for row in found] == [ids[5]]
    found = project.document_page(annotator="甲", filter=DocumentFilter(states=frozenset({State.DONE})))
    assert [row.id for row in found] == [ids[3]]


def test_the_scheme_is_edited_and_never_loses_a_label(project: Project, document: str) -> None:
    mark(project, document, 0, 2, by="甲")
    kept = tuple(label for label in project.scheme.labels if label.id not in ("person", "speaker"))
    renamed = tuple(replace(one, names={"en": "Talk"}) if one.id == "speech" else one for one in kept)
    project.apply(acts.EditScheme(renamed, names={"en": "New"}), annotator="甲")
    assert project.scheme.label("person").retired
    assert project.scheme.label("speech").names == {"en": "Talk"}
    assert project.scheme.names == {"en": "New"}
    assert [label.id for label in project.scheme.labels][: len(kept)] == [label.id for label in kept]
    with pytest.raises(RuleBroken, match="retired"):
        mark(project, document, 4, 6, by="甲")
    project.undo("甲")
    assert replace(project.scheme, version=0) == SCHEME
    with pytest.raises(SchemeProblem):
        project.apply(acts.ReplaceLabels((Label("new", LabelKind.SPAN, key="p"),)), annotator="甲")


def test_settings_are_json(project: Project) -> None:
    project.apply(acts.SetSetting("blind", {"on": True, "names": ["甲"]}), annotator="甲")
    assert project.setting("blind") == {"on": True, "names": ["甲"]}
    project.apply(acts.SetSetting("blind", None), annotator="甲")
    assert project.setting("blind", "unset") == "unset"
    for value in (float("nan"), {1, 2}):
        with pytest.raises(RuleBroken, match="cannot be kept"):
            project.apply(acts.SetSetting("bad", value), annotator="甲")


def test_verdicts_settle_a_status_and_conflicts_leave_it_open(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    applied = project.apply(acts.AddVerdict("span", span, Decision.ACCEPT), annotator="乙")
    assert span in applied.objects
    assert project.span(span).status is Status.ACCEPTED
    project.apply(acts.AddVerdict("span", span, Decision.REJECT, reason="no"), annotator="甲")
    assert project.span(span).status is Status.UNREVIEWED
    final = acts.AddVerdict("span", span, Decision.CORRECT, ((0, 3),), "speech", adjudicates=True)
    project.apply(final, annotator="乙")
    assert project.span(span).status is Status.CORRECTED
    verdict = next(one for one in project.verdicts(document) if one.reviewer == "乙")
    assert (verdict.ranges, verdict.label, verdict.decision) == (((0, 3),), "speech", Decision.CORRECT)
    undone = project.undo("乙")
    assert span in undone.objects
    assert project.span(span).status is Status.UNREVIEWED
    project.apply(acts.RemoveVerdict(verdict.id), annotator="乙")
    assert project.span(span).status is Status.REJECTED


def test_a_reviewer_adds_what_all_missed(project: Project, document: str) -> None:
    for start in (0, 3):
        act = acts.AddVerdict("span", "", Decision.ADD, ((start, start + 2),), "person", document=document)
        project.apply(act, annotator="乙")
    first, second = sorted(project.verdicts(document), key=lambda verdict: verdict.ranges)
    assert (first.decision, first.ranges, first.label, first.target) == (
        Decision.ADD,
        ((0, 2),),
        "person",
        "",
    )
    assert second.ranges == ((3, 5),)
    with pytest.raises(RuleBroken):
        project.apply(acts.AddVerdict("span", "", Decision.ADD, document=document), annotator="乙")


def test_threads_open_answer_and_close(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    thread = project.apply(
        acts.AddComment("人名吗？", target_kind="span", target=span, question=True), annotator="乙"
    ).created[0]
    project.apply(acts.AddComment("是。", thread=thread), annotator="甲")
    project.apply(acts.AddComment("好文", document), annotator="甲")
    first, second, third = project.comments(document)
    assert (first.text, first.question, first.target, first.thread) == ("人名吗？", True, span, thread)
    assert (second.text, second.author, second.thread) == ("是。", "甲", thread)
    assert third.target == document
    assert first.wall_time > 0
    project.apply(acts.SetThreadClosed(thread, True), annotator="甲")
    assert project.comments(document)[0].closed


def test_layer_corrections_belong_to_people(project: Project, document: str) -> None:
    act = acts.AddLayerCorrection(document, "chrome", 0, 5, False)
    correction = project.apply(act, annotator="甲").created[0]
    found = project.layer_corrections(document)[0]
    assert (found.id, found.kind, found.start, found.end, found.on, found.annotator) == (
        correction, "chrome", 0, 5, False, "甲",
    )  # fmt: skip
    with pytest.raises(RuleBroken):
        project.apply(acts.RemoveLayerCorrection(correction), annotator="乙")
    project.apply(acts.RemoveLayerCorrection(correction), annotator="甲")
    assert project.layer_corrections(document) == []


def test_zones_are_cached_and_freeze_when_somebody_is_done(project: Project, document: str) -> None:
    zone = Zone("repeat", 0, 3, "passage", target=(3, 6))
    assert project.cached_zones(document, "1") is None
    project.store_zones(document, "1", [zone])
    assert project.cached_zones(document, "1") == [zone]
    assert project.cached_zones(document, "2") is None
    project.apply(acts.SetState(document, State.DONE), annotator="甲")
    project.store_zones(document, "2", [])
    assert project.cached_zones(document, "2") == [zone]
    project.apply(acts.SetState(document, State.NEW), annotator="甲")
    assert project.cached_zones(document, "2") == []


def test_trash_keeps_everything_and_refuses_work(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    project.apply(acts.TrashDocuments((document,)), annotator="乙")
    assert project.documents() == []
    assert [row.id for row in project.documents(trashed=True)] == [document]
    with pytest.raises(RuleBroken, match="trash"):
        mark(project, document, 3, 4, by="甲")
    with pytest.raises(RuleBroken, match="trash"):
        project.apply(acts.SetSpanNote(span, "x"), annotator="甲")
    project.undo("乙")
    assert project.text(document) == TEXT
    assert project.spans(document)[0].id == span
    assert document_id(TEXT) == document


def test_listeners_hear_of_every_act_until_they_stop(project: Project, document: str) -> None:
    heard: list[str] = []
    stop = project.listen(lambda applied: heard.append(applied.summary.name))
    project.apply(acts.SetTitle(document, " 新\n标题 "), annotator="甲")
    project.apply(acts.SetTitle(document, "新 标题"), annotator="甲")
    project.undo("甲")
    stop()
    project.redo("甲")
    assert heard == ["SetTitle", "SetTitle"]
    assert project.document(document).title == "新 标题"


def test_what_was_sent_back_is_known_until_its_annotator_sets_the_state_anew(
    project: Project, document: str
) -> None:
    for who in ("甲", "乙"):
        project.apply(acts.SetState(document, State.DONE), annotator=who)
    project.apply(acts.SendBack(document, ("甲",), "边界请重看"), annotator="乙")
    (reason,) = project.comments(document)
    assert project.sent_back("甲") == {document: reason.thread} and project.sent_back("乙") == {}
    assert project.why_sent_back(document, "甲") == reason.thread
    assert project.why_sent_back(document, "乙") == ""
    rows = {who: project.document_page(annotator=who)[0].sent_back for who in ("甲", "乙")}
    assert rows == {"甲": True, "乙": False}
    project.apply(acts.SetState(document, State.DONE), annotator="甲")
    project.apply(acts.SetState(document, State.IN_PROGRESS), annotator="甲")
    assert project.sent_back("甲") == {}
    project.undo("甲")
    project.undo("甲")
    assert project.sent_back("甲") == {document: reason.thread}
    project.undo("乙")
    assert project.sent_back("甲") == {} and project.state(document, "甲") is State.DONE
