"""Threads of comments on a passage, on the document, or on a label; and where to answer.

Owns its widgets and what is being written, which stays with what it is about. What is written goes out as a
signal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.gui.controls import ElidedLabel, called, row, text_label
from annotator.gui.drop_button import DropButton
from annotator.gui.look import Look
from annotator.gui.review.parts import KeyButton
from annotator.gui.review.people import People
from annotator.gui.review.reply_line import ReplyLine
from annotator.gui.review.subjects import Subject
from annotator.gui.review.thread_list import LEAST, ThreadList
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr, trn
from annotator.model.verdicts import Thread

LINE = 44  # px of the line to write in
NO_NAMES: Mapping[str, str] = {}
MOST_COUNTED = 99  # open threads, for which there is room without the panel growing


class CommentsPanel(QWidget):
    """What was said, and a line to say more."""

    said = Signal(str, str, bool)  # text, thread (empty: a new one), question to the lead
    close_requested = Signal(str, bool)  # thread, closed
    target_chosen = Signal(str)
    label_chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.threads: tuple[Thread, ...] = ()
        self.subject: Subject | None = None
        self._people, self._thread, self._question, self._writable = People(()), "", False, True
        self._begun: dict[Subject, tuple[str, bool]] = {}  # half written about other things; a question?
        self._keys, self._low = ("R", "C"), False
        self._about, self._names = "", NO_NAMES
        self.title, self.count, self.about = text_label("title"), text_label("second"), ElidedLabel("second")
        self.targets, self.label = Segments(look), DropButton(look)
        self.targets.chosen.connect(self.target_chosen)
        self.close_button = called(QPushButton(), "link")
        self.close_button.clicked.connect(self.toggle_closed)
        kept = self.close_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.close_button.setSizePolicy(kept)
        self.area = ThreadList()
        self.area.chosen.connect(self._choose)
        self.reply, self.reply_key = ReplyLine(), KeyButton(look, self._keys[0], framed=False)
        self.reply.written.connect(self._written)
        self.reply.left.connect(self._left)
        self.reply.stepped.connect(self._step)
        self.reply_key.clicked.connect(self._begin_reply)
        self.ask = called(QPushButton(), "link")
        self.ask.clicked.connect(lambda: self.begin(question=True))
        self.ask.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.head, self.choice = QWidget(), QWidget()
        row(self.head, self.title, self.count, None, self.close_button, margins=(16, 10, 12, 6))
        choice = QVBoxLayout(self.choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(0)
        row(choice, self.targets, None, margins=(16, 0, 16, 6))
        row(choice, self.about, self.label, margins=(16, 0, 16, 6))
        layout.addWidget(self.head)
        layout.addWidget(self.choice)
        layout.addWidget(self.area, 1)
        layout.addStretch()  # where there is no area: the line to write in stays at the foot
        row(layout, self.reply, self.reply_key, margins=(16, 4, 16, 8))
        row(layout, self.ask, None, margins=(12, 0, 16, 4))

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
        self.label.set_lead(tr("Label"))
        for part in (self.reply, self.reply_key):
            part.setAccessibleName(tr("Comment"))
        self._show()

    @property
    def language(self) -> str:
        """The language that things are named in."""
        return self._look.language

    def _steps(self, threads: int) -> list[int]:
        """Return heights: of the line to write in, with the threads, with the head, with what they are on."""
        parts = (LINE, threads, self.head.sizeHint().height(), self.choice.sizeHint().height())
        return list(accumulate(parts))

    def least(self, room: int) -> int:
        """Return how much of so much height is worth having: the most of its parts, each at its least.

        Where nothing was said it is the line to write in: with the keyboard there all comes into sight.
        """
        steps = self._steps(LEAST)
        return max((step for step in steps if step <= room and self.threads), default=steps[0])

    def least_talking(self, threads: int) -> int:
        """Return the height in which all is there and so much of the threads is in sight, or all of them."""
        return self._steps(min(threads, self.area.whole(self.width())))[-1]

    @property
    def whole(self) -> int:
        """The height in which all the threads are in sight."""
        return self._steps(self.area.whole(self.width()))[-1]

    def set_room(self, height: int) -> None:
        """Make do with so much height: what is left first is the room for threads that are not there.

        Last is the line to write in, with the threads where there are any; keys do the rest.
        """
        _line, _threads, head, whole = self._steps(LEAST if self.threads else 0)
        self.head.setVisible(height >= head)
        self.choice.setVisible(height >= whole)
        self._low = height < whole + (0 if self.threads else LEAST)
        self._show_area()
        self.area.bring_forward()

    def _show_area(self) -> None:
        self.area.setVisible(not self._low or bool(self.threads))

    def set_keys(self, reply: str, close: str, ask: str) -> None:
        """Name these keys; with one for a question to the lead there is a button for it too."""
        self._keys = (reply, close)
        self.reply_key.key = reply
        self.reply_key.setVisible(bool(reply))
        self.reply_key.updateGeometry()
        self.ask.setText(_with_key(tr("Question to the lead"), ask))
        self.ask.show()
        self._show()

    def show_threads(
        self,
        threads: Sequence[Thread],
        people: People,
        target: str,
        *,
        subject: Subject | None = None,
        about: str = "",
        names: Mapping[str, str] = NO_NAMES,
        thread: str = "",
        writable: bool = True,
    ) -> None:
        """Show the threads on what `target` names: a span, the document or a label, called `about`.

        `names`: where it is several things, what each is called by its id; one is told, that one speaks of.
        """
        if subject != self.subject:
            self._change_subject(subject)
        self.threads, self._people, self._writable = tuple(threads), people, writable
        if thread:
            self._thread = thread
        self.targets.set_current(target)
        self._about, self._names = about, names
        self.label.setVisible(not self.label.menu.isEmpty() and target == "label")
        self._show_area()
        self._show()

    def _change_subject(self, subject: Subject | None) -> None:
        """What is half written stays with what it is about."""
        if self.subject is not None:
            self._begun[self.subject] = self.reply.text(), self._question
        self.subject, self._thread = subject, ""
        text, self._question = self._begun.pop(subject, ("", False)) if subject else ("", False)
        self.reply.setText(text)

    def offer_labels(self, labels: Sequence[tuple[str, str]], current: str) -> None:
        """Let a label, given as (id, name), be chosen to comment on."""
        self.label.menu.clear()
        for name, shown in labels:
            action = self.label.menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=name: self.label_chosen.emit(chosen))
        self.label.setText(dict(labels).get(current, tr("none")))

    def forget(self) -> None:
        """Another project is open: nothing is half written about it."""
        self._begun.clear()
        self.reply.clear()
        self.subject = None

    @property
    def current(self) -> Thread | None:
        """The thread that an answer goes to: the one brought forward, else the last open or last one."""
        chosen = [thread for thread in self.threads if thread.id == self._thread]
        still = [thread for thread in self.threads if not thread.closed]
        found = chosen or still or list(self.threads)
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
        if self.current and self._writable:
            self._thread = self.current.id
            self.close_requested.emit(self.current.id, not self.current.closed)

    def _written(self, text: str) -> None:
        thread = self.current
        answers = thread.id if thread and not thread.closed else ""
        question, self._question = self._question, False
        if text:
            self._thread = answers
            self.reply.clear()
            self.said.emit(text, answers, question)
        self._show_hint()

    def _left(self) -> None:
        self._question = False
        self._show_hint()
        self.left.emit()

    def _step(self, step: int) -> None:
        current = self.current
        if current is not None:
            at = self.threads.index(current) + step
            self._choose(self.threads[min(max(at, 0), len(self.threads) - 1)].id)

    def _choose(self, thread: str) -> None:
        """Answer in another thread."""
        self._thread = thread
        self._show()

    def _show_hint(self) -> None:
        answering = self.current is not None and not self.current.closed
        hint = tr("Reply") if answering else tr("Comment")
        if self.subject is None and self.targets.current() == "span" and not self.ask.isHidden():
            hint = tr("Select a span to comment on it")
        self.reply.setPlaceholderText(tr("Question to the lead") if self._question else hint)

    def _show(self) -> None:
        self._show_hint()
        self._show_about()
        can = self._writable and (self.subject is not None or bool(self.threads))
        for part in (self.reply, self.reply_key, self.ask):
            part.setEnabled(can)
        still = sum(not thread.closed for thread in self.threads)
        self.count.setText(trn("{n} open", "{n} open", still) if self.threads else "")
        self.close_button.setVisible(self.current is not None)
        self.close_button.setEnabled(self._writable)
        self._name_close_button()
        self.area.show_threads(self.threads, self.current, self._people, self._look)

    def _show_about(self) -> None:
        """Say what an answer is on, or else a comment that opens a thread."""
        thread, subject = self.current, self.subject
        first = subject.targets[0] if subject else ""
        target = thread.target if thread is not None and not thread.closed else first
        about = self._about or self._names.get(target, "")
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def _name_close_button(self) -> None:
        """Say what it does, in the room of its longer name: the text beside the panel must not wrap anew."""
        link, closed = self.close_button, self.current is not None and self.current.closed
        link.ensurePolished()
        link.setMinimumWidth(0)
        widths = []
        for words in (tr("Open thread again"), tr("Close thread"))[:: 1 if not closed else -1]:
            link.setText(_with_key(words, self._keys[1]))
            widths.append(link.sizeHint().width())
        link.setMinimumWidth(max(widths))
        self.count.ensurePolished()
        most = trn("{n} open", "{n} open", MOST_COUNTED)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(most))


def _with_key(words: str, key: str) -> str:
    return f"{words} ({key})" if key else words
