"""What the window remembers: known at once, written when it is quiet or when the window closes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from annotator.gui import settings as keeping
from annotator.gui.settings import Settings


def stored(path: Path) -> dict[str, str]:
    """What is in the file."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return dict(line.split("=", 1) for line in lines if "=" in line)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def test_many_changes_are_written_once_and_known_at_once(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "QUIET_MS", 30)
    kept = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    for number in range(5):
        kept.put("zoom", number)
        kept.put("wide", number % 2 == 0)
        kept.put("columns", [number, 7])
    assert kept.number("zoom", 0) == 4
    assert kept.flag("wide", default=False)
    assert kept.numbers("columns") == [4, 7]
    assert stored(path) == {}
    qtbot.waitUntil(lambda: stored(path).get("zoom") == "4", timeout=10_000)
    assert stored(path)["wide"] == "true"


def test_closing_writes_what_waits(qtbot: QtBot, path: Path) -> None:
    kept = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    kept.put("language", "zh_TW")
    kept.flush()
    assert stored(path) == {"language": "zh_TW"}
    again = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    assert again.text("language") == "zh_TW"
    again.put("language", "en")
    assert again.text("language") == "en"
