"""What must hold before Qt is imported: a screen that answers, the system's shared libraries.

Qt ends the process, uncatchably, when it finds no screen, and gives a bare ImportError for a missing library;
so both are looked at first, with the standard library alone. Never imports Qt, never installs anything.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import socket
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from annotator.errors import UserError


class Library(NamedTuple):
    """A shared library and the package of Debian and Ubuntu that brings it."""

    soname: str
    package: str


OFFSCREEN_LIBRARIES = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libzstd.so.1", "libzstd1"),
)
X11_LIBRARIES = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
)
WAYLAND_LIBRARIES = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)

ANSWER_SECONDS = 3.0
GREETING_PAUSES = (0.0, 0.1, 0.3)
_OWN_SCREEN = ("", "xcb", "wayland", "wayland-egl")


_Load = Callable[[str], object]


def check_libraries(
    *, window: bool, environ: Mapping[str, str] = os.environ, load: _Load = ctypes.CDLL
) -> None:
    """Raise UserError when a library that Qt needs is missing; it names the packages to install.

    `window` is False for a picture drawn offscreen, which needs fewer. `load` raises OSError for a library
    that the system does not have.
    """
    if importlib.util.find_spec("PySide6") is None:
        raise UserError("The Python package PySide6 is not installed.", "Run: sh packaging/start.sh")
    if not sys.platform.startswith("linux"):
        return
    lacking = missing(libraries_for(window=window, environ=environ), load)
    if lacking:
        raise UserError(
            "The system lacks shared libraries that the window needs: {names}.",
            "On Debian or Ubuntu run: sudo apt-get install {packages}",
            names=", ".join(library.soname for library in lacking),
            packages=" ".join(dict.fromkeys(library.package for library in lacking)),
        )


def libraries_for(*, window: bool, environ: Mapping[str, str] = os.environ) -> tuple[Library, ...]:
    """Return the libraries that are needed to draw offscreen, or on the screen that `environ` names."""
    if not window or environ.get("QT_QPA_PLATFORM", "") not in _OWN_SCREEN:
        return OFFSCREEN_LIBRARIES
    screen = WAYLAND_LIBRARIES if _uses_wayland(environ) else X11_LIBRARIES
    return (*OFFSCREEN_LIBRARIES, *screen)


def missing(libraries: tuple[Library, ...], load: _Load = ctypes.CDLL) -> list[Library]:
    """Return those of `libraries` that the system's loader does not find or cannot load."""
    lacking = []
    for library in libraries:
        try:
            load(library.soname)
        except OSError:
            lacking.append(library)
    return lacking


def check_screen(environ: Mapping[str, str] = os.environ) -> None:
    """Raise UserError when there is no screen to open a window on; it names `--screenshot`."""
    if not sys.platform.startswith("linux") or environ.get("QT_QPA_PLATFORM", "") not in _OWN_SCREEN:
        return
    if _uses_wayland(environ):
        return
    display = environ.get("DISPLAY", "")
    if not display:
        raise _no_screen("There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one.")
    if not _socket_answers(_x_addresses(display)):
        raise _no_screen("The display {display} (DISPLAY) does not answer.", display)
    if not _x_server_accepts(display):
        raise _no_screen("The display {display} (DISPLAY) refuses this user.", display)


def _no_screen(message: str, display: str = "") -> UserError:
    step = "Start it from a desktop session, or draw the window into a file: annotator --screenshot OUT.png"
    return UserError(message, step, display=display)


def _uses_wayland(environ: Mapping[str, str]) -> bool:
    """Say whether Qt will take the Wayland session: it must be named and answer, and X not asked for."""
    name = environ.get("WAYLAND_DISPLAY", "")
    if not name or environ.get("QT_QPA_PLATFORM", "") == "xcb":
        return False
    address = Path(environ.get("XDG_RUNTIME_DIR", ""), name)
    return _socket_answers([str(address)])


_Address = str | tuple[str, int]


def _x_addresses(display: str) -> list[_Address]:
    """Return the addresses at which the X server `host:number.screen` may listen."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return []
    if host and host != "unix":
        return [(host.removeprefix("tcp/"), 6000 + int(number))]
    path = f"/tmp/.X11-unix/X{number}"
    # A path that starts with NUL is a name in the kernel, where some servers listen as well.
    return [path, f"\0{path}"]


def _socket_answers(addresses: list[_Address]) -> bool:
    for address in addresses:
        family = socket.AF_UNIX if isinstance(address, str) else None
        try:
            if family is None:
                socket.create_connection(address, ANSWER_SECONDS).close()  # type: ignore[arg-type]
            else:
                with socket.socket(family) as probe:
                    probe.settimeout(ANSWER_SECONDS)
                    probe.connect(address)
        except OSError:
            continue
        return True
    return False


def _x_server_accepts(display: str) -> bool:
    """Greet the X server as Qt would: its answer tells whether this user may open windows.

    A server starts anew when its last client leaves and turns away whoever comes meanwhile. So it is greeted
    again, and the connection that it accepts is left open: the server stays up until Qt comes.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # check_libraries names the missing package
    xcb.xcb_connect.restype = ctypes.c_void_p
    for pause in GREETING_PAUSES:
        time.sleep(pause)
        connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
        if xcb.xcb_connection_has_error(connection) == 0:
            return True
        xcb.xcb_disconnect(connection)
    return False
