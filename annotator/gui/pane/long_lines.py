"""Very long paragraphs, which a view shows as drafts until another thread has converted all of them.

Owns which blocks are on their way. A draft is exact around the place that is looked at, elsewhere as written.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.text.views import Block, View


class LongLines(QObject):
    """Has long blocks made. `ready` and `redrawn` give a block's number, on the thread of the window."""

    ready = Signal(int)
    redrawn = Signal(int)
    _made = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._under_way: set[int] = set()
        self._finished: dict[int, Block] = {}
        self._made.connect(self._take)

    def prepare(self, view: View, index: int) -> None:
        """Have a drafted block made as a whole, if that has not begun."""
        if view is not self._view:
            self._view = view
            self._under_way.clear()
            self._finished.clear()
        if index not in self._under_way:
            self._under_way.add(index)
            view.prepare(index, partial(self._deliver, view))

    def _deliver(self, view: View, block: Block) -> None:
        """Hand a block over to the thread of the window."""
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._made.emit(view, block)

    def look(self, view: View, source_offset: int) -> None:
        """Make the draft at a place exact, if the block there is one."""
        index = view.block_at(source_offset)
        if view.block_ready(index):
            return
        before = view.block(index)
        if view.block(index, near=source_offset) is not before:
            self.redrawn.emit(index)

    def accept(self, view: View, index: int) -> None:
        """Put a block that is ready in the place of its draft."""
        view.accept(self._finished.pop(index))
        self._under_way.discard(index)

    def _take(self, view: View, block: Block) -> None:
        if view is self._view:
            self._finished[block.index] = block
            self.ready.emit(block.index)
