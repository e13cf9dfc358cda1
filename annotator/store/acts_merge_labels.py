"""Two labels become one: every annotation of the first follows, whoever made it, and the first is retired.

Owns what becomes of the annotations. Where their annotator has the other label in that place already the two
become one, which takes over what was said of the other and in it. This is the one act that changes other
people's annotations: the scheme belongs to the project, and a label that is no longer there must not live on
in somebody's spans. The log names who merged; the annotations stay their owners', and undo takes all of it
back at once.
"""

from __future__ import annotations

from dataclasses import replace

from annotator.errors import RuleBroken
from annotator.model import acts
from annotator.model.changes import Fields
from annotator.model.label_merges import attribute_missing, kept_attributes
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Attributes
from annotator.store.acts_scheme import replace_labels
from annotator.store.draft import Draft
from annotator.store.lapsing import JUDGED
from annotator.store.shapes import ATTRIBUTE, MERGED_INTO, attributes_of
from annotator.store.twins import Twins

_KINDS = {LabelKind.SPAN: "span", LabelKind.DOCUMENT: "document_label", LabelKind.RELATION: "relation"}


def merge_labels(draft: Draft, act: acts.MergeLabels) -> None:
    """Let all that carries one label carry another. Raises RuleBroken where the two do not fit."""
    label, into = draft.scheme.label(act.label), draft.scheme.label(act.into)
    _check(label, into)
    twins = Twins(draft)
    # In an order that is the same in all copies: so are the notes that come of it.
    for kind, annotation in sorted(draft.ask.users("label", label.id)):
        if kind == "span":
            _merge_span(draft, annotation, into, twins)
        elif kind == "document_label":
            _merge_document_label(draft, annotation, into, twins)
        else:
            relation = draft.ask.relation(annotation)
            draft.change("relation", relation.document, relation.id, _fields(relation.attributes, into))
            twins.moved(relation.id, relation.document)
    for verdict, document in draft.ask.verdicts_with(label.id):
        draft.change("verdict", document, verdict, _merge_verdict(draft, verdict, label.id, into))
    twins.settle()
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
    required = attribute_missing(label, into)
    if required is not None:
        raise RuleBroken(
            '"{label}" needs the attribute {name}.', "Choose a value.", label=into.id, name=required.id
        )


def _without(label: Label, gone: str, into: str) -> Label:
    """Return a relation label whose ends name the label that is left."""
    ends = [tuple(dict.fromkeys(into if end == gone else end for end in side))
            for side in (label.heads, label.tails)]  # fmt: skip
    return replace(label, heads=ends[0], tails=ends[1])


def _fields(attributes: Attributes, into: Label) -> Fields:
    whole = {**dict.fromkeys(attributes), **kept_attributes(attributes, into)}
    return {"label": into.id, **{f"{ATTRIBUTE}{name}": value for name, value in whole.items()}}


def _merge_verdict(draft: Draft, verdict: str, gone: str, into: Label) -> Fields:
    """Return the fields by which a verdict says of the label that is left what it said of the other."""
    known = draft.live("verdict", verdict) or {}
    fields: Fields = {"label": into.id} if known.get("label") == gone else {}
    judged = known.get(JUDGED)
    if isinstance(judged, dict) and judged.get("label") == gone:
        whole = {**judged, **_fields(attributes_of(judged), into)}
        fields[JUDGED] = {name: value for name, value in whole.items() if value is not None}
    return fields


def _merge_span(draft: Draft, span_id: str, into: Label, twins: Twins) -> None:
    span = draft.ask.span(span_id)
    alike = draft.ask.twins(span.document, span.annotator, span.ranges, into.id)
    if alike:
        twins.take_over(("span", span.id), min(alike), span.document, into)
    else:
        draft.change("span", span.document, span.id, _fields(span.attributes, into))


def _merge_document_label(draft: Draft, label_id: str, into: Label, twins: Twins) -> None:
    label = draft.ask.document_label(label_id)
    others = draft.ask.document_labels(label.document, label.annotator)
    alike = [other.id for other in others if other.label == into.id]
    if alike:
        twins.take_over(("document_label", label.id), min(alike), label.document, into)
    else:
        draft.change("document_label", label.document, label.id, _fields(label.attributes, into))
