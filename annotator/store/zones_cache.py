"""What marking layers found: a cache outside the log, rebuildable, frozen once somebody is done.

Of the zones whose text does not count, what stood there when somebody was done is no cache: other machines,
with other rules and other documents beside it, would find something else. It travels in that person's state,
and whoever was done first, in the order of the log, decides for everybody. So agreement is the same in every
copy, in whatever order they were merged. Owns the table zones. Finds no zones.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterable
from dataclasses import fields

from annotator.model.changes import Change, Fields, ObjectKey, dump_value, load_fields
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database
from annotator.text.layers.zones import LEFT_OUT, Zone

CARRIED = "carried"
"""In place of the rules' version: a row with what came in the state of who was done first."""
FIELD = "zones"
"""The field of a state that holds the zones as they stood then."""
_NAMES = [each.name for each in fields(Zone)]
_CACHED, _FROZEN, _CARRIED = 0, 1, 2  # the column frozen; the highest counts


def cached_zones(db: Database, document: str, rules: str) -> list[Zone] | None:
    """Return a document's zones as these rules found them, or as frozen; None: not yet looked for."""
    rows = db.rows(
        "SELECT frozen, facts FROM zones WHERE document = ? AND (frozen > 0 OR rules = ?) ORDER BY frozen",
        (document, rules),
    )
    if not any(frozen != _CARRIED for frozen, _ in rows):
        return None
    return in_force(rows, None)


def in_force(rows: Iterable[tuple[int, str]], kinds: Collection[str] | None) -> list[Zone]:
    """Return the zones of some kinds (None: all) that rows (frozen, facts) of one document amount to."""
    return [read_zone(facts) for facts in _facts_in_force(rows, kinds)]


def _facts_in_force(rows: Iterable[tuple[int, str]], kinds: Collection[str] | None) -> list[Fields]:
    found: list[Fields] = []
    for frozen, facts in sorted(rows, key=lambda row: row[0]):
        kept = [zone for zone in found if zone["kind"] not in LEFT_OUT] if frozen == _CARRIED else []
        found = [*kept, *json.loads(facts)]
    return [facts for facts in found if kinds is None or facts["kind"] in kinds]


def store_zones(db: Database, document: str, rules: str, zones: Iterable[Zone]) -> None:
    """Keep what the rules found, in place of what others found. A read-only project keeps nothing."""
    if db.read_only:
        return
    facts = dump_value([{name: getattr(zone, name) for name in _NAMES} for zone in zones])
    with db.caching():
        if db.row("SELECT 1 FROM document WHERE id = ? AND hidden != 2", (document,)) is None:
            return
        db.execute("DELETE FROM zones WHERE document = ? AND frozen = 0", (document,))
        db.execute(
            "INSERT OR IGNORE INTO zones (document, rules, frozen, facts) VALUES (?, ?, 0, ?)",
            (document, rules, facts),
        )
        _freeze(db, document, bool(_done(db, document)))


def to_settle(db: Database, states: Iterable[Change], known: Container[ObjectKey]) -> set[str]:
    """Return the documents that `settle` may change something of, after these changes of states came in.

    Those that have zones, and those of states that carry some, by now or (of the objects that were `known`
    before) in the log.
    """
    carry = {r.document for r in states if (r.kind, r.object) in known or f'"{FIELD}"' in r.after}
    named = json.dumps(sorted({row.document for row in states} - carry))
    sql = "SELECT document FROM zones WHERE document IN (SELECT value FROM json_each(?))"
    return carry | {row[0] for row in db.rows(sql, (named,))}


def settle(db: Database, log: ChangeLog, document: str) -> None:
    """Freeze a document's zones while somebody is done with it, thaw them when nobody is."""
    done = _done(db, document)
    _freeze(db, document, bool(done))
    carried = _first_carried(db, log, document, done) if done else None
    if carried is None:
        db.execute("DELETE FROM zones WHERE document = ? AND rules = ?", (document, CARRIED))
    else:
        db.execute(
            "INSERT OR REPLACE INTO zones (document, rules, frozen, facts) VALUES (?, ?, ?, ?)",
            (document, CARRIED, _CARRIED, dump_value(carried)),
        )


def to_carry(db: Database, document: str) -> list[Fields] | None:
    """Return what a state of done is to carry: the zones in force whose text does not count."""
    rows = db.rows("SELECT frozen, facts FROM zones WHERE document = ?", (document,))
    if not rows:
        return None
    return [
        {name: value for name, value in facts.items() if value not in ("", None)}
        for facts in _facts_in_force(rows, LEFT_OUT)
    ]


def _done(db: Database, document: str) -> list[str]:
    sql = "SELECT annotator FROM state WHERE document = ? AND state = 'done' ORDER BY annotator"
    return [str(row[0]) for row in db.rows(sql, (document,))]


def _freeze(db: Database, document: str, done: bool) -> None:
    if not done:
        db.execute("UPDATE zones SET frozen = 0 WHERE document = ? AND frozen = 1", (document,))
    elif db.row("SELECT 1 FROM zones WHERE document = ? AND frozen = 1", (document,)) is None:
        db.execute("UPDATE zones SET frozen = 1 WHERE document = ? AND frozen = 0", (document,))


def _first_carried(db: Database, log: ChangeLog, document: str, done: list[str]) -> list[Fields] | None:
    """Return the zones in the state of the one who was done first, of those whose state has any."""
    length = db.row("SELECT length FROM document WHERE id = ?", (document,))
    found: list[tuple[tuple[int, str, int], list[Fields]]] = []
    for who in done:
        value: list[Fields] | None = None
        order = (0, "", 0)
        for lamport, replica, seq, _, after in log.payloads("state", f"{document}:{who}"):
            fields = load_fields(after)
            if FIELD in fields:
                value, order = fields[FIELD], (lamport, replica, seq)
        if value is not None and length is not None and _sound(value, length[0]):
            found.append((order, value))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _sound(value: object, length: int) -> bool:
    """Tell whether what a state carries are zones of a text: it may come from a stranger's file."""
    if not isinstance(value, list):
        return False
    for facts in value:
        if not isinstance(facts, dict) or facts.get("kind") not in LEFT_OUT:
            return False
        target = facts.get("target", [0, 0])
        words = [facts.get(name, "") for name in ("reason", "detail", "target_document")]
        offsets = [facts.get("start"), facts.get("end"), *(target if isinstance(target, list) else "?")]
        if len(offsets) != 4 or not all(type(offset) is int for offset in offsets):
            return False
        if not 0 <= facts["start"] < facts["end"] <= length:
            return False
        if not all(isinstance(word, str) for word in words) or set(facts) - _FACTS:
            return False
    return True


_FACTS = frozenset({"kind", "start", "end", "reason", "detail", "target", "target_document"})


def read_zone(facts: Fields) -> Zone:
    """A zone from its cached facts."""
    target = facts.get("target")
    pair = (int(target[0]), int(target[1])) if isinstance(target, list | tuple) else None
    return Zone(**{"reason": "", **facts, "target": pair})
