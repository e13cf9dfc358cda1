"""The scheme as objects of the log: read from its tables, changed by acts. Labels are never deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from annotator.model import acts
from annotator.model.changes import Fields, Remark
from annotator.model.scheme import Label, LabelKind, Scheme
from annotator.store.database import Database
from annotator.store.draft import Draft
from annotator.store.shapes import label_fields, label_of


def read_scheme(db: Database) -> tuple[Scheme, list[Remark]]:
    """Return the project's scheme, and what had to give way for it to hold together.

    Two projects that are merged may each be right and together not: of two labels that cannot be told apart
    by their keys the one keyed later loses its key; a parent or end that is no label is left out.
    """
    with db.reading():
        rows = db.rows("SELECT id, keyed, facts FROM label ORDER BY born, id")
        row = db.row("SELECT facts FROM scheme WHERE id = 'scheme'")
        version = db.row("SELECT max(lamport) FROM change WHERE kind IN ('label', 'scheme')")
    facts: Fields = json.loads(row[0]) if row else {}
    places: dict[str, tuple[int, int]] = {}
    labels, keyed = [], {}
    for number, (label_id, key_order, text) in enumerate(rows):
        fields = json.loads(text)
        labels.append(label_of(label_id, fields))
        places[label_id] = (int(fields.get("place") or 0), number)
        keyed[label_id] = key_order
    labels.sort(key=lambda label: places[label.id])
    remarks: list[Remark] = []
    labels = _mended(_keys_apart(labels, keyed, remarks), remarks)
    names = {name[6:]: str(text) for name, text in facts.items() if name.startswith("names.")}
    scheme = Scheme(
        id=str(facts.get("id") or "scheme"),
        names=names,
        labels=tuple(labels),
        overlap=facts.get("overlap") is not False,
        version=int(version[0] or 0) if version else 0,
    )
    return scheme, remarks


def _keys_apart(labels: list[Label], keyed: dict[str, str], remarks: list[Remark]) -> list[Label]:
    taken: dict[str, str] = {}
    lost: set[str] = set()
    for label in sorted(labels, key=lambda label: keyed[label.id]):
        if not label.key or label.retired:
            continue
        clash = next((key for key in taken if f"{key} ".startswith(f"{label.key} ")), "") or next(
            (key for key in taken if f"{label.key} ".startswith(f"{key} ")), ""
        )
        if clash or label.kind is LabelKind.GROUP:
            lost.add(label.id)
            code = "key_lost" if clash else "group_key"
            remarks.append(Remark(code, object=label.id, detail=label.key, other=taken.get(clash, "")))
        else:
            taken[label.key] = label.id
    return [replace(label, key="") if label.id in lost else label for label in labels]


def _mended(labels: list[Label], remarks: list[Remark]) -> list[Label]:
    known = {label.id: label for label in labels}
    mended = []
    for label in labels:
        parent = label.parent if _leads_out(label, known) else ""
        heads = tuple(end for end in label.heads if end in known)
        tails = tuple(end for end in label.tails if end in known)
        whole = replace(label, parent=parent, heads=heads, tails=tails)
        if whole != label:
            remarks.append(Remark("label_mended", object=label.id, detail=label.parent))
        mended.append(whole)
    return mended


def _leads_out(label: Label, known: dict[str, Label]) -> bool:
    """Tell whether going from parent to parent ends outside, through groups only."""
    seen, parent = {label.id}, label.parent
    while parent:
        if parent in seen or parent not in known or known[parent].kind is not LabelKind.GROUP:
            return False
        seen.add(parent)
        parent = known[parent].parent
    return True


def put_scheme(draft: Draft, scheme: Scheme) -> None:
    """Write a new project's scheme."""
    names = {f"names.{language}": text for language, text in scheme.names.items()}
    overlap = {} if scheme.overlap else {"overlap": False}
    draft.put("scheme", "", "scheme", {"id": scheme.id, **names, **overlap})
    for place, label in enumerate(scheme.labels):
        draft.put("label", "", label.id, label_fields(label, place))


def edit_scheme(draft: Draft, act: acts.EditScheme) -> None:
    """Make the scheme hold these labels; those left out are retired. Raises SchemeProblem."""
    given = {label.id for label in act.labels}
    left_out = [replace(label, retired=True) for label in draft.scheme.labels if label.id not in given]
    _put_labels(draft, (*act.labels, *left_out))
    if act.names is not None:
        known = draft.fields("scheme", "scheme") or {}
        gone = {name: None for name in known if name.startswith("names.")}
        names = {f"names.{language}": text or None for language, text in act.names.items()}
        draft.change("scheme", "", "scheme", {**gone, **names})
    if act.overlap is not None:
        draft.change("scheme", "", "scheme", {"overlap": None if act.overlap else False})


def replace_labels(draft: Draft, act: acts.ReplaceLabels) -> None:
    """Change some labels and add those that are new. Raises SchemeProblem."""
    new = {label.id: label for label in act.labels}
    kept = [new.pop(label.id, label) for label in draft.scheme.labels]
    _put_labels(draft, (*kept, *new.values()))


def _put_labels(draft: Draft, labels: Iterable[Label]) -> None:
    checked = draft.scheme.with_labels(labels)
    before = draft.scheme.by_id
    for place, label in enumerate(checked.labels):
        fields = label_fields(label, place)
        known = draft.live("label", label.id)
        if known is None:
            draft.put("label", "", label.id, fields)
        elif label != before.get(label.id) or known.get("place") != place:
            draft.change("label", "", label.id, {**dict.fromkeys(known), **fields})
    draft.scheme = checked
