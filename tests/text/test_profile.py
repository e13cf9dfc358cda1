"""Script detection, and the configuration that each view needs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.profile import (
    VIEW_SCRIPTS,
    configuration_for,
    detect_script,
    fits,
    is_han,
    telling_characters,
)
from annotator.text.script import CONFIGURATIONS, convert_text
from tests.corpus import corpus_text


@pytest.mark.parametrize(
    ("text", "detected"),
    [
        ("", "none"),
        ("abc 123。", "none"),
        ("中文里后台", "none"),
        ("这是简体中文的文章，群众都说好。", "hans"),
        ("這是繁體中文的文章，群眾都說好。", "hant"),
        ("机关干部在基层学习，上级群众評价好，大家对工作满意，进展顺利，开会讨论发言。", "hans"),
        ("这是简体，這是繁體。", "mixed"),
        ("乾部正在乾工作，標准提昇，復雜戰斗", "hant"),
    ],
)
def test_detection(text: str, detected: str) -> None:
    profile = detect_script(text)
    assert profile.detected == detected
    assert profile.simplified + profile.traditional + profile.neutral == sum(
        char.isalpha() and ord(char) > 0x3000 for char in text
    )


@pytest.mark.parametrize(("number", "detected"), list(enumerate(["hans", "hant", "hans", "hans", "hant"])))
def test_real_documents(number: int, detected: str) -> None:
    assert detect_script(corpus_text(number)).detected == detected


def test_no_character_tells_both_scripts() -> None:
    simplified, traditional = telling_characters()
    assert not simplified & traditional
    assert len(simplified) > 3000 and len(traditional) > 3000
    assert not set("群里后台著干面") & (simplified | traditional)
    assert all(convert_text(char, "t2s") == char for char in simplified)
    assert all(convert_text(char, "t2s") != char for char in traditional)


@pytest.mark.parametrize(
    ("detected", "configurations"),
    [
        ("hans", (None, "t2s", "s2t", "s2tw", "s2twp", "s2hk", "s2hkp")),
        ("hant", (None, "t2s", None, "t2tw", "s2twp", "t2hk", "s2hkp")),
        ("mixed", (None, "t2s", "s2t", "s2tw", "s2twp", "s2hk", "s2hkp")),
        ("none", (None, "t2s", "s2t", "s2tw", "s2twp", "s2hk", "s2hkp")),
    ],
)
def test_the_configuration_of_each_view(detected: str, configurations: tuple[str | None, ...]) -> None:
    assert tuple(configuration_for(view, detected) for view in VIEW_SCRIPTS) == configurations


def test_views_that_do_not_fit() -> None:
    dimmed = {
        (view, detected)
        for view, detected in itertools.product(VIEW_SCRIPTS, ("hans", "hant", "mixed", "none"))
        if not fits(view, detected)
    }
    assert dimmed == {(view, detected) for view in ("twp", "hkp") for detected in ("hant", "mixed")}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_any_configuration_may_stand_for_a_view(name: str) -> None:
    assert configuration_for(name, "hans") == name
    assert fits(name, "none")
    if name != "jp2t":
        assert fits(name, "hans") == name.startswith("s2") != fits(name, "hant")


def test_an_unknown_view_is_refused() -> None:
    with pytest.raises(ValueError, match="klingon"):
        configuration_for("klingon", "hans")
    with pytest.raises(ValueError, match="klingon"):
        fits("klingon", "hans")


def test_simplified_text_stays_as_it_is_in_the_simplified_view() -> None:
    for number in (0, 2, 3):
        text = corpus_text(number)
        assert convert_text(text, "t2s") == text


@given(
    st.text(st.characters(), max_size=60),
    st.text(st.sampled_from("国國後后里裡a，\x01\x02𠮷𫫇🀄é"), max_size=60),
)
def test_characters_are_counted_as_one_by_one(anything: str, chosen: str) -> None:
    text = anything + chosen
    simplified, traditional = telling_characters()
    neutral = [c for c in text if is_han(c) and c not in simplified and c not in traditional]
    found = detect_script(text)
    assert (found.simplified, found.traditional, found.neutral) == (
        sum(c in simplified for c in text),
        sum(c in traditional for c in text),
        len(neutral),
    )
