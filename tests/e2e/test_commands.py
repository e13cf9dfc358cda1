"""From articles to training data by commands alone: each exported slice is the passage that was labelled."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.corpus import corpus_text
from tests.e2e.running import annotator, done, environment

TEXT = "县委办公室召开会议。\r\n𠮷野家在👨‍👩‍👧旁边，e\u0301 也在。\n要认真落实各项要求。"
PASSAGES = [
    ("organisation", "县委办公室"),
    ("organisation", "𠮷野家"),
    ("requirement", "要认真落实各项要求。"),
]


def record(text: str) -> dict[str, Any]:
    """Return a record of the export's form that labels PASSAGES, as another program may write it."""
    spans = []
    for label, quote in PASSAGES:
        start = text.index(quote)
        spans.append(
            {"start": start, "end": start + len(quote), "label": label, "quote": quote, "annotator": "甲"}
        )
    return {"text": text, "title": "会议", "offset_unit": "codepoint", "spans": spans}


def exported(path: Path) -> list[dict[str, Any]]:
    """Return the records of an export, having compared each slice with its quote."""
    records: list[dict[str, Any]] = [json.loads(line) for line in path.read_bytes().splitlines()]
    for entry in records:
        for span in entry["spans"]:
            slices = [entry["text"][start:end] for start, end in span["ranges"]]
            assert slices == span["quotes"]
            assert " … ".join(slices) == span["quote"]
            assert (span["start"], span["end"]) == (span["ranges"][0][0], span["ranges"][-1][1])
    return records


@pytest.fixture
def project(tmp_path: Path) -> Path:
    done(annotator("init", "work.annot", folder=tmp_path))
    return tmp_path / "work.annot"


def test_labelled_passages_come_out_as_they_went_in(project: Path) -> None:
    folder = project.parent
    (folder / "in.jsonl").write_text(json.dumps(record(TEXT), ensure_ascii=False) + "\n", "utf-8")
    done(annotator("import", project, "in.jsonl", folder=folder))
    done(annotator("export", project, "-o", "out.jsonl", folder=folder))
    (entry,) = exported(folder / "out.jsonl")
    assert entry["text"] == TEXT
    assert entry["title"] == "会议"
    assert {(span["label"], span["quote"], span["annotator"]) for span in entry["spans"]} == {
        (label, quote, "甲") for label, quote in PASSAGES
    }
    done(annotator("check", project))


def test_an_export_can_be_imported_and_gives_the_same_export(project: Path) -> None:
    folder = project.parent
    (folder / "in.jsonl").write_text(json.dumps(record(TEXT), ensure_ascii=False) + "\n", "utf-8")
    done(annotator("import", project, "in.jsonl", folder=folder))
    done(annotator("export", project, "-o", "first.jsonl", folder=folder))
    done(annotator("init", "other.annot", folder=folder))
    done(annotator("import", "other.annot", "first.jsonl", folder=folder))
    done(annotator("export", "other.annot", "-o", "second.jsonl", folder=folder))
    first, second = (exported(folder / name) for name in ("first.jsonl", "second.jsonl"))
    for entry in (*first, *second):
        entry.pop("sources")  # where each came from
    assert first == second


def test_the_articles_of_the_corpus_go_in_and_out(project: Path) -> None:
    folder = project.parent
    texts = {f"{number:03}": corpus_text(number) for number in range(5)}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8"))
    done(annotator("import", project, *(f"{name}.txt" for name in texts), folder=folder))
    done(annotator("export", project, "-o", "out.jsonl", folder=folder))
    assert [entry["text"] for entry in exported(folder / "out.jsonl")] == list(texts.values())


def test_the_sample_project_has_labels_of_two_people(tmp_path: Path) -> None:
    done(annotator("init", "sample.annot", "--sample", folder=tmp_path))
    done(annotator("export", "sample.annot", "--which", "all", "-o", "out.jsonl", folder=tmp_path))
    records = exported(tmp_path / "out.jsonl")
    assert len(records) >= 6
    assert len({span["annotator"] for entry in records for span in entry["spans"]}) >= 2
    # Nothing beside the project: no lock, no journal.
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "sample.annot"]


@pytest.mark.parametrize(
    ("options", "expected"), [(["--json"], "印表機"), ([], "印表機")], ids=["json", "text"]
)
def test_convert_maps_every_character(tmp_path: Path, options: list[str], expected: str) -> None:
    source = "这台打印机很好。\r\n𠮷"
    (tmp_path / "a.txt").write_bytes(source.encode("utf-8"))
    run = done(annotator("convert", "a.txt", "--to", "s2twp", *options, folder=tmp_path))
    if not options:
        assert expected in run.stdout
        return
    result = json.loads(run.stdout)
    assert result["text"] == "這臺印表機很好。\r\n𠮷"
    assert result["blocks"][0][0] == result["blocks"][0][2] == 0
    assert result["blocks"][-1][1] == len(source)
    assert result["blocks"][-1][3] == len(result["text"])


MISTAKES = {
    "a missing project": ["export", "missing.annot", "-o", "out.jsonl"],
    "a text as project": ["export", "article.txt", "-o", "out.jsonl"],
    "a folder as project": ["check", "folder"],
    "an empty file as project": ["check", "empty.annot"],
    "a project that is there": ["init", "article.txt"],
    "a missing scheme": ["init", "new.annot", "--scheme", "missing.toml"],
    "a scheme that is none": ["init", "new.annot", "--scheme", "article.txt"],
    "a missing folder for the project": ["init", "nowhere/new.annot"],
    "a missing article": ["convert", "missing.txt", "--to", "s2t"],
    "a missing project for the window": ["missing.annot"],
    "a text for the window": ["article.txt"],
    "a folder for the window": ["folder"],
    "a picture that is none": ["--screenshot", "picture.jpg"],
    "a picture in no folder": ["--screenshot", "nowhere/picture.png"],
    "a folder as picture": ["--screenshot", "folder.png"],
    "an unknown option": ["--colour"],
    "a size that is none": ["--screenshot", "picture.png", "--size", "large"],
    "a size that no screen has": ["--screenshot", "picture.png", "--size", "1x1"],
    "an unknown theme": ["--theme", "pink"],
    "an unknown view": ["--view", "s2x"],
    "an unknown configuration": ["convert", "article.txt", "--to", "s2x"],
}


@pytest.mark.parametrize("arguments", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_gets_a_message_and_leaves_nothing(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "article.txt").write_text("一篇文章。\n", "utf-8")
    (tmp_path / "empty.annot").touch()
    for folder in ("folder", "folder.png"):
        (tmp_path / folder).mkdir()
    before = sorted(tmp_path.rglob("*"))
    run = done(annotator(*arguments, folder=tmp_path), status=2)
    assert run.stdout == ""
    assert len(run.stderr.strip()) > len("annotator: ")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX")
def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("党员干部。" * 200_000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "annotator", "convert", "long.txt", "--to", "s2t"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX")
def test_an_interrupt_ends_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("党员干部。" * 1_000_000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, "convert", "long.txt", "--to", "s2t"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        # The result does not fit into the pipe, so the program is still writing when this is there.
        assert process.stdout
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert b"Traceback" not in errors
    assert b"interrupted" in errors
    assert process.returncode == 130


# A shell starts jobs in the background with the interrupt ignored, and the tests may be such a job.
_INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from annotator.__main__ import main
sys.exit(main())
"""


def test_the_worker_of_a_bundle_converts_its_input() -> None:
    command = [sys.executable, "-m", "annotator", "--convert-worker", "s2t"]
    run = subprocess.run(
        command, env=environment(), input="党员\n".encode(), capture_output=True, timeout=60, check=True
    )
    assert run.stdout.decode() == "黨員\n"


def test_help_names_every_command(tmp_path: Path) -> None:
    run = done(annotator("--help", folder=tmp_path))
    for command in ("init", "import", "export", "convert", "check", "lint", "backup", "restore", "about"):
        assert f"  {command}" in run.stdout
        assert "usage" in done(annotator(command, "--help", folder=tmp_path)).stdout
    assert done(annotator("--version")).stdout.startswith("annotator ")


def test_the_folder_of_the_caller_is_not_searched_for_modules(tmp_path: Path) -> None:
    (tmp_path / "opencc.py").write_text("raise SystemExit('a stranger ran')", "utf-8")
    (tmp_path / "s2t.json").write_text("{}", "utf-8")
    (tmp_path / "a.txt").write_text("党员", "utf-8")
    assert done(annotator("convert", "a.txt", "--to", "s2t", folder=tmp_path)).stdout.strip() == "黨員"
