"""What an import adds, leaves alone, and tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import RuleBroken
from annotator.model import acts
from annotator.model.documents import Source, State, document_id
from annotator.model.imports import ImportDocumentLabel, ImportItem, ImportRelation, ImportSpan, UnknownLabels
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Status
from annotator.project import Project
from tests.store.projects import TEXT, bring_in, make, mark

ITEM = ImportItem(
    TEXT,
    title="通知",
    source=Source(id="7", path="a.jsonl", meta={"year": 2017}),
    meta={"site": "某网"},
    spans=(
        ImportSpan("person", ((0, 2),), annotator="乙", id="s1", note="n", status=Status.ACCEPTED),
        ImportSpan("speech", ((0, 5),), annotator="乙", ref="T2"),
        ImportSpan("person", ((3, 5),), annotator="gold", id="g1", origins=("s1",)),
    ),
    document_labels=(ImportDocumentLabel("genre_news", annotator="乙"),),
    relations=(ImportRelation("speaker", head="T2", tail="s1", annotator="乙"),),
    states=(("乙", State.DONE),),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make(tmp_path, "甲") as made:
        yield made
        assert made.check() == []


def load(project: Project, *items: ImportItem, **options: object) -> list[str]:
    act = acts.ImportDocuments(items, **options)  # type: ignore[arg-type]
    return [remark.code for remark in project.apply(act, annotator="甲").remarks]


def test_everything_on_an_item_comes_in(project: Project) -> None:
    assert load(project, ITEM) == []
    document = document_id(TEXT)
    found = project.document(document)
    assert (found.title, found.meta, found.script) == ("通知", {"site": "某网"}, "mixed")
    assert found.sources == (ITEM.source,)
    spans = {span.id: span for span in project.spans(document)}
    assert (spans["s1"].annotator, spans["s1"].status, spans["s1"].note) == ("乙", Status.ACCEPTED, "n")
    assert (spans["g1"].annotator, spans["g1"].origins) == ("gold", ("s1",))
    relation = project.relations(document)[0]
    assert (spans[relation.head].label, relation.tail) == ("speech", "s1")
    assert project.states(document) == {"乙": State.DONE}
    assert project.verdicts(document)[0].reviewer == "甲"
    assert [one.id for one in project.annotators()] == ["甲", "乙", "gold"]


def test_the_same_again_changes_nothing(project: Project) -> None:
    load(project, ITEM)
    changes = project.changes(limit=1000)
    assert load(project, ITEM) == ["document_known"]
    assert project.changes(limit=1000) == changes


def test_the_same_text_from_elsewhere_adds_a_source(project: Project) -> None:
    document = bring_in(project, by="甲", path="a.txt")
    item = ImportItem(TEXT, title="Other", source=Source(path="b.txt"))
    assert load(project, item) == ["document_known", "source_added"]
    assert [source.path for source in project.document(document).sources] == ["a.txt", "b.txt"]
    assert project.document(document).title == "通知"
    assert len(project.documents()) == 1


def test_a_known_id_is_never_overwritten(project: Project) -> None:
    load(project, ITEM)
    moved = replace(ITEM.spans[0], ranges=((0, 3),), label="speech")
    assert load(project, replace(ITEM, spans=(moved,), relations=())) == ["document_known", "span_differs"]
    assert project.span("s1").ranges == ((0, 2),)


def test_a_span_deleted_here_stays_deleted(project: Project) -> None:
    document = bring_in(project, by="甲")
    span = mark(project, document, 0, 2, by="甲")
    project.apply(acts.DeleteSpans((span,)), annotator="甲")
    item = ImportItem(TEXT, spans=(ImportSpan("person", ((0, 2),), id=span),))
    assert load(project, item) == ["document_known", "span_deleted"]
    assert project.spans(document) == []


def found_on(project: Project) -> tuple[object, ...]:
    """What the import of ITEM makes, as one reads it."""
    document = document_id(TEXT)
    spans, relations = project.spans(document), project.relations(document)
    verdicts = [(verdict.target, verdict.decision) for verdict in project.verdicts(document)]
    return spans, relations, project.document_labels(document), verdicts, project.states(document)


def test_an_import_that_was_undone_comes_in_again(project: Project) -> None:
    load(project, ITEM)
    made = found_on(project)
    for _ in range(2):
        project.undo("甲")
        assert project.documents() == []
        assert load(project, ITEM) == []
        assert found_on(project) == made
    project.undo("甲")
    assert project.documents() == []
    project.redo("甲")
    assert found_on(project) == made
    assert load(project, ITEM) == ["document_known"]


def test_annotations_come_in_again_on_a_document_that_stayed(project: Project) -> None:
    bring_in(project, by="甲")
    load(project, ITEM)
    made = found_on(project)
    project.undo("甲")
    assert project.spans(document_id(TEXT)) == []
    assert load(project, ITEM) == ["document_known", "source_added"]
    assert found_on(project) == made


def test_what_was_deleted_stays_out_whatever_was_undone_since(project: Project) -> None:
    item = replace(ITEM, relations=())
    load(project, item)
    document = document_id(TEXT)
    project.apply(acts.DeleteSpans(("s1",)), annotator="乙")
    project.undo("乙")
    project.redo("乙")
    label = acts.AddDocumentLabel(document, "urgent")
    (mine,) = project.apply(label, annotator="甲").created
    project.apply(acts.RemoveDocumentLabel(mine), annotator="甲")
    project.apply(label, annotator="甲")
    project.undo("甲")  # now the label is what it was before: deleted
    labels = (*ITEM.document_labels, ImportDocumentLabel("urgent", id=mine))
    assert load(project, replace(item, document_labels=labels)) == [
        "document_known",
        "span_deleted",
        "document_label_deleted",
    ]
    assert "s1" not in {span.id for span in project.spans(document)}


def test_what_came_in_again_is_the_same_after_a_merge_either_way(project: Project, tmp_path: Path) -> None:
    load(project, ITEM)
    with Project.open(project.save_copy(tmp_path / "other.annot")) as other:
        project.undo("甲")
        load(project, ITEM)
        other.apply(acts.SetSpanNote("s1", "theirs"), annotator="乙")
        logs = [one.changes(limit=1000) for one in (other, project)]
        for _ in range(2):
            for one, log in zip((project, other), logs, strict=True):
                one.merge_rows(log, {document_id(TEXT): TEXT})
            assert found_on(project) == found_on(other)
        assert len(project.spans(document_id(TEXT))) == 3
        assert other.check() == []


def test_ids_that_are_only_unique_in_their_document_are_told_apart(project: Project) -> None:
    one = ImportItem("第一篇", spans=(ImportSpan("person", ((0, 1),), id="1"),))
    two = ImportItem("第二篇", spans=(ImportSpan("person", ((1, 2),), id="1"),))
    assert load(project, one, two) == []
    assert len(project.spans(document_id("第一篇"))) == len(project.spans(document_id("第二篇"))) == 1
    assert load(project, two) == ["document_known"]


def test_a_trashed_document_stays_in_the_trash_unless_asked(project: Project) -> None:
    document = bring_in(project, by="甲")
    project.apply(acts.TrashDocuments((document,)), annotator="甲")
    assert load(project, ITEM) == ["document_known", "source_added", "trashed"]
    assert project.documents() == []
    assert "restored" in load(project, ITEM, restore=True)
    assert len(project.spans(document)) == 3


def test_a_purged_document_does_not_come_back(project: Project) -> None:
    document = bring_in(project, by="甲")
    project.apply(acts.TrashDocuments((document,)), annotator="甲")
    project.apply(acts.PurgeDocuments((document,)), annotator="甲")
    assert load(project, ITEM, restore=True) == ["purged"]
    assert project.documents() == project.documents(trashed=True) == []
    assert project.document(document).purged


def test_unknown_labels_are_added_skipped_or_refused(project: Project) -> None:
    spans = (ImportSpan("place", ((0, 1),)), ImportSpan("地名", ((0, 1),)))
    item = ImportItem("某地", spans=spans)
    with pytest.raises(RuleBroken, match="place"):
        load(project, item, unknown=UnknownLabels.FAIL)
    assert project.documents() == []
    skipped = load(project, item, unknown=UnknownLabels.SKIP)
    assert skipped == ["label_skipped", "label_skipped", "annotation_skipped", "annotation_skipped"]
    given = Label("place", LabelKind.SPAN, {"en": "Place"}, key="p", parent="content")
    codes = load(project, item, labels=(given,))
    assert codes == ["label_added", "label_skipped", "document_known", "annotation_skipped"]
    place = project.scheme.label("place")
    assert (place.names, place.key, place.parent) == ({"en": "Place"}, "", "")
    assert [span.label for span in project.spans(document_id("某地"))] == ["place"]


@pytest.mark.parametrize(
    "span",
    [
        ImportSpan("person", ((0, 99),)),
        ImportSpan("person", ()),
        ImportSpan("person", ((3, 2),)),
        ImportSpan("person", ((0, 2), (1, 3))),
        ImportSpan("urgent", ((0, 1),)),
        ImportSpan("content", ((0, 1),)),
    ],
)
def test_what_cannot_be_is_left_out_and_said(project: Project, span: ImportSpan) -> None:
    assert load(project, ImportItem("短文一篇", spans=(span,))) == ["annotation_skipped"]
    assert project.spans(document_id("短文一篇")) == []


@pytest.mark.parametrize("text", ["", "\x00", "a\ud800b", "\ufdd0\ufeff", "𠮷\r\n", "e\u0301" * 5])
def test_any_text_is_kept_to_the_character(project: Project, text: str) -> None:
    item = ImportItem(text, title="t\ud800\x00t", meta={"k": "\udfff"})
    load(project, item)
    document = document_id(text)
    assert project.text(document) == text
    assert project.document(document).length == len(text)


def test_an_import_in_chunks_keeps_the_order_of_its_items(project: Project) -> None:
    texts = [f"第{number}篇" for number in range(25)]
    for start in range(0, 25, 10):
        load(project, *(ImportItem(text) for text in texts[start : start + 10]))
    assert [row.id for row in project.documents()] == [document_id(text) for text in texts]
