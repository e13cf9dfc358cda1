"""The panels at the right by keyboard and by ear: Tab goes as the eye does, each stop has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.segments import Segments
from annotator.model.acts import EditScheme
from annotator.model.scheme import Label, LabelKind
from tests.gui.conftest import Hands


def stops(hands: Hands) -> list[QWidget]:
    """Press Tab from the first label on, and return what has the focus after each press."""
    window = hands.window
    window.activateWindow()
    hands.qtbot.waitUntil(window.isActiveWindow)
    window.parts.labels.button("headline").setFocus()
    found: list[QWidget] = []
    while len(found) < 60:
        now = QApplication.focusWidget()
        assert now is not None
        if now in found:
            break
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return [stop for stop in found if window.right.isAncestorOf(stop)]


def select_with_attribute(hands: Hands, *, rebuilt: bool) -> None:
    """Label something, and have all of the window in another language meanwhile, or not."""
    span = hands.mark("买了一台打印机", "6")
    hands.pane.select_span(span.id)
    if rebuilt:
        hands.do("language.zh_TW")
        hands.do("language.en")
    QApplication.processEvents()


@pytest.mark.parametrize("rebuilt", [False, True])
def test_tab_goes_from_labels_to_the_span_and_on_to_the_list(hands: Hands, rebuilt: bool) -> None:
    select_with_attribute(hands, rebuilt=rebuilt)
    found = stops(hands)
    places = [stop.mapTo(hands.window.right, QPoint(0, 0)) for stop in found]
    assert [(at.y(), at.x()) for at in places] == sorted((at.y(), at.x()) for at in places)
    kinds = [type(stop).__name__ for stop in found]
    assert kinds.count("LabelButton") == 1
    assert {"Segments", "CheckBox", "NoteEdit", "RowList"} <= set(kinds)
    assert "QScrollArea" not in kinds


@pytest.mark.parametrize("rebuilt", [False, True])
def test_tab_goes_on_from_an_attribute_round_the_window_to_the_text(hands: Hands, rebuilt: bool) -> None:
    select_with_attribute(hands, rebuilt=rebuilt)
    parts = hands.window.parts
    parts.labels.button("headline").setFocus()
    found: list[QWidget] = []
    while hands.pane not in found:
        assert _focused(hands) not in found, "it goes round and round"
        found.append(_focused(hands))
        hands.key(Qt.Key.Key_Tab, on=found[-1])
    control = hands.attribute("Force").focusProxy()
    assert {control, parts.editor.unsure, parts.spans.list, parts.top.finder, parts.documents.list} <= set(
        found
    )
    found.remove(hands.pane)  # where Tab selects spans
    found[-1].setFocus()
    while found:
        assert _focused(hands) is found.pop()
        hands.key(Qt.Key.Key_Backtab, on=_focused(hands))


def test_every_stop_tells_its_name(hands: Hands) -> None:
    span = hands.mark("买了一台打印机", "6")
    hands.pane.select_span(span.id)
    QApplication.processEvents()
    for stop in stops(hands):
        assert QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name), stop


def test_a_choice_is_read_with_its_name_role_and_value(hands: Hands) -> None:
    span = hands.mark("买了一台打印机", "6")
    hands.pane.select_span(span.id)
    QApplication.processEvents()
    control = hands.attribute("Force").focusProxy()
    assert isinstance(control, Segments)
    heard = QAccessible.queryAccessibleInterface(control)
    assert heard.role() == QAccessible.Role.ComboBox
    assert heard.text(QAccessible.Text.Name) == "Force"
    assert heard.text(QAccessible.Text.Value) == ""
    hands.click(control, control.rect_of("order").center().toPoint())
    assert heard.text(QAccessible.Text.Value)


def _focused(hands: Hands) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_labels_are_one_stop_and_arrows_go_round_in_them(hands: Hands) -> None:
    hands.drag("打印机")
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    labels = hands.window.parts.labels
    hands.key(Qt.Key.Key_Tab)
    path: list[tuple[str, Qt.Key | None]] = [("headline", None)]
    for key, label in (
        (Qt.Key.Key_Down, "byline"),
        (Qt.Key.Key_Right, "lead"),
        (Qt.Key.Key_Right, "lead"),
        (Qt.Key.Key_Down, "requirement"),
        (Qt.Key.Key_Left, "speech"),
        (Qt.Key.Key_End, "work"),
        (Qt.Key.Key_Right, "work"),
        (Qt.Key.Key_Up, "slogan"),
        (Qt.Key.Key_Home, "headline"),
        (Qt.Key.Key_Up, "headline"),
    ):
        path.append((label, key))
    for label, pressed in path:
        if pressed is not None:
            hands.key(pressed, on=_focused(hands))
        assert _focused(hands) is labels.button(label), (label, pressed)
    hands.key(Qt.Key.Key_Down, on=_focused(hands))
    hands.key(Qt.Key.Key_Tab, on=_focused(hands))
    assert not labels.isAncestorOf(_focused(hands))
    hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, on=_focused(hands))
    assert _focused(hands) is labels.button("byline"), "Tab comes back to where the arrows were"
    hands.key(Qt.Key.Key_Escape, on=_focused(hands))
    assert _focused(hands) is hands.pane
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Return, on=_focused(hands))
    assert hands.quotes() == [("byline", "打印机")]
    assert _focused(hands) is hands.pane


@pytest.mark.parametrize("by", ["key", "part"])
def test_an_attribute_is_reached_from_the_text_and_left_to_it(hands: Hands, by: str) -> None:
    hands.mark("买了一台打印机", "6")
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    control = hands.attribute("Force").focusProxy()
    if by == "key":
        hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    else:
        hands.do("view.next_part")
        while _focused(hands) not in (control, hands.pane):
            hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, on=_focused(hands))
    assert _focused(hands) is control
    hands.key(Qt.Key.Key_Right, on=control)
    assert hands.spans()[0].attributes
    hands.key(Qt.Key.Key_Escape, on=control)
    assert _focused(hands) is hands.pane and hands.pane.selected_span() == hands.spans()[0].id
    unsure = hands.window.parts.editor.unsure
    unsure.setFocus()
    hands.key(Qt.Key.Key_Escape, on=unsure)
    assert _focused(hands) is hands.pane


def test_f6_goes_on_from_the_part_that_has_the_keys(hands: Hands) -> None:
    hands.mark("买了一台打印机", "6")
    parts = hands.window.parts
    for inside, back, on in (
        (parts.editor.unsure, hands.pane, parts.documents.list),
        (parts.labels.button("person"), hands.pane, parts.documents.list),
        (parts.article.view_bar.scripts, parts.documents.list, parts.spans.list),
        (parts.documents.filter, parts.spans.list, hands.pane),
    ):
        for action, goal in (("view.previous_part", back), ("view.next_part", on)):
            inside.setFocus()
            hands.do(action)
            assert _focused(hands) is goal, (inside, action)


@pytest.mark.parametrize("more", [False, True])
def test_tab_goes_through_the_window_as_the_eye_does(hands: Hands, more: bool) -> None:
    if more:  # a further group of document labels, which comes while the window is open
        extra = (Label("mood", LabelKind.GROUP), Label("mood_good", LabelKind.DOCUMENT, parent="mood"))
        hands.session.apply(EditScheme((*hands.project.scheme.labels, *extra)))
        hands.settle()
    hands.mark("张少初", "p")
    hands.pane.select_span(None)
    parts = hands.window.parts
    parts.documents.list.setFocus()
    found: list[QWidget] = []
    while hands.pane not in found:
        hands.key(Qt.Key.Key_Tab, on=_focused(hands))
        found.append(_focused(hands))
    heads = [stop for stop in found if parts.article.head.isAncestorOf(stop)]
    assert found[: len(heads)] == heads and heads[-1] is parts.article.head.state
    assert len(heads) == (3 if more else 2)
    places = [stop.mapTo(parts.article, QPoint(0, 0)) for stop in found[:-1]]
    assert [(at.y(), at.x()) for at in places] == sorted((at.y(), at.x()) for at in places)
