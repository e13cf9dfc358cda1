"""A reading pane on a text, and the gestures that a person makes in it: real mouse and key events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.exchange.scheme_toml import read_scheme
from annotator.gui.look import Look
from annotator.gui.pane import ReadingPane
from annotator.gui.theme import Mode, theme
from annotator.model.scheme import Scheme
from annotator.model.spans import Range, Span
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewSettings

NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def article_scheme() -> Scheme:
    """The scheme that ships for articles."""
    path = resources.path("schemes", "article.toml")
    return read_scheme(path.read_bytes(), path.name)


def span(
    name: str, label: str, *ranges: Range, annotator: str = "a", unsure: bool = False, note: str = ""
) -> Span:
    """A span of the document under test."""
    return Span(name, "d", label, annotator, tuple(ranges), unsure=unsure, note=note)


@dataclass
class Hands:
    """A pane and what hands do to it. Offsets are code points of the source."""

    pane: ReadingPane
    qtbot: QtBot
    text: str
    heard: list[tuple[str, object]] = field(default_factory=list)

    def listen(self) -> None:
        """Note every wish that the pane tells of."""
        for name in ("delete", "note", "relabel", "repeat"):
            signal = getattr(self.pane, f"{name}_requested")
            signal.connect(lambda name=name: self.heard.append((name, None)))
        self.pane.ranges_change_requested.connect(lambda s, r: self.heard.append(("ranges", (s, r))))
        self.pane.key_pressed_for_label.connect(lambda text: self.heard.append(("key", text)))
        self.pane.unfold_requested.connect(lambda a, b: self.heard.append(("unfold", (a, b))))
        self.pane.link_requested.connect(lambda zone: self.heard.append(("link", zone)))

    def show(self, spans: Sequence[Span] = (), *, settings: ViewSettings | None = None) -> None:
        """Show the text in a view."""
        self.pane.show_view(View(self.text, settings or ViewSettings(), detected="hans"), spans)
        self.repaint()

    def repaint(self) -> QImage:
        """Paint the pane and return the picture."""
        return self.pane.viewport().grab().toImage()

    def point(self, offset: int, *, after: bool = False) -> QPoint:
        """The middle of the left part of a character (of its right part, with `after`)."""
        rect = self.pane.passage_rects(offset, offset + 1)[0]
        x = rect.right() - 2 if after else rect.left() + 2
        return QPoint(round(x), round(rect.center().y()))

    def press(self, at: QPoint, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press the left button."""
        QTest.mousePress(self.pane.viewport(), Qt.MouseButton.LeftButton, held, at)

    def move(self, at: QPoint) -> None:
        """Move the pointer; a button that is down stays down."""
        QTest.mouseMove(self.pane.viewport(), at)

    def release(self, at: QPoint, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Let go of the left button."""
        QTest.mouseRelease(self.pane.viewport(), Qt.MouseButton.LeftButton, held, at)

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press, move in steps, let go."""
        self.press(start, held)
        for step in range(1, 5):
            self.move(start + (end - start) * step / 4)
        self.release(end, held)

    def select(self, start: int, end: int) -> None:
        """Drag from the first character of a passage to its end."""
        self.drag(self.point(start), self.point(end - 1, after=True))

    def click(self, offset: int, times: int = 1, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Click on a character several times in a row."""
        self.click_at(self.point(offset), times, held)

    def click_at(self, at: QPoint, times: int = 1, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Click on a point several times in a row."""
        for number in range(times):
            if number in (1, 3):
                QTest.mouseDClick(self.pane.viewport(), Qt.MouseButton.LeftButton, held, at)
            else:
                self.press(at, held)
                self.release(at, held)

    def pause(self) -> None:
        """Wait until the next click counts as a first one."""
        QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 20)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self.pane, key, held)

    def selected(self) -> str:
        """The source text that is selected."""
        chosen = self.pane.selection()
        return self.text[slice(*chosen)] if chosen else ""


def make_hands(qtbot: QtBot, text: str, spans: Sequence[Span] = (), zones: Sequence[Zone] = ()) -> Hands:
    """A pane of a usual size on a text, with the keyboard."""
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.set_look(Look(theme(Mode.LIGHT), "zh_CN"))
    pane.set_scheme(article_scheme())
    pane.set_people("a", {"b": "B"})
    pane.show_view(View(text, ViewSettings(), detected="hans", zones=zones), spans, keep_place=False)
    pane.show()
    pane.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    hands = Hands(pane, qtbot, text)
    hands.listen()
    hands.repaint()
    return hands
