"""Annotations that become one with another: what the one that stays takes over from the one that goes.

Owns that: words, mark, attributes, threads, and the verdicts on it. A part of the acts that bring it about.
"""

from __future__ import annotations

from collections import defaultdict

from annotator.model.changes import Fields, ObjectKey
from annotator.model.label_merges import joined_attributes, joined_notes
from annotator.model.scheme import Label
from annotator.model.spans import derived_id
from annotator.store.draft import Draft
from annotator.store.lapsing import JUDGED, content_of
from annotator.store.shapes import attribute_fields, attributes_of

_ENDS = ("head", "tail")


class Twins:
    """The pairs of one act. `settle` must follow once all of them are known."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._gone: dict[ObjectKey, tuple[str, str]] = {}  # -> what stays, the document
        self._moved: dict[str, str] = {}  # relations that say something else by now -> their document

    def take_over(self, gone: ObjectKey, twin: str, document: str, label: Label) -> None:
        """Delete one of two annotations, and let the other have its words, mark, attributes and threads."""
        (kind, other), draft = gone, self._draft
        stays, goes = draft.live(kind, twin) or {}, draft.live(kind, other) or {}
        attributes = joined_attributes(attributes_of(stays), attributes_of(goes), label)
        note = joined_notes(str(stays.get("note") or ""), str(goes.get("note") or ""))
        unsure = bool(stays.get("unsure") or goes.get("unsure"))
        more = {"note": note or None, "unsure": unsure or None}
        draft.change(kind, document, twin, {**attribute_fields(attributes), **more})
        for comment in draft.ask.comments_on(document, kind, other):
            draft.change("comment", document, comment, {"target": twin})
        draft.delete(kind, document, other)
        self._gone[gone] = twin, document
        for relation in draft.ask.relations_on(other) if kind == "span" else ():
            self._hang_over(relation.id, document)

    def moved(self, relation: str, document: str) -> None:
        """Note a relation that says something else by now, perhaps what another one says."""
        self._moved[relation] = document

    def _hang_over(self, relation: str, document: str) -> None:
        """Let a relation hang on the spans that are left; between two that are one it has nothing to say."""
        fields = self._draft.live("relation", relation) or {}
        ends = {end: self._stays(str(fields.get(end))) for end in _ENDS}
        if ends["head"] == ends["tail"]:
            self._draft.delete("relation", document, relation)
        else:
            self._draft.change("relation", document, relation, ends)
            self.moved(relation, document)

    def _stays(self, span: str) -> str:
        return self._gone.get(("span", span), (span, ""))[0]

    def settle(self) -> None:
        """Let relations that say the same by now be one, and verdicts follow what they were given on."""
        for alike in self._alike():
            stays, *others = sorted(alike)
            document = next(self._moved[name] for name in alike if name in self._moved)
            label = self._draft.scheme.by_id[str((self._draft.live("relation", stays) or {})["label"])]
            for other in others:
                self.take_over(("relation", other), stays, document, label)
        for document in sorted({document for _, document in self._gone.values()}):
            for verdict in self._draft.ask.verdicts_of_relations(document):
                self._follow_ends(verdict, document)
        for (kind, gone), (twin, document) in self._gone.items():
            for verdict in self._draft.ask.verdicts_on(kind, gone):
                self._follow(verdict, kind, twin, document)

    def _alike(self) -> list[list[str]]:
        """Return the relations that say the same, those of which one says it only now."""
        draft, found = self._draft, defaultdict[tuple[object, ...], set[str]](set)
        heads = {str((draft.live("relation", name) or {}).get("head")) for name in self._moved}
        there = (relation.id for head in sorted(heads) for relation in draft.ask.relations_on(head))
        for name in {*self._moved, *there}:
            fields = draft.live("relation", name)
            if fields is not None and fields.get("label") in draft.scheme.by_id:
                says = tuple(fields.get(part) for part in ("label", "head", "tail", "annotator"))
                found[says].add(name)
        return [sorted(same) for same in found.values() if len(same) > 1 and same & self._moved.keys()]

    def _follow_ends(self, verdict: str, document: str) -> None:
        """Let a verdict on a relation name the spans that are left."""
        fields = self._draft.live("verdict", verdict) or {}
        changed = self._ends_of(fields)
        judged = fields.get(JUDGED)
        if isinstance(judged, dict) and (ends := self._ends_of(judged)):
            changed[JUDGED] = {**judged, **ends}
        if changed:
            self._draft.change("verdict", document, verdict, changed)

    def _ends_of(self, fields: Fields) -> Fields:
        ends = {end: self._stays(str(fields[end])) for end in _ENDS if fields.get(end)}
        return {end: span for end, span in ends.items() if span != fields[end]}

    def _follow(self, verdict: str, kind: str, twin: str, document: str) -> None:
        """Let a verdict be on the one that stays. Its reviewer's own verdict there counts, if there is one.

        Where that one says something else, nobody knows what its reviewer would say of the two as one: then
        the other lapses, and comes up in review if it had taken something into gold.
        """
        draft = self._draft
        fields = draft.live("verdict", verdict)
        if fields is None:
            return
        name = derived_id("verdict", kind, twin, fields.get("reviewer"))
        there = draft.live("verdict", name)
        if there is None:
            draft.put("verdict", document, name, {**fields, "target": twin})
        elif _says(there) != _says(fields):
            return
        else:
            reason = joined_notes(str(there.get("reason") or ""), str(fields.get("reason") or ""))
            draft.change("verdict", document, name, {"reason": reason or None})
        draft.delete("verdict", document, verdict)


def _says(verdict: Fields) -> tuple[object, ...]:
    return verdict.get("decision"), content_of(verdict), bool(verdict.get("adjudicates"))
