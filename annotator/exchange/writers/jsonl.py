"""Writes the JSONL export: one record a document, in a fixed order of keys. Owns that format.

Every quote is read back from the written line and compared with the text before an older file is replaced.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import RecordProblem
from annotator.exchange.exporting import Exported, ExportOptions, ExportSource, Layers, prepare_export
from annotator.exchange.files import replacing
from annotator.exchange.readers.json_line import load_json
from annotator.exchange.readers.jsonl import QUOTE_JOINT
from annotator.exchange.report import Report, problem_entry
from annotator.model.documents import Source
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.text.layers.zones import Zone

_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")

Fields = dict[str, Any]


def write_export(
    source: ExportSource,
    path: Path,
    options: ExportOptions | None = None,
    *,
    layers: Layers = lambda document, text: (),
    progress: Callable[[int, int], bool] = lambda done, total: True,
) -> Report:
    """Write an export and return its report. Raises FileProblem; then an older file is unchanged."""
    report = Report()
    with replacing(path) as file:
        for line in export_lines(source, options, report, layers=layers, progress=progress):
            file.write(line)
    return report


def export_lines(
    source: ExportSource,
    options: ExportOptions | None,
    report: Report,
    *,
    layers: Layers = lambda document, text: (),
    progress: Callable[[int, int], bool] = lambda done, total: True,
) -> Iterator[bytes]:
    """Give the verified lines of an export, each with its line end; what is left out goes to the report."""
    options = options or ExportOptions()
    for exported in prepare_export(source, options, report, layers=layers, progress=progress):
        try:
            yield line_of(exported, layers=options.layers)
        except RecordProblem as problem:
            report.counts["documents"] -= 1
            report.add(problem_entry("not_verified", problem, document=exported.document.id))


def line_of(exported: Exported, *, layers: bool = False) -> bytes:
    """Return the record of one document as a line. Raises RecordProblem if a quote does not come back."""
    line = dump_json(_record(exported, layers=layers))
    _verify(line, exported.document.title)
    return line + b"\n"


def _record(exported: Exported, *, layers: bool) -> Fields:
    document, text = exported.document, exported.text
    record: Fields = {
        "id": document.id,
        "text": text,
        "title": document.title,
        "sources": [_source(source) for source in document.sources],
        "meta": _sorted(dict(document.meta)),
        "offset_unit": "codepoint",
        "script": {"detected": document.script, "text": exported.script},
        "states": [{"annotator": who, "state": str(state)} for who, state in exported.states],
        "document_labels": [_document_label(label) for label in exported.document_labels],
        "spans": [_span(span, text) for span in exported.spans],
        "relations": [_relation(relation) for relation in exported.relations],
    }
    if layers:
        record["layers"] = [_zone(zone) for zone in exported.zones]
    return record


def _source(source: Source) -> Fields:
    return {"id": source.id, "path": source.path}


def _document_label(label: DocumentLabel) -> Fields:
    return {
        "id": label.id,
        "label": label.label,
        "annotator": label.annotator,
        "status": str(label.status),
        "attributes": _sorted(dict(label.attributes)),
    }


def _span(span: Span, text: str) -> Fields:
    quotes = span.quotes(text)
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "ranges": [list(pair) for pair in span.ranges],
        "label": span.label,
        "quote": QUOTE_JOINT.join(quotes),
        "quotes": list(quotes),
        "annotator": span.annotator,
        "status": str(span.status),
        "from": list(span.origins),
        "attributes": _sorted(dict(span.attributes)),
        "unsure": span.unsure,
        "note": span.note,
    }


def _relation(relation: Relation) -> Fields:
    return {
        "id": relation.id,
        "head": relation.head,
        "tail": relation.tail,
        "label": relation.label,
        "annotator": relation.annotator,
        "status": str(relation.status),
        "attributes": _sorted(dict(relation.attributes)),
    }


def _zone(zone: Zone) -> Fields:
    fields: Fields = {"kind": zone.kind, "start": zone.start, "end": zone.end, "reason": zone.reason}
    if zone.detail:
        fields["detail"] = zone.detail
    if zone.target:
        fields["target"] = list(zone.target)
    if zone.target_document:
        fields["target_document"] = zone.target_document
    return fields


def _sorted(value: Any) -> Any:
    """JSON with the keys of its objects in order, so that one state has one spelling."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def dump_json(record: Any) -> bytes:
    """Return one line of JSON without blanks. Half of a surrogate pair is written as its escape.

    Raises RecordProblem where two such halves meet: JSON would read them as one character.
    """
    try:
        return orjson.dumps(record)
    except TypeError:  # orjson takes neither lone surrogates nor whole numbers beyond 64 bits
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    if _PAIR.search(text):
        raise RecordProblem(
            "Two halves of a surrogate pair stand side by side in a text; JSON cannot hold that.",
            "Correct the text it came from and import it again.",
        )
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text).encode("utf-8")


def _verify(line: bytes, title: str) -> None:
    record = load_json(line)
    text = record["text"]
    for span in record["spans"]:
        found = [text[start:end] for start, end in span["ranges"]]
        inside = all(
            end - start == len(quote) > 0 for (start, end), quote in zip(span["ranges"], found, strict=True)
        )
        if not inside or found != span["quotes"] or QUOTE_JOINT.join(found) != span["quote"]:
            raise RecordProblem(
                'A span "{label}" of {title} does not lie on its passage; the document is left out.',
                "Run `annotator check` on the project.",
                label=span["label"],
                title=title,
            )
