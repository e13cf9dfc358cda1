"""Which colour a person has, wherever a disc or a bar of theirs is drawn: one rule for the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.annotators import GOLD, Annotator


def colour_keys(annotators: Sequence[Annotator]) -> dict[str, int | str]:
    """Return each annotator's colour as a theme takes it: their own, else by the place at which they came."""
    known = (person for person in annotators if person.id != GOLD)
    return {person.id: person.colour or place for place, person in enumerate(known)}
