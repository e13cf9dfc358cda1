"""Puts what a merge brings, and where both sides changed one thing, into a report. Merges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain
from typing import Protocol

from annotator.errors import RuleBroken
from annotator.exchange.field_words import by_name, in_words, told_detail, told_field
from annotator.exchange.report import Entry, Owners, Report
from annotator.model.changes import (
    Change,
    FieldMerged,
    Met,
    ObjectKey,
    Overtaken,
    Remark,
    Subject,
    load_fields,
)
from annotator.model.documents import Document
from annotator.model.reviewing import Contested
from annotator.model.scheme import Scheme
from annotator.model.verdicts import Decision, Fate, Lapse

_PLURALS = {
    "document": "documents",
    "span": "spans",
    "document_label": "document_labels",
    "relation": "relations",
    "state": "states",
    "verdict": "verdicts",
    "comment": "comments",
    "label": "labels",
    "annotator": "annotators",
    "setting": "settings",
    "source": "sources",
    "layer_correction": "layer_corrections",
}


class Merged(Protocol):
    """What the store tells of a merge."""

    @property
    def changes(self) -> int:
        """Return how many changes were new."""

    @property
    def texts(self) -> int:
        """Return how many texts were new."""

    @property
    def met(self) -> tuple[Met, ...]:
        """Return what was changed on both sides."""

    @property
    def overtaken(self) -> tuple[Overtaken, ...]:
        """Return the verdicts that hold no longer."""

    @property
    def contested(self) -> tuple[Contested, ...]:
        """Return what reviewers contradict each other on."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Return what had to give way in the scheme."""

    @property
    def fields(self) -> tuple[FieldMerged, ...]:
        """Return what became of the fields of labels, of the scheme, of annotators."""

    @property
    def touched(self) -> Mapping[ObjectKey, int]:
        """Return the objects with new changes, and how many."""

    @property
    def known(self) -> Set[ObjectKey]:
        """Return those of them that the project had before."""

    @property
    def annotators(self) -> Mapping[str, int]:
        """Return how many new changes are of what is whose."""


class MergeTarget(Protocol):
    """What is asked of the project that is merged into, to say things in words."""

    @property
    def scheme(self) -> Scheme:
        """Return the label scheme."""

    def document(self, document: str) -> Document:
        """Return a document. Raises RuleBroken."""

    def has_text(self, document: str) -> bool:
        """Tell whether a text is there."""

    def is_purged(self, document: str) -> bool:
        """Tell whether a document was removed for good."""


def tell_before(target: MergeTarget, changes: Iterable[Change], report: Report) -> None:
    """Note what goes for good: documents of the project that were purged on the other side."""
    purges = {
        row.document for row in changes if row.kind == "document" and load_fields(row.after).get("purged")
    }
    for document in sorted(purges):
        if target.has_text(document):
            message = "{title} was removed for good on the other side; its text and annotations go here, too."
            title = title_of(target, document)
            report.add(Entry("document_purged", message, {"title": title}, left_out=False, document=document))


def tell_merged(target: MergeTarget, merged: Merged, labels: frozenset[str], report: Report) -> None:
    """Count what is new by kind, and what was known; note changes of the scheme and what both sides changed.

    `labels` are the labels that the project had before.
    """
    report.counts.update({"changes": merged.changes, "texts": merged.texts, "conflicts": 0})
    other = {(field.kind, field.object) for field in merged.fields if field.kept != field.here}
    for (kind, object_id), fresh in merged.touched.items():
        alike = kind == "label" and object_id in labels and (kind, object_id) not in other
        if fresh and not alike:
            known = (kind, object_id) in merged.known
            report.counts["known" if known else _PLURALS.get(kind, kind)] += 1
            _tell_project_object(target, kind, object_id, labels, report)
    for entry in chain(
        (_met(target, met) for met in merged.met),
        (_overtaken(target, alike) for alike in _alike(merged.overtaken)),
        (_contested(target, each) for each in merged.contested),
        (_gave_way(target, remark) for remark in merged.remarks),
        *(told_field(field, target.scheme.by_id) for field in merged.fields),
    ):
        report.counts["conflicts"] += entry.conflict
        report.add(entry)
    if any((field.kind, field.field) == ("label", "place") for field in merged.fields):
        report.note("label_order", "The labels stand in the other side's order now.")


def _tell_project_object(
    target: MergeTarget, kind: str, object_id: str, labels: frozenset[str], report: Report
) -> None:
    if kind == "label" and object_id not in labels:
        report.note(
            "label_added", 'The label "{label}" comes in.', label=by_name(object_id, target.scheme.by_id)
        )
    elif kind == "setting":
        report.note("setting_changed", 'The setting "{name}" was set on the other side.', name=object_id)


# --- what both sides changed, and decisions that a change has overtaken

_LATER = "The later change of each field counts; the log keeps both."
_AGAIN = "Make it anew if it should stay; the log keeps what it was."
_MET = {
    "span": "A span of {owners} in {title} was changed on both sides: {what}.",
    "state": "How far {object} has got with {title} was set on both sides.",
    "document": "The title, or whether it is in the trash, of {title} was changed on both sides.",
    "setting": 'The setting "{object}" was changed on both sides.',
    "document_label": "A label of {owners} on {title} was changed on both sides: {what}.",
    "relation": "A relation of {owners} in {title} was changed on both sides: {what}.",
    "verdict": "A verdict in {title} was changed on both sides: {what}.",
    "comment": "A comment was changed on both sides.",
}
_OTHER = "Something of {title} ({kind} {object}) was changed on both sides."
_DELETED = "The {kind} {what} in {title} was changed on one side and deleted on the other; it is deleted."
_DELETED_OF = (
    "The {kind} {what} of {owners} in {title} was changed on one side and deleted on the other;"
    " it is deleted."
)
_GAVE_WAY = {
    "key_lost": ('The keys of the labels "{object}" and "{other}" clash ("{detail}"); "{object}" loses its.',
                 "Give it another key in the scheme."),
    "group_key": ('"{object}" is a group by now and loses its key "{detail}".', ""),
    "label_mended": ('The label "{object}" named a group or label that is no more; it stands without.',
                     "Look at it in the scheme."),
}  # fmt: skip
_LOOK = "It is to be decided again."
_CHANGED_SINCE = {
    Decision.ACCEPT: "{reviewer} accepted the {kind} {what} of {owners} in {title}; it was changed since,"
    " to {now}.",
    Decision.REJECT: "{reviewer} rejected the {kind} {what} of {owners} in {title}; it was changed since,"
    " to {now}.",
    Decision.CORRECT: "{reviewer} corrected the {kind} {what} of {owners} in {title}; it was changed since,"
    " to {now}.",
}
_DELETED_SINCE = {
    Decision.ACCEPT: "{reviewer} accepted the {kind} {what} of {owners} in {title}; it was deleted since.",
    Decision.CORRECT: "{reviewer} corrected the {kind} {what} of {owners} in {title}; it was deleted since.",
}
_CONTESTED_OF = "Reviewers contradict each other on the {kind} {what} of {owners} in {title}: {reviewers}."
_CONTESTED = "Reviewers contradict each other on the {kind} {what} in {title}: {reviewers}."
_SETTLE = "It is not in gold until the conflict is settled in review."
_FATES = {
    Fate.OPEN: "Gold does not hold it. In review, X agrees that it goes, E puts it into gold all the same.",
    Fate.HELD: "Gold holds it all the same: the like of it is in gold.",
    Fate.NONE: "Gold did not hold it: reviewers had not agreed on it.",
}


def _gave_way(target: MergeTarget, remark: Remark) -> Entry:
    message, next_step = _GAVE_WAY.get(remark.code, (_OTHER, ""))
    labels = target.scheme.by_id
    parameters: dict[str, object] = {
        **{"title": "", "kind": remark.detail, "object": by_name(remark.object, labels)},
        **{"detail": remark.detail, "other": by_name(remark.other, labels)},
    }
    return Entry(
        remark.code, message, parameters, next_step, left_out=False, conflict=True, object=remark.object
    )


def _met(target: MergeTarget, met: Met) -> Entry:
    subject, labels = met.subject, target.scheme.by_id
    deleted = any(field.field == "deleted" and field.kept for field in met.fields)
    if deleted:
        message, next_step = _DELETED_OF if met.owner[0] else _DELETED, _AGAIN
    else:
        message, next_step = _MET.get(subject.kind, _OTHER), _LATER
    fields = [field for field in met.fields if field.field != "deleted" or not deleted]
    return Entry(
        "deleted_on_one_side" if deleted else "changed_on_both_sides",
        message,
        {**_words_of(target, subject), "owners": Owners([met.owner])},
        next_step,
        left_out=False,
        conflict=True,
        document=subject.document,
        object=subject.object,
        details=tuple(told_detail(field, labels, ours=met.ours, counts=not deleted) for field in fields),
        passage=subject.passage,
    )


def _alike(found: Iterable[Overtaken]) -> Iterable[list[Overtaken]]:
    """Put together what tells one fact of several people."""
    facts: dict[object, list[Overtaken]] = {}
    for verdict in found:
        facts.setdefault(verdict.fact, []).append(verdict)
    return facts.values()


def _overtaken(target: MergeTarget, alike: Sequence[Overtaken]) -> Entry:
    """Verdicts that annotators' changes have overtaken. Who changed what was rejected did as was asked."""
    verdict, owners = alike[0], Owners(sorted({each.owner for each in alike}))
    subject, gone = verdict.subject, verdict.lapse is Lapse.GONE
    sentences, words = _DELETED_SINCE if gone else _CHANGED_SINCE, _words_of(target, subject)
    return Entry(
        "deleted_since_verdict" if gone else "changed_since_verdict",
        sentences[verdict.decision],
        {
            **words,
            "now": _words_of(target, verdict.now)["what"],
            "reviewer": verdict.reviewer,
            "owners": owners,
        },
        _FATES[verdict.fate] if gone else _LOOK,
        left_out=False,
        conflict=verdict.decision is not Decision.REJECT and (verdict.fate is Fate.OPEN or not gone),
        document=subject.document,
        object=subject.object,
        passage=verdict.now.passage,
    )


def _contested(target: MergeTarget, contested: Contested) -> Entry:
    subject, owners = contested.subject, contested.owners
    return Entry(
        "contested",
        _CONTESTED_OF if owners else _CONTESTED,
        {
            **_words_of(target, subject),
            "owners": Owners(owners),
            "reviewers": Owners(contested.reviewers),
        },
        _SETTLE,
        left_out=False,
        conflict=True,
        document=subject.document,
        object=subject.object,
        passage=subject.passage,
    )


def _words_of(target: MergeTarget, subject: Subject) -> dict[str, object]:
    place = f"{subject.passage[0]}–{subject.passage[1]}" if subject.passage else ""
    quote = f'"{subject.quote}"' if subject.quote else ""
    values = [f"({name} = {in_words(value)})" for name, value in sorted(subject.attributes.items())]
    title = subject.title or (title_of(target, subject.document) if subject.document else "")
    return {
        "title": title,
        "object": subject.object.rpartition(":")[2] if subject.kind == "state" else subject.object,
        "kind": subject.kind.replace("_", " "),
        "what": by_name(subject.label, target.scheme.by_id, place, quote, *values),
    }


def title_of(target: MergeTarget, document: str) -> str:
    """Return a document's title, or the beginning of its id."""
    try:
        return target.document(document).title or document[:12]
    except RuleBroken:
        return document[:12]
