"""Conversion of one long line in another process, so that no thread of this one holds the interpreter's lock.

It starts the process, hands the text over and reads the answer; it never decides what is long.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def command() -> list[str]:
    """How to start the process. A frozen bundle has no `-m`: its start recognises the one word."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--convert-worker"]
    # -P: a stranger's folder, if it is the current one, must not lend its modules.
    return [sys.executable, "-P", "-m", "annotator.text.convert_worker"]


def convert(run: str, text: str) -> str | None:
    """The output of one opencc run (see `script.run_here`), or None when no process can be had.

    Blocks, without holding the interpreter's lock."""
    root = Path(__file__).resolve().parents[2]
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH", ""))))
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            [*command(), run],
            input=text.encode("utf-8"),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONPATH": path},
            creationflags=flags,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8")
