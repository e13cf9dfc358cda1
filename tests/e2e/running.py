"""Runs the real program as a process of its own, as a person would from a shell."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 120


def environment(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """Return the surroundings of a program: those of the tests, with `changes`; None takes a variable out."""
    made = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    made.pop("QT_QPA_PLATFORM", None)
    made.pop("PYTHONUNBUFFERED", None)  # makes standard output another kind of object than people have
    for name, value in (changes or {}).items():
        made.pop(name, None)
        if value is not None:
            made[name] = value
    return made


def annotator(
    *arguments: str | Path, folder: Path | None = None, changes: Mapping[str, str | None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `annotator` with these arguments to its end and return its output and exit status."""
    return subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)],
        cwd=folder,
        env=environment(changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def run_code(code: str, *arguments: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run Python code without a screen, as someone whose settings are in the folder `home`."""
    changes = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment(changes),
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def done(run: subprocess.CompletedProcess[str], status: int = 0) -> subprocess.CompletedProcess[str]:
    """Return the run as it is, having made sure of its exit status and that it ended without a traceback."""
    assert "Traceback" not in run.stderr, run.stderr
    assert run.returncode == status, f"status {run.returncode}: {run.stderr}{run.stdout}"
    return run
