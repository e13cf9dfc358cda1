"""Gold that came in with a file, among other work: relations follow their ends, the walk goes on behind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.exchange.exporting import ExportOptions
from annotator.exchange.importing import ImportOptions, import_files
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.model.acts import AddDocumentLabel, AddVerdict
from annotator.model.annotators import GOLD
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.review.golden import WithGold
from tests.gui.review.conftest import REVIEWER, TEXT, Reviewer
from tests.gui.review.test_came_in import agrees, bring_in, cards, go_to

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FACTS = {"annotator": GOLD, "status": "accepted"}


def exported_record(project: Project, folder: Path) -> dict[str, Any]:
    path = folder / "gold-now.jsonl"
    path.unlink(missing_ok=True)
    write_export(WithGold(project), path, ExportOptions(Which.GOLD))
    records = map(json.loads, path.read_text("utf-8").splitlines())
    found: dict[str, Any] = next(record for record in records if record["text"] == TEXT)
    return found


def arrows(reviewer: Reviewer, folder: Path) -> list[tuple[str, str]]:
    """Return the passages between which gold has relations: as the page has it, which the export writes."""
    record, material = exported_record(reviewer.project, folder), reviewer.work.material
    assert material is not None
    quotes = {span["id"]: span["quote"] for span in record["spans"]}
    written = sorted((quotes[each["head"]], quotes[each["tail"]]) for each in record["relations"])
    held = {span.id: TEXT[span.start : span.end] for span in material.settlement.spans}
    assert written == sorted((held[each.head], held[each.tail]) for each in material.settlement.relations)
    return written


def take_in(reviewer: Reviewer, folder: Path, **record: Any) -> None:
    (folder / "came.jsonl").write_text(json.dumps({"text": TEXT, **record}), "utf-8")
    known = frozenset(reviewer.project.scheme.by_id)
    take: Any = lambda act: reviewer.project.apply(act, annotator="乙")  # noqa: E731
    import_files([folder / "came.jsonl"], take, ImportOptions(), known_labels=known)
    QApplication.processEvents()
    reviewer.settle()


@pytest.fixture
def related(reviewer: Reviewer, tmp_path: Path) -> Reviewer:
    """Gold of a file: what one of the people has too, what nobody has, and a relation between these."""
    passages = {"person": "李明", "work": "打印机"}
    spans = []
    for label, passage in passages.items():
        start = TEXT.index(passage)
        spans.append({"id": f"g-{label}", "start": start, "end": start + len(passage), "label": label})
        spans[-1].update(FACTS, **{"from": [f"elsewhere-{label}"]})
    arrow = {"id": "gr", "head": "g-work", "tail": "g-person", "label": "speaker", **FACTS, "from": ["there"]}
    take_in(reviewer, tmp_path, spans=spans, relations=[arrow])
    assert arrows(reviewer, tmp_path) == [("打印机", "李明")]
    return reviewer


def go_to_relation(reviewer: Reviewer) -> tuple[str, tuple[str, ...]]:
    for _ in range(20):
        if reviewer.page.decision.title.text() == "Relation: Came in as gold":
            (card,) = reviewer.page.decision.cards
            return card.choice.status, card.choice.said
        reviewer.key("j")
    pytest.fail("it is not among the differences")


def test_a_relation_that_came_in_follows_its_ends(related: Reviewer, tmp_path: Path) -> None:
    related.key(Qt.Key.Key_Return, CTRL)
    assert ("person", "李明") in related.gold()
    assert arrows(related, tmp_path) == [("打印机", "李明")]
    agrees(related, tmp_path)
    go_to(related, "brought")
    related.key("e")
    related.key(Qt.Key.Key_Left, SHIFT)
    related.key(Qt.Key.Key_Return)
    assert arrows(related, tmp_path) == [("打印", "李明")]
    agrees(related, tmp_path)
    assert go_to_relation(related) == ("gold", ("gold in a file",))


def test_corrected_gold_names_what_it_was_made_of(related: Reviewer, tmp_path: Path) -> None:
    go_to(related, "brought")
    related.key("e")
    related.key(Qt.Key.Key_Left, SHIFT)
    related.key(Qt.Key.Key_Return)
    made = next(
        span for span in exported_record(related.project, tmp_path)["spans"] if span["quote"] == "打印"
    )
    assert made["from"] == ["elsewhere-work"]
    related.key("k")
    while related.passage() != "打印机":
        related.key("k")
    _, now = [card.choice for card in related.page.decision.cards]
    assert now.said == ("审核员 corrected it",), "no file accepted what it is now"


def test_a_relation_waits_while_an_end_is_not_in_gold(related: Reviewer, tmp_path: Path) -> None:
    go_to(related, "brought")
    related.key("x")
    assert arrows(related, tmp_path) == []
    agrees(related, tmp_path)
    assert go_to_relation(related) == (
        "accepted",
        ("gold in a file", "not in gold while one of its ends is not"),
    )
    related.key("z", CTRL)
    assert arrows(related, tmp_path) == [("打印机", "李明")]
    assert go_to_relation(related)[0] == "gold"


def test_after_gold_that_came_in_the_walk_goes_on_behind_it(reviewer: Reviewer, tmp_path: Path) -> None:
    bring_in(reviewer.project, tmp_path, ("work", "打印机"), ("work", "以太网"), ("place", "会议由"))
    QApplication.processEvents()
    reviewer.settle()
    go_to(reviewer, "brought")
    walked = [reviewer.passage()]
    for key in ("x", "1", "x"):
        reviewer.key(key)
        walked.append(reviewer.passage())
    assert walked[:3] == ["打印机", "以太网", "会议由"]
    material = reviewer.work.material
    assert material is not None and reviewer.work.group is not None
    assert not material.decided(reviewer.work.group), "behind the last of them, what is open"


def test_gold_that_excludes_a_document_label_is_taken_by_its_number(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    project, document = reviewer.project, reviewer.document
    own = project.apply(AddDocumentLabel(document, "genre_news"), annotator="甲").created[0]
    came = {"id": "gd", "label": "genre_essay", **FACTS, "from": ["there"]}
    take_in(reviewer, tmp_path, document_labels=[came])
    project.apply(AddVerdict("document_label", own, Decision.ACCEPT), annotator=REVIEWER)
    QApplication.processEvents()
    for _ in range(20):
        if len(reviewer.page.decision.cards) > 3:
            break
        reviewer.key("j")
    assert cards(reviewer)[-1][:2] == ("Gold", "4")
    reviewer.key("4")
    assert reviewer.work.material is not None
    assert [each.label for each in reviewer.work.material.settlement.document_labels] == ["genre_essay"]
    agrees(reviewer, tmp_path)
    reviewer.key("z", CTRL)
    assert reviewer.work.material.settlement.document_labels == ()
