"""Comments, questions and answers while one labels; a jump shows its thread; what was sent back says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.palette import Palette
from annotator.gui.main_window import MainWindow
from annotator.gui.review.aside import Aside
from annotator.gui.review.comments import CommentsPanel
from annotator.gui.theme import Mode, theme
from annotator.model.acts import (
    AddAnnotator,
    AddComment,
    AddSpan,
    DeleteSpans,
    SendBack,
    SetSetting,
    SetState,
    SetThreadClosed,
)
from annotator.model.documents import State
from annotator.model.verdicts import Thread, threads
from annotator.project import Project
from tests.gui.conftest import Hands
from tests.gui.review.conftest import REVIEWER, Reviewer

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def hands(hands: Hands) -> Hands:
    """The window of the first person; a second one knows the project too."""
    hands.project.apply(AddAnnotator("乙"), annotator="乙")
    return hands


def aside(hands: Hands) -> Aside:
    return hands.window.review.aside


def comments(hands: Hands) -> CommentsPanel:
    return aside(hands).comments


def say(hands: Hands, text: str, *, question: bool = False) -> None:
    """Press the key for a comment or a question, write, press Enter."""
    hands.key("m", CTRL | SHIFT if question else CTRL)
    QTest.keyClicks(comments(hands).reply, text)
    hands.key(ENTER, on=comments(hands).reply)
    hands.settle()


def known(hands: Hands) -> list[Thread]:
    return list(threads(hands.project.comments()))


def texts(panel: CommentsPanel) -> list[list[str]]:
    return [[comment.text for comment in thread.comments] for thread in panel.threads]


def choose(hands: Hands, target: str) -> None:
    targets = comments(hands).targets
    hands.click(targets, targets.rect_of(target).center().toPoint())


# --- while labelling


def test_a_question_is_asked_on_a_span_answered_and_closed(hands: Hands) -> None:
    span = hands.mark("张少初", "p")
    say(hands, "name or post?", question=True)
    (thread,) = known(hands)
    assert (thread.target_kind, thread.target) == ("span", span.id) and thread.waits_for_answer
    assert hands.pane.hasFocus()  # label keys work at once
    assert comments(hands).about.text() == "Person 张少初"
    hands.project.apply(AddComment("name", thread=thread.id), annotator="乙")
    QApplication.processEvents()
    assert texts(comments(hands)) == [["name or post?", "name"]]
    say(hands, "thanks")
    assert texts(comments(hands)) == [["name or post?", "name", "thanks"]]
    hands.key("t", CTRL | SHIFT)
    assert known(hands)[0].closed
    hands.key("t", CTRL | SHIFT)
    assert not known(hands)[0].closed


def test_without_a_span_the_document_is_meant(hands: Hands) -> None:
    say(hands, "whose article?")
    (thread,) = known(hands)
    assert (thread.target_kind, thread.target) == ("document", hands.session.document_id)
    assert comments(hands).targets.current() == "document"


def test_a_label_can_be_chosen_to_comment_on(hands: Hands) -> None:
    hands.mark("张少初", "p")
    hands.key("t", CTRL)
    choose(hands, "label")
    say(hands, "with the post?", question=True)
    button = comments(hands).label
    assert button.isVisible() and button.text() == "Person"
    place = next(action for action in button.menu.actions() if action.text() == "Place")
    place.trigger()
    say(hands, "what of rivers?")
    assert [(thread.target_kind, thread.target) for thread in known(hands)] == [
        ("label", "person"),
        ("label", "place"),
    ]
    assert texts(comments(hands)) == [["what of rivers?"]]


def test_the_keys_stand_in_the_menu_and_take_no_labels_key(hands: Hands) -> None:
    span = hands.mark("张少初", "p")
    for name, key in (("comment", "Ctrl+M"), ("ask", "Ctrl+Shift+M"), ("close_thread", "Ctrl+Shift+T")):
        action = hands.window.actions_[f"review.{name}"]
        assert action.isEnabled() and action.shortcut().toString() == key
    menu = QMenu()
    hands.window.review.fill_menu(menu, menu.pos())
    texts = [action.text().replace("&", "") for action in menu.actions()][1:]
    assert texts == ["Comment", "Question to the lead"]
    for letter in "qrc":  # none of these is taken from the labels
        hands.key(letter)
    assert aside(hands).isHidden() and hands.spans() == [span]


def test_what_is_half_written_stays_with_its_span(hands: Hands) -> None:
    first, second = hands.mark("张少初", "p"), hands.mark("县委办公室", "o")
    hands.pane.select_span(first.id)
    hands.key("m", CTRL | SHIFT)
    QTest.keyClicks(comments(hands).reply, "about the first")
    hands.pane.select_span(second.id)
    assert comments(hands).reply.text() == ""
    say(hands, "about the second")
    hands.pane.select_span(first.id)
    assert comments(hands).reply.text() == "about the first"
    hands.key(ENTER, on=comments(hands).reply)
    assert {thread.target: thread.comments[0].text for thread in known(hands)} == {
        first.id: "about the first",
        second.id: "about the second",
    }
    assert {thread.target for thread in known(hands) if thread.waits_for_answer} == {first.id}


def test_of_several_threads_the_one_that_is_chosen_is_answered(hands: Hands) -> None:
    document = hands.session.document_id
    for text in ("one", "two"):
        hands.project.apply(AddComment(text, document=document, target=document), annotator="甲")
    hands.key("m", CTRL)
    assert texts(comments(hands)) == [["one"], ["two"]]
    hands.key(Qt.Key.Key_Up, on=comments(hands).reply)
    QTest.keyClicks(comments(hands).reply, "to the first")
    hands.key(ENTER, on=comments(hands).reply)
    assert texts(comments(hands)) == [["one", "to the first"], ["two"]]


def test_nothing_can_be_said_where_nothing_is_open(hands: Hands) -> None:
    hands.do("file.close")
    assert not hands.window.actions_["review.comment"].isEnabled()


# --- deleted meanwhile


def said_of_what_is_gone(project: Project, folder: Path, span: str, text: str) -> None:
    """Somebody says something of a span in a copy; it comes back once the span is deleted here."""
    path = project.save_copy(folder / "theirs.annot")
    project.apply(DeleteSpans((span,)), annotator=project.span(span).annotator)
    with Project.open(path) as copy:
        copy.apply(AddComment(text, target_kind="span", target=span), annotator="乙")
        rows = [change for change, _ in copy.log_rows({})]
    project.merge_rows(rows, {})


def test_what_was_said_of_a_deleted_span_is_listed_and_leads_to_its_place(
    hands: Hands, tmp_path: Path
) -> None:
    span = hands.mark("张少初", "p")
    said_of_what_is_gone(hands.project, tmp_path, span.id, "who is it?")
    assert hands.spans() == []
    hands.key("t", CTRL)
    hands.settle()
    (entry,) = aside(hands).threads.entries()
    assert entry.title == "Person 张少初 (deleted since) · 区委召开会议" and entry.start == span.start
    hands.key(ENTER, on=aside(hands).threads)
    assert hands.pane.caret_source() == span.start
    assert texts(comments(hands)) == [["who is it?"]]
    assert comments(hands).about.text() == "Person 张少初 (deleted since)"
    say(hands, "nobody")
    assert texts(comments(hands)) == [["who is it?", "nobody"]]


def test_in_review_too(reviewer: Reviewer, tmp_path: Path) -> None:
    project = reviewer.project
    held = [span for span in project.spans(reviewer.document) if reviewer.work.material
            and reviewer.work.material.text[span.start : span.end] == "今天下午"]  # fmt: skip
    said_of_what_is_gone(project, tmp_path, held[0].id, "which day?")
    QApplication.processEvents()
    reviewer.key("t", CTRL)
    reviewer.settle()
    (entry,) = reviewer.review.aside.threads.entries()
    assert entry.title == "Time 今天下午 (deleted since) · 区委召开会议"
    reviewer.key(ENTER, on=reviewer.review.aside.threads)
    panel = reviewer.page.comments
    assert panel.about.text() == "Time 今天下午 (deleted since)" and texts(panel) == [["which day?"]]
    assert reviewer.page.canvas.boxes(held[0].start, held[0].end)


# --- blind


@pytest.fixture
def blind(hands: Hands) -> dict[str, Thread]:
    """Another's talk on another's span, and a reviewer's words on one's own; by what is said."""
    document = hands.session.document_id
    mine = hands.mark("张少初", "p")
    start = hands.find("打印机")
    made = hands.project.apply(AddSpan(document, "work", ((start, start + 3),)), annotator="乙")
    for target, text in ((made.created[0], "theirs"), (mine.id, "on mine")):
        hands.project.apply(AddComment(text, target_kind="span", target=target), annotator="乙")
    hands.project.apply(AddComment("peers", document=document, target=document), annotator="乙")
    hands.pane.select_span(None)
    return {thread.comments[0].text: thread for thread in known(hands)}


def test_a_blind_annotator_reads_what_is_said_of_a_span_that_he_deleted(hands: Hands, tmp_path: Path) -> None:
    document, span = hands.session.document_id, hands.mark("张少初", "p")
    start = hands.find("打印机")
    act = AddSpan(document, "work", ((start, start + 3),))
    theirs = hands.project.apply(act, annotator="乙").created[0]
    said_of_what_is_gone(hands.project, tmp_path, span.id, "who is it?")
    (tmp_path / "theirs.annot").unlink()
    said_of_what_is_gone(hands.project, tmp_path, theirs, "peers")
    hands.key("t", CTRL)
    assert listed(hands) == ["who is it?"]


def listed(hands: Hands) -> list[str]:
    hands.settle()
    return [entry.text for entry in aside(hands).threads.entries()]


def test_a_blind_annotator_reads_no_talk_on_others_work(hands: Hands, blind: dict[str, Thread]) -> None:
    hands.key("t", CTRL)
    assert listed(hands) == ["on mine"]
    say(hands, "mine", question=True)
    assert texts(comments(hands)) == [["mine"]]  # on the document, beside "peers"
    (own,) = comments(hands).threads
    hands.project.apply(AddComment("an answer", thread=own.id), annotator="乙")
    QApplication.processEvents()
    assert texts(comments(hands)) == [["mine", "an answer"]]
    assert listed(hands) == ["on mine", "an answer"]
    hands.project.apply(SetState(hands.session.document_id, State.DONE), annotator="甲")
    QApplication.processEvents()
    assert set(listed(hands)) == {"theirs", "on mine", "peers", "an answer"}


def test_who_is_not_blind_reads_everything(hands: Hands, blind: dict[str, Thread]) -> None:
    hands.project.apply(SetSetting("blind", False), annotator="甲")
    hands.key("t", CTRL)
    assert set(listed(hands)) == {"theirs", "on mine", "peers"}


# --- jumps


def jump(hands: Hands, text: str) -> None:
    hands.settle()
    view = aside(hands).threads
    number = [entry.text for entry in view.entries()].index(text)
    view.setCurrentRow(number)
    hands.key(ENTER, on=view)
    hands.settle()


def test_a_jump_shows_the_whole_thread_while_labelling(hands: Hands) -> None:
    first = hands.session.document_id
    span = hands.mark("张少初", "p")
    say(hands, "name or post?")
    say(hands, "both?")
    hands.open(1)
    say(hands, "of the second document")
    hands.key("t", CTRL)
    hands.key("t", CTRL)
    jump(hands, "both?")
    assert hands.session.document_id == first and hands.pane.selected_span() == span.id
    assert texts(comments(hands)) == [["name or post?", "both?"]]
    jump(hands, "of the second document")
    assert hands.session.document_id != first
    assert comments(hands).targets.current() == "document"
    assert texts(comments(hands)) == [["of the second document"]]


def threads_of_reviewer(reviewer: Reviewer) -> Hands:
    hands = Hands(reviewer.window, reviewer.qtbot, reviewer.path)
    hands.window.actions_["review.threads"].trigger()
    reviewer.settle()
    return hands


def test_a_jump_on_the_review_page_shows_the_whole_thread(reviewer: Reviewer) -> None:
    document = reviewer.document
    agreed = next(span for span in reviewer.project.spans(document) if span.label == "time")
    for target, kind, text in (
        (document, "document", "on the document"),
        (agreed.id, "span", "on what all agree"),
        ("person", "label", "on the label"),
    ):
        act = AddComment(text, document=document, target_kind=kind, target=target)
        reviewer.project.apply(act, annotator="甲")
    hands = threads_of_reviewer(reviewer)
    panel = reviewer.page.comments
    for text, target in (
        ("on the document", "document"),
        ("on what all agree", "span"),
        ("on the label", "label"),
    ):
        jump(hands, text)
        assert texts(panel) == [[text]] and panel.targets.current() == target
        assert not comments(hands).isVisible()
    jump(hands, "on what all agree")
    assert panel.about.text() == "Time 今天下午"
    reviewer.key("r", on=reviewer.page.canvas)
    reviewer.type("so do I")
    reviewer.key(ENTER)
    assert texts(panel) == [["on what all agree", "so do I"]]
    reviewer.key("j", on=reviewer.page.canvas)
    assert texts(panel) == []


def click_in_queue(reviewer: Reviewer, number: int) -> None:
    rows = reviewer.page.queue.list
    place = rows.visualRect(reviewer.page.queue.model.index(number)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    reviewer.settle()


def test_a_thread_that_was_jumped_to_stays_with_its_document(reviewer: Reviewer) -> None:
    """Whoever goes on to another document would answer in it, and see nothing of that."""
    document = reviewer.document
    agreed = next(span for span in reviewer.project.spans(document) if span.label == "time")
    for target, kind, text in ((agreed.id, "span", "on a span"), (document, "document", "on the document")):
        act = AddComment(text, document=document, target_kind=kind, target=target)
        reviewer.project.apply(act, annotator="甲")
    hands = threads_of_reviewer(reviewer)
    panel = reviewer.page.comments
    for text in ("on a span", "on the document"):
        jump(hands, text)
        assert texts(panel) == [[text]]
        assert reviewer.document == document
        click_in_queue(reviewer, 1 - reviewer.page.queue.model.place(document))
        other = reviewer.document
        assert other != document and texts(panel) == []
        reviewer.key("r", on=reviewer.page.canvas)
        reviewer.type("said of this one")
        reviewer.key(ENTER)
        said = [comment for comment in reviewer.project.comments(other) if comment.text == "said of this one"]
        assert len(said) == 1 and said[0].thread == said[0].id
        reviewer.window.actions_["edit.undo"].trigger()
        click_in_queue(reviewer, reviewer.page.queue.model.place(document))


# --- sent back


def work_as(hands: Hands, who: str) -> None:
    hands.window.files.set_annotator(who)
    QApplication.processEvents()


@pytest.fixture
def returned(hands: Hands) -> str:
    """The open document, which the second person sent back."""
    document = hands.session.document_id
    hands.mark("张少初", "p")
    hands.project.apply(SetState(document, State.DONE), annotator="甲")
    hands.project.apply(SendBack(document, ("甲",), "look at the posts"), annotator="乙")
    QApplication.processEvents()
    return document


def test_what_was_sent_back_says_so_and_why(hands: Hands, returned: str) -> None:
    article, model = hands.window.parts.article, hands.window.parts.documents.model
    row = model.place(returned)
    assert model.row(row).sent_back
    assert "Sent back" in str(model.data(model.index(row), Qt.ItemDataRole.ToolTipRole))
    assert article.head.state.text() == "Sent back"
    assert article.sent_back.isVisible()
    assert article.sent_back.sentence.text() == "Sent back by 乙: look at the posts"
    hands.do("review.feedback")
    hands.settle()
    (entry,) = aside(hands).feedback.entries()
    assert (entry.mark, entry.text, entry.author) == ("Sent back", "look at the posts", "乙")
    hands.key(ENTER, on=aside(hands).feedback)
    hands.settle()
    assert texts(comments(hands)) == [["look at the posts"]]
    hands.do("document.finish")
    hands.open(row)
    assert not article.sent_back.isVisible() and article.head.state.text() == "Done"
    assert not model.row(row).sent_back


def test_who_sent_it_back_is_answered_from_the_line(hands: Hands, returned: str) -> None:
    hands.click(hands.window.parts.article.sent_back.button)
    panel = comments(hands)
    assert panel.reply.hasFocus()
    QTest.keyClicks(panel.reply, "which?")
    hands.key(ENTER, on=panel.reply)
    assert texts(panel) == [["look at the posts", "which?"]]
    work_as(hands, "乙")
    assert not hands.window.parts.article.sent_back.isVisible()


def test_the_line_speaks_the_language_of_now(hands: Hands, returned: str) -> None:
    hands.do("language.zh_TW")
    assert hands.window.parts.article.sent_back.sentence.text() == "乙 退回重標：look at the posts"
    assert comments(hands).close_button.text().startswith("關閉討論串")


def test_the_head_names_the_passage_as_it_is_now(hands: Hands) -> None:
    hands.mark("张少初", "p")
    hands.key("t", CTRL)
    hands.settle()
    assert comments(hands).about.text() == "Person 张少初"
    hands.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | SHIFT, on=hands.pane)
    hands.settle()
    assert comments(hands).about.text() == "Person 张少"


# --- the dock


def test_its_width_stays_when_a_thread_is_opened_and_closed(hands: Hands) -> None:
    hands.mark("张少初", "p")
    hands.key("t", CTRL)
    hands.settle()
    dock, widths = aside(hands), []
    for word in ("", "who?", "closed", "again"):
        if word in {"closed", "again"}:
            hands.click(comments(hands).close_button)
        elif word:
            say(hands, word)
        hands.settle()
        widths.append((dock.minimumSizeHint().width(), dock.width(), hands.pane.width()))
    assert comments(hands).close_button.isVisible() and len(set(widths)) == 1


def test_the_dock_is_reached_and_left_by_keys(hands: Hands) -> None:
    say(hands, "whose article?")
    view = aside(hands).threads
    for _ in range(6):
        hands.key(Qt.Key.Key_F6, on=QApplication.focusWidget())
        if view.hasFocus():
            break
    assert view.hasFocus()
    hands.key(Qt.Key.Key_Escape, on=view)
    assert hands.pane.hasFocus()


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_nothing_in_the_dock_is_cut(
    hands: Hands, make_window: Callable[..., MainWindow], qtbot: QtBot, language: str
) -> None:
    hands.do(f"language.{language}")
    hands.window.resize(1280, 720)
    hands.do("review.feedback")
    hands.settle()
    dock = aside(hands)
    assert dock.segments.width() >= dock.segments.sizeHint().width()
    assert dock.segments.geometry().right() <= dock.width()
    assert dock.shut.isVisible()
    assert not dock.shut.geometry().intersects(dock.segments.geometry())


def test_a_line_tells_who_when_and_that_it_asks(hands: Hands) -> None:
    say(hands, "whose article?", question=True)
    hands.project.apply(SetThreadClosed(known(hands)[0].id, False), annotator="甲")
    hands.settle()
    (entry,) = aside(hands).threads.entries()
    assert (entry.author, entry.mark) == ("甲", "question to the lead") and entry.moment > 0
    view = aside(hands).threads
    tip = view.item(0).toolTip()
    assert "question to the lead" in tip and "甲" in tip
    assert view.visualItemRect(view.item(0)).height() >= 44
    assert REVIEWER not in tip


@pytest.mark.parametrize(
    ("key", "modifiers", "part"),
    [
        (Qt.Key.Key_T, CTRL, "threads"),
        (Qt.Key.Key_W, CTRL | SHIFT, "feedback"),
        (Qt.Key.Key_G, CTRL, "search"),
    ],
)
def test_what_a_key_opens_takes_the_keyboard_with_a_ring_and_gives_it_back(
    hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier, part: str
) -> None:
    say(hands, "whose article?")
    hands.pane.setFocus()
    aside(hands).hide()
    caret = hands.pane.caret_source()
    hands.key(key, modifiers)
    hands.settle()
    view = aside(hands).guidelines.search if part == "search" else getattr(aside(hands), part)
    assert view.hasFocus()
    image, accent = view.grab().toImage(), theme(Mode.LIGHT).accent
    assert all(image.pixelColor(x, image.height() // 2) == accent for x in (1, image.width() - 2))
    hands.key(Qt.Key.Key_Down, on=QApplication.focusWidget())
    assert hands.pane.caret_source() == caret
    hands.key(Qt.Key.Key_Escape, on=QApplication.focusWidget())
    assert hands.pane.hasFocus() and not aside(hands).isHidden()
    hands.key(key, modifiers)  # it is open: the key goes to it
    assert view.hasFocus()
    hands.key(key, modifiers, on=view)
    assert hands.pane.hasFocus() and aside(hands).isHidden()


def test_enter_in_a_list_that_a_key_opened_goes_where_its_line_leads(hands: Hands) -> None:
    span = hands.mark("张少初", "p")
    hands.pane.select_span(span.id)
    say(hands, "which one?")
    aside(hands).hide()
    hands.pane.setFocus()
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_T, CTRL)
    hands.settle()
    hands.key(ENTER, on=QApplication.focusWidget())
    assert hands.pane.selected_span() == span.id


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_label_is_talked_about_from_its_menu_answered_and_closed_by_key(hands: Hands) -> None:
    button = hands.window.parts.labels.button("place")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    at = button.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(button, QContextMenuEvent(reason, at, button.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    hands.key(ENTER, on=menu)
    reply = comments(hands).reply
    assert comments(hands).label.text() == "Place" and hands.window.focusWidget() is reply
    QTest.keyClicks(reply, "rivers too?")
    hands.key(ENTER, on=reply)
    hands.settle()
    (thread,) = known(hands)
    assert (thread.target_kind, thread.target) == ("label", "place")
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    hands.key("t", CTRL | SHIFT)
    hands.settle()
    assert known(hands)[0].closed


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_palette_leads_to_what_was_said_about_a_label(hands: Hands) -> None:
    def find() -> None:
        hands.do("view.palette")
        palette = next(each for each in hands.window.findChildren(Palette) if each.isVisible())
        QTest.keyClicks(palette.field, "comments on a label")
        hands.key(ENTER, on=palette.field)

    find()
    menu = QApplication.activePopupWidget()  # nothing is selected: it asks which
    assert isinstance(menu, QMenu)
    chosen = menu.activeAction().text()
    hands.key(ENTER, on=menu)
    reply = comments(hands).reply
    assert comments(hands).label.text() == chosen and hands.window.focusWidget() is reply
    hands.key(Qt.Key.Key_Escape, on=reply)
    hands.mark("张少初", "p")
    hands.window.review.aside.hide()
    find()
    assert comments(hands).label.text() == "Person" and hands.window.focusWidget() is reply


def test_in_review_the_palette_leads_to_the_label_in_hand(reviewer: Reviewer) -> None:
    action = reviewer.window.actions_["review.comment_label"]
    assert action.isEnabled()
    action.trigger()
    assert reviewer.page.comments.targets.current() == "label" and reviewer.page.comments.reply.hasFocus()
    reviewer.type("what of offices?")
    reviewer.key(Qt.Key.Key_Return)
    assert [each.target for each in threads(reviewer.project.comments(""))] == ["organisation"]


def test_whose_span_a_comment_is_on_stands_over_it(reviewer: Reviewer) -> None:
    """A new thread is on the span of the first of the people, an answer on that of its thread."""
    while "县委" not in reviewer.passage():
        reviewer.key("j")
    group, about = reviewer.work.group, reviewer.page.comments.about
    assert group is not None
    held = {span.annotator: span for span in group.spans}
    assert set(held) == {"甲", "乙", "丙"} and group.spans[0].annotator != "甲"
    assert about.isVisible() and about.text() == "Organisation 县委办公室 (甲)"
    reviewer.key("r")
    reviewer.type("all of it?")
    reviewer.key(ENTER)
    (thread,) = threads(reviewer.project.comments(reviewer.document))
    assert thread.target == held["甲"].id
    other = AddComment("too short", reviewer.document, "span", held["乙"].id)
    reviewer.project.apply(other, annotator="丙")
    QApplication.processEvents()
    assert about.text() == "Organisation 县委 (乙)", "an answer goes there"
    reviewer.key("r")
    reviewer.key(Qt.Key.Key_Up)
    assert about.text() == "Organisation 县委办公室 (甲)"
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.page.bar.names.click()
    assert about.text() == "Organisation 县委办公室 (A)"
