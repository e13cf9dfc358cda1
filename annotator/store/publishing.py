"""Putting a finished file in its place: whole, durable, and never over a file that is in use.

Owns the last step of creating, saving a copy and backing up.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from pathlib import Path

from annotator.errors import FileProblem
from annotator.store.connecting import connect, prepare_to_write, vacuum_into
from annotator.store.database import Database, in_words
from annotator.store.header import journal_of, wal_of
from annotator.store.locking import SidecarLock


def publish(draft: Path, path: Path) -> None:
    """Give a finished file its name; another file of that name, come in between, stays. Raises OSError."""
    _sync(draft)
    try:
        os.link(draft, path)
    except FileExistsError:
        raise FileProblem('"{name}" exists already.', "Choose another name.", name=path.name) from None
    except OSError:  # a file system without links
        if path.exists():
            raise FileProblem('"{name}" exists already.', "Choose another name.", name=path.name) from None
        draft.rename(path)
    sync_folder(path.parent)


def copy_to(db: Database, path: Path) -> None:
    """Write a compact copy of a project to a path, over an older file only when the copy is whole.

    Raises FileProblem, and then what was there is untouched.
    """
    _refuse_open(db, path)
    draft = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        try:
            with db.snapshot() as seen:
                seen.connection.execute("COMMIT")  # VACUUM begins by itself
                vacuum_into(seen.connection, draft)
            _seal(draft, path)
            _sync(draft)
            draft.replace(path)
            sync_folder(path.parent)
        finally:
            remove_with_companions(draft)
    except sqlite3.DatabaseError as error:
        raise in_words(error, path) or error from error
    except OSError as error:
        raise FileProblem(
            'The copy "{name}" cannot be written: {reason}.',
            "Choose a folder that exists, has room and may be written to.",
            name=path.name,
            reason=error.strerror or error,
        ) from error


def _refuse_open(db: Database, path: Path) -> None:
    same = path.exists() and db.path.exists() and path.samefile(db.path)
    if same or (path.exists() and (SidecarLock.is_held(path) or wal_of(path).exists())):
        raise FileProblem(
            '"{name}" is a project that is open, so it cannot be replaced by a copy.',
            "Choose another name.",
            name=path.name,
        )
    if path.is_dir():
        raise FileProblem('"{name}" is a folder.', "Name a file in it.", name=path.name)


def _seal(draft: Path, path: Path) -> None:
    """Leave the copy as a closed project is left, and see that it can be read."""
    connection = connect(draft, "rw")
    try:
        prepare_to_write(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise FileProblem(
                'The copy "{name}" came out damaged and was thrown away.', "Run check.", name=path.name
            )
    finally:
        connection.close()


def remove_with_companions(path: Path) -> None:
    """Remove a temporary file and what SQLite may have put beside it."""
    for left in (path, wal_of(path), journal_of(path), path.with_name(f"{path.name}-shm")):
        left.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
