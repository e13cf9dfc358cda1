"""Repeats: passages that stand again, in one document and over many."""

# ruff: noqa: E501 - tables of examples read best with one example a line

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.plain import PlainText
from annotator.text.layers.repeats import RepeatIndex, find_repeats
from annotator.text.layers.shingles import clauses_of
from annotator.text.layers.zones import Zone
from annotator.text.script import convert_text
from tests.corpus import corpus_text

PASSAGE = (
    "徐明指出,当前经济形势复杂多变,周边竞争更趋激烈,保持经济平稳较快增长的压力不断加大。"
    "全市各级党组织和广大党员干部要以活动的深入开展为动力,牢固树立大局意识,始终坚持发展信心。"
)
OTHER = "会议由市长主持,市领导在主席台就座。大会还对先进单位进行了表彰,并对今后工作作了部署。"


def passages(text: str, zones: Sequence[Zone]) -> list[tuple[str, str]]:
    found = []
    for zone in zones:
        assert zone.target is not None
        found.append((text[zone.start : zone.end], text[slice(*zone.target)]))
    return found


def test_the_later_passage_links_to_the_first() -> None:
    text = f"{PASSAGE}\n{OTHER}\n{PASSAGE}\n"
    (zone,) = find_repeats(text)
    assert (zone.start, zone.end) == (text.rindex(PASSAGE), text.rindex(PASSAGE) + len(PASSAGE))
    assert zone.target == (0, len(PASSAGE))
    assert (zone.kind, zone.target_document) == ("repeat", "")


@pytest.mark.parametrize(
    "again",
    [
        convert_text(PASSAGE, "s2tw"),
        convert_text(PASSAGE, "s2t"),
        PASSAGE.replace(",", ","),
        PASSAGE.replace("经济", "经 济"),
        PASSAGE.replace("更趋激烈", "日趋激烈"),
        PASSAGE.replace("周边竞争更趋激烈,", ""),
        PASSAGE.replace("指出", "强调"),
        PASSAGE.replace("党", "党(dǎng)"),
    ],
)
def test_script_blanks_punctuation_glosses_and_small_differences_do_not_matter(again: str) -> None:
    text = f"{PASSAGE}\n{OTHER}\n{again}"
    (zone,) = find_repeats(text)
    assert zone.start >= text.rindex("\n") and len(text) - zone.start >= 60
    assert zone.end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        PASSAGE,
        f"{PASSAGE}\n{OTHER}",
        "深入开展创先争优活动,取得成效。再次深入开展创先争优活动,取得进展。",
        "一、指导思想\n略\n一、指导思想\n",
        "会议强调,要加强领导。" + OTHER + "会议强调,要精心组织。",
    ],
)
def test_short_phrases_are_no_repeats(text: str) -> None:
    assert find_repeats(text) == []


def test_a_title_that_stands_twice_is_a_repeat() -> None:
    title = "海盐县活动现场点评工作情况汇报"
    text = f"{title}\n\n  {title}\n\n{PASSAGE}"
    assert passages(text, find_repeats(text)) == [(title, title)]


def test_what_stands_three_times_links_to_the_first_both_times() -> None:
    text = "\n".join([PASSAGE, OTHER, PASSAGE, "另一段文字在这里。", PASSAGE])
    assert [zone.target for zone in find_repeats(text)] == [(0, len(PASSAGE))] * 2


def test_a_text_that_repeats_itself_all_along_is_done_in_linear_steps() -> None:
    text = (PASSAGE + "\n") * 3000
    zones = find_repeats(text)
    assert zones[0].start < 2 * len(PASSAGE) and zones[-1].end == len(text) - 1
    assert len(zones) < 30


def test_chrome_is_no_repeat() -> None:
    text = f"首页 > 深入开展创先争优活动专题 > 正文\n{PASSAGE}\n首页 > 深入开展创先争优活动专题 > 正文\n"
    assert find_repeats(text, chrome=find_chrome(text)) == []


def test_the_repeats_of_the_corpus() -> None:
    text = corpus_text(3)
    (zone,) = find_repeats(text)
    lines = [text.count("\n", 0, at) + 1 for at in (zone.start, zone.end)]
    assert lines == [16, 23]
    assert zone.target is not None and [text.count("\n", 0, at) + 1 for at in zone.target] == [7, 14]
    assert text[zone.start : zone.end] == text[slice(*zone.target)]
    text = corpus_text(2)
    (zone,) = find_repeats(text, chrome=find_chrome(text))
    assert text[zone.start : zone.end] == "海盐县创先争优活动现场点评工作情况汇报"
    assert text.count("\n", 0, zone.start) + 1 == 10


@pytest.mark.parametrize("number", [0, 1, 4])
def test_the_other_corpus_documents_repeat_nothing(number: int) -> None:
    text = corpus_text(number)
    assert find_repeats(text, chrome=find_chrome(text)) == []


def test_an_index_finds_passages_of_earlier_documents_across_scripts() -> None:
    index = RepeatIndex()
    first = f"标题一\n{PASSAGE}\n结尾。"
    second = f"另一篇的开头。\n{convert_text(PASSAGE, 's2tw')}"
    assert index.add("a", first) == []
    (zone,) = index.add("b", second)
    assert (zone.target_document, zone.kind) == ("a", "repeat")
    assert second[zone.start : zone.end] == convert_text(PASSAGE, "s2tw")
    assert zone.target is not None and first[slice(*zone.target)] == PASSAGE
    assert index.add("c", OTHER) == []
    assert len(index) == 3 and "b" in index


def test_adding_again_gives_the_same_zones_and_adds_nothing() -> None:
    index = RepeatIndex()
    index.add("a", PASSAGE)
    zones = index.add("b", PASSAGE)
    assert index.add("b", PASSAGE) == zones and index.add("a", PASSAGE) == []
    assert len(index) == 2


def test_a_discarded_document_is_no_target() -> None:
    index = RepeatIndex()
    index.add("a", PASSAGE)
    index.discard("a")
    index.discard("unknown")
    assert index.add("b", PASSAGE) == []
    (zone,) = index.add("c", PASSAGE)
    assert zone.target_document == "b"


WORDS = [
    "会议要求认真落实各项任务",
    "不断提高工作水平",
    "以实际行动迎接大会",
    "各地各部门要及时学习",
    "统一思想和行动",
    "进一步",
]
TEXTS = st.lists(st.sampled_from([*WORDS, ",", "。", "\n", " ", "?", "𠮷"]), max_size=60).map("".join)


@given(TEXTS)
def test_zones_lie_behind_their_targets_sorted_and_apart(text: str) -> None:
    zones = find_repeats(text)
    before = 0
    for zone in zones:
        assert zone.target is not None
        assert 0 <= zone.target[0] < zone.target[1] <= zone.start
        assert before <= zone.start < zone.end <= len(text)
        before = zone.end
    assert zones == find_repeats(text)


@given(st.integers(0, 10_000))
def test_a_planted_passage_is_found_wherever_it_stands(seed: int) -> None:
    choose = random.Random(seed)
    signs = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    filler = ["".join(choose.choices(signs, k=choose.randint(5, 20))) for _ in range(30)]
    filler.insert(choose.randint(0, 30), PASSAGE)
    text = "\n".join([PASSAGE, *filler])
    assert any(zone.start <= text.rindex(PASSAGE[:40]) < zone.end for zone in find_repeats(text))


@given(st.text(alphabet="市委記者著臺 \u3000,。“」\n\r\u2028·ab7", max_size=60))
def test_clauses_are_what_stands_between_signs_without_blanks(text: str) -> None:
    clauses = clauses_of(PlainText(text, []))
    pieces = [match for match in re.finditer("[^,。“」\n\r\u2028·]+", text) if match[0].strip()]
    assert list(clauses.starts) == [match.start() for match in pieces]
    assert list(clauses.ends) == [match.end() for match in pieces]
    folded = ["".join(match[0].split()).translate(str.maketrans("記著臺", "记着台")) for match in pieces]
    assert list(clauses.hashes) == list(map(hash, folded))
    assert list(clauses.sizes) == list(map(len, folded))
