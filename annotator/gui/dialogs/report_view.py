"""Shows what an import or export has to tell: the counts in one line, then what was left out and notes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.exchange.report import Entry, Report
from annotator.gui.controls import text_label
from annotator.gui.look import Look
from annotator.gui.translation import error_text, tr

LIMIT = 2000
_PAD, _TALLEST = 8, 10_000


class _Wrapping(QStyledItemDelegate):
    """Gives a row the height that its words need in the width of their column."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the wrapped words."""
        hint, view = super().sizeHint(option, index), self.parent()
        if not isinstance(view, QTreeWidget):
            return hint
        width = view.columnWidth(index.column())
        room = QRect(0, 0, width - 2 * _PAD, _TALLEST)
        wrap = Qt.TextFlag.TextWordWrap
        text = view.fontMetrics().boundingRect(room, wrap, str(index.data() or ""))
        return QSize(width, max(hint.height(), text.height() + _PAD))


class ReportView(QWidget):
    """A report. Entries that left something out stand first, then conflicts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.summary = text_label("title", wrap=True)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setItemDelegate(_Wrapping(self.list))
        self.list.header().sectionResized.connect(lambda *_: self.list.scheduleDelayedItemsLayout())
        self.list.setHeaderLabels([tr("Where"), tr("What")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.list.header().setStretchLastSection(True)
        self.list.setColumnWidth(0, 150)
        self.list.setAccessibleName(tr("Report"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)

    def show_report(self, summary: str, report: Report) -> None:
        """Show a report under a sentence."""
        self.summary.setText(summary)
        self.list.clear()
        entries = sorted(report.entries, key=lambda entry: (not entry.left_out, not entry.conflict))
        for entry in entries[:LIMIT]:
            text = entry_text(entry)
            item = QTreeWidgetItem([entry.place, text])
            item.setToolTip(1, text)
            theme = self._look.theme
            ink = theme.bad if entry.left_out else theme.warn if entry.conflict else theme.ink2
            item.setForeground(1, ink)
            self.list.addTopLevelItem(item)
        if len(entries) > LIMIT:
            self.list.addTopLevelItem(
                QTreeWidgetItem(["", tr("and {n} more", n=f"{len(entries) - LIMIT:,}")])
            )
        self.list.setColumnHidden(0, not any(entry.place for entry in entries[:LIMIT]))
        self.list.setVisible(bool(entries))


def entry_text(entry: Entry) -> str:
    """Return an entry in the current language: what was left out, or met, says so in a word."""
    text = str(error_text(UserError(entry.message, entry.next_step, **entry.parameters)))
    if entry.conflict:
        return tr("Conflict: {what}", what=text)
    return tr("Left out: {what}", what=text) if entry.left_out else text
