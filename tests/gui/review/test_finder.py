"""The finder opens a document where one is: in review, or in the text and says why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.exchange.importing import import_files
from annotator.model.acts import ImportDocuments
from annotator.model.annotators import GOLD
from annotator.model.documents import document_id
from annotator.model.imports import ImportItem
from tests.gui.review.conftest import OTHER, REVIEWER, TEXT, Reviewer, look_for

CTRL = Qt.KeyboardModifier.ControlModifier


def find(reviewer: Reviewer, title: str) -> None:
    """Look for a document and open it, by keys alone."""
    palette = look_for(reviewer, title)
    while not palette.list.currentItem().text().endswith("Document"):  # below what can be undone with it
        before = palette.list.currentRow()
        reviewer.key(Qt.Key.Key_Down)
        assert palette.list.currentRow() > before
    reviewer.key(Qt.Key.Key_Return)
    reviewer.settle()


def test_a_finished_document_is_opened_in_review(reviewer: Reviewer) -> None:
    assert reviewer.document == document_id(TEXT)
    find(reviewer, "縣委召開")
    assert reviewer.review.active and reviewer.document == document_id(OTHER)
    queue = reviewer.page.queue
    assert queue.list.currentIndex().row() == queue.model.place(document_id(OTHER))
    reviewer.key("1")
    assert any(
        verdict.document == document_id(OTHER) for verdict in reviewer.project.verdicts(reviewer.document)
    )


def test_one_that_nobody_finished_is_opened_as_text_and_says_so(reviewer: Reviewer) -> None:
    text = "第三篇文章\n群众满意度。"
    reviewer.project.apply(ImportDocuments((ImportItem(text, "第三篇文章"),)), annotator=REVIEWER)
    reviewer.settle()
    find(reviewer, "第三篇")
    assert not reviewer.review.active
    assert reviewer.window.desk.session is not None
    assert reviewer.window.desk.session.document_id == document_id(text)
    assert "Nobody has finished this document" in reviewer.window.parts.status.message.text()
    assert QApplication.focusWidget() is reviewer.window.parts.article.pane


def test_one_of_which_only_gold_came_in_is_opened_in_review_with_its_gold(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    text = "第三篇文章\n群众满意度。"
    gold = {"start": 6, "end": 8, "label": "person", "annotator": GOLD, "status": "accepted"}
    held = {"text": text, "title": "第三篇文章", "spans": [{"id": "g", **gold, "from": ["elsewhere"]}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(held), "utf-8")
    project = reviewer.project
    take: Any = lambda act: project.apply(act, annotator=REVIEWER)  # noqa: E731
    import_files([tmp_path / "gold.jsonl"], take, known_labels=frozenset(project.scheme.by_id))
    reviewer.settle()
    find(reviewer, "第三篇")
    assert reviewer.review.active and reviewer.document == document_id(text)
    assert (reviewer.kind(), reviewer.passage()) == ("brought", "群众")
    assert reviewer.gold() == [("person", "群众")]
    reviewer.key("x")
    assert reviewer.gold() == [] and reviewer.document == document_id(text)
    reviewer.settle()
    assert reviewer.document == document_id(text) and reviewer.kind() == "brought"
    assert project.check() == []


@pytest.mark.parametrize("page", ["review.agreement"])
def test_from_another_page_it_is_opened_as_text(reviewer: Reviewer, page: str) -> None:
    reviewer.window.actions_[page].trigger()
    reviewer.settle()
    find(reviewer, "縣委召開")
    assert reviewer.window.desk.page is None
    assert reviewer.window.desk.session is not None
    assert reviewer.window.desk.session.document_id == document_id(OTHER)
