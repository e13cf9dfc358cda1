"""Reads whole files within a limit, and replaces a file only by a complete one. Owns no format.

A new file is written beside the old one, flushed to the disk and renamed over it, so that a reader sees the
old one or the new one, whatever happens in between.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.errors import FileProblem

MAX_TEXT_BYTES = 100_000_000
"""No article is longer; a longer text would make every view of it slow."""

_SQLITE = b"SQLite format 3\x00"


def read_bytes(path: Path, limit: int = MAX_TEXT_BYTES) -> bytes:
    """Return a file's bytes. Raises FileProblem: absent, a folder, not permitted, too long."""
    try:
        refuse_special(path)
        refuse_size(path.stat().st_size, path.name, limit)
        return path.read_bytes()
    except OSError as error:
        raise reading_problem(error, path) from None


def refuse_special(path: Path) -> None:
    """Raise FileProblem for a folder, and for a pipe or device, which might be waited for without end."""
    if path.is_dir():
        raise FileProblem("{name} is a folder.", "Name a file.", name=path.name or str(path))
    if path.exists() and not path.is_file():
        raise FileProblem("{name} is no ordinary file.", "Name a file on a disk.", name=path.name)


def refuse_size(size: int, name: str, limit: int = MAX_TEXT_BYTES) -> None:
    """Raise FileProblem if one text has more bytes than the limit."""
    if size > limit:
        raise FileProblem(
            "{name} has {size} MB; one text may have {limit} MB.",
            "Split it into articles, or save the articles as JSONL with one record each.",
            name=name,
            size=round(size / 1e6),
            limit=round(limit / 1e6),
        )


def reading_problem(error: OSError, path: Path) -> FileProblem:
    """Return what to tell about a file that cannot be read."""
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem("There is no file {name}.", "Check the name and the folder.", name=str(path))
    if isinstance(error, PermissionError):
        return FileProblem("{name} may not be read.", "Ask for the permission to read it.", name=name)
    return FileProblem(
        "{name} cannot be read: {reason}.", "Check the disk.", name=name, reason=error.strerror or str(error)
    )


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write and read; when the block ends well it replaces `path`, else nothing is left.

    Raises FileProblem, also for a target that should not be replaced: a folder, a device, a project.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    _refuse_target(target)
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        descriptor = os.open(
            temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
        )
    except OSError as error:
        raise writing_problem(error, path) from None
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise writing_problem(error, path) from None
    finally:
        with suppress(OSError):
            temporary.unlink()


def _refuse_target(target: Path) -> None:
    try:
        if target.is_dir():
            raise FileProblem("{name} is a folder.", "Name a file in it.", name=str(target))
        if not target.exists():
            return
        if not target.is_file():
            raise FileProblem("{name} is no ordinary file.", "Name a file on a disk.", name=str(target))
        with target.open("rb") as file:
            start = file.read(len(_SQLITE))
    except OSError as error:
        raise reading_problem(error, target) from None
    if start == _SQLITE:
        raise FileProblem(
            "{name} is a project or another database; it is not replaced.",
            "Choose another name for the export.",
            name=target.name,
        )


def writing_problem(error: OSError, path: Path) -> FileProblem:
    """Return what to tell about a file that cannot be written."""
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem(
            "There is no folder {folder}.", "Make it, or choose another.", folder=str(path.parent)
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return FileProblem(
            "{name} may not be written in {folder}.",
            "Choose a folder that you may write to.",
            name=name,
            folder=str(path.parent),
        )
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return FileProblem(
            "The disk is full; {name} was not written and an older file is unchanged.",
            "Free some space, or choose another disk.",
            name=name,
        )
    return FileProblem(
        "{name} cannot be written: {reason}.",
        "Choose another name or folder.",
        name=name,
        reason=error.strerror or str(error),
    )


def _sync_folder(folder: Path) -> None:
    """Make the rename itself survive a power cut, where the system lets a folder be flushed."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
