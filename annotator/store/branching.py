"""Where people changed one object without knowing of each other: the ends of its history. Decides nothing.

A change names the changes of its object that its author saw last, so that a span that is moved on one side
and deleted or relabelled on the other is noticed. Changes of earlier versions do not: of these, only what
they say of the fields that they changed tells what was seen.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from annotator.model.changes import WHOLE, Change, FieldMerged, Fields, act_id, load_fields
from annotator.store.meeting import FIELD_BY_FIELD

SAW = "@saw"
"""Beside the fields that a change found (`before`): the keys of the ends that its author saw. No field."""

_NOT_TOLD = {
    "state": frozenset({"zones", "scheme_version", "sent_back", "annotator"}),
    "verdict": frozenset({"judged"}),
}


class End(NamedTuple):
    """A state of an object that nobody knowingly changed further, and the change that made it so."""

    state: Fields
    change: Change


class Meeting(NamedTuple):
    """The fields in which the ends of an object differ; whether one of them was here before the merge."""

    fields: tuple[FieldMerged, ...]
    ours: bool


def seen_by(changes: Sequence[Change]) -> Fields:
    """Return what a next change has to say of an object's changes, all given in order."""
    if not changes or changes[0].kind in FIELD_BY_FIELD:
        return {}
    return {SAW: _ends_by_name(changes) or [_name(end.change) for end in ends(changes)]}


def _ends_by_name(changes: Sequence[Change]) -> list[str]:
    """Return the names of the ends without a look at any state; none if not every change says what it saw."""
    left = dict.fromkeys(map(_name, changes))
    for change in changes:
        if change.before is not None:
            saw = load_fields(change.before).get(SAW)
            if not isinstance(saw, list):
                return []
            for name in saw:
                left.pop(name, None)
    return list(left)


def ends(changes: Sequence[Change]) -> list[End]:
    """Return the ends of an object's history, given all its changes in order: several where two parted."""
    views: dict[str, Fields] = {}  # what the object was to the author of each change
    found: dict[str, End] = {}
    state: Fields = {}
    for change in changes:
        after, saw = load_fields(change.after), _saw(change, state, found)
        base = state if saw >= found.keys() else _joined(views, saw)
        if change.before is not None and not saw:
            base = _with(base, load_fields(change.before))
        views[_name(change)] = mine = _with(base, after)
        found = {name: end for name, end in found.items() if name not in saw}
        found[_name(change)] = End(mine, change)
        state = _with(state, after)
    return list(found.values())


def _name(change: Change) -> str:
    return act_id(change.replica, change.seq)


def _saw(change: Change, state: Fields, found: Collection[str]) -> set[str]:
    """Return which changes the author of a change saw last."""
    if change.before is None:
        return set()
    before = load_fields(change.before)
    if SAW in before:
        return set(before[SAW]) if isinstance(before[SAW], list) else set()
    return set(found) if all(state.get(name) == value for name, value in before.items()) else set()


def _joined(views: dict[str, Fields], saw: set[str]) -> Fields:
    joined: Fields = {}
    for name, view in views.items():
        if name in saw:
            joined = _with(joined, view)
    return joined


def _with(state: Fields, after: Fields) -> Fields:
    given = after if after.get(WHOLE) else {**state, **after}
    return {name: value for name, value in given.items() if value is not None and name not in (SAW, WHOLE)}


def meeting_of(changes: Sequence[Change], new: Collection[tuple[str, int]]) -> Meeting | None:
    """Return where two sides of a merge differ in an object, or None.

    `changes` are all its changes in order, `new` the keys of those that came in. What had met before that
    was told then.
    """
    found: list[End] = []
    for end in ends(changes):
        if all(end.state != other.state for other in found):
            found.append(end)
    fresh = [end for end in found if end.change.key in new]
    if len(found) < 2 or not fresh:
        return None
    here, kept = _folded([c for c in changes if c.key not in new]), _folded(changes)
    ours = len(fresh) < len(found)
    if not ours:
        here, fresh = fresh[0].state, fresh[1:]
    names = {name for end in found for name in end.state} - _NOT_TOLD.get(changes[0].kind, frozenset())
    fields = []
    for name in sorted(names):
        values = [end.state.get(name) for end in found]
        if any(value != values[0] for value in values):
            there = next((v for e in fresh if (v := e.state.get(name)) != here.get(name)), here.get(name))
            lost = tuple(value for n, value in enumerate(values)
                         if value != kept.get(name) and value not in values[:n])  # fmt: skip
            told = here.get(name), there, kept.get(name), lost
            fields.append(FieldMerged(changes[0].kind, changes[0].object, name, *told))
    all_gone = all(end.state.get("deleted") for end in found)
    return Meeting(tuple(fields), ours) if fields and not all_gone else None


def _folded(changes: Sequence[Change]) -> Fields:
    state: Fields = {}
    for change in changes:
        state = _with(state, load_fields(change.after))
    return state
