"""Which colour a person has, wherever a disc or a bar of theirs is drawn: one rule for the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.annotators import Annotator, places_of


def colour_keys(annotators: Sequence[Annotator]) -> dict[str, int | str]:
    """Return each annotator's colour as a theme takes it: their own, else by the place at which they came."""
    own = {person.id: person.colour for person in annotators}
    return {who: own[who] or place for who, place in places_of(annotators).items()}
