"""The text that does not count is what stood so when somebody was done, the same in every copy."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from annotator.exchange.bundle import read_bundle
from annotator.exchange.layers import left_out
from annotator.model import acts
from annotator.model.changes import chain_hash, dump_fields, load_fields
from annotator.model.documents import State
from annotator.project import Project
from annotator.store.zones_cache import FIELD
from annotator.text.layers.zones import LEFT_OUT, Zone
from tests.exchange.merging import base, bundle_of, merged, share_all

EARLY, LATE = Zone("chrome", 0, 4, "menu"), Zone("repeat", 6, 9, "passage", target=(1, 4))
OTHER = Zone("damage", 2, 3, "lost", "?")


def finish(path: Path, who: str, zones: list[Zone], rules: str, *, earlier_acts: int = 0) -> Path:
    """Finish the first document in a copy in which these zones were found; return a bundle of it."""
    with Project.open(path) as copy:
        document = copy.documents()[0].id
        for number in range(earlier_acts):
            copy.apply(acts.SetTitle(document, f"{number}"), annotator=who)
        copy.store_zones(document, rules, zones)
        copy.apply(acts.SetState(document, State.DONE), annotator=who)
        return bundle_of(copy, path.with_suffix(".bundle"))


def test_what_was_finished_elsewhere_is_frozen_by_the_merge(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        document = project.documents()[0].id
        share = next(share for share in share_all(project, tmp_path / "out") if share.annotator == "甲")
        project.store_zones(document, "1", [OTHER, LATE])
    bundle = finish(share.path, "甲", [EARLY, OTHER], "1")
    with Project.open(tmp_path / "work.annot") as project:
        merged(project, [bundle])
        assert project.cached_zones(document, "1") == [OTHER, EARLY]
        project.store_zones(document, "2", [])
        assert project.cached_zones(document, "2") == [OTHER, EARLY]
        assert project.zones_of([document], "2", LEFT_OUT) == {document: [EARLY]}
        assert left_out(project, document) == [(0, 4)]
        assert project.check() == []


def test_where_nobody_looked_agreement_has_the_zones_all_the_same(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        document = project.documents()[0].id
        project.save_copy(tmp_path / "theirs.annot")
    bundle = finish(tmp_path / "theirs.annot", "甲", [EARLY], "1")
    with Project.open(tmp_path / "work.annot") as project:
        merged(project, [bundle])
        assert project.cached_zones(document, "1") is None  # the other layers are still to be looked for
        assert left_out(project, document) == [(0, 4)]
    found = read_bundle(bundle)
    with Project.create_from(tmp_path / "new.annot", project.id, found.changes, found.texts) as new:
        assert left_out(new, document) == [(0, 4)]


def test_a_document_finished_where_nobody_looked_freezes_what_is_known_here(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        document = project.documents()[0].id
        project.save_copy(tmp_path / "theirs.annot")
        project.store_zones(document, "1", [LATE])
    with Project.open(tmp_path / "theirs.annot") as theirs:
        theirs.apply(acts.SetState(document, State.DONE), annotator="甲")
    with Project.open(tmp_path / "work.annot") as project:
        merged(project, [theirs.path])
        project.store_zones(document, "2", [])
        assert project.cached_zones(document, "2") == [LATE]


def test_whoever_was_done_first_decides_in_whatever_order_copies_come(tmp_path: Path) -> None:
    found: set[tuple[tuple[int, int], ...]] = set()
    with base(tmp_path) as project:
        document = project.documents()[0].id
        for who in "甲乙丙":
            project.save_copy(tmp_path / f"{who}.annot")
    files = [
        finish(tmp_path / "甲.annot", "甲", [LATE], "2", earlier_acts=3),
        finish(tmp_path / "乙.annot", "乙", [EARLY], "1"),
        finish(tmp_path / "丙.annot", "丙", [], "3", earlier_acts=5),
    ]
    for number, order in enumerate(permutations(files)):
        with Project.open(tmp_path / "work.annot", read_only=True) as source:
            source.save_copy(tmp_path / f"order{number}.annot")
        with Project.open(tmp_path / f"order{number}.annot") as project:
            for file in order:
                merged(project, [file])
            found.add(tuple(left_out(project, document)))
            with Project.open(tmp_path / "乙.annot") as second:
                second.apply(acts.SetState(document, State.IN_PROGRESS), annotator="乙")
                merged(project, [second.path])
                assert left_out(project, document) == [(6, 9)]  # the next who was done
                second.undo("乙")
    assert found == {((0, 4),)}


def test_who_is_done_second_carries_what_was_frozen(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        document = project.documents()[0].id
        project.store_zones(document, "1", [EARLY])
        project.apply(acts.SetState(document, State.DONE), annotator="甲")
        project.store_zones(document, "2", [LATE])
        project.apply(acts.SetState(document, State.DONE), annotator="乙")
        project.apply(acts.SetState(document, State.IN_PROGRESS), annotator="甲")
        assert left_out(project, document) == [(0, 4)]
        project.apply(acts.SetState(document, State.IN_PROGRESS), annotator="乙")
        assert project.cached_zones(document, "2") == [LATE]
        project.undo("乙")
        assert left_out(project, document) == [(0, 4)] and project.check() == []


@pytest.mark.parametrize(
    "zones",
    [
        "x",
        ["x"],
        [{"kind": "damage", "start": 0, "end": 1}],
        [{"kind": "chrome", "start": "0", "end": 1}],
        [{"kind": "chrome", "start": 0, "end": 10**6}],
        [{"kind": "chrome", "start": 3, "end": 3}],
        [{"kind": "chrome", "start": 0, "end": 1, "target": 5}],
        [{"kind": "chrome", "start": 0, "end": 1, "reason": 5}],
        [{"kind": "chrome", "start": 0, "end": 1, "more": 5}],
    ],
)
def test_zones_that_cannot_be_are_ignored(tmp_path: Path, zones: object) -> None:
    with base(tmp_path) as project:
        document = project.documents()[0].id
        project.save_copy(tmp_path / "theirs.annot")
    with Project.open(tmp_path / "theirs.annot") as theirs:
        theirs.apply(acts.SetState(document, State.DONE), annotator="甲")
        row = next(change for change, _ in theirs.log_rows() if change.kind == "state")
    assert row.seq == 1
    forged = replace(row, after=dump_fields({**load_fields(row.after), FIELD: zones}))
    with Project.open(tmp_path / "work.annot") as project:
        project.store_zones(document, "1", [LATE])
        project.merge_rows([replace(forged, chain=chain_hash(b"", forged))], {})
        assert project.state(document, "甲") is State.DONE
        assert left_out(project, document) == [(6, 9)]
