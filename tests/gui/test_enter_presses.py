"""Enter presses what has the keyboard, as the space bar does: on pages, beside the text, in dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from annotator.gui.drop_button import DropButton
from tests.gui.agreement.conftest import Reader, open_page, reader
from tests.gui.conftest import Hands
from tests.gui.review.conftest import Reviewer, open_review, review_made, reviewed_file, reviewer

__all__ = ["open_page", "open_review", "reader", "review_made", "reviewed_file", "reviewer"]
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def reached(part: QWidget) -> list[QAbstractButton]:
    """Return the buttons of a part that Tab comes to; those that open a menu have keys of their own."""
    found = (each for each in part.findChildren(QAbstractButton) if not isinstance(each, DropButton))
    tabbed = Qt.FocusPolicy.TabFocus
    return [each for each in found if each.isVisible() and each.isEnabled() and each.focusPolicy() & tabbed]


def press(button: QAbstractButton, key: Qt.Key) -> bool:
    """Press a key on a button that Tab came to; tell whether that pressed the button, once."""
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button.window().focusWidget(), key)
    QApplication.processEvents()
    return len(pressed) == 1


@pytest.mark.parametrize("key", KEYS)
def test_on_the_review_page(reviewer: Reviewer, key: Qt.Key) -> None:
    count = len(reached(reviewer.page))
    assert count >= 15
    for number in range(count):
        reviewer.page.canvas.setFocus()
        now = reached(reviewer.page)
        if number < len(now):
            assert press(now[number], key), now[number].text() or now[number].accessibleName()
        if reviewer.work.editing is not None:
            reviewer.page.canvas.setFocus()
            reviewer.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", KEYS)
def test_on_the_agreement_page(reader: Reader, key: Qt.Key, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page = reader.page
    reader.click(page.matrix, page.matrix.centre_of("place", "organisation"))
    reader.settle()
    assert page.passages_block.link in reached(page)
    others = [each for each in reached(page) if each is not page.passages_block.link]
    for button in others:
        assert press(button, key), button.text() or button.accessibleName()
    assert press(page.passages_block.link, key) and reader.window.review.active


@pytest.mark.parametrize("key", KEYS)
def test_in_the_dialog_that_hands_out(hands: Hands, key: Qt.Key) -> None:
    dialog = hands.window.people.assign_dialog()
    dialog.show()
    gone: list[int] = []
    dialog.finished.connect(gone.append)
    assert press(dialog.cancel, key)
    assert gone == [0] and dialog.handed is None


def test_beside_the_text(reviewer: Reviewer) -> None:
    reviewer.key("o")
    reviewer.settle()
    aside = reviewer.review.aside
    assert press(aside.shut, Qt.Key.Key_Return) and aside.isHidden()
