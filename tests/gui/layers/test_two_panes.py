"""Two panes: as written at the left beside any view, level, with one selection, by real gestures."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.layers.two_panes import TwoPanes
from annotator.gui.pane import ReadingPane
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.documents import document_id
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.gui.conftest import WHO, Hands, article_scheme

LINE = "為進(jìn)一步發(fā)揮黨組織在農(nóng)村經(jīng)濟(jì)發(fā)展、增加農(nóng)民收入,促進(jìn)黨建工作"
TEXT = "\n".join(
    [
        "第一篇:XX鄉(xiāng)鎮(zhèn)2011年工作意見",
        "XX鄉(xiāng)鎮(zhèn)",
        *(f"{n}、{LINE * (1 + n % 3)}。" for n in range(1, 40)),
    ]
)


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    path = tmp_path / "panes.annot"
    with Project.create(path, article_scheme()) as project:
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments((ImportItem(TEXT, "glossed"),)), annotator=WHO)
    return path


@pytest.fixture
def panes(hands: Hands) -> TwoPanes:
    """Two panes: as written, and in Simplified without glosses."""
    hands.do("layer.glosses")
    hands.do("script.hans")
    hands.key(Qt.Key.Key_F7)
    found = hands.window.parts.article.panes
    assert found.left.isVisible()
    return found


def tops(pane: ReadingPane) -> dict[int, int]:
    """Where the paragraphs in sight begin: source offset -> height in the viewport."""
    return {
        sight.entry.row.block.source_start: round(sight.top) for sight in pane.sights() if sight.piece == 0
    }


def level(panes: TwoPanes) -> bool:
    left, right = tops(panes.left), tops(panes.right)
    both = left.keys() & right.keys()
    return len(both) >= 2 and all(abs(left[start] - right[start]) <= 1 for start in both)


def test_the_left_pane_shows_what_is_written(panes: TwoPanes) -> None:
    assert panes.left.view().block(1).text == "XX鄉(xiāng)鎮(zhèn)"
    assert panes.right.view().block(1).text == "XX乡镇"


def test_paragraphs_start_level(panes: TwoPanes) -> None:
    assert level(panes)


@pytest.mark.parametrize("side", ["left", "right"])
def test_they_scroll_together_whichever_is_scrolled(panes: TwoPanes, side: str) -> None:
    pane: ReadingPane = getattr(panes, side)
    for pixels in (37, 400, 1500, -700, 90, -5000, 100_000):
        pane.scroll_by(pixels)
        QApplication.processEvents()
        assert level(panes), pixels


def test_a_selection_in_either_is_shown_in_both(hands: Hands, panes: TwoPanes) -> None:
    hands.drag("農(nóng)村經(jīng)濟", 0)
    selection = panes.right.selection()
    assert selection is not None
    assert panes.left.selection() == selection
    panes.left.setFocus()
    for _ in range(6):  # over the reading behind the last character
        hands.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, on=panes.left)
    assert panes.left.selection() == panes.right.selection() != selection
    assert panes.gutter.band() is not None
    hands.key(Qt.Key.Key_Escape, on=panes.left)
    assert panes.right.selection() is None
    assert panes.gutter.band() is None


def test_a_label_key_in_the_left_pane_makes_the_span_that_both_show(hands: Hands, panes: TwoPanes) -> None:
    panes.left.setFocus()
    start = hands.find("黨組織")
    panes.left.set_selection(start, start + 3)
    hands.key("o", on=panes.left)
    assert hands.quotes() == [("organisation", "黨組織")]
    span = hands.spans()[0]
    assert panes.left.span(span.id) == panes.right.span(span.id) == span


def test_a_selected_span_is_selected_in_both(hands: Hands, panes: TwoPanes) -> None:
    span = hands.mark("黨組織", "o")
    hands.key(Qt.Key.Key_Tab, on=panes.left)
    assert panes.left.selected_span() == panes.right.selected_span() == span.id
    hands.key(Qt.Key.Key_Tab, on=panes.left)
    assert "last span" in hands.window.parts.status.message.text()
    hands.key(Qt.Key.Key_Delete, on=panes.left)
    assert hands.spans() == []


def test_a_selected_span_has_a_band_of_its_colour(hands: Hands, panes: TwoPanes) -> None:
    span = hands.mark("黨組織", "o")
    assert panes.gutter.band() is not None
    look = panes.right.selected_look()
    assert look is not None
    drawn = panes.gutter.grab().toImage()
    band = panes.gutter.band()
    assert band is not None
    assert drawn.pixelColor(0, round(band[0][0] + 4)) == look.colour
    hands.key(Qt.Key.Key_Escape)
    assert panes.right.selected_span() is None and panes.gutter.band() is None
    hands.do("span.previous")
    assert panes.right.selected_span() == span.id and panes.gutter.band() is not None


@pytest.mark.parametrize("width", [1440, 1301, 1150])
def test_one_view_in_both_breaks_alike(hands: Hands, panes: TwoPanes, width: int) -> None:
    hands.do("layer.glosses")
    hands.do("script.source")
    hands.window.resize(width, 900)
    QApplication.processEvents()
    assert panes.left.column().width == panes.right.column().width
    lines = [
        [sight.entry.laid.qt_starts for sight in pane.sights() if not sight.entry.row.folded][:4]
        for pane in (panes.left, panes.right)
    ]
    assert lines[0] == lines[1]


def test_a_hovered_span_is_hovered_in_both(hands: Hands, panes: TwoPanes) -> None:
    span = hands.mark("黨組織", "o")
    rect = panes.left.passage_rects(span.start, span.end)[0]
    QTest.mouseMove(panes.left.viewport(), rect.center().toPoint())
    QApplication.processEvents()
    assert panes.right._scene.hovered == span.id
    assert hands.window.parts.spans.delegate.hovered == span.id


def test_f6_changes_the_pane(hands: Hands, panes: TwoPanes) -> None:
    panes.right.setFocus()
    hands.do("view.next_part")
    assert panes.left.hasFocus()
    hands.do("view.next_part")
    assert panes.right.hasFocus()


def test_one_pane_again_without_extra_space(hands: Hands, panes: TwoPanes) -> None:
    assert any(panes.right.sheet().extra.values())
    hands.key(Qt.Key.Key_F7)
    assert not panes.left.isVisible()
    assert not any(panes.right.sheet().extra.values())


def test_zoom_and_views_go_together(hands: Hands, panes: TwoPanes) -> None:
    hands.do("view.zoom_in")
    assert panes.left.zoom() == panes.right.zoom() > 100
    for script in ("tw", "hk", "source"):
        hands.do(f"script.{script}")
        QApplication.processEvents()
        assert level(panes), script


def test_the_caption_names_the_script_and_the_readings(hands: Hands, panes: TwoPanes) -> None:
    bar = hands.window.parts.article.view_bar
    assert bar.left_caption.isVisible()
    assert bar.layer_button.isVisible()
    assert hands.window.parts.documents.width() < 60


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
@pytest.mark.parametrize("width", [1440, 1280, 1100, 1024])
def test_no_script_is_cut_off_above_two_panes(
    hands: Hands, panes: TwoPanes, width: int, language: str
) -> None:
    hands.do(f"language.{language}")
    hands.window.resize(width, 800)
    QApplication.processEvents()
    bar = hands.window.parts.article.view_bar
    assert bar.scripts.width() >= bar.scripts.sizeHint().width()
    shown = [bar.left_caption, bar.scripts, bar.phrases, bar.part, bar.layer_button]
    shown = [part for part in shown if part.isVisible()]
    assert bar.scripts in shown
    for one, other in pairwise(shown):
        assert one.geometry().right() < other.geometry().left()
    assert shown[-1].geometry().right() < bar.width()


@pytest.mark.parametrize("leads", ["right", "left"])
def test_zoom_and_width_there_and_back_leave_the_text_where_it_was(
    hands: Hands, panes: TwoPanes, leads: str
) -> None:
    session = hands.window.desk.session
    assert session is not None
    text = "\n".join((LINE * 40, LINE * 60, LINE * 3, LINE * 50))
    session.apply(ImportDocuments((ImportItem(text, "long"),)))
    session.open_document(document_id(text))
    hands.window.desk.actions["script.hans"].trigger()
    pane: ReadingPane = getattr(panes, leads)
    pane.scroll_by(900)
    pane.scroll_by(37)
    before = panes.left.place(), panes.right.place()
    for _ in range(4):
        pane.set_zoom(pane.zoom() + 10)
        assert panes.left.zoom() == panes.right.zoom()
        pane.set_zoom(pane.zoom() - 10)
    assert (panes.left.place(), panes.right.place()) == before
    size = hands.window.size()
    for width in (1100, 1300):
        hands.window.resize(width, size.height())
        QApplication.processEvents()
        for script in ("script.hant", "script.hans"):  # shown anew, as when something found comes in
            hands.window.desk.actions[script].trigger()
        hands.window.resize(size)
        QApplication.processEvents()
    assert (panes.left.place(), panes.right.place()) == before
