"""A session by real key presses on a real screen: ten labels, two fixes, an undo and an export."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.exchange.scheme_toml import read_scheme
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem
from annotator.project import Project
from annotator.resources import path as resource
from tests.e2e.running import environment
from tests.e2e.x11 import Screen, xvfb

WHO = "甲"
TEXTS = (
    "区委召开会议。县委办公室的张少初买了一台打印机。",
    "刘建国出席会议并讲话。",
    "群众满意度达到九成。",
)
# In each document, one after another from its start: how many characters, the label's key.
MARKS = (
    ((2, "l"), (2, "o"), (2, "w"), (3, "o")),
    ((3, "p"), (2, "o"), (2, "w")),
    ((2, "o"), (3, "w"), (2, "l")),
)
SECONDS = 30


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "work.annot"
    scheme = resource("schemes", "article.toml")
    with Project.create(file, read_scheme(scheme.read_bytes(), scheme.name)) as made:
        made.apply(AddAnnotator(WHO), annotator=WHO)
        items = tuple(ImportItem(text, f"{number}") for number, text in enumerate(TEXTS))
        made.apply(ImportDocuments(items), annotator=WHO)
    return file


class Keyboard:
    """Presses keys, as xdotool names them, in the window that has the focus."""

    def __init__(self, screen: Screen) -> None:
        self._surroundings = environment({"DISPLAY": screen.name})

    def press(self, *keys: str) -> None:
        """Press keys one after another and give the program a moment."""
        self._run("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type ASCII text."""
        self._run("type", "--delay", "25", text)

    def _run(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._surroundings, check=True, timeout=SECONDS)
        time.sleep(0.15)

    def activate(self) -> None:
        """Give the window the keys, as a window manager does when it comes up: there is none here. A press on
        the frame's place, where nothing answers; no further use is made of the mouse."""
        self._run("mousemove", "1000", "3", "click", "1")


def waited(condition: object, what: str) -> None:
    end = time.monotonic() + SECONDS
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, what
        time.sleep(0.1)


def other_window(screen: Screen, main: int) -> int:
    """Return the dialog that is open over the main window."""
    waited(lambda: set(screen.windows()) - {main}, "no dialog came up")
    time.sleep(0.5)
    return max(set(screen.windows()) - {main}, key=lambda window: screen.windows()[window])


def spans_of(file: Path) -> list[tuple[str, str]]:
    with Project.open(file, read_only=True) as seen:
        return [
            (span.label, seen.text(row.id)[span.start : span.end])
            for row in seen.documents()
            for span in seen.spans(row.id)
        ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="screens of Linux")
def test_ten_labels_in_three_documents_by_keys_alone(project: Path) -> None:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed (sudo apt-get install xdotool)")
    out = project.with_name("out.jsonl")
    command = [sys.executable, "-m", "annotator", str(project), "--annotator", WHO, "--language", "en"]
    with xvfb() as screen:
        keys = Keyboard(screen)
        surroundings = environment({"DISPLAY": screen.name, "HOME": str(project.parent / "home")})
        process = subprocess.Popen(command, env=surroundings, stderr=subprocess.PIPE)
        try:
            window = screen.wait_for_window(process)
            screen.wait_for_picture(window)
            keys.activate()
            keys.press("ctrl+f", "Escape")  # into the text
            for number, marks in enumerate(MARKS):
                if number:
                    keys.press("ctrl+Next")
                keys.press("ctrl+Home")
                for length, label in marks:
                    keys.press(*["shift+Right"] * length)
                    keys.press(label, "Escape")
                    keys.press("Right")
            keys.press("shift+Tab", "F2", "p")  # fixed: another label for the last span
            keys.press("alt+shift+Right")  # fixed: one character longer
            keys.press("F4", "ctrl+z")  # unsure, and taken back
            keys.press("ctrl+e")
            other_window(screen, window)
            keys.press("ctrl+a")
            keys.type(str(out))
            keys.press("Return")
            waited(lambda: out.exists() and out.stat().st_size, "nothing was exported")
            time.sleep(0.5)
            keys.press("Escape")
            screen.close(window)
            _, errors = process.communicate(timeout=SECONDS)
        finally:
            process.kill()
            process.wait()
    assert b"Traceback" not in errors
    verify(project, out)


def expected() -> list[tuple[str, str]]:
    """What was marked: label and passage, a character left out after each, and the two fixes."""
    labels = {"l": "place", "o": "organisation", "w": "work", "p": "person"}
    marked = []
    for text, marks in zip(TEXTS, MARKS, strict=True):
        at = 0
        for length, key in marks:
            marked.append((labels[key], text[at : at + length]))
            at += length + 1
    assert marked[-1] == ("place", "九成")
    return [*marked[:-1], ("person", "九成。")]


def verify(project: Path, out: Path) -> None:
    """The project and the file have every span, each over exactly the passage that was marked."""
    assert spans_of(project) == expected()
    exported = []
    for line in out.read_text("utf-8").splitlines():
        document = json.loads(line)
        for span in document["spans"]:
            (start, end), *more = span["ranges"] if "ranges" in span else [(span["start"], span["end"])]
            assert not more and not span.get("unsure"), span
            exported.append((span["label"], document["text"][start:end]))
    assert exported == expected()
