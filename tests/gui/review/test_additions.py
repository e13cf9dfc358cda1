"""What one reviewer added and another does not want: rejected, corrected, settled, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli.lint import lint_contests
from annotator.model.acts import AddVerdict
from annotator.model.verdicts import Decision
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer
from tests.gui.review.test_came_in import agrees, go_to

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WORK = ("work", "打印机")


@pytest.fixture
def added(reviewer: Reviewer) -> Reviewer:
    """Somebody else added a span; the reviewer has it in hand."""
    start = TEXT.index(WORK[1])
    act = AddVerdict(
        "span", "", Decision.ADD, ((start, start + 3),), WORK[0], reason="missed", document=reviewer.document
    )
    reviewer.project.apply(act, annotator="丙")
    QApplication.processEvents()
    assert WORK in reviewer.gold()
    go_to(reviewer, "added")
    return reviewer


def message(reviewer: Reviewer) -> str:
    return reviewer.window.desk.parts.status.message.text()


def test_a_key_says_what_can_be_done_with_anothers_addition(added: Reviewer) -> None:
    added.key("1")
    assert message(added) == "A reviewer added this: E corrects it, X rejects it."


def test_who_rejects_it_contradicts_who_added_it(added: Reviewer, tmp_path: Path) -> None:
    added.key("x")
    assert WORK not in added.gold()
    go_to(added, "added")
    assert added.page.decision.clash.text() == "Reviewers do not agree here."
    (card,) = added.page.decision.cards
    assert card.choice.said == ("丙 added it · missed", "审核员 rejected it")
    agrees(added, tmp_path)
    (breach,) = lint_contests(added.project.contests(added.document))
    assert "丙 added it and 审核员 rejected it" in breach.text
    added.key("1")  # without A: the rejection is withdrawn
    assert WORK in added.gold()
    agrees(added, tmp_path)


@pytest.mark.parametrize("key", ["x", "1"])
def test_an_adjudicator_settles_it(added: Reviewer, tmp_path: Path, key: str) -> None:
    added.key("x")
    go_to(added, "added")
    added.key("a")
    added.key(key)
    assert (WORK in added.gold()) == (key == "1")
    agrees(added, tmp_path)
    added.key("z", CTRL)
    QApplication.processEvents()
    assert WORK not in added.gold()
    agrees(added, tmp_path)


def test_a_correction_of_it_rejects_it_and_adds_what_is_right(added: Reviewer, tmp_path: Path) -> None:
    added.key("e")
    added.key(Qt.Key.Key_Left, SHIFT)
    added.key(Qt.Key.Key_Return)
    assert ("work", "打印") in added.gold() and WORK not in added.gold()
    agrees(added, tmp_path)


def test_who_adds_what_he_rejected_takes_the_rejection_back(added: Reviewer, tmp_path: Path) -> None:
    added.key("x")
    start = TEXT.index(WORK[1])
    go_to(added, "added")
    added.key("m")
    added.key("w")
    while added.work.editing and added.work.editing.passage != (start, start + 3):
        added.key(Qt.Key.Key_Right, SHIFT)
    added.key(Qt.Key.Key_Return)
    verdicts = added.project.verdicts(added.document)
    mine = [verdict for verdict in verdicts if verdict.reviewer == REVIEWER]
    assert [(verdict.decision, verdict.ranges) for verdict in mine] == [(Decision.ADD, ((start, start + 3),))]
    assert WORK in added.gold()
    agrees(added, tmp_path)
