"""The other processes of this program: the word and the module of each, how one is started and ended.

Owns no message and no work: what a process is asked and answers is its module's.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""For Windows, where a process would open a console."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A process of its own sort. A frozen bundle has no `-m`: its start recognises the one word."""

    word: str
    module: str


CONVERT = Worker("--convert-worker", "annotator.text.convert_worker")
LAYERS = Worker("--layers-worker", "annotator.gui.layers.helper_main")
AGREEMENT = Worker("--agreement-worker", "annotator.gui.agreement.apart_main")
COUNT = Worker("--count-worker", "annotator.gui.review.count_main")


def command(worker: Worker) -> list[str]:
    """Return how to start a worker."""
    if getattr(sys, "frozen", False):
        return [sys.executable, worker.word]
    # -P: a stranger's folder, if it is the current one, must not lend its modules.
    return [sys.executable, "-P", "-m", worker.module]


def environment() -> dict[str, str]:
    """Return the environment in which a worker finds this program's modules."""
    root = Path(__file__).resolve().parents[1]
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path}


def start(worker: Worker) -> subprocess.Popen[bytes]:
    """Start a worker that is asked through its standard input and answers on its output. Raises OSError."""
    return subprocess.Popen(
        command(worker),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        creationflags=NO_WINDOW,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process, whatever it is at, and wait for it."""
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # what was not yet sent has no reader any more
                stream.close()
    process.wait()
