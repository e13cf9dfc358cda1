"""The sample articles: every quote exact, every label in the scheme, and the kinds that they are to show."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from annotator import resources
from annotator.cli.sample import make_sample_project
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.scheme_toml import read_scheme
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.model.documents import document_id
from annotator.model.scheme import LabelKind, Scheme
from annotator.text.layers.analysis import analyse
from annotator.text.profile import detect_script
from annotator.text.views import View

FILE = resources.path("samples", "articles.jsonl")
NAMES = [
    *("01-minor-matters.txt", "02-service-year.txt", "03-village-books.txt", "04-summer-power.txt"),
    *("05-clean-village.txt", "06-platform-library.txt", "07-two-schools.txt"),
]


@cache
def articles() -> dict[str, dict[str, Any]]:
    records = [json.loads(line) for line in FILE.read_bytes().splitlines()]
    return {record["sources"][0]["path"]: record for record in records}


@cache
def scheme() -> Scheme:
    return read_scheme(resources.path("schemes", "article.toml").read_bytes(), "article.toml")


@pytest.mark.parametrize("name", NAMES)
def test_every_annotation_of_a_sample_is_right(name: str) -> None:
    record = articles()[name]
    text, view = record["text"], View(record["text"])
    assert record["id"] == document_id(text)
    for span in record["spans"]:
        scheme().check_use(span["label"], LabelKind.SPAN, span["attributes"])
        assert [text[start:end] for start, end in span["ranges"]] == span["quotes"]
        for start, end in span["ranges"]:
            assert view.canonical(start, end) == (start, end), span["quote"]
    ends = {span["id"]: (span["label"], span["annotator"]) for span in record["spans"]}
    assert len(ends) == len(record["spans"])
    for relation in record["relations"]:
        rule, who = scheme().label(relation["label"]), relation["annotator"]
        assert ends[relation["head"]] == (rule.heads[0], who) and ends[relation["tail"]] == (
            rule.tails[0],
            who,
        )
    for label in record["document_labels"]:
        scheme().check_use(label["label"], LabelKind.DOCUMENT, label["attributes"])


def test_a_first_look_shows_what_the_tool_does() -> None:
    first = articles()[NAMES[0]]["spans"]
    assert sum(span["annotator"] == "甲" for span in first) >= 25
    spans = [span for record in articles().values() for span in record["spans"]]
    assert {span["label"] for span in spans} == {label.id for label in scheme().applicable(LabelKind.SPAN)}
    assert {span["annotator"] for span in spans} == {"甲", "乙"}
    assert any(span["unsure"] for span in spans) and any(span["note"] for span in spans)
    assert any(len(span["ranges"]) > 1 for span in spans)
    nested = [(a, b) for a in first for b in first if a["start"] <= b["start"] and b["end"] <= a["end"]]
    assert len(nested) > 2 * len(first)
    states = Counter(state["state"] for record in articles().values() for state in record["states"])
    assert set(states) == {"in_progress", "done", "skipped"}
    assert any(record["relations"] for record in articles().values())


@pytest.mark.parametrize(
    ("name", "script", "layers"),
    [
        (NAMES[0], "hans", {"chrome", "damage"}),
        (NAMES[1], "hant", {"chrome", "overconversion"}),
        (NAMES[2], "hans", {"chrome", "repeats"}),
        (NAMES[3], "hant", {"glosses", "damage"}),
        (NAMES[4], "hans", {"outline"}),
        (NAMES[5], "hant", set()),
        (NAMES[6], "mixed", set()),
    ],
)
def test_a_sample_is_of_its_kind(name: str, script: str, layers: set[str]) -> None:
    record = articles()[name]
    text = record["text"]
    assert detect_script(text).detected == script == record["script"]["detected"]
    found = analyse(text, script)
    for layer in layers:
        assert getattr(found, layer), layer
    if not layers:
        assert not found.zones and not found.glosses
    if name == NAMES[0]:
        assert "\u00a0" in text
    if name == NAMES[4]:
        assert len(found.parts) == 3


def test_the_sample_project_exports_what_it_was_made_of(tmp_path: Path) -> None:
    with make_sample_project(tmp_path / "sample.annot", scheme()) as project:
        report = write_export(project, tmp_path / "out.jsonl", ExportOptions(Which.ALL))
        assert not report.entries and not project.check()
        assert {annotator.name for annotator in project.annotators()} == {"甲", "乙"}
    assert (tmp_path / "out.jsonl").read_bytes() == FILE.read_bytes()


def test_a_sample_that_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*paths: str) -> Path:
        return tmp_path / "absent.jsonl"

    monkeypatch.setattr("annotator.cli.sample.resources.path", broken)
    with pytest.raises(Exception, match="damaged"):
        make_sample_project(tmp_path / "sample.annot", scheme())
    assert [*tmp_path.iterdir()] == []
