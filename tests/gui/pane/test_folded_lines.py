"""Lines for folded paragraphs: as high as their words at every size, with a link to a repeat's first copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from annotator.gui.look import Look
from annotator.gui.pane.folded_text import folded_text
from annotator.gui.pane.painting import folded_detail
from annotator.gui.pane.scene import FoldedText
from annotator.gui.pane.scroll import Sight
from annotator.gui.pane.typesetting import Faces, Typesetting
from annotator.gui.theme import Mode, theme
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewSettings
from tests.gui.pane.hands import SHIFT, Hands, make_hands

TEXT = "同一段文字在这里。\n首页 | 新闻\n同一段文字在这里。\n完了。"
CHROME, REPEAT = Zone("chrome", 10, 17, "navigation"), Zone("repeat", 18, 27, "same", target=(0, 9))
FOLDED = ViewSettings(folded=frozenset({"chrome", "repeats"}))


@pytest.fixture
def folded(qtbot: QtBot) -> Hands:
    hands = make_hands(qtbot, TEXT)
    hands.pane.show_view(View(TEXT, FOLDED, detected="hans", zones=[CHROME, REPEAT]), [], keep_place=False)
    hands.repaint()
    return hands


def lines(hands: Hands) -> list[Sight]:
    return [sight for sight in hands.pane.sights() if sight.entry.row.folded]


def said(hands: Hands, sight: Sight) -> FoldedText:
    return folded_text(hands.pane.view(), hands.pane._zones, sight.entry.row.block)


@pytest.mark.parametrize("zoom", [78, 100, 150, 200, 300])
def test_a_folded_line_is_as_high_as_its_words(folded: Hands, zoom: int) -> None:
    folded.pane.set_zoom(zoom)
    folded.repaint()
    font = Faces().words(Typesetting(zoom), "zh_CN", least=12).font
    for sight in lines(folded):
        assert sight.entry.height >= max(26, QFontMetricsF(font).height())
        rect = folded.pane.line_rect_at(sight.index, 0)
        assert rect is not None
        assert rect.top() >= sight.top and rect.bottom() <= sight.top + sight.entry.height


def test_at_its_usual_size_a_folded_line_is_as_it_was_drawn(folded: Hands) -> None:
    assert [sight.entry.height for sight in lines(folded)] == [26.0, 26.0]


def test_one_line_is_counted_as_one(folded: Hands) -> None:
    assert [said(folded, sight).title for sight in lines(folded)] == [
        "Page chrome, 1 line",
        "Repeated text, 1 line",
    ]


def test_two_lines_are_counted_as_two(qtbot: QtBot) -> None:
    text = "首页 | 新闻\n返回顶部\n正文。"
    hands = make_hands(qtbot, text)
    zone = Zone("chrome", 0, 12, "navigation")
    hands.pane.show_view(View(text, FOLDED, detected="hans", zones=[zone]), [], keep_place=False)
    assert said(hands, lines(hands)[0]).title == "Page chrome, 2 lines"


def test_a_folded_repeat_links_to_its_first_copy(folded: Hands) -> None:
    sight = lines(folded)[1]
    text = said(folded, sight)
    assert text.detail == "Same as paragraph 1"
    x, _ = folded_detail(folded.pane._scene, text)
    middle = round(sight.top + sight.entry.height / 2)
    folded.click_at(QPoint(round(x) + 10, middle))
    assert folded.heard == [("link", REPEAT)]
    folded.pause()
    folded.heard.clear()
    folded.click_at(QPoint(round(x) - 30, middle))
    assert folded.heard == [("unfold", (18, 27))]


@pytest.mark.parametrize("mode", [Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK])
def test_the_frame_of_a_folded_line_is_as_thick_below_as_above(folded: Hands, mode: Mode) -> None:
    look = theme(mode)
    folded.pane.set_look(Look(look, "zh_CN"))
    picture = folded.repaint()
    ink = look.ink.name()
    x = round(folded.pane.column().left) + 8
    for sight in lines(folded):
        ys = range(round(sight.top) - 3, round(sight.top + sight.entry.height) + 3)
        colours = [picture.pixelColor(x, y).name() for y in ys]
        framed = [n for n, colour in enumerate(colours) if colour == ink]
        half = len(colours) // 2
        above, below = [n for n in framed if n < half], [n for n in framed if n > half]
        assert len(above) == len(below) == 1
        paper, bar = look.paper.name(), look.folded.name()
        assert set(colours) <= {ink, paper, bar}, "no line lies between two pixels"


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST_LIGHT])
def test_a_folded_line_in_the_selection_shows_it(folded: Hands, mode: Mode) -> None:
    look = theme(mode)
    folded.pane.set_look(Look(look, "zh_CN"))
    chrome = lines(folded)[0]

    def colours(sight: Sight) -> tuple[str, str]:
        picture, x = folded.repaint(), round(folded.pane.column().right)
        bottom = round(sight.top + sight.entry.height)
        return picture.pixelColor(x, bottom - 5).name(), picture.pixelColor(x, bottom - 1).name()

    at_rest = colours(chrome)
    folded.click(7)
    folded.key(Qt.Key.Key_Right, SHIFT, times=4)
    selection = folded.pane.selection()
    assert selection is not None and selection[1] > CHROME.start
    ground = look.folded if look.high_contrast else look.sel
    assert colours(chrome) == (ground.name(), look.accent.name()) != at_rest
    assert look.accent.name() not in colours(lines(folded)[1])
    folded.key(Qt.Key.Key_Escape)
    assert colours(chrome) == at_rest
