"""The process that studies a large project: how it is started and ended, and how messages go to and fro.

Messages are pickled, each behind its length; both ends are this program. Owns no message.
"""

from __future__ import annotations

import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

WORKER = "--agreement-worker"
_LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], message: object) -> None:
    """Write a message."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read a message; None at the end of the stream."""
    head = stream.read(_LENGTH.size)
    data = stream.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else b""
    return pickle.loads(data) if data else None


def command() -> list[str]:
    """How to start the process. A frozen bundle has no `-m`: its start recognises the one word."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER]
    return [sys.executable, "-P", "-m", "annotator.gui.agreement.apart_main"]


def start() -> subprocess.Popen[bytes]:
    """Start the process. Raises OSError."""
    root = Path(__file__).resolve().parents[3]
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH", ""))))
    return subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End the process, whatever it is at, and wait for it."""
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # what was not yet sent has no reader any more
                stream.close()
    process.wait()


@contextmanager
def started(request: object) -> Iterator[subprocess.Popen[bytes]]:
    """A process that works on a request until the block ends."""
    process = start()
    try:
        assert process.stdin is not None
        send(process.stdin, request)
        yield process
    finally:
        end(process)
