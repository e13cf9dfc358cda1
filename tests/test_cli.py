"""The commands as a person types them: what they print, their exit status, and what they leave behind."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from annotator.cli.parser import COMMANDS, parse
from annotator.model.acts import AddDocumentLabel, AddSpan, ImportDocuments, TrashDocuments
from annotator.model.documents import document_id
from annotator.model.imports import ImportItem
from annotator.project import Project
from annotator.text.script import CONFIGURATIONS, convert_text
from tests.conftest import Run

AS_ROOT = getattr(os, "geteuid", lambda: 0)() == 0


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    assert run("init", "work.annot")[0] == 0
    return tmp_path / "work.annot"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_every_command_has_help_json_and_a_function(run: Run) -> None:
    assert set(COMMANDS) == set(cli._COMMANDS)
    overview = run("--help")[1]
    for command in COMMANDS:
        status, out, _ = run(command, "--help")
        assert status == 0 and "--json" in out
        assert f"  {command} " in overview, "a command and what it does are two words"
    starts = {
        line.index(f" {text}")
        for line in overview.split("\n")
        for text, _ in COMMANDS.values()
        if text in line
    }
    assert len(starts) == 1, "all explanations stand in one column"


def test_without_a_command_the_window_is_asked_for() -> None:
    assert parse([]).command is None and parse([]).project is None
    arguments = parse(["work.annot", "--annotator", "甲", "--screenshot", "a.png", "--language", "zh_TW"])
    assert (arguments.project, arguments.annotator) == (Path("work.annot"), "甲")
    assert (arguments.screenshot, arguments.language) == (Path("a.png"), "zh_TW")


def test_the_window_s_project_is_checked_before_anything_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.annot").write_text("no project")
    for name, words in (("text.annot", "not a project"), ("absent.annot", "no file"), (".", "folder")):
        status, out, err = run(name, "--screenshot", "a.png")
        assert status == 2 and words in err and not out


def test_init_makes_one_file_with_the_article_scheme(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("init", "work.annot", "--json", "--name", "报道")
    result = json.loads(out)
    assert (status, result["scheme"], result["name"], result["documents"]) == (0, "article", "报道", 0)
    assert names(tmp_path) == {"work.annot"}
    with Project.open(tmp_path / "work.annot") as opened:
        assert "headline" in opened.scheme.by_id and opened.name == "报道"


def test_init_takes_a_scheme_of_one_s_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[[labels]]\nid = 'animal'\nkey = 'a'\n")
    assert run("init", "a.annot", "--scheme", "mine.toml")[0] == 0
    assert run("init", "b.annot", "--scheme", "entities")[0] == 0
    with Project.open(tmp_path / "a.annot") as opened:
        assert set(opened.scheme.by_id) == {"animal"}
    with Project.open(tmp_path / "b.annot") as opened:
        assert "place" in opened.scheme.by_id


BAD_SCHEMES = [
    ("", "mine.toml: The scheme has no labels."),
    ("[[labels]]\nid='a'\nkey='1'\n[[labels]]\nid='b'\nkey='1'", '"a" (1) and "b" (1)'),
    ("[[labels]]\nid='a'\ncolour='reddish'", '"a": "reddish" is no colour'),
    ("[[labels]]\nid='a'\ncolour=\n", "line 3"),
]


@pytest.mark.parametrize(("text", "words"), BAD_SCHEMES)
def test_a_bad_scheme_is_named_and_no_project_is_made(
    run: Run, tmp_path: Path, text: str, words: str
) -> None:
    (tmp_path / "mine.toml").write_text(text)
    status, out, err = run("init", "work.annot", "--scheme", "mine.toml")
    assert status == 2 and words in err and not out
    assert names(tmp_path) == {"mine.toml"}


def test_init_touches_nothing_that_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "work.annot").write_bytes(b"something")
    (tmp_path / "folder").mkdir()
    for target, words in (
        ("work.annot", "exists already"),
        ("folder", "is a folder"),
        ("absent/work.annot", "no folder"),
        ("work.annot/x.annot", "no folder"),
    ):
        status, _, err = run("init", target)
        assert status == 2 and words in err, err
    assert run("init", "a.annot", "--scheme", "absent.toml")[0] == 2
    assert run("init", "a.annot", "--scheme", "folder")[0] == 2
    assert names(tmp_path) == {"work.annot", "folder"}
    assert (tmp_path / "work.annot").read_bytes() == b"something"


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_without_permission_nothing_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    status, _, err = run("init", "closed/work.annot")
    assert status == 2 and "work.annot" in err and not names(tmp_path / "closed")


NOT_PROJECTS = ["import", "export", "check", "lint", "backup"]


@pytest.mark.parametrize("command", NOT_PROJECTS)
def test_what_is_no_project_is_refused(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text("镇里开会")
    (tmp_path / "empty.annot").write_bytes(b"")
    (tmp_path / "binary.annot").write_bytes(bytes(range(256)))
    (tmp_path / "sqlite.annot").write_bytes(b"SQLite format 3\x00" + b"\x00" * 84)
    before = names(tmp_path)
    more = {"import": ["a.txt"], "export": ["-o", "out.jsonl"]}.get(command, [])
    for name in ("a.txt", "empty.annot", "binary.annot", "sqlite.annot", "absent.annot", "."):
        status, out, err = run(command, name, *more)
        assert status == 2 and not out and err.startswith("annotator: "), name
    assert names(tmp_path) == before


def test_import_names_what_it_leaves_out(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("镇里开会\n正文。", "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    (tmp_path / "in.jsonl").write_text('{"text": "甲"}\nnonsense\n', "utf-8")
    status, out, err = run("import", project, "good.txt", "in.jsonl")
    assert (status, out) == (1, "Imported 2 documents and 0 spans.\n") and "in.jsonl:2" in err
    status, out, err = run("import", project, "empty.txt", "binary.txt", "huge.txt", "absent.txt")
    assert (status, out) == (2, "Imported 0 documents and 0 spans.\n")
    for words in ("empty.txt is empty", "binary.txt is not a text", "huge.txt has 200 MB", "absent.txt"):
        assert words in err
    status, out, _ = run("import", project, "good.txt", "empty.txt", "--json")
    result = json.loads(out)
    assert status == 1 and result["counts"]["known"] == 1
    assert [entry["code"] for entry in result["entries"] if entry["left_out"]] == ["unreadable"]


def test_import_asks_for_an_encoding_that_exists(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("鎮裡開會".encode("big5"))
    status, _, err = run("import", project, "a.txt", "--encoding", "klingon")
    assert status == 2 and '"klingon" is no encoding' in err
    assert run("import", project, "a.txt", "--encoding", "big5")[0] == 0
    with Project.open(project) as opened:
        assert [row.title for row in opened.documents()] == ["鎮裡開會"]


def test_import_makes_its_annotator_known_and_owns_what_has_no_owner(
    run: Run, project: Path, tmp_path: Path
) -> None:
    span = {"start": 0, "end": 2, "label": "place"}
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "东河开会", "spans": [span]}), "utf-8")
    assert run("import", project, "a.jsonl", "--annotator", "Model One")[0] == 0
    with Project.open(project) as opened:
        (found,) = opened.spans(document_id("东河开会"))
        assert found.annotator == "model one"
        assert [annotator.name for annotator in opened.annotators()] == ["Model One"]
    for name in (" ", "gold"):
        assert run("import", project, "a.jsonl", "--annotator", name)[0] == 2


def test_unknown_labels_can_stop_an_import(run: Run, project: Path, tmp_path: Path) -> None:
    span = {"start": 0, "end": 2, "label": "river"}
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "东河开会", "spans": [span]}), "utf-8")
    status, _, err = run("import", project, "a.jsonl", "--unknown", "fail")
    assert status == 2 and "river" in err
    status, _, err = run("import", project, "a.jsonl", "--unknown", "skip")
    assert status == 1 and 'no label "river"' in err
    status, _, err = run("import", project, "a.jsonl", "--unknown", "add")
    assert status == 0 and 'note: The label "river" was added' in err
    assert run("import", project, "a.jsonl", "--unknown", "maybe")[0] == 2


def test_trashed_documents_stay_in_the_trash_unless_asked(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("东河开会", "utf-8")
    assert run("import", project, "a.txt", "--annotator", "甲")[0] == 0
    with Project.open(project) as opened:
        opened.apply(TrashDocuments((document_id("东河开会"),)), annotator="甲")
    status, _, err = run("import", project, "a.txt")
    assert status == 1 and "--restore" in err
    assert run("import", project, "a.txt", "--restore")[0] == 0
    with Project.open(project) as opened:
        assert len(opened.documents()) == 1


def test_export_replaces_nothing_but_an_export(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("东河开会", "utf-8")
    run("import", project, "a.txt")
    status, out, _ = run("export", project, "-o", "out.jsonl", "--json")
    assert status == 0 and json.loads(out)["counts"] == {"documents": 1, "spans": 0}
    first = (tmp_path / "out.jsonl").read_bytes()
    assert run("export", project, "-o", "out.jsonl")[0] == 0
    assert (tmp_path / "out.jsonl").read_bytes() == first
    kept = project.read_bytes()
    for target in (project, tmp_path, tmp_path / "absent" / "out.jsonl"):
        status, _, err = run("export", project, "-o", target)
        assert status == 2 and err.startswith("annotator: ")
    assert project.read_bytes() == kept
    assert names(tmp_path) == {"a.txt", "out.jsonl", "work.annot"}


def test_export_in_another_script_and_without_glosses(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("以(yǐ)太网好\n", "utf-8")
    run("import", project, "a.txt")
    status, _, err = run(
        "export", project, "-o", "o.jsonl", "--script", "s2twp", "--fold", "glosses", "--layers"
    )
    record = json.loads((tmp_path / "o.jsonl").read_bytes())
    assert status == 0 and "changes words" in err
    assert (record["text"], record["script"]["text"], record["layers"]) == ("乙太網路好\n", "s2twp", [])
    assert run("export", project, "-o", "o.jsonl", "--fold", "words")[0] == 2
    assert run("export", project, "-o", "o.jsonl", "--script", "x2y")[0] == 2


CONVERTED = "打印机和以太网。\r\n𠮷野家 👨‍👩‍👧 e\u0301\x0b\r里面的出租车\n"


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_convert_prints_text_and_contiguous_blocks(run: Run, tmp_path: Path, configuration: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + CONVERTED.encode())
    status, out, err = run("convert", "a.txt", "--to", configuration, "--json")
    result: dict[str, Any] = json.loads(out)
    assert (status, err) == (0, "")
    assert result["text"] == convert_text(CONVERTED, configuration)
    at = (0, 0)
    for index, (start, end, view_start, view_end) in enumerate(result["blocks"]):
        assert (start, view_start) == at and start < end and view_start < view_end
        before = result["blocks"][index - 1] if index else None
        if before and before[1] - before[0] == before[3] - before[2]:
            assert end - start != view_end - view_start, "two runs of equal length side by side"
        at = (end, view_end)
    assert at == (len(CONVERTED), len(result["text"]))
    assert run("convert", "a.txt", "--to", configuration)[1] == result["text"]


def test_convert_shows_each_phrase_that_changes_its_length(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("接入以太网吧", "utf-8")
    result = json.loads(run("convert", "a.txt", "--to", "s2twp", "--json")[1])
    assert result == {"text": "接入乙太網路吧", "blocks": [[0, 2, 0, 2], [2, 5, 2, 6], [5, 6, 6, 7]]}


def test_a_text_with_a_nul_is_converted_imported_and_exported_whole(
    run: Run, project: Path, tmp_path: Path
) -> None:
    text = "测试\0头发"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert run("convert", "a.txt", "--to", "s2twp")[1] == "測試\0頭髮"
    assert run("import", project, "a.txt")[0] == 0
    assert run("export", project, "-o", "out.jsonl")[0] == 0
    texts = [json.loads(line)["text"] for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert text in texts
    assert run("check", project)[0] == 0


def test_convert_refuses_what_it_cannot_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "empty.txt").write_bytes(b"")
    for name in ("binary.txt", "empty.txt", "absent.txt", "."):
        status, out, err = run("convert", name, "--to", "s2t")
        assert status == 2 and not out and err
    assert run("convert", "binary.txt", "--to", "s2s")[0] == 2


def test_check_finds_a_damaged_text(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("东河开会" * 50, "utf-8")
    run("import", project, "a.txt")
    assert run("check", project)[0] == 0
    data = project.read_bytes()
    at = data.index("东河开会东河".encode())
    project.write_bytes(data[:at] + "西".encode() + data[at + 3 :])
    status, out, _ = run("check", project, "--json")
    assert status == 1 and json.loads(out)["problems"]
    status, _, err = run("export", project, "-o", "out.jsonl")
    assert status == 2 and "damaged" in err


def test_a_backup_brings_a_project_back(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("东河开会", "utf-8")
    run("import", project, "a.txt")
    status, out, _ = run("backup", project, "--json")
    made = Path(json.loads(out)["backup"])
    assert status == 0 and made.parent == tmp_path
    assert run("backup", project, "-o", made)[0] == 2, "an older backup is not replaced"
    (tmp_path / "b.txt").write_text("西河开会", "utf-8")
    run("import", project, "b.txt")
    status, out, _ = run("restore", project, made, "--json")
    kept = json.loads(out)["kept"]
    with Project.open(project) as restored, Project.open(tmp_path / kept) as before:
        assert [row.title for row in restored.documents()] == ["东河开会"]
        assert len(before.documents()) == 2
    assert status == 0 and run("check", project)[0] == 0


def test_a_restore_that_does_not_fit_changes_nothing(run: Run, project: Path, tmp_path: Path) -> None:
    run("init", "other.annot")
    (tmp_path / "cut.annot").write_bytes(project.read_bytes()[:5000])
    kept = project.read_bytes()
    for backup, words in (
        ("other.annot", "another project"),
        ("cut.annot", "damaged"),
        ("no.annot", "no file"),
    ):
        status, _, err = run("restore", project, backup)
        assert status == 2 and words in err
    with Project.open(project) as opened:
        assert not opened.read_only
        status, _, err = run("restore", project, project)
        assert status == 2 and "open in another window" in err
    assert project.read_bytes() == kept
    assert run("restore", "cut.annot", project)[0] == 0
    assert run("check", "cut.annot")[0] == 0


def test_lint_lists_what_breaks_the_scheme_s_rules(run: Run, project: Path, tmp_path: Path) -> None:
    text = "东河镇开会 总结"
    spans = [
        {"start": 0, "end": 3, "label": "place", "id": "good"},
        {"start": 5, "end": 8, "label": "event", "id": "blank"},
        {"start": 0, "end": 3, "label": "place", "id": "twin"},
    ]
    relations = [{"head": "good", "tail": "blank", "label": "speaker", "id": "wrong"}]
    labels = [{"label": "genre_news"}, {"label": "genre_plan"}]
    record = {"text": text, "spans": spans, "relations": relations, "document_labels": labels}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), "utf-8")
    assert run("lint", project)[:2] == (0, "0 breaches of the scheme's rules.\n")
    run("import", project, "a.jsonl")
    status, out, _ = run("lint", project, "--json")
    found = {breach["code"] for breach in json.loads(out)["breaches"]}
    assert (status, found) == (1, {"outer_blanks", "twin", "ends", "exclusive"})


def test_a_second_window_stops_an_import_but_no_export(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("东河开会", "utf-8")
    with Project.open(project) as opened:
        status, _, err = run("import", project, "a.txt")
        assert status == 2 and "read-only" in err
        assert run("export", project, "-o", "out.jsonl")[0] == 0
        assert opened.documents() == []


def test_work_done_in_the_window_is_exported(run: Run, project: Path, tmp_path: Path) -> None:
    text = "东河镇开会"
    run("import", project, _file(tmp_path, text), "--annotator", "甲")
    document = document_id(text)
    with Project.open(project) as opened:
        opened.apply(AddSpan(document, "place", ((0, 3),)), annotator="甲", view="twp")
        opened.apply(AddDocumentLabel(document, "genre_news"), annotator="甲")
        opened.apply(ImportDocuments((ImportItem("第二篇"),)), annotator="甲")
    run("export", project, "-o", "out.jsonl")
    first, second = (json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines())
    assert [(span["quote"], span["annotator"]) for span in first["spans"]] == [("东河镇", "甲")]
    assert first["document_labels"][0]["label"] == "genre_news" and second["text"] == "第二篇"


def _file(folder: Path, text: str) -> Path:
    path = folder / "a.txt"
    path.write_text(text, "utf-8")
    return path


def test_about_names_versions(run: Run) -> None:
    status, out, _ = run("about", "--json")
    assert status == 0 and {entry["name"] for entry in json.loads(out)["libraries"]} >= {"opencc", "orjson"}
    assert "Annotator" in run("about")[1]
