"""Merging: any order, any split, any number of times, the same project. Altered rows are refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import ProjectProblem, RecordProblem, UserError
from annotator.model import acts
from annotator.model.changes import Change
from annotator.model.documents import State, document_id
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Status
from annotator.model.verdicts import Decision
from annotator.project import Project
from annotator.store.migrations import PROJECTION
from tests.store.projects import TEXT, bring_in, bring_in_pieces, make, mark

COMPARED = (*PROJECTION, "change", "text")


def log_of(project: Project) -> tuple[list[Change], dict[str, str]]:
    rows = project.changes(limit=1_000_000)
    texts = {row.id: project.text(row.id) for row in (*project.documents(), *project.documents(trashed=True))}
    return rows, texts


def tables(project: Project) -> dict[str, list[tuple[object, ...]]]:
    """Return everything that two merged projects must have alike (acts without where they were made)."""
    connection = project._opened.database.connection
    found = {}
    for table in COMPARED:
        columns = "replica, seq, last, lamport, annotator, name, target, undone" if table == "act" else "*"
        found[table] = sorted(connection.execute(f"SELECT {columns} FROM {table}").fetchall(), key=repr)
    return found


@pytest.fixture
def trio(tmp_path: Path) -> Iterator[list[Project]]:
    """Three copies of one project, each with work of its own: also on the same objects."""
    with make(tmp_path, "甲", "乙", "丙") as base:
        document = bring_in(base, by="甲")
        other = bring_in(base, "另一篇", by="甲")
        shared = mark(base, document, 0, 2, by="甲")
        for name in ("one", "two", "three"):
            base.save_copy(tmp_path / f"{name}.annot")
    copies = [Project.open(tmp_path / f"{name}.annot") for name in ("one", "two", "three")]
    first, second, third = copies
    mark(first, document, 3, 5, by="甲")
    first.apply(acts.SetSpanNote(shared, "一"), annotator="甲")
    first.apply(acts.ReplaceLabels((Label("place", LabelKind.SPAN, key="l"),)), annotator="甲")
    first.apply(acts.SetState(document, State.DONE), annotator="甲")
    begun = bring_in_pieces(first, ["两次来的第一篇"])
    bring_in(first, "都有的一篇", by="甲", path="x.txt")
    bring_in_pieces(first, ["两次来的第二篇"], more_of=begun)
    second.apply(acts.SetSpanNote(shared, "二"), annotator="甲")
    second.apply(acts.SetSpanUnsure(shared, True), annotator="甲")
    second.apply(acts.ReplaceLabels((Label("lake", LabelKind.SPAN, key="l"),)), annotator="乙")
    second.apply(acts.AddVerdict("span", shared, Decision.ACCEPT), annotator="乙")
    bring_in(second, "都有的一篇", by="乙", path="y.txt")
    mark(second, document_id("都有的一篇"), 0, 2, by="乙")
    second.undo("乙")
    second.redo("乙")
    third.apply(acts.DeleteSpans((shared,)), annotator="甲")
    third.apply(acts.TrashDocuments((other,)), annotator="丙")
    third.apply(acts.PurgeDocuments((other,)), annotator="丙")
    third.apply(acts.SetTitle(document, "丙的"), annotator="丙")
    third.undo("丙")
    yield copies
    for copy in copies:
        copy.close()


def test_three_copies_merged_in_any_order_are_alike(trio: list[Project], tmp_path: Path) -> None:
    logs = [log_of(project) for project in trio]
    results = []
    for number, order in enumerate([(0, 1, 2), (2, 1, 0), (1, 0, 2), (1, 2, 0)]):
        path = tmp_path / f"merged{number}.annot"
        trio[order[0]].save_copy(path)
        with Project.open(path) as merged:
            for which in order[1:]:
                merged.merge_rows(*logs[which])
            results.append(tables(merged))
            assert merged.check() == []
            again = merged.merge_rows(*logs[order[1]])
            assert (again.changes, again.texts) == (0, 0)
            assert tables(merged) == results[-1]
    assert all(result == results[0] for result in results)


def test_what_was_done_on_both_sides_is_listed(trio: list[Project]) -> None:
    first, second, _ = trio
    met = first.merge_rows(*log_of(second)).met
    shared = next(span.id for span in first.spans(document_id(TEXT)) if span.start == 0)
    assert [each.subject.object for each in met if each.subject.kind == "span"] == [shared]
    span = first.span(shared)
    assert (span.note, span.unsure, span.status) == ("一", True, Status.ACCEPTED)
    assert [remark.code for remark in first.scheme_remarks] == ["key_lost"]
    keys = {label.id: label.key for label in first.scheme.labels}
    assert sorted([keys["place"], keys["lake"]]) == ["", "l"]
    twice = first.document(document_id("都有的一篇"))
    assert {source.path for source in twice.sources} == {"x.txt", "y.txt"}


def test_a_purge_elsewhere_purges_here(trio: list[Project]) -> None:
    first, _, third = trio
    other = document_id("另一篇")
    mark(first, other, 0, 1, by="甲")
    rows, texts = log_of(first)
    first.merge_rows(*log_of(third))
    assert first.document(other).purged
    assert first.spans(other) == []
    with pytest.raises(UserError):
        first.text(other)
    assert first.check() == []
    third.merge_rows(rows, texts)
    with pytest.raises(UserError):
        third.text(other)
    assert third.check() == []
    assert tables(first) == tables(third)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), parts=st.integers(1, 6))
def test_rows_in_any_pieces_give_the_same(
    trio: list[Project], tmp_path_factory: pytest.TempPathFactory, seed: int, parts: int
) -> None:
    random = Random(seed)
    pieces: list[tuple[list[Change], dict[str, str]]] = []
    for project in trio:
        rows, texts = log_of(project)
        random.shuffle(rows)
        size = len(rows) // parts + 1
        pieces.extend((rows[at : at + size], {}) for at in range(0, len(rows), size))
        pieces.extend(([], {digest: text}) for digest, text in texts.items())
    folder = tmp_path_factory.mktemp("pieces")
    results = []
    for number in range(2):
        random.shuffle(pieces)
        with make(folder, name=f"{number}.annot") as merged:
            own = {row.key for row in merged.changes(limit=1000)}
            for rows, texts in pieces + pieces[:3]:
                merged.merge_rows(rows, texts)
            assert merged.check() == []
            found = tables(merged)
        for table in ("change", "act"):
            found[table] = [row for row in found[table] if row[:2] not in own and row[0] not in dict(own)]
        results.append({name: found[name] for name in found if name not in ("label", "scheme", "setting")})
    assert results[0] == results[1]


def test_one_key_with_two_contents_is_refused(trio: list[Project]) -> None:
    first, second, _ = trio
    rows, texts = log_of(second)
    before = tables(first)
    shared = [row for row in rows if row.kind == "annotator"]
    forged = [replace(row, chain=b"\x00" * 32) for row in shared[:1]]
    with pytest.raises(ProjectProblem, match="two contents"):
        first.merge_rows(forged, texts)
    assert tables(first) == before


@pytest.mark.parametrize(
    "change",
    [
        {"after": '{"note":"forged"}'},
        {"annotator": "丙"},
        {"lamport": 10**15},
        {"after": "[]"},
        {"after": "not json"},
        {"replica": "x-y"},
        {"act": 0},
    ],
    ids=repr,
)
def test_an_altered_row_is_refused(trio: list[Project], change: dict[str, object]) -> None:
    first, second, _ = trio
    rows, texts = log_of(second)
    before = tables(first)
    at = next(number for number, row in enumerate(rows) if row.name == "SetSpanNote")
    rows[at] = replace(rows[at], **change)  # type: ignore[arg-type]
    with pytest.raises((RecordProblem, ProjectProblem)):
        first.merge_rows(rows, texts)
    assert tables(first) == before


def test_an_altered_text_is_refused(trio: list[Project]) -> None:
    first, second, _ = trio
    rows, _ = log_of(second)
    before = tables(first)
    with pytest.raises(RecordProblem, match="altered"):
        first.merge_rows(rows, {document_id("都有的"): "别的"})
    assert tables(first) == before


def test_a_merge_can_be_cancelled(trio: list[Project]) -> None:
    first, second, _ = trio
    before = tables(first)

    def cancel(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        first.merge_rows(*log_of(second), progress=cancel)
    assert tables(first) == before
    mark(first, document_id(TEXT), 6, 8, by="甲")
    assert first.check() == []


def test_lamport_goes_on_after_what_came_in(trio: list[Project]) -> None:
    first, second, _ = trio
    first.merge_rows(*log_of(second))
    highest = max(row.lamport for row in first.changes(limit=10_000))
    mark(first, document_id(TEXT), 6, 8, by="甲")
    assert first.changes(limit=1)[0].lamport == highest + 1


def test_copies_of_one_file_never_draw_the_same_replica(trio: list[Project]) -> None:
    seen: set[str] = set()
    for project in trio:
        mark(project, document_id(TEXT), 6, 8, by="乙")
        replica = project.changes(limit=1)[0].replica
        assert replica not in seen
        seen.add(replica)
