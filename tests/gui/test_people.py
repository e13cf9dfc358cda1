"""Handing out and merging in the window: what comes in is shown first, and nothing is written before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from annotator.exchange.bundle import read_bundle
from annotator.gui.dialogs import merge as merging
from annotator.gui.dialogs.assign import AssignDialog
from annotator.gui.dialogs.merge import MergeDialog
from annotator.gui.number_field import NumberField
from annotator.gui.person_colours import colour_keys
from annotator.gui.review.hiding import hide_names
from annotator.model.acts import (
    AddAnnotator,
    AddComment,
    AddSpan,
    AddVerdict,
    DeleteSpans,
    RelabelSpan,
    ReplaceLabels,
)
from annotator.model.verdicts import Decision
from annotator.project import Project
from tests.gui.conftest import WHO, Hands
from tests.store.projects import bring_in, make


def test_whose_an_overtaken_decision_was_is_said_by_letters_where_names_are_hidden(
    hands: Hands, tmp_path: Path
) -> None:
    project, document = hands.project, hands.session.document_id
    for who in ("乙", "丙"):
        project.apply(AddAnnotator(who), annotator=who)
        span = project.apply(AddSpan(document, "organisation", ((0, 2),)), annotator=who).created[0]
        project.apply(AddVerdict("span", span, Decision.ACCEPT), annotator=WHO)
    path = project.save_copy(tmp_path / "theirs.annot")
    with Project.open(path) as copy:
        for span_there in copy.spans(document):
            copy.apply(DeleteSpans((span_there.id,)), annotator=span_there.annotator)
    for hidden, owners in ((False, "乙, 丙"), (True, "A, B")):
        hide_names(hands.window.desk, on=hidden)
        dialog = asked(hands, [path], merging.PREVIEW)
        text = dialog.preview_view.plain_text()
        assert f'甲 accepted the span Organisation 0–2 "区委" of {owners} in this document' in text
        assert text.count("accepted") == 1
        hands.click(dialog.cancel)


def theirs(hands: Hands, tmp_path: Path) -> Path:
    """A copy in which somebody else has marked something."""
    path = hands.project.save_copy(tmp_path / "theirs.annot")
    with Project.open(path) as copy:
        copy.apply(AddAnnotator("乙"), annotator="乙")
        copy.apply(AddSpan(hands.session.document_id, "organisation", ((0, 2),)), annotator="乙")
    return path


def asked(hands: Hands, paths: list[Path], page: int) -> MergeDialog:
    """Name files in the merge dialog and wait for the page that follows."""
    dialog = hands.window.people.merge_dialog()
    dialog.open()
    dialog.add_paths(paths)
    hands.click(dialog.go)
    hands.qtbot.waitUntil(lambda: dialog.pages.currentIndex() == page, timeout=20_000)
    hands.settle()
    return dialog


def test_what_would_come_in_is_shown_before_anything_is_written(hands: Hands, tmp_path: Path) -> None:
    path = theirs(hands, tmp_path)
    dialog = asked(hands, [path], merging.PREVIEW)
    assert "1 span of text, 1 state, 0 conflicts" in dialog.preview_view.summary.text()
    assert "Changes by annotator: 乙 3." in dialog.preview_view.summary.text()
    assert hands.project.spans(hands.session.document_id) == []
    hands.click(dialog.go)
    hands.qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=20_000)
    hands.settle()
    assert [span.annotator for span in hands.project.spans(hands.session.document_id)] == ["乙"]
    assert dialog.outcome is not None and dialog.outcome.backup is not None
    assert dialog.outcome.backup.name in dialog.report_view.summary.text()
    hands.click(dialog.go)
    assert not dialog.isVisible()
    again = asked(hands, [path], merging.PREVIEW)
    assert "Nothing new" in again.preview_view.summary.text() and not again.go.isEnabled()
    hands.click(again.cancel)


@pytest.mark.parametrize(("language", "this"), [("zh_CN", "本文档"), ("zh_TW", "本文件")])
def test_a_report_names_labels_in_its_language_and_a_title_once(
    hands: Hands, tmp_path: Path, language: str, this: str
) -> None:
    document = hands.session.document_id
    made = hands.project.apply(AddSpan(document, "organisation", ((0, 2),)), annotator=WHO)
    path = hands.project.save_copy(tmp_path / "theirs.annot")
    with Project.open(path) as copy:
        copy.apply(RelabelSpan(made.created[0], "place"), annotator=WHO)
    hands.project.apply(RelabelSpan(made.created[0], "person"), annotator=WHO)
    hands.project.apply(RelabelSpan(made.created[0], "post"), annotator=WHO)
    hands.do(f"language.{language}")
    dialog = asked(hands, [path], merging.PREVIEW)
    here, there = (hands.project.scheme.label(label).name(language) for label in ("post", "place"))
    title = hands.project.document(document).title
    (told,) = (line for line in dialog.preview_view.plain_text().splitlines() if line.startswith(title))
    assert told.count(title) == 1 and this in told
    assert f"{here} 0–2" in told and there in told
    assert "post" not in told and "place" not in told


def test_a_state_and_a_comment_that_would_come_in_are_counted(hands: Hands, tmp_path: Path) -> None:
    path, document = theirs(hands, tmp_path), hands.session.document_id
    with Project.open(path) as copy:
        copy.apply(AddComment("done", document), annotator="乙")
    dialog = asked(hands, [path], merging.PREVIEW)
    assert "1 span of text, 1 state, 1 comment, 0 conflicts" in dialog.preview_view.summary.text()
    hands.click(dialog.cancel)


def test_another_project_is_taken_in_only_after_a_question(hands: Hands, tmp_path: Path) -> None:
    with make(tmp_path, "丁", name="stranger.annot") as other:
        document = bring_in(other, "别处的一篇", by="丁")
    dialog = asked(hands, [other.path], merging.ADOPT)
    assert '"stranger"' in dialog.adopt_text.text()
    assert not hands.project.has_text(document)
    hands.click(dialog.go)
    hands.qtbot.waitUntil(lambda: dialog.pages.currentIndex() == merging.PREVIEW, timeout=20_000)
    hands.settle()
    hands.click(dialog.go)
    hands.qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=20_000)
    hands.settle()
    assert hands.project.has_text(document)
    hands.click(dialog.go)


def test_a_file_that_is_neither_is_named_in_the_dialog(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("文章")
    dialog = asked(hands, [path], merging.CHOOSE)
    hands.qtbot.waitUntil(dialog.problem.isVisible, timeout=20_000)
    assert "article.txt" in dialog.problem.text()
    dialog.list.setCurrentRow(0)
    hands.click(dialog.remove)
    assert dialog.paths() == [] and not dialog.go.isEnabled()
    hands.click(dialog.cancel)


def hand_out(hands: Hands, folder: Path, *, bundle: bool) -> AssignDialog:
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    item = dialog.people.item(0)
    assert item is not None and item.text() == WHO
    item.setCheckState(Qt.CheckState.Checked)
    dialog.others.setText("乙、丙")
    dialog.pilot.setValue(1)
    dialog.form.setCurrentIndex(int(bundle))
    dialog.folder.setText(str(folder))
    hands.click(dialog.go)
    hands.settle()
    return dialog


@pytest.mark.parametrize("bundle", [False, True])
def test_work_is_handed_out_and_recorded(hands: Hands, tmp_path: Path, bundle: bool) -> None:
    folder = tmp_path / "not there yet" / "out"
    dialog = hand_out(hands, folder, bundle=bundle)
    assert dialog.pages.currentWidget() is dialog.result_page and dialog.handed is not None
    suffix = "bundle" if bundle else "annot"
    assert {path.name for path in folder.iterdir()} == {f"work-{name}.{suffix}" for name in (WHO, "乙", "丙")}
    assert {person.id for person in hands.project.annotators()} == {WHO, "乙", "丙"}
    for share in dialog.handed[1]:
        given = hands.project.setting(f"assignment.{share.annotator}")["documents"]
        if bundle:
            texts = set(read_bundle(share.path).texts)
        else:
            with Project.open(share.path, read_only=True) as copy:
                texts = {row.id for row in copy.documents()}
                there, here = (colour_keys(project.annotators()) for project in (copy, hands.project))
                assert there == {share.annotator: here[share.annotator]}, "one colour, in both files"
        assert texts == set(given)
    rows = [dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount())]
    assert [row.text(0) for row in rows if row] == [WHO, "乙", "丙"], "as they were named"
    hands.click(dialog.go)
    assert not dialog.isVisible()
    again = hand_out(hands, folder, bundle=bundle)
    assert "there already" in again.problem.text()
    hands.click(again.cancel)


def test_the_numbers_have_room(hands: Hands) -> None:
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    for box in (dialog.copies, dialog.overlap, dialog.pilot):
        assert box.lineEdit().width() > box.fontMetrics().horizontalAdvance("100 %")
    hands.click(dialog.cancel)


def test_nobody_is_no_choice(hands: Hands) -> None:
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    hands.click(dialog.go)
    assert "at least one" in dialog.problem.text()
    hands.click(dialog.cancel)


@pytest.mark.parametrize(
    ("others", "weights", "words"),
    [
        ("gold", "", "is no person"),
        (f"{WHO}", "", "are one annotator"),
        ("…", "", "is no name"),
        ("乙", "丁=2", "none of those"),
        ("乙", "乙", "is no share"),
    ],
)
def test_who_cannot_get_documents_is_named(hands: Hands, others: str, weights: str, words: str) -> None:
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    item = dialog.people.item(0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    dialog.others.setText(others)
    dialog.weights.setText(weights)
    before = places(dialog)
    hands.click(dialog.go)
    assert words in dialog.problem.text() and dialog.choosing
    assert places(dialog) == before, "nothing moves under the pointer"
    assert dialog.focusWidget() is (dialog.weights if weights else dialog.others)
    assert [person.id for person in hands.project.annotators()] == [WHO]
    hands.click(dialog.cancel)


@pytest.mark.parametrize(("field", "number"), [("pilot", 999), ("copies", 3), ("overlap", 150)])
def test_a_number_that_cannot_be_has_the_keyboard_to_be_mended(hands: Hands, field: str, number: int) -> None:
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    dialog.others.setText("乙")
    box: NumberField = getattr(dialog, field)
    box.setValue(number)
    before = places(dialog)
    hands.click(dialog.go)
    hands.settle()
    assert dialog.problem.text() and dialog.choosing and places(dialog) == before
    assert dialog.focusWidget() is box
    hands.key("1", on=box)
    assert box.value() == 1, "what is typed replaces what was refused"
    assert not dialog.problem.text(), "and takes the refusal away"
    hands.click(dialog.cancel)


def places(dialog: AssignDialog) -> list[QRect]:
    """Return where the fields and buttons are."""
    parts: tuple[QWidget, ...] = (
        dialog.people,
        dialog.others,
        dialog.weights,
        dialog.pilot,
        dialog.blind,
        dialog.folder,
        dialog.go,
    )
    return [QRect(part.mapTo(dialog, QPoint(0, 0)), part.size()) for part in parts]


def test_shares_are_as_they_are_written(hands: Hands, tmp_path: Path) -> None:
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    dialog.others.setText("乙，丙")
    dialog.weights.setText("乙＝2")
    assert dialog.plan({"乙": "乙", "丙": "丙"}).shares == {"乙": 2}
    hands.click(dialog.cancel)


def test_a_bundle_holds_everything(hands: Hands, tmp_path: Path) -> None:
    hands.window.people.bundle_to(tmp_path / "all.bundle")
    hands.settle()
    found = read_bundle(tmp_path / "all.bundle")
    assert found.header.project == hands.project.id
    assert set(found.texts) == {row.id for row in hands.project.documents()}


@pytest.mark.parametrize("wanted", [False, True])
def test_what_reviewers_said_goes_out_where_it_is_wanted(hands: Hands, tmp_path: Path, wanted: bool) -> None:
    document = hands.session.document_id
    hands.project.apply(AddAnnotator("乙"), annotator="乙")
    hands.project.apply(AddComment("请看边界", target=document), annotator="乙")
    dialog = hands.window.people.assign_dialog()
    dialog.open()
    assert not dialog.feedback.isChecked()
    item = dialog.people.item(0)
    assert item is not None and item.text() == WHO
    item.setCheckState(Qt.CheckState.Checked)
    dialog.folder.setText(str(tmp_path))
    if wanted:
        hands.click(dialog.feedback)
    hands.click(dialog.go)
    hands.settle()
    assert dialog.handed is not None
    with Project.open(dialog.handed[1][0].path, read_only=True) as copy:
        assert [said.text for said in copy.comments(document)] == ["请看边界"] * wanted


@pytest.mark.parametrize("action", ["file.merge", "review.assign"])
def test_the_menu_opens_the_dialog(hands: Hands, action: str) -> None:
    hands.do(action)
    kind = MergeDialog if action == "file.merge" else AssignDialog
    dialog = hands.window.findChild(kind)
    assert isinstance(dialog, MergeDialog | AssignDialog) and dialog.isVisible()
    hands.click(dialog.cancel)


def test_a_strangers_wording_is_told_in_whole_before_anything_is_written(
    hands: Hands, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "stranger.annot", hands.project.scheme) as stranger:
        stranger.apply(AddAnnotator("丁"), annotator="丁")
        label = stranger.scheme.label("person")
        renamed = replace(label, names={**label.names, "en": "A human being who is named in the article"})
        stranger.apply(ReplaceLabels((renamed,)), annotator="丁")
    dialog = hands.window.people.merge_dialog()
    dialog.open()
    dialog.add_paths([stranger.path])
    hands.click(dialog.go)
    hands.settle()
    assert dialog.pages.currentIndex() == merging.ADOPT
    hands.click(dialog.go)
    hands.settle()
    assert dialog.pages.currentIndex() == merging.PREVIEW
    lines = dialog.preview_view.plain_text().splitlines()
    (told,) = (line for line in lines if line.startswith("Conflict: "))
    assert told.startswith('Conflict: The label "Person", name (en): ')
    assert told in dialog.preview_view.text.toPlainText()
    assert hands.project.scheme.label("person").names["en"] == label.names["en"]
    hands.click(dialog.cancel)
