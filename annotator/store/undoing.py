"""Undo and redo: which changes take an act back, and what stands in their way. Writes only into a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.errors import NothingToUndo
from annotator.model.changes import WHOLE, Change, Fields, load_fields, order_key
from annotator.store.changelog import UNDO, ActRow, ChangeLog
from annotator.store.draft import Draft
from annotator.store.steps import Progress, batches, silent


def invert(draft: Draft, log: ChangeLog, act: ActRow, progress: Progress = silent) -> None:
    """Put the changes that take an act back into a draft. Raises NothingToUndo."""
    for batch in batches(log.act_changes(act)[::-1], progress):
        made = [change.object for change in batch if change.kind == "document" and change.before is None]
        others = log.others_on(made, act) if made else {}
        with log.histories([(change.kind, change.object) for change in batch]):
            refuse_if_changed(draft, log, act, batch)
            for change in batch:
                _invert(draft, log, act, change, others.get(change.object, []))


def _invert(draft: Draft, log: ChangeLog, act: ActRow, change: Change, others: list[Change]) -> None:
    """Put one change taken back into a draft; `others`: what others did since on a document that it made."""
    if _in_passing(act, change) and _changed_since(log, act, change):
        return  # the state has moved on; the annotation goes all the same
    if change.before is None:
        _refuse(draft, log, act, [other for other in others if other.order > change.order])
        if _in_use(draft, log, act, change):
            return  # an import made it known in passing, and others have come to need it
        draft.change(change.kind, change.document, change.object, {"deleted": True})
    else:
        before, after = load_fields(change.before), load_fields(change.after)
        fields = {name: before.get(name) for name in after if name != WHOLE}
        draft.change(change.kind, change.document, change.object, fields)


def repeat(draft: Draft, log: ChangeLog, act: ActRow, progress: Progress = silent) -> None:
    """Put an undone act's changes into a draft again. Raises NothingToUndo."""
    for batch in batches(log.act_changes(act), progress):
        with log.histories([(change.kind, change.object) for change in batch]):
            refuse_if_changed(draft, log, act, batch)
            for change in batch:
                if not (_in_passing(act, change) and _changed_since(log, act, change)):
                    _repeat(draft, change)


def _repeat(draft: Draft, change: Change) -> None:
    fields: Fields = load_fields(change.after)
    fields.pop(WHOLE, None)
    if change.before is None:
        fields = {**fields, "deleted": None}
    draft.change(change.kind, change.document, change.object, fields)


def taken_back(changes: Sequence[Change]) -> bool:
    """Tell of a deleted object, given all its changes in order, whether nobody ever deleted it.

    It is gone then because the act that made it, or made it again, was undone.
    """
    for change in reversed(changes):
        if "deleted" not in load_fields(change.after):
            continue
        made = next((place for place, each in enumerate(changes) if each.act_id == change.target), None)
        if change.name != UNDO or made is None:
            return False
        return changes[made].before is None or taken_back(changes[:made])
    return False


def refuse_if_changed(draft: Draft, log: ChangeLog, act: ActRow, changes: Sequence[Change]) -> None:
    """Raise NothingToUndo if an object of the act has changed since by another act."""
    for change in changes:
        if _in_passing(act, change):
            continue
        later = log.object_changes(change.kind, change.object)
        _refuse(draft, log, act, [other for other in later if other.order > change.order])


def _in_passing(act: ActRow, change: Change) -> bool:
    """Tell whether an act that was about something else set a document's state."""
    return change.kind == "state" and act.name in ("AddSpan", "AddSpans", "AddDocumentLabel")


def _changed_since(log: ChangeLog, act: ActRow, change: Change) -> bool:
    later = (other for other in log.object_changes(change.kind, change.object) if other.order > change.order)
    origins = (log.act(other.target or other.act_id) for other in later)
    return any(origin is None or _counts(origin, act) for origin in origins)


def _words(name: str) -> str:
    """Return an act's name as words: AddSpan, add span."""
    return re.sub("(?<!^)(?=[A-Z])", " ", name).lower()


def _in_use(draft: Draft, log: ChangeLog, act: ActRow, change: Change) -> bool:
    """Tell whether others have built on an object whose creation is to be taken back.

    Raises NothingToUndo where the act was about that object.
    """
    if change.kind not in ("label", "annotator"):
        return False
    other = log.other_act(change.object, act) if change.kind == "annotator" else None
    used = any(not draft.gone(kind, name) for kind, name in draft.ask.users(change.kind, change.object))
    if (used or other) and act.name != "ImportDocuments":
        raise NothingToUndo(
            'The {kind} "{object}" is in use by now.',
            "Undo or delete that first, or retire the label.",
            kind=change.kind,
            object=change.object,
        )
    return used or other is not None


def _refuse(draft: Draft, log: ChangeLog, act: ActRow, later: list[Change]) -> None:
    for change in reversed(later):
        if act.id in (change.target, change.act_id):
            continue
        origin = log.act(change.target or change.act_id)
        if origin is not None and not _counts(origin, act):
            continue
        who = draft.ask.find_annotator(change.annotator)
        raise NothingToUndo(
            '"{act}" cannot be taken back: {who} changed the same {kind} since ({later}).',
            "Change it by hand instead.",
            act=_words(act.name),
            who=who.name if who else change.annotator,
            kind=change.kind.replace("_", " "),
            later=_words(change.name),
            change=order_key(*change.order),
            acts=(act.id, origin.id if origin else ""),
        )


def _counts(origin: ActRow, act: ActRow) -> bool:
    """Tell whether an act, with the undos and redos about it, left a trace after another act was done.

    A later one does unless it is undone; an earlier one does if it was undone since. An annotator's own
    earlier acts made here are undone after and redone before: they never stand in each other's way.
    """
    if origin.id == act.id:
        return False
    if origin.order > act.order:
        return not origin.undone
    return origin.undone > act.order and not (origin.annotator == act.annotator and origin.local)
