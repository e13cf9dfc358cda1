"""What an act did, in a few words: enough for a menu entry. Reads log and tables, writes nothing."""

from __future__ import annotations

from annotator.errors import UserError
from annotator.model.changes import ActSummary, Change, load_fields
from annotator.store.changelog import ChangeLog
from annotator.store.draft import fold_of
from annotator.store.queries import Queries
from annotator.store.shapes import span_ranges

_QUOTE = 24
_TELLING = ("span", "document_label", "relation", "state", "document", "label", "annotator", "setting")


def summary_of(log: ChangeLog, ask: Queries, changes: list[Change], name: str) -> ActSummary:
    """Return the summary of an act from its changes: its object, that object's label and its passage."""
    first = min(changes, key=lambda change: _rank(change.kind))
    fields = fold_of(log, first.kind, first.object) or {}
    after = load_fields(first.after)
    label = str(after.get("label") or fields.get("label") or "")
    if first.kind == "state":
        label = str(after.get("state") or "")
    elif first.kind == "label":
        label = first.object
    return ActSummary(
        act=first.act_id,
        name=name,
        document=first.document,
        objects=tuple(change.object for change in changes),
        label=label,
        quote=_quote(ask, first, fields),
        annotator=first.annotator,
        wall_time=first.wall_time,
        documents=sum(change.kind == "document" and change.before is None for change in changes),
    )


def _rank(kind: str) -> int:
    return _TELLING.index(kind) if kind in _TELLING else len(_TELLING)


def _quote(ask: Queries, change: Change, fields: dict[str, object]) -> str:
    try:
        if change.kind == "span":
            ranges = span_ranges(fields.get("ranges"))
            passage = ask.text(change.document)[ranges[0][0] : ranges[0][1]] if ranges else ""
        elif change.document:
            passage = ask.document(change.document).title
        else:
            passage = change.object
    except UserError:  # purged since
        return ""
    passage = " ".join(passage.split())
    return passage if len(passage) <= _QUOTE else f"{passage[: _QUOTE - 1]}…"
