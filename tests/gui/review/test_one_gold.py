"""What the review page shows as gold is what an export writes, and the queue counts what the page walks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli.lint import lint_without_ends
from annotator.errors import UserError
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.importing import ImportOptions, import_files
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.gui.review.material import Material
from annotator.gui.review.queue_rows import left_text
from annotator.gui.review.reading import gather
from annotator.model import acts
from annotator.model.documents import State, document_id
from annotator.model.spans import DocumentLabel, Span, Status
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.review.golden import WithGold
from annotator.review.queue import Entry
from annotator.review.record import entry_of
from tests.gui.review.conftest import REVIEWER, Reviewer
from tests.store.projects import TEXT, bring_in, make

DOCUMENT = document_id(TEXT)
PEOPLE, REVIEWERS = ("甲", "乙", "丙"), ("丁", "戊")
LABELS = ("person", "speech", "requirement")
ACCEPT, REJECT, CORRECT, ADD = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT, Decision.ADD
Fact = tuple[str, list[list[int]]]


def records(project: Project, folder: Path) -> list[dict[str, Any]]:
    """Return what an export of gold writes."""
    path = folder / "gold.jsonl"
    path.unlink(missing_ok=True)
    write_export(WithGold(project), path, ExportOptions(Which.GOLD))
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def exported(project: Project, folder: Path) -> list[Fact]:
    """Return label and ranges of the gold spans that an export writes."""
    held = records(project, folder)
    return sorted((span["label"], span["ranges"]) for each in held for span in each.get("spans", ()))


def arrows(project: Project, folder: Path) -> list[tuple[str, str, str]]:
    """Return id and ends of the gold relations that an export writes."""
    held = [relation for each in records(project, folder) for relation in each.get("relations", ())]
    return sorted((relation["id"], relation["head"], relation["tail"]) for relation in held)


def shown(material: Material) -> list[Fact]:
    return sorted((span.label, [list(pair) for pair in span.ranges]) for span in material.settlement.spans)


def is_one(project: Project, folder: Path) -> Material:
    """Check that page, export and queue say the same; return what the page shows."""
    project.count_review()
    material, row = gather(project, DOCUMENT, "丁"), project.review_entry(DOCUMENT)
    assert shown(material) == exported(project, folder)
    between = sorted((arrow.id, arrow.head, arrow.tail) for arrow in material.settlement.relations)
    assert between == arrows(project, folder)
    if row is not None:
        entry = entry_of(row.facts)
        assert (entry.left, entry.unconfirmed) == (material.left, material.unconfirmed)
    assert project.check() == []
    return material


def carried(project: Project, folder: Path, which: Which = Which.ALL) -> Project:
    """Return another project, into which all of this one, or its gold, was imported."""
    write_export(WithGold(project), folder / "all.jsonl", ExportOptions(which))
    other = make(folder, "丁", name=f"away{len(list(folder.iterdir()))}.annot")
    if which is Which.GOLD:
        for who in PEOPLE:
            other.apply(acts.AddAnnotator(who), annotator=who)
        bring_in(other, by="甲")
    known = frozenset(other.scheme.by_id)
    take: Any = lambda act: other.apply(act, annotator="丁")  # noqa: E731
    import_files([folder / "all.jsonl"], take, ImportOptions(), known_labels=known)
    other.apply(acts.AddAnnotator("戊"), annotator="戊")
    return other


STEPS = ("mark", "mark", "mark", "accept", "accept", "reject", "correct", "add", "delete", "relabel", "move")
Step = tuple[str, str, str, int, bool]
steps = st.lists(
    st.tuples(
        st.sampled_from((*STEPS, "label", "state", "undo", "rule", "judge", "add", "refuse")),
        st.sampled_from(PEOPLE),
        st.sampled_from(REVIEWERS),
        st.integers(0, 5),
        st.booleans(),
    ),
    max_size=18,
)


def do(project: Project, step: Step) -> None:
    """Do something; what cannot be done changes nothing."""
    what, who, reviewer, number, flag = step
    spans: list[Span | DocumentLabel] = [*project.spans(DOCUMENT), *project.document_labels(DOCUMENT)]
    own = [span for span in project.spans(DOCUMENT) if span.annotator == who]
    about = spans[number % len(spans)] if spans else None
    kind = "span" if about is None or hasattr(about, "ranges") else "document_label"
    target, mine = about.id if about else "", own[number % len(own)].id if own else ""
    ranges, label = ((number // 2, 4),), LABELS[number % 3]
    fresh: dict[str, Any] = {"ranges": ranges, "label": label}
    force = {"force": "order" if flag else "advice"} if label == "requirement" else {}
    same = {**fresh, "attributes": force}
    relations = project.relations(DOCUMENT)
    arrow = relations[number % len(relations)].id if relations else ""
    given: dict[str, tuple[acts.Act, str]] = {
        "judge": (acts.AddVerdict("relation", arrow, ACCEPT if flag or number < 3 else REJECT), reviewer),
        "mark": (acts.AddSpan(DOCUMENT, label, ranges, force), who),
        "accept": (acts.AddVerdict(kind, target, ACCEPT, adjudicates=flag and number == 5), reviewer),
        "reject": (acts.AddVerdict(kind, target, REJECT, adjudicates=flag and number == 4), reviewer),
        "correct": (acts.AddVerdict(kind, target, CORRECT, **fresh), reviewer),
        "add": (acts.AddVerdict("span", "", ADD, document=DOCUMENT, **same), reviewer),
        "refuse": (
            acts.AddVerdict(
                "span", "", REJECT, document=DOCUMENT, **fresh, attributes=force, adjudicates=flag
            ),
            reviewer,
        ),
        "delete": (acts.DeleteSpans((mine,)), who),
        "relabel": (acts.RelabelSpan(mine, label), who),
        "move": (acts.SetSpanRanges(mine, ranges), who),
        "label": (acts.AddDocumentLabel(DOCUMENT, "genre_news" if flag else "genre_essay"), who),
        "state": (acts.SetState(DOCUMENT, State.DONE if flag else State.IN_PROGRESS), who),
        "rule": (acts.SetSetting("gold_rule", {"agree": 2, "of": 2 + flag} if number else None), reviewer),
    }
    with suppress(UserError):
        if what == "undo":
            project.undo("戊")
        else:
            act, by = given[what]
            project.apply(act, annotator=by)


def relate(project: Project) -> None:
    """Have a relation and its ends accepted."""
    facts = (("speech", (16, 20)), ("person", (12, 15)))
    head, tail = [
        project.apply(acts.AddSpan(DOCUMENT, label, (passage,)), annotator="甲").created[0]
        for label, passage in facts
    ]
    arrow = project.apply(acts.AddRelation(DOCUMENT, head, tail, "speaker"), annotator="甲").created[0]
    for kind, target in (("span", head), ("span", tail), ("relation", arrow)):
        project.apply(acts.AddVerdict(kind, target, ACCEPT), annotator="丁")


@given(steps, st.sampled_from([Which.ALL, Which.GOLD]), steps)
@settings(max_examples=60, deadline=None)
def test_page_export_and_queue_agree_whatever_is_done(
    tmp_path_factory: pytest.TempPathFactory, before: Sequence[Step], which: Which, after: Sequence[Step]
) -> None:
    folder = tmp_path_factory.mktemp("gold")
    with make(folder, *PEOPLE, *REVIEWERS) as project:
        bring_in(project, by="甲")
        for who in PEOPLE:
            project.apply(acts.SetState(DOCUMENT, State.DONE), annotator=who)
        relate(project)
        for step in before:
            do(project, step)
        is_one(project, folder)
        gold = exported(project, folder)
        with carried(project, folder, which) as other:
            is_one(other, folder)
            if project.setting("gold_rule") is None:
                assert exported(other, folder) == gold
            for step in after:
                do(other, step)
            is_one(other, folder)


@pytest.fixture
def finished(tmp_path: Path) -> Iterator[Project]:
    """A text that three people finished, with a span of 甲 alone and one of 乙 and 丙."""
    with make(tmp_path, *PEOPLE, *REVIEWERS) as project:
        bring_in(project, by="甲")
        for who, passage in (("甲", (0, 5)), ("乙", (6, 8)), ("丙", (6, 8))):
            project.apply(acts.AddSpan(DOCUMENT, "person", (passage,)), annotator=who)
        for who in PEOPLE:
            project.apply(acts.SetState(DOCUMENT, State.DONE), annotator=who)
        yield project


def judge(project: Project, who: str, decision: Decision, *, by: str = "丁", **more: Any) -> str:
    """Judge the first span of somebody. Return its id."""
    span = project.spans(DOCUMENT, who)[0].id
    project.apply(acts.AddVerdict("span", span, decision, **more), annotator=by)
    return span


def test_what_was_decided_is_gold_while_its_annotator_works_again(finished: Project, tmp_path: Path) -> None:
    judge(finished, "甲", ACCEPT)
    finished.apply(acts.SendBack(DOCUMENT, ("甲",), "边界"), annotator="丁")
    material = is_one(finished, tmp_path)
    assert shown(material) == [("person", [[0, 5]])]
    assert material.people == ("乙", "丙") and [gold.start for gold in material.new_gold] == [0]
    assert "added" not in [str(group.kind) for group in material.differences]


def test_what_nobody_decided_of_an_unfinished_copy_does_not_count(finished: Project, tmp_path: Path) -> None:
    finished.apply(acts.SetSetting("gold_rule", {"agree": 2, "of": 2}), annotator="丁")
    assert shown(is_one(finished, tmp_path)) == [("person", [[6, 8]])]
    finished.apply(acts.AddSpan(DOCUMENT, "person", ((6, 8),)), annotator="甲")
    finished.apply(acts.SendBack(DOCUMENT, ("甲",), "边界"), annotator="丁")
    (gold,) = is_one(finished, tmp_path).settlement.spans
    assert set(gold.origins) == {finished.spans(DOCUMENT, who)[0].id for who in ("乙", "丙")}
    finished.apply(acts.SendBack(DOCUMENT, ("乙",), "边界"), annotator="丁")
    assert shown(is_one(finished, tmp_path)) == []


@pytest.mark.parametrize(
    "other", [{"label": "speech"}, {"ranges": ((0, 3),)}, {"label": "requirement", "ranges": ((0, 4),)}]
)
def test_reviewers_who_correct_to_different_things_are_counted(
    finished: Project, tmp_path: Path, other: dict[str, Any]
) -> None:
    span = judge(finished, "甲", CORRECT, label="requirement")
    for who in ("乙", "丙"):
        judge(finished, who, ACCEPT)
    assert entry_of_document(finished).settled and finished.span(span).status is Status.CORRECTED
    judge(finished, "甲", CORRECT, by="戊", label="requirement")
    assert entry_of_document(finished).settled
    judge(finished, "甲", CORRECT, by="戊", **other)
    assert (entry_of_document(finished).left, entry_of_document(finished).settled) == (1, False)
    assert finished.span(span).status is Status.UNREVIEWED
    assert shown(is_one(finished, tmp_path)) == [("person", [[6, 8]])]


def test_what_is_accepted_here_and_rejected_there_is_counted(finished: Project, tmp_path: Path) -> None:
    for who, decision in (("甲", ACCEPT), ("乙", ACCEPT), ("丙", REJECT)):
        judge(finished, who, decision)
    assert entry_of_document(finished).left == 1
    assert is_one(finished, tmp_path).left == 1


@pytest.mark.parametrize("end", ["speech", "person"])
def test_a_relation_that_was_accepted_tells_that_an_end_is_not_in_gold(
    open_review: Callable[[Path, str], Reviewer], finished: Project, tmp_path: Path, end: str
) -> None:
    relate(finished)
    assert list(lint_without_ends(finished.without_ends(DOCUMENT))) == []
    (span,) = (s for s in finished.spans(DOCUMENT, "甲") if (s.label, s.start > 6) == (end, True))
    finished.apply(acts.AddVerdict("span", span.id, REJECT), annotator="丁")
    (breach,) = lint_without_ends(finished.without_ends(DOCUMENT))
    assert "not in gold while an end of it is not" in breach.text and breach.annotator == "甲"
    report = write_export(WithGold(finished), tmp_path / "gold.jsonl", ExportOptions(Which.GOLD))
    assert [entry.parameters["count"] for entry in report.entries if entry.code == "without_ends"] == [1]
    assert is_one(finished, tmp_path).settlement.relations == ()
    path = finished.path
    finished.close()
    found = open_review(path, "戊")
    found.key("k")
    card = next(card.choice for card in found.page.decision.cards if card.choice.name == "甲")
    assert (card.status, card.good) == ("accepted", False)
    assert card.said[-1] == "not in gold while one of its ends is not"


def entry_of_document(project: Project) -> Entry:
    project.count_review()
    row = project.review_entry(DOCUMENT)
    assert row is not None
    return entry_of(row.facts)


@pytest.fixture
def brought(finished: Project, tmp_path: Path) -> Iterator[Project]:
    """Another project, into which a correction and an addition came."""
    judge(finished, "甲", CORRECT, label="speech", ranges=((0, 6),))
    judge(finished, "乙", CORRECT, label="speech")
    added = acts.AddVerdict("span", "", ADD, document=DOCUMENT, ranges=((12, 14),), label="person")
    finished.apply(added, annotator="丁")
    with carried(finished, tmp_path) as other:
        yield other


BROUGHT: list[Fact] = [("person", [[12, 14]]), ("speech", [[0, 6]]), ("speech", [[6, 8]])]


def test_gold_that_came_in_is_seen(brought: Project, tmp_path: Path) -> None:
    material = is_one(brought, tmp_path)
    assert shown(material) == BROUGHT and len(material.new_gold) == 3


def test_a_correction_of_what_was_corrected_elsewhere_is_a_conflict(brought: Project, tmp_path: Path) -> None:
    before = entry_of_document(brought).left
    judge(brought, "甲", CORRECT, by="戊", label="requirement")
    assert entry_of_document(brought).left == before + 1
    assert shown(is_one(brought, tmp_path)) == [BROUGHT[0], BROUGHT[2]]
    judge(brought, "甲", CORRECT, by="戊", label="speech", ranges=((0, 6),))
    assert entry_of_document(brought).left == before
    assert shown(is_one(brought, tmp_path)) == BROUGHT


def test_the_page_shows_what_came_in(open_review: Callable[[Path, str], Reviewer], brought: Project) -> None:
    path = brought.path
    brought.close()
    found = open_review(path, "戊")
    assert found.window.desk.parts.status.offsets.text() == "Gold: 3 spans"
    found.key("k")
    gold = [card.choice for card in found.page.decision.cards if card.choice.name == "Gold"]
    assert [(line.label, line.passage) for line in gold[0].lines] == [("speech", "县委办公室印")]
    said = [words for card in found.page.decision.cards for words in card.choice.said]
    assert "corrected in a file that 丁 imported: speech 县委办公室印" in said


def write_reason_and_send_back(reviewer: Reviewer, number: str) -> None:
    reviewer.key("n")
    reviewer.type("边界请重标")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("s")
    reviewer.key(number, on=reviewer.page.decision.menu)
    reviewer.settle()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_gold_stays_on_the_page_when_its_annotator_has_to_work_again(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    while reviewer.passage() != "李明":
        reviewer.key("j")
    reviewer.key("1")
    status, document = reviewer.window.desk.parts.status, reviewer.document
    assert status.offsets.text() == "Gold: 1 span"
    write_reason_and_send_back(reviewer, "1")
    assert reviewer.document == document and reviewer.project.states(document)["甲"] is State.IN_PROGRESS
    assert status.offsets.text() == "Gold: 1 span" and reviewer.gold() == [("person", "李明")]
    assert len(exported(reviewer.project, tmp_path)) == 1


def test_two_reviewers_who_correct_differently_leave_it_open(reviewer: Reviewer) -> None:
    while reviewer.passage() != "李明":
        reviewer.key("j")
    for who, label in ((REVIEWER, "o"), ("乙", "s")):
        reviewer.window.files.set_annotator(who)
        QApplication.processEvents()
        while reviewer.passage() != "李明":
            reviewer.key("j")
        for key in ("e", label, Qt.Key.Key_Return):
            reviewer.key(key)
    while reviewer.passage() != "李明":
        reviewer.key("j")
    assert reviewer.page.decision.clash.text() == "Reviewers do not agree here."
    assert reviewer.statuses("李明") == {"甲 person": Status.UNREVIEWED} and reviewer.gold() == []
    model = reviewer.page.queue.model
    reviewer.settle()
    row = model.place(reviewer.document)
    reviewer.qtbot.waitUntil(lambda: left_text(model.item(row)) == "3 differences, 1 conflict")


def test_the_card_of_gold_names_only_those_whose_word_it_is(reviewer: Reviewer) -> None:
    while reviewer.passage() != "李明":
        reviewer.key("j")
    assert reviewer.work.group is not None
    (span,) = reviewer.work.group.spans
    for who, label, final in (("乙", "post", False), ("丙", "honour", False), (REVIEWER, "time", True)):
        act = acts.AddVerdict("span", span.id, CORRECT, label=label, adjudicates=final)
        reviewer.project.apply(act, annotator=who)
    QApplication.processEvents()
    said = {card.choice.name: card.choice.said for card in reviewer.page.decision.cards}
    assert said["Gold"] == ("审核员 corrected it · settles it",)
    assert len(said["甲"]) == 3, "what all said of what 甲 has"


def test_whoever_settled_a_conflict_may_change_that_word_and_it_stays_settled(reviewer: Reviewer) -> None:
    while reviewer.passage() != "李明":
        reviewer.key("j")
    assert reviewer.work.group is not None
    (span,) = reviewer.work.group.spans
    for who, decision in (("乙", ACCEPT), ("丙", REJECT)):
        reviewer.project.apply(acts.AddVerdict("span", span.id, decision), annotator=who)
    QApplication.processEvents()
    for keys, gold in (("ax", []), ("1", [("person", "李明")]), ("x", [])):
        while reviewer.passage() != "李明":
            reviewer.key("j")
        for key in keys:
            reviewer.key(key)
        assert reviewer.gold() == gold and reviewer.work.material
        assert reviewer.work.material.settlement.open == ()
