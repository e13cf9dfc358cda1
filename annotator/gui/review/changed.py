"""Whether annotations under review are what they were, or an act changed only what is said of them.

Owns that comparison. Reads a project, shows nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from annotator.errors import RuleBroken
from annotator.model.spans import Span
from annotator.project import Project
from annotator.review.decisions import attributes_key
from annotator.review.settlement import Reviewed
from annotator.review.wholes import Item

KINDS = frozenset({"span", "document_label", "relation"})
_FEW = 100  # objects that are asked for one by one, where a document may have thousands of spans


def work_changed(project: Project, before: Reviewed, objects: Collection[str]) -> bool:
    """Tell whether annotations of a document differ from what they were. `objects`: what an act touched."""
    return (
        _spans_changed(project, before, objects)
        or _differ(project.document_labels(before.document), before.document_labels)
        or _differ(project.relations(before.document), before.relations)
    )


def _spans_changed(project: Project, before: Reviewed, objects: Collection[str]) -> bool:
    if len(objects) > _FEW:
        return _differ(project.spans(before.document), before.spans)
    held = {span.id: span for span in before.spans if span.id in objects}
    there = [span for name in objects if (span := _span(project, name)) and span.document == before.document]
    return _differ(there, held.values())


def _span(project: Project, name: str) -> Span | None:
    try:
        return project.span(name)
    except RuleBroken:  # deleted, or no span at all
        return None


def _differ(now: Iterable[Span | Item], then: Iterable[Span | Item]) -> bool:
    return {_fact(item) for item in now} != {_fact(item) for item in then}


def _fact(item: Span | Item) -> tuple[object, ...]:
    fact = (item.id, item.label, attributes_key(item.attributes))
    return (*fact, item.ranges, item.unsure, item.note) if isinstance(item, Span) else fact
