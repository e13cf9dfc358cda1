"""Reads one line of JSON: its value, and the names that stand twice in one of its objects.

Knows no format: which fields an object has is nothing to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Never

import orjson

from annotator.errors import RecordProblem

_DIGITS = bytes(ord("0") if chr(byte) in "0123456789" else ord(" ") for byte in range(256))
_LONG_NUMBER = b"0" * 19
_NAME_END = re.compile(rb'"[ \t\r\n]*:')


def parse_object(line: bytes) -> Mapping[str, Any]:
    """Return the object of a line. Raises RecordProblem if there is none."""
    next_step = "Write one object on each line."
    try:
        record = load_json(line.rstrip())  # a line end would be one more line to count characters on
    except json.JSONDecodeError as error:
        raise RecordProblem(
            "This line is not JSON from character {at} on.", next_step, at=error.pos + 1
        ) from None
    except UnicodeDecodeError as error:
        raise RecordProblem(
            "This line is not JSON: byte {at} is not UTF-8.", next_step, at=error.start + 1
        ) from None
    except RecursionError:
        raise RecordProblem("This line of JSON is too deeply nested.", next_step) from None
    if not isinstance(record, dict):
        raise RecordProblem("This line is no JSON object.", next_step)
    return record


def load_json(line: bytes) -> Any:
    """Return the value of a line of JSON. Raises ValueError, RecursionError or RecordProblem."""
    try:
        if _LONG_NUMBER not in line.translate(_DIGITS):  # orjson makes floats of what exceeds 64 bits
            return orjson.loads(line)
    except orjson.JSONDecodeError:
        # Half of a surrogate pair, which JSON may escape, is refused by orjson and kept by the library's own.
        pass
    return json.loads(line.decode("utf-8"), parse_constant=_no_number)


def _no_number(constant: str) -> Never:
    raise RecordProblem("This line is not JSON: {constant} is no number there.", "", constant=constant)


def given_twice(line: bytes, value: object) -> Iterator[str]:
    """Give the names that stand twice in one object of a line, whose value is known.

    The value keeps the last of them. Only a line that has more names than its value is read once more.
    """
    if len(_NAME_END.findall(line)) <= _count_names(value):
        return
    twice: dict[str, None] = {}

    def look(pairs: list[tuple[str, Any]]) -> None:
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                twice[name] = None
            seen.add(name)

    try:
        json.loads(line.decode("utf-8"), object_pairs_hook=look)
    except RecursionError:  # what the quicker reader has just managed to read
        return
    yield from twice


def _count_names(value: object) -> int:
    found, left = 0, [value]
    while left:
        each = left.pop()
        if isinstance(each, dict):
            found += len(each)
            left.extend(each.values())
        elif isinstance(each, list):
            left.extend(each)
    return found
