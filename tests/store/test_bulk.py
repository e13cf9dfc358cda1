"""Questions about many documents at once say the same as those about one."""

from __future__ import annotations

from pathlib import Path

from annotator.exchange.layers import find_left_out, left_out, ranges_left_out
from annotator.exchange.left_out import CachedZones
from annotator.model.acts import AddLayerCorrection, SetState
from annotator.model.documents import State
from annotator.project import Project
from annotator.review.gathering import finished_by_several, works
from annotator.text.layers.analysis import RULE_VERSION
from annotator.text.layers.zones import LEFT_OUT, Zone
from tests.store.projects import bring_in, make, mark

RULES = str(RULE_VERSION)
CHROME = Zone("chrome", 0, 4, "navigation")


def filled(folder: Path) -> tuple[Project, list[str]]:
    """More documents than are read at once; every third without spans, one with a span of somebody else."""
    project = make(folder, "甲", "乙", "丙")
    documents = [bring_in(project, f"第{number}篇通知。\n" * 2, by="甲") for number in range(230)]
    for number, document in enumerate(documents):
        for who in ("甲", "乙") if number % 3 else ():
            mark(project, document, number % 4, 6, by=who)
            mark(project, document, 1, 5, by=who, label="speech")
        for who in ("甲", "乙"):
            project.apply(SetState(document, State.DONE), annotator=who)
    mark(project, documents[1], 0, 2, by="丙")
    return project, documents


def test_work_read_in_batches_is_the_work_on_each_document(tmp_path: Path) -> None:
    project, documents = filled(tmp_path)
    found = list(works(project, finished_by_several(project), lambda _document, _script: ()))
    assert [work.document for work in found] == sorted(documents)
    for work in found:
        assert list(work.spans) == ["乙", "甲"]
        for who, marks in work.spans.items():
            expected = [(span.ranges, span.label, span.id) for span in project.spans(work.document, who)]
            assert sorted(map(tuple, marks)) == sorted(expected)  # type: ignore[arg-type]
    project.close()


def test_what_is_left_out_is_the_same_asked_together(tmp_path: Path) -> None:
    project, documents = filled(tmp_path)
    for number, document in enumerate(documents):
        if number % 2:
            outline = Zone("outline", 0, 3, "one")
            project.store_zones(document, RULES, [outline, CHROME] if number % 5 else [])
        if number % 7 == 0:
            project.apply(AddLayerCorrection(document, "chrome", 2, 3, number % 2 == 0), annotator="甲")
    project.store_zones(documents[0], "older rules", [CHROME])  # frozen: somebody is done
    cached = CachedZones(project, documents)
    for document in [*documents, documents[3]]:
        zones, corrections = cached.of(document)
        known = project.cached_zones(document, RULES)
        assert (zones is None) == (known is None)
        if zones is None or known is None:
            zones = find_left_out(project.text(document))
        else:
            assert zones == [zone for zone in known if zone.kind in LEFT_OUT]
        assert ranges_left_out(zones, corrections) == left_out(project, document)
    assert cached.of(documents[0])[0] == [CHROME]
    project.close()


def test_documents_that_are_not_there_have_nothing(tmp_path: Path) -> None:
    project = make(tmp_path, "甲")
    assert project.marks_of(["x"]) == {}
    assert project.zones_of(["x"], RULES, LEFT_OUT) == {}
    assert project.corrections_of([]) == {}
    assert CachedZones(project, []).of("x") == (None, [])
    project.close()
