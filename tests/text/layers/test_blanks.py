"""Blanks: invisible characters, blank lines, and what was cut by a line end or a blank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.layers.blanks import find_blank_lines, find_joins
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.outline import find_outline
from tests.corpus import corpus_text


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("一\n\n二", []),
        ("一\n\n\n二", ["\n\n"]),
        ("一\r\n \r\n\u3000\r\n二", [" \r\n\u3000\r\n"]),
        ("\n\n一", ["\n\n"]),
        ("一\n\n\n\n二\n\n\n", ["\n\n\n", "\n\n"]),
    ],
)
def test_runs_of_blank_lines(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in find_blank_lines(text)] == runs


LONG = "健全完善领导协调机制,著力优化工作环境,把建设目标纳入管理内容,切实解决基层组织自身建设及工"
JOINED = [
    (f"{LONG}\n作中存在的突出问题。工作如下。", ["\n"]),
    (f"{LONG}\r\n作中存在的突出问题。工作如下。", ["\r\n"]),
    (f"{LONG} 1\n作中存在的突出问题。", [" 1\n"]),
    ("为实现目标提供坚强的组织保 障,不断开创新局面,确保完成。", [" "]),
    ("在社區(qū),圍 繞文明和諧社區(qū)建設,開展活動,促進工作。", [" "]),
]
APART = [
    "XX乡镇\n关于深入开展工作的意见\n为进一步发挥作用,现提出如下意见:",
    "第二篇 党建带群团工作实施方案\n为深入贯彻精神,特制定本方案。",
    f"{LONG}。\n作中存在的问题。",
    "党建带三建 群团齐争先",
    "主题词:党建 组织建设 意见",
    "转职能 转方式 转作风 转出新气象",
    "张三 李四,王五 赵六,钱七 孙八,周九 吴十",
    "充分发挥团组织工作的作用,健全目标责任制,做到目标细化、逐级分解,充分发挥作用\n新华村委员会\n二0一一年十月十日",
    "",
]


@pytest.mark.parametrize(("text", "cuts"), JOINED)
def test_what_was_cut_can_be_joined(text: str, cuts: list[str]) -> None:
    assert [text[join.start : join.end] for join in find_joins(text)] == cuts


@pytest.mark.parametrize("text", APART)
def test_what_was_not_cut_stays_apart(text: str) -> None:
    assert find_joins(text) == []


def test_lines_of_one_width_are_wrapped() -> None:
    line = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰"
    text = "\n".join([line] * 9 + ["末行。", "  新的一段开始了"])
    assert len(find_joins(text)) == 9


def test_the_cuts_of_the_corpus() -> None:
    text = corpus_text(4)
    joins = find_joins(text, headings=find_outline(text), chrome=find_chrome(text))
    lines = [(text.count("\n", 0, join.start) + 1, join.reason) for join in joins]
    assert [line for line, reason in lines if reason == "page_number"] == [29, 44]
    assert [line for line, reason in lines if reason == "blank"] == [50, 53, 57, 58, 59, 61, 63, 70, 71]
    ends = [78, 93, 96, 100, 102, 104, 107, 110, 114, 116, 119, 121, 124]
    assert [line for line, reason in lines if reason == "line_end"] == ends


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_the_other_corpus_documents_are_not_cut(number: int) -> None:
    text = corpus_text(number)
    assert find_joins(text, headings=find_outline(text), chrome=find_chrome(text)) == []


PIECES = st.sampled_from(
    [
        LONG,
        "作中存在",
        "。",
        ",",
        " ",
        " 1",
        "\n",
        "\r\n",
        "\r",
        "\u3000",
        "\u00a0",
        "一、",
        "鄉(xiāng)",
        "a",
        "𠮷",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@given(TEXTS)
def test_finds_lie_in_the_text_sorted_and_apart(text: str) -> None:
    before = 0
    for join in find_joins(text):
        assert before <= join.start < join.end <= len(text)
        before = join.end
    before = 0
    for start, end in find_blank_lines(text):
        assert before <= start < end <= len(text) and not text[start:end].strip(
            " \t\u00a0\u3000\u200b\ufeff\r\n"
        )
        before = end


@given(TEXTS)
def test_a_join_takes_only_blanks_line_ends_and_page_numbers(text: str) -> None:
    for join in find_joins(text):
        assert not text[join.start : join.end].strip(" \u00a0\u3000\t\r\n0123456789")
        assert text[join.start - 1].strip() and text[join.end].strip()
