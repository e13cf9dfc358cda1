"""All layers together: what they share, that they stop when told, that they agree with each alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.layers.analysis import Cancelled, Layers, analyse
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.damage import find_damage
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.plain import PlainText
from annotator.text.layers.scan import scan, windows
from tests.corpus import corpus_text

SCRIPTS = ["hans", "hant", "hans", "hans", "hant"]


@pytest.mark.parametrize(
    ("number", "counts"),
    [
        (0, (0, 9, 0, 3, 0)),
        (1, (0, 2, 0, 0, 13)),
        (2, (0, 8, 1, 0, 0)),
        (3, (0, 1, 1, 0, 0)),
        (4, (2746, 1, 0, 184, 197)),
    ],
)
def test_the_counts_of_the_corpus(number: int, counts: tuple[int, ...]) -> None:
    found = analyse(corpus_text(number), SCRIPTS[number])
    assert (
        len(found.glosses),
        len(found.chrome),
        len(found.repeats),
        len(found.damage),
        len(found.overconversion),
    ) == counts


@pytest.mark.parametrize("number", range(5))
def test_together_they_find_what_each_finds_alone(number: int) -> None:
    text = corpus_text(number)
    found = analyse(text, SCRIPTS[number])
    assert list(found.glosses) == find_glosses(text)
    assert list(found.chrome) == find_chrome(text)
    assert list(found.damage) == find_damage(text, SCRIPTS[number])
    assert found.zones == sorted(found.zones, key=lambda zone: (zone.start, zone.end, zone.kind))


def test_it_stops_when_told() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Cancelled):
        analyse("第一篇:标题\n正文。" * 100, "hant", cancelled=cancelled)
    assert asked == 4


def test_an_empty_text_holds_nothing() -> None:
    assert analyse("", "none") == Layers(
        glosses=[], chrome=[], repeats=[], damage=[], overconversion=[], joins=[], outline=[]
    )


PIECES = st.sampled_from(
    [
        "鄉(xiāng)",
        "鎮(zhèn)",
        "<ruby>鄉<rt>xiāng</rt></ruby>",
        "正文很长,",
        "404 Not Found",
        "?",
        "乾部",
        "一、",
        "\n",
        "\r\n",
        " ",
        "𠮷",
        "\x00",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@given(TEXTS)
def test_a_text_without_glosses_leads_back_to_its_source(text: str) -> None:
    plain = PlainText(text, find_glosses(text))
    assert len(plain.simplified) == len(plain.text)
    back = [plain.source(at) for at in range(len(plain.text))]
    assert "".join(text[at] for at in back) == plain.text
    assert back == sorted(set(back))


@given(TEXTS, st.sampled_from(["hans", "hant", "mixed", "none"]))
def test_everything_lies_in_the_text(text: str, detected: str) -> None:
    found = analyse(text, detected)
    ranges = [(zone.start, zone.end) for zone in found.zones]
    ranges += [(gloss.start, gloss.end) for gloss in found.glosses]
    ranges += [(join.start, join.end) for join in found.joins]
    ranges += [(heading.start, heading.end) for heading in found.outline]
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert found == analyse(text, detected)


@given(st.text(alphabet="汉字,。\n ", max_size=400), st.integers(1, 50))
def test_windows_cover_a_text(text: str, size: int) -> None:
    ranges = list(windows(text, size))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(0 < end - start <= size for start, end in ranges)


def test_a_long_text_is_searched_as_a_short_one() -> None:
    import re

    text = "甲乙,丙12丁\n" * 120_000
    assert sum(1 for _ in scan(re.compile(r"\d+"), text)) == 120_000
