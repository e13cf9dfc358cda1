"""Counters kept in tables, so that progress is shown without counting: documents, states, spans, reach.

Owns the tables counter and tally. Changes are gathered and written by `flush`, inside the same transaction.
"""

from __future__ import annotations

from collections import Counter

from annotator.store.database import Database
from annotator.store.shapes import LIVE

COUNTED = ("done", "in_progress", "skipped")


class Counting:
    """Differences to the counters, until they are written."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._counts: Counter[tuple[str, str]] = Counter()
        self._spans: Counter[tuple[str, str]] = Counter()

    def document_changed(self, document: str, *, was_live: bool, is_live: bool) -> None:
        """A document came to be, or ceased to be, one that counts: so do everyone's states of it."""
        if was_live == is_live:
            return
        step = 1 if is_live else -1
        self._counts["", "documents"] += step
        sql = "SELECT annotator, state FROM state WHERE document = ?"
        for annotator, state in self._db.rows(sql, (document,)):
            if state in COUNTED:
                self._counts[annotator, state] += step

    def state_changed(self, document: str, annotator: str, old: str, new: str) -> None:
        """An annotator's state of a document changed."""
        live = self._db.row("SELECT 1 FROM document WHERE id = ? AND hidden = ?", (document, LIVE))
        if live is None:
            return
        if old in COUNTED:
            self._counts[annotator, old] -= 1
        if new in COUNTED:
            self._counts[annotator, new] += 1

    def spans_changed(self, document: str, annotator: str, step: int) -> None:
        """An annotator's spans on a document became more or fewer, or one moved (step 0)."""
        self._spans[document, annotator] += step

    def flush(self) -> None:
        """Write what was gathered. Rows that say nothing are removed, so that a rebuild gives the same."""
        for (annotator, name), step in self._counts.items():
            self._db.execute(
                "INSERT INTO counter (annotator, name, value) VALUES (?, ?, ?)"
                " ON CONFLICT (annotator, name) DO UPDATE SET value = value + excluded.value",
                (annotator, name, step),
            )
            if step <= 0:
                self._db.execute(
                    "DELETE FROM counter WHERE annotator = ? AND name = ? AND value = 0", (annotator, name)
                )
        for (document, annotator), step in self._spans.items():
            self._tally(document, annotator, step)
        self._counts.clear()
        self._spans.clear()

    def _tally(self, document: str, annotator: str, step: int) -> None:
        key = (document, annotator)
        reach = self._db.row("SELECT max(end) FROM span WHERE document = ? AND annotator = ?", key)
        if reach is None or reach[0] is None:
            self._db.execute("DELETE FROM tally WHERE document = ? AND annotator = ?", key)
            return
        self._db.execute(
            "INSERT INTO tally (document, annotator, spans, reach) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (document, annotator) DO UPDATE SET spans = spans + excluded.spans,"
            " reach = excluded.reach",
            (*key, step, reach[0]),
        )
