"""The page around the decision: its keys from anywhere, rows that come and go, hidden names, what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.review.queue_rows import left_text
from annotator.gui.theme import Mode, theme
from annotator.model.acts import (
    AddAnnotator,
    AddComment,
    AddSpan,
    ImportDocuments,
    PurgeDocuments,
    SetSpanUnsure,
    SetState,
    TrashDocuments,
)
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem
from annotator.model.spans import Status
from annotator.project import Project
from tests.gui.conftest import article_scheme
from tests.gui.review.conftest import OTHER, REVIEWER, TEXT, Reviewer, finish

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def titles(reviewer: Reviewer) -> list[str]:
    model = reviewer.page.queue.model
    return [model.item(n).title for n in range(model.rowCount())]


def test_keys_work_after_a_click_in_the_queue(reviewer: Reviewer) -> None:
    rows = reviewer.page.queue.list
    place = rows.visualRect(reviewer.page.queue.model.index(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    rows.setFocus()
    reviewer.settle()
    assert reviewer.document == document_id(OTHER) and QApplication.focusWidget() is rows
    reviewer.key("1")
    assert {span.status for span in reviewer.project.spans(reviewer.document) if span.label == "event"} == {
        Status.ACCEPTED
    }
    reviewer.key(Qt.Key.Key_Return, CTRL)
    assert reviewer.work.material is not None and reviewer.work.material.settlement.settled
    reviewer.key(Qt.Key.Key_Up)
    reviewer.settle()
    assert reviewer.document == document_id(TEXT)
    reviewer.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is reviewer.page.canvas


def test_keys_work_after_a_click_on_a_box_but_not_in_a_field(reviewer: Reviewer) -> None:
    reviewer.page.bar.names.setFocus()
    reviewer.key("j")
    assert reviewer.passage() == "张少初"
    reviewer.key("n")
    QTest.keyClicks(reviewer.page.decision.reason, "j1x")
    assert reviewer.passage() == "张少初" and reviewer.page.decision.reason.text() == "j1x"
    QTest.keyClick(reviewer.page.decision.reason, Qt.Key.Key_Return, CTRL)
    assert not reviewer.project.verdicts(reviewer.document)


def test_rows_go_and_come_with_what_happens(reviewer: Reviewer) -> None:
    first, other = reviewer.document, document_id(OTHER)
    for act in (TrashDocuments((first,)), PurgeDocuments((first,))):
        reviewer.project.apply(act, annotator=REVIEWER)
        QApplication.processEvents()
    reviewer.settle()
    assert titles(reviewer) == ["縣委召開會議"] and reviewer.document == other
    assert reviewer.page.queue.count.text() == "1"
    finish(reviewer.project, "第三篇\n李明到会。", (("person", "李明", "甲"),))
    QApplication.processEvents()
    reviewer.settle()
    assert titles(reviewer) == ["縣委召開會議", "第三篇"]
    for who in "甲乙丙":
        reviewer.project.apply(SetState(other, State.IN_PROGRESS), annotator=who)
    QApplication.processEvents()
    reviewer.settle()
    assert titles(reviewer) == ["第三篇"] and reviewer.document != other


def test_who_is_blind_cannot_send_back_or_add(reviewer: Reviewer) -> None:
    reviewer.project.apply(SetState(reviewer.document, State.IN_PROGRESS), annotator="乙")
    reviewer.window.files.set_annotator("乙")
    QApplication.processEvents()
    assert reviewer.work.material is not None and reviewer.work.material.hidden
    buttons = reviewer.page.decision.buttons
    assert not any(buttons[name].isEnabled() for name in ("add", "back", "rest", "correct", "reject"))
    assert reviewer.page.place.text() == "" and reviewer.page.decision.count.text() == ""
    for key in "ms":
        reviewer.key(key, on=reviewer.page.canvas)
        assert reviewer.window.desk.parts.status.message.text().startswith("Blind review:")
    assert reviewer.work.editing is None


def test_a_queue_by_label_counts_and_walks_that_label(reviewer: Reviewer) -> None:
    reviewer.review.show_order("label", "person")
    reviewer.settle()
    model = reviewer.page.queue.model
    assert (titles(reviewer), left_text(model.item(0))) == (["区委召开会议"], "2 differences")
    assert reviewer.passage() == "张少初"
    reviewer.key("j")
    assert reviewer.passage() == "李明"
    reviewer.key("j")
    assert reviewer.passage() == "张少初"
    reviewer.key("1")
    assert reviewer.passage() == "李明"
    reviewer.key("1")
    said = reviewer.window.desk.parts.status.message.text()
    assert said.startswith("Nothing of what was asked for is left here.")


def test_a_row_of_a_queue_by_label_tells_of_that_label_alone(reviewer: Reviewer) -> None:
    document = reviewer.document
    others = [span for span in reviewer.project.spans(document, "甲") if span.label != "person"]
    reviewer.project.apply(SetSpanUnsure(others[0].id, True), annotator="甲")
    reviewer.review.show_order("label", "person")
    reviewer.settle()
    model = reviewer.page.queue.model
    assert left_text(model.item(0)) == "2 differences"
    for _ in range(2):
        reviewer.key("1")
    reviewer.settle()
    assert left_text(model.item(0)) == "0 differences"
    reviewer.review.show_order("disagreement")
    reviewer.settle()
    assert "1 unsure" in left_text(model.item(model.place(document)))


def test_a_letter_stands_for_one_person_in_all_documents(reviewer: Reviewer) -> None:
    reviewer.project.apply(SetState(reviewer.document, State.IN_PROGRESS), annotator="甲")
    QApplication.processEvents()
    reviewer.settle()
    reviewer.key("h")
    assert [card.choice.letter for card in reviewer.page.decision.cards] == ["B", "C"]
    reviewer.key("1")
    reviewer.key("k")
    assert reviewer.page.decision.cards[0].choice.said[0].startswith("审核员 ")


def test_a_row_says_why_it_stands_first(reviewer: Reviewer) -> None:
    span = next(s for s in reviewer.project.spans(document_id(OTHER)) if s.label == "event")
    reviewer.project.apply(SetSpanUnsure(span.id, True), annotator="甲")
    reviewer.settle()
    reviewer.review.show_order("disagreement")
    reviewer.settle()
    assert titles(reviewer)[0] == "縣委召開會議"
    assert left_text(reviewer.page.queue.model.item(0)) == "1 difference, 1 unsure"


def test_the_legend_explains_every_sign_that_is_drawn(reviewer: Reviewer) -> None:
    assert "not all have it" not in reviewer.page.legend.toolTip()
    finish(reviewer.project, "两人都有\n李明到会。", (("person", "李明", "甲乙"),))
    QApplication.processEvents()
    reviewer.settle()
    reviewer.work.open(document_id("两人都有\n李明到会。"))
    assert "2  not all have it 1" in reviewer.page.legend.toolTip()


def test_a_sample_is_of_agreed_passages(reviewer: Reviewer) -> None:
    reviewer.review.show_order("sample")
    reviewer.settle()
    assert reviewer.page.place.text() == "Agreed passage 1 of 1"


@pytest.mark.parametrize("documents", [0, 1])
def test_a_queue_that_nobody_filled_offers_what_helps(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, documents: int
) -> None:
    path = tmp_path / "empty.annot"
    with Project.create(path, article_scheme()) as project:
        project.apply(AddAnnotator(REVIEWER), annotator=REVIEWER)
        for number in range(documents):
            project.apply(ImportDocuments((ImportItem(f"文章{number}", "文章"),)), annotator=REVIEWER)
    window = make_window()
    assert window.open_project(path, REVIEWER)
    window.review.enter()
    page, said = window.review.page, window.parts.status.message
    words = ("Nobody has finished a document yet.", "Hand out work…")
    nothing = ("This project has no documents yet.", "Import articles")
    assert (page.empty.sentence.text(), page.empty.button.text()) == (words if documents else nothing)
    for key in "1xbejkmn":
        said.clear()
        QTest.keyClicks(page, key)
        assert said.text() == "There is no difference in hand here.", key
    asked: list[str] = []
    for name in ("review.assign", "file.import"):
        action = window.actions_[name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, what=name: asked.append(what))
    page.empty.button.setFocus()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Return)
    assert asked == ["review.assign" if documents else "file.import"]
    QTest.mouseClick(page.empty.second, Qt.MouseButton.LeftButton)
    assert page.empty.second.text() == "Back to labelling" and not page.isVisible()


def test_n_of_m_begins_with_those_who_label(reviewer: Reviewer) -> None:
    reviewer.project.apply(AddAnnotator("领队"), annotator=REVIEWER)
    dialog = reviewer.review.rules.dialog()
    assert (dialog.agree.value(), dialog.of.value()) == (3, 3)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "of at least" in words and "who finished the document" in words
    dialog.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_message_goes_with_the_next_key(reviewer: Reviewer) -> None:
    reviewer.key("s")
    message = reviewer.window.desk.parts.status.message
    assert message.isVisible()
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.key("j")
    assert not message.isVisible()


LONG = "开头\n" + "".join(
    f"第{n}段，县委办公室的张少初出席会议并讲话，他指出要紧紧围绕中心工作。\n" for n in range(60)
)


@pytest.fixture
def far(reviewer: Reviewer) -> Reviewer:
    """The last difference of a long document in hand."""
    start = LONG.rindex("张少初")
    document = finish(reviewer.project, LONG, (("person", "第3段", "甲乙"), ("time", "第30段", "甲")))
    reviewer.project.apply(AddSpan(document, "person", ((start, start + 3),)), annotator="乙")
    QApplication.processEvents()
    reviewer.settle()
    reviewer.work.open(document)
    while reviewer.passage() != "张少初":
        reviewer.key("j")
    return reviewer


def framed(reviewer: Reviewer) -> bool:
    """Tell whether the difference in hand is in sight."""
    group, canvas = reviewer.work.group, reviewer.page.canvas
    boxes = canvas.boxes(group.start, group.end) if group else []
    return any(canvas.viewport().rect().contains(box.center().toPoint()) for box in boxes)


@pytest.mark.parametrize("other", ["escape", "agreement"])
def test_back_in_review_the_difference_in_hand_is_in_sight(far: Reviewer, other: str) -> None:
    assert framed(far)
    if other == "escape":
        far.key(Qt.Key.Key_Escape)
        far.key(Qt.Key.Key_Home, CTRL)
    else:
        far.window.actions_["review.agreement"].trigger()
        far.settle()
    assert not far.review.active
    far.key(Qt.Key.Key_F7, SHIFT)
    far.settle()
    assert (far.passage(), framed(far)) == ("张少初", True)
    line = far.window.parts.status
    assert line.hints.accessibleName().startswith("J next, 1 accept")
    assert line.subject.text() == f"Reviewing as {REVIEWER}"
    assert line.paragraph.text() == "3 left"


def test_what_changed_while_review_was_away_is_there(far: Reviewer) -> None:
    far.key(Qt.Key.Key_Escape)
    start = LONG.index("中心工作")
    far.project.apply(AddSpan(far.document, "event", ((start, start + 4),)), annotator="丙")
    QApplication.processEvents()
    far.key(Qt.Key.Key_F7, SHIFT)
    far.settle()
    assert far.work.material is not None and len(far.work.material.differences) == 4
    assert (far.passage(), far.work.number) == ("张少初", 3)


def test_the_queue_shows_that_it_has_the_keyboard(reviewer: Reviewer) -> None:
    listing, accent = reviewer.page.queue.list, theme(Mode.LIGHT).accent
    while not listing.hasFocus():
        reviewer.key(Qt.Key.Key_F6)
    image = listing.grab().toImage()
    assert all(image.pixelColor(x, image.height() // 2) == accent for x in (1, image.width() - 2))
    reviewer.key(Qt.Key.Key_F6)
    image = listing.grab().toImage()
    assert image.pixelColor(1, image.height() // 2) != accent


def test_what_is_drawn_is_chosen_from_the_menu_too(reviewer: Reviewer) -> None:
    action = reviewer.window.actions_["review.differences_only"]
    action.trigger()
    assert action.isChecked() and reviewer.page.bar.differences.isChecked()
    reviewer.key("d")
    assert not action.isChecked() and not reviewer.page.bar.differences.isChecked()


def test_a_label_that_is_asked_for_is_gone_to_in_the_open_document(reviewer: Reviewer) -> None:
    assert "post" not in {span.label for span in reviewer.work.group.spans}  # type: ignore[union-attr]
    reviewer.review.show_order("label", "post")
    reviewer.settle()
    assert "post" in {span.label for span in reviewer.work.group.spans}  # type: ignore[union-attr]


def test_a_row_tells_all_that_is_left_and_where_there_is_little_room_in_short(reviewer: Reviewer) -> None:
    span = next(s for s in reviewer.project.spans(document_id(OTHER)) if s.label == "event")
    reviewer.project.apply(SetSpanUnsure(span.id, True), annotator="甲")
    ask = AddComment("which?", document_id(OTHER), target=document_id(OTHER), question=True)
    reviewer.project.apply(ask, annotator="甲")
    reviewer.settle()
    model = reviewer.page.queue.model
    item = model.item(model.place(document_id(OTHER)))
    assert left_text(item) == "1 question, 1 difference, 1 unsure"
    assert left_text(item, short=True) == "1 q., 1 diff., 1 ?"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_message_does_not_stay_on_the_next_page(reviewer: Reviewer) -> None:
    reviewer.key("s", on=reviewer.page.canvas)
    assert reviewer.window.parts.status.message.isVisible()
    reviewer.window.actions_["review.agreement"].trigger()
    assert not reviewer.window.parts.status.message.isVisible()


def in_the_cycle(reviewer: Reviewer) -> list[QWidget]:
    """Return what Tab comes to, from the text round to the text."""
    found = [QApplication.focusWidget()]
    assert found == [reviewer.page.canvas]
    while len(found) < 100:
        reviewer.key(Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
        if found[-1] is reviewer.page.canvas:
            return [widget for widget in found[:-1] if widget is not None]
    raise AssertionError("Tab does not come round")


def test_tab_goes_round_everything_as_it_is_laid_out(reviewer: Reviewer) -> None:
    page = reviewer.page
    for _ in range(2):  # another difference has other cards
        found = in_the_cycle(reviewer)
        order = [
            page.canvas,
            *page.decision.cards,
            *(page.decision.buttons[name] for name in ("both", "correct", "reject", "add", "back", "ask")),
            page.decision.reason,
            page.comments.reply,
            page.queue.orders,
            page.queue.list,
            page.bar.scripts,
            page.bar.names,
            page.bar.differences,
        ]
        assert [widget for widget in found if widget in order] == order
        reviewer.key("j")
        reviewer.settle()
    page.queue.list.setFocus()
    reviewer.key(Qt.Key.Key_Backtab, SHIFT)
    assert page.queue.orders.hasFocus()


@pytest.mark.parametrize("opens", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down], ids=str)
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_queues_order_is_chosen_by_keys(reviewer: Reviewer, opens: Qt.Key) -> None:
    orders = reviewer.page.queue.orders
    plain = orders.grab().toImage()
    while not orders.hasFocus():
        reviewer.key(Qt.Key.Key_Tab)
    assert orders.grab().toImage() != plain, "no ring"
    reviewer.key(opens)
    assert orders.menu.isVisible() and orders.menu.activeAction() is orders.menu.actions()[0]
    reviewer.key(Qt.Key.Key_Down, on=orders.menu)
    reviewer.key(Qt.Key.Key_Return, on=orders.menu)
    assert reviewer.work.queueing.order == "age" and orders.text() == "Longest waiting first"
    assert reviewer.page.canvas.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_queues_order_is_an_action_of_the_review_page(reviewer: Reviewer) -> None:
    action, menu = reviewer.window.actions_["review.order"], reviewer.page.queue.orders.menu
    action.trigger()
    assert menu.isVisible()
    reviewer.key(Qt.Key.Key_Return, on=menu)
    assert not menu.isVisible() and reviewer.work.queueing.order == "disagreement"
    reviewer.key(Qt.Key.Key_Escape)
    assert not reviewer.work.active and not action.isEnabled()


def test_what_is_in_hand_stays_in_sight_when_the_text_becomes_narrower(far: Reviewer) -> None:
    far.window.resize(1280, 720)
    far.settle()
    canvas, group = far.page.canvas, far.work.group
    assert group is not None

    def foot() -> float:
        return max((box.bottom() for box in canvas.boxes(group.start, group.end)), default=0)

    canvas.setFocus()
    for key in "kj":  # into sight at this size
        far.key(key)
    while 0 < foot() < canvas.viewport().height() - 44:
        far.key(Qt.Key.Key_Up)
    assert foot() > canvas.viewport().height() / 2
    far.key("t", CTRL)
    far.settle()
    assert 0 < foot() <= canvas.viewport().height()


def test_of_the_two_panes_of_labelling_nothing_is_said_in_review(reviewer: Reviewer) -> None:
    panes = reviewer.window.desk.parts.status.panes
    reviewer.key(Qt.Key.Key_F7, SHIFT)
    reviewer.key(Qt.Key.Key_F7)
    assert panes.isVisible() and panes.text() == "Panes scroll together"
    reviewer.key(Qt.Key.Key_F7, SHIFT)
    assert reviewer.page.isVisible() and not panes.isVisible()
    reviewer.key(Qt.Key.Key_F7, SHIFT)
    assert panes.isVisible()
