"""Gold that came in with an export: the way there and back, and how it follows what is decided afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.cli.lint import lint_verdicts
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.importing import ImportOptions, import_files
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.model import acts
from annotator.model.annotators import GOLD
from annotator.model.documents import State, document_id
from annotator.model.spans import Span, Status
from annotator.model.verdicts import Decision, Judged, Lapse, Verdict
from annotator.project import Project
from annotator.review.golden import WithGold, settle_all
from annotator.review.making import gold_id
from annotator.review.settlement import Reviewed
from tests.store.projects import TEXT, bring_in, make, mark

DOCUMENT = document_id(TEXT)
ACCEPT, REJECT, CORRECT = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT


def judge(project: Project, target: str, decision: Decision, **more: Any) -> None:
    project.apply(acts.AddVerdict(more.pop("kind", "span"), target, decision, **more), annotator="丁")


def export(project: Project, path: Path) -> bytes:
    write_export(WithGold(project), path, ExportOptions(Which.ALL))
    return path.read_bytes()


def gold(project: Project) -> list[tuple[int, int, str]]:
    spans = [span for span in WithGold(project).spans(DOCUMENT) if span.annotator == GOLD]
    return sorted((span.start, span.end, span.label) for span in spans)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Project]:
    """A text that three people finished, with every kind of verdict."""
    with make(tmp_path, "甲", "乙", "丙", "丁") as project:
        bring_in(project, by="甲")
        project.apply(acts.SetSetting("gold_rule", {"agree": 2, "of": 3}), annotator="丁")
        accepted, corrected, refused, one = (mark(project, DOCUMENT, n, n + 2, by="甲") for n in (0, 3, 6, 9))
        alike = mark(project, DOCUMENT, 3, 6, by="乙")
        other = mark(project, DOCUMENT, 9, 11, by="乙")
        for who in ("乙", "丙"):
            mark(project, DOCUMENT, 12, 15, by=who)
        speech = mark(project, DOCUMENT, 16, 20, by="甲", label="speech")
        judge(project, accepted, ACCEPT)
        judge(project, speech, ACCEPT)
        judge(project, corrected, CORRECT, ranges=((3, 6),))
        judge(project, alike, ACCEPT)
        judge(project, refused, REJECT)
        judge(project, one, ACCEPT, adjudicates=True)
        judge(project, other, REJECT)
        judge(project, "", Decision.ADD, ranges=((22, 24),), label="person", document=DOCUMENT)
        seen = mark(project, DOCUMENT, 22, 24, by="甲")
        for head in (accepted, corrected, seen):
            arrow = acts.AddRelation(DOCUMENT, speech, head, "speaker")
            judge(project, project.apply(arrow, annotator="甲").created[0], ACCEPT, kind="relation")
        for who in ("甲", "乙", "丙"):
            project.apply(acts.SetState(DOCUMENT, State.DONE), annotator=who)
        yield project


@pytest.fixture
def away(home: Project, tmp_path: Path) -> Iterator[Project]:
    """Another project, into which all of the first was imported."""
    export(home, tmp_path / "home.jsonl")
    (tmp_path / "away").mkdir()
    with make(tmp_path / "away", "丁") as project:
        known = frozenset(project.scheme.by_id)
        options = ImportOptions()
        paths = [tmp_path / "home.jsonl"]
        import_files(paths, lambda act: project.apply(act, annotator="丁"), options, known_labels=known)
        project.apply(acts.AddAnnotator("戊"), annotator="戊")
        yield project


def test_what_came_in_goes_out_as_it_came(home: Project, away: Project, tmp_path: Path) -> None:
    first, second = export(home, tmp_path / "home.jsonl"), export(away, tmp_path / "away.jsonl")
    relations = json.loads(first)["relations"]
    assert len([each for each in relations if each["annotator"] == GOLD]) == 3
    assert gold(home) == gold(away) and len(gold(home)) == 6
    assert json.loads(second)["relations"] == relations
    assert second == first


def at(project: Project, start: int, who: str = "甲") -> str:
    return next(span.id for span in project.spans(DOCUMENT, who) if span.start == start)


def test_gold_that_came_in_follows_what_is_decided_afterwards(away: Project) -> None:
    before = gold(away)

    def decide(start: int, decision: Decision, **more: Any) -> list[tuple[int, int, str]]:
        span = at(away, start)
        away.apply(acts.AddVerdict("span", span, decision, **more), annotator="戊")
        found = gold(away)
        away.undo("戊")
        assert gold(away) == before
        return found

    without = [held for held in before if held[0] != 0]
    assert decide(0, REJECT) == without  # two reviewers differ: open
    assert decide(0, REJECT, adjudicates=True) == without
    corrected = decide(0, CORRECT, label="speech", adjudicates=True)
    assert corrected == sorted([*without, (0, 2, "speech")])
    assert decide(9, REJECT) == [held for held in before if held[0] != 9]
    assert decide(0, ACCEPT) == before


CHANGES: dict[str, Callable[[str], acts.Act]] = {
    "moved": lambda span: acts.SetSpanRanges(span, ((0, 3),)),
    "relabelled": lambda span: acts.RelabelSpan(span, "speech"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_gold_that_came_in_is_open_once_its_annotation_is_changed(away: Project, change: str) -> None:
    span, before = at(away, 0), gold(away)
    away.apply(CHANGES[change](span), annotator="甲")
    assert gold(away) == before[1:]
    relations = [a for a in WithGold(away).relations(DOCUMENT) if a.annotator == GOLD]
    assert len(relations) == 2  # without the one that ended there
    away.apply(acts.AddVerdict("span", span, ACCEPT), annotator="戊")
    now = away.span(span)
    assert gold(away) == sorted([*before[1:], (now.start, now.end, now.label)])


def test_lint_tells_of_accepted_work_that_came_in_and_was_deleted_since(away: Project) -> None:
    span = at(away, 0)
    away.apply(acts.DeleteSpans((span,)), annotator="甲")
    held = WithGold(away)
    told = lint_verdicts(
        [verdict for verdict in away.verdicts(DOCUMENT) if verdict.lapsed], held.spans(DOCUMENT)
    )
    assert ("deleted_since_verdict", span) in [(breach.code, breach.object) for breach in told]


ELSEWHERE = Span("g", "d", "person", GOLD, ((0, 2),), {"n": 1}, origins=("elsewhere",))
CAME = Verdict("v", "d", "span", "g", "丁", ACCEPT, imported=True)


def test_gold_of_which_an_origin_is_not_there_stays_until_it_is_rejected() -> None:
    refused = Verdict("w", "d", "span", "g", "戊", REJECT)
    assert golden([ELSEWHERE], [CAME]) == ["g"]
    assert golden([ELSEWHERE], [CAME, refused]) == []
    accepted = replace(refused, id="x", decision=ACCEPT)
    assert golden([ELSEWHERE], [CAME, accepted]) == ["g"]
    assert golden([ELSEWHERE], [replace(refused, reviewer="己"), accepted]) == []  # open
    assert golden([ELSEWHERE], [refused, replace(accepted, reviewer="己", adjudicates=True)]) == ["g"]
    corrected = replace(refused, decision=CORRECT, label="speech")
    assert golden([ELSEWHERE], [CAME, corrected]) == ["g"]


def test_gold_of_which_an_origin_is_not_there_clashes_with_what_is_decided_otherwise() -> None:
    own = Span("a", "d", "person", "甲", ((0, 2),), {"n": 1})
    refused = Verdict("w", "d", "span", "a", "戊", REJECT)
    assert golden([own, ELSEWHERE], []) == ["g"]
    assert golden([own, ELSEWHERE], [refused]) == []
    assert golden([own, ELSEWHERE], [replace(refused, adjudicates=True)]) == []
    assert golden([replace(own, attributes={}), ELSEWHERE], [replace(refused, decision=ACCEPT)]) == []
    assert golden([own, Span("e", "d", "person", GOLD, ((5, 6),))], [refused]) == ["e"]


def test_gold_that_only_stands_by_itself_does_not_clash() -> None:
    others = [replace(ELSEWHERE, id=name, attributes={"n": n}) for n, name in enumerate("ghi")]
    others.append(replace(ELSEWHERE, id="j"))
    assert golden(others, []) == golden(others, [CAME]) == ["g", "h", "i", "j"]


def test_who_rejects_gold_rejects_what_it_was_made_of_once_that_is_here() -> None:
    own = Span("elsewhere", "d", "person", "甲", ((0, 2),), {"n": 1})
    refused = Verdict("w", "d", "span", "g", "戊", REJECT)
    assert golden([own, ELSEWHERE], [CAME, refused]) == []
    accepted = Verdict("x", "d", "span", "elsewhere", "戊", ACCEPT)
    assert golden([own, ELSEWHERE], [CAME, refused, accepted]) == [gold_id("span", ["elsewhere"])]


def test_gold_of_which_an_origin_is_not_there_stands_once() -> None:
    """A span was accepted, and somebody had added the like of it: the addition stays in the other project."""
    held = Span("g", "d", "person", GOLD, ((0, 2),), origins=("a", "elsewhere"))
    own = Span("a", "d", "person", "甲", ((0, 2),))
    accepted = Verdict("v", "d", "span", "a", "丁", ACCEPT)
    assert golden([own, held], [accepted]) == [gold_id("span", ["a"])]


def test_gold_whose_origin_was_deleted_follows_the_verdict_on_it() -> None:
    held = Span(gold_id("span", ["a"]), "d", "person", GOLD, ((0, 2),), origins=("a",))
    judged = Judged("person", ((0, 2),))
    gone = Verdict("v", "d", "span", "a", "丁", ACCEPT, judged=judged, lapsed=Lapse.GONE)
    assert golden([held], [gone]) == []


def golden(spans: list[Span], verdicts: list[Verdict]) -> list[str]:
    _, settled = settle_all(Reviewed("d", spans, verdicts=verdicts), None, {})
    return sorted(span.id for span in settled.spans)


def test_a_clash_that_a_file_told_with_its_gold_is_settled() -> None:
    """An adjudicator had settled it there; a status does not tell so."""
    held = Span("g", "d", "person", GOLD, ((0, 2),), origins=("a",))
    alike = [Span(name, "d", "person", name, ((0, 2),)) for name in "ab"]
    told = [Verdict("v", "d", "span", "a", "丁", ACCEPT, imported=True)]
    told.append(Verdict("w", "d", "span", "b", "丁", REJECT, imported=True))
    _, settled = settle_all(Reviewed("d", [*alike, held], verdicts=told), None, {})
    assert [span.id for span in settled.spans] == ["g"] and settled.open == ()
    assert settled.status == {"a": Status.ACCEPTED, "b": Status.REJECTED}
    for number in (0, 1):  # once a reviewer says so, reviewers do not agree
        own = [replace(verdict, imported=False) if n == number else verdict for n, verdict in enumerate(told)]
        _, settled = settle_all(Reviewed("d", [*alike, held], verdicts=own), None, {})
        assert settled.spans == () and [case.targets for case in settled.open] == [("a", "b")]
        assert set(settled.status.values()) == {Status.UNREVIEWED}


def test_an_export_tells_what_decisions_settle_together(tmp_path: Path) -> None:
    def statuses(project: Project) -> dict[str, str]:
        spans = json.loads(export(project, tmp_path / "all.jsonl"))["spans"]
        return {span["annotator"]: span["status"] for span in spans if span["annotator"] != GOLD}

    with make(tmp_path, "甲", "乙", "丁", "戊") as project:
        bring_in(project, by="甲")
        first, second = (mark(project, DOCUMENT, 0, 2, by=who) for who in ("甲", "乙"))
        judge(project, first, ACCEPT)
        assert statuses(project) == {"甲": "accepted", "乙": "unreviewed"}
        judge(project, second, REJECT)
        assert statuses(project) == {"甲": "unreviewed", "乙": "unreviewed"} and gold(project) == []
        final = acts.AddVerdict("span", first, REJECT, adjudicates=True)
        project.apply(final, annotator="戊")
        assert statuses(project) == {"甲": "rejected", "乙": "rejected"} and gold(project) == []
        project.apply(replace(final, decision=ACCEPT), annotator="戊")
        assert statuses(project) == {"甲": "accepted", "乙": "accepted"} and len(gold(project)) == 1


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*"abc", "g0", "g1"]), st.sampled_from([ACCEPT, REJECT, CORRECT]), st.booleans()
        ),
        max_size=8,
    ),
    st.lists(st.frozensets(st.sampled_from("abcx"), max_size=3), max_size=4, unique=True),
    st.randoms(use_true_random=False),
)
def test_gold_does_not_depend_on_order(
    said: list[tuple[str, Decision, bool]], origins: list[frozenset[str]], random: Random
) -> None:
    spans = [Span(name, "d", "person", name, ((n, 4),)) for n, name in enumerate("abc")]
    spans += [
        Span(f"g{n}", "d", "person", GOLD, ((n, 5),), origins=tuple(sorted(names)))
        for n, names in enumerate(origins)
    ]
    verdicts = [
        Verdict(f"v{n}", "d", "span", target, f"r{n}", how, imported=came)
        for n, (target, how, came) in enumerate(said)
    ]
    expected = golden(spans, verdicts)
    random.shuffle(spans)
    random.shuffle(verdicts)
    assert golden(spans, verdicts) == expected


@pytest.mark.parametrize("act", [acts.SetSpanAttribute, acts.SetSpanUnsure])
def test_what_differs_in_an_attribute_or_is_unsure_is_not_agreed_on_by_all(
    tmp_path: Path, act: type[acts.SetSpanAttribute] | type[acts.SetSpanUnsure]
) -> None:
    with make(tmp_path, "甲", "乙") as project:
        bring_in(project, by="甲")
        for who in ("甲", "乙"):
            span = mark(project, DOCUMENT, 0, 2, by=who, label="requirement")
            mark(project, DOCUMENT, 3, 5, by=who)
            project.apply(acts.SetState(DOCUMENT, State.DONE), annotator=who)
        changed = (
            acts.SetSpanUnsure(span, True)
            if act is acts.SetSpanUnsure
            else acts.SetSpanAttribute(span, "force", "advice")
        )
        project.apply(changed, annotator="乙")
        report = write_export(WithGold(project), tmp_path / "gold.jsonl", ExportOptions(Which.GOLD))
    assert any(str(entry).endswith("agreed on by all 1, other 1.") for entry in report)
