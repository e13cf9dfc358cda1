"""500 random gestures in the whole window, watched: which handler kept the window waiting, and for how long.

A process of its own (`python -m tests.benchmarks.window_session FOLDER`), since the application object must
be the watchdog. Prints one JSON object. The gestures are those of hands: mouse, wheel, keys, menus.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.exchange.scheme_toml import read_scheme
from annotator.gui.appearance import Style
from annotator.gui.main_window import MainWindow
from annotator.gui.pane import ReadingPane
from annotator.gui.preparing import prepare, tune_interpreter
from annotator.gui.settings import Settings
from annotator.gui.translation import Languages
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.scheme import LabelKind, Scheme
from annotator.project import Project
from tests.benchmarks import material
from tests.benchmarks.watchdog import Watchdog

GESTURES = 500
LENGTHS = (2, 3, 4, 5, 6, 8, 12, 20, 40, 80)
SIZES = (2_000, 9_000, 30_000, 200_000, 1_000_000)  # code points of the documents
SPANS_PER = 200
WHO, LEAD = "甲", "组长"
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_SHIFT, _CTRL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def article_scheme() -> Scheme:
    """The scheme that comes with the program."""
    file = resources.path("schemes", "article.toml")
    return read_scheme(file.read_bytes(), file.name)


def make_project(path: Path) -> None:
    """A project with the documents and, in each, a span for every 200 characters."""
    scheme = article_scheme()
    labels = [label.id for label in scheme.applicable(LabelKind.SPAN)]
    chance = random.Random(11)
    with Project.create(path, scheme) as project:
        for name in (WHO, LEAD):
            project.apply(AddAnnotator(name), annotator=name)
        for size in SIZES:
            text = material.simplified(size)
            spans = []
            for _ in range(size // SPANS_PER):
                start = chance.randrange(size - LENGTHS[-1])
                end = start + chance.choice(LENGTHS)
                spans.append(ImportSpan(chance.choice(labels), ((start, end),), annotator=WHO))
            item = ImportItem(text, f"{size:,}", spans=tuple(spans))
            # By somebody else: who works would be asked before an import is undone, and nobody answers here.
            project.apply(ImportDocuments((item,)), annotator=LEAD)


class Session:
    """A window and random hands. `who`: the person they are of."""

    who = WHO

    def __init__(self, application: Watchdog, path: Path, seed: int) -> None:
        self.application = application
        self.chance = random.Random(seed)
        store = Settings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
        store.put("language", "zh_CN")
        store.put("theme", "light")
        self.window = MainWindow(application, store, Languages(application))
        self.window.resize(1440, 900)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        tune_interpreter()
        self.path = path

    @property
    def pane(self) -> ReadingPane:
        """The reading pane."""
        return self.window.parts.article.pane

    def gesture(self, name: str, do: Callable[[], object]) -> None:
        """Do one gesture and let its events be handled. What runs without an event counts as one handler."""
        application = self.application
        application.gesture = name
        do()
        end = time.perf_counter() + 0.03
        while time.perf_counter() < end:
            QApplication.processEvents()
            time.sleep(0.002)

    def direct(self, do: Callable[[], object]) -> Callable[[], None]:
        """What a menu does when it is chosen: a handler, though no event reaches the application for it."""

        def done() -> None:
            self.application.begin()
            try:
                do()
            finally:
                self.application.end("action")

        return done

    def action(self, name: str) -> Callable[[], None]:
        """Choose an action, where it can be chosen."""
        action = self.window.actions_[name]
        return self.direct(lambda: action.trigger() if action.isEnabled() else None)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE, times: int = 1) -> Callable[[], None]:
        """Press a key in the pane."""

        def press() -> None:
            for _ in range(times):
                QTest.keyClick(self.pane, key, held)

        return press

    def spot(self) -> QPoint:
        """A point in the text."""
        size = self.pane.viewport().size()
        return QPoint(
            self.chance.randrange(200, max(201, size.width() - 200)),
            self.chance.randrange(40, size.height() - 40),
        )

    def drag(self) -> None:
        """Mark some text with the mouse."""
        viewport, start, end = self.pane.viewport(), self.spot(), self.spot()
        QTest.mousePress(viewport, _LEFT, _NONE, start)
        for step in range(1, 9):
            QTest.mouseMove(viewport, start + (end - start) * step / 8)
            QApplication.processEvents()
        QTest.mouseRelease(viewport, _LEFT, _NONE, end)

    def label(self) -> None:
        """Mark a few characters by keys and label them."""
        QTest.mouseClick(self.pane.viewport(), _LEFT, _NONE, self.spot())
        self.key(Qt.Key.Key_Escape)()
        self.key(Qt.Key.Key_Right, _SHIFT, self.chance.randint(1, 12))()
        QTest.keyClicks(self.pane, self.chance.choice("polw"))

    def wheel(self) -> None:
        """Turn the wheel."""
        viewport, at = self.pane.viewport(), QPointF(300, 300)
        turn = self.chance.choice((-120, -120, -360, 120, 360))
        event = QWheelEvent(
            at,
            viewport.mapToGlobal(at),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            _NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def open_document(self) -> None:
        """Click any document's row."""
        self.click_document(self.chance.randrange(self.window.parts.documents.model.rowCount()))

    def click_document(self, number: int) -> None:
        """Click the row of a document."""
        panel = self.window.parts.documents
        rect = panel.list.visualRect(panel.model.index(number))
        QTest.mouseClick(panel.list.viewport(), _LEFT, pos=rect.center())

    def choose_span(self) -> None:
        """Click a row of the list of spans, anywhere in the list."""
        panel = self.window.parts.spans
        bar = panel.list.verticalScrollBar()
        bar.setValue(self.chance.randint(0, bar.maximum()))
        QTest.mouseClick(panel.list.viewport(), _LEFT, pos=QPoint(60, 40))

    def find(self) -> None:
        """Look for a word."""
        self.action("edit.find")()
        self.window.parts.article.find_bar.field.setText(self.chance.choice(("会议", "工作", "的")))
        QTest.keyClick(self.window.parts.article.find_bar.field, Qt.Key.Key_Return)
        QTest.keyClick(self.window.parts.article.find_bar.field, Qt.Key.Key_Escape)

    def palette(self) -> None:
        """Open the palette, type, and leave it."""
        self.action("view.palette")()
        field = QApplication.focusWidget()
        if field is not None and field is not self.pane:
            QTest.keyClicks(field, "gong")
            QTest.keyClick(field, Qt.Key.Key_Escape)

    def resize(self) -> None:
        """Give the window another width."""
        self.window.resize(self.chance.choice((1440, 1400, 1300, 1200)), 900)

    def note(self) -> None:
        """Write a note."""
        self.action("annotate.note")()
        field = self.window.parts.editor.note
        if field.isVisible():
            QTest.keyClicks(field, "ok")
            QTest.keyClick(field, Qt.Key.Key_Return, _CTRL)

    def double_click(self) -> None:
        """Take a word."""
        QTest.mouseDClick(self.pane.viewport(), _LEFT, _NONE, self.spot())

    def table(self) -> list[tuple[int, str, Callable[[], object]]]:
        """The gestures and how often each comes."""
        key, action, k = self.key, self.action, Qt.Key
        scripts = ("source", "hans", "hant", "tw", "hk", "phrases")
        layers = ("glosses", "chrome", "repeats", "damage", "blanks", "joins", "blank_lines")
        states = ("new", "in_progress", "done", "skipped")
        return [
            (8, "drag", self.drag),
            (8, "label", self.label),
            (6, "wheel", self.wheel),
            (5, "document", self.open_document),
            (4, "list of spans", self.choose_span),
            (2, "find", self.find),
            (2, "palette", self.palette),
            (2, "width", self.resize),
            (2, "note", self.note),
            (3, "double click", self.double_click),
            (3, "click", lambda: QTest.mouseClick(self.pane.viewport(), _LEFT, _NONE, self.spot())),
            (3, "word key", key(k.Key_Right, _CTRL | _SHIFT)),
            (2, "grow", key(k.Key_Up, _ALT, 2)),
            (3, "Tab", key(k.Key_Tab)),
            (2, "start", key(k.Key_Home, _CTRL)),
            (2, "end", key(k.Key_End, _CTRL)),
            (3, "page", key(k.Key_PageDown)),
            (3, "move end", key(k.Key_Right, _ALT | _SHIFT)),
            (3, "delete", key(k.Key_Delete)),
            (4, "undo", action("edit.undo")),
            (3, "redo", action("edit.redo")),
            (2, "unsure", action("annotate.unsure")),
            *((1, f"script {name}", action(f"script.{name}")) for name in scripts),
            *((1, f"layer {name}", action(f"layer.{name}")) for name in layers),
            *((1, f"state {name}", action(f"state.{name}")) for name in states),
            (1, "finish", action("document.finish")),
            (1, "zoom in", action("view.zoom_in")),
            (1, "zoom out", action("view.zoom_reset")),
            (1, "two panes", action("view.two_panes")),
            (1, "outline", action("view.outline")),
            (1, "panel", action("view.documents")),
        ]

    def begin(self) -> None:
        """See each document."""
        for number in range(len(SIZES)):
            self.gesture("first sight of a document", partial(self.click_document, number))

    def run(self) -> None:
        """Open the project and do the gestures."""
        self.gesture("open project", self.direct(lambda: self.window.open_project(self.path, self.who)))
        self.begin()
        table = self.table()
        weights = [weight for weight, _, _ in table]
        for _ in range(GESTURES):
            _, name, do = self.chance.choices(table, weights)[0]
            self.gesture(name, do)
        self.gesture("close", self.direct(self.window.close))


def run_session(folder: Path, make: Callable[[Path], None], kind: type[Session]) -> None:
    """Make the project, run the session, print what was noted."""
    path = folder / "session.annot"
    make(path)
    prepare()  # as `run` does in annotator/gui/app.py
    application = Watchdog(sys.argv[:1])
    application.setStyle(Style())
    session = kind(application, path, seed=int(os.environ.get("SEED", "1")))
    with application.watching():
        session.run()
    slow = sorted(application.slow, key=lambda one: -one.milliseconds)
    print(json.dumps({"times": application.times, "slow": [asdict(one) for one in slow]}, ensure_ascii=False))


if __name__ == "__main__":
    run_session(Path(sys.argv[1]), make_project, Session)
