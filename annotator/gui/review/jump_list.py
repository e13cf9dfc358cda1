"""A list of lines that lead somewhere: who said it and when, what it is about, what was said.

Owns how such a line is drawn and that Enter or a click follows it. Where it leads, who listens decides.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from annotator.gui.icons import draw_person
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.review.people import People
from annotator.gui.review.ring import draw_ring
from annotator.model.verdicts import Thread

ENTRY = int(Qt.ItemDataRole.UserRole)
OUTER, PAD, DISC = 8, 8, 20  # px: around a row, inside it, of a disc
TITLE, LINE, LINES = 20, 17, 3  # px of the first line, of another; how many others at most
CLOSING = frozenset("，。、；：？！）》」』”’…,.;:?!)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: where it leads (document, source start) and what it says."""

    document: str
    start: int
    title: str
    text: str
    author: str = ""
    moment: int = 0  # milliseconds since 1970
    mark: str = ""  # a word in accent before the text
    thread: Thread | None = None


def moment(wall_time: int) -> str:
    """Return when something was said: the hour of today, else the day."""
    if not wall_time:
        return ""
    then, now = time.localtime(wall_time / 1000), time.localtime()
    today = then[:3] == now[:3]
    return time.strftime("%H:%M" if today else "%Y-%m-%d", then)


class JumpDelegate(QStyledItemDelegate):
    """Draws a line."""

    def __init__(self, look: Look, view: JumpList) -> None:
        super().__init__(view)
        self.look, self.people = look, People(())
        self._view = view

    def _left(self, entry: Entry) -> float:
        return OUTER + PAD + (DISC + 8 if entry.author else 0)

    def _words(self, entry: Entry) -> str:
        return " ".join(f"{entry.mark}  {entry.text}".split("\n")).strip()

    def _lines(self, entry: Entry, font: QFont) -> list[str]:
        width = self._view.viewport().width() - self._left(entry) - OUTER - PAD
        return wrapped(QFontMetricsF(font), self._words(entry), max(40.0, width))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As many lines as the words need, up to LINES."""
        lines = len(self._lines(index.data(ENTRY), sized(self._view.font(), 12)))
        return QSize(120, 2 * PAD + TITLE + LINE * lines + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw disc, title, date, mark and words."""
        entry: Entry = index.data(ENTRY)
        theme = self.look.theme
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(option.rect).adjusted(OUTER, 1, -OUTER, -1)
            self._ground(painter, box, option.state)
            if entry.author:
                letter, colour = self.people.letter(entry.author), self.people.colour(entry.author, theme)
                centre = QPointF(box.left() + PAD + DISC / 2, box.top() + PAD + DISC / 2)
                draw_person(painter, centre, letter, colour, theme, self._view.font())
            left = self._left(entry)
            area = QRectF(left, box.top() + PAD, box.right() - PAD - left, box.height() - 2 * PAD)
            self._head(painter, area, entry)
            self._body(painter, area.adjusted(0, TITLE, 0, 0), entry)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme, chosen = self.look.theme, bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(theme.ink, 2 if chosen else 1) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.row if chosen else theme.hover)
            painter.drawRoundedRect(box, 7, 7)

    def _head(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        theme, when = self.look.theme, moment(entry.moment)
        small, bold = sized(self._view.font(), 11), sized(self._view.font(), 12, bold=True)
        width = QFontMetricsF(small).horizontalAdvance(when)
        line = QRectF(area.left(), area.top(), area.width(), TITLE)
        painter.setFont(small)
        painter.setPen(theme.ink2)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, when)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        room = line.width() - (width + 8 if when else 0)
        title = QFontMetricsF(bold).elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)

    def _body(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        """Draw the words, line by line as they fit, the mark in accent at their head."""
        theme, font = self.look.theme, sized(self._view.font(), 12)
        painter.setFont(font)
        for number, shown in enumerate(self._lines(entry, font)):
            line = QRectF(area.left(), area.top() + number * LINE, area.width() + 2, LINE)
            painter.setPen(theme.ink2)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            if number == 0 and entry.mark and shown.startswith(entry.mark):
                painter.setPen(theme.accent)
                painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, entry.mark)


def wrapped(metrics: QFontMetricsF, text: str, width: float) -> list[str]:
    """Return a text in lines of a width: LINES at most, the last one shortened where more would follow."""
    found: list[str] = []
    while text and len(found) < LINES:
        line = _fitting(metrics, text, width)
        if len(found) == LINES - 1:
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        found.append(line)
        text = text[len(line) :].lstrip()
    return found or [""]


def _fitting(metrics: QFontMetricsF, text: str, width: float) -> str:
    """Return what of a text stands on a line: no Latin word is cut, no line begins with a closing sign."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if metrics.horizontalAdvance(text[:middle]) <= width else (low, middle - 1)
    if low == len(text):
        return text
    if text[low] in CLOSING and low > 1:
        low -= 1
    elif text[low - 1].isascii() and text[low].isascii() and text[low] != " ":
        blank = text.rfind(" ", 1, low)
        low = blank if blank > 0 else low
    return text[:low]


def sized(font: QFont, px: int, *, bold: bool = False) -> QFont:
    """Return a font in another size."""
    font = QFont(font)
    font.setPixelSize(px)
    font.setBold(bold)
    return font


class JumpList(QListWidget):
    """Lines that lead somewhere: Enter or a click goes there."""

    jumped = Signal(object)  # Entry
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.delegate = JumpDelegate(look, self)
        self.setItemDelegate(self.delegate)
        self.itemClicked.connect(self._jump)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.delegate.look = look
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_entries(self, entries: Sequence[Entry], people: People) -> None:
        """Show these lines; the one that was current stays so where it is still there."""
        current = self.currentItem()
        thread = current.data(ENTRY).thread if current else None
        self.delegate.people = people
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setData(ENTRY, entry)
            said = people.name(entry.author) if entry.author else ""
            about = listed(filter(None, (entry.mark, said, moment(entry.moment))))
            item.setToolTip("\n".join(filter(None, (entry.title, about, entry.text))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
            self.addItem(item)
        places = [
            n for n, entry in enumerate(entries) if thread and entry.thread and entry.thread.id == thread.id
        ]
        if entries:
            self.setCurrentRow(places[0] if places else 0)

    def entries(self) -> list[Entry]:
        """Return the lines that are shown."""
        return [self.item(number).data(ENTRY) for number in range(self.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words need at this width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring where the keyboard is."""
        super().paintEvent(event)
        draw_ring(self, self.delegate.look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the chosen line leads, or back to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self._jump(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _jump(self, item: QListWidgetItem) -> None:
        self.jumped.emit(item.data(ENTRY))
