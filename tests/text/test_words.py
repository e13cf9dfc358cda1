"""The dictionary of words: the same words as jieba's own reader gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import words
from tests.text.texts import PIECES


@pytest.fixture
def unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """As at the program's start."""
    monkeypatch.setattr(words, "_loaded", [])


@pytest.mark.usefixtures("unloaded")
def test_the_dictionary_is_read_as_jieba_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import jieba

    assert not words.is_loaded()
    ours, theirs = words.load(), jieba.Tokenizer()
    assert words.is_loaded()
    frequencies, total = theirs.gen_pfdict(theirs.get_dict_file())
    assert ours.total == total
    assert all(ours.FREQ.get(word) == count for word, count in frequencies.items())
    monkeypatch.setattr(words, "_KNOWN", "another dictionary")
    assert words._tokenizer().total == total


@given(st.lists(st.sampled_from([*PIECES, "区委副书记", "主持会议", "T恤", "AT&T", "的"]), max_size=8))
def test_any_text_is_cut_where_jieba_cuts_it(pieces: list[str]) -> None:
    import jieba

    text = "".join(pieces)
    cut = words.load().tokenize(text)
    assert list(cut) == list(jieba.dt.tokenize(text))


def test_what_no_word_begins_with_is_not_there() -> None:
    frequencies = words.load().FREQ
    assert "区委副书" in frequencies or "区委" in frequencies
    assert "区委啊啊" not in frequencies
    with pytest.raises(KeyError):
        frequencies["\ud800"]
