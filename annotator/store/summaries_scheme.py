"""What an act did to the scheme: which label, and what of it. Reads the log, writes nothing.

Owns which of several changes of labels tells what was done: places shift with every other change, and a label
that is retired gives its key up.
"""

from __future__ import annotations

from typing import Any

from annotator.model.changes import Change, Fields, load_fields
from annotator.model.scheme import LANGUAGES
from annotator.store.changelog import ChangeLog
from annotator.store.draft import fold_of
from annotator.store.shapes import ATTRIBUTE, MERGED_INTO

_NAMES = "names."
_PROPERTIES = {"names": "name", "heads": "ends", "tails": "ends", "attributes": "attribute"}
# A change of these brings others along.
_LEADING = ("added", "retired", "restored", "parent")


def scheme_facts(log: ChangeLog, name: str, changes: list[Change]) -> dict[str, Any]:
    """Return what of a summary tells what was done to the scheme."""
    labels = [change for change in changes if change.kind == "label"]
    if name == "MergeLabels":
        return _merged(log, labels)
    told = {change.object: (change, aspects) for change in labels if (aspects := _aspects(change))}
    scheme = next((change for change in changes if change.kind == "scheme"), None)
    if len(told) + (scheme is not None) > 1:
        shared = {next(iter(aspects)) if len(aspects) == 1 else "" for _, aspects in told.values()}
        aspect = shared.pop() if len(shared) == 1 and scheme is None else ""
        aspect = aspect if aspect in ("added", "retired", "restored") else ""
        return {"aspect": f"many_{aspect}".rstrip("_"), "count": len(told)}
    if told:
        change, aspects = next(iter(told.values()))
        return _of_label(log, change, aspects)
    return _of_scheme(scheme) if scheme is not None else _moved(labels)


def label_names(fields: Fields) -> dict[str, str]:
    """Return the names among a label's fields."""
    return {key[len(_NAMES) :]: str(text) for key, text in fields.items() if key.startswith(_NAMES) and text}


def _aspects(change: Change) -> set[str]:
    """Which properties of a label changed, its place among the others left out."""
    before = load_fields(change.before) if change.before else {}
    after = load_fields(change.after)
    if change.before is None or before.get("deleted"):
        return {"added"}
    if after.get("deleted"):
        return {"removed"}
    found = {_PROPERTIES.get(field.partition(".")[0], field.partition(".")[0]) for field in after}
    if "retired" in found:
        return {"retired" if after["retired"] else "restored"}
    found -= {"place", MERGED_INTO}
    leading = [aspect for aspect in _LEADING if aspect in found]
    return set(leading[:1]) or found


def _of_label(log: ChangeLog, change: Change, aspects: set[str]) -> dict[str, Any]:
    before = load_fields(change.before) if change.before else {}
    after = load_fields(change.after)
    names = {**label_names(fold_of(log, "label", change.object) or {}), **label_names(after)}
    facts: dict[str, Any] = {"label": change.object, "names": names, "count": 1}
    aspect = next(iter(aspects)) if len(aspects) == 1 else "several"
    if aspect == "name":
        language = next((one for one in LANGUAGES if f"{_NAMES}{one}" in after), LANGUAGES[0])
        old, new = before.get(f"{_NAMES}{language}"), after.get(f"{_NAMES}{language}")
        known = next(iter(names.values()), change.object)
        facts.update(other=str(old or known), value=str(new or known))
    elif aspect == "key":
        facts["value"] = str(after.get("key") or "")
        aspect = "key" if facts["value"] else "key_removed"
    elif aspect == "parent":
        facts["other"] = str(after.get("parent") or "")
        aspect = "parent" if facts["other"] else "parent_removed"
    elif aspect == "attribute":
        aspect = _attribute(before, after, facts)
    return {**facts, "aspect": aspect}


def _attribute(before: Fields, after: Fields, facts: dict[str, Any]) -> str:
    """Say which attribute it was; several move when one goes, which says no more than that it went."""
    fields = [field for field in after if field.startswith(ATTRIBUTE)]
    for aspect, there in (("attribute_added", before), ("attribute_removed", after)):
        only = [field for field in fields if there.get(field) is None]
        if len(only) == 1:
            return _named(only[0], before.get(only[0]) or after.get(only[0]), aspect, facts)
    if len(fields) == 1:
        return _named(fields[0], after[fields[0]], "attribute", facts)
    return "attributes"


def _named(field: str, attribute: Any, aspect: str, facts: dict[str, Any]) -> str:
    names = attribute.get("names") if isinstance(attribute, dict) else None
    facts.update(other=field[len(ATTRIBUTE) :], value=names or {})
    return aspect


def _of_scheme(change: Change) -> dict[str, Any]:
    after = load_fields(change.after)
    if "overlap" in after:
        return {"aspect": "overlap" if after["overlap"] is None else "no_overlap"}
    value = next((text for one in LANGUAGES if (text := after.get(f"{_NAMES}{one}"))), "")
    return {"aspect": "scheme_name", "value": str(value)}


def _moved(labels: list[Change]) -> dict[str, Any]:
    """Only places changed: two took each other's; else the label that stands first now moved, or all between
    it and its place did."""
    old = {int(load_fields(change.before or "{}").get("place") or 0): change.object for change in labels}
    new = {int(load_fields(change.after).get("place") or 0): change.object for change in labels}
    if not new:
        return {"aspect": "several"}
    first = min(new)
    aspect = "swapped" if len(new) == 2 else "order"  # either of the two may be the one that was moved
    return {"aspect": aspect, "label": new[first], "other": old.get(first, ""), "count": 1}


def _merged(log: ChangeLog, labels: list[Change]) -> dict[str, Any]:
    """A label was merged into another; an old record does not say which, unless something carried it."""
    for change in labels:
        fields = load_fields(change.after)
        if fields.get("retired"):
            into = str(fields.get(MERGED_INTO) or "")
            return {"label": into, "other": change.object, "count": 1}
    return {}
