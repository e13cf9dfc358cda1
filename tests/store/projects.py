"""Small projects for tests: a scheme, a text, people, and short ways to act."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.model.acts import AddAnnotator, AddSpan, ImportDocuments
from annotator.model.documents import Source, document_id
from annotator.model.imports import ImportItem
from annotator.model.scheme import Attribute, AttributeKind, Choice, Label, LabelKind, Scheme
from annotator.project import Project

FORCE = Attribute("force", AttributeKind.CHOICE, choices=(Choice("order"), Choice("advice")))
SCHEME = Scheme(
    id="article",
    names={"zh_CN": "文章", "en": "Article"},
    labels=(
        Label("content", LabelKind.GROUP, {"en": "Content"}),
        Label(
            "requirement",
            LabelKind.SPAN,
            {"zh_CN": "工作要求"},
            key="6",
            parent="content",
            attributes=(FORCE,),
        ),
        Label("person", LabelKind.SPAN, {"zh_CN": "人名"}, colour="slot:9", key="p"),
        Label("speech", LabelKind.SPAN, key="5", examples={"en": ("he said",)}),
        Label("genre", LabelKind.GROUP, exclusive=True),
        Label("genre_news", LabelKind.DOCUMENT, key="g n", parent="genre"),
        Label("genre_essay", LabelKind.DOCUMENT, key="g e", parent="genre"),
        Label("urgent", LabelKind.DOCUMENT),
        Label("speaker", LabelKind.RELATION, heads=("speech",), tails=("person",)),
    ),
)
TEXT = "县委办公室印发通知。\r\n𠮷野家の張三说：👨‍👩‍👧要e\u0301认真。\n" * 3


def make(folder: Path, *people: str, name: str = "work.annot") -> Project:
    """Return a new project with these annotators."""
    project = Project.create(folder / name, SCHEME)
    for person in people:
        project.apply(AddAnnotator(person), annotator=person)
    return project


def bring_in(project: Project, text: str = TEXT, *, by: str, path: str = "a.txt", title: str = "通知") -> str:
    """Import a text and return the document's id."""
    item = ImportItem(text, title=title, source=Source(path=path))
    project.apply(ImportDocuments((item,)), annotator=by)
    return document_id(text)


def bring_in_pieces(project: Project, texts: Sequence[str], *, by: str = "甲", more_of: str = "") -> str:
    """Import texts one by one, all as one act, and return its id."""
    for text in texts:
        act = ImportDocuments((ImportItem(text, title=text[:4]),), more_of=more_of)
        more_of = project.apply(act, annotator=by).act
    return more_of


def mark(project: Project, document: str, start: int, end: int, *, by: str, label: str = "person") -> str:
    """Add a span and return its id."""
    applied = project.apply(AddSpan(document, label, ((start, end),)), annotator=by)
    return applied.created[0]
