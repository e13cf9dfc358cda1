"""A label that needs values asks for them in review as in labelling: no verdict puts it into gold without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.panels.value_sheet import ValueSheet
from annotator.model.acts import AddDocumentLabel, ReplaceLabels, SetSpanAttribute
from annotator.model.documents import document_id
from annotator.model.scheme import Attribute, AttributeKind, Choice
from annotator.model.spans import AttributeValue
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.review.wholes import Whole
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer

K, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
CHOICES = tuple(Choice(name, {"en": name.title()}) for name in ("mild", "plain", "strong", "stern"))
TONE = Attribute("tone", AttributeKind.CHOICE, {"en": "Tone"}, CHOICES, required=True)
RANK = Attribute("rank", AttributeKind.TEXT, {"en": "Rank"})


def needing(path: Path, label: str, *attributes: Attribute) -> None:
    """Let a label of the project need values."""
    with Project.open(path) as project:
        changed = replace(project.scheme.label(label), attributes=attributes)
        project.apply(ReplaceLabels((changed,)), annotator=REVIEWER)


def sheets(reviewer: Reviewer) -> list[ValueSheet]:
    return [sheet for sheet in reviewer.window.findChildren(ValueSheet) if sheet.isVisible()]


def choose_strong(reviewer: Reviewer) -> None:
    """Give the value in the sheet by keys."""
    (sheet,) = sheets(reviewer)
    focused = QApplication.focusWidget()
    assert focused is not None and sheet.isAncestorOf(focused)
    for key in (K.Key_Down, K.Key_Down, K.Key_Down, K.Key_Return):
        reviewer.key(key)


def given(reviewer: Reviewer) -> list[tuple[str, dict[str, AttributeValue]]]:
    """Return label and values of the verdicts that say something of their own."""
    found = reviewer.project.verdicts(reviewer.document)
    said = [(v.label, dict(v.attributes)) for v in found if v.decision in (Decision.CORRECT, Decision.ADD)]
    return [each for number, each in enumerate(said) if each not in said[:number]]


OpenReview = Callable[[Path, str], Reviewer]


def test_a_correction_asks_for_the_values_of_its_label(reviewed_file: Path, open_review: OpenReview) -> None:
    needing(reviewed_file, "post", TONE)
    reviewer = open_review(reviewed_file, REVIEWER)
    reviewer.key("e")
    reviewer.key("j")
    reviewer.key(K.Key_Return)
    assert not reviewer.project.verdicts(reviewer.document), "nothing is written before they are given"
    reviewer.key(K.Key_Escape)
    assert not sheets(reviewer) and reviewer.page.canvas.hasFocus()
    editing = reviewer.work.editing
    assert editing is not None and editing.label == "post", "the correction is still in hand"
    reviewer.key(K.Key_Return)
    choose_strong(reviewer)
    assert given(reviewer) == [("post", {"tone": "strong"})]
    assert reviewer.work.editing is None and not sheets(reviewer) and reviewer.page.canvas.hasFocus()
    material = reviewer.work.material
    assert material is not None
    (post,) = (span for span in material.settlement.spans if span.label == "post")
    assert post.attributes == {"tone": "strong"}


def test_what_all_missed_is_added_with_the_values_of_its_label(
    reviewed_file: Path, open_review: OpenReview
) -> None:
    needing(reviewed_file, "work", TONE)
    reviewer = open_review(reviewed_file, REVIEWER)
    reviewer.key("m")
    reviewer.key("w")
    reviewer.key(K.Key_Return)
    choose_strong(reviewer)
    assert given(reviewer) == [("work", {"tone": "strong"})]


def test_a_value_that_both_labels_have_goes_along_and_is_not_asked_for(
    reviewed_file: Path, open_review: OpenReview
) -> None:
    for label in ("organisation", "post"):
        needing(reviewed_file, label, TONE, RANK)
    with Project.open(reviewed_file) as project:
        for span in (span for document in project.documents() for span in project.spans(document.id)):
            if span.label == "organisation":
                project.apply(SetSpanAttribute(span.id, "tone", "mild"), annotator=span.annotator)
                project.apply(SetSpanAttribute(span.id, "rank", "1"), annotator=span.annotator)
    reviewer = open_review(reviewed_file, REVIEWER)
    assert reviewer.passage().startswith("县委")
    for key in ("e", "j", K.Key_Return):
        reviewer.key(key)
    assert not sheets(reviewer)
    assert given(reviewer) == [("post", {"tone": "mild", "rank": "1"})]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_document_label_in_anothers_place_asks_too(reviewed_file: Path, open_review: OpenReview) -> None:
    needing(reviewed_file, "genre_report", TONE)
    with Project.open(reviewed_file) as project:
        for who, label in (("甲", "genre_news"), ("乙", "genre_essay")):
            project.apply(AddDocumentLabel(document_id(TEXT), label), annotator=who)
    reviewer = open_review(reviewed_file, REVIEWER)
    while not isinstance(reviewer.work.group, Whole):
        reviewer.key("j")
    reviewer.key("m")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    name = reviewer.project.scheme.label("genre_report").name("en")
    (action,) = (action for action in menu.actions() if action.text() == name)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    QApplication.processEvents()
    assert not given(reviewer)
    choose_strong(reviewer)
    assert given(reviewer) == [("genre_report", {"tone": "strong"})]
