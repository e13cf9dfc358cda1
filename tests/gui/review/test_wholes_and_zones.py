"""Document labels and relations are walked and decided; what is left out is not; who may adjudicate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.review.reading import gather
from annotator.model.acts import (
    AddAnnotator,
    AddDocumentLabel,
    AddLayerCorrection,
    AddRelation,
    AddSpan,
    AddVerdict,
    ImportDocuments,
    SetSetting,
    SetState,
)
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem
from annotator.model.spans import Status
from annotator.model.verdicts import ADJUDICATORS, Decision
from annotator.project import Project
from annotator.review.record import entry_of
from tests.gui.conftest import article_scheme
from tests.gui.review.conftest import REVIEWER, Reviewer

TEXT = "会议报道\n张少初说：“要抓紧。”\n首页 | 上一页 | 下一页"
PEOPLE = "甲乙"


def span(project: Project, who: str, label: str, passage: str) -> str:
    start = TEXT.index(passage)
    act = AddSpan(document_id(TEXT), label, ((start, start + len(passage)),))
    return project.apply(act, annotator=who).created[0]


@pytest.fixture
def labelled_file(tmp_path: Path) -> Path:
    """Two who differ in genre and in a relation, and agree on a span that lies in navigation."""
    path = tmp_path / "wholes.annot"
    document = document_id(TEXT)
    with Project.create(path, article_scheme()) as project:
        for name in (*PEOPLE, REVIEWER):
            project.apply(AddAnnotator(name), annotator=name)
        project.apply(ImportDocuments((ImportItem(TEXT, "会议报道"),)), annotator=REVIEWER)
        project.apply(AddDocumentLabel(document, "genre_news"), annotator="甲")
        project.apply(AddDocumentLabel(document, "genre_essay"), annotator="乙")
        heads = {who: span(project, who, "speech", "要抓紧") for who in PEOPLE}
        tails = {who: span(project, who, "person", "张少初") for who in PEOPLE}
        project.apply(AddRelation(document, heads["甲"], tails["甲"], "speaker"), annotator="甲")
        for who in PEOPLE:
            span(project, who, "place", "首页")
        start = TEXT.index("首页")
        project.apply(AddLayerCorrection(document, "chrome", start, len(TEXT), on=True), annotator="甲")
        for who in PEOPLE:
            project.apply(SetState(document, State.DONE), annotator=who)
    return path


@pytest.fixture
def reviewer(open_review: Callable[[Path, str], Reviewer], labelled_file: Path) -> Reviewer:
    """A reviewer before the genre."""
    return open_review(labelled_file, REVIEWER)


def genres(project: Project) -> dict[str, Status]:
    return {label.label: label.status for label in project.document_labels(document_id(TEXT))}


def test_document_label_and_relation_are_walked_by_keys(reviewer: Reviewer) -> None:
    group = reviewer.work.group
    assert group is not None and group.target_kind == "document_label"
    assert reviewer.page.decision.title.text() == "Document label: Other label"
    assert [card.choice.lines[0].passage for card in reviewer.page.decision.cards] == ["whole document"] * 2
    reviewer.key("e")
    assert reviewer.window.parts.status.message.text() == "X rejects it, then M adds what is right."
    reviewer.key("j")
    group = reviewer.work.group
    assert group is not None and group.target_kind == "relation"
    assert reviewer.page.decision.cards[0].choice.lines[0].passage == "要抓紧 → 张少初"
    assert reviewer.page.decision.cards[1].choice.lines == ()
    reviewer.key("j")
    assert reviewer.work.number == 0


def test_navigation_is_dimmed_and_what_is_marked_there_is_reviewed_too(reviewer: Reviewer) -> None:
    material = reviewer.work.material
    assert material is not None
    assert [group.target_kind for group in material.differences] == ["document_label", "relation"]
    assert any(span.start == TEXT.index("首页") for group in material.groups for span in group.spans)
    assert material.left_out == ((TEXT.index("首页"), len(TEXT)),)
    assert reviewer.page.queue.model.item(0).entry.left == 2
    row = reviewer.page.canvas.view().block(2)
    _, greys = reviewer.page.canvas._decor_of(row)
    assert [(grey.start, grey.end) for grey in greys] == [(0, len(row.text))]
    assert reviewer.page.canvas._decor_of(reviewer.page.canvas.view().block(1))[1] == []


def test_a_genre_is_accepted_and_the_decision_undone(reviewer: Reviewer) -> None:
    reviewer.key("2")
    assert genres(reviewer.project) == {"genre_news": Status.REJECTED, "genre_essay": Status.ACCEPTED}
    group = reviewer.work.group
    assert group is not None and group.target_kind == "relation"
    reviewer.key("z", Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert set(genres(reviewer.project).values()) == {Status.UNREVIEWED}
    assert reviewer.work.number == 0


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_genre_that_nobody_chose_is_added_from_the_menu(reviewer: Reviewer) -> None:
    reviewer.key("m")
    menu = reviewer.page.decision.menu
    assert menu.isVisible()
    chosen = next(action for action in menu.actions() if action.text() == "Work report")
    while menu.activeAction() is not chosen:
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    material = reviewer.work.material
    assert material is not None
    assert [label.label for label in material.settlement.document_labels] == ["genre_report"]
    assert set(genres(reviewer.project).values()) == {Status.REJECTED}


def test_a_relation_enters_gold_with_its_ends(reviewer: Reviewer) -> None:
    reviewer.key("j")
    reviewer.key("1")
    material = reviewer.work.material
    assert material is not None and material.settlement.relations == ()
    reviewer.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    material = reviewer.work.material
    assert material is not None
    assert [relation.label for relation in material.settlement.relations] == ["speaker"]
    reviewer.key("x")  # the genre is what is left
    reviewer.settle()
    assert reviewer.page.queue.model.item(0).entry.left == 0


def test_only_a_named_adjudicator_is_offered_to_settle(reviewer: Reviewer) -> None:
    reviewer.key("1")
    other = reviewer.project.document_labels(document_id(TEXT), "甲")[0].id
    reviewer.project.apply(AddVerdict("document_label", other, Decision.REJECT), annotator="乙")
    reviewer.project.apply(SetSetting(ADJUDICATORS, ["甲"]), annotator="甲")
    QApplication.processEvents()
    box = reviewer.page.decision.adjudicate
    assert reviewer.page.decision.clash.text() and box.isHidden()
    reviewer.key("a")
    reviewer.project.apply(SetSetting(ADJUDICATORS, ["甲", REVIEWER]), annotator="甲")
    QApplication.processEvents()
    assert not box.isHidden() and not box.isChecked()
    reviewer.key("a")
    assert box.isChecked()


def test_adjudicators_are_named_in_the_rules(reviewer: Reviewer) -> None:
    dialog = reviewer.review.rules.dialog()
    assert dialog.adjudicators is None
    dialog.people.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.accept()
    reviewer.review.rules.write(dialog, dialog.result())
    assert reviewer.project.setting(ADJUDICATORS) == ["乙"]


def test_counts_and_walk_agree(labelled_file: Path) -> None:
    with Project.open(labelled_file) as project:
        document = document_id(TEXT)
        project.count_review()
        row, material = project.review_entry(document), gather(project, document, REVIEWER)
        assert row is not None and entry_of(row.facts).left == material.left == 2
