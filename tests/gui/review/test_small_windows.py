"""The review page in small windows: nothing is cut off, and what gives way is told elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.acts import AddComment
from tests.gui.review.conftest import Reviewer

SIZES = ((1440, 900), (1280, 720), (1024, 700))
LOW = (853, 480)  # what is left of 1280x720 at 150 per cent


def resize(reviewer: Reviewer, size: tuple[int, int], language: str) -> None:
    reviewer.window.desk.settings.put("language", language)
    reviewer.window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("size", (*SIZES, (640, 360)), ids=str)
def test_no_word_on_a_choice_is_cut_and_short_ones_are_explained(
    reviewer: Reviewer, size: tuple[int, int]
) -> None:
    resize(reviewer, size, "en")
    for name, button in reviewer.page.decision.buttons.items():
        assert button.shown() in (button.text(), *_SHORT.get(name, ())), name
        assert button.toolTip() == ("" if button.shown() == button.text() else button.text())


_SHORT = {"add": ("Add missed",), "ask": ("Ask the lead",), "rest": ("The rest",),
          "both": ("Accept 甲 and 丙", "Accept 甲 and 乙", "甲 + 乙")}  # fmt: skip


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


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (960, 600), LOW], ids=str)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_fits_beside_the_list_of_threads(
    reviewer: Reviewer, size: tuple[int, int], language: str
) -> None:
    reviewer.window.desk.settings.put("language", language)
    reviewer.window.desk.look_wanted.emit()
    resize(reviewer, size, language)
    for _ in range(2):
        reviewer.key("t", Qt.KeyboardModifier.ControlModifier)
        reviewer.settle()
        resize(reviewer, size, language)
        window, page = reviewer.window, reviewer.page
        assert window.scrolled.horizontalScrollBar().maximum() == 0
        views = page.bar.short if page.bar.scripts.isHidden() else page.bar.scripts
        for part in (page.side, views, page.legend, page.decision.buttons["correct"]):
            assert part.visibleRegion().boundingRect().width() == part.width(), part
        right = page.side.mapTo(page, page.side.rect().bottomRight()).x()
        assert right == page.width() - 1 and page.visibleRegion().boundingRect().right() == right
        group, canvas = reviewer.work.group, page.canvas
        assert group is not None
        boxes = canvas.boxes(group.start, group.end)
        assert boxes and all(box.top() >= 0 and box.bottom() <= canvas.viewport().height() for box in boxes)
        assert page.queue.isVisible() == (size[0] > 960 or (size != LOW and reviewer.review.aside.isHidden()))
        aside = reviewer.review.aside
        assert aside.isHidden() or aside.segments.width() >= aside.segments.sizeHint().width()


def test_a_correction_that_is_given_up_leads_back_to_the_choices(reviewer: Reviewer) -> None:
    resize(reviewer, (960, 500), "en")
    reviewer.key("e")
    reviewer.settle()
    bar = reviewer.page.decision.column.verticalScrollBar()
    assert bar.value() > 0
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.settle()
    card = reviewer.page.decision.cards[0]
    assert card.visibleRegion().boundingRect().height() == card.height()


@pytest.mark.parametrize("size", [(960, 600), LOW], ids=str)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("threads", [False, True])
def test_every_key_of_a_decision_stays_in_sight(
    reviewer: Reviewer, size: tuple[int, int], language: str, threads: bool
) -> None:
    reviewer.window.desk.settings.put("language", language)
    reviewer.window.desk.look_wanted.emit()
    if threads:
        reviewer.key("t", Qt.KeyboardModifier.ControlModifier)
        reviewer.settle()
        reviewer.page.canvas.setFocus()
    resize(reviewer, size, language)
    page, decision = reviewer.page, reviewer.page.decision
    reviewer.project.apply(AddComment("看看。", reviewer.document), annotator="甲")
    for number in range(3):
        resize(reviewer, size, language)
        for part in (*decision.buttons.values(), decision.reason, page.comments.reply):
            assert part.visibleRegion().boundingRect() == part.rect(), part
        card = decision.cards[0]
        assert card.visibleRegion().boundingRect().height() == card.height()
        assert page.canvas.viewport().height() > 180 and page.canvas.viewport().width() > 240
        reviewer.key("j" if number else "l")


def test_in_a_narrow_window_the_views_are_a_menu(reviewer: Reviewer) -> None:
    reviewer.key("t", Qt.KeyboardModifier.ControlModifier)
    reviewer.settle()
    resize(reviewer, LOW, "en")
    bar = reviewer.page.bar
    assert bar.short.isVisible() and bar.short.text() == "As written"
    assert [action.text() for action in bar.short.menu.actions()][1] == "Simpl."
    bar.short.menu.actions()[2].trigger()
    assert reviewer.work.switches.script == "hant" and bar.short.text() == "Trad."
    resize(reviewer, SIZES[0], "en")
    assert bar.short.isHidden() and bar.scripts.current() == "hant"


@pytest.mark.parametrize("off", [0, 1])
def test_the_text_is_painted_to_its_edge_at_150_per_cent(reviewer: Reviewer, off: int) -> None:
    resize(reviewer, (1101 + off, 701 + off), "en")
    viewport = reviewer.page.canvas.viewport()
    image = QImage((QSizeF(viewport.size()) * 1.5).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1.5)
    image.fill(Qt.GlobalColor.black)
    viewport.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    paper = reviewer.window.desk.look.theme.paper
    right, foot = image.width() - 1, image.height() - 1
    assert {image.pixelColor(right, y).name() for y in range(foot + 1)} == {paper.name()}
    assert image.pixelColor(right - 20, foot) == paper
