"""Fields that the reader does not know, or finds twice: told once a file, and nothing is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import resources
from annotator.cli.sample import make_sample_project
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.importing import prepare
from annotator.exchange.readers.json_line import given_twice
from annotator.exchange.report import Entry
from annotator.exchange.scheme_toml import read_scheme
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.text.layers.zones import Zone

TEXT = "甲乙丙庚"
SPAN = '{"start": 0, "end": 1, "label": "person"%s}'


def told(folder: Path, *lines: str) -> list[Entry]:
    """Read a file of these lines, all of which must go in, and return what is told."""
    path = folder / "in.jsonl"
    path.write_text("\n".join(lines), "utf-8", "surrogatepass")
    pieces = list(prepare([path]))
    assert sum(len(piece.items) for piece in pieces) == sum(map(bool, lines))
    found = [entry for piece in pieces for entry in piece.entries]
    assert not any(entry.left_out for entry in found)
    return found


def test_each_kind_is_told_once_with_its_records_and_the_first_line(tmp_path: Path) -> None:
    lines = [f'{{"text": "{TEXT}{number}", "label": [[0, 1, "person"]]}}' for number in range(1200)]
    twice = '{"text": "同", "text": "异", "label": []}'
    found = told(tmp_path, '{"text": "好"}', "", *lines, twice)
    assert [(entry.code, entry.line, entry.parameters) for entry in found] == [
        ("unknown_field", 3, {"field": '"label"', "n": "1,201"}),
        ("field_twice", 1203, {"field": '"text"', "n": "1"}),
    ]
    assert str(found[0]).startswith('in.jsonl:3: The field "label" is not known here')
    assert "Records with this: 1,201, of which this is the first." in str(found[0])


UNKNOWN = [
    ('"spans": [' + SPAN % ', "score": 1' + "]", "spans[].score"),
    ('"spans": [' + SPAN % "" + "," + SPAN % ', "head": "a"' + "]", "spans[].head"),
    ('"relations": [], "entities": []', "entities"),
    ('"document_labels": [{"label": "x", "start": 0}]', "document_labels[].start"),
    ('"states": [{"annotator": "a", "state": "new", "id": "b"}]', "states[].id"),
    ('"sources": [{"path": "a", "url": "b"}]', "sources[].url"),
    ('"Spans": null', "Spans"),
    ('"' + "x" * 99 + '": 1', "x" * 59 + "…"),
]


@pytest.mark.parametrize(("more", "name"), UNKNOWN, ids=[name for _, name in UNKNOWN])
def test_a_field_that_is_not_known_is_named_with_its_place(tmp_path: Path, more: str, name: str) -> None:
    (entry,) = told(tmp_path, f'{{"text": "{TEXT}", {more}}}')
    assert (entry.code, entry.parameters["field"]) == ("unknown_field", f'"{name}"')


TWICE = [
    '"title": "a", "title" : "b"',
    '"spans": [' + SPAN % ', "label": "person"' + "]",
    '"meta": {"a": [{"title": 1, "title": 1}]}',
    '"meta": {}, "ti\\u0074le": "a", "title": "b"',
]


@pytest.mark.parametrize("more", TWICE)
def test_a_field_that_is_given_twice_is_told(tmp_path: Path, more: str) -> None:
    (entry,) = told(tmp_path, f'{{"text": "{TEXT}", {more}}}')
    assert entry.code == "field_twice" and entry.parameters["field"] in ('"title"', '"label"')


def test_many_kinds_do_not_fill_the_report(tmp_path: Path) -> None:
    found = told(tmp_path, *(json.dumps({"text": TEXT, f"field{n}": n}) for n in range(100)))
    assert len(found) == 21 and str(found[-1]).endswith("given twice: 80.")


def test_what_an_export_writes_is_not_told(tmp_path: Path) -> None:
    scheme = read_scheme(resources.path("schemes", "article.toml").read_bytes(), "article.toml")
    with make_sample_project(tmp_path / "sample.annot", scheme) as project:
        zone = Zone("chrome", 0, 1, "r", detail="d", target=(1, 2), target_document="t")
        options = ExportOptions(Which.ALL, layers=True)
        write_export(project, tmp_path / "in.jsonl", options, layers=lambda document, text: (zone,))
    lines = (tmp_path / "in.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    for part in ("sources", "states", "document_labels", "spans", "relations", "layers"):
        assert any(record[part] for record in records), part
    assert told(tmp_path, *lines) == []


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=6) | st.sampled_from(['":', "\\", '\\":']),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


@given(VALUES, st.booleans())
def test_no_name_is_taken_for_one_given_twice(value: object, spread: bool) -> None:
    line = json.dumps(value, indent=1 if spread else None).encode()
    assert list(given_twice(line, value)) == []
