"""A copy of an older file with the tables of today, for reading where the file itself is not to be written.

Owns that copy's making. Never touches the older file.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import FileProblem
from annotator.store.connecting import connect, prepare_to_fill, vacuum_into
from annotator.store.database import in_words
from annotator.store.migrations import migrate


def current_copy(older: sqlite3.Connection, path: Path) -> tuple[TemporaryDirectory[str], Path]:
    """Return a folder of its own and in it the copy. The folder must be cleaned up. Raises UserError."""
    try:
        folder = TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True)
    except OSError as error:
        raise FileProblem(
            '"{name}" is of an earlier version, and the copy that it is read from cannot be made: {reason}.',
            "Open it where it can be written once, or make room for temporary files.",
            name=path.name,
            reason=error.strerror or error,
        ) from error
    copy = Path(folder.name) / path.name
    try:
        vacuum_into(older, copy)
        connection = connect(copy, "rw")
        try:
            prepare_to_fill(connection)
            migrate(connection, path)
        finally:
            connection.close()
    except BaseException as error:
        folder.cleanup()
        if isinstance(error, sqlite3.DatabaseError):
            raise in_words(error, path) or error from error
        raise
    return folder, copy
