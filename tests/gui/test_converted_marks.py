"""Twenty passages marked by dragging in converted views: the export has exactly these source passages."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.writers.jsonl import write_export
from annotator.gui.main_window import MainWindow
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.corpus import corpus_text
from tests.gui.conftest import WHO, Hands, article_scheme

COUNT = 20
LENGTHS = (2, 3, 5, 8, 4)
VIEWS = ("twp", "hant", "hkp", "hans", "tw")
PHRASES = "他用打印机打印信息，软件在内存和硬盘里，鼠标和服务器连着以太网。质量和项目都好。\n"
GLOSSED = "鄉(xiāng)鎮(zhèn)幹部開會，縣委(xiànwěi)書記講話。\n"


def open_text(make_window: Callable[..., MainWindow], qtbot: QtBot, folder: Path, text: str) -> Hands:
    """A window on one document."""
    path = folder / "marks.annot"
    with Project.create(path, article_scheme()) as project:
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments((ImportItem(text, "1"),)), annotator=WHO)
    window = make_window()
    assert window.open_project(path, WHO)
    hands = Hands(window, qtbot, path)
    hands.settle()
    hands.pane.setFocus()
    return hands


def show(hands: Hands, view: str, *, glosses: bool) -> None:
    """Switch the view, with readings folded or not, and nothing else folded."""
    assert hands.session.opened is not None
    switches = hands.session.opened.switches.with_view_script(view)
    layers = frozenset({"glosses"} if glosses else ())
    hands.session.set_switches(replace(switches, layers=layers))
    QApplication.processEvents()


def drag_over(hands: Hands, start: int, end: int) -> None:
    """Press before the first character that stands for the passage, let go behind its last."""
    hands.pane.go_to(start, end, flash=False)
    QApplication.processEvents()
    rects = hands.pane.passage_rects(start, end)
    first = QPoint(round(rects[0].left() + 1), round(rects[0].center().y()))
    last = QPoint(round(rects[-1].right() - 1), round(rects[-1].center().y()))
    viewport, left, none = hands.pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, none, first)
    QTest.mouseMove(viewport, (first + last) / 2)
    QTest.mouseMove(viewport, last)
    QTest.mouseRelease(viewport, left, none, last)
    QApplication.processEvents()


def places(text: str) -> list[tuple[int, int]]:
    """Twenty passages, spread over a text, each inside a line."""
    found: list[tuple[int, int]] = []
    step = max(len(text) // (COUNT * 3), 3)
    for start in range(0, len(text), step):
        end = start + LENGTHS[len(found) % len(LENGTHS)]
        passage = text[start:end]
        if len(found) < COUNT and end < len(text) and passage.isalpha() and not passage.isascii():
            found.append((start, end))
    return found


def mark_and_compare(hands: Hands, wanted: list[tuple[int, int]]) -> int:
    """Mark passages, each in another view, and hold the export against the canonical source passages."""
    expected = set()
    for number, (start, end) in enumerate(wanted):
        show(hands, VIEWS[number % len(VIEWS)], glosses=number % 2 == 0)
        exact = hands.pane.view().canonical(start, end)
        hands.wait_for_clicks()
        drag_over(hands, *exact)
        assert hands.pane.selection() == exact, (hands.text[start:end], VIEWS[number % len(VIEWS)])
        hands.key("p")
        expected.add((*exact, hands.text[slice(*exact)]))
    out = hands.path.with_suffix(".jsonl")
    write_export(hands.project, out, ExportOptions())
    (line,) = out.read_text("utf-8").splitlines()
    document = json.loads(line)
    exported = set()
    for span in document["spans"]:
        ranges = span["ranges"] if "ranges" in span else [[span["start"], span["end"]]]
        exported |= {(start, end, document["text"][start:end]) for start, end in ranges}
    assert exported == expected
    return len(expected)


@pytest.mark.parametrize("number", [1, 3, 5])
def test_corpus_passages(
    number: int, make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    text = corpus_text(number - 1)[:20_000]
    hands = open_text(make_window, qtbot, tmp_path, text)
    assert mark_and_compare(hands, places(hands.text)) > COUNT // 2


def test_phrases_and_glosses(make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path) -> None:
    text = PHRASES * 3 + GLOSSED * 3
    hands = open_text(make_window, qtbot, tmp_path, text)
    words = ["打印机", "信息", "软件", "内存", "硬盘", "鼠标", "服务器", "以太网", "质量", "项目"]
    wanted = [(at, at + len(word)) for word in words for at in (text.index(word),)]
    words = ["鄉(xiāng)鎮", "縣委(xiànwěi)書記", "幹部", "書記", "開會"]
    for start in (text.index(GLOSSED), text.index(GLOSSED) + len(GLOSSED)):
        wanted += [(at, at + len(word)) for word in words for at in (text.index(word, start),)]
    assert mark_and_compare(hands, wanted) == COUNT == len(wanted)


def test_sample_passages(make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path) -> None:
    lines = resources.path("samples", "articles.jsonl").read_text("utf-8").splitlines()
    text = max((json.loads(line)["text"] for line in lines), key=len)
    hands = open_text(make_window, qtbot, tmp_path, text)
    assert mark_and_compare(hands, places(hands.text)) > COUNT // 2
