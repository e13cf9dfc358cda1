"""Shows that something long runs that cannot be stopped, and waits for its end; the window stays alive."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from annotator.errors import UserError
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.waiting import WaitPage
from annotator.gui.tasks import TaskRunner

T = TypeVar("T")


class BusyDialog(Dialog):
    """A sentence and a bar. It goes by itself."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent, title)
        page = WaitPage()
        page.show_text(text)
        self.body.addWidget(page)

    def reject(self) -> None:
        """Stay: what runs is done wholly or not at all."""


def carried_out(tasks: TaskRunner, dialog: BusyDialog, do: Callable[[], T]) -> T:
    """Do something off this thread while a dialog is shown. Returns what it returns, raises its UserError."""
    results: list[T] = []
    problems: list[UserError] = []
    task = tasks.task(lambda progress: do())
    task.succeeded.connect(results.append)
    task.failed.connect(problems.append)
    task.finished.connect(dialog.accept)
    task.start()
    dialog.exec()
    dialog.deleteLater()
    if problems:
        raise problems[0]
    return results[0]
