"""Shapes between the log's fields, the tables' columns and the model's facts. Runs no SQL."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from annotator.model.changes import Fields
from annotator.model.scheme import (
    LANGUAGES,
    Attribute,
    AttributeKind,
    Choice,
    Form,
    Label,
    LabelKind,
)
from annotator.model.spans import AttributeValue, Range

ATTRIBUTE = "attributes."
MERGED_INTO = "merged_into"  # of a label that was merged into another; the scheme does not read it
IMPORTED = "imported"  # of a verdict that is the status that a file told
ANNOTATIONS = ("span", "document_label", "relation")
LIVE, TRASHED, PURGED = 0, 1, 2  # document.hidden
T = TypeVar("T", bound=StrEnum)


def sql_text(value: object) -> str:
    """Return a value as a text that SQLite can hold; half a surrogate pair is shown as U+FFFD."""
    text = value if isinstance(value, str) else ""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return text


def attributes_of(fields: Mapping[str, Any]) -> dict[str, AttributeValue]:
    """Return the attributes among an annotation's fields."""
    return {name[len(ATTRIBUTE) :]: value for name, value in fields.items() if name.startswith(ATTRIBUTE)}


def attribute_fields(attributes: Mapping[str, AttributeValue]) -> Fields:
    """Return attributes as fields of an annotation."""
    return {f"{ATTRIBUTE}{name}": value for name, value in attributes.items()}


def span_ranges(value: object) -> tuple[Range, ...]:
    """Return ranges read from JSON; empty unless they are ranges of a span."""
    if not isinstance(value, (list, tuple)):  # a union takes four times as long
        return ()
    ranges: list[Range] = []
    before = -1
    for pair in value:
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            return ()
        start, end = pair
        if type(start) is not int or type(end) is not int or not before < start < end or start < 0:
            return ()
        ranges.append((start, end))
        before = end
    return tuple(ranges)


# --- labels: one field per property, one per language of a text, one per attribute


def label_fields(label: Label, place: int) -> Fields:
    """Return a label as fields. `place` is its place in the scheme."""
    fields: Fields = {
        "kind": str(label.kind),
        "place": place,
        "form": str(label.form),
        "exclusive": label.exclusive or None,
        "retired": label.retired or None,
        "colour": label.colour or None,
        "key": label.key,
        "parent": label.parent or None,
        "heads": list(label.heads) or None,
        "tails": list(label.tails) or None,
    }
    for name in ("names", "definition", "boundary"):
        texts: Mapping[str, str] = getattr(label, name)
        fields.update({f"{name}.{language}": text for language, text in texts.items() if text})
    fields.update({f"examples.{language}": list(given) for language, given in label.examples.items()})
    for place_of, attribute in enumerate(label.attributes):
        fields[f"{ATTRIBUTE}{attribute.id}"] = {
            "place": place_of,
            "kind": str(attribute.kind),
            "names": dict(attribute.names),
            "required": attribute.required,
            "choices": [{"id": choice.id, "names": dict(choice.names)} for choice in attribute.choices],
        }
    return {name: value for name, value in fields.items() if value is not None}


def label_of(label_id: str, fields: Fields) -> Label:
    """Return the label that fields amount to; a value of the wrong type counts as absent."""
    return Label(
        id=label_id,
        kind=_member(LabelKind, fields.get("kind"), LabelKind.SPAN),
        names=_texts(fields, "names."),
        colour=_text(fields.get("colour")),
        key=_text(fields.get("key")),
        parent=_text(fields.get("parent")),
        definition=_texts(fields, "definition."),
        boundary=_texts(fields, "boundary."),
        examples={name: tuple(map(str, given)) for name, given in _prefixed(fields, "examples.").items()},
        attributes=_attributes(fields),
        form=_member(Form, fields.get("form"), Form.NAME),
        exclusive=bool(fields.get("exclusive")),
        heads=tuple(map(str, fields.get("heads") or ())),
        tails=tuple(map(str, fields.get("tails") or ())),
        retired=bool(fields.get("retired")),
    )


def _attributes(fields: Fields) -> tuple[Attribute, ...]:
    given = sorted(_prefixed(fields, ATTRIBUTE).items(), key=lambda item: (item[1].get("place", 0), item[0]))
    return tuple(
        Attribute(
            id=name,
            kind=_member(AttributeKind, facts.get("kind"), AttributeKind.TEXT),
            names=facts.get("names") or {},
            choices=tuple(
                Choice(choice["id"], choice.get("names") or {}) for choice in facts.get("choices") or ()
            ),
            required=bool(facts.get("required")),
        )
        for name, facts in given
    )


def _prefixed(fields: Fields, prefix: str) -> dict[str, Any]:
    return {name[len(prefix) :]: value for name, value in fields.items() if name.startswith(prefix)}


def _texts(fields: Fields, prefix: str) -> dict[str, str]:
    given = _prefixed(fields, prefix)
    order = [*(language for language in LANGUAGES if language in given), *sorted(set(given) - set(LANGUAGES))]
    return {language: str(given[language]) for language in order}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _member(kind: type[T], value: object, otherwise: T) -> T:
    try:
        return kind(str(value))
    except ValueError:
        return otherwise
