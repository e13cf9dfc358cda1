"""What the reader of JSONL passes over and refuses no record for: fields not known to it, or given twice.

Tells each kind once a file. What an export writes for other programs alone is no news to anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.exchange.readers.json_line import given_twice
from annotator.exchange.report import Entry

_ANNOTATION = frozenset({"id", "label", "annotator", "status", "attributes", "from"})
_KNOWN = {
    "": frozenset(
        {"id", "text", "title", "sources", "meta", "offset_unit", "states", "document_labels", "spans"}
        | {"relations", "script", "layers"}  # the last two are found anew
    ),
    "sources": frozenset({"id", "path", "encoding", "sha256", "meta"}),
    "states": frozenset({"annotator", "state"}),
    "document_labels": _ANNOTATION,
    "spans": _ANNOTATION | {"start", "end", "ranges", "quote", "quotes", "unsure", "note"},
    "relations": _ANNOTATION | {"head", "tail"},
}
_TOLD = 20  # kinds in a file

Kind = tuple[bool, str]  # whether a field is given twice, or else is not known; the field


def passed_over(line: bytes, record: Mapping[str, Any]) -> frozenset[Kind]:
    """Return what is passed over of one line, whose record is given."""
    unknown = {(False, name) for name in record.keys() - _KNOWN[""]}
    for part, known in _KNOWN.items():
        items = record.get(part) if part else None
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and not item.keys() <= known:
                unknown.update((False, f"{part}[].{name}") for name in item.keys() - known)
    return frozenset(unknown) | {(True, name) for name in given_twice(line, record)}


class PassedOver:
    """What was passed over of one file: in how many records, and in which first."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._records: Counter[Kind] = Counter()
        self._first: dict[Kind, int] = {}

    def add(self, kinds: frozenset[Kind], number: int) -> None:
        """Count what was passed over of the record on a line."""
        for kind in sorted(kinds):
            self._records[kind] += 1
            self._first.setdefault(kind, number)

    def entries(self) -> Iterator[Entry]:
        """Give the remarks of the file, in the order of its lines."""
        for kind in list(self._first)[:_TOLD]:
            yield self._entry(kind)
        more = len(self._first) - _TOLD
        if more > 0:
            message = "More fields that are not known here, or given twice: {n}."
            yield Entry("unknown_fields", message, {"n": f"{more:,}"}, left_out=False, file=self._file)

    def _entry(self, kind: Kind) -> Entry:
        twice, field = kind
        message = (
            "The field {field} is given twice in one object; the last one counts."
            " Records with this: {n}, of which this is the first."
            if twice
            else "The field {field} is not known here and was passed over."
            " Records with this: {n}, of which this is the first."
        )
        return Entry(
            "field_twice" if twice else "unknown_field",
            message,
            {"field": f'"{_short(field)}"', "n": f"{self._records[kind]:,}"},
            "Give each field once." if twice else 'Name it as in an export, or put it into "meta".',
            left_out=False,
            file=self._file,
            line=self._first[kind],
        )


def _short(name: str) -> str:
    return name if len(name) <= 60 else name[:59] + "…"
