"""The append-only log: rows keyed (replica, seq), their order, their hash chain, and the list of acts.

Owns the tables change, act and local_replica. Never interprets a payload.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter, itemgetter

from annotator.model.changes import Change, ObjectKey, act_id, act_key, chain_hash, order_key, orders_of
from annotator.store.database import Database, Row

COLUMNS = (
    "replica, seq, act, name, target, lamport, wall_time, annotator, view, kind, document, object,"
    " before, after, chain, scrubbed"
)
INSERT = f"INSERT INTO change ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
UNDO, REDO = "Undo", "Redo"
_ASKED = 500  # objects in one question
_FEW = 8  # objects that are asked for one by one
FOREIGN, OWN, FINAL = 0, 1, 2  # act.local: made elsewhere; made in this file; made here, never undone


@dataclass(frozen=True, slots=True)
class Entry:
    """A change before it has a place in the log. `before` and `after` are JSON."""

    kind: str
    document: str
    object: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act: its key, its order, who did it, and for an undo or redo the act it is about."""

    replica: str
    seq: int
    last: int
    lamport: int
    annotator: str
    name: str
    target: str
    undone: str
    local: int

    @property
    def id(self) -> str:
        """The act's id."""
        return act_id(self.replica, self.seq)

    @property
    def order(self) -> str:
        """The order of the act's first change, as sortable text."""
        return order_key(self.lamport, self.replica, self.seq)


class ChangeLog:
    """The log of one open project. A replica id is drawn at the first change and never used again."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._replica = ""
        self._seq = 0
        self._chain = b""
        self._ahead: dict[ObjectKey, list[Change]] = {}  # histories that were read before they are asked for

    def lamport(self) -> int:
        """Return the highest counter of the log."""
        found = self._db.row("SELECT value FROM meta WHERE name = 'lamport'")
        return int(found[0]) if found else 0

    def append(
        self,
        entries: list[Entry],
        *,
        name: str,
        annotator: str,
        view: str,
        target: str = "",
        more_of: str = "",
    ) -> list[Change]:
        """Write one act's changes; inside a transaction. `forget` must follow if that is rolled back.

        `more_of`: the act that they are added to, if this process made it; else they are one by themselves.
        """
        if not self._replica:
            self._replica = secrets.token_hex(8)
            self._db.execute("INSERT INTO local_replica (replica) VALUES (?)", (self._replica,))
        first = self._seq_to_add_to(more_of, name, annotator) or self._seq + 1
        lamport, now = self.lamport() + 1, time.time_ns() // 1_000_000
        changes = []
        for entry in entries:
            self._seq += 1
            facts = (
                *(self._replica, self._seq, first, name, target, lamport, now, annotator, view),
                *(entry.kind, entry.document, entry.object, entry.before, entry.after),
            )
            self._chain = chain_hash(self._chain, Change(*facts, chain=b""))
            changes.append(Change(*facts, chain=self._chain))
        self._db.execute_many(INSERT, [to_row(change) for change in changes])
        self.raise_lamport(lamport)
        self.record_acts([(changes, OWN if annotator else FINAL)])
        if target:
            self.settle_undone(target)
        return changes

    def _seq_to_add_to(self, act_id: str, name: str, annotator: str) -> int | None:
        """Return the seq of an act that was made by this process, the same way, and stands."""
        act = self.act(act_id) if act_id else None
        known = act is not None and (act.replica, act.name, act.annotator) == (self._replica, name, annotator)
        return act.seq if act is not None and known and act.local == OWN and not act.undone else None

    @property
    def written(self) -> int:
        """How many changes this process has appended."""
        return self._seq

    def forget(self) -> None:
        """Draw a new replica id at the next change: what was appended last may not be on the disk."""
        self._replica, self._seq, self._chain = "", 0, b""

    def raise_lamport(self, lamport: int) -> None:
        """Set the counter, if it is lower."""
        self._db.execute(
            "INSERT INTO meta (name, value) VALUES ('lamport', ?) ON CONFLICT (name)"
            " DO UPDATE SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))",
            (str(lamport),),
        )

    def record_acts(self, acts: Iterable[tuple[list[Change], int]]) -> None:
        """Write the rows of acts from (their changes in order, where they were made).

        More changes of an act may have come before, or come later. `settle_undone` must follow for what
        these acts are about, and for acts that came after the undo about them.
        """
        self._db.execute_many(
            "INSERT INTO act (replica, seq, last, lamport, annotator, name, target, local, undone)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')"
            " ON CONFLICT (replica, seq) DO UPDATE SET last = max(last, excluded.last),"
            " lamport = min(lamport, excluded.lamport),"
            " local = max(local, excluded.local)",
            (
                (one[0].replica, one[0].act, one[-1].seq, one[0].lamport, one[0].annotator, one[0].name,
                 one[0].target, local)
                for one, local in acts
            ),
        )  # fmt: skip

    def targets(self) -> frozenset[str]:
        """Return the acts that an undo or redo was ever about."""
        return frozenset(row[0] for row in self._db.rows("SELECT target FROM act WHERE target != ''"))

    def local_replicas(self) -> frozenset[str]:
        """Return the replicas whose acts were made in this file."""
        return frozenset(row[0] for row in self._db.rows("SELECT replica FROM local_replica"))

    def settle_undone(self, act: str) -> None:
        """Set whether an act is undone: the latest undo or redo about it decides."""
        latest = self._db.row(
            "SELECT name, lamport, replica, seq FROM act WHERE target = ? AND target != ''"
            " ORDER BY lamport DESC, replica DESC, seq DESC LIMIT 1",
            (act,),
        )
        if latest is None:
            return
        undone = order_key(*latest[1:]) if latest[0] == UNDO else ""
        self._db.execute("UPDATE act SET undone = ? WHERE replica = ? AND seq = ?", (undone, *act_key(act)))

    # --- reading

    def act(self, act: str) -> ActRow | None:
        """Return an act by its id."""
        found = self._db.row(f"SELECT {_ACT} FROM act WHERE replica = ? AND seq = ?", act_key(act))
        return ActRow(*found) if found else None

    def act_changes(self, act: ActRow, limit: int = -1) -> list[Change]:
        """Return the changes of an act, in order; at most so many."""
        rows = self._db.rows(
            f"SELECT {COLUMNS} FROM change WHERE replica = ? AND seq BETWEEN ? AND ? AND act = ?"
            " ORDER BY seq LIMIT ?",
            (act.replica, act.seq, act.last, act.seq, limit),
        )
        return [Change(*row) for row in rows]

    def count_changes(self, act: ActRow, kind: str) -> int:
        """Return how many changes of a kind a large act has. Of the documents that an import made the table
        tells as long as they are there: its changes may be a million."""
        found = self._count_documents(act) if kind == "document" else 0
        if not found:
            sql = (
                "SELECT count(*) FROM change"
                " WHERE replica = ? AND seq BETWEEN ? AND ? AND act = ? AND kind = ?"
            )
            row = self._db.row(sql, (act.replica, act.seq, act.last, act.seq, kind))
            found = int(row[0]) if row else 0
        return found

    def _count_documents(self, act: ActRow) -> int:
        """Count the documents that an act made and that are there; 0 where others came between its pieces."""
        between = "SELECT 1 FROM act WHERE replica = ? AND seq > ? AND seq < ? LIMIT 1"
        if self._db.row(between, (act.replica, act.seq, act.last)):
            return 0
        last = self._db.row(
            "SELECT lamport FROM change WHERE replica = ? AND seq = ?", (act.replica, act.last)
        )
        ends = ((act.lamport, act.seq), (last[0] if last else act.lamport, act.last))
        first_born, last_born = (order_key(lamport, act.replica, seq) for lamport, seq in ends)
        row = self._db.row(
            "SELECT count(*) FROM document WHERE hidden IN (0, 1, 2) AND born BETWEEN ? AND ?"
            " AND born LIKE ?",  # what was merged in may have been made at the same count
            (first_born, last_born, orders_of(act.replica)),
        )
        return int(row[0]) if row else 0

    def object_changes(self, kind: str, object_id: str) -> list[Change]:
        """Return the changes of one object, in the order in which they count."""
        if (kind, object_id) in self._ahead:
            return self._ahead[kind, object_id]
        rows = self._db.rows(
            f"SELECT {COLUMNS} FROM change WHERE kind = ? AND object = ? ORDER BY lamport, replica, seq",
            (kind, object_id),
        )
        return [Change(*row) for row in rows]

    def latest(self, document: str | None, limit: int, skip: int) -> list[Change]:
        """Return changes of a document (None: of all), latest first."""
        where = "" if document is None else "WHERE document = ? AND document != ''"
        rows = self._db.rows(
            f"SELECT {COLUMNS} FROM change {where} ORDER BY lamport DESC, replica DESC, seq DESC"
            " LIMIT ? OFFSET ?",
            (*(() if document is None else (document,)), limit, skip),
        )
        return [Change(*row) for row in rows]

    def payloads(self, kind: str, object_id: str) -> list[Row]:
        """Return (lamport, replica, seq, document, after) of one object's changes, in order."""
        if (kind, object_id) in self._ahead:
            return list(map(_payload_of, self._ahead[kind, object_id]))
        return self._db.rows(
            "SELECT lamport, replica, seq, document, after FROM change WHERE kind = ? AND object = ?"
            " ORDER BY lamport, replica, seq",
            (kind, object_id),
        )

    @contextmanager
    def histories(self, objects: Collection[ObjectKey]) -> Iterator[None]:
        """Read the changes of many objects in one go, for those who ask for one after the other.

        Nothing may be appended meanwhile.
        """
        if len(objects) > _FEW:
            self._ahead = {key: [] for key in objects}
            for kind in {kind for kind, _ in objects}:
                rows = self._db.rows(
                    f"SELECT {COLUMNS} FROM change WHERE kind = ?"
                    " AND object IN (SELECT value FROM json_each(?)) ORDER BY lamport, replica, seq",
                    (kind, json.dumps([name for other, name in objects if other == kind])),
                )
                for row in rows:
                    change = Change(*row)
                    self._ahead[kind, change.object].append(change)
        try:
            yield
        finally:
            self._ahead = {}

    def others_on(self, documents: Collection[str], act: ActRow) -> dict[str, list[Change]]:
        """Return the changes of some documents since an act that are none of its own, in order."""
        rows = self._db.rows(
            f"SELECT {COLUMNS} FROM change WHERE document IN (SELECT value FROM json_each(?))"
            " AND document != '' AND lamport >= ? AND NOT (replica = ? AND act = ?)"
            " ORDER BY lamport, replica, seq",
            (json.dumps(list(documents)), act.lamport, act.replica, act.seq),
        )
        found: dict[str, list[Change]] = {}
        for row in rows:
            change = Change(*row)
            found.setdefault(change.document, []).append(change)
        return found

    def other_act(self, annotator: str, but: ActRow) -> ActRow | None:
        """Return an act of an annotator that is not undone, other than the one given."""
        found = self._db.row(
            f"SELECT {_ACT} FROM act WHERE annotator = ? AND undone = '' AND target = ''"
            " AND NOT (replica = ? AND seq = ?) LIMIT 1",
            (annotator, but.replica, but.seq),
        )
        return ActRow(*found) if found else None

    def close_to_undo(self, replica: str, act: int) -> None:
        """Keep an act from being undone or redone: what it changed is gone for good."""
        self._db.execute(
            "UPDATE act SET local = ? WHERE replica = ? AND seq = ? AND local = ?", (FINAL, replica, act, OWN)
        )

    def known(self, objects: Collection[ObjectKey]) -> set[ObjectKey]:
        """Return those of the objects that the log has changes of."""
        if self._db.row("SELECT 1 FROM change LIMIT 1") is None:
            return set()
        found: set[ObjectKey] = set()
        for kind in sorted({key[0] for key in objects}):
            names = (key[1] for key in objects if key[0] == kind)
            while batch := list(islice(names, _ASKED)):
                rows = self._db.rows(
                    "SELECT value FROM json_each(?) WHERE EXISTS"
                    " (SELECT 1 FROM change WHERE kind = ? AND object = value)",
                    (json.dumps(batch), kind),
                )
                found.update((kind, row[0]) for row in rows)
        return found

    def payloads_of(self, objects: Iterable[ObjectKey]) -> Iterator[tuple[ObjectKey, list[Row]]]:
        """Give what `payloads` gives for each of many objects; inside a transaction."""
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS touched (kind, object, PRIMARY KEY (kind, object))")
        self._db.execute("DELETE FROM touched")
        self._db.execute_many("INSERT INTO touched (kind, object) VALUES (?, ?)", objects)
        rows = self._db.connection.execute(
            "SELECT c.kind, c.object, c.lamport, c.replica, c.seq, c.document, c.after FROM touched AS t"
            " CROSS JOIN change AS c ON c.kind = t.kind AND c.object = t.object"
            " ORDER BY t.kind, t.object, c.lamport, c.replica, c.seq"
        )
        for key, group in groupby(rows, key=itemgetter(0, 1)):
            yield key, [row[2:] for row in group]

    def latest_undoable(self, annotator: str) -> ActRow | None:
        """Return the annotator's latest own act made in this file that is not undone.

        That they were made known is not among them: nobody takes themselves away.
        """
        found = self._db.row(
            f"SELECT {_ACT} FROM act WHERE annotator = ? AND local = 1 AND undone = '' AND target = ''"
            " AND NOT (name = 'AddAnnotator' AND EXISTS (SELECT 1 FROM change WHERE"
            " change.replica = act.replica AND change.seq BETWEEN act.seq AND act.last"
            " AND change.object = act.annotator))"
            " ORDER BY lamport DESC, replica DESC, seq DESC LIMIT 1",
            (annotator,),
        )
        return ActRow(*found) if found else None

    def latest_undone(self, annotator: str) -> ActRow | None:
        """Return the act that was undone last and may be done again: nothing new was done since."""
        latest = self.latest_undoable(annotator)
        found = self._db.row(
            f"SELECT {_ACT} FROM act WHERE annotator = ? AND local = 1 AND undone > ? AND target = ''"
            " ORDER BY undone DESC LIMIT 1",
            (annotator, latest.order if latest else ""),
        )
        return ActRow(*found) if found else None


_ACT = "replica, seq, last, lamport, annotator, name, target, undone, local"


to_row: Callable[[Change], tuple[object, ...]] = attrgetter(*map(str.strip, COLUMNS.split(",")))
"""Gives a change as the parameters of INSERT."""
_payload_of: Callable[[Change], Row] = attrgetter("lamport", "replica", "seq", "document", "after")


def acts_of(changes: Iterable[Change]) -> dict[tuple[str, int], list[Change]]:
    """Return changes grouped by act, each group in order of seq."""
    groups: dict[tuple[str, int], list[Change]] = {}
    for change in sorted(changes, key=lambda change: (change.replica, change.seq)):
        groups.setdefault((change.replica, change.act), []).append(change)
    return groups


def made(changes: list[Change], local: frozenset[str], purged: Collection[str]) -> int:
    """Return where an act was made, and whether it may be undone: what act.local holds."""
    if changes[0].replica not in local:
        return FOREIGN
    final = not changes[0].annotator or any(change.document in purged for change in changes)
    return FINAL if final else OWN
