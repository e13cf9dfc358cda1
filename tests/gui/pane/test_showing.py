"""Showing: places kept over toggles, lines that never jump, spans through views, leveling, hostile texts."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.gui.look import Look
from annotator.gui.pane.cache import KEPT_CHARACTERS, KEPT_PIECES
from annotator.gui.pane.decor import Dress
from annotator.gui.pane.layout import PIECE, cut_points
from annotator.gui.theme import Mode, theme
from annotator.model.spans import Span
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewSettings
from tests.gui.pane.hands import Hands, make_hands, span

LONG = "\n".join(f"第{number}段,县委办公室的张少初买了一台打印机,又装了以太网。" * 3 for number in range(300))


def pitches(hands: Hands) -> list[float]:
    return [below - above for sight in hands.pane.sights() for above, below in pairwise(sight.entry.tops)]


def test_the_pitch_is_as_drawn_and_only_a_third_lane_makes_a_line_taller(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "区委副书记张少初主持会议")
    heights = []
    spans: list[Span] = []
    for depth, end in enumerate(range(2, 8)):
        hands.show(spans)
        heights.append(pitches(hands)[0])
        spans.append(span(f"s{depth}", "post", (0, end)))
    assert heights == [47, 47, 47, 52, 57, 62]


def test_more_than_eight_lanes_share_one(qtbot: QtBot) -> None:
    text = "区委副书记张少初主持会议并且讲话了啊"
    spans = [span(f"s{depth:02}", "post", (0, depth + 1)) for depth in range(12)]
    hands = make_hands(qtbot, text, spans)
    assert pitches(hands)[0] == 13 + 23 + 5 * 9 + 1
    hands.repaint()
    assert hands.pane.hit(QPointF(hands.point(0))) is not None


@pytest.mark.parametrize("script", ["hans", "hant", "tw", "twp", "hk", "hkp"])
def test_a_toggle_keeps_the_passage_at_the_top_and_what_is_selected(qtbot: QtBot, script: str) -> None:
    hands = make_hands(qtbot, LONG, [span("net", "work", (6000, 6005))])
    hands.pane.set_place(5000, 12)
    top = hands.pane.top_passage()
    hands.pane.select_span("net")
    hands.show([span("net", "work", (6000, 6005))], settings=ViewSettings(script))
    moved = hands.pane.top_passage()
    assert abs(moved - top) < 40  # the same line, which may begin a few characters earlier or later
    assert hands.pane.selected_span() == "net"
    hands.pane.set_selection(5100, 5110)
    chosen = hands.pane.selection()
    hands.show([span("net", "work", (6000, 6005))])
    assert hands.pane.selection() == chosen
    assert abs(hands.pane.top_passage() - top) < 40


def test_another_document_starts_afresh(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG, [span("net", "work", (10, 15))])
    hands.pane.set_place(5000, 12)
    hands.pane.select_span("net")
    hands.pane.set_selection(20, 30)
    hands.pane.show_view(View("别的文章", detected="hans"), [], keep_place=False)
    assert hands.pane.top_passage() == 0
    assert hands.pane.selection() is None
    assert hands.pane.selected_span() is None
    assert hands.pane.caret() == (0, 0)


def test_whoever_hears_that_a_span_is_gone_may_ask_for_the_caret(qtbot: QtBot) -> None:
    late = len(LONG) - 20
    hands = make_hands(qtbot, LONG, [span("late", "work", (late, late + 5))])
    hands.pane.set_selection(late, late + 5)
    hands.pane.clear_selection()
    hands.pane.select_span("late")
    heard: list[tuple[str, int]] = []
    hands.pane.span_selected.connect(lambda name: heard.append((name, hands.pane.caret_source())))
    hands.pane.show_view(View("别的文章", detected="hans"), [], keep_place=False)
    assert heard == [("", 0)]


def test_adding_a_span_leaves_the_place(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG)
    hands.pane.set_place(8000, 20)
    place = hands.pane.place()
    bar = hands.pane.verticalScrollBar().value()
    hands.pane.update_spans([span("new", "person", (8000, 8005))])
    assert hands.pane.place() == place
    assert hands.pane.verticalScrollBar().value() == bar
    hands.pane.update_spans((), ["new"])
    assert hands.pane.span("new") is None


def test_setting_spans_shows_exactly_those(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG, [span("a", "person", (0, 3)), span("b", "post", (4, 8))])
    hands.pane.set_spans([span("b", "place", (4, 9)), span("c", "time", (20, 22))])
    assert hands.pane.span("a") is None
    shown = hands.pane.span("b")
    assert shown is not None and shown.ranges == ((4, 9),) and shown.label == "place"
    assert hands.pane.span("c") is not None


def test_what_is_painted_is_what_a_fresh_pane_would_paint(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG)
    spans = [span("a", "speech", (10, 90)), span("b", "person", (12, 15)), span("c", "event", (30, 60))]
    hands.pane.update_spans(spans[:2])
    hands.repaint()
    hands.pane.update_spans(spans[2:])
    hands.pane.hover_span("b")
    hands.repaint()
    hands.pane.select_span("c")
    hands.pane.hover_span(None)
    hands.repaint()
    hands.pane.update_spans((), ["a"])
    hands.pane.select_span(None)
    lived = hands.repaint()
    fresh = make_hands(qtbot, LONG, spans[1:]).repaint()
    assert lived == fresh


def test_the_cache_is_bounded(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "一段文字。" * 100_000)
    for start in range(0, 500_000, 9_000):
        hands.pane.go_to(start, start + 2, flash=False)
        hands.repaint()
    entries = hands.pane.sheet().entries()
    assert len(entries) <= KEPT_PIECES
    assert sum(len(entry.laid.text) for entry in entries) <= KEPT_CHARACTERS + 2 * PIECE


def test_a_jump_marks_its_goal_for_a_moment(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG, [span("far", "person", (9000, 9004))])
    calm = hands.pane.viewport().grab().toImage()
    hands.pane.go_to(9000, 9004)
    loud = hands.repaint()
    rects = hands.pane.passage_rects(9000, 9004)
    assert rects and 0 < rects[0].top() < hands.pane.viewport().height()
    assert loud != calm
    qtbot.waitUntil(lambda: hands.repaint() != loud)


def test_the_ends_of_the_bar_show_the_ends_of_the_text(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG)
    bar = hands.pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    hands.repaint()
    assert hands.pane.sights()[-1].index == 299
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    assert hands.pane.sights()[0].index == 0
    assert hands.pane.sights()[0].top == 16


def test_two_panes_can_be_levelled(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG)
    other = make_hands(qtbot, LONG)
    hands.pane.set_column(28)
    other.pane.set_column(46)
    index = 0
    wanted = {index: other.pane.block_height(index), index + 1: other.pane.block_height(index + 1)}
    spaces = {block: max(0.0, hands.pane.block_height(block) - height) for block, height in wanted.items()}
    assert any(spaces.values())
    other.pane.set_space_below(spaces)
    starts = [hands.pane.view().block_source_bounds(block)[0] for block in range(3)]
    left = [hands.pane.passage_rects(start, start + 1)[0].top() for start in starts]
    right = [other.pane.passage_rects(start, start + 1)[0].top() for start in starts]
    assert left == right


HOSTILE = {
    "empty": "",
    "blanks": " \u3000\t\n\n \xa0\n",
    "astral": "𠮷祥𠮷👨\u200d👩\u200d👧e\u0301x\ufe0f" * 40,
    "combining": "a" + "\u0301" * 300,
    "right to left": "中文 שלום עולם 文字 123 مرحبا بالعالم 完了" * 20,
    "controls": "\x00\x01一\u200b二\ufeff三\ufdd0四\ue000五\ufffd六",
    "surrogates": "一\ud840二\udc00三",
    "breaks": "一\r\n二\x0b三\x0c四\x85五\u2028六\u2029七\r八",
    "long word": "x" * 9000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_shown_and_worked_on(qtbot: QtBot, name: str) -> None:
    text = HOSTILE[name]
    length = len(text)
    spans = [span("s", "person", (0, length))] if length else []
    if length > 3:
        spans.append(span("t", "speech", (1, length - 1), annotator="b"))
    hands = make_hands(qtbot, text, spans)
    hands.repaint()
    pane = hands.pane
    for x in range(100, 800, 90):
        hit = pane.hit(QPointF(x, 40))
        assert hit is None or 0 <= hit.offset <= len(pane.block_text(hit.block))
    from annotator.gui.pane.keys import MOTIONS, Do, Wish

    for do in [*MOTIONS, Do.GROW, Do.GROW, Do.SHRINK, Do.NEXT_SPAN]:
        for extend in (False, True):
            pane.do(Wish(do, extend=extend))
            caret = pane.caret()
            assert 0 <= caret.offset <= len(pane.block_text(caret.block))
    for script in ("twp", "source"):
        hands.show(spans, settings=ViewSettings(script, show_blanks=True))
    hands.repaint()


def test_right_to_left_runs_are_marked_where_they_stand(qtbot: QtBot) -> None:
    text = "中文 שלום 文字"
    hands = make_hands(qtbot, text)
    first, last = hands.pane.passage_rects(3, 4)[0], hands.pane.passage_rects(6, 7)[0]
    assert first.left() > last.left()
    whole = hands.pane.passage_rects(3, 7)
    assert len(whole) == 1
    assert whole[0].left() <= last.left() and whole[0].right() >= first.right() - 0.5


def test_a_long_paragraph_is_cut_after_punctuation() -> None:
    text = "一二三四五六七八九。" * 1500
    pieces = cut_points(text)
    assert pieces[0][0] == 0 and pieces[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in pairwise(pieces))
    assert all(end - start <= PIECE for start, end in pieces)
    assert all(text[end - 1] == "。" for _, end in pieces)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="一。𠮷e\u0301\u200d👨 ,", max_size=9000))
def test_pieces_cover_the_text(text: str) -> None:
    pieces = cut_points(text)
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(0 < end - start <= PIECE for start, end in pieces) or not text


def test_damage_and_dimmed_text_are_drawn(qtbot: QtBot) -> None:
    text = "网页导航一二三\n秀洲新闻网612 今天"
    zones = [Zone("chrome", 0, 7, "navigation"), Zone("damage", 13, 16, "lost_digits", "月、日")]
    plain = make_hands(qtbot, text).repaint()
    hands = make_hands(qtbot, text, zones=zones)
    marked = hands.repaint()
    assert marked != plain
    rule = hands.pane.column().left - 12
    row = round(hands.pane.passage_rects(0, 1)[0].center().y())
    assert QColor(marked.pixel(round(rule), row)) == theme(Mode.LIGHT).faint
    dots = hands.pane.passage_rects(13, 16)[0]
    warn = theme(Mode.LIGHT).warn
    found = [
        QColor(marked.pixel(x, y))
        for x in range(round(dots.left()), round(dots.right()))
        for y in range(round(dots.bottom()) - 3, round(dots.bottom()))
    ]
    assert any(abs(c.red() - warn.red()) < 12 and abs(c.blue() - warn.blue()) < 12 for c in found)


@pytest.mark.parametrize("mode", list(Mode))
def test_every_state_looks_different_in_every_mode(qtbot: QtBot, mode: Mode) -> None:
    text = "会议由张少初主持"
    hands = make_hands(qtbot, text)
    hands.pane.set_look(Look(theme(mode), "zh_CN"))
    seen = {"plain": hands.repaint()}

    def look(name: str, **facts: object) -> None:
        hands.show([span("s", "person", (3, 6), **facts)])  # type: ignore[arg-type]
        seen[name] = hands.repaint()

    look("rest")
    hands.pane.hover_span("s")
    seen["hovered"] = hands.repaint()
    hands.pane.select_span("s")
    hands.pane.hover_span(None)
    seen["selected"] = hands.repaint()
    hands.pane.select_span(None)
    look("unsure", unsure=True)
    look("note", note="说明")
    look("another", annotator="b")
    hands.show([])
    hands.pane.set_selection(3, 6)
    seen["pending"] = hands.repaint()
    names = list(seen)
    grey = {name: image.convertToFormat(image.Format.Format_Grayscale8) for name, image in seen.items()}
    for number, one in enumerate(names):
        for other in names[:number]:
            assert grey[one] != grey[other], (one, other)


def test_nothing_covers_text_at_rest(qtbot: QtBot) -> None:
    text = "要把新城街道党工委书记论坛办好"
    plain = make_hands(qtbot, text).repaint()
    hands = make_hands(qtbot, text, [span("s", "headline", (0, len(text)))])
    marked = hands.repaint()
    box = hands.pane.passage_rects(0, len(text))[0].toAlignedRect()
    assert marked.copy(box) == plain.copy(box)  # structure has no tint: the box is as it was


def test_labels_are_named_in_the_language_of_the_interface(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "会议由张少初主持", [span("s", "person", (3, 6))])
    pictures = []
    for language in ("zh_CN", "en"):
        hands.pane.set_look(Look(theme(Mode.LIGHT), language))
        pictures.append(hands.repaint())
    assert pictures[0] != pictures[1]
    hands.pane.put_caret(hands.pane.view().to_view(3, 3)[0])
    assert hands.pane.labels_at_caret() == "Person"


def test_zoom_scales_everything_and_stops_at_its_ends(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG)
    hands.pane.set_zoom(300)
    assert hands.pane.sheet().setting.metrics[hands.pane.sights()[0].entry.row.style].size == 54
    assert pitches(hands)[0] == round(0.61 * 54) + 2 + round(1.28 * 54) + 11
    hands.pane.set_zoom(1000)
    assert hands.pane.zoom() == 300
    hands.pane.set_zoom(1)
    assert hands.pane.zoom() == 78
    hands.repaint()


def test_headlines_are_set_by_what_they_are_not_by_a_span(qtbot: QtBot) -> None:
    text = "党建带工建团建\n正文"
    hands = make_hands(qtbot, text)
    before = hands.pane.passage_rects(0, 7)[0].width()
    hands.pane.update_spans([span("h", "headline", (0, 7))])
    assert hands.pane.passage_rects(0, 7)[0].width() == before
    headline = Dress(frozenset({0}))
    hands.pane.show_view(hands.pane.view(), [span("h", "headline", (0, 7))], dress=headline)
    assert hands.pane.passage_rects(0, 7)[0].width() > before


def test_repaints_leave_none_alone(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, LONG)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        hands.pane.viewport().update()
    hands.repaint()
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_a_very_long_line_is_a_draft_until_it_is_made(qtbot: QtBot) -> None:
    text = "县委办公室的张少初买了一台打印机,又装了以太网。" * 3000
    hands = make_hands(qtbot, text)
    far = text.index("以太网", 40_000)
    view = View(text, ViewSettings("twp"), detected="hans", drafts=True)
    hands.pane.show_view(view, [span("net", "work", (far, far + 3))], keep_place=False)
    assert hands.pane.sheet().row(0).block.drafted is not None
    hands.pane.go_to(far, far + 3, flash=False)
    hands.pane.set_selection(far, far + 3)
    assert hands.pane.selected_text() == "乙太網路"
    place = hands.pane.place()
    qtbot.waitUntil(lambda: hands.pane.sheet().row(0).block.drafted is None, timeout=20_000)
    assert hands.pane.place()[1] == pytest.approx(place[1], abs=1)
    assert abs(hands.pane.place()[0] - place[0]) < 40
    assert hands.pane.selected_text() == "乙太網路"
    assert hands.pane.selection() == (far, far + 3)
    assert hands.pane.caret_source() == far + 3
    hands.repaint()


def test_blank_runs_fold_to_a_little_space(qtbot: QtBot) -> None:
    text = "一\n\n\n\n\n二"
    hands = make_hands(qtbot, text)
    hands.show(settings=ViewSettings(fold_blank_lines=True))
    kinds = [sight.entry.row.folded for sight in hands.pane.sights()]
    assert not any(kinds)
    apart = hands.pane.passage_rects(6, 7)[0].top() - hands.pane.passage_rects(0, 1)[0].top()
    assert apart < 47 + 16 + 20


@pytest.mark.parametrize("folded", [True, False])
def test_the_caret_is_seen_in_blank_lines(qtbot: QtBot, folded: bool) -> None:
    hands = make_hands(qtbot, "一\n\n\n\n\n二")
    hands.show(settings=ViewSettings(fold_blank_lines=folded))
    hands.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    accent = theme(Mode.LIGHT).accent.rgb()

    def height(picture: QImage) -> int:
        left, right = 0, round(hands.pane.column().left) + 12
        rows = range(picture.height())
        return max(sum(picture.pixel(x, y) == accent for y in rows) for x in range(left, right))

    beside_text = height(hands.repaint())
    hands.key(Qt.Key.Key_Down)
    assert hands.pane.view().block(hands.pane.caret().block).text.strip("\ufffc") == ""
    assert height(hands.repaint()) >= 16
    hands.key(Qt.Key.Key_Up)
    assert height(hands.repaint()) == beside_text


def test_paragraph_numbers_are_whole_at_any_zoom(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "今天下午\n" * 1288)
    hands.pane.set_zoom(300)
    hands.pane.go_to(5 * 1286, 5 * 1286 + 4, flash=False)
    picture = hands.repaint()
    place = hands.pane.passage_rects(5 * 1286, 5 * 1286 + 1)[0]
    left, paper = round(hands.pane.column().left), theme(Mode.LIGHT).paper
    rows = range(round(place.top()), round(place.bottom()))
    inked = [x for x in range(left - 10) if any(QColor(picture.pixel(x, y)) != paper for y in rows)]
    assert left == 48, "no room but the gutter's"
    assert inked and inked[0] > 0, "nothing is cut off at the pane's edge"
