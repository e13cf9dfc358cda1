"""Work off the window's thread, with progress and cancel.

Owns the thread pool and the signals that bring results home. Never touches a widget: a task's function gets a
`Progress` and returns a value or raises.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from annotator.errors import UserError


class Cancelled(Exception):
    """Raised inside a task by `Progress.step` after someone asked to stop."""


class Progress:
    """What a task tells of itself, and where it hears that it should stop. Safe to use on any thread."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def step(self, done: int, total: int) -> None:
        """Report how far the task is. Raises Cancelled when it should stop."""
        self.check()
        self._report(done, total)

    def check(self) -> None:
        """Raise Cancelled when the task should stop."""
        if self._stop.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        """Whether someone asked the task to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop.set()


class Task(QObject):
    """One running piece of work. Its signals arrive on the thread that started it."""

    progressed = Signal(int, int)  # done, total
    succeeded = Signal(object)
    failed = Signal(object)  # a UserError
    cancelled = Signal()
    finished = Signal()  # after any of the others

    def __init__(self, pool: QThreadPool, work: Callable[[Progress], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.progress = Progress(self.progressed.emit)
        self._pool = pool
        self._work = work

    def start(self) -> None:
        """Begin. Connect to the signals before, since a short task may be over at once."""
        self._pool.start(_Job(self, self._work))

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows when it has."""
        self.progress.cancel()


class _Job(QRunnable):
    def __init__(self, task: Task, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        task = self._task
        try:
            task.progress.check()
            result = self._work(task.progress)
        except Cancelled:
            task.cancelled.emit()
        except UserError as error:
            task.failed.emit(error)
        except Exception:  # a bug: shown as one, since a pool thread would drop it without a word
            task.failed.emit(
                UserError("Something went wrong inside the program: {trace}", trace=_last_line())
            )
            traceback.print_exc()
        else:
            task.succeeded.emit(result)
        finally:
            task.finished.emit()


def _last_line() -> str:
    return traceback.format_exc().strip().splitlines()[-1]


class TaskRunner(QObject):
    """Runs tasks on a pool of its own and knows which of them still run."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Task] = set()

    def task(self, work: Callable[[Progress], Any]) -> Task:
        """Return a task that does this work once it is started."""
        task = Task(self._pool, work, self)
        self._running.add(task)
        task.finished.connect(lambda: self._running.discard(task))
        return task

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return bool(self._running)

    def stop(self) -> None:
        """Cancel everything and wait until it has stopped: a thread alive at exit would abort the program."""
        for task in list(self._running):
            task.cancel()
        self._pool.waitForDone()
