"""The command palette: one field that finds actions, labels and documents by name.

Owns matching and order. What a choice does is a function that stands in its row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from annotator.gui.controls import hairline, text_label
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.translation import tr

WIDTH, ROWS, ROW_HEIGHT = 560, 11, 30
LIMIT = 60
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ENTRY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Entry:
    """One thing to find: `kind` is a word such as 操作, `keys` are shown at the right."""

    text: str
    kind: str
    run: Callable[[], None]
    keys: str = ""
    enabled: bool = True
    also: str = ""  # other words by which it is found
    name: str = ""  # that by which it is found, where the text says more


def matching(entries: Sequence[Entry], query: str) -> list[Entry]:
    """Return the entries in which every word of the query stands, those that begin with it first."""
    words = [word.removeprefix(".") for word in query.casefold().split()]  # .jsonl is a kind of file
    found = []
    for number, entry in enumerate(entries):
        text = (entry.name or entry.text).casefold()
        whole = f"{text} {entry.also.casefold()}"
        if all(word in whole for word in words):
            begins = bool(words) and text.startswith(words[0])
            inside = bool(words) and words[0] in text
            found.append((not entry.enabled, not begins, not inside, number, entry))
    return [entry for *_, entry in sorted(found, key=lambda row: row[:-1])[:LIMIT]]


class _Rows(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(_ENTRY)
        theme = self._look.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font = QFont(option.font)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(rect).adjusted(6, 1, -6, -1)
            if state & QStyle.StateFlag.State_Selected:
                painter.setPen(QPen(theme.ink, 2) if theme.high_contrast else Qt.PenStyle.NoPen)
                painter.setBrush(theme.row)
                painter.drawRoundedRect(box, 6, 6)
            font.setPixelSize(11)
            painter.setFont(font)
            painter.setPen(theme.ink2 if entry.enabled else theme.off)
            right = box.adjusted(10, 0, -10, 0)
            tail = f"{entry.keys}    {entry.kind}" if entry.keys else entry.kind
            flags = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(right, flags | Qt.AlignmentFlag.AlignRight, tail)
            room = right.width() - QFontMetricsF(font).horizontalAdvance(tail) - 12
            font.setPixelSize(13)
            painter.setFont(font)
            painter.setPen(theme.ink if entry.enabled else theme.off)
            text = QFontMetricsF(font).elidedText(entry.text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(right, flags, text)
        finally:
            painter.restore()


def _leaves(event: QFocusEvent) -> bool:
    """Whether the keys go elsewhere for good: from another window or a menu they come back."""
    return event.lostFocus() and event.reason() not in _PASSING


class Palette(QFrame):
    """Field and list, over the window's middle. Esc or a click elsewhere closes it.

    A part of the window rather than a pop-up of its own, so that no input method and no window manager comes
    between the keys and the field.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        look: Look,
        parent: QWidget,
        *,
        more: Callable[[str], list[Entry]] = lambda query: [],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFont(parent.font())
        self._entries, self._more = entries, more
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find an action, label or document"))
        self.field.setAccessibleName(tr("Find an action, label or document"))
        self.list = QListWidget()
        self.list.setItemDelegate(_Rows(look, self))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Found"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(hairline())
        layout.addWidget(self.list)
        self.nothing = text_label("empty")
        self.nothing.setText(tr("Nothing found"))
        self.nothing.setContentsMargins(8, 6, 8, 8)
        layout.addWidget(self.nothing)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        self._show("")

    def open_over(self, window: QWidget) -> None:
        """Show the palette below the window's top bar, in the middle."""
        width = min(WIDTH, window.width() - 48)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, 44)
        self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, query: str) -> None:
        self.list.clear()
        found = matching(self._entries, query)
        if query.strip():
            found = sorted([*found, *self._more(query)], key=lambda entry: not entry.enabled)
        for entry in found[:LIMIT]:
            item = QListWidgetItem(listed((entry.text, entry.kind)))
            item.setData(_ENTRY, entry)
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        rows = min(max(self.list.count(), 1), ROWS)
        self.list.setFixedHeight(rows * ROW_HEIGHT + 4)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the choice with the arrow keys while the field is typed in."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: ROWS,
                Qt.Key.Key_PageUp: -ROWS,
            }
            step = steps.get(Qt.Key(event.key()))
            if step:
                last = self.list.count() - 1
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), last))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._run(item)
                return True
        elif watched is self.field and isinstance(event, QFocusEvent) and _leaves(event):
            self.close()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """Close, and give the focus back to where it was."""
        before, self._before = self._before, None
        self.close()
        if before is not None and isValid(before):  # it may have been made anew meanwhile
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _run(self, item: QListWidgetItem) -> None:
        entry: Entry = item.data(_ENTRY)
        if entry.enabled:
            self._leave()
            entry.run()
