"""UTF-16 offsets and graphemes."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.units import (
    Utf16Map,
    grapheme_end,
    grapheme_start,
    next_grapheme,
    previous_grapheme,
)
from tests.text.texts import PIECES

texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=20))


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("", [0]),
        ("汉字", [0, 1, 2]),
        ("𠮷a", [0, 1, 2]),
        ("e\u0301x", [0, 2, 3]),
        ("👨‍👩‍👧好", [0, 5, 6]),
        ("🇨🇳🇭🇰", [0, 2, 4]),
        ("a\r\nb", [0, 1, 3, 4]),
        ("葛\U000e0100城", [0, 2, 3]),
        ("\u1100\u1161\u11a8", [0, 3]),
    ],
)
def test_graphemes(text: str, edges: list[int]) -> None:
    found = [0]
    while found[-1] < len(text):
        found.append(next_grapheme(text, found[-1]))
    assert found == edges


@given(texts)
def test_edges_around_every_offset(text: str) -> None:
    edges = [0, *(found.end() for found in regex.finditer(r"\X", text))]
    for offset in range(len(text) + 1):
        start, end = grapheme_start(text, offset), grapheme_end(text, offset)
        assert start == max(edge for edge in edges if edge <= offset)
        assert end == min(edge for edge in edges if edge >= offset)
        assert previous_grapheme(text, offset) == max((edge for edge in edges if edge < offset), default=0)
        assert next_grapheme(text, offset) == min((e for e in edges if e > offset), default=len(text))


@given(texts)
def test_utf16_offsets_are_those_of_the_encoding(text: str) -> None:
    units = Utf16Map.of(text)
    assert units.utf16_length == len(text.encode("utf-16-le", "surrogatepass")) // 2
    for offset in range(len(text) + 1):
        utf16_offset = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert units.to_utf16(offset) == utf16_offset
        assert units.to_code_point(utf16_offset) == offset
        if offset < len(text) and ord(text[offset]) > 0xFFFF:
            assert units.to_code_point(utf16_offset + 1) == offset


def test_a_long_run_of_marks_is_one_grapheme() -> None:
    text = "a" + "\u0301" * 5000 + "b"
    assert (grapheme_start(text, 2500), grapheme_end(text, 2500)) == (0, 5001)
