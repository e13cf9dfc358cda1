"""Keeps the review queue counted: which documents changed, and the records that are written for them.

Owns every write to review_entry, review_rank and review_stale: a projection of the log, which `check` proves.
Counting a long document takes longer than a gesture may, so a change only marks its documents as stale, in
its own transaction; an import and a merge count theirs in it. What is counted, and how, is the caller's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from annotator.model.changes import Change
from annotator.model.reviewing import Counted, CountingRules, ForReview, QueueRecord, Rank
from annotator.model.scheme import Scheme
from annotator.model.verdicts import ADJUDICATORS, GOLD_RULE
from annotator.store.database import Database, Row
from annotator.store.review_facts import for_review
from annotator.store.review_queries import with_final_verdicts

TELLING = frozenset({"span", "document_label", "relation", "verdict", "comment", "state", "document"})
BATCH = 100  # documents that are read and written together
_RULES = "review_rules"  # in meta: the rules that the records were counted by

RulesOf = Callable[[Scheme], CountingRules]
Heed = Callable[[ForReview], None]
Elsewhere = Callable[[Sequence[str]], list[Counted] | None]
"""Counts documents in another place, as they are on the disk; None where they are to be counted here."""


# --- what must be counted


def mark_stale(db: Database, documents: Iterable[str]) -> None:
    """Note that these documents must be counted anew; inside the transaction that changed them."""
    db.execute_many(
        "INSERT INTO review_stale (document, mark) VALUES (?, 1)"
        " ON CONFLICT (document) DO UPDATE SET mark = mark + 1",
        [(document,) for document in documents if document],
    )


def mark_changed(db: Database, changes: Iterable[Change]) -> None:
    """Mark what changes tell about; inside their transaction."""
    documents: set[str] = set()
    for change in changes:
        if change.kind in TELLING:
            documents.add(change.document)
        elif change.kind == "annotator" and (change.before is None or '"deleted"' in change.after):
            documents.update(done_by(db, change.object))
        elif change.kind == "setting":
            documents.update(told_by_setting(db, change.object))
    mark_stale(db, documents)


def told_by_setting(db: Database, name: str) -> list[str]:
    """Return the documents that a setting of the project has a say in."""
    if name == ADJUDICATORS:
        return with_final_verdicts(db)
    return [row[0] for row in db.rows("SELECT document FROM review_entry")] if name == GOLD_RULE else []


def done_by(db: Database, annotator: str) -> list[str]:
    """Return the documents that an annotator is done with."""
    sql = "SELECT document FROM state WHERE annotator = ? AND state = 'done'"
    return [row[0] for row in db.rows(sql, (annotator,))]


def stale(db: Database, limit: int) -> dict[str, int]:
    """Return documents to count anew, each with the mark that `keep` wants back."""
    return dict(db.rows("SELECT document, mark FROM review_stale LIMIT ?", (limit,)))


def follow_rules(db: Database, rules: CountingRules) -> None:
    """Mark what was counted by other rules than these: a label may be in another group by now."""
    now = json.dumps([rules.version, rules.labels], sort_keys=True)
    row = db.row("SELECT value FROM meta WHERE name = ?", (_RULES,))
    if db.read_only or (row is not None and row[0] == now):
        return
    with db.writing():
        _follow(db, rules, now)


def _follow(db: Database, rules: CountingRules, now: str) -> None:
    mark_stale(db, outdated(db, rules))
    db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (_RULES, now))


def outdated(db: Database, rules: CountingRules) -> set[str]:
    """Return the documents whose records were counted by other rules."""
    row = db.row("SELECT value FROM meta WHERE name = ?", (_RULES,))
    version, labels = json.loads(row[0]) if row else (0, {})
    if version != rules.version:
        return {row[0] for row in db.rows("SELECT document FROM review_entry")}
    given = {label: list(facts) for label, facts in rules.labels.items()}
    changed = [label for label in {*given, *labels} if given.get(label) != labels.get(label)]
    found: set[str] = set()
    for table in ("span", "document_label"):
        sql = f"SELECT DISTINCT document FROM {table} WHERE label IN (SELECT value FROM json_each(?))"
        found.update(row[0] for row in db.rows(sql, (json.dumps(changed),)))
    return found


# --- counting


def counted(
    db: Database, documents: Sequence[str], rules: CountingRules, heed: Heed = lambda work: None
) -> list[Counted]:
    """Count documents as they are now. `heed` is shown each right after it was counted."""
    found = {}
    for work in for_review(db, documents):
        found[work.document] = rules.count(work)
        heed(work)
    return [(document, found.get(document)) for document in documents]


def count_some(db: Database, rules: CountingRules, limit: int, elsewhere: Elsewhere | None = None) -> int:
    """Count stale documents, at most so many; returns how many. A read-only project keeps nothing.

    A document that changed while it was counted keeps its newer mark, and is counted again.
    """
    if db.read_only:
        return 0
    follow_rules(db, rules)
    marks = stale(db, limit)
    if not marks:
        return 0
    records = elsewhere(list(marks)) if elsewhere else None
    if records is None:
        with db.snapshot() as seen:  # a long document is read in one go, for which nobody is to wait
            records = counted(seen, list(marks), rules)
    with db.caching():
        keep(db, records)
        db.execute_many("DELETE FROM review_stale WHERE document = ? AND mark = ?", marks.items())
    return len(marks)


def count_now(
    db: Database,
    documents: Iterable[str],
    rules: CountingRules,
    progress: Callable[[int], None] = lambda done: None,
    heed: Heed = lambda work: None,
) -> None:
    """Count documents inside the transaction that changed them; `heed` as in `counted`.

    `progress` is told how many are done.
    """
    row = db.row("SELECT value FROM meta WHERE name = ?", (_RULES,))
    now = json.dumps([rules.version, rules.labels], sort_keys=True)
    if row is None or row[0] != now:
        _follow(db, rules, now)
    left, done = iter(documents), 0
    while batch := list(islice(left, BATCH)):
        keep(db, counted(db, batch, rules, heed))
        db.execute_many("DELETE FROM review_stale WHERE document = ?", [(name,) for name in batch])
        done += len(batch)
        progress(done)


# --- keeping


def keep(db: Database, records: Sequence[Counted]) -> None:
    """Write records in place of what was kept before; inside a transaction."""
    named = json.dumps([document for document, _ in records])
    given = "SELECT value FROM json_each(?)"
    sql = f"SELECT document, id, born, ranks, facts FROM review_entry WHERE document IN ({given})"
    before = {row[0]: row[1:] for row in db.rows(sql, (named,))}
    born: dict[str, str] = dict(db.rows(f"SELECT id, born FROM document WHERE id IN ({given})", (named,)))
    written = [
        (document, born[document], record, ranks)
        for document, record in records
        if record is not None and document in born
        and before.get(document, ())[1:] != (born[document], ranks := dump_ranks(record.ranks), record.facts)
    ]  # fmt: skip
    gone = [document for document, record in records if record is None and document in before]
    _forget(db, [before[name] for name in (*gone, *(row[0] for row in written)) if name in before])
    row = db.row("SELECT coalesce(max(id), 0) FROM review_entry")
    number = int(row[0]) if row else 0
    entries, places = [], []
    for document, since, record, ranks in written:
        number += 1
        entries.append((number, document, since, int(record.settled), ranks, record.facts))
        places += [(*rank, since, number) for rank in record.ranks]
    db.execute_many(
        "INSERT INTO review_entry (id, document, born, settled, ranks, facts) VALUES (?, ?, ?, ?, ?, ?)",
        entries,
    )
    db.execute_many(
        "INSERT INTO review_rank (sorted, what, tier, rank, born, entry) VALUES (?, ?, ?, ?, ?, ?)",
        places,
    )


def _forget(db: Database, rows: Iterable[Row]) -> None:
    entries, places = [], []
    for entry, born, ranks, _ in rows:
        entries.append((entry,))
        places += [(*rank, born) for rank in load_ranks(ranks)]
    db.execute_many(
        "DELETE FROM review_rank WHERE sorted = ? AND what = ? AND tier = ? AND rank = ? AND born = ?",
        places,
    )
    db.execute_many("DELETE FROM review_entry WHERE id = ?", entries)


def dump_ranks(ranks: Sequence[Rank]) -> str:
    """Return places in the queue as JSON: by them the rows of review_rank are found again."""
    return json.dumps(ranks, ensure_ascii=False)


def load_ranks(text: str) -> list[Rank]:
    """Return the places that were dumped."""
    return [Rank(*rank) for rank in json.loads(text)]


# --- proof


def wrong(db: Database, rules: CountingRules) -> Iterator[str]:
    """Give the documents whose record is not what counting gives; those that wait for that are right."""
    waiting = outdated(db, rules) | {row[0] for row in db.rows("SELECT document FROM review_stale")}
    rows = db.connection.execute(
        "SELECT document FROM review_entry UNION SELECT document FROM state WHERE state = 'done'"
    )
    known = (row[0] for row in rows if row[0] not in waiting)
    while batch := list(islice(known, BATCH)):
        for document, record in counted(db, batch, rules):
            if not _kept(db, document, record):
                yield document
    row = db.row(
        "SELECT (SELECT count(*) FROM review_rank), (SELECT sum(json_array_length(ranks)) FROM review_entry)"
    )
    if row is not None and row[0] != (row[1] or 0):
        yield f"{row[0]} places, {row[1] or 0} in records"


def _kept(db: Database, document: str, record: QueueRecord | None) -> bool:
    row = db.row(
        "SELECT e.facts, e.settled, e.ranks, e.born = d.born, e.id, e.born FROM review_entry AS e"
        " JOIN document AS d ON d.id = e.document WHERE e.document = ?",
        (document,),
    )
    if row is None or record is None:
        return row is None and record is None
    if (row[0], bool(row[1]), row[2], row[3]) != (record.facts, record.settled, dump_ranks(record.ranks), 1):
        return False
    sql = (
        "SELECT 1 FROM review_rank WHERE sorted = ? AND what = ? AND tier = ? AND rank = ? AND born = ?"
        " AND entry = ?"
    )
    return all(db.row(sql, (*rank, row[5], row[4])) for rank in record.ranks)
