"""What the blocks of every alignment must be."""

from __future__ import annotations

from itertools import pairwise

from annotator.text.alignment import Unit


def check_blocks(blocks: list[Unit], source_length: int, view_length: int) -> None:
    """Fail unless the blocks cover both texts without a gap and no side of one is empty."""
    at = [(0, 0, 0, 0), *blocks, (source_length, source_length, view_length, view_length)]
    for before, after in pairwise(at):
        assert (before[1], before[3]) == (after[0], after[2]), f"a gap or overlap: {before}, {after}"
    for start, end, view_start, view_end in blocks:
        assert start < end and view_start < view_end, "a block has an empty side"
