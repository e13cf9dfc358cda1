"""What merging a label into another would do, told before anybody decides. Reads only.

It finds twins as `acts_merge_labels` does: what one annotator has in one place under both labels.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from annotator.model.changes import dump_fields, load_fields
from annotator.model.label_merges import MergeForecast, Twins
from annotator.store.database import Database, Row
from annotator.store.lapsing import content_of
from annotator.store.queries import Queries

_PLACE = {
    "span": ("document", "annotator", "end", "ranges"),
    "document_label": ("document", "annotator"),
    "relation": ("head", "tail", "annotator"),
}


def merge_forecast(db: Database, label: str) -> MergeForecast:
    """Tell what becomes of the annotations that carry a label, whatever it is merged into."""
    values, twins = list[str](), list[Twins]()
    for table in _PLACE:
        given = f"SELECT DISTINCT attributes FROM {table} WHERE label = ? AND attributes != '{{}}'"
        values += [row[0] for row in db.rows(given, (label,))]
        twins += _twins(db, table, label)
    uses, attributes = Queries(db).label_uses(label), tuple(json.loads(text) for text in values)
    return MergeForecast(uses, attributes, tuple(twins), _between(db, label), _becoming_alike(db, label))


def _twins(db: Database, table: str, label: str) -> list[Twins]:
    rows = db.rows(
        # Of several that are there the first stays; min() gives its attributes along.
        f"SELECT here.id, there.label, min(there.id), there.attributes, here.attributes FROM {table} AS here"
        f" JOIN {table} AS there ON {_alike(table)} WHERE here.label = ?"
        " GROUP BY here.id, there.label ORDER BY here.id",
        (label,),
    )
    said = _said(db, table, [name for row in rows for name in (row[0], row[2])])
    return [
        Twins(into, stays, json.loads(has), json.loads(brings), _contradict(said[goes], said[stays]))
        for goes, into, stays, has, brings in rows
    ]


def _said(db: Database, table: str, names: Sequence[str]) -> defaultdict[str, set[str]]:
    """Return what the verdicts that hold say of each of these annotations, in a form to compare."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    rows = db.rows(
        "SELECT target, decision, facts FROM verdict WHERE target_kind = ? AND lapsed = ''"
        " AND target IN (SELECT value FROM json_each(?))",
        (table, json.dumps(names)),
    )
    for target, decision, facts in rows:
        found[target].add(f"{decision} {dump_fields(content_of(load_fields(facts)))}")
    return found


def _contradict(first: set[str], second: set[str]) -> bool:
    return bool(first and second) and len(first | second) > 1


def _between(db: Database, label: str) -> dict[str, int]:
    """Count the relations that connect two twins, by the label of the one that stays."""
    other = "CASE relation.head WHEN here.id THEN relation.tail ELSE relation.head END"
    rows = db.rows(
        "SELECT there.label, count(*) FROM span AS here"
        " JOIN relation ON relation.head = here.id OR relation.tail = here.id"
        f" JOIN span AS there ON there.id = {other} AND {_alike('span')}"
        " WHERE here.label = ? GROUP BY there.label",
        (label,),
    )
    return dict(rows)


def _becoming_alike(db: Database, label: str) -> dict[str, int]:
    """Count the relations that say what another one says once twins are one, likewise."""
    stays: defaultdict[str, dict[str, str]] = defaultdict(dict)
    rows = db.rows(
        f"SELECT here.id, there.label, min(there.id) FROM span AS here JOIN span AS there ON {_alike('span')}"
        " WHERE here.label = ? GROUP BY here.id, there.label",
        (label,),
    )
    for here, into, there in rows:
        stays[into][here] = there
    ends = json.dumps([span for pairs in stays.values() for pair in pairs.items() for span in pair])
    relations = db.rows(
        "SELECT label, annotator, head, tail FROM relation WHERE head IN (SELECT value FROM json_each(?))"
        " OR tail IN (SELECT value FROM json_each(?))",
        (ends, ends),
    )
    return {into: _same(relations, pairs) for into, pairs in stays.items()}


def _same(relations: Sequence[Row], stays: Mapping[str, str]) -> int:
    """Count the relations that are one too many once spans are replaced by what stays of them."""
    found: Counter[Row] = Counter()
    moved: set[Row] = set()
    for label, annotator, head, tail in relations:
        says = (label, annotator, stays.get(head, head), stays.get(tail, tail))
        if says[2] != says[3]:
            found[says] += 1
            if (head, tail) != says[2:]:
                moved.add(says)
    return sum(count - 1 for says, count in found.items() if says in moved)


def _alike(table: str) -> str:
    """Return the condition that one annotator has both in one place, under two labels."""
    alike = " AND ".join(f"there.{column} = here.{column}" for column in _PLACE[table])
    return f"{alike} AND there.label != here.label"
