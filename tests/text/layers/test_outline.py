"""The outline: parts, numbered headings, their tree and their ranges."""

# ruff: noqa: E501 - tables of examples read best with one example a line

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.outline import KINDS, find_outline, find_parts
from tests.corpus import corpus_text

TEXT = """第一篇:工作意见
前言。
一、目的和意义
正文。
二、基本原则。
1、坚持原则。通过引导,
2. 自愿的原则
(1)积极推进
(2)规范运行
第二篇 实施方案
第三条 本办法自发布之日起施行。
(一)扎实做好工作。协助抓好,
"""


def test_headings_form_a_tree_with_ranges() -> None:
    outline = find_outline(TEXT)
    assert [(heading.level, heading.title, heading.parent) for heading in outline] == [
        (0, "第一篇:工作意见", -1),
        (1, "一、目的和意义", 0),
        (1, "二、基本原则", 0),
        (2, "1、坚持原则", 2),
        (2, "2. 自愿的原则", 2),
        (3, "(1)积极推进", 4),
        (3, "(2)规范运行", 4),
        (0, "第二篇 实施方案", -1),
        (1, "第三条 本办法自发布之日起施行", 7),
        (2, "(一)扎实做好工作", 8),
    ]
    assert TEXT[outline[1].start : outline[1].end] == "一、目的和意义\n正文。"
    assert TEXT[outline[2].start : outline[2].end].endswith("规范运行")


def test_a_part_can_be_opened_by_its_range() -> None:
    first, second = find_parts(find_outline(TEXT))
    assert TEXT[first.start : first.end].startswith("第一篇") and TEXT[first.end :].lstrip().startswith(
        "第二篇"
    )
    assert TEXT[second.start : second.end] == TEXT[TEXT.index("第二篇") :].rstrip()


@pytest.mark.parametrize(
    "line",
    [
        "一是着眼于服务", "2012年,是关键的一年", "3.5万人参加", "第三条的规定说得明白", "第一篇文章发表之后引起了广泛的关注和热烈的讨论并且得到了各方面的肯定",
        "十分重要", "百佳先锋", "1234", "(印50份)", "2.5%", "一、", "3、 ", "昨天,第一章通过", "50年来",
    ],
)  # fmt: skip
def test_what_only_begins_like_a_heading_is_none(line: str) -> None:
    assert find_outline(f"正文。\n{line}\n正文。") == []


def test_a_heading_that_ran_on_is_found_within_the_line() -> None:
    text = "四、统筹抓好人事工作(一)进一步加强管理。严格执行。\n(二)优化配置。完善机制。"
    assert [heading.title for heading in find_outline(text)] == [
        "四、统筹抓好人事工作",
        "(一)进一步加强管理",
        "(二)优化配置",
    ]


def test_the_outline_of_the_compilation() -> None:
    text = corpus_text(4)
    outline = find_outline(text)
    parts = find_parts(outline)
    assert [part.title[:4] for part in parts] == ["第一篇:", "第二篇:", "第三篇:", "第四篇:", "第五篇:"]
    assert [text.count("\n", 0, part.start) + 1 for part in parts] == [1, 23, 40, 47, 77]
    children = [sum(heading.parent == outline.index(part) for heading in outline) for part in parts]
    assert children == [4, 3, 3, 5, 4]
    assert all(text[part.end :].lstrip()[:1] in ("第", "") for part in parts)


def test_the_outline_of_the_report_ends_before_its_chrome() -> None:
    text = corpus_text(2)
    outline = find_outline(text, chrome=find_chrome(text))
    assert [heading.title[:2] for heading in outline if heading.level == 0] == ["一、", "二、", "三、"]
    assert len(outline) == 14
    assert text[: outline[-1].end].endswith("创先争优的长效机制。")


@pytest.mark.parametrize("number", [0, 1, 3])
def test_the_other_corpus_documents_have_no_outline(number: int) -> None:
    assert find_outline(corpus_text(number)) == []


PIECES = st.sampled_from(
    [
        "第一篇",
        "第二章",
        "第三条",
        "一、",
        "(二)",
        "(1)",
        "2、",
        "3.",
        "①",
        "标题",
        "。",
        ":",
        ",",
        "\n",
        "\r\n",
        " ",
        "正文很长" * 20,
        "鄉(xiāng)",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@given(TEXTS)
def test_the_tree_is_sound(text: str) -> None:
    outline = find_outline(text)
    before = 0
    for index, heading in enumerate(outline):
        assert before <= heading.start < heading.heading_end <= heading.end <= len(text)
        assert heading.kind in KINDS and -1 <= heading.parent < index
        if heading.parent >= 0:
            above = outline[heading.parent]
            assert (
                heading.level == above.level + 1 and above.start <= heading.start and heading.end <= above.end
            )
        else:
            assert heading.level == 0
        before = heading.heading_end
