"""An application that notes how long each handler kept the window waiting, and what it was doing.

Owns the times. A handler is the delivery of one event, with all that it calls. Time for which the machine
gave the processor to other programs is left out where the system tells it (Linux); waiting for a lock, a disk
or another thread of the program is not. Each event that a handler itself sends costs it some 20 microseconds
that it does not cost the program, so what sends thousands (another theme) is measured in `looks_once`.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QThread
from PySide6.QtWidgets import QApplication

LIMIT_MS = 50.0
_LOOK_EVERY = 0.005
_LOOK_AFTER_MS = 25.0
_DEPTH = 14


@dataclass(slots=True)
class Handled:
    """One handler that took long: milliseconds, the gesture it belongs to, who got which event, and where the
    program was while it ran (innermost last)."""

    milliseconds: float
    gesture: str
    receiver: str
    stacks: list[str] = field(default_factory=list)


class Watchdog(QApplication):
    """Notes every handler while `watching`. Make it before any other application object."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.times: list[float] = []
        self.slow: list[Handled] = []
        self.gesture = ""
        self._on = False
        self._depth = 0
        self._begun = 0.0
        self._seen: list[str] = []
        self._main = threading.get_ident()
        self._delay = _run_delay()
        self._level = 0  # of the event loop that it runs in
        self._waited = 0.0
        self._outer: list[tuple[float, float, int, list[str]]] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Note handlers until the end of the block."""
        stop = threading.Event()
        thread = threading.Thread(target=self._look, args=(stop,), daemon=True)
        thread.start()
        self._on = True
        try:
            yield
        finally:
            self._on = False
            stop.set()
            thread.join()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver an event and note how long that took."""
        if not self._on or threading.get_ident() != self._main:
            return super().notify(receiver, event)
        if self._depth and QThread.currentThread().loopLevel() == self._level:
            return super().notify(receiver, event)
        name = f"{type(receiver).__name__} {event.type().name}"
        self.begin()
        try:
            return super().notify(receiver, event)
        finally:
            self.end(name)

    def begin(self) -> None:
        """A handler begins; in the loop of a dialog that another one opened it is one by itself."""
        self._outer.append((self._begun, self._waited, self._level, self._seen))
        self._depth += 1
        self._seen = []
        self._waited = self._delay()
        self._level = QThread.currentThread().loopLevel()
        self._begun = time.perf_counter()

    def end(self, name: str) -> None:
        """The handler that began last is over. One that waits for it in a dialog begins there anew."""
        taken = (time.perf_counter() - self._begun - (self._delay() - self._waited)) * 1000
        seen = self._seen
        self._begun, self._waited, self._level, self._seen = self._outer.pop()
        self._depth -= 1
        if self._depth:
            self._begun, self._waited = time.perf_counter(), self._delay()
        self.times.append(taken)
        if taken > _LOOK_AFTER_MS:
            self.slow.append(Handled(taken, self.gesture, name, seen))

    def _look(self, stop: threading.Event) -> None:
        """From another thread: what is the program at, when a handler has run for a while?"""
        while not stop.wait(_LOOK_EVERY):
            begun = self._begun
            if begun and (time.perf_counter() - begun) * 1000 > _LOOK_AFTER_MS:
                self._seen.append(_place(self._main))


def _place(thread: int) -> str:
    """Where a thread is, innermost last. Short and without reading a file, so that the thread cannot go on
    meanwhile: a frame that is held keeps the event in it alive after Qt has deleted it."""
    frame = sys._current_frames().get(thread)
    found: list[str] = []
    while frame is not None and len(found) < _DEPTH:
        code = frame.f_code
        found.append(f"{code.co_filename.rpartition('/')[2]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " > ".join(reversed(found))


class _Clock:
    """How long this thread has waited for a processor, in seconds."""

    def __init__(self, path: str) -> None:
        self._file = Path(path).open("rb", buffering=0)  # noqa: SIM115 (open as long as the program)

    def __call__(self) -> float:
        self._file.seek(0)
        return int(self._file.read(100).split()[1]) / 1e9


def _run_delay() -> _Clock | _Never:
    path = f"/proc/self/task/{threading.get_native_id()}/schedstat"
    return _Clock(path) if Path(path).exists() else _Never()


class _Never:
    """Where the system does not tell."""

    def __call__(self) -> float:
        return 0.0
