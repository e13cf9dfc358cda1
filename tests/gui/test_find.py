"""Find in the open document, by the keys and the mouse: what is found, what is marked, where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.pane import ReadingPane
from annotator.gui.panels.find_bar import FindBar
from annotator.gui.theme import Mode, contrast, theme
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.gui.conftest import WHO, Hands, article_scheme

SHIFT = Qt.KeyboardModifier.ShiftModifier
GLOSSED = (
    "乡镇工作会议\n各鄉(xiāng)鎮(zhèn)要抓好落實，鄉(xiāng)鎮(zhèn)乾部不得怠慢。\n"
    "软件和打印机由乡镇采购，情況復雜。\nThe END of the end"
)
BOOK = "\n".join(
    f"第{number}篇：{title}\n一、目的和意义\n这一篇讲的是{title}，大家要认真学习。\n二、基本原则\n要坚持实事求是的原则。"
    for number, title in (("一", "党建工作意见"), ("二", "团建工作总结"), ("三", "工会工作计划"))
)
PAGE = "\n".join(
    (
        "首页 | 新闻中心 | 视听新闻 | 玩转秀洲",
        "区委召开会议",
        "会议由张少初主持，记者来自秀洲。",
        "Copyright © 2010 秀洲新闻网 All Rights Reserved 版权所有",
    )
)
LONG = "\n".join(f"第{number}段，县委办公室的张少初买了一台打印机。" for number in range(400))


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project with documents to look through."""
    path = tmp_path / "find.annot"
    with Project.create(path, article_scheme()) as project:
        items = tuple(ImportItem(text, text.split("\n")[0]) for text in (GLOSSED, BOOK, PAGE, LONG))
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments(items), annotator=WHO)
    return path


def bar(hands: Hands) -> FindBar:
    return hands.window.parts.article.find_bar


def says(hands: Hands, text: str) -> None:
    """Wait until the bar says something."""
    hands.qtbot.waitUntil(lambda: bar(hands).count.text() == text, timeout=20_000)
    QApplication.processEvents()


def write(hands: Hands, text: str) -> None:
    """Write a text at the cursor of the field, as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(bar(hands).field, event)


def ask(hands: Hands, text: str, count: str) -> None:
    """Type a text into the find bar and wait for what it says."""
    if not bar(hands).isVisible():
        hands.do("edit.find")
    bar(hands).field.selectAll()
    hands.key(Qt.Key.Key_Delete, on=bar(hands).field)
    write(hands, text)
    says(hands, count)


def selected(hands: Hands, pane: ReadingPane | None = None) -> str:
    chosen = (pane or hands.pane).selection()
    return hands.text[slice(*chosen)] if chosen else ""


def enter(hands: Hands, *, back: bool = False) -> None:
    hands.key(Qt.Key.Key_Return, SHIFT if back else Qt.KeyboardModifier.NoModifier, on=bar(hands).field)


@pytest.mark.parametrize("layers", [(), ("layer.glosses",)])
@pytest.mark.parametrize("view", ["script.source", "script.hans", "script.hant"])
@pytest.mark.parametrize("typed", ["鄉鎮", "乡镇", "鄉(xiāng)鎮(zhèn)"])
def test_glosses_do_not_hide_a_word(hands: Hands, layers: tuple[str, ...], view: str, typed: str) -> None:
    for action in (*layers, view):
        hands.do(action)
    ask(hands, typed, "1 of 4")
    quotes = [selected(hands)]
    for _ in range(3):
        enter(hands)
        quotes.append(selected(hands))
    assert quotes == ["乡镇", "鄉(xiāng)鎮", "鄉(xiāng)鎮", "乡镇"]
    assert hands.pane.view().canonical(*hands.pane.selection() or (0, 0)) == hands.pane.selection()


@pytest.mark.parametrize(
    ("typed", "quote"),
    [
        ("打印机", "打印机"),
        ("打印機", "打印机"),
        ("印表機", "打印机"),
        ("軟體", "软件"),
        ("干部", "乾部"),
        ("幹部", "乾部"),
        ("复杂", "復雜"),
        ("情况", "情況"),
    ],
)
def test_it_is_found_in_any_script(hands: Hands, typed: str, quote: str) -> None:
    ask(hands, typed, "1 of 1")
    assert selected(hands) == quote


def test_what_the_view_shows_is_found_after_the_view_is_changed(hands: Hands) -> None:
    ask(hands, "體和印", "Nothing found")
    hands.do("script.tw")
    hands.do("script.phrases")
    says(hands, "1 of 1")
    ask(hands, "體和印", "1 of 1")
    assert selected(hands) == "软件和打印机"
    hands.do("script.source")
    says(hands, "Nothing found")


def test_enter_and_f3_go_round_and_the_caret_says_where_it_begins(hands: Hands) -> None:
    hands.pane.put_caret(hands.pane.view().to_view(hands.find("软件"), hands.find("软件"))[0])
    ask(hands, "乡镇", "4 of 4")
    enter(hands)
    assert bar(hands).count.text() == "1 of 4"
    assert "round" in hands.window.parts.status.message.text()
    hands.key(Qt.Key.Key_F3, on=bar(hands).field)
    assert bar(hands).count.text() == "2 of 4"
    hands.do("edit.find_next")
    enter(hands, back=True)
    enter(hands, back=True)
    enter(hands, back=True)
    assert bar(hands).count.text() == "4 of 4"
    hands.click(bar(hands).next)
    hands.click(bar(hands).next)
    hands.click(bar(hands).previous)
    assert bar(hands).count.text() == "1 of 4"


def test_taking_letters_back_goes_back_to_where_the_search_began(hands: Hands) -> None:
    ask(hands, "乡镇采", "1 of 1")
    hands.key(Qt.Key.Key_Backspace, on=bar(hands).field)
    says(hands, "1 of 4")
    enter(hands)
    write(hands, "采")
    says(hands, "1 of 1")
    hands.key(Qt.Key.Key_Backspace, on=bar(hands).field)
    says(hands, "2 of 4")


def test_enter_before_the_hits_are_there_is_not_lost(hands: Hands) -> None:
    hands.do("edit.find")
    bar(hands).field.setText("乡镇")
    enter(hands)
    enter(hands)
    says(hands, "2 of 4")


def test_f3_without_the_bar_goes_on_with_what_was_looked_for(hands: Hands) -> None:
    ask(hands, "乡镇", "1 of 4")
    hands.key(Qt.Key.Key_Escape, on=bar(hands).field)
    assert not bar(hands).isVisible() and len(hands.pane.hits()[0]) == 0
    assert QApplication.focusWidget() is hands.pane
    hands.do("edit.find_next")
    says(hands, "2 of 4")
    assert bar(hands).isVisible()
    hands.key(Qt.Key.Key_Escape, on=bar(hands).field)
    hands.do("edit.find_previous")
    says(hands, "1 of 4")


def test_f3_with_nothing_typed_asks_for_it(hands: Hands) -> None:
    hands.do("edit.find_next")
    assert bar(hands).isVisible() and bar(hands).field.hasFocus()


def test_a_selection_is_looked_for_at_once(hands: Hands) -> None:
    hands.drag("打印机")
    hands.do("edit.find")
    assert bar(hands).field.text() == "打印机"
    says(hands, "1 of 1")


def test_a_hit_takes_a_label(hands: Hands) -> None:
    ask(hands, "乡镇采购", "1 of 1")
    hands.key(Qt.Key.Key_Escape, on=bar(hands).field)
    hands.key("o")
    assert hands.quotes() == [("organisation", "乡镇采购")]


def test_what_is_no_hit_any_more_is_not_left_selected(hands: Hands) -> None:
    hands.drag("打印机")
    ask(hands, "不在", "Nothing found")
    assert selected(hands) == "打印机"  # that was selected by hand
    ask(hands, "乡镇", "4 of 4")
    write(hands, "不在")
    says(hands, "Nothing found")
    assert selected(hands) == ""


def test_exactly_as_written(hands: Hands) -> None:
    ask(hands, "end", "1 of 2")
    hands.click(bar(hands).exact)
    says(hands, "1 of 1")
    assert selected(hands) == "end"
    ask(hands, "干部", "Nothing found")
    ask(hands, "鄉鎮", "1 of 2")
    hands.click(bar(hands).exact)
    says(hands, "1 of 4")


def test_expressions(hands: Hands) -> None:
    hands.do("edit.find")
    hands.click(bar(hands).expression)
    ask(hands, "乡.[工采]", "1 of 2")
    assert selected(hands) == "乡镇工"
    bar(hands).field.setText("(乡")
    hands.qtbot.waitUntil(lambda: bar(hands).problem.text() != "")
    assert bar(hands).problem.text() == (
        "This is no regular expression: see character 2. Complete or correct it."
    )
    assert bar(hands).problem.isVisible() and bar(hands).problem.toolTip() == ""  # all of it fits
    assert bar(hands).count.text() == "" and len(hands.pane.hits()[0]) == 0
    hands.key(")", on=bar(hands).field)
    says(hands, "1 of 4")
    assert not bar(hands).problem.isVisible()


def test_an_expression_without_end_stops_and_the_next_one_does_not_wait(hands: Hands) -> None:
    hands.project.apply(ImportDocuments((ImportItem("a" * 5000 + "!", "long"),)), annotator=WHO)
    hands.open(4)
    hands.settle()
    hands.do("edit.find")
    hands.click(bar(hands).expression)
    bar(hands).field.setText("(a+)+b")
    ask(hands, "a!", "1 of 1")
    ask(hands, "(a|aa)+$", "Searching…")
    hands.qtbot.waitUntil(lambda: "takes too long" in bar(hands).problem.text(), timeout=20_000)


def test_a_search_that_is_overtaken_leaves_nothing(hands: Hands) -> None:
    hands.do("edit.find")
    for text in ("乡", "乡镇", "打印", "打印机", "不在", "软件"):
        bar(hands).field.setText(text)
    says(hands, "1 of 1")
    hands.qtbot.waitUntil(lambda: not hands.window.find_commands.busy)
    assert selected(hands) == "软件" and bar(hands).count.text() == "1 of 1"


# --- what is marked


def picture(hands: Hands) -> QImage:
    QApplication.processEvents()
    return hands.pane.viewport().grab().toImage()


def strip(hands: Hands, at: int, y: float) -> set[str]:
    """Return the colours along the middle of a character, at a share of the height of its box."""
    rect = hands.pane.passage_rects(at, at + 1)[0]
    image = picture(hands)
    line = round(rect.top() + y * rect.height())
    across = range(round(rect.left()) + 3, round(rect.right()) - 3)
    return {image.pixelColor(QPoint(x, line)).name() for x in across}


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_hits_are_ruled_and_the_current_one_is_framed(hands: Hands, name: str) -> None:
    hands.do(f"theme.{name}")
    other, here = hands.find("鎮", 1), hands.find("镇")
    ask(hands, "乡镇", "1 of 4")
    chosen = hands.window.desk.look.theme
    accent = chosen.accent.name()
    rect = hands.pane.passage_rects(other, other + 1)[0]
    image, middle = picture(hands), round(rect.center().x())
    assert image.pixelColor(QPoint(middle, round(rect.top()))).name() == accent  # a line of one pixel
    assert image.pixelColor(QPoint(middle, round(rect.top()) + 1)).name() != accent
    rect = hands.pane.passage_rects(here, here + 1)[0]
    middle = round(rect.center().x())
    above = [image.pixelColor(QPoint(middle, round(rect.top()) - step)).name() for step in (1, 2)]
    assert above == [accent, accent]  # and a frame of two around the one that the search stands at
    ground = chosen.found
    if ground is not None:
        assert ground.name() in strip(hands, other, 0.08)
    hands.key(Qt.Key.Key_Escape, on=bar(hands).field)
    assert accent not in strip(hands, other, 0.0)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_text_is_read_on_the_ground_of_a_hit(mode: Mode) -> None:
    chosen = theme(mode)
    ground = chosen.found
    assert isinstance(ground, QColor)
    assert contrast(chosen.ink, ground) >= 7 and contrast(chosen.ink3, ground) >= 4
    assert ground not in (chosen.sel, chosen.paper)


def test_both_panes_show_the_hits(hands: Hands) -> None:
    hands.do("view.two_panes")
    ask(hands, "乡镇", "1 of 4")
    left = hands.window.parts.article.panes.left
    assert left.hits() == hands.pane.hits() and len(left.hits()[0]) == 4
    assert selected(hands, left) == "乡镇"


def test_hits_stay_over_a_change_of_view_and_size(hands: Hands) -> None:
    ask(hands, "乡镇", "1 of 4")
    enter(hands)
    hands.do("layer.glosses")
    hands.do("view.zoom_in")
    assert len(hands.pane.hits()[0]) == 4 and bar(hands).count.text() == "2 of 4"
    hands.do("script.hans")
    hands.qtbot.waitUntil(lambda: not hands.window.find_commands.busy)
    says(hands, "2 of 4")


# --- where it goes


def test_a_far_hit_comes_into_sight(hands: Hands) -> None:
    hands.open(3)
    hands.settle()
    ask(hands, "第399段", "1 of 1")
    assert hands.pane.passage_rects(*hands.pane.selection() or (0, 0))


def test_a_hit_in_folded_chrome_unfolds_and_says_so(hands: Hands) -> None:
    hands.open(2)
    hands.settle()
    assert hands.pane.view().block(0).placeholder == "chrome"
    ask(hands, "秀洲", "2 of 3")  # typing does not unfold what another hit stands in sight of
    assert hands.pane.view().block(0).placeholder == "chrome"
    enter(hands)
    assert bar(hands).count.text() == "3 of 3"
    assert "unfolded" in hands.window.parts.status.message.text()
    assert hands.pane.passage_rects(*hands.pane.selection() or (0, 0))
    ask(hands, "视听", "1 of 1")
    assert hands.pane.view().block(0).placeholder is None


def test_a_hit_in_another_part_opens_that_part_and_says_so(hands: Hands) -> None:
    hands.open(1)
    hands.settle()
    hands.session.open_part(1)
    ask(hands, "学习", "2 of 3")
    enter(hands)
    assert hands.session.opened is not None and hands.session.opened.part == 2
    assert "part 3" in hands.window.parts.status.message.text()
    assert hands.pane.passage_rects(*hands.pane.selection() or (0, 0))
    hands.do("part.whole")
    assert bar(hands).count.text() == "3 of 3"


def test_another_document_begins_anew(hands: Hands) -> None:
    ask(hands, "乡镇", "1 of 4")
    hands.open(3)
    hands.settle()
    assert not bar(hands).isVisible() and len(hands.pane.hits()[0]) == 0
    hands.do("edit.find_next")
    says(hands, "Nothing found")
    ask(hands, "张少初", "1 of 400")
