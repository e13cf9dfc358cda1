"""The review queue at the left: orders, documents with who finished them and what is left, progress.

Owns the list. It reads pages of the project's cache; counting is a task of the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import ThinBar, called, hairline, row, text_label
from annotator.gui.drop_button import DropButton
from annotator.gui.look import Look
from annotator.gui.review.people import People
from annotator.gui.review.queue_rows import ROLE, Index, Item, QueueDelegate, left_text
from annotator.gui.review.ring import draw_ring
from annotator.gui.translation import tr
from annotator.project import Project
from annotator.review.queue import AgreedPassage, Order
from annotator.review.record import entry_of
from annotator.store.review_cache import QueueRow

PAGE = 200
SAMPLE = "sample"
SAMPLE_SIZE = 50


class QueueModel(QAbstractListModel):
    """The documents of the queue in one order, read page by page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self._order, self._what = str(Order.DISAGREEMENT), ""
        self._items: list[Item] = []
        self._places: dict[str, int] = {}
        self._complete = True

    def show_order(self, project: Project | None, order: str, what: str = "") -> None:
        """Show a queue from its head."""
        self.project, self._order, self._what = project, order, what
        self.beginResetModel()
        self._items, self._places, self._complete = [], {}, project is None
        self._extend(self._page())
        self.endResetModel()

    def show_sample(self, project: Project, drawn: Mapping[str, list[AgreedPassage]]) -> None:
        """Show the documents that a sample of agreed passages was drawn from."""
        self.project, self._order, self._complete = project, SAMPLE, True
        self.beginResetModel()
        self._items, self._places = [], {}
        rows = [
            (found, passages)
            for document, passages in drawn.items()
            if (found := project.review_entry(document))
        ]
        for found, passages in rows:
            self._places[found.document] = len(self._items)
            self._items.append(Item(found.title, entry_of(found.facts), found.cursor, len(passages)))
        self.endResetModel()

    def _page(self) -> list[QueueRow]:
        if self.project is None or self._complete:
            return []
        after = self._items[-1].cursor if self._items else None
        rows = self.project.review_page(self._order, self._what, after=after, limit=PAGE)
        self._complete = len(rows) < PAGE
        return [found for found in rows if found.document not in self._places]

    def _extend(self, rows: list[QueueRow]) -> None:
        for found in rows:
            self._places[found.document] = len(self._items)
            self._items.append(self._item(found))

    def _item(self, found: QueueRow) -> Item:
        entry, left = entry_of(found.facts), None
        if self._order == Order.LABEL:
            left = entry.left_by_label.get(self._what, 0)
        elif self._order == Order.ANNOTATOR:
            left = entry.left_by_annotator.get(self._what, 0)
        return Item(found.title, entry, found.cursor, left=left)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be more rows."""
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        rows = self._page()
        if rows:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    @property
    def total(self) -> int:
        """How many rows there are, those that are not loaded yet counted too."""
        if self.project is None or self._complete:
            return len(self._items)
        return max(len(self._items), self.project.review_count(self._order, self._what))

    def item(self, number: int) -> Item:
        """Return a loaded row."""
        return self._items[number]

    def place(self, document: str) -> int:
        """Return the number of a document's row among those loaded, or -1."""
        return self._places.get(document, -1)

    def refresh(self) -> dict[str, int]:
        """Read the loaded records again, and let rows go and come; the others keep their places.

        Returns the rows that went: the document, and where it stood.
        """
        gone = {}
        for document, place in list(self._places.items()):
            found = self.project.review_entry(document) if self.project else None
            old = self._items[place]
            if found is None:
                gone[document] = place
            else:
                new = self._item(found)
                self._items[place] = replace(new, cursor=old.cursor, drawn=old.drawn)
                self.dataChanged.emit(self.index(place), self.index(place))
        for place in sorted(gone.values(), reverse=True):
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._items[place]
            self._places = {item.entry.document: n for n, item in enumerate(self._items)}
            self.endRemoveRows()
        self._add_new()
        return gone

    def _add_new(self) -> None:
        """Put what is new in the queue below what is loaded, unless it comes with the next page."""
        if self.project is None or self._order == SAMPLE:
            return
        rows = self.project.review_page(self._order, self._what, after=None, limit=len(self._items) + PAGE)
        reach = max((item.cursor for item in self._items), default=(-1, 0, ""))
        new = [
            found for found in rows
            if found.document not in self._places and (self._complete or found.cursor <= reach)
        ]  # fmt: skip
        if new:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._extend(new)
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its title, or the sentence that a screen reader says."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.title}\n{left_text(item)}"
        return None


class QueueList(QListView):
    """The list, with a ring where it has the keyboard."""

    def __init__(self, delegate: QueueDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self.setItemDelegate(delegate)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the ring."""
        super().paintEvent(event)
        draw_ring(self, self._delegate.look)


class QueuePanel(QWidget):
    """The queue with its head and foot."""

    document_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        called(self, "panel").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.title, self.count = text_label("title"), text_label("second")
        self.orders = DropButton(look, framed=True)
        self.orders.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.orders.menu.addAction("…")  # filled when it opens
        self.model, self.delegate = QueueModel(self), QueueDelegate(look, self)
        self.list = self._make_list()
        self.foot_text, self.foot_count = text_label("second"), text_label("second")
        self.bar = ThinBar(look)
        head = QWidget()
        head.setFixedHeight(44)
        row(head, self.title, None, self.count, margins=(16, 0, 16, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        row(layout, self.orders, margins=(12, 0, 12, 8))
        layout.addWidget(self.list, 1)
        layout.addWidget(hairline())
        row(layout, self.foot_text, None, self.foot_count, margins=(16, 12, 16, 8))
        row(layout, self.bar, margins=(16, 0, 16, 17))

    def _make_list(self) -> QueueList:
        view = QueueList(self.delegate)
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._chosen)
        return view

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = self.delegate.look = look
        self.title.setText(tr("Review queue"))
        self.foot_text.setText(tr("Settled"))
        self.list.setAccessibleName(tr("Review queue"))
        self.orders.setToolTip(tr("What comes first"))
        self.list.viewport().update()

    def set_people(self, people: People) -> None:
        """Show annotators so."""
        self.delegate.people = people
        self.list.viewport().update()

    def show_totals(self, documents: int, settled: int, counted: float | None) -> None:
        """Show how many rows there are; of all documents how many are settled; how far the counting is."""
        share = "" if counted is None else f"{tr('counting…')} {counted:.0%}"
        self.count.setText(share or f"{self.model.total:,}")
        self.foot_count.setText(tr("{done} of {all}", done=f"{settled:,}", all=f"{documents:,}"))
        self.bar.set_share(settled / documents if documents else 0.0)

    def mark(self, document: str) -> None:
        """Mark a document's row without choosing it anew."""
        place = self.model.place(document)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        if place < 0:
            selection.clear()
        else:
            index = self.model.index(place)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        selection.blockSignals(False)
        self.list.viewport().update()

    def neighbour(self, document: str, step: int) -> str:
        """Return the document so many rows below another, or nothing at the ends."""
        wanted = self.model.place(document) + step
        if wanted >= self.model.rowCount():
            self.model.fetchMore(QModelIndex())
        return self.model.item(wanted).entry.document if 0 <= wanted < self.model.rowCount() else ""

    def _chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.document_chosen.emit(self.model.item(current.row()).entry.document)
