"""One's own label lies once on a passage, by whatever gesture it would come there a second time."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.conftest import Hands

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
REFUSED = 'This passage already has your label "Person"'


def said(hands: Hands) -> str:
    message = hands.window.parts.status.message
    return message.text() if message.isVisible() else ""


def test_an_end_goes_past_a_span_of_the_same_label(hands: Hands) -> None:
    hands.mark("张少", "p")
    hands.wait_for_clicks()
    span = hands.mark("张少初买", "p")
    taken = ("person", "张少")
    for quote in ("张少初", "张"):
        hands.key(Qt.Key.Key_Left, ALT | SHIFT)
        assert sorted(hands.quotes()) == sorted([taken, ("person", quote)])
    hands.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert sorted(hands.quotes()) == sorted([taken, ("person", "张少初")])
    assert hands.pane.selected_span() == span.id


def test_an_end_that_has_nowhere_to_go_says_why(hands: Hands) -> None:
    hands.mark("张", "p")
    hands.wait_for_clicks()
    hands.mark("张少", "p")
    before = hands.quotes()
    hands.key(Qt.Key.Key_Left, ALT | SHIFT)
    assert hands.quotes() == before
    assert said(hands).startswith(REFUSED)
    hands.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert sorted(hands.quotes()) == [("person", "张"), ("person", "张少初")]


def test_another_label_is_refused_where_it_lies_already(hands: Hands) -> None:
    hands.mark("张少", "p")
    hands.wait_for_clicks()
    hands.mark("张少", "o")
    before = hands.quotes()
    hands.key(Qt.Key.Key_F2)
    hands.key("p")
    assert hands.quotes() == before
    assert said(hands).startswith(REFUSED)


def test_a_handle_may_be_dragged_over_the_same_span_but_not_left_there(hands: Hands) -> None:
    hands.mark("张少", "p")
    hands.wait_for_clicks()
    span = hands.mark("张少初买了", "p")
    taken = hands.find("张少") + 2
    for away, quote in ((0, "张少初买了"), (-1, "张")):
        hands.wait_for_clicks()
        now = hands.project.span(span.id)
        box, goal = (hands.pane.passage_rects(now.start, end)[0] for end in (now.end, taken))
        handle = QPoint(round(box.right()), round(box.bottom()) + 2)
        step = (goal.width() / 2) * away
        end = QPoint(round(goal.right() + step), handle.y())
        viewport = hands.pane.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, handle)
        for place in ((handle + end) / 2, QPoint(round(goal.right()), handle.y()), end):
            QTest.mouseMove(viewport, place)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, end)
        assert sorted(hands.quotes()) == sorted([("person", "张少"), ("person", quote)])
        assert said(hands).startswith(REFUSED) is (away == 0)


def test_a_range_is_not_dropped_where_the_rest_lies_already(hands: Hands) -> None:
    hands.mark("打印机", "p")
    hands.wait_for_clicks()
    hands.mark("张少", "p")
    hands.wait_for_clicks()
    hands.mark("打印机", "o")
    hands.wait_for_clicks()
    hands.drag("张少")
    hands.do("range.add")
    hands.key(Qt.Key.Key_F2)
    hands.key("p")
    before = hands.quotes()
    assert ("person", "张少 … 打印机") in before
    hands.do("range.drop")
    assert hands.quotes() == before
    assert said(hands).startswith(REFUSED)
