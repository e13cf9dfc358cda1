"""Says in words what a merge did to a field of a label, of the scheme or of an annotator. Merges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.exchange.report import Entry
from annotator.model.changes import FieldMerged

_LONGEST = 60
_NOTHING = "–"
_NOT_TOLD = frozenset({"place", "deleted"})
_WORDS = {
    "names": "name",
    "parent": "group",
    "attributes": "attribute",
    "kind": "sort",
    "heads": "labels at the head",
    "tails": "labels at the tail",
}
_LATER = '"{kept}" counts: it is the later change.'
_LATER_HERE = "What is here counts: it is the later change."
_LATER_THERE = "The other side's counts: it is the later change. Change it by hand if it should be as it was."
_ONLY_HERE = "What is here stays: the other side has nothing in its place."
_ONLY_THERE = "The other side's counts: here there was nothing in its place."


def told_field(field: FieldMerged) -> Iterator[Entry]:
    """Give an entry for each value that gave way; one for a field that only the other side changed."""
    if field.field in _NOT_TOLD:
        return
    word, _, part = field.field.partition(".")
    facts: dict[str, object] = {
        "kind": field.kind,
        "object": field.object,
        "field": _WORDS.get(word, word),
        "part": f" ({part})" if part else "",
        "here": in_words(field.here),
        "kept": in_words(field.kept),
    }
    code = f"{field.kind}_changed"
    if not field.lost:
        message = (
            'The {kind} "{object}" was changed on the other side, {field}{part}: "{here}" is now "{kept}".'
        )
        yield Entry(code, message, facts, left_out=False, object=field.object)
    for lost in field.lost:
        yield _conflict(field, lost, facts)


def _conflict(field: FieldMerged, lost: Any, facts: dict[str, object]) -> Entry:
    message = 'The {kind} "{object}", {field}{part}: "{here}" here, "{there}" on the other side.'
    if field.kept == field.here:
        there, step = lost, _LATER_HERE if lost is not None else _ONLY_HERE
    elif lost == field.here:
        there, step = field.kept, _LATER_THERE if lost is not None else _ONLY_THERE
    else:
        message = 'The {kind} "{object}", {field}{part}: one file says "{there}", another "{kept}".'
        there, step = lost, _LATER
    told = {**facts, "there": in_words(there)}
    return Entry("field_met", message, told, step, left_out=False, conflict=True, object=field.object)


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
        text = " ".join(filter(None, (sort, *map(str, names), f"[{', '.join(choices)}]" if choices else "")))
    elif isinstance(value, list):
        text = ", ".join(map(str, value))
    else:
        text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
