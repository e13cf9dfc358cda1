"""Where two sides of a merge wrote one field of one object: what gives way to what. Decides nothing.

The fold decides: the later change of a field counts, whoever's project it comes from. To let the home
project's wording win over a stranger's, a copy would have to know which side a row came from, and two copies
that took the same files in another order would end differently. So a stranger's wording is not fended off
but told: field by field, with both values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from annotator.model.changes import KEYED, Change, FieldMerged, Fields, fold, load_fields

FIELD_BY_FIELD = frozenset({"label", "scheme", "annotator"})
"""The kinds of objects that two projects may each have made by themselves."""


def fields_merged(changes: Sequence[Change], new: Collection[tuple[str, int]]) -> list[FieldMerged]:
    """Return the fields of one object that a merge changed, or that both sides wrote.

    `changes` are all its changes in order, `new` the keys of those that came in.
    """
    ours = [change for change in changes if change.key not in new]
    theirs = [change for change in changes if change.key in new]
    here, there, kept = (_fields(part) for part in (ours, theirs, changes))
    heads = _heads(changes)
    # Made on both sides: even a value that one of them changed since was never seen by the other.
    twice = any(change.before is None for change in ours) and any(c.before is None for c in theirs)
    came: dict[str, list[Any]] = {}
    for change in theirs:
        for name, value in load_fields(change.after).items():
            came.setdefault(name, []).append(value)
    found = []
    for name in sorted({*here, *there, *kept, *came}):
        # What two of our own once wrote past each other was told when they were merged.
        values = (
            []
            if name not in came
            else [value for value in heads.get(name, ()) if value in (here.get(name), *came.get(name, ()))]
        )
        if twice:
            values += [here.get(name), there.get(name)]
        lost = _distinct(value for value in values if value != kept.get(name))
        if lost or (ours and here.get(name) != kept.get(name)):
            triple = here.get(name), there.get(name), kept.get(name)
            found.append(FieldMerged(changes[0].kind, changes[0].object, name, *triple, lost))
    return found


def _fields(changes: Iterable[Change]) -> Fields:
    rows = ((c.lamport, c.replica, c.seq, c.document, c.after) for c in changes)
    fields = fold(rows).fields
    fields.pop(KEYED, None)
    return fields


def _heads(changes: Iterable[Change]) -> dict[str, list[Any]]:
    """Return each field's values that nobody knowingly wrote over: several where two did not meet."""
    heads: dict[str, list[Any]] = {}
    for change in changes:
        before = {} if change.before is None else load_fields(change.before)
        for name, value in load_fields(change.after).items():
            seen = before.get(name)
            others = [head for head in heads.get(name, []) if head not in (seen, value)]
            heads[name] = [*others, value]
    return heads


def _distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return tuple(found)
