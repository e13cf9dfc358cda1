"""Keys: motions by every unit, extending, growing, walking spans, moving ends, wishes, label keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.pane.keys import DEFAULTS, Do
from annotator.text.views import ViewPosition
from tests.gui.pane.hands import ALT, CTRL, SHIFT, Hands, make_hands, span

TEXT = (
    "区委召开会议。\n今天下午,张少初讲话,代表们听。又装了以太网。\n\n第三段𠮷祥e\u0301文👨\u200d👩\u200d👧字"
)
K = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return make_hands(qtbot, TEXT)


def at(hands: Hands, text: str, *, end: bool = False) -> None:
    """Put the caret before (or behind) a passage."""
    start = TEXT.index(text) + (len(text) if end else 0)
    hands.pane.put_caret(hands.pane.view().to_view(start, start)[0])


def here(hands: Hands) -> str:
    """The source text from the caret on."""
    return TEXT[hands.pane.caret_source() :]


def test_the_caret_goes_by_whole_graphemes(hands: Hands) -> None:
    at(hands, "𠮷")
    stops = []
    for _ in range(6):
        hands.key(K.Key_Right)
        stops.append(here(hands))
    assert [stop[:1] for stop in stops] == ["祥", "e", "文", "👨", "字", ""]
    hands.key(K.Key_Left, times=2)
    assert here(hands).startswith("👨")


@pytest.mark.parametrize(
    ("key", "held", "start", "expected"),
    [
        (K.Key_Right, CTRL, "召开", "会议。"),
        (K.Key_Left, CTRL, "会议。", "召开"),
        (K.Key_Period, Qt.KeyboardModifier.NoModifier, "今天", "张少初"),
        (K.Key_Comma, Qt.KeyboardModifier.NoModifier, "初讲", "张少初"),
        (K.Key_BracketRight, Qt.KeyboardModifier.NoModifier, "张少初", "又装"),
        (K.Key_BracketLeft, Qt.KeyboardModifier.NoModifier, "讲话", "今天"),
        (K.Key_Down, CTRL, "召开", "今天"),
        (K.Key_Up, CTRL, "讲话", "今天"),
        (K.Key_Home, Qt.KeyboardModifier.NoModifier, "讲话", "今天"),
        (K.Key_End, Qt.KeyboardModifier.NoModifier, "讲话", "\n\n第三"),
        (K.Key_Home, CTRL, "讲话", "区委"),
        (K.Key_End, CTRL, "讲话", ""),
    ],
)
def test_motions(hands: Hands, key: Qt.Key, held: Qt.KeyboardModifier, start: str, expected: str) -> None:
    at(hands, start)
    hands.key(key, held)
    assert here(hands).startswith(expected)
    assert expected or not here(hands)


def test_up_and_down_keep_their_column(hands: Hands) -> None:
    at(hands, "议。\n")
    x = hands.pane.caret_x(hands.pane.caret())
    hands.key(K.Key_Down)
    assert abs(hands.pane.caret_x(hands.pane.caret()) - x) < 12
    hands.key(K.Key_Down)
    assert hands.pane.caret() == ViewPosition(2, 0)
    hands.key(K.Key_Up)
    assert abs(hands.pane.caret_x(hands.pane.caret()) - x) < 12


def test_screens(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "\n".join(f"第{number}段有一些文字" for number in range(200)))
    hands.key(K.Key_PageDown)
    first = hands.pane.caret().block
    assert first > 5
    hands.key(K.Key_PageDown)
    rect = hands.pane.line_rect_at(*hands.pane.caret())
    assert rect is not None and 0 <= rect.top() < hands.pane.viewport().height()
    hands.key(K.Key_PageUp, times=5)
    assert hands.pane.caret().block == 0


def test_shift_extends_every_motion(hands: Hands) -> None:
    at(hands, "张少初")
    hands.key(K.Key_Right, SHIFT, times=3)
    assert hands.selected() == "张少初"
    hands.key(K.Key_Left, SHIFT)
    assert hands.selected() == "张少"
    hands.key(K.Key_Greater, SHIFT)
    assert hands.selected().startswith("张少初讲话")
    hands.key(K.Key_End, SHIFT)
    assert hands.selected().endswith("以太网。")
    hands.key(K.Key_Left)
    assert hands.pane.selection() is None
    assert here(hands).startswith("张少初")


def test_growing_and_shrinking(hands: Hands) -> None:
    at(hands, "少初")
    grown = []
    for _ in range(4):
        hands.key(K.Key_Up, ALT)
        grown.append(hands.selected())
    assert grown[-1] == TEXT.split("\n")[1]
    assert grown[-2] == "今天下午,张少初讲话,代表们听。"
    assert all(small in large and small != large for small, large in pairwise(grown))
    hands.key(K.Key_Down, ALT)
    assert hands.selected() == grown[-2]
    hands.key(K.Key_Down, ALT)
    assert hands.selected() == grown[-3]


SPANS = [
    span("meeting", "event", (2, 6)),
    span("all", "speech", (8, 24)),
    span("who", "person", (13, 16)),
]


def test_tab_walks_the_spans_both_ways(hands: Hands) -> None:
    hands.show(SPANS)
    found = []
    for _ in range(4):
        hands.key(K.Key_Tab)
        found.append(hands.pane.selected_span())
    assert found == ["meeting", "all", "who", "who"]
    hands.key(K.Key_Backtab, SHIFT)
    assert hands.pane.selected_span() == "all"


def test_the_key_for_menus_takes_no_other_span(hands: Hands) -> None:
    hands.show(SPANS)
    hands.key(K.Key_Tab)
    asked: list[QPoint] = []
    hands.pane.context_menu_requested.connect(asked.append)
    hands.key(K.Key_Menu)
    other = hands.point(14)
    place = hands.pane.viewport().mapToGlobal(other)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, other, place)
    QApplication.sendEvent(hands.pane.viewport(), event)  # comes with the key, from the pane's middle
    assert hands.pane.selected_span() == "meeting"
    assert len(asked) == 1
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, other, place)
    QApplication.sendEvent(hands.pane.viewport(), event)
    assert hands.pane.selected_span() == "who"
    assert len(asked) == 2


def test_ends_move_by_graphemes(hands: Hands) -> None:
    hands.show(SPANS)
    hands.pane.select_span("who")
    for key, held in (
        (K.Key_Left, ALT),
        (K.Key_Right, ALT),
        (K.Key_Left, ALT | SHIFT),
        (K.Key_Right, ALT | SHIFT),
    ):
        hands.key(key, held)
    assert [wish[1] for wish in hands.heard] == [
        ("who", ((12, 16),)),
        ("who", ((14, 16),)),
        ("who", ((13, 15),)),
        ("who", ((13, 17),)),
    ]


def test_a_span_never_loses_its_last_character(hands: Hands) -> None:
    hands.show([span("one", "person", (13, 14))])
    hands.pane.select_span("one")
    hands.key(K.Key_Right, ALT)
    hands.key(K.Key_Left, ALT | SHIFT)
    assert not hands.heard


def test_an_end_moves_over_a_whole_changed_word(qtbot: QtBot) -> None:
    from annotator.text.views import ViewSettings

    text = "买了以太网卡"
    hands = make_hands(qtbot, text)
    hands.show([span("net", "work", (2, 5))], settings=ViewSettings("twp"))
    hands.pane.select_span("net")
    hands.key(K.Key_Left, ALT)
    assert hands.heard == [("ranges", ("net", ((1, 5),)))]


def test_the_pending_selection_moves_its_ends_too(hands: Hands) -> None:
    hands.pane.set_selection(13, 16)
    hands.key(K.Key_Left, ALT)
    assert hands.pane.selection() == (12, 16) or hands.selected().endswith("张少初")
    hands.key(K.Key_Right, ALT | SHIFT)
    assert hands.selected().endswith("讲")


def test_wishes(hands: Hands) -> None:
    for key, held in (
        (K.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (K.Key_F2, SHIFT),
        (K.Key_F2, Qt.KeyboardModifier.NoModifier),
        (K.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        hands.key(key, held)
    assert [wish[0] for wish in hands.heard] == ["delete", "note", "relabel", "repeat"]


def test_escape_drops_the_selection_first_then_the_span(hands: Hands) -> None:
    hands.show(SPANS)
    hands.pane.select_span("who")
    hands.key(K.Key_Escape)
    assert hands.pane.selected_span() is None
    hands.pane.set_selection(2, 6)
    hands.key(K.Key_Escape)
    assert hands.pane.selection() is None


@pytest.mark.parametrize(
    ("typed", "expected"), [("o", "o"), ("5", "5"), ("５", "5"), ("ｏ", "o"), ("Ｏ", "o")]
)
def test_label_keys_go_out_also_full_width(hands: Hands, typed: str, expected: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    QApplication.sendEvent(hands.pane, event)
    assert event.isAccepted()
    assert hands.heard == [("key", expected)]


@pytest.mark.parametrize("typed", ["党", "é", "ab", " ", ""])
def test_other_text_is_no_label_key(hands: Hands, typed: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    QApplication.sendEvent(hands.pane, event)
    assert not hands.heard


def test_no_input_method_can_eat_the_keys(hands: Hands) -> None:
    assert not hands.pane.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not hands.pane.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_panes_keys_win_over_shortcuts_of_the_window(hands: Hands) -> None:
    for key, held in ((K.Key_Left, ALT), (K.Key_O, Qt.KeyboardModifier.NoModifier), (K.Key_Return, SHIFT)):
        text = "o" if key is K.Key_O else ""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, text)
        event.ignore()
        QApplication.sendEvent(hands.pane, event)
        assert event.isAccepted() is (key is not K.Key_Return)


def test_every_deed_has_a_key_and_keys_can_be_changed(hands: Hands) -> None:
    assert set(DEFAULTS.values()) == set(Do)
    hands.pane.keys.bindings[int(K.Key_F9)] = Do.DELETE
    hands.key(K.Key_F9)
    assert hands.heard == [("delete", None)]


def test_enter_on_a_folded_line_unfolds_it(qtbot: QtBot) -> None:
    from annotator.text.layers.zones import Zone
    from annotator.text.views import View, ViewSettings

    text = "首页 | 新闻\n正文在这里。"
    hands = make_hands(qtbot, text)
    zones = [Zone("chrome", 0, 7, "navigation")]
    view = View(text, ViewSettings(folded=frozenset({"chrome"})), detected="hans", zones=zones)
    hands.pane.show_view(view, [], keep_place=False)
    hands.key(K.Key_Return)
    assert hands.heard == [("unfold", (0, 7))]


@pytest.mark.parametrize(
    ("text", "on", "back"),
    [
        ("作出重要决策!” 区委开会。", K.Key_BracketRight, K.Key_BracketLeft),
        ("　　乙, 丙。 丁 \n \t\na, b", K.Key_Period, K.Key_Comma),
        ("One. Two.  Three", K.Key_BracketRight, K.Key_BracketLeft),
    ],
)
def test_clauses_and_sentences_lead_through_the_whole_text(
    qtbot: QtBot, text: str, on: Qt.Key, back: Qt.Key
) -> None:
    hands = make_hands(qtbot, text)
    hands.key(on, times=12)
    assert hands.pane.caret_source() == len(text)
    hands.key(on, SHIFT)
    hands.key(back, times=14)
    assert hands.pane.caret_source() == 0
    hands.key(on, SHIFT, times=12)
    assert hands.selected() == text.strip()


def test_growing_at_a_blank_takes_no_blank(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "One.  Two.")
    hands.key(K.Key_BracketRight)
    hands.key(K.Key_Right)
    hands.key(K.Key_Up, ALT)
    assert hands.selected() == "One.  Two."


def test_ends_move_of_the_range_that_holds_the_caret_or_is_nearest(hands: Hands) -> None:
    ranges = ((9, 11), (13, 16), (19, 22))
    hands.show([span("three", "person", *ranges)])
    hands.pane.select_span("three")
    for caret, number in ((14, 1), (13, 1), (16, 1), (10, 0), (22, 2), (24, 2), (2, 0), (18, 2), (17, 1)):
        for key, held, start, end in (
            (K.Key_Left, ALT, -1, 0),
            (K.Key_Right, ALT | SHIFT, 0, 1),
            (K.Key_Left, ALT | SHIFT, 0, -1),
        ):
            hands.heard.clear()
            hands.pane.put_caret(hands.pane.view().to_view(caret, caret)[0])
            hands.key(key, held)
            wanted = list(ranges)
            wanted[number] = (ranges[number][0] + start, ranges[number][1] + end)
            assert hands.heard == [("ranges", ("three", tuple(wanted)))]
            edge = wanted[number][0 if start else 1]
            assert hands.pane.caret_source() == edge, "the caret goes along"


def test_a_range_that_reaches_another_is_joined_with_it(hands: Hands) -> None:
    hands.show([span("two", "person", (8, 10), (11, 13))])
    hands.pane.select_span("two")
    hands.pane.put_caret(hands.pane.view().to_view(9, 9)[0])
    hands.key(K.Key_Right, ALT | SHIFT)
    assert hands.heard == [("ranges", ("two", ((8, 13),)))]
