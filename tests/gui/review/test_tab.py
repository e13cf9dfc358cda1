"""Tab goes round the review page as it is laid out: all is reached, named, and shows that it has the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from tests.gui.review.conftest import Reviewer


def round_of_tab(reviewer: Reviewer) -> list[QWidget]:
    """Press Tab until the text has the keys again; return what had them, the text last."""
    canvas = reviewer.page.canvas
    canvas.setFocus()
    found: list[QWidget] = []
    for _ in range(80):
        reviewer.key(Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        found.append(widget)
        if widget is canvas:
            return found
    pytest.fail("Tab does not come back to the text")


def looks(widget: QWidget) -> bytes:
    return bytes(widget.grab().toImage().constBits())


@pytest.mark.parametrize("size", [(1440, 900), (853, 480)], ids=str)
@pytest.mark.parametrize("threads", [False, True])
def test_everything_is_reached_in_order(reviewer: Reviewer, size: tuple[int, int], threads: bool) -> None:
    if threads:
        reviewer.key("o")
        reviewer.settle()
    reviewer.window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()
    page, decision, bar = reviewer.page, reviewer.page.decision, reviewer.page.bar
    found = round_of_tab(reviewer)
    wanted = [
        page.queue.orders,
        page.queue.list,
        bar.scripts,
        bar.short,
        bar.names,
        bar.differences,
        page.canvas,
        *decision.cards,
        *(decision.buttons[name] for name in ("both", "correct", "reject", "add", "back", "ask")),
        decision.reason,
        *(decision.buttons[name] for name in ("reason", "previous", "next", "rest")),
        page.comments.targets,
        page.comments.reply,
        page.comments.reply_key,
    ]
    wanted = [part for part in wanted if part.isVisible() and part.isEnabled()]
    at = wanted.index(page.canvas) + 1
    inside = [widget for widget in found if page.isAncestorOf(widget)]
    assert inside == [*wanted[at:], *wanted[:at]]
    named = (part for part in inside if part is not page.canvas and not isinstance(part, QCheckBox))
    assert all(part.accessibleName() for part in named)
    if threads:
        assert reviewer.review.aside.threads in found and reviewer.review.aside.shut in found


def test_whatever_has_the_keys_shows_it(reviewer: Reviewer) -> None:
    for widget in round_of_tab(reviewer):
        reviewer.key(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget
        with_keys = looks(widget)
        reviewer.key(Qt.Key.Key_Tab)
        if reviewer.page.isAncestorOf(widget):
            assert looks(widget) != with_keys, widget
        reviewer.key(Qt.Key.Key_Backtab)
