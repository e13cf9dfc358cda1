"""Undo and redo: which changes take an act back, and what stands in their way. Writes only into a draft."""

from __future__ import annotations

from annotator.errors import NothingToUndo
from annotator.model.changes import Change, Fields, load_fields, order_key
from annotator.store.changelog import ActRow, ChangeLog
from annotator.store.draft import Draft


def invert(draft: Draft, log: ChangeLog, act: ActRow) -> None:
    """Put the changes that take an act back into a draft. Raises NothingToUndo."""
    changes = log.act_changes(act)
    refuse_if_changed(draft, log, act, changes)
    for change in reversed(changes):
        if change.before is None:
            _refuse_if_used(draft, log, act, change)
            draft.change(change.kind, change.document, change.object, {"deleted": True})
        else:
            draft.change(change.kind, change.document, change.object, load_fields(change.before))


def repeat(draft: Draft, log: ChangeLog, act: ActRow) -> None:
    """Put an undone act's changes into a draft again. Raises NothingToUndo."""
    changes = log.act_changes(act)
    refuse_if_changed(draft, log, act, changes)
    for change in changes:
        fields: Fields = load_fields(change.after)
        if change.before is None:
            fields = {**fields, "deleted": None}
        draft.change(change.kind, change.document, change.object, fields)


def refuse_if_changed(draft: Draft, log: ChangeLog, act: ActRow, changes: list[Change]) -> None:
    """Raise NothingToUndo if an object of the act has a later change that counts and is not the act's own."""
    for change in changes:
        later = log.object_changes(change.kind, change.object)
        _refuse(draft, log, act, [other for other in later if other.order > change.order])


def _refuse_if_used(draft: Draft, log: ChangeLog, act: ActRow, change: Change) -> None:
    """Raise NothingToUndo if others have built on an object whose creation is to be taken back."""
    if change.kind == "document":
        _refuse(draft, log, act, log.changes_after(change.document, change))
    elif change.kind == "label":
        used = draft.ask.label_use(change.object)
        if used:
            raise NothingToUndo(
                "The label “{label}” is used {count} times by now.",
                "Retire it instead.",
                label=change.object,
                count=used,
            )
    elif change.kind == "annotator":
        other = log.other_act(change.object, act)
        if other is not None:
            _refuse(draft, log, act, log.act_changes(other))


def _refuse(draft: Draft, log: ChangeLog, act: ActRow, later: list[Change]) -> None:
    for change in reversed(later):
        family = change.target or change.act_id
        if family == act.id:
            continue
        origin = log.act(family)
        if origin is not None and origin.undone:
            continue
        who = draft.ask.find_annotator(change.annotator)
        raise NothingToUndo(
            "“{act}” cannot be taken back: {who} changed the same {kind} since ({later}).",
            "Change it by hand instead.",
            act=act.name,
            who=who.name if who else change.annotator,
            kind=change.kind.replace("_", " "),
            later=change.name,
            change=order_key(*change.order),
        )
