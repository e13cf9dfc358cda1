"""The head of the queue tells how many documents the list shows in its order, those below it included."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.review import queue
from annotator.model.acts import AddSpan
from tests.gui.review.conftest import Reviewer


def entries(menu: QMenu) -> dict[str, QAction]:
    """Return what a menu of the queue offers, by its words; its own menus opened."""
    menu.aboutToShow.emit()
    found = {}
    for action in menu.actions():
        inner = action.menu()
        found.update(entries(inner) if isinstance(inner, QMenu) else {action.text(): action})
    return found


def choose(reviewer: Reviewer, order: str) -> None:
    entries(reviewer.page.queue.orders.menu)[order].trigger()
    reviewer.settle()


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        ("Most disagreement first", 2),
        ("Longest waiting first", 2),
        ("Label: Post", 1),
        ("Annotator: 乙", 2),
        ("Random sample of agreed ones", 2),
    ],
)
@pytest.mark.parametrize("page", [1, 200])
def test_it_counts_the_rows_of_the_order(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, order: str, rows: int, page: int
) -> None:
    monkeypatch.setattr(queue, "PAGE", page)
    panel = reviewer.page.queue
    choose(reviewer, order)
    assert panel.count.text() == str(rows) and panel.foot_count.text() == "0 of 2"
    while panel.model.canFetchMore(panel.model.index(-1)):
        panel.model.fetchMore(panel.model.index(-1))
    assert panel.model.rowCount() == rows
    choose(reviewer, "Most disagreement first")
    assert panel.count.text() == "2"


def test_it_follows_rows_that_come_to_the_order(reviewer: Reviewer) -> None:
    choose(reviewer, "Label: Event")
    panel = reviewer.page.queue
    assert panel.count.text() == "1" == str(panel.model.rowCount())
    first, other = (row.document for row in reviewer.project.review_page("disagreement"))
    listed = panel.model.item(0).entry.document
    wanted = first if listed == other else other
    reviewer.project.apply(AddSpan(wanted, "event", ((0, 2),)), annotator="乙")
    QApplication.processEvents()
    reviewer.qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    reviewer.settle()
    assert panel.count.text() == "2"
