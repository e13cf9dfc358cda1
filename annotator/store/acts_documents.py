"""How acts on documents, their labels and states, people and settings become changes."""

from __future__ import annotations

import secrets

from annotator.errors import RuleBroken
from annotator.model import acts
from annotator.model.annotators import AnnotatorKind, annotator_id
from annotator.model.colours import is_colour
from annotator.model.scheme import LabelKind
from annotator.model.spans import DocumentLabel, derived_id
from annotator.model.verdicts import ADJUDICATORS, adjudicators_of
from annotator.store.acts_spans import changed_attribute
from annotator.store.draft import Draft
from annotator.store.rules import begin_work, live_document, own, put_state
from annotator.store.shapes import LIVE, PURGED, TRASHED, attribute_fields


def add_document_label(draft: Draft, act: acts.AddDocumentLabel) -> None:
    """Label a document; another own label of an exclusive group goes in the same act."""
    live_document(draft, act.document)
    label = draft.scheme.check_use(act.label, LabelKind.DOCUMENT, act.attributes)
    excluded = draft.scheme.exclusive_siblings(label)
    for other in draft.ask.document_labels(act.document, draft.annotator):
        if other.label in excluded:
            draft.delete("document_label", act.document, other.id)
    object_id = derived_id("document_label", act.document, act.label, draft.annotator)
    fields = {"label": act.label, "annotator": draft.annotator, **attribute_fields(act.attributes)}
    draft.put("document_label", act.document, object_id, fields)
    begin_work(draft, act.document)


def remove_document_label(draft: Draft, act: acts.RemoveDocumentLabel) -> None:
    """Take a document label off."""
    label = _own_document_label(draft, act.id)
    draft.delete("document_label", label.document, label.id)


def set_document_label_attribute(draft: Draft, act: acts.SetDocumentLabelAttribute) -> None:
    """Set or remove one attribute of a document label."""
    label = _own_document_label(draft, act.id)
    fields = changed_attribute(draft, label.label, act.attribute, act.value)
    draft.change("document_label", label.document, label.id, fields)


def _own_document_label(draft: Draft, label_id: str) -> DocumentLabel:
    label = draft.ask.document_label(label_id)
    own(draft, label.annotator)
    live_document(draft, label.document)
    return label


def set_state(draft: Draft, act: acts.SetState) -> None:
    """Set the annotator's own state; with the scheme's version, so that later labels can be offered."""
    live_document(draft, act.document)
    if draft.ask.state(act.document, draft.annotator)[0] is act.state:
        return
    put_state(draft, act.document, draft.annotator, str(act.state))


def set_title(draft: Draft, act: acts.SetTitle) -> None:
    """Change a title; blanks around it and line ends in it go."""
    live_document(draft, act.document)
    draft.change("document", act.document, act.document, {"title": " ".join(act.title.split())})


def trash_documents(draft: Draft, act: acts.TrashDocuments) -> None:
    """Move documents to the trash."""
    for document in act.documents:
        live_document(draft, document)
        draft.change("document", document, document, {"trashed": True})


def restore_documents(draft: Draft, act: acts.RestoreDocuments) -> None:
    """Bring documents back from the trash."""
    for document in act.documents:
        if draft.ask.document(document).purged:
            raise RuleBroken("This document was purged.", "Choose another document.")
        draft.change("document", document, document, {"trashed": None})


def purge_documents(draft: Draft, act: acts.PurgeDocuments) -> None:
    """Mark trashed documents as purged; the log and texts are scrubbed when the act is written."""
    for document in act.documents:
        hidden = draft.ask.has_document(document)
        if hidden == LIVE:
            raise RuleBroken("Only a document in the trash can be purged.", "Move it to the trash first.")
        if hidden is None:
            draft.ask.document(document)
        if hidden == TRASHED:
            draft.change("document", document, document, {"purged": True})
        assert hidden in (TRASHED, PURGED)


# --- people and settings


def add_annotator(draft: Draft, act: acts.AddAnnotator) -> None:
    """Make an annotator known. Raises RuleBroken if the id is taken."""
    name = " ".join(act.name.split())
    try:
        object_id = annotator_id(name)
    except ValueError:
        raise RuleBroken("An annotator needs a name.", "Type a name.") from None
    if draft.live("annotator", object_id) is not None:
        raise RuleBroken(
            'There is already an annotator "{name}".', "Use the one there is, or another name.", name=name
        )
    fields = {"name": name, "kind": str(act.kind), "colour": _person_colour(act.colour) or None}
    draft.put("annotator", "", object_id, fields)


def set_annotator(draft: Draft, act: acts.SetAnnotator) -> None:
    """Change the name shown or the colour."""
    if draft.live("annotator", act.id) is None:
        raise RuleBroken('This project has no annotator "{annotator}".', "Choose one.", annotator=act.id)
    if act.name is not None:
        name = " ".join(act.name.split())
        if not name:
            raise RuleBroken("An annotator needs a name.", "Type a name.")
        draft.change("annotator", "", act.id, {"name": name})
    if act.colour is not None:
        draft.change("annotator", "", act.id, {"colour": _person_colour(act.colour) or None})


def _person_colour(colour: str) -> str:
    if colour and not is_colour(colour.lower()):
        raise RuleBroken('"{colour}" is no colour.', "Use #rrggbb.", colour=colour)
    return colour.lower()


def set_setting(draft: Draft, act: acts.SetSetting) -> None:
    """Set or remove a setting of the project."""
    if not act.name:
        raise RuleBroken("A setting needs a name.", "Name the setting.")
    if act.name == ADJUDICATORS and act.value is not None:
        _check_adjudicators(draft, act.value)
    if act.value is None and draft.fields("setting", act.name) is None:
        return
    draft.change("setting", "", act.name, {"value": act.value})


def _check_adjudicators(draft: Draft, named: object) -> None:
    """Nobody could settle anything any more if only strangers might."""
    if not isinstance(named, list) or not named or len(adjudicators_of(named)) != len(named):
        raise RuleBroken("Adjudicators are named in a list.", "Name annotators, or nobody.")
    for who in named:
        known = draft.live("annotator", who)
        if known is None or known.get("kind", "person") != AnnotatorKind.PERSON:
            raise RuleBroken('"{annotator}" is nobody who can adjudicate.', "Name people.", annotator=who)


# --- layers


def add_layer_correction(draft: Draft, act: acts.AddLayerCorrection) -> None:
    """Store a person's correction of a layer."""
    length = live_document(draft, act.document).length
    if not 0 <= act.start < act.end <= length:
        raise RuleBroken("Nothing is selected.", "Select a passage first.")
    fields = {
        "kind": act.kind,
        "start": act.start,
        "end": act.end,
        "on": act.on,
        "annotator": draft.annotator,
    }
    draft.put("layer_correction", act.document, secrets.token_hex(16), fields)


def remove_layer_correction(draft: Draft, act: acts.RemoveLayerCorrection) -> None:
    """Take an own correction back."""
    document, owner = draft.ask.owner("layer_correction", act.id, "annotator")
    own(draft, owner)
    draft.delete("layer_correction", document, act.id)
