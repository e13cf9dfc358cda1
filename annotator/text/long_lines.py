"""Conversion of one long line in another process, so that no thread of this one holds the interpreter's lock.

It starts the process, hands the text over and reads the answer; it never decides what is long.
"""

from __future__ import annotations

import subprocess

from annotator import workers


def convert(run: str, text: str) -> str | None:
    """The output of one opencc run (see `script.run_here`), or None when no process can be had.

    Blocks, without holding the interpreter's lock."""
    try:
        done = subprocess.run(
            [*workers.command(workers.CONVERT), run],
            input=text.encode("utf-8"),
            capture_output=True,
            check=True,
            env=workers.environment(),
            creationflags=workers.NO_WINDOW,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8")
