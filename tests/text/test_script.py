"""Conversion against opencc itself: the same text, for every configuration, and an alignment that holds."""

from __future__ import annotations

import random
import threading
from functools import cache
from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import workers
from annotator.text import long_lines, opencc_data, script
from annotator.text.alignment import Alignment
from annotator.text.script import CONFIGURATIONS, UnknownConfiguration, convert, convert_text
from tests.corpus import COUNT, corpus_text
from tests.text.blocks import check_blocks
from tests.text.hostile import LOSSY, ODD, all_keys, hostile_text, phrase_keys

PHRASE_CONFIGURATIONS = ("s2twp", "s2hkp", "tw2sp", "hk2sp")


@cache
def oracle(configuration: str) -> opencc.OpenCC:
    return opencc.OpenCC(str(opencc_data.folder() / f"{configuration}.json"), False)


def check(text: str, configuration: str) -> Alignment:
    """Convert a text that opencc itself can convert, and compare."""
    view, alignment = convert(text, configuration)
    assert view == oracle(configuration).convert(text)
    assert convert_text(text, configuration) == view
    assert (alignment.source_length, alignment.view_length) == (len(text), len(view))
    check_blocks(alignment.blocks(), len(text), len(view))
    assert Alignment.from_units(len(text), len(view), alignment.units()) == alignment
    return alignment


def test_all_of_opencc_s_configurations_are_offered() -> None:
    assert set(CONFIGURATIONS) == {file.stem for file in opencc_data.folder().glob("*.json")}
    assert len(CONFIGURATIONS) == 16


def test_the_premise_of_alignment_holds_for_the_installed_dictionaries() -> None:
    opencc_data.check_premise()
    assert opencc_data.digest() == opencc_data.VERIFIED, (
        "checked anew at each start until VERIFIED is updated"
    )
    files = {file.stem for file in opencc_data.folder().glob("*.ocd2")}
    assert {name for name in files if opencc_data.changes_length(name)} == opencc_data.LENGTH_CHANGING
    assert {name for name in CONFIGURATIONS if opencc_data.marked(name)} == set(PHRASE_CONFIGURATIONS)
    assert [name for name in PHRASE_CONFIGURATIONS if opencc_data.marked(name).complete] == ["s2twp", "s2hkp"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("dictionary", "key", "value", "message"),
    [
        ("STPhrases", "打印", "打印機", "more than one stage that changes the length"),
        ("CJK_Compatibility_Ideographs", "豈", "豈有", "Ideographs in opencc's hk2s changes the length"),
        ("TWVariants", "甲。", "甲。", "characters that we keep"),
        ("STCharacters", "甲", "\ufdd0", "characters that we keep"),
    ],
)
def test_a_broken_premise_is_said_clearly(
    dictionary: str, key: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = opencc_data.entries

    def changed(name: str) -> dict[str, str]:
        return {**read(name), **({key: value} if name == dictionary else {})}

    monkeypatch.setattr(opencc_data, "entries", changed)
    opencc_data.changes_length.cache_clear()
    try:
        with pytest.raises(opencc_data.BrokenPremise, match=message):
            opencc_data.check_premise()
    finally:
        opencc_data.changes_length.cache_clear()


@pytest.mark.parametrize(
    ("text", "configuration", "view", "units"),
    [
        ("打印机", "s2twp", "印表機", [(0, 3, 0, 3)]),
        ("以太网", "s2twp", "乙太網路", [(0, 3, 0, 4)]),
        ("B超，滚动条", "s2twp", "超音波，捲軸", [(0, 2, 0, 3), (3, 6, 4, 6)]),
        ("用打印机和以太网", "s2twp", "用印表機和乙太網路", [(1, 4, 1, 4), (5, 8, 5, 9)]),
        ("乙太網路和印表機", "tw2sp", "以太网和打印机", [(0, 4, 0, 3), (5, 8, 4, 7)]),
        ("項目社區", "s2tw", "項目社區", []),
        ("二噁英", "t2s", "二𫫇英", []),
    ],
)
def test_phrases_are_exact_units(
    text: str, configuration: str, view: str, units: list[tuple[int, int, int, int]]
) -> None:
    assert convert(text, configuration)[0] == view
    assert list(check(text, configuration).units()) == units


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_every_key_of_every_dictionary_in_a_row(configuration: str) -> None:
    check("\n".join(all_keys()[::7]), configuration)
    shuffled = [*phrase_keys(), *all_keys()[::19]]
    random.Random(configuration).shuffle(shuffled)
    check("".join(shuffled), configuration)


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_hostile_text(configuration: str) -> None:
    for seed in range(4):
        check(hostile_text(seed, 3000, newlines=seed % 2 == 0), configuration)


@pytest.mark.parametrize("configuration", PHRASE_CONFIGURATIONS)
def test_a_million_characters_without_a_newline(configuration: str) -> None:
    text = hostile_text(7, 400_000, newlines=False).replace("\n", "")[:1_000_000]
    assert len(text) == 1_000_000
    check(text, configuration)


@pytest.mark.parametrize("number", range(COUNT))
def test_real_documents(number: int) -> None:
    for configuration in CONFIGURATIONS:
        check(corpus_text(number), configuration)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(CONFIGURATIONS), st.lists(st.sampled_from((*ODD, "打印机", "以太网", "乙太網路", "B超")))
)
def test_odd_characters_between_phrases(configuration: str, pieces: list[str]) -> None:
    check("".join(pieces), configuration)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(CONFIGURATIONS),
    st.lists(st.sampled_from((*LOSSY, *ODD, "打印机", "以太网", "乙太網路", "滚动条"))),
)
def test_what_opencc_loses_is_kept_one_to_one(configuration: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    view, alignment = convert(text, configuration)
    # A private-use character stands in for each of them in what opencc is asked.
    plain = "".join("\uf8ff" if char in LOSSY else char for char in text)
    want, same = convert(plain, configuration)
    assert alignment == same
    kept = iter([char for char in text if char in LOSSY])
    assert view == "".join(next(kept) if char == "\uf8ff" else char for char in want)
    for start, char in enumerate(text):
        if char in LOSSY:
            low, high = alignment.view_range(start, start + 1)
            assert view[low:high] == char


def test_a_text_that_holds_every_noncharacter() -> None:
    text = "".join(map(chr, range(0xFDD0, 0xFDF0))) + "\0打印机\ud8ff"
    assert convert(text, "s2twp")[0] == text.replace("打印机", "印表機")


@pytest.mark.parametrize("configuration", ("s2twp", "tw2sp", "t2s"))
def test_pieces_convert_as_the_whole_does(configuration: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "_MAIN_CHUNK", 50)
    for seed in range(6):
        check(hostile_text(seed, 600), configuration)
        check(hostile_text(seed, 600, newlines=False), configuration)


def test_off_the_main_thread_a_long_line_goes_to_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "打印机和以太网" * 6000 + "\0"
    asked: list[str] = []
    answers: list[tuple[str, Alignment]] = []
    real = long_lines.convert

    def watched(run: str, piece: str) -> str | None:
        answer = real(run, piece)
        asked.append(f"{run} {answer is not None}")
        return answer

    monkeypatch.setattr(long_lines, "convert", watched)
    thread = threading.Thread(target=lambda: answers.append(convert(text, "s2twp")))
    thread.start()
    thread.join()
    assert asked == ["s2twp+ True"]
    assert answers == [convert(text, "s2twp")]


def test_a_process_that_cannot_start_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "command", lambda _: ["/nowhere/at/all"])
    assert long_lines.convert("s2t", "汉") is None


def test_a_stranger_s_folder_does_not_change_a_conversion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "s2hk.json").write_text((opencc_data.folder() / "t2s.json").read_text("utf-8"), "utf-8")
    for name in ("STPhrases", "STCharacters", "TSCharacters"):
        (tmp_path / f"{name}.ocd2").write_bytes(b"nothing")
    monkeypatch.chdir(tmp_path)
    script._converter.cache_clear()
    assert convert_text("汉字", "s2hk") == "漢字"
    assert convert("以太网", "s2hkp")[0] == oracle("s2hkp").convert("以太网")


def test_an_unknown_configuration_is_refused() -> None:
    with pytest.raises(UnknownConfiguration, match="s2x"):
        convert("汉", "s2x")
    with pytest.raises(UnknownConfiguration):
        convert_text("汉", "../s2t")
