"""Counters kept in tables, so that progress is shown without counting: documents, states, spans, reach.

Owns the tables counter and tally. Changes are gathered and written by `flush`, inside the same transaction.
"""

from __future__ import annotations

from collections import Counter

from annotator.store.database import Database
from annotator.store.shapes import LIVE

COUNTED = ("done", "in_progress", "skipped")
_TALLY = (
    "INSERT INTO tally (document, annotator, spans, reach) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (document, annotator) DO UPDATE SET spans = spans + excluded.spans, reach = {reach}"
)


class Counting:
    """Differences to the counters, until they are written."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._counts: Counter[tuple[str, str]] = Counter()
        self._spans: Counter[tuple[str, str]] = Counter()
        self._reach: dict[tuple[str, str], int] = {}  # of the spans that came
        self._shrunk: set[tuple[str, str]] = set()  # where spans went: how far the others reach must be asked
        self._live: dict[str, bool] = {}  # of the documents that were asked for

    def document_changed(self, document: str, *, was_live: bool, is_live: bool) -> None:
        """A document came to be, or ceased to be, one that counts: so do everyone's states of it."""
        self._live[document] = is_live
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
        if document not in self._live:
            sql = "SELECT 1 FROM document WHERE id = ? AND hidden = ?"
            self._live[document] = self._db.row(sql, (document, LIVE)) is not None
        if not self._live[document]:
            return
        if old in COUNTED:
            self._counts[annotator, old] -= 1
        if new in COUNTED:
            self._counts[annotator, new] += 1

    def span_came(self, document: str, annotator: str, end: int) -> None:
        """An annotator has one span more on a document."""
        key = (document, annotator)
        self._spans[key] += 1
        if end > self._reach.get(key, 0):
            self._reach[key] = end

    def span_gone(self, document: str, annotator: str) -> None:
        """An annotator has one span less on a document, or one that moved and will come again."""
        self._spans[document, annotator] -= 1
        self._shrunk.add((document, annotator))

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
        self._db.execute_many(
            _TALLY.format(reach="max(reach, excluded.reach)"),
            [(*key, step, self._reach[key]) for key, step in self._spans.items() if key not in self._shrunk],
        )
        for document, annotator in self._shrunk:
            self._tally(document, annotator, self._spans[document, annotator])
        for gathered in (self._counts, self._spans, self._reach, self._shrunk):
            gathered.clear()
        self._live.clear()

    def _tally(self, document: str, annotator: str, step: int) -> None:
        key = (document, annotator)
        reach = self._db.row("SELECT max(end) FROM span WHERE document = ? AND annotator = ?", key)
        if reach is None or reach[0] is None:
            self._db.execute("DELETE FROM tally WHERE document = ? AND annotator = ?", key)
            return
        self._db.execute(_TALLY.format(reach="excluded.reach"), (*key, step, reach[0]))
