"""Files and folders into a project: pieces, reports, and the way there and back."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import resources
from annotator.errors import FileProblem, RuleBroken
from annotator.exchange import files, importing
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.finding import find_files
from annotator.exchange.importing import ImportOptions, import_files, prepare
from annotator.exchange.report import Report
from annotator.exchange.scheme_toml import read_scheme
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.model.acts import AddAnnotator, ImportDocuments, PurgeDocuments, TrashDocuments
from annotator.model.changes import Applied
from annotator.model.documents import document_id
from annotator.model.imports import UnknownLabels
from annotator.project import Project

SCHEME = read_scheme(resources.path("schemes", "entities.toml").read_bytes(), "entities.toml")


def make(path: Path) -> Project:
    project = Project.create(path, SCHEME)
    project.apply(AddAnnotator("甲"), annotator="甲")
    return project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make(tmp_path / "work.annot") as made:
        yield made


def bring(project: Project, *paths: Path, **options: Any) -> Report:
    return import_files(
        paths,
        lambda act: project.apply(act, annotator="甲"),
        ImportOptions(**options),
        known_labels=frozenset(project.scheme.by_id),
    )


def codes(report: Report) -> list[str]:
    return [entry.code for entry in report]


def write_lines(path: Path, *records: Any) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def test_texts_in_several_encodings_go_in_and_the_others_are_named(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    simplified = "镇里开会\n镇里抽调十二名干部驻村办公，把小事办到群众家门口。\r\n"
    traditional = "鎮裡開會\n鎮裡抽調十二名同仁駐村辦公，把小事辦到居民家門口。\r\n"
    (folder / "a.txt").write_bytes(simplified.encode("gb18030"))
    (folder / "b.txt").write_bytes(traditional.encode("big5"))
    (folder / "c.TXT").write_bytes(b"\xef\xbb\xbf" + "第三篇".encode())
    (folder / "sub" / "d.txt").write_bytes("第四篇".encode("utf-16"))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.txt").write_bytes(b"\x80\xff\xff\xfd\x81\xff\xfd")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_bytes(b"x")
    report = bring(project, folder)
    rows = project.documents()
    assert [row.title for row in rows] == ["镇里开会", "鎮裡開會", "第三篇", "第四篇"]
    assert project.text(rows[0].id) == simplified and project.text(rows[1].id) == traditional
    assert [project.document(row.id).sources[0].encoding for row in rows] == [
        *("gb18030", "big5hkscs", "utf-8", "utf-16-le")
    ]
    told = {entry.file: entry.code for entry in report}
    assert told == {
        "a.txt": "guessed_encoding",
        "b.txt": "guessed_encoding",
        "empty.txt": "unreadable",
        "broken.txt": "unreadable",
        "picture.png": "other_file",
    }
    assert report.counts["documents"] == 4 and report.anything_left_out


def test_a_guess_can_be_overruled_for_one_file(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("é".encode("latin-1") * 3)
    assert codes(bring(project, path)) == ["unreadable"]
    assert codes(bring(project, path, encodings={path: "latin-1"})) == []
    assert project.text(project.documents()[0].id) == "ééé"


def test_a_title_is_the_first_line_that_is_no_chrome_else_the_file_s_name(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_text("首页 > 新闻中心 > 正文\n\n  镇里开会  \n正文。")
    (tmp_path / "two.txt").write_text("首页 > 新闻中心 > 正文\n")
    bring(project, tmp_path / "one.txt", tmp_path / "two.txt")
    assert [row.title for row in project.documents()] == ["镇里开会", "two"]


def test_lines_that_cannot_be_used_are_told_by_number(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    good = json.dumps({"text": "甲地", "spans": [{"start": 0, "end": 2, "label": "place"}]}).encode()
    path.write_bytes(b"\xef\xbb\xbf" + good + b"\r\n\n{bad\n" + b'{"text": "\xff"}\n' + good + b"\n[]")
    report = bring(project, path)
    assert [(entry.code, entry.line) for entry in report if entry.left_out] == [
        ("bad_record", 3),
        ("bad_record", 4),
        ("bad_record", 6),
    ]
    assert report.counts == {"documents": 1, "known": 1, "spans": 1}


def test_a_line_that_is_too_long_is_told(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MAX_TEXT_BYTES", 100)
    monkeypatch.setattr(files.refuse_size, "__defaults__", (100,))
    path = write_lines(tmp_path / "in.jsonl", {"text": "a"}, {"text": "b" * 500}, {"text": "c"})
    report = bring(project, path)
    assert [(entry.code, entry.line) for entry in report] == [("bad_record", 2)]
    assert [project.text(row.id) for row in project.documents()] == ["a", "c"]


def test_jsonl_in_utf16_is_read(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes('{"text": "甲"}\r\n{"text": "乙"}'.encode("utf-16"))
    assert not bring(project, path).entries
    assert len(project.documents()) == 2


@pytest.mark.parametrize("characters", [1_000_000])
def test_a_line_of_a_million_characters_goes_in(project: Project, tmp_path: Path, characters: int) -> None:
    path = tmp_path / "long.txt"
    path.write_text("镇" * characters, "utf-8")
    assert not bring(project, path).entries
    assert project.documents()[0].length == characters and len(project.documents()[0].title) <= 120


def test_unknown_labels_are_added_skipped_or_refused(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 1, "label": "animal"}, {"start": 0, "end": 1, "label": "place"}]
    path = write_lines(tmp_path / "in.jsonl", {"text": "first"}, {"text": "甲", "spans": spans})
    for policy, labels, told in (
        (UnknownLabels.ADD, ["animal", "place"], ["label_added"]),
        (UnknownLabels.SKIP, ["place"], ["label_skipped", "annotation_skipped"]),
    ):
        with make(tmp_path / f"{policy}.annot") as project:
            report = bring(project, path, unknown=policy)
            assert codes(report) == told
            found = project.spans(document_id("甲"))
            assert [span.label for span in found] == labels and report.counts["spans"] == len(labels)
    with make(tmp_path / "fail.annot") as project:
        with pytest.raises(RuleBroken, match="animal"):
            bring(project, path, unknown=UnknownLabels.FAIL)
        assert project.documents() == []


def test_trash_and_purge_are_respected(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("甲地")
    bring(project, path)
    document = document_id("甲地")
    project.apply(TrashDocuments((document,)), annotator="甲")
    assert "trashed" in codes(bring(project, path)) and not project.documents()
    assert "restored" in codes(bring(project, path, restore=True)) and project.documents()
    project.apply(TrashDocuments((document,)), annotator="甲")
    project.apply(PurgeDocuments((document,)), annotator="甲")
    report = bring(project, path, restore=True)
    assert codes(report) == ["purged"] and report.counts["documents"] == 0


def test_pieces_are_small_and_an_import_can_be_stopped(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 10)
    path = write_lines(tmp_path / "in.jsonl", *({"text": f"text {number}"} for number in range(35)))
    pieces = [*prepare([path])]
    assert [len(piece.items) for piece in pieces] == [10, 10, 10, 5]
    done = [piece.done for piece in pieces]
    assert done == sorted(done) and done[-1] == pieces[-1].total == path.stat().st_size
    report = import_files(
        [path],
        lambda act: project.apply(act, annotator="甲"),
        progress=lambda done, total, file: done < total / 2,
    )
    assert codes(report) == ["cancelled"] and len(project.documents()) == 20
    assert "1 of 1" in str(report.entries[0]), "it was begun, and not read to its end"


def test_all_pieces_are_one_act_to_undo(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 3)
    for name in ("a.jsonl", "b.jsonl"):
        write_lines(tmp_path / name, *({"text": f"{name} {number}"} for number in range(10)))
    bring(project, tmp_path / "a.jsonl")
    bring(project, tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    assert len(project.documents()) == 20
    project.undo("甲")
    assert {row.title[:7] for row in project.documents()} == {"a.jsonl"}, "as it was before the second import"
    project.undo("甲")
    assert project.documents() == []
    project.redo("甲")
    project.redo("甲")
    assert len(project.documents()) == 20


def test_a_stopped_import_tells_how_many_files_it_did_not_read(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 3)
    lines = write_lines(tmp_path / "a.jsonl", *({"text": f"text {number}"} for number in range(3)))
    texts = [tmp_path / f"{number}.txt" for number in range(1, 8)]
    for path in texts:
        path.write_text(f"文章 {path.stem}", "utf-8")
    unread = []
    for stop_after in (1, 2, 3):
        pieces: list[int] = []
        report = import_files(
            [lines, *texts],
            lambda act: project.apply(act, annotator="甲"),
            progress=lambda *at, pieces=pieces, last=stop_after: pieces.append(0) or len(pieces) < last,
        )
        unread.append(report.counts["unread"])
        if report.entries:
            assert f"{unread[-1]} of 8" in str(report.entries[-1])
    assert unread == [7, 4, 1]


def test_a_problem_after_the_first_piece_stands_in_the_report(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 2)
    path = write_lines(tmp_path / "in.jsonl", *({"text": f"text {number}"} for number in range(5)))
    acts: list[ImportDocuments] = []

    def full(act: ImportDocuments) -> Applied:
        acts.append(act)
        if len(acts) > 1:
            raise FileProblem("The disk is full.", "Free some space.")
        return project.apply(act, annotator="甲")

    report = import_files([path], full)
    assert codes(report) == ["stopped"] and report.anything_left_out and len(project.documents()) == 2
    with pytest.raises(FileProblem, match="full"):
        import_files([path], full)


def test_a_pipe_is_not_waited_for(project: Project, tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    for name in ("pipe.jsonl", "pipe.txt"):
        os.mkfifo(tmp_path / name)
        assert codes(bring(project, tmp_path / name)) == ["unreadable"]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    found = find_files([tmp_path / "no.txt", tmp_path])
    assert not found.files and [entry.code for entry in found.entries] == ["unreadable", "empty_folder"]


characters = st.characters(codec="utf-8") | st.sampled_from("𠮷é\u0301\r\n\u2028\ufdd0👨‍👩‍👧镇\x00")
texts = st.text(characters, min_size=1, max_size=12)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    text = draw(texts)
    offset = st.integers(0, len(text) - 1)
    spans = []
    for number in range(draw(st.integers(0, 4))):
        start = draw(offset)
        end = draw(st.integers(start + 1, len(text)))
        spans.append(
            {
                "id": f"{document_id(text)[:8]}-{number}",
                "start": start,
                "end": end,
                "label": draw(st.sampled_from(["person", "place", "time"])),
                "quote": text[start:end],
                "annotator": draw(st.sampled_from(["甲", "乙", "gold", "Ｍodel"])),
                "status": draw(st.sampled_from(["unreviewed", "accepted", "rejected", "corrected"])),
                "unsure": draw(st.booleans()),
                "note": draw(st.text(st.characters() | st.just("\ud800"), max_size=5)),
            }
        )
    meta = draw(st.dictionaries(st.text(max_size=4), JSON, max_size=3))
    states = [{"annotator": "乙", "state": draw(st.sampled_from(["new", "in_progress", "done", "skipped"]))}]
    return {"text": text, "title": draw(texts), "meta": meta, "spans": spans, "states": states}


@given(st.lists(records(), min_size=1, max_size=3))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_an_export_imported_elsewhere_exports_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, given_records: list[dict[str, Any]]
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    source = write_lines(folder / "in.jsonl", *given_records)
    for before, after in (("in", "a"), ("a", "b")):
        with make(folder / f"{after}.annot") as project:
            report = bring(project, folder / f"{before}.jsonl")
            assert not [entry for entry in report if entry.left_out and entry.code != "span_differs"]
            write_export(project, folder / f"{after}.jsonl", ExportOptions(Which.ALL))
            assert not project.check()
    assert source.exists() and (folder / "a.jsonl").read_bytes() == (folder / "b.jsonl").read_bytes()
    exported = {json.loads(line)["text"] for line in (folder / "a.jsonl").read_bytes().split(b"\n") if line}
    assert exported == {record["text"] for record in given_records}
