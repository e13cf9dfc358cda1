"""What the first bytes of a file tell, before SQLite is let near it. Opens nothing with SQLite."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import FileProblem, ProjectProblem
from annotator.store.migrations import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_ANOTHER = "Choose a project file (.annot)."


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of a database header that matter here."""

    version: int
    page_size: int
    pages: int


def check_header(path: Path) -> Header:
    """Return the header of a project file. Raises FileProblem or ProjectProblem with what is wrong."""
    name = path.name
    if not path.exists():
        raise FileProblem('There is no file "{name}".', "Choose another, or make a new project.", name=name)
    if not path.is_file():
        raise FileProblem('"{name}" is a folder, not a project.', _ANOTHER, name=name)
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
        size = path.stat().st_size
    except OSError as error:
        raise FileProblem(
            '"{name}" cannot be read: {reason}.', "Check its rights.", name=name, reason=error.strerror
        ) from error
    if not head:
        raise ProjectProblem('"{name}" is empty, so it is no project.', _ANOTHER, name=name)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise ProjectProblem('"{name}" is not a project of this program.', _ANOTHER, name=name)
    return _checked(name, head, size, waiting=wal_waits(path))


def _checked(name: str, head: bytes, size: int, *, waiting: bool) -> Header:
    page_size = struct.unpack_from(">H", head, 16)[0]
    changes, pages = struct.unpack_from(">II", head, 24)
    version, application = struct.unpack_from(">I", head, 60)[0], struct.unpack_from(">I", head, 68)[0]
    valid_for = struct.unpack_from(">I", head, 92)[0]
    if application != APPLICATION_ID:
        raise ProjectProblem('"{name}" belongs to another program.', _ANOTHER, name=name)
    if version > VERSION:
        raise ProjectProblem(
            '"{name}" was written by a newer version of this program (format {found}, here {known}).',
            "Install the newer version.",
            name=name,
            found=version,
            known=VERSION,
        )
    page_size = 65536 if page_size == 1 else page_size
    cut = not waiting and (size % page_size or (changes == valid_for and size < pages * page_size))
    if version < 1 or page_size < 512 or cut:
        raise ProjectProblem(
            '"{name}" is damaged: it is incomplete.', "Restore a backup or another copy.", name=name
        )
    return Header(version, page_size, pages)


def wal_of(path: Path) -> Path:
    """Return where SQLite keeps changes that are not yet in the file."""
    return path.with_name(f"{path.name}-wal")


def journal_of(path: Path) -> Path:
    """Return where SQLite would keep a rollback journal; a project never has one."""
    return path.with_name(f"{path.name}-journal")


def wal_waits(path: Path) -> bool:
    """Tell whether changes wait beside a file: it was not closed properly, or is open elsewhere."""
    try:
        return wal_of(path).stat().st_size > 0
    except OSError:
        return False
