"""Undo names each step: every kind of act, every change of the scheme, in three languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter

import pytest

from annotator.gui.act_sentences import SENTENCES
from annotator.gui.describe import describe, sentence_of
from annotator.gui.translation import Languages
from annotator.model import acts
from annotator.model.acts import Act
from annotator.model.changes import ActSummary
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.scheme import LANGUAGES, Attribute, AttributeKind, Choice, Form, Label, LabelKind, Scheme
from annotator.model.verdicts import Decision
from annotator.project import Project

TEXT = "县委办公室印发通知。张三说要认真。\n首页 | 新闻中心"
OTHER = "另一篇文章。"
FORCE = Attribute("force", AttributeKind.CHOICE, {"en": "Force"}, (Choice("order", {"en": "Order"}),))
CHECKED = Attribute("checked", AttributeKind.FLAG, {"en": "Checked"})
SCHEME = Scheme(
    names={"en": "Articles"},
    labels=(
        Label("content", LabelKind.GROUP, {"en": "Content"}),
        Label(
            "place", LabelKind.SPAN, {"en": "Place"}, "slot:1", "l", "content", attributes=(FORCE, CHECKED)
        ),
        Label("person", LabelKind.SPAN, {"en": "Person"}, "slot:9", "p"),
        Label("genre", LabelKind.GROUP, {"en": "Genre"}, exclusive=True),
        Label("news", LabelKind.DOCUMENT, {"en": "News"}, parent="genre", attributes=(CHECKED,)),
        Label("essay", LabelKind.DOCUMENT, {"en": "Essay"}, parent="genre"),
        Label("says", LabelKind.RELATION, {"en": "Says"}, attributes=(CHECKED,)),
        Label("of", LabelKind.RELATION, {"en": "Of"}),
    ),
)


@dataclass
class Desk:
    """A project with something of everything on it."""

    project: Project
    document: str
    other: str
    place: str = ""
    person: str = ""

    def do(self, act: Act) -> str:
        """Do an act and return the id of the first thing that it made."""
        applied = self.project.apply(act, annotator="甲")
        return applied.created[0] if applied.created else ""

    def label(self, label_id: str, **changes: object) -> acts.ReplaceLabels:
        return acts.ReplaceLabels((replace(self.project.scheme.label(label_id), **changes),))  # type: ignore[arg-type]

    def ordered(self, *ids: str) -> acts.EditScheme:
        return acts.EditScheme(tuple(self.project.scheme.label(label_id) for label_id in ids))

    def named(self, language: str = "en", *, redo: bool = False) -> str:
        ask = self.project.redo_target if redo else self.project.undo_target
        target = ask("甲")
        assert target is not None
        return describe(target, self.project.scheme, language)


@pytest.fixture
def desk(tmp_path: Path, languages: Languages) -> Iterator[Desk]:
    languages.use("en")
    with Project.create(tmp_path / "names.annot", SCHEME) as project:
        made = Desk(project, document_id(TEXT), document_id(OTHER))
        made.do(acts.AddAnnotator("甲"))
        made.do(acts.ImportDocuments((ImportItem(TEXT, "办公室通知"), ImportItem(OTHER, "另一篇"))))
        made.place = made.do(acts.AddSpan(made.document, "place", ((0, 5),)))
        made.person = made.do(acts.AddSpan(made.document, "person", ((10, 12),)))
        yield made
    languages.remove()


Make = Callable[[Desk], Act]


def after(first: Callable[[Desk], str], then: Callable[[Desk, str], Act]) -> Make:
    """An act that needs another one before it."""
    return lambda desk: then(desk, first(desk))


def news(desk: Desk) -> str:
    return desk.do(acts.AddDocumentLabel(desk.document, "news"))


def relation(desk: Desk) -> str:
    return desk.do(acts.AddRelation(desk.document, desk.person, desk.place, "says"))


def correction(*, on: bool) -> Callable[[Desk], str]:
    return lambda desk: desk.do(acts.AddLayerCorrection(desk.document, "chrome", 18, 27, on))


def accept(desk: Desk) -> acts.AddVerdict:
    return acts.AddVerdict("span", desk.place, Decision.ACCEPT)


def reject(desk: Desk) -> acts.AddVerdict:
    return acts.AddVerdict("span", desk.person, Decision.REJECT)


def comment(desk: Desk) -> str:
    return desk.do(acts.AddComment("为什么？", target_kind="span", target=desk.place))


def trashed(desk: Desk) -> str:
    desk.do(acts.TrashDocuments((desk.other,)))
    return desk.other


CASES: dict[str, list[tuple[Make, str]]] = {
    "AddSpan": [(lambda d: acts.AddSpan(d.document, "place", ((5, 7),)), "label Place on 印发")],
    "AddSpans": [
        (
            lambda d: acts.AddSpans(
                (
                    acts.AddSpan(d.document, "place", ((5, 7),)),
                    acts.AddSpan(d.document, "place", ((7, 9),)),
                )
            ),
            "label Place on 2 passages, the first 印发",
        ),
        (lambda d: acts.AddSpans((acts.AddSpan(d.document, "place", ((5, 7),)),)), "label Place on 印发"),
        (
            lambda d: acts.AddSpans(
                (
                    acts.AddSpan(d.document, "place", ((5, 7),)),
                    acts.AddSpan(d.document, "person", ((7, 9),)),
                )
            ),
            "label 2 passages, the first 印发",
        ),
    ],
    "RelabelSpan": [(lambda d: acts.RelabelSpan(d.place, "person"), "change label to Person on 县委办公室")],
    "SetSpanRanges": [
        (lambda d: acts.SetSpanRanges(d.place, ((0, 4),)), "move the ends of Place on 县委办公")
    ],
    "DeleteSpans": [
        (lambda d: acts.DeleteSpans((d.place,)), "delete Place on 县委办公室"),
        (lambda d: acts.DeleteSpans((d.place, d.person)), "delete 2 spans, the first on 县委办公室"),
    ],
    "SetSpanNote": [
        (lambda d: acts.SetSpanNote(d.place, "看"), "note of Place on 县委办公室"),
        (
            after(
                lambda d: d.do(acts.SetSpanNote(d.place, "看")), lambda d, _: acts.SetSpanNote(d.place, "")
            ),
            "remove the note of Place on 县委办公室",
        ),
    ],
    "SetSpanUnsure": [
        (lambda d: acts.SetSpanUnsure(d.place, True), "mark Place on 县委办公室 as unsure"),
        (
            after(
                lambda d: d.do(acts.SetSpanUnsure(d.place, True)),
                lambda d, _: acts.SetSpanUnsure(d.place, False),
            ),
            "mark Place on 县委办公室 as sure",
        ),
    ],
    "SetSpanAttribute": [
        (
            lambda d: acts.SetSpanAttribute(d.place, "force", "order"),
            "set Force to Order: Place on 县委办公室",
        ),
        (
            lambda d: acts.SetSpanAttribute(d.place, "checked", True),
            "set Checked to Yes: Place on 县委办公室",
        ),
        (
            after(
                lambda d: d.do(acts.SetSpanAttribute(d.place, "force", "order")),
                lambda d, _: acts.SetSpanAttribute(d.place, "force", None),
            ),
            "remove Force: Place on 县委办公室",
        ),
    ],
    "AddDocumentLabel": [
        (lambda d: acts.AddDocumentLabel(d.document, "news"), "document label News on 办公室通知"),
        (
            after(news, lambda d, _: acts.AddDocumentLabel(d.document, "essay")),
            "document label Essay on 办公室通知",
        ),
    ],
    "RemoveDocumentLabel": [
        (
            after(news, lambda d, made: acts.RemoveDocumentLabel(made)),
            "take document label News off 办公室通知",
        )
    ],
    "SetDocumentLabelAttribute": [
        (
            after(news, lambda d, made: acts.SetDocumentLabelAttribute(made, "checked", False)),
            "set Checked to No: News on 办公室通知",
        )
    ],
    "SetState": [(lambda d: acts.SetState(d.document, State.DONE), "set 办公室通知 to Done")],
    "SetTitle": [(lambda d: acts.SetTitle(d.document, "新题"), "change the title to 新题")],
    "TrashDocuments": [
        (lambda d: acts.TrashDocuments((d.other,)), "move 另一篇 to trash"),
        (lambda d: acts.TrashDocuments((d.document, d.other)), "move 2 documents to trash"),
    ],
    "RestoreDocuments": [
        (after(trashed, lambda d, made: acts.RestoreDocuments((made,))), "restore 另一篇 from trash")
    ],
    "AddRelation": [
        (
            lambda d: acts.AddRelation(d.document, d.person, d.place, "says"),
            "relation Says from 张三 to 县委办公室",
        )
    ],
    "DeleteRelation": [
        (
            after(relation, lambda d, made: acts.DeleteRelation(made)),
            "delete relation Says from 张三 to 县委办公室",
        )
    ],
    "RelabelRelation": [
        (
            after(relation, lambda d, made: acts.RelabelRelation(made, "of")),
            "change relation to Of from 张三 to 县委办公室",
        )
    ],
    "SetRelationAttribute": [
        (
            after(relation, lambda d, made: acts.SetRelationAttribute(made, "checked", True)),
            "set Checked to Yes: relation Says from 张三",
        )
    ],
    "AddAnnotator": [(lambda d: acts.AddAnnotator("乙"), "new annotator 乙")],
    "SetAnnotator": [
        (lambda d: acts.SetAnnotator("甲", name="甲甲"), "rename annotator 甲 to 甲甲"),
        (lambda d: acts.SetAnnotator("甲", colour="#123456"), "change the colour of annotator 甲"),
    ],
    "EditScheme": [
        (
            lambda d: acts.EditScheme((*d.project.scheme.labels, Label("work", LabelKind.SPAN))),
            "add label work",
        ),
        (
            lambda d: acts.EditScheme(
                (
                    Label("deed", LabelKind.SPAN, {"en": "Deed"}),
                    Label("work", LabelKind.SPAN, {"en": "Work"}),
                    *d.project.scheme.labels,
                )
            ),
            "add 2 labels",
        ),
        (
            lambda d: acts.EditScheme(tuple(one for one in d.project.scheme.labels if one.id != "person")),
            "retire Person",
        ),
        (
            lambda d: d.ordered("content", "place", "genre", "news", "essay", "person", "says", "of"),
            "move Genre above Person",
        ),
        (
            lambda d: d.ordered("content", "place", "person", "genre", "essay", "news", "says", "of"),
            "let Essay and News change places",
        ),
        (
            lambda d: acts.EditScheme(d.project.scheme.labels, names={"en": "Essays"}),
            "rename the scheme to Essays",
        ),
        (lambda d: acts.EditScheme(d.project.scheme.labels, overlap=False), "keep spans from overlapping"),
        (
            after(
                lambda d: d.do(acts.EditScheme(d.project.scheme.labels, overlap=False)),
                lambda d, _: acts.EditScheme(d.project.scheme.labels, overlap=True),
            ),
            "let spans overlap",
        ),
        (
            lambda d: acts.EditScheme(
                tuple(replace(one, definition={"en": "x"}) for one in d.project.scheme.labels)
            ),
            "change 8 labels of the scheme",
        ),
    ],
    "ReplaceLabels": [
        (lambda d: d.label("place", names={"en": "Site"}), "rename label Place to Site"),
        (lambda d: d.label("place", names={"en": "Place", "zh_CN": "地点"}), "rename label Place to 地点"),
        (lambda d: d.label("place", colour="slot:7"), "recolour Place"),
        (lambda d: d.label("place", key="x"), "change the key of Place to x"),
        (lambda d: d.label("place", key=""), "remove the key of Place"),
        (lambda d: d.label("place", parent=""), "move Place out of its group"),
        (lambda d: d.label("person", parent="content", colour="slot:2"), "move Person into Content"),
        (lambda d: d.label("place", definition={"en": "where"}), "definition of Place"),
        (lambda d: d.label("place", boundary={"en": "all"}), "boundaries of Place"),
        (lambda d: d.label("place", examples={"en": ("x",)}), "examples of Place"),
        (lambda d: d.label("place", attributes=(CHECKED,)), "remove attribute Force of Place"),
        (lambda d: d.label("person", attributes=(FORCE,)), "add attribute Force to Person"),
        (
            lambda d: d.label("place", attributes=(replace(FORCE, names={"en": "Power"}), CHECKED)),
            "change attribute Power of Place",
        ),
        (lambda d: d.label("place", attributes=(CHECKED, FORCE)), "attributes of Place"),
        (lambda d: d.label("content", form=Form.STRUCTURE), "how Content is drawn"),
        (lambda d: d.label("genre", exclusive=False), "whether labels of Genre exclude each other"),
        (lambda d: d.label("says", heads=("person",)), "what Says may join"),
        (lambda d: d.label("place", colour="slot:7", key="x"), "several properties of Place"),
        (lambda d: d.label("place", retired=True, key=""), "retire Place"),
        (
            after(
                lambda d: d.do(d.label("place", retired=True)), lambda d, _: d.label("place", retired=False)
            ),
            "use Place again",
        ),
        (lambda d: acts.ReplaceLabels((Label("work", LabelKind.SPAN, {"en": "Work"}),)), "add label Work"),
        (lambda d: d.label("essay", kind=LabelKind.SPAN), "what Essay is put on"),
    ],
    "MergeLabels": [
        (lambda d: acts.MergeLabels("person", "place"), "merge Person into Place"),
        (lambda d: acts.MergeLabels("of", "says"), "merge Of into Says"),
    ],
    "SetSetting": [
        (lambda d: acts.SetSetting("terms", {"a": "b"}), "change the project's own terms"),
        (lambda d: acts.SetSetting("blind", False), "change blind review"),
        (lambda d: acts.SetSetting("gold_rule", {"n": 2}), "change what becomes gold"),
        (lambda d: acts.SetSetting("adjudicators", ["甲"]), "change who adjudicates"),
        (lambda d: acts.SetSetting("guidelines", "# 一"), "edit the guidelines"),
        (lambda d: acts.SetSetting("name", "新"), "change the project's name"),
        (lambda d: acts.SetSetting("assignment.乙", [d.document]), "assign documents to 乙"),
        (lambda d: acts.SetSetting("other", 1), "setting other of the project"),
    ],
    "AddLayerCorrection": [
        (
            lambda d: acts.AddLayerCorrection(d.document, "chrome", 18, 27, on=True),
            "mark as Chrome: 首页 | 新闻中心",
        ),
        (
            lambda d: acts.AddLayerCorrection(d.document, "repeat", 0, 5, on=False),
            "mark as not Repeats: 县委办公室",
        ),
    ],
    "RemoveLayerCorrection": [
        (
            after(correction(on=True), lambda d, made: acts.RemoveLayerCorrection(made)),
            "take the correction back that this is Chrome: 首页 | 新闻中心",
        ),
        (
            after(correction(on=False), lambda d, made: acts.RemoveLayerCorrection(made)),
            "take the correction back that this is not Chrome: 首页 | 新闻中心",
        ),
    ],
    "AddVerdict": [
        (accept, "accept Place on 县委办公室"),
        (reject, "reject Person on 张三"),
        (
            lambda d: acts.AddVerdict("span", d.place, Decision.CORRECT, label="person"),
            "correct to Person on 县委办公室",
        ),
        (
            lambda d: acts.AddVerdict("span", "", Decision.ADD, ((5, 7),), "place", document=d.document),
            "add what was missed: Place on 印发",
        ),
        (
            after(relation, lambda d, made: acts.AddVerdict("relation", made, Decision.ACCEPT)),
            "accept Says on 张三",
        ),
        (
            after(news, lambda d, made: acts.AddVerdict("document_label", made, Decision.REJECT)),
            "reject News on 办公室通知",
        ),
    ],
    "AddVerdicts": [
        (lambda d: acts.AddVerdicts((accept(d),)), "verdict on 县委办公室"),
        (lambda d: acts.AddVerdicts((accept(d), reject(d))), "2 verdicts, the first on 县委办公室"),
    ],
    "RemoveVerdict": [
        (
            after(lambda d: d.do(accept(d)), lambda d, made: acts.RemoveVerdict(made)),
            "take the verdict back on Place, 县委办公室",
        )
    ],
    "SendBack": [
        (
            after(
                lambda d: d.do(acts.SetState(d.document, State.DONE)),
                lambda d, _: acts.SendBack(d.document, ("甲",), "再看"),
            ),
            "send back 办公室通知",
        )
    ],
    "AddComment": [
        (
            lambda d: acts.AddComment("为什么？", target_kind="span", target=d.place),
            "comment on 县委办公室",
        ),
        (lambda d: acts.AddComment("好", document=d.document), "comment on 办公室通知"),
        (lambda d: acts.AddComment("好", target_kind="label", target="place"), "comment on Place"),
        (after(comment, lambda d, made: acts.AddComment("因为", thread=made)), "answer on 县委办公室"),
    ],
    "SetThreadClosed": [
        (after(comment, lambda d, made: acts.SetThreadClosed(made, True)), "close the thread on 县委办公室"),
        (
            after(
                lambda d: d.do(acts.SetThreadClosed(thread := comment(d), True)) or thread,
                lambda d, made: acts.SetThreadClosed(made, False),
            ),
            "open the thread on 县委办公室 again",
        ),
    ],
    "ImportDocuments": [
        (lambda d: acts.ImportDocuments((ImportItem("新的。", "新的"),)), "import 新的"),
        (
            lambda d: acts.ImportDocuments((ImportItem("新的。", "新的"), ImportItem("旧的。", "旧的"))),
            "import 2 documents",
        ),
        (
            lambda d: acts.ImportDocuments((ImportItem(TEXT, spans=(ImportSpan("place", ((5, 7),)),)),)),
            "import annotations on 办公室通知",
        ),
    ],
}
FINAL = {"PurgeDocuments"}  # never undone, and so in no menu


def kinds_of_acts() -> set[str]:
    return {kind.__name__ for kind in Act.__subclasses__()}


def test_every_kind_of_act_has_its_case_and_its_sentence() -> None:
    assert set(CASES) == kinds_of_acts() - FINAL
    for kind in kinds_of_acts():
        assert sentence_of(ActSummary("", kind)), kind


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(make, words, id=f"{name}-{words}")
        for name, cases in CASES.items()
        for make, words in cases
    ],
)
def test_undo_and_redo_say_what_was_done(desk: Desk, make: Make, words: str, languages: Languages) -> None:
    act = make(desk)
    desk.do(act)
    target = desk.project.undo_target("甲")
    assert target is not None and target.name == type(act).__name__
    assert desk.named() == words
    seen = set()
    for language in LANGUAGES:
        languages.use(language)
        seen.add(desk.named(language))
        assert "{" not in desk.named(language) and desk.named(language) != target.name
    languages.use("en")
    assert len(seen) >= 2  # two languages may call a thing alike, three do not
    desk.project.undo("甲")
    assert desk.named(redo=True) == words or isinstance(act, acts.SetSpanRanges)
    desk.project.redo("甲")
    assert desk.named() == words
    assert desk.project.check() == []


FILLERS = {"label", "quote", "other", "other_label", "attribute", "value", "layer", "setting", "state", "n"}


def test_every_sentence_is_filled_with_what_there_is() -> None:
    for key, sentence in SENTENCES.items():
        assert {name for _, name, _, _ in Formatter().parse(sentence) if name} <= FILLERS, key
        assert key.split(":")[0].rstrip("+") in kinds_of_acts(), key
