"""A verdict holds for what was judged; what is not that any more is undecided again, in whatever order."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.model import acts
from annotator.model.changes import Change
from annotator.model.documents import State, document_id
from annotator.model.scheme import Attribute, AttributeKind, Label, LabelKind
from annotator.model.spans import Span, Status
from annotator.model.verdicts import Decision, Judged, Lapse
from annotator.project import Project
from annotator.review.golden import WithGold
from annotator.review.record import entry_of
from annotator.store.draft import Draft
from annotator.store.migrations import VERSION
from tests.store.projects import TEXT, bring_in, make, mark
from tests.store.test_files import age
from tests.store.test_merge import log_of, tables

DOCUMENT = document_id(TEXT)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """One text that 甲 has finished, and a reviewer, 丁."""
    with make(tmp_path, "甲", "乙", "丁") as made:
        bring_in(made, by="甲")
        made.apply(acts.SetState(DOCUMENT, State.DONE), annotator="甲")
        yield made


def judge(project: Project, target: str, decision: Decision, *, kind: str = "span", **more: Any) -> None:
    project.apply(acts.AddVerdict(kind, target, decision, **more), annotator="丁")


def gold(project: Project) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(span.label, span.ranges) for span in WithGold(project).spans(DOCUMENT) if span.origins]


def lapses(project: Project) -> list[Lapse]:
    return [verdict.lapsed for verdict in project.verdicts(DOCUMENT)]


def left(project: Project) -> int:
    while project.count_review():
        pass
    row = project.review_entry(DOCUMENT)
    assert row is not None
    return entry_of(row.facts).left


CHANGES: dict[str, Callable[[str], acts.Act]] = {
    "moved": lambda span: acts.SetSpanRanges(span, ((0, 6),)),
    "relabelled": lambda span: acts.RelabelSpan(span, "speech"),
    "attribute": lambda span: acts.SetSpanAttribute(span, "force", "order"),
}
DECISIONS = [
    (Decision.ACCEPT, {}, Status.ACCEPTED),
    (Decision.REJECT, {}, Status.REJECTED),
    (Decision.CORRECT, {"ranges": ((0, 3),)}, Status.CORRECTED),
]


@pytest.mark.parametrize(("decision", "more", "status"), DECISIONS)
@pytest.mark.parametrize("change", CHANGES)
def test_what_was_changed_since_is_undecided_until_it_is_judged_again(
    project: Project, decision: Decision, more: dict[str, Any], status: Status, change: str
) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲", label="requirement")
    judge(project, span, decision, **more)
    before = project.spans(DOCUMENT), gold(project)
    assert (project.span(span).status, left(project), lapses(project)) == (status, 0, [Lapse.NONE])
    project.apply(CHANGES[change](span), annotator="甲")
    assert project.span(span).status is Status.UNREVIEWED
    assert (gold(project), left(project), lapses(project)) == ([], 1, [Lapse.CHANGED])
    (verdict,) = project.verdicts(DOCUMENT)
    assert verdict.judged == Judged("requirement", ((0, 4),))
    assert project.check() == []
    project.undo("甲")
    assert (project.spans(DOCUMENT), gold(project)) == before and lapses(project) == [Lapse.NONE]
    project.redo("甲")
    judge(project, span, Decision.ACCEPT)
    now = project.span(span)
    assert (now.status, gold(project)) == (Status.ACCEPTED, [(now.label, now.ranges)])
    project.undo("丁")
    assert (project.span(span).status, lapses(project)) == (Status.UNREVIEWED, [Lapse.CHANGED])
    assert project.check() == []


def test_a_note_or_a_doubt_changes_nothing_that_was_judged(project: Project) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲")
    judge(project, span, Decision.ACCEPT)
    project.apply(acts.SetSpanNote(span, "注"), annotator="甲")
    project.apply(acts.SetSpanUnsure(span, True), annotator="甲")
    assert (project.span(span).status, lapses(project)) == (Status.ACCEPTED, [Lapse.NONE])


@pytest.mark.parametrize(
    ("more", "follow", "result"),
    [
        ({"ranges": ((0, 3),)}, ["move"], ("requirement", ((0, 3),))),
        ({"label": "speech"}, ["relabel"], ("speech", ((0, 4),))),
        ({"ranges": ((0, 3),), "label": "speech"}, ["relabel", "move"], ("speech", ((0, 3),))),
    ],
)
def test_an_annotator_who_follows_a_correction_needs_no_new_verdict(
    project: Project, more: dict[str, Any], follow: list[str], result: object
) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲", label="requirement")
    judge(project, span, Decision.CORRECT, **more)
    assert gold(project) == [result]
    steps = {"move": acts.SetSpanRanges(span, ((0, 3),)), "relabel": acts.RelabelSpan(span, "speech")}
    for step in follow:
        project.apply(steps[step], annotator="甲")
    assert (gold(project), lapses(project), left(project)) == ([result], [Lapse.NONE], 0)
    project.apply(acts.SetSpanRanges(span, ((1, 3),)), annotator="甲")
    assert (gold(project), lapses(project), left(project)) == ([], [Lapse.CHANGED], 1)


def test_a_span_that_was_deleted_is_not_in_gold_and_its_verdict_says_so(project: Project) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲")
    judge(project, span, Decision.ACCEPT)
    project.apply(acts.DeleteSpans((span,)), annotator="甲")
    assert (gold(project), lapses(project), project.check()) == ([], [Lapse.GONE], [])
    project.undo("甲")
    assert (len(gold(project)), lapses(project), project.check()) == (1, [Lapse.NONE], [])


def test_a_verdict_on_what_never_came_here_is_not_overtaken(project: Project, tmp_path: Path) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲")
    judge(project, span, Decision.ACCEPT)
    rows, texts = log_of(project)
    share = [row for row in rows if row.object != span]
    with Project.create_from(tmp_path / "share.annot", project.id, share, texts) as other:
        assert (lapses(other), other.check()) == ([Lapse.NONE], [])
        other.merge_rows(rows, texts)
        assert (lapses(other), other.span(span).status, other.check()) == ([Lapse.NONE], Status.ACCEPTED, [])


def test_document_labels_and_relations_likewise(project: Project) -> None:
    kinds = (
        Label("style", LabelKind.DOCUMENT, attributes=(Attribute("tone", AttributeKind.TEXT),)),
        Label("about", LabelKind.RELATION),
        Label("against", LabelKind.RELATION),
    )
    project.apply(acts.ReplaceLabels(kinds), annotator="甲")
    (style,) = project.apply(acts.AddDocumentLabel(DOCUMENT, "style"), annotator="甲").created
    head, tail = mark(project, DOCUMENT, 0, 2, by="甲"), mark(project, DOCUMENT, 3, 5, by="甲")
    (arrow,) = project.apply(acts.AddRelation(DOCUMENT, head, tail, "about"), annotator="甲").created
    for kind, target in (("document_label", style), ("span", head), ("span", tail), ("relation", arrow)):
        judge(project, target, Decision.ACCEPT, kind=kind)
    held = WithGold(project)
    assert any(label.origins for label in held.document_labels(DOCUMENT))
    assert any(relation.origins for relation in held.relations(DOCUMENT))
    project.apply(acts.SetDocumentLabelAttribute(style, "tone", "轻"), annotator="甲")
    project.apply(acts.RelabelRelation(arrow, "against"), annotator="甲")
    held = WithGold(project)
    assert not any(label.origins for label in held.document_labels(DOCUMENT))
    assert not any(relation.origins for relation in held.relations(DOCUMENT))
    statuses = [label.status for label in project.document_labels(DOCUMENT)]
    statuses += [relation.status for relation in project.relations(DOCUMENT)]
    assert statuses == [Status.UNREVIEWED] * 2
    assert project.check() == []


def test_labels_that_become_one_take_verdicts_along(project: Project) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲", label="requirement")
    project.apply(acts.SetSpanAttribute(span, "force", "order"), annotator="甲")
    judge(project, span, Decision.ACCEPT)
    other = mark(project, DOCUMENT, 5, 7, by="甲", label="requirement")
    judge(project, other, Decision.CORRECT, ranges=((5, 8),))
    project.apply(acts.MergeLabels("requirement", "person"), annotator="乙")
    assert gold(project) == [("person", ((0, 4),)), ("person", ((5, 8),))]
    assert (lapses(project), project.check()) == ([Lapse.NONE, Lapse.NONE], [])
    project.undo("乙")
    assert (lapses(project), project.check()) == ([Lapse.NONE, Lapse.NONE], [])


def test_another_reviewers_verdict_on_what_stands_there_now_counts_alone(project: Project) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲")
    judge(project, span, Decision.REJECT, adjudicates=True)
    project.apply(acts.SetSpanRanges(span, ((0, 6),)), annotator="甲")
    project.apply(acts.AddVerdict("span", span, Decision.ACCEPT), annotator="乙")
    assert (project.span(span).status, gold(project)) == (Status.ACCEPTED, [("person", ((0, 6),))])


def test_a_verdict_of_an_earlier_version_holds_whatever_the_span_says(project: Project) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲")
    judge(project, span, Decision.ACCEPT)
    row = project.changes(limit=1)[0]
    assert '"judged"' in row.after

    def forget(draft: Draft) -> None:
        draft.change("verdict", DOCUMENT, row.object, {"judged": None})

    project._writer._write("丁", "source", "AddVerdict", "", forget)
    project.apply(acts.SetSpanRanges(span, ((0, 6),)), annotator="甲")
    assert (project.verdicts(DOCUMENT)[0].judged, lapses(project)) == (None, [Lapse.NONE])
    assert (project.span(span).status, project.check()) == (Status.ACCEPTED, [])


def test_what_an_earlier_version_took_in_is_judged_when_the_file_is_brought_up_to_date(
    project: Project,
) -> None:
    moved, kept, gone = (mark(project, DOCUMENT, at, at + 4, by="甲") for at in (0, 6, 12))
    for span in (moved, kept, gone):
        judge(project, span, Decision.ACCEPT)
    project.apply(acts.SetSpanRanges(moved, ((0, 5),)), annotator="甲")
    project.apply(acts.DeleteSpans((gone,)), annotator="甲")
    assert left(project) == 2
    held, judged = gold(project), project.verdicts(DOCUMENT)
    project.close()
    age(project.path)
    connection = sqlite3.connect(project.path)
    connection.execute("UPDATE span SET status = 'accepted'")  # whatever the span says by now
    connection.execute("UPDATE verdict SET facts = json_set(facts, '$.@whole', json('true'))")
    connection.commit()
    connection.close()
    for read_only in (True, False):
        with Project.open(project.path, read_only=read_only) as again:
            assert again.check() == []
            assert (gold(again), again.verdicts(DOCUMENT)) == (held, judged)
            assert again.span(moved).status is Status.UNREVIEWED
            assert again.span(kept).status is Status.ACCEPTED
    with Project.open(project.path) as again:
        assert left(again) == 2 and again.check() == []


def _random_step(project: Project, random: Random) -> None:
    own: list[Span] = project.spans(DOCUMENT, "甲")
    span = random.choice(own).id if own else ""
    start = random.randrange(12)
    match random.randrange(8):
        case 0 | 1:
            mark(project, DOCUMENT, start, start + 3, by="甲", label=random.choice(["person", "speech"]))
        case 2 if own:
            project.apply(acts.SetSpanRanges(span, ((start, start + 2),)), annotator="甲")
        case 3 if own:
            project.apply(acts.RelabelSpan(span, random.choice(["person", "speech"])), annotator="甲")
        case 4 if own:
            project.apply(acts.DeleteSpans((span,)), annotator="甲")
        case 5:
            project.undo(random.choice(["甲", "丁"]))
        case _ if own:
            ranges = ((start, start + 2),)
            decision = random.choice([Decision.ACCEPT, Decision.REJECT, Decision.CORRECT])
            given: dict[str, Any] = {"ranges": ranges} if decision is Decision.CORRECT else {}
            judge(project, span, decision, **given)


Log = tuple[list[Change], dict[str, str]]


def _in_turns(logs: list[Log], random: Random) -> list[Log]:
    """Return single changes, each after those that its own copy had before it."""
    waiting = [sorted(rows, key=lambda row: row.order, reverse=True) for rows, _ in logs]
    turns = [number for number, rows in enumerate(waiting) for _ in rows]
    random.shuffle(turns)
    return [([waiting[number].pop()], {}) for number in turns]


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_whatever_order_changes_and_verdicts_come_in_the_same_hold(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    random, folder = Random(seed), tmp_path_factory.mktemp("lapse")
    with make(folder, "甲", "丁") as base:
        bring_in(base, by="甲")
        for at in (0, 5, 8):
            judge(base, mark(base, DOCUMENT, at, at + 2, by="甲"), Decision.ACCEPT)
        for name in ("one", "two", "three"):
            base.save_copy(folder / f"{name}.annot")
    logs = []
    for name in ("one", "two", "three"):
        with Project.open(folder / f"{name}.annot") as copy:
            for _ in range(8):
                try:
                    _random_step(copy, random)
                except UserError:
                    continue
            assert copy.check() == []
            logs.append(log_of(copy))
    results = []
    for number in range(3):
        pieces = _in_turns(logs, random) if number == 2 else random.sample(logs, len(logs))
        base.path.with_name(f"{number}.annot").write_bytes(base.path.read_bytes())
        with Project.open(folder / f"{number}.annot") as merged:
            for rows, texts in pieces:
                merged.merge_rows(rows, texts)
            assert merged.check() == []
            results.append((tables(merged), gold(merged)))
            for span in merged.spans(DOCUMENT):
                if span.status is not Status.UNREVIEWED:
                    given = [v for v in merged.verdicts(DOCUMENT) if v.target == span.id and not v.lapsed]
                    assert given, "only a verdict on what stands there decides"
    assert results[1:] == results[:1] * 2


def test_an_older_file_learns_that_two_corrections_conflict(project: Project) -> None:
    span = mark(project, DOCUMENT, 0, 4, by="甲")
    judge(project, span, Decision.CORRECT, label="speech")
    project.apply(acts.AddVerdict("span", span, Decision.CORRECT, label="requirement"), annotator="乙")
    assert project.span(span).status is Status.UNREVIEWED
    path = project.path
    project.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE span SET status = 'corrected'")  # as the version before had it
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'corrections_compared'")
        connection.execute(f"PRAGMA user_version = {VERSION - 1}")
    with Project.open(path) as opened:
        assert opened.span(span).status is Status.UNREVIEWED and opened.check() == []
