"""The cache of what marking layers found: outside the log, rebuildable, frozen once somebody is done.

Owns the table zones. Finds no zones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from annotator.model.changes import dump_value
from annotator.store.database import Database
from annotator.text.layers.zones import Zone


def cached_zones(db: Database, document: str, rules: str) -> list[Zone] | None:
    """Return a document's zones as these rules found them, or as frozen; None: not yet looked for."""
    row = db.row(
        "SELECT facts FROM zones WHERE document = ? AND (frozen = 1 OR rules = ?)"
        " ORDER BY frozen DESC LIMIT 1",
        (document, rules),
    )
    return None if row is None else [read_zone(facts) for facts in json.loads(row[0])]


def store_zones(db: Database, document: str, rules: str, zones: Iterable[Zone]) -> None:
    """Keep what the rules found, in place of what others found. A read-only project keeps nothing."""
    if db.read_only:
        return
    facts = dump_value([asdict(zone) for zone in zones])
    with db.caching():
        if db.row("SELECT 1 FROM document WHERE id = ? AND hidden != 2", (document,)) is None:
            return
        db.execute("DELETE FROM zones WHERE document = ? AND frozen = 0", (document,))
        db.execute(
            "INSERT OR IGNORE INTO zones (document, rules, frozen, facts) VALUES (?, ?, 0, ?)",
            (document, rules, facts),
        )
        freeze(db, document)


def freeze(db: Database, document: str) -> None:
    """Freeze a document's zones while somebody is done with it; thaw them when nobody is."""
    done = db.row("SELECT 1 FROM state WHERE document = ? AND state = 'done' LIMIT 1", (document,))
    if done is None:
        db.execute("UPDATE zones SET frozen = 0 WHERE document = ? AND frozen = 1", (document,))
    elif db.row("SELECT 1 FROM zones WHERE document = ? AND frozen = 1", (document,)) is None:
        db.execute("UPDATE zones SET frozen = 1 WHERE document = ?", (document,))


def read_zone(facts: dict[str, object]) -> Zone:
    """A zone from its cached facts, of which the target is taken out."""
    target = facts.pop("target", None)
    pair = (int(target[0]), int(target[1])) if isinstance(target, list) else None
    return Zone(**facts, target=pair)  # type: ignore[arg-type]
