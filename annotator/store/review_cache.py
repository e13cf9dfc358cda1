"""The review queue's records and their order, kept so that a long queue is shown at once.

Owns the tables review_entry, review_rank and review_stale: a cache outside the log. A change marks its
document as stale in the same transaction; whoever shows the queue counts stale documents anew. It counts
nothing itself, and what a record and a rank mean is the caller's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.store.database import Database
from annotator.store.shapes import LIVE

TELLING = frozenset({"span", "document_label", "verdict", "comment", "state", "document"})
_STEP = 2000
SETTLED = 3  # the tier of documents in which nothing is left to decide


@dataclass(frozen=True, slots=True)
class Rank:
    """A document's place in one order of the queue. `what`: the label or annotator of such an order."""

    order: str
    what: str
    tier: int
    rank: int


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue: the document, its title, its record (JSON); `cursor` asks for the next page."""

    document: str
    title: str
    facts: str
    cursor: tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class QueueTotals:
    """How many documents are in the queue, how many of them are settled, how many wait to be counted."""

    documents: int
    settled: int
    stale: int


def mark_stale(db: Database, documents: Iterable[str]) -> None:
    """Note that these documents must be counted anew; inside the transaction that changed them."""
    db.execute_many(
        "INSERT INTO review_stale (document, mark) VALUES (?, 1)"
        " ON CONFLICT (document) DO UPDATE SET mark = mark + 1",
        [(document,) for document in documents if document],
    )


def stale(db: Database, limit: int) -> list[tuple[str, int]]:
    """Return documents to count anew, each with the mark that `put` wants back."""
    if not _there(db):
        return []
    return [(row[0], row[1]) for row in db.rows("SELECT document, mark FROM review_stale LIMIT ?", (limit,))]


def put(db: Database, counted: Iterable[tuple[str, int, str | None, Sequence[Rank]]]) -> None:
    """Keep records: (document, mark, JSON or None for one that is not in the queue, ranks).

    A document that changed while it was counted keeps its newer mark, and is counted again.
    """
    if db.read_only:
        return
    with db.writing():
        for document, mark, facts, ranks in counted:
            db.execute("DELETE FROM review_rank WHERE document = ?", (document,))
            db.execute("DELETE FROM review_entry WHERE document = ?", (document,))
            born = db.row("SELECT born FROM document WHERE id = ? AND hidden = ?", (document, LIVE))
            if facts is not None and born is not None:
                settled = int(any(rank.tier == SETTLED for rank in ranks))
                db.execute(
                    "INSERT INTO review_entry (document, settled, facts) VALUES (?, ?, ?)",
                    (document, settled, facts),
                )
                db.execute_many(
                    "INSERT INTO review_rank (sorted, what, tier, rank, born, document)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [(r.order, r.what, r.tier, r.rank, born[0], document) for r in ranks],
                )
            db.execute("DELETE FROM review_stale WHERE document = ? AND mark = ?", (document, mark))


def page(
    db: Database, order: str, what: str, *, after: tuple[int, int, str] | None, limit: int
) -> list[QueueRow]:
    """Return the next lines of a queue after a cursor (None: from its head)."""
    if not _there(db):
        return []
    rows = db.rows(
        "SELECT r.document, d.title, e.facts, r.tier, r.rank, r.born FROM review_rank AS r"
        " JOIN review_entry AS e ON e.document = r.document JOIN document AS d ON d.id = r.document"
        " WHERE r.sorted = ? AND r.what = ? AND (r.tier, r.rank, r.born) > (?, ?, ?)"
        " ORDER BY r.tier, r.rank, r.born LIMIT ?",
        (order, what, *(after or (-1, 0, "")), limit),
    )
    return [QueueRow(row[0], row[1], row[2], (row[3], row[4], row[5])) for row in rows]


def entry(db: Database, document: str) -> QueueRow | None:
    """Return one document's record, or None where it is not in the queue or not yet counted."""
    if not _there(db):
        return None
    row = db.row(
        "SELECT e.document, d.title, e.facts FROM review_entry AS e JOIN document AS d ON d.id = e.document"
        " WHERE e.document = ?",
        (document,),
    )
    return QueueRow(row[0], row[1], row[2], (-1, 0, "")) if row else None


def kinds(db: Database, order: str) -> list[str]:
    """Return what an order can be asked for: the labels, or the annotators, that have something left."""
    if not _there(db):
        return []
    found: list[str] = []
    while True:  # one step of the index for each, however many documents there are
        row = db.row(
            "SELECT what FROM review_rank WHERE sorted = ? AND what > ? ORDER BY what LIMIT 1",
            (order, found[-1] if found else ""),
        )
        if row is None:
            return found
        found.append(str(row[0]))


def totals(db: Database) -> QueueTotals:
    """Return how long the queue is."""
    if not _there(db):
        return QueueTotals(0, 0, 0)
    rows: dict[int, int] = dict(db.rows("SELECT settled, count(*) FROM review_entry GROUP BY settled"))
    waiting = db.row("SELECT count(*) FROM review_stale")
    return QueueTotals(sum(rows.values()), rows.get(1, 0), waiting[0] if waiting else 0)


def agreed(db: Database) -> list[tuple[str, int]]:
    """Return (document, `agreed` of its record) of the documents where that is not 0, in project order."""
    if not _there(db):
        return []
    found: list[tuple[str, str, int]] = []
    last = 0
    while True:  # in steps, so that no other thread waits long for the file
        rows = db.rows(
            "SELECT e.rowid, d.born, e.document, json_extract(e.facts, '$.agreed') FROM review_entry AS e"
            " JOIN document AS d ON d.id = e.document WHERE e.rowid > ? ORDER BY e.rowid LIMIT ?",
            (last, _STEP),
        )
        found += [(row[1], row[2], int(row[3])) for row in rows if row[3]]
        if len(rows) < _STEP:
            return [(document, agreed) for _, document, agreed in sorted(found)]
        last = rows[-1][0]


def _there(db: Database) -> bool:
    """Tell whether the file has the tables: one of an older version that is open read-only has not."""
    return db.row("SELECT 1 FROM sqlite_master WHERE name = 'review_entry'") is not None


def finished_at(db: Database, document: str) -> int:
    """Return the Lamport counter of the latest change of anybody's state of a document; 0 if none."""
    # The index of documents is partial (document <> ''), and kind alone would choose a far worse one.
    row = db.row(
        "SELECT max(lamport) FROM change WHERE document = ? AND document <> '' AND +kind = 'state'",
        (document,),
    )
    return int(row[0] or 0) if row else 0
