"""Views: a source text as blocks that are made when they are asked for, each aligned to the source.

It owns which layers are on and how positions go between view and source. The source never changes, and
every view is derived from it, never from another view. Source offsets are code points of the whole source
text; a view position is a block and a code-point offset in that block's text.

Making a block takes a time that grows with its length. For a window that must not wait there are drafts:
`View(..., drafts=True)` shows a very long block at first with only the part around `near` converted and the
rest as written; `prepare` makes the whole of it on another thread, and `accept` puts it in.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from annotator.text import units
from annotator.text.blocks import Block, BlockMaker
from annotator.text.canonical import trimmed, whole_glosses
from annotator.text.deriving import Recipe
from annotator.text.layers.blanks import find_joins
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.outline import find_outline
from annotator.text.layers.plain import PlainText
from annotator.text.layers.terms import Term
from annotator.text.layout import Layout, arrange
from annotator.text.paragraphs import Paragraphs
from annotator.text.profile import configuration_for, detect_script

if TYPE_CHECKING:
    from annotator.text.layers.zones import Zone

__all__ = ["LONG_BLOCK", "Block", "View", "ViewPosition", "ViewSettings"]

LONG_BLOCK = 50_000
"""Code points from which a block is shown as a draft first: making it would hold a window up."""

# Blocks kept: a few screenfuls, and for a long text more, but never several times what the text itself takes.
_FEWEST_KEPT, _MOST_KEPT, _TEXT_PER_KEPT = 64, 512, 150
_KINDS = {"repeats": "repeat"}


class ViewPosition(NamedTuple):
    """A place in a view: block, and code-point offset in the block's shown text."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """What a view shows. `script`: one of profile.VIEW_SCRIPTS or the name of an opencc configuration.
    `terms`: the project's own terms (empty: layer off). `folded`: kinds of zones, "chrome" or "repeats"."""

    script: str = "source"
    fold_glosses: bool = False
    terms: tuple[Term, ...] = ()
    show_blanks: bool = False
    join_lines: bool = False
    fold_blank_lines: bool = False
    folded: frozenset[str] = frozenset()


class View:
    """A text under given settings. Making one is cheap; a block is made when it is first asked for.

    `detected`: the text's script, if known. `zones`: those of the marking layers; the ones of the kinds in
    `settings.folded` fold. `joins`: source ranges, in order, that `join_lines` leaves out; looked for in the
    whole text when they are not given. `within`: a source range of which only the paragraphs are shown; all
    offsets stay those of the whole text. One thread uses a view.
    """

    def __init__(
        self,
        text: str,
        settings: ViewSettings | None = None,
        *,
        detected: str | None = None,
        zones: Sequence[Zone] = (),
        joins: Sequence[tuple[int, int]] | None = None,
        drafts: bool = False,
        paragraphs: Paragraphs | None = None,
        within: tuple[int, int] | None = None,
        layout: Layout | None = None,
    ) -> None:
        self.text = text
        self.settings = settings or ViewSettings()
        self.detected = detected if detected is not None else detect_script(text).detected
        self.configuration = configuration_for(self.settings.script, self.detected)
        self.zones = tuple(zones)
        self.joins = joins
        self.within = within
        self._drafts = drafts
        self._paragraphs = paragraphs or Paragraphs.of(text)
        self._maker = self._block_maker(layout)
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._kept = max(_FEWEST_KEPT, min(_MOST_KEPT, len(text) // _TEXT_PER_KEPT))

    def _block_maker(self, layout: Layout | None) -> BlockMaker:
        if self.settings.join_lines and self.joins is None:
            self.joins = _joins(self.text)
        joins = (self.joins or ()) if self.settings.join_lines else ()
        recipe = Recipe(self.configuration, self.settings.terms, self.settings.show_blanks)
        return BlockMaker(self.text, layout or self._layout(joins), recipe, self.settings.fold_glosses, joins)

    def _layout(self, joins: Sequence[tuple[int, int]]) -> Layout:
        layout = arrange(
            self.text,
            self._paragraphs,
            folded=_folding(self.settings, self.zones),
            joins=joins,
            fold_blank_lines=self.settings.fold_blank_lines,
        )
        return layout if self.within is None else layout.part(*self.within)

    def with_settings(self, settings: ViewSettings, zones: Sequence[Zone] | None = None) -> View:
        """The same text and joins in another view, with the same zones or others. Cheaper than a new view:
        the whole text is not looked at again, and where the same folds and joins its blocks stay."""
        new_zones = self.zones if zones is None else tuple(zones)
        alike = self.has_blocks_of(settings, new_zones)
        return View(
            self.text,
            settings,
            detected=self.detected,
            zones=new_zones,
            joins=self.joins,
            drafts=self._drafts,
            paragraphs=self._paragraphs,
            within=self.within,
            layout=self._maker.layout if alike else None,
        )

    def has_blocks_of(self, settings: ViewSettings, zones: Sequence[Zone]) -> bool:
        """Tell whether other settings and zones would part the text into the same blocks."""
        return _blocks_by(settings, zones) == _blocks_by(self.settings, self.zones)

    @property
    def block_count(self) -> int:
        """How many blocks there are, at least one."""
        return len(self._maker.layout)

    def block_source_bounds(self, index: int) -> tuple[int, int]:
        """The source range of a block, without making it. Raises IndexError."""
        return self._maker.layout.bounds(index)

    def block_at(self, source_offset: int) -> int:
        """The block that holds a source offset; a break belongs to the block before it."""
        return self._maker.layout.at(source_offset)

    def block(self, index: int, near: int | None = None) -> Block:
        """A block as it is shown; made at the first call, then kept for a while. Raises IndexError.

        With drafts on, a long block that is not ready comes as a draft around the source offset `near`;
        without `near`, a draft that there is stays as it is.
        """
        block = self._blocks.get(index)
        if block is None or (block.drafted and near is not None and not _covers(block, near)):
            ready = self.block_ready(index)
            block = self._maker.make(index) if ready else self._maker.draft(index, near)
            self._keep(block)
        else:
            self._blocks.move_to_end(index)
        return block

    def _keep(self, block: Block) -> None:
        if not block.text:
            return
        self._blocks[block.index] = block
        self._blocks.move_to_end(block.index)
        if len(self._blocks) > self._kept:
            self._blocks.popitem(last=False)

    def block_ready(self, index: int) -> bool:
        """Whether `block` gives the whole block without keeping a window waiting."""
        block = self._blocks.get(index)
        if block is not None and not block.drafted:
            return True
        start, end = self.block_source_bounds(index)
        return not self._drafts or end - start < LONG_BLOCK or index in self._maker.layout.placeholders

    def prepare(self, index: int, callback: Callable[[Block], None]) -> None:
        """Make a block on another thread, which then calls `callback` with it. Hand it to `accept` on the
        thread that uses the view."""
        maker = self._maker
        threading.Thread(
            target=lambda: callback(maker.make(index)), name=f"block {index}", daemon=True
        ).start()

    def accept(self, block: Block) -> None:
        """Put a prepared block in the place of its draft. View positions in the draft are void."""
        self._keep(block)

    def to_source(self, start: ViewPosition, end: ViewPosition) -> tuple[int, int]:
        """The canonical source range of a view range. Raises ValueError when nothing is left of it."""
        if start >= end:
            raise ValueError("the range is empty")
        first, last = self.block(start.block), self.block(end.block)
        same = start.block == end.block
        low, _ = first.alignment.source_range(start.offset, end.offset if same else len(first.text))
        _, high = last.alignment.source_range(start.offset if same else 0, end.offset)
        return self.canonical(first.source_start + low, last.source_start + high)

    def to_view(self, source_start: int, source_end: int) -> tuple[ViewPosition, ViewPosition]:
        """The view range of a source range, widened to whole units; an end in a break is a block's edge."""
        first = self.block_at(source_start)
        block = self.block(first)
        at = max(min(source_start, block.source_end), block.source_start) - block.source_start
        start = ViewPosition(first, block.alignment.view_offset(at))
        if source_end <= source_start:
            return start, start
        last = self.block_at(source_end - 1)
        inside = self.parts(source_start, source_end, last)
        return start, ViewPosition(last, inside[1]) if inside else max(start, ViewPosition(last, 0))

    def parts(self, source_start: int, source_end: int, block: int) -> tuple[int, int] | None:
        """The view range of a source range inside one block; None when it does not touch the block."""
        start, end = self.block_source_bounds(block)
        low, high = max(source_start, start), min(source_end, end)
        if low >= high:
            return None
        return self.block(block).alignment.view_range(low - start, high - start)

    def canonical(self, source_start: int, source_end: int) -> tuple[int, int]:
        """A source range widened to whole units and graphemes, of source and view, until it no longer
        changes, then without outer blanks and a trailing gloss. Raises ValueError when nothing is left."""
        if not 0 <= source_start < source_end <= len(self.text):
            raise ValueError(f"no range of the text: {source_start} to {source_end}")
        start, end = source_start, source_end
        while True:
            before = start, end
            start, end = units.grapheme_start(self.text, start), units.grapheme_end(self.text, end)
            start, end = whole_glosses(self.text, start, end, self._paragraphs)
            start, end = self._whole(self.block_at(start), start, end)
            start, end = self._whole(self.block_at(end - 1), start, end)
            if (start, end) == before:
                return trimmed(self.text, start, end, self._paragraphs)

    def _whole(self, index: int, start: int, end: int) -> tuple[int, int]:
        """A source range widened to whole units and shown graphemes of one block."""
        inside = self.parts(start, end, index)
        if inside is None:
            return start, end
        block = self.block(index)
        low = units.grapheme_start(block.text, inside[0])
        high = units.grapheme_end(block.text, inside[1])
        low, high = block.alignment.source_range(low, high)
        return min(start, block.source_start + low), max(end, block.source_start + high)


def _blocks_by(settings: ViewSettings, zones: Sequence[Zone]) -> tuple[bool, bool, list[Zone]]:
    """What decides which blocks there are."""
    return settings.join_lines, settings.fold_blank_lines, _folding(settings, zones)


def _folding(settings: ViewSettings, zones: Sequence[Zone]) -> list[Zone]:
    """The zones that fold under given settings."""
    kinds = {_KINDS.get(kind, kind) for kind in settings.folded}
    return [zone for zone in zones if zone.kind in kinds] if kinds else []


def _joins(text: str) -> list[tuple[int, int]]:
    """What joining leaves out, as the whole analysis finds it."""
    plain = PlainText(text, find_glosses(text))
    chrome = find_chrome(text, plain=plain)
    headings = find_outline(text, chrome=chrome)
    return [(j.start, j.end) for j in find_joins(text, plain=plain, headings=headings, chrome=chrome)]


def _covers(block: Block, offset: int) -> bool:
    assert block.drafted is not None
    return block.drafted[0] <= offset < block.drafted[1]
