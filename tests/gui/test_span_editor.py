"""The editor of the selected span, worked by keys: choices, numbers, and keys that must not leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotator.gui.main_window import MainWindow
from annotator.gui.segments import Segments
from annotator.model.acts import ImportDocuments, ReplaceLabels, SetSpanNote
from annotator.model.imports import ImportItem
from annotator.model.scheme import Attribute, AttributeKind
from tests.gui.conftest import WHO, Hands

K = Qt.Key


def control(hands: Hands, name: str) -> QWidget:
    """Put the focus into an attribute's control, as Tab does, and return it."""
    editor = hands.attribute(name)
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None and editor.isAncestorOf(found)
    return found


def forces(hands: Hands) -> Segments:
    hands.mark("会议由张少初主持", "6")
    found = control(hands, "Force")
    assert isinstance(found, Segments)
    return found


def value(hands: Hands) -> object:
    return hands.spans()[0].attributes.get("force")


def test_arrows_move_a_choice_and_stop_at_its_ends(hands: Hands) -> None:
    choices, seen = forces(hands), []
    for key in [K.Key_Right] * 3 + [K.Key_Left] * 3:
        hands.key(key, on=choices)
        seen.append(value(hands))
    names = [choice.id for choice in hands.project.scheme.label("requirement").attributes[0].choices]
    assert seen == [names[0], names[1], names[1], names[0], names[0], names[0]]


def test_the_left_arrow_begins_at_the_last_choice(hands: Hands) -> None:
    choices = forces(hands)
    hands.key(K.Key_Left, on=choices)
    assert value(hands) == hands.project.scheme.label("requirement").attributes[0].choices[-1].id


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Return, K.Key_Enter])
def test_space_and_enter_set_a_choice_and_take_it_away(hands: Hands, key: Qt.Key) -> None:
    choices = forces(hands)
    hands.key(key, on=choices)
    assert value(hands) == hands.project.scheme.label("requirement").attributes[0].choices[0].id
    hands.key(key, on=choices)
    assert value(hands) is None
    assert QApplication.focusWidget() is choices


@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_Backspace])
def test_delete_takes_the_choice_away_and_never_the_span(hands: Hands, key: Qt.Key) -> None:
    choices = forces(hands)
    hands.key(K.Key_Right, on=choices)
    for _ in range(2):
        hands.key(key, on=choices)
    assert len(hands.spans()) == 1 and value(hands) is None
    assert QApplication.focusWidget() is choices
    unsure = hands.window.parts.editor.unsure
    unsure.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(key, on=unsure)
    assert len(hands.spans()) == 1


def test_the_keys_go_to_the_text_when_the_editor_goes(hands: Hands) -> None:
    forces(hands)
    hands.do("annotate.delete")
    assert not hands.spans()
    assert QApplication.focusWidget() is hands.pane


def numbered(hands: Hands, kind: AttributeKind = AttributeKind.NUMBER) -> QLineEdit:
    """Return the field of an attribute that holds a number, of a span that is selected."""
    person = hands.project.scheme.label("person")
    age = Attribute("age", kind, {"en": "Age"})
    hands.session.apply(ReplaceLabels((replace(person, attributes=(age,)),)))
    hands.mark("张少初", "p")
    found = control(hands, "Age")
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("1,000", 1000, "1000"),
        ("1,234,567.5", 1234567.5, "1234567.5"),
        ("12345678.125", 12345678.125, "12345678.125"),
        ("-3.0", -3, "-3"),
        ("１２", 12, "12"),
        ("9007199254740993", 9007199254740993, "9007199254740993"),
        ("1e30", 1e30, "1e+30"),
        ("0.1", 0.1, "0.1"),
    ],
)
def test_a_number_is_kept_and_shown_as_it_is(hands: Hands, typed: str, kept: float, shown: str) -> None:
    field = numbered(hands)
    QApplication.clipboard().setText(typed)
    field.paste()  # test keys have no full width
    hands.key(K.Key_Return, on=field)
    found = hands.spans()[0].attributes["age"]
    assert (found, type(found)) == (kept, type(kept))
    hands.key(K.Key_Escape)
    hands.key(K.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    again = control(hands, "Age")
    assert isinstance(again, QLineEdit) and again.text() == shown


@pytest.mark.parametrize("typed", ["1e400", "1,5", "12 years", "nan", "-inf", "1_000", "0x10"])
@pytest.mark.parametrize("leave", [False, True])
def test_what_is_no_number_is_refused_in_words(hands: Hands, typed: str, leave: bool) -> None:
    field = numbered(hands)
    QTest.keyClicks(field, typed)
    if leave:
        hands.pane.setFocus()
    else:
        hands.key(K.Key_Return, on=field)
    message = hands.window.parts.status.message
    assert not message.isHidden() and f'"{typed}"' in message.text()
    assert hands.spans()[0].attributes == {}
    assert field.text() == typed, "it is there to be mended"


def test_a_text_is_no_number(hands: Hands) -> None:
    field = numbered(hands, AttributeKind.TEXT)
    QTest.keyClicks(field, "1,5")
    hands.key(K.Key_Return, on=field)
    assert hands.spans()[0].attributes == {"age": "1,5"}


@pytest.mark.parametrize(("note", "scrolls"), [("", False), ("one line", False), ("a\nb\nc\nd\ne\nf", True)])
def test_a_note_that_fits_offers_no_scrolling(hands: Hands, note: str, scrolls: bool) -> None:
    span = hands.mark("张少初", "p")
    hands.session.apply(SetSpanNote(span.id, note))
    bar = hands.window.parts.editor.note.verticalScrollBar()
    hands.qtbot.waitUntil(lambda: bar.isVisible() is scrolls)


def test_the_first_span_of_a_session_is_shown_whole(
    hands: Hands, make_window: Callable[..., MainWindow]
) -> None:
    text = "昨天上午,山前镇在镇文化站召开“小事快办”活动推进会,总结上半年工作,部署下一步任务。"
    hands.project.apply(ImportDocuments((ImportItem(text, "长"),)), annotator=WHO)
    hands.open(3)
    hands.mark(text, "4")
    hands.window.close()
    fresh = Hands(make_window(), hands.qtbot, hands.path)
    assert fresh.window.open_project(hands.path, WHO)
    fresh.settle()
    at = fresh.find("山前镇")
    fresh.click(fresh.pane.viewport(), fresh.point(fresh.pane.view().to_view(at, at)[0]))
    fresh.qtbot.wait(50)
    editor = fresh.window.parts.editor
    assert editor.isVisible() and not editor._scroll.verticalScrollBar().isVisible()


def test_the_editor_settles_at_every_height_that_it_may_have(hands: Hands) -> None:
    """A scroll bar takes width, and less width takes height: the two must not chase each other."""
    hands.mark("会议由张少初主持", "6")
    editor = hands.window.parts.editor
    for passage in (2, 14, 29, 44, 59):
        editor.passage.setText("会" * passage)
        for room in range(100, 520, 7):
            editor.set_room(room)
            QApplication.processEvents()
            QApplication.processEvents()
            settled = editor.height()
            QApplication.processEvents()
            assert editor.height() == settled, (passage, room)
