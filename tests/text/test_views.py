"""Views: blocks, canonical ranges, and positions that go there and back."""

from __future__ import annotations

import itertools
import threading

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from annotator.text import units
from annotator.text.canonical import is_blank
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.terms import Term
from annotator.text.layers.zones import Zone
from annotator.text.paragraphs import BREAK, Paragraphs
from annotator.text.script import convert, convert_text
from annotator.text.views import LONG_BLOCK, Block, View, ViewPosition, ViewSettings
from tests.corpus import COUNT, corpus_text
from tests.text.blocks import check_blocks
from tests.text.texts import texts, views


def positions(view: View) -> st.SearchStrategy[ViewPosition]:
    def inside(block: int) -> st.SearchStrategy[ViewPosition]:
        return st.builds(ViewPosition, st.just(block), st.integers(0, len(view.block(block).text)))

    return st.integers(0, view.block_count - 1).flatmap(inside)


def source_ranges(text: str) -> st.SearchStrategy[tuple[int, int]]:
    offsets = st.integers(0, len(text))
    return st.tuples(offsets, offsets).map(lambda pair: (min(pair), max(pair)))


def canonical(view: View, start: int, end: int) -> tuple[int, int] | None:
    try:
        return view.canonical(start, end)
    except ValueError:
        return None


def glosses_of(text: str) -> list[range]:
    """The readings of each paragraph, in offsets of the text."""
    paragraphs = Paragraphs.of(text)
    return [
        range(start + gloss.start, start + gloss.end)
        for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)
        for gloss in find_glosses(text[start:end])
    ]


@given(views())
def test_blocks_cover_the_text_and_their_alignments_hold(view: View) -> None:
    at = 0
    paragraphs = 0
    for index in range(view.block_count):
        block = view.block(index)
        start, end = view.block_source_bounds(index)
        assert (block.index, block.source_start, block.source_end) == (index, start, end)
        assert start <= end
        gap = view.text[at:start]
        assert BREAK.fullmatch(gap) if index else not gap
        at = end
        assert block.source_blocks.start == paragraphs
        paragraphs = block.source_blocks.stop
        check_blocks(block.alignment.blocks(), end - start, len(block.text))
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert {view.block_at(offset) for offset in range(start, end + 1)} == {index}
    assert at == len(view.text)
    assert paragraphs == len(BREAK.findall(view.text)) + 1


@hypothesis_settings(max_examples=400)
@given(st.data(), views())
def test_a_canonical_range_goes_to_the_view_and_back(data: st.DataObject, view: View) -> None:
    start, end = data.draw(source_ranges(view.text))
    found = canonical(view, start, end)
    if found is None:
        return
    assert view.to_source(*view.to_view(*found)) == found
    assert view.canonical(*found) == found


@hypothesis_settings(max_examples=400)
@given(st.data(), views())
def test_a_selection_in_a_view_becomes_the_canonical_range_that_holds_it(
    data: st.DataObject, view: View
) -> None:
    start, end = sorted((data.draw(positions(view)), data.draw(positions(view))))
    first, last = view.block(start.block), view.block(end.block)
    try:
        found = view.to_source(start, end)
    except ValueError:
        return
    low = first.source_start + first.alignment.source_offset(start.offset)
    high = last.source_start + last.alignment.source_range(0, end.offset)[1]
    # What the selection loses is blank, or at its end a reading.
    assert is_blank(view.text[low : max(low, found[0])])
    lost = range(min(high, found[1]), high)
    readings = {offset for gloss in glosses_of(view.text) for offset in gloss}
    assert all(is_blank(view.text[offset]) or offset in readings for offset in lost)
    assert not is_blank(view.text[found[0] : units.next_grapheme(view.text, found[0])])
    assert not is_blank(view.text[units.previous_grapheme(view.text, found[1]) : found[1]])
    assert view.to_source(*view.to_view(*found)) == found


@given(st.data(), views())
def test_parts_are_what_a_range_covers_block_by_block(data: st.DataObject, view: View) -> None:
    start, end = data.draw(source_ranges(view.text))
    for index in range(view.block_count):
        low, high = view.block_source_bounds(index)
        part = view.parts(start, end, index)
        touches = max(start, low) < min(end, high)
        assert (part is not None) == touches
        if part is not None:
            assert part[0] < part[1] <= len(view.block(index).text)
    if start < end:
        begin, finish = view.to_view(start, end)
        assert begin <= finish


@given(
    st.data(), texts, st.sampled_from(("twp", "hant", "s2hkp")), st.sampled_from(("source", "hk", "tw2sp"))
)
def test_one_passage_in_two_views_is_one_range(data: st.DataObject, text: str, one: str, two: str) -> None:
    first, second = (View(text, ViewSettings(script), detected="hans") for script in (one, two))
    found = canonical(first, *data.draw(source_ranges(text)))
    if found is None or canonical(second, *found) != found:
        return
    assert first.to_source(*first.to_view(*found)) == second.to_source(*second.to_view(*found)) == found


@pytest.mark.parametrize(
    ("selected", "settings", "kept"),
    [
        ("打印机", ViewSettings("twp"), "打印机"),
        ("印", ViewSettings("twp"), "打印机"),
        ("太网", ViewSettings("twp"), "以太网"),
        ("　乡镇 \n", ViewSettings(), "乡镇"),
        ("鄉(xiāng)鎮(zhèn)", ViewSettings(), "鄉(xiāng)鎮"),
        ("鄉(xiāng)鎮(zhèn)", ViewSettings(fold_glosses=True), "鄉(xiāng)鎮"),
        ("鎮", ViewSettings(fold_glosses=True), "鎮"),
        ("鄉(xiā", ViewSettings(), "鄉"),
        ("(xiāng)鎮", ViewSettings(fold_glosses=True), "鄉(xiāng)鎮"),
        ("(xiāng)鎮", ViewSettings(), "鄉(xiāng)鎮"),
        ("xiān", ViewSettings(), "鄉"),
        ("\u0301", ViewSettings(), "e\u0301"),
        ("\u200d👩", ViewSettings("tw"), "👨‍👩‍👧"),
        ("机 以", ViewSettings("twp"), "打印机 以太网"),
    ],
)
def test_a_range_is_widened_and_trimmed(selected: str, settings: ViewSettings, kept: str) -> None:
    text = "打印机 以太网\u00a0　乡镇 \n鄉(xiāng)鎮(zhèn)e\u0301👨‍👩‍👧"
    start = text.index(selected)
    low, high = View(text, settings, detected="hans").canonical(start, start + len(selected))
    assert text[low:high] == kept


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 99), (2, 4)])
def test_a_range_of_nothing_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError):
        View("好了 \n好").canonical(start, end)


def test_an_empty_text_has_one_empty_block() -> None:
    view = View("", ViewSettings("twp"))
    assert (view.block_count, view.block(0).text) == (1, "")
    with pytest.raises(IndexError):
        view.block(1)


@pytest.mark.parametrize("number", range(COUNT))
def test_a_document_s_blocks_are_what_opencc_gives(number: int) -> None:
    text = corpus_text(number)
    for script in ("hans", "hant", "tw", "twp", "hk", "hkp", "tw2sp"):
        view = View(text, ViewSettings(script))
        blocks = [view.block(index) for index in range(view.block_count)]
        if view.configuration is None:
            assert [block.text for block in blocks] == BREAK.split(text)
        else:
            assert [block.text for block in blocks] == BREAK.split(convert_text(text, view.configuration))


def test_layers_stand_in_their_order() -> None:
    text = "軟(ruǎn)件 和　打(dǎ)印机"
    settings = ViewSettings("s2twp", fold_glosses=True, terms=(Term("軟件", "软体"),), show_blanks=True)
    block = View(text, settings).block(0)
    # The term is found in the text without readings, and what it puts is not converted again.
    assert block.text == "软体·和␣印表機"
    kinds = {(mark.kind, block.text[mark.start : mark.end], mark.source) for mark in block.marks}
    assert {("term", "软体", "軟件"), ("phrase", "印表機", "打印机"), ("blank", "␣", "　")} <= kinds
    assert ("gloss_dot", "软体", "ruǎn") in kinds


@pytest.mark.parametrize("on", list(itertools.product((False, True), repeat=4)))
def test_every_view_is_derived_from_the_source(on: tuple[bool, bool, bool, bool]) -> None:
    text = "機(jī)器 汉字打印机\n以太网"
    glosses, terms, script, blanks = on
    settings = ViewSettings(
        "s2twp" if script else "source",
        fold_glosses=glosses,
        terms=(Term("汉字", "漢文"),) if terms else (),
        show_blanks=blanks,
    )
    want = text.replace("(jī)", "") if glosses else text
    want = want.replace("汉字", "漢文") if terms else want
    want = convert_text(want, "s2twp") if script else want
    want = want.replace(" ", "·") if blanks else want
    view = View(text, settings)
    assert [view.block(index).text for index in range(2)] == want.split("\n")
    assert view.text == text


def test_zones_of_folded_kinds_fold_whole_paragraphs() -> None:
    text = "首页 | 新闻\n\n  版权所有 \n正文首页。\n首页\n好"
    nav, copyright_, part, last = text.index("首"), text.index("版"), text.index("首", 10), text.rindex("首")
    zones = [
        Zone("chrome", nav, nav + 7, "navigation"),
        Zone("chrome", copyright_, copyright_ + 4, "copyright"),
        Zone("chrome", part, part + 2, "navigation"),
        Zone("repeat", last, last + 2, "repeat"),
    ]
    view = View(text, ViewSettings(folded=frozenset({"chrome", "repeats"})), zones=zones)
    blocks = [view.block(index) for index in range(view.block_count)]
    assert [(block.placeholder, block.source_blocks) for block in blocks] == [
        ("chrome", range(3)),
        (None, range(3, 4)),
        ("repeat", range(4, 5)),
        (None, range(5, 6)),
    ]
    assert view.to_source(ViewPosition(0, 0), ViewPosition(0, 1)) == (0, copyright_ + 4)
    assert View(text, ViewSettings(), zones=zones).block_count == 6


def test_blank_lines_fold_in_runs() -> None:
    view = View("甲\n\n \n\n乙\n\n丙", ViewSettings(fold_blank_lines=True))
    assert [view.block(index).placeholder for index in range(view.block_count)] == [
        None,
        "blank_lines",
        None,
        None,
        None,
    ]


def test_joined_lines_are_one_block_and_a_word_across_them_converts() -> None:
    text = "打印\n机好\n以太\n网"
    view = View(text, ViewSettings("s2twp", join_lines=True), joins=[(2, 3), (8, 9)])
    assert [view.block(index).text for index in range(view.block_count)] == ["印表機好", "乙太網路"]
    assert view.block(0).source_blocks == range(2)
    assert view.to_source(ViewPosition(0, 0), ViewPosition(0, 1)) == (0, 4)
    assert view.block_at(3) == 0
    assert view.parts(0, 4, 0) == (0, 3)


def test_a_long_block_comes_as_a_draft_and_then_whole() -> None:
    text = "短\n" + "用打印机和以太网，" * 8000
    view = View(text, ViewSettings("twp"), detected="hans", drafts=True)
    assert (view.block_ready(0), view.block_ready(1)) == (True, False)
    near = len(text) // 2
    draft = view.block(1, near)
    assert draft.drafted is not None
    assert draft.drafted[0] < near < draft.drafted[1]
    assert draft.drafted[1] - draft.drafted[0] < LONG_BLOCK
    check_blocks(draft.alignment.blocks(), len(text) - 2, len(draft.text))
    low, high = draft.alignment.view_range(draft.drafted[0] - 2, draft.drafted[1] - 2)
    assert draft.text[low:high] == convert_text(text[slice(*draft.drafted)], "s2twp")
    assert draft.text[:low] == text[2 : draft.drafted[0]]
    assert view.block(1) is draft
    start = view.block(1, near + 40_000)
    assert start.drafted is not None and start.drafted != draft.drafted

    made: list[Block] = []
    done = threading.Event()
    view.prepare(1, lambda block: (made.append(block), done.set())[0])  # type: ignore[func-returns-value]
    assert done.wait(60)
    assert view.block(1).drafted
    view.accept(made[0])
    assert view.block_ready(1)
    assert (view.block(1).text, view.block(1).alignment) == convert(text[2:], "s2twp")


def test_another_view_of_the_same_text_shares_what_is_known() -> None:
    view = View("汉字\n打印机", zones=[Zone("chrome", 0, 2, "navigation")])
    other = view.with_settings(ViewSettings("twp", folded=frozenset({"chrome"})))
    assert [other.block(0).placeholder, other.block(1).text] == ["chrome", "印表機"]
    assert view.block(0).text == "汉字"
