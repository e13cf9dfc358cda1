"""What two changed apart is listed with its fields, both values and its place; a verdict overtaken, too."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import RuleBroken
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.importing import import_files
from annotator.exchange.merge import Outcome, merge_files
from annotator.exchange.report import Entry
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.model import acts
from annotator.model.documents import State, document_id
from annotator.model.spans import Span, Status
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.review.golden import WithGold
from tests.conftest import Run
from tests.exchange.merging import TEXTS, base, merged, reading
from tests.store.projects import mark

DOCUMENT = document_id(TEXTS[0])
NO_BREACH = "0 breaches of the scheme's rules.\n"
Edit = Callable[[Project, str], object]


def move(to: int) -> Edit:
    return lambda project, span: project.apply(acts.SetSpanRanges(span, ((0, to),)), annotator="甲")


def relabel(label: str) -> Edit:
    return lambda project, span: project.apply(acts.RelabelSpan(span, label), annotator="甲")


def note(text: str) -> Edit:
    return lambda project, span: project.apply(acts.SetSpanNote(span, text), annotator="甲")


def delete(project: Project, span: str) -> None:
    project.apply(acts.DeleteSpans((span,)), annotator="甲")


def attribute(project: Project, span: str) -> None:
    project.apply(acts.SetSpanAttribute(span, "force", "order"), annotator="甲")


def judge(decision: Decision, **more: Any) -> Edit:
    return lambda project, span: project.apply(
        acts.AddVerdict("span", span, decision, **more), annotator="lead"
    )


def parted(folder: Path, here: list[Edit], there: list[Edit], start: list[Edit] | None = None) -> str:
    """Make a project and a copy, each with its own edits of one span of 甲. Return the span's id."""
    with base(folder) as project:
        span = mark(project, DOCUMENT, 0, 4, by="甲")
        for edit in start or []:
            edit(project, span)
        project.save_copy(folder / "there.annot")
        for edit in here:
            edit(project, span)
    with Project.open(folder / "there.annot") as copy:
        for edit in there:
            edit(copy, span)
    return span


def merge(folder: Path, *, keep: bool = True, turned: bool = False) -> Outcome:
    names = ("there.annot", "work.annot") if turned else ("work.annot", "there.annot")
    with Project.open(folder / names[0]) as project:
        outcome = merge_files(project, [folder / names[1]], reading, keep=keep)
        assert project.check() == []
    return outcome


def conflicts(outcome: Outcome) -> list[Entry]:
    found = [entry for entry in outcome.report if entry.conflict]
    assert len(found) == outcome.report.counts["conflicts"]
    return found


def fields(entry: Entry) -> dict[str, tuple[object, object, object]]:
    return {detail.name: (detail.here, detail.there, detail.kept) for detail in entry.details}


R4, R5, R6 = [[0, 4]], [[0, 5]], [[0, 6]]
CASES: list[tuple[list[Edit], list[Edit], dict[str, tuple[object, object, object]]]] = [
    ([move(5)], [delete], {"ranges": (R5, R4, R5)}),
    (
        [relabel("speech"), move(5)],
        [delete],
        {"ranges": (R5, R4, R5), "label": ("speech", "person", "speech")},
    ),
    ([note("一")], [delete], {"note": ("一", None, "一")}),
    ([relabel("speech")], [move(5)], {"label": ("speech", "person", "speech"), "ranges": (R4, R5, R5)}),
    ([note("一")], [move(5)], {"note": ("一", None, "一"), "ranges": (R4, R5, R5)}),
]


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("case", range(len(CASES)))
def test_edits_of_other_fields_and_deletions_meet_too(
    tmp_path: Path, case: int, turned: bool, keep: bool
) -> None:
    here, there, told = CASES[case]
    span = parted(tmp_path, here, there)
    (entry,) = conflicts(merge(tmp_path, keep=keep, turned=turned))
    wanted = {name: (b, a, kept) if turned else (a, b, kept) for name, (a, b, kept) in told.items()}
    assert fields(entry) == wanted
    assert (entry.object, entry.document, entry.passage is not None) == (span, DOCUMENT, True)
    assert entry.code == ("deleted_on_one_side" if delete in there else "changed_on_both_sides")
    assert "第0篇" in str(entry) and "东县委办" in str(entry)


@pytest.mark.parametrize("turned", [False, True])
def test_one_field_changed_twice_tells_both_values_and_which_counts(tmp_path: Path, turned: bool) -> None:
    parted(tmp_path, [move(5), note("一"), note("二")], [move(6)])
    (entry,) = conflicts(merge(tmp_path, turned=turned))
    kept = fields(entry)["ranges"][2]
    assert kept in (R5, R6) and fields(entry)["ranges"][:2] == ((R6, R5) if turned else (R5, R6))
    counts = "0–5" if kept == R5 else "0–6"
    here, there = ("0–6", "0–5") if turned else ("0–5", "0–6")
    assert f'range: "{here}" here, "{there}" on the other side, "{counts}" counts.' in str(entry)
    assert f'person {counts} "' in str(entry)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ([move(5)], []),
        ([move(5)], [move(5)]),
        ([delete], [delete]),
        ([delete], [move(5), delete]),
    ],
)
def test_what_loses_nothing_is_no_conflict(tmp_path: Path, here: list[Edit], there: list[Edit]) -> None:
    parted(tmp_path, here, there)
    assert conflicts(merge(tmp_path)) == []


def test_a_conflict_is_told_once_and_not_where_somebody_settled_it(tmp_path: Path) -> None:
    span = parted(tmp_path, [relabel("speech")], [move(5)])
    with reading(tmp_path / "work.annot") as project:
        project.save_copy(tmp_path / "third.annot")
    assert len(conflicts(merge(tmp_path))) == 1
    assert conflicts(merge(tmp_path)) == []
    with Project.open(tmp_path / "work.annot") as project:
        note("settled")(project, span)
    with Project.open(tmp_path / "third.annot") as third:
        assert conflicts(merged(third, [tmp_path / "work.annot"])) == []
        assert (third.span(span).label, third.span(span).ranges) == ("speech", ((0, 5),))


@pytest.mark.parametrize("turned", [False, True])
def test_a_merge_is_not_refused_where_it_makes_twins(tmp_path: Path, turned: bool) -> None:
    def again(project: Project, span: str) -> None:
        mark(project, DOCUMENT, 0, 2, by="甲")

    parted(tmp_path, [move(2)], [again])
    merge(tmp_path, turned=turned)
    with reading(tmp_path / ("there.annot" if turned else "work.annot")) as project:
        assert [each.ranges for each in project.spans(DOCUMENT, "甲")] == [((0, 2),), ((0, 2),)]


def test_two_files_that_differ_among_themselves(tmp_path: Path) -> None:
    parted(tmp_path, [], [move(5)])
    with reading(tmp_path / "work.annot") as project:
        (span,) = (span.id for span in project.spans(DOCUMENT))
        project.save_copy(tmp_path / "other.annot")
    with Project.open(tmp_path / "other.annot") as other:
        move(6)(other, span)
    with Project.open(tmp_path / "work.annot") as project:
        (entry,) = conflicts(merged(project, [tmp_path / "there.annot", tmp_path / "other.annot"]))
    assert '" in one file, "' in str(entry) and "0–5" in str(entry) and "0–6" in str(entry)


# --- verdicts that a change has overtaken


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    "told",
    [
        (
            move(5),
            "changed_since_verdict",
            'lead accepted the span person 0–4 "东县委办" of 甲 in 第0篇; it was changed since, to'
            ' person 0–5 "东县委办公".',
        ),
        (
            relabel("speech"),
            "changed_since_verdict",
            'lead accepted the span person 0–4 "东县委办" of 甲 in 第0篇; it was changed since, to'
            ' speech 0–4 "东县委办".',
        ),
        (
            attribute,
            "changed_since_verdict",
            'lead accepted the span requirement 0–4 "东县委办" of 甲 in 第0篇; it was changed since, to'
            ' requirement 0–4 "东县委办" (force = order).',
        ),
        (delete, "deleted_since_verdict", "lead accepted the span person 0–4"),
    ],
)
def test_an_accepted_span_that_was_changed_apart_is_listed(
    tmp_path: Path, told: tuple[Edit, str, str], turned: bool, keep: bool
) -> None:
    edit, code, words = told
    parted(
        tmp_path,
        [judge(Decision.ACCEPT)],
        [edit],
        start=[relabel("requirement")] if edit is attribute else None,
    )
    (entry,) = conflicts(merge(tmp_path, turned=turned, keep=keep))
    assert entry.code == code and words in str(entry)
    if keep:
        name = "there.annot" if turned else "work.annot"
        with reading(tmp_path / name) as project:
            assert all(span.status is Status.UNREVIEWED for span in project.spans(DOCUMENT))
        assert conflicts(merge(tmp_path, turned=turned)) == []


def alike(decision: Decision | None, by: str = "lead") -> Edit:
    """Let 乙 have the like of the span, and somebody decide on it."""

    def edit(project: Project, span: str) -> None:
        other = mark(project, DOCUMENT, 0, 4, by="乙")
        if decision is not None:
            project.apply(acts.AddVerdict("span", other, decision), annotator=by)

    return edit


OPEN = "Gold does not hold it. In review, X agrees that it goes, E puts it into gold all the same."
HELD = "Gold holds it all the same: the like of it is in gold."
DISPUTED = "Gold did not hold it: reviewers had not agreed on it."


def refuse(project: Project, span: str) -> None:
    project.apply(acts.AddVerdict("span", span, Decision.REJECT), annotator="丙")


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize(
    ("here", "fate"),
    [
        ([], OPEN),
        ([alike(None)], OPEN),
        ([alike(Decision.REJECT)], OPEN),
        ([alike(Decision.ACCEPT)], HELD),
        ([refuse], DISPUTED),
    ],
)
def test_the_report_says_whether_gold_holds_what_was_deleted(
    tmp_path: Path, here: list[Edit], fate: str, keep: bool, done: bool
) -> None:
    finish: Edit = lambda project, _: project.apply(acts.SetState(DOCUMENT, State.DONE), annotator="甲")  # noqa: E731
    parted(tmp_path, [judge(Decision.ACCEPT), *here, *([finish] if done else [])], [delete])
    outcome = merge(tmp_path, keep=keep)
    told = [entry for entry in outcome.report if entry.code == "deleted_since_verdict"]
    assert told and all(str(entry).endswith(fate) for entry in told)
    assert len(conflicts(outcome)) == (fate == OPEN)


def test_the_report_says_what_was_accepted_of_what_was_changed_and_deleted(tmp_path: Path) -> None:
    parted(tmp_path, [judge(Decision.ACCEPT)], [relabel("speech"), move(5), delete])
    told = [entry for entry in merge(tmp_path).report if entry.code == "deleted_since_verdict"]
    assert 'lead accepted the span person 0–4 "东县委办" of 甲 in 第0篇; it was deleted since.' in str(
        told[0]
    )


def others(project: Project, span: str) -> None:
    """Let 乙 and 丙 have the like of the span, and the same decided on theirs."""
    for who in ("乙", "丙"):
        other = mark(project, DOCUMENT, 0, 4, by=who)
        project.apply(acts.AddVerdict("span", other, Decision.ACCEPT), annotator="lead")


def delete_theirs(project: Project, span: str) -> None:
    for found in project.spans(DOCUMENT):
        project.apply(acts.DeleteSpans((found.id,)), annotator=found.annotator)


@pytest.mark.parametrize("keep", [False, True])
def test_what_several_changed_alike_is_told_once_with_whose_it_was(tmp_path: Path, keep: bool) -> None:
    parted(tmp_path, [], [delete_theirs], start=[judge(Decision.ACCEPT), others])
    (entry,) = conflicts(merge(tmp_path, keep=keep))
    said = 'lead accepted the span person 0–4 "东县委办" of 丙, 乙, 甲 in 第0篇; it was deleted since.'
    assert said in str(entry)


def test_what_was_rejected_and_changed_is_a_note_and_what_was_deleted_for_it_none(tmp_path: Path) -> None:
    parted(tmp_path, [judge(Decision.REJECT)], [move(5)])
    outcome = merge(tmp_path)
    assert [entry.code for entry in outcome.report] == ["changed_since_verdict"]
    assert conflicts(outcome) == []
    (tmp_path / "second").mkdir()
    parted(tmp_path / "second", [judge(Decision.REJECT)], [delete])
    assert list(merge(tmp_path / "second").report) == []


def test_who_followed_a_correction_or_was_judged_again_is_not_listed(tmp_path: Path) -> None:
    parted(tmp_path, [judge(Decision.CORRECT, ranges=((0, 5),))], [move(5)])
    assert list(merge(tmp_path).report) == []
    (tmp_path / "second").mkdir()
    parted(tmp_path / "second", [], [move(5), judge(Decision.ACCEPT)], start=[judge(Decision.ACCEPT)])
    assert list(merge(tmp_path / "second").report) == []


def test_the_command_says_it_and_in_json(run: Run, tmp_path: Path) -> None:
    span = parted(tmp_path, [relabel("speech"), judge(Decision.ACCEPT)], [move(5)])
    status, out, _ = run("merge", "work.annot", "there.annot", "--dry-run", "--json")
    first, second = json.loads(out)["entries"]
    assert (status, first["object"], first["passage"]) == (0, span, [0, 5])
    assert first["fields"] == [
        {"field": "label", "here": "speech", "there": "person", "kept": "speech"},
        {"field": "ranges", "here": [[0, 4]], "there": [[0, 5]], "kept": [[0, 5]]},
    ]
    assert second["code"] == "changed_since_verdict" and second["conflict"] is True
    _, out, err = run("merge", "work.annot", "there.annot")
    assert "2 conflicts, listed below" in out
    assert 'label: "speech" here, "person" on the other side, "speech" counts.' in err


@pytest.mark.parametrize("start", [[], [judge(Decision.CORRECT, ranges=((0, 3),), reason="zero")]])
def test_of_two_verdicts_of_one_reviewer_one_counts_whole(tmp_path: Path, start: list[Edit]) -> None:
    given: list[dict[str, Any]] = [
        {"decision": Decision.REJECT, "reason": "one"},
        {"decision": Decision.CORRECT, "label": "requirement", "attributes": {"force": "order"}},
    ]
    parted(tmp_path, [judge(**given[0])], [judge(**given[1])], start=start)
    verdicts = []
    for name in ("work.annot", "there.annot"):
        with reading(tmp_path / name) as project:
            verdicts += project.verdicts(DOCUMENT)
    (entry,) = conflicts(merge(tmp_path))
    assert {"decision", "reason", "label", "attributes.force"} <= fields(entry).keys()
    with Project.open(tmp_path / "work.annot") as project:
        (kept,) = project.verdicts(DOCUMENT)
        assert kept in verdicts
        judge(Decision.ACCEPT)(project, kept.target)
        project.undo("lead")
        assert project.verdicts(DOCUMENT) == [kept]
        project.redo("lead")
        assert project.verdicts(DOCUMENT)[0].decision is Decision.ACCEPT
        assert project.verdicts(DOCUMENT)[0].reason == "" and project.check() == []


def test_lint_lists_it_until_somebody_decides_again(run: Run, tmp_path: Path) -> None:
    span = parted(tmp_path, [judge(Decision.ACCEPT), move(5)], [judge(Decision.ACCEPT), delete])
    status, out, _ = run("lint", "work.annot")
    assert status == 1 and '"person" was changed since lead accepted it' in out
    assert "0 breaches of the scheme's rules.\n1 verdict to be looked at again.\n" in out
    status, out, _ = run("lint", "there.annot", "--json")
    (breach,) = json.loads(out)["breaches"]
    assert (status, breach["code"], breach["object"]) == (1, "deleted_since_verdict", span)
    assert breach["text"] == '"person" at 0–4 was deleted since lead accepted it'
    with Project.open(tmp_path / "work.annot") as project:
        judge(Decision.ACCEPT)(project, span)
    with Project.open(tmp_path / "there.annot") as project:
        added = acts.AddVerdict("span", "", Decision.ADD, ranges=((0, 4),), label="person", document=DOCUMENT)
        project.apply(added, annotator="lead")
    assert run("lint", "work.annot")[:2] == run("lint", "there.annot")[:2] == (0, NO_BREACH)


def test_lint_lists_what_two_deleted_once_and_says_whose_it_was(run: Run, tmp_path: Path) -> None:
    with base(tmp_path) as project:
        spans = {who: mark(project, DOCUMENT, 0, 4, by=who) for who in ("甲", "乙")}
        for who, span in spans.items():
            judge(Decision.ACCEPT)(project, span)
            project.apply(acts.DeleteSpans((span,)), annotator=who)
    _, out, _ = run("lint", "work.annot")
    assert out.count("was deleted since") == 1
    assert '第0篇: 甲, 乙: "person" at 0–4 was deleted since lead accepted it (' in out


def test_lint_lists_what_was_deleted_until_somebody_agrees_that_it_goes(run: Run, tmp_path: Path) -> None:
    span = parted(tmp_path, [], [judge(Decision.ACCEPT), delete])
    assert run("lint", "there.annot")[0] == 1
    with Project.open(tmp_path / "there.annot") as project:
        judge(Decision.REJECT)(project, span)
        with pytest.raises(RuleBroken):
            judge(Decision.ACCEPT)(project, span)
        (verdict,) = project.verdicts(DOCUMENT)
        assert verdict.judged is not None and verdict.judged.ranges == ((0, 4),)
        assert project.check() == []
    assert run("lint", "there.annot")[:2] == (0, NO_BREACH)


def test_lint_names_a_contest_by_what_was_judged_and_whose_it_is(run: Run, tmp_path: Path) -> None:
    with base(tmp_path) as project:
        spans = [mark(project, DOCUMENT, 0, end, by=who) for who, end in (("甲", 3), ("乙", 4))]
        for span in spans:
            decide(Decision.CORRECT, "丙", ranges=((0, 2),))(project, span)
            judge(Decision.REJECT)(project, span)
    _, out, _ = run("lint", "work.annot")
    assert '第0篇: 甲: "person" at 0–3 is contested: ' in out
    assert '第0篇: 乙: "person" at 0–4 is contested: ' in out


# --- as a property: whatever two do, nothing is lost unsaid

EDITS = st.sampled_from(
    [move(5), move(6), move(4), relabel("speech"), relabel("person"), note("一"), note(""), delete]
)


def state_of(path: Path, span: str) -> list[Span]:
    with reading(path) as project:
        return [each for each in project.spans(DOCUMENT) if each.id == span]


@settings(max_examples=25, deadline=None)
@given(here=st.lists(EDITS, max_size=3), there=st.lists(EDITS, max_size=3))
def test_a_span_that_is_not_what_one_side_left_is_always_told(
    tmp_path_factory: pytest.TempPathFactory, here: list[Edit], there: list[Edit]
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    span = parted(folder, *[e[: e.index(delete) + 1] if delete in e else e for e in (here, there)])
    ours, theirs = (state_of(folder / name, span) for name in ("work.annot", "there.annot"))
    with Project.open(folder / "work.annot") as project:
        begun = len(project._writer.log.object_changes("span", span)) > 1
    with Project.open(folder / "there.annot") as project:
        begun = begun and len(project._writer.log.object_changes("span", span)) > 1
    counts = [len(conflicts(merge(folder, keep=False, turned=turned))) for turned in (False, True)]
    counts.append(len(conflicts(merge(folder))))
    assert counts == [int(begun and ours != theirs)] * 3


def decide(decision: Decision, by: str, **more: Any) -> Edit:
    return lambda project, span: project.apply(acts.AddVerdict("span", span, decision, **more), annotator=by)


def added(by: str, force: str) -> Edit:
    return lambda project, _: project.apply(
        acts.AddVerdict(
            "span",
            "",
            Decision.ADD,
            document=DOCUMENT,
            label="requirement",
            ranges=((6, 8),),
            attributes={"force": force},
        ),
        annotator=by,
    )


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize(
    "case",
    [
        (
            decide(Decision.ACCEPT, "乙"),
            decide(Decision.REJECT, "丙"),
            'person 0–4 "东县委办" of 甲 in 第0篇',
        ),
        (
            decide(Decision.REJECT, "乙"),
            decide(Decision.CORRECT, "丙", ranges=((0, 2),)),
            'person 0–4 "东县委办" of 甲 in 第0篇',
        ),
        (added("乙", "order"), added("丙", "advice"), 'requirement 6–8 "印发" in 第0篇'),
    ],
)
def test_verdicts_that_contradict_each_other_are_a_conflict(
    tmp_path: Path, run: Run, case: tuple[Edit, Edit, str], keep: bool, turned: bool
) -> None:
    here, there, told = case
    finish: Edit = lambda project, _: project.apply(acts.SetState(DOCUMENT, State.DONE), annotator="甲")  # noqa: E731
    parted(tmp_path, [here], [there], start=[finish])
    (entry,) = conflicts(merge(tmp_path, keep=keep, turned=turned))
    said = f"Reviewers contradict each other on the span {told}: 丙, 乙."
    assert entry.code == "contested" and said in str(entry)
    if not keep:
        return
    assert conflicts(merge(tmp_path, turned=turned)) == []
    file = tmp_path / ("there.annot" if turned else "work.annot")
    code, out, _ = run("lint", file)
    assert code == 1 and "is contested: " in out and "1 conflict between reviewers to be settled." in out
    _, _, err = run("export", file, "-o", tmp_path / "gold.jsonl", "--which", "gold")
    assert "not in gold, as reviewers contradict each other: 1." in err
    if "requirement" not in told:
        assert "nobody has decided yet" not in err


def test_verdicts_that_agree_or_are_settled_are_no_conflict(tmp_path: Path, run: Run) -> None:
    settle: Edit = decide(Decision.REJECT, "丙", adjudicates=True)
    parted(tmp_path, [decide(Decision.ACCEPT, "乙")], [settle])
    assert conflicts(merge(tmp_path)) == []
    assert run("lint", tmp_path / "work.annot")[1] == NO_BREACH


@pytest.mark.parametrize("keep", [False, True])
def test_verdicts_that_contradict_each_other_on_gold_that_came_in_are_a_conflict(
    tmp_path: Path, keep: bool
) -> None:
    with base(tmp_path, name="home.annot") as home:
        judge(Decision.ACCEPT)(home, mark(home, DOCUMENT, 0, 4, by="甲"))
        write_export(WithGold(home), tmp_path / "gold.jsonl", ExportOptions(Which.GOLD))
    with base(tmp_path) as project:
        import_files([tmp_path / "gold.jsonl"], lambda act: project.apply(act, annotator="lead"))
        (gold,) = project.spans(DOCUMENT)
        project.save_copy(tmp_path / "there.annot")
        decide(Decision.REJECT, "乙")(project, gold.id)
    with Project.open(tmp_path / "there.annot") as copy:
        decide(Decision.CORRECT, "丙", ranges=((0, 2),))(copy, gold.id)
    (entry,) = conflicts(merge(tmp_path, keep=keep))
    assert 'the span person 0–4 "东县委办" in 第0篇: 丙, 乙.' in str(entry)


def test_a_span_that_was_changed_on_both_sides_is_named_with_its_owner(tmp_path: Path) -> None:
    parted(tmp_path, [move(3)], [move(5)])
    (entry,) = conflicts(merge(tmp_path))
    assert str(entry).startswith("A span of 甲 in 第0篇 was changed on both sides: ")


def test_a_span_that_was_changed_and_deleted_is_named_with_its_owner(tmp_path: Path) -> None:
    parted(tmp_path, [move(3)], [delete])
    (entry,) = conflicts(merge(tmp_path))
    assert " of 甲 in 第0篇 was changed on one side and deleted on the other" in str(entry)


def test_what_n_of_m_have_in_contradiction_is_no_conflict_of_reviewers(tmp_path: Path, run: Run) -> None:
    with base(tmp_path) as project:
        project.apply(acts.SetSetting("gold_rule", {"agree": 1, "of": 2}), annotator="lead")
        for who, label in (("甲", "genre_news"), ("乙", "genre_essay")):
            project.apply(acts.AddDocumentLabel(DOCUMENT, label), annotator=who)
            project.apply(acts.SetState(DOCUMENT, State.DONE), annotator=who)
        assert WithGold(project).contests(DOCUMENT) == ()
        (first, _) = project.document_labels(DOCUMENT)
        accept = acts.AddVerdict("document_label", first.id, Decision.ACCEPT)
        project.apply(accept, annotator="丙")
        assert WithGold(project).contests(DOCUMENT) == ()
    assert run("lint", tmp_path / "work.annot")[1] == NO_BREACH
