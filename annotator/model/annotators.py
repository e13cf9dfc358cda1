"""Who owns annotations: a person, a model, an import, or gold."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

GOLD = "gold"
ASSIGNMENT = "assignment."
"""With the id, the setting for an annotator who was given documents: which, round by round, and the place."""


class AnnotatorKind(StrEnum):
    """What sort of owner an annotator is."""

    PERSON = "person"
    MODEL = "model"
    IMPORT = "import"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Annotator:
    """An owner of annotations. The id is the normalised name; the name is what is shown."""

    id: str
    name: str
    kind: AnnotatorKind = AnnotatorKind.PERSON
    colour: str = ""  # empty: that of the place, of the theme's people colours
    place: int | None = None  # at which he or she came to the project that gave the documents, from 0


def places_of(annotators: Iterable[Annotator]) -> dict[str, int]:
    """Return each annotator's place, by which colours go: as it was handed out, else the next free one."""
    known = [person for person in annotators if person.id != GOLD]
    places = {person.id: person.place for person in known if person.place is not None}
    taken = set(places.values())
    left = (place for place in count() if place not in taken)
    return {person.id: places[person.id] if person.id in places else next(left) for person in known}


def annotator_id(name: str) -> str:
    """Return the id of the annotator with this name: NFKC, case folded, blanks joined to one space.

    Raises ValueError if nothing is left.
    """
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    if not folded:
        raise ValueError("an annotator needs a name")
    return folded
