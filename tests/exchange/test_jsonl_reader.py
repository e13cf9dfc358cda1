"""Records from outside: every offset checked against its quote, nothing repaired, everything told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import RecordProblem
from annotator.exchange.offsets import code_points
from annotator.exchange.readers.jsonl import ReadRecord, read_record
from annotator.model.documents import Source, State, document_id
from annotator.model.spans import Status

TEXT = "𠮷野家在山前镇。\r\n第二行e\u0301"


def read(record: Any) -> ReadRecord:
    line = record if isinstance(record, bytes) else json.dumps(record).encode()
    return read_record(line, file="in.jsonl", number=7)


def span(start: int, end: int, **more: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "label": "place", **more}


def test_a_full_record_is_read() -> None:
    record = {
        "id": document_id(TEXT),
        "text": TEXT,
        "title": "题",
        "sources": [{"id": "7", "path": "a.txt"}, {"id": "8"}],
        "meta": {"year": 2019},
        "states": [{"annotator": "甲", "state": "done"}],
        "document_labels": [{"id": "d", "label": "news", "annotator": "甲", "status": "accepted"}],
        "spans": [
            span(4, 7, id="s", quote="山前镇", annotator="甲", status="rejected", unsure=True, note="?"),
            {"id": "g", "ranges": [[0, 1], [4, 7]], "label": "x", "quote": "𠮷 … 山前镇", "from": ["s"]},
        ],
        "relations": [{"head": "s", "tail": "g", "label": "r", "attributes": {"n": 1.5}}],
    }
    result = read(record)
    item = result.item
    assert result.entries == ()
    assert (item.text, item.title, item.meta) == (TEXT, "题", {"year": 2019})
    assert (item.source, item.more_sources) == (Source("7", "a.txt"), (Source("8"),))
    assert item.states == (("甲", State.DONE),)
    assert item.spans[0].status is Status.REJECTED and item.spans[0].unsure and item.spans[0].id == "s"
    assert item.spans[1].ranges == ((0, 1), (4, 7)) and item.spans[1].origins == ("s",)
    assert item.relations[0].attributes == {"n": 1.5}
    assert item.document_labels[0].status is Status.ACCEPTED


BAD_SPANS = [
    (span(4, 7, quote="山前"), 'Its quote is "山前", but "山前镇" stands'),
    (span(4, 7, quotes=["山前"]), "Its quote is"),
    (span(4, 4), "no passage of the text"),
    (span(7, 4), "no passage of the text"),
    (span(-1, 4), "no passage of the text"),
    (span(0, len(TEXT) + 1), "no passage of the text"),
    ({"start": True, "end": 4, "label": "x"}, "no passage of the text"),
    ({"start": 0.5, "end": 4, "label": "x"}, "no passage of the text"),
    ({"label": "x"}, "no passage of the text"),
    ({"ranges": [[0, 2], [1, 3]], "label": "x"}, "no passage of the text"),
    ({"ranges": "0-2", "label": "x"}, "no passage of the text"),
    (span(0, 2, label=None), 'The field "label" is missing'),
    (span(0, 2, label=""), "must be a label's id"),
    (span(0, 2, attributes={"a": [1]}), '"attributes.a" must be a text, a number'),
    (span(0, 2, attributes=[]), 'The field "attributes" must be an object'),
    (span(0, 2, status="fine"), '"status" must be one of: "unreviewed", "accepted"'),
    (span(0, 2, unsure="yes"), 'The field "unsure" must be true or false'),
    (span(0, 2, annotator=" "), 'The field "annotator" must be a name'),
    (span(0, 2, annotator="a\ud800"), "half of a surrogate pair"),
    ("a span", "no JSON object"),
]


@pytest.mark.parametrize(("bad", "words"), BAD_SPANS, ids=[str(bad) for bad, _ in BAD_SPANS])
def test_a_bad_span_is_left_out_and_told_with_its_line(bad: Any, words: str) -> None:
    result = read({"text": TEXT, "spans": [bad, span(4, 7, quote="山前镇")]})
    assert [found.ranges for found in result.item.spans] == [((4, 7),)]
    (entry,) = result.entries
    assert words in str(entry) and "spans[0]" in str(entry)
    assert (entry.file, entry.line, entry.left_out) == ("in.jsonl", 7, True)


def test_an_id_that_stands_twice_is_taken_once() -> None:
    result = read({"text": TEXT, "spans": [span(0, 2, id="s"), span(4, 7, id="s")]})
    assert len(result.item.spans) == 1 and "stands twice" in str(result.entries[0])


BAD_RECORDS = [
    (b"not json", "not JSON from character 1 on"),
    (b'{"text": "abc"\n', "not JSON from character 15 on"),
    (b"[1]", "no JSON object"),
    (b'{"text": "a", "meta": NaN}', "not JSON"),
    (b'{"text": "\xff"}', "byte 11 is not UTF-8"),
    (b"[" * 100_000, "too deeply nested"),
    (b"{}", 'The field "text" is missing'),
    (b'{"text": 3}', 'The field "text" must be a text'),
    (b'{"text": ""}', "has no text"),
    (b'{"text": "a", "spans": {}}', 'The field "spans" must be a list'),
    (b'{"text": "a", "offset_unit": "lines"}', '"lines" is no unit'),
]


@pytest.mark.parametrize(("line", "words"), BAD_RECORDS)
def test_a_bad_record_is_refused(line: bytes, words: str) -> None:
    with pytest.raises(RecordProblem, match=words):
        read(line)


@pytest.mark.parametrize(("unit", "start", "end"), [("codepoint", 4, 7), ("utf16", 5, 8), ("bytes", 13, 22)])
def test_offsets_in_another_unit_become_code_points(unit: str, start: int, end: int) -> None:
    result = read({"text": TEXT, "offset_unit": unit, "spans": [span(start, end, quote="山前镇")]})
    assert not result.entries and result.item.spans[0].ranges == ((4, 7),)


@pytest.mark.parametrize("unit", ["utf16", "bytes"])
def test_an_offset_inside_a_character_is_refused(unit: str) -> None:
    result = read({"text": TEXT, "offset_unit": unit, "spans": [span(0, 1)]})
    assert not result.item.spans and len(result.entries) == 1


@given(st.text(max_size=30), st.data())
@settings(max_examples=60, deadline=None)
def test_units_agree_with_the_codecs(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    wide = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
    narrow = len(text[:at].encode("utf-8", "surrogatepass"))
    assert code_points(text, "utf16", [wide]) == {wide: at}
    assert code_points(text, "bytes", [narrow]) == {narrow: at}


def test_a_text_that_was_changed_after_the_export_is_another_document() -> None:
    result = read({"id": document_id("别的"), "text": TEXT, "spans": [span(4, 7, id="s")]})
    assert result.item.spans[0].id == "" and result.item.spans[0].ref == "s"
    assert result.item.source.id == document_id("别的")


def test_a_lone_surrogate_in_text_and_note_is_kept() -> None:
    result = read(
        b'{"text": "a\\ud800b", "spans": [{"start": 0, "end": 2, "label": "x", "note": "\\udc00"}]}'
    )
    assert result.item.text == "a\ud800b" and result.item.spans[0].note == "\udc00"


def test_a_foreign_id_becomes_a_source_and_a_missing_title_is_guessed() -> None:
    item = read({"id": 12, "text": "标题在此\n正文。"}).item
    assert item.source == Source("12", "in.jsonl") and item.title == "标题在此"


def test_whole_numbers_of_any_length_stay_whole() -> None:
    meta = {"a": 2**70, "b": 2**64 - 1, "c": -(2**63), "d": "1" * 30, "e": 1.5}
    assert read({"text": "a", "meta": meta}).item.meta == meta
