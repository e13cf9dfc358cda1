"""Reads and writes a scheme as TOML. Owns the file format; the rules of a scheme are those of the model.

A file has `id`, `overlap`, `names` and a list of `[[labels]]`; `colour` is a slot from 1 to 20 or
`"#rrggbb"`; texts are tables by language. A field that is not known is an error: most likely a typing error.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, Never, TypeVar

import tomli_w

from annotator.errors import Listed, Phrase, SchemeProblem, UserError
from annotator.model.scheme import (
    LANGUAGES,
    Attribute,
    AttributeKind,
    Choice,
    Form,
    Label,
    LabelKind,
    Scheme,
)

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")
_PLACE = re.compile(r"at line (?P<line>\d+), column (?P<column>\d+)")
_TOP = frozenset({"id", "names", "overlap", "version", "labels"})
_LABEL = frozenset(field.name for field in fields(Label))
_ATTRIBUTE = frozenset(field.name for field in fields(Attribute))
_CHOICE = frozenset(field.name for field in fields(Choice))
_SCHEME = Phrase("the scheme")
_MEND = "Mend this field."


def read_scheme(data: bytes | str, name: str) -> Scheme:
    """Return the scheme of a TOML file. `name` is the file's name, for messages.

    Raises SchemeProblem, which names the file, and the label or the line.
    """
    try:
        return _scheme(_parse(data))
    except SchemeProblem as problem:
        raise _in_file(problem, name) from None


def _in_file(problem: SchemeProblem, name: str) -> SchemeProblem:
    # The inner problem stays a template with parameters, so that the window can translate both.
    inner = UserError(problem.message, "", **problem.parameters)
    parameters = {**problem.parameters, "file": name, "problem": inner}
    return SchemeProblem("{file}: {problem}", problem.next_step, **parameters)


def _parse(data: bytes | str) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data.removeprefix("\ufeff")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SchemeProblem(
            "The file is not UTF-8 (byte {byte}).", "Save it as UTF-8.", byte=error.start + 1
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error)) from None


def _not_toml(told: str) -> SchemeProblem:
    """Say where a file stops being TOML, in words that can be translated: the parser's are English."""
    place = _PLACE.search(told)
    if place is None:
        return SchemeProblem("This is not TOML: the end of the file is wrong.", "Mend the end of the file.")
    return SchemeProblem(
        "This is not TOML: line {line}, from character {column} on.",
        "Mend the line that is named.",
        line=int(place["line"]),
        column=int(place["column"]),
    )


def _scheme(table: Mapping[str, Any]) -> Scheme:
    _known(table, _TOP, _SCHEME)
    labels = _typed(table, "labels", list, [], _SCHEME)
    return Scheme(
        id=_typed(table, "id", str, "scheme", _SCHEME),
        names=_names(table, "names", _SCHEME),
        labels=tuple(_label(entry, number) for number, entry in enumerate(labels, 1)),
        overlap=_typed(table, "overlap", bool, True, _SCHEME),
        version=_typed(table, "version", int, 0, _SCHEME),
    )


def _label(entry: object, number: int) -> Label:
    where = Phrase("label {number}", number=number)
    table = _table(entry, where)
    label_id = _typed(table, "id", str, "", where)
    if not label_id:
        raise SchemeProblem("Label number {number} has no id.", "Give it an id.", number=number)
    where = Phrase('label "{label}"', label=label_id)
    _known(table, _LABEL, where)
    attributes = _typed(table, "attributes", list, [], where)
    return Label(
        id=label_id,
        kind=_choice(table, "kind", LabelKind, LabelKind.SPAN, where),
        names=_names(table, "names", where),
        colour=_colour(table.get("colour", ""), where),
        key=_key(table.get("key", ""), where),
        parent=_typed(table, "parent", str, "", where),
        definition=_names(table, "definition", where),
        boundary=_names(table, "boundary", where),
        examples=_examples(table, where),
        attributes=tuple(_attribute(attribute, where) for attribute in attributes),
        form=_choice(table, "form", Form, Form.NAME, where),
        exclusive=_typed(table, "exclusive", bool, False, where),
        heads=_strings(table.get("heads", []), "heads", where),
        tails=_strings(table.get("tails", []), "tails", where),
        retired=_typed(table, "retired", bool, False, where),
    )


def _attribute(entry: object, where: Phrase) -> Attribute:
    table = _table(entry, where)
    attribute_id = _typed(table, "id", str, "", where)
    where = Phrase('{where}, attribute "{attribute}"', where=where, attribute=attribute_id)
    _known(table, _ATTRIBUTE, where)
    choices = _typed(table, "choices", list, [], where)
    return Attribute(
        id=attribute_id,
        kind=_choice(table, "kind", AttributeKind, AttributeKind.TEXT, where),
        names=_names(table, "names", where),
        choices=tuple(_one_choice(choice, where) for choice in choices),
        required=_typed(table, "required", bool, False, where),
    )


def _one_choice(entry: object, where: Phrase) -> Choice:
    if isinstance(entry, str):
        return Choice(entry)
    table = _table(entry, where)
    _known(table, _CHOICE, where)
    return Choice(_typed(table, "id", str, "", where), _names(table, "names", where))


def _colour(value: object, where: Phrase) -> str:
    """A slot is a number in the file and `slot:n` in the model; the model checks that it is a colour."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"slot:{value}"
    return value.lower() if isinstance(value, str) else _wrong(where, "colour", 'a slot number or "#rrggbb"')


def _key(value: object, where: Phrase) -> str:
    if isinstance(value, int) and not isinstance(value, bool):  # key = 1, as people write it
        return str(value)
    return value if isinstance(value, str) else _wrong(where, "key", "a text")


def _names(table: Mapping[str, Any], field: str, where: Phrase) -> dict[str, str]:
    return _by_language(table, field, where, lambda value: _text(value, field, where))


def _examples(table: Mapping[str, Any], where: Phrase) -> dict[str, tuple[str, ...]]:
    return _by_language(table, "examples", where, lambda value: _strings(value, "examples", where))


def _by_language(
    table: Mapping[str, Any], field: str, where: Phrase, read: Callable[[object], _T]
) -> dict[str, _T]:
    texts = _typed(table, field, dict, {}, where)
    _known(texts, frozenset(LANGUAGES), Phrase("{where}, {field}", where=where, field=f'"{field}"'))
    return {language: read(texts[language]) for language in LANGUAGES if language in texts}


def _text(value: object, field: str, where: Phrase) -> str:
    return value if isinstance(value, str) else _wrong(where, field, "a text")


def _strings(value: object, field: str, where: Phrase) -> tuple[str, ...]:
    if not isinstance(value, list):
        _wrong(where, field, "a list of texts")
    return tuple(_text(item, field, where) for item in value)


def _choice(table: Mapping[str, Any], field: str, values: type[_E], default: _E, where: Phrase) -> _E:
    value = table.get(field, default)
    if value not in list(values):
        raise SchemeProblem(
            "In {where}: {field} must be one of: {known}.",
            _MEND,
            where=where,
            field=f'"{field}"',
            known=Listed(f'"{each}"' for each in values),
        )
    return values(value)


def _typed(table: Mapping[str, Any], field: str, kind: type[_T], default: _T, where: Phrase) -> _T:
    value = table.get(field, default)
    if type(value) is not kind:
        words = {str: "a text", bool: "true or false", int: "a whole number", list: "a list", dict: "a table"}
        _wrong(where, field, words[kind])
    return value


def _table(entry: object, where: Phrase) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise SchemeProblem("In the scheme, {where} must be a table.", "Write it as a table.", where=where)
    return entry


def _known(table: Mapping[str, Any], known: frozenset[str], where: Phrase) -> None:
    for field in table:
        if field not in known:
            raise SchemeProblem(
                "In {where}: the field {field} is not known.",
                "Use one of: {known}.",
                where=where,
                field=f'"{field}"',
                known=Listed(f'"{each}"' for each in sorted(known)),
            )


def _wrong(where: Phrase, field: str, expected: str) -> Never:
    raise SchemeProblem(
        "In {where}: {field} must be {expected}.",
        _MEND,
        where=where,
        field=f'"{field}"',
        expected=expected,
    )


def write_scheme(scheme: Scheme) -> str:
    """Return a scheme as TOML; `read_scheme` gives an equal one back. Empty and usual fields are left out."""
    table: dict[str, Any] = {"id": scheme.id}
    if not scheme.overlap:
        table["overlap"] = False
    if scheme.version:
        table["version"] = scheme.version
    if scheme.names:
        table["names"] = dict(scheme.names)
    table["labels"] = [_label_table(label) for label in scheme.labels]
    return tomli_w.dumps(table)


def _label_table(label: Label) -> dict[str, Any]:
    slot = label.colour.removeprefix("slot:")
    table: dict[str, Any] = {
        "id": label.id,
        "kind": str(label.kind),
        "parent": label.parent,
        "key": label.key,
        "colour": int(slot) if slot.isdecimal() else label.colour,
        "form": str(label.form) if label.form is not Form.NAME else "",
        "exclusive": label.exclusive,
        "retired": label.retired,
        "heads": list(label.heads),
        "tails": list(label.tails),
        "names": dict(label.names),
        "definition": dict(label.definition),
        "boundary": dict(label.boundary),
        "examples": {language: list(texts) for language, texts in label.examples.items()},
        "attributes": [_attribute_table(attribute) for attribute in label.attributes],
    }
    return {field: value for field, value in table.items() if value}


def _attribute_table(attribute: Attribute) -> dict[str, Any]:
    table: dict[str, Any] = {
        "id": attribute.id,
        "kind": str(attribute.kind),
        "required": attribute.required,
        "names": dict(attribute.names),
        "choices": [{"id": choice.id, "names": dict(choice.names)} for choice in attribute.choices],
    }
    return {field: value for field, value in table.items() if value}
