"""Purging: what a purged document loses for good. The log keeps its hashes, so the chain holds."""

from __future__ import annotations

from annotator.model.changes import load_fields, payload_hash
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database

_TABLES = (
    *("source", "span", "document_label", "relation", "state", "tally", "verdict", "comment"),
    *("layer_correction", "zones"),
)


def scrub(db: Database, log: ChangeLog, document: str) -> None:
    """Take text, titles, quotes and notes of a document out of the file; inside a transaction.

    Its tombstone stays: the document's row, and in the log that it was purged.
    """
    rows = db.rows(
        "SELECT replica, seq, act, kind, before, after FROM change WHERE document = ? AND scrubbed IS NULL",
        (document,),
    )
    for replica, seq, act, kind, before, after in rows:
        purge = kind == "document" and set(load_fields(after)) == {"purged"}
        if not purge:
            db.execute(
                "UPDATE change SET before = ?, after = '{}', scrubbed = ? WHERE replica = ? AND seq = ?",
                (None if before is None else "{}", payload_hash(before, after), replica, seq),
            )
        log.close_to_undo(replica, act)
    db.execute("DELETE FROM text WHERE sha256 = ?", (document,))
    for table in _TABLES:
        db.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
