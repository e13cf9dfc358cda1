"""The queue can be asked for what reviewers contradict each other on; the walk goes through that alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.review.queue_rows import left_text
from annotator.model.acts import AddVerdict
from annotator.model.verdicts import Decision
from tests.gui.review.conftest import OTHER, REVIEWER, Reviewer
from tests.gui.review.test_queue_head import choose, entries

ORDER = "Conflicts between reviewers"


@pytest.fixture
def clash(reviewer: Reviewer) -> Reviewer:
    """Two reviewers contradict each other on the event of the second document; the first is in hand."""
    span = next(
        span
        for row in reviewer.project.documents()
        for span in reviewer.project.spans(row.id)
        if span.label == "event"
    )
    for who, decision in (("甲", Decision.ACCEPT), (REVIEWER, Decision.REJECT)):
        reviewer.project.apply(AddVerdict("span", span.id, decision), annotator=who)
    QApplication.processEvents()
    reviewer.settle()
    return reviewer


def test_without_a_conflict_it_is_not_offered(reviewer: Reviewer) -> None:
    assert not entries(reviewer.page.queue.orders.menu)[ORDER].isEnabled()


def test_it_lists_the_documents_with_conflicts_and_takes_the_first_in_hand(clash: Reviewer) -> None:
    assert clash.project.text(clash.document) != OTHER
    choose(clash, ORDER)
    panel = clash.page.queue
    assert panel.model.rowCount() == 1 and panel.count.text() == "1" and panel.orders.text() == ORDER
    assert "1 conflict" in left_text(panel.model.item(0))
    assert clash.project.text(clash.document) == OTHER
    assert clash.work.group is not None and clash.work.group.members[0].label == "event"
    assert clash.page.decision.adjudicate.isVisible()


def test_what_is_settled_keeps_its_row_until_the_queue_is_asked_for_anew(clash: Reviewer) -> None:
    choose(clash, ORDER)
    clash.key("a")
    clash.key("x")
    clash.settle()
    panel = clash.page.queue
    assert panel.model.rowCount() == 1 and "conflict" not in left_text(panel.model.item(0))
    assert not entries(panel.orders.menu)[ORDER].isEnabled()
    clash.review.leave()
    clash.window.actions_["review.open"].trigger()
    clash.settle()
    assert panel.model.rowCount() == 2 and panel.orders.text() == "Most disagreement first"
    assert clash.document
