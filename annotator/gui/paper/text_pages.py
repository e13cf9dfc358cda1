"""The article on pages: the reading pane's own drawing, cut between lines.

Owns where a page ends: no line is cut, a heading stays with what it heads, a paragraph leaves no single line
behind where it can be helped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame

from annotator.gui.look import Look
from annotator.gui.pane import painting
from annotator.gui.pane.annotated import AnnotatedCanvas
from annotator.gui.pane.cache import Style
from annotator.gui.pane.decor import Dress
from annotator.gui.pane.folded_text import folded_text
from annotator.gui.pane.scene import Scene
from annotator.gui.pane.scroll import Sight
from annotator.gui.paper.sheetful import Paper, Sheetful

Place = tuple[int, int, int]  # block, piece, line
_MOST_MOVED = 3  # lines that go over to the next page to keep company


@dataclass(frozen=True, slots=True)
class TextPage:
    """What one page shows: the canvas scrolled to an anchor, and there from one height to another."""

    anchor: tuple[int, int, float]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Line:
    place: Place
    top: float
    bottom: float
    blank: bool
    heading: bool
    after: int  # lines that follow it in its paragraph


class PaperCanvas(AnnotatedCanvas):
    """The pane's canvas without a screen, as wide and high as a page."""

    def __init__(self, sheetful: Sheetful, paper: Paper) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._room = paper.room
        self.resize(int(paper.width), int(paper.room))
        self.viewport().resize(int(paper.width), int(paper.room))
        self.set_look(Look(sheetful.theme, sheetful.language))
        self.set_scheme(sheetful.scheme)
        self.set_people(sheetful.mine, {who: name[:1] for who, name in sheetful.people.items()})
        dress = Dress(frozenset(sheetful.headlines), frozenset(sheetful.headings), tuple(sheetful.zones))
        spans = sorted(sheetful.spans, key=lambda s: s.start)
        self.show_view(sheetful.view, spans, keep_place=False, dress=dress)

    def _make_scene(self) -> Scene:
        scene = super()._make_scene()
        # Nothing can be unfolded on paper.
        scene.folded_text = lambda entry: replace(
            folded_text(self._view, self._zones, entry.row.block), action=""
        )
        return scene

    def progress(self) -> float:
        """Return how far down the text the canvas is, as a share of 1."""
        return self.top_passage() / max(1, len(self._view.text))

    def pages(self, first_room: float) -> Iterator[TextPage | None]:
        """Give the pages in order; None while a long line is still being converted on another thread.

        The first page has less room, since the title stands there.
        """
        start: Place = (0, 0, 0)
        room = first_room
        while True:
            yield from self._settle()
            sights = self.sights()
            lines = [line for line in _lines(sights) if line.place >= start]
            text = _without_blanks(lines)
            if text:
                whole = _fitting(text, room)
                yield TextPage(self._scroll.anchor(), whole[0].top, whole[-1].bottom)
                rest = text[text.index(whole[-1]) + 1 :]
                if rest:
                    start, room = rest[0].place, self._room
                    self.scroll_by(rest[0].top)
                    continue
                room = self._room
            if not lines or self._is_last(lines[-1].place, sights):
                return
            block, piece, number = lines[-1].place
            start = (block, piece, number + 1)
            self.scroll_by(lines[-1].bottom)

    def draw(self, painter: QPainter, page: TextPage) -> Iterator[None]:
        """Draw a page at the painter's origin, having waited for lines that are not ready."""
        self._scroll.put(*page.anchor)
        self._sights = None
        yield from self._settle()
        sights = [replace(sight, top=sight.top - page.top) for sight in self.sights()]
        painter.save()
        # One pixel less: it holds nothing of the last line, but the heads of words above the next one.
        window = QRectF(0, 0, self.width(), page.bottom - page.top - painting.LIFT)
        painter.setClipRect(window)
        painting.paint(painter, self._scene, sights, window, None)
        painter.restore()

    def _settle(self) -> Iterator[None]:
        """Wait until every block in sight is whole; the canvas lays one out again when it is."""
        anchor = self._scroll.anchor()
        waited = False
        while any(sight.entry.row.block.drafted for sight in self.sights()):
            waited = True
            yield None
        if waited:
            self._scroll.put(*anchor)
            self._sights = None

    def _is_last(self, place: Place, sights: Sequence[Sight]) -> bool:
        last = sights[-1]
        return place[0] == self._view.block_count - 1 and place[:2] == (last.index, last.piece)


def _lines(sights: Sequence[Sight]) -> Iterator[_Line]:
    """Give every line in sight with its top and bottom."""
    for sight in sights:
        row, tops = sight.entry.row, sight.entry.tops
        count = len(tops) - 1
        for number, (top, bottom) in enumerate(pairwise(tops)):
            yield _Line(
                (sight.index, sight.piece, number),
                sight.top + top,
                sight.top + bottom,
                blank=row.blank and not row.folded,
                heading=row.style is not Style.BODY,
                after=count - 1 - number,
            )


def _without_blanks(lines: list[_Line]) -> list[_Line]:
    """Return the lines from the first with something to read to the last."""
    read = [number for number, line in enumerate(lines) if not line.blank]
    return lines[read[0] : read[-1] + 1] if read else []


def _fitting(lines: list[_Line], room: float) -> list[_Line]:
    """Return the lines that stand on a page with so much room: at least one."""
    top = lines[0].top
    whole = [line for line in lines if line.bottom - top <= room] or lines[:1]
    if len(whole) == len(lines):
        return whole
    for moved in range(_MOST_MOVED):
        kept = _without_blanks(whole[: len(whole) - moved])
        if kept and not _left_alone(kept[-1]):
            return kept
    return _without_blanks(whole) or whole


def _left_alone(line: _Line) -> bool:
    """Tell whether a page should not end with this line."""
    return line.heading or (line.after > 0 and line.place[2] == 0) or (line.after == 1 and line.place[2] > 1)
