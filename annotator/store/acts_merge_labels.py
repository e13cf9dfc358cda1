"""Two labels become one: every annotation of the first follows, whoever made it, and the first is retired.

Owns what becomes of the annotations. This is the one act that changes other people's annotations: the scheme
belongs to the project, and a label that is no longer there must not live on in somebody's spans. The log
names who merged; the annotations stay their owners', and undo takes all of it back at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.errors import RuleBroken
from annotator.model import acts
from annotator.model.changes import Fields
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import AttributeValue, Relation
from annotator.store.acts_scheme import replace_labels
from annotator.store.draft import Draft
from annotator.store.lapsing import JUDGED
from annotator.store.shapes import MERGED_INTO, attribute_fields, attributes_of

_KINDS = {LabelKind.SPAN: "span", LabelKind.DOCUMENT: "document_label", LabelKind.RELATION: "relation"}


def merge_labels(draft: Draft, act: acts.MergeLabels) -> None:
    """Let all that carries one label carry another. Raises RuleBroken where the two do not fit."""
    label, into = draft.scheme.label(act.label), draft.scheme.label(act.into)
    _check(label, into)
    for kind, annotation in list(draft.ask.users("label", label.id)):
        if kind == "span":
            _merge_span(draft, annotation, into)
        elif kind == "document_label":
            _merge_document_label(draft, annotation, into)
        else:
            _merge_relation(draft, annotation, into)
    for verdict, document in draft.ask.verdicts_with(label.id):
        draft.change("verdict", document, verdict, _merge_verdict(draft, verdict, label.id, into))
    others = [_without(other, label.id, into.id) for other in draft.scheme.labels if other.id != label.id]
    changed = [new for new in others if new != draft.scheme.by_id[new.id]]
    replace_labels(draft, acts.ReplaceLabels((*changed, replace(label, retired=True, key=""))))
    draft.change(
        "label", "", label.id, {MERGED_INTO: into.id}
    )  # nothing else tells, where nothing carried it


def _check(label: Label, into: Label) -> None:
    if label.id == into.id:
        raise RuleBroken("A label cannot be merged with itself.", "Choose another label.")
    if label.kind is not into.kind or label.kind not in _KINDS:
        raise RuleBroken(
            '"{label}" and "{into}" are not put on the same things.',
            "Choose two labels of one kind.",
            label=label.id,
            into=into.id,
        )
    if into.retired:
        raise RuleBroken('"{label}" is retired.', "Choose another label.", label=into.id)
    required = next((attribute for attribute in into.attributes if attribute.required), None)
    given = label.attribute(required.id) if required else None
    if required is not None and (given is None or not given.required or given.kind is not required.kind):
        raise RuleBroken(
            '"{label}" needs the attribute {name}.', "Choose a value.", label=into.id, name=required.id
        )


def _without(label: Label, gone: str, into: str) -> Label:
    """Return a relation label whose ends name the label that is left."""
    ends = [tuple(dict.fromkeys(into if end == gone else end for end in side))
            for side in (label.heads, label.tails)]  # fmt: skip
    return replace(label, heads=ends[0], tails=ends[1])


def _fields(attributes: Mapping[str, AttributeValue], into: Label) -> dict[str, object]:
    kept: dict[str, AttributeValue | None] = {}
    for name, value in attributes.items():
        attribute = into.attribute(name)
        kept[name] = value if attribute is not None and attribute.accepts(value) else None
    return {"label": into.id, **attribute_fields(kept)}  # type: ignore[arg-type]


def _merge_verdict(draft: Draft, verdict: str, gone: str, into: Label) -> Fields:
    """Return the fields by which a verdict says of the label that is left what it said of the other."""
    known = draft.live("verdict", verdict) or {}
    fields: Fields = {"label": into.id} if known.get("label") == gone else {}
    judged = known.get(JUDGED)
    if isinstance(judged, dict) and judged.get("label") == gone:
        whole = {**judged, **_fields(attributes_of(judged), into)}
        fields[JUDGED] = {name: value for name, value in whole.items() if value is not None}
    return fields


def _merge_span(draft: Draft, span_id: str, into: Label) -> None:
    span = draft.ask.span(span_id)
    twins = draft.ask.twins(span.document, span.annotator, span.ranges, into.id)
    if not twins:
        draft.change("span", span.document, span.id, _fields(span.attributes, into))
        return
    draft.delete("span", span.document, span.id)
    for relation in draft.ask.relations_on(span.id):
        _hang_over(draft, relation, span.id, twins[0])


def _hang_over(draft: Draft, relation: Relation, gone: str, twin: str) -> None:
    """Let a relation hang on the span that is left; one between the two has nothing to say any more."""
    fields = draft.live("relation", relation.id) or {}
    ends = {end: twin for end in ("head", "tail") if fields.get(end) == gone}
    whole = {**fields, **ends}
    if whole.get("head") == whole.get("tail"):
        draft.delete("relation", relation.document, relation.id)
    else:
        draft.change("relation", relation.document, relation.id, ends)


def _merge_document_label(draft: Draft, label_id: str, into: Label) -> None:
    label = draft.ask.document_label(label_id)
    others = draft.ask.document_labels(label.document, label.annotator)
    if any(other.label == into.id for other in others):
        draft.delete("document_label", label.document, label.id)
    else:
        draft.change("document_label", label.document, label.id, _fields(label.attributes, into))


def _merge_relation(draft: Draft, relation_id: str, into: Label) -> None:
    relation = draft.ask.relation(relation_id)
    twin = any(
        (other.head, other.tail, other.label) == (relation.head, relation.tail, into.id)
        for other in draft.ask.relations_on(relation.head)
    )
    if twin:
        draft.delete("relation", relation.document, relation.id)
    else:
        draft.change("relation", relation.document, relation.id, _fields(relation.attributes, into))
