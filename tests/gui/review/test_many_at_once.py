"""Accepting all the rest of a long document: the window stays alive, and it can be stopped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.dialogs.busy import BusyDialog
from tests.gui.held_writing import look_while_writing
from tests.gui.review.conftest import Reviewer

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("stopped", [False, True])
def test_many_decisions_are_written_behind_the_window_and_can_be_stopped(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, stopped: bool
) -> None:
    monkeypatch.setattr("annotator.gui.dialogs.busy.MANY", 2)
    seen: list[bool] = []

    def look(busy: BusyDialog) -> None:
        seen.append(busy.isVisible())
        if stopped:
            QTest.keyClick(busy, Qt.Key.Key_Escape)

    before = reviewer.project.verdicts(reviewer.document)
    left = reviewer.work.material.left if reviewer.work.material else 0
    look_while_writing(monkeypatch, look, batch=1)
    reviewer.key(Qt.Key.Key_Return, CTRL, on=reviewer.page.canvas)
    assert seen == [True]
    assert reviewer.work.material is not None
    if stopped:
        assert reviewer.window.parts.status.message.text() == "Stopped; the project is as it was."
        assert reviewer.project.verdicts(reviewer.document) == before
        assert reviewer.work.material.left == left
    else:
        assert len(reviewer.project.verdicts(reviewer.document)) > len(before) + 2
        assert reviewer.work.material.left < left
    reviewer.settle()
    assert reviewer.project.check() == []
