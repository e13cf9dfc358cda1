"""The spans of the open document as a model: by position, indented by nesting.

Owns order and depth. Quotes are cut from the source text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.translation import tr
from annotator.model.scheme import Scheme
from annotator.model.spans import Span

ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
QUOTE_LENGTH = 80

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SpanItem:
    """One row: a span, and how deep it is nested."""

    span: Span
    depth: int


class SpanModel(QAbstractListModel):
    """Rows of spans."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[SpanItem] = []
        self._places: dict[str, int] = {}
        self._scheme: Scheme | None = None
        self._language = "en"
        self._text = ""

    def set_scheme(self, scheme: Scheme | None, language: str) -> None:
        """Say which scheme names the labels, and in which language."""
        self._scheme, self._language = scheme, language

    def show_spans(self, spans: Sequence[Span], text: str, *, by_label: bool = False) -> None:
        """Show these spans. Where only facts of a span changed, only its row is redrawn."""
        items = arranged(spans, self._label_order() if by_label else None)
        self._text = text
        same = [item.span.id for item in items] == [item.span.id for item in self._items]
        if same:
            changed = [n for n, (old, new) in enumerate(zip(self._items, items, strict=True)) if old != new]
            self._items = items
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._items = items
        self._places = {item.span.id: number for number, item in enumerate(items)}
        self.endResetModel()

    def _label_order(self) -> dict[str, int]:
        return {label.id: n for n, label in enumerate(self._scheme.labels)} if self._scheme else {}

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of spans."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def item(self, number: int) -> SpanItem:
        """Return a row."""
        return self._items[number]

    def place(self, span_id: str | None) -> int:
        """Return the row of a span, or -1."""
        return self._places.get(span_id or "", -1)

    def span_of(self, span_id: str | None) -> Span | None:
        """Return a shown span, or None."""
        place = self.place(span_id)
        return self._items[place].span if place >= 0 else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row (ITEM_ROLE) or what a screen reader says."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.label_name(item.span)} {self.quote(item.span)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            flags = [tr("unsure")] if item.span.unsure else []
            return "\n".join([self.quote(item.span), *flags, item.span.note]).strip()
        return None

    def quote(self, span: Span) -> str:
        """Return the beginning of a span's passage."""
        return quote(span, self._text)

    def label_name(self, span: Span) -> str:
        """Return the name of a span's label in the interface language; its id if the scheme lost it."""
        label = self._scheme.by_id.get(span.label) if self._scheme else None
        return label.name(self._language) if label else span.label


def arranged(spans: Sequence[Span], label_order: dict[str, int] | None) -> list[SpanItem]:
    """Return the rows: by position with outer spans before inner ones, or by label without indent."""
    if label_order is not None:
        ordered = sorted(
            spans, key=lambda s: (label_order.get(s.label, len(label_order)), s.start, s.end, s.id)
        )
        return [SpanItem(span, 0) for span in ordered]
    items: list[SpanItem] = []
    ends: list[int] = []  # of the spans that hold the next one
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.id)):
        while ends and ends[-1] < span.end:
            ends.pop()
        items.append(SpanItem(span, len(ends)))
        ends.append(span.end)
    return items


def quote(span: Span, text: str, length: int = QUOTE_LENGTH) -> str:
    """Return the beginning of a span's passage on one line."""
    parts = [" ".join(text[start : min(end, start + length)].split()) for start, end in span.ranges]
    return " … ".join(parts)
