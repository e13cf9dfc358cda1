"""The list of the document's spans. Hover and selection go both ways between it and the pane.

Owns the list and its delegate; asks for a span by signals.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import row, text_label
from annotator.gui.drop_button import DropButton
from annotator.gui.icons import draw_form
from annotator.gui.look import Look
from annotator.gui.panels.span_model import ITEM_ROLE, SpanItem, SpanModel
from annotator.gui.row_list import RowDelegate, RowList
from annotator.gui.translation import tr
from annotator.model.scheme import Form, Scheme
from annotator.model.spans import Span

ROW_HEIGHT = 28
INDENT = 12
MAX_INDENT = 8
MOST_NAME = 0.6  # of a row, for the label's name


class SpanDelegate(RowDelegate):
    """Draws form mark, label name, quote, and what is to be known of the span."""

    def __init__(self, look: Look, model: SpanModel, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self.scheme: Scheme | None = None
        self.hovered = ""  # the span under the pointer, in the list or in the pane
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike."""
        return QSize(80, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        item: SpanItem = index.data(ITEM_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(rect).adjusted(8, 1, -8, -1)
            self.draw_ground(painter, box, state, hovered=item.span.id == self.hovered)
            self._row(painter, box, item, QFont(option.font))
        finally:
            painter.restore()

    def _row(self, painter: QPainter, box: QRectF, item: SpanItem, font: QFont) -> None:
        theme, span = self.look.theme, item.span
        label = self.scheme.by_id.get(span.label) if self.scheme else None
        colour = theme.label_colour(self.scheme.colour(span.label) if self.scheme else "")
        form = self.scheme.form(label) if self.scheme and label else Form.NAME
        x = box.left() + 8 + INDENT * min(item.depth, MAX_INDENT)
        draw_form(painter, QRectF(x, box.center().y() - 6, 12, 12), form, colour, theme)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(theme.ink2)
        signs = " ".join(self._signs(span))
        tail = QFontMetricsF(font).horizontalAdvance(signs)
        right = box.adjusted(0, 0, -8, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, signs)
        font.setPixelSize(12)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x += 20
        end = right.right() - tail - (8 if signs else 0)
        # A long name leaves the passage a part of the row.
        name = metrics.elidedText(
            self._model.label_name(span), Qt.TextElideMode.ElideRight, (end - x) * MOST_NAME
        )
        painter.setPen(colour)
        painter.drawText(QRectF(x, box.top(), end - x, box.height()), Qt.AlignmentFlag.AlignVCenter, name)
        x += metrics.horizontalAdvance(name) + 8
        painter.setPen(theme.ink)
        quote = metrics.elidedText(self._model.quote(span), Qt.TextElideMode.ElideRight, end - x)
        painter.drawText(
            QRectF(x, box.top(), end - x + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, quote
        )

    def _signs(self, span: Span) -> list[str]:
        signs = [tr("unsure")] if span.unsure else []
        return [*signs, tr("note")] if span.note else signs


class SpansPanel(QWidget):
    """Head and list."""

    span_chosen = Signal(str)
    span_hovered = Signal(str)  # empty: none
    menu_requested = Signal(str, QPoint)
    pane_wanted = Signal()  # the list has done its part, the keys belong to the pane

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._by_label = self._shown_by_label = False
        self._spans: Sequence[Span] = ()
        self._total = 0
        self._text = ""
        self.model = SpanModel(self)
        self.delegate = SpanDelegate(look, self.model, self)
        self.title, self.count = text_label("title"), text_label("second")
        self.order = DropButton(look)
        head = QWidget()
        head.setFixedHeight(38)
        row(head, self.title, self.count, None, self.order, margins=(16, 4, 8, 0))
        self.list = RowList(self.model, self.delegate)
        self.list.setMinimumHeight(1)
        self.list.keep_whole_rows()
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.entered.connect(lambda index: self._hover(self.model.item(index.row()).span.id))
        self.list.viewport().installEventFilter(self)
        self.list.installEventFilter(self)
        self.empty = text_label("empty", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(16, 8, 16, 8)
        self._pages = QStackedWidget()
        self._pages.setMinimumHeight(1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._pages, 1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = self.delegate.look = look
        self.title.setText(tr("Spans"))
        self.list.setAccessibleName(tr("Spans"))
        self.empty.setText(tr("Select a passage, then press a label's key."))
        self.order.menu.clear()
        for by_label, text in ((False, tr("By position")), (True, tr("By label"))):
            action = self.order.menu.addAction(text)
            action.triggered.connect(lambda _=False, chosen=by_label: self._set_order(chosen))
        self.order.setText(tr("By label") if self._by_label else tr("By position"))
        self.model.set_scheme(self.delegate.scheme, look.language)
        self.list.viewport().update()

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Say which scheme names and colours the labels."""
        self.delegate.scheme = scheme
        self.model.set_scheme(scheme, self._look.language)
        self.list.viewport().update()

    def show_spans(self, spans: Sequence[Span], text: str, total: int = 0) -> None:
        """Show the spans of a document with this source text; `total`: how many there will be."""
        self._total = total
        if spans is self._spans and text is self._text and self._by_label == self._shown_by_label:
            return
        bar = self.list.verticalScrollBar()
        place = bar.value() if text is self._text else 0  # another document begins at its top
        self._spans, self._text, self._shown_by_label = spans, text, self._by_label
        chosen = self._current_id()
        with_signals = self.list.selectionModel().blockSignals(True)
        self.model.show_spans(spans, text, by_label=self._by_label)
        self.list.selectionModel().blockSignals(with_signals)
        bar.setValue(place)
        self._show_count()
        self.select(chosen)

    def update_spans(self, spans: Sequence[Span], changed: Sequence[Span], removed: Sequence[str]) -> None:
        """Show that a few of the spans changed or went; `spans` are all that there are now."""
        bar, selection = self.list.verticalScrollBar(), self.list.selectionModel()
        place = bar.value()
        with_signals = selection.blockSignals(True)
        done = self.model.update_spans(changed, removed)
        selection.blockSignals(with_signals)
        if not done:
            self.show_spans(spans, self._text, self._total)
            return
        self._spans, self._total = spans, 0
        bar.setValue(place)
        self._show_count()

    def _show_count(self) -> None:
        self.count.setText(f"{max(len(self._spans), self._total):,}" if self._spans else "")
        self._pages.setCurrentIndex(0 if self._spans or not self._text else 1)

    def _set_order(self, by_label: bool) -> None:
        self._by_label = by_label
        self.order.setText(tr("By label") if by_label else tr("By position"))
        self.show_spans(self._spans, self._text, self._total)

    def _current_id(self) -> str:
        index = self.list.currentIndex()
        return self.model.item(index.row()).span.id if index.isValid() else ""

    def select(self, span_id: str | None) -> None:
        """Mark a span's row; None or a span that is not shown: no row."""
        self.list.mark(self.model.place(span_id))

    def _reveal_current(self) -> None:
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def hover(self, span_id: str) -> None:
        """Give a span's row the hover look, without asking the pane for the same."""
        if span_id != self.delegate.hovered:
            self.delegate.hovered = span_id
            self.list.viewport().update()

    def _hover(self, span_id: str) -> None:
        if span_id != self.delegate.hovered:
            self.hover(span_id)
            self.span_hovered.emit(span_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the pointer leaves the list, and keys that belong to the pane."""
        if event.type() == QEvent.Type.Leave and watched is self.list.viewport():
            self._hover("")
        if event.type() == QEvent.Type.Resize and watched is self.list.viewport():
            QTimer.singleShot(0, self, self._reveal_current)  # the span editor took room from the list
        if (
            watched is self.list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        ):
            self.pane_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.span_chosen.emit(self.model.item(current.row()).span.id)

    def _ask_menu(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        if index.isValid():
            span = self.model.item(index.row()).span
            self.menu_requested.emit(span.id, self.list.viewport().mapToGlobal(position))
