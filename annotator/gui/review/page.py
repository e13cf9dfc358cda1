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
from annotator.gui.review.comments import CommentsPanel
from annotator.gui.review.decision import DecisionPanel
from annotator.gui.review.legend import Legend
from annotator.gui.review.queue import QueuePanel
from annotator.gui.tab_order import order_tabs
from annotator.gui.translation import tr
from annotator.model.scheme import Label, named

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
COMMENTS, THREADS = 96, 200  # of the side, kept for the comments: without and with some


class Guideline(QWidget):
    """What the scheme says of one label: definition, boundary, examples."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label: Label | None = None
        self.title, self.text = text_label("title", wrap=True), text_label("second", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 14)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.text)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.show_label(self._label)

    def show_label(self, label: Label | None) -> None:
        """Show another label's guideline."""
        self._label = label
        language = self._look.language
        self.title.setText(tr("Guideline: {label}", label=label.name(language)) if label else "")
        self.text.setText(guideline_text(label, language) if label else "")

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self.text.text()


def guideline_text(label: Label, language: str) -> str:
    """Return a label's definition, boundary rule and examples as plain text."""
    examples = label.examples.get(language) or next(iter(label.examples.values()), ())
    lines = [named(label.definition, language), named(label.boundary, language)]
    if examples:
        lines.append(tr("For example: {examples}", examples=tr("; ").join(examples[:3])))
    return "\n".join(line for line in lines if line)


class Side(QWidget):
    """What stands at the right of the page: it makes do with the page's height, and never asks for more."""

    def hasHeightForWidth(self) -> bool:
        """Wrapped words in it do not make the page higher."""
        return False

    def minimumSizeHint(self) -> QSize:
        """What must be in sight is little; see `_fit_parts` for the guideline."""
        return QSize(0, 0)


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
        self.decision, self.comments, self.guideline = (
            DecisionPanel(look),
            CommentsPanel(look),
            Guideline(look),
        )
        self.decision.installEventFilter(self)
        self.pages = called(QStackedWidget(), "paper")
        self.pages.addWidget(self.canvas)
        self.pages.addWidget(self.empty)
        self.side = called(Side(), "panel")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.queue)
        self._edge = hairline(vertical=True)
        layout.addWidget(self._edge)
        layout.addWidget(self._middle(), 1)
        layout.addWidget(hairline(vertical=True))
        layout.addWidget(self.side)
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.decision)
        side.addWidget(self.comments, 1)
        self._rule = hairline()
        side.addWidget(self._rule)
        side.addWidget(self.guideline)
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
        if watched is self.decision and event.type() == QEvent.Type.LayoutRequest:
            self.fit_soon()
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
        # The guideline gives way to the comments; the cards' tips hold it in any case.
        # In a low window the choices come first.
        self.comments.set_room(self.height() - self.decision.sizeHint().height())
        kept = THREADS if self.comments.threads else COMMENTS
        kept = max(kept, self.comments.minimumSizeHint().height())
        room = self.height() - self.decision.sizeHint().height() - kept
        wanted = self.guideline.heightForWidth(self.side.width())
        shown = not self.guideline.empty and wanted <= room
        self.guideline.setVisible(shown)
        self._rule.setVisible(shown)
        order_tabs(self)  # cards and threads were made anew, boxes moved

    def say_empty(self, sentence: str, button: str = "", second: str = "") -> None:
        """Show a sentence in place of the text, with what helps; nothing shows the text."""
        if sentence:
            self.empty.say(sentence, button, second)
        self.pages.setCurrentIndex(1 if sentence else 0)
        self.legend.setVisible(not sentence)
        self.bar.boxes.setVisible(not sentence)
        self.bar.setVisible(not sentence)
