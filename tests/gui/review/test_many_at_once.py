"""Accepting all the rest of a long document: the window stays alive, and it can be stopped."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.busy import BusyDialog
from annotator.store import projection, steps
from tests.e2e.running import SECONDS
from tests.gui.review.conftest import Reviewer

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("stopped", [False, True])
def test_many_decisions_are_written_behind_the_window_and_can_be_stopped(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, stopped: bool
) -> None:
    monkeypatch.setattr("annotator.gui.dialogs.busy.MANY", 2)
    monkeypatch.setattr(steps, "_BATCH", 1)  # so that it hears of it in the middle of writing
    begun, gate = threading.Event(), threading.Event()
    plain = projection.Projection.project

    def held(*arguments: Any, **named: Any) -> None:
        begun.set()
        gate.wait(SECONDS)
        plain(*arguments, **named)

    monkeypatch.setattr(projection.Projection, "project", held)
    seen: list[bool] = []

    def look() -> None:
        busy = QApplication.activeModalWidget()
        if not isinstance(busy, BusyDialog) or not begun.is_set():
            QTimer.singleShot(10, look)
            return
        seen.append(busy.isVisible())
        if stopped:
            QTest.keyClick(busy, Qt.Key.Key_Escape)
        gate.set()

    before = reviewer.project.verdicts(reviewer.document)
    left = reviewer.work.material.left if reviewer.work.material else 0
    QTimer.singleShot(10, look)
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
