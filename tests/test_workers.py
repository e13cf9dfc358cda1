"""The other processes of the program: each is found by its word and by its module."""

from __future__ import annotations

import subprocess
import sys

import pytest

from annotator import workers
from tests.e2e.running import environment

WORKERS = (workers.CONVERT, workers.LAYERS, workers.AGREEMENT, workers.COUNT)


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.word)
def test_a_worker_that_is_asked_nothing_ends(worker: workers.Worker) -> None:
    more = ["s2t"] if worker is workers.CONVERT else []
    for command in (workers.command(worker), [sys.executable, "-m", "annotator", worker.word]):
        run = subprocess.run(
            [*command, *more], env=environment(), input=b"", capture_output=True, timeout=60, check=False
        )
        assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    words = [workers.command(worker) for worker in WORKERS]
    assert words == [[sys.executable, worker.word] for worker in WORKERS]


def test_a_worker_that_is_at_something_can_be_ended() -> None:
    process = workers.start(workers.LAYERS)
    assert process.poll() is None
    workers.end(process)
    assert process.poll() is not None
