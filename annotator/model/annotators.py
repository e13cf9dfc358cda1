"""Who owns annotations: a person, a model, an import, or gold."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

GOLD = "gold"


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
    colour: str = ""  # empty: the next of the theme's people colours


def annotator_id(name: str) -> str:
    """Return the id of the annotator with this name: NFKC, case folded, blanks joined to one space.

    Raises ValueError if nothing is left.
    """
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    if not folded:
        raise ValueError("an annotator needs a name")
    return folded
