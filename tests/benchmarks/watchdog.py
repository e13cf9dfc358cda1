"""An application that notes how long each handler kept the window waiting, and what it was doing.

Owns the times. A handler is the delivery of one event, with all that it calls. Time for which the machine
gave the processor to other programs is left out where the system tells it (Linux), and so is what it costs
to look at each event that a handler itself sends (a new stylesheet sends thousands); waiting for a lock, a
disk or another thread of the program is not.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
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
        self._nested = 0  # events that the handler sent
        self._cost = self._cost_of_an_event()

    def _cost_of_an_event(self) -> float:
        """How much longer an event takes than its handler alone, in seconds."""
        receiver, event, rounds = QObject(), QEvent(QEvent.Type.User), 2_000
        begun = time.perf_counter()
        for _ in range(rounds):
            QApplication.sendEvent(receiver, event)
        between = time.perf_counter()
        for _ in range(rounds):
            receiver.event(event)
        return max(0.0, (between - begun) - (time.perf_counter() - between)) / rounds

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
        if not self._on or self._depth or threading.get_ident() != self._main:
            self._nested += 1
            return super().notify(receiver, event)
        name = f"{type(receiver).__name__} {event.type().name}"
        self.begin()
        try:
            return super().notify(receiver, event)
        finally:
            self.end(name)

    def begin(self) -> None:
        """A handler begins."""
        self._depth += 1
        self._seen = []
        self._waited, self._nested = self._delay(), 0
        self._begun = time.perf_counter()

    def end(self, name: str) -> None:
        """The handler that began last is over."""
        aside = self._delay() - self._waited + self._nested * self._cost
        taken = max(0.0, time.perf_counter() - self._begun - aside) * 1000
        self._begun = 0.0
        self._depth -= 1
        self.times.append(taken)
        if taken > _LOOK_AFTER_MS:
            self.slow.append(Handled(taken, self.gesture, name, self._seen))

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
