"""Labels that need a value: their key asks for it, and nothing is written before it is given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.panels.value_sheet import ValueSheet
from annotator.model.acts import ReplaceLabels
from annotator.model.scheme import Attribute, AttributeKind, Choice
from tests.gui.conftest import Hands

K, NO = Qt.Key, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CHOICES = tuple(Choice(name, {"en": name.title()}) for name in ("mild", "plain", "strong", "stern"))


def needing(hands: Hands, label: str, *attributes: Attribute) -> None:
    """Let a label of the scheme need values."""
    scheme = hands.project.scheme
    hands.session.apply(ReplaceLabels((replace(scheme.label(label), attributes=attributes),)))
    hands.pane.setFocus()
    QApplication.processEvents()


def attribute(kind: AttributeKind, few: int = 4, name: str = "tone") -> Attribute:
    choices = CHOICES[:few] if kind is AttributeKind.CHOICE else ()
    return Attribute(name, kind, {"en": name.title()}, choices, required=True)


def sheets(hands: Hands) -> list[ValueSheet]:
    return [sheet for sheet in hands.window.findChildren(ValueSheet) if sheet.isVisible()]


def focused(hands: Hands) -> QWidget:
    """Return what has the keys, which is in the sheet."""
    found = QApplication.focusWidget()
    (sheet,) = sheets(hands)
    assert found is not None and sheet.isAncestorOf(found)
    return found


def values(hands: Hands) -> list[dict[str, object]]:
    return [dict(span.attributes) for span in hands.spans()]


@pytest.mark.parametrize(
    ("kind", "few", "keys", "value"),
    [
        (AttributeKind.CHOICE, 2, [K.Key_Right, K.Key_Right], "plain"),
        (AttributeKind.CHOICE, 4, [K.Key_Down, K.Key_Down, K.Key_Down], "strong"),
        (AttributeKind.NUMBER, 0, [K.Key_1, K.Key_2, K.Key_Period, K.Key_5], 12.5),
        (AttributeKind.TEXT, 0, [K.Key_P], "p"),
        (AttributeKind.FLAG, 0, [K.Key_Right], True),
        (AttributeKind.FLAG, 0, [K.Key_Left], False),
    ],
)
def test_the_key_asks_and_enter_applies(
    hands: Hands, kind: AttributeKind, few: int, keys: list[Qt.Key], value: object
) -> None:
    needing(hands, "person", attribute(kind, few))
    hands.drag("张少初")
    hands.key("p")
    assert not hands.spans()
    for key in keys:
        hands.key(key, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    assert values(hands) == [{"tone": value}]
    assert not sheets(hands) and hands.pane.hasFocus()
    assert hands.pane.selected_span() == hands.spans()[0].id
    hands.do("edit.undo")
    assert not hands.spans(), "label and value are one act"


def test_esc_leaves_the_passage_as_it_is(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.CHOICE, 2))
    hands.drag("张少初")
    selection = hands.pane.selection()
    hands.key("p")
    hands.key(K.Key_Right, on=focused(hands))
    hands.key(K.Key_Escape, on=focused(hands))
    assert not hands.spans() and not sheets(hands)
    assert hands.pane.hasFocus() and hands.pane.selection() == selection
    hands.key("o")
    assert [label for label, _ in hands.quotes()] == ["organisation"]


def test_enter_without_a_value_goes_on_asking(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.TEXT), attribute(AttributeKind.NUMBER, name="age"))
    hands.drag("张少初")
    hands.key("p")
    hands.key(K.Key_Return, on=focused(hands))
    assert "Tone" in hands.window.parts.status.message.text()
    QTest.keyClicks(focused(hands), "calm")
    hands.key(K.Key_Return, on=focused(hands))
    assert not hands.spans() and "Age" in hands.window.parts.status.message.text()
    QTest.keyClicks(focused(hands), "old")
    hands.key(K.Key_Return, on=focused(hands))
    assert not hands.spans() and '"old" is not a number' in hands.window.parts.status.message.text()
    hands.key(K.Key_A, Qt.KeyboardModifier.ControlModifier, on=focused(hands))
    QTest.keyClicks(focused(hands), "40")
    hands.key(K.Key_Return, on=focused(hands))
    assert values(hands) == [{"tone": "calm", "age": 40}]


def test_a_number_that_was_spoilt_and_typed_again_is_taken(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.NUMBER), attribute(AttributeKind.TEXT, name="why"))
    hands.drag("张少初")
    hands.key("p")
    for typed in ("12", "12x"):
        hands.key(K.Key_A, Qt.KeyboardModifier.ControlModifier, on=focused(hands))
        QTest.keyClicks(focused(hands), typed)
        hands.key(K.Key_Tab, on=focused(hands))
        hands.key(K.Key_Backtab, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    assert not hands.spans()
    hands.key(K.Key_Backspace, on=focused(hands))
    hands.key(K.Key_End, on=focused(hands))
    hands.key(K.Key_A, Qt.KeyboardModifier.ControlModifier, on=focused(hands))
    QTest.keyClicks(focused(hands), "12")
    hands.key(K.Key_Tab, on=focused(hands))
    QTest.keyClicks(focused(hands), "so")
    hands.key(K.Key_Return, on=focused(hands))
    assert values(hands) == [{"tone": 12, "why": "so"}]


def test_tab_stays_in_the_question(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.CHOICE, 2), attribute(AttributeKind.TEXT, name="why"))
    hands.drag("张少初")
    hands.key("p")
    first, seen = focused(hands), []
    for _ in range(4):
        hands.key(K.Key_Tab, on=focused(hands))
        seen.append(focused(hands))
    assert seen[-1] is first and len(set(seen)) == 4
    hands.key(K.Key_Backtab, on=first)
    assert focused(hands) is seen[-2]


@pytest.mark.parametrize(
    ("kind", "few", "keys", "value", "other", "then"),
    [
        (AttributeKind.CHOICE, 2, [K.Key_Right], "mild", [K.Key_Right], "plain"),
        (AttributeKind.CHOICE, 4, [K.Key_Down], "mild", [K.Key_Down], "plain"),
        (AttributeKind.NUMBER, 0, [K.Key_4, K.Key_4], 44, [K.Key_5], 5),
        (AttributeKind.TEXT, 0, [K.Key_P], "p", [K.Key_O], "o"),
        (AttributeKind.FLAG, 0, [K.Key_Left], False, [K.Key_Left], True),
    ],
)
@pytest.mark.parametrize("changed", [False, True])
def test_repeating_the_label_asks_with_the_last_values_there(
    hands: Hands,
    *,
    kind: AttributeKind,
    few: int,
    keys: list[Qt.Key],
    value: object,
    other: list[Qt.Key],
    then: object,
    changed: bool,
) -> None:
    needing(hands, "person", attribute(kind, few))
    hands.drag("张少初")
    hands.key("p")
    for key in keys:
        hands.key(key, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    hands.wait_for_clicks()
    hands.drag("张少初", 1)
    hands.key(K.Key_Return)
    assert values(hands) == [{"tone": value}], "nothing is written unseen"
    for key in other if changed else ():
        hands.key(key, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    assert values(hands) == [{"tone": value}, {"tone": then if changed else value}]
    assert not sheets(hands)


def test_a_change_to_the_label_used_last_asks_with_the_last_values_there(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.NUMBER))
    other = hands.mark("县委办公室", "o")
    hands.wait_for_clicks()
    hands.drag("张少初")
    hands.key("p")
    QTest.keyClicks(focused(hands), "44")
    hands.key(K.Key_Return, on=focused(hands))
    hands.pane.select_span(other.id)
    hands.do("annotate.relabel")
    hands.do("annotate.repeat")
    assert ("organisation", "县委办公室") in hands.quotes()
    hands.key(K.Key_Return, on=focused(hands))
    assert values(hands) == [{"tone": 44}] * 2


def test_a_change_of_label_asks_too(hands: Hands) -> None:
    needing(hands, "place", attribute(AttributeKind.CHOICE, 2))
    hands.mark("张少初", "p")
    hands.do("annotate.relabel")
    hands.key("l")
    assert hands.quotes() == [("person", "张少初")]
    hands.key(K.Key_Left, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    assert hands.quotes() == [("place", "张少初")] and values(hands) == [{"tone": "plain"}]


def test_a_document_label_asks_too(hands: Hands) -> None:
    needing(hands, "genre_news", attribute(AttributeKind.FLAG))
    hands.key("g")
    hands.key("n")
    hands.key(K.Key_Right, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    given = hands.project.document_labels(hands.session.document_id, hands.session.annotator)
    assert [(label.label, dict(label.attributes)) for label in given] == [("genre_news", {"tone": True})]


def test_by_mouse_alone(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.CHOICE, 2))
    hands.drag("张少初")
    hands.click(hands.window.parts.labels.button("person"))
    (sheet,) = sheets(hands)
    control = hands.attribute("Tone", sheet).focusProxy()
    assert control is not None
    hands.click(control, control.rect().center() - control.rect().center() / 2)
    hands.click(next(b for b in sheet.findChildren(QWidget) if b.objectName() == "primary"))
    assert values(hands) == [{"tone": "mild"}]


def test_what_was_said_goes_with_its_reason(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.NUMBER), attribute(AttributeKind.NUMBER, name="weight"))
    message = hands.window.parts.status.message
    asked = '"Person" needs {}: Enter applies the label, Esc leaves it.'
    hands.drag("张少初")
    hands.key("p")
    assert message.text() == asked.format("Tone")
    QTest.keyClicks(focused(hands), "abc")
    hands.key(K.Key_Tab, on=focused(hands))
    assert "abc" in message.text()
    hands.key(K.Key_Backtab, SHIFT, on=focused(hands))
    QTest.keyClick(focused(hands), K.Key_A, CTRL)
    QTest.keyClicks(focused(hands), "4")
    hands.key(K.Key_Tab, on=focused(hands))
    assert message.text() == asked.format("Weight")
    hands.key(K.Key_Escape, on=focused(hands))
    assert not sheets(hands) and message.isHidden()


def go_elsewhere(hands: Hands, how: str) -> None:
    documents = hands.window.parts.documents
    if how == "click":
        hands.wait_for_clicks()
        left, at = Qt.MouseButton.LeftButton, hands.pane.viewport().rect().center()
        QTest.mousePress(hands.pane.viewport(), left, pos=at)
        hands.qtbot.wait(60)
        QTest.mouseRelease(hands.pane.viewport(), left, pos=at)
    elif how == "document":
        hands.session.open_document(documents.neighbour(1) or "")
    elif how == "page":
        hands.do("review.agreement")
    elif how == "look":
        hands.window.desk.look_wanted.emit()
    else:
        hands.key(K.Key_PageDown, CTRL, on=focused(hands))
    QApplication.processEvents()


GOING = ["click", "document", "look", "next", "page"]


@pytest.mark.parametrize("how", GOING)
@pytest.mark.parametrize(("kind", "typed", "value"), [
    (AttributeKind.TEXT, "calm", "calm"), (AttributeKind.NUMBER, "44", 44),
])  # fmt: skip
def test_who_goes_elsewhere_with_all_values_there_has_given_them(
    hands: Hands, how: str, kind: AttributeKind, typed: str, value: object
) -> None:
    needing(hands, "person", attribute(kind))
    document = hands.session.document_id
    hands.drag("张少初")
    hands.key("p")
    QTest.keyClicks(focused(hands), typed)
    go_elsewhere(hands, how)
    assert not sheets(hands)
    spans = hands.project.spans(document)
    assert [(span.label, dict(span.attributes)) for span in spans] == [("person", {"tone": value})]
    others = [row.id for row in hands.project.documents() if row.id != document]
    assert not any(hands.project.spans(other) for other in others)


@pytest.mark.parametrize("how", GOING)
@pytest.mark.parametrize("typed", ["", "abc"])
def test_who_goes_elsewhere_too_early_is_told(hands: Hands, how: str, typed: str) -> None:
    needing(hands, "person", attribute(AttributeKind.NUMBER))
    document = hands.session.document_id
    hands.drag("张少初")
    hands.key("p")
    QTest.keyClicks(focused(hands), typed)
    go_elsewhere(hands, how)
    assert not sheets(hands) and not hands.project.spans(document)
    hands.qtbot.wait(60)
    message = hands.window.parts.status.message
    assert not message.isHidden() and message.text() == '"Person" was not applied: it needs Tone.'


def test_a_value_that_is_needed_is_changed_but_not_taken_away(hands: Hands) -> None:
    needing(hands, "person", attribute(AttributeKind.FLAG), attribute(AttributeKind.CHOICE, name="kind"))
    hands.drag("张少初")
    hands.key("p")
    hands.key(K.Key_Right, on=focused(hands))
    hands.key(K.Key_Tab, on=focused(hands))
    hands.key(K.Key_Down, on=focused(hands))
    hands.key(K.Key_Return, on=focused(hands))
    assert values(hands) == [{"tone": True, "kind": "mild"}]
    flag, choice = (hands.attribute(name).focusProxy() for name in ("Tone", "Kind"))
    assert flag is not None and choice is not None
    hands.key(K.Key_Right, on=flag)
    hands.key(K.Key_Down, on=choice)
    hands.key(K.Key_Home, on=choice)
    assert values(hands) == [{"tone": False, "kind": "mild"}]
