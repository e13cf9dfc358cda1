"""The benchmark runner: what it prints, writes and answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import run
from tests.benchmarks.figure import Figure, milliseconds

FIGURES = [
    Figure("view.a", 2.0, "ms", "the floor", 1.2, 1.15),
    Figure("view.b", 2.0, "MB", limit=3.0),
    Figure("view.c", 9.0, "ms", "the floor", 4.5),
]


@pytest.fixture(autouse=True)
def _measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "MODULES", ("view",))
    monkeypatch.setattr("tests.benchmarks.view.measure", lambda: iter(FIGURES))


def test_figures_go_to_a_table_and_to_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "figures.json"
    assert run.main(["--json", str(out)]) == 1
    assert json.loads(out.read_text("utf-8"))[0] == {
        "name": "view.a",
        "value": 2.0,
        "unit": "ms",
        "ratio_to": "the floor",
        "ratio": 1.2,
        "limit": 1.15,
    }
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["view.a", "view.b", "view.c", "3"]
    assert lines[0].endswith("limit 1.15  OVER")
    assert lines[-1] == "3 figures, 1 over their limit"


@pytest.mark.parametrize(("only", "status"), [("view.b", 0), ("view", 1), ("view.a", 1), ("pane", 1)])
def test_only_what_is_asked_for_is_judged(only: str, status: int) -> None:
    assert run.main(["--only", only]) == status


def test_calls_take_turns() -> None:
    calls: list[str] = []
    times = milliseconds(lambda: calls.append("a"), lambda: calls.append("b"), rounds=3)
    assert "".join(calls) == "ab" * 4
    assert len(times) == 2
