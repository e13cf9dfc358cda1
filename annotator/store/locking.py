"""The lock that lets one process write: an OS lock on a sidecar file beside the project.

Owns the sidecar. The system drops the lock when a process dies, so one that is left behind locks nothing.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

_TRIES = 20
# Locks of this process. SQLite's locks on a file are dropped when the process opens and closes the file
# again (POSIX), so whoever wants to read a project's bytes must be able to know that it is open here.
_HELD: dict[tuple[int, int], int] = {}


class SidecarLock:
    """A held lock. Made by `acquire`."""

    def __init__(self, path: Path, descriptor: int, project: Path) -> None:
        self.path = path
        self._descriptor = descriptor
        self._key = _key(project)
        _HELD[self._key] = _HELD.get(self._key, 0) + 1

    @classmethod
    def acquire(cls, project: Path) -> SidecarLock | None:
        """Return the lock on a project, or None while another window holds it. Raises OSError."""
        path = sidecar(project)
        for _ in range(_TRIES):
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOINHERIT", 0), 0o644)
            if not _lock(descriptor):
                os.close(descriptor)
                return None
            if _is(path, descriptor):
                return cls(path, descriptor, project)
            os.close(descriptor)  # its holder removed it between our opening and our locking
        return None

    @staticmethod
    def is_ours(project: Path) -> bool:
        """Tell whether this process holds the lock on a project."""
        return _key(project) in _HELD

    @staticmethod
    def is_held(project: Path) -> bool:
        """Tell whether any process holds the lock on a project."""
        if not sidecar(project).exists():
            return False
        try:
            lock = SidecarLock.acquire(project)
        except OSError:
            return False
        if lock is not None:
            lock.release()
        return lock is None

    def release(self) -> None:
        """Remove the sidecar and let go. POSIX: in this order, so that nobody locks a lost file."""
        _HELD[self._key] -= 1
        if not _HELD[self._key]:
            del _HELD[self._key]
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(self._descriptor)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self.path.unlink()


def sidecar(project: Path) -> Path:
    """Return the path of a project's sidecar file."""
    return project.with_name(f"{project.name}.lock")


def _key(project: Path) -> tuple[int, int]:
    found = project.stat()
    return found.st_dev, found.st_ino


def _is(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
