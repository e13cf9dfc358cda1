"""Gold that came in and that somebody has alike: its card stands there and tells what a verdict does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.review.parts import Choice
from annotator.model.acts import SetSetting
from annotator.model.verdicts import ADJUDICATORS
from tests.gui.review.conftest import Reviewer
from tests.gui.review.test_came_in import agrees, bring_in

ALIKE = ("person", "李明")
TOLD = "X alone contradicts it; A, then X rejects it too"


@pytest.fixture
def alike(reviewer: Reviewer, tmp_path: Path) -> Reviewer:
    """甲 alone has what came in as gold, and that is in hand."""
    bring_in(reviewer.project, tmp_path, ALIKE)
    QApplication.processEvents()
    reviewer.settle()
    back_to_it(reviewer)
    assert reviewer.kind() == "one"
    return reviewer


def back_to_it(reviewer: Reviewer) -> None:
    for _ in range(10):
        if reviewer.passage() == "李明":
            return
        reviewer.key("j")
    pytest.fail("it is not among the differences")


def gold_cards(reviewer: Reviewer) -> list[Choice]:
    return [card.choice for card in reviewer.page.decision.cards if card.choice.name == "Gold"]


def test_its_card_stands_there_before_the_verdict_and_x_alone_is_a_conflict(alike: Reviewer) -> None:
    (card,) = gold_cards(alike)
    assert card.status == "gold" and card.good and card.said == ("gold in a file", TOLD)
    assert card.lines[0].passage == "李明" and not card.key
    alike.key("x")
    back_to_it(alike)
    assert alike.page.decision.adjudicate.isVisible()
    assert "accepted here and rejected elsewhere" in alike.page.decision.clash.text()
    (card,) = gold_cards(alike)
    assert TOLD not in card.said


def test_with_a_before_it_x_takes_it_out_of_gold_at_once(alike: Reviewer, tmp_path: Path) -> None:
    assert alike.gold() == [ALIKE] and alike.page.decision.adjudicate.isVisible()
    left = alike.work.material.left if alike.work.material else 0
    alike.key("a")
    assert alike.page.decision.adjudicate.isChecked()
    alike.key("x")
    material = alike.work.material
    assert alike.gold() == [] and material is not None and not material.in_conflict
    assert material.left == left - 1
    agrees(alike, tmp_path)
    back_to_it(alike)
    (card,) = gold_cards(alike)
    assert card.status == "rejected" and card.lines[0].struck and TOLD not in card.said
    alike.key("1")  # the last word is as final as that before
    assert alike.gold() == [ALIKE]


def test_to_accept_it_contradicts_nothing(alike: Reviewer) -> None:
    alike.key("1")
    material = alike.work.material
    assert alike.gold() == [ALIKE] and material is not None and not material.in_conflict


def test_who_may_not_adjudicate_is_told_who_may(alike: Reviewer) -> None:
    alike.project.apply(SetSetting(ADJUDICATORS, ["甲"]), annotator="甲")
    QApplication.processEvents()
    alike.settle()
    assert alike.passage() == "李明" and not alike.page.decision.adjudicate.isVisible()
    alike.key("a")
    assert not alike.page.decision.adjudicate.isChecked()
    assert "only 甲 may settle it" in alike.window.parts.status.message.text()


def test_with_other_attributes_x_leaves_it_and_accepting_contradicts_it(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    bring_in(reviewer.project, tmp_path, ALIKE, attributes={"known": True})
    QApplication.processEvents()
    reviewer.settle()
    back_to_it(reviewer)
    (card,) = gold_cards(reviewer)
    assert card.said[-1] == "X leaves it in gold; to accept other attributes contradicts it"
    reviewer.key("x")
    material = reviewer.work.material
    assert reviewer.gold() == [ALIKE] and material is not None and not material.in_conflict
    back_to_it(reviewer)
    reviewer.key("1")
    material = reviewer.work.material
    assert material is not None and material.in_conflict
