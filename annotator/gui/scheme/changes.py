"""What another scheme would change, in words. Owns the wording; editing.py finds which labels differ."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.gui.joining import listed, parted, told
from annotator.gui.translation import mark, tr
from annotator.model.scheme import Label, Scheme

_FIELDS = (
    ("names", mark("Name")),
    ("key", mark("Key")),
    ("colour", mark("Colour")),
    ("parent", mark("Group")),
    ("form", mark("Form")),
    ("exclusive", mark("Choice")),
    ("heads", mark("Starts at")),
    ("tails", mark("Ends at")),
    ("definition", mark("Definition")),
    ("boundary", mark("Boundary")),
    ("examples", mark("Examples")),
    ("attributes", mark("Attributes")),
    ("retired", mark("Retired")),
)


def changes_of(label_id: str, old: Scheme, new: Scheme, language: str) -> str:
    """Return what becomes different of a label that both schemes have: short values as before → after."""
    before, after = old.by_id[label_id], new.by_id[label_id]
    changed = [
        _change(tr(word), _value(before, old, field, language), _value(after, new, field, language))
        for field, word in _FIELDS
        if getattr(before, field) != getattr(after, field)
    ]
    lists = before.heads != after.heads or before.tails != after.tails
    return told(before.name(language), parted(changed) if lists else listed(changed))


def changes_of_scheme(old: Scheme, new: Scheme, language: str) -> list[str]:
    """Return what becomes different of the scheme beside its labels."""
    found = []
    if dict(old.names) != dict(new.names):
        found.append(_change(tr("Name"), old.names.get(language, ""), new.names.get(language, "")))
    if old.overlap != new.overlap:
        found.append(tr("spans may overlap") if new.overlap else tr("spans may no longer overlap"))
    if _common(old, new) != _common(new, old):
        found.append(tr("the order of the labels"))
    return found


def _common(scheme: Scheme, other: Scheme) -> list[str]:
    return [label.id for label in scheme.labels if label.id in other.by_id]


def _change(word: str, before: str, after: str) -> str:
    return word if before == after else f"{word} {before or '–'} → {after or '–'}"


def _value(label: Label, scheme: Scheme, field: str, language: str) -> str:
    """Return a field's value where it is short enough to be told, else nothing."""
    if field == "names":
        return label.name(language)
    if field == "parent":
        return _names((label.parent,) if label.parent else (), scheme, language)
    if field in ("heads", "tails"):
        return _names(getattr(label, field), scheme, language) or tr("any label")
    return label.key if field == "key" else ""


def _names(ids: Iterable[str], scheme: Scheme, language: str) -> str:
    return listed(scheme.by_id[each].name(language) if each in scheme.by_id else each for each in ids)
