"""Making, opening and closing project files: checks first, then the connection.

Owns what happens before the first and after the last query. Never knows what the tables mean.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import FileProblem, ProjectProblem
from annotator.store.connecting import connect, prepare_to_fill, prepare_to_write
from annotator.store.database import Database, in_words
from annotator.store.header import check_header, journal_of, wal_of, wal_waits
from annotator.store.locking import SidecarLock
from annotator.store.migrations import VERSION, expected_schema, migrate, schema_of
from annotator.store.older import current_copy
from annotator.store.publishing import publish, remove_with_companions
from annotator.store.wal import checkpoint_under_way


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: its connection, the lock if it may be written, and why it may not.

    `reason` is empty, or asked, locked (another window writes), file or folder (no right to write).
    `copy` is where an older file that is not written is read from.
    """

    database: Database
    lock: SidecarLock | None
    reason: str
    copy: TemporaryDirectory[str] | None = None


def create_file(path: Path, fill: Callable[[Database], None]) -> None:
    """Make a new project file beside its place, fill it, and move it there whole.

    Raises FileProblem; nothing is left behind then.
    """
    if path.exists():
        raise FileProblem('"{name}" exists already.', "Choose another name, or open it.", name=path.name)
    draft = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        try:
            connection = connect(draft, "rwc")
            try:
                connection.execute("PRAGMA page_size = 4096")
                prepare_to_fill(connection)
                migrate(connection, path)
                fill(Database(connection, path, read_only=False))
                prepare_to_write(connection)
            finally:
                connection.close()
            publish(draft, path)
        finally:
            remove_with_companions(draft)
    except sqlite3.DatabaseError as error:
        raise in_words(error, path) or error from error
    except OSError as error:
        raise FileProblem(
            '"{name}" cannot be made here: {reason}.',
            "Choose a folder that exists and that you may write to.",
            name=path.name,
            reason=error.strerror or error,
        ) from error


def open_beside(path: Path) -> Opened:
    """Open for reading what another process of this program has open: it was checked there."""
    connection = _open_connection(path, check_header(path).version, "locked")
    sealed = _is_sealed(path, "locked")
    database = Database(
        connection, path, read_only=True, open_reader=lambda: connect(path, "ro", immutable=sealed)
    )
    return Opened(database, None, "locked")


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Open a project file, for writing where that is possible. Raises FileProblem or ProjectProblem."""
    if path.exists() and SidecarLock.is_ours(path):
        # Reading the file once more would drop this process's own locks on it.
        lock, reason = None, "asked" if read_only else "locked"
        version = VERSION
    else:
        version = check_header(path).version
        _refuse_journal(path)
        lock, reason = (None, "asked") if read_only else _lock(path)
    try:
        connection = _open_connection(path, version, reason)
    except BaseException:
        if lock:
            lock.release()
        raise
    if reason and version < VERSION:
        return _open_copy(connection, path, reason)
    immutable = _is_sealed(path, reason)
    database = Database(
        connection,
        path,
        read_only=lock is None,
        open_reader=lambda: connect(path, "ro", immutable=immutable),
    )
    return Opened(database, lock, reason)


def _open_copy(connection: sqlite3.Connection, path: Path, reason: str) -> Opened:
    """Read an older file that is not to be written from a copy of it; the file stays of its version."""
    try:
        folder, copy = current_copy(connection, path)
    finally:
        connection.close()
    database = Database(
        connect(copy, "ro"), path, read_only=True, open_reader=lambda: connect(copy, "ro", immutable=True)
    )
    return Opened(database, None, reason, folder)


def close_file(opened: Opened) -> None:
    """Close the file. Whoever closes it last leaves exactly one file."""
    path, lock, connection = opened.database.path, opened.lock, opened.database.connection
    try:
        if lock is not None:
            # SQLite does this by itself only where nobody else reads the file.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError:
        pass  # what cannot be moved into the file now stays beside it, and is moved at the next opening
    finally:
        connection.close()
        if opened.copy is not None:
            opened.copy.cleanup()
    if lock is None and opened.reason in ("asked", "locked") and not wal_waits(path):
        lock = _tidy(path)
    if lock is not None:
        lock.release()


def _tidy(path: Path) -> SidecarLock | None:
    """A reader cannot remove SQLite's files beside a project. If nobody writes, open and close as writer."""
    if not wal_of(path).exists():
        return None
    lock, _ = _lock(path)
    if lock is not None:
        try:
            connection = connect(path, "rw")
            connection.execute("SELECT count(*) FROM meta").fetchone()
            connection.close()
        except sqlite3.DatabaseError:
            pass  # a file that cannot be tidied is no reason to fail at closing
    return lock


def _refuse_journal(path: Path) -> None:
    if journal_of(path).exists():
        raise ProjectProblem(
            'Beside "{name}" lies "{journal}", which is not from this program and would change the project.',
            "Move it to another folder, then open the project again.",
            name=path.name,
            journal=journal_of(path).name,
        )


def _lock(path: Path) -> tuple[SidecarLock | None, str]:
    if not os.access(path, os.W_OK):
        return None, "file"
    try:
        lock = SidecarLock.acquire(path)
    except OSError:
        return None, "folder"
    return lock, "" if lock else "locked"


def _may_write_beside(path: Path, reason: str) -> bool:
    return reason != "folder" and os.access(path.parent, os.W_OK)


def _is_sealed(path: Path, reason: str) -> bool:
    """Tell whether SQLite cannot make the files that it needs beside a project, and none are there.

    Such a file opens only as immutable, whatever the reason for not writing to it.
    """
    return not _may_write_beside(path, reason) and not wal_of(path).exists()


def _open_connection(path: Path, version: int, reason: str) -> sqlite3.Connection:
    connection = None
    try:
        if reason != "locked" and wal_waits(path) and not _may_write_beside(path, reason):
            raise ProjectProblem(
                '"{name}" was not closed properly, and its folder is read-only.',
                "Copy it with the files beside it to another folder, and open it there.",
                name=path.name,
            )
        if reason in ("", "asked") and wal_waits(path):
            _check_waiting(path, version)
        connection = connect(path, "ro" if reason else "rw", immutable=_is_sealed(path, reason))
        _check_schema(connection, path, version)
        if not reason:
            prepare_to_write(connection)
            if version < VERSION:
                migrate(connection, path)
                # Who opens it beside this process reads the version in the file's own header.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return connection
    except BaseException as error:
        if connection:
            connection.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise in_words(error, path) or error from error
        raise


def _check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    if schema_of(connection) != expected_schema(version):
        raise ProjectProblem(
            '"{name}" holds tables or programs that are not from this program; nothing in it was run.',
            "Do not trust it; ask who gave it to you for an export instead.",
            name=path.name,
        )


# --- what a killed process left behind, or a stranger put there


def _check_waiting(path: Path, version: int) -> None:
    """Raise ProjectProblem unless the changes that wait beside a file (-wal) are that file's own.

    SQLite would take any -wal for the file's and write its pages over it. So both are read first, by
    connections that cannot write: with the -wal, the project must be whole, the same project, and hold
    every change that it holds without. A file into which the -wal was being moved is not whole without.
    """
    try:
        bare = _ends_alone(path)
        both = connect(path, "ro")
        try:
            known = _is_whole(both) and schema_of(both) == expected_schema(version)
            known = known and (bare <= _ends(both, bare) if bare else checkpoint_under_way(path))
        finally:
            both.close()
    except sqlite3.DatabaseError:
        known = False
    if not known:
        raise ProjectProblem(
            'Beside "{name}" lies "{wal}", which does not belong to it, or is damaged.',
            'Keep both files. Restore a backup; or, if you put "{wal}" there, move it to another folder.',
            name=path.name,
            wal=wal_of(path).name,
        )


def _ends_alone(path: Path) -> set[tuple[object, ...]]:
    """Return the ends of a file's log as it is without its -wal; nothing, if it is not whole without."""
    try:
        alone = connect(path, "ro", immutable=True)
        try:
            return _ends(alone) if _is_whole(alone) else set()
        finally:
            alone.close()
    except sqlite3.DatabaseError:
        return set()


def _is_whole(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _ends(
    connection: sqlite3.Connection, wanted: set[tuple[object, ...]] | None = None
) -> set[tuple[object, ...]]:
    """Return the project's id and each replica's last change with its hash, or those of the wanted keys."""
    ends: set[tuple[object, ...]] = set(
        connection.execute("SELECT value FROM meta WHERE name = 'project'").fetchall()
    )
    sql = "SELECT replica, seq, chain FROM change WHERE replica = ? AND seq = ?"
    if wanted is None:
        keys = connection.execute("SELECT replica, max(seq) FROM change GROUP BY replica").fetchall()
    else:
        keys = [(row[0], row[1]) for row in wanted if len(row) == 3]
    for key in keys:
        ends.update(connection.execute(sql, key).fetchall())
    return ends
