"""The mouse: dragging, words, sentences, paragraphs, handles, cycling, a second range, hovering, zoom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.pane.word_painting import drawn_words
from annotator.text.layers.zones import Zone
from annotator.text.views import ViewSettings
from tests.gui.pane.hands import ALT, CTRL, NO_KEY, SHIFT, Hands, make_hands, span

TEXT = "区委召开会议。\n今天下午,县委办公室的张少初买了一台打印机,又装了以太网。会议由他主持。\n第三段文字"
OFFICE = TEXT.index("县委办公室")


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return make_hands(qtbot, TEXT)


def test_a_drag_selects_what_it_covers(hands: Hands) -> None:
    hands.select(OFFICE, OFFICE + 5)
    assert hands.selected() == "县委办公室"
    assert hands.pane.selected_text() == "县委办公室"


def test_a_drag_backwards_and_over_paragraphs(hands: Hands) -> None:
    hands.drag(hands.point(OFFICE), hands.point(2))
    assert hands.selected() == TEXT[2:OFFICE]
    assert hands.pane.selected_text() == TEXT[2:OFFICE]


def test_a_drag_reaches_the_end_of_a_line(qtbot: QtBot) -> None:
    text = "一二三四五六七八九十" * 12
    hands = make_hands(qtbot, text)
    end = hands.pane.sights()[0].entry.laid.line_range(0)[1]
    hands.select(3, end)
    assert hands.pane.selection() == (3, end)
    caret = hands.pane.line_rect_at(*hands.pane.caret())
    assert caret is not None and caret.top() == hands.pane.passage_rects(0, 1)[0].top()


def test_a_selection_is_canonical_in_a_view_that_changes_lengths(hands: Hands) -> None:
    hands.show(settings=ViewSettings("twp"))
    start = TEXT.index("以太网")
    first = hands.pane.passage_rects(start, start + 3)[0]
    middle = round(first.center().y())
    hands.drag(QPoint(round(first.left()) + 20, middle), QPoint(round(first.left()) + 40, middle))
    assert hands.selected() == "以太网"
    assert hands.pane.selected_text() == "乙太網路"


def test_two_clicks_take_a_word_three_a_sentence_four_a_paragraph(hands: Hands) -> None:
    hands.click(OFFICE + 1, 2)
    assert hands.selected() in ("县委", "县委办", "县委办公室")
    hands.pause()
    hands.click(OFFICE, 3)
    assert hands.selected() == TEXT[TEXT.index("今天") : TEXT.index("会议由")]
    hands.pause()
    hands.click(OFFICE, 4)
    assert hands.selected() == TEXT.split("\n")[1]


def test_a_drag_after_two_clicks_goes_by_words(hands: Hands) -> None:
    at = hands.point(TEXT.index("今天"))
    hands.press(at)
    hands.release(at)
    hands.press(at)
    to = hands.point(TEXT.index("打印机") + 1)
    hands.move(to - QPoint(9, 0))
    hands.move(to)
    hands.release(to)
    assert hands.selected().startswith("今天")
    assert hands.selected().endswith("打印机")


def test_shift_click_extends(hands: Hands) -> None:
    hands.click(OFFICE)
    at = hands.point(OFFICE + 5)
    hands.press(at, SHIFT)
    hands.release(at, SHIFT)
    assert hands.selected() == "县委办公室"


def test_a_click_selects_the_innermost_span_and_goes_outwards(hands: Hands) -> None:
    hands.show(
        [
            span("outer", "speech", (OFFICE - 3, OFFICE + 12)),
            span("middle", "organisation", (OFFICE, OFFICE + 5)),
            span("inner", "place", (OFFICE, OFFICE + 2)),
        ]
    )
    found = []
    for _ in range(4):
        hands.click(OFFICE)
        found.append(hands.pane.selected_span())
        hands.pause()
    assert found == ["inner", "middle", "outer", "inner"]
    hands.click(TEXT.index("第三"))
    assert hands.pane.selected_span() is None


def test_a_span_is_reached_by_its_word_and_by_its_lane(hands: Hands) -> None:
    hands.show(
        [span("outer", "organisation", (OFFICE, OFFICE + 5)), span("inner", "place", (OFFICE, OFFICE + 2))]
    )
    box = hands.pane.passage_rects(OFFICE, OFFICE + 1)[0]
    hands.click_at(QPoint(round(box.left()) + 3, round(box.top()) - 7))
    assert hands.pane.selected_span() == "outer"
    hands.pause()
    hands.click_at(QPoint(round(box.left()) + 3, round(box.bottom()) + 2))
    assert hands.pane.selected_span() == "inner"
    hands.pause()
    hands.click_at(QPoint(round(box.left()) + 3, round(box.bottom()) + 7))
    assert hands.pane.selected_span() == "outer"


def test_handles_move_the_ends_of_the_selected_span(hands: Hands) -> None:
    name = span("office", "organisation", (OFFICE, OFFICE + 2))
    hands.show([name])
    hands.pane.select_span("office")
    hands.repaint()
    box = hands.pane.passage_rects(OFFICE, OFFICE + 2)[0]
    handle = QPoint(round(box.right()), round(box.bottom()) + 2)
    hands.drag(handle, hands.point(OFFICE + 4, after=True))
    assert hands.heard == [("ranges", ("office", ((OFFICE, OFFICE + 5),)))]
    hands.heard.clear()
    handle = QPoint(round(box.left()), round(box.bottom()) + 2)
    hands.drag(handle, hands.point(OFFICE - 1))
    assert hands.heard == [("ranges", ("office", ((OFFICE - 1, OFFICE + 2),)))]
    assert hands.pane.selection() is None


def test_another_annotators_span_has_no_handles(hands: Hands) -> None:
    hands.show([span("theirs", "organisation", (OFFICE, OFFICE + 2), annotator="b")])
    hands.pane.select_span("theirs")
    box = hands.pane.passage_rects(OFFICE, OFFICE + 2)[0]
    hands.drag(QPoint(round(box.right()), round(box.bottom()) + 2), hands.point(OFFICE + 4, after=True))
    assert not [wish for wish in hands.heard if wish[0] == "ranges"]


def test_alt_drag_adds_a_range_and_alt_click_a_word(hands: Hands) -> None:
    hands.show([span("office", "organisation", (OFFICE, OFFICE + 2))])
    hands.pane.select_span("office")
    far = TEXT.index("打印机")
    hands.drag(hands.point(far), hands.point(far + 2, after=True), ALT)
    assert hands.heard == [("ranges", ("office", ((OFFICE, OFFICE + 2), (far, far + 3))))]
    assert hands.pane.selected_span() == "office"
    hands.heard.clear()
    hands.pause()
    hands.click(far, 1, ALT)
    assert hands.heard == [("ranges", ("office", ((OFFICE, OFFICE + 2), (far, far + 3))))]


def test_a_later_range_has_a_word_unless_it_is_joined_on_its_line(hands: Hands) -> None:
    far, third = TEXT.index("打印机"), TEXT.index("第三")
    hands.show([span("three", "organisation", (OFFICE, OFFICE + 3), (far, far + 3), (third, third + 2))])
    words = {}
    for sight in hands.pane.sights():
        for number in range(len(sight.entry.laid.lines)):
            drawn = drawn_words(hands.pane._scene, sight.entry, number, opens=False)
            words[sight.index, number] = [word.text for word in drawn]
    assert [found for found in words.values() if found] == [["机构组织"], ["… 机构组织"]]

    box = hands.pane.passage_rects(third, third + 2)[0]
    hands.click_at(QPoint(round(box.left()) + 3, round(box.top()) - 7))
    assert hands.pane.selected_span() == "three"
    hands.pane.select_span(None)
    hands.pause()
    box = hands.pane.passage_rects(far, far + 3)[0]
    hands.click_at(QPoint(round(box.left()) + 3, round(box.top()) - 7))
    assert hands.pane.selected_span() is None


def test_ranges_on_one_line_are_joined_by_dots_at_lane_height(hands: Hands) -> None:
    far = TEXT.index("打印机")
    hands.show([span("two", "organisation", (OFFICE, OFFICE + 3), (far, far + 3))])
    picture, box = hands.repaint(), hands.pane.passage_rects(OFFICE, far + 3)[0]
    gap = hands.pane.passage_rects(OFFICE + 3, far)[0]
    look = hands.pane._looks.look("organisation").colour
    ratio = picture.devicePixelRatio()

    def coloured(y: int) -> int:
        columns = range(round(gap.left()) + 3, round(gap.right()) - 3)
        return sum(picture.pixelColor(round(x * ratio), round(y * ratio)) == look for x in columns)

    found = [coloured(y) for y in range(round(box.bottom()), round(box.bottom()) + 6)]
    wide = gap.width() - 6
    assert len([count for count in found if count]) == 1, "one pixel high"
    assert wide / 4 < max(found) < wide / 2, "one pixel in three"


def test_every_range_has_handles_of_its_own(hands: Hands) -> None:
    far = TEXT.index("打印机")
    hands.show([span("two", "organisation", (OFFICE, OFFICE + 3), (far, far + 2))])
    hands.pane.select_span("two")
    hands.repaint()
    box = hands.pane.passage_rects(far, far + 2)[0]
    hands.drag(QPoint(round(box.right()), round(box.bottom()) + 2), hands.point(far + 2, after=True))
    assert hands.heard == [("ranges", ("two", ((OFFICE, OFFICE + 3), (far, far + 3))))]
    assert hands.pane.range_in_hand() == 1, "what was dragged is in hand"
    hands.heard.clear()
    box = hands.pane.passage_rects(OFFICE, OFFICE + 3)[0]
    hands.drag(QPoint(round(box.right()), round(box.bottom()) + 2), hands.point(OFFICE + 1, after=True))
    assert hands.heard == [("ranges", ("two", ((OFFICE, OFFICE + 2), (far, far + 2))))]
    assert hands.pane.range_in_hand() == 0


def test_the_range_in_hand_is_told_by_its_handles(hands: Hands) -> None:
    far = TEXT.index("打印机")
    hands.show([span("two", "organisation", (OFFICE, OFFICE + 3), (far, far + 2))])
    hands.pane.select_span("two")

    look = hands.pane._looks.look("organisation").colour

    def filled(offset: int) -> bool:
        """Whether the middle of the handle at a range's start has the label's colour."""
        picture, box = hands.repaint(), hands.pane.passage_rects(offset, offset + 1)[0]
        x, y = box.left() * picture.devicePixelRatio(), (box.bottom() + 1) * picture.devicePixelRatio()
        return picture.pixelColor(round(x), round(y)) == look

    for caret, expected in ((OFFICE + 1, (True, False)), (far + 1, (False, True))):
        hands.pane.put_caret(hands.pane.view().to_view(caret, caret)[0])
        assert (filled(OFFICE), filled(far)) == expected


def test_hovering_tells_and_leaving_forgets(hands: Hands, qtbot: QtBot) -> None:
    hands.show([span("office", "organisation", (OFFICE, OFFICE + 5))])
    with qtbot.waitSignal(hands.pane.span_hovered) as hovered:
        hands.move(hands.point(OFFICE + 1))
    assert hovered.args == ["office"]
    with qtbot.waitSignal(hands.pane.span_hovered) as left:
        hands.move(hands.point(TEXT.index("第三")))
    assert left.args == [""]


def test_a_folded_line_unfolds_by_click(qtbot: QtBot) -> None:
    text = "首页 | 新闻\n正文在这里。"
    hands = make_hands(qtbot, text)
    zone = Zone("chrome", 0, 7, "navigation")
    from annotator.text.views import View

    view = View(text, ViewSettings(folded=frozenset({"chrome"})), detected="hans", zones=[zone])
    hands.pane.show_view(view, [], keep_place=False)
    hands.repaint()
    sight = hands.pane.sights()[0]
    assert sight.entry.row.folded
    hands.click_at(QPoint(300, round(sight.top) + 10))
    assert hands.heard == [("unfold", (0, 7))]


def test_a_repeat_links_to_its_first_copy(qtbot: QtBot) -> None:
    text = "同一段文字在这里。\n同一段文字在这里。"
    zone = Zone("repeat", 10, 19, "same", target=(0, 9))
    hands = make_hands(qtbot, text, zones=[zone])
    box = hands.pane.passage_rects(10, 19)[0]
    hands.click_at(QPoint(round(hands.pane.column().right) - 5, round(box.top()) - 6))
    assert hands.heard == [("link", zone)]


def wheel(hands: Hands, turned: int, held: Qt.KeyboardModifier = NO_KEY, pixels: int = 0) -> None:
    viewport = hands.pane.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(0, pixels),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_wheel_scrolls_and_with_ctrl_zooms(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "\n".join(f"第{number}段有一些文字" for number in range(200)))
    wheel(hands, -120)
    assert hands.pane.top_passage() > 0
    before = hands.pane.verticalScrollBar().value()
    wheel(hands, 0, pixels=-30)
    assert hands.pane.verticalScrollBar().value() == before + 30
    top = hands.pane.top_passage()
    wheel(hands, 120, CTRL)
    assert hands.pane.zoom() == 110
    assert hands.pane.top_passage() == top
    wheel(hands, -120, CTRL)
    assert hands.pane.zoom() == 100


def test_dragging_over_the_edge_scrolls(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "\n".join(f"第{number}段有一些文字" for number in range(200)))
    hands.press(hands.point(0))
    hands.move(QPoint(300, 300))
    hands.pane.scroll_by(2000)
    hands.move(QPoint(300, 500))
    hands.release(QPoint(300, 500))
    chosen = hands.pane.selection()
    assert chosen is not None
    assert chosen[0] == 0 and chosen[1] > 200


def test_the_first_word_does_not_make_the_window_wait(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[bool] = []
    monkeypatch.setattr("annotator.gui.pane.word_loading.words.is_loaded", lambda: bool(loaded))
    hands.click(OFFICE + 1, 2)
    assert hands.pane.selection() is None
    loaded.append(True)
    hands.qtbot.waitUntil(lambda: hands.pane.selection() is not None)
    assert hands.selected() in ("县委", "县委办", "县委办公室")
