"""What a reviewer decided on and its annotator changed afterwards says what it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.acts import (
    Act,
    AddSpan,
    AddVerdict,
    RelabelSpan,
    ReplaceLabels,
    SetSpanAttribute,
    SetSpanRanges,
)
from annotator.model.scheme import Attribute, AttributeKind, Label, LabelKind
from annotator.model.verdicts import Decision
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer

START = TEXT.index("主持")
CHANGES: list[tuple[Callable[[str], Act], str]] = [
    (lambda span: RelabelSpan(span, "person"), "it was Matter 主持"),
    (lambda span: SetSpanRanges(span, ((START, START + 1),)), "it was Matter 主持"),
    (lambda span: SetSpanAttribute(span, "sort", "急"), "it was Matter 主持 (no attributes)"),
]


@pytest.fixture
def span(reviewer: Reviewer) -> str:
    """A span that 甲 alone has, of a label with an attribute."""
    matter = Label(
        "matter", LabelKind.SPAN, {"en": "Matter"}, attributes=(Attribute("sort", AttributeKind.TEXT),)
    )
    reviewer.project.apply(ReplaceLabels((matter,)), annotator=REVIEWER)
    added = AddSpan(reviewer.document, "matter", ((START, START + 2),))
    return reviewer.project.apply(added, annotator="甲").created[0]


def said(reviewer: Reviewer, span: str) -> list[str]:
    """Take the span's difference in hand; return what its card says of verdicts."""
    QApplication.processEvents()
    reviewer.settle()
    for _ in range(10):
        assert reviewer.work.group is not None
        if span in {item.id for item in reviewer.work.group.members}:
            return [text for card in reviewer.page.decision.cards for text in card.choice.said]
        reviewer.key("j")
    pytest.fail("it is not among the differences")


@pytest.mark.parametrize(("change", "words"), CHANGES)
def test_it_says_what_was_accepted(
    reviewer: Reviewer, span: str, change: Callable[[str], Act], words: str
) -> None:
    reviewer.project.apply(AddVerdict("span", span, Decision.ACCEPT), annotator=REVIEWER)
    reviewer.project.apply(change(span), annotator="甲")
    assert said(reviewer, span) == [f"{REVIEWER} accepted it · changed since; {words}"]


def test_it_says_what_was_corrected_to_what(reviewer: Reviewer, span: str) -> None:
    verdict = AddVerdict("span", span, Decision.CORRECT, label="person", reason="人")
    reviewer.project.apply(verdict, annotator=REVIEWER)
    assert said(reviewer, span)[0] == f"{REVIEWER} corrected it: Person 主持 · 人"
    reviewer.project.apply(SetSpanAttribute(span, "sort", "急"), annotator="甲")
    reviewer.project.apply(RelabelSpan(span, "event"), annotator="甲")
    expected = f"{REVIEWER} corrected it: Person 主持 · changed since; it was Matter 主持"
    assert said(reviewer, span) == [f"{expected} · 人"]
