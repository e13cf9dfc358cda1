"""What leaves a project to be merged into another: rows of its log, each with the hash that it follows on.

Reads only, from a snapshot, so that long work holds nobody up. Never decides which rows somebody may see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotator.model.changes import Change
from annotator.store.changelog import COLUMNS
from annotator.store.database import Database, Row

Link = tuple[Change, bytes | None]
"""A row, and the hash of the row before it of its replica; None where this file does not hold that one."""

_SELECT = (
    f"SELECT {', '.join(f'c.{name.strip()}' for name in COLUMNS.split(','))}, p.chain FROM change AS c"
    " LEFT JOIN change AS p ON p.replica = c.replica AND p.seq = c.seq - 1"
)
_SHARED = (
    "WHERE c.kind IN ('label', 'scheme', 'setting', 'annotator') OR (c.kind = 'comment' AND c.document = '')"
)


def all_rows(db: Database, after: Mapping[str, int]) -> Iterator[Link]:
    """Give all rows by (replica, seq), of some replicas only those after a seq."""
    with db.snapshot() as seen:
        for replica in replicas(seen):
            rows = seen.connection.execute(
                f"{_SELECT} WHERE c.replica = ? AND c.seq > ? ORDER BY c.seq",
                (replica, after.get(replica, 0)),
            )
            yield from map(_link, rows)


def rows_of(db: Database, documents: Iterable[str]) -> Iterator[list[Link]]:
    """Give the rows on no document (scheme, settings, people), then those of each document, in no order."""
    with db.snapshot() as seen:
        yield [_link(row) for row in seen.connection.execute(f"{_SELECT} {_SHARED}")]
        for document in documents:
            rows = seen.connection.execute(
                f"{_SELECT} WHERE c.document = ? AND c.document != ''", (document,)
            )
            yield [_link(row) for row in rows]


def replicas(db: Database) -> list[str]:
    """Return the replicas of a log, sorted; by jumps through the key, since a log is long."""
    found: list[str] = []
    while row := db.row("SELECT min(replica) FROM change WHERE replica > ?", (found[-1] if found else "",)):
        if row[0] is None:
            break
        found.append(row[0])
    return found


def whole_up_to(db: Database, replica: str) -> int:
    """Return the seq up to which the log holds every row of a replica; 0 if rows are missing before it."""
    row = db.row("SELECT count(*), max(seq) FROM change WHERE replica = ?", (replica,))
    return int(row[0]) if row and row[0] == row[1] else 0


def chain_at(db: Database, replica: str, seq: int) -> bytes | None:
    """Return the hash of one row, or None where the log does not hold it."""
    row = db.row("SELECT chain FROM change WHERE replica = ? AND seq = ?", (replica, seq))
    return bytes(row[0]) if row else None


def _link(row: Row) -> Link:
    # A replica's first row follows on nothing.
    return Change(*row[:-1]), row[-1] if row[1] != 1 else b""
