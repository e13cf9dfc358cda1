"""The scheme editor tells what it does: values that stay, names in refusals, what an import changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.gui.scheme.dialog import SchemeDialog
from annotator.gui.scheme.files import ImportSchemeDialog
from annotator.gui.scheme.merging import MergeDialog
from annotator.gui.tasks import TaskRunner
from annotator.model.acts import (
    AddAnnotator,
    AddDocumentLabel,
    AddRelation,
    AddSpan,
    AddVerdict,
    ReplaceLabels,
    SetSpanAttribute,
    SetSpanNote,
)
from annotator.model.scheme import Attribute, AttributeKind, Form, LabelKind, Scheme
from annotator.model.verdicts import Decision
from tests.gui.conftest import Hands, article_scheme
from tests.gui.scheme.test_editor import write


def test_a_removed_attribute_says_how_many_values_stay_and_they_are_shown(hands: Hands) -> None:
    span = hands.mark("打印机", "6")
    hands.session.apply(SetSpanAttribute(span.id, "force", "order"))
    dialog = hands.window.editors.scheme.edit()
    assert dialog is not None
    dialog.list.choose("requirement")
    (remove,) = (b for b in dialog.form.attributes._widgets.values() if getattr(b, "text", str)() == "Remove")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert dialog.problem.text().startswith('1 annotation keeps its value of "Force"')
    assert hands.spans()[0].attributes == {"force": "order"}
    dialog.accept()
    hands.pane.select_span(None)
    hands.pane.select_span(span.id)
    shown = [label.text() for label in hands.window.parts.editor.findChildren(QLabel)]
    assert "order (removed attribute)" in shown


def test_an_attribute_that_nobody_used_goes_without_a_word(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("requirement")
    (remove,) = (b for b in editor.form.attributes._widgets.values() if getattr(b, "text", str)() == "Remove")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not editor.problem.isVisible()
    assert hands.project.scheme.label("requirement").attributes == ()


def test_a_refusal_names_labels_and_goes_when_the_old_key_is_back(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    write(editor.form.key, "l")
    assert '"Place"' in editor.problem.text()
    assert "place" not in editor.problem.text()
    write(editor.form.key, "p")
    assert not editor.problem.isVisible()


@pytest.mark.parametrize(("own", "taken"), [("p", "p"), ("x", "x 1"), ("x 1", "x")])
def test_a_label_that_comes_back_without_its_key_says_who_has_it(
    hands: Hands, editor: SchemeDialog, own: str, taken: str
) -> None:
    editor.list.choose("person")
    write(editor.form.key, own)
    hands.click(editor.form.retired, QPoint(8, 12))
    editor.list.choose("place")
    write(editor.form.key, taken)
    editor.list.choose("person")
    hands.click(editor.form.retired, QPoint(8, 12))
    person = hands.project.scheme.label("person")
    assert (person.retired, person.key) == (False, "")
    assert editor.problem.isVisible()
    assert editor.problem.text() == (
        f'"Person" is back without its key {own}: "Place" has the key {taken} now.'
    )


def test_a_label_comes_back_with_its_key_where_it_is_free(hands: Hands, editor: SchemeDialog) -> None:
    editor.list.choose("person")
    hands.click(editor.form.retired, QPoint(8, 12))
    hands.click(editor.form.retired, QPoint(8, 12))
    person = hands.project.scheme.label("person")
    assert (person.retired, person.key) == (False, "p")
    assert editor.problem.isHidden()


def test_a_name_says_its_language(editor: SchemeDialog) -> None:
    editor.list.choose("person")
    QApplication.processEvents()
    for field in editor.form.names.values():
        caption = next(label for label in editor.findChildren(QLabel) if label.buddy() is field)
        assert caption.isVisible()
        assert caption.text() == field.placeholderText()


def test_an_import_tells_what_changes_of_each_label(hands: Hands) -> None:
    old = article_scheme()
    measure = old.label("measure")
    new = old.with_labels(
        replace(each, key="y", definition={"en": "Other"}) if each is measure else each for each in old.labels
    )
    dialog = ImportSchemeDialog(old, new, "new.toml", hands.window.desk.look, hands.window)
    told = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Measure taken: Key 7 → y, Definition" in told


def told_of(hands: Hands, old: Scheme, new: Scheme) -> list[str]:
    """What the question about an import says, line by line."""
    dialog = ImportSchemeDialog(old, new, "new.toml", hands.window.desk.look, hands.window)
    assert dialog.go.isEnabled() == (old != new)
    return "\n".join(label.text() for label in dialog.findChildren(QLabel)).split("\n")


@pytest.mark.parametrize(
    ("label", "change", "said"),
    [
        ("speaker", {"heads": ("speech", "slogan")}, "Starts at Reported speech → Reported speech, Slogan"),
        ("speaker", {"tails": ()}, "Ends at Person → any label"),
        ("genre", {"exclusive": False}, "Choice"),
        ("person", {"parent": "content"}, "Group Name → Content"),
        ("person", {"names": {"en": "Person", "zh_CN": "人"}}, "Name"),
        ("person", {"attributes": (Attribute("rank", AttributeKind.TEXT),)}, "Attributes"),
        ("person", {"boundary": {"en": "Other"}}, "Boundary"),
        ("person", {"examples": {"en": ("Other",)}}, "Examples"),
        ("person", {"colour": "slot:3"}, "Colour"),
        ("name", {"form": Form.CONTENT}, "Form"),
        ("person", {"retired": True}, "Retired"),
    ],
)
def test_an_import_tells_of_every_field_that_changes(
    hands: Hands, label: str, change: dict[str, object], said: str
) -> None:
    old = article_scheme()
    changed = replace(old.label(label), **change)  # type: ignore[arg-type]
    new = old.with_labels(changed if each.id == label else each for each in old.labels)
    assert f"· {old.label(label).name('en')}: {said}" in told_of(hands, old, new)


def test_an_import_tells_what_changes_beside_the_labels(hands: Hands) -> None:
    old = article_scheme()
    new = replace(old, labels=(old.labels[-1], *old.labels[:-1]), overlap=False, names={"en": "Other"})
    (said,) = (line for line in told_of(hands, old, new) if line.startswith("The scheme itself"))
    name = old.names["en"]
    assert said == (
        f"The scheme itself: Name {name} → Other, spans may no longer overlap, the order of the labels"
    )
    assert "Nothing would change." in told_of(hands, old, old)


def previewed(hands: Hands, label: str, into: str) -> MergeDialog:
    """Open the question of a merge, and choose the other label."""
    of = hands.project.scheme.label(label)
    window = hands.window
    dialog = MergeDialog(hands.session, of, TaskRunner(window), window.desk.look, window)
    hands.qtbot.waitUntil(lambda: dialog.preview.text() != "Counting…")
    for number in range(dialog.list.count()):
        dialog.list.item(number).setSelected(dialog.list.item(number).text() == into)
    return dialog


def test_a_merge_names_lost_attributes_only_where_a_value_is_lost(hands: Hands) -> None:
    span = hands.mark("打印机", "6")
    assert "lost" not in previewed(hands, "requirement", "Measure taken").preview.text()
    hands.session.apply(SetSpanAttribute(span.id, "force", "order"))
    assert "Force" in previewed(hands, "requirement", "Measure taken").preview.text()


def test_a_merge_tells_what_becomes_one_and_loses_no_note(hands: Hands) -> None:
    together = "1 of them is on a passage that has this label already: the two become one."
    hands.mark("县委办公室", "o")
    alone = hands.mark("会议", "o")
    hands.session.apply(SetSpanNote(alone.id, "会名"))
    assert "already" not in previewed(hands, "organisation", "Place").preview.text()
    hands.session.apply(AddSpan(alone.document, "place", alone.ranges, note="会址"))
    before = hands.project.spans(alone.document)
    dialog = previewed(hands, "organisation", "Place")
    lines = dialog.preview.text().splitlines()
    assert "2 annotations follow:" in lines and together in lines
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.act is not None
    hands.session.apply(dialog.act)
    notes = {span.ranges: span.note for span in hands.project.spans(alone.document)}
    assert (len(notes), notes[alone.ranges]) == (2, "会址\n会名")
    hands.session.undo()
    assert hands.project.spans(alone.document) == before


def test_a_merge_tells_where_verdicts_contradict_each_other(hands: Hands) -> None:
    told = "1 pair has contradicting verdicts: what was accepted may leave gold."
    span = hands.mark("会议", "o")
    hands.session.apply(AddSpan(span.document, "place", span.ranges))
    other = next(each for each in hands.project.spans(span.document) if each.id != span.id)
    hands.project.apply(AddAnnotator("乙"), annotator="乙")
    hands.project.apply(AddVerdict("span", span.id, Decision.ACCEPT), annotator="乙")
    assert told not in previewed(hands, "organisation", "Place").preview.text()
    hands.project.apply(AddVerdict("span", other.id, Decision.REJECT), annotator="乙")
    assert told in previewed(hands, "organisation", "Place").preview.text().splitlines()


def test_a_merge_names_attributes_that_two_give_another_value(hands: Hands) -> None:
    scheme = hands.project.scheme
    force = scheme.label("requirement").attributes
    hands.session.apply(ReplaceLabels((replace(scheme.label("measure"), attributes=force),)))
    span = hands.mark("打印机", "6")
    values = [choice.id for choice in force[0].choices]
    hands.session.apply(SetSpanAttribute(span.id, "force", values[0]))
    there = AddSpan(span.document, "measure", span.ranges, {"force": values[1]})
    hands.session.apply(there)
    told = previewed(hands, "requirement", "Measure taken").preview.text()
    assert 'Attributes that differ, where "Measure taken" keeps its value: Force' in told


def test_a_merge_tells_which_relations_become_one(hands: Hands) -> None:
    other, span = hands.mark("打印机", "w"), hands.mark("会议", "o")
    document = span.document
    relation = replace(hands.project.scheme.applicable(LabelKind.RELATION)[0], heads=(), tails=())
    hands.session.apply(ReplaceLabels((relation,)))
    hands.session.apply(AddSpan(document, "place", span.ranges))
    for head in (each.id for each in hands.project.spans(document) if each.ranges == span.ranges):
        hands.session.apply(AddRelation(document, head, other.id, relation.id))
    dialog = previewed(hands, "organisation", "Place")
    assert "1 relation becomes one with another of the same annotator." in dialog.preview.text()
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.act is not None
    hands.session.apply(dialog.act)
    assert len(hands.project.relations(document)) == 1
    hands.session.undo()
    assert len(hands.project.relations(document)) == 2


def test_a_merge_of_document_labels_tells_what_becomes_one(hands: Hands) -> None:
    document, given = hands.session.document_id, hands.project.scheme.applicable(LabelKind.DOCUMENT)
    labels = [replace(each, parent="") for each in given[:2]]
    hands.session.apply(ReplaceLabels(tuple(labels)))
    for label in labels:
        hands.session.apply(AddDocumentLabel(document, label.id))
    told = previewed(hands, labels[0].id, labels[1].name("en")).preview.text()
    assert "1 of them is where this label is already: the two become one." in told
