"""Connections to SQLite, hardened: a stranger's file runs no code and reaches no other file.

Owns pragmas, limits and the authorizer. Never decides whether a file is a project.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from annotator.errors import FileProblem

_STATEMENTS_KEPT = 256
_CACHE = "PRAGMA cache_size = -65536"  # KiB: a merge writes all over its indexes
_WAIT = 2.0  # seconds for a reader of another process that is in the way
_NEVER = frozenset(
    {
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
    }
)
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 1),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)


def connect(path: Path, mode: str, *, immutable: bool = False) -> sqlite3.Connection:
    """Open a file in autocommit mode. `mode` is ro, rw or rwc; `immutable` ignores what lies beside it."""
    extra = "&immutable=1" if immutable else ""
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}{extra}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS_KEPT,
        timeout=_WAIT,
    )
    for limit, value in _LIMITS:
        connection.setlimit(limit, value)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.set_authorizer(_allow)
    return connection


def prepare_to_fill(connection: sqlite3.Connection) -> None:
    """Set how a new file is filled that nobody sees before it is whole: pages go to it once, and straight."""
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute(_CACHE)
    connection.execute("PRAGMA synchronous = OFF")


def prepare_to_write(connection: sqlite3.Connection) -> None:
    """Set how changes are written. Raises FileProblem where the disk cannot keep them safe."""
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise FileProblem("This disk cannot keep a project safe (no WAL).", "Choose another folder.")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(_CACHE)
    # What is purged is overwritten, not only given free.
    connection.execute("PRAGMA secure_delete = ON")


def vacuum_into(connection: sqlite3.Connection, path: Path) -> None:
    """Write a compact copy of what a connection sees to a new file."""
    connection.set_authorizer(None)  # VACUUM INTO attaches the new file by itself
    try:
        connection.execute("VACUUM INTO ?", (str(path),))
    finally:
        connection.set_authorizer(_allow)


def _allow(
    action: int, first: str | None, second: str | None, database: str | None, inner: str | None
) -> int:
    """Deny what this program never does, and everything that a trigger or view of the file would do."""
    return sqlite3.SQLITE_DENY if action in _NEVER or inner is not None else sqlite3.SQLITE_OK
