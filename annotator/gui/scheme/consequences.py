"""What a change of a label brings with it, in a sentence: values that stay behind, a key that is gone.

Reads the project and changes nothing.
"""

from __future__ import annotations

from annotator.gui.translation import tr, trn
from annotator.model.scheme import Label, named
from annotator.project import Project


def values_left(project: Project, before: Label, label: Label, language: str) -> str:
    """Say what becomes of values whose attribute is gone, or is called otherwise now; nothing if none are."""
    for gone in (each for each in before.attributes if label.attribute(each.id) is None):
        count = project.attribute_uses(label.id, gone.id)
        if count:
            return str(
                trn(
                    '{n} annotation keeps its value of "{name}": in the data, in exports, and shown as a'
                    " removed attribute. Undo brings the attribute back.",
                    '{n} annotations keep their values of "{name}": in the data, in exports, and shown as'
                    " a removed attribute. Undo brings the attribute back.",
                    count,
                    name=named(gone.names, language) or gone.id,
                )
            )
    return ""


def key_lost(label: Label, taker: Label, language: str) -> str:
    """Say that a label came back without its key, and which label has it."""
    return str(
        tr(
            '"{label}" is back without its key {key}: "{other}" has the key {other_key} now.',
            label=label.name(language),
            key=label.key,
            other=taker.name(language),
            other_key=taker.key,
        )
    )
