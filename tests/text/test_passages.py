"""Words, clauses and sentences: tables of hard places, and edges that cover a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.passages import clause_range, clauses, sentence_range, sentences, word_range
from tests.corpus import corpus_text
from tests.text.texts import PIECES


@pytest.mark.parametrize(
    "marked",
    [
        "会议召开。|领导讲话！|大家鼓掌",
        "他说：“好的。”|然后走了。",
        "他說：「好的。」|然後走了！？",
        "(他说好。)|走了。",
        "是不是?鎮的?字丢了|",
        "真的吗? |走吧!|好",
        "增长3.5%，达到2.1亿元。|好",
        "In Jan. 5 Mr. Wang went. |He met Dr. Li. |Good",
        "完成任务.|下一步抓落实.|",
        "1. 加强领导。|2. 狠抓落实。",
        "看www.example.com网站。|好",
        "他说……好。|真的……",
        '他说:"好的。"|她走了.|',
        "U.S. officials came. |They left",
        "什么？！|好",
        "要求;完成;落实。|好",
    ],
)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    want = [part.strip() for part in marked.split("|") if part.strip()]
    assert [text[start:end] for start, end in sentences(text)] == want
    for start, end in sentences(text):
        assert sentence_range(text, start) == sentence_range(text, end - 1) == (start, end)


@pytest.mark.parametrize(
    "marked",
    [
        "一是抓学习，|二是抓落实；|三是抓作风。|好",
        "一是抓学习,|二是抓落实;|三是抓作风!|好",
        "达到1,200.5元,|增长3%",
        "会议指出：|要学习",
        "推?dòng)工作,|好",
        "12:30开会，|好",
    ],
)
def test_clauses(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in clauses(text)] == marked.split("|")
    for start, end in clauses(text):
        assert clause_range(text, start) == (start, end)


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("我们学习人工智能技术", "人工", "人工智能"),
        ("我們加強領導幹部的學習", "領導", "領導"),
        ("学习Python-3的方法", "thon", "Python-3"),
        ("好，坏", "，", "，"),
        ("2024年", "02", "2024"),
        ("don't stop", "n't", "don't"),
    ],
)
def test_words(text: str, at: str, word: str) -> None:
    start, end = word_range(text, text.index(at))
    assert text[start:end].startswith(word) if word.isdigit() else text[start:end] in (word, "Python", word)


texts = st.lists(st.sampled_from([piece for piece in PIECES if "\n" not in piece]), max_size=12).map("".join)


@given(st.data(), texts)
def test_every_character_is_in_one_sentence_or_blank(data: st.DataObject, text: str) -> None:
    for spans in (sentences(text), clauses(text)):
        at = 0
        for start, end in spans:
            assert at <= start < end
            assert not text[at:start].strip()
            at = end
        assert not text[at:].strip()
    offset = data.draw(st.integers(0, len(text)))
    for start, end in (sentence_range(text, offset), clause_range(text, offset), word_range(text, offset)):
        assert 0 <= start <= end <= len(text)
    start, end = word_range(text, offset)
    assert not text or start <= min(offset, len(text) - 1) < end


def test_a_lost_quote_ends_no_sentence_in_a_real_document() -> None:
    lines = [line for line in corpus_text(4).splitlines() if "?" in line]
    lost = ended = 0
    for line in lines:
        ends = {end for _, end in sentences(line)}
        for at, char in enumerate(line):
            if char == "?" and line[at + 1 : at + 2].isalpha():
                lost += 1
                ended += at + 1 in ends
    assert lost > 50
    assert ended == 0
