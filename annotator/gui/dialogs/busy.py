"""Shows how far something long is, with a button that stops it, and waits for its end. Runs nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.errors import UserError
from annotator.gui.desk import Desk
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.waiting import WaitPage, shares
from annotator.gui.session import Run, at_once
from annotator.gui.tasks import Cancelled, TaskRunner
from annotator.gui.translation import tr

T = TypeVar("T")
MANY = 100  # things of one act, from which it takes longer than one should wait blindly


class BusyDialog(Dialog):
    """A sentence and a bar. It goes by itself; to close it is to ask that the work be stopped."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget, title: str, text: str, *, stops: bool = True) -> None:
        super().__init__(parent, title)
        self.page = WaitPage()
        self.page.show_text(text)
        self.body.addWidget(self.page)
        self._stops = stops
        self.stop = self.add_button(tr("Stop"))
        self.stop.setVisible(stops)
        self.stop.clicked.connect(self.reject)

    def reject(self) -> None:
        """Ask for the end, and stay until it has come: what is half done is taken back first."""
        if not self._stops:
            return
        self.stop.setEnabled(False)
        self.page.show_stopping()
        self.stop_requested.emit()


def carried_out(tasks: TaskRunner, dialog: BusyDialog, do: Callable[[Callable[[float], None]], T]) -> T:
    """Do something off this thread while a dialog is shown, and return what it returns.

    It is given what to tell of its progress. Raises its UserError, or Cancelled where it was stopped.
    """
    results: list[T] = []
    problems: list[UserError] = []
    task = tasks.task(lambda progress: do(shares(progress)))
    task.progressed.connect(dialog.page.show_progress)
    task.succeeded.connect(results.append)
    task.failed.connect(problems.append)
    task.finished.connect(dialog.accept)
    dialog.stop_requested.connect(task.cancel)
    task.start()
    dialog.exec()
    dialog.deleteLater()
    if problems:
        raise problems[0]
    if not results:
        raise Cancelled
    return results[0]


def waited_for(desk: Desk, title: str, text: str, do: Callable[[], T]) -> T:
    """Work something out off this thread while a dialog says so, and return it. It cannot be stopped."""
    return carried_out(desk.tasks, BusyDialog(desk.window, title, text, stops=False), lambda _tell: do())


def many(count: int) -> bool:
    """Tell whether so many things take longer than one should wait blindly."""
    return count >= MANY


def aside(desk: Desk, count: int, title: str, text: str) -> Run:
    """Return how to do an act about so many things: at once, or while a dialog shows how far it is."""
    if not many(count):
        return at_once
    return lambda do: carried_out(desk.tasks, BusyDialog(desk.window, title, text), do)
