"""The window as a whole: its sizes, panels, notices, actions, finder and key sheet."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.errors import FileProblem
from annotator.gui import app
from annotator.gui.actions import MENUS, SPECS
from annotator.gui.dialogs.key_sheet import KeySheet, key_groups
from annotator.gui.dialogs.palette import Entry, Palette, matching
from annotator.gui.key_names import sequence_of
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.main_window import MainWindow
from annotator.gui.panels.label_button import LOW_ROW, ROW
from annotator.gui.panels.labels import LabelsPanel
from annotator.gui.settings import Settings
from annotator.gui.window_actions import Actions
from annotator.model.scheme import LANGUAGES, Label, LabelKind, Scheme
from tests.gui.conftest import WHO, Hands, article_scheme

Row = tuple[int, int, int, int]


def resized(hands: Hands, width: int, height: int) -> None:
    hands.window.resize(width, height)
    QApplication.processEvents()


@pytest.mark.parametrize(
    "size", [(1440, 900, 256, 308), (1280, 720, 220, 268), (1024, 700, 44, 268)], ids=str
)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_panels_have_their_widths_at_each_size(hands: Hands, size: Row, language: str) -> None:
    width, height, left, right = size
    hands.window.desk.settings.put("language", language)
    hands.window.desk.look_wanted.emit()
    hands.window.files.close()
    hands.window.open_project(hands.path, WHO)
    resized(hands, width, height)
    sizes = hands.window.splitter.sizes()
    if language == "en":
        right = 308  # longer names
    assert (sizes[0], sizes[2]) == (left, right)
    assert hands.window.parts.documents.delegate.rail == (width < 1100)
    button = hands.window.parts.labels.button("person")
    assert button.height() == (LOW_ROW if height < 800 else ROW)


def test_a_filter_is_told_of_where_the_list_is_a_rail(hands: Hands) -> None:
    panel = hands.window.parts.documents
    panel.filter.setText("第三篇")
    hands.qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert not panel.filtered.isVisible(), "the filter itself is in sight"
    resized(hands, 1024, 700)
    assert panel.filtered.isVisible() and "第三篇" in panel.filtered.toolTip()
    assert panel.filtered.sizeHint().width() <= panel.width() == 44
    hands.click(panel.filtered)
    hands.qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert not panel.filtered.isVisible()


def test_all_labels_are_in_sight_at_every_size(hands: Hands) -> None:
    for width, height in ((1440, 900), (1280, 720), (1440, 900), (1024, 700)):
        resized(hands, width, height)
        panel = hands.window.parts.labels
        for label in ("headline", "work"):
            button = panel.button(label)
            bottom = button.mapTo(panel, QPoint(0, button.height())).y()
            assert bottom <= panel.height(), f"{label} at {width} x {height}"


def test_layer_switches_become_one_button_where_room_is_short(hands: Hands) -> None:
    bar = hands.window.parts.article.view_bar
    resized(hands, 1280, 720)
    assert bar.layer_button.isVisible()
    assert not bar.layers["chrome"].isVisible()
    assert bar.layer_button.text() == "Layers 2/5"
    hands.do("language.zh_CN")
    resized(hands, 1440, 900)
    assert bar.layers["chrome"].isVisible()
    assert not bar.layer_button.isVisible()


def test_the_finder_stands_in_the_middle_and_gives_way(hands: Hands) -> None:
    resized(hands, 1440, 900)
    finder = hands.window.parts.top.finder
    assert abs(finder.geometry().center().x() - 720) <= 2
    assert finder.width() == 360
    resized(hands, 780, 600)
    assert not finder.isVisible() or finder.x() > hands.window.parts.top.menus.geometry().right()


def test_the_documents_panel_hides_and_comes_back(hands: Hands) -> None:
    hands.do("view.documents")
    assert not hands.window.parts.documents.isVisible()
    hands.do("view.documents")
    assert hands.window.parts.documents.isVisible()


def test_keys_go_round_the_parts_of_the_window(hands: Hands) -> None:
    parts = hands.window.parts
    hands.mark("县委办公室", "o")
    hands.pane.setFocus()
    hands.do("view.next_part")
    assert QApplication.focusWidget() is parts.spans.list
    hands.do("view.next_part")
    assert QApplication.focusWidget() is parts.documents.list
    hands.do("view.previous_part")
    assert QApplication.focusWidget() is parts.spans.list


def test_a_label_says_what_it_is_for(hands: Hands) -> None:
    button = hands.window.parts.labels.button("person")
    label = article_scheme().by_id["person"]
    assert label.definition["en"] in button.toolTip()
    assert label.boundary["en"] in button.toolTip()


def test_a_tip_shows_text_and_never_markup(hands: Hands) -> None:
    label = Label("x", LabelKind.SPAN, {"en": "<b>x</b>"}, definition={"en": "<img src=x>"})
    panel = LabelsPanel(hands.window.desk.look, hands.window)
    panel.set_scheme(Scheme(labels=(label,)))
    assert "<img" not in panel.button("x").toolTip()
    assert "&lt;b&gt;" in panel.button("x").toolTip()


# --- actions


def test_no_two_actions_share_a_key() -> None:
    seen: dict[str, str] = {}
    for spec in SPECS:
        # The keys of the review page hold there only.
        own = [spec.pane_keys] if spec.pane_keys and spec.menu != "review" else []
        for key in (*spec.keys, *own):
            name = sequence_of(key).toString()
            assert name, f"{spec.id}: {key} is no key"
            assert name not in seen, f"{spec.id} and {seen[name]} share {name}"
            seen[name] = spec.id


def test_no_action_takes_a_labels_key() -> None:
    for spec in SPECS:
        for key in spec.keys:
            assert "+" in key or key.startswith("F") or key in ("Del", "Backspace"), f"{spec.id}: {key}"


def test_every_action_stands_in_a_menu() -> None:
    menus = {menu for menu, _ in MENUS}
    assert {spec.menu for spec in SPECS} <= menus


def test_every_action_has_a_handler(hands: Hands) -> None:
    actions = Actions(hands.window)
    with pytest.raises(KeyError, match=r"file\.new"):
        actions.connect_handlers({})


def test_the_key_sheet_lists_every_key(hands: Hands) -> None:
    window = hands.window
    groups = key_groups(article_scheme(), window.desk.look, KeyMap(window.desk.settings))
    shown = {text for _, rows in groups for text, _ in rows}
    assert {spec.text for spec in SPECS if spec.keys} <= shown
    assert groups[-1][0] == "Labels", "commands come first: the labels' keys stand in their panel"
    assert "Reported speech" in dict(groups[-1][1])


def test_the_key_sheet_finds_by_word_and_by_key(hands: Hands) -> None:
    hands.window.view_commands.show_keys()
    (sheet,) = hands.window.findChildren(KeySheet)

    def shown() -> list[str]:
        found = [sheet.list.itemAt(4, y) for y in range(2, sheet.list.viewport().height(), 4)]
        return list(dict.fromkeys(item.text(0) for item in found if item is not None))

    assert "New project…" in shown()
    QTest.keyClicks(sheet.filter, "Ctrl+F2")
    assert shown() == ["Edit", "Edit title"]
    sheet.filter.clear()
    QTest.keyClicks(sheet.filter, "reported")
    assert shown() == ["Labels", "Reported speech"]


# --- finding


def entry(text: str, *, enabled: bool = True, also: str = "") -> Entry:
    return Entry(text, "kind", lambda: None, enabled=enabled, also=also)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Import", "Export", "Zoom in", "导入"]),
        ("port", ["Import", "Export", "导入"]),
        ("im", ["Import", "导入"]),
        ("zoom in", ["Zoom in"]),
        ("in zoom", ["Zoom in"]),
        ("IMPORT", ["Import", "导入"]),
        ("导", ["导入"]),
        ("nothing", []),
    ],
)
def test_the_palette_finds_by_any_word(query: str, found: list[str]) -> None:
    entries = [entry("Import"), entry("Export"), entry("Zoom in"), entry("导入", also="import")]
    assert [e.text for e in matching(entries, query)] == found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "actions"),
    [
        ("html", ["file.save_document"]),
        ("PDF", ["file.save_document"]),
        (".toml", ["annotate.scheme"]),
        ("jsonl", ["file.import", "file.export"]),
        ("csv", ["review.agreement"]),
        ("Zoom in", ["view.zoom_in"]),
        ("hong kong", ["script.hk", "script.phrases"]),
    ],
)
def test_kinds_of_files_and_english_names_find_actions_in_every_language(
    hands: Hands, language: str, query: str, actions: list[str]
) -> None:
    hands.do(f"language.{language}")
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.field, query)
    found = [palette.list.item(row).text() for row in range(palette.list.count())]
    names = [hands.window.actions_.text(action) for action in actions]
    assert [text for text in found if any(text.startswith(name) for name in names)] == found
    assert len(found) == len(names)


def test_names_of_the_language_stand_before_what_is_found_by_other_words() -> None:
    entries = [entry("导出", also="Export jsonl"), entry("jsonl 文件")]
    assert [e.text for e in matching(entries, "jsonl")] == ["jsonl 文件", "导出"]


def test_what_cannot_be_done_now_stands_last() -> None:
    entries = [entry("Import", enabled=False), entry("Export")]
    assert [e.text for e in matching(entries, "port")] == ["Export", "Import"]


def test_the_palette_opens_documents_and_closes_with_escape(hands: Hands) -> None:
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    palette.field.setText("第三篇")
    hands.key(Qt.Key.Key_Return, on=palette.field)
    assert hands.text.startswith("第三篇")
    QTest.qWait(1)
    hands.do("view.palette")
    again = next(p for p in hands.window.findChildren(Palette) if p.isVisible())
    hands.key(Qt.Key.Key_Escape, on=again.field)
    assert not again.isVisible()
    assert QApplication.focusWidget() is hands.pane


def test_the_palette_draws_what_it_finds(hands: Hands) -> None:
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    for typed in ("", "view"):
        palette.field.setText(typed)
        assert palette.list.count() and palette.list.updatesEnabled()  # a picture of it draws all the same


# --- the program


def test_a_picture_of_the_window_without_a_screen(hands: Hands, tmp_path: Path, settings: Settings) -> None:
    hands.mark("县委办公室", "o")
    hands.window.close()
    picture = tmp_path / "out.png"
    done = app.run(
        hands.path,
        annotator=WHO,
        screenshot=picture,
        language="zh_CN",
        view="tw",
        size=(1280, 720),
        theme="dark",
    )
    assert done == 0
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1280, 720)
    assert image.pixelColor(640, 710).lightness() < 60
    assert settings.text("theme") == "light", "a picture changes nothing that is remembered"


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        app.run(None, annotator=None, screenshot=tmp_path / "none" / "x.png", language="en")


def test_void_calls_leave_none_alone(make_window: Callable[..., MainWindow]) -> None:
    """Some versions of the binding lose a reference to None per call and abort after some thousands."""
    window = make_window()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        window.update()
    assert sys.getrefcount(None) > before - 1000
