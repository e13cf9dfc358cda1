"""Documents are reviewed by keys alone: accepted, corrected, rejected, added to, talked about, undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.__main__ import main
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.gui.main_window import MainWindow
from annotator.gui.review.goal import Goal
from annotator.gui.review.lines import ReviewLine
from annotator.gui.review.queue_rows import left_text
from annotator.model.acts import AddDocumentLabel, AddVerdict, SetSetting, SetSpanUnsure
from annotator.model.documents import State, document_id
from annotator.model.spans import Status
from annotator.model.verdicts import ADJUDICATORS, GOLD_RULE, Decision
from annotator.project import Project
from annotator.review.golden import WithGold
from tests.gui.review.conftest import OTHER, REVIEWER, TEXT, Reviewer, finish

ACCEPTED, REJECTED = Status.ACCEPTED, Status.REJECTED
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chained(make_window: Callable[..., MainWindow], qtbot: QtBot, reviewed_file: Path) -> Reviewer:
    """A difference of two things that run into each other."""
    with Project.open(reviewed_file) as project:
        work = (
            ("organisation", "秀洲区", "甲"),
            ("post", "委副书记", "甲"),
            ("organisation", "秀洲区委", "乙"),
            ("post", "区委副书记", "乙"),
        )
        document = finish(project, "秀洲区委副书记出席", work, "甲乙")
    window = make_window()
    assert window.open_project(reviewed_file, REVIEWER)
    found = Reviewer(window, qtbot, reviewed_file)
    window.review.enter(document)
    qtbot.waitUntil(lambda: found.work.document == document, timeout=5_000)
    found.settle()
    return found


def test_the_queue_shows_most_disagreement_first(reviewer: Reviewer) -> None:
    model = reviewer.page.queue.model
    assert [model.item(n).title for n in range(model.rowCount())] == ["区委召开会议", "縣委召開會議"]
    assert [model.item(n).entry.left for n in range(2)] == [3, 1]
    assert reviewer.document == document_id(TEXT)
    assert reviewer.page.queue.foot_count.text() == "0 of 2"


def test_differences_are_walked_by_keys_round_the_end(reviewer: Reviewer) -> None:
    seen = []
    for _ in range(3):
        seen.append((reviewer.kind(), reviewer.passage()))
        reviewer.key("j")
    assert seen == [("boundary", "县委办公室"), ("label", "张少初"), ("one", "李明")]
    assert reviewer.passage() == "县委办公室"
    reviewer.key("k")
    assert reviewer.passage() == "李明"


def test_a_document_is_settled_by_keys_only(reviewer: Reviewer) -> None:
    reviewer.key("1")  # 甲's 县委办公室, which 丙 has too
    assert reviewer.statuses("县委办公室") == {"甲 organisation": ACCEPTED, "丙 organisation": ACCEPTED}
    assert reviewer.statuses("县委") == {"乙 organisation": REJECTED}
    assert reviewer.passage() == "张少初"
    reviewer.key("3")  # 丙's post
    assert reviewer.statuses("张少初") == {
        "甲 person": REJECTED,
        "乙 person": REJECTED,
        "丙 post": ACCEPTED,
    }
    reviewer.key("x")
    assert reviewer.statuses("李明") == {"甲 person": REJECTED}
    reviewer.key(Qt.Key.Key_Return, CTRL)  # what all have alike
    material = reviewer.work.material
    assert material is not None and material.left == 0 and material.settlement.settled
    assert reviewer.gold() == [
        ("time", "今天下午"),
        ("organisation", "县委办公室"),
        ("post", "张少初"),
    ]
    reviewer.settle()
    assert reviewer.page.queue.foot_count.text() == "1 of 2"


def test_a_document_comes_back_at_the_difference_where_it_was_left(reviewer: Reviewer) -> None:
    first = reviewer.document
    reviewer.key("j")
    reviewer.key("j")
    there = reviewer.passage()
    reviewer.key(Qt.Key.Key_PageDown, CTRL)
    assert reviewer.document != first
    reviewer.key(Qt.Key.Key_PageUp, CTRL)
    assert reviewer.document == first and reviewer.passage() == there
    assert reviewer.work.number == 2


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_undone_the_rest_is_open_again_where_it_was_accepted(reviewer: Reviewer, steps: int) -> None:
    for _ in range(steps):
        reviewer.key("j")
    there, passage = reviewer.work.number, reviewer.passage()
    reviewer.key(Qt.Key.Key_Return, CTRL)
    reviewer.key("j")
    for _ in range(2):
        reviewer.key(Qt.Key.Key_Z, CTRL)
        assert (reviewer.work.number, reviewer.passage()) == (there, passage)
        reviewer.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)


def test_until_nothing_is_left_and_gold_is_exported(reviewer: Reviewer, tmp_path: Path) -> None:
    for _ in range(3):
        reviewer.key("1")
    reviewer.key(Qt.Key.Key_Return, CTRL)
    reviewer.settle()
    reviewer.key(Qt.Key.Key_PageDown, CTRL)
    assert reviewer.document == document_id(OTHER)
    reviewer.key("1")
    reviewer.key(Qt.Key.Key_Return, CTRL)
    reviewer.settle()
    assert reviewer.page.queue.foot_count.text() == "2 of 2"
    reviewer.window.files.close()
    out = tmp_path / "gold.jsonl"
    assert main(["export", str(reviewer.path), "-o", str(out), "--which", "gold"]) == 0
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    found = [(span["label"], span["quote"], span["annotator"]) for span in records[0]["spans"]]
    assert found == [
        ("time", "今天下午", "gold"),
        ("organisation", "县委办公室", "gold"),
        ("person", "张少初", "gold"),
        ("person", "李明", "gold"),
    ]
    assert all(span["from"] for record in records for span in record["spans"])
    assert [span["quote"] for span in records[1]["spans"]] == ["會議", "劉建國"]


def test_what_all_agree_on_is_to_be_accepted_before_a_document_is_settled(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    document = reviewer.document
    for who in "甲乙丙":
        reviewer.project.apply(AddDocumentLabel(document, "genre_report"), annotator=who)
    QApplication.processEvents()
    for _ in range(3):
        reviewer.key("1")
    reviewer.settle()
    item = reviewer.page.queue.model.item(reviewer.page.queue.model.place(document))
    assert left_text(item) == "2 agreed, not yet gold"
    assert item.entry.progress == 0.6 and reviewer.page.queue.foot_count.text() == "0 of 2"
    said = reviewer.window.desk.parts.status
    assert said.message.text() == "2 agreed, not yet gold: Ctrl+Enter accepts them"
    assert said.paragraph.text() == "2 agreed, not yet gold"
    assert reviewer.page.decision.note.text() == said.message.text()
    out = tmp_path / "gold.jsonl"
    report = write_export(WithGold(reviewer.project), out, ExportOptions(Which.GOLD))
    assert [str(entry) for entry in report] == [
        "区委召开会议: not in gold, as nobody has decided yet: agreed on by all 2, other 0.",
        "縣委召開會議 has no gold; it is left out.",
        "縣委召開會議: not in gold, as nobody has decided yet: agreed on by all 1, other 1.",
    ]
    reviewer.key(Qt.Key.Key_Return, CTRL)
    reviewer.settle()
    assert left_text(reviewer.page.queue.model.item(0)) == "settled"
    assert reviewer.page.queue.foot_count.text() == "1 of 2"
    assert reviewer.page.decision.note.isHidden()
    report = write_export(WithGold(reviewer.project), out, ExportOptions(Which.GOLD))
    assert {entry.document for entry in report} == {document_id(OTHER)}
    record = json.loads(out.read_text("utf-8"))
    assert [label["label"] for label in record["document_labels"]] == ["genre_report"]
    assert "今天下午" in [span["quote"] for span in record["spans"]]


def test_the_projects_rule_settles_what_enough_agree_on(reviewer: Reviewer) -> None:
    for _ in range(3):
        reviewer.key("1")
    reviewer.settle()
    assert reviewer.page.queue.foot_count.text() == "0 of 2"
    reviewer.project.apply(SetSetting(GOLD_RULE, {"agree": 3, "of": 3}), annotator="审核员")
    QApplication.processEvents()
    reviewer.settle()
    assert reviewer.page.queue.foot_count.text() == "1 of 2"
    assert not [problem.code for problem in reviewer.project.check()]


def test_two_are_accepted_at_once(reviewer: Reviewer) -> None:
    assert reviewer.page.decision.buttons["both"].text() == "Accept 甲 and 乙"
    reviewer.key("b")
    assert set(reviewer.statuses("县委办公室").values()) == {ACCEPTED}
    assert reviewer.statuses("县委") == {"乙 organisation": ACCEPTED}


def test_one_key_is_one_act_and_undo_goes_back_to_it(reviewer: Reviewer) -> None:
    reviewer.key("1")
    reviewer.key("j")
    assert reviewer.passage() == "李明"
    assert reviewer.window.actions_["edit.undo"].isEnabled()
    reviewer.key("z", CTRL)
    QApplication.processEvents()
    assert reviewer.passage() == "县委办公室"
    assert set(reviewer.statuses("县委办公室").values()) == {Status.UNREVIEWED}
    assert not reviewer.project.verdicts(reviewer.document)
    reviewer.key("y", CTRL)
    QApplication.processEvents()
    assert set(reviewer.statuses("县委办公室").values()) == {ACCEPTED}


def test_undo_goes_to_the_document_that_the_verdict_was_on(reviewer: Reviewer) -> None:
    first = reviewer.document
    reviewer.key("1")
    assert reviewer.window.actions_.text("edit.undo") == "Undo: 3 verdicts, the first on 县委"
    reviewer.window.actions_["document.next"].trigger()
    reviewer.settle()
    assert reviewer.document != first
    reviewer.key("z", CTRL)
    reviewer.settle()
    assert reviewer.document == first and not reviewer.project.verdicts(first)
    reviewer.window.actions_["review.open"].trigger()
    reviewer.key("y", CTRL, on=reviewer.window)
    session = reviewer.window.desk.session
    assert session is not None and session.document_id == first
    start = TEXT.index("县委办公室")
    assert reviewer.window.parts.article.pane.passage_rects(start, start + 2)


def test_a_difference_is_corrected_by_keys(reviewer: Reviewer) -> None:
    reviewer.key("e")  # with what two of three have
    reviewer.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)  # the end one back
    reviewer.key("j")  # the label 职务, not the next difference
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.work.editing is None
    assert ("post", "县委办公") in reviewer.gold()
    assert reviewer.statuses("县委办公室") == {
        "甲 organisation": Status.CORRECTED,
        "丙 organisation": Status.CORRECTED,
    }
    verdicts = reviewer.project.verdicts(reviewer.document)
    assert {verdict.decision for verdict in verdicts} == {Decision.CORRECT}


def test_a_correction_is_of_one_thing_and_the_others_stay(chained: Reviewer) -> None:
    reviewer = chained
    assert reviewer.passage() == "秀洲区委副书记" and len(reviewer.page.decision.cards) == 2
    reviewer.key("e")
    editing = reviewer.work.editing
    assert editing is not None and [span.annotator for span in editing.spans] == ["甲", "乙"]
    reviewer.key("l")
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.gold() == [("place", "秀洲区")]
    (gold,) = reviewer.work.material.settlement.spans if reviewer.work.material else ()
    assert len(gold.origins) == 2 and reviewer.passage() == "秀洲区委副书记"
    assert list(reviewer.statuses("委副书记").values()) == [Status.UNREVIEWED]
    reviewer.key("e")
    editing = reviewer.work.editing
    assert editing is not None and {span.label for span in editing.spans} == {"post"}
    reviewer.key(Qt.Key.Key_Tab)
    editing = reviewer.work.editing
    assert editing is not None and editing.label == "place"  # what became of the first
    reviewer.key(Qt.Key.Key_Tab, SHIFT)
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.gold() == [("place", "秀洲区"), ("post", "区委副书记")]


def test_what_was_decided_is_told_and_the_next_correction_begins_with_it(reviewer: Reviewer) -> None:
    reviewer.key("n")
    reviewer.type("不含科室")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("e")
    for _ in range(2):
        reviewer.key(Qt.Key.Key_Left, SHIFT)
    reviewer.key("w")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("k")
    assert reviewer.passage() == "县委办公室"
    *people, gold = [card.choice for card in reviewer.page.decision.cards]
    assert people[0].said == ("审核员 corrected it: Title of a work 县委办 · 不含科室",) == people[1].said
    assert (gold.name, gold.lines[0].label, gold.lines[0].passage) == ("Gold", "Title of a work", "县委办")
    assert gold.said == ("审核员 corrected it · 不含科室",)
    start = TEXT.index("县委办")
    bars = [bar for line in reviewer_lines(reviewer, start) for bar in line.bars]
    assert [bar.span.label for bar in bars if bar.span.annotator == "gold"] == ["work"]
    reviewer.key("e")
    editing = reviewer.work.editing
    assert editing is not None and (editing.label, editing.passage) == ("work", (start, start + 3))


def reviewer_lines(reviewer: Reviewer, start: int) -> list[ReviewLine]:
    canvas = reviewer.page.canvas
    canvas.bring_into_sight(start, start + 1)
    return [
        line
        for sight in canvas._sights()
        if not sight.entry.row.blank
        for line in cast("list[ReviewLine]", sight.entry.marks)
    ]


def test_an_added_span_is_selected_corrected_and_taken_back(reviewer: Reviewer) -> None:
    reviewer.key("m")
    reviewer.key("w")
    reviewer.key(Qt.Key.Key_Return)
    assert ("work", "县") in reviewer.gold()
    while reviewer.kind() != "added":
        reviewer.key("j")
    (card,) = reviewer.page.decision.cards
    assert card.choice.said == ("审核员 added it",) and card.choice.lines[0].passage == "县"
    assert reviewer.page.decision.title.text() == "Added by a reviewer"
    acts = len(reviewer.project.changes(limit=10_000))
    reviewer.key("1")
    assert "E corrects it" in reviewer.window.desk.parts.status.message.text()
    assert len(reviewer.project.changes(limit=10_000)) == acts
    reviewer.key("e")
    reviewer.key(Qt.Key.Key_Right, SHIFT)
    reviewer.key(Qt.Key.Key_Return)
    assert [fact for fact in reviewer.gold() if fact[0] == "work"] == [("work", "县委")]
    reviewer.key("z", CTRL)
    QApplication.processEvents()
    assert [fact for fact in reviewer.gold() if fact[0] == "work"] == [("work", "县")]
    while reviewer.kind() != "added":
        reviewer.key("j")
    reviewer.key("x")
    assert reviewer.gold() == [] and not reviewer.project.verdicts(reviewer.document)


def test_accepting_the_rest_says_what_was_taken_and_leaves_what_is_unsure(reviewer: Reviewer) -> None:
    start = TEXT.index("李明")
    span = next(s for s in reviewer.project.spans(reviewer.document) if s.start == start)
    reviewer.project.apply(SetSpanUnsure(span.id, True), annotator="甲")
    QApplication.processEvents()
    reviewer.settle()
    reviewer.key(Qt.Key.Key_Return, CTRL, on=reviewer.page.canvas)
    assert reviewer.window.desk.parts.status.message.text() == (
        "Accepted: 1 agreed, 0 that only one has, 0 that several have, not all. Left: 3, 1 of them unsure."
    )
    assert reviewer.statuses("李明") == {"甲 person": Status.UNREVIEWED}
    reviewer.key("j")
    assert reviewer.window.desk.parts.status.message.isHidden()


def test_what_only_one_has_and_what_not_all_have_are_told_apart(reviewer: Reviewer) -> None:
    work = (("person", "劉建國", "甲乙"), ("person", "他", "甲"), ("event", "工作", "乙"))
    reviewer.window.review.enter(goal=Goal(finish(reviewer.project, OTHER + "完。", work)))
    reviewer.settle()
    reviewer.key(Qt.Key.Key_Return, CTRL, on=reviewer.page.canvas)
    said = reviewer.window.desk.parts.status.message.text()
    assert said.startswith("Accepted: 0 agreed, 2 that only one has, 1 that several have, not all. Left: 0,")


def test_who_only_reviewed_is_told_that_a_document_is_marked_as_done_without_work(reviewer: Reviewer) -> None:
    document = reviewer.document
    reviewer.key("1")
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.key(Qt.Key.Key_Return, CTRL)
    assert reviewer.project.state(document, REVIEWER) is State.DONE
    said = reviewer.window.desk.parts.status.message.text()
    assert said == "Marked as done: 区委召开会议, without annotations of yours. Undo: Ctrl+Z"
    reviewer.key("z", CTRL)
    assert reviewer.project.state(document, REVIEWER) is State.NEW


def test_deciding_on_work_of_ones_own_is_said(reviewer: Reviewer) -> None:
    reviewer.window.files.set_annotator("甲")
    QApplication.processEvents()
    reviewer.key("1", on=reviewer.page.canvas)
    assert reviewer.window.desk.parts.status.message.text() == "You have decided on work of your own."


def test_who_may_not_settle_a_conflict_is_told_why_nothing_happens(reviewer: Reviewer) -> None:
    reviewer.key("1")
    reviewer.project.apply(SetSetting(ADJUDICATORS, ["丙"]), annotator="审核员")
    reviewer.window.files.set_annotator("乙")
    QApplication.processEvents()
    reviewer.settle()
    said = reviewer.window.desk.parts.status.message
    while reviewer.passage() != "县委办公室":
        reviewer.key("j", on=reviewer.page.canvas)
    reviewer.key("n", on=reviewer.page.canvas)
    reviewer.type("太长")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("x", on=reviewer.page.canvas)
    assert "only 丙 may settle it" in said.text()
    while reviewer.passage() != "县委办公室":
        reviewer.key("j", on=reviewer.page.canvas)
    assert reviewer.page.decision.cards[0].choice.said == ("乙 rejected it · 太长", "审核员 accepted it")
    reviewer.key("a", on=reviewer.page.canvas)
    assert said.text() == "Reviewers do not agree there; only 丙 may settle it."


def signs_in_row(reviewer: Reviewer) -> int:
    """Return how many pixels of the open document's row have the colour of what is out of the ordinary."""
    rows, model = reviewer.page.queue.list, reviewer.page.queue.model
    rect = rows.visualRect(model.index(model.place(reviewer.document)))
    drawn = rows.viewport().grab(rect).toImage()
    warn = reviewer.window.desk.look.theme.warn.rgb()
    return sum(drawn.pixel(x, y) == warn for x in range(drawn.width()) for y in range(drawn.height()))


def test_the_queue_tells_verdicts_that_contradict_each_other_from_plain_differences(
    reviewer: Reviewer,
) -> None:
    def row() -> str:
        model = reviewer.page.queue.model
        return left_text(model.item(model.place(reviewer.document)))

    reviewer.key("1")
    reviewer.settle()
    assert "conflict" not in row() and signs_in_row(reviewer) == 0
    reviewer.window.files.set_annotator("乙")
    reviewer.settle()
    while reviewer.passage() != "县委办公室":
        reviewer.key("j", on=reviewer.page.canvas)
    reviewer.key("x", on=reviewer.page.canvas)
    reviewer.qtbot.waitUntil(lambda: row() == "3 differences, 1 conflict")
    assert signs_in_row(reviewer) > 10, "a sign stands beside the word"
    while reviewer.passage() != "县委办公室":
        reviewer.key("j", on=reviewer.page.canvas)
    for key in "a1":
        reviewer.key(key, on=reviewer.page.canvas)
    reviewer.qtbot.waitUntil(lambda: row() == "2 differences")
    assert signs_in_row(reviewer) == 0


def test_escape_gives_a_correction_up(reviewer: Reviewer) -> None:
    reviewer.key("e")
    reviewer.key(Qt.Key.Key_Escape)
    assert reviewer.work.editing is None
    assert reviewer.work.active
    assert not reviewer.project.verdicts(reviewer.document)


def test_what_all_missed_is_added_by_keys(reviewer: Reviewer) -> None:
    reviewer.key("m")
    start = TEXT.index("打印机")
    editing = reviewer.work.editing
    assert editing is not None
    for _ in range(start - editing.passage[0]):
        reviewer.key(Qt.Key.Key_Right)
    for _ in range(2):
        reviewer.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    held = reviewer.work.group
    reviewer.key("w")
    reviewer.key(Qt.Key.Key_Return)
    assert ("work", "打印机") in reviewer.gold()
    assert reviewer.work.group == held  # it is not decided yet


def test_where_no_two_differ_their_key_says_so(reviewer: Reviewer) -> None:
    while reviewer.passage() != "李明":
        reviewer.key("j")
    reviewer.key("b")
    assert reviewer.window.parts.status.message.text().startswith("No two have different things here")
    assert set(reviewer.statuses("李明").values()) == {Status.UNREVIEWED}


def test_a_reason_goes_with_the_verdict(reviewer: Reviewer) -> None:
    reviewer.key("n")
    reviewer.type("连同科室")
    reviewer.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is reviewer.page.canvas
    reviewer.key("1")
    verdicts = reviewer.project.verdicts(reviewer.document)
    assert {verdict.reason for verdict in verdicts} == {"连同科室"}
    reviewer.key("1")
    assert "" in {verdict.reason for verdict in reviewer.project.verdicts(reviewer.document)}


def test_a_reason_stays_with_the_difference_that_it_was_written_at(reviewer: Reviewer) -> None:
    reason = reviewer.page.decision.reason
    reviewer.key("n")
    reviewer.type("连同科室")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("j")
    assert reason.text() == ""
    reviewer.key("1")
    assert {verdict.reason for verdict in reviewer.project.verdicts(reviewer.document)} == {""}
    first = reviewer.document
    reviewer.key(Qt.Key.Key_PageDown, CTRL)
    reviewer.settle()
    assert reviewer.document != first and reason.text() == ""
    reviewer.key(Qt.Key.Key_PageUp, CTRL)
    reviewer.settle()
    while reviewer.passage() != "县委办公室":
        reviewer.key("j")
    assert reason.text() == "连同科室"


def test_a_thread_is_opened_answered_and_closed(reviewer: Reviewer) -> None:
    reviewer.key("q")
    reviewer.type("算不算机构？")
    reviewer.key(Qt.Key.Key_Return)
    (thread,) = reviewer.page.comments.threads
    assert thread.waits_for_answer and thread.target_kind == "span"
    reviewer.settle()
    assert reviewer.page.queue.model.item(0).entry.questions == 1
    reviewer.key("r")
    reviewer.type("算。")
    reviewer.key(Qt.Key.Key_Return)
    (thread,) = reviewer.page.comments.threads
    assert [comment.text for comment in thread.comments] == ["算不算机构？", "算。"]
    assert not thread.waits_for_answer
    reviewer.key("c")
    assert reviewer.page.comments.threads[0].closed
    reviewer.key("c")
    assert not reviewer.page.comments.threads[0].closed


def test_open_threads_lead_to_their_place(reviewer: Reviewer) -> None:
    reviewer.key("j")
    reviewer.key("r")
    reviewer.type("职务还是人名？")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("k")
    reviewer.key("t", CTRL)
    reviewer.settle()
    threads = reviewer.review.aside.threads
    assert threads.count() == 1
    reviewer.key(Qt.Key.Key_Return, on=threads)
    assert reviewer.passage() == "张少初"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_document_is_sent_back_with_a_reason(reviewer: Reviewer) -> None:
    document = reviewer.document
    reviewer.key("s")  # without a reason: asks for one
    assert reviewer.project.states(document)["甲"] is State.DONE
    reviewer.type("边界请按规范重标")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("s")
    menu = reviewer.page.decision.menu
    assert [action.text() for action in menu.actions()] == [
        "甲 (&1)",
        "乙 (&2)",
        "丙 (&3)",
        "All of them (&0)",
    ]
    reviewer.key("2", on=menu)
    assert reviewer.project.states(document) == {
        "甲": State.DONE,
        "乙": State.IN_PROGRESS,
        "丙": State.DONE,
    }
    reviewer.settle()
    assert reviewer.document == document
    reviewer.key("z", CTRL)
    reviewer.settle()
    reviewer.key("n", on=reviewer.page.canvas)
    reviewer.type("边界请按规范重标")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("s")
    reviewer.key("0", on=menu)
    assert set(reviewer.project.states(document).values()) == {State.IN_PROGRESS}
    assert [comment.text for comment in reviewer.project.comments(document)] == ["边界请按规范重标"]
    assert reviewer.document == document_id(OTHER)
    reviewer.key("z", CTRL)
    assert set(reviewer.project.states(document).values()) == {State.DONE}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(
    ("steps", "whom", "passage"),
    [
        (1, "3", "李明"),  # what only he had differently is gone, and with it the difference
        (1, "1", "张少初"),
        (1, "2", "张少初"),  # the first difference is gone before it
        (2, "2", "李明"),
        (2, "1", "县委办公室"),  # it was the last one
    ],
)
def test_the_difference_in_hand_stays_when_one_person_has_to_work_again(
    reviewer: Reviewer, steps: int, whom: str, passage: str
) -> None:
    before = reviewer.work.material
    for _ in range(steps):
        reviewer.key("j")
    reviewer.key("n")
    reviewer.type("请重标")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("s")
    reviewer.key(whom, on=reviewer.page.decision.menu)
    reviewer.settle()
    assert before is not None and reviewer.work.material is not before
    assert reviewer.passage() == passage
    assert reviewer.work.material is not None and not reviewer.work.material.decided(reviewer.work.group)  # type: ignore[arg-type]


def test_a_correction_of_which_a_file_does_not_tell_what_it_became_says_so(reviewer: Reviewer) -> None:
    assert reviewer.work.group is not None
    span = reviewer.work.group.members[0]
    reviewer.project.apply(AddVerdict("span", span.id, Decision.CORRECT, reason="另见"), annotator="乙")
    reviewer.work.open(reviewer.document, anew=True)
    said = [line for card in reviewer.page.decision.cards for line in card.choice.said]
    assert said == ["乙 corrected it: what it became is not known · 另见"]


def test_names_can_be_hidden(reviewer: Reviewer) -> None:
    assert reviewer.work.people.name("乙") == "乙"
    reviewer.key("h")
    assert [reviewer.work.people.name(who) for who in "甲乙丙"] == ["A", "B", "C"]
    assert [card.choice.letter for card in reviewer.page.decision.cards] == ["A", "B", "C"]


def test_the_script_is_switched_and_nothing_is_written(reviewer: Reviewer) -> None:
    before = len(reviewer.project.changes(limit=10_000))
    reviewer.key("j")
    reviewer.key("3", Qt.KeyboardModifier.AltModifier)
    assert "縣委辦公室" in reviewer.page.canvas.view().block(1).text
    assert reviewer.passage() == "张少初"
    reviewer.key("k")
    assert reviewer.page.decision.cards[0].choice.lines[0].passage == "縣委辦公室"
    assert len(reviewer.project.changes(limit=10_000)) == before


def test_escape_goes_back_to_labelling(reviewer: Reviewer) -> None:
    document = reviewer.document
    reviewer.key(Qt.Key.Key_Escape)
    assert reviewer.window.desk.page is None
    assert reviewer.window.desk.session is not None
    assert reviewer.window.desk.session.document_id == document
    assert reviewer.window.actions_["annotate.repeat"].isEnabled()


def test_keys_of_labelling_do_nothing_in_review(reviewer: Reviewer) -> None:
    assert not reviewer.window.actions_["annotate.delete"].isEnabled()
    assert not reviewer.window.actions_["document.finish"].isEnabled()
    assert reviewer.window.actions_["review.reject"].isEnabled()


def test_the_project_may_take_what_n_of_m_agree_on_as_gold(reviewer: Reviewer) -> None:
    assert reviewer.gold() == []
    reviewer.project.apply(SetSetting(GOLD_RULE, {"agree": 3, "of": 3}), annotator="审核员")
    QApplication.processEvents()
    reviewer.settle()
    assert reviewer.gold() == [("time", "今天下午")]
    reviewer.project.apply(SetSetting(GOLD_RULE, {"agree": 2, "of": 3}), annotator="审核员")
    QApplication.processEvents()
    assert ("organisation", "县委办公室") in reviewer.gold()


def test_a_sample_of_agreed_passages_is_walked(reviewer: Reviewer) -> None:
    reviewer.review.show_order("sample")
    reviewer.settle()
    assert reviewer.kind() == "none"
    reviewer.key("x")
    drawn = reviewer.work.material
    assert drawn is not None
    assert {
        span.status
        for group in drawn.differences
        for span in reviewer.project.spans(reviewer.document)
        if span.id in {s.id for s in group.spans}
    } == {REJECTED}


def test_orders_by_label_and_annotator_are_offered(reviewer: Reviewer) -> None:
    assert set(reviewer.project.review_kinds("label")) == {"organisation", "person", "post", "event"}
    menu = reviewer.page.queue.orders.menu
    menu.aboutToShow.emit()
    by_label = next(action.menu() for action in menu.actions() if action.text() == "By label")
    scheme = [label.id for label in reviewer.project.scheme.labels]
    assert isinstance(by_label, QMenu)
    offered = [action.text() for action in by_label.actions()]
    ids = sorted(("organisation", "person", "post", "event"), key=scheme.index)
    assert offered == [f"Label: {reviewer.project.scheme.label(name).name('en')}" for name in ids]
    reviewer.review.show_order("label", "event")
    assert reviewer.page.queue.model.rowCount() == 1
    assert reviewer.page.queue.orders.text() == "Label: Event"
