"""Glosses: what reads the characters before it, and what only looks so."""

# ruff: noqa: E501 - tables of examples read best with one example a line

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.layers.glosses import find_glosses
from tests.corpus import corpus_text

FOUND = [
    ("鄉(xiāng)鎮(zhèn)", ["鄉(xiāng)", "鎮(zhèn)"]),
    ("社區(qū))黨組織", ["區(qū)"]),
    ("村(社區(qū))黨", ["區(qū)"]),
    ("鄉(xiāng)鎮(zhèn)", ["鄉(xiāng)", "鎮(zhèn)"]),
    ("鄉(xiang1)鎮(zhen4)", ["鄉(xiang1)", "鎮(zhen4)"]),
    ("們(men)的(de)", ["們(men)", "的(de)"]),
    ("女(nǚ)綠(lv4)律(lu:4)略(lüè)呂(lü)", ["女(nǚ)", "綠(lv4)", "律(lu:4)", "略(lüè)", "呂(lü)"]),
    ("好(ha\u030co)", ["好(ha\u030co)"]),
    ("工(ɡōnɡ)安(ɑ̄n)", ["工(ɡōnɡ)", "安(ɑ̄n)"]),
    ("鄉(ㄒㄧㄤ)鎮(ㄓㄣˋ)的(˙ㄉㄜ)不(ㄅㄨˋ)", ["鄉(ㄒㄧㄤ)", "鎮(ㄓㄣˋ)", "的(˙ㄉㄜ)", "不(ㄅㄨˋ)"]),
    ("垃(ㄌㄜˋ)圾(ㄙㄜˋ)", ["垃(ㄌㄜˋ)", "圾(ㄙㄜˋ)"]),
    ("饕餮(tāotiè)在西安(Xī'ān)", ["饕餮(tāotiè)", "西安(Xī'ān)"]),
    ("銀行(yin2 hang2)", ["銀行(yin2 hang2)"]),
    ("鄉(xiāng) 鎮(zhèn)", ["鄉(xiāng)", "鎮(zhèn)"]),
    ("好 (hǎo)", ["好 (hǎo)"]),
    ("𠮷(jí)", ["𠮷(jí)"]),
    ("葛\U000e0100(gé)", ["葛\U000e0100(gé)"]),
    (
        "<ruby>鄉<rp>(</rp><rt>xiāng</rt><rp>)</rp></ruby>吧",
        ["<ruby>鄉<rp>(</rp><rt>xiāng</rt><rp>)</rp></ruby>"],
    ),
    ("<ruby>鄉<rt>xiāng</rt>鎮<rt>zhèn</rt></ruby>", ["<ruby>鄉<rt>xiāng</rt>", "鎮<rt>zhèn</rt></ruby>"]),
    ("<ruby>漢字<rt>ㄏㄢˋ ㄗˋ</rt></ruby>", ["<ruby>漢字<rt>ㄏㄢˋ ㄗˋ</rt></ruby>"]),
]

NONE = [
    "三公里(km)", "手機(app)", "老闆(CEO)", "第(一)", "工作(一)", "(1)", "印50份", "(印50份)", "黨員先鋒崗(示范崗)",
    "百度(Baidu)", "李(Li)先生", "他(TA)", "北京(Beijing)", "圖(a)", "F(tuán)", "(xiāng)", "推?dòng)", "鄉(zhèn)", "鄉(xiāng",
    "鄉xiāng)", "鄉(xiāng1zz)", "鄉()", "鄉( )", "蘋果(apple)", "區(qqqq)", "注(ㄒ", "a<rt>b</rt>", "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "units"), FOUND)
def test_a_reading_of_the_characters_before_it_is_a_gloss(text: str, units: list[str]) -> None:
    assert [text[gloss.unit_start : gloss.end] for gloss in find_glosses(text)] == units


@pytest.mark.parametrize("text", NONE)
def test_what_reads_nothing_before_it_is_none(text: str) -> None:
    assert find_glosses(text) == []


def test_a_gloss_knows_its_base_and_reading() -> None:
    (gloss,) = find_glosses("在鄉(xiāng)下")
    assert (gloss.base_start, gloss.base_end, gloss.start, gloss.end, gloss.reading, gloss.lead) == (
        1,
        2,
        2,
        9,
        "xiāng",
        0,
    )


def test_the_corpus_document_has_2746_glosses() -> None:
    text = corpus_text(4)
    glosses = find_glosses(text)
    assert len(glosses) == 2746
    left = text
    for gloss in reversed(glosses):
        left = left[: gloss.start] + left[gloss.end :]
    # What is left in Latin letters behind a parenthesis is the one on F; the tails have no parenthesis.
    assert [
        left[at - 1 : at + 6] for at in range(1, len(left)) if left[at] == "(" and left[at + 1].islower()
    ] == ["F(tuán)"]
    assert left.count("(") == 38 + 1


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_the_other_corpus_documents_have_none(number: int) -> None:
    assert find_glosses(corpus_text(number)) == []


PIECES = st.sampled_from(
    ["鄉", "鎮", "(xiāng)", "(zhèn)", "(", ")", "(", ")", "zhèn", "好", "(hǎo)", "的(de)", " ", "\n", "km", "𠮷", "ㄒㄧㄤ", "(ㄒㄧㄤ)",
     "<ruby>", "<rt>", "</rt>", "</ruby>", "1", "?", "(km)", "\U000e0100"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@given(TEXTS)
def test_units_lie_in_the_text_in_order_and_apart(text: str) -> None:
    before = 0
    for gloss in find_glosses(text):
        assert (
            before
            <= gloss.unit_start
            <= gloss.base_start
            < gloss.base_end
            == gloss.start
            < gloss.end
            <= len(text)
        )
        before = gloss.end


@given(TEXTS, TEXTS)
def test_a_line_end_keeps_finds_apart(one: str, other: str) -> None:
    shift = len(one) + 1
    expected = find_glosses(one) + [
        gloss._replace(
            base_start=gloss.base_start + shift,
            base_end=gloss.base_end + shift,
            start=gloss.start + shift,
            end=gloss.end + shift,
        )
        for gloss in find_glosses(other)
    ]
    assert find_glosses(f"{one}\n{other}") == expected


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    assert find_glosses(text) == find_glosses(text)
