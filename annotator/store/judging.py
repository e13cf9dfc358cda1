"""What the verdicts on an annotation amount to: its status, and which of them hold no longer.

Owns the columns `verdict.lapsed` and, of annotations that are there already, `status`. A part of the
projection: both follow from what the log says of the annotation and of the verdicts, in whatever order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby, islice
from operator import itemgetter

from annotator.model.changes import load_fields
from annotator.model.spans import Status
from annotator.model.verdicts import ADJUDICATORS, Said, adjudicators_of, settled_status
from annotator.store.database import Database, Row
from annotator.store.lapsing import COLUMNS, Columns, lapse_of, outcome_of
from annotator.store.shapes import ANNOTATIONS

_UNREVIEWED = str(Status.UNREVIEWED)
_VERDICT = "target, id, adjudicates, reviewer, lapsed, facts"
_ASKED = 500  # annotations in one question
Target = tuple[str, str]
"""The kind of an annotation and its id."""


class Judging:
    """Judges annotations by the verdicts in the tables. `lapsed`: those it found to hold no longer."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._reviewed: bool | None = None  # whether there are verdicts at all; None: not yet asked
        self._named: tuple[str, ...] | None = None  # the adjudicators; None: not yet asked
        self.lapsed: set[str] = set()

    def status(self, kind: str, target: str, says: Columns | None) -> str:
        """Return the status of an annotation that says this; None: it is not there."""
        if self._reviewed is None:
            self._reviewed = self._db.row("SELECT 1 FROM verdict LIMIT 1") is not None
        if not self._reviewed:
            return _UNREVIEWED
        sql = f"SELECT {_VERDICT} FROM verdict WHERE target = ? AND target_kind = ?"
        return self._status(kind, says, self._db.rows(sql, (target, kind)))

    def judge(self, targets: Iterable[Target]) -> None:
        """Judge annotations anew whose rows, if any, and whose verdicts are written."""
        self._named = None
        wanted = iter(sorted(targets))
        while batch := list(islice(wanted, _ASKED)):
            for kind, group in groupby(batch, key=itemgetter(0)):
                self._judge(kind, [target for _, target in group])

    def _judge(self, kind: str, targets: list[str]) -> None:
        given, named = "(SELECT value FROM json_each(?))", json.dumps(targets)
        verdicts: defaultdict[str, list[Row]] = defaultdict(list)
        sql = f"SELECT {_VERDICT} FROM verdict WHERE target IN {given} AND target_kind = ?"
        for row in self._db.rows(sql, (named, kind)):
            verdicts[row[0]].append(row)
        sql = f"SELECT id, status, {', '.join(COLUMNS[kind])} FROM {kind} WHERE id IN {given}"
        there = {row[0]: row[1:] for row in self._db.rows(sql, (named,))}
        changed = []
        for target in targets:
            before, *says = there.get(target, (_UNREVIEWED,))
            status = self._status(kind, tuple(says) or None, verdicts[target])
            if status != before:
                changed.append((status, target))
        self._db.execute_many(f"UPDATE {kind} SET status = ? WHERE id = ?", changed)

    def _status(self, kind: str, says: Columns | None, verdicts: Iterable[Row]) -> str:
        standing = self._standing(kind, says, verdicts)
        if not standing:
            return _UNREVIEWED
        named = self._adjudicators() if any(said.final for said, _ in standing) else ()
        return str(
            settled_status(
                said._replace(final=said.final and (not named or reviewer in named))
                for said, reviewer in standing
            )
        )

    def _standing(self, kind: str, says: Columns | None, verdicts: Iterable[Row]) -> list[tuple[Said, str]]:
        """Return what the verdicts that hold say, and whose each is; of the others, write down why not."""
        standing = []
        for _, name, final, reviewer, before, facts in verdicts:
            fields = load_fields(facts)
            lapsed = lapse_of(kind, fields, says)
            if lapsed != before:
                self._db.execute("UPDATE verdict SET lapsed = ? WHERE id = ?", (str(lapsed), name))
                (self.lapsed.add if lapsed else self.lapsed.discard)(name)
            if says is not None and not lapsed:
                standing.append((Said(*outcome_of(kind, fields, says), bool(final)), str(reviewer)))
        return standing

    def _adjudicators(self) -> tuple[str, ...]:
        if self._named is None:
            row = self._db.row("SELECT value FROM setting WHERE name = ?", (ADJUDICATORS,))
            self._named = adjudicators_of(json.loads(row[0])) if row else ()
        return self._named

    def final(self) -> list[Target]:
        """Return the annotations that somebody meant to settle for good."""
        sql = "SELECT DISTINCT target_kind, target FROM verdict WHERE adjudicates = 1 AND target != ''"
        return [(kind, target) for kind, target in self._db.rows(sql) if kind in ANNOTATIONS]
