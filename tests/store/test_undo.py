"""Undo and redo: per annotator, by what was made in this file, refusing what others have built on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import NothingToUndo
from annotator.model import acts
from annotator.model.documents import Source, State, document_id
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.scheme import Label, LabelKind
from annotator.project import Project
from annotator.store import changelog, steps
from tests.store.projects import bring_in, bring_in_pieces, make, mark


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make(tmp_path, "甲", "乙") as made:
        yield made
        assert made.check() == []


@pytest.fixture
def document(project: Project) -> str:
    return bring_in(project, by="乙")


def test_undo_goes_back_step_by_step_and_redo_forth(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    project.apply(acts.SetSpanNote(span, "one"), annotator="甲")
    project.apply(acts.SetSpanNote(span, "two"), annotator="甲")
    project.apply(acts.DeleteSpans((span,)), annotator="甲")
    seen = []
    for _ in range(4):
        project.undo("甲")
        spans = project.spans(document)
        seen.append(spans[0].note if spans else None)
    assert seen == ["two", "one", "", None]
    for expected in ("", "one", "two", None):
        project.redo("甲")
        spans = project.spans(document)
        assert (spans[0].note if spans else None) == expected
    with pytest.raises(NothingToUndo):
        project.redo("甲")


def test_a_new_act_ends_redo(project: Project, document: str) -> None:
    span = mark(project, document, 0, 2, by="甲")
    project.apply(acts.SetSpanNote(span, "one"), annotator="甲")
    project.undo("甲")
    project.apply(acts.SetSpanNote(span, "other"), annotator="甲")
    assert project.redo_target("甲") is None
    project.undo("甲")
    target = project.redo_target("甲")
    assert target is not None and target.name == "SetSpanNote"
    project.redo("甲")
    assert project.span(span).note == "other"


def test_each_annotator_undoes_own_acts_only(project: Project, document: str) -> None:
    mine = mark(project, document, 0, 2, by="甲")
    theirs = mark(project, document, 0, 2, by="乙")
    assert project.undo("甲").objects >= {mine}
    assert [span.id for span in project.spans(document)] == [theirs]
    target = project.undo_target("乙")
    assert target is not None
    assert (target.name, target.label, target.quote) == ("AddSpan", "person", "县委")


def test_undo_refuses_and_names_what_changed_since(project: Project, document: str) -> None:
    project.apply(acts.SetTitle(document, "甲的标题"), annotator="甲")
    project.apply(acts.TrashDocuments((document,)), annotator="乙")
    with pytest.raises(
        NothingToUndo, match=r"乙 changed the same document since \(trash documents\)"
    ) as caught:
        project.undo("甲")
    assert caught.value.parameters["change"]
    project.undo("乙")
    project.undo("甲")
    assert project.document(document).title == "通知"


def test_redo_refuses_likewise(project: Project, document: str) -> None:
    project.apply(acts.SetTitle(document, "甲的标题"), annotator="甲")
    project.undo("甲")
    project.apply(acts.SetTitle(document, "乙的标题"), annotator="乙")
    with pytest.raises(NothingToUndo, match="乙"):
        project.redo("甲")
    assert project.document(document).title == "乙的标题"


def test_undo_and_redo_work_after_a_restart(project: Project, document: str, tmp_path: Path) -> None:
    span = mark(project, document, 0, 2, by="甲")
    project.apply(acts.SetSpanNote(span, "one"), annotator="甲")
    project.undo("甲")
    project.close()
    with Project.open(tmp_path / "work.annot") as again:
        assert again.redo("甲").summary.name == "SetSpanNote"
        again.undo("甲")
        again.undo("甲")
        assert again.spans(document) == []
    with Project.open(tmp_path / "work.annot") as again:
        again.redo("甲")
        assert again.span(span).note == ""
        assert again.check() == []


def test_acts_from_elsewhere_are_not_undone_here(project: Project, document: str, tmp_path: Path) -> None:
    project.save_copy(tmp_path / "copy.annot")
    with Project.open(tmp_path / "copy.annot") as copy:
        theirs = mark(copy, document, 3, 5, by="甲")
        rows = copy.changes(limit=1000)
    mine = mark(project, document, 0, 2, by="甲")
    project.merge_rows(rows, {})
    assert {span.id for span in project.spans(document)} == {mine, theirs}
    assert project.undo("甲").objects >= {mine}


def test_an_import_is_undone_unless_somebody_built_on_it(project: Project) -> None:
    item = ImportItem(
        "一篇新文章",
        source=Source(path="n.txt"),
        spans=(ImportSpan("place", ((0, 2),), annotator="丁"),),
        states=(("丁", State.DONE),),
    )
    applied = project.apply(acts.ImportDocuments((item,)), annotator="甲")
    document = applied.created[1]
    assert project.scheme.label("place").kind is LabelKind.SPAN
    mark(project, document, 2, 4, by="乙")
    with pytest.raises(NothingToUndo, match="add span"):
        project.undo("甲")
    project.undo("乙")
    project.undo("甲")
    assert project.documents() == []
    assert project.annotator("丁") is None
    assert "place" not in project.scheme.by_id
    project.redo("甲")
    assert [span.annotator for span in project.spans(document)] == ["丁"]
    assert project.progress("丁").done == 1


def test_an_import_in_pieces_is_undone_and_redone_as_one(tmp_path: Path) -> None:
    texts = [f"第{number}篇文章" for number in range(450)]
    with make(tmp_path, "甲", "乙") as project:
        act = bring_in_pieces(project, texts[:3])
        other = bring_in(project, "别的文章", by="乙")  # an act between two pieces
        assert bring_in_pieces(project, texts[3:], more_of=act) == act
        assert project.documents()[0].title == "第0篇文"
    with Project.open(project.path) as again:
        target = again.undo_target("甲")
        assert target is not None and (target.name, target.documents) == ("ImportDocuments", 450)
        again.undo("甲")
        assert [row.id for row in again.documents()] == [other]
        assert again.undo_target("甲") is None
        again.redo("甲")
        assert len(again.documents()) == 451
        assert again.check() == []
        taken = mark(again, document_id(texts[-1]), 0, 2, by="乙")
        with pytest.raises(NothingToUndo, match="add span"):
            again.undo("甲")
        again.undo("乙")
        again.undo("甲")
        assert again.documents() and not [span for span in again.spans(other) if span.id == taken]


def test_a_piece_stands_alone_where_its_act_is_not_there_to_add_to(project: Project) -> None:
    act = bring_in_pieces(project, ["第一篇"])
    assert bring_in_pieces(project, ["第二篇"], by="乙", more_of=act) != act
    assert bring_in_pieces(project, ["第三篇"], more_of="0000-1") != act
    project.undo("甲")
    project.undo("甲")
    assert len(project.documents()) == 1
    assert bring_in_pieces(project, ["第四篇"], more_of=act) != act, "it was undone"


def test_what_a_later_piece_adds_to_an_earlier_one_is_undone_with_it(project: Project) -> None:
    first = ImportItem("第一篇", source=Source(path="a.txt"), spans=(ImportSpan("place", ((0, 2),)),))
    again = ImportItem("第一篇", source=Source(path="b.txt"), spans=(ImportSpan("place", ((0, 1),)),))
    act = project.apply(acts.ImportDocuments((first,)), annotator="甲").act
    project.apply(acts.ImportDocuments((again,), more_of=act), annotator="甲")
    project.undo("甲")
    assert project.documents() == [] and "place" not in project.scheme.by_id
    project.redo("甲")
    document = project.document(document_id("第一篇"))
    assert {source.path for source in document.sources} == {"a.txt", "b.txt"}
    assert len(project.spans(document.id)) == 2


def test_a_label_or_person_in_use_stays(project: Project, document: str) -> None:
    project.apply(acts.ReplaceLabels((Label("place", LabelKind.SPAN),)), annotator="甲")
    mark(project, document, 0, 2, by="乙", label="place")
    with pytest.raises(NothingToUndo, match="in use"):
        project.undo("甲")
    project.undo("乙")
    project.undo("甲")
    assert "place" not in project.scheme.by_id


def test_an_import_that_others_share_labels_with_is_undone_but_for_the_label(project: Project) -> None:
    span = ImportSpan("place", ((0, 2),))
    project.apply(acts.ImportDocuments((ImportItem("第一篇", spans=(span,)),)), annotator="甲")
    project.apply(acts.ImportDocuments((ImportItem("第二篇", spans=(span,)),)), annotator="乙")
    project.undo("甲")
    assert len(project.documents()) == 1
    assert "place" in project.scheme.by_id


def test_a_purge_is_final_and_earlier_acts_elsewhere_stay_undoable(project: Project, document: str) -> None:
    other = bring_in(project, "另一篇文章", by="甲")
    mark(project, other, 0, 2, by="甲")
    mark(project, document, 0, 2, by="甲")
    project.apply(acts.TrashDocuments((document,)), annotator="甲")
    project.apply(acts.PurgeDocuments((document,)), annotator="甲")
    target = project.undo_target("甲")
    assert target is not None and target.document == other
    project.undo("甲")
    assert project.spans(other) == []


def test_there_may_be_nothing_to_undo(project: Project) -> None:
    assert project.undo_target("丙") is None
    with pytest.raises(NothingToUndo):
        project.undo("丙")


def test_the_first_own_annotation_begins_the_work_and_one_undo_takes_both_back(
    project: Project, document: str
) -> None:
    mark(project, document, 0, 2, by="甲")
    assert project.states(document) == {"甲": State.IN_PROGRESS}
    assert project.progress("甲").in_progress == 1
    project.undo("甲")
    assert (project.spans(document), project.state(document, "甲")) == ([], State.NEW)
    project.redo("甲")
    assert project.state(document, "甲") is State.IN_PROGRESS
    project.apply(acts.SetState(document, State.DONE), annotator="甲")
    mark(project, document, 3, 5, by="甲")
    assert project.state(document, "甲") is State.DONE, "what was decided stays"
    project.apply(acts.AddDocumentLabel(document, "urgent"), annotator="乙")
    assert project.state(document, "乙") is State.IN_PROGRESS
    assert project.check() == []


def test_a_state_that_moved_on_elsewhere_does_not_hold_the_undo_up(
    project: Project, document: str, tmp_path: Path
) -> None:
    project.save_copy(tmp_path / "copy.annot")
    mine = mark(project, document, 0, 2, by="甲")
    with Project.open(tmp_path / "copy.annot") as copy:
        for _ in range(3):  # later than all that was done here
            theirs = mark(copy, document, 3, 5, by="甲")
            copy.undo("甲")
        copy.redo("甲")
        rows = copy.changes(limit=1000)
    project.merge_rows(rows, {})
    project.undo("甲")
    assert {span.id for span in project.spans(document)} == {theirs} != {mine}
    assert project.check() == []


def test_a_large_act_is_counted_without_being_read(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        texts = [f"第{n}篇通知。" for n in range(300)]
        items = tuple(
            ImportItem(text, spans=(ImportSpan("person", ((0, 1),), annotator="甲"),)) for text in texts
        )
        project.apply(acts.ImportDocuments(items), annotator="甲")
        document = project.documents()[0].id
        project.apply(acts.TrashDocuments((document,)), annotator="甲")
        project.undo("甲")
        spans = tuple(acts.AddSpan(row.id, "speech", ((1, 3),)) for row in project.documents())
        project.apply(acts.AddSpans(spans), annotator="甲")
        for count in (300, 300):
            target = project.undo_target("甲")
            assert target is not None and target.count == count
            project.undo("甲")
            again = project.redo_target("甲")
            assert again is not None and again.count == count


def test_nobody_takes_themselves_away(project: Project, document: str) -> None:
    assert project.undo_target("甲") is None
    with pytest.raises(NothingToUndo):
        project.undo("甲")
    project.apply(acts.AddAnnotator("丙"), annotator="甲")
    project.undo("甲")
    assert project.annotator("丙") is None, "another's name may go again"
    assert project.undo_target("甲") is None
    mark(project, document, 0, 2, by="甲")


def test_the_summary_of_an_import_counts_what_it_brought_in(project: Project) -> None:
    items = tuple(ImportItem(text) for text in ("一", "二", "一"))
    project.apply(acts.ImportDocuments(items), annotator="甲")
    target = project.undo_target("甲")
    assert target is not None and target.documents == 2
    project.apply(acts.ImportDocuments((ImportItem("一", source=Source(path="b.txt")),)), annotator="甲")
    target = project.undo_target("甲")
    assert target is not None and target.documents == 0


@pytest.mark.parametrize("few", [0, 1 << 30])
@pytest.mark.parametrize("batch", [1, 3, 500])
def test_histories_that_are_read_in_one_go_are_those_that_are_read_one_by_one(
    project: Project, document: str, monkeypatch: pytest.MonkeyPatch, few: int, batch: int
) -> None:
    monkeypatch.setattr(changelog, "_FEW", few)
    monkeypatch.setattr(steps, "_BATCH", batch)
    texts = [f"第{number}篇文章。" for number in range(7)]
    items = tuple(
        ImportItem(text, text, spans=(ImportSpan("person", ((0, 2),), annotator="甲"),)) for text in texts
    )
    project.apply(acts.ImportDocuments(items), annotator="甲")
    spans = [project.spans(document_id(text))[0].id for text in texts]
    project.apply(acts.DeleteSpans(tuple(spans[:5])), annotator="甲")
    told: list[float] = []
    project.undo("甲", told.append)
    assert told == sorted(told) and told[0] == 0 and told[-1] < 1
    assert [len(project.spans(document_id(text))) for text in texts] == [1] * 7
    project.undo("甲")
    assert [each.id for each in project.documents()] == [document]
    project.redo("甲")
    assert [project.spans(document_id(text))[0].id for text in texts] == spans
    project.apply(acts.SetTitle(document_id(texts[3]), "other"), annotator="乙")
    with pytest.raises(NothingToUndo) as caught:
        project.undo("甲")
    assert "乙 changed the same document since" in str(caught.value)


@pytest.mark.parametrize("at", [0.0, 0.3, 0.6])
def test_an_undo_that_is_stopped_leaves_everything_as_it_was(
    project: Project, document: str, monkeypatch: pytest.MonkeyPatch, at: float
) -> None:
    monkeypatch.setattr(steps, "_BATCH", 2)
    texts = [f"第{number}篇文章。" for number in range(9)]
    project.apply(acts.ImportDocuments(tuple(ImportItem(text, text) for text in texts)), annotator="甲")
    before = [(each.id, each.title) for each in project.documents()]

    class Stopped(Exception):
        pass

    def stop(share: float) -> None:
        if share >= at:
            raise Stopped

    for act in (project.undo, project.redo):
        with pytest.raises(Stopped):
            act("甲", stop)
        assert [(each.id, each.title) for each in project.documents()] == before
        assert project.check() == []
        act("甲")
        before = [(each.id, each.title) for each in project.documents()]
