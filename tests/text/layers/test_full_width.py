"""Every rule knows the full-width signs too: ordinary articles have no others."""

from __future__ import annotations

import pytest

from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.damage import find_damage
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.outline import find_outline
from annotator.text.layers.repeats import find_repeats
from annotator.text.layers.zones import title_line

# Written as escapes, so that no tool can make half-width signs of them.
OPEN, CLOSE, COMMA, COLON = "\uff08", "\uff09", "\uff0c", "\uff1a"
FULL = str.maketrans("(),:;!", "\uff08\uff09\uff0c\uff1a\uff1b\uff01")


@pytest.mark.parametrize("text", ["鄉(xiāng)鎮(zhèn)工作", "社區(qū)的團(tuán)委", "党(ㄉㄤˇ)建(ㄐㄧㄢˋ)"])
def test_glosses(text: str) -> None:
    full = find_glosses(text.translate(FULL))
    assert len(full) == 2
    assert [gloss[:4] for gloss in full] == [gloss[:4] for gloss in find_glosses(text)]


def test_real_parentheses_stay() -> None:
    assert find_glosses("五十千米(km)外，印50份(app)，社区(CEO)，(一)，(1)".translate(FULL)) == []


def test_outline() -> None:
    text = "(一)加强领导\n全县各级组织都要认真学习。\n(二)落实责任\n各单位都要落实到人。\n(三)总结提高\n"
    assert len(find_outline(text.translate(FULL))) == len(find_outline(text)) == 3


def test_breadcrumb() -> None:
    line = f"您当前的位置{COLON}首页 > 新闻中心 > 正文"
    assert [zone.reason for zone in find_chrome(f"{line}\n今天召开会议{COMMA}部署工作。\n")] == ["breadcrumb"]


@pytest.mark.parametrize("heading", ["最新报道", "精彩推荐", "今日要闻"])
def test_article_lines_below_a_heading_do_not_fold(heading: str) -> None:
    lines = [
        f"全县各级组织认真学习会议精神{COMMA}切实抓好落实",
        f"会议要求{COLON}各单位把责任落实到人",
        f"与会人员围绕主题展开讨论{COMMA}提出意见",
        f"下一步{COMMA}全县将继续推进各项工作",
    ]
    assert find_chrome("\n".join([heading, *lines])) == []


def test_a_repeat_with_one_changed_clause() -> None:
    first = "会议指出,全县各级组织要认真学习,切实抓好落实,把责任落实到每一个岗位,确保各项任务按时完成,"
    second = first.replace("切实抓好落实", "切实做好工作")
    text = f"{first}并及时总结经验。\n中间的一段说别的事情。\n{second}并及时总结经验。"
    assert len(find_repeats(text.translate(FULL))) == len(find_repeats(text)) == 1


def test_orphan_tails() -> None:
    text = f"全面推?dòng{CLOSE}产业发展"
    assert [zone.reason for zone in find_damage(text, "hant")] == ["orphan_gloss"]


def test_a_sentence_is_no_title() -> None:
    assert title_line("快来看看吧\uff01这里有最新消息\uff1b\n真正的标题在这里\n") is not None
