"""One project, three annotators, one gold: handed out, labelled in the window, carried, reviewed by keys.

Everything goes the way people go: the commands run as processes, labels are set by dragging, by arrow keys
and by typing in a real window, files travel as bundles, and the reviewer never touches the mouse. What is
held here: the bundles may come home in any order, split and repeated, and make the same project; the review
can be brought to its end by keys; the gold says where it came from.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.gui.main_window import MainWindow
from tests import corpus
from tests.e2e.running import annotator, done
from tests.gui.conftest import Hands, languages, make_window, qapp, settings

__all__ = ["languages", "make_window", "qapp", "settings"]  # the fixtures of the window's own tests

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REVIEWER = "审核员"
PEOPLE = ("甲", "乙", "丙")
KEYS = {"organisation": "o", "place": "l", "person": "p", "post": "j", "time": "t", "event": "e"}
OWN = (
    "区委召开打印机工作会议😀\n"
    "今天下午，县委办公室的张少初𠮷买了一台打印机，又装了以太网，软件也都换成了新的。会议由张少初主持召开。\n"
    "鄉(xiāng)鎮(zhèn)干部学习有关文件精神，全县干部群众满意度达到九成以上，年底前再办十件实事好事。\n"
    "李明副书记总结上半年工作，要求各乡镇党委认真学习贯彻会议精神，立足岗位创先争优。\n"
    "会议号召全体党员干部向先进典型学习，以优异成绩迎接党代会胜利召开。\n"
)
EACH = 10  # passages of a document
Place = tuple[int, int, str]  # start and end in code points of the source, label


def texts() -> dict[str, str]:
    """Return articles by file name: three real ones (samples, where the corpus is absent) and our own."""
    found = {"own.txt": OWN}
    if corpus.FOLDER.is_dir():
        found |= {f"{number}.txt": corpus.corpus_text(number) for number in (0, 1, 3)}
        return found
    samples = resources.path("samples", "articles.jsonl").read_text("utf-8").splitlines()
    longest = sorted((json.loads(line)["text"] for line in samples), key=len)[-3:]
    return found | {f"{number}.txt": text for number, text in enumerate(longest)}


def passages(text: str) -> list[Place]:
    """Return passages of running prose that lie well apart, each with the label that it ought to have."""
    starts: list[int] = []
    for paragraph in re.finditer(r"[^\n\r]+", text):
        if "|" in paragraph[0] or len(re.findall("[，。,；、]", paragraph[0])) < 2:
            continue  # not prose
        starts += [
            paragraph.start() + run.start() for run in re.finditer(r"[\u4e00-\u9fff]{7,}", paragraph[0])
        ]
    step = max(1, len(starts) // EACH)
    labels = list(KEYS)
    return [(start + 1, start + 5, labels[n % len(labels)]) for n, start in enumerate(starts[::step][:EACH])]


def habit(who: str, plan: list[Place]) -> list[Place]:
    """Return what a person makes of the passages: each has habits of boundary and of label."""
    made: list[Place] = []
    inner: list[Place] = []  # marked last, when the outer ones are there
    for n, (start, end, label) in enumerate(plan):
        if who == "乙":  # stops early, calls organisations places, overlooks some
            if n % 5 != 4:
                made.append((start, end - (n % 3 == 0), "place" if label == "organisation" else label))
        elif who == "丙":  # begins early, calls posts persons, marks inner parts as well
            made.append((start - (n % 4 == 1), end, "person" if label == "post" else label))
            if n % 5 == 2:
                inner.append((start, start + 2, "place"))
        else:
            made.append((start, end, label))
    return made + inner


@dataclass
class Desk:
    """One person's window: opened on a file, closed at the end."""

    make: Callable[..., MainWindow]
    qtbot: QtBot
    scripts: dict[str, str] = field(default_factory=lambda: {"甲": "hans", "乙": "source", "丙": "hant"})
    pressed: QPoint = field(default_factory=lambda: QPoint(-100, -100))

    def label(self, path: Path, who: str) -> dict[str, list[Place]]:
        """Label every document of a file as a person does; return what was meant, by text."""
        window = self.make()
        assert window.open_project(path, who)
        hands = Hands(window, self.qtbot, path)
        hands.settle()
        meant: dict[str, list[Place]] = {}
        for _ in range(len(hands.project.documents())):
            self._view(hands, self.scripts[who])
            hands.pane.setFocus()
            plan = meant[hands.text] = habit(who, passages(hands.text))
            for n, (start, end, label) in enumerate(plan):
                (self._by_keys if (who == "乙" and n % 2) else self._by_mouse)(hands, start, end)
                hands.key(KEYS[label])
            hands.key(Qt.Key.Key_Return, CTRL)  # done, and on to the next
            hands.settle()
        window.files.close()
        return meant

    @staticmethod
    def _view(hands: Hands, script: str) -> None:
        number = {"source": "1", "hans": "2", "hant": "3"}[script]
        hands.key(number, Qt.KeyboardModifier.AltModifier)

    def _show(self, hands: Hands, start: int, end: int) -> tuple[QPoint, QPoint]:
        """Bring a passage into sight; return its ends, once a press there counts as a new click."""
        hands.pane.go_to(start, end, flash=False)
        QApplication.processEvents()
        first, last = hands.pane.view().to_view(start, end)
        begin, stop = hands.point(first), hands.point(last)
        if (begin - self.pressed).manhattanLength() < QApplication.startDragDistance() * 2:
            hands.wait_for_clicks()
        self.pressed = begin
        return begin, stop

    def _by_mouse(self, hands: Hands, start: int, end: int) -> None:
        begin, stop = self._show(hands, start, end)
        viewport = hands.pane.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
        QTest.mouseMove(viewport, (begin + stop) / 2)
        QTest.mouseMove(viewport, stop)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, stop)
        QApplication.processEvents()

    def _by_keys(self, hands: Hands, start: int, end: int) -> None:
        begin, _ = self._show(hands, start, end)
        QTest.mouseClick(hands.pane.viewport(), Qt.MouseButton.LeftButton, pos=begin)
        for _ in range(end - start):
            hands.key(Qt.Key.Key_Right, SHIFT)


def export(path: Path, out: Path, *options: str) -> bytes:
    done(annotator("export", path, "-o", out, *options))
    return out.read_bytes()


def records(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


@dataclass
class Work:
    """What the three did: the lead's project, the bundles that came home, what each person meant."""

    folder: Path
    lead: Path
    home: list[Path]
    meant: dict[str, dict[str, list[Place]]]


@pytest.fixture
def work(tmp_path: Path, make_window: Callable[..., MainWindow], qtbot: QtBot) -> Iterator[Work]:
    """A project handed out in bundles, labelled by three people in windows of their own, and sent back."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in texts().items():
        (articles / name).write_bytes(text.encode("utf-8"))
    lead = tmp_path / "work.annot"
    done(annotator("init", lead))
    done(annotator("import", lead, articles, "--annotator", REVIEWER))
    options = ("--per-document", "0", "--bundle", "--annotator", REVIEWER, "--out", tmp_path / "shares")
    done(annotator("assign", lead, "--to", *PEOPLE, *options))
    desk, meant, home = Desk(make_window, qtbot), {}, []
    for who in PEOPLE:
        own = tmp_path / f"{who}.annot"
        done(annotator("merge", own, tmp_path / "shares" / f"work-{who}.bundle"))
        meant[who] = desk.label(own, who)
        home.append(tmp_path / f"{who}.bundle")
        done(annotator("export", own, "--bundle", "-o", home[-1]))
    yield Work(tmp_path, lead, home, meant)


def merged(work: Work, name: str, *orders: list[int]) -> Path:
    """Return a copy of the lead's project into which the bundles came, one command for each list."""
    path = work.folder / f"{name}.annot"
    shutil.copyfile(work.lead, path)
    for order in orders:
        run = annotator("merge", path, *(work.home[n] for n in order))
        assert "Traceback" not in run.stderr and run.returncode in (0, 1), run.stderr
        assert "conflict:" not in run.stderr
    done(annotator("check", path))
    return path


def review(window: MainWindow, qtbot: QtBot, path: Path) -> Counter[str]:
    """Decide every difference by keys; return how often each key was pressed."""
    pressed: Counter[str] = Counter()
    page, doing = window.review.page, window.review.work

    def press(key: Any, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        pressed[str(key)] += 1
        QTest.keyClick(QApplication.focusWidget() or page.canvas, key, modifiers)
        QApplication.processEvents()

    def settle() -> None:
        project = window.desk.session.project if window.desk.session else None
        assert project is not None
        qtbot.waitUntil(
            lambda: not window.desk.tasks.busy and project.review_totals().stale == 0, timeout=20_000
        )
        QApplication.processEvents()

    assert window.open_project(path, REVIEWER)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F7, SHIFT)
    qtbot.waitUntil(lambda: doing.document != "", timeout=20_000)
    settle()
    for _ in texts():  # review begins with the document that was open: go to the first of the queue
        press(Qt.Key.Key_PageUp, CTRL)
    settle()
    assert doing.material is not None
    left = doing.material.left
    press("x")
    assert doing.material.left == left - 1
    press(Qt.Key.Key_Z, CTRL)
    assert doing.material.left == left, "what was decided by mistake is taken back"
    turn = iter(("e", "m", "x", "b", "2", "1") * 100)
    for _ in range(len(texts())):
        assert doing.material is not None
        while doing.group is not None and doing.group.kind != "none" and doing.material.left:
            key = next(turn)
            press(key)
            if key in "em":  # a correction one on at its end, or one that all missed
                press(Qt.Key.Key_Right, SHIFT)
                if key == "m":
                    press(KEYS["time"])
                press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return, CTRL)  # accept the rest
        settle()
        press(Qt.Key.Key_PageDown, CTRL)
        settle()
    window.files.close()
    return pressed


def check_marks(work: Work, rows: list[dict[str, Any]]) -> None:
    """Every span of every person is what the hands meant, character for character."""
    assert len(rows) == len(texts())
    for row in rows:
        for who in PEOPLE:
            own = [span for span in row["spans"] if span["annotator"] == who]
            found = sorted((span["start"], span["end"], span["label"]) for span in own)
            assert found == sorted(work.meant[who][row["text"]]), (who, row["title"])
            assert all(row["text"][span["start"] : span["end"]] == span["quote"] for span in own)
        assert {state["annotator"]: state["state"] for state in row["states"]} == dict.fromkeys(
            PEOPLE, "done"
        )


def check_gold(everything: list[dict[str, Any]], gold: list[dict[str, Any]]) -> None:
    """Nothing is left undecided; each gold span is what its origins or a correction say."""
    for row, settled in zip(everything, gold, strict=True):
        by_id = {span["id"]: span for span in row["spans"] if span["annotator"] != "gold"}
        left = [span for span in by_id.values() if span["status"] == "unreviewed"]
        assert not left, (row["title"], left)
        assert settled["spans"], row["title"]
        origins: set[str] = set()
        for span in settled["spans"]:
            assert span["annotator"] == "gold" and span["from"]
            assert settled["text"][span["start"] : span["end"]] == span["quote"]
            people = [by_id[origin] for origin in span["from"] if origin in by_id]
            origins |= {origin["id"] for origin in people}
            same = [(o["start"], o["end"], o["label"]) for o in people if o["status"] == "accepted"]
            assert all(place == (span["start"], span["end"], span["label"]) for place in same)
        accepted = {name for name, span in by_id.items() if span["status"] == "accepted"}
        assert accepted <= origins, "what was accepted is gold"
        rejected = {name for name, span in by_id.items() if span["status"] == "rejected"}
        assert not rejected & origins, "what was rejected is not"


def test_three_annotators_make_one_gold(
    work: Work,
    make_window: Callable[..., MainWindow],
    qtbot: QtBot,
) -> None:
    paths = [
        merged(work, "at-once", [0, 1, 2]),
        merged(work, "one-by-one", [2], [0], [2, 1]),  # one of them comes twice
        merged(work, "backwards", [1, 0, 1], [2, 0]),
    ]
    exports = {export(path, path.with_suffix(".jsonl"), "--which", "all", "--layers") for path in paths}
    assert len(exports) == 1, "the order of merging shows"
    rows = records(exports.pop())
    check_marks(work, rows)
    made = Counter(span["annotator"] for row in rows for span in row["spans"])
    assert sorted(made) == sorted(PEOPLE) and min(made.values()) >= 25, made

    figures = [done(annotator("agreement", path, "--json")).stdout for path in paths]
    assert len(set(figures)) == 1, "the order of merging shows in the agreement"

    pressed = review(make_window(), qtbot, paths[0])
    assert set("embx12") <= set(pressed), pressed
    everything = records(export(paths[0], work.folder / "all.jsonl", "--which", "all"))
    gold = export(paths[0], work.folder / "gold.jsonl", "--which", "gold")
    check_gold(everything, records(gold))

    # The review travels as well: the gold is the same in a copy that had merged in another order.
    done(annotator("export", paths[0], "--bundle", "-o", work.folder / "review.bundle"))
    done(annotator("merge", paths[2], work.folder / "review.bundle"))
    assert export(paths[2], work.folder / "gold-2.jsonl", "--which", "gold") == gold
    done(annotator("check", paths[2]))
