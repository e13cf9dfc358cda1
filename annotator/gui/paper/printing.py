"""One run of printing: finds where the pages end, then draws them one by one on a device.

Owns the order of pages, their feet and what a device's refusal is called. It is a generator, so that whoever
runs it can let the window live between two steps, and stop it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter

from annotator.errors import UserError
from annotator.gui.paper.front import Front
from annotator.gui.paper.listing import Row, draw_rows, list_pages
from annotator.gui.paper.sheetful import FOOT, Paper, Sheetful
from annotator.gui.paper.text_pages import PaperCanvas, TextPage

Wanted = Callable[[int], bool]
"""Whether a page, counted from 1, is drawn."""
Steps = Generator[tuple[int, int], None, None]
"""How far it is and of how much, between two pieces of work."""
WHOLE = 1000


@dataclass(frozen=True, slots=True)
class _Pages:
    text: list[TextPage]
    rows: list[list[Row]]

    @property
    def count(self) -> int:
        return len(self.text) + len(self.rows)


def refused() -> UserError:
    """Return what to tell when a device takes no page."""
    return UserError(
        "The printer does not take the pages.", "Check the printer, or save the document as PDF."
    )


def every_page(number: int) -> bool:
    """Want them all."""
    return True


def print_on(device: QPagedPaintDevice, sheetful: Sheetful, wanted: Wanted = every_page) -> Steps:
    """Draw the wanted pages. Raises UserError when the device refuses."""
    painter = QPainter()
    if not painter.begin(device):
        raise refused()
    try:
        run = _Run(painter, device, sheetful, wanted)
        pages = yield from run.count()
        yield from run.draw(pages)
        if not painter.end():
            raise refused()
    finally:
        if painter.isActive():
            painter.end()


class _Run:
    def __init__(
        self,
        painter: QPainter,
        device: QPagedPaintDevice,
        sheetful: Sheetful,
        wanted: Wanted,
    ) -> None:
        self._painter, self._device, self._sheetful, self._wanted = painter, device, sheetful, wanted
        self._paper = Paper.of(device)
        self._canvas = PaperCanvas(sheetful, self._paper)
        self._column = self._canvas.column()
        self._front = Front(sheetful, self._column)
        self._begun = False

    def count(self) -> Generator[tuple[int, int], None, _Pages]:
        """Find where every page ends: the first half of the work."""
        text: list[TextPage] = []
        room = self._paper.room
        for page in self._canvas.pages(max(room - self._front.height, room / 2)):
            text += [page] if page else []
            yield round(self._canvas.progress() * WHOLE / 2), WHOLE
        rows: list[list[Row]] = []
        for listed in list_pages(self._sheetful, self._column, room):
            rows.append(listed)
            yield WHOLE // 2, WHOLE
        return _Pages(text, rows)

    def draw(self, pages: _Pages) -> Steps:
        """Draw the pages."""
        for number in range(1, pages.count + 1):
            if self._wanted(number):
                yield from self._page(number, pages)
            yield WHOLE // 2 + number * WHOLE // (2 * pages.count), WHOLE

    def _page(self, number: int, pages: _Pages) -> Iterator[tuple[int, int]]:
        if self._begun and not self._device.newPage():
            raise refused()
        self._begun = True
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._paper.scale, self._paper.scale)
        self._foot(number, pages.count)
        if number == 1:
            self._front.draw(painter)
            painter.translate(0, self._front.height)
        if number <= len(pages.text):
            for _ in self._canvas.draw(painter, pages.text[number - 1]):
                yield WHOLE // 2, WHOLE
        else:
            rows = pages.rows[number - 1 - len(pages.text)]
            draw_rows(painter, self._sheetful, self._column, rows)
        painter.restore()

    def _foot(self, number: int, count: int) -> None:
        painter, column, theme = self._painter, self._column, self._sheetful.theme
        painter.setFont(self._sheetful.font(11))
        painter.setPen(theme.ink3)
        page = f"{number:,} / {count:,}"
        baseline = self._paper.height - FOOT / 4
        wide = painter.fontMetrics().horizontalAdvance(page)
        title = painter.fontMetrics().elidedText(
            " ".join(self._sheetful.title.split()), Qt.TextElideMode.ElideRight, int(column.width - wide - 24)
        )
        painter.drawText(QPointF(column.left, baseline), title)
        painter.drawText(QPointF(column.right - wide, baseline), page)
