"""Long work with progress and cancel: off the window's thread, or on it in turns.

Owns the thread pool and the signals that bring results home. Never touches a widget: a task's function gets a
`Progress` and returns a value or raises; work that must stay on the window's thread comes as a generator.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any
from weakref import WeakMethod, ref

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError
from annotator.gui.idleness import Idleness


class Cancelled(Exception):
    """Raised inside a task by `Progress.step` after someone asked to stop."""


class Progress:
    """What a task tells of itself, and where it hears that it should stop. Safe to use on any thread."""

    def __init__(self, report: Callable[[int, int], None], rest: Callable[[], None]) -> None:
        self._report = report
        self._rest = rest
        self._stop = threading.Event()
        self._at_cancel: Callable[[], None] | None = None

    def step(self, done: int, total: int) -> None:
        """Report how far the task is. Raises Cancelled when it should stop."""
        self.check()
        self._report(done, total)

    def check(self) -> None:
        """Raise Cancelled when the task should stop."""
        if self._stop.is_set():
            raise Cancelled

    def give_way(self) -> None:
        """Check, and wait while the window is busy. For work that holds nothing that the window needs: one
        that has the project's lock would wait for the window, and the window for it."""
        self.check()
        self._rest()
        self.check()

    @property
    def cancelled(self) -> bool:
        """Whether someone asked the task to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop.set()
        if self._at_cancel is not None:
            self._at_cancel()

    def at_cancel(self, deed: Callable[[], None]) -> None:
        """Have something done as soon as someone asks to stop: what ends a wait that has no steps."""
        self._at_cancel = deed
        self.check()


class Work(QObject):
    """One running piece of work. Its signals arrive on the thread that started it."""

    progressed = Signal(int, int)  # done, total
    succeeded = Signal(object)
    failed = Signal(object)  # a UserError
    cancelled = Signal()
    finished = Signal()  # after any of the others

    def start(self) -> None:
        """Begin. Connect to the signals before, since short work may be over at once."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows when it has."""
        raise NotImplementedError


class Task(Work):
    """Work on a thread of the pool.

    It never holds its runner: the last to do so, deleted when it is over, would delete its own parent.
    """

    def __init__(self, runner: TaskRunner, work: Callable[[Progress], Any]) -> None:
        super().__init__(runner)
        self._begin = WeakMethod(runner.begin)
        self.work = work
        self.progress = Progress(partial(runner.told.emit, id(self)), runner.idleness.wait)

    def start(self) -> None:
        """Begin on a free thread."""
        begin = self._begin()
        if begin is not None:
            begin(self)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.progress.cancel()


class Turns(Work):
    """Work on the window's own thread: one step of a generator per turn of the event loop.

    For what Qt allows nowhere else, such as drawing with the window's fonts. Each step gives (done, total).
    """

    def __init__(self, steps: Generator[tuple[int, int], None, None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin at the next turn of the event loop."""
        self._timer.start()

    def cancel(self) -> None:
        """Stop at once; the generator cleans up behind itself."""
        if self._timer.isActive():
            self._timer.stop()
            self._steps.close()
            self.cancelled.emit()
            self.finished.emit()

    def _turn(self) -> None:
        try:
            done, total = next(self._steps)
        except StopIteration:
            self._end(lambda: self.succeeded.emit(None))
        except UserError as error:
            problem = error
            self._end(lambda: self.failed.emit(problem))
        except Exception:  # a bug: shown as one, since a timer would raise it again at every turn
            problem = _bug()
            self._end(lambda: self.failed.emit(problem))
        else:
            self.progressed.emit(done, total)

    def _end(self, tell: Callable[[], None]) -> None:
        self._timer.stop()
        tell()
        self.finished.emit()


def _bug() -> UserError:
    """Return what to tell about the exception at hand, and print it."""
    traceback.print_exc()
    last_line = traceback.format_exc().strip().splitlines()[-1]
    return UserError("Something went wrong inside the program: {trace}", trace=last_line)


def _end_all(threads: ThreadPoolExecutor, begun: dict[int, Task]) -> None:
    for task in begun.values():
        task.cancel()
    threads.shutdown(wait=True)


class TaskRunner(QObject):
    """Runs work, on a pool of its own or in turns, and knows which of it still runs.

    No thread but the window's ever lets go of a Qt object, nor of what holds one: it would be deleted there,
    and the program end. So a thread gets its work by number, drops it before it says that it is done, and
    speaks through this object alone, which outlives the threads.
    """

    told = Signal(object, int, int)  # number, done, total
    _ended = Signal(object, str, object)  # number, how, result or error

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(threads)
        self.idleness = Idleness(self)
        self._running: set[Work] = set()
        self._begun: dict[int, Task] = {}
        self._at_work: set[Future[None]] = set()
        self.told.connect(self._tell)
        self._ended.connect(self._end)
        # Who owns this may be closed first: what runs ends before there is nobody to speak through.
        self.destroyed.connect(partial(_end_all, self._threads, self._begun))

    def task(self, work: Callable[[Progress], Any]) -> Task:
        """Return a task that does this work once it is started."""
        task = Task(self, work)
        self._note(task)
        return task

    def turns(self, steps: Generator[tuple[int, int], None, None]) -> Turns:
        """Return work that takes these steps between other events once it is started."""
        turns = Turns(steps, self)
        self._note(turns)
        return turns

    def begin(self, task: Task) -> None:
        """Do a task's work on a free thread."""
        self._begun[id(task)] = task
        self.idleness.begin()
        future = self._threads.submit(self._run, id(task))
        self._at_work.add(future)
        future.add_done_callback(self._at_work.discard)

    def _run(self, number: int) -> None:
        """Do some work, on a thread of the pool."""
        try:
            outcome = "succeeded", self._result(number)
        except Cancelled:
            outcome = "cancelled", None
        except UserError as error:
            outcome = (
                "failed",
                error.with_traceback(None),
            )  # it holds the frames, and they what they worked on
        except Exception:  # a bug: shown as one, since the pool would drop it without a word
            outcome = "failed", _bug()
        self._ended.emit(number, *outcome)

    def _result(self, number: int) -> object:
        task = self._begun[number]
        progress, work = task.progress, task.work
        del task
        progress.check()
        return work(progress)

    def _tell(self, number: int, done: int, total: int) -> None:
        task = self._begun.get(number)
        if task is not None:
            task.progressed.emit(done, total)

    def _end(self, number: int, how: str, what: object) -> None:
        task = self._begun.pop(number)
        self.idleness.end()
        if how == "cancelled":
            task.cancelled.emit()
        else:
            getattr(task, how).emit(what)
        task.finished.emit()

    def _note(self, work: Work) -> None:
        self._running.add(work)
        runner = ref(self)  # the work holds what it is connected to, see Task

        def over() -> None:
            there = runner()
            if there is not None:
                there._over(work)

        work.finished.connect(over)

    def _over(self, work: Work) -> None:
        self._running.discard(work)
        if isinstance(work, Task):  # with what its work holds
            work.deleteLater()

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return bool(self._running)

    def stop(self) -> None:
        """Cancel everything and wait until it has stopped: the program could not end before."""
        for work in list(self._running):
            work.cancel()
        wait(list(self._at_work))
