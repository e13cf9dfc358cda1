"""The head of the page: which couple, which labels, what counts, and the buttons that save.

Owns the choices. A choice goes out as a question; nothing is computed here.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.gui.agreement.study import Answer, Question
from annotator.gui.agreement.words import Names
from annotator.gui.controls import ElidedLabel, called, text_label
from annotator.gui.drop_button import DropButton
from annotator.gui.look import Look
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr, trn
from annotator.review.tally import ALL, Couple

HEIGHT = 54
MOST_SEGMENTS = 4  # more couples than these, and all, are a menu
KINDS = ("png", "svg", "csv")
_ALL = "all"


class Head(QWidget):
    """Title, couple, labels, words, export."""

    asked = Signal(object)  # Question
    export_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        called(self, "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._question = Question()
        self._couples: tuple[Couple, ...] = ()
        self.title = text_label("pagetitle")
        self.couples, self.groups = Segments(look), Segments(look)
        self.couple_menu = DropButton(look, framed=True)
        self.words = ElidedLabel("second")
        self.bar, self.stop = QProgressBar(), called(QPushButton(), "link")
        self.bar.setFixedWidth(120)
        self.bar.setTextVisible(False)
        self.export_word = text_label("second")
        self.exports = {kind: QPushButton(kind.upper()) for kind in KINDS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addSpacing(14)
        layout.addWidget(self.couples)
        layout.addWidget(self.couple_menu)
        layout.addSpacing(8)
        layout.addWidget(self.groups)
        layout.addSpacing(10)
        layout.addWidget(self.words, 1)
        for part in (self.bar, self.stop, self.export_word, *self.exports.values()):
            layout.addWidget(part)
        self.couples.chosen.connect(self._couple_chosen)
        self.groups.chosen.connect(self._group_chosen)
        for kind, button in self.exports.items():
            button.clicked.connect(partial(self.export_wanted.emit, kind))
        self.show_answer(None, None)
        self.show_busy(0, 0, visible=False)

    def show_busy(self, done: int, total: int, *, visible: bool) -> None:
        """Show how far a computation is, with a way to stop it."""
        self.bar.setVisible(visible)
        self.stop.setVisible(visible)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_answer(self, answer: Answer | None, names: Names | None) -> None:
        """Show the choices of an answer, and which one it is about; None: there is nothing to choose."""
        self.title.setText(tr("Agreement"))
        self.export_word.setText(tr("Export"))
        self.stop.setText(tr("Cancel"))
        for part in (self.couples, self.couple_menu, self.groups, self.words, self.export_word):
            part.setVisible(answer is not None)
        for kind, button in self.exports.items():
            button.setVisible(answer is not None)
            button.setAccessibleName(tr("Export as {kind}", kind=kind.upper()))
        if answer is None or names is None:
            return
        self._question, self._couples = answer.question, answer.couples
        self._show_couples(answer, names)
        groups = [Segment(group, names.group(group)) for group in answer.groups]
        self.groups.set_items([*groups, Segment(_ALL, names.group(""))])
        self.groups.set_current(answer.question.group or _ALL)
        self.groups.setVisible(len(groups) > 1)
        self.words.setText(self._words(answer, names))

    def _show_couples(self, answer: Answer, names: Names) -> None:
        count = len(answer.couples)
        self.couples.setVisible(1 < count <= MOST_SEGMENTS)
        self.couple_menu.setVisible(count > MOST_SEGMENTS)
        items = [(_ALL, ALL), *((str(at), couple) for at, couple in enumerate(answer.couples))]
        self.couples.set_items([Segment(key, names.couple(couple)) for key, couple in items])
        current = next((key for key, couple in items if couple == answer.question.couple), _ALL)
        self.couples.set_current(current)
        self.couples.setAccessibleName(tr("Pair"))
        self.couple_menu.setText(names.couple(answer.question.couple))
        menu = self.couple_menu.menu
        menu.clear()
        for key, couple in items:
            entry = menu.addAction(names.couple(couple))
            entry.setCheckable(True)
            entry.setChecked(key == current)
            entry.triggered.connect(lambda _on=False, chosen=key: self._couple_chosen(chosen))

    def _words(self, answer: Answer, names: Names) -> str:
        count = trn("{n} document", "{n} documents", answer.documents)
        if answer.question.couple == ALL and len(answer.annotators) > 2:
            said = tr("{documents} that two or more have finished", documents=count)
        else:
            said = tr("{documents} that both have finished", documents=count)
        if answer.hidden:
            said += tr("; {n} left out that you have begun", n=f"{answer.hidden:,}")
        return said + tr("; without page residue and repeats")

    def _couple_chosen(self, key: str) -> None:
        couple = ALL if key == _ALL else self._couples[int(key)]
        self.asked.emit(Question(self._question.group, couple))

    def _group_chosen(self, key: str) -> None:
        self.asked.emit(Question("" if key == _ALL else key, self._question.couple))
