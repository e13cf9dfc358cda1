"""The card below the matrix: the passages behind a cell, or the figures of each document.

Owns which of the two is shown, and its words. What is in them others find.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from annotator.gui.agreement.behind import Passage
from annotator.gui.agreement.blocks import Block
from annotator.gui.agreement.document_table import DocumentTable
from annotator.gui.agreement.each_document import DocumentRow
from annotator.gui.agreement.passage_list import PassageList
from annotator.gui.agreement.study import Answer
from annotator.gui.agreement.words import Names
from annotator.gui.controls import called
from annotator.gui.look import Look
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr, trn

PASSAGES, DOCUMENTS = "passages", "documents"


class Below(Block):
    """Passages or documents, one of them."""

    documents_wanted = Signal()
    review_wanted = Signal(object)  # Passage

    def __init__(self, look: Look) -> None:
        self.link, self.choice = called(QPushButton(), "link"), Segments(look)
        super().__init__(self.link, self.choice)
        self.passages, self.documents = PassageList(look), DocumentTable()
        self.choice.set_current(PASSAGES)
        self._answer: Answer | None = None
        self._names: Names | None = None
        self._cell: tuple[str, str] | None = None
        self.body.addWidget(self.passages, 1)
        self.body.addWidget(self.documents, 1)
        self.link.clicked.connect(self._review)
        self.choice.chosen.connect(self._chosen)

    def show_answer(self, answer: Answer, names: Names) -> None:
        """Show an answer: no cell of it is open."""
        self._answer, self._names = answer, names
        self.documents.show_rows(())
        self.show_passages(None, ())
        if self.choice.current() == DOCUMENTS:
            self.documents_wanted.emit()

    def rename(self, names: Names, cell: tuple[str, str] | None) -> None:
        """Show the same with other names, in other colours or in another language."""
        self._names, self._cell = names, cell
        self.passages.rename(names)
        self.documents.show_rows(self.documents.rows)
        self._say()

    def show_passages(self, cell: tuple[str, str] | None, passages: Sequence[Passage]) -> None:
        """Show the passages behind a cell; None: none is open."""
        self._cell = cell
        if cell is not None:
            self.choice.set_current(PASSAGES)
        self.passages.show_passages(passages, self._names)
        self._say()

    def show_documents(self, rows: Sequence[DocumentRow]) -> None:
        """Show the figures of single documents."""
        self.documents.show_rows(rows)

    def _chosen(self, which: str) -> None:
        self._say()
        if which == DOCUMENTS and not self.documents.rows:
            self.documents_wanted.emit()

    def _review(self) -> None:
        passage = self.passages.current()
        if passage is not None:
            self.review_wanted.emit(passage)

    def _say(self) -> None:
        self.link.setText(tr("Open in review"))
        self.choice.set_items([Segment(PASSAGES, tr("Passages")), Segment(DOCUMENTS, tr("Documents"))])
        listed = self.choice.current() == DOCUMENTS
        self.documents.setVisible(listed)
        self.passages.setVisible(not listed)
        self.link.setVisible(bool(self.passages.model_.passages) and not listed)
        title, words = self._documents_words() if listed else self._passages_words()
        self.title.setText(title)
        self.words.setText(words)

    def _documents_words(self) -> tuple[str, str]:
        return tr("Documents"), tr("lowest agreement first")

    def _passages_words(self) -> tuple[str, str]:
        names, answer, cell = self._names, self._answer, self._cell
        if cell is None or names is None or answer is None:
            return tr("Passages"), tr("choose a cell of the matrix and press Enter, or click it")
        count, shown = answer.confusion.counts.get(cell, 0), len(self.passages.model_.passages)
        said = trn("{n} passage", "{n} passages", count)
        if 0 < shown < count:
            said = tr("the first {n} of {total}", n=f"{shown:,}", total=said)
        return f"{names.label(cell[0])} → {names.label(cell[1])}", said
