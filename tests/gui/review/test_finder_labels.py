"""The finder offers no deed on a page that is out of sight: over review a label goes to what is corrected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.palette import Entry, Palette
from tests.gui.review.conftest import Reviewer, look_for

CTRL = Qt.KeyboardModifier.ControlModifier


def offered(palette: Palette) -> list[tuple[str, str]]:
    """Return what can be chosen: its text and its kind."""
    found: list[Entry] = [
        palette.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(palette.list.count())
    ]
    return [(entry.text, entry.kind) for entry in found if entry.enabled]


@pytest.mark.parametrize("page", ["", "review.agreement"])
def test_a_label_is_not_offered_where_nothing_takes_it(reviewer: Reviewer, page: str) -> None:
    if page:
        reviewer.window.actions_[page].trigger()
        reviewer.settle()
    for words in ("slogan", "essay"):
        palette = look_for(reviewer, words)
        assert not [found for found in offered(palette) if "abel" in found[1]]
        reviewer.key(Qt.Key.Key_Escape)


def test_a_label_goes_to_what_is_corrected(reviewer: Reviewer) -> None:
    reviewer.key("e")
    assert reviewer.work.editing is not None and reviewer.work.editing.label == "organisation"
    passage = reviewer.passage()
    palette = look_for(reviewer, "slogan")
    assert ("Slogan", "Label") in offered(palette)
    reviewer.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert reviewer.work.editing is not None and reviewer.work.editing.label == "slogan"
    assert "Slogan" in reviewer.page.decision.editing.text()
    reviewer.key(Qt.Key.Key_Return)
    assert ("slogan", passage) in reviewer.gold()
    mine = reviewer.project.annotators()
    assert all(
        span.label != "slogan" for one in mine for span in reviewer.project.spans(reviewer.document, one.id)
    )


@pytest.mark.parametrize(
    ("page", "gone", "there"),
    [
        ("", ("view.documents", "view.labels"), ("document.next", "document.previous")),
        ("review.agreement", ("view.documents", "view.labels", "document.next", "document.unfinished"), ()),
    ],
)
def test_panels_and_documents_behind_a_page_are_left_alone(
    reviewer: Reviewer, page: str, gone: tuple[str, ...], there: tuple[str, ...]
) -> None:
    actions = reviewer.window.actions_
    if page:
        actions[page].trigger()
        reviewer.settle()
    assert not any(actions[name].isEnabled() for name in gone)
    assert all(actions[name].isEnabled() for name in there)
    palette = look_for(reviewer, "panel")
    assert not [text for text, _ in offered(palette) if text.endswith(" panel")]
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.window.desk.show_page(None)
    reviewer.settle()
    assert all(actions[name].isEnabled() for name in (*gone, *there))
