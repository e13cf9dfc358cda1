"""Page chrome and title lines: what folds, and above all what never does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.layers import chrome_words
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.zones import title_line
from tests.corpus import corpus_text

PARAGRAPH = "昨天下午,全市召開大會。會議要求,各地要認真落實各項任務,不斷提高工作水平,以實際行動迎接大會召開。"

CHROME = [
    ("首   页 | 新闻中心 | 视听新闻 | 图  库 | 专题", "navigation"),
    ("關於我們 | 廣告服務 | 聯繫方式 | 法律聲明", "navigation"),
    ("总站·某某在线 某某新闻 图 片 数字报 彩票代购", "navigation"),
    ("您当前的位置:首 页 > 新闻中心 > 聚焦", "breadcrumb"),
    ("您現在的位置:首頁 > 要聞", "breadcrumb"),
    ("首页 > 活动 > 正文", "breadcrumb"),
    ("404 Not Found", "error_page"),
    ("502 Bad Gateway", "error_page"),
    ("nginx/1.18.0 (Ubuntu)", "server_banner"),
    ("ZJOL/1.24.96", "server_banner"),
    ("![]() |", "table_residue"),
    ("|||", "table_residue"),
    ("某某网 - copyright © 2009版权所有", "copyright"),
    ("某某新闻网站平台支持  浙ICP备00000000号", "copyright"),
    ("請您文明上網、理性發言並遵守相關規定,在註冊後發表評論。", "comments"),
    ("我要注册", "comments"),
    ("[ 复制本文标题地址 ] [ 发表评论 ]", "share"),
    ("分享到: 微信 微博 QQ空间", "share"),
    ("【字体:大 中 小】", "share"),
    ("上一篇:某某县召开会议", "share"),
    ("今日要闻 更多...", "link_list"),
]

ARTICLE = [
    "吴江表彰一批先进党组织优秀党员",
    "来源:",
    "来源: 秀洲新闻网   作者: 张兆利    编辑: 张兆利",
    "發布時間:2012-07-02 09:17",
    "2010年6月12日 20:40",
    "2010年6月12日 星期六",
    "《吴江日报》2012年7月1日01版",
    "本报讯 (记者 张三) 11月5日,静海县召开会议。",
    "一、基本做法",
    "主題詞:黨建 組織建設 意見",
    "【关键词】: 通川区 创先争优 “党建带三建” 五个同步",
    "张三 李四 王五 赵六 钱七 孙八",
    "县人民医院 县疾控中心 县妇保院 县中医院",
    "姓名 | 性别 | 年龄 | 职务",
    "地区 | 教育 | 文化 | 体育",
    "评论",
    "评论员文章",
    "发表评论员文章",
    "404个村",
    "相关报道说,情况正在好转。",
    "当前位置优越,交通便利。",
    "版权所有者应当依法登记,并提交有关材料。",
    "首页设计得很好。",
    "关闭了三家企业",
    "打印机",
    "收藏",
    "·加强组织领导",
    "1、领导重视,周密部署。",
    "更多的人参加了活动",
    "新闻中心主任张三",
    "全力推进“创先争优”活动 2011-05-12 09:51:33 作者:佚名 来源:",
]


@pytest.mark.parametrize(("line", "reason"), CHROME)
@pytest.mark.parametrize("place", ["alone", "above", "below"])
def test_a_line_of_chrome_is_a_zone_with_its_reason(line: str, reason: str, place: str) -> None:
    text = {"alone": line, "above": f"{line}\n\n{PARAGRAPH}", "below": f"{PARAGRAPH}\r\n\r\n {line}"}[place]
    assert [(text[zone.start : zone.end], zone.reason) for zone in find_chrome(text)] == [(line, reason)]


@pytest.mark.parametrize("line", ARTICLE)
@pytest.mark.parametrize(
    "around", ["{}", f"{PARAGRAPH}\n{{}}\n{PARAGRAPH}", "首页 > 要闻 > 正文\n{}\n\n" + PARAGRAPH]
)
def test_titles_dates_sources_and_sentences_never_fold(line: str, around: str) -> None:
    text = around.format(line)
    at = text.index(line)
    assert not [zone for zone in find_chrome(text) if zone.start < at + len(line) and at < zone.end]


def test_teasers_below_their_heading_fold_but_not_the_title_under_them() -> None:
    teasers = [
        "精彩推荐",
        "作风擎动现代化田园",
        "菱歌悠扬擦亮文化名片",
        "活水机制改善河道水质",
        "防汛升级启动基层体系",
    ]
    text = "\n".join([*teasers, "", "本文的标题在这里", "", PARAGRAPH])
    (zone,) = find_chrome(text)
    assert (zone.reason, text[zone.start : zone.end]) == ("teasers", "\n".join(teasers))
    close = "\n".join([*teasers, "本文的标题在这里", PARAGRAPH])
    assert all(zone.end <= close.index("本文的标题") for zone in find_chrome(close))


def test_a_list_of_points_without_links_around_it_is_article() -> None:
    text = "会议提出:\n·加强组织领导\n·落实工作责任\n·强化督促检查\n" + PARAGRAPH
    assert find_chrome(text) == []


def test_a_zone_may_be_part_of_a_line() -> None:
    text = "活动 2011-05-12 09:51:33 作者:佚名 来源: 浏览次数:21 网友评论 0 条\n" + PARAGRAPH + " | |||"
    assert [(text[zone.start : zone.end], zone.reason) for zone in find_chrome(text)] == [
        ("浏览次数:21 网友评论 0 条", "counter"),
        ("| |||", "table_residue"),
    ]


def lines_of(number: int) -> list[tuple[int, int, str]]:
    text = corpus_text(number)
    return [
        (text.count("\n", 0, zone.start) + 1, text.count("\n", 0, zone.end) + 1, zone.reason)
        for zone in find_chrome(text)
    ]


def test_the_chrome_of_the_corpus_and_nothing_else() -> None:
    assert lines_of(0) == [
        (1, 3, "navigation"),
        (4, 4, "page_clock"),
        (5, 5, "breadcrumb"),
        (6, 16, "teasers"),
        (17, 17, "navigation"),
        (56, 60, "link_list"),
        (62, 62, "copyright"),
        (63, 63, "navigation"),
        (64, 64, "copyright"),
    ]
    assert lines_of(1) == [(1, 3, "table_residue"), (11, 11, "comments")]
    assert lines_of(2) == [
        (1, 3, "error_page"),
        (6, 6, "server_banner"),
        (7, 7, "breadcrumb"),
        (47, 48, "comments"),
        (49, 49, "share"),
        (50, 85, "link_list"),
        (86, 88, "error_page"),
        (91, 91, "server_banner"),
    ]
    assert lines_of(3) == [(1, 1, "breadcrumb")]
    assert lines_of(4) == [(89, 89, "counter")]


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (0, "【我在现场】党建带工建团建 秀洲“画乡先锋”创先争优促科学发展"),
        (2, "海盐县创先争优活动现场点评工作情况汇报"),
        (3, "吴江表彰一批先进党组织优秀党员"),
        (4, "第一篇:XX鄉鎮2011年黨建帶群團工作意見"),
    ],
)
def test_the_title_of_a_corpus_document(number: int, title: str) -> None:
    assert title_line(corpus_text(number)) == title


def test_a_document_without_a_headline_is_called_by_its_first_words() -> None:
    title = title_line(corpus_text(1))
    assert title is not None and title.startswith("本報訊") and len(title) <= 80


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", None),
        (" \n\u3000\r\n", None),
        ("404 Not Found\n\n", None),
        ("|||\n——\n标题", "标题"),
        ("\ufeff\u3000标题\u00a0\n", "标题"),
    ],
)
def test_the_title_line_of_odd_texts(text: str, title: str | None) -> None:
    assert title_line(text) == title


PIECES = st.sampled_from(
    [line for line, _ in CHROME] + ARTICLE + ["", " ", "\r", "\x85", "| ", "·", "...", PARAGRAPH, "𠮷"]
)
TEXTS = st.lists(PIECES, max_size=25).map("\n".join)


REASONS = {
    *("navigation", "breadcrumb", "link_list", "teasers", "copyright", "server_banner", "error_page"),
    *("share", "comments", "table_residue", "page_clock", "counter"),
}


@given(TEXTS)
def test_zones_lie_in_the_text_sorted_and_apart(text: str) -> None:
    zones = find_chrome(text)
    before = 0
    for zone in zones:
        assert before <= zone.start < zone.end <= len(text)
        assert zone.kind == "chrome" and zone.reason in REASONS
        before = zone.end
    assert zones == find_chrome(text)


@given(st.text(max_size=300))
def test_any_text_has_a_title_line_or_none(text: str) -> None:
    title = title_line(text)
    assert title is None or (title and len(title) <= 80 and "\n" not in title)
    assert find_chrome(text) == find_chrome(text)


@pytest.mark.parametrize(
    ("pattern", "sign"),
    [
        (chrome_words.COPYRIGHT, chrome_words.COPYRIGHT_SIGN),
        (chrome_words.BREADCRUMB, chrome_words.BREADCRUMB_SIGN),
        (chrome_words.STEPS, chrome_words.BREADCRUMB_SIGN),
        (chrome_words.BAR, chrome_words.BAR_SIGN),
    ],
)
@settings(max_examples=60)
@given(data=st.data())
def test_what_a_pattern_matches_holds_its_sign(
    pattern: re.Pattern[str], sign: re.Pattern[str], data: st.DataObject
) -> None:
    assert sign.search(data.draw(st.from_regex(pattern, fullmatch=True)))


@pytest.mark.parametrize("name", ["ERROR_PAGE", "BANNER", "COMMENTS", "SHARE", "ACTIONS"])
@settings(max_examples=100)
@given(data=st.data())
def test_what_a_pattern_matches_begins_with_one_of_the_starts(name: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(getattr(chrome_words, name), fullmatch=True))
    assert line.lstrip()[0] in chrome_words.WHOLE_STARTS
