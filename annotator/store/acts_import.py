"""How an import becomes changes: documents, and the annotations that a file brought along."""

from __future__ import annotations

from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any

from annotator.errors import Listed, RuleBroken, SchemeProblem
from annotator.model import acts
from annotator.model.annotators import GOLD, AnnotatorKind, annotator_id
from annotator.model.documents import Source, document_id, encode_text
from annotator.model.imports import (
    ImportAnnotation,
    ImportDocumentLabel,
    ImportItem,
    ImportRelation,
    ImportSpan,
    UnknownLabels,
)
from annotator.model.scheme import Label, LabelKind, Scheme
from annotator.model.spans import Span, Status, check_ranges, derived_id, span_id
from annotator.model.verdicts import DECISION_OF
from annotator.store.acts_review import put_verdict
from annotator.store.acts_spans import span_fields
from annotator.store.draft import Draft
from annotator.store.rules import put_state
from annotator.store.shapes import IMPORTED, attribute_fields, label_fields, sql_text
from annotator.store.undoing import taken_back
from annotator.text.profile import detect_script

_SOURCE = tuple(field.name for field in fields_of(Source))


def import_documents(draft: Draft, act: acts.ImportDocuments) -> None:
    """Bring in documents and their annotations; a known id is never overwritten."""
    _take_labels(draft, act)
    for item in act.items:
        document = _import_document(draft, item, act.restore)
        if document:
            _Item(draft, item, document).bring_in()


# --- labels


def _take_labels(draft: Draft, act: acts.ImportDocuments) -> None:
    unknown = _unknown_labels(draft.scheme, act)
    if not unknown:
        return
    if act.unknown is UnknownLabels.FAIL:
        raise RuleBroken(
            "The scheme lacks the labels {labels}. Nothing was imported.",
            "Add them to the scheme, or import with --unknown add or skip.",
            labels=Listed(sorted(unknown)),
        )
    if act.unknown is UnknownLabels.SKIP:
        for label_id in sorted(unknown):
            draft.remark("label_skipped", object_id=label_id)
        return
    given = {label.id: label for label in act.labels}
    place = len(draft.scheme.labels)
    for label_id, kind in sorted(unknown.items()):
        label = _fitting(draft.scheme, given.get(label_id), label_id, kind)
        if label is None:
            draft.remark("label_skipped", object_id=label_id)
            continue
        draft.scheme = draft.scheme.with_labels((*draft.scheme.labels, label))
        draft.put("label", "", label_id, label_fields(label, place))
        draft.remark("label_added", object_id=label_id)
        place += 1


def _unknown_labels(scheme: Scheme, act: acts.ImportDocuments) -> dict[str, LabelKind]:
    used: dict[str, LabelKind] = {}
    for item in act.items:
        used.update({span.label: LabelKind.SPAN for span in item.spans})
        used.update({label.label: LabelKind.DOCUMENT for label in item.document_labels})
        used.update({relation.label: LabelKind.RELATION for relation in item.relations})
    return {label: kind for label, kind in used.items() if label not in scheme.by_id}


def _fitting(scheme: Scheme, given: Label | None, label_id: str, kind: LabelKind) -> Label | None:
    """Return the label to add: as defined, else without key and group, else bare; None if its id is none."""
    bare = Label(label_id, kind)
    tries = [bare] if given is None else [given, replace(given, key="", parent="", heads=(), tails=()), bare]
    for label in tries:
        if label.kind is not kind:
            continue
        try:
            scheme.with_labels((*scheme.labels, label))
        except SchemeProblem:
            continue
        return label
    return None


# --- documents


def _import_document(draft: Draft, item: ImportItem, restore: bool) -> str:
    """Return the id of the item's document once it is live; empty where it stays trashed or purged."""
    document = document_id(item.text)
    fields = draft.fields("document", document)
    if fields is not None and fields.get("purged"):
        draft.remark("purged", document)
        return ""
    there = fields is not None and not fields.get("deleted")
    if not there:
        _put_text(draft, document, item.text)
        title = " ".join(item.title.split())
        facts: dict[str, Any] = {"title": title}
        if item.meta:
            facts["meta"] = dict(item.meta)
        draft.put("document", document, document, facts)
    else:
        draft.remark("document_known", document)
    for source in (item.source, *item.more_sources):
        _put_source(draft, document, source, known=there)
    if fields is not None and fields.get("trashed"):
        if not restore:
            draft.remark("trashed", document)
            return ""
        draft.change("document", document, document, {"trashed": None})
        draft.remark("restored", document)
    return document


def _put_text(draft: Draft, document: str, text: str) -> None:
    draft.db.execute(
        "INSERT OR IGNORE INTO text (sha256, length, script, data) VALUES (?, ?, ?, ?)",
        (document, len(text), detect_script(text).detected, encode_text(text)),
    )


def _put_source(draft: Draft, document: str, source: Source, *, known: bool) -> None:
    facts: dict[str, Any] = {name: value for name in _SOURCE if (value := getattr(source, name))}
    if "meta" in facts:
        facts["meta"] = dict(source.meta)
    if not facts:
        return
    object_id = derived_id("source", document, facts)
    if draft.live("source", object_id) is None:
        draft.put("source", document, object_id, facts)
        if known:
            draft.remark("source_added", document, object_id, source.path)


# --- annotations


class _Item:
    """The annotations of one item, on their way into a draft."""

    def __init__(self, draft: Draft, item: ImportItem, document: str) -> None:
        self.draft = draft
        self.item = item
        self.document = document
        self.length = len(item.text)
        self.ids: dict[str, str] = {}

    def bring_in(self) -> None:
        """Spans, then relations between them, document labels and states."""
        for span in self.item.spans:
            self._span(span)
        for relation in self.item.relations:
            self._relation(relation)
        for label in self.item.document_labels:
            self._document_label(label)
        for name, state in self.item.states:
            owner = self._owner(name)
            if self.draft.live("state", f"{self.document}:{owner}") is None and state != "new":
                put_state(self.draft, self.document, owner, str(state))

    def _span(self, given: ImportSpan) -> None:
        ranges = tuple(tuple(pair) for pair in given.ranges)
        try:
            check_ranges(ranges)  # type: ignore[arg-type]
        except ValueError:
            self._left_out(given.id, "range")
            return
        if ranges[-1][1] > self.length:
            self._left_out(given.id, "range")
            return
        if not self._usable(given.label, LabelKind.SPAN, given.id):
            return
        owner = self._owner(given.annotator)
        span = Span(
            given.id or "-", self.document, given.label, owner, given.ranges, dict(given.attributes),
            origins=given.origins,
        )  # fmt: skip
        object_id = self._id("span", given.id, span_id(span))
        fields = span_fields(span, unsure=given.unsure, note=given.note)
        self._put("span", object_id, fields, given.status)
        for name in (given.id, given.ref):
            if name:
                self.ids[name] = object_id

    def _relation(self, given: ImportRelation) -> None:
        head, tail = (self.ids.get(end, end) for end in (given.head, given.tail))
        if not self._usable(given.label, LabelKind.RELATION, given.id):
            return
        if any(self.draft.live("span", end) is None for end in (head, tail)):
            self._left_out(given.id, "end")
            return
        owner = self._owner(given.annotator)
        derived = derived_id("relation", self.document, head, tail, given.label, owner)
        object_id = self._id("relation", given.id, derived)
        fields = {"label": given.label, "annotator": owner, "head": head, "tail": tail}
        self._put("relation", object_id, {**fields, **self._more(given)}, given.status)

    def _document_label(self, given: ImportDocumentLabel) -> None:
        if not self._usable(given.label, LabelKind.DOCUMENT, given.id):
            return
        owner = self._owner(given.annotator)
        derived = derived_id("document_label", self.document, given.label, owner)
        object_id = self._id("document_label", given.id, derived)
        fields = {"label": given.label, "annotator": owner}
        self._put("document_label", object_id, {**fields, **self._more(given)}, given.status)

    def _id(self, kind: str, given: str, derived: str) -> str:
        """Return the id given, if any. Files that number anew in each document get ids of their own."""
        given = sql_text(given)
        if not given:
            return derived
        home = self.draft.document_of(kind, given)
        return given if home in (None, self.document) else derived_id(kind, self.document, given)

    def _more(self, given: ImportAnnotation) -> dict[str, Any]:
        origins = {"origins": list(given.origins)} if given.origins else {}
        return {**attribute_fields(given.attributes), **origins}

    def _put(self, kind: str, object_id: str, fields: dict[str, Any], status: Status) -> None:
        known = self.draft.fields(kind, object_id)
        if known is not None and not self._taken_back(kind, object_id, known):
            if known.get("deleted"):
                self.draft.remark(f"{kind}_deleted", self.document, object_id)
            elif differing := _differences(known, fields):
                self.draft.remark(f"{kind}_differs", self.document, object_id, Listed(differing))
            return
        self.draft.put(kind, self.document, object_id, fields)
        if status in DECISION_OF:
            put_verdict(self.draft, self.document, (kind, object_id), DECISION_OF[status], {IMPORTED: True})

    def _taken_back(self, kind: str, object_id: str, known: dict[str, Any]) -> bool:
        """Tell whether an annotation went with the act that made it: that keeps it from nobody."""
        return bool(known.get("deleted")) and taken_back(self.draft.log.object_changes(kind, object_id))

    def _usable(self, label_id: str, kind: LabelKind, object_id: str) -> bool:
        label = self.draft.scheme.by_id.get(label_id)
        if label is None or label.kind is not kind:
            self._left_out(object_id, f"label {label_id}")
            return False
        return True

    def _left_out(self, object_id: str, why: str) -> None:
        self.draft.remark("annotation_skipped", self.document, object_id, why)

    def _owner(self, name: str) -> str:
        """Return the id of an annotation's owner, who is made known if need be."""
        if not name.strip():
            return self.draft.annotator
        name = sql_text(name)
        owner = annotator_id(name)
        if self.draft.live("annotator", owner) is None:
            kind = AnnotatorKind.GOLD if owner == GOLD else AnnotatorKind.PERSON
            self.draft.put("annotator", "", owner, {"name": " ".join(name.split()), "kind": str(kind)})
        return owner


def _differences(known: dict[str, Any], fields: dict[str, Any]) -> list[str]:
    names = (set(known) | set(fields)) - {"deleted"}
    return sorted(name for name in names if known.get(name) != fields.get(name))
