"""Words of labels stay in the pane, and the chip of the selected one leaves the leading alone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.pane import geometry
from annotator.gui.theme import Mode, theme
from annotator.text.word_row import Cluster, Word, place
from tests.gui.pane.hands import make_hands, span

TEXT = "春天来了，燕子从南方飞回来，" * 12
HAN = 18.0


@pytest.mark.parametrize("width", [200, 360, 500, 720, 731, 760, 800, 1000, 2000])
def test_words_never_run_past_the_viewport(width: int) -> None:
    column = geometry.column(width, HAN, geometry.COLUMN)
    assert column.right + column.margin < width or column.width == HAN * 4
    assert column.margin <= geometry.WORD_MARGIN


def test_a_fixed_word_at_the_edge_begins_further_left() -> None:
    (word,) = place([Cluster(470, (Word(0, 40, 10, fixed=True),))], 500.0, lambda _: 12.0)
    assert (word.x, word.short) == (460.0, False)


@pytest.mark.parametrize("selected", [None, "s5"])
def test_a_word_at_the_edge_of_a_narrow_pane_is_not_cut(qtbot: QtBot, selected: str | None) -> None:
    spans = [span(f"s{at}", "campaign", (at, at + 2)) for at in range(0, 150, 5)]
    hands = make_hands(qtbot, TEXT, spans)
    hands.pane.select_span(selected)
    for width in range(420, 440, 3):
        hands.pane.resize(width, 600)
        image = hands.repaint()
        paper, edge = image.pixelColor(2, 2), image.width() - 1
        assert all(image.pixelColor(edge, y) == paper for y in range(image.height())), width


def test_the_chip_of_a_selected_span_keeps_to_the_row_of_words(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, TEXT, [span("s", "campaign", (60, 64))])
    heights = []
    for leading in (0, 100):
        hands.pane.set_leading(leading)
        hands.pane.select_span("s")
        image = hands.repaint()
        rect = hands.pane.passage_rects(60, 64)[0]
        x, colour = round(rect.left()) + 2, theme(Mode.LIGHT).label_colour("slot:16")
        above = range(max(0, round(rect.top()) - 80), round(rect.top()))
        heights.append(sum(image.pixelColor(x, y) == colour for y in above))
    assert heights[0] > 8
    assert heights[0] == heights[1], "the chip fills the leading"
