"""In a low window cards and comments share the side, and the keyboard opens the comments over the cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.review.thread_block import ThreadBlock
from annotator.model.acts import AddComment, AddVerdict
from annotator.model.verdicts import Decision
from tests.gui.review.conftest import REVIEWER, Reviewer

LOW = (853, 480)
SAID = ("应当标整个机构名，还是只标县委？请看标注规范第三条，再决定。", "整个机构名。")


@pytest.fixture
def talked(reviewer: Reviewer) -> Reviewer:
    """Reviewers contradict each other on the first difference, and talk about it."""
    assert reviewer.work.group is not None
    span = reviewer.work.group.members[0].id
    for who, decision in (("甲", Decision.ACCEPT), (REVIEWER, Decision.REJECT)):
        reviewer.project.apply(AddVerdict("span", span, decision), annotator=who)
    for number, text in enumerate(SAID):
        reviewer.project.apply(
            AddComment(text, reviewer.document, "span", span), annotator=("甲", "乙")[number]
        )
    settle(reviewer)
    return reviewer


def settle(reviewer: Reviewer) -> None:
    for _ in range(4):
        QApplication.processEvents()


def resize(reviewer: Reviewer, size: tuple[int, int]) -> None:
    reviewer.window.resize(*size)
    settle(reviewer)


def blocks(reviewer: Reviewer) -> list[ThreadBlock]:
    found = reviewer.page.comments.area.findChildren(ThreadBlock)
    return [block for block in found if not block.isHidden()]  # those that were replaced are


def seen(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720), (1440, 900)], ids=str)
def test_what_was_said_last_and_what_it_is_on_stay_in_sight(talked: Reviewer, size: tuple[int, int]) -> None:
    resize(talked, size)
    comments, decision = talked.page.comments, talked.page.decision
    assert seen(blocks(talked)[-1].last)
    said = (comments.count, comments.targets, comments.close_button, comments.reply)
    assert all(seen(part) for part in said)
    assert all(seen(part) for part in (decision.cards[0], decision.adjudicate, *decision.buttons.values()))


def test_where_nothing_was_said_the_cards_come_first(talked: Reviewer) -> None:
    cards, foot = talked.page.decision.column.sizeHint().height(), talked.page.decision.fixed_height
    beyond = talked.window.height() - talked.page.side.height()
    resize(talked, (1024, beyond + foot + cards + 50))  # a line to write in has room below them, and no more
    talked.key("l")  # nothing was said of the document
    settle(talked)
    assert not talked.page.comments.threads and all(seen(card) for card in talked.page.decision.cards)
    assert not seen(talked.page.comments.targets)
    talked.key("r")
    settle(talked)
    assert seen(talked.page.comments.targets)


def test_in_no_window_is_a_part_of_the_comments_cut(reviewer: Reviewer) -> None:
    """The guideline below them takes room of theirs, or is not there."""
    comments, guideline = reviewer.page.comments, reviewer.page.side.guideline
    stood = set()
    for height in range(560, 1000, 7):
        resize(reviewer, (1024, height))
        stood.add(guideline.isVisible())
        parts = (comments.count, comments.targets, comments.reply)
        there = [part for part in parts if part.isVisible()]
        cut = [part for part in there if not seen(part) or part.height() < part.minimumSizeHint().height()]
        assert not cut, (height, guideline.isVisible())
    assert stood == {True, False}


@pytest.mark.parametrize("size", [(1024, 700), LOW], ids=str)
def test_with_the_keyboard_the_comments_open_over_the_cards(talked: Reviewer, size: tuple[int, int]) -> None:
    resize(talked, size)
    before, cards = talked.page.comments.height(), talked.page.decision.column.height()
    talked.key("r")
    settle(talked)
    comments = talked.page.comments
    assert QApplication.focusWidget() is comments.reply and comments.height() > before
    assert all(seen(block) for block in blocks(talked)) and seen(comments.targets) and seen(comments.reply)
    talked.type("好。")
    talked.key(Qt.Key.Key_Return)
    talked.settle()
    settle(talked)
    assert [thread.comments[-1].text for thread in comments.threads] == [SAID[0], "好。"]
    assert talked.page.decision.column.height() == cards and seen(talked.page.decision.cards[0])
    assert all(seen(button) for button in talked.page.decision.buttons.values())


def test_tab_comes_back_to_the_cards_that_the_comments_lie_over(talked: Reviewer) -> None:
    resize(talked, LOW)
    talked.key("r")
    settle(talked)
    decision = talked.page.decision
    assert not decision.buttons["correct"].visibleRegion().boundingRect().height()
    while talked.page.comments.isAncestorOf(QApplication.focusWidget() or talked.page.canvas):
        talked.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    settle(talked)
    assert decision.isAncestorOf(QApplication.focusWidget() or talked.page.canvas)
    assert seen(decision.buttons["correct"])
