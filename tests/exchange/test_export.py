"""The export's record: its keys and their order, which annotations it holds, what it reports."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import FileProblem, RecordProblem
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.layers import layers_of
from annotator.exchange.report import Report
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import dump_json, export_lines, write_export
from annotator.model.documents import Document, DocumentRow, Source, State, document_id
from annotator.model.reviewing import Contest
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.text.layers.zones import Zone


@dataclass
class Fake:
    """A project of one document."""

    body: str
    all_spans: tuple[Span, ...] = ()
    labels: tuple[DocumentLabel, ...] = ()
    arrows: tuple[Relation, ...] = ()
    script: str = "hans"
    given: dict[str, State] = field(default_factory=dict)

    def documents(self) -> list[DocumentRow]:
        return [DocumentRow(document_id(self.body), "题", self.script, len(self.body), 0)]

    def document(self, document: str, /) -> Document:
        sources = (Source("7", "a.txt", "utf-8", "00"),)
        return Document(document, "题", len(self.body), self.script, sources, {"b": 1, "a": {"d": 1, "c": 2}})

    def text(self, document: str, /) -> str:
        return self.body

    def spans(self, document: str, /) -> tuple[Span, ...]:
        return self.all_spans

    def document_labels(self, document: str, /) -> tuple[DocumentLabel, ...]:
        return self.labels

    def relations(self, document: str, /) -> tuple[Relation, ...]:
        return self.arrows

    def contests(self, document: str) -> list[Contest]:
        return []

    def without_ends(self, document: str) -> list[Relation]:
        return []

    def states(self, document: str, /) -> dict[str, State]:
        return self.given


def export(fake: Fake, **options: Any) -> tuple[dict[str, Any], Report]:
    report = Report()

    def layers(document: Document, text: str) -> list[Zone]:
        return layers_of(text, document.script)

    (line,) = export_lines(fake, ExportOptions(**options), report, layers=layers)
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    return json.loads(line), report


TEXT = "𠮷野家在山前镇用打印机打印。\r\n"
ONE = Span("s1", "d", "place", "甲", ((4, 7),), {"z": 1, "a": True}, unsure=True, note="注")
TWO = Span("s0", "d", "organisation", "乙", ((0, 3), (8, 11)), status=Status.REJECTED)
GOLD = Span("g", "d", "place", "gold", ((4, 7),), origins=("s1",))


def test_the_record_has_exactly_these_keys_in_this_order() -> None:
    arrow = Relation("r", "d", "in", "甲", "s0", "s1", status=Status.ACCEPTED)
    label = DocumentLabel("l", "d", "news", "甲")
    states = {"乙": State.DONE, "丙": State.NEW, "甲": State.SKIPPED}
    record, report = export(Fake(TEXT, (ONE, TWO), (label,), (arrow,), given=states), which=Which.ALL)
    assert [*record] == [
        *("id", "text", "title", "sources", "meta", "offset_unit", "script", "states"),
        *("document_labels", "spans", "relations"),
    ]
    assert record["sources"] == [{"id": "7", "path": "a.txt"}]
    assert [*record["meta"]] == ["a", "b"] and [*record["meta"]["a"]] == ["c", "d"]
    assert record["script"] == {"detected": "hans", "text": "source"}
    assert record["offset_unit"] == "codepoint"
    assert record["states"] == [
        {"annotator": "乙", "state": "done"},
        {"annotator": "甲", "state": "skipped"},
    ]
    assert [*record["document_labels"][0]] == ["id", "label", "annotator", "status", "attributes"]
    first, second = record["spans"]
    assert [*first] == [
        *("id", "start", "end", "ranges", "label", "quote", "quotes", "annotator", "status", "from"),
        *("attributes", "unsure", "note"),
    ]
    assert (first["start"], first["end"], first["ranges"]) == (0, 11, [[0, 3], [8, 11]])
    assert first["quotes"] == ["𠮷野家", "打印机"] and first["quote"] == "𠮷野家 … 打印机"
    assert [*second["attributes"]] == ["a", "z"] and second["unsure"] and second["note"] == "注"
    assert TEXT[second["start"] : second["end"]] == second["quote"] == "山前镇"
    keys = ["id", "head", "tail", "label", "annotator", "status", "attributes"]
    assert [*record["relations"][0]] == keys and not report.entries


@pytest.mark.parametrize(
    ("which", "spans", "expected"),
    [
        (Which.ALL, (ONE, TWO, GOLD), ["s0", "g", "s1"]),
        (Which.GOLD, (ONE, TWO, GOLD), ["g"]),
        (Which.BEST, (ONE, TWO, GOLD), ["g"]),
        (Which.BEST, (ONE, TWO), ["s1"]),
    ],
)
def test_which_annotations_are_held(which: Which, spans: tuple[Span, ...], expected: list[str]) -> None:
    record, _ = export(Fake(TEXT, spans), which=which)
    ends = [(span["start"], span["end"], span["label"], span["annotator"]) for span in record["spans"]]
    assert {span["id"] for span in record["spans"]} == set(expected) and ends == sorted(ends)


def test_a_document_without_gold_is_no_part_of_gold() -> None:
    report = Report()
    assert not [*export_lines(Fake(TEXT, (ONE,)), ExportOptions(Which.GOLD), report)]
    assert [entry.code for entry in report] == ["no_gold"]


def test_a_relation_without_one_of_its_ends_is_told() -> None:
    arrow = Relation("r", "d", "in", "甲", "s0", "s1")
    record, report = export(Fake(TEXT, (ONE, TWO), arrows=(arrow,)), which=Which.BEST)
    assert not record["relations"] and [entry.code for entry in report] == ["loose_relation"]
    assert report.anything_left_out


def test_a_converted_export_maps_every_span_and_says_what_it_changed() -> None:
    cut = replace(ONE, id="s3", ranges=((9, 10),))
    record, report = export(Fake(TEXT, (ONE, TWO, cut)), which=Which.ALL, script="s2twp")
    assert record["script"] == {"detected": "hans", "text": "s2twp"}
    assert record["text"] == "𠮷野家在山前鎮用印表機列印。\r\n"
    assert {span["id"]: span["quote"] for span in record["spans"]} == {
        "s0": "𠮷野家 … 印表機",
        "s1": "山前鎮",
        "s3": "印表機",
    }
    assert [entry.code for entry in report] == ["words_changed", "span_widened"]
    _, wrong = export(Fake(TEXT, script="hant"), script="s2t")
    assert [entry.code for entry in wrong] == ["wrong_script"]


def test_a_folded_export_tells_the_spans_that_are_gone() -> None:
    text = "鄉(xiāng)鎮(zhèn)會\n\n\n結尾"
    kept = Span("k", "d", "place", "甲", ((0, 9),))
    gone = Span("x", "d", "place", "甲", ((1, 8),))
    record, report = export(Fake(text, (kept, gone), script="hant"), fold=frozenset({"glosses", "blanks"}))
    assert record["text"] == "鄉鎮會\n結尾"
    assert [span["quote"] for span in record["spans"]] == ["鄉鎮"]
    assert [entry.code for entry in report] == ["span_folded"]


def test_layers_are_added_on_wish_with_their_offsets_mapped() -> None:
    text = "鄉(xiāng)鎮開會,推?dòng)工作\n"
    record, _ = export(Fake(text, script="hant"), layers=True)
    assert [*record][-1] == "layers"
    assert {zone["kind"] for zone in record["layers"]} == {"gloss", "damage"}
    folded, _ = export(Fake(text, script="hant"), layers=True, fold=frozenset({"glosses"}))
    (zone,) = folded["layers"]
    assert folded["text"][zone["start"] : zone["end"]] == "?dòng)"


def test_a_damaged_text_is_left_out_and_told(tmp_path: Path) -> None:
    class Damaged(Fake):
        def text(self, document: str, /) -> str:
            return "別的文字"

    report = write_export(Damaged(TEXT, (ONE,)), tmp_path / "out.jsonl")
    assert [entry.code for entry in report] == ["damaged"] and report.anything_left_out
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_a_span_beyond_the_text_is_not_written(tmp_path: Path) -> None:
    beyond = replace(ONE, ranges=((4, 99),))
    report = write_export(Fake(TEXT, (beyond,)), tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == b"" and report.counts["documents"] == 0
    assert [entry.code for entry in report] == ["not_verified"]


def test_a_stopped_export_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    with pytest.raises(FileProblem, match="stopped"):
        write_export(Fake(TEXT), target, progress=lambda done, total: False)
    assert target.read_bytes() == b"old"


def test_options_that_do_not_exist_are_refused() -> None:
    with pytest.raises(FileProblem, match="no_such"):
        ExportOptions(script="no_such")
    with pytest.raises(FileProblem, match="words"):
        ExportOptions(fold=frozenset({"words"}))


def test_half_a_surrogate_pair_is_written_as_its_escape_and_two_halves_are_refused() -> None:
    assert dump_json({"a": "x\ud800y", "n": 2**70}) == b'{"a":"x\\ud800y","n":1180591620717411303424}'
    assert json.loads(dump_json(["\udc00"])) == ["\udc00"]
    with pytest.raises(RecordProblem):
        dump_json(["\ud83d" + "\ude00"])
