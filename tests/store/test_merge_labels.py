"""Two labels become one: whose annotations follow, what is dropped, what undo brings back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import RuleBroken
from annotator.model.acts import AddDocumentLabel, AddRelation, MergeLabels, ReplaceLabels, SetState
from annotator.model.documents import State
from annotator.model.scheme import Label, LabelKind
from tests.store.projects import bring_in, make, mark


def test_everybodys_annotations_follow_and_stay_theirs(tmp_path: Path) -> None:
    with make(tmp_path, "甲", "乙") as project:
        document = bring_in(project, by="甲")
        mark(project, document, 0, 2, by="甲", label="requirement")
        mark(project, document, 3, 5, by="乙", label="requirement")
        mark(project, document, 3, 5, by="甲", label="person")
        assert project.label_uses("requirement") == {"甲": 1, "乙": 1}
        before = project.spans(document)
        project.apply(MergeLabels("requirement", "person"), annotator="甲")
        found = {(s.annotator, s.label, s.ranges) for s in project.spans(document)}
        assert found == {
            ("甲", "person", ((0, 2),)),
            ("乙", "person", ((3, 5),)),
            ("甲", "person", ((3, 5),)),
        }
        assert project.scheme.label("requirement").retired
        assert project.label_uses("requirement") == {}
        project.undo("甲")
        assert project.spans(document) == before
        assert not project.scheme.label("requirement").retired
        assert project.check() == []


def test_what_becomes_the_same_is_one_and_its_relations_hang_on_it(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(ReplaceLabels((Label("said", LabelKind.SPAN),)), annotator="甲")
        said = mark(project, document, 0, 5, by="甲", label="said")
        speech = mark(project, document, 0, 5, by="甲", label="speech")
        person = mark(project, document, 6, 8, by="甲")
        loose = Label("about", LabelKind.RELATION)
        project.apply(ReplaceLabels((loose,)), annotator="甲")
        project.apply(AddRelation(document, said, person, "about"), annotator="甲")
        project.apply(MergeLabels("said", "speech"), annotator="甲")
        assert {span.id for span in project.spans(document)} == {speech, person}
        assert [(r.head, r.tail) for r in project.relations(document)] == [(speech, person)]
        project.undo("甲")
        assert [(r.head, r.tail) for r in project.relations(document)] == [(said, person)]
        assert project.check() == []


def test_document_labels_and_the_ends_of_relations_follow(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(AddDocumentLabel(document, "genre_news"), annotator="甲")
        project.apply(AddDocumentLabel(document, "urgent"), annotator="甲")
        project.apply(MergeLabels("urgent", "genre_news"), annotator="甲")
        assert [label.label for label in project.document_labels(document)] == ["genre_news"]
        project.apply(MergeLabels("speech", "person"), annotator="甲")
        assert project.scheme.label("speaker").heads == ("person",)


@pytest.mark.parametrize(
    ("label", "into"), [("person", "person"), ("person", "urgent"), ("content", "person"), ("x", "person")]
)
def test_labels_that_do_not_fit_are_refused(tmp_path: Path, label: str, into: str) -> None:
    with make(tmp_path, "甲") as project, pytest.raises(RuleBroken):
        project.apply(MergeLabels(label, into), annotator="甲")


def test_documents_done_before_are_worth_another_look(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(SetState(document, State.DONE), annotator="甲")
        assert project.worth_another_look("甲") == []
        person = project.scheme.label("person")
        project.apply(ReplaceLabels((replace(person, colour="slot:3", key="q"),)), annotator="甲")
        assert project.worth_another_look("甲") == [], "a colour or key changes no decision"
        project.apply(ReplaceLabels((Label("place", LabelKind.SPAN),)), annotator="甲")
        assert project.worth_another_look("甲") == [document]
        project.apply(SetState(document, State.IN_PROGRESS), annotator="甲")
        project.apply(SetState(document, State.DONE), annotator="甲")
        assert project.worth_another_look("甲") == []
