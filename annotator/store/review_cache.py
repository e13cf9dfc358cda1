"""The review queue as it is kept: pages, records, totals. Reads only; review_counts fills the tables."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.store.database import Database

_STEP = 2000


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


def page(
    db: Database, order: str, what: str, *, after: tuple[int, int, str] | None, limit: int
) -> list[QueueRow]:
    """Return the next lines of a queue after a cursor (None: from its head)."""
    if not there(db):
        return []
    rows = db.rows(
        "SELECT e.document, d.title, e.facts, r.tier, r.rank, r.born FROM review_rank AS r"
        " JOIN review_entry AS e ON e.id = r.entry JOIN document AS d ON d.id = e.document"
        " WHERE r.sorted = ? AND r.what = ? AND (r.tier, r.rank, r.born) > (?, ?, ?)"
        " ORDER BY r.tier, r.rank, r.born LIMIT ?",
        (order, what, *(after or (-1, 0, "")), limit),
    )
    return [QueueRow(row[0], row[1], row[2], (row[3], row[4], row[5])) for row in rows]


def count(db: Database, order: str, what: str) -> int:
    """Return how many lines a queue has."""
    if not there(db):
        return 0
    row = db.row("SELECT count(*) FROM review_rank WHERE sorted = ? AND what = ?", (order, what))
    return int(row[0]) if row else 0


def entry(db: Database, document: str) -> QueueRow | None:
    """Return one document's record, or None where it is not in the queue or not yet counted."""
    if not there(db):
        return None
    row = db.row(
        "SELECT e.document, d.title, e.facts FROM review_entry AS e JOIN document AS d ON d.id = e.document"
        " WHERE e.document = ?",
        (document,),
    )
    return QueueRow(row[0], row[1], row[2], (-1, 0, "")) if row else None


def kinds(db: Database, order: str) -> list[str]:
    """Return what an order can be asked for: the labels, or the annotators, that have something left."""
    if not there(db):
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
    if not there(db):
        return QueueTotals(0, 0, 0)
    rows: dict[int, int] = dict(db.rows("SELECT settled, count(*) FROM review_entry GROUP BY settled"))
    waiting = db.row("SELECT count(*) FROM review_stale")
    return QueueTotals(sum(rows.values()), rows.get(1, 0), waiting[0] if waiting else 0)


def agreed(db: Database) -> list[tuple[str, int]]:
    """Return (document, `agreed` of its record) of the documents where that is not 0, in project order."""
    if not there(db):
        return []
    found: list[tuple[str, str, int]] = []
    last = 0
    while True:  # in steps, so that no other thread waits long for the file
        rows = db.rows(
            "SELECT id, born, document, json_extract(facts, '$.agreed') FROM review_entry"
            " WHERE id > ? ORDER BY id LIMIT ?",
            (last, _STEP),
        )
        found += [(row[1], row[2], int(row[3])) for row in rows if row[3]]
        if len(rows) < _STEP:
            return [(document, agreed) for _, document, agreed in sorted(found)]
        last = rows[-1][0]


def there(db: Database) -> bool:
    """Tell whether the file has the tables: one of an older version that is open read-only has not."""
    return db.row("SELECT 1 FROM pragma_table_info('review_entry') WHERE name = 'ranks'") is not None
