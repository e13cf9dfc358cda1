"""`check`: proof that a file is whole. Texts and log against their hashes, tables against a rebuild,
the review queue against a recount.

Reads the project, and writes only to a scratch database of its own. Repairs nothing.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from typing import Any

from annotator.model.changes import Change, chain_hash, fold
from annotator.model.documents import decode_text
from annotator.model.reviewing import CountingRules
from annotator.store import review_cache
from annotator.store.changelog import COLUMNS, ChangeLog, made
from annotator.store.database import Database
from annotator.store.migrations import PROJECTION, STEPS
from annotator.store.projection import Projection
from annotator.store.review_counts import wrong

Progress = Callable[[float], None]
Step = Callable[[Database], Iterator["Problem"]]
_MOST = 20  # problems named per table


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that is not as it must be. `code` is stable English, `detail` names the place."""

    code: str
    detail: str


def check_file(db: Database, progress: Progress, rules: CountingRules) -> list[Problem]:
    """Return what is wrong with a project file: nothing, if it is whole. `progress` is told shares of 1."""
    steps: tuple[Step, ...] = (
        _pages,
        _texts,
        _log,
        _missing_texts,
        _outside,
        _tables,
        partial(_queue, rules),
    )
    problems: list[Problem] = []
    for number, step in enumerate(steps):
        progress(number / len(steps))
        try:
            problems.extend(step(db))
        except (sqlite3.DatabaseError, UnicodeDecodeError, ValueError) as error:
            problems.append(Problem("unreadable", f"{_name(step)}: {error}"))
    progress(1.0)
    return problems


def _each(db: Database, sql: str) -> Iterator[tuple[object, ...]]:
    yield from db.connection.execute(sql)


def _pages(db: Database) -> Iterator[Problem]:
    for (word,) in _each(db, f"PRAGMA integrity_check({_MOST})"):
        if word != "ok":
            yield Problem("pages", str(word))


def _texts(db: Database) -> Iterator[Problem]:
    for digest, length, data in db.connection.execute("SELECT sha256, length, data FROM text"):
        if hashlib.sha256(data).hexdigest() != digest:
            yield Problem("text_altered", digest)
        elif len(decode_text(data)) != length:
            yield Problem("text_length", digest)


def _log(db: Database) -> Iterator[Problem]:
    """The chain of each replica; where rows are missing (a bundle brings only some) it starts anew."""
    rows = db.connection.execute(f"SELECT {COLUMNS} FROM change ORDER BY replica, seq")
    purged = {row[0] for row in db.connection.execute("SELECT id FROM document WHERE hidden = 2")}
    before: Change | None = None
    highest = 0
    for row in rows:
        change = Change(*row)
        follows = before is not None and (before.replica, before.seq + 1) == (change.replica, change.seq)
        previous = before.chain if follows and before else b"" if change.seq == 1 else None
        if previous is not None and chain_hash(previous, change) != change.chain:
            yield Problem("change_altered", f"{change.replica}-{change.seq}")
        if change.scrubbed is not None and change.document not in purged:
            yield Problem("change_emptied", f"{change.replica}-{change.seq}")
        before, highest = change, max(highest, change.lamport)
    counter = db.connection.execute("SELECT value FROM meta WHERE name = 'lamport'").fetchone()
    if highest > int(counter[0] if counter else 0):
        yield Problem("counter_behind", str(highest))


def _missing_texts(db: Database) -> Iterator[Problem]:
    sql = (
        "SELECT DISTINCT object FROM change WHERE kind = 'document' AND scrubbed IS NULL"
        " AND object NOT IN (SELECT sha256 FROM text)"
        " AND object NOT IN (SELECT id FROM document WHERE hidden = 2)"
    )
    for (document,) in _each(db, sql):
        yield Problem("text_missing", str(document))


def _outside(db: Database) -> Iterator[Problem]:
    sql = "SELECT s.id FROM span AS s JOIN document AS d ON d.id = s.document WHERE s.end > d.length"
    for (span,) in _each(db, sql):
        yield Problem("span_outside", str(span))


def _tables(db: Database) -> Iterator[Problem]:
    scratch = rebuilt(db)
    try:
        for table in PROJECTION:
            yield from _differences(db.connection, scratch.connection, table)
    finally:
        scratch.connection.close()


def _queue(rules: CountingRules, db: Database) -> Iterator[Problem]:
    if review_cache.there(db):
        for document in islice(wrong(db, rules), _MOST):
            yield Problem("queue_differs", document)


def _name(step: Step) -> str:
    function = step.func if isinstance(step, partial) else step
    return function.__name__.strip("_")


def _differences(here: sqlite3.Connection, there: sqlite3.Connection, table: str) -> Iterator[Problem]:
    """Compare a table with its rebuild, row by row with the same key."""
    keys = [row[1] for row in here.execute(f"PRAGMA table_info({table})") if row[5]]
    sql = f"SELECT {', '.join(keys)}, * FROM {table} ORDER BY {', '.join(keys)}"
    differing = _unequal(here.execute(sql), there.execute(sql), len(keys))
    for code, key in islice(differing, _MOST):
        yield Problem(code, f"{table} {' '.join(map(str, key))}")


def _unequal(
    here: Iterator[tuple[Any, ...]], there: Iterator[tuple[Any, ...]], width: int
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield what is wrong, and where, of two streams of rows in the order of their first `width` columns."""
    ours, built = next(here, None), next(there, None)
    while ours is not None or built is not None:
        if built is None or (ours is not None and ours[:width] < built[:width]):
            assert ours is not None
            yield "row_added", ours[:width]
            ours = next(here, None)
        elif ours is None or built[:width] < ours[:width]:
            yield "row_missing", built[:width]
            built = next(there, None)
        else:
            if ours != built:
                yield "row_differs", ours[:width]
            ours, built = next(here, None), next(there, None)


# --- rebuilding


def rebuilt(db: Database) -> Database:
    """Return a scratch database whose tables are made anew from the log of a project."""
    connection = sqlite3.connect("", isolation_level=None)
    scratch = Database(connection, db.path, read_only=False)
    connection.execute("PRAGMA synchronous = OFF")
    for step in STEPS:
        step(connection)
    connection.execute("BEGIN")
    texts = db.connection.execute("SELECT sha256, length, script, x'' FROM text")
    scratch.execute_many("INSERT INTO text (sha256, length, script, data) VALUES (?, ?, ?, ?)", texts)
    _rebuild_acts(db, scratch)
    projection = Projection(scratch)
    rows = db.connection.execute(
        "SELECT kind, object, lamport, replica, seq, document, after FROM change"
        " ORDER BY kind, object, lamport, replica, seq"
    )
    for (kind, object_id), group in groupby(rows, key=lambda row: (row[0], row[1])):
        projection.project(kind, object_id, fold(row[2:] for row in group), fresh=True)
    projection.flush()
    connection.execute("COMMIT")
    return scratch


def _rebuild_acts(db: Database, scratch: Database) -> None:
    log = ChangeLog(scratch)
    local = ChangeLog(db).local_replicas()
    purged = {
        row[0]
        for row in db.connection.execute(
            "SELECT object FROM change WHERE kind = 'document' AND after = '{\"purged\":true}'"
        )
    }
    rows = db.connection.execute(f"SELECT {COLUMNS} FROM change ORDER BY replica, seq")
    changes = (Change(*row) for row in rows)
    groups = (list(act) for _, act in groupby(changes, key=lambda change: (change.replica, change.act)))
    log.record_acts((act, made(act, local, purged)) for act in groups)
    for target in log.targets():
        log.settle_undone(target)
