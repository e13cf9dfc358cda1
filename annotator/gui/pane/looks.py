"""What each label looks like now: colours of the theme, name in the interface language, form of its group.

Owns the derived looks of labels; rebuilt when theme, language or scheme change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from annotator.gui.theme import Theme
from annotator.gui.translation import tr
from annotator.model.colours import SLOTS
from annotator.model.scheme import Attribute, Form, Label, LabelKind, Scheme, named
from annotator.model.spans import AttributeValue


@dataclass(frozen=True)
class Look:
    """How spans of one label are drawn. Tints are None where a form or a mode has none."""

    form: Form
    colour: QColor
    tint: QColor | None
    strong_tint: QColor | None
    chip: QColor
    word: str
    short: str


class Looks:
    """The looks of a scheme's labels. A label that the scheme does not know is shown by its id, in slate."""

    def __init__(self, scheme: Scheme | None, theme: Theme, language: str) -> None:
        self.theme = theme
        self._scheme = scheme
        self._language = language
        self._shorts = _shorts(scheme, language) if scheme else {}
        self._looks: dict[str, Look] = {}

    def look(self, label_id: str) -> Look:
        """Return the look of a label."""
        look = self._looks.get(label_id)
        if look is None:
            look = self._looks[label_id] = self._make(label_id)
        return look

    def values(self, label_id: str, attributes: Mapping[str, AttributeValue]) -> list[str]:
        """Return the attributes of something with this label in words, each with its value."""
        label = self._scheme.by_id.get(label_id) if self._scheme else None
        found = []
        for name, value in sorted(attributes.items()):
            attribute = label.attribute(name) if label else None
            word = named(attribute.names, self._language) if attribute else ""
            found.append(f"{word or name} = {value_text(attribute, value, self._language)}")
        return found

    def _make(self, label_id: str) -> Look:
        label = self._scheme.by_id.get(label_id) if self._scheme else None
        if label is None or self._scheme is None:
            form, colour, word = Form.NAME, f"slot:{SLOTS}", label_id
        else:
            form, colour, word = (
                self._scheme.form(label),
                self._scheme.colour(label_id),
                label.name(self._language),
            )
        return Look(
            form=form,
            colour=self.theme.label_colour(colour),
            tint=self.theme.tint(colour, form),
            strong_tint=self.theme.tint(colour, form, strong=True),
            chip=self.theme.chip(colour),
            word=word,
            short=self._shorts.get(label_id, word[:1]),
        )


def _shorts(scheme: Scheme, language: str) -> dict[str, str]:
    """Return the short form of each label's name: a character that no other label took, or its key."""
    taken: set[str] = set()
    shorts: dict[str, str] = {}
    for label in scheme.labels:
        if label.kind is LabelKind.SPAN:
            shorts[label.id] = _short(label, language, taken)
            taken.add(shorts[label.id])
    return shorts


def _short(label: Label, language: str, taken: set[str]) -> str:
    name = label.name(language)
    if not language.startswith("zh"):
        return label.key.replace(" ", "") or name[:1]
    return next((character for character in name if character not in taken), name[:1])


def value_text(attribute: Attribute | None, value: AttributeValue, language: str) -> str:
    """Return an attribute's value in words; of one that the scheme does not know, as it is kept."""
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    for choice in attribute.choices if attribute else ():
        if choice.id == value:
            return named(choice.names, language) or choice.id
    return f"{value:g}" if isinstance(value, float) else str(value)
