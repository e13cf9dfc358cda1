"""The pane for screen readers: its text, caret, selection, and the labels at the caret.

Owns the text interface. It reads the pane and changes nothing but caret and selection. Offsets that screen
readers use count characters of the paragraphs around the caret: of all of them in any usual document, of a
few hundred in a very long one, so that nothing has to be converted only to be counted.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.gui.accessible import install_once
from annotator.text.units import Utf16Map
from annotator.text.views import ViewPosition

if TYPE_CHECKING:
    from annotator.gui.pane.selecting import SelectingCanvas

BLOCKS_AROUND = 150


class Extract:
    """The paragraphs around a place as one text, parted by line feeds. Offsets are UTF-16 units."""

    def __init__(self, pane: SelectingCanvas) -> None:
        view = pane.view()
        self._view = view
        self.first = max(0, pane.caret().block - BLOCKS_AROUND)
        last = min(view.block_count, pane.caret().block + BLOCKS_AROUND + 1)
        texts = [view.block(index).text for index in range(self.first, last)]
        self._text = "\n".join(texts)
        self._map = Utf16Map.of(self._text)
        self.length = self._map.utf16_length
        self._starts: list[int] = []
        start = 0
        for text in texts:
            self._starts.append(start)
            start += len(text) + 1

    def cut(self, start: int, end: int) -> str:
        """Return a piece of the text."""
        return self._text[self._map.to_code_point(max(0, start)) : self._map.to_code_point(end)]

    def offset(self, place: ViewPosition) -> int:
        """Return the offset of a view position, clipped to the extract."""
        block = place.block - self.first
        if block < 0:
            return 0
        if block >= len(self._starts):
            return self.length
        return self._map.to_utf16(self._starts[block] + place.offset)

    def place(self, offset: int) -> ViewPosition:
        """Return the view position of an offset."""
        offset = self._map.to_code_point(min(max(offset, 0), self.length))
        block = max(0, bisect_right(self._starts, offset) - 1)
        length = len(self._view.block(self.first + block).text)
        return ViewPosition(self.first + block, min(offset - self._starts[block], length))


class PaneText(QAccessibleTextInterface):
    """The text of a pane as screen readers ask for it."""

    def __init__(self, pane: SelectingCanvas) -> None:
        super().__init__()
        self._pane = pane
        self._extract: Extract | None = None
        self._of: tuple[object, int] | None = None

    def extract(self) -> Extract:
        """Return the text around the caret; kept while view and caret's paragraph stay the same."""
        key = (self._pane.view(), self._pane.caret().block)
        if self._extract is None or self._of != key:
            near = self._of is not None and self._of[0] is key[0] and self._extract is not None
            if not near or abs(key[1] - self._extract_middle()) > BLOCKS_AROUND // 2:
                self._extract, self._of = Extract(self._pane), key
        assert self._extract is not None, "it was made just now"
        return self._extract

    def _extract_middle(self) -> int:
        return self._of[1] if self._of is not None else 0

    def characterCount(self) -> int:  # noqa: N802
        """Return how many characters there are."""
        return self.extract().length

    def text(self, start: int, end: int) -> str:
        """Return a piece of the text."""
        return self.extract().cut(start, end)

    def cursorPosition(self) -> int:  # noqa: N802
        """Return where the caret is."""
        return self.extract().offset(self._pane.caret())

    def setCursorPosition(self, position: int) -> None:  # noqa: N802
        """Put the caret somewhere."""
        self._pane.put_caret(self.extract().place(position))
        self._pane.leave_span()
        self._pane.reveal_caret()

    def selectionCount(self) -> int:  # noqa: N802
        """Return 1 if something is selected."""
        return 0 if self._pane.selection() is None else 1

    def selection_offsets(self) -> tuple[int, int]:
        """Return where the selection begins and ends; twice the caret if there is none."""
        selection = self._pane.selection()
        if selection is None:
            return self.cursorPosition(), self.cursorPosition()
        first, last = self._pane.view().to_view(*selection)
        return self.extract().offset(first), self.extract().offset(last)

    def addSelection(self, start: int, end: int) -> None:  # noqa: N802
        """Select a piece of the text."""
        extract = self.extract()
        self._pane.select_view(extract.place(start), extract.place(end))

    def setSelection(self, index: int, start: int, end: int) -> None:  # noqa: N802
        """Change the selection, of which there is one."""
        if index == 0:
            self.addSelection(start, end)

    def removeSelection(self, index: int) -> None:  # noqa: N802
        """Select nothing."""
        if index == 0:
            self._pane.clear_selection()

    def characterRect(self, offset: int) -> QRect:  # noqa: N802
        """Return where a character is on the screen; empty if it is out of sight."""
        rect = self._pane.line_rect_at(*self.extract().place(offset))
        if rect is None:
            return QRect()
        corner = self._pane.viewport().mapToGlobal(rect.topLeft().toPoint())
        return QRect(corner.x(), corner.y(), round(rect.height()), round(rect.height()))

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802
        """Return the offset of the character at a point of the screen."""
        hit = self._pane.hit(QPointF(self._pane.viewport().mapFromGlobal(point)))
        return -1 if hit is None else self.extract().offset(ViewPosition(hit.block, hit.character))

    def scrollToSubstring(self, start: int, end: int) -> None:  # noqa: N802
        """Scroll to a piece of the text."""
        view, extract = self._pane.view(), self.extract()
        first, last = extract.place(start), extract.place(max(end, start + 1))
        try:
            self._pane.go_to(*view.to_source(first, last), flash=False)
        except ValueError:  # only blanks there: nothing to show
            return


class AccessiblePane(QAccessibleWidget):
    """What a screen reader sees of a pane."""

    def __init__(self, pane: SelectingCanvas) -> None:
        super().__init__(pane, QAccessible.Role.EditableText)
        self._pane = pane
        self.pane_text = PaneText(pane)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Give the text interface. The binding takes the object's address, whatever its stubs say."""
        return self.pane_text if kind == QAccessible.InterfaceType.TextInterface else None

    def state(self) -> QAccessible.State:
        """Say that the text cannot be changed and has several lines."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Give the labels at the caret as the description, and the name that the pane is called now."""
        if kind == QAccessible.Text.Name and (name := self._pane.naming()):
            return name
        if kind == QAccessible.Text.Description:
            return self._pane.labels_at_caret()
        return super().text(kind)


_kept: dict[int, AccessiblePane] = {}


def _factory(name: str, target: QObject) -> QAccessibleInterface | None:
    from annotator.gui.pane.selecting import SelectingCanvas  # noqa: PLC0415  # each needs the other

    if not isinstance(target, SelectingCanvas):
        return None
    made = AccessiblePane(target)
    key = id(target)
    _kept[key] = made  # Qt does not keep the Python side alive
    target.destroyed.connect(lambda: _kept.pop(key, None))
    return made


def install() -> None:
    """Make Qt ask here for the accessible interface of reading panes."""
    install_once("annotator_panes", _factory)


def announce_caret(pane: SelectingCanvas) -> None:
    """Tell screen readers where the caret is and, when they change, the labels there."""
    accessible = _kept.get(id(pane))
    if accessible is None or not QAccessible.isActive():
        return
    place = accessible.pane_text.cursorPosition()
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(pane, place))
    labels = pane.labels_at_caret()
    if labels != pane.announced_labels:
        pane.announced_labels = labels
        if labels:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, labels))


def announce_selection(pane: SelectingCanvas) -> None:
    """Tell screen readers what is selected."""
    accessible = _kept.get(id(pane))
    if accessible is not None and QAccessible.isActive():
        first, last = accessible.pane_text.selection_offsets()
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(pane, first, last))
