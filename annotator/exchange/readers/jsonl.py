"""Reads our own JSONL, one document a line, with its annotations. Owns the checks of a record from outside.

Nothing is repaired: an annotation whose quote is not what stands at its offsets, or that breaks the format,
is left out and told with its line; the rest of the record goes in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Never, TypeVar

from annotator.errors import Listed, Phrase, RecordProblem
from annotator.exchange.offsets import UNITS, code_points
from annotator.exchange.readers.json_line import parse_object
from annotator.exchange.readers.passed_over import Kind, passed_over
from annotator.exchange.readers.plain import guess_title
from annotator.exchange.report import Entry, problem_entry
from annotator.model.annotators import annotator_id
from annotator.model.documents import Source, State, document_id
from annotator.model.imports import ImportDocumentLabel, ImportItem, ImportRelation, ImportSpan
from annotator.model.spans import AttributeValue, Range, Status, check_ranges

QUOTE_JOINT = " … "
"""What joins the passages of a span with several ranges in its `quote`."""

_HALF = re.compile("[\ud800-\udfff]")
_ID = re.compile(r"[0-9a-f]{64}")
_MEND = "Mend this field."
_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record as an import item, with what had to be left out of it, and what was passed over."""

    item: ImportItem
    entries: tuple[Entry, ...] = ()
    passed_over: frozenset[Kind] = frozenset()


def read_record(line: bytes, *, file: str, number: int) -> ReadRecord:
    """Return the document of one line. Raises RecordProblem if there is none to be had from it."""
    record = parse_object(line)
    read = _Reader(record, file, number).read()
    return replace(read, passed_over=passed_over(line, record))


@dataclass
class _Reader:
    record: Record
    file: str
    number: int
    entries: list[Entry] = field(default_factory=list)
    text: str = ""
    edges: Mapping[int, int] = field(default_factory=dict)  # the file's offsets in code points
    keep_ids: bool = True

    def read(self) -> ReadRecord:
        """Read the text first, since everything else is checked against it."""
        self.text = _of(self.record, "text", str)
        if not self.text:
            raise RecordProblem("The record has no text.", 'Give it a "text".')
        unit = self.record.get("offset_unit", "codepoint")
        if unit not in UNITS:
            raise RecordProblem(
                '"{unit}" is no unit of offsets.', "Use one of: {units}.", unit=unit, units=Listed(UNITS)
            )
        own_id = self.record.get("id")
        # A text that was converted or folded is another document: its annotations cannot keep their ids.
        changed = isinstance(own_id, str) and _ID.fullmatch(own_id) and own_id != document_id(self.text)
        self.keep_ids = not changed
        self.edges = code_points(self.text, unit, _all_offsets(self.record))
        sources = self._sources(own_id)
        item = ImportItem(
            text=self.text,
            title=_of(self.record, "title", str, "") or guess_title(self.text, self._fallback(sources)),
            source=sources[0] if sources else Source(),
            more_sources=sources[1:],
            meta=_of(self.record, "meta", dict, {}),
            spans=self._each("spans", self._span),
            document_labels=self._each("document_labels", self._document_label),
            relations=self._each("relations", self._relation),
            states=self._each("states", self._state),
        )
        return ReadRecord(item, tuple(self.entries))

    def _fallback(self, sources: tuple[Source, ...]) -> str:
        names = (source.path or source.id for source in sources)
        return next(filter(None, names), f"{self.file} {self.number}")

    def _sources(self, own_id: object) -> tuple[Source, ...]:
        given = self._each("sources", _source)
        known = {document_id(self.text), *(source.id for source in given)}
        if isinstance(own_id, str | int) and str(own_id) and str(own_id) not in known:
            return (*given, Source(id=str(own_id), path=self.file))
        return given

    def _each(self, name: str, read: Callable[[Record], _T]) -> tuple[_T, ...]:
        """Read the items of a list; those that cannot be used are told and left out."""
        found: list[_T] = []
        seen: set[object] = set()
        for index, entry in enumerate(_of(self.record, name, list, [])):
            try:
                if not isinstance(entry, dict):
                    raise RecordProblem("It is no JSON object.", "")
                if entry.get("id") and name != "sources":
                    self._once(entry["id"], seen)
                found.append(read(entry))
            except RecordProblem as problem:
                self._tell(name, index, entry, problem)
        return tuple(found)

    def _once(self, object_id: object, seen: set[object]) -> None:
        if str(object_id) in seen:
            raise RecordProblem(
                "Its id {id} stands twice in the record.", "Give it another id.", id=object_id
            )
        seen.add(str(object_id))

    def _tell(self, name: str, index: int, entry: object, problem: RecordProblem) -> None:
        object_id = str(entry.get("id", "")) if isinstance(entry, dict) else ""
        inner = Phrase(problem.message, "", **problem.parameters)
        parameters = {**problem.parameters, "list": f"{name}[{index}]", "problem": inner}
        told = RecordProblem("{list} is left out. {problem}", problem.next_step, **parameters)
        code = f"bad_{name.removesuffix('s')}"
        found = problem_entry(code, told, file=self.file, line=self.number, document=document_id(self.text))
        self.entries.append(replace(found, object=object_id))

    def _span(self, entry: Record) -> ImportSpan:
        ranges = self._ranges(entry)
        self._check_quotes(entry, ranges)
        return ImportSpan(
            ranges=ranges,
            ref=_of(entry, "id", str, ""),
            unsure=_of(entry, "unsure", bool, False),
            note=_of(entry, "note", str, ""),
            **self._shared(entry),
        )

    def _ranges(self, entry: Record) -> tuple[Range, ...]:
        pairs = entry.get("ranges") or [[entry.get("start"), entry.get("end")]]
        try:
            ranges = tuple((self._edge(start), self._edge(end)) for start, end in pairs)
            check_ranges(ranges)
        except (KeyError, TypeError, ValueError):
            raise RecordProblem(
                "Its offsets {offsets} are no passage of the text ({length} characters).",
                'Count code points from 0, the end not included, or name "offset_unit".',
                offsets=pairs,
                length=len(self.text),
            ) from None
        return ranges

    def _edge(self, offset: object) -> int:
        if type(offset) is not int:  # true is an int to Python, but no offset
            raise ValueError(offset)
        return self.edges[offset]

    def _check_quotes(self, entry: Record, ranges: tuple[Range, ...]) -> None:
        found = [self.text[start:end] for start, end in ranges]
        given = entry.get("quotes", found)
        quote = entry.get("quote", QUOTE_JOINT.join(found))
        if given != found or quote != QUOTE_JOINT.join(found):
            raise RecordProblem(
                'Its quote is "{quote}", but "{found}" stands at its offsets.',
                "Check the unit of the offsets (code points) and that the text is the same.",
                quote=_short(quote if isinstance(quote, str) else given),
                found=_short(QUOTE_JOINT.join(found)),
            )

    def _document_label(self, entry: Record) -> ImportDocumentLabel:
        return ImportDocumentLabel(**self._shared(entry))

    def _relation(self, entry: Record) -> ImportRelation:
        return ImportRelation(
            head=_of(entry, "head", str), tail=_of(entry, "tail", str), **self._shared(entry)
        )

    def _shared(self, entry: Record) -> dict[str, Any]:
        """Return what every sort of annotation has: the fields of an `ImportAnnotation`."""
        origins = _of(entry, "from", list, [])
        return {
            "label": _label(entry),
            "annotator": _annotator(entry),
            "id": _of(entry, "id", str, "") if self.keep_ids else "",
            "attributes": _attributes(entry),
            "status": _choice(entry, "status", Status, Status.UNREVIEWED),
            "origins": tuple(filter(None, map(str, origins))) if self.keep_ids else (),
        }

    def _state(self, entry: Record) -> tuple[str, State]:
        return _annotator(entry), _choice(entry, "state", State, State.NEW)


def _all_offsets(record: Record) -> Iterable[int]:
    spans = record.get("spans")
    for entry in spans if isinstance(spans, list) else ():
        if isinstance(entry, dict):
            pairs = entry.get("ranges") or [[entry.get("start"), entry.get("end")]]
            for pair in pairs if isinstance(pairs, list) else ():
                yield from (n for n in pair if type(n) is int) if isinstance(pair, list) else ()


def _source(entry: Record) -> Source:
    return Source(
        id=str(entry.get("id") or ""),
        path=_of(entry, "path", str, ""),
        encoding=_of(entry, "encoding", str, ""),
        sha256=_of(entry, "sha256", str, ""),
        meta=_of(entry, "meta", dict, {}),
    )


def _label(entry: Record) -> str:
    label = _of(entry, "label", str)
    return label or _wrong("label", "a label's id")


def _annotator(entry: Record) -> str:
    name = _of(entry, "annotator", str, "")
    try:
        return name if not name or annotator_id(name) else ""
    except ValueError:
        return _wrong("annotator", "a name")


def _attributes(entry: Record) -> dict[str, AttributeValue]:
    attributes: dict[str, AttributeValue] = _of(entry, "attributes", dict, {})
    for name, value in attributes.items():
        if not isinstance(value, str | int | float | bool):
            _wrong(f"attributes.{name}", "a text, a number, true or false")
    return attributes


def _choice(entry: Record, name: str, values: type[_E], default: _E) -> _E:
    value = entry.get(name, default)
    if value not in list(values):
        known = Listed(f'"{each}"' for each in values)
        raise RecordProblem(
            "The field {field} must be one of: {known}.", _MEND, field=f'"{name}"', known=known
        )
    return values(value)


def _of(entry: Record, name: str, kind: type[_T], default: _T | None = None) -> _T:
    """Return a field of a type; absent and null mean the default, and without one the field must be there."""
    value = entry.get(name)
    if value is None and default is not None:
        return default
    if value is None:
        raise RecordProblem("The field {field} is missing.", "Add it.", field=f'"{name}"')
    words = {str: "a text", bool: "true or false", list: "a list", dict: "an object"}
    if not isinstance(value, kind):
        _wrong(name, words[kind])
    if isinstance(value, str) and name not in ("text", "note") and _HALF.search(value):
        _wrong(name, "a text of whole characters (it holds half of a surrogate pair)")
    return value


def _wrong(name: str, expected: str) -> Never:
    raise RecordProblem("The field {field} must be {expected}.", _MEND, field=f'"{name}"', expected=expected)


def _short(text: object) -> str:
    return str(text) if len(str(text)) <= 60 else str(text)[:59] + "…"
