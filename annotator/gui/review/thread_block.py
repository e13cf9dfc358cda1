"""One thread with all its comments. Owns how it looks; a click brings it forward."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.controls import row, text_label
from annotator.gui.look import Look
from annotator.gui.review.jump_list import moment
from annotator.gui.review.parts import Disc
from annotator.gui.review.people import People
from annotator.gui.translation import tr
from annotator.model.verdicts import Comment, Thread

BAR = 2  # px of the line beside the thread that is answered


class ThreadBlock(QWidget):
    """A thread; `marked` where it is the one of several that an answer goes to."""

    chosen = Signal(str)

    def __init__(self, thread: Thread, people: People, look: Look, *, marked: bool) -> None:
        super().__init__()
        self._thread, self.marked = thread, marked
        self._people, self._look = people, look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.last: QWidget = self  # what was said last
        for comment in thread.comments:
            self.last = self._comment(comment)
            layout.addWidget(self.last)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the thread forward."""
        self.chosen.emit(self._thread.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """So does a click on its words, which can be selected."""
        if event.type() is QEvent.Type.MouseButtonRelease and not self.marked:
            self.chosen.emit(self._thread.id)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar beside the thread that is answered."""
        if self.marked:
            painter = QPainter(self)
            painter.fillRect(QRectF(-1, 0, BAR + 1, self.height()), self._look.theme.accent)
            painter.end()

    def _comment(self, comment: Comment) -> QWidget:
        widget, disc, people = QWidget(), Disc(self._look), self._people
        disc.show_person(people.letter(comment.author), people.colour(comment.author, self._look.theme))
        name, when, text = text_label("title"), text_label("small"), text_label("second", wrap=True)
        name.setText(people.name(comment.author))
        when.setText(" · ".join(filter(None, (moment(comment.wall_time), self._mark(comment)))))
        text.setText(comment.text)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.installEventFilter(self)
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(8 if self.marked else 0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        layout.addLayout(words, 1)
        words.setSpacing(2)
        row(words, name, when, None)
        words.addWidget(text)
        return widget

    def _mark(self, comment: Comment) -> str:
        if self._thread.closed and comment is self._thread.comments[-1]:
            return tr("closed")
        return tr("question to the lead") if comment.question else ""
