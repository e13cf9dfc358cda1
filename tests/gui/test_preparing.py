"""What is made ready beside the window."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import atexit, sys, threading, time
from annotator.gui.preparing import prepare

prepare()
readers = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
atexit.register(lambda: print(len(readers), sum(reader.is_alive() for reader in readers)))
time.sleep(float(sys.argv[1]))
"""


@pytest.mark.parametrize("seconds", ["0", "0.2"])
def test_at_the_end_nothing_is_still_read(seconds: str) -> None:
    """What the program tidies at its end would go from under the reader: a traceback for who closes early."""
    run = [sys.executable, "-c", PROGRAM, seconds]
    done = subprocess.run(run, capture_output=True, text=True, timeout=120, check=True)
    assert (done.stdout.split(), done.stderr) == (["1", "0"], "")
