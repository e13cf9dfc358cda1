"""Making, opening and closing project files: checks first, then pragmas, then the connection.

Owns what happens before the first and after the last query. Never knows what the tables mean.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from annotator.errors import FileProblem, ProjectProblem
from annotator.store.database import Database, in_words
from annotator.store.header import Header, check_header, journal_of, wal_of
from annotator.store.locking import SidecarLock
from annotator.store.migrations import VERSION, expected_schema, migrate, schema_of

_STATEMENTS_KEPT = 256


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: its connection, the lock if it may be written, and why it may not."""

    database: Database
    lock: SidecarLock | None
    reason: str  # "" | "asked" | "locked" | "folder" | "file"


def create_file(path: Path, fill: Callable[[Database], None]) -> None:
    """Make a new project file beside its place, fill it, and move it there whole.

    Raises FileProblem; nothing is left behind then.
    """
    if path.exists():
        raise FileProblem("“{name}” exists already.", "Choose another name, or open it.", name=path.name)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            connection = _connect(draft, "rwc")
            try:
                _write_pragmas(connection)
                migrate(connection)
                fill(Database(connection, path, read_only=False))
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()
            _publish(draft, path)
        finally:
            for left in (draft, wal_of(draft), draft.with_name(f"{draft.name}-shm"), journal_of(draft)):
                left.unlink(missing_ok=True)
    except sqlite3.DatabaseError as error:
        raise in_words(error, path) or error from error
    except OSError as error:
        raise FileProblem(
            "“{name}” cannot be made here: {reason}.",
            "Choose a folder that exists and that you may write to.",
            name=path.name,
            reason=error.strerror or error,
        ) from error


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Open a project file, for writing where that is possible. Raises FileProblem or ProjectProblem."""
    header = check_header(path)
    if journal_of(path).exists():
        raise ProjectProblem(
            "Beside “{name}” lies “{journal}”, which is not from this program and would change it.",
            "Move it to another folder, then open the project again.",
            name=path.name,
            journal=journal_of(path).name,
        )
    lock, reason = (None, "asked") if read_only else _lock(path)
    try:
        connection = _open_connection(path, header, reason)
    except BaseException:
        if lock:
            lock.release()
        raise
    return Opened(Database(connection, path, read_only=lock is None), lock, reason)


def close_file(opened: Opened) -> None:
    """Close the file; where it was written, exactly one file is left."""
    if opened.lock is not None:
        try:
            opened.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            opened.database.connection.close()
            opened.lock.release()
        return
    opened.database.connection.close()


def _lock(path: Path) -> tuple[SidecarLock | None, str]:
    if not os.access(path, os.W_OK):
        return None, "file"
    try:
        lock = SidecarLock.acquire(path)
    except OSError:
        return None, "folder"
    return lock, "" if lock else "locked"


def _open_connection(path: Path, header: Header, reason: str) -> sqlite3.Connection:
    mode = "ro" if reason else "rw"
    connection = None
    try:
        connection = _connect(path, mode, immutable=reason == "folder")
        _check_schema(connection, path, header.version)
        if not reason:
            _write_pragmas(connection)
            if header.version < VERSION:
                migrate(connection)
        return connection
    except BaseException as error:
        if connection:
            connection.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise in_words(error, path) or error from error
        raise


def _connect(path: Path, mode: str, *, immutable: bool = False) -> sqlite3.Connection:
    extra = "&immutable=1" if immutable else ""
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}{extra}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS_KEPT,
        timeout=2.0,
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    return connection


def _write_pragmas(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA page_size = 4096")
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise FileProblem("This disk cannot keep a project safe (no WAL).", "Choose another folder.")
    connection.execute("PRAGMA synchronous = FULL")


def _check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    if schema_of(connection) != expected_schema(version):
        raise ProjectProblem(
            "“{name}” holds tables or programs that are not from this program; nothing in it was run.",
            "Do not trust it; ask who gave it to you for an export instead.",
            name=path.name,
        )


def _publish(draft: Path, path: Path) -> None:
    """Move a finished file to its place without replacing one that came in between."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        raise FileProblem("“{name}” exists already.", "Choose another name.", name=path.name) from None
    except OSError:  # a file system without links
        if path.exists():
            raise FileProblem("“{name}” exists already.", "Choose another name.", name=path.name) from None
        draft.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
