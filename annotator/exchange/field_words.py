"""Says in words what a merge did to a field of an object. Merges nothing.

Of a label, the scheme or an annotator each field is an entry of its own; of what people made in documents,
a detail of the entry about the object.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.errors import Listed
from annotator.exchange.report import Detail, Entry, Labelled
from annotator.model.changes import FieldMerged
from annotator.model.scheme import Label

Labels = Mapping[str, Label]
"""The labels that may be named, by their ids."""

_LONGEST = 60
_NOTHING = "–"
_OF_LABELS = frozenset({"label", "parent", "heads", "tails"})  # fields that hold labels
_NOT_TOLD = frozenset({"place", "deleted"})
_WORDS = {
    "names": "name",
    "parent": "group",
    "attributes": "attribute",
    "kind": "sort",
    "heads": "labels at the head",
    "tails": "labels at the tail",
    "ranges": "range",
    "head": "head of the relation",
    "tail": "tail of the relation",
    "trashed": "in the trash",
}
_LATER = '"{kept}" counts: it is the later change.'
_LATER_HERE = "What is here counts: it is the later change."
_LATER_THERE = "The other side's counts: it is the later change. Change it by hand if it should be as it was."
_ONLY_HERE = "What is here stays: the other side has nothing in its place."
_ONLY_THERE = "The other side's counts: here there was nothing in its place."


_HERE_AND_THERE = '{field}{part}: "{here}" here, "{there}" on the other side, "{kept}" counts.'
_ONE_FILE = '{field}{part}: "{here}" in one file, "{there}" in another, "{kept}" counts.'
_BOTH_GONE = '{field}{part}: "{here}" here, "{there}" on the other side.'
_RETIRED_THERE = 'The label "{object}" was retired on the other side.'
_IN_USE_THERE = 'The label "{object}" was taken into use again on the other side.'
_RETIRED = {  # whether it is retired here, and by now
    (True, True): 'The label "{object}" is retired here and not on the other side: retired counts.',
    (True, False): 'The label "{object}" is retired here and not on the other side: it can be used again.',
    (False, True): 'The label "{object}" is retired on the other side and not here: retired counts.',
    (False, False): 'The label "{object}" is retired on the other side and not here: it can still be used.',
}


def told_field(field: FieldMerged, labels: Labels) -> Iterator[Entry]:
    """Give an entry for each value that gave way; one for a field that only the other side changed."""
    if field.field in _NOT_TOLD:
        return
    named = by_name(field.object, labels) if field.kind == "label" else field.object
    facts = {"kind": field.kind, "object": named, **_facts(field, labels)}
    code = f"{field.kind}_changed"
    if not field.lost:
        message = (
            'The {kind} "{object}" was changed on the other side, {field}{part}: "{here}" is now "{kept}".'
        )
        if field.field == "retired":
            message = _RETIRED_THERE if field.kept else _IN_USE_THERE
        details = (Detail(field.field, field.here, field.kept, field.kept),)
        yield Entry(code, message, facts, left_out=False, object=field.object, details=details)
    for lost in field.lost:
        yield _conflict(field, lost, facts, labels)


def told_detail(field: FieldMerged, labels: Labels, *, ours: bool, counts: bool) -> Detail:
    """Return both values of a field that two changed, and which counts. `ours`: one of them is from here."""
    if not ours:
        message = _ONE_FILE
    elif counts:
        message = _HERE_AND_THERE
    else:
        message = _BOTH_GONE
    told = field.here, field.there, field.kept
    facts = {**_facts(field, labels), "there": _value(field.field, field.there, labels)}
    return Detail(field.field, *told, message, facts)


def _facts(field: FieldMerged, labels: Labels) -> dict[str, object]:
    word, _, part = field.field.partition(".")
    return {
        "field": _WORDS.get(word, word),
        "part": f" ({part})" if part else "",
        "here": _value(field.field, field.here, labels),
        "kept": _value(field.field, field.kept, labels),
    }


def by_name(label: str, labels: Labels, *more: str) -> Labelled:
    """Return a label, and words after it, so that a window can show the label's name."""
    parts: list[Label | str] = [labels.get(label, label), *more]
    return Labelled([part for part in parts if part])


def _value(field: str, value: Any, labels: Labels) -> str:
    if field in _OF_LABELS and value:
        ids = value if isinstance(value, list) else [value]
        return Labelled([labels.get(each, in_words(each)) for each in map(str, ids)], listed=True)
    if field == "ranges" and isinstance(value, list):
        return Listed("–".join(map(str, pair)) for pair in value if isinstance(pair, list))
    if field == "state" and isinstance(value, str):
        return value.replace("_", " ")
    return in_words(value)


def _conflict(field: FieldMerged, lost: Any, facts: dict[str, object], labels: Labels) -> Entry:
    message = 'The {kind} "{object}", {field}{part}: "{here}" here, "{there}" on the other side.'
    if field.kept == field.here:
        there, step = lost, _LATER_HERE if lost is not None else _ONLY_HERE
    elif lost == field.here:
        there, step = field.kept, _LATER_THERE if lost is not None else _ONLY_THERE
    else:
        message = 'The {kind} "{object}", {field}{part}: one file says "{there}", another "{kept}".'
        there, step = lost, _LATER
    if field.field == "retired" and lost in (field.here, field.there):
        message, step = _RETIRED[bool(field.here), bool(field.kept)], ""
    told = {**facts, "there": _value(field.field, there, labels)}
    return Entry(
        "field_met",
        message,
        told,
        step,
        left_out=False,
        conflict=True,
        object=field.object,
        details=(Detail(field.field, field.here, there, field.kept),),
    )


def in_words(value: Any) -> str:
    """Return a field's value as a short text that needs no translation."""
    if value is None or value == "":
        return _NOTHING
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, dict):  # an attribute: its sort, whether it is required, its names and choices
        names = [*_mapping(value.get("names")).values()]
        choices = [in_words(choice.get("id")) for choice in value.get("choices") or () if choice]
        sort = f"{value.get('kind', '')}{'!' if value.get('required') else ''}"
        text = " ".join(filter(None, (sort, *map(str, names), f"[{' / '.join(choices)}]" if choices else "")))
    elif isinstance(value, list):
        text = Listed(map(str, value))
    else:
        text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
