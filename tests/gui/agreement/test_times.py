"""When work was done: periods, pace, and what the project tells of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.agreement.pace import LEAST, PAUSE, Effort, efforts
from annotator.gui.agreement.periods import MOST, Length, Period, periods_of
from annotator.model.acts import AddAnnotator, ImportDocuments, SetState
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.gui.agreement.conftest import PEOPLE, make_project, marks
from tests.gui.conftest import article_scheme

SECOND = 1000


def moments(*days: int) -> dict[str, int]:
    """Return documents finished at noon, so many days after a Monday."""
    start = datetime(2026, 1, 5, 12)
    return {str(n): round((start + timedelta(days=day)).timestamp() * 1000) for n, day in enumerate(days)}


@pytest.mark.parametrize(
    ("days", "length", "names"),
    [
        ((0, 0, 1), Length.DAY, ["01-05", "01-06"]),
        (tuple(range(MOST + 1)), Length.WEEK, ["01-05", "01-12"]),
        (tuple(range(0, 70, 7)), Length.MONTH, ["2026-01", "2026-02", "2026-03"]),
        (tuple(range(0, 600, 30)), Length.YEAR, ["2026", "2027"]),
    ],
)
def test_the_shortest_period_that_keeps_the_chart_readable(
    days: tuple[int, ...], length: Length, names: list[str]
) -> None:
    found = periods_of(moments(*days))
    assert {period.length for period in found.values()} == {length}
    assert [period.name() for period in sorted(set(found.values()))] == names


def test_no_documents_have_no_periods() -> None:
    assert periods_of({}) == {}


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=40))
def test_every_document_is_in_the_period_that_holds_its_day(days: list[int]) -> None:
    found = periods_of(moments(*days))
    assert len({period.length for period in found.values()}) == 1
    length = next(iter(found.values())).length
    assert len(set(found.values())) <= MOST or length is Length.YEAR
    for name, period in found.items():
        day = date(2026, 1, 5) + timedelta(days=days[int(name)])
        assert period.start <= day
        later = [other.start for other in found.values() if other.start > period.start]
        assert all(day < start for start in later)
        assert isinstance(period, Period)


def test_a_break_is_no_work() -> None:
    times = [("a", 0, True), ("a", 30 * SECOND, True), ("a", 30 * SECOND + PAUSE + 1, False), ("b", 5, True)]
    assert list(efforts(times)) == [Effort("a", 2, 30 * SECOND), Effort("b", 1, 0)]


def test_a_pace_needs_a_minute() -> None:
    assert Effort("a", 5, LEAST - 1).spans_an_hour is None
    assert Effort("a", 5, LEAST).spans_an_hour == pytest.approx(300)


@given(st.lists(st.tuples(st.integers(0, 10**9), st.booleans()), max_size=30))
def test_work_is_never_longer_than_from_first_to_last(deeds: list[tuple[int, bool]]) -> None:
    times = [("a", when, made) for when, made in sorted(deeds)]
    for effort in efforts(times):
        assert 0 <= effort.worked <= times[-1][1] - times[0][1]
        assert effort.spans == sum(made for _, _, made in times)


def test_a_project_tells_when_work_was_done(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path / "work.annot")) as project:
        finished = project.finish_times()
        assert set(finished) == {(row.id, who) for row in project.documents() for who in PEOPLE}
        document = project.documents()[0].id
        project.apply(SetState(document, State.IN_PROGRESS), annotator="乙")
        assert set(finished) - set(project.finish_times()) == {(document, "乙")}
        made = list(project.working_times())
        assert [who for who, _, _ in made] == sorted(who for who, _, _ in made)
        for who in PEOPLE:
            assert sum(m for name, _, m in made if name == who) == len(marks(who))


def test_what_an_import_brings_is_nobody_s_pace(tmp_path: Path) -> None:
    with Project.create(tmp_path / "new.annot", article_scheme()) as project:
        project.apply(AddAnnotator("甲"), annotator="甲")
        project.apply(
            ImportDocuments((ImportItem("一篇文章", "一", states=(("乙", State.DONE),)),)), annotator="甲"
        )
        assert list(project.working_times()) == []
        assert {who for _, who in project.finish_times()} == {"乙"}
