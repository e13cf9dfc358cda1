"""The side panel of a small window: labels whole, the span's attributes, and a list that still shows rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.main_window import MainWindow
from annotator.gui.panels.spans import ROW_HEIGHT
from annotator.gui.theme import Mode, theme
from annotator.model.acts import AddDocumentLabel
from annotator.model.scheme import LabelKind
from annotator.project import Project
from tests.gui.conftest import Hands, article_scheme


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 700)])
def test_the_list_keeps_the_chosen_span_in_sight_beside_its_editor(
    hands: Hands, width: int, height: int
) -> None:
    hands.window.resize(width, height)
    made = [hands.mark("张少初", "p"), hands.mark("打印机", "6"), hands.mark("会议由", "5")]
    rows = hands.window.parts.spans.list
    for span in made:
        hands.pane.select_span(span.id)
        QTest.qWait(30)
        hands.qtbot.waitUntil(lambda: rows.viewport().height() >= 2 * ROW_HEIGHT)
        shown = rows.visualRect(rows.currentIndex())
        assert rows.viewport().rect().contains(shown)
        top = rows.indexAt(QPoint(20, 1))
        assert rows.visualRect(top).top() == 0, "the row at the top is cut"
    labels = hands.window.parts.labels
    last = labels.button("work")
    assert last.visibleRegion().boundingRect().height() == last.height()


@pytest.mark.parametrize("width", [1024, 1280])
def test_no_english_name_of_a_label_is_cut_in_a_narrow_window(hands: Hands, width: int) -> None:
    hands.window.resize(width, 700)
    hands.window.files.close()
    hands.window.open_project(hands.path, "甲")
    QApplication.processEvents()
    for label in ("speech", "byline", "commendation", "work"):
        button = hands.window.parts.labels.button(label)
        assert button.width_wanted() <= button.width() + 1, label


def test_the_name_of_the_selected_spans_label_is_not_cut(hands: Hands) -> None:
    hands.window.resize(1024, 700)
    hands.mark("会议由", "5")
    button = hands.window.parts.labels.button("speech")
    assert button.shown_name()[1] == "Reported speech"
    hands.wait_for_clicks()
    hands.mark("张少初", "p")
    font, name = hands.window.parts.labels.button("person").shown_name()
    assert font.bold() and name == "Person"


def test_a_panel_made_for_chinese_names_grows_for_english_ones(
    hands: Hands, make_window: Callable[..., MainWindow]
) -> None:
    hands.do("language.zh_CN")
    hands.window.resize(1024, 700)
    QApplication.processEvents()
    narrow = hands.window.parts.labels.width()
    hands.do("language.en")
    QApplication.processEvents()
    labels = hands.window.parts.labels
    assert labels.width() > narrow
    names = [label.id for label in article_scheme().applicable(LabelKind.SPAN)]
    assert [
        name for name in names if labels.button(name).width_wanted() > labels.button(name).width() + 1
    ] == []
    hands.do("language.zh_CN")
    QApplication.processEvents()
    assert labels.width() == narrow
    hands.window.close()
    again = make_window()
    again.resize(1024, 700)
    assert again.open_project(hands.path, "甲")
    again.actions_["language.en"].trigger()
    QApplication.processEvents()
    assert again.parts.labels.width() > narrow, "what nobody chose is not remembered"


@pytest.mark.parametrize("width", [1024, 1280])
def test_no_name_of_a_label_reaches_past_the_lines_of_the_groups(hands: Hands, width: int) -> None:
    hands.do("language.zh_TW")
    hands.window.resize(width, 720)
    hands.window.files.close()
    hands.window.open_project(hands.path, "甲")
    QApplication.processEvents()
    panel = hands.window.parts.labels
    for label in article_scheme().applicable(LabelKind.SPAN):
        button = panel.button(label.id)
        name_end = button.mapTo(panel, QPoint(button.width_wanted() - 2, 0)).x()
        assert name_end <= panel.width() - 16, label.id


def test_while_keys_are_typed_only_what_may_follow_is_lit(hands: Hands) -> None:
    labels = hands.window.parts.labels
    labels.set_waiting("Press a key")
    labels.set_typed("p")
    accent = theme(Mode.LIGHT).accent
    button = labels.button("person")
    image = button.grab().toImage()
    assert not any(image.pixelColor(x, y) == accent for x in range(30) for y in range(image.height()))
    labels.set_typed("")
    image = button.grab().toImage()
    assert any(image.pixelColor(x, y) == accent for x in range(30) for y in range(image.height()))


def test_an_empty_note_takes_one_line_until_it_is_written(hands: Hands) -> None:
    span = hands.mark("张少初", "p")
    hands.pane.select_span(span.id)
    note = hands.window.parts.editor.note
    small = note.height()
    hands.window.activateWindow()
    note.setFocus()
    hands.qtbot.waitUntil(note.hasFocus)
    assert note.height() > small


def test_an_empty_project_beside_a_rail_says_so_in_the_middle_alone(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "empty.annot"
    Project.create(path, article_scheme()).close()
    panel = hands.window.parts.documents
    assert hands.window.open_project(path, "甲")
    hands.settle()
    assert panel.empty_text.isVisible()
    hands.window.resize(1024, 700)
    QApplication.processEvents()
    assert panel.delegate.rail and not panel.empty_text.isVisible()
    assert hands.window.parts.article.empty.isVisible()
    hands.window.resize(1440, 900)
    QApplication.processEvents()
    assert panel.empty_text.isVisible()


def test_the_head_keeps_room_for_the_title(hands: Hands) -> None:
    hands.do("state.in_progress")
    labels = article_scheme().applicable(LabelKind.DOCUMENT)
    genre = next(label for label in labels if label.parent == "genre")
    hands.session.apply(AddDocumentLabel(hands.session.document_id, genre.id))
    QApplication.processEvents()
    head = hands.window.parts.article.head
    (group,) = head._groups
    wide = group.width()
    hands.window.resize(640, 360)
    QApplication.processEvents()
    for button in (group, head.state):
        assert button.width() == button.sizeHint().width(), "nothing of it is cut"
    assert group.width() < wide
    assert group.toolTip() == group.accessibleName() == f"Genre {genre.name('en')}"
    assert head.title.width() > 60
    hands.window.resize(1440, 900)
    QApplication.processEvents()
    assert (group.width(), group.toolTip()) == (wide, "")
