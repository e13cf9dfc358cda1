"""Documents are reviewed by keys alone: accepted, corrected, rejected, added to, talked about, undone."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.gui.review.queue import left_text
from annotator.model.acts import AddDocumentLabel, SetSetting
from annotator.model.documents import State, document_id
from annotator.model.spans import Status
from annotator.model.verdicts import GOLD_RULE, Decision
from annotator.review.golden import WithGold
from tests.gui.review.conftest import OTHER, TEXT, Reviewer

ACCEPTED, REJECTED = Status.ACCEPTED, Status.REJECTED
CTRL = Qt.KeyboardModifier.ControlModifier


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
    assert reviewer.window.actions_["edit.undo"].text() == "Undo: 3 verdicts, the first on 县委"
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
    reviewer.key("e")
    reviewer.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)  # the end one on
    reviewer.key("j")  # the label 职务, not the next difference
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.work.editing is None
    assert ("post", TEXT[reviewer_start() : reviewer_start() + 3]) in reviewer.gold()
    assert reviewer.statuses("县委办公室") == {
        "甲 organisation": Status.CORRECTED,
        "丙 organisation": Status.CORRECTED,
    }
    verdicts = reviewer.project.verdicts(reviewer.document)
    assert {verdict.decision for verdict in verdicts} == {Decision.CORRECT}


def reviewer_start() -> int:
    return TEXT.index("县委")


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
    reviewer.key("w")
    reviewer.key(Qt.Key.Key_Return)
    assert ("work", "打印机") in reviewer.gold()


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


def test_a_document_is_sent_back_with_a_reason(reviewer: Reviewer) -> None:
    document = reviewer.document
    reviewer.key("s")  # without a reason: asks for one
    assert reviewer.project.states(document)["甲"] is State.DONE
    reviewer.type("边界请按规范重标")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("s")
    assert set(reviewer.project.states(document).values()) == {State.IN_PROGRESS}
    assert [comment.text for comment in reviewer.project.comments(document)] == ["边界请按规范重标"]
    assert reviewer.document == document_id(OTHER)
    reviewer.key("z", CTRL)
    assert set(reviewer.project.states(document).values()) == {State.DONE}


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
    reviewer.review.show_order("label", "event")
    assert reviewer.page.queue.model.rowCount() == 1
    assert reviewer.page.queue.orders.text() == "Label: Event"
