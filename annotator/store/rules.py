"""Rules that many acts share: who may change what, and on which documents. Writes nothing."""

from __future__ import annotations

from annotator.errors import RuleBroken
from annotator.model.annotators import GOLD
from annotator.model.documents import Document, State
from annotator.store.draft import Draft
from annotator.store.zones_cache import FIELD, to_carry


def live_document(draft: Draft, document: str) -> Document:
    """Return a document that may be worked on. Raises RuleBroken if it is unknown, trashed or purged."""
    found = draft.ask.document(document)
    if found.purged:
        raise RuleBroken("This document was purged.", "Choose another document.")
    if found.trashed:
        raise RuleBroken(
            '"{title}" is in the trash.', "Restore it first.", title=found.title or found.id[:12]
        )
    return found


def own(draft: Draft, owner: str) -> None:
    """Raise RuleBroken unless the acting annotator owns the annotation."""
    if owner != draft.annotator:
        raise RuleBroken(
            'This annotation belongs to "{owner}"; you work as "{annotator}".',
            "Leave a verdict or a comment on it instead.",
            owner=owner,
            annotator=draft.annotator,
        )


def known_annotator(draft: Draft) -> None:
    """Raise RuleBroken unless the acting annotator is one of the project's, and may act."""
    if draft.annotator == GOLD:
        raise RuleBroken("Gold is only written by review.", "Choose who works.")
    if draft.live("annotator", draft.annotator) is None:
        raise RuleBroken(
            'This project has no annotator "{annotator}".',
            "Add the annotator first.",
            annotator=draft.annotator,
        )


def put_state(draft: Draft, document: str, annotator: str, state: str, *, sent_back: str = "") -> None:
    """Write an annotator's state of a document, with the scheme's version; when done, what did not count.

    `sent_back` is the thread that says why somebody else set it; whoever sets it anew has dealt with that.
    """
    fields = {"annotator": annotator, "state": state, "scheme_version": draft.scheme.version}
    zones = to_carry(draft.db, document) if state == str(State.DONE) else None
    rest = {FIELD: zones, "sent_back": sent_back or None, "deleted": None}
    draft.change("state", document, f"{document}:{annotator}", {**fields, **rest})


def begin_work(draft: Draft, document: str) -> None:
    """The first annotation that somebody makes in a new document sets it in progress, in the same act."""
    if draft.ask.state(document, draft.annotator)[0] is State.NEW:
        put_state(draft, document, draft.annotator, str(State.IN_PROGRESS))
