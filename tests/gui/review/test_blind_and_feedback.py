"""Blind review, what annotators learn of their work, guidelines."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.gui.review.gathering import labels_markdown
from annotator.model.acts import (
    AddDocumentLabel,
    AddRelation,
    AddSpan,
    AddVerdict,
    ReplaceLabels,
    SendBack,
    SetSetting,
    SetState,
)
from annotator.model.documents import State, document_id
from annotator.model.verdicts import Decision
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer


def work_as(reviewer: Reviewer, who: str) -> None:
    reviewer.window.files.set_annotator(who)
    QApplication.processEvents()


def test_who_has_not_finished_sees_nobodys_work(reviewer: Reviewer) -> None:
    reviewer.project.apply(SetState(reviewer.document, State.IN_PROGRESS), annotator="乙")
    work_as(reviewer, "乙")
    material = reviewer.work.material
    assert material is not None and material.hidden
    assert reviewer.page.pages.currentWidget() is reviewer.page.empty
    assert reviewer.work.group is None and reviewer.page.decision.cards == []
    reviewer.key("1", on=reviewer.page.canvas)
    assert not reviewer.project.verdicts(reviewer.document)
    reviewer.project.apply(SetState(reviewer.document, State.DONE), annotator="乙")
    QApplication.processEvents()
    assert reviewer.work.group is not None


def test_a_project_that_is_not_blind_hides_nothing(reviewer: Reviewer) -> None:
    reviewer.project.apply(SetState(reviewer.document, State.IN_PROGRESS), annotator="乙")
    reviewer.project.apply(SetSetting("blind", False), annotator="乙")
    work_as(reviewer, "乙")
    assert reviewer.work.material is not None and not reviewer.work.material.hidden


def test_an_annotator_sees_what_was_changed_with_the_words(reviewer: Reviewer) -> None:
    reviewer.key("n")
    reviewer.type("连同科室")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("1")
    reviewer.key(Qt.Key.Key_Escape)
    work_as(reviewer, "乙")
    reviewer.window.actions_["review.feedback"].trigger()
    reviewer.settle()
    listed = reviewer.review.aside.feedback
    said = {entry.title: entry for entry in listed.entries()}
    assert said["Rejected: Organisation 县委"].text == "审核员: 连同科室"
    assert said["Rejected: Organisation 县委"].author == REVIEWER
    assert "Missed: Organisation 县委办公室" in said
    assert all(entry.author == REVIEWER for entry in said.values())
    listed.setCurrentRow(0)
    reviewer.key(Qt.Key.Key_Return, on=listed)
    assert reviewer.window.desk.session is not None
    assert reviewer.window.desk.session.document_id == document_id(TEXT)


def test_what_was_rejected_stays_told_while_the_document_is_sent_back(reviewer: Reviewer) -> None:
    reviewer.key("n")
    reviewer.type("连同科室")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key("1")
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.project.apply(SendBack(reviewer.document, ("乙",), "请重看"), annotator=REVIEWER)
    work_as(reviewer, "乙")
    reviewer.window.actions_["review.feedback"].trigger()
    reviewer.settle()
    said = {entry.title: entry.text for entry in reviewer.review.aside.feedback.entries()}
    assert "请重看" in said.values()
    assert said["Rejected: Organisation 县委"] == "审核员: 连同科室"
    assert not any(title.startswith("Missed") for title in said)


def test_another_label_on_a_passage_is_one_correction(reviewer: Reviewer) -> None:
    while reviewer.passage() != "张少初":
        reviewer.key("j")
    reviewer.key("1")
    work_as(reviewer, "丙")
    reviewer.window.actions_["review.feedback"].trigger()
    reviewer.settle()
    about = [each for each in reviewer.review.aside.feedback.entries() if "张少初" in each.title]
    assert [each.title for each in about] == ["Corrected: Post 张少初 → Person 张少初"]
    assert about[0].author == REVIEWER


def test_what_became_of_relations_and_document_labels_is_told(reviewer: Reviewer) -> None:
    document, project = reviewer.document, reviewer.project
    person = next(span.id for span in project.spans(document, "甲") if span.label == "person")
    speech = project.apply(AddSpan(document, "speech", ((0, 6),)), annotator="甲").created[0]
    for act in (AddRelation(document, speech, person, "speaker"), AddDocumentLabel(document, "genre_news")):
        project.apply(act, annotator="甲")
    for kind, held in (
        ("relation", project.relations(document, "甲")[0].id),
        ("document_label", project.document_labels(document, "甲")[0].id),
    ):
        project.apply(AddVerdict(kind, held, Decision.REJECT, reason=f"no {kind}"), annotator=REVIEWER)
    work_as(reviewer, "甲")
    reviewer.window.actions_["review.feedback"].trigger()
    reviewer.settle()
    said = {entry.text: entry.title for entry in reviewer.review.aside.feedback.entries()}
    assert said["审核员: no relation"] == "Rejected: Speaker 区委召开会议 → 张少初"
    assert said["审核员: no document_label"] == "Rejected: News report (whole document)"


def test_guidelines_are_written_shown_and_searched(reviewer: Reviewer) -> None:
    reviewer.window.actions_["review.guidelines"].trigger()
    view = reviewer.review.aside.guidelines
    assert "Organisation" in view.browser.toPlainText()
    view.edit.click()
    view.editor.setPlainText("# 总则\n\n机构名取最长。")
    view.edit.click()
    QApplication.processEvents()
    assert reviewer.project.setting("guidelines") == "# 总则\n\n机构名取最长。"
    assert "机构名取最长" in view.browser.toPlainText()
    view.search.setText("最长")
    assert view.found.text() == "1 found"
    reviewer.window.actions_["edit.undo"].trigger()
    assert reviewer.project.setting("guidelines") is None


def test_the_rules_of_review_are_kept_in_the_project(reviewer: Reviewer) -> None:
    dialog = reviewer.review.rules.dialog()
    dialog.finished.connect(lambda result: reviewer.review.rules.write(dialog, result))
    assert dialog.blind.isChecked() and dialog.rule is None
    dialog.blind.setChecked(False)
    dialog.consensus.setChecked(True)
    dialog.of.setValue(3)
    dialog.agree.setValue(2)
    dialog.accept()
    assert reviewer.project.setting("blind") is False
    assert reviewer.project.setting("gold_rule") == {"agree": 2, "of": 3}


def test_a_numbered_example_stays_as_it_is_written(reviewer: Reviewer) -> None:
    label = replace(reviewer.project.scheme.label("person"), examples={"en": ("2. What was done", r"a\b")})
    reviewer.project.apply(ReplaceLabels((label,)), annotator=REVIEWER)
    page = QTextDocument()
    page.setMarkdown(labels_markdown(reviewer.project.scheme, "en"))
    assert "\n2. What was done\n" in page.toPlainText() and r"a\b" in page.toPlainText()


def test_nothing_changed_is_said_in_a_sentence(reviewer: Reviewer) -> None:
    reviewer.window.actions_["review.feedback"].trigger()
    reviewer.settle()
    assert reviewer.review.aside.note.text() == "Reviewers have changed nothing in your work so far."
