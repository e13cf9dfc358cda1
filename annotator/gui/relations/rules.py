"""Which relation labels may stand between two spans. Asks the scheme alone."""

from __future__ import annotations

from annotator.model.scheme import Label, LabelKind, Scheme


def fitting(scheme: Scheme, head: str, tail: str = "") -> list[Label]:
    """Return the relation labels that may begin at a span with one label and end at one with another.

    Without a tail: those that may begin there.
    """
    return [
        label
        for label in scheme.applicable(LabelKind.RELATION)
        if (not label.heads or head in label.heads) and (not tail or not label.tails or tail in label.tails)
    ]
