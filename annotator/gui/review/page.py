"""The review page: queue, text with everybody's bars, decision and comments.

Owns its layout. What happens on a key stands in work.py.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions import REVIEWING
from annotator.gui.controls import ElidedLabel, called, hairline, row, text_label
from annotator.gui.look import Look
from annotator.gui.page import Page
from annotator.gui.panels.notice import EmptyPage
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.review.bar import ReviewBar
from annotator.gui.review.canvas import ReviewCanvas
from annotator.gui.review.legend import Legend
from annotator.gui.review.queue import QueuePanel
from annotator.gui.review.side import Side
from annotator.gui.tab_order import order_tabs

QUEUE, DECISION = 248, 400
NARROW_QUEUE, NARROW_DECISION, LEAST_DECISION = 220, 340, 300
NARROW_UP_TO = 1280
USUAL_TEXT = 340  # px of the text, before the queue gives way
MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


class ReviewPage(Page):
    """The whole page."""

    status_wanted = Signal(object)  # StatusLine
    state = REVIEWING
    least_width = 560

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueuePanel(look)
        self.queue.list.installEventFilter(self)
        self.canvas = ReviewCanvas(look)
        self.bar, self.legend = ReviewBar(look), Legend(look)
        self.title, self.place = ElidedLabel("title"), text_label("second")
        self.empty = EmptyPage()
        self.side = Side(look)
        self.side.fitting_wanted.connect(self.fit_soon)
        self.decision, self.comments = self.side.decision, self.side.comments
        self.guideline = self.side.guideline
        self.pages = called(QStackedWidget(), "paper")
        self.pages.addWidget(self.canvas)
        self.pages.addWidget(self.empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.queue)
        self._edge = hairline(vertical=True)
        layout.addWidget(self._edge)
        layout.addWidget(self._middle(), 1)
        layout.addWidget(hairline(vertical=True))
        layout.addWidget(self.side)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit_parts)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the text. A focus proxy would be a stop of Tab before the queue."""
        self.canvas.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer what no part took to the page's keys, but nothing that was typed into a field."""
        event.ignore()
        if not isinstance(QApplication.focusWidget(), (QLineEdit, QTextEdit, QPlainTextEdit)):
            self.canvas.key_pressed.emit(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The queue's list keeps the keys that move in it; Enter goes to the text, others are the page's."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.queue.list
        if pressed and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.canvas.setFocus()
                return True
            if event.key() not in MOVES:
                event.ignore()
                self.canvas.key_pressed.emit(event)
                return event.isAccepted()
        return super().eventFilter(watched, event)

    def stops(self) -> list[QWidget]:
        """Return the parts that the focus goes round."""
        return [self.queue.list, self.canvas, self.comments.reply]

    def show_status(self, line: StatusLine) -> None:
        """Say where the review stands."""
        self.status_wanted.emit(line)

    def _middle(self) -> QWidget:
        middle = called(QWidget(), "paper")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QWidget()
        head.setFixedHeight(44)
        row(head, self.title, self.place, margins=(16, 0, 16, 0)).setStretch(0, 1)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, hairline(), self.bar, hairline()):
            layout.addWidget(part)
        self._signs = row(layout, self.legend, margins=(0, 0, 12, 0))
        self._boxes = row(layout, margins=(16, 0, 12, 4))
        layout.addWidget(self.pages, 1)
        return middle

    def minimumSizeHint(self) -> QSize:
        """Room for the text and the decision: the queue gives way, and the views become a menu."""
        return QSize(LEAST_DECISION + self.bar.least + 1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panels their widths."""
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() <= NARROW_UP_TO
        self.queue.setFixedWidth(NARROW_QUEUE if narrow else QUEUE)
        least = self.width() <= self._without_queue()
        self.side.setFixedWidth(LEAST_DECISION if least else NARROW_DECISION if narrow else DECISION)
        self._give_way()
        self.fit_soon()

    def fit_soon(self) -> None:
        """Find room for the parts that may give way, once what was put on the page is laid out."""
        self._fitting.start(0)

    def _give_way(self) -> None:
        """Show the queue where there is room beside the rest."""
        shown = self.width() >= self._without_queue() + NARROW_QUEUE + 1
        self.queue.setVisible(shown)
        self._edge.setVisible(shown)

    def _without_queue(self) -> int:
        return NARROW_DECISION + max(self.bar.usual, USUAL_TEXT) + 1

    def _fit_parts(self) -> None:
        self._give_way()  # the views may have got other names
        left = 0 if self.queue.isHidden() else self.queue.width() + 1
        boxes, width = self.bar.boxes, self.width() - left - self.side.width() - 1
        self.bar.give_room(width)
        beside = self.legend.minimumSizeHint().width() + boxes.sizeHint().width() + 24
        if self.bar.fits(width):
            self.bar.take_boxes()
        elif beside <= width:
            self._signs.addWidget(boxes)
        else:
            self._boxes.addWidget(boxes, 0, Qt.AlignmentFlag.AlignLeft)
        self.side.fit()
        order_tabs(self)  # cards and threads were made anew, boxes moved

    def say_empty(self, sentence: str, button: str = "", second: str = "") -> None:
        """Show a sentence in place of the text, with what helps; nothing shows the text."""
        if sentence:
            self.empty.say(sentence, button, second)
        self.pages.setCurrentIndex(1 if sentence else 0)
        self.legend.setVisible(not sentence)
        self.bar.boxes.setVisible(not sentence)
        self.bar.setVisible(not sentence)
