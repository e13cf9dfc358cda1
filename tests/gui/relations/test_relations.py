"""Relations by keys and by mouse: head, tail, label; the panel, the lines, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.gui.relations.rules import fitting
from annotator.gui.segments import Segments
from annotator.model.acts import AddRelation, ImportDocuments, ReplaceLabels, SetSpanRanges
from annotator.model.imports import ImportItem
from annotator.model.scheme import Attribute, AttributeKind, Choice, Label, LabelKind
from tests.gui.conftest import Hands, article_scheme


def ends(hands: Hands) -> list[tuple[str, str, str]]:
    text, project = hands.text, hands.project
    return [
        (project.span(r.head).quotes(text)[0], r.label, project.span(r.tail).quotes(text)[0])
        for r in project.relations(hands.session.document_id)
    ]


def speech_and_person(hands: Hands) -> tuple[str, str]:
    speech = hands.mark("会议由张少初主持", "5")
    hands.wait_for_clicks()
    person = hands.mark("张少初", "p", 1)
    return speech.id, person.id


def draw(hands: Hands, head: str) -> None:
    hands.pane.select_span(head)
    hands.pane.setFocus()
    hands.do("relation.draw")


def drawn(hands: Hands) -> QImage:
    """The lines alone."""
    arcs = hands.window.editors.relations.arcs
    picture = QImage(arcs.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    arcs.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return picture


def test_the_scheme_says_which_relations_fit() -> None:
    scheme = article_scheme()
    assert [label.id for label in fitting(scheme, "speech")] == ["speaker"]
    assert fitting(scheme, "person") == []
    assert [label.id for label in fitting(scheme, "speech", "person")] == ["speaker"]
    assert fitting(scheme, "speech", "place") == []


def test_by_keys_alone(hands: Hands) -> None:
    speech, person = speech_and_person(hands)
    draw(hands, speech)
    assert hands.window.editors.relations.panel.prompt.text()
    for _ in range(len(hands.spans())):
        if hands.pane.selected_span() == person:
            break
        hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Return)
    assert ends(hands) == [("会议由张少初主持", "speaker", "张少初")]
    assert not hands.window.editors.relations.drawing
    assert hands.pane.selected_span() == speech


def test_the_status_line_gives_the_keys_of_the_gesture(hands: Hands) -> None:
    speech, _ = speech_and_person(hands)
    draw(hands, speech)
    hands.key(Qt.Key.Key_Tab)
    hints = hands.window.parts.status.hints
    hands.qtbot.waitUntil(lambda: "Enter end the relation here" in hints.accessibleName())
    assert "Esc cancel" in hints.accessibleName() and "Del" not in hints.accessibleName()
    hands.key(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: "end the relation" not in hints.accessibleName())


def test_by_a_click_on_the_other_span(hands: Hands) -> None:
    person = hands.mark("张少初", "p")
    hands.wait_for_clicks()
    speech = hands.mark("会议由张少初主持", "5")
    draw(hands, speech.id)
    hands.wait_for_clicks()
    rect = hands.pane.passage_rects(person.start, person.end)[0]
    QTest.mouseClick(hands.pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    hands.qtbot.waitUntil(lambda: ends(hands) == [("会议由张少初主持", "speaker", "张少初")])


def test_escape_drops_it_and_enter_is_the_last_label_again(hands: Hands) -> None:
    speech, _ = speech_and_person(hands)
    draw(hands, speech)
    hands.key(Qt.Key.Key_Escape)
    assert not hands.window.editors.relations.drawing
    hands.drag("县委办公室")
    hands.key(Qt.Key.Key_Return)
    assert ("person", "县委办公室") in hands.quotes()
    assert ends(hands) == []


def test_a_tail_that_the_scheme_forbids_is_refused_with_the_reason(hands: Hands) -> None:
    speech = hands.mark("会议由张少初主持", "5")
    place = hands.mark("县委办公室", "l")
    draw(hands, speech.id)
    hands.pane.select_span(place.id)
    hands.key(Qt.Key.Key_Return)
    assert ends(hands) == []
    assert "Place" in hands.window.parts.status.message.text()
    assert hands.window.editors.relations.drawing, "another span may still be chosen"


def test_a_head_that_the_scheme_forbids_is_refused(hands: Hands) -> None:
    person = hands.mark("张少初", "p")
    draw(hands, person.id)
    assert not hands.window.editors.relations.drawing
    assert "Person" in hands.window.parts.status.message.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_several_labels_are_chosen_from_by_a_digit(hands: Hands) -> None:
    hands.session.apply(ReplaceLabels((Label("hearer", LabelKind.RELATION, {"en": "Hearer"}),)))
    speech, person = speech_and_person(hands)
    draw(hands, speech)
    hands.pane.select_span(person)
    hands.key(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_2)
    assert ends(hands) == [("会议由张少初主持", "hearer", "张少初")]


def relate(hands: Hands) -> None:
    speech, person = speech_and_person(hands)
    draw(hands, speech)
    hands.pane.select_span(person)
    hands.key(Qt.Key.Key_Return)


def test_the_panel_shows_it_from_both_ends_and_leads_to_the_other(hands: Hands) -> None:
    relate(hands)
    panel = hands.window.editors.relations.panel
    assert not panel.isHidden()
    assert panel.list.count() == 1
    assert panel.list.item(0).text().startswith("→ Speaker")
    head = hands.pane.selected_span()
    panel.list.setCurrentRow(0)
    hands.key(Qt.Key.Key_Return, on=panel.list)
    assert hands.pane.selected_span() != head
    assert panel.list.item(0).text().startswith("← Speaker")
    assert len(hands.window.editors.relations.arcs.arcs()) == 1


def test_an_end_in_several_pieces_is_told_without_what_lies_between(hands: Hands) -> None:
    speech = hands.mark("会议由", "5")
    hands.wait_for_clicks()
    person = hands.mark("张少初", "p", 1)
    again = hands.text.index("主持")
    pieces = ((person.start, person.start + 1), (again, again + 2))
    hands.session.apply(SetSpanRanges(person.id, pieces))
    hands.session.apply(AddRelation(speech.document, speech.id, person.id, "speaker"))
    hands.pane.select_span(speech.id)
    (row,) = (hands.window.editors.relations.panel.list.item(0).text(),)
    assert row == "→ Speaker   Person 张 … 主持"


def test_ends_with_the_same_words_are_told_apart(hands: Hands) -> None:
    speech = hands.mark("会议由", "5")
    for quote, nth in (("张少初", 1), ("会议", 1), ("张少初", 0)):
        hands.wait_for_clicks()
        person = hands.mark(quote, "p", nth)
        hands.session.apply(AddRelation(speech.document, speech.id, person.id, "speaker"))
    hands.pane.select_span(speech.id)
    panel = hands.window.editors.relations.panel
    assert [panel.list.item(row).text() for row in range(panel.list.count())] == [
        "→ Speaker   Person 张少初 · Paragraph 2",
        "→ Speaker   Person 会议",
        "→ Speaker   Person 张少初 · Paragraph 3",
    ]


def test_ends_with_the_same_words_in_one_paragraph_show_what_is_before_them(hands: Hands) -> None:
    text = "张少初说了话，后来张少初又说了。\n李某也说了。"
    hands.project.apply(ImportDocuments((ImportItem(text, "说话"),)), annotator="甲")
    hands.settle()
    hands.open(3)
    hands.settle()
    speech = hands.mark("李某也说了", "5")
    for nth in range(2):
        hands.wait_for_clicks()
        person = hands.mark("张少初", "p", nth)
        hands.session.apply(AddRelation(speech.document, speech.id, person.id, "speaker"))
    hands.pane.select_span(speech.id)
    panel = hands.window.editors.relations.panel
    assert [panel.list.item(row).text() for row in range(panel.list.count())] == [
        "→ Speaker   Person 张少初 · 张少初说了话，…",
        "→ Speaker   Person 张少初 · …话，后来张少初又说了。",
    ]


def test_del_deletes_it_and_undo_brings_it_back(hands: Hands) -> None:
    relate(hands)
    panel = hands.window.editors.relations.panel
    panel.list.setCurrentRow(0)
    panel.list.setFocus()
    hands.key(Qt.Key.Key_Delete, on=panel.list)
    assert ends(hands) == []
    assert len(hands.spans()) == 2, "only the relation"
    assert "Speaker" in hands.window.actions_.text("edit.undo")
    hands.do("edit.undo")
    assert len(ends(hands)) == 1
    hands.do("edit.undo")
    assert ends(hands) == []
    hands.do("edit.redo")
    assert len(ends(hands)) == 1


def test_who_deletes_a_span_is_told_that_its_relation_went_with_it(hands: Hands) -> None:
    relate(hands)
    person = next(span.id for span in hands.spans() if span.label == "person")
    assert len(ends(hands)) == 1
    hands.pane.select_span(person)
    hands.pane.setFocus()
    hands.key(Qt.Key.Key_Delete)
    message = hands.window.parts.status.message
    assert ends(hands) == [] and message.text() == "1 relation went with it."
    hands.do("edit.undo")
    assert len(ends(hands)) == 1
    other = hands.mark("以太网", "w")
    hands.pane.select_span(other.id)
    hands.key(Qt.Key.Key_Delete)
    assert "went with it" not in message.text()


def test_attributes_of_a_relation_by_type(hands: Hands) -> None:
    certain = Attribute("how", AttributeKind.CHOICE, choices=(Choice("named"), Choice("implied")))
    speaker = hands.project.scheme.label("speaker")
    hands.session.apply(
        ReplaceLabels(
            (Label("speaker", LabelKind.RELATION, speaker.names, heads=speaker.heads, tails=speaker.tails,
                   attributes=(certain,)),)
        )
    )  # fmt: skip
    relate(hands)
    panel = hands.window.editors.relations.panel
    panel.list.setCurrentRow(0)
    control = hands.attribute("how", panel).focusProxy()
    assert isinstance(control, Segments)
    hands.click(control, control.rect_of("implied").center().toPoint())
    assert dict(hands.project.relations(hands.session.document_id)[0].attributes) == {"how": "implied"}
    hands.do("edit.undo")
    assert dict(hands.project.relations(hands.session.document_id)[0].attributes) == {}


def test_its_key_says_why_it_does_nothing_without_a_span(hands: Hands) -> None:
    hands.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert hands.window.parts.status.message.text() == "Select the span at which the relation begins."
    assert not hands.window.editors.relations.drawing


def test_nothing_can_be_drawn_at_anothers_span(hands: Hands) -> None:
    hands.mark("会议由张少初主持", "5")
    hands.annotate_as_other()
    assert hands.window.actions_["relation.draw"].isEnabled() is False


def test_a_line_keeps_out_of_the_words_of_the_next_line(hands: Hands) -> None:
    text = "会议由张少初主持，随后参会人员逐一发言，大家围绕中心工作提出了许多意见和建议。" * 4
    hands.project.apply(ImportDocuments((ImportItem(text, "会议"),)), annotator="甲")
    hands.settle()
    hands.open(3)
    hands.settle()
    speech = hands.mark("会议由张少初主持", "5", 1)
    hands.wait_for_clicks()
    hands.mark("张少初", "p", 1)  # the speech has a lane below it now
    hands.wait_for_clicks()
    person = hands.mark("张少初", "p", 3)
    draw(hands, speech.id)
    hands.pane.select_span(person.id)
    hands.key(Qt.Key.Key_Return)
    arcs = hands.window.editors.relations.arcs
    assert len(arcs.arcs()) == 1
    picture = drawn(hands)
    column = range(round(hands.pane.column().left), round(hands.pane.column().right))
    lines = 0
    for sight in hands.pane.sights():
        for top in sight.entry.tops[:-1]:
            lines += 1
            first = round(sight.top + top)
            rows = range(first, first + sight.entry.row.metrics.word_row)
            assert not any(picture.pixelColor(x, y).alpha() > 40 for x in column for y in rows)
    assert lines > 3
    everywhere = range(picture.height())
    assert any(picture.pixelColor(column[-1], y).alpha() > 40 for y in everywhere), "there is a line"


@pytest.mark.parametrize("outer", ["会议由张少初主持", "张少初主持", "由张少初"])
def test_the_line_to_a_span_in_a_span_is_seen_beside_both(hands: Hands, outer: str) -> None:
    speech = hands.mark(outer, "5")
    hands.wait_for_clicks()
    person = hands.mark("张少初", "p", 1)
    draw(hands, speech.id)
    hands.pane.select_span(person.id)
    hands.key(Qt.Key.Key_Return)
    picture, box = drawn(hands), hands.pane.passage_rects(speech.start, speech.end)[0]
    inked = [
        x
        for x in range(picture.width())
        for y in range(round(box.bottom()), min(picture.height(), round(box.bottom()) + 12))
        if picture.pixelColor(x, y).alpha() > 40
    ]
    assert min(inked) < box.right() and max(inked) > hands.pane.column().right
    line = range(round(box.right()) + 12, round(hands.pane.column().right))
    assert set(line) <= set(inked), "it runs on to the margin without a break"
    inner = hands.pane.passage_rects(person.start, person.end)[0]
    free = (box.left(), inner.left()) if inner.left() - box.left() > box.right() - inner.right() else ()
    low, high = free or (inner.right(), box.right())
    between = sorted((round(inner.center().x()), round((low + high) / 2)))
    assert set(range(*between)) <= set(inked), "and from one to the other"


def test_the_line_to_a_span_in_pieces_ends_under_one_of_them(hands: Hands) -> None:
    speech = hands.mark("会议由张少初主持", "5")
    hands.wait_for_clicks()
    person = hands.mark("今天", "p")
    again = hands.text.index("会议由")
    hands.session.apply(SetSpanRanges(person.id, (person.ranges[0], (again, again + 2))))
    draw(hands, speech.id)
    hands.pane.select_span(person.id)
    hands.key(Qt.Key.Key_Return)
    assert ends(hands) == [("会议由张少初主持", "speaker", "今天")]
    box, picture = hands.pane.passage_rects(*person.ranges[0])[0], drawn(hands)
    under = range(round(box.bottom()), round(box.bottom()) + 20)
    reached = [x for x in range(picture.width()) for y in under if picture.pixelColor(x, y).alpha()]
    assert box.left() <= min(reached) <= box.right(), "and not amid what lies between the pieces"


def test_tab_goes_round_while_the_other_end_is_chosen(hands: Hands) -> None:
    hands.mark("张少初", "p")
    hands.wait_for_clicks()
    speech = hands.mark("主持", "5")
    draw(hands, speech.id)
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Return)
    assert ends(hands) == [("主持", "speaker", "张少初")]
    hands.key(Qt.Key.Key_Tab)
    assert hands.pane.selected_span() == speech.id, "the walk ends again at the last one"


def said(hands: Hands) -> str:
    return hands.window.parts.status.message.text()


def test_enter_where_no_relation_can_end_says_so(hands: Hands) -> None:
    speech, _ = speech_and_person(hands)
    draw(hands, speech)
    hands.key(Qt.Key.Key_Return)
    assert said(hands).startswith("The relation begins at this span. Choose the other span")
    hands.drag("县委办公室")
    hands.key(Qt.Key.Key_Return)
    assert said(hands).startswith("No span is selected. Choose the other span")
    assert hands.window.editors.relations.drawing


def test_a_relation_whose_head_is_deleted_is_given_up_with_a_word(hands: Hands) -> None:
    speech, _ = speech_and_person(hands)
    relations = hands.window.editors.relations
    draw(hands, speech)
    hands.key(Qt.Key.Key_Delete)
    assert not relations.drawing and not relations.panel.prompt.text()
    assert said(hands) == "The relation is given up: the span at which it begins is gone."
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=hands.window)
    assert not relations.drawing and not relations.arcs.arcs()
    hands.drag("县委办公室")
    hands.key(Qt.Key.Key_Return)
    assert ("person", "县委办公室") in hands.quotes(), "Enter is the last label again"


def test_a_relation_whose_document_is_left_is_given_up_with_a_word(hands: Hands) -> None:
    speech, _ = speech_and_person(hands)
    draw(hands, speech)
    hands.open(1)
    assert not hands.window.editors.relations.drawing
    assert said(hands) == "The relation is given up: another document is open."
