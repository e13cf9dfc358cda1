"""Gold that came in with a file and of which nobody here has anything: reached, rejected, brought back."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.cli.lint import lint_verdicts
from annotator.exchange.importing import ImportOptions, import_files
from annotator.gui.pane.looks import Looks
from annotator.gui.review.lines import ROW
from annotator.gui.review.painting import FRAME_PAD
from annotator.gui.review.queue_rows import left_text
from annotator.model.acts import AddAnnotator, AddSpan, AddVerdict, RemoveVerdict, SetSetting
from annotator.model.annotators import GOLD
from annotator.model.changes import Change
from annotator.model.scheme import LabelKind
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.review.golden import WithGold
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer
from tests.gui.review.test_deleted_since import lose, signs_at
from tests.gui.review.test_one_gold import exported

CTRL = Qt.KeyboardModifier.ControlModifier
WORK = ("work", "打印机")


def bring_in(project: Project, folder: Path, *passages: tuple[str, str], **more: Any) -> None:
    """Import gold of which nothing here is an origin, as an export of another project holds it."""
    spans = []
    for label, passage in passages:
        start = TEXT.index(passage)
        facts = {"start": start, "end": start + len(passage), "label": label, "annotator": GOLD}
        spans.append({"id": f"g-{passage}", **facts, "status": "accepted", "from": ["elsewhere"], **more})
    (folder / "gold.jsonl").write_text(json.dumps({"text": TEXT, "spans": spans}), "utf-8")
    known = frozenset(project.scheme.by_id)
    take: Any = lambda act: project.apply(act, annotator="乙")  # noqa: E731
    import_files([folder / "gold.jsonl"], take, ImportOptions(), known_labels=known)


@pytest.fixture
def came(reviewer: Reviewer, tmp_path: Path) -> Reviewer:
    bring_in(reviewer.project, tmp_path, WORK)
    QApplication.processEvents()
    reviewer.settle()
    return reviewer


def go_to(reviewer: Reviewer, kind: str) -> None:
    for _ in range(20):
        if reviewer.kind() == kind:
            return
        reviewer.key("j")
    pytest.fail("it is not among the differences")


def agrees(reviewer: Reviewer, folder: Path) -> None:
    """Check that page, export and queue say the same."""
    material = reviewer.work.material
    assert material is not None
    reviewer.settle()
    model = reviewer.page.queue.model
    clashing = sum(material.conflict(group) is not None for group in material.differences)
    wanted = f"{material.left} difference{'s' * (material.left != 1)}"
    wanted += f", {clashing} conflict{'s' * (clashing != 1)}" if clashing else ""
    reviewer.qtbot.waitUntil(lambda: left_text(model.item(model.place(reviewer.document))) == wanted)
    assert len(exported(reviewer.project, folder)) == len(material.settlement.spans)
    assert reviewer.project.check() == []
    known = WithGold(reviewer.project)
    verdicts = [verdict for verdict in known.verdicts(reviewer.document) if verdict.lapsed]
    assert list(lint_verdicts(verdicts, known.spans(reviewer.document))) == []


def test_a_click_in_the_row_of_gold_reaches_it(came: Reviewer) -> None:
    start = TEXT.index(WORK[1])
    came.page.canvas.bring_into_sight(start, start + 3)
    box = came.page.canvas.boxes(start, start + 3)[0]
    bottom = QPoint(round(box.center().x()), round(box.bottom()) - 8)
    QTest.mouseClick(came.page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=bottom)
    assert (came.kind(), came.passage()) == ("brought", "打印机")
    assert came.page.decision.title.text() == "Came in as gold"
    (card,) = came.page.decision.cards
    assert card.choice.name == "Gold" and card.choice.status == "gold"
    assert card.choice.said == ("gold in a file",)


def test_it_is_rejected_and_undo_brings_it_back(came: Reviewer, tmp_path: Path) -> None:
    assert came.gold() == [WORK]
    left = came.work.material.left if came.work.material else 0
    agrees(came, tmp_path)
    go_to(came, "brought")
    came.key("2")
    assert came.gold() == [WORK] and came.kind() == "brought", "there is one card only"
    came.key("x")
    assert came.gold() == [] and came.work.material and came.work.material.left == left
    agrees(came, tmp_path)
    go_to(came, "brought")
    (card,) = came.page.decision.cards
    assert card.choice.status == "rejected" and card.choice.lines[0].struck
    assert "审核员 rejected it" in card.choice.said
    came.key("z", CTRL)
    assert came.gold() == [WORK] and came.kind() == "brought"
    agrees(came, tmp_path)
    came.key("x")
    go_to(came, "brought")
    came.key("1")
    assert came.gold() == [WORK]
    agrees(came, tmp_path)


def looks_of(reviewer: Reviewer) -> dict[str, str]:
    """Return the colour of each label."""
    looks = Looks(reviewer.project.scheme, reviewer.window.desk.look.theme, "en")
    return {label.id: looks.look(label.id).colour.name() for label in reviewer.project.scheme.labels}


def colours_of_gold(reviewer: Reviewer, passage: str) -> set[str]:
    """Return the colours at the left end of a passage in the row of gold."""
    start = TEXT.index(passage)
    canvas = reviewer.page.canvas
    canvas.bring_into_sight(start, start + len(passage))
    box = canvas.boxes(start, start + len(passage))[0]
    image = canvas.viewport().grab().toImage()
    left, bottom = round(box.left() + FRAME_PAD), round(box.bottom() - FRAME_PAD)
    return {image.pixelColor(x, bottom - ROW // 2).name() for x in range(left, left + 8)}


def test_it_is_corrected(came: Reviewer, tmp_path: Path) -> None:
    go_to(came, "brought")
    came.key("e")
    came.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    came.key(Qt.Key.Key_Return)
    assert came.gold() == [("work", "打印")]
    go_to(came, "brought")
    assert [card.choice.status for card in came.page.decision.cards] == ["corrected", "gold"]
    struck = [[line.struck for line in card.choice.lines] for card in came.page.decision.cards]
    assert struck == [[True], [False]], "what it was is not in gold, what it became is"
    assert looks_of(came)[WORK[0]] in colours_of_gold(came, "打印")
    agrees(came, tmp_path)


def test_reviewers_who_do_not_agree_on_it_leave_it_open(came: Reviewer, tmp_path: Path) -> None:
    go_to(came, "brought")
    came.key("x")
    target = next(span.id for span in came.project.spans(came.document) if span.annotator == GOLD)
    came.project.apply(AddVerdict("span", target, Decision.ACCEPT), annotator="丙")
    QApplication.processEvents()
    go_to(came, "brought")
    assert came.page.decision.clash.text() == "Reviewers do not agree here." and came.gold() == []
    agrees(came, tmp_path)
    came.key("a")
    came.key("1")
    assert came.gold() == [WORK]
    agrees(came, tmp_path)


def test_what_is_decided_on_it_travels_in_any_order(reviewed_file: Path, tmp_path: Path) -> None:
    with Project.open(reviewed_file) as base:
        base.apply(AddAnnotator("丁"), annotator="丁")
        bring_in(base, tmp_path, WORK)
        document = next(row.id for row in base.documents() if base.text(row.id) == TEXT)
        target = next(span.id for span in base.spans(document) if span.annotator == GOLD)
        logs: list[tuple[list[Change], dict[str, str]]] = []
        for who, decision in (("丙", Decision.ACCEPT), ("丁", Decision.REJECT), (REVIEWER, Decision.REJECT)):
            base.save_copy(tmp_path / f"{who}.annot")
            with Project.open(tmp_path / f"{who}.annot") as copy:
                act = AddVerdict("span", target, decision, adjudicates=who == REVIEWER)
                copy.apply(act, annotator=who)
                logs.append(([change for change, _ in copy.log_rows({})], {}))
        base.save_copy(tmp_path / "base.annot")
    for number, order in enumerate(permutations(logs)):
        (tmp_path / f"{number}.annot").write_bytes((tmp_path / "base.annot").read_bytes())
        with Project.open(tmp_path / f"{number}.annot") as merged:
            for rows, texts in (*order, *order):
                merged.merge_rows(rows, texts)
            assert exported(merged, tmp_path) == [] and merged.check() == []
            final = next(v.id for v in merged.verdicts(document) if v.reviewer == REVIEWER)
            merged.apply(RemoveVerdict(final), annotator=REVIEWER)
            assert exported(merged, tmp_path) == []  # two do not agree
            mine = next(v.id for v in merged.verdicts(document) if v.reviewer == "丁")
            merged.apply(RemoveVerdict(mine), annotator="丁")
            assert len(exported(merged, tmp_path)) == 1


def test_what_is_gold_by_rule_says_so(reviewer: Reviewer) -> None:
    reviewer.project.apply(SetSetting("gold_rule", {"agree": 2, "of": 3}), annotator=REVIEWER)
    QApplication.processEvents()
    reviewer.settle()
    for _ in range(20):
        if reviewer.passage() == "县委办公室":
            break
        reviewer.key("j")
    said = {card.choice.name: (card.choice.status, card.choice.said) for card in reviewer.page.decision.cards}
    assert said["甲"] == said["丙"] == ("gold", ("Gold by rule: 2 of at least 3 agree",))
    assert said["乙"] == ("", ())
    reviewer.key("x")
    reviewer.key("k")
    assert reviewer.page.decision.cards[0].choice.said == ("审核员 rejected it",)


def add(reviewer: Reviewer, by: str, force: str) -> None:
    start = TEXT.index("会议由")
    given: Any = {"ranges": ((start, start + 3),), "label": "requirement", "attributes": {"force": force}}
    act = AddVerdict("span", "", Decision.ADD, document=reviewer.document, **given)
    reviewer.project.apply(act, annotator=by)
    QApplication.processEvents()


def forces(reviewer: Reviewer) -> list[object]:
    material = reviewer.work.material
    assert material is not None
    return [span.attributes.get("force") for span in material.settlement.spans]


def cards(reviewer: Reviewer) -> list[tuple[str, str, str]]:
    found = [card.choice for card in reviewer.page.decision.cards]
    return [(choice.name, choice.key, choice.lines[0].note if choice.lines else "") for choice in found]


def test_additions_that_clash_in_attributes_are_a_difference(reviewer: Reviewer, tmp_path: Path) -> None:
    add(reviewer, "乙", "order")
    assert forces(reviewer) == ["order"]
    add(reviewer, "丙", "advice")
    assert forces(reviewer) == []
    go_to(reviewer, "added")
    assert reviewer.page.decision.clash.text() == "It was accepted with different attributes."
    assert {name: note for name, _, note in cards(reviewer)} == {
        "乙": "Force = Order",
        "丙": "Force = Advice",
    }
    assert [key for _, key, _ in cards(reviewer)] == ["1", "2"]
    agrees(reviewer, tmp_path)
    theme, image = reviewer.window.desk.look.theme, signs_at(reviewer, "会议由")
    colours = {image.pixelColor(x, y).name() for x in range(40) for y in range(34)}
    assert theme.warn.name() in colours, "a sign in the margin, though no bar is drawn of it"
    wanted = next(key for name, key, _ in cards(reviewer) if name == "丙")
    reviewer.key(wanted)
    assert "A and a verdict settle it" in reviewer.window.desk.parts.status.message.text()
    reviewer.key("x")
    assert forces(reviewer) == []
    agrees(reviewer, tmp_path)
    while [name for name, _, _ in cards(reviewer)] != ["丙"]:  # each is contested by itself now
        reviewer.key("j")
    wanted = next(key for name, key, _ in cards(reviewer) if name == "丙")
    reviewer.key("a")
    reviewer.key(wanted)
    assert forces(reviewer) == ["advice"]
    agrees(reviewer, tmp_path)
    reviewer.key("z", CTRL)
    assert forces(reviewer) == [] and reviewer.kind() == "added"


def test_of_contradicting_additions_ones_own_is_corrected(reviewer: Reviewer, tmp_path: Path) -> None:
    add(reviewer, "乙", "order")
    add(reviewer, REVIEWER, "advice")
    go_to(reviewer, "added")
    for key in ("e", Qt.Key.Key_Right, Qt.Key.Key_Return):
        reviewer.key(key)
    assert sorted(reviewer.gold()) == [("requirement", "会议由"), ("requirement", "议由张")]
    agrees(reviewer, tmp_path)
    reviewer.key("z", CTRL)
    assert reviewer.gold() == []
    go_to(reviewer, "added")
    reviewer.key("x")
    assert forces(reviewer) == ["order"]


def test_a_document_label_and_a_relation_that_came_in_are_decided_too(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    label = reviewer.project.scheme.applicable(LabelKind.DOCUMENT)[0].id
    relation = reviewer.project.scheme.applicable(LabelKind.RELATION)[0].id
    facts = {"annotator": GOLD, "status": "accepted", "from": ["elsewhere"]}
    spans = [{"id": f"g{n}", "start": n, "end": n + 2, "label": "person", **facts} for n in (0, 2)]
    record = {
        "text": TEXT,
        "spans": spans,
        "document_labels": [{"id": "gd", "label": label, **facts}],
        "relations": [{"id": "gr", "head": "g0", "tail": "g2", "label": relation, **facts}],
    }
    (tmp_path / "gold.jsonl").write_text(json.dumps(record), "utf-8")
    known = frozenset(reviewer.project.scheme.by_id)
    take: Any = lambda act: reviewer.project.apply(act, annotator="乙")  # noqa: E731
    import_files([tmp_path / "gold.jsonl"], take, ImportOptions(), known_labels=known)
    QApplication.processEvents()

    def held() -> tuple[int, int, int]:
        settled = reviewer.work.material.settlement if reviewer.work.material else None
        assert settled is not None
        return len(settled.spans), len(settled.document_labels), len(settled.relations)

    assert held() == (2, 1, 1)
    for title, left in (
        ("Document label: Came in as gold", (2, 0, 1)),
        ("Relation: Came in as gold", (2, 0, 0)),
    ):
        for _ in range(20):
            if reviewer.page.decision.title.text() == title:
                break
            reviewer.key("j")
        reviewer.key("x")
        assert (title, held()) == (title, left)
        agrees(reviewer, tmp_path)
    for _ in range(2):
        reviewer.key("z", CTRL)
    assert held() == (2, 1, 1)
    agrees(reviewer, tmp_path)


def test_what_was_added_or_deleted_can_be_talked_of(reviewer: Reviewer) -> None:
    add(reviewer, REVIEWER, "order")
    go_to(reviewer, "added")
    reviewer.key("r")
    reviewer.type("all of it?")
    reviewer.key(Qt.Key.Key_Return)
    assert [thread.comments[0].text for thread in reviewer.page.comments.threads] == ["all of it?"]
    reviewer.key("k")
    assert not reviewer.page.comments.threads
    go_to(reviewer, "added")
    assert len(reviewer.page.comments.threads) == 1
    reviewer.key("x")
    assert reviewer.gold() == []
    reviewer.key("t", CTRL)
    reviewer.settle()
    (entry,) = reviewer.review.aside.threads.entries()
    assert entry.title == "Requirement 会议由 · 区委召开会议"
    reviewer.key(Qt.Key.Key_Return, on=reviewer.review.aside.threads)
    assert reviewer.page.comments.about.text() == "Requirement 会议由"
    lose(reviewer)
    reviewer.page.canvas.setFocus()
    reviewer.key("j")
    go_to(reviewer, "deleted")
    reviewer.key("r")
    reviewer.type("why?")
    reviewer.key(Qt.Key.Key_Return)
    assert [thread.comments[0].text for thread in reviewer.page.comments.threads] == ["why?"]
    assert reviewer.project.check() == []


def test_an_addition_that_clashes_with_an_annotation_stands_beside_it(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    start = TEXT.index("会议由")
    act = AddSpan(reviewer.document, "requirement", ((start, start + 3),), {"force": "order"})
    span = reviewer.project.apply(act, annotator="甲").created[0]
    reviewer.project.apply(AddVerdict("span", span, Decision.ACCEPT), annotator="乙")
    add(reviewer, "丙", "advice")
    reviewer.settle()
    for _ in range(20):
        if reviewer.passage() == "会议由":
            break
        reviewer.key("j")
    assert reviewer.page.decision.clash.text() == "It was accepted with different attributes."
    assert cards(reviewer)[0] == ("甲", "1", "Force = Order")
    assert cards(reviewer)[-1] == ("丙", "", "Force = Advice")
    agrees(reviewer, tmp_path)
    reviewer.key("a")
    reviewer.key("x")
    assert forces(reviewer) == ["advice"]
    agrees(reviewer, tmp_path)


def test_gold_that_came_in_and_clashes_with_an_annotation_stands_beside_it(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    start = TEXT.index("李明")
    span = next(s for s in reviewer.project.spans(reviewer.document) if s.start == start)
    bring_in(reviewer.project, tmp_path, ("person", "李明"))
    QApplication.processEvents()
    assert reviewer.gold() == [("person", "李明")]
    reviewer.project.apply(AddVerdict("span", span.id, Decision.REJECT), annotator="乙")
    QApplication.processEvents()
    for _ in range(20):
        if reviewer.passage() == "李明":
            break
        reviewer.key("j")
    assert reviewer.page.decision.clash.text() == "The same was accepted here and rejected elsewhere."
    assert cards(reviewer)[-1][0] == "Gold" and reviewer.gold() == []
    agrees(reviewer, tmp_path)
    reviewer.key("a")
    reviewer.key("x")
    assert reviewer.gold() == [] and reviewer.work.material and not reviewer.work.material.settlement.open
    agrees(reviewer, tmp_path)
