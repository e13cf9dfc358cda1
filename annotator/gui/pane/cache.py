"""Paragraphs that are laid out: made when they come into sight, the last few hundred kept.

Owns the laid-out pieces, their marks and the heights of blocks. It never scrolls and never draws.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate, count
from typing import Any

from PySide6.QtGui import QFont

from annotator.gui.pane.decor import NO_DECOR, Decor
from annotator.gui.pane.estimates import Estimates
from annotator.gui.pane.geometry import BLANK, FOLDED_GAP, GAP, HEADING_GAP, Metrics
from annotator.gui.pane.heights import Heights
from annotator.gui.pane.layout import Grey, Laid, cut_points
from annotator.gui.pane.marks import LineMarks
from annotator.text.layout import BLANK_LINES
from annotator.text.views import Block, View

KEPT_PIECES = 400
KEPT_CHARACTERS = 150_000
KEPT_ROWS = 2000
_serials = count(1)


class Style(IntEnum):
    """How a paragraph is set, by what it is in the document; never because a span lies on it."""

    BODY = 0
    HEADING = 1
    HEADLINE = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """How text is set now: a font and measures per style, and the width of the column in pixels."""

    fonts: Mapping[Style, QFont]
    metrics: Mapping[Style, Metrics]
    width: float


@dataclass(slots=True)
class Row:
    """One block as the pane shows it. Heights are of its pieces, without the gap below."""

    block: Block
    style: Style
    metrics: Metrics
    bounds: list[tuple[int, int]]
    heights: list[float]
    gap: float
    decor: Decor = NO_DECOR
    greys: Sequence[Grey] = ()

    @property
    def number(self) -> int:
        """The number of the block's first source paragraph, from 1."""
        return self.block.source_blocks.start + 1

    @property
    def folded(self) -> bool:
        """Whether the block stands for paragraphs that are folded away."""
        return self.block.placeholder not in (None, BLANK_LINES)

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read; such a block is drawn lower."""
        return self.block.placeholder == BLANK_LINES or not self.block.text.strip()

    @property
    def blank_height(self) -> float:
        """The height of a line of a blank row: more where the sign of its line end is shown."""
        return self.metrics.signed_blank if self.decor.line_end else float(BLANK)

    @property
    def height(self) -> float:
        """The height of the block with the gap below it."""
        return sum(self.heights) + self.gap


@dataclass(slots=True)
class Entry:
    """A laid-out piece with its marks. `tops`: the top of each line from the piece's top, and its bottom."""

    row: Row
    laid: Laid
    serial: int  # unlike that of any other layout
    marks: list[LineMarks] | None = None
    tops: list[float] = field(default_factory=list)
    stale: list[LineMarks] | None = None  # marks that are to be made again
    words: dict[int, Any] = field(default_factory=dict)  # what painting keeps per line

    def keep_same(self, old: list[LineMarks] | None) -> None:
        """Keep the old marks of lines that show the same as before, and with them their words and picture."""
        if old is None or self.marks is None:
            self.words.clear()
            return
        for number, before in enumerate(old):
            if before is self.marks[number] or before.same_as(self.marks[number]):
                self.marks[number] = before
            else:
                self.words.pop(number, None)

    @property
    def height(self) -> float:
        """The height of the piece."""
        return self.tops[-1]


MarksOf = Callable[[Laid, Row], "list[LineMarks]"]
DecorOf = Callable[[Block], tuple[Decor, Sequence[Grey]]]
StyleOf = Callable[[int], Style]  # by the block's source start


class Sheet:
    """A view's blocks as rows of laid-out pieces at one width and size."""

    def __init__(
        self, view: View, setting: Setting, *, marks_of: MarksOf, decor_of: DecorOf, style_of: StyleOf
    ) -> None:
        self.view = view
        self.setting = setting
        self._marks_of = marks_of
        self._decor_of = decor_of
        self._style_of = style_of
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._entries: OrderedDict[tuple[int, int], Entry] = OrderedDict()
        self._characters = 0
        self.extra: dict[int, float] = {}  # space below blocks, to keep two panes level
        self._guess = Estimates(view, setting.metrics[Style.BODY], setting.width, self.extra)
        self.heights = Heights(view.block_count, each=self._guess.each, together=self._guess.together)

    @property
    def block_count(self) -> int:
        """How many blocks the view has."""
        return self.view.block_count

    def row(self, index: int) -> Row:
        """Return a block's row, making the block if need be."""
        row = self._rows.get(index)
        if row is not None:
            self._rows.move_to_end(index)
            return row
        row = self._rows[index] = self._make_row(index)
        if len(self._rows) > KEPT_ROWS:
            self._rows.popitem(last=False)
        return row

    def entry(self, index: int, piece: int) -> Entry:
        """Return a piece laid out and marked, and note its height."""
        key = (index, piece)
        entry = self._entries.get(key)
        if entry is None:
            entry = self._lay_out(index, piece)
            self._entries[key] = entry
            self._characters += len(entry.laid.text)
            self._forget()
        else:
            self._entries.move_to_end(key)
        if entry.marks is None:
            self._mark(entry, index, piece)
        return entry

    def held(self, index: int, piece: int) -> Entry | None:
        """Return a piece if it is laid out and marked already."""
        entry = self._entries.get((index, piece))
        return entry if entry is not None and entry.marks is not None else None

    def piece_of(self, index: int, offset: int) -> int:
        """Return the piece of a block that an offset of its text lies in."""
        bounds = self.row(index).bounds
        return next((place for place, (_, end) in enumerate(bounds) if offset < end), len(bounds) - 1)

    def stale_marks(self, ranges: Sequence[tuple[int, int]]) -> bool:
        """Let marks be made again for every piece of a block that touches one of these source ranges.

        Tells whether there was any.
        """
        found = False
        at = self.view.block_at
        touched = [(at(start), at(max(start, end - 1))) for start, end in ranges]
        for (index, _), entry in self._entries.items():
            if entry.marks is not None and any(first <= index <= last for first, last in touched):
                entry.stale, entry.marks = entry.marks, None
                found = True
        return found

    def stale_all_marks(self) -> None:
        """Let all marks be made again."""
        for entry in self._entries.values():
            entry.stale, entry.marks = None, None
            entry.words.clear()

    def drop(self, index: int) -> None:
        """Forget a block that the view now shows otherwise."""
        row = self._rows.pop(index, None)
        if row is None:
            return
        for piece in range(len(row.bounds)):
            entry = self._entries.pop((index, piece), None)
            if entry is not None:
                self._characters -= len(entry.laid.text)

    def entries(self) -> list[Entry]:
        """Return what is laid out, in no order that means anything."""
        return list(self._entries.values())

    def set_extra(self, index: int, space: float) -> bool:
        """Put space below a block; tell whether that changes anything."""
        if self.extra.get(index, 0.0) == space:
            return False
        self.extra[index] = space
        row = self.row(index)
        row.gap = self._gap(row.style, row.block) + space
        self.heights.set(index, row.height)
        return True

    def _make_row(self, index: int) -> Row:
        block = self.view.block(index)
        style = self._style_of(block.source_start)
        metrics = self.setting.metrics[style]
        bounds = cut_points(block.text)
        row = Row(
            block=block,
            style=style,
            metrics=metrics,
            bounds=bounds,
            heights=[self._guess.piece(end - start, metrics) for start, end in bounds],
            gap=self._gap(style, block) + self.extra.get(index, 0.0),
        )
        row.decor, row.greys = self._decor_of(block)
        if row.folded:
            row.heights = [metrics.folded]
        elif row.blank:
            row.heights = [row.blank_height] * len(bounds)
        return row

    def _gap(self, style: Style, block: Block) -> float:
        if block.placeholder == BLANK_LINES or not block.text.strip():
            return 0.0
        if block.placeholder is not None:
            return FOLDED_GAP
        return GAP if style is Style.BODY else HEADING_GAP

    def _lay_out(self, index: int, piece: int) -> Entry:
        row = self.row(index)
        start, end = row.bounds[piece]
        text = row.block.text[start:end]
        greys = [
            Grey(max(grey.start, start), min(grey.end, end), grey.colour)
            for grey in row.greys
            if grey.start < end and grey.end > start
        ]
        font, width = self.setting.fonts[row.style], self.setting.width
        laid = Laid(text, font, width, block=index, piece=piece, start=start, greys=greys)
        return Entry(row, laid, next(_serials))

    def _mark(self, entry: Entry, index: int, piece: int) -> None:
        row = entry.row
        old, entry.stale = entry.stale, None
        entry.marks = self._marks_of(entry.laid, row)
        entry.keep_same(old)
        if row.folded:
            pitches = [row.metrics.folded]
        elif row.blank:
            pitches = [row.blank_height] * len(entry.laid.lines)
        else:
            pitches = [float(row.metrics.pitch(marks.depth)) for marks in entry.marks]
        entry.tops = list(accumulate(pitches, initial=0.0))
        row.heights[piece] = entry.height
        self.heights.set(index, row.height)

    def _forget(self) -> None:
        while len(self._entries) > 2 and (
            len(self._entries) > KEPT_PIECES or self._characters > KEPT_CHARACTERS
        ):
            _, old = self._entries.popitem(last=False)
            self._characters -= len(old.laid.text)
