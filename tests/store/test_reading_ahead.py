"""Reading a file ahead: nothing is changed, nothing is refused, and no lock is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.project import Project
from annotator.store.reading_ahead import read_ahead
from tests.store.projects import SCHEME


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the files that are opened for it."""
    files: list[Path] = []
    straight = Path.open

    def noting(path: Path, *args: object, **kwargs: object) -> object:
        files.append(path)
        return straight(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noting)
    return files


def test_a_file_is_read_and_stays_as_it_is(tmp_path: Path, opened: list[Path]) -> None:
    path = tmp_path / "work.annot"
    Project.create(path, SCHEME).close()
    before = path.read_bytes()
    opened.clear()
    read_ahead(path)
    assert opened == [path]
    assert path.read_bytes() == before


def test_what_this_process_has_open_is_left_alone(tmp_path: Path, opened: list[Path]) -> None:
    path = tmp_path / "work.annot"
    with Project.create(path, SCHEME):
        opened.clear()
        read_ahead(path)
    assert opened == []


def test_what_cannot_be_read_is_told_by_who_opens_it(tmp_path: Path) -> None:
    read_ahead(tmp_path / "nothing.annot")
    read_ahead(tmp_path)
