"""Long work: what it tells, how it is stopped, and that it gives way to the window, but not for ever."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.gui import idleness
from annotator.gui.tasks import Progress, Task, TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.stop()


def run(qtbot: QtBot, runner: TaskRunner, work: Callable[[Progress], object]) -> Task:
    task = runner.task(work)
    with qtbot.waitSignal(task.finished, timeout=20_000):
        task.start()
    return task


def test_a_task_brings_its_result_and_its_progress(qtbot: QtBot, runner: TaskRunner) -> None:
    heard: list[object] = []

    def work(progress: Progress) -> str:
        progress.step(1, 2)
        progress.give_way()
        progress.step(2, 2)
        return "done"

    task = runner.task(work)
    task.progressed.connect(lambda done, total: heard.append((done, total)))
    task.succeeded.connect(heard.append)
    with qtbot.waitSignal(task.finished, timeout=20_000):
        task.start()
    assert heard == [(1, 2), (2, 2), "done"]
    qtbot.waitUntil(lambda: not runner.busy)


def test_a_refusal_and_a_bug_are_told(
    qtbot: QtBot, runner: TaskRunner, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[UserError] = []

    def refuse(_progress: Progress) -> None:
        raise UserError("The disk is full.")

    def stumble(_progress: Progress) -> None:
        raise KeyError("lost")

    for work in (refuse, stumble):
        task = runner.task(work)
        task.failed.connect(heard.append)
        with qtbot.waitSignal(task.finished, timeout=20_000):
            task.start()
    assert "The disk is full." in str(heard[0]) and "KeyError" in str(heard[1])
    assert "lost" in capsys.readouterr().err


def test_work_waits_while_events_come_and_goes_on_when_none_is_left(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idleness, "PATIENCE", 30.0)
    asked, passed = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        assert asked.wait(20)
        progress.give_way()
        passed.set()

    task = runner.task(work)
    task.start()
    QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.User))  # the window has begun something
    asked.set()
    time.sleep(0.05)  # for a handler that takes so long
    assert not passed.is_set()
    qtbot.waitUntil(passed.is_set, timeout=20_000)


def test_a_window_that_never_rests_stops_no_work(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idleness, "PATIENCE", 0.01)
    asked, passed = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        assert asked.wait(20)
        for _ in range(3):
            progress.give_way()
        passed.set()

    runner.task(work).start()
    QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.User))
    asked.set()
    assert passed.wait(20)  # though no event loop has run


def test_work_that_waits_is_stopped_all_the_same(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idleness, "PATIENCE", 0.01)
    started = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            started.set()
            progress.give_way()

    task = runner.task(work)
    task.start()
    assert started.wait(20)
    with qtbot.waitSignal(task.cancelled, timeout=20_000):
        task.cancel()


def test_work_does_not_hold_its_runner_which_would_be_deleted_by_its_own_child(qtbot: QtBot) -> None:
    runner = TaskRunner()
    task = runner.task(lambda _: None)
    task.start()
    runner.stop()  # what the thread says of its end has not been heard
    there = weakref.ref(runner)
    del runner
    gc.collect()
    assert there() is None and task is not None
    QCoreApplication.processEvents()


def test_what_a_thread_at_work_sends_does_not_make_the_window_busy(qtbot: QtBot, runner: TaskRunner) -> None:
    watched = QObject()
    event = QEvent(QEvent.Type.User)
    # A timer that was started there would be told of by Qt, which fails a test.
    run(qtbot, runner, lambda _: QCoreApplication.sendEvent(watched, event))
    qtbot.waitUntil(lambda: not runner.busy)


def test_two_runners_at_work_leave_the_window_at_rest(qtbot: QtBot, runner: TaskRunner) -> None:
    gate = threading.Event()
    other = TaskRunner()
    tasks = [each.task(lambda _: gate.wait(20)) for each in (runner, other)]
    for task in tasks:
        task.start()
    seen: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            seen.append(event.type())
            return False

    watch, application = Watch(), QCoreApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.User))
    for _ in range(200):
        QCoreApplication.processEvents()
    application.removeEventFilter(watch)
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy and not other.busy)
    other.stop()
    assert seen.count(QEvent.Type.Timer) <= 10
