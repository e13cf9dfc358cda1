"""The review page in small windows: nothing is cut off, and what gives way is told elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.review.conftest import Reviewer

SIZES = ((1440, 900), (1280, 720), (1024, 700))


def resize(reviewer: Reviewer, size: tuple[int, int], language: str) -> None:
    reviewer.window.desk.settings.put("language", language)
    reviewer.window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_word_on_a_choice_is_cut_and_short_ones_are_explained(
    reviewer: Reviewer, size: tuple[int, int]
) -> None:
    resize(reviewer, size, "en")
    for name, button in reviewer.page.decision.buttons.items():
        assert button.shown() in (button.text(), *_SHORT.get(name, ())), name
        assert button.toolTip() == ("" if button.shown() == button.text() else button.text())


_SHORT = {"add": ("Add missed",), "ask": ("Ask the lead",), "both": ("Accept 甲 and 丙", "Accept 甲 and 乙")}


@pytest.mark.parametrize(
    ("size", "threads"),
    [*((size, False) for size in (*SIZES, (960, 600))), *((size, True) for size in SIZES[:2])],
    ids=str,
)
def test_every_view_and_switch_has_its_room(reviewer: Reviewer, size: tuple[int, int], threads: bool) -> None:
    if threads:
        reviewer.key("o")
    resize(reviewer, size, "en")
    bar = reviewer.page.bar
    assert bar.scripts.width() >= bar.scripts.sizeHint().width()
    for box in (bar.names, bar.differences):
        assert box.isVisible() and box.visibleRegion().boundingRect().width() >= box.sizeHint().width()
    assert reviewer.page.legend.width() >= reviewer.page.legend.minimumSizeHint().width()
    assert "other boundary" in reviewer.page.legend.toolTip()


def test_the_guideline_stands_where_there_is_room_and_in_the_tip_of_a_card(reviewer: Reviewer) -> None:
    resize(reviewer, (1440, 1000), "en")
    assert reviewer.page.guideline.isVisible()
    said = reviewer.page.guideline.text.text()
    assert said and any(said in card.toolTip() for card in reviewer.page.decision.cards)
    resize(reviewer, (1024, 560), "en")
    cards = reviewer.page.decision
    assert not reviewer.page.guideline.isVisible() or cards.height() >= cards.sizeHint().height()
    assert any(said in card.toolTip() for card in reviewer.page.decision.cards)


@pytest.mark.parametrize("size", (*SIZES, (1280, 600)), ids=str)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_only_the_decision_scrolls_when_it_grows(
    reviewer: Reviewer, size: tuple[int, int], language: str
) -> None:
    resize(reviewer, size, language)
    decision, canvas = reviewer.page.decision, reviewer.page.canvas
    width, wrapped = canvas.viewport().width(), decision.cards[0].width()
    for number in ("1", "k", "2", "k", "3", "k"):  # each leaves a line on its card
        reviewer.key(number)
    reviewer.key("e")
    assert reviewer.work.editing is not None
    for _ in range(3):
        QApplication.processEvents()
    status = reviewer.window.parts.status
    foot = status.mapTo(reviewer.window, status.rect().bottomLeft()).y()
    assert foot < reviewer.window.height() and reviewer.window.scrolled.verticalScrollBar().maximum() == 0
    assert (canvas.viewport().width(), decision.cards[0].width()) == (width, wrapped)
    assert decision.editing.visibleRegion().boundingRect().height() == decision.editing.height()
    assert reviewer.page.comments.reply.visibleRegion().boundingRect().height() > 0
    reviewer.key(Qt.Key.Key_Escape)
    assert (canvas.viewport().width(), decision.cards[0].width()) == (width, wrapped)
