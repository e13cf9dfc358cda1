"""Reads a project's file once from front to back, before what goes through all of it.

Rows lie in the file in the order in which they came; asked for by document, each is another page. A disk
gives the same bytes several times faster in one sweep, and the system keeps them. Changes nothing.
"""

from __future__ import annotations

from pathlib import Path

from annotator.store.locking import SidecarLock

LARGEST = 4 << 30  # bytes: of a larger file the first part may be gone from memory when it is asked for
_PIECE = 1 << 20


def read_ahead(path: Path) -> None:
    """Read a file that is about to be opened. What cannot be read is told by who opens it."""
    try:
        if SidecarLock.is_ours(path):  # closing it once more would drop this process's own locks on it
            return
        with path.open("rb", buffering=0) as file:
            if path.stat().st_size <= LARGEST:
                while file.read(_PIECE):
                    pass
    except OSError:
        return
