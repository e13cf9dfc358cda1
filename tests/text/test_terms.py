"""The project's own terms: files, matching, and what they do in a view."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import FileProblem
from annotator.text.deriving import Recipe, derive
from annotator.text.layers.terms import Term, checked, find_terms, read_terms, write_terms

TERMS = (Term("软件", "軟體"), Term("打印机", "打印機"), Term('a"\\b', "c"))


def test_toml_goes_there_and_back() -> None:
    assert read_terms(write_terms(TERMS), "terms.toml") == TERMS


def test_opencc_s_text_format_is_read() -> None:
    data = "# words\n软件\t軟體 軟件\r\n打印机\t打印機\n"
    assert read_terms(data, "terms.txt") == TERMS[:2]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("软件 軟體", "neither TOML"),
        ("[words]\na = 'b'", "no table of terms"),
        ("[terms]\na = 1", "no table of terms"),
        ("软件\t軟體\n打印机", "Line 2 of list has no tab"),
        ("软件\t\n", "Line 1 of list has no tab"),
        ("[terms]\n'' = 'b'", "Term 1 of list has an empty side"),
        ("[terms]\n' a' = 'b'", "begins or ends with a blank"),
        ("软件\t軟體\n软件\t軟件", "gives the term 软件 twice"),
    ],
)
def test_what_is_no_list_of_terms_is_refused(data: str, message: str) -> None:
    with pytest.raises(FileProblem) as problem:
        read_terms(data, "list")
    assert message in str(problem.value)
    assert problem.value.next_step


def test_leftmost_then_longest() -> None:
    terms = checked([("中国", "A"), ("中国人民", "B"), ("人民银行", "C")])
    found = [(start, end, term.target) for start, end, term in find_terms("中国人民银行，中国好", terms)]
    assert found == [(0, 4, "B"), (7, 9, "A")]


def test_what_a_term_puts_is_not_converted_and_nothing_converts_across_it() -> None:
    shown = derive("用打印机和以太网", Recipe("s2twp", (Term("打印", "打印"),)))
    assert shown.text == "用打印機和乙太網路"
    assert list(shown.alignment.units()) == [(1, 3, 1, 3), (5, 8, 5, 9)]
    assert [(mark.kind, mark.source) for mark in shown.marks] == [("phrase", "以太网"), ("term", "打印")]


@given(
    st.lists(
        st.sampled_from(("打", "印", "机", "汉字", "\ufdd1", "\ufdd0", "\0", "𠮷", "以太网")), max_size=10
    )
)
def test_terms_never_lose_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    shown = derive(text, Recipe(None, (Term("打印", "列印表"), Term("汉字", "字"))))
    assert shown.text == text.replace("打印", "列印表").replace("汉字", "字")
    for start, end, term in find_terms(text, (Term("打印", "列印表"), Term("汉字", "字"))):
        low, high = shown.alignment.view_range(start, end)
        assert shown.text[low:high] == term.target
