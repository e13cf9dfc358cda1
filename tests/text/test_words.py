"""The dictionary of words: read as jieba reads it, giving way while nobody waits for it."""

from __future__ import annotations

import threading

import pytest

from annotator.text import words


@pytest.fixture
def unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """As at the program's start."""
    monkeypatch.setattr(words, "_loaded", [])
    monkeypatch.setattr(words, "_urgent", threading.Event())


@pytest.mark.usefixtures("unloaded")
def test_the_dictionary_is_read_as_jieba_reads_it() -> None:
    import jieba

    assert not words.is_loaded()
    ours, theirs = words.load(), jieba.Tokenizer()
    assert (ours.FREQ, ours.total) == theirs.gen_pfdict(theirs.get_dict_file())
    assert words.is_loaded()


class Enough(Exception):
    """Somebody does not want it any more."""


@pytest.mark.usefixtures("unloaded")
def test_loading_ahead_can_be_stopped_and_begun_again() -> None:
    def stop() -> None:
        raise Enough

    with pytest.raises(Enough):
        words.load_ahead(stop)
    assert not words.is_loaded()
    times: list[int] = []
    words.load_ahead(lambda: times.append(len(times)))
    assert words.is_loaded() and len(times) > 20
    assert words.tokens("召开会议") == [(0, 2), (2, 4)]


@pytest.mark.usefixtures("unloaded")
def test_loading_ahead_gives_way_no_more_once_somebody_waits() -> None:
    times: list[threading.Thread] = []

    def give_way() -> None:
        if not times:
            times.append(threading.Thread(target=words.load))
            times[0].start()
            assert words._urgent.wait(10)
        else:
            times.append(times[0])

    words.load_ahead(give_way)
    times[0].join()
    assert len(times) == 1 and words.is_loaded()
