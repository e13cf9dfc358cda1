"""The review queue at the left: orders, documents with who finished them and what is left, progress.

Owns the list and its drawing. It reads pages of the project's cache; counting is a task of the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import ThinBar, called, draw_bar, hairline, row, text_label
from annotator.gui.drop_button import DropButton
from annotator.gui.look import Look
from annotator.gui.review.people import People
from annotator.gui.translation import tr, trn
from annotator.project import Project
from annotator.review.queue import AgreedPassage, Entry, Order
from annotator.review.record import entry_of
from annotator.store.review_cache import QueueRow

PAGE = 200
ROW_HEIGHT = 60
SAMPLE = "sample"
SAMPLE_SIZE = 50
ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the queue. `drawn`: of a sample, how many passages were drawn from the document."""

    title: str
    entry: Entry
    cursor: tuple[int, int, str]
    drawn: int = 0
    left: int | None = None  # in an order by label or annotator: how many differences are of it


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


def left_text(item: Item) -> str:
    """Return what is left to do in a document, in words."""
    entry = item.entry
    if item.drawn:
        return trn("{n} passage", "{n} passages", item.drawn)
    if entry.questions:
        return trn("{n} question", "{n} questions", entry.questions)
    if item.left if item.left is not None else entry.left:
        said = trn("{n} difference", "{n} differences", entry.left if item.left is None else item.left)
        unsure = trn("{n} unsure", "{n} unsure", entry.unsure)
        return tr("{left}, {unsure}", left=said, unsure=unsure) if entry.unsure else said
    if entry.unsure:
        return trn("{n} unsure", "{n} unsure", entry.unsure)
    if entry.unconfirmed:
        return trn("{n} agreed, not yet gold", "{n} agreed, not yet gold", entry.unconfirmed)
    return tr("settled")


class QueueDelegate(QStyledItemDelegate):
    """Draws a row: title, who finished it, what is left, progress."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.people: People = People(())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(40, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item: Item = index.data(ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme = self.look.theme
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(rect).adjusted(8, 1, -8, -1)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                contrast = theme.high_contrast
                painter.setPen(QPen(theme.ink, 2 if chosen else 1) if contrast else Qt.PenStyle.NoPen)
                painter.setBrush(theme.row if chosen else theme.hover)
                painter.drawRoundedRect(box, 7, 7)
            self._row(painter, box.adjusted(12, 0, -12, 0), item, QFont(option.font), chosen)
        finally:
            painter.restore()

    def _row(self, painter: QPainter, box: QRectF, item: Item, font: QFont, chosen: bool) -> None:
        theme, entry = self.look.theme, item.entry
        font.setPixelSize(13)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(theme.ink)
        title = QFontMetricsF(font).elidedText(
            " ".join(item.title.split()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(
            QRectF(box.left(), box.top() + 8, box.width(), 20), Qt.AlignmentFlag.AlignVCenter, title
        )
        font.setBold(False)
        x = box.left() + 7
        for who in self.people.in_order(entry.annotators)[:6]:
            self._disc(painter, QPointF(x, box.top() + 39), who, QFont(font))
            x += 18
        font.setPixelSize(12)
        painter.setFont(font)
        open_now = bool(not entry.settled or item.drawn)
        painter.setPen((theme.warn if entry.questions else theme.ink2) if open_now else theme.good)
        room = QRectF(x, box.top() + 30, box.right() - x, 18)  # beside the discs
        said = QFontMetricsF(font).elidedText(left_text(item), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
        if entry.progress:
            colour = theme.good if not open_now else theme.accent
            draw_bar(
                painter,
                QRectF(box.left(), box.bottom() - 6, box.width(), 3),
                entry.progress,
                colour,
                self.look,
            )

    def _disc(self, painter: QPainter, centre: QPointF, who: str, font: QFont) -> None:
        theme, people = self.look.theme, self.people
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(people.colour(who, theme))
        painter.drawEllipse(centre, 7.5, 7.5)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(theme.paper)
        painter.drawText(
            QRectF(centre.x() - 8, centre.y() - 8, 16, 16),
            Qt.AlignmentFlag.AlignCenter,
            people.letter(who),
        )


class QueuePanel(QWidget):
    """The queue with its head and foot."""

    document_chosen = Signal(str)
    order_chosen = Signal(str, str)  # order (of Order, or SAMPLE), label or annotator

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
        head.setLayout(row(self.title, None, self.count, margins=(16, 0, 16, 0)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(row(self.orders, margins=(12, 0, 12, 8)))
        layout.addWidget(self.list, 1)
        layout.addWidget(hairline())
        layout.addLayout(row(self.foot_text, None, self.foot_count, margins=(16, 12, 16, 8)))
        layout.addLayout(row(self.bar, margins=(16, 0, 16, 17)))

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
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
        """Show how many documents there are, how many are settled, how far the counting is."""
        share = "" if counted is None else f"{tr('counting…')} {counted:.0%}"
        self.count.setText(share or f"{documents:,}")
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
