"""One guarded connection to a project file: transactions, and errors of SQLite made into words.

Owns the connection and its lock between threads. Never knows what the tables mean.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from annotator.errors import FileProblem, ProjectProblem, ReadOnlyProject

Row = tuple[Any, ...]
_FULL = ("full", "disk i/o", "no space")


class Database:
    """A connection that several threads may use, one at a time."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        read_only: bool,
        open_reader: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        self.connection = connection
        self._open_reader = open_reader
        self.path = path
        self.read_only = read_only
        self._lock = threading.RLock()
        self._log = None if read_only else self._log_there()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Return all rows of a query. Raises ProjectProblem where the file is damaged."""
        with self._lock:  # these two are too frequent for `_in_words`
            try:
                return self.connection.execute(sql, parameters).fetchall()
            except sqlite3.DatabaseError as error:
                raise in_words(error, self.path) or error from error

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        with self._lock:
            try:
                found: Row | None = self.connection.execute(sql, parameters).fetchone()
            except sqlite3.DatabaseError as error:
                raise in_words(error, self.path) or error from error
            return found

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run a statement that changes something; inside `writing`."""
        self.connection.execute(sql, parameters)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement once for each row of parameters; inside `writing`."""
        self.connection.executemany(sql, rows)

    @contextmanager
    def snapshot(self) -> Iterator[Database]:
        """A second connection that sees one state of the file, for long work that must not hold others up."""
        assert self._open_reader is not None, "this connection has no file of its own"
        with self._in_words():
            reader = self._open_reader()
            try:
                reader.execute("BEGIN")
                yield Database(reader, self.path, read_only=True)
            finally:
                reader.close()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold other threads off, so that several queries see one state."""
        with self._lock, self._in_words():
            yield

    @contextmanager
    def caching(self) -> Iterator[None]:
        """A transaction of `writing` for what can be made again: a power cut may take it back, whole.

        So nobody waits for the disk.
        """
        with self._lock:
            self.connection.execute("PRAGMA synchronous = NORMAL")
            try:
                with self.writing():
                    yield
            finally:
                self.connection.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is on the disk when the block ends, or nothing after an error.

        Raises ReadOnlyProject, FileProblem for a full disk, ProjectProblem for a damaged file.
        """
        if self.read_only:
            raise ReadOnlyProject(
                '"{name}" is open read-only.', "Close the other window, or save a copy.", name=self.path.name
            )
        with self._lock, self._in_words():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            self._keep_log()

    def _keep_log(self) -> None:
        """Put what was committed into the file itself where the log is not beside it any more.

        Whoever opens and closes the file in this process, as a file dialog does to see what it is, drops
        SQLite's locks on it (POSIX). Then any program that reads the file takes the log away when it closes
        it, and what is written to that from then on would be gone with this process.
        """
        if self._log is not None and self._log != self._log_there():
            with suppress(sqlite3.DatabaseError):  # it is committed all the same; the next one tries again
                self.connection.execute("PRAGMA wal_checkpoint(FULL)")

    def _log_there(self) -> tuple[int, int] | None:
        """Tell the write-ahead log beside the file from any other that may come to stand there."""
        try:
            found = self.path.with_name(f"{self.path.name}-wal").stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            problem = in_words(error, self.path)
            if problem is None:
                raise
            raise problem from error


def in_words(error: sqlite3.DatabaseError, path: Path) -> FileProblem | ProjectProblem | None:
    """Return what an error of SQLite means to the user, or None where it is a bug of ours."""
    text = str(error).lower()
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        return None
    if any(word in text for word in _FULL):
        return FileProblem(
            '"{name}" cannot be written: the disk is full or failing. Nothing was changed.',
            "Free some space and do it again.",
            name=path.name,
        )
    if "readonly" in text or "unable to open" in text:
        return FileProblem(
            '"{name}" cannot be written here.', "Check the rights of the file and its folder.", name=path.name
        )
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return ProjectProblem(
            '"{name}" is damaged.', "Keep it, and restore a backup in its place.", name=path.name
        )
    if "locked" in text or "busy" in text:
        return FileProblem(
            '"{name}" is in use by another program.', "Close that program and try again.", name=path.name
        )
    return None
