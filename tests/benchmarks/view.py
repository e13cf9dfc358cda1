"""Views without a window: a toggle, a fully made view and its memory, and a very long line."""

from __future__ import annotations

import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial

import opencc

from annotator.text import opencc_data
from annotator.text.views import Block, View, ViewSettings
from tests.benchmarks import material
from tests.benchmarks.figure import Figure, milliseconds

_LENGTH = 1_000_000
_SCREENFUL = 40
_TWP = ViewSettings("twp")


def measure() -> Iterator[Figure]:
    """A document of a million characters, in paragraphs and as one line."""
    yield from _toggle()
    yield from (_memory(length) for length in (10_000, 100_000, _LENGTH))
    yield from _long_line()


def _toggle() -> Iterator[Figure]:
    text = material.simplified(_LENGTH)
    as_written = View(text)
    plain = opencc.OpenCC(str(opencc_data.folder() / "s2twp.json"), False)
    middle = as_written.block_count // 2

    def toggle() -> None:
        view = as_written.with_settings(_TWP)
        for index in range(middle, middle + _SCREENFUL):
            view.block(index)

    def make_all() -> None:
        view = as_written.with_settings(_TWP)
        for index in range(view.block_count):
            view.block(index)

    toggled, made, opened, floor = milliseconds(
        toggle, make_all, partial(View, text, _TWP), partial(plain.convert, text), rounds=7
    )
    yield Figure(f"view.toggle.{_LENGTH}", toggled, "ms", "opencc.convert", toggled / floor)
    yield Figure(f"view.make_all.{_LENGTH}", made, "ms", "opencc.convert", made / floor)
    yield Figure(f"view.open.{_LENGTH}", opened, "ms", "opencc.convert", opened / floor)


def _memory(length: int) -> Figure:
    text = material.simplified(length)
    View(text, _TWP).block(0)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    view = View(text, _TWP)
    for index in range(view.block_count):
        view.block(index)
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    size = sys.getsizeof(text)
    return Figure(f"view.memory.{length}", held / 1e6, "MB", "the text", held / size, 3.0)


def _long_line() -> Iterator[Figure]:
    text = material.one_line(_LENGTH)
    as_written = View(text, drafts=True)
    plain = opencc.OpenCC(str(opencc_data.folder() / "s2twp.json"), False)
    draft, floor = milliseconds(
        lambda: as_written.with_settings(_TWP).block(0, _LENGTH // 2), partial(plain.convert, text), rounds=7
    )
    yield Figure(f"view.long_line.draft.{_LENGTH}", draft, "ms", "opencc.convert", draft / floor)
    for name, line in (("cut", text), ("uncut", "打印机和以太网" * (_LENGTH // 7))):
        view = View(line, _TWP, detected="hans", drafts=True)
        whole, stopped = _beside(partial(view.prepare, 0))
        busy = _beside(partial(_count, seconds=whole / 1000))[1]
        yield Figure(f"view.long_line.whole.{name}.{_LENGTH}", whole, "ms", "opencc.convert", whole / floor)
        yield Figure(
            f"view.long_line.stop.{name}.{_LENGTH}", stopped, "ms", "beside a counting thread", stopped / busy
        )


def _beside(start: Callable[[Callable[[Block], None]], object]) -> tuple[float, float]:
    """The time that something on another thread takes, and how long this thread stood still meanwhile, 99 of
    100 times at most."""
    done = threading.Event()
    began = last = time.perf_counter()
    start(lambda _: done.set())
    steps: list[float] = []
    while not done.is_set():
        time.sleep(0.001)
        now = time.perf_counter()
        steps.append(now - last)
        last = now
    steps.sort()
    return (time.perf_counter() - began) * 1000, steps[len(steps) * 99 // 100] * 1000


def _count(finished: Callable[[Block], None], *, seconds: float) -> None:
    """Let a thread count for a time: what any Python thread does to the window."""

    def count() -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            pass
        finished(View("").block(0))

    threading.Thread(target=count, daemon=True).start()
