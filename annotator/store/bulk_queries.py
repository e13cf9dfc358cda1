"""Questions about many documents at once, for what goes through a whole project. Reads only.

One query for a batch instead of one for each document; one row for each document, because SQLite lets the
interpreter's lock go at every row. Who asks chooses the batches, and so how long the project is held.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from annotator.model.documents import LayerCorrection
from annotator.model.spans import Range
from annotator.store.database import Database
from annotator.store.queries import read_correction
from annotator.store.shapes import span_ranges
from annotator.store.zones_cache import in_force
from annotator.text.layers.zones import Zone

_NAMED = "document IN (SELECT value FROM json_each(?))"

Marked = tuple[str, tuple[Range, ...], str, str]
"""A span's annotator, ranges, label and id."""


def marks_of(db: Database, documents: Sequence[str]) -> dict[str, list[Marked]]:
    """Return the spans of documents, by (annotator, ranges, label, id); nothing of those without spans."""
    rows = db.rows(
        "SELECT document, json_group_array(json_array(annotator, json(ranges), label, id)) FROM span"
        f" WHERE {_NAMED} GROUP BY document",
        (json.dumps(documents),),
    )
    return {
        document: sorted(
            (who, span_ranges(ranges), label, name) for who, ranges, label, name in json.loads(found)
        )
        for document, found in rows
    }


def begun(db: Database, annotator: str) -> list[tuple[str, str, int]]:
    """Return (document, state, spans) of what somebody has begun, or set a state of, and not finished."""
    return list(
        db.rows(
            "SELECT d.document, COALESCE(s.state, 'new'), COALESCE(t.spans, 0) FROM"
            " (SELECT document FROM state WHERE annotator = ?1 UNION"
            " SELECT document FROM tally WHERE annotator = ?1) AS d"
            " LEFT JOIN state AS s ON s.document = d.document AND s.annotator = ?1"
            " LEFT JOIN tally AS t ON t.document = d.document AND t.annotator = ?1"
            " WHERE s.state IS NOT 'done'",
            (annotator,),
        )
    )


def zones_of(
    db: Database, documents: Sequence[str], rules: str, kinds: Collection[str]
) -> dict[str, list[Zone]]:
    """Return the zones of some kinds that these rules found, or as frozen; no entry: never looked for."""
    rows = db.rows(
        f"SELECT document, frozen, facts FROM zones WHERE {_NAMED} AND (frozen > 0 OR rules = ?)",
        (json.dumps(documents), rules),
    )
    found: dict[str, list[tuple[int, str]]] = {}
    for document, frozen, facts in rows:
        found.setdefault(document, []).append((frozen, facts))
    return {document: in_force(kept, kinds) for document, kept in found.items()}


def corrections_of(db: Database, documents: Sequence[str]) -> dict[str, list[LayerCorrection]]:
    """Return people's corrections of layers on documents, oldest first; nothing of those without any."""
    rows = db.rows(
        f"SELECT id, document, annotator, facts FROM layer_correction WHERE {_NAMED} ORDER BY born, id",
        (json.dumps(documents),),
    )
    found: dict[str, list[LayerCorrection]] = {}
    for name, document, annotator, facts in rows:
        found.setdefault(document, []).append(read_correction(name, document, annotator, json.loads(facts)))
    return found
