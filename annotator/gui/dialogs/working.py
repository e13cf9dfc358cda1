"""A dialog that asks, works and tells: pages, of which one shows the work while it runs.

Owns the running of the work, and that the dialog cannot be closed without stopping it. Owns no question.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QSpinBox, QStackedWidget, QWidget

from annotator.errors import UserError
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.waiting import WaitPage
from annotator.gui.tasks import Progress, Task, TaskRunner
from annotator.gui.translation import error_text, tr


class WorkDialog(Dialog):
    """Pages over a button that closes or stops and one that goes on: `_go` says what that does."""

    def __init__(self, parent: QWidget | None, tasks: TaskRunner, *, title: str, width: int) -> None:
        super().__init__(parent, title, width=width)
        self._tasks = tasks
        self._task: Task | None = None
        self.pages = QStackedWidget()
        self.wait = WaitPage()

    def _set_pages(self, *pages: QWidget, go: str) -> None:
        """Put the pages in, then the buttons below them, so that Tab comes to these last."""
        for page in pages:
            self.pages.addWidget(page)
        self.body.addWidget(self.pages)
        self.cancel = self.add_cancel()
        self.go = self.add_button(go, primary=True)
        self.go.clicked.connect(self._go)

    @property
    def choosing(self) -> bool:
        """Whether the first page is shown: nothing has begun."""
        return self.pages.currentIndex() == 0

    def _go(self) -> None:
        raise NotImplementedError

    def _field_of(self, error: UserError) -> QWidget | None:
        """Return the field that has to be mended, where that is known."""
        return None

    def _point_at(self, field: QWidget | None) -> None:
        """Give the keyboard to the field at fault: what is typed replaces what is in it."""
        if field is not None:
            field.setFocus()
        if isinstance(field, QLineEdit | QSpinBox):
            field.selectAll()

    def _run(
        self,
        text: str,
        work: Callable[[Progress], Any],
        *,
        then: Callable[[Any], None],
        failed: Callable[[str], None],
        stopped: Callable[[], None],
    ) -> None:
        """Do work on another thread and show how far it is. `failed` gets what went wrong, in words."""

        def over(error: UserError) -> None:
            self._task = None
            failed(str(error_text(error)))
            self._point_at(self._field_of(error))

        def done(result: Any) -> None:
            self._task = None
            then(result)

        def cancelled() -> None:
            self._task = None
            stopped()

        self.say_problem("")
        self.pages.setCurrentWidget(self.wait)
        self.wait.show_text(text)
        self.go.setEnabled(False)
        self.cancel.setText(tr("Stop"))
        self._task = self._tasks.task(work)
        self._task.progressed.connect(self.wait.show_progress)
        self._task.succeeded.connect(done)
        self._task.failed.connect(over)
        self._task.cancelled.connect(cancelled)
        self._task.start()

    def _back(self, problem: str) -> None:
        """Go back to the first page, which may be what has to be mended, and say what stood in the way."""
        self.pages.setCurrentIndex(0)
        self.go.setEnabled(True)
        self.cancel.setText(tr("Cancel"))
        self.say_problem(problem)

    def _finish(self, page: QWidget) -> None:
        """Show the last page, behind which there is only the end."""
        self.pages.setCurrentWidget(page)
        self.cancel.hide()
        self.go.setText(tr("Close"))
        self.go.setEnabled(True)
        self.go.setFocus()

    def reject(self) -> None:
        """Stop the work if it runs, else close."""
        if self._task is not None:
            self._task.cancel()
            self.wait.show_stopping()
            return
        super().reject()
