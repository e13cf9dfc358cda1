"""Views: a source text as blocks that are made when they are asked for, each aligned to the source.

It owns which blocks a view has and how positions go between view and source. The source never changes, and
every view is derived from it. Source offsets are code points of the whole source text; a view position is a
block and a code-point offset in that block's text.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from annotator.text import units
from annotator.text.alignment import Alignment
from annotator.text.deriving import Mark, change_script
from annotator.text.paragraphs import Paragraphs
from annotator.text.profile import configuration_for, detect_script

if TYPE_CHECKING:
    from annotator.text.layers.zones import Zone

_KEPT_BLOCKS = 512


class ViewPosition(NamedTuple):
    """A place in a view: block, and code-point offset in the block's shown text."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """What a view shows. `script`: one of profile.VIEW_SCRIPTS or the name of an opencc configuration.
    `folded`: the kinds of marking zones that are folded, "chrome" or "repeat"."""

    script: str = "source"
    fold_glosses: bool = False
    terms: tuple[tuple[str, str], ...] = ()
    show_blanks: bool = False
    join_lines: bool = False
    fold_blank_lines: bool = False
    folded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Block:
    """One block as it is shown. `source_start`, `source_end`: its source text, without the break behind it.
    `alignment` maps offsets relative to `source_start` to offsets in `text`; so do the marks."""

    index: int
    source_start: int
    source_end: int
    text: str
    alignment: Alignment
    marks: tuple[Mark, ...]
    placeholder: str | None
    source_blocks: range


class View:
    """A text under given settings. Making one is cheap; a block is converted when it is first asked for."""

    def __init__(
        self,
        text: str,
        settings: ViewSettings | None = None,
        *,
        detected: str | None = None,
        zones: Sequence[Zone] = (),
    ) -> None:
        self.text = text
        self.settings = settings or ViewSettings()
        self.zones = zones
        self.detected = detected if detected is not None else detect_script(text).detected
        self.configuration = configuration_for(self.settings.script, self.detected)
        self._paragraphs = Paragraphs.of(text)
        self._blocks: OrderedDict[int, Block] = OrderedDict()

    @property
    def block_count(self) -> int:
        """How many blocks there are, at least one."""
        return len(self._paragraphs)

    def block_source_bounds(self, index: int) -> tuple[int, int]:
        """The source range of a block, without making it."""
        return self._paragraphs.bounds(index)

    def block_at(self, source_offset: int) -> int:
        """The block that holds a source offset; a break belongs to the block before it."""
        return self._paragraphs.at(source_offset)

    def block(self, index: int) -> Block:
        """A block as it is shown; made at the first call, then kept for a while."""
        block = self._blocks.get(index)
        if block is None:
            block = self._make(index)
            self._blocks[index] = block
            if len(self._blocks) > _KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(index)
        return block

    def _make(self, index: int) -> Block:
        start, end = self.block_source_bounds(index)
        shown = change_script(self.text[start:end], self.configuration)
        whole = range(index, index + 1)
        return Block(index, start, end, shown.text, shown.alignment, shown.marks, None, whole)

    def to_source(self, start: ViewPosition, end: ViewPosition) -> tuple[int, int]:
        """The canonical source range of a view range. Raises ValueError when nothing is left of it."""
        first, last = self.block(start.block), self.block(end.block)
        if start.block == end.block:
            low, high = first.alignment.source_range(start.offset, end.offset)
            return self.canonical(first.source_start + low, first.source_start + high)
        low, _ = first.alignment.source_range(start.offset, len(first.text))
        _, high = last.alignment.source_range(0, end.offset)
        return self.canonical(first.source_start + low, last.source_start + high)

    def to_view(self, source_start: int, source_end: int) -> tuple[ViewPosition, ViewPosition]:
        """The view range of a source range, widened to whole units."""
        first = self.block_at(source_start)
        last = max(first, self.block_at(max(source_start, source_end - 1)))
        begin = self.parts(source_start, source_end, first)
        finish = self.parts(source_start, source_end, last)
        block = self.block(first)
        at = (
            begin[0]
            if begin
            else block.alignment.view_offset(min(source_start, block.source_end) - block.source_start)
        )
        return ViewPosition(first, at), ViewPosition(last, finish[1] if finish else at)

    def parts(self, source_start: int, source_end: int, block: int) -> tuple[int, int] | None:
        """The view range of a source range inside one block; None when it does not touch the block."""
        start, end = self.block_source_bounds(block)
        low, high = max(source_start, start), min(source_end, end)
        if low >= high:
            return None
        return self.block(block).alignment.view_range(low - start, high - start)

    def canonical(self, source_start: int, source_end: int) -> tuple[int, int]:
        """A source range widened to whole units and graphemes until it no longer changes, then without outer
        blanks. Raises ValueError when nothing is left."""
        start, end = source_start, source_end
        while True:
            before = start, end
            start, end = units.grapheme_start(self.text, start), units.grapheme_end(self.text, end)
            start, end = self._whole_units(start, end)
            if (start, end) == before:
                break
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError("nothing is left of the range")
        return start, end

    def _whole_units(self, start: int, end: int) -> tuple[int, int]:
        first, last = self.block_at(start), self.block_at(max(start, end - 1))
        low, high = self.parts(start, end, first), self.parts(start, end, last)
        if low:
            block = self.block(first)
            start = min(start, block.source_start + block.alignment.source_range(*low)[0])
        if high:
            block = self.block(last)
            end = max(end, block.source_start + block.alignment.source_range(*high)[1])
        return start, end
