"""The spans of the open document as a model: by position, indented by nesting.

Owns order and depth. Quotes are cut from the source text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.translation import tr
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.text.units import drawable

ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
QUOTE_LENGTH = 80
FEW = 4  # spans that change one by one; where more do, all rows are made again

Index = QModelIndex | QPersistentModelIndex


class SpanItem(NamedTuple):
    """One row: a span, how many hold it, and how many reach around it, with it in a gap or not."""

    span: Span
    depth: int
    around: int = 0


class SpanModel(QAbstractListModel):
    """Rows of spans."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[SpanItem] = []
        self._places: dict[str, int] = {}
        self._scheme: Scheme | None = None
        self._language = "en"
        self._text = ""
        self._by_label = False

    def set_scheme(self, scheme: Scheme | None, language: str) -> None:
        """Say which scheme names the labels, and in which language."""
        self._scheme, self._language = scheme, language

    def show_spans(self, spans: Sequence[Span], text: str, *, by_label: bool = False) -> None:
        """Show these spans. Where only facts of a span changed, only its row is redrawn."""
        items = arranged(spans, self._label_order() if by_label else None)
        self._text, self._by_label = text, by_label
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

    def update_spans(self, changed: Sequence[Span], removed: Sequence[str]) -> bool:
        """Add, replace and take away a few spans, row by row. Tells whether it did: where much changed, or
        the order is by label, `show_spans` must follow."""
        if len(changed) + len(removed) > FEW or self._by_label:
            return False
        for span_id in removed:
            self._take_out(self.place(span_id))
        for span in changed:
            place = self.place(span.id)
            if place >= 0 and _position(self._items[place].span) == _position(span):
                before = self._items[place]
                self._items[place] = before._replace(span=span)
                self.dataChanged.emit(self.index(place), self.index(place))
                if before.span.ranges != span.ranges:
                    self._nest(place, place + 1)
                continue
            self._take_out(place)
            self._put_in(span)
        return True

    def _take_out(self, place: int) -> None:
        if place >= 0:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._items[place]
            self._number()
            self.endRemoveRows()
            self._nest(place, place)

    def _put_in(self, span: Span) -> None:
        place = bisect_left(self._items, _position(span), key=lambda item: _position(item.span))
        self.beginInsertRows(QModelIndex(), place, place)
        self._items.insert(place, SpanItem(span, 0))
        self._number()
        self.endInsertRows()
        self._nest(place, place + 1)

    def _number(self) -> None:
        self._places = {item[0].id: number for number, item in enumerate(self._items)}

    def _nest(self, place: int, settled: int) -> None:
        """Work out depths around a row that came or went, to the next outermost span from `settled` on."""
        first = max(place - 1, 0)
        while first and self._items[first].around:
            first -= 1
        outer: list[Span] = []
        for number in range(first, len(self._items)):
            before = self._items[number]
            item = _nested(outer, before.span)
            if item != before:
                self._items[number] = item
                self.dataChanged.emit(self.index(number), self.index(number))
            elif not item.around and number >= settled:
                return

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
    outer: list[Span] = []
    return [_nested(outer, span) for span in _by_position(spans)]


def _by_position(spans: Sequence[Span]) -> list[Span]:
    """Return spans by position. They come by their starts, so only those with one start change places."""
    ordered: list[Span] = []
    last, alike = -1, 0  # a start, and where the spans with it begin
    for span in spans:
        start = span.ranges[0][0]
        if start < last:
            return sorted(spans, key=_position)
        if start != last:
            if len(ordered) - alike > 1:
                ordered[alike:] = sorted(ordered[alike:], key=_position)
            last, alike = start, len(ordered)
        ordered.append(span)
    ordered[alike:] = sorted(ordered[alike:], key=_position)
    return ordered


def _position(span: Span) -> tuple[int, int, str]:
    return span.ranges[0][0], -span.ranges[-1][1], span.id


def _nested(outer: list[Span], span: Span) -> SpanItem:
    """Return the row of a span. It takes its place on the stack of those before it that reach around it."""
    end = span.ranges[-1][1]
    while outer and outer[-1].ranges[-1][1] < end:
        outer.pop()
    item = SpanItem(span, sum(_holds(each, span) for each in outer), len(outer))
    outer.append(span)
    return item


def _holds(outer: Span, inner: Span) -> bool:
    """Tell whether a span that reaches around another has it inside its ranges, not in a gap between them."""
    return len(outer.ranges) == 1 or all(
        any(start <= low and high <= end for start, end in outer.ranges) for low, high in inner.ranges
    )


def quote(span: Span, text: str, length: int = QUOTE_LENGTH) -> str:
    """Return the beginning of a span's passage on one line."""
    parts = [" ".join(text[start : min(end, start + length)].split()) for start, end in span.ranges]
    return drawable(" … ".join(parts))
