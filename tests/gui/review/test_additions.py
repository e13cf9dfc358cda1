"""What one reviewer added and another does not want: rejected, corrected, settled, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
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


@pytest.fixture
def refused(added: Reviewer) -> Reviewer:
    """An adjudicator rejected it and said why; it is in hand."""
    for keys in ("x", "a"):
        added.key(keys)
        go_to(added, "added")
    added.key("n")
    added.type("no work")
    added.key(Qt.Key.Key_Return)
    added.key("x")
    go_to(added, "added")
    return added


def card(reviewer: Reviewer, number: int = 0) -> tuple[str, str, bool, tuple[str, ...]]:
    choice = reviewer.page.decision.cards[number].choice
    return choice.name, choice.status, all(line.struck for line in choice.lines), choice.said


def as_somebody(reviewer: Reviewer, who: str) -> None:
    reviewer.window.files.set_annotator(who)
    QApplication.processEvents()


def add_again(reviewer: Reviewer) -> None:
    """Add the same, from another difference."""
    start = TEXT.index(WORK[1])
    while reviewer.kind() == "added":
        reviewer.key("k")
    for key in "mw":
        reviewer.key(key)
    steps = ((0, Qt.KeyboardModifier.NoModifier), (1, SHIFT))
    for end, modifier in steps:
        while reviewer.work.editing and reviewer.work.editing.passage[end] != (start, start + 3)[end]:
            on = reviewer.work.editing.passage[end] < (start, start + 3)[end]
            reviewer.key(Qt.Key.Key_Right if on else Qt.Key.Key_Left, modifier)
    reviewer.key(Qt.Key.Key_Return)


SAID = ("丙 added it · missed", "审核员 rejected it · settles it · no work")


def test_what_an_adjudicator_rejected_stays_on_the_page(refused: Reviewer, tmp_path: Path) -> None:
    material = refused.work.material
    assert material and material.left == len(material.differences) - 1, "it is decided"
    assert len(refused.page.decision.cards) == 1 and WORK not in refused.gold()
    assert card(refused) == ("丙", "rejected", True, SAID)
    assert refused.page.decision.clash.text() == ""
    agrees(refused, tmp_path)


@pytest.mark.parametrize("key", ["1", "e"])
def test_the_adjudicator_may_change_that_word(refused: Reviewer, tmp_path: Path, key: str) -> None:
    refused.key(key)
    if key == "e":
        refused.key(Qt.Key.Key_Left, SHIFT)
        refused.key(Qt.Key.Key_Return)
    held = WORK if key == "1" else PART
    assert [each for each in (WORK, PART) if each in refused.gold()] == [held]
    material = refused.work.material
    assert material and not material.settlement.open
    agrees(refused, tmp_path)
    refused.key("z", CTRL)
    QApplication.processEvents()
    assert not {WORK, PART} & set(refused.gold()) and refused.kind() == "added"
    agrees(refused, tmp_path)


@pytest.mark.parametrize("who", ["丙", "甲"])
@pytest.mark.parametrize("hand", [add_again, lambda reviewer: reviewer.key("1")])
def test_who_adds_it_again_is_told_and_shown_why_it_is_not_gold(
    refused: Reviewer, tmp_path: Path, who: str, hand: Callable[[Reviewer], None]
) -> None:
    as_somebody(refused, who)
    go_to(refused, "added")
    hand(refused)
    assert message(refused).startswith("Your verdict is kept, but 审核员 has settled this.")
    assert (refused.kind(), refused.passage()) == ("added", WORK[1])
    cards = {card(refused, n) for n in range(len(refused.page.decision.cards))}
    again = ("甲", "rejected", True, ("甲 added it", SAID[1]))
    rest = (SAID[0] if who == "甲" else "丙 added it", SAID[1])  # said once more without a reason
    assert ("丙", "rejected", True, rest) in cards and (again in cards) == (who == "甲")
    assert WORK not in refused.gold()
    agrees(refused, tmp_path)


def test_all_that_an_adjudicator_does_not_take_is_rejected_with_his_reason(corrected: Reviewer) -> None:
    project, document = corrected.project, corrected.document
    as_somebody(corrected, "乙")
    go_to(corrected, "added")
    for key in "ae":
        corrected.key(key)
    corrected.key("t")
    corrected.key(Qt.Key.Key_Return)
    given = [v for v in project.verdicts(document) if v.reviewer == "乙" and not v.target]
    found = {(v.decision, v.label, TEXT[v.ranges[0][0] : v.ranges[0][1]]) for v in given}
    taken = next(each for each in found if each[0] is Decision.ADD)
    assert found == {taken, *((Decision.REJECT, *each) for each in (WORK, PART))}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_label_of_the_document_that_was_rejected_stays_too(reviewer: Reviewer, tmp_path: Path) -> None:
    document = reviewer.document
    act = AddVerdict("document_label", "", Decision.ADD, label="genre_news", document=document)
    reviewer.project.apply(act, annotator="丙")
    QApplication.processEvents()
    refusal = replace(act, decision=Decision.REJECT, adjudicates=True)
    reviewer.project.apply(refusal, annotator=REVIEWER)
    QApplication.processEvents()

    def held() -> list[str]:
        assert reviewer.work.material is not None
        return [label.label for label in reviewer.work.material.settlement.document_labels]

    go_to(reviewer, "added")
    assert card(reviewer)[:3] == ("丙", "rejected", True) and held() == []
    agrees(reviewer, tmp_path)
    reviewer.key("m")
    menu = reviewer.page.decision.menu
    words = [action.text() for action in menu.actions()]
    name = reviewer.project.scheme.label("genre_news").name("en")
    menu.actions()[words.index(name)].trigger()
    QApplication.processEvents()
    assert held() == ["genre_news"]
    agrees(reviewer, tmp_path)
