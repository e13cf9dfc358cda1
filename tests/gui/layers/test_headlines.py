"""Which lines are set as headlines and headings; glosses do not hide them."""

from __future__ import annotations

from annotator.gui.layers.gathering import Found, found_of, gather
from annotator.text.profile import detect_script
from tests.corpus import corpus_text

GLOSSED = (
    "第一篇:XX鄉(xiāng)鎮(zhèn)2011年黨建帶群團(tuán)工作意見\n"
    "為進(jìn)一步發(fā)揮黨組織作用,現(xiàn)提出如下實(shí)施意見。\n"
    "二、工作目標(biāo)和團(tuán)建經(jīng)驗(yàn)和黨(dǎng)務(wù)實(shí)務(wù)\n按照“抓支部、帶群團(tuán)”的工作思路推進(jìn)。\n"
    "第二篇:鄉(xiāng)鎮(zhèn)黨建帶群團(tuán)工作情況匯(huì)報(bào)和進(jìn)(jìn)展(zhǎn)\n總(zǒng)結(jié)如下，我們開展了工作。"
)


def found(text: str) -> Found:
    return found_of(text, gather(text, detect_script(text).detected), ())


def lines(text: str, starts: frozenset[int]) -> list[str]:
    return [text[start:].split("\n", 1)[0].rstrip("\r") for start in sorted(starts)]


def test_the_glossed_title_is_the_headline() -> None:
    assert lines(GLOSSED, found(GLOSSED).headlines) == [GLOSSED.split("\n", 1)[0]]


def test_glossed_parts_and_headings_are_headings() -> None:
    every = GLOSSED.split("\n")
    assert lines(GLOSSED, found(GLOSSED).headings) == [every[0], every[2], every[3 + 1]]


def test_a_headline_below_a_glossed_line_is_found_where_it_stands() -> None:
    text = "首(shǒu)页(yè) | 新闻中心 | 视听新闻 | 玩转秀洲\n區(qū)委召開會(huì)議\n今天下午(wǔ)，縣委開會。"
    assert lines(text, found(text).headlines) == ["區(qū)委召開會(huì)議"]


def test_the_title_and_the_parts_of_a_real_glossed_document() -> None:
    text = corpus_text(4)
    what = found(text)
    assert what.headlines == {0}
    assert {part.start for part in what.parts} <= what.headings


def test_a_sentence_that_begins_with_a_glossed_number_is_no_heading() -> None:
    text = "一、堅(jiān)持原則。通過引導(dǎo),推動(dòng)群團(tuán)發(fā)展\n二、平等的原則。尊重農(nóng)戶"
    assert not found(text).headings
