"""What one reviewer added and another does not want: rejected, corrected, settled, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli.lint import lint_contests
from annotator.model.acts import AddVerdict, AddVerdicts
from annotator.model.verdicts import Decision
from annotator.review.differences import Group
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


PART = ("work", "打印")


@pytest.fixture
def corrected(added: Reviewer) -> Reviewer:
    """The reviewer corrected it, and has what became of that in hand."""
    added.key("e")
    added.key(Qt.Key.Key_Left, SHIFT)
    added.key(Qt.Key.Key_Return)
    go_to(added, "added")
    return added


def test_a_correction_of_it_waits_for_an_adjudicator_as_any_other_does(
    corrected: Reviewer, tmp_path: Path
) -> None:
    assert PART not in corrected.gold() and WORK not in corrected.gold()
    assert corrected.page.decision.clash.text() == "Reviewers do not agree here."
    assert len(corrected.page.decision.cards) == 2
    agrees(corrected, tmp_path)
    (breach,) = lint_contests(corrected.project.contests(corrected.document))
    assert "丙 added it" in breach.text and "审核员 rejected it" in breach.text
    corrected.key("1" if _first(corrected) == WORK else "2")  # without A: own words are withdrawn
    assert WORK in corrected.gold() and PART not in corrected.gold()
    agrees(corrected, tmp_path)


@pytest.mark.parametrize("holds", [WORK, PART])
def test_one_of_both_holds_for_an_adjudicator(
    corrected: Reviewer, tmp_path: Path, holds: tuple[str, str]
) -> None:
    corrected.key("a")
    corrected.key("1" if _first(corrected) == holds else "2")
    assert [each for each in (WORK, PART) if each in corrected.gold()] == [holds]
    agrees(corrected, tmp_path)


def test_what_an_adjudicator_makes_of_it_is_alone_in_gold(corrected: Reviewer, tmp_path: Path) -> None:
    corrected.key("a")
    corrected.key("e")
    corrected.key("t")
    corrected.key(Qt.Key.Key_Return)
    found = [passage for _, passage in corrected.gold() if passage in (WORK[1], PART[1])]
    assert len(found) == 1 and not {WORK, PART} & set(corrected.gold())
    agrees(corrected, tmp_path)


def test_what_its_owner_makes_of_it_meanwhile_contradicts_the_correction(
    corrected: Reviewer, tmp_path: Path
) -> None:
    """In another copy of the project, say: whoever added it put it elsewhere."""
    project, document = corrected.project, corrected.document
    theirs = next(v for v in project.verdicts(document) if v.reviewer == "丙" and not v.target)
    start = TEXT.index(WORK[1])
    longer = AddVerdict(
        "span", "", Decision.ADD, ((start - 2, start + 3),), "work", document=document, instead=theirs.id
    )
    project.apply(AddVerdicts((longer,), (theirs.id,)), annotator="丙")
    QApplication.processEvents()
    assert not {WORK, PART, ("work", TEXT[start - 2 : start + 3])} & set(corrected.gold())
    agrees(corrected, tmp_path)


def _first(reviewer: Reviewer) -> tuple[str, str]:
    group = reviewer.work.group
    assert isinstance(group, Group)
    span = group.spans[0]
    return span.label, TEXT[span.start : span.end]


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
