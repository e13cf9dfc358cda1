"""The commands merge, assign and agreement as a person types them."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from annotator.exchange.bundle import read_bundle
from annotator.model import acts
from annotator.model.annotators import AnnotatorKind
from annotator.model.documents import State
from annotator.model.verdicts import Decision
from annotator.project import Project
from tests.conftest import Run
from tests.store.projects import bring_in, make, mark

CHROME = "首页 > 新闻中心 > 正文\n"
TEXTS = tuple(f"{CHROME}第{n}篇：县委办公室印发通知，要求各乡镇认真学习。\n" for n in range(6))
AT = len(CHROME)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A project with six documents that begin with a breadcrumb."""
    with make(tmp_path, "甲", "乙") as project:
        for number, text in enumerate(TEXTS):
            bring_in(project, text, by="甲", path=f"{number}.txt", title=f"第{number}篇")
    return tmp_path / "work.annot"


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# --- handing out and bringing together


def test_the_round_of_work(run: Run, work: Path, tmp_path: Path) -> None:
    """Hand out, label in the files, send one back as a bundle and one as it is, merge, export, again."""
    status, out, err = run("assign", "work.annot", "--to", "甲", "乙", "丙", "--pilot", 1, "--out", "out")
    assert (status, err) == (0, "")
    assert files(tmp_path / "out") == {"work-甲.annot", "work-乙.annot", "work-丙.annot"}
    assert [line[:2] for line in out.splitlines()[:3]] == ["甲:", "乙:", "丙:"], "as they were named"
    assert "Pilot: 1" in out
    for who in ("甲", "乙", "丙"):
        with Project.open(tmp_path / "out" / f"work-{who}.annot") as copy:
            for row in copy.documents():
                mark(copy, row.id, AT, AT + 3, by=who)
                copy.apply(acts.SetState(row.id, State.DONE), annotator=who)
    assert run("export", "out/work-乙.annot", "-o", "乙.bundle", "--bundle")[0] == 0
    sent = ["out/work-甲.annot", "乙.bundle", "out/work-丙.annot"]
    status, out, err = run("merge", "work.annot", *sent, "--dry-run")
    assert status == 0 and "Would bring in" in out and "nothing was written" in out
    assert not any("before-merge" in name for name in files(tmp_path))
    status, out, err = run("merge", "work.annot", *sent)
    assert status == 0 and "Brought in" in out and "8 spans" in out and "0 conflicts" in out
    assert re.search(r"By annotator: 甲 \d+, 乙 \d+, 丙 \d+\.", out)
    agreed = run("agreement", "work.annot")[1]
    assert re.findall("^(.) and (.),", agreed, re.M) == [("甲", "乙"), ("甲", "丙"), ("乙", "丙")]
    assert "Finished by: 甲, 乙, 丙." in agreed
    (backup,) = (name for name in files(tmp_path) if "before-merge" in name)
    assert backup in out
    status, out, err = run("merge", "work.annot", *reversed(sent))
    assert (status, out) == (0, "Nothing new: everything in the files is in the project already.\n")
    assert sum("before-merge" in name for name in files(tmp_path)) == 1
    assert run("check", "work.annot")[0] == 0
    status, out, err = run("agreement", "work.annot")
    assert status == 0 and "Span F1, same boundaries       1.000" in out


def test_a_share_is_opened_from_a_bundle(run: Run, work: Path, tmp_path: Path) -> None:
    assert run("assign", work, "--to", "甲", "乙", "--bundle", "--out", "out")[0] == 0
    status, out, _ = run("merge", "mine.annot", "out/work-甲.bundle", "--json")
    assert status == 0 and json.loads(out)["made"] is True
    with Project.open(tmp_path / "mine.annot") as mine, Project.open(work, read_only=True) as lead:
        assert mine.id == lead.id and len(mine.documents()) == 3
        mark(mine, mine.documents()[0].id, AT, AT + 2, by="甲")
        assert mine.check() == []
    assert "1 span" in run("merge", work, "mine.annot")[1]


def test_merge_tells_conflicts_and_everything_as_json(run: Run, work: Path, tmp_path: Path) -> None:
    with Project.open(work) as project:
        document = project.documents()[0].id
        span = mark(project, document, AT, AT + 2, by="甲")
        project.save_copy(tmp_path / "other.annot")
        project.apply(acts.SetSpanNote(span, "一"), annotator="甲")
    with Project.open(tmp_path / "other.annot") as other:
        other.apply(acts.SetSpanNote(span, "二"), annotator="甲")
    status, out, err = run("merge", work, "other.annot", "--json", "--dry-run")
    found = json.loads(out)
    assert (status, err, found["dry_run"], found["backup"]) == (0, "", True, None)
    assert found["counts"]["conflicts"] == 1 and found["annotators"] == {"甲": 1}
    assert [entry["code"] for entry in found["entries"]] == ["changed_on_both_sides"]
    assert "conflict: " in run("merge", work, "other.annot")[2]


def test_gold_is_the_same_after_its_own_export_was_read(run: Run, work: Path, tmp_path: Path) -> None:
    with Project.open(work) as project:
        document = project.documents()[0].id
        spans = [mark(project, document, AT + at, AT + at + 2, by="甲") for at in (0, 4, 8, 12)]
        decisions = (Decision.ACCEPT, Decision.REJECT, Decision.CORRECT)
        for span, decision in zip(spans, decisions, strict=False):
            ranges = ((AT + 8, AT + 11),) if decision is Decision.CORRECT else ()
            project.apply(acts.AddVerdict("span", span, decision, ranges=ranges), annotator="乙")
    for args in (
        ("export", work, "-o", "all.jsonl", "--which", "all"),
        ("init", "new.annot"),
        ("import", "new.annot", "all.jsonl"),
        ("export", work, "-o", "gold.jsonl", "--which", "gold"),
        ("export", "new.annot", "-o", "again.jsonl", "--which", "gold"),
        ("export", "new.annot", "-o", "all-again.jsonl", "--which", "all"),
    ):
        assert run(*args)[0] == 0, args

    def told(name: str) -> list[object]:
        lines = (tmp_path / name).read_text("utf-8").splitlines()
        spans = (span for line in lines for span in json.loads(line)["spans"])
        return [(s["annotator"], s["ranges"], s["label"], s["status"]) for s in spans]

    assert told("again.jsonl") == told("gold.jsonl") and len(told("gold.jsonl")) == 2
    assert told("all-again.jsonl") == told("all.jsonl")


@pytest.mark.parametrize("option", [[], ["--dry-run"]])
def test_another_project_needs_adopt(run: Run, work: Path, tmp_path: Path, option: list[str]) -> None:
    with make(tmp_path, "丁", name="stranger.annot") as other:
        bring_in(other, "别处的一篇", by="丁")
    before = work.read_bytes()
    status, out, err = run("merge", work, "stranger.annot", *option)
    assert (status, out) == (2, "") and "--adopt" in err and work.read_bytes() == before
    assert run("merge", work, "stranger.annot", "--adopt", *option)[0] == 0


def test_what_cannot_be_merged_says_so(run: Run, work: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("文章")
    (tmp_path / "cut.bundle").write_bytes(b"\x1f\x8b\x08\x00\x00")
    for name, word in (("text.txt", "not a project"), ("cut.bundle", "damaged"), ("none.annot", "no file")):
        status, out, err = run("merge", work, name)
        assert (status, out) == (2, "") and word in err and "Traceback" not in err


# --- who gets what


def test_everybody_all_and_the_record(run: Run, work: Path, tmp_path: Path) -> None:
    status, out, _ = run("assign", work, "--to", "甲", "乙", "--per-document", 0, "--out", "a", "--json")
    found = json.loads(out)
    assert status == 0 and found["blind"] is True
    assert all(len(share["documents"]) == 6 for share in found["annotators"].values())
    with Project.open(work, read_only=True) as project:
        assert len(project.setting("assignment.甲")["documents"]) == 6
    status, _, err = run("assign", work, "--to", "丙", "--rest", "--out", "b")
    assert status == 2 and "no documents to hand out" in err
    assert run("assign", work, "--to", "丙", "--out", "c", "--no-blind")[0] == 0
    with Project.open(work, read_only=True) as project:
        assert project.setting("blind") is False


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (("--per-document", 0), "Pilot: 0; shared by several: 6."),
        (("--per-document", 0, "--pilot", 2), "Pilot: 2; shared by several: 4."),
        (("--overlap", 50), "Pilot: 0; shared by several: 3."),
        ((), "Pilot: 0; shared by several: 0."),
    ],
)
def test_how_many_documents_several_get(run: Run, work: Path, plan: tuple[object, ...], said: str) -> None:
    out = run("assign", work, "--to", "甲", "乙", *plan, "--out", "a")[1]
    assert out.splitlines()[-1] == said


def test_shares_limits_and_rounds(run: Run, work: Path) -> None:
    first = (
        "assign",
        work,
        "--to",
        "甲",
        "乙",
        "--limit",
        2,
        "--per-document",
        0,
        "--out",
        "pilot",
        "--json",
    )
    pilot = json.loads(run(*first)[1])["annotators"]
    assert pilot["甲"]["documents"] and set(pilot["甲"]["documents"]) == set(pilot["乙"]["documents"])
    rest = ("assign", work, "--to", "甲", "乙", "--rest", "--share", "甲=3", "--out", "rest", "--json")
    shares = json.loads(run(*rest)[1])["annotators"]
    counts = {name: len(share["documents"]) for name, share in shares.items()}
    assert counts == {"甲": 3, "乙": 1}
    with Project.open(work, read_only=True) as project:
        assert len(project.setting("assignment.甲")["documents"]) == 5


def test_files_that_are_there_stay(run: Run, work: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "work-甲.annot").write_text("mine")
    status, _, err = run("assign", work, "--to", "乙", "甲", "--out", "out")
    assert status == 2 and "there already" in err
    assert files(tmp_path / "out") == {"work-甲.annot"}
    assert (tmp_path / "out" / "work-甲.annot").read_text() == "mine"


WRONG_PLANS = {
    "--per-document 3": "3 annotators, but only 2 are named",
    "--per-document -1": "cannot be negative",
    "--share 甲": "is no share",
    "--share 甲=0": "above 0",
    "--share 甲=-1": "is no share",
    "--share 丁=2": '"丁" has a share, but is none of those',
    "--share gold=2": '"gold" has a share, but is none of those',
    "--share 甲=2 甲=3": '"甲" has two shares',
    "--share !=2": '"!" is no name',
    "--overlap 200": "from 0 to 100 per cent",
    "--overlap -5": "from 0 to 100 per cent",
    "--overlap nan": "from 0 to 100 per cent",
    "--overlap 20 --overlap-copies 3": "3 annotators, but only 2",
    "--overlap 20 --overlap-copies 1": "at least two",
    "--pilot -1": "cannot be negative",
    "--pilot 7": "7 documents, but there are 6",
    "--pilot 3 --limit 2": "3 documents, but there are 2",
    "--limit 0": "above 0",
    "--limit -1": "above 0",
    "--to gold": '"gold" is no person',
    "--to 甲 Ｇold": "is no person",
    "--to import": '"import" is no person',
    "--to model": '"model" is no person',
    "--to robot": '"robot" is no person',
    "--to 甲 甲": '"甲" and "甲" are one annotator',
    "--to Ａnna anna": '"Ａnna" and "anna" are one annotator',
    "--to 甲 …": '"…" is no name',
    "--to ''": '"" is no name',
    "--out work.annot": "is no folder",
    "--out work.annot/out": "cannot be made",
    "--out /proc/out": "cannot be made",
}


@pytest.mark.parametrize("plan", WRONG_PLANS)
def test_a_plan_that_cannot_be_is_refused_before_anything_is_made(
    run: Run, work: Path, tmp_path: Path, plan: str
) -> None:
    with Project.open(work) as project:
        project.apply(acts.AddAnnotator("robot", AnnotatorKind.MODEL), annotator="甲")
    status, out, err = run("assign", work, "--to", "甲", "丙", "--out", "out", *shlex.split(plan))
    assert (status, out) == (2, "") and "Traceback" not in err and WRONG_PLANS[plan] in err
    assert not (tmp_path / "out").exists()
    with Project.open(work, read_only=True) as project:
        assert {person.id for person in project.annotators()} == {"甲", "乙", "robot"}
        assert project.setting("assignment.甲") is None


def test_nothing_to_hand_out_says_why(run: Run, tmp_path: Path, work: Path) -> None:
    make(tmp_path, "甲", name="empty.annot").close()
    status, _, err = run("assign", "empty.annot", "--to", "甲", "--out", "out")
    assert status == 2 and "Import some first" in err
    assert run("assign", work, "--to", "甲", "--out", "out")[0] == 0
    status, _, err = run("assign", work, "--to", "甲", "--out", "again", "--rest")
    assert status == 2 and "all were given" in err and not (tmp_path / "again").exists()


def test_who_gets_nothing_gets_no_file_and_that_is_said(run: Run, work: Path, tmp_path: Path) -> None:
    status, out, _ = run("assign", work, "--to", "甲", "乙", "--limit", 1, "--out", "out")
    assert status == 1 and "no documents, no file" in out
    assert len(files(tmp_path / "out")) == 1


def test_a_bundle_of_a_share_holds_only_it(run: Run, work: Path, tmp_path: Path) -> None:
    with Project.open(work) as project:
        for who in ("甲", "乙"):
            mark(project, project.documents()[0].id, AT, AT + 4, by=who)
    assert run("assign", work, "--to", "甲", "乙", "--per-document", 0, "--bundle", "--out", "out")[0] == 0
    rows = read_bundle(tmp_path / "out" / "work-甲.bundle").changes
    assert [row.annotator for row in rows if row.kind == "span"] == ["甲"]


# --- agreement


def test_agreement_leaves_chrome_out(run: Run, work: Path) -> None:
    with Project.open(work) as project:
        for row in project.documents():
            for who in ("甲", "乙"):
                mark(project, row.id, AT, AT + 3, by=who)
                project.apply(acts.SetState(row.id, State.DONE), annotator=who)
        for row in project.documents()[:3]:  # a span in the breadcrumb, which only one has
            mark(project, row.id, 0, 2, by="甲")
    without = json.loads(run("agreement", work, "--json")[1])
    with_chrome = json.loads(run("agreement", work, "--json", "--whole-text")[1])
    assert without["figures"]["span_exact"]["value"] == 1.0
    assert with_chrome["figures"]["span_exact"]["value"] == pytest.approx(12 / 15)
    assert without["characters"] == with_chrome["characters"] - 6 * (len(CHROME) - 1)


def test_agreement_of_each_document(run: Run, work: Path) -> None:
    with Project.open(work) as project:
        for row in project.documents():
            for who in ("甲", "乙"):
                mark(project, row.id, AT, AT + 3, by=who)
                project.apply(acts.SetState(row.id, State.DONE), annotator=who)
        documents = {row.id: row.title for row in project.documents()}
    found = json.loads(run("agreement", work, "--json", "--documents")[1])["by_document"]
    assert [row["document"] for row in found] == sorted(documents)
    assert {row["document"]: row["title"] for row in found} == documents
    assert found[0]["figures"]["span_exact"] == {
        "value": 1.0,
        "items": 2,
        "of": "spans",
        "no_interval": "one_document",
    }
    assert found[0]["figures"]["cohen"]["reason"] == "one_label"
    out = run("agreement", work, "--documents")[1]
    for document, title in documents.items():
        name = f"document {title} ({document[:8]})"
        assert f"{name}, 甲, 乙" in out
    assert "2 spans, no interval: one document" in out and "only one label occurs" in out


def test_agreement_tells_that_nothing_was_marked_from_nothing_in_common(run: Run, work: Path) -> None:
    with Project.open(work) as project:
        document = project.documents()[0].id
        for who in ("甲", "乙"):
            project.apply(acts.SetState(document, State.DONE), annotator=who)
    assert "nothing was marked" in run("agreement", work)[1]
    with Project.open(work) as project:
        for at, who in enumerate(("甲", "乙")):
            mark(project, document, AT + 3 * at, AT + 3 * at + 2, by=who)
    out = run("agreement", work)[1]
    assert "no passage marked in common" in out and "nothing was marked" not in out
    found = json.loads(run("agreement", work, "--json")[1])
    assert found["figures"]["alpha"]["reason"] == "no_common_passage"


def test_agreement_counts_one_document_as_one(run: Run, work: Path) -> None:
    with Project.open(work) as project:
        document = project.documents()[0].id
        for who in ("甲", "乙", "丙"):
            if project.annotator(who) is None:
                project.apply(acts.AddAnnotator(who), annotator="甲")
            project.apply(acts.SetState(document, State.DONE), annotator=who)
    out = run("agreement", work)[1].splitlines()
    assert out[0].startswith("1 document finished by two or more, ")
    assert "甲 and 丙, 1 document" in out


def test_agreement_says_why_there_is_none(run: Run, work: Path) -> None:
    status, out, _ = run("agreement", work)
    assert status == 2 and "0 documents" in out and "nobody has finished anything" in out
    with Project.open(work) as project:
        project.apply(acts.SetState(project.documents()[0].id, State.DONE), annotator="甲")
    out = run("agreement", work)[1]
    assert "Finished by: 甲" in out and "only one annotator has finished anything" in out
    with Project.open(work) as project:
        project.apply(acts.SetState(project.documents()[1].id, State.DONE), annotator="乙")
    out = run("agreement", work)[1]
    assert "no document that both have finished" in out and "only one" not in out
    found = json.loads(run("agreement", work, "--json")[1])
    assert found["figures"]["alpha_u"]["reason"] == "no_common_document"
    status, _, err = run("agreement", work, "--only", "丁")
    assert status == 2 and "丁" in err


def test_reviewers_at_odds_are_named_in_the_order_in_which_they_came(run: Run, work: Path) -> None:
    with Project.open(work) as project:
        document = project.documents()[0].id
        span = mark(project, document, AT, AT + 2, by="甲")
        project.apply(acts.AddVerdict("span", span, Decision.REJECT), annotator="甲")
        project.apply(acts.AddVerdict("span", span, Decision.ACCEPT), annotator="乙")
    assert "甲 rejected it and 乙 accepted it" in run("lint", work)[1]
