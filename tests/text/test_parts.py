"""A view of a part of a text: its paragraphs alone, with the source offsets of the whole."""

from __future__ import annotations

import pytest

from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewPosition, ViewSettings

TEXT = "第一篇\n甲\n第二篇\n乙鄉(xiāng)鎮(zhèn)\n\n丙\r\n第三篇\n丁"
START, END = TEXT.index("第二篇"), TEXT.index("丙") + 1


@pytest.mark.parametrize(
    "settings",
    [
        ViewSettings(),
        ViewSettings(script="hans", fold_glosses=True),
        ViewSettings(fold_blank_lines=True, folded=frozenset({"chrome"})),
    ],
)
def test_a_part_shows_its_paragraphs_as_the_whole_does(settings: ViewSettings) -> None:
    zones = (Zone("chrome", TEXT.index("丙"), END, "navigation"), Zone("chrome", 0, 3, "navigation"))
    whole, part = View(TEXT, settings, zones=zones), View(TEXT, settings, zones=zones, within=(START, END))
    first = whole.block_at(START)
    assert part.block_count == whole.block_at(END - 1) - first + 1
    for number in range(part.block_count):
        shown, same = part.block(number), whole.block(number + first)
        assert (shown.text, shown.source_start, shown.source_end, shown.placeholder, shown.source_blocks) == (
            same.text,
            same.source_start,
            same.source_end,
            same.placeholder,
            same.source_blocks,
        )


def test_offsets_are_those_of_the_whole_and_places_outside_are_its_edges() -> None:
    part = View(TEXT, within=(START, END))
    at = TEXT.index("乙")
    first, last = part.to_view(at, at + 1)
    assert (first, last) == (ViewPosition(1, 0), ViewPosition(1, 1))
    assert part.to_source(first, last) == (at, at + 1)
    assert part.to_view(0, 0)[0] == ViewPosition(0, 0)
    assert part.to_view(len(TEXT), len(TEXT))[0].block == part.block_count - 1
    assert part.parts(0, 3, 0) is None
