"""Writing that waits until somebody has looked at the dialog that shows it. Owns that wait alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.busy import BusyDialog
from annotator.store import projection, steps
from tests.e2e.running import SECONDS


def look_while_writing(
    monkeypatch: pytest.MonkeyPatch, look: Callable[[BusyDialog], object], *, batch: int
) -> None:
    """Have the next long act looked at while it writes. `batch`: after how many changes it may be stopped."""
    begun, gate = threading.Event(), threading.Event()
    plain = projection.Projection.project

    def held(*arguments: Any, **named: Any) -> None:
        begun.set()
        gate.wait(SECONDS)
        plain(*arguments, **named)

    def wait() -> None:
        busy = QApplication.activeModalWidget()
        if not isinstance(busy, BusyDialog) or not begun.is_set():
            QTimer.singleShot(10, wait)
            return
        look(busy)
        gate.set()

    monkeypatch.setattr(projection.Projection, "project", held)
    monkeypatch.setattr(steps, "_BATCH", batch)  # so that it hears of it in the middle of writing
    QTimer.singleShot(10, wait)
