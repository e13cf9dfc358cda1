"""What lies in a -wal beside a project, read byte by byte. Opens nothing with SQLite and writes nothing.

Format: https://www.sqlite.org/fileformat2.html, "The Write-Ahead Log".
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from annotator.store.header import wal_of

_HEADER = 32
_FRAME = 24


def checkpoint_under_way(path: Path) -> bool:
    """Tell whether a project file holds pages that only its -wal can have brought there.

    A process that is killed while SQLite moves the -wal into the file leaves a mixture of old and new
    pages. Such a file is not whole alone; with its -wal it is.
    """
    with wal_of(path).open("rb") as log, path.open("rb") as file:
        head = log.read(_HEADER)
        if len(head) < _HEADER:
            return False
        size = struct.unpack_from(">I", head, 8)[0]
        newest = _committed(log, size, salts=head[16:24])
        return any(_page(file, page, size) == _at(log, place, size) for page, place in newest.items())


def _committed(log: BinaryIO, size: int, *, salts: bytes) -> dict[int, int]:
    """Return where the newest committed copy of each page begins in a -wal."""
    committed: dict[int, int] = {}
    waiting: dict[int, int] = {}
    place = _HEADER
    while True:
        log.seek(place)
        frame = log.read(_FRAME)
        if len(frame) < _FRAME or frame[8:16] != salts:
            return committed
        page, pages_after_commit = struct.unpack_from(">II", frame)
        waiting[page] = place + _FRAME
        if pages_after_commit:
            committed |= waiting
            waiting = {}
        place += _FRAME + size


def _page(file: BinaryIO, page: int, size: int) -> bytes:
    return _at(file, (page - 1) * size, size)


def _at(file: BinaryIO, place: int, size: int) -> bytes:
    file.seek(place)
    return file.read(size)
