"""Threads of comments on the difference in hand, on the document, or on the label; and where to answer.

Owns its widgets. What is written goes out as a signal.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.controls import called, row, text_label
from annotator.gui.look import Look
from annotator.gui.review.decision import KeyedLine
from annotator.gui.review.parts import Disc, KeyButton
from annotator.gui.review.people import People
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr, trn
from annotator.model.verdicts import Comment, Thread

TARGETS = ("span", "document", "label")


class CommentsPanel(QWidget):
    """What was said, and a line to say more."""

    said = Signal(str, str, bool)  # text, thread (empty: a new one), question to the lead
    close_requested = Signal(str, bool)  # thread, closed
    target_chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.threads: tuple[Thread, ...] = ()
        self._people = People(())
        self.title, self.count = text_label("title"), text_label("second")
        self.targets = Segments(look)
        self.targets.chosen.connect(self.target_chosen)
        self.close_button = called(QPushButton(), "link")
        self.close_button.clicked.connect(self.toggle_closed)
        self._body = QWidget()
        called(self._body, "panel")
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(16, 4, 16, 4)
        self._list.setSpacing(10)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._body)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reply, self.reply_key = KeyedLine(), KeyButton(look, "R", framed=False)
        self.reply.written.connect(self._written)
        self.reply.left.connect(self.left)
        self.reply_key.clicked.connect(self._begin_reply)
        self._question = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(self.title, self.count, None, self.close_button, margins=(16, 10, 16, 6)))
        layout.addLayout(row(self.targets, None, margins=(16, 0, 16, 6)))
        layout.addWidget(self.area, 1)
        layout.addLayout(row(self.reply, self.reply_key, margins=(16, 4, 16, 12)))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.title.setText(tr("Comments"))
        self.targets.set_items(
            [
                Segment("span", tr("Passage")),
                Segment("document", tr("Document")),
                Segment("label", tr("Label")),
            ]
        )
        self.targets.setAccessibleName(tr("Comments on"))
        self.reply.setAccessibleName(tr("Comment"))
        self._show()

    def show_threads(self, threads: Sequence[Thread], people: People, target: str) -> None:
        """Show the threads on one of TARGETS."""
        self.threads, self._people = tuple(threads), people
        self.targets.set_current(target)
        self._show()

    @property
    def current(self) -> Thread | None:
        """The thread that an answer goes to: the last open one, else the last."""
        still = [thread for thread in self.threads if not thread.closed]
        found = still or list(self.threads)
        return found[-1] if found else None

    def begin(self, *, question: bool = False) -> None:
        """Start to write: an answer, or a question to the lead."""
        self._question = question
        self._show_hint()
        self.reply.setFocus()

    def _begin_reply(self) -> None:
        self.begin()

    def toggle_closed(self) -> None:
        """Close the thread in hand, or open it again."""
        if self.current:
            self.close_requested.emit(self.current.id, not self.current.closed)

    def _written(self, text: str) -> None:
        thread = self.current
        answers = thread.id if thread and not thread.closed else ""
        question, self._question = self._question, False
        if text:
            self.reply.clear()
            self.said.emit(text, answers, question)
        self._show_hint()

    def _show_hint(self) -> None:
        answering = self.current is not None and not self.current.closed
        hint = tr("Reply") if answering else tr("Comment")
        self.reply.setPlaceholderText(tr("Question to the lead") if self._question else hint)

    def _show(self) -> None:
        self._show_hint()
        still = sum(not thread.closed for thread in self.threads)
        self.count.setText(trn("{n} open", "{n} open", still) if self.threads else "")
        self.close_button.setVisible(self.current is not None)
        closed = self.current is not None and self.current.closed
        self.close_button.setText(tr("Open thread again (C)") if closed else tr("Close thread (C)"))
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for thread in self.threads:
            for comment in thread.comments:
                self._list.addWidget(self._comment(comment, thread))
        self._list.addStretch(1)

    def _comment(self, comment: Comment, thread: Thread) -> QWidget:
        widget, disc = QWidget(), Disc(self._look)
        disc.show_person(
            self._people.letter(comment.author), self._people.colour(comment.author, self._look.theme)
        )
        name, when, text = text_label("title"), text_label("small"), text_label("second", wrap=True)
        name.setText(self._people.name(comment.author))
        when.setText(" · ".join(filter(None, (moment(comment.wall_time), self._mark(comment, thread)))))
        text.setText(comment.text)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(row(name, when, None))
        words.addWidget(text)
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return widget

    def _mark(self, comment: Comment, thread: Thread) -> str:
        if thread.closed and comment is thread.comments[-1]:
            return tr("closed")
        return tr("question to the lead") if comment.question else ""


def moment(wall_time: int) -> str:
    """Return when something was said: the hour of today, else the day."""
    if not wall_time:
        return ""
    then, now = time.localtime(wall_time / 1000), time.localtime()
    today = then[:3] == now[:3]
    return time.strftime("%H:%M" if today else "%Y-%m-%d", then)
