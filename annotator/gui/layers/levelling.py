"""Keeps two panes of one document level: paragraphs start side by side, both show the same passage.

Owns the space below the shorter of two passages and where the pane that follows stands. Draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.gui.pane import ReadingPane

_LONG = 12_000  # code points: a longer paragraph is not laid out as a whole; its lines are aligned instead
_BELOW = 2  # passages below the last in sight that are made level beforehand


@dataclass(slots=True)
class _Side:
    """One pane, the block it is at, and the space that its blocks get."""

    pane: ReadingPane
    block: int = 0
    height: float = 0.0
    spaces: dict[int, float] = field(default_factory=dict)

    def start(self) -> int:
        """Where the block begins in the source; behind the last block, the end of the text."""
        view = self.pane.view()
        return (
            view.block_source_bounds(self.block)[0] if self.block < view.block_count else len(view.text) + 1
        )

    def is_long(self) -> bool:
        start, end = self.pane.view().block_source_bounds(self.block)
        return end - start > _LONG and self.pane.view().block(self.block).placeholder is None

    def take(self) -> None:
        """Add the block's height to the passage and go on to the next."""
        self.height += self.pane.block_height(self.block)
        self.spaces[self.block] = 0.0
        self.block += 1

    def fill(self, wanted: float) -> None:
        """Put what is missing below the passage that ends here."""
        self.spaces[self.block - 1] = max(0.0, wanted - self.height)
        self.height = 0.0


def level(leader: ReadingPane, follower: ReadingPane) -> None:
    """Make both panes level around what the leader shows, and let the follower show the same.

    Both show the same document, and the same part of it."""
    seen = leader.blocks_in_sight()
    if not seen or leader.view().text is not follower.view().text:
        return  # one of them still shows what was open before
    lead, follow = _Side(leader, seen.start), _Side(follower)
    if not _meet(lead, follow) or lead.is_long() or follow.is_long():
        follower.set_place(*leader.place())
        return
    first, start = lead.block, lead.start()
    _fill_spaces(lead, follow, seen.stop + _BELOW)
    leader.set_space_below(lead.spaces)
    follower.set_space_below(follow.spaces)
    top = _top(leader, first)
    if top is not None:
        follower.set_place(start, top)


def clear(pane: ReadingPane) -> None:
    """Take the extra space away again."""
    pane.set_space_below(dict.fromkeys(list(pane.sheet().extra), 0.0))


def _meet(lead: _Side, follow: _Side) -> bool:
    """Go back to where a block begins in both panes; tell whether there is such a place."""
    follow.block = follow.pane.view().block_at(lead.start())
    while lead.start() != follow.start():
        behind = lead if lead.start() > follow.start() else follow
        if behind.block == 0:
            return False
        behind.block -= 1
    return True


def _fill_spaces(lead: _Side, follow: _Side, stop: int) -> None:
    blocks, others = lead.pane.view().block_count, follow.pane.view().block_count
    while lead.block < min(stop, blocks) and follow.block < others:
        if lead.is_long() or follow.is_long():
            return
        lead.take()
        follow.take()
        while lead.start() != follow.start():
            (lead if lead.start() < follow.start() else follow).take()
        wanted = max(lead.height, follow.height)
        lead.fill(wanted)
        follow.fill(wanted)


def _top(pane: ReadingPane, block: int) -> float | None:
    """Where a block in sight, or shortly above it, begins in the viewport."""
    sights = pane.sights()
    if not sights:
        return None
    first, sheet = sights[0], pane.sheet()
    top = first.top - sum(sheet.row(first.index).heights[: first.piece])
    for above in range(block, first.index):
        top -= sheet.row(above).height
    for below in range(first.index, block):
        top += sheet.row(below).height
    return top
