"""The window of the real program: drawn into a picture, on a screen, and refused where there is none."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.running import annotator, done, environment
from tests.e2e.x11 import Screen, xvfb

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="screens of Linux")
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.annot"
    done(annotator("init", path, "--sample"))
    return path


def size_of(png: bytes) -> tuple[int, int]:
    """Return width and height as the file's own header says."""
    assert png.startswith(PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def colours_of(path: Path) -> set[int]:
    image = QImage(str(path))
    assert not image.isNull()
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_a_picture_shows_the_project(sample: Path, tmp_path: Path, language: str) -> None:
    picture = tmp_path / "window.png"
    before = sample.read_bytes()
    done(annotator(sample, "--screenshot", picture, "--language", language, "--annotator", "甲"))
    assert size_of(picture.read_bytes()) == (1440, 900)
    assert len(colours_of(picture)) > 50
    assert list(tmp_path.iterdir()) == [picture]
    assert sample.read_bytes() == before, "drawing a picture wrote into the project"


def test_a_picture_writes_nothing_anywhere_and_is_the_same_each_time(tmp_path: Path) -> None:
    sample, home = tmp_path / "sample.annot", tmp_path / "home"
    home.mkdir()
    done(annotator("init", sample, "--sample"))  # fresh: its caches are empty
    before = sample.read_bytes()
    surroundings = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    drawn = []
    for name in ("one.png", "two.png"):
        picture = tmp_path / name
        done(annotator(sample, "--screenshot", picture, "--annotator", "somebody new", changes=surroundings))
        assert sample.read_bytes() == before, "drawing a picture wrote into the project"
        drawn.append(picture.read_bytes())
    assert drawn[0] == drawn[1], "something moved while the picture was drawn"
    assert not [path for path in home.rglob("*") if "annotator" in path.name.lower()]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "one.png", "sample.annot", "two.png"]


def test_a_picture_of_a_project_that_cannot_be_opened_says_why(sample: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    shutil.copyfile(sample, tmp_path / "trigger.annot")
    with closing(sqlite3.connect(tmp_path / "trigger.annot")) as altered:
        altered.executescript("CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END")
    run = done(annotator(tmp_path / "trigger.annot", "--screenshot", picture), status=2)
    assert "trigger.annot" in run.stderr
    assert not picture.exists()


def test_a_picture_differs_by_language(sample: Path, tmp_path: Path) -> None:
    drawn = []
    for language in ("zh_CN", "en"):
        picture = tmp_path / f"{language}.png"
        done(annotator(sample, "--screenshot", picture, "--language", language, "--annotator", "甲"))
        drawn.append(QImage(str(picture)))
    assert drawn[0] != drawn[1]


def test_a_picture_takes_size_theme_and_view(sample: Path, tmp_path: Path) -> None:
    drawn = []
    for theme, view in (("light", "hans"), ("dark", "hans"), ("dark", "hant")):
        picture = tmp_path / f"{theme}-{view}.png"
        options = ("--size", "1280x720", "--theme", theme, "--view", view, "--annotator", "甲")
        done(annotator(sample, "--screenshot", picture, *options))
        assert size_of(picture.read_bytes()) == (1280, 720)
        drawn.append(QImage(str(picture)))
    light, dark, traditional = drawn
    assert light.pixelColor(640, 700).lightness() > 200
    assert dark.pixelColor(640, 700).lightness() < 80
    assert dark != traditional


def test_a_picture_needs_no_project(tmp_path: Path) -> None:
    picture = tmp_path / "empty.png"
    done(annotator("--screenshot", picture, "--language", "en"))
    assert size_of(picture.read_bytes()) == (1440, 900)
    assert len(colours_of(picture)) > 5


@linux
def test_without_a_display_nothing_starts_and_the_picture_is_offered(sample: Path) -> None:
    run = done(annotator(sample), status=2)
    assert "DISPLAY" in run.stderr and "--screenshot OUT.png" in run.stderr


@linux
def test_a_dead_display_does_not_abort_the_program(sample: Path) -> None:
    run = done(annotator(sample, changes={"DISPLAY": ":7391"}), status=2)
    assert ":7391" in run.stderr and "--screenshot OUT.png" in run.stderr


@linux
def test_files_are_checked_before_the_display(tmp_path: Path) -> None:
    run = done(annotator(tmp_path / "missing.annot"), status=2)
    assert "missing.annot" in run.stderr and "DISPLAY" not in run.stderr


def test_what_is_wrong_with_a_file_is_told_where_no_window_is_seen(tmp_path: Path) -> None:
    run = done(annotator(tmp_path / "missing.annot", changes={"QT_QPA_PLATFORM": "offscreen"}), status=2)
    assert "missing.annot" in run.stderr


@linux
def test_a_missing_library_is_named_before_qt_is_imported(sample: Path, tmp_path: Path) -> None:
    code = """
import ctypes, sys
class Lacking(ctypes.CDLL):
    def __init__(self, name, *args, **kwargs):
        if name == "libEGL.so.1":
            raise OSError(name)
        super().__init__(name, *args, **kwargs)
ctypes.CDLL = Lacking
from annotator.__main__ import main
status = main(sys.argv[1:])
assert not any(name.startswith("PySide6") for name in sys.modules)
sys.exit(status)
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(sample), "--screenshot", str(tmp_path / "window.png")],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    done(run, status=2)
    assert "libEGL.so.1" in run.stderr and "sudo apt-get install libegl1" in run.stderr


@contextmanager
def opened(project: Path, screen: Screen) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The program with its window drawn. It must then end without a traceback, and leave one file."""
    command = [sys.executable, "-m", "annotator", str(project), "--annotator", "甲", "--language", "zh_CN"]
    surroundings = environment({"DISPLAY": screen.name})
    process = subprocess.Popen(command, env=surroundings, stderr=subprocess.PIPE)
    try:
        window = screen.wait_for_window(process)
        screen.wait_for_picture(window)
        yield process, window
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert b"Traceback" not in errors
    assert [path.name for path in project.parent.iterdir()] == [project.name]


@linux
def test_a_window_opens_on_a_screen_and_closes(sample: Path) -> None:
    with xvfb() as screen:
        with opened(sample, screen) as (process, window):
            screen.close(window)
        assert process.returncode == 0


@linux
@pytest.mark.parametrize("content", [b"", b"dear all", b"SQLite format 3\0"], ids=["empty", "text", "cut"])
def test_a_window_opens_also_where_its_project_cannot(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter.annot").write_bytes(content)
    with xvfb() as screen:
        with opened(tmp_path / "letter.annot", screen) as (process, window):
            screen.close(window)
        assert process.returncode == 0
    assert (tmp_path / "letter.annot").read_bytes() == content


@linux
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl+C", "end of the session"])
def test_a_signal_closes_the_window_well(sample: Path, number: signal.Signals) -> None:
    with xvfb() as screen:
        with opened(sample, screen) as (process, _window):
            process.send_signal(number)
        assert process.returncode == 128 + number
