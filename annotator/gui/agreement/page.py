"""The page of agreement: what is asked at the top, figures, charts, matrix and passages below.

Owns the parts and their places. It computes nothing: answers are given to it, questions go out as signals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.agreement.below import Below
from annotator.gui.agreement.blocks import Block, Legend
from annotator.gui.agreement.cards import Headlines
from annotator.gui.agreement.head import Head
from annotator.gui.agreement.matrix import Matrix
from annotator.gui.agreement.passage_list import PassageList
from annotator.gui.agreement.plots import LabelPlot, TimePlot
from annotator.gui.agreement.study import Answer, Question
from annotator.gui.agreement.words import Names, reason_text
from annotator.gui.controls import called, hairline, text_label
from annotator.gui.look import Look
from annotator.gui.page import Page
from annotator.gui.panels.notice import EmptyPage
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.translation import tr, trn
from annotator.review.figure import Reason
from annotator.review.tally import ALL

LEAST_TALL, LEAST_LOW = 270, 150


class AgreementPage(Page):
    """Shows how far annotators agree."""

    asked = Signal(object)  # Question
    cell_opened = Signal(str, str)
    cell_entered = Signal()  # the list of what was opened is to have the keyboard
    passage_opened = Signal(object)  # Passage
    review_wanted = Signal(object)  # Passage
    documents_wanted = Signal()
    document_opened = Signal(str)
    export_wanted = Signal(str)  # png, svg or csv
    stop_wanted = Signal()
    again_wanted = Signal()
    assign_wanted = Signal()
    dressed = Signal()  # the look has changed: `set_names` is due

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        called(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.look = look
        self.answer: Answer | None = None
        self.names: Names | None = None
        self.head, self.headlines, self.matrix = Head(look), Headlines(look), Matrix(look)
        self.legend, self.label_plot, self.time_plot = Legend(look), LabelPlot(look), TimePlot(look)
        self.passages_block = Below(look)
        self.passages, self.documents = self.passages_block.passages, self.passages_block.documents
        self.empty = EmptyPage()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.labels_block = Block(self.legend)
        self.labels_block.body.addWidget(self.label_plot, 1)
        self.matrix_area = QScrollArea()
        self.matrix_area.setWidget(self.matrix)
        self.matrix_area.setWidgetResizable(True)
        self.matrix_area.viewport().setAutoFillBackground(False)
        self.matrix.setAutoFillBackground(False)
        self.matrix_block = Block()
        self.matrix_block.body.addWidget(self.matrix_area, 1)
        self.time_block = Block(self.time_plot.choice)
        self.time_block.body.addWidget(self.time_plot, 1)
        self.body = called(QWidget(), "panel")
        self.body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self.body)
        grid.setContentsMargins(24, 16, 24, 12)
        grid.setSpacing(12)
        grid.addWidget(self.headlines, 0, 0, 1, 2)
        for at, block in enumerate(
            (self.labels_block, self.matrix_block, self.time_block, self.passages_block)
        ):
            block.setMinimumHeight(LEAST_TALL if at < 2 else LEAST_LOW)
            grid.addWidget(block, 1 + at // 2, at % 2)
        for column, share in enumerate((10, 13)):
            grid.setColumnStretch(column, share)
            grid.setColumnMinimumWidth(column, 36 * share)
        for row, share in enumerate((0, 2, 1)):
            grid.setRowStretch(row, share)
        self.body_area = QScrollArea()
        self.body_area.setWidget(self.body)
        self.body_area.setWidgetResizable(True)
        self.pages = QStackedWidget()
        for page in (self.empty, self._make_busy(), self.body_area):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.head, hairline()):
            layout.addWidget(part)
        layout.addWidget(self.pages, 1)

    def _make_busy(self) -> QWidget:
        self.busy = called(QWidget(), "panel")
        self.busy_words = text_label("empty")
        self.busy_bar = QProgressBar()
        self.busy_bar.setTextVisible(False)
        self.busy_bar.setFixedWidth(320)
        self.stop_button = QPushButton()
        layout = QVBoxLayout(self.busy)
        layout.setSpacing(16)
        layout.addStretch(2)
        for part in (self.busy_words, self.busy_bar, self.stop_button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return self.busy

    def _connect(self) -> None:
        self.head.asked.connect(self.asked)
        self.head.export_wanted.connect(self.export_wanted)
        self.matrix.opened.connect(self.cell_opened)
        self.matrix.entered.connect(self.cell_entered)
        self.matrix.moved.connect(self._follow)
        self.passages.opened.connect(self.passage_opened)
        self.passages_block.review_wanted.connect(self.review_wanted)
        self.passages_block.documents_wanted.connect(self.documents_wanted)
        self.documents.opened.connect(self.document_opened)
        self.time_plot.changed.connect(self._say_time)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.head.stop.clicked.connect(self.stop_wanted)
        self.empty.clicked.connect(self._empty_clicked)
        self._empty_button = self.again_wanted
        self._tell_nothing: Callable[[], None] = self.show_stopped  # says why there is nothing, once more

    def set_look(self, look: Look) -> None:
        """Take on a look. The names in it are wanted anew."""
        self.look = look
        self.dressed.emit()

    def set_names(self, names: Names) -> None:
        """Show the same answer with other names or in other colours."""
        if self.answer is None:
            if self.pages.currentWidget() is self.empty:
                self._tell_nothing()
            return
        self.names = names
        self._say()
        shown = self.matrix.shown
        self.matrix.show_confusion(self.answer.confusion, names)
        self.matrix.shown = shown
        self.passages_block.rename(names, shown)

    # --- what is shown

    def show_busy(self, done: int, total: int) -> None:
        """Show how far the counting is: over the page where there is nothing yet, else in the head."""
        if self.answer is None:
            self.pages.setCurrentWidget(self.busy)
            self.busy_bar.setRange(0, total)
            self.busy_bar.setValue(done)
            self.busy_words.setText(tr("Comparing what people have marked…"))
            self.stop_button.setText(tr("Cancel"))
        self.head.show_busy(done, total, visible=self.answer is not None)

    def show_idle(self) -> None:
        """Nothing runs any more."""
        self.head.show_busy(0, 0, visible=False)

    def show_undefined(self, reason: Reason, hidden: int, can_assign: bool) -> None:
        """Say why there is nothing to show, and what would help. `hidden`: see `Answer`."""
        self.answer = None
        self._tell_nothing = partial(self.show_undefined, reason, hidden, can_assign)
        self._empty_button = self.assign_wanted
        self.empty.say(
            self._hidden_words(hidden)
            or tr(
                "{reason}. It can be computed once two people have finished the same document.",
                reason=reason_text(reason),
            ),
            tr("Assign documents") if can_assign else "",
        )
        self._show_nothing()

    @staticmethod
    def _hidden_words(hidden: int) -> str:
        return (
            trn(
                "Blind: mark your own work on {n} document as done first.",
                "Blind: mark your own work on {n} documents as done first.",
                hidden,
            )
            if hidden
            else ""
        )

    def show_stopped(self) -> None:
        """Say that the counting was stopped, unless there still is something to look at."""
        self.show_idle()
        if self.answer is None:
            self._tell_nothing = self.show_stopped
            self._empty_button = self.again_wanted
            self.empty.say(tr("The comparison was stopped."), tr("Compare again"))
            self._show_nothing()

    def _show_nothing(self) -> None:
        self.show_idle()
        self.head.show_answer(None, None)
        self.pages.setCurrentWidget(self.empty)

    def show_answer(self, answer: Answer, names: Names) -> None:
        """Show an answer. Of the cell whose passages were listed, those of this answer are."""
        cell = self.matrix.shown if self.answer is not None else None
        self.answer, self.names = answer, names
        self.pages.setCurrentWidget(self.body_area)
        self._say()
        self.matrix.show_confusion(answer.confusion, names)
        self.passages_block.show_answer(answer, names)
        if cell is not None and not self.documents.isVisibleTo(self):
            self.matrix.open_again(cell)

    def _say(self) -> None:
        """Write and draw everything in the language and the colours of now."""
        answer, names = self.answer, self.names
        self.head.show_answer(answer, names)
        if answer is None or names is None:
            return
        self.legend.set_confidence(answer.confidence)
        self.headlines.show_figures(dict(answer.figures))
        self.labels_block.title.setText(tr("Each label"))
        self.matrix_block.title.setText(tr("Confusion matrix"))
        self.matrix_block.words.setText(self._matrix_words(answer, names))
        self.label_plot.show_answer(answer, names, self.look)
        self.time_plot.show_answer(answer, names, self.look)
        self._say_time()
        self.labels_block.give_room(LEAST_TALL)

    def _say_time(self) -> None:
        self.time_block.title.setText(self.time_plot.title())
        self.time_block.words.setText(self.time_plot.words())
        self.time_block.give_room(LEAST_LOW)

    def _matrix_words(self, answer: Answer, names: Names) -> str:
        couple = answer.question.couple
        if couple == ALL and len(answer.couples) == 1:
            couple = answer.couples[0]
        if couple == ALL:
            return tr("all pairs added up; colour by share of the row, counts in the cells")
        first, second = map(names.person, names.in_order(couple))
        return tr(
            "rows {first}, columns {second}; colour by share of the row, counts in the cells",
            first=first,
            second=second,
        )

    def stops(self) -> list[QWidget]:
        """The matrix, and what is listed below it."""
        return [self.matrix, self.passages, self.documents]

    def show_status(self, line: StatusLine) -> None:
        """Say in the status line what the figures rest on, and which keys matter."""
        leave = ("Esc", tr("back") if self.over_another else tr("back to the text"))
        if self.answer is None:
            line.set_subject("", [leave])
            line.set_place("", "")
        else:
            said = trn("{n} document", "{n} documents", self.answer.documents)
            said += "    " + trn("{n} span", "{n} spans", self.answer.spans)
            keys = [("Return", tr("open the cell's passages")), ("Arrows", tr("move")), leave]
            line.set_subject(said, keys)
            line.set_place(tr("{n} resamples", n=f"{self.answer.resamples:,}"), "")
        line.set_zoom(0)

    @contextmanager
    def as_picture(self, sharpness: float) -> Iterator[QWidget]:
        """Give the body as it is drawn into a picture: all of the matrix, nothing that scrolls."""
        areas = (self.matrix_area, self.passages)
        room, wanted = self.matrix_area.viewport().size(), self.matrix.minimumSizeHint()
        grown = QSize(max(0, wanted.width() - room.width()), max(0, wanted.height() - room.height()))
        size = self.body.size() + QSize(grown.width() * 23 // 13 + 20, grown.height() * 3 // 2 + 20)
        self.body.setMinimumSize(size if grown.width() or grown.height() else QSize(0, 0))
        self._prepare(sharpness, areas, Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        try:
            yield self.body
        finally:
            self.body.setMinimumSize(0, 0)
            self._prepare(0.0, areas, Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _prepare(
        self, sharpness: float, areas: tuple[QScrollArea, PassageList], policy: Qt.ScrollBarPolicy
    ) -> None:
        for area in areas:
            area.setVerticalScrollBarPolicy(policy)
        self.matrix_area.setHorizontalScrollBarPolicy(policy)
        self.passages.whole_rows_only = policy is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        size = self.body.minimumSize().expandedTo(self.body_area.viewport().size())
        self.body.resize(size.expandedTo(self.body.minimumSizeHint()))
        layout = self.body.layout()
        if layout is not None:
            layout.activate()
        for plot in (self.label_plot, self.time_plot):
            plot.set_sharpness(sharpness)
        if self.answer and self.names:
            self.label_plot.show_answer(self.answer, self.names, self.look)
            self.time_plot.show_answer(self.answer, self.names, self.look)

    # --- gestures

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names below a chart depend on its width."""
        super().resizeEvent(event)
        if self.answer and self.names:
            self.time_plot.show_answer(self.answer, self.names, self.look)

    def ask(self, question: Question) -> None:
        """Ask something else, as a click in the head does."""
        self.asked.emit(question)

    def _follow(self, wanted: QRect) -> None:
        middle = wanted.center()
        self.matrix_area.ensureVisible(middle.x(), middle.y(), wanted.width() // 2, wanted.height() // 2)

    def _empty_clicked(self) -> None:
        self._empty_button.emit()
