"""Who acts from the command line is one of the project's annotators; all stand in the window's order."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.errors import RuleBroken
from annotator.model.acts import AddAnnotator
from annotator.model.annotators import AnnotatorKind, annotator_id
from annotator.project import Project

IMPORTER = "import"
"""Who owns what is imported without `--annotator`."""


def acting(project: Project, name: str) -> str:
    """Return the id of the annotator with this name, who is made known if need be. Raises RuleBroken."""
    try:
        identity = annotator_id(name)
    except ValueError:
        raise RuleBroken("--annotator needs a name.", "Say who works: --annotator NAME.") from None
    if project.annotator(identity) is None:
        kind = AnnotatorKind.IMPORT if identity == IMPORTER else AnnotatorKind.PERSON
        project.apply(AddAnnotator(name, kind), annotator=identity)
    return identity


def in_order(known: Iterable[str], people: Iterable[str]) -> list[str]:
    """Return people in the order in which they came to the project: that of `known`, which are all of it."""
    places = {who: place for place, who in enumerate(known)}
    return sorted(people, key=lambda who: (places.get(who, len(places)), who))
