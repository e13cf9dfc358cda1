"""What every test stands on: Qt offscreen, a home of its own, no network, Hypothesis that repeats itself.

Owns the process's surroundings and, of the program, only its commands: projects, views and windows are made
by the fixtures beside the tests that need them. The surroundings must be there before Qt is imported, so they
are made when this file is loaded, not in a fixture.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

Run = Callable[..., tuple[int, str, str]]
_LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


def _make_home() -> Path:
    """Make the home of this process and point every variable at it that programs look in.

    A worker of pytest-xdist lives inside the home of the process that started it, which removes them all.
    """
    above = os.environ.get("ANNOTATOR_TESTS_HOME") if "PYTEST_XDIST_WORKER" in os.environ else None
    home = Path(tempfile.mkdtemp(prefix="annotator-tests-", dir=above))
    os.environ.setdefault("ANNOTATOR_TESTS_HOME", str(home))
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for name, folder in folders.items():
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder)
    return home


os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _display in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(_display, None)
HOME = _make_home()
atexit.register(shutil.rmtree, HOME, ignore_errors=True)

# Timing is no verdict here: the machine may be busy. "ci" tries the same examples each time.
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "ci", deadline=None, derandomize=True, database=None, print_blob=True, suppress_health_check=_SLOW
)
settings.register_profile("search", deadline=None, max_examples=2000, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that would leave the machine: the program needs none."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in _LOCAL_HOSTS:
            raise RuntimeError(f"a test tried to reach {address[0]}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program in an empty folder; returns status, standard output, standard error."""
    from annotator.__main__ import main

    monkeypatch.chdir(tmp_path)

    def annotator(*arguments: object) -> tuple[int, str, str]:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:  # argparse
            status = int(end.code or 0)
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return annotator
