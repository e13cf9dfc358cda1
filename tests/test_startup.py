"""The checks before Qt: each thing that may be missing is named, with what to do about it."""

from __future__ import annotations

import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from annotator import startup
from annotator.errors import UserError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="screens and libraries of Linux")
FIRST_X_PORT = 6000


def _finds_all(_name: str) -> object:
    return object()


def _lacks(*names: str) -> startup._Load:
    def load(name: str) -> object:
        if name in names:
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    return load


def test_the_module_loads_no_qt() -> None:
    code = "import sys, annotator.startup; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@linux
def test_nothing_is_said_when_all_libraries_are_there() -> None:
    startup.check_libraries(window=True, environ={"DISPLAY": ":0"}, load=_finds_all)


@linux
@pytest.mark.parametrize("library", startup.OFFSCREEN_LIBRARIES, ids=lambda item: item.soname)
def test_a_missing_library_is_named_with_its_package(library: startup.Library) -> None:
    with pytest.raises(UserError) as caught:
        startup.check_libraries(window=False, environ={}, load=_lacks(library.soname))
    assert library.soname in str(caught.value)
    assert str(caught.value).endswith(f"sudo apt-get install {library.package}")


@linux
def test_all_missing_libraries_are_named_in_one_command() -> None:
    with pytest.raises(UserError) as caught:
        startup.check_libraries(
            window=True, environ={"DISPLAY": ":0"}, load=_lacks("libGL.so.1", "libxcb-cursor.so.0")
        )
    assert str(caught.value).endswith("sudo apt-get install libgl1 libxcb-cursor0")


@linux
def test_a_picture_needs_no_library_of_a_screen() -> None:
    startup.check_libraries(window=False, environ={"DISPLAY": ":0"}, load=_lacks("libxcb-cursor.so.0"))
    offscreen = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}
    startup.check_libraries(window=True, environ=offscreen, load=_lacks("libxcb-cursor.so.0"))


def test_a_library_that_is_there_is_not_missing() -> None:
    assert startup.missing(startup.OFFSCREEN_LIBRARIES, _finds_all) == []
    assert startup.missing((startup.Library("libnothing-of-this-name.so.9", "none"),)) != []


@linux
def test_without_a_display_the_picture_is_offered() -> None:
    with pytest.raises(UserError) as caught:
        startup.check_screen({})
    assert "DISPLAY" in str(caught.value)
    assert "--screenshot OUT.png" in str(caught.value)


@linux
@pytest.mark.parametrize("display", [":7391", "unix:7391.0", "127.0.0.1:7391", "not a display"])
def test_a_display_that_does_not_answer_is_named(display: str) -> None:
    with pytest.raises(UserError) as caught:
        startup.check_screen({"DISPLAY": display})
    assert display in str(caught.value)
    assert "--screenshot OUT.png" in str(caught.value)


# The shortest answer of an X server that welcomes a client: version 11, and 32 bytes more, all of them 0.
WELCOME = struct.pack("=BxHHH32x", 1, 11, 0, 8)


@contextmanager
def x_server(*answers: bytes) -> Iterator[str]:
    """A server that gives each greeting the next answer and hangs up on the rest; yields its DISPLAY."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        if port < FIRST_X_PORT:
            pytest.skip("the system gave a port below those of X")
        waiting = list(answers)

        def serve() -> None:
            with suppress(OSError):  # the server was closed
                while True:
                    client = server.accept()[0]
                    # The probe goes away without a word.
                    if client.recv(1) and waiting:
                        client.sendall(waiting.pop(0))
                    client.close()

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"127.0.0.1:{port - FIRST_X_PORT}"
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join()


@pytest.fixture
def libxcb() -> None:
    if startup.missing((startup.Library("libxcb.so.1", "libxcb1"),)):
        pytest.skip("libxcb is not installed")


@linux
@pytest.mark.usefixtures("libxcb")
def test_a_server_that_is_no_screen_is_refused() -> None:
    with x_server() as display, pytest.raises(UserError, match="refuses"):
        startup.check_screen({"DISPLAY": display})


@linux
@pytest.mark.usefixtures("libxcb")
def test_a_server_that_is_starting_anew_is_greeted_again() -> None:
    with x_server(b"", WELCOME) as display:
        startup.check_screen({"DISPLAY": display})


@linux
@pytest.mark.parametrize("platform", ["offscreen", "vnc", "minimal"])
def test_a_platform_without_a_screen_is_not_asked_for_one(platform: str) -> None:
    startup.check_screen({"QT_QPA_PLATFORM": platform})


@linux
def test_a_wayland_session_that_answers_is_taken(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-5", "XDG_RUNTIME_DIR": str(tmp_path)}
    with pytest.raises(UserError):
        startup.check_screen(environ)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-5"))
        server.listen()
        startup.check_screen(environ)
        assert set(startup.WAYLAND_LIBRARIES) <= set(startup.libraries_for(window=True, environ=environ))
        with pytest.raises(UserError):
            startup.check_screen({**environ, "QT_QPA_PLATFORM": "xcb"})
