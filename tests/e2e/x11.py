"""A screen for real windows: starts Xvfb and asks it, through libX11, what is on it.

Owns the server's life and the few questions that the tests ask. Never draws.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import POINTER, Structure, Union, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from typing import Any

import pytest

_VIEWABLE = 2
_CLIENT_MESSAGE = 33
_ALL_PLANES = c_ulong(-1).value
_Z_PIXMAP = 2


class _Attributes(Structure):
    """The start of XWindowAttributes, and room for the rest."""

    _fields_ = [
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("window_class", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", c_ulong),
        ("backing_pixel", c_ulong),
        ("save_under", c_int),
        ("colormap", c_ulong),
        ("map_installed", c_int),
        ("map_state", c_int),
        ("rest", c_long * 16),
    ]


class _ClientMessage(Structure):
    _fields_ = [
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    ]


class _Event(Union):
    _fields_ = [("message", _ClientMessage), ("room", c_long * 24)]


class Screen:
    """A running X server, by the name that DISPLAY takes. Sizes are pixels."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XInternAtom.restype = c_ulong
        self._x.XGetPixel.restype = c_ulong
        self._x.XGetImage.restype = c_void_p
        self._display = c_void_p(self._x.XOpenDisplay(name.encode()))
        assert self._display.value, f"the server {name} does not answer"
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def windows(self) -> dict[int, tuple[int, int]]:
        """Return the top windows that can be seen, with width and height."""
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        self._x.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        seen = {}
        for index in range(count.value):
            attributes = _Attributes()
            window = children[index]
            self._x.XGetWindowAttributes(self._display, c_ulong(window), byref(attributes))
            if attributes.map_state == _VIEWABLE:
                seen[window] = (attributes.width, attributes.height)
        return seen

    def wait_for_window(self, process: subprocess.Popen[bytes], seconds: float = 60) -> int:
        """Return the largest window, once there is one of a main window's size."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            assert process.poll() is None, "the program ended before it showed a window"
            large = {window: size for window, size in self.windows().items() if min(size) > 400}
            if large:
                return max(large, key=lambda window: large[window])
            time.sleep(0.1)
        raise AssertionError("no window came up")

    def wait_for_picture(self, window: int, seconds: float = 60) -> None:
        """Wait until the window shows more than a few colours: text and labels, not an empty frame."""
        end = time.monotonic() + seconds
        while len(self.colours(window)) <= 20:
            assert time.monotonic() < end, "the window stayed empty"
            time.sleep(0.1)

    def colours(self, window: int) -> set[int]:
        """Return the colours that are in the window, looked up every seventh pixel."""
        width, height = self.windows()[window]
        image = c_void_p(
            self._x.XGetImage(
                self._display, c_ulong(window), 0, 0, width, height, c_ulong(_ALL_PLANES), _Z_PIXMAP
            )
        )
        return {
            self._x.XGetPixel(image, x, y) & 0xFFFFFF for x in range(0, width, 7) for y in range(0, height, 7)
        }

    def close(self, window: int) -> None:
        """Ask the window to close, as the button in its frame does."""
        event = _Event()
        event.message.type = _CLIENT_MESSAGE
        event.message.window = window
        event.message.message_type = self._atom("WM_PROTOCOLS")
        event.message.format = 32
        event.message.data[0] = self._atom("WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, c_ulong(window), c_int(0), c_long(0), byref(event))
        self._x.XFlush(self._display)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, c_char_p(name.encode()), c_int(0)))


@contextmanager
def xvfb(size: str = "1440x900x24") -> Iterator[Screen]:
    """Start an X server without a monitor and end it again. Skips the test where Xvfb is not installed."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed (sudo apt-get install xvfb)")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader, "rb") as answer:
            number = answer.readline().strip().decode()  # empty when the server ended at once
        assert number, "Xvfb did not start"
        yield Screen(f":{number}")
    finally:
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)
        if server.poll() is None:
            server.kill()
            server.wait()
