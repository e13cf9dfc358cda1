"""Handing out, working apart, bringing together: in any order, any number of times, the same project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import FileProblem, ProjectProblem
from annotator.exchange.assigning import hand_out, handed_out
from annotator.exchange.bundle import read_bundle, write_bundle
from annotator.exchange.handing_out import header_of, rows_for
from annotator.exchange.merge import merge_files, read_files, take_in
from annotator.model import acts
from annotator.model.annotators import ASSIGNMENT
from annotator.model.changes import load_fields
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.scheme import Label, LabelKind
from annotator.model.verdicts import Decision
from annotator.project import Project
from tests.exchange.merging import PEOPLE, TEXTS, base, bundle_of, canonical, merged, reading, share_all, work
from tests.store.projects import bring_in, make, mark


class Team(NamedTuple):
    """The lead's project, and the file that each annotator sends back."""

    lead: Path
    returned: list[Path]


def returned(folder: Path, seed: int, steps: int) -> Team:
    """Hand out, let everybody work at random, take the files back: project files and bundles in turn."""
    random = Random(seed)
    with base(folder) as project:
        shares = share_all(project, folder / "out")
        work(project, "lead", random, steps // 2)
    files = []
    for number, share in enumerate(shares):
        with Project.open(share.path) as copy:
            work(copy, share.annotator, random, steps)
            file = share.path if number % 2 else bundle_of(copy, share.path.with_suffix(".bundle"))
        files.append(file)
    return Team(folder / "work.annot", files)


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return returned(tmp_path, 7, 40)


def copy_of(path: Path, name: str) -> Path:
    target = path.with_name(name)
    with reading(path) as project:
        return project.save_copy(target)


def test_three_people_in_every_order_give_the_same_export(team: Team) -> None:
    exports = []
    for number, order in enumerate(permutations(range(len(PEOPLE)))):
        with Project.open(copy_of(team.lead, f"order{number}.annot")) as project:
            for which in order:
                merged(project, [team.returned[which]])
            assert project.check() == []
            exports.append(canonical(project))
    assert len(exports[0]) > 1000
    assert exports == [exports[0]] * len(exports)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), steps=st.integers(0, 30), data=st.data())
def test_shuffled_repeated_and_joined_merges_agree(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int, data: st.DataObject
) -> None:
    """A way to merge is a sequence of calls, each with some of the files; a file may come again, and one
    may first go into another copy (associativity)."""
    team = returned(tmp_path_factory.mktemp("team"), seed, steps)
    results = []
    for number in range(3):
        calls = data.draw(
            st.lists(st.lists(st.sampled_from(team.returned), min_size=1, max_size=3), max_size=4)
        )
        files = [file for call in calls for file in call]
        calls.append(data.draw(st.permutations([file for file in team.returned if file not in files])))
        with Project.open(copy_of(team.lead, f"way{number}.annot")) as project:
            for call in (call for call in calls if call):
                merged(project, call)
            again = merged(project, team.returned)
            assert (again.merged.changes, again.merged.texts, again.backup) == (0, 0, None)
            results.append(canonical(project))
        first, *others = team.returned
        with Project.open(copy_of(team.lead, f"detour{number}.annot")) as detour:
            merged(detour, others)
        with Project.open(copy_of(team.lead, f"back{number}.annot")) as project:
            merged(project, [first])
            merged(project, [detour.path])
            results.append(canonical(project))
    assert results == [results[0]] * len(results)


def test_a_hand_out_holds_nobody_elses_work_name_or_share(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        documents = [row.id for row in project.documents()]
        for who in PEOPLE:
            span = mark(project, documents[0], 0, 4, by=who)
            project.apply(acts.SetState(documents[0], State.DONE), annotator=who)
            project.apply(acts.AddComment(f"{who}说", target_kind="span", target=span), annotator=who)
            project.apply(acts.AddVerdict("span", span, Decision.ACCEPT, reason="好"), annotator="lead")
            project.apply(acts.AddComment("标签？", target_kind="label", target="person"), annotator=who)
        for bundle in (False, True):
            for share in share_all(project, tmp_path / f"out{bundle}", bundle=bundle):
                others = set(PEOPLE) - {share.annotator}
                if bundle:
                    rows = read_bundle(share.path).changes
                else:
                    with reading(share.path) as copy:
                        rows = [row for row, _ in copy.log_rows()]
                        assert [person.id for person in copy.annotators()] == [share.annotator]
                        assert {span.annotator for span in copy.spans(documents[0])} == {share.annotator}
                        assert copy.id == project.id and copy.check() == []
                assert not {row.annotator for row in rows} & others
                assert not {row.object for row in rows if row.kind == "annotator"} & others
                settings_ = {row.object for row in rows if row.object.startswith(ASSIGNMENT)}
                assert settings_ == {ASSIGNMENT + share.annotator}
                text = "".join(f"{row.before}{row.after}" for row in rows)
                assert not any(f"{other}说" in text or f'"{other}"' in text for other in others)
                assert not any(row.kind == "verdict" for row in rows)
        told = list(rows_for(project, "甲", documents, feedback=True))
        verdicts = [load_fields(row.after) for row, _ in told if row.kind == "verdict"]
        assert [verdict["target"] for verdict in verdicts] == [project.spans(documents[0], "甲")[0].id]


def test_only_the_documents_of_the_share_are_in_it(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        documents = [row.id for row in project.documents()]
        shares = {"甲": documents[:2], "乙": documents[2:]}
        first, _ = hand_out(project, shares, tmp_path, Project.create_from, by="lead", bundle=True)
        found = read_bundle(first.path)
        assert set(found.texts) == set(documents[:2])
        assert {row.document for row in found.changes if row.document} == set(documents[:2])
        assert handed_out(project, "甲") == tuple(documents[:2])
        with pytest.raises(FileProblem, match="there already"):
            hand_out(project, shares, tmp_path, Project.create_from, by="lead", bundle=True)
        assert handed_out(project, "甲") == tuple(documents[:2])


def test_two_machines_that_imported_the_same_articles_do_not_double_them(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        project.save_copy(tmp_path / "second.annot")
        document = bring_in(project, "都有的一篇", by="lead", path="a/one.txt")
    with Project.open(tmp_path / "second.annot") as second:
        bring_in(second, "都有的一篇", by="甲", path="two.txt")
        mark(second, document, 0, 2, by="甲")
    with Project.open(tmp_path / "work.annot") as project:
        outcome = merged(project, [tmp_path / "second.annot"])
        assert len(project.documents()) == len(TEXTS) + 1
        assert len(project.document(document).sources) == 2
        assert len(project.spans(document)) == 1
        assert outcome.report.counts["texts"] == 0


def test_a_dry_run_says_what_comes_and_writes_nothing(team: Team) -> None:
    before = team.lead.read_bytes()
    names = sorted(path.name for path in team.lead.parent.iterdir())
    with Project.open(team.lead) as project:
        export = canonical(project)
        dry = merge_files(project, team.returned, reading, keep=False)
        assert canonical(project) == export and dry.backup is None
        assert project.check() == []
    assert sorted(path.name for path in team.lead.parent.iterdir()) == names
    assert team.lead.read_bytes() == before
    with Project.open(team.lead) as project:
        real = merge_files(project, team.returned, reading)
    assert dry.merged.touched == real.merged.touched
    assert [entry.code for entry in dry.report] == [entry.code for entry in real.report]
    assert dry.report.counts == real.report.counts and dry.merged.changes > 0


def test_the_project_from_before_is_kept_beside_it(team: Team) -> None:
    with reading(team.lead) as project:
        export = canonical(project)
    with Project.open(team.lead) as project:
        outcome = merged(project, team.returned)
    assert outcome.backup is not None and outcome.backup.parent == team.lead.parent
    assert "before-merge" in outcome.backup.name
    with reading(outcome.backup) as backup:
        assert canonical(backup) == export


def test_what_both_sides_changed_is_named(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        document = document_id(TEXTS[0])
        span = mark(project, document, 0, 4, by="甲")
        project.save_copy(tmp_path / "theirs.annot")
        project.apply(acts.SetSpanNote(span, "一"), annotator="甲")
        project.apply(acts.SetTitle(document, "我的"), annotator="lead")
        project.apply(acts.ReplaceLabels((Label("place", LabelKind.SPAN, key="l"),)), annotator="lead")
    with Project.open(tmp_path / "theirs.annot") as theirs:
        theirs.apply(acts.SetSpanNote(span, "二"), annotator="甲")
        theirs.apply(acts.SetTitle(document, "他们的"), annotator="乙")
        theirs.apply(acts.ReplaceLabels((Label("lake", LabelKind.SPAN, key="l"),)), annotator="乙")
        theirs.apply(acts.AddSpan(document, "person", ((6, 8),)), annotator="乙")
    with Project.open(tmp_path / "work.annot") as project:
        report = merged(project, [theirs.path]).report
        told = {entry.code: str(entry) for entry in report}
        conflicts = [str(entry) for entry in report if entry.code == "changed_on_both_sides"]
    assert any('person 0–4 "东县委办".' in text for text in conflicts)
    assert any("The title, or whether" in text for text in conflicts)
    assert report.counts["conflicts"] == 3
    assert report.counts["spans"] == 1, "the other one was here, and changed"
    assert report.counts["known"] == 2, "this span, and the document with another title"
    assert 'labels "' in told["key_lost"] and '"place"' in told["key_lost"] and '"l"' in told["key_lost"]
    assert '"lake" and' in told["key_lost"] or 'and "lake"' in told["key_lost"]
    assert '"lake" comes in' in told["label_added"]


def test_a_purge_elsewhere_is_told_and_done(tmp_path: Path) -> None:
    document = document_id(TEXTS[1])
    with base(tmp_path) as project:
        project.save_copy(tmp_path / "theirs.annot")
    with Project.open(tmp_path / "theirs.annot") as theirs:
        theirs.apply(acts.TrashDocuments((document,)), annotator="甲")
        theirs.apply(acts.PurgeDocuments((document,)), annotator="甲")
    with Project.open(tmp_path / "work.annot") as project:
        dry = merge_files(project, [theirs.path], reading, keep=False)
        assert ["第1篇" in str(entry) for entry in dry.report if entry.code == "document_purged"] == [True]
        assert project.has_text(document)
        merged(project, [theirs.path])
        assert project.is_purged(document) and not project.has_text(document)
        again = bundle_of(project, tmp_path / "purged.bundle")
        assert document not in read_bundle(again).texts
        merged(project, [again])


def test_another_project_comes_in_only_on_the_users_word(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with make(tmp_path / "other", "丁", name="stranger.annot") as other:
        document = bring_in(other, "别处的一篇", by="丁")
        mark(other, document, 0, 2, by="丁")
    with base(tmp_path) as project:
        before = canonical(project)
        name = project.name
        with pytest.raises(ProjectProblem, match='another project, "stranger"'):
            merged(project, [other.path])
        assert canonical(project) == before
        outcome = merge_files(project, [other.path], reading, adopt=True)
        assert outcome.report.counts["spans"] == 1 and project.name == name
        assert [span.annotator for span in project.spans(document)] == ["丁"]
        assert project.check() == []
        assert merge_files(project, [other.path], reading, adopt=True).merged.changes == 0


@pytest.mark.parametrize("when", [0, 3, 6])
def test_cancelling_leaves_the_project_and_no_backup(team: Team, when: int) -> None:
    names = sorted(path.name for path in team.lead.parent.iterdir())
    calls: list[float] = []

    def stop(share: float) -> None:
        calls.append(share)
        if len(calls) > when:
            raise KeyboardInterrupt

    with Project.open(team.lead) as project:
        before = canonical(project)
        with pytest.raises(KeyboardInterrupt):
            merge_files(project, team.returned, reading, progress=stop)
        assert canonical(project) == before
    assert sorted(path.name for path in team.lead.parent.iterdir()) == names


def test_progress_only_grows_and_ends(team: Team) -> None:
    shares: list[float] = []
    with Project.open(team.lead) as project:
        merge_files(project, team.returned, reading, progress=shares.append)
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_one_key_with_two_contents_is_refused(team: Team, tmp_path: Path) -> None:
    """A copy of the file was restored and worked on in secret: same key, other chain."""
    with Project.open(team.lead) as project:
        files = read_files(project, team.returned, reading)
        row = files[0].changes[-1]
        forged = replace(files[0], changes=[replace(row, chain=b"\1" * 32)])
        before = canonical(project)
        with pytest.raises(ProjectProblem, match="two contents"):
            take_in(project, [*files, forged])
        assert canonical(project) == before


def test_a_bundle_without_a_needed_text_is_refused(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        copy = project.save_copy(tmp_path / "theirs.annot")
    with Project.open(copy) as theirs:
        bring_in(theirs, "新的一篇", by="甲")
        path = tmp_path / "bare.bundle"
        write_bundle(path, header_of(theirs), theirs.log_rows(), [])
    with Project.open(tmp_path / "work.annot") as project, pytest.raises(FileProblem, match="lacks the text"):
        merged(project, [path])


def _itself(project: Project) -> Path:
    return project.path


def _absent(project: Project) -> Path:
    return project.path.with_name("absent.annot")


def _text(project: Project) -> Path:
    path = project.path.with_name("article.txt")
    path.write_text("文章")
    return path


def test_of_another_project_what_was_here_already_is_not_called_new(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    spans = [
        ImportSpan("person", ((n, n + 2),), annotator=who, id=f"{who}{n}") for n in range(3) for who in "甲乙"
    ]
    coming = acts.ImportDocuments((ImportItem(TEXTS[0], spans=tuple(spans)),))
    with make(tmp_path / "other", "丁", name="stranger.annot") as other:
        other.apply(coming, annotator="丁")
        mark(other, document_id(TEXTS[0]), 0, 5, by="丁")
    with base(tmp_path) as project:
        project.apply(coming, annotator="lead")
        outcome = merge_files(project, [other.path], reading, adopt=True)
        counts, annotators = outcome.report.counts, outcome.merged.annotators
        assert counts["spans"] == 1 and counts["documents"] == 0
        assert counts["known"] == 1 + 2 + len(spans), "the document, two people, their spans"
        assert (annotators["甲"], annotators["乙"]) == (3, 3), "whoever brought them in"
        assert sum(annotators.values()) == outcome.merged.changes


@pytest.mark.parametrize("make_path", [_itself, _absent, _text])
def test_what_cannot_be_merged_is_named(tmp_path: Path, make_path: Callable[[Project], Path]) -> None:
    with base(tmp_path) as project:
        path = make_path(project)
        with pytest.raises((FileProblem, ProjectProblem), match=path.name):
            merged(project, [path])


def test_unknown_changes_of_a_known_replica_are_found(tmp_path: Path) -> None:
    """A copy made in the middle of a session: what came after it in that session is new to the copy."""
    with base(tmp_path) as project:
        copy = project.save_copy(tmp_path / "early.annot")
        mark(project, document_id(TEXTS[0]), 0, 4, by="lead")
    with Project.open(copy) as early:
        assert merged(early, [project.path]).report.counts["spans"] == 1
        assert early.check() == []


def told_to(project: Project, who: str, documents: list[str]) -> set[str]:
    """Return the words that a hand-out with feedback brings somebody."""
    rows = [row for row, _ in rows_for(project, who, documents, feedback=True)]
    fields = [load_fields(row.after) for row in rows if row.kind in ("comment", "verdict")]
    return {str(each.get("text") or each.get("reason")) for each in fields}


def test_feedback_brings_why_a_document_is_sent_back_and_what_was_answered(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        documents = [row.id for row in project.documents()]
        first = documents[0]
        spans = {who: mark(project, first, 0, 4, by=who) for who in PEOPLE}
        for who in PEOPLE:
            project.apply(acts.SetState(first, State.DONE), annotator=who)

        def say(text: str, by: str, target: str = first, kind: str = "document", thread: str = "") -> str:
            act = acts.AddComment(text, target_kind=kind, target=target, thread=thread)
            return project.apply(act, annotator=by).created[0]

        say("答甲", "lead", thread=say("甲问", "甲"))
        say("乙问", "乙")
        say("都看", "lead")
        say("答标签", "lead", thread=say("乙问标签", "乙", "person", "label"))
        say("说乙的段", "lead", spans["乙"], "span")
        say("甲说乙的段", "甲", spans["乙"], "span")
        project.apply(acts.SendBack(first, ("甲",), "重看甲"), annotator="lead")
        project.apply(acts.SendBack(first, ("丙",), "重看丙"), annotator="lead")
        labels = {"乙问标签", "答标签"}
        assert told_to(project, "甲", documents) == {"甲问", "答甲", "都看", "重看甲", "甲说乙的段", *labels}
        assert told_to(project, "乙", documents) == {"乙问", "都看", "说乙的段", "甲说乙的段", *labels}
        assert told_to(project, "丙", documents) == {"都看", "重看丙", *labels}
        assert "重看甲" not in told_to(project, "甲", documents[1:])
        share = hand_out(project, {"甲": documents}, tmp_path, Project.create_from, by="lead", feedback=True)
    with reading(share[0].path) as copy:
        back = copy.why_sent_back(first, "甲")
        assert back in {comment.thread for comment in copy.comments(first)}
        assert copy.check() == [] and {span.annotator for span in copy.spans(first)} == {"甲"}


def test_feedback_brings_what_reviewers_added_once_the_document_is_done(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        first = project.documents()[0].id
        for who in ("甲", "乙"):
            mark(project, first, 0, 4, by=who)
        project.apply(acts.SetState(first, State.DONE), annotator="甲")
        missed = acts.AddVerdict(
            "span", "", Decision.ADD, reason="漏了", document=first, label="person", ranges=((5, 7),)
        )
        project.apply(missed, annotator="lead")
        assert told_to(project, "甲", [first]) == {"漏了"}
        assert told_to(project, "乙", [first]) == set()
        share = hand_out(project, {"甲": [first]}, tmp_path, Project.create_from, by="lead", feedback=True)
    with reading(share[0].path) as copy:
        assert [verdict.ranges for verdict in copy.verdicts(first)] == [((5, 7),)] and copy.check() == []
