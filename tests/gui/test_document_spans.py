"""The spans of a long document, read page by page: whatever happens meanwhile, in the end all are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from annotator.gui.document_spans import AT_ONCE, DocumentSpans
from annotator.gui.pane.shown import Spans
from annotator.model import acts
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.spans import Span
from annotator.project import Project
from tests.gui.conftest import article_scheme

LENGTH = 6_000
MANY = AT_ONCE + 700


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "long.annot", article_scheme()) as made:
        for who in ("甲", "乙"):
            made.apply(acts.AddAnnotator(who), annotator=who)
        spans = [ImportSpan("person", ((n * 3, n * 3 + 2),), annotator="甲") for n in range(MANY)]
        spans += [
            ImportSpan("speech", ((0, LENGTH - 1),), annotator="甲"),
            ImportSpan("place", ((5, 9),), annotator="乙"),
        ]
        item = ImportItem("县委办公室印发" * (LENGTH // 7 + 1), "long", spans=tuple(spans))
        made.apply(acts.ImportDocuments((item,)), annotator="甲")
        yield made


def reader(project: Project) -> DocumentSpans:
    spans = DocumentSpans(project)
    spans.open(project.documents()[0].id, "甲")
    return spans


def wait(qtbot: QtBot, spans: DocumentSpans) -> None:
    qtbot.waitUntil(lambda: spans.complete)


def test_all_are_there_in_the_end_and_the_count_from_the_first(project: Project, qtbot: QtBot) -> None:
    spans, arrived = reader(project), list[Span]()
    spans.arrived.connect(arrived.extend)
    first = list(spans.all())
    assert not spans.complete and len(spans) == MANY + 1
    assert first and max(span.start for span in first) < LENGTH / 2
    wait(qtbot, spans)
    assert spans.all() == project.spans(project.documents()[0].id, "甲")
    assert len(arrived) + len(first) == MANY + 1


def test_the_passage_in_sight_comes_before_the_rest(project: Project, qtbot: QtBot) -> None:
    spans = reader(project)
    spans.look(LENGTH // 2)
    assert any(LENGTH / 2 <= span.start < LENGTH / 2 + 300 for span in spans.all())
    assert not spans.complete
    wait(qtbot, spans)
    assert spans.all() == project.spans(project.documents()[0].id, "甲")


def test_what_is_done_while_they_are_read_is_neither_lost_nor_undone(project: Project, qtbot: QtBot) -> None:
    spans = reader(project)
    document = project.documents()[0].id
    late = project.spans(document, "甲")[-1]
    for act in (
        acts.AddSpan(document, "time", ((LENGTH - 40, LENGTH - 30),)),
        acts.DeleteSpans((late.id,)),
        acts.SetSpanRanges(project.spans(document, "甲")[40].id, ((LENGTH - 20, LENGTH - 15),)),
    ):
        spans.follow(project.apply(act, annotator="甲"))
    wait(qtbot, spans)
    assert spans.all() == project.spans(document, "甲")
    assert spans.get(late.id) is None and len(spans) == MANY + 1


def test_everybodys_are_read_where_they_are_asked_for(project: Project, qtbot: QtBot) -> None:
    spans = reader(project)
    wait(qtbot, spans)
    spans.open(project.documents()[0].id, None)
    wait(qtbot, spans)
    assert spans.all() == project.spans(project.documents()[0].id)


@given(st.lists(st.tuples(st.sampled_from(["get", "remove", "put", "look", "more"]), st.integers(0, 2_999))))
def test_spans_that_wait_can_be_found_changed_and_removed(steps: list[tuple[str, int]]) -> None:
    given_spans = {f"s{n}": Span(f"s{n}", "d", "person", "a", ((n, n + 2),)) for n in range(3_000)}
    shown, there = Spans(), dict(given_spans)
    shown.fill(list(given_spans.values()), lambda span: "")
    for step, number in steps:
        name = f"s{number}"
        if step == "get":
            found = shown.get(name)
            assert (found.span if found else None) == there.get(name)
        elif step == "remove":
            shown.remove(name)
            there.pop(name, None)
        elif step == "put":
            there[name] = Span(name, "d", "place", "a", ((number, number + 5),))
            shown.put(there[name])
        elif step == "look":
            touching = {each.span.id for each in shown.touching(number, number + 1)}
            assert touching == {n for n, s in there.items() if s.start <= number < s.end}
        else:
            shown.take_more()
        assert len(shown) == len(there)
    assert {each.span.id: each.span for each in shown.all()} == there
