"""The reading pane, offscreen, 1000 x 900: what a gesture costs with a full repaint of the window.

Every figure is held against the floor: one repaint of the same screen of text with bare QTextLayouts that
are laid out already, measured in turn with the gesture. Times are the processor's, not the clock's, so that
another program on the machine is not counted.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QRegion, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from annotator import resources
from annotator.exchange.scheme_toml import read_scheme
from annotator.gui.look import Look
from annotator.gui.pane import ReadingPane
from annotator.gui.pane.cache import Style
from annotator.gui.pane.layout import Laid
from annotator.gui.theme import Mode, theme
from annotator.model.scheme import LabelKind, Scheme
from annotator.model.spans import Span
from annotator.text.views import View, ViewSettings
from tests.benchmarks import material
from tests.benchmarks.figure import Figure

SIZE = QSize(1000, 900)
LENGTHS = (2, 3, 4, 5, 6, 8, 12, 20, 40, 80)
ROUNDS = 150
SMALL, MIDDLE, LARGE, HUGE, PARAGRAPH = 5_000, 100_000, 1_000_000, 10_000_000, 200_000
SPANS_PER = 200  # code points
WHEEL = 106  # pixels of one step
MEMORY_LIMIT = 40.0  # MB


@dataclass(frozen=True)
class Gesture:
    """One row of the table: how often the floor it may cost (median, p99), how often the small document."""

    name: str
    median: float | None
    p99: float | None
    growth: float


TABLE = (
    Gesture("add", 1.5, 3, 1.5),
    Gesture("relabel", 1.5, 3, 1.5),
    Gesture("delete", 1.5, 3, 1.5),
    Gesture("drag", None, 2, 1.5),
    Gesture("wheel", None, 3, 3),
    Gesture("jump", None, 4, 3),
    Gesture("toggle", 10, None, 3),
    Gesture("width", None, 5, 3),
)
OPEN_LIMIT, HUGE_OPEN_LIMIT = 15.0, 50.0


def measure() -> Iterator[Figure]:
    """All documents of the table, then memory, then a QTextEdit doing the same."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert application is not None
    small: dict[str, float] = {}
    for name, text in (
        (f"{SMALL}", material.simplified(SMALL)),
        (f"{MIDDLE}", material.simplified(MIDDLE)),
        (f"paragraph_{PARAGRAPH}", material.one_line(PARAGRAPH)),
        (f"{LARGE}", material.simplified(LARGE)),
        (f"{HUGE}", material.simplified(HUGE)),
    ):
        yield from _document(name, text, small)
    yield _memory()
    yield from _text_edit(material.simplified(LARGE))


def shipped_scheme() -> Scheme:
    """The article scheme, whose labels the spans have."""
    path = resources.path("schemes", "article.toml")
    return read_scheme(path.read_bytes(), path.name)


def made_up_spans(text: str, scheme: Scheme, count: int) -> list[Span]:
    """Spans of all lengths and labels anywhere in a text, overlapping as they fall."""
    chance = random.Random(7)
    labels = [label.id for label in scheme.applicable(LabelKind.SPAN)][:20]
    made = []
    for number in range(count):
        start = chance.randrange(max(1, len(text) - LENGTHS[-1]))
        made.append(
            Span(f"s{number}", "d", chance.choice(labels), "a", ((start, start + chance.choice(LENGTHS)),))
        )
    return sorted(made, key=lambda span: (span.start, span.end, span.id))


class Bench:
    """A pane on a document, its floor, and the gestures."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.scheme = shipped_scheme()
        self.labels = [label.id for label in self.scheme.applicable(LabelKind.SPAN)][:20]
        self.spans = made_up_spans(text, self.scheme, max(1, len(text) // SPANS_PER))
        self.image = QImage(SIZE, QImage.Format.Format_RGB32)
        self.chance = random.Random(3)
        self.pane = ReadingPane()
        self.pane.resize(SIZE)
        self.pane.set_look(Look(theme(Mode.LIGHT), "zh_CN"))
        self.pane.set_scheme(self.scheme)
        self.pane.show()
        self.repaint()
        self.number = 0

    def repaint(self) -> None:
        """Paint the whole viewport."""
        flags = QWidget.RenderFlag(0)
        self.pane.viewport().render(self.image, QPoint(), QRegion(), flags)

    def open(self) -> None:
        """Show the document and paint it for the first time."""
        self.pane.show_view(View(self.text, detected="hans"), self.spans, keep_place=False)
        self.repaint()

    def bare(self) -> Callable[[], None]:
        """Return the floor: the same screen of text in layouts of its own, without anything else."""
        lines: list[tuple[Laid, int, float]] = []
        setting = self.pane.sheet().setting
        for sight in self.pane.sights():
            laid = Laid(sight.entry.laid.text, setting.fonts[sight.entry.row.style], setting.width)
            for number in range(len(laid.lines)):
                lines.append((laid, number, sight.top + sight.entry.tops[number] + 30))
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        paper, ink = theme(Mode.LIGHT).paper, theme(Mode.LIGHT).ink

        def draw() -> None:
            painter = QPainter(image)
            painter.fillRect(image.rect(), paper)
            painter.setPen(ink)
            for laid, number, y in lines:
                laid.lines[number].draw(painter, QPointF(150, y))
            painter.end()

        return draw

    def warm(self) -> None:
        """Let the pane draw each character once, as it does when nobody works."""
        while self.pane.warmer.busy:
            QApplication.processEvents()

    def gesture(self, name: str) -> Callable[[], None]:
        """Return what one sample of a row does; each ends with a repaint."""
        return partial(getattr(self, f"_{name}"))

    def _visible_span(self, label: str) -> Span:
        start = self.pane.top_passage() + self.chance.randrange(200)
        start = max(0, min(start, len(self.text) - 10))
        return Span("new", "d", label, "a", ((start, start + 5),))

    def _add(self) -> None:
        self.pane.update_spans((self._visible_span(self.labels[0]),))
        self.repaint()

    def _relabel(self) -> None:
        self.number += 1
        shown = self.pane.span("new")
        assert shown is not None
        self.pane.update_spans((replace(shown, label=self.labels[self.number % len(self.labels)]),))
        self.repaint()

    def _delete(self) -> None:
        self.pane.update_spans((), ("new",))
        self.repaint()

    def _drag(self) -> None:
        self.number += 1
        x, y = 200 + self.number * 37 % 600, 100 + self.number * 11 % 700
        self.mouse(QEvent.Type.MouseMove, QPointF(x, y))
        self.repaint()

    def mouse(self, kind: QEvent.Type, at: QPointF) -> None:
        """Send a mouse event as the window system does."""
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = (
            Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        )
        viewport = self.pane.viewport()
        event = QMouseEvent(kind, at, viewport.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)

    def _wheel(self) -> None:
        self.pane.scroll_by(WHEEL)
        self.repaint()

    def _jump(self) -> None:
        start = self.chance.randrange(len(self.text))
        self.pane.go_to(start, start + 4)
        self.repaint()

    def _toggle(self) -> None:
        self.number += 1
        settings = ViewSettings(script=("tw", "source")[self.number % 2])
        self.pane.show_view(self.pane.view().with_settings(settings), self.spans)
        self.repaint()

    def _width(self) -> None:
        self.number += 1
        self.pane.resize(QSize(500 + self.number * 7 % 240, SIZE.height()))
        self.repaint()


def _taken(call: Callable[[], None]) -> float:
    start = time.thread_time()
    call()
    return (time.thread_time() - start) * 1000


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[min(len(times) - 1, round(len(times) * 0.99) - 1)]


def _document(name: str, text: str, small: dict[str, float]) -> Iterator[Figure]:
    bench = Bench(text)
    opened = [_taken(bench.open)]
    bench.warm()
    opened += [_taken(bench.open) for _ in range(4)]
    floor = bench.bare()
    base = statistics.median(_taken(floor) for _ in range(40))
    limit = HUGE_OPEN_LIMIT if len(text) == HUGE else OPEN_LIMIT if len(text) == LARGE else None
    yield Figure(f"pane.floor.{name}", base, "ms")
    yield Figure(f"pane.open_first.{name}", opened[0], "ms", "floor", opened[0] / base)
    again = statistics.median(opened[1:])
    yield Figure(f"pane.open.{name}", again, "ms", "floor", again / base, limit)
    bench.warm()
    if len(text) > MIDDLE:
        bench.pane.set_place(len(text) // 2, 40)
    for row in TABLE:
        yield from _row(bench, name, row, small)
    bench.pane.close()
    bench.pane.deleteLater()
    QApplication.processEvents()


def _row(bench: Bench, name: str, row: Gesture, small: dict[str, float]) -> Iterator[Figure]:
    act = bench.gesture(row.name)
    before = _before(bench, row.name)
    rounds = 30 if row.name == "toggle" else ROUNDS
    times: list[float] = []
    floors: list[float] = []
    for _ in range(rounds):
        before()
        times.append(_taken(act))
        floor = bench.bare()  # of the text that the gesture has led to
        floor()
        floors.append(_taken(floor))
    _after(bench, row.name)
    base = statistics.median(floors)
    big = len(bench.text) in (LARGE, HUGE)
    median, p99 = statistics.median(times), _p99(times)
    yield Figure(f"pane.{row.name}.{name}", median, "ms", "floor", median / base, row.median if big else None)
    yield Figure(f"pane.{row.name}_p99.{name}", p99, "ms", "floor", p99 / base, row.p99 if big else None)
    if len(bench.text) == SMALL:
        small[row.name] = median / base
    elif not big:
        growth = median / base / small[row.name]
        yield Figure(f"pane.{row.name}_growth.{name}", median, "ms", "small", growth, row.growth)


def _before(bench: Bench, name: str) -> Callable[[], None]:
    """Return what is done, unmeasured, before each sample: the screen as the gesture finds it."""
    if name == "add":
        return lambda: bench.pane.update_spans((), ("new",))
    if name in ("relabel", "delete"):
        return lambda: bench.pane.update_spans((bench._visible_span(bench.labels[0]),))
    if name == "drag":
        bench.mouse(QEvent.Type.MouseButtonPress, QPointF(220, 90))
    return lambda: None


def _after(bench: Bench, name: str) -> None:
    if name == "drag":
        bench.mouse(QEvent.Type.MouseButtonRelease, QPointF(220, 90))
        bench.pane.clear_selection()
    bench.pane.resize(SIZE)
    bench.repaint()


def _memory() -> Figure:
    """Memory of a window on a large document above that on an empty one, each in a process of its own."""
    used = [
        float(
            subprocess.run(
                [sys.executable, "-m", __name__, str(length)],
                capture_output=True,
                text=True,
                check=True,
                cwd=Path(__file__).parents[2],
            ).stdout
        )
        for length in (0, LARGE)
    ]
    return Figure(f"pane.memory.{LARGE}", used[1] - used[0], "MB", None, None, MEMORY_LIMIT)


def resident(length: int) -> float:
    """The memory (MB) of this process with a document of so many code points, shown and converted."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert application is not None
    View("汉字", ViewSettings(script="tw"), detected="hans").block(0)
    material.simplified(1)
    text = material.simplified(length) if length else ""
    bench = Bench(text) if text else Bench(" ")
    bench.open()
    bench.warm()
    for start in range(0, max(1, length), max(1, length // 20)):
        bench.pane.go_to(start, start + 1)
        bench.repaint()
    return float(psutil.Process().memory_info().rss) / 1e6


def _text_edit(text: str) -> Iterator[Figure]:
    """A QTextEdit with extra selections on the same document: what users of other tools have."""
    bench = Bench(text)
    bench.open()
    bench.warm()
    floor = statistics.median(_taken(bench.bare()) for _ in range(20))
    edit = QTextEdit()
    edit.setFont(bench.pane.sheet().setting.fonts[Style.BODY])
    edit.resize(SIZE)
    edit.show()
    image = QImage(SIZE, QImage.Format.Format_RGB32)

    def selections(spans: Sequence[Span]) -> list[QTextEdit.ExtraSelection]:
        made = []
        for span in spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(edit.document())
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(QColor("#d0d7f3"))
            made.append(selection)
        return made

    def opened() -> None:
        edit.setPlainText(text)
        edit.setExtraSelections(selections(bench.spans))
        edit.render(image)

    def added() -> None:
        edit.setExtraSelections(selections(bench.spans))
        edit.render(image)

    taken = _taken(opened)
    yield Figure(f"pane.qtextedit_open.{LARGE}", taken, "ms", "floor", taken / floor)
    taken = statistics.median(_taken(added) for _ in range(5))
    yield Figure(f"pane.qtextedit_add.{LARGE}", taken, "ms", "floor", taken / floor)


if __name__ == "__main__":
    print(resident(int(sys.argv[1])))
