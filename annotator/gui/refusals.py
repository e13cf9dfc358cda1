"""Refusals as people read them: labels and attributes by the names that are shown, not by their ids."""

from __future__ import annotations

from annotator.errors import RuleBroken, SchemeProblem, UserError
from annotator.model.scheme import Scheme, named

_LABELS = ("label", "end", "other", "parent")  # parameters that hold a label's id


def with_names(error: UserError, scheme: Scheme, language: str) -> UserError:
    """Return a refusal with the names of the scheme's labels and their attributes."""
    if not isinstance(error, RuleBroken | SchemeProblem):
        return error
    values = dict(error.parameters)
    owner = scheme.by_id.get(str(values.get("label")))
    attribute = owner.attribute(str(values.get("name"))) if owner else None
    if attribute is not None:
        values["name"] = named(attribute.names, language) or attribute.id
    for key in _LABELS:
        label = scheme.by_id.get(str(values.get(key)))
        if label is not None:
            values[key] = label.name(language)
    return type(error)(error.message, error.next_step, **values)
