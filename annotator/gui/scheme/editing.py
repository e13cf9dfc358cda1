"""Changes of a scheme as values: a new label, another order, the difference between two schemes.

Works on the model alone: no widget, no project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from annotator.gui.scheme.colours import free_slot
from annotator.model.scheme import Form, Label, LabelKind, Scheme

_NO_ID = re.compile(r"[^a-z0-9]+")


def id_for(name: str, scheme: Scheme) -> str:
    """Return a free id made of a name's English words, or `label_n`."""
    stem = _NO_ID.sub("_", name.lower()).strip("_")
    if not stem or not stem[0].isalpha():
        stem = "label"
    candidate, number = stem, 2
    if stem == "label":
        candidate, number = "label_1", 2
    while candidate in scheme.by_id:
        candidate, number = f"{stem}_{number}", number + 1
    return candidate


def new_label(scheme: Scheme, label_id: str, kind: LabelKind, names: dict[str, str], parent: str) -> Label:
    """Return a label that is ready to be added: a span's or relation's has the free slot of its group."""
    label = Label(label_id, kind, names, parent=parent if parent in scheme.by_id else "")
    colour = ""
    if kind is LabelKind.SPAN:
        form = scheme.form(scheme.by_id[parent]) if parent in scheme.by_id else Form.NAME
        colour = free_slot(scheme, form)
    elif kind is LabelKind.RELATION:
        colour = free_slot(scheme, Form.CONTENT)
    return Label(label.id, kind, names, colour=colour, parent=label.parent)


def in_tree_order(scheme: Scheme, siblings: dict[str, list[Label]] | None = None) -> list[Label]:
    """Return the labels with each group followed by what is in it."""
    if siblings is None:
        siblings = by_parent(scheme)

    def below(parent: str) -> Iterator[Label]:
        for label in siblings.get(parent, ()):
            yield label
            yield from below(label.id)

    return list(below(""))


def by_parent(scheme: Scheme) -> dict[str, list[Label]]:
    """Return the labels below each group (empty id: the outermost), in order."""
    found: dict[str, list[Label]] = {}
    for label in scheme.labels:
        found.setdefault(label.parent, []).append(label)
    return found


def moved(scheme: Scheme, label_id: str, step: int) -> tuple[Label, ...] | None:
    """Return the labels with one a step up (-1) or down (1) among its siblings; None where it cannot go."""
    siblings = by_parent(scheme)
    row = siblings[scheme.label(label_id).parent]
    at = next(n for n, label in enumerate(row) if label.id == label_id)
    if not 0 <= at + step < len(row):
        return None
    row[at], row[at + step] = row[at + step], row[at]
    return tuple(in_tree_order(scheme, siblings))


def placed(scheme: Scheme, label: Label) -> tuple[Label, ...]:
    """Return the labels with a new one, or one that has another parent, last in its group."""
    siblings = by_parent(scheme)
    for row in siblings.values():
        row[:] = [other for other in row if other.id != label.id]
    siblings.setdefault(label.parent, []).append(label)
    return tuple(in_tree_order(scheme, siblings))


@dataclass(frozen=True, slots=True)
class Difference:
    """What a scheme from a file would do to the one that is there: labels by id."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    retired: tuple[str, ...]
    clashing: tuple[str, ...]  # the same id put on other things: these cannot come in

    @property
    def nothing(self) -> bool:
        """Whether the two are the same."""
        return not (self.added or self.changed or self.retired)


def difference(old: Scheme, new: Scheme) -> Difference:
    """Return what taking another scheme would change."""
    known, given = old.by_id, new.by_id
    return Difference(
        added=tuple(label.id for label in new.labels if label.id not in known),
        changed=tuple(label.id for label in new.labels if label.id in known and known[label.id] != label),
        retired=tuple(label.id for label in old.labels if label.id not in given and not label.retired),
        clashing=tuple(
            label.id for label in new.labels if label.id in known and known[label.id].kind is not label.kind
        ),
    )


def free_keys(scheme: Scheme) -> str:
    """Return two keys in a row that no label has yet, beside others that begin alike where there are some."""
    taken = {label.key for label in scheme.labels if label.key and not label.retired}
    begun = sorted(key[0] for key in taken if " " in key)
    pairs = (
        f"{first} {second}"
        for first in (*begun, *ascii_lowercase)
        if first not in taken
        for second in ascii_lowercase
    )
    return next((pair for pair in pairs if not any(f"{key} ".startswith(f"{pair} ") for key in taken)), "")
