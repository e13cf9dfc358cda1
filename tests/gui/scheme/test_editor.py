"""The scheme editor by the gestures of a person: each finished field is an act, and undo takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLineEdit, QPushButton, QWidget

from annotator.exchange.scheme_toml import read_scheme, write_scheme
from annotator.gui.controls import DropList
from annotator.gui.scheme.another_look import AnotherLookDialog
from annotator.gui.scheme.colours import LEAST_CONTRAST, can_be_read, free_slot, nearest_good
from annotator.gui.scheme.dialog import SchemeDialog
from annotator.gui.scheme.files import ImportSchemeDialog
from annotator.gui.scheme.merging import MergeDialog
from annotator.gui.scheme.new_label import NewLabelDialog
from annotator.gui.theme import Mode, contrast, theme
from annotator.model.acts import ReplaceLabels
from annotator.model.documents import State
from annotator.model.scheme import Attribute, AttributeKind, Form, Label, LabelKind
from tests.gui.conftest import Hands, article_scheme

W = TypeVar("W", bound=QWidget)


def label(hands: Hands, label_id: str) -> Label:
    return hands.project.scheme.label(label_id)


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def write_over(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def shown(within: QWidget, kind: type[W], name: str) -> W:
    """Return the control that is read by a name."""
    (found,) = (
        each for each in within.findChildren(kind) if each.accessibleName() == name and each.isVisible()
    )
    return found


def answering(answer: Callable[[QDialog], None]) -> None:
    """Answer the next dialog that is put, as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not isinstance(dialog, SchemeDialog):
            answer(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def test_a_label_is_renamed_and_undo_takes_it_back(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    write(editor.form.names["en"], "Human being")
    assert label(hands, "person").names["en"] == "Human being"
    assert hands.window.parts.labels.button("person").text() == "Human being"
    hands.click(editor.undo)
    assert label(hands, "person").names["en"] == "Person"
    assert editor.form.names["en"].text() == "Person"


def test_half_typed_names_are_kept_when_another_label_is_chosen(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    editor.form.names["en"].setText("Somebody")
    editor.list.choose("place")
    assert label(hands, "person").names["en"] == "Somebody"
    assert label(hands, "place").names["en"] == "Place"


def test_a_key_that_another_label_has_is_refused_with_the_reason(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    write(editor.form.key, "l")
    assert label(hands, "person").key == "p"
    assert "Place" in editor.problem.text()
    write(editor.form.key, "x y")
    assert label(hands, "person").key == "x y"
    assert editor.problem.isHidden()


def test_the_keys_that_are_given_as_an_example_are_free(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    given = []
    for _ in range(3):
        example = editor.form.key_hint.text().rpartition(": ")[2]
        write(editor.form.key, example)
        assert label(hands, "person").key == example and editor.problem.isHidden()
        given.append(example)
        editor.list.choose("place" if len(given) == 1 else "time")
        editor.list.choose("person")
    assert given[0] != given[1], "the one before is taken now"


@pytest.mark.parametrize(
    ("typed", "key"), [("ｘ１", "x 1"), ("Ｘ", "x"), ("x　１", "x 1"), ("x1", "x 1"), ("", "")]
)
def test_keys_are_taken_in_full_width_and_without_blanks(
    hands: Hands, editor: SchemeDialog, typed: str, key: str
) -> None:
    editor.list.choose("person")
    editor.form.key.setFocus()
    editor.form.key.selectAll()
    QApplication.clipboard().setText(typed)
    QTest.keyClick(editor.form.key, Qt.Key.Key_Delete)
    editor.form.key.paste()  # test keys have no full width
    QTest.keyClick(editor.form.key, Qt.Key.Key_Return)
    assert label(hands, "person").key == key
    assert editor.form.key.text() == key


def test_a_slot_is_chosen_by_mouse_and_by_arrow_keys(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    swatches = editor.form.colour.swatches
    QTest.mouseClick(swatches, Qt.MouseButton.LeftButton, pos=swatches.box(3).center().toPoint())
    assert label(hands, "person").colour == "slot:3"
    QTest.keyClick(swatches, Qt.Key.Key_Right)
    assert label(hands, "person").colour == "slot:4"


def test_a_colour_too_faint_is_refused_and_the_nearest_good_one_offered(
    hands: Hands, editor: SchemeDialog
) -> None:
    editor.list.choose("person")
    field = editor.form.colour
    write(field.by_hand, "#FFD0D0")
    assert label(hands, "person").colour == "slot:9"
    assert "4.5" in field.refusal.text()
    assert not field.offer.isHidden()
    hands.click(field.offer)
    taken = QColor(label(hands, "person").colour)
    assert contrast(taken, theme(Mode.LIGHT).win) >= LEAST_CONTRAST
    assert field.refusal.isHidden()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffd0d0", "#102030", "#808080", "#ffff00"])
def test_the_offered_colour_can_be_read_and_a_good_one_is_left_alone(mode: Mode, colour: str) -> None:
    found = nearest_good(QColor(colour), theme(mode))
    assert can_be_read(found, theme(mode))
    assert nearest_good(found, theme(mode)) == found
    shown = theme(mode).label_colour(colour)
    assert contrast(shown, theme(mode).win) >= LEAST_CONTRAST, "also a colour chosen on the other ground"


def test_a_new_label_takes_the_free_slot_of_its_group() -> None:
    scheme = article_scheme()
    assert free_slot(scheme, Form.STRUCTURE) == "slot:20"
    without = scheme.with_labels(
        replace(each, retired=True) if each.id in ("measure", "post") else each for each in scheme.labels
    )
    assert free_slot(without, Form.CONTENT) == "slot:3"
    assert free_slot(without, Form.NAME) == "slot:10"


def test_a_new_label_is_added_in_its_group(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewLabelDialog)
        QTest.keyClicks(dialog.name, "Law or rule")
        assert dialog.ident.text() == "law_or_rule"
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    answering(answer)
    hands.click(editor.add)
    made = label(hands, "law_or_rule")
    assert (made.parent, made.kind, made.names) == ("name", LabelKind.SPAN, {"en": "Law or rule"})
    assert made.colour.startswith("slot:")
    assert editor.list.current() == "law_or_rule"
    assert hands.window.parts.labels.button("law_or_rule") is not None


def test_a_new_label_that_is_refused_is_mended_in_the_question(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    told: list[tuple[bool, str, str, str]] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewLabelDialog)
        QTest.keyClicks(dialog.name, "Law")
        write_over(dialog.ident, "Bad ID")
        QTest.keyClick(dialog.ident, Qt.Key.Key_Return)
        told.append((dialog.isVisible(), dialog.problem.text(), dialog.name.text(), dialog.ident.text()))
        if dialog.isVisible():
            write_over(dialog.ident, "person")
            QTest.keyClick(dialog.ident, Qt.Key.Key_Return)
            told.append((dialog.isVisible(), dialog.problem.text(), dialog.name.text(), dialog.ident.text()))
            write_over(dialog.ident, "law")
            QTest.keyClick(dialog.ident, Qt.Key.Key_Return)

    answering(answer)
    hands.click(editor.add)
    assert told == [
        (True, '"Bad ID" cannot be a label\'s id. Use English words in snake_case.', "Law", "Bad ID"),
        (True, "There is a label with this id already.", "Law", "person"),
    ]
    assert label(hands, "law").names == {"en": "Law"}
    assert editor.list.current() == "law" and editor.problem.isHidden()


def test_a_refusal_goes_with_the_question_that_is_given_up(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewLabelDialog)
        QTest.keyClicks(dialog.name, "Law")
        write_over(dialog.ident, "Bad ID")
        QTest.keyClick(dialog.ident, Qt.Key.Key_Return)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    answering(answer)
    hands.click(editor.add)
    assert "Bad ID" not in hands.project.scheme.by_id
    assert editor.problem.isHidden() and editor.list.current() == "person"


def test_labels_are_ordered_by_keys_and_buttons(hands: Hands, editor: SchemeDialog) -> None:
    def order() -> list[str]:
        return [each.id for each in hands.project.scheme.children("name")]

    editor.list.choose("post")
    assert order()[:2] == ["person", "post"]
    hands.click(editor.up)
    assert order()[:2] == ["post", "person"]
    assert editor.list.current() == "post"
    QTest.keyClick(editor.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order()[:2] == ["person", "post"]


def test_undo_of_a_move_names_the_label_that_was_moved(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    hands.click(editor.down)
    assert editor.undo.text() == "Undo: let Post and Person change places"
    hands.click(editor.undo)
    assert [each.id for each in hands.project.scheme.children("name")][:2] == ["person", "post"]


def test_every_tab_stop_shows_the_focus(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    editor.down.setFocus()
    QTest.keyClick(editor.down, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is next(iter(editor.form.names.values()))


def test_a_button_shows_the_focus_by_its_ring_alone(hands: Hands, editor: SchemeDialog) -> None:
    editor.activateWindow()
    hands.qtbot.waitUntil(editor.isActiveWindow)
    inside = editor.down.rect().adjusted(4, 4, -4, -4)
    editor.up.setFocus()
    rest = editor.down.grab(inside).toImage()
    QTest.keyClick(editor.up, Qt.Key.Key_Tab)
    assert editor.down.hasFocus() and editor.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert editor.down.grab(inside).toImage() == rest


def test_a_long_name_is_shortened_where_labels_are_merged(hands: Hands, editor: SchemeDialog) -> None:
    long = {"en": "A label with a very long name " * 8}
    hands.session.apply(ReplaceLabels((replace(label(hands, "place"), names=long),)))
    editor.list.choose("person")
    seen: list[int] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        row = dialog.list.visualItemRect(dialog.list.findItems(long["en"], Qt.MatchFlag.MatchExactly)[0])
        seen.extend(
            (dialog.list.horizontalScrollBar().maximum(), row.right() - dialog.list.viewport().width())
        )
        dialog.reject()

    answering(answer)
    hands.click(editor.merge)
    assert seen[0] == 0
    assert seen[1] < 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id = 'a'\nnames = \"x\n", "line 2, from character 11"),
        ("labels = [", "the end of the file is wrong"),
    ],
)
def test_a_file_that_is_not_toml_is_told_in_one_language(
    hands: Hands, editor: SchemeDialog, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text)
    editor.import_scheme(path)
    assert said in editor.problem.text()
    hands.do("language.zh_CN")
    editor.import_scheme(path)
    assert "broken.toml：这不是 TOML：" in editor.problem.text()
    assert not re.search(r"[a-z]{2,}", editor.problem.text().replace("broken.toml", ""))


def test_a_label_goes_into_another_group_with_a_free_colour_of_it(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    group = editor.form.group
    group.setCurrentIndex(group.findData("content"))
    group.activated.emit(group.currentIndex())
    moved = label(hands, "person")
    assert moved.parent == "content"
    assert int(moved.colour.removeprefix("slot:")) <= 8
    hands.click(editor.undo)
    assert label(hands, "person").parent == "name"


def test_rules_and_examples_are_written_by_language(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    switch = editor.form.languages
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect_of("zh_TW").center().toPoint())
    editor.form.definition.setPlainText("人的名字")
    editor.form.definition.commit()
    editor.form.examples.setPlainText("王某\n\n李某")
    editor.form.examples.commit()
    found = label(hands, "person")
    assert found.definition["zh_TW"] == "人的名字"
    assert found.examples["zh_TW"] == ("王某", "李某")
    assert found.definition["en"], "other languages stay"


def test_attributes_are_added_typed_and_removed(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    rows = editor.form.attributes
    hands.click(rows.add)
    assert [a.kind for a in label(hands, "person").attributes] == [AttributeKind.FLAG]
    hands.key(Qt.Key.Key_Up, on=shown(rows, DropList, "Type"))  # from "yes or no" to "choice"
    choices = shown(rows, QLineEdit, "Choices")
    choices.selectAll()
    choices.insert("man=Man，woman=Woman")  # as a Chinese input method gives it
    hands.key(Qt.Key.Key_Return, on=choices)
    attribute = label(hands, "person").attributes[0]
    assert [(c.id, c.names) for c in attribute.choices] == [
        ("man", {"en": "Man"}),
        ("woman", {"en": "Woman"}),
    ]
    (remove,) = (
        each for each in rows.findChildren(QPushButton) if each.text() == "Remove" and each.isVisible()
    )
    hands.click(remove)
    assert label(hands, "person").attributes == ()


def focused(within: QWidget) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None and within.isAncestorOf(found)
    return found


def test_an_attribute_is_made_by_keys_from_one_control_to_the_next(
    hands: Hands, editor: SchemeDialog
) -> None:
    editor.list.choose("person")
    rows, tab = editor.form.attributes, Qt.Key.Key_Tab
    rows.add.setFocus()
    hands.key(Qt.Key.Key_Space, on=rows.add)
    assert focused(rows).accessibleName() == "Id of the attribute"
    QTest.keyClicks(focused(rows), "part")
    hands.key(tab, on=focused(rows))
    QTest.keyClicks(focused(rows), "Role")
    hands.key(tab, on=focused(rows))
    hands.key(Qt.Key.Key_Up, on=focused(rows))  # from "yes or no" to "choice"
    assert focused(rows).accessibleName() == "Type"
    hands.key(tab, on=focused(rows))
    hands.key(Qt.Key.Key_Space, on=focused(rows))
    required = focused(rows)
    assert isinstance(required, QCheckBox) and required.isChecked()
    for _ in range(2):
        hands.key(tab, on=focused(rows))
    choices = focused(rows)
    assert isinstance(choices, QLineEdit)
    choices.selectAll()
    QTest.keyClicks(choices, "man=Man")
    hands.key(Qt.Key.Key_Return, on=choices)
    assert focused(rows).accessibleName() == "Choices"
    hands.key(tab, on=focused(rows))
    assert focused(rows) is rows.add
    (made,) = label(hands, "person").attributes
    assert (
        made.id == "part"
        and made.names["en"] == "Role"
        and made.kind is AttributeKind.CHOICE
        and made.required
    )
    assert [choice.id for choice in made.choices] == ["man"]


def test_a_group_cannot_be_merged_from_the_start_on(hands: Hands, editor: SchemeDialog) -> None:
    shown_first = label(hands, editor.list.current())
    assert shown_first.kind is LabelKind.GROUP and not editor.merge.isEnabled()
    editor.list.choose("person")
    assert editor.merge.isEnabled()


def test_a_retired_label_is_no_longer_offered_and_keeps_its_spans(hands: Hands) -> None:
    hands.mark("张少初", "p")
    editor = hands.window.editors.scheme.edit()
    assert editor is not None
    editor.list.choose("person")
    hands.click(editor.form.retired, QPoint(8, 12))
    assert label(hands, "person").retired
    with pytest.raises(KeyError):
        hands.window.parts.labels.button("person")
    assert hands.quotes() == [("person", "张少初")]
    hands.click(editor.form.retired, QPoint(8, 12))
    assert not label(hands, "person").retired


def test_two_labels_are_merged_after_a_preview(hands: Hands, editor: SchemeDialog) -> None:
    editor.accept()
    hands.mark("县委办公室", "o")
    hands.annotate_as_other()
    hands.mark("会议", "o", 1)
    hands.session.set_annotator("甲")
    again = hands.window.editors.scheme.edit()
    assert again is not None
    again.list.choose("organisation")
    hands.settle()
    seen: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        hands.settle()
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)  # nothing is chosen yet
        assert dialog.isVisible() and not dialog.go.isEnabled()
        for number in range(dialog.list.count()):
            if dialog.list.item(number).text() == "Place":
                dialog.list.setCurrentRow(number)
        seen.append(dialog.preview.text())
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    answering(answer)
    hands.click(again.merge)
    hands.settle()
    assert "2 annotations follow" in seen[0]
    assert "甲" in seen[0] and "乙" in seen[0]
    document = hands.session.document_id
    assert {(s.label, s.annotator) for s in hands.project.spans(document)} == {
        ("place", "甲"),
        ("place", "乙"),
    }
    assert label(hands, "organisation").retired
    hands.click(again.undo)
    assert {s.label for s in hands.project.spans(document)} == {"organisation"}


@pytest.mark.parametrize("given", [None, AttributeKind.TEXT, AttributeKind.NUMBER])
def test_a_merge_that_leaves_a_needed_value_out_is_not_promised(
    hands: Hands, editor: SchemeDialog, given: AttributeKind | None
) -> None:
    needs = (
        Attribute("tone", AttributeKind.TEXT, {"en": "Tone"}, required=True),
        Attribute("age", AttributeKind.NUMBER, {"en": "Age"}, required=True),
    )
    has = (needs[0], Attribute("age", given, {"en": "Age"}, required=True)) if given else needs[:1]
    place, organisation = (replace(label(hands, each), attributes=of)
                           for each, of in (("place", needs), ("organisation", has)))  # fmt: skip
    hands.session.apply(ReplaceLabels((place, organisation)))
    editor.list.choose("organisation")
    seen: list[tuple[str, bool]] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        hands.settle()
        for name in ("Place", "Person"):
            dialog.list.setCurrentItem(dialog.list.findItems(name, Qt.MatchFlag.MatchExactly)[0])
            seen.append((dialog.preview.text(), dialog.go.isEnabled()))
        dialog.reject()

    answering(answer)
    hands.click(editor.merge)
    (text, enabled), other = seen
    assert enabled is (given is AttributeKind.NUMBER)
    assert text.startswith('"Place" needs Age, and "Organisation" need not have it') is not enabled
    assert other[1] and "undo takes all of it back" in other[0]


def test_how_often_a_label_is_used_follows_a_merge_and_its_undo(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    hands.mark("今天下午", "t")
    editor = hands.window.editors.scheme.edit()
    assert editor is not None

    def into_time(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        hands.settle()
        for number in range(dialog.list.count()):
            if dialog.list.item(number).text() == "Time":
                dialog.list.setCurrentRow(number)
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    editor.list.choose("organisation")
    hands.settle()
    answering(into_time)
    hands.click(editor.merge)
    hands.settle()
    assert (editor.list.current(), editor.form.uses.text()) == ("time", "used 2 times")
    hands.click(editor.undo)
    hands.settle()
    assert editor.form.uses.text() == "used once"


def test_a_scheme_goes_out_and_comes_in_again(hands: Hands, editor: SchemeDialog, tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    editor.export_scheme(path)
    out = read_scheme(path.read_bytes(), path.name)
    assert out.labels == hands.project.scheme.labels
    changed = out.with_labels(
        [*(each for each in out.labels if each.id != "work"), Label("law", LabelKind.SPAN, {"en": "Law"})]
    )
    path.write_text(write_scheme(changed), "utf-8")

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportSchemeDialog)
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    answering(answer)
    editor.import_scheme(path)
    assert label(hands, "work").retired
    assert label(hands, "law").names == {"en": "Law"}
    hands.click(editor.undo)
    assert not label(hands, "work").retired


def test_a_broken_scheme_file_is_told_and_changes_nothing(
    hands: Hands, editor: SchemeDialog, tmp_path: Path
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("labels = [", "utf-8")
    before = hands.project.scheme
    editor.import_scheme(path)
    assert "broken.toml" in editor.problem.text()
    assert hands.project.scheme == before
    editor.export_scheme(path)
    hidden: list[bool] = []

    def answer(dialog: QDialog) -> None:
        hidden.append(editor.problem.isHidden())
        dialog.reject()

    answering(answer)
    editor.import_scheme(path)
    assert hidden == [True], "what was wrong with the file before is not said of this one"


def test_documents_done_before_are_offered_when_the_editor_closes(hands: Hands) -> None:
    done = hands.session.document_id
    hands.session.set_state(State.DONE)
    editor = hands.window.editors.scheme.edit()
    assert editor is not None
    editor.list.choose("person")
    hands.click(editor.form.retired, QPoint(8, 12))
    editor.accept()
    QApplication.processEvents()
    offer = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, AnotherLookDialog) and w.isVisible()
    )
    assert offer.list.count() == 1
    hands.click(offer.go)
    assert hands.project.state(done, "甲") is State.IN_PROGRESS
    assert hands.project.worth_another_look("甲") == []


def test_a_new_colour_alone_offers_nothing(hands: Hands) -> None:
    hands.session.set_state(State.DONE)
    editor = hands.window.editors.scheme.edit()
    assert editor is not None
    editor.list.choose("person")
    editor.form.colour.swatches.chosen.emit("slot:3")
    editor.accept()
    QApplication.processEvents()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, AnotherLookDialog) and w.isVisible()]
    assert shown == []


def test_undo_takes_back_only_what_was_done_in_the_editor(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    dialog = hands.window.editors.scheme.edit()
    assert dialog is not None
    hands.settle()
    assert not dialog.undo.isEnabled(), "the work on the article is not the editor's to undo"
    dialog.list.choose("person")
    write(dialog.form.names["en"], "Human being")
    assert dialog.undo.isEnabled()
    assert dialog.undo.text() == hands.window.actions_.text("edit.undo")
    for _ in range(3):
        hands.click(dialog.undo)
    assert label(hands, "person").names["en"] == "Person"
    assert hands.quotes() == [("organisation", "县委办公室")]
    assert not dialog.undo.isEnabled()


@pytest.mark.parametrize("place", ["box", "list", "choice"])
def test_the_key_of_undo_takes_the_last_change_back_where_nothing_is_typed(
    hands: Hands, editor: SchemeDialog, place: str
) -> None:
    editor.list.choose("person")
    before = label(hands, "person")
    hands.click(editor.form.attributes.add)
    rows = editor.form.attributes
    required = shown(rows, QCheckBox, "")
    hands.key(Qt.Key.Key_Space, on=required)
    changed = label(hands, "person").attributes
    assert changed[0].required
    on = {"box": required, "list": editor.list, "choice": shown(rows, DropList, "Type")}[place]
    on.setFocus()
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=QApplication.focusWidget())
    assert label(hands, "person").attributes == (replace(changed[0], required=False),)
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=editor.list)
    assert label(hands, "person") == before


def test_an_earlier_change_of_the_scheme_is_not_undone_in_a_new_editor(hands: Hands) -> None:
    first = hands.window.editors.scheme.edit()
    assert first is not None
    first.list.choose("person")
    write(first.form.names["en"], "Human being")
    first.accept()
    second = hands.window.editors.scheme.edit()
    assert second is not None
    assert not second.undo.isEnabled()
    second.accept()
