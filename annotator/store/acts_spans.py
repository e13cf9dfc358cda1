"""How acts on spans and relations become changes, and the rules that may refuse them."""

from __future__ import annotations

from annotator.errors import RuleBroken
from annotator.model import acts
from annotator.model.label_merges import kept_attributes
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import (
    AttributeValue,
    Range,
    Relation,
    Span,
    derived_id,
    normalised_ranges,
    span_id,
)
from annotator.store.draft import Draft
from annotator.store.rules import begin_work, live_document, own
from annotator.store.shapes import ATTRIBUTE, attribute_fields


def add_span(draft: Draft, act: acts.AddSpan) -> None:
    """Create a span, after the scheme's rules."""
    length = live_document(draft, act.document).length
    ranges = checked_ranges(act.ranges, length)
    label = draft.scheme.check_use(act.label, LabelKind.SPAN, act.attributes)
    label.check_required(act.attributes)
    if not act.id:
        _check_twins(draft, act.document, ranges, act.label)
    _check_overlap(draft, act.document, ranges, "")
    span = Span(act.id or "-", act.document, act.label, draft.annotator, ranges, act.attributes)
    object_id = _free_id(draft, "span", act.id, span_id(span))
    draft.put("span", act.document, object_id, span_fields(span, unsure=act.unsure, note=act.note))
    begin_work(draft, act.document)


def span_fields(span: Span, *, unsure: bool, note: str) -> dict[str, object]:
    """Return a span as fields of the log; what is empty is left out."""
    fields: dict[str, object] = {
        "label": span.label,
        "annotator": span.annotator,
        "ranges": [list(pair) for pair in span.ranges],
        **attribute_fields(span.attributes),
    }
    if unsure:
        fields["unsure"] = True
    if note:
        fields["note"] = note
    if span.origins:
        fields["origins"] = list(span.origins)
    return fields


def add_spans(draft: Draft, act: acts.AddSpans) -> None:
    """Create several spans in one act."""
    for span in act.spans:
        add_span(draft, span)


def relabel_span(draft: Draft, act: acts.RelabelSpan) -> None:
    """Give a span another label; attributes that the new label does not take go."""
    span = own_span(draft, act.span)
    fields = _relabelled(draft, span, act, LabelKind.SPAN)
    if act.label != span.label:
        _check_twins(draft, span.document, span.ranges, act.label)
    draft.change("span", span.document, span.id, fields)


def set_span_ranges(draft: Draft, act: acts.SetSpanRanges) -> None:
    """Move a span."""
    span = own_span(draft, act.span)
    ranges = checked_ranges(act.ranges, live_document(draft, span.document).length)
    if ranges != span.ranges:
        _check_twins(draft, span.document, ranges, span.label)
    _check_overlap(draft, span.document, ranges, span.id)
    draft.change("span", span.document, span.id, {"ranges": [list(pair) for pair in ranges]})


def delete_spans(draft: Draft, act: acts.DeleteSpans) -> None:
    """Delete spans and the relations that hang on them."""
    for span_of_act in dict.fromkeys(act.spans):
        span = own_span(draft, span_of_act)
        draft.delete("span", span.document, span.id)
        for relation in draft.ask.relations_on(span.id):
            draft.delete("relation", relation.document, relation.id)


def set_span_note(draft: Draft, act: acts.SetSpanNote) -> None:
    """Write or remove a note."""
    span = own_span(draft, act.span)
    draft.change("span", span.document, span.id, {"note": act.note or None})


def set_span_unsure(draft: Draft, act: acts.SetSpanUnsure) -> None:
    """Set or clear the unsure flag."""
    span = own_span(draft, act.span)
    draft.change("span", span.document, span.id, {"unsure": True if act.unsure else None})


def set_span_attribute(draft: Draft, act: acts.SetSpanAttribute) -> None:
    """Set or remove one attribute."""
    span = own_span(draft, act.span)
    fields = changed_attribute(draft, span.label, act.attribute, act.value)
    draft.change("span", span.document, span.id, fields)


# --- relations


def add_relation(draft: Draft, act: acts.AddRelation) -> None:
    """Draw an arrow between two own spans of one document."""
    live_document(draft, act.document)
    label = draft.scheme.check_use(act.label, LabelKind.RELATION, act.attributes)
    label.check_required(act.attributes)
    _check_ends(draft, act, label)
    for relation in draft.ask.relations_on(act.head):
        if (relation.head, relation.tail, relation.label) == (act.head, act.tail, act.label):
            raise RuleBroken("These spans already have this relation.", "Choose another label.")
    facts = (act.document, act.head, act.tail, act.label, draft.annotator)
    object_id = _free_id(draft, "relation", "", derived_id("relation", *facts))
    fields = {"label": act.label, "annotator": draft.annotator, "head": act.head, "tail": act.tail}
    draft.put("relation", act.document, object_id, {**fields, **attribute_fields(act.attributes)})


def _check_ends(draft: Draft, act: acts.AddRelation, label: Label) -> None:
    if act.head == act.tail:
        raise RuleBroken("A relation needs two different spans.", "Choose another span.")
    for end, allowed in ((act.head, label.heads), (act.tail, label.tails)):
        span = own_span(draft, end)
        if span.document != act.document:
            raise RuleBroken("The ends of a relation lie in one document.", "Choose spans of one document.")
        if allowed and span.label not in allowed:
            raise RuleBroken(
                '"{label}" does not take a span labelled "{end}" at this end.',
                "Choose another span or another relation.",
                label=label.id,
                end=span.label,
            )


def delete_relation(draft: Draft, act: acts.DeleteRelation) -> None:
    """Delete a relation."""
    relation = own_relation(draft, act.id)
    draft.delete("relation", relation.document, relation.id)


def relabel_relation(draft: Draft, act: acts.RelabelRelation) -> None:
    """Give a relation another label."""
    relation = own_relation(draft, act.id)
    fields = _relabelled(draft, relation, act, LabelKind.RELATION)
    draft.change("relation", relation.document, relation.id, fields)


def set_relation_attribute(draft: Draft, act: acts.SetRelationAttribute) -> None:
    """Set or remove one attribute of a relation."""
    relation = own_relation(draft, act.id)
    fields = changed_attribute(draft, relation.label, act.attribute, act.value)
    draft.change("relation", relation.document, relation.id, fields)


# --- shared


def own_span(draft: Draft, span_of_act: str) -> Span:
    """Return a span if the acting annotator may change it. Raises RuleBroken."""
    span = draft.ask.span(span_of_act)
    own(draft, span.annotator)
    live_document(draft, span.document)
    return span


def own_relation(draft: Draft, relation_of_act: str) -> Relation:
    """Return a relation if the acting annotator may change it. Raises RuleBroken."""
    relation = draft.ask.relation(relation_of_act)
    own(draft, relation.annotator)
    live_document(draft, relation.document)
    return relation


def checked_ranges(given: tuple[Range, ...], length: int) -> tuple[Range, ...]:
    """Return ranges sorted and joined. Raises RuleBroken unless they lie on a text of this length."""
    ranges = normalised_ranges(given)
    if not ranges:
        raise RuleBroken("Nothing is selected.", "Select a passage first.")
    if ranges[0][0] < 0 or ranges[-1][1] > length:
        raise RuleBroken(
            "The range {start} to {end} lies outside the text of {length} characters.",
            "Select a passage of the text.",
            start=ranges[0][0],
            end=ranges[-1][1],
            length=length,
        )
    return ranges


def changed_attribute(
    draft: Draft, label_id: str, name: str, value: AttributeValue | None
) -> dict[str, object]:
    """Return the field for one attribute. Raises RuleBroken if the label does not take it or needs it."""
    label = draft.scheme.label(label_id)
    if value is None:
        label.check_required({attribute.id for attribute in label.attributes} - {name})
    else:
        label.check_value(name, value)
    return {f"{ATTRIBUTE}{name}": value}


def _relabelled(
    draft: Draft, annotation: Span | Relation, act: acts.RelabelSpan | acts.RelabelRelation, kind: LabelKind
) -> dict[str, object]:
    label = draft.scheme.check_use(act.label, kind, act.attributes)
    kept = {**kept_attributes(annotation.attributes, label), **act.attributes}
    dropped = dict.fromkeys(attribute_fields(dict(annotation.attributes)))
    label.check_required(kept)
    return {"label": act.label, **dropped, **attribute_fields(kept)}


def _check_twins(draft: Draft, document: str, ranges: tuple[Range, ...], label: str) -> None:
    if draft.ask.twins(document, draft.annotator, ranges, label):
        raise RuleBroken(
            'This passage already has your label "{label}".', "Choose another label.", label=label
        )


def _check_overlap(draft: Draft, document: str, ranges: tuple[Range, ...], but: str) -> None:
    if draft.scheme.overlap:
        return
    for other in draft.ask.spans(document, draft.annotator):
        meets = any(a < d and c < b for a, b in ranges for c, d in other.ranges)
        if meets and other.id != but:
            raise RuleBroken(
                'This passage meets your span "{label}", and this scheme allows no overlaps.',
                "Move or delete that span first.",
                label=other.label,
            )


def _free_id(draft: Draft, kind: str, given: str, derived: str) -> str:
    """Return the id for a new object: the one given, else the derived one, or its next free successor."""
    if given:
        if draft.fields(kind, given) is not None:
            raise RuleBroken('There is already a {kind} "{id}".', "Use another id.", kind=kind, id=given)
        return given
    candidate, number = derived, 1
    while draft.live(kind, candidate) is not None:
        candidate, number = derived_id(kind, derived, number), number + 1
    return candidate
