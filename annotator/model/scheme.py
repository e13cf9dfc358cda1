"""The label set of a project: labels with their names, keys, colours and rules.

A scheme validates itself when it is made; every breach raises `SchemeProblem` and names the label.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from annotator.errors import RuleBroken, SchemeProblem
from annotator.model.colours import is_colour, with_free_slots
from annotator.model.spans import AttributeValue

LANGUAGES = ("zh_CN", "zh_TW", "en")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_KEY = re.compile(r"[0-9a-z]( [0-9a-z])*")

Names = Mapping[str, str]  # language -> text


class LabelKind(StrEnum):
    """What a label is put on. A group holds labels and cannot be applied."""

    GROUP = "group"
    SPAN = "span"
    DOCUMENT = "document"
    RELATION = "relation"


class Form(StrEnum):
    """How the spans of a group's labels are drawn: form tells the group, hue tells the label."""

    NAME = "name"
    CONTENT = "content"
    STRUCTURE = "structure"


class AttributeKind(StrEnum):
    """The type of an attribute's value."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice attribute."""

    id: str
    names: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property that a label's annotations may carry."""

    id: str
    kind: AttributeKind
    names: Names = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    required: bool = False

    def accepts(self, value: AttributeValue) -> bool:
        """Tell whether a value is of this attribute's type."""
        if self.kind is AttributeKind.FLAG:
            return isinstance(value, bool)
        if self.kind is AttributeKind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        if self.kind is AttributeKind.CHOICE:
            return value in {choice.id for choice in self.choices}
        return isinstance(value, str)


@dataclass(frozen=True, slots=True)
class Label:
    """One class of the scheme.

    `colour` is `slot:1` to `slot:20` (the theme's palette), `#rrggbb`, or empty for a free slot. `key` is one
    key, or several with a blank between (`g n`). A relation label may say which labels its ends take.
    """

    id: str
    kind: LabelKind
    names: Names = field(default_factory=dict)
    colour: str = ""
    key: str = ""
    parent: str = ""
    definition: Names = field(default_factory=dict)
    boundary: Names = field(default_factory=dict)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
    form: Form = Form.NAME  # of a group: the form of its labels
    exclusive: bool = False  # of a group: an annotator gives a document at most one of its labels
    heads: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    retired: bool = False

    def name(self, language: str) -> str:
        """Return the label's name in a language, else in any, else its id."""
        return named(self.names, language) or self.id

    def attribute(self, attribute_id: str) -> Attribute | None:
        """Return the attribute with this id, or None."""
        return next((a for a in self.attributes if a.id == attribute_id), None)

    def check_value(self, name: str, value: AttributeValue) -> None:
        """Raise RuleBroken unless an annotation may have this value of an attribute."""
        attribute = self.attribute(name)
        if attribute is None or not attribute.accepts(value):
            raise RuleBroken(
                '"{label}" does not take the attribute {name} = {value}.',
                "See the label's attributes in the scheme.",
                label=self.id,
                name=name,
                value=value,
            )

    def check_required(self, given: Container[str]) -> None:
        """Raise RuleBroken if an attribute that is required is not among those given."""
        for attribute in self.lacking(given):
            raise RuleBroken(
                '"{label}" needs the attribute {name}.',
                "Choose a value.",
                label=self.id,
                name=attribute.id,
            )

    def lacking(self, given: Container[str]) -> tuple[Attribute, ...]:
        """Return the attributes that are required and not among those given."""
        return tuple(each for each in self.attributes if each.required and each.id not in given)


def named(names: Names, language: str) -> str:
    """Return the text in a language; else the first there is, in the order of LANGUAGES; else nothing."""
    for candidate in (language, *LANGUAGES):
        if names.get(candidate):
            return names[candidate]
    return ""


@dataclass(frozen=True)
class Scheme:
    """A checked label set. Labels stand in the order in which they are shown."""

    id: str = "scheme"
    names: Names = field(default_factory=dict)
    labels: tuple[Label, ...] = ()
    overlap: bool = True  # may spans of one annotator overlap?
    version: int = 0

    def __post_init__(self) -> None:
        _check(self)

    @cached_property
    def by_id(self) -> dict[str, Label]:
        """Labels by their id."""
        return {label.id: label for label in self.labels}

    def label(self, label_id: str) -> Label:
        """Return a label. Raises RuleBroken if the scheme has none with this id."""
        try:
            return self.by_id[label_id]
        except KeyError:
            raise RuleBroken(
                'The scheme has no label "{label}".', "Choose one of its labels.", label=label_id
            ) from None

    @cached_property
    def _colours(self) -> dict[str, str]:
        drawn = (LabelKind.SPAN, LabelKind.RELATION)
        labels = [label for label in self.labels if label.colour or label.kind in drawn]
        in_use_first = sorted(labels, key=lambda label: label.retired)
        return with_free_slots((label.id, label.colour, self.form(label)) for label in in_use_first)

    def colour(self, label_id: str) -> str:
        """Return a label's colour: its own, or a free slot of its group's; else nothing."""
        return self._colours.get(label_id, "")

    def form(self, label: Label) -> Form:
        """Return how a label's spans are drawn: the form of its outermost group."""
        while label.parent:
            label = self.by_id[label.parent]
        return label.form

    def children(self, parent: str) -> tuple[Label, ...]:
        """Return the labels directly below a group, or the outermost ones for an empty id."""
        return tuple(label for label in self.labels if label.parent == parent)

    def exclusive_siblings(self, label: Label) -> frozenset[str]:
        """Return the ids of other labels that exclude this one on the same document."""
        if not label.parent or not self.by_id[label.parent].exclusive:
            return frozenset()
        return frozenset(other.id for other in self.children(label.parent)) - {label.id}

    def key_taker(self, label: Label) -> Label | None:
        """Return the label in use whose key cannot be told apart from another's, or None."""
        others = (each for each in self.labels if each.key and each.id != label.id and not each.retired)
        return next((each for each in others if label.key and _clash(each.key, label.key)), None)

    def applicable(self, kind: LabelKind) -> tuple[Label, ...]:
        """Return the labels of a kind that may be applied now, in order."""
        return tuple(label for label in self.labels if label.kind is kind and not label.retired)

    def with_labels(self, labels: Iterable[Label]) -> Scheme:
        """Return a scheme with other labels. Raises SchemeProblem."""
        return replace(self, labels=tuple(labels))

    def check_use(self, label_id: str, kind: LabelKind, attributes: Mapping[str, AttributeValue]) -> Label:
        """Return the label if it may be applied so. Raises RuleBroken with the rule that forbids it."""
        label = self.label(label_id)
        if label.kind is LabelKind.GROUP:
            raise RuleBroken('"{label}" is a group.', "Choose one of the labels in it.", label=label_id)
        if label.kind is not kind:
            raise RuleBroken(
                '"{label}" is a {found} label, not a {kind} label.',
                "Choose another label.",
                label=label_id,
                found=str(label.kind),
                kind=str(kind),
            )
        if label.retired:
            raise RuleBroken('"{label}" is retired.', "Choose another label.", label=label_id)
        for name, value in attributes.items():
            label.check_value(name, value)
        return label


def _check(scheme: Scheme) -> None:
    if not scheme.labels:
        raise SchemeProblem("The scheme has no labels.", "Add at least one label, or take a shipped scheme.")
    seen: dict[str, Label] = {}
    keys: dict[str, str] = {}
    for label in scheme.labels:
        if label.id in seen:
            raise SchemeProblem('Two labels have the id "{label}".', "Give one another id.", label=label.id)
        seen[label.id] = label
        _check_label(label)
        _check_key(label, keys)
    for label in scheme.labels:
        _check_parent(label, seen)
        for end in (*label.heads, *label.tails):
            if end not in seen:
                raise SchemeProblem(
                    'Relation "{label}" names "{end}", which is no label.',
                    "Mend its heads or tails.",
                    label=label.id,
                    end=end,
                )


def _check_label(label: Label) -> None:
    if not _ID.fullmatch(label.id):
        raise SchemeProblem(
            '"{label}" cannot be a label\'s id.', "Use English words in snake_case.", label=label.id
        )
    if label.colour and not is_colour(label.colour):
        raise SchemeProblem(
            'Label "{label}": "{colour}" is no colour.',
            "Use a slot from 1 to 20, or #rrggbb.",
            label=label.id,
            colour=label.colour,
        )
    if label.kind is LabelKind.GROUP and label.key:
        raise SchemeProblem(
            'Group "{label}" has a key, but a group cannot be applied.', "Remove the key.", label=label.id
        )
    names = [attribute.id for attribute in label.attributes]
    for attribute in label.attributes:
        if names.count(attribute.id) > 1 or not _ID.fullmatch(attribute.id):
            raise SchemeProblem(
                'Label "{label}": attribute id "{name}" is used twice or is not snake_case.',
                "Give it another id.",
                label=label.id,
                name=attribute.id,
            )
        if (attribute.kind is AttributeKind.CHOICE) != bool(attribute.choices):
            raise SchemeProblem(
                'Label "{label}": attribute "{name}" needs choices exactly if it is a choice.',
                "Add or remove its choices.",
                label=label.id,
                name=attribute.id,
            )


def _check_key(label: Label, keys: dict[str, str]) -> None:
    if not label.key or label.retired:
        return
    if not _KEY.fullmatch(label.key):
        raise SchemeProblem(
            'Label "{label}": "{key}" is no key.',
            "Use digits and small letters, with blanks between several.",
            label=label.id,
            key=label.key,
        )
    for key, other in keys.items():
        if _clash(key, label.key):
            raise SchemeProblem(
                'Labels "{other}" ({other_key}) and "{label}" ({key}) cannot be told apart by their keys.',
                "Give one of them another key.",
                other=other,
                other_key=key,
                label=label.id,
                key=label.key,
            )
    keys[label.key] = label.id


def _clash(key: str, other: str) -> bool:
    return f"{key} ".startswith(f"{other} ") or f"{other} ".startswith(f"{key} ")


def _check_parent(label: Label, labels: Mapping[str, Label]) -> None:
    seen = {label.id}
    parent = label.parent
    while parent:
        if parent not in labels or labels[parent].kind is not LabelKind.GROUP:
            raise SchemeProblem(
                'Label "{label}" has the parent "{parent}", which is no group.',
                "Name a group of this scheme.",
                label=label.id,
                parent=parent,
            )
        if parent in seen:
            raise SchemeProblem(
                'Group "{label}" stands inside itself.', "Give it another parent.", label=label.id
            )
        seen.add(parent)
        parent = labels[parent].parent
