"""Layers in the window: switches, folded lines, corrections, suspicions, outline, parts, terms, repeats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.gui.layers.gathering import RULES, Found, searched_elsewhere
from annotator.gui.layers.terms_dialog import TermsDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.opened import OpenDocument
from annotator.gui.settings import Settings
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.project import Project
from annotator.text.views import ViewPosition
from tests.corpus import corpus_text
from tests.gui.conftest import WHO, Hands, article_scheme

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

PASSAGE = (
    "今天下午，全市纪念大会隆重举行，大会对先进基层党组织和优秀党员进行了表彰，要求各级党组织锐意进取、"
    "服务群众、夯实基础，为加快推进科学发展作出新的更大贡献，与会同志一致表示要再接再厉。"
)
ARTICLE = "\n".join(
    (
        "首页 | 新闻中心 | 视听新闻 | 玩转秀洲",
        "区委召开会议",
        "据了解，从20117月开始，着力推?dòng)改革，并取得了很好的成效。",
        PASSAGE,
        "会议由张少初主持。",
        PASSAGE,
        "Copyright © 2010 秀洲新闻网 All Rights Reserved 版权所有",
    )
)
BOOK = "\n".join(
    f"第{number}篇：{title}\n一、目的和意义\n这一篇讲的是{title}，大家要认真学习。\n二、基本原则\n要坚持实事求是的原则。"
    for number, title in (("一", "党建工作意见"), ("二", "团建工作总结"), ("三", "工会工作计划"))
)
OTHER = f"另一篇文章\n{PASSAGE}\n群众满意度达到九成。"


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project with documents that have layers."""
    path = tmp_path / "layers.annot"
    with Project.create(path, article_scheme()) as project:
        items = tuple(ImportItem(text, text.split("\n")[0]) for text in (ARTICLE, BOOK, OTHER))
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments(items), annotator=WHO)
    return path


def opened(hands: Hands) -> OpenDocument:
    assert hands.session.opened is not None
    return hands.session.opened


def found(hands: Hands) -> Found:
    result = opened(hands).found
    assert result is not None
    return result


def zones(hands: Hands, kind: str) -> list[str]:
    return [hands.text[zone.start : zone.end] for zone in found(hands).zones if zone.kind == kind]


def blocks(hands: Hands) -> list[str]:
    view = hands.pane.view()
    shown = [view.block(number) for number in range(view.block_count)]
    return [block.placeholder or block.text for block in shown]


def searched(hands: Hands) -> None:
    """Wait until the passages of all documents were compared."""
    hands.qtbot.waitUntil(lambda: not hands.window.layers.elsewhere.busy, timeout=20_000)
    hands.settle()


def show_folded_line(hands: Hands, number: int) -> QPoint:
    """Bring a folded line into sight; return its middle."""
    start, end = hands.pane.view().block_source_bounds(number)
    hands.pane.go_to(start, end, flash=False)
    QApplication.processEvents()
    return hands.point(ViewPosition(number, 0)) + QPoint(40, 0)


# --- folded lines


def test_chrome_folds_to_a_line_that_a_click_opens(hands: Hands) -> None:
    assert blocks(hands)[0] == "chrome"
    QTest.mouseClick(hands.pane.viewport(), Qt.MouseButton.LeftButton, pos=show_folded_line(hands, 0))
    QApplication.processEvents()
    assert blocks(hands)[0].startswith("首页")
    hands.do("zone.fold")
    assert blocks(hands)[0] == "chrome"


def test_chrome_opens_by_enter(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_Return)
    assert blocks(hands)[0].startswith("首页")


def test_what_was_unfolded_stays_so_when_the_document_is_left_and_opened_again(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_Return)
    folded = blocks(hands)[1:]
    assert "chrome" in folded
    hands.open(1)
    hands.settle()
    hands.open(0)
    hands.settle()
    assert blocks(hands)[0].startswith("首页") and blocks(hands)[1:] == folded
    hands.do("zone.fold")
    hands.open(1)
    hands.open(0)
    hands.settle()
    assert blocks(hands)[0] == "chrome"


def test_layers_by_their_keys(hands: Hands) -> None:
    for number, layer in enumerate(
        ("glosses", "chrome", "repeats", "damage", "blanks", "joins", "blank_lines"), 1
    ):
        before = layer in opened(hands).switches.layers
        hands.key(getattr(Qt.Key, f"Key_{number}"), ALT | SHIFT)
        assert (layer in opened(hands).switches.layers) != before, layer


def test_chrome_can_be_dimmed_instead(hands: Hands) -> None:
    hands.do("layer.fold_chrome")
    assert blocks(hands)[0].startswith("首页")
    assert "chrome" in {zone.kind for zone in hands.pane.zones_at(0)}


def test_repeats_fold_where_that_is_wanted(hands: Hands) -> None:
    hands.do("layer.repeats")
    assert "repeat" not in blocks(hands)
    hands.do("layer.fold_repeats")
    assert "repeat" in blocks(hands)


def test_what_is_on_is_remembered(
    hands: Hands, make_window: Callable[..., MainWindow], settings: Settings, project_file: Path
) -> None:
    hands.do("layer.blanks")
    hands.do("layer.joins")
    hands.do("view.outline")
    hands.window.close()
    window = make_window(settings)
    assert window.open_project(project_file, WHO)
    again = Hands(window, hands.qtbot, project_file)
    again.settle()
    assert {"blanks", "joins"} <= opened(again).switches.layers
    assert window.parts.article.side.outline.isVisible()


# --- repeats


def test_a_key_jumps_to_the_first_copy(hands: Hands) -> None:
    second = hands.find(PASSAGE, 1)
    hands.pane.put_caret(hands.pane.view().to_view(second + 3, second + 3)[0])
    hands.do("zone.first")
    assert hands.pane.caret_source() == hands.find(PASSAGE)


def test_a_passage_of_another_document_is_linked(hands: Hands, qtbot: QtBot) -> None:
    searched(hands)
    hands.open(2)
    hands.settle()
    assert zones(hands, "repeat") == [PASSAGE]
    hands.pane.put_caret(hands.pane.view().to_view(hands.find(PASSAGE) + 2, hands.find(PASSAGE) + 2)[0])
    hands.do("zone.first")
    assert hands.text == ARTICLE
    assert hands.pane.caret_source() == hands.find(PASSAGE)


def test_a_document_that_comes_in_later_is_looked_through(hands: Hands) -> None:
    searched(hands)
    late = f"新来的文章\n{PASSAGE}"
    hands.session.apply(ImportDocuments((ImportItem(late, "late"),)))
    QApplication.processEvents()
    searched(hands)
    rows = hands.project.documents()
    cached = hands.project.cached_zones(rows[-1].id, RULES)
    assert cached is not None
    assert searched_elsewhere(cached)
    assert [(z.kind, z.target_document) for z in cached if z.target_document] == [("repeat", rows[0].id)]


# --- corrections


def test_not_chrome_by_key_undone_and_done_again(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_X, CTRL | SHIFT)
    assert blocks(hands)[0].startswith("首页")
    assert len(zones(hands, "chrome")) == 1
    hands.do("edit.undo")
    assert blocks(hands)[0] == "chrome"
    hands.do("edit.redo")
    assert blocks(hands)[0].startswith("首页")


def test_the_selection_becomes_chrome_and_the_correction_is_taken_back(hands: Hands) -> None:
    hands.drag("会议由张少初主持。")
    hands.key(Qt.Key.Key_H, CTRL | SHIFT)
    assert "会议由张少初主持。" in zones(hands, "chrome")
    assert "会议由张少初主持。" not in blocks(hands)
    at = hands.pane.view().block_at(hands.find("会议由张少初主持。"))
    hands.pane.put_caret(ViewPosition(at, 0))
    hands.key(Qt.Key.Key_R, CTRL | SHIFT)
    assert "会议由张少初主持。" in blocks(hands)


def test_the_menu_of_a_place_corrects_its_zone(hands: Hands) -> None:
    menu = QMenu()
    hands.window.zones.fill_menu(menu, hands.pane.viewport().mapToGlobal(show_folded_line(hands, 0)))
    entries = {action.text(): action for action in menu.actions()}
    entries["This is not: Chrome"].trigger()
    QApplication.processEvents()
    assert blocks(hands)[0].startswith("首页")


def test_corrections_of_others_count_but_are_not_mine_to_take_back(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_X, CTRL | SHIFT)
    hands.annotate_as_other()
    assert blocks(hands)[0].startswith("首页")
    hands.pane.setFocus()
    hands.key(Qt.Key.Key_Home, CTRL)
    hands.key(Qt.Key.Key_R, CTRL | SHIFT)
    assert blocks(hands)[0].startswith("首页")


def test_zones_freeze_when_the_document_is_done(hands: Hands) -> None:
    searched(hands)
    hands.session.set_state(State.DONE)
    before = hands.project.cached_zones(hands.session.document_id, RULES)
    hands.project.store_zones(hands.session.document_id, "later rules", [])
    assert hands.project.cached_zones(hands.session.document_id, "later rules") == before


# --- suspicions


def test_the_list_of_suspicions_jumps(hands: Hands) -> None:
    hands.do("view.suspicions")
    listing = hands.window.parts.article.side.damage.list
    assert listing.isVisible()
    shown = [(place.text, place.detail) for place in listing.places.places]
    assert len(shown) == len(found(hands).suspicions()) >= 2
    assert any("20117月" in text for text, _ in shown)
    assert all(detail for _, detail in shown)
    hands.key(Qt.Key.Key_Down, on=listing)
    hands.key(Qt.Key.Key_Return, on=listing)
    assert hands.pane.caret_source() == found(hands).suspicions()[listing.currentIndex().row()].start


def test_no_suspicion_looks_chosen_after_a_switch_of_theme(hands: Hands) -> None:
    hands.do("view.suspicions")
    listing = hands.window.parts.article.side.damage.list
    assert not listing.selectedIndexes()
    hands.do("theme.dark")
    assert listing.places.places and not listing.selectedIndexes()
    hands.key(Qt.Key.Key_Down, on=listing)
    chosen = [index.row() for index in listing.selectedIndexes()]
    hands.do("theme.light")
    assert chosen and [index.row() for index in listing.selectedIndexes()] == chosen


def test_the_suspect_is_underlined_within_its_row(hands: Hands) -> None:
    hands.do("view.suspicions")
    listing = hands.window.parts.article.side.damage.list
    row = listing.visualRect(listing.places.index(0))
    picture = listing.viewport().grab(row).toImage()
    warn = hands.window.desk.look.theme.warn
    dots = [
        x
        for x in range(picture.width())
        for y in range(picture.height() // 2)  # the second half tells what is suspected, in the same colour
        if abs(picture.pixelColor(x, y).red() - warn.red()) < 30
        and abs(picture.pixelColor(x, y).blue() - warn.blue()) < 60
    ]
    assert dots, "there is a mark"
    assert max(dots) - min(dots) < picture.width() / 2, "and not under the whole row"


def test_suspicions_by_key(hands: Hands) -> None:
    places = [zone.start for zone in found(hands).suspicions()]
    seen = []
    for _ in places:
        hands.key(Qt.Key.Key_F5)
        seen.append(hands.pane.caret_source())
    assert seen == places
    hands.key(Qt.Key.Key_F5, SHIFT)
    assert hands.pane.caret_source() == places[-2]


# --- outline and parts


def test_the_outline_jumps_and_follows(hands: Hands, qtbot: QtBot) -> None:
    hands.open(1)
    hands.settle()
    hands.do("view.outline")
    listing = hands.window.parts.article.side.outline.list
    assert [place.text for place in listing.places.places if place.level == 0] == [
        f"第{n}篇：{t}" for n, t in (("一", "党建工作意见"), ("二", "团建工作总结"), ("三", "工会工作计划"))
    ]
    listing.choose(4)
    hands.key(Qt.Key.Key_Return, on=listing)
    assert hands.pane.caret_source() == listing.places.places[4].start
    hands.key(Qt.Key.Key_Escape, on=listing)
    assert hands.pane.hasFocus()


def test_a_part_opens_as_if_it_were_a_document(hands: Hands) -> None:
    hands.open(1)
    hands.settle()
    hands.do("view.outline")
    listing = hands.window.parts.article.side.outline.list
    listing.choose(3)
    hands.key(Qt.Key.Key_Return, CTRL, on=listing)
    assert blocks(hands)[0] == "第二篇：团建工作总结"
    assert len(blocks(hands)) == 5
    bar = hands.window.parts.article.view_bar
    assert (bar.part.isVisible(), bar.part.text()) == (True, "Part 2 of 3")
    span = hands.mark("团建工作总结", "3", nth=1)
    assert (span.start, hands.text[span.start : span.end]) == (hands.find("团建工作总结", 1), "团建工作总结")
    assert hands.pane.view().block(0).source_blocks.start == 5
    hands.do("part.next")
    assert blocks(hands)[0] == "第三篇：工会工作计划"
    assert hands.window.parts.spans.model.rowCount() == 0
    hands.do("part.whole")
    assert len(blocks(hands)) == 15
    assert hands.window.parts.spans.model.rowCount() == 1


def test_jumping_out_of_a_part_goes_to_the_one_that_holds_the_place(hands: Hands) -> None:
    hands.open(1)
    hands.settle()
    hands.session.open_part(1)
    hands.window.layers.go_to(0, 3)
    assert opened(hands).part == 0
    assert hands.pane.caret_source() == 0
    border = opened(hands).parts[1].start
    hands.window.layers.go_to(border - 2, border + 2)
    assert opened(hands).part == -1  # in no single part
    hands.window.layers.go_to(0, 3)
    assert opened(hands).part == -1  # the whole document has it as well


def test_the_five_parts_of_the_compilation(hands: Hands) -> None:
    text = corpus_text(4)
    hands.session.apply(ImportDocuments((ImportItem(text, "compilation"),)))
    hands.session.open_document(hands.project.documents()[-1].id)
    hands.settle()
    parts = found(hands).parts
    assert len(parts) == 5
    assert found(hands).glosses == 2746
    for number, part in enumerate(parts):
        hands.session.open_part(number)
        view = hands.pane.view()
        assert view.block_source_bounds(0)[0] == part.start
        assert view.block_source_bounds(view.block_count - 1)[1] >= part.end


# --- scripts and terms


def test_a_script_has_its_shares_in_a_tip(hands: Hands) -> None:
    tip = hands.window.parts.article.view_bar.scripts
    hands.qtbot.wait(1)
    items = tip._items
    assert "Simplified" in items[0].tip
    assert "%" in items[0].tip


def test_all_sixteen_conversions_are_in_a_menu_those_that_fit_first(hands: Hands) -> None:
    menu = QMenu()
    hands.window.layers.fill_configurations(menu)
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(names) == 16
    assert all("s2" in name for name in names[:5])
    next(action for action in menu.actions() if "s2hkp" in action.text()).trigger()
    assert hands.pane.view().configuration == "s2hkp"


def test_terms_are_edited_kept_shown_and_undone(hands: Hands) -> None:
    dialog = hands.window.layers.edit_terms()
    assert isinstance(dialog, TermsDialog)
    for column, word in enumerate(("大会", "盛會")):
        item = dialog.table.item(0, column)
        assert item is not None
        item.setText(word)
    hands.click(dialog.keep_button)
    assert hands.project.setting("terms") == {"大会": "盛會"}
    hands.do("script.tw")
    assert any("盛會" in block for block in blocks(hands))
    hands.do("layer.terms")
    assert not any("盛會" in block for block in blocks(hands))
    hands.do("layer.terms")
    hands.do("edit.undo")
    assert not hands.project.setting("terms")
    assert not any("盛會" in block for block in blocks(hands))


def test_terms_that_cannot_be_kept_are_named(hands: Hands) -> None:
    dialog = hands.window.layers.edit_terms()
    assert dialog is not None
    item = dialog.table.item(0, 0)
    assert item is not None
    item.setText("大会")
    hands.click(dialog.keep_button)
    assert dialog.isVisible()
    assert "empty side" in dialog.problem.text()
    dialog.reject()


@pytest.mark.parametrize("name", ["terms.toml", "terms.txt"])
def test_terms_go_out_and_come_in(hands: Hands, tmp_path: Path, name: str) -> None:
    dialog = hands.window.layers.edit_terms()
    assert dialog is not None
    for column, word in enumerate(("软件", "軟體")):
        item = dialog.table.item(0, column)
        assert item is not None
        item.setText(word)
    dialog.export_file(tmp_path / name)
    kept = dialog.terms()
    dialog.fill(())
    assert dialog.terms() == ()
    dialog.import_file(tmp_path / name)
    assert dialog.terms() == kept
    dialog.reject()


def test_a_file_that_holds_no_terms_is_refused(hands: Hands, tmp_path: Path) -> None:
    dialog = hands.window.layers.edit_terms()
    assert dialog is not None
    (tmp_path / "bad.toml").write_text("软件", encoding="utf-8")
    dialog.import_file(tmp_path / "bad.toml")
    assert "bad.toml" in dialog.problem.text()
    dialog.reject()
