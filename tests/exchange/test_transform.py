"""The way of source ranges into an export's text: cuts, conversion, both."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.exchange.layers import layers_of, whole_line
from annotator.exchange.transform import Cuts, make_text
from annotator.model.documents import LayerCorrection
from annotator.text.layers.blanks import find_blank_lines
from annotator.text.layers.zones import Zone
from annotator.text.script import CONFIGURATIONS, convert_text


@given(st.text("abc\n", max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_cuts_keep_every_other_character_in_place(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text))
    ranges = data.draw(st.lists(st.tuples(edges, edges).map(sorted).map(tuple), max_size=5))
    cuts = Cuts.of(ranges)  # type: ignore[arg-type]
    gone = {at for start, end in ranges for at in range(start, end)}
    left = cuts.apply(text)
    assert left == "".join(ch for at, ch in enumerate(text) if at not in gone)
    for at in range(len(text) + 1):
        assert cuts.offset(at) == sum(before not in gone for before in range(at))


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_a_converted_text_is_opencc_s_and_ranges_are_on_their_passage(configuration: str) -> None:
    text = "用打印机打印以太网的项目，𠮷野家的出租车里有软件。"
    made = make_text(text, (), configuration)
    assert made.text == convert_text(text, configuration)
    (whole,), widened = made.ranges([(0, len(text))])
    assert whole == (0, len(made.text)) and not widened


def test_a_range_that_cuts_a_phrase_is_widened_and_says_so() -> None:
    text = "接入以太网吧"
    made = make_text(text, (), "s2twp")
    assert made.text == "接入乙太網路吧"
    assert made.ranges([(3, 4)]) == (((2, 6),), True)
    assert made.ranges([(2, 5)]) == (((2, 6),), False)
    assert made.ranges([(2, 3), (4, 5)]) == (((2, 6),), True)


def test_folding_comes_before_conversion() -> None:
    text = "以(yǐ)太网(wǎng)好"
    zones = [zone for zone in layers_of(text, "hans") if zone.kind == "gloss"]
    made = make_text(text, [(zone.start, zone.end) for zone in zones], "s2twp")
    assert made.text == "乙太網路好"
    assert made.ranges([(0, text.index("("))])[0] == ((0, 4),)
    assert made.ranges([(text.index("("), text.index(")") + 1)])[0] == ()


def test_blank_lines_are_looked_for_after_the_folding() -> None:
    made = make_text("a\n\nx\n\nb\r\n \u3000\r\n\r\nc", [(3, 5)], then=find_blank_lines)
    assert made.text == "a\nb\r\nc"
    assert made.ranges([(6, 7)])[0] == ((2, 3),) and made.ranges([(0, 6)])[0] == ((0, 2),)


@pytest.mark.parametrize(
    ("text", "zone", "cut"),
    [
        ("a\n 首页 | 新闻 \nb", (3, 10), " 首页 | 新闻 \n"),
        ("首页\r\nb", (0, 2), "首页\r\n"),
        ("a 首页\nb", (2, 4), "首页"),
        ("a\n首页 b", (2, 4), "首页"),
        ("首页", (0, 2), "首页"),
    ],
)
def test_chrome_that_fills_its_line_takes_the_line_along(text: str, zone: tuple[int, int], cut: str) -> None:
    start, end = whole_line(text, Zone("chrome", *zone, reason="navigation"))
    assert text[start:end] == cut


def test_a_correction_switches_a_rule_off_or_on() -> None:
    text = "山前镇召开会议。\nCopyright © 2019 县情网 版权所有\n结尾。"
    found = [zone for zone in layers_of(text, "hans") if zone.kind == "chrome"]
    assert [text[zone.start : zone.end] for zone in found] == ["Copyright © 2019 县情网 版权所有"]
    off = LayerCorrection("1", "d", "chrome", found[0].start, found[0].end, False, "甲")
    on = LayerCorrection("2", "d", "chrome", 0, 3, True, "甲")
    corrected = [zone for zone in layers_of(text, "hans", [off, on]) if zone.kind == "chrome"]
    assert [(zone.start, zone.end, zone.reason) for zone in corrected] == [(0, 3, "corrected")]
