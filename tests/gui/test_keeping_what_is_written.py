"""What is being typed beside the text is kept by whatever leaves its document, and for that document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotator.model.acts import ReplaceLabels
from annotator.model.scheme import Attribute, AttributeKind
from annotator.project import Project
from tests.gui.conftest import Hands

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def on(action: str) -> Callable[[Hands], None]:
    return lambda hands: hands.do(action)


def the_window_closes(hands: Hands) -> None:
    hands.window.close()
    QApplication.processEvents()


def another_person_comes(hands: Hands) -> None:
    hands.annotate_as_other()


LEAVING = {
    "project closed": on("file.close"),
    "next document": on("document.next"),
    "review": on("review.open"),
    "agreement": on("review.agreement"),
    "person": another_person_comes,
    "window closed": the_window_closes,
}
ways = pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)


def kept(hands: Hands, ask: Callable[[Project], object]) -> object:
    """Ask the file, once the window has left it."""
    if hands.window.isVisible() and hands.window.desk.session is not None:
        hands.window.close()
    QApplication.processEvents()
    with Project.open(hands.path) as project:
        return ask(project)


@ways
def test_a_note_is_kept(hands: Hands, leave: Callable[[Hands], None]) -> None:
    span = hands.mark("张少初", "p")
    hands.do("annotate.note")
    QTest.keyClicks(focused(), "who is it")
    leave(hands)
    assert kept(hands, lambda project: project.span(span.id).note) == "who is it"


@ways
@pytest.mark.parametrize(("kind", "value"), [(AttributeKind.NUMBER, 66.5), (AttributeKind.TEXT, "66.5")])
def test_a_value_is_kept(
    hands: Hands, leave: Callable[[Hands], None], kind: AttributeKind, value: object
) -> None:
    label = hands.project.scheme.label("person")
    hands.session.apply(ReplaceLabels((replace(label, attributes=(Attribute("age", kind),)),)))
    span = hands.mark("张少初", "p")
    hands.do("annotate.attributes")
    QTest.keyClicks(focused(), "66.5")
    leave(hands)
    assert kept(hands, lambda project: dict(project.span(span.id).attributes)) == {"age": value}


@ways
def test_a_title_is_kept_for_its_document_alone(hands: Hands, leave: Callable[[Hands], None]) -> None:
    document = hands.session.document_id
    others = {each.id: each.title for each in hands.project.documents() if each.id != document}
    title = hands.window.parts.article.head.title
    hands.click(title)
    hands.key(K.Key_A, CTRL, on=title)
    QTest.keyClicks(title, "Opening")
    leave(hands)
    titles = {**others, document: "Opening"}
    assert kept(hands, lambda project: {each.id: each.title for each in project.documents()}) == titles


def test_the_title_of_the_next_document_is_shown_and_the_text_has_the_keys(hands: Hands) -> None:
    title = hands.window.parts.article.head.title
    hands.click(title)
    hands.key(K.Key_A, CTRL, on=title)
    QTest.keyClicks(title, "Opening")
    hands.do("document.next")
    assert title.text() == "縣委召開會議" and hands.pane.hasFocus()


def test_a_value_goes_to_the_span_that_it_was_typed_for(hands: Hands) -> None:
    label = hands.project.scheme.label("person")
    age = Attribute("age", AttributeKind.NUMBER)
    hands.session.apply(ReplaceLabels((replace(label, attributes=(age,)),)))
    first = hands.mark("张少初", "p")
    hands.wait_for_clicks()
    second = hands.mark("张少初", "p", 1)
    hands.do("annotate.attributes")
    QTest.keyClicks(focused(), "40")
    hands.pane.select_span(first.id)
    hands.pane.setFocus()
    QApplication.processEvents()
    found = [dict(hands.project.span(span.id).attributes) for span in (first, second)]
    assert found == [{}, {"age": 40}]


@pytest.mark.parametrize("way", ["script.hant", "script.tw", "layer.glosses", "view.two_panes"])
@pytest.mark.parametrize(
    ("kind", "typed"),
    [(AttributeKind.NUMBER, "66.5"), (AttributeKind.NUMBER, "6x"), (AttributeKind.TEXT, "so")],
)
def test_another_view_leaves_what_is_being_typed(
    hands: Hands, kind: AttributeKind, typed: str, way: str
) -> None:
    label = hands.project.scheme.label("person")
    hands.session.apply(ReplaceLabels((replace(label, attributes=(Attribute("age", kind),)),)))
    span = hands.mark("张少初", "p")
    hands.do("annotate.attributes")
    field = focused()
    QTest.keyClicks(field, typed)
    hands.do(way)
    QApplication.processEvents()
    assert isinstance(field, QLineEdit)
    assert field.text() == typed and focused() is field
    QTest.keyClick(field, K.Key_End)
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, K.Key_Return)
    value = {"66.5": {"age": 66.57}, "6x": {}, "so": {"age": "so7"}}[typed]
    assert dict(hands.project.span(span.id).attributes) == value
