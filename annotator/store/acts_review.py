"""How verdicts and comments become changes."""

from __future__ import annotations

import secrets

from annotator.errors import Listed, RuleBroken
from annotator.model import acts
from annotator.model.changes import Fields, ObjectKey
from annotator.model.documents import State
from annotator.model.scheme import LabelKind
from annotator.model.spans import derived_id
from annotator.model.verdicts import ADJUDICATORS, Decision, adjudicators_of
from annotator.store.acts_spans import checked_ranges
from annotator.store.draft import Draft
from annotator.store.lapsing import JUDGED, content_of
from annotator.store.rules import live_document, own, put_state
from annotator.store.shapes import ANNOTATIONS, attribute_fields

_TARGETS = (*ANNOTATIONS, "document", "label")


def add_verdict(draft: Draft, act: acts.AddVerdict) -> None:
    """Write or replace the annotator's verdict on an annotation, or add what all missed."""
    if act.target_kind not in ANNOTATIONS:
        raise RuleBroken("A verdict is on a span, a document label or a relation.", "Choose one.")
    says_what = act.decision is Decision.ADD or (act.decision is Decision.REJECT and not act.target)
    if says_what:
        document = live_document(draft, act.document).id
        if not act.label or (act.target_kind == "span" and not act.ranges):
            raise RuleBroken("Nothing is selected.", "Select a passage and a label first.")
    else:
        document = live_document(draft, _document_of(draft, act)).id
    if act.adjudicates:
        _may_adjudicate(draft)
    fields: Fields = {"reason": act.reason or None, "adjudicates": act.adjudicates or None}
    if act.decision is Decision.ADD and act.instead:
        fields["instead"] = act.instead
    if says_what or act.decision is Decision.CORRECT:
        fields.update(_content(draft, act, document))
    target = "" if act.decision is Decision.ADD else act.target
    put_verdict(draft, document, (act.target_kind, target), act.decision, fields)


def _document_of(draft: Draft, act: acts.AddVerdict) -> str:
    """Return the document of what is decided on. Of what was deleted one can only agree that it goes."""
    kind, target = act.target_kind, act.target
    if act.decision is Decision.REJECT and draft.live(kind, target) is None:
        document = draft.document_of(kind, target)
        if document is not None:
            return document
    return str(draft.ask.owner(kind, target, "annotator")[0])


def _may_adjudicate(draft: Draft) -> None:
    named = adjudicators_of(draft.ask.setting(ADJUDICATORS))
    if named and draft.annotator not in named:
        known = (draft.ask.find_annotator(who) for who in named)
        raise RuleBroken(
            "Only those whom the project names may settle a conflict of verdicts: {people}.",
            "Decide without settling it, or ask one of them.",
            people=Listed(person.name for person in known if person) or Listed(named),
        )


def add_verdicts(draft: Draft, act: acts.AddVerdicts) -> None:
    """Write several verdicts, all or none."""
    if not act.verdicts and not act.removed:
        raise RuleBroken("There is nothing to decide.", "Choose a difference.")
    for name in act.removed:
        remove_verdict(draft, acts.RemoveVerdict(name))
    for verdict in act.verdicts:
        add_verdict(draft, verdict)


def send_back(draft: Draft, act: acts.SendBack) -> None:
    """Open a finished document again for annotators, and say why in a thread on it."""
    if not act.reason.strip():
        raise RuleBroken("Sending back needs a reason.", "Write what is to be done.")
    live_document(draft, act.document)
    done = [who for who in act.annotators if draft.ask.state(act.document, who)[0] is State.DONE]
    if not done:
        raise RuleBroken("Nobody is done with this document.", "Choose another document.")
    thread = put_comment(draft, acts.AddComment(act.reason, document=act.document, target=act.document))
    for who in done:
        put_state(draft, act.document, who, str(State.IN_PROGRESS), sent_back=thread)


def _content(draft: Draft, act: acts.AddVerdict, document: str) -> Fields:
    """Return what a correction or addition says the annotation should be."""
    fields: Fields = {}
    if act.ranges:
        ranges = checked_ranges(act.ranges, draft.ask.document(document).length)
        fields["ranges"] = [list(pair) for pair in ranges]
    if act.label:
        kind = LabelKind(act.target_kind.removesuffix("_label"))
        fields["label"] = draft.scheme.check_use(act.label, kind, act.attributes).id
    ends = {name: end for name, end in (("head", act.head), ("tail", act.tail)) if end}
    for end in ends.values():
        if draft.ask.span(end).document != document:
            raise RuleBroken("The ends of a relation lie in one document.", "Choose spans of one document.")
    return {**fields, **ends, **attribute_fields(act.attributes)}


def put_verdict(draft: Draft, document: str, key: ObjectKey, decision: Decision, fields: Fields) -> None:
    """Write the acting annotator's one verdict on a target, with what the target says now, or said last.

    Of what nobody has there is one as well, known by what it says: an addition, or the rejection of one.
    """
    kind, target = key
    facts: Fields = {
        "target_kind": kind,
        "target": target,
        "reviewer": draft.annotator,
        "decision": str(decision),
    }
    given = {name: value for name, value in fields.items() if value is not None}
    added = () if target else (document, content_of(given))
    if target:
        facts[JUDGED] = content_of(draft.fields(kind, target) or {})
    object_id = derived_id("verdict", kind, target, draft.annotator, *added)
    draft.put("verdict", document, object_id, {**facts, **given})


def remove_verdict(draft: Draft, act: acts.RemoveVerdict) -> None:
    """Take an own verdict back."""
    document, reviewer = draft.ask.owner("verdict", act.id, "reviewer")
    own(draft, reviewer)
    draft.delete("verdict", document, act.id)


def add_comment(draft: Draft, act: acts.AddComment) -> None:
    """Open a thread or answer in one."""
    put_comment(draft, act)


def put_comment(draft: Draft, act: acts.AddComment) -> str:
    """Write a comment; return the id of its thread."""
    if not act.text.strip():
        raise RuleBroken("A comment needs words.", "Write something.")
    fields: dict[str, object] = {"author": draft.annotator, "text": act.text}
    if act.question:
        fields["question"] = True
    object_id = secrets.token_hex(16)
    if act.thread:
        first = draft.live("comment", act.thread)
        if first is None:
            raise RuleBroken('There is no thread "{thread}".', "Choose another.", thread=act.thread)
        document, _ = draft.ask.owner("comment", act.thread, "thread")
        fields.update({name: first.get(name) for name in ("target_kind", "target")}, thread=act.thread)
    else:
        document = _comment_document(draft, act)
        target = act.target or act.document
        fields.update(target_kind=act.target_kind, target=target, thread=object_id)
    draft.put("comment", document, object_id, fields)
    return act.thread or object_id


def _comment_document(draft: Draft, act: acts.AddComment) -> str:
    if act.target_kind not in _TARGETS:
        raise RuleBroken("Nothing is chosen to comment on.", "Choose a span, a document or a label.")
    if act.target_kind == "label":
        draft.scheme.label(act.target)
        return ""
    if act.target_kind == "document":
        return live_document(draft, act.target or act.document).id
    return live_document(draft, _document_of_target(draft, act)).id


def _document_of_target(draft: Draft, act: acts.AddComment) -> str:
    """Return the document of an annotation, also of a deleted one, or of what a reviewer added."""
    added = draft.live("verdict", act.target) or {}
    kind = "verdict" if added.get("target_kind") == act.target_kind else act.target_kind
    document = draft.document_of(kind, act.target)
    return document or str(draft.ask.owner(act.target_kind, act.target, "annotator")[0])


def set_thread_closed(draft: Draft, act: acts.SetThreadClosed) -> None:
    """Close or reopen a thread; anyone may."""
    document, thread = draft.ask.owner("comment", act.thread, "thread")
    draft.change("comment", document, thread, {"closed": act.closed or None})
