"""What the verdicts on an annotation amount to: its status, and which of them hold no longer.

Owns the columns `verdict.lapsed` and, of annotations that are there already, `status`. A part of the
projection: both follow from what the log says of the annotation and of the verdicts, in whatever order.
"""

from __future__ import annotations

import json

from annotator.model.changes import load_fields
from annotator.model.spans import Status
from annotator.model.verdicts import ADJUDICATORS, Said, adjudicators_of, settled_status
from annotator.store.database import Database
from annotator.store.lapsing import COLUMNS, Columns, lapse_of, outcome_of
from annotator.store.shapes import ANNOTATIONS

_UNREVIEWED = str(Status.UNREVIEWED)


class Judging:
    """Judges annotations by the verdicts in the tables. `lapsed`: those it found to hold no longer."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._reviewed: bool | None = None  # whether there are verdicts at all; None: not yet asked
        self.lapsed: set[str] = set()

    def there_are_verdicts(self) -> None:
        """Look at every annotation from now on."""
        self._reviewed = True

    def status(self, kind: str, target: str, says: Columns | None) -> str:
        """Return the status of an annotation that says this; None: it is not there."""
        if self._reviewed is None:
            self._reviewed = self._db.row("SELECT 1 FROM verdict LIMIT 1") is not None
        standing = self._standing(kind, target, says) if self._reviewed else []
        if not standing:
            return _UNREVIEWED
        named = self._adjudicators() if any(said.final for said, _ in standing) else ()
        return str(
            settled_status(
                said._replace(final=said.final and (not named or reviewer in named))
                for said, reviewer in standing
            )
        )

    def _standing(self, kind: str, target: str, says: Columns | None) -> list[tuple[Said, str]]:
        """Return what the verdicts that hold say, and whose each is; of the others, write down why not."""
        sql = (
            "SELECT id, adjudicates, reviewer, lapsed, facts FROM verdict"
            " WHERE target = ? AND target_kind = ?"
        )
        standing = []
        for name, final, reviewer, before, facts in self._db.rows(sql, (target, kind)):
            fields = load_fields(facts)
            lapsed = lapse_of(kind, fields, says)
            if lapsed != before:
                self._db.execute("UPDATE verdict SET lapsed = ? WHERE id = ?", (str(lapsed), name))
                (self.lapsed.add if lapsed else self.lapsed.discard)(name)
            if says is not None and not lapsed:
                standing.append((Said(*outcome_of(kind, fields, says), bool(final)), str(reviewer)))
        return standing

    def again(self, kind: str, target: str) -> None:
        """Judge an annotation anew whose row, if any, is written."""
        row = self._db.row(f"SELECT {', '.join(COLUMNS[kind])} FROM {kind} WHERE id = ?", (target,))
        status = self.status(kind, target, tuple(row) if row else None)
        self._db.execute(f"UPDATE {kind} SET status = ? WHERE id = ?", (status, target))

    def _adjudicators(self) -> tuple[str, ...]:
        row = self._db.row("SELECT value FROM setting WHERE name = ?", (ADJUDICATORS,))
        return adjudicators_of(json.loads(row[0])) if row else ()

    def adjudicators_changed(self) -> None:
        """Whose word is final is the project's rule as it stands: what they had settled is looked at anew."""
        sql = "SELECT DISTINCT target_kind, target FROM verdict WHERE adjudicates = 1 AND target != ''"
        for kind, target in self._db.rows(sql):
            if kind in ANNOTATIONS:
                self.again(kind, target)
