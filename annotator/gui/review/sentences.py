"""Sentences that the review page says in more than one place. Owns their wording."""

from __future__ import annotations

from annotator.gui.key_names import key_name
from annotator.gui.review.decision import KEYS
from annotator.gui.translation import tr, trn


def unconfirmed_text(count: int) -> str:
    """Return that so much agreed is not in gold yet, and what takes it in."""
    said = trn("{n} agreed, not yet gold", "{n} agreed, not yet gold", count)
    return tr("{said}: {key} accepts them", said=said, key=key_name(KEYS["rest"]))


def blind_text() -> str:
    """Return why nothing can be done here yet."""
    return tr("Blind review: mark your own work on this document as done first.")


def nothing_text() -> str:
    """Return that a key has nothing to decide about."""
    return tr("There is no difference in hand here.")


def deleted_text() -> str:
    """Return what can be done about what its annotator deleted."""
    return tr("This was deleted since: X agrees that it goes, E puts it into gold all the same.")
