"""Damage and wrong conversions: what is suspected, where, and what is left alone."""

# ruff: noqa: E501 - tables of examples read best with one example a line

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.layers.damage import find_damage
from annotator.text.layers.overconversion import find_overconversion
from tests.corpus import corpus_text

SUSPECT = [
    ("黨的?十八大?召開之年", "none", [("?", "lost_quote", "“"), ("?", "lost_quote", "”")]),
    ("黨的?三個(gè)代表?重要思想", "hant", [("?", "lost_quote", "“"), ("?", "lost_quote", "”")]),
    ("圍繞?一個主題?(提高水平),貫穿?一條主線?", "hant", [("?", "lost_quote", "“"), ("?", "lost_quote", "”")] * 2),
    ("落實?1234?工作法", "hant", [("?", "lost_quote", "“"), ("?", "lost_quote", "”")]),
    ("他说?我们走", "hans", [("?", "lost_quote", "")]),
    ("推?dòng)黨", "hant", [("?dòng)", "orphan_gloss", "dòng")]),
    ("推dòng)黨", "hant", [("dòng)", "orphan_gloss", "dòng")]),
    ("德才兼?zhèn)?、以德為先", "hant", [("?zhèn)?", "orphan_gloss", "zhèn")]),
    ("重要?jiǎng)?chuàng)新", "hant", [("?jiǎng)", "orphan_gloss", "jiǎng"), ("?chuàng)", "orphan_gloss", "chuàng")]),
    ("把握F(tuán)組織", "hant", [("F(tuán)", "stray_gloss", "tuán")]),
    ("艱巨?;鶎狱h組織", "hant", [("?;鶎狱h", "garbled", "")]),
    ("確?;顒?dòng)", "hant", [("?;顒", "garbled", ""), ("?dòng)", "orphan_gloss", "dòng")]),
    ("討懻?,推進", "hant", [("懻?", "garbled", "")]),
    ("坏\ufffd\ufffd字", "hans", [("\ufffd\ufffd", "replacement", "")]),
    ("私\ue000用\U000f0000", "hans", [("\ue000", "private_use", ""), ("\U000f0000", "private_use", "")]),
    ("半\udc8d字", "hans", [("\udc8d", "lone_half", "")]),
    ("控\x00制\x9d", "hans", [("\x00", "control", ""), ("\x9d", "control", "")]),
    ("中È文", "hans", [("È", "half_character", "")]),
    ("党建ï¼Œ工建", "hans", [("ï¼Œ", "mojibake", "\uff0c")]),
    ("å…šå»º", "hans", [("å…šå»º", "mojibake", "党建")]),
    ("坏锟斤拷锟斤拷字", "hans", [("锟斤拷锟斤拷", "mojibake", "")]),
    ("真的???吗", "hans", [("???", "lost_characters", "")]),
    ("曰常监管,今曰召开", "hans", [("曰", "similar_character", "日"), ("曰", "similar_character", "日")]),
    ("从20117月开始", "hans", [("20117", "lost_digits", "2011年7月")]),
    ("“20102012年创先争优”", "hans", [("20102012", "lost_digits", "2010—2012")]),
    ("秀洲新闻网612  深入开展", "hans", [("612", "lost_digits", "6月12日")]),
    ("新闻网1231 讯", "hans", [("1231", "lost_digits", "12月31日")]),
    ("2010年612日", "hans", [("612", "lost_digits", "6月12")]),
    ("6月1216日", "hans", [("1216", "lost_digits", "12—16")]),
]  # fmt: skip

FINE = [
    "你好吗?我很好。", "怎么办?大家都在想", "什么是创先争优?为什么要开展?怎样开展?", "真的吗?他来了?", "能否如期完成?关键在人。",
    "这是真的?", "他问:“去不去?”", "去哪里?(未完)", "2011年7月", "9月13日至16日", "12月31日", "2010—2012年", "20112012", "电话20117788",
    "发展到2530亩250多户", "共组建网格服务团队798个", "创新创业55352工程", "10086", "王喆与李珏", "café", "naïve", "37°C", "5×3±1·", "曹雪芹曰:“…”",
    "孔子曰", "鄉(xiāng)鎮(zhèn)", "(km)", "𠮷野家", "👨‍👩‍👧", "e\u0301", "a?b=c", "https://example.org/?q=1&x=2", "\u3000\u3000段落\r\n", "\ufeff正文",
]  # fmt: skip


@pytest.mark.parametrize(("text", "detected", "expected"), SUSPECT)
def test_a_suspect_place_says_what_is_suspected(
    text: str, detected: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [
        (text[zone.start : zone.end], zone.reason, zone.detail) for zone in find_damage(text, detected)
    ] == expected


@pytest.mark.parametrize("text", FINE)
@pytest.mark.parametrize("detected", ["hans", "hant", "none"])
def test_sound_text_is_left_alone(text: str, detected: str) -> None:
    assert find_damage(text, detected) == []


def test_utf8_read_as_gbk_says_what_was_meant() -> None:
    meant = "党的建设工作"
    text = "前面" + meant.encode().decode("gb18030", "ignore") + ",后面"
    assert any(zone.reason == "mojibake" and zone.detail in meant for zone in find_damage(text, "hans"))


def test_the_damage_of_the_corpus() -> None:
    text = corpus_text(4)
    found = Counter(
        (zone.reason, zone.detail if zone.reason == "lost_quote" else "")
        for zone in find_damage(text, "hant")
    )
    assert found == {
        ("lost_quote", "“"): 78,
        ("lost_quote", "”"): 78,
        ("orphan_gloss", ""): 17,
        ("garbled", ""): 9,
        ("stray_gloss", ""): 1,
        ("similar_character", ""): 1,
    }
    text = corpus_text(0)
    assert [text[zone.start : zone.end] for zone in find_damage(text, "hans")] == ["612", "20117", "20102012"]


@pytest.mark.parametrize(("number", "detected"), [(1, "hant"), (2, "hans"), (3, "hans")])
def test_the_other_corpus_documents_show_no_damage(number: int, detected: str) -> None:
    assert find_damage(corpus_text(number), detected) == []


WRONG = [
    ("黨員乾部隊伍", "乾", "幹"), ("以正在乾的事情為中心", "乾", "幹"), ("優化昇級", "昇", "升"), ("提昇水平", "昇", "升"), ("駕馭復雜局面", "復", "複"),
    ("戰斗力", "斗", "鬥"), ("高標准研究", "准", "準"), ("找准創先爭優", "准", "準"), ("示范帶動", "范", "範"), ("黨員干部群眾", "干", "幹"),
    ("換屆后領導", "后", "後"), ("黨聯系群眾", "系", "繫"), ("關系到黨", "系", "係"), ("關于深入", "于", "於"),
]  # fmt: skip
RIGHT = [
    "建黨90周年獻禮", "工作匯報交流", "乾燥的乾糧與乾淨的水", "皇后在後宮", "范仲淹與于右任", "沈先生與姜小姐", "台北與臺灣", "裏面裡面", "計劃與計畫",
    "準備出發,批准核准", "複習恢復", "系統關係聯繫", "風采依舊,採取行動", "制度與製造", "幹部與若干", "升級提升", "鬥爭與北斗",
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "meant"), WRONG)
def test_a_wrong_conversion_is_marked_in_traditional_text(text: str, written: str, meant: str) -> None:
    zones = find_overconversion(text, "hant")
    assert [(text[zone.start : zone.end], zone.detail) for zone in zones] == [(written, meant)]
    assert find_overconversion(text, "hans") == find_overconversion(text, "mixed") == []


@pytest.mark.parametrize("text", RIGHT)
def test_right_traditional_is_left_alone(text: str) -> None:
    assert find_overconversion(text, "hant") == []


def test_the_wrong_conversions_of_the_corpus() -> None:
    text = corpus_text(1)
    words = [text[zone.start - 1 : zone.end + 1] for zone in find_overconversion(text, "hant")]
    assert Counter(words) == {
        "員乾部": 3, "導乾部": 1, "在乾的": 1, "化昇級": 1, "提昇靜": 1, "馭復雜": 1, "戰斗力": 1, "標准研": 1, "標准啟": 1, "找准創": 1, "示范帶": 1,
    }  # fmt: skip
    text = corpus_text(4)
    found = Counter(text[zone.start] + zone.detail for zone in find_overconversion(text, "hant"))
    assert found["干幹"] == 74 and found["斗鬥"] == 17
    assert not found.keys() & {"周週", "匯彙"}


def test_a_gloss_between_does_not_hide_a_wrong_word() -> None:
    text = "戰(zhàn)斗力,規(guī)范"
    assert [(text[zone.start], zone.detail) for zone in find_overconversion(text, "hant")] == [
        ("斗", "鬥"),
        ("范", "範"),
    ]


PIECES = st.sampled_from(
    ["?", "?", "黨", "建", "的", "十八大", "(tuán)", "dòng)", "?;", "鶎", "狱h", "20117月", "网612 ", "\ufffd", "\ue000", "\x00", "ï¼Œ", "锟斤拷", ",", "。",
     "\n", "\r", "乾部", "戰斗", "鄉(xiāng)", "曰常", "𠮷", "吗", "\udc8d", "é"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@given(TEXTS, st.sampled_from(["hans", "hant", "mixed", "none"]))
def test_zones_lie_in_the_text_sorted_and_apart(text: str, detected: str) -> None:
    for find in (find_damage, find_overconversion):
        zones = find(text, detected)
        before = 0
        for zone in zones:
            assert before <= zone.start < zone.end <= len(text)
            assert zone.reason
            before = zone.end
        assert zones == find(text, detected)


@given(st.text(max_size=300))
def test_any_text_can_be_searched(text: str) -> None:
    for zone in find_damage(text, "none"):
        assert 0 <= zone.start < zone.end <= len(text)
