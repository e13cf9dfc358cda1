"""Makes sure that who acts from the command line is one of the project's annotators."""

from __future__ import annotations

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
