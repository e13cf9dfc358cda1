"""The figures of single documents as a table. Enter and a double click open a document.

Owns how a row reads. Where a figure cannot be computed the cell is a dash, and its tip says why.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.gui.agreement.each_document import DocumentRow
from annotator.gui.agreement.study import HEADLINES
from annotator.gui.agreement.words import measure_name, measure_tip, number, reason_text
from annotator.gui.controls import called
from annotator.gui.translation import tr
from annotator.review.figure import Figure
from annotator.review.measures import Measure


class DocumentTable(QTableWidget):
    """One row a document: title, spans, every headline figure."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2 + len(HEADLINES), parent)
        called(self, "figures")
        self.rows: Sequence[DocumentRow] = ()
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(44)
        self.activated.connect(lambda index: self.opened.emit(self.rows[index.row()].document))

    def show_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Show documents."""
        self.rows = rows
        self._write_heads()
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            title = QTableWidgetItem(row.title)
            title.setToolTip(row.title)
            self.setItem(at, 0, title)
            self.setItem(at, 1, _cell(f"{row.figures[Measure.SPAN_EXACT].items:,}", ""))
            for column, measure in enumerate(HEADLINES, 2):
                self.setItem(at, column, _figure(row.figures[measure]))
        for column in range(1, self.columnCount()):
            self.resizeColumnToContents(column)

    def _write_heads(self) -> None:
        short = {
            Measure.SPAN_EXACT: tr("same range"),
            Measure.SPAN_OVERLAP: tr("overlapping"),
            Measure.ALPHA_U: "α-u",
            Measure.ALPHA: "α",
        }
        heads = [tr("Document"), tr("Spans"), *(short.get(m) or measure_name(m) for m in HEADLINES)]
        self.setHorizontalHeaderLabels(heads)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in range(self.columnCount()):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(right if column else Qt.AlignmentFlag.AlignVCenter)
        for column, measure in enumerate(HEADLINES, 2):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setToolTip(f"{measure_name(measure)}\n{measure_tip(measure)}")


def _figure(figure: Figure) -> QTableWidgetItem:
    if figure.value is None:
        return _cell("–", reason_text(figure.reason) if figure.reason else "")
    return _cell(number(figure.value), "")


def _cell(text: str, why: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if why:
        item.setToolTip(why)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text} {why}")
    return item
