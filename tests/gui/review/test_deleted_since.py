"""What a reviewer took into gold and its annotator deleted afterwards comes up again, decided by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.gui.review.painting import SIGN_GAP
from annotator.gui.review.queue_rows import left_text
from annotator.model.acts import (
    AddDocumentLabel,
    AddRelation,
    AddSpan,
    AddVerdict,
    DeleteRelation,
    DeleteSpans,
    MergeLabels,
    RemoveDocumentLabel,
    SetSetting,
)
from annotator.model.scheme import LabelKind
from annotator.model.verdicts import ADJUDICATORS, Decision, Judged, Lapse, Verdict
from annotator.review.deleted import deleted_since
from annotator.review.settlement import Reviewed
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer
from tests.review.settling import settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PERSON = ("person", "李明")


def lose(reviewer: Reviewer, *, by: str = REVIEWER, adjudicates: bool = False) -> None:
    """Somebody accepts 李明, which only 甲 has; then 甲 deletes it."""
    start = TEXT.index("李明")
    span = next(s for s in reviewer.project.spans(reviewer.document) if s.start == start)
    verdict = AddVerdict("span", span.id, Decision.ACCEPT, adjudicates=adjudicates)
    reviewer.project.apply(verdict, annotator=by)
    reviewer.project.apply(DeleteSpans((span.id,)), annotator="甲")
    QApplication.processEvents()
    reviewer.settle()


def go_to_it(reviewer: Reviewer) -> None:
    for _ in range(20):
        if reviewer.kind() == "deleted":
            return
        reviewer.key("j")
    pytest.fail("it is not among the differences")


def kinds(reviewer: Reviewer) -> list[str]:
    assert reviewer.work.material is not None
    return [str(group.kind) for group in reviewer.work.material.differences]


def queue_says(reviewer: Reviewer, text: str) -> None:
    """Wait until the queue says that much of the document in hand is left."""
    model = reviewer.page.queue.model
    reviewer.settle()
    reviewer.qtbot.waitUntil(lambda: left_text(model.item(model.place(reviewer.document))) == text)


def test_it_is_a_difference_and_counts(reviewer: Reviewer) -> None:
    before = reviewer.work.material
    assert before is not None
    queue_says(reviewer, "3 differences")
    lose(reviewer)
    queue_says(reviewer, "3 differences")  # one less that only one has, one more that was deleted
    go_to_it(reviewer)
    assert reviewer.passage() == "李明"
    assert reviewer.page.decision.title.text() == "Deleted since it was taken into gold"
    (card,) = reviewer.page.decision.cards
    assert card.choice.said == ("审核员 accepted it · deleted since",)
    assert card.choice.lines[0].passage == "李明" and card.choice.lines[0].struck
    assert (card.choice.name, card.choice.letter) == ("甲", "甲")
    assert PERSON not in reviewer.gold() and reviewer.project.check() == []


def test_one_key_agrees_that_it_goes_and_undo_brings_it_up_again(reviewer: Reviewer) -> None:
    lose(reviewer)
    go_to_it(reviewer)
    reviewer.key("x")
    assert "deleted" not in kinds(reviewer) and PERSON not in reviewer.gold()
    queue_says(reviewer, "2 differences")
    assert reviewer.kind() != "deleted"
    reviewer.key("z", CTRL)
    QApplication.processEvents()
    assert reviewer.kind() == "deleted"
    queue_says(reviewer, "3 differences")
    assert reviewer.project.check() == []


def lose_of_two(reviewer: Reviewer) -> list[str]:
    """Somebody accepts 张少初 of 甲 and of 乙; then both delete it. Return the ids."""
    start = TEXT.index("张少初")
    spans = {s.annotator: s.id for s in reviewer.project.spans(reviewer.document) if s.start == start}
    lost = [spans["甲"], spans["乙"]]
    for who, span in zip("甲乙", lost, strict=True):
        reviewer.project.apply(AddVerdict("span", span, Decision.ACCEPT), annotator=REVIEWER)
        reviewer.project.apply(DeleteSpans((span,)), annotator=who)
    QApplication.processEvents()
    reviewer.settle()
    return lost


def test_what_two_deleted_is_one_difference(reviewer: Reviewer) -> None:
    lost = lose_of_two(reviewer)
    assert kinds(reviewer).count("deleted") == 1
    queue_says(reviewer, "4 differences")  # 丙 has something else there
    go_to_it(reviewer)
    assert [card.choice.name for card in reviewer.page.decision.cards] == ["甲", "乙"]
    reviewer.key("x")
    assert "deleted" not in kinds(reviewer)
    queue_says(reviewer, "3 differences")
    given = {v.target: v.decision for v in reviewer.project.verdicts(reviewer.document)}
    assert given == dict.fromkeys(lost, Decision.REJECT)
    reviewer.key("z", CTRL)
    QApplication.processEvents()
    assert kinds(reviewer).count("deleted") == 1
    given = {v.target: v.decision for v in reviewer.project.verdicts(reviewer.document)}
    assert given == dict.fromkeys(lost, Decision.ACCEPT)
    assert reviewer.project.check() == []


def test_what_two_deleted_is_put_into_gold_once(reviewer: Reviewer) -> None:
    lose_of_two(reviewer)
    go_to_it(reviewer)
    reviewer.key("e")
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.gold() == [("person", "张少初")] and "deleted" not in kinds(reviewer)


def test_what_two_deleted_is_put_into_gold_otherwise_once(reviewer: Reviewer) -> None:
    lose_of_two(reviewer)
    go_to_it(reviewer)
    reviewer.key("e")
    reviewer.key(Qt.Key.Key_Right, SHIFT)
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.gold() == [("person", "张少初买")] and "deleted" not in kinds(reviewer)
    reviewer.key("z", CTRL)
    QApplication.processEvents()
    assert reviewer.gold() == [] and kinds(reviewer).count("deleted") == 1


def test_of_what_two_deleted_another_attribute_is_another_fact() -> None:
    verdicts = [
        Verdict(
            f"v{n}", "d", "span", f"s{n}", REVIEWER, Decision.ACCEPT, lapsed=Lapse.GONE, owner=who,
            judged=Judged("person", ((0, 3),), attributes),
        )
        for n, (who, attributes) in enumerate((("甲", {}), ("乙", {"sure": True}), ("丙", {})))
    ]  # fmt: skip
    found = deleted_since(verdicts, settle(Reviewed("d", verdicts=verdicts)), {})
    assert [group.holders for group in found] == [("丙", "甲"), ("乙",)]


def test_hidden_names_stay_hidden_on_it(reviewer: Reviewer) -> None:
    lose(reviewer)
    reviewer.window.actions_["review.hide_names"].trigger()
    QApplication.processEvents()
    go_to_it(reviewer)
    (card,) = reviewer.page.decision.cards
    assert (card.choice.name, card.choice.letter) == ("A", "A")


@pytest.mark.parametrize("key", ["e", "m"])
def test_it_is_put_into_gold_all_the_same(reviewer: Reviewer, key: str) -> None:
    lose(reviewer)
    go_to_it(reviewer)
    reviewer.key(key)
    assert reviewer.page.decision.editing.text().startswith("Add: Person on 李明")
    reviewer.key(Qt.Key.Key_Return)
    assert PERSON in reviewer.gold() and "deleted" not in kinds(reviewer)
    queue_says(reviewer, "2 differences")
    assert reviewer.project.check() == []


def test_it_is_put_into_gold_otherwise(reviewer: Reviewer) -> None:
    lose(reviewer)
    go_to_it(reviewer)
    reviewer.key("e")
    reviewer.key(Qt.Key.Key_Right, SHIFT)
    reviewer.key(Qt.Key.Key_Return)
    assert ("person", "李明参") in reviewer.gold() and "deleted" not in kinds(reviewer)
    queue_says(reviewer, "2 differences")


def test_a_number_accepts_nothing_there_and_says_why(reviewer: Reviewer) -> None:
    lose(reviewer)
    go_to_it(reviewer)
    acts = len(reviewer.project.changes(limit=10_000))
    for key in ("1", "b"):
        reviewer.key(key)
        assert "E puts it into gold" in reviewer.window.desk.parts.status.message.text()
    assert len(reviewer.project.changes(limit=10_000)) == acts


def test_another_reviewer_may_agree_but_a_final_word_takes_another(reviewer: Reviewer) -> None:
    lose(reviewer, by="乙")
    go_to_it(reviewer)
    reviewer.key("x")
    assert "deleted" not in kinds(reviewer)
    reviewer.key("z", CTRL)
    QApplication.processEvents()
    reviewer.project.apply(SetSetting(ADJUDICATORS, ["乙"]), annotator="乙")
    (verdict,) = reviewer.project.verdicts(reviewer.document)
    assert not verdict.adjudicates
    go_to_it(reviewer)
    reviewer.key("x")
    assert "deleted" not in kinds(reviewer)


def test_who_has_no_final_word_is_told_so(reviewer: Reviewer) -> None:
    reviewer.project.apply(SetSetting(ADJUDICATORS, ["乙"]), annotator="乙")
    lose(reviewer, by="乙", adjudicates=True)
    go_to_it(reviewer)
    reviewer.key("x")
    assert "only 乙 may settle it" in reviewer.window.desk.parts.status.message.text()
    assert "deleted" in kinds(reviewer)


def test_document_labels_and_relations_come_up_too(reviewer: Reviewer) -> None:
    project, document = reviewer.project, reviewer.document
    genre = next(label.id for label in project.scheme.labels if label.kind is LabelKind.DOCUMENT)
    start = TEXT.index("参加")
    project.apply(AddSpan(document, "speech", ((start, start + 2),)), annotator="甲")
    head, tail = (
        next(s.id for s in project.spans(document, "甲") if s.start == TEXT.index(passage))
        for passage in ("参加", "李明")
    )
    project.apply(AddDocumentLabel(document, genre), annotator="甲")
    project.apply(AddRelation(document, head, tail, "speaker"), annotator="甲")
    (label,), (relation,) = project.document_labels(document), project.relations(document)
    found = {head: "span", tail: "span", label.id: "document_label", relation.id: "relation"}
    for target, kind in found.items():
        project.apply(AddVerdict(kind, target, Decision.ACCEPT), annotator=REVIEWER)
    project.apply(RemoveDocumentLabel(label.id), annotator="甲")
    project.apply(DeleteRelation(relation.id), annotator="甲")
    QApplication.processEvents()
    reviewer.settle()
    assert kinds(reviewer).count("deleted") == 2
    for _ in range(2):
        go_to_it(reviewer)
        reviewer.key("e")
    assert "deleted" not in kinds(reviewer) and project.check() == []
    material = reviewer.work.material
    assert material is not None
    assert [each.label for each in material.settlement.document_labels] == [genre]
    assert [each.label for each in material.settlement.relations] == ["speaker"]
    for _ in range(2):
        reviewer.key("z", CTRL)
        QApplication.processEvents()
    for _ in range(2):
        go_to_it(reviewer)
        reviewer.key("x")
    assert "deleted" not in kinds(reviewer) and project.check() == []


def signs_at(reviewer: Reviewer, passage: str) -> QImage:
    """Return the right margin of the line on which a passage begins."""
    canvas, start = reviewer.page.canvas, TEXT.index(passage)
    (box,) = canvas.boxes(start, start + len(passage))
    column = canvas._picture.column
    left = round(column.right + SIGN_GAP)
    return canvas.viewport().grab(QRect(left, round(box.top()), 40, 34)).toImage()


def test_the_margin_and_the_legend_show_it_until_it_is_decided(reviewer: Reviewer) -> None:
    legend, warn = reviewer.page.legend, reviewer.window.desk.look.theme.warn.name()
    assert "deleted since" not in legend.toolTip()
    one = signs_at(reviewer, "李明")
    lose(reviewer)
    go_to_it(reviewer)
    gone = signs_at(reviewer, "李明")
    colours = {gone.pixelColor(x, y).name() for x in range(40) for y in range(34)}
    assert warn in colours and gone != one, "another sign than that of what one alone has"
    assert "−  deleted since 1" in legend.toolTip() and "deleted since 1" in legend.accessibleName()
    reviewer.key("x")
    colours = {signs_at(reviewer, "李明").pixelColor(x, y).name() for x in range(40) for y in range(34)}
    assert warn not in colours and "deleted since" not in legend.toolTip()


def test_what_a_reviewer_added_has_a_sign_of_what_is_done(reviewer: Reviewer) -> None:
    lose(reviewer)
    go_to_it(reviewer)
    for key in ("e", Qt.Key.Key_Return):
        reviewer.key(key)
    assert "+  added in review 1" in reviewer.page.legend.toolTip()
    theme, image = reviewer.window.desk.look.theme, signs_at(reviewer, "李明")
    colours = {image.pixelColor(x, y).name() for x in range(40) for y in range(34)}
    assert theme.good.name() in colours and theme.warn.name() not in colours


@pytest.mark.parametrize(
    "keys", [("e", Qt.Key.Key_Return), ("e", Qt.Key.Key_Right, Qt.Key.Key_Return), ("x",)]
)
def test_undo_and_redo_go_back_to_what_they_are_about(reviewer: Reviewer, keys: tuple[object, ...]) -> None:
    lose(reviewer)
    go_to_it(reviewer)
    for key in keys:
        reviewer.key(key)
    for elsewhere in (0, 1):  # wherever one has gone since
        for _ in range(elsewhere):
            reviewer.key("k")
        reviewer.key("z", CTRL)
        assert (reviewer.kind(), reviewer.passage()) == ("deleted", "李明")
        reviewer.key("j")
        reviewer.key("z", CTRL | SHIFT)
        assert "deleted" not in kinds(reviewer)
        if keys != ("x",):
            assert reviewer.kind() == "added" and "明" in reviewer.passage()


def test_undo_of_what_was_added_goes_to_what_stands_there(reviewer: Reviewer) -> None:
    for _ in range(2):
        reviewer.key("k")
    place, passage = reviewer.work.number, reviewer.passage()
    for key in ("m", "p", Qt.Key.Key_Return):
        reviewer.key(key)
    reviewer.key("j")
    reviewer.key("z", CTRL)
    assert (reviewer.work.number, reviewer.passage()) == (place, passage)


def test_what_a_merge_of_labels_left_undecided_comes_up(reviewer: Reviewer) -> None:
    """One reviewer accepted the one of two that become one, and rejected the other."""
    project, start = reviewer.project, TEXT.index("李明")
    person = next(s for s in project.spans(reviewer.document) if s.start == start)
    post = project.apply(AddSpan(reviewer.document, "post", person.ranges), annotator="甲").created[0]
    for span, decision in ((post, Decision.ACCEPT), (person.id, Decision.REJECT)):
        project.apply(AddVerdict("span", span, decision), annotator=REVIEWER)
    project.apply(MergeLabels("post", "person"), annotator=REVIEWER)
    QApplication.processEvents()
    reviewer.settle()
    go_to_it(reviewer)
    assert reviewer.passage() == "李明" and PERSON not in reviewer.gold()
    (card,) = reviewer.page.decision.cards
    assert card.choice.said == ("审核员 accepted it · deleted since",)
    reviewer.key("x")
    assert "deleted" not in kinds(reviewer) and PERSON not in reviewer.gold()
