"""Purging: what a purged document loses for good. The log keeps its hashes, so the chain holds."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.changes import Change, load_fields, payload_hash
from annotator.store.changelog import COLUMNS, ChangeLog
from annotator.store.database import Database

_TABLES = (
    *("source", "span", "document_label", "relation", "state", "tally", "verdict", "comment"),
    *("layer_correction", "zones"),
)


def scrub(db: Database, log: ChangeLog, document: str) -> None:
    """Take text, titles, quotes and notes of a document out of the file; inside a transaction.

    Its tombstone stays: the document's row, and in the log that it was purged.
    """
    scrub_log(db, log, document)
    forget_rows(db, document)


def scrub_log(db: Database, log: ChangeLog, document: str) -> None:
    """Take the payloads and the text out. The tables stay, for the counters still ask them for states."""
    rows = db.rows(f"SELECT {COLUMNS} FROM change WHERE document = ?", (document,))
    for change in (Change(*row) for row in rows):
        log.close_to_undo(change.replica, change.act)
        bare = scrubbed(change)
        if bare is not change:
            db.execute(
                "UPDATE change SET before = ?, after = ?, scrubbed = ? WHERE replica = ? AND seq = ?",
                (bare.before, bare.after, bare.scrubbed, bare.replica, bare.seq),
            )
    db.execute("DELETE FROM text WHERE sha256 = ?", (document,))


def forget_rows(db: Database, document: str) -> None:
    """Take a document's rows out of the tables."""
    for table in _TABLES:
        db.execute(f"DELETE FROM {table} WHERE document = ?", (document,))


def scrubbed(change: Change) -> Change:
    """Return a change of a purged document without its payload; the tombstone itself stays as it is."""
    if change.scrubbed is not None or is_purge(change):
        return change
    before = None if change.before is None else "{}"
    digest = payload_hash(change.before, change.after)
    return replace(change, before=before, after="{}", scrubbed=digest)


def is_purge(change: Change) -> bool:
    """Tell whether a change is a document's tombstone: it says that, and nothing else."""
    return change.kind == "document" and load_fields(change.after) == {"purged": True}
