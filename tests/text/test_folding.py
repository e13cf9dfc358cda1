"""Search folding: what must be found, what must stay apart, and places that do not move."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.folding import _table, fold, fold_query
from annotator.text.script import CONFIGURATIONS, convert_text
from tests.text.texts import PIECES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(
            ("干部", "幹部"),
            ("干部", "乾部"),
            ("升级", "昇級"),
            ("升级", "升級"),
            ("复杂", "復雜"),
            ("复杂", "複雜"),
        ),
        *(
            ("战斗", "戰斗"),
            ("战斗", "戰鬥"),
            ("标准", "標准"),
            ("标准", "標準"),
            ("群众", "羣眾"),
            ("为", "爲"),
        ),
        *(("台湾", "臺灣"), ("里面", "裡面"), ("里面", "裏面"), ("头发", "頭髮"), ("着", "著"), ("说", "説")),
        *(
            ("ＡＢＣ１２", "abc12"),
            ("Word", "wORD"),
            ("，", ","),
            ("\u3000", " "),
            ("豈", "\uf900"),
            ("国", "國"),
        ),
        ("斉", "齐"),
    ],
)
def test_forms_of_one_word_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("人", "入"), ("未", "末"), ("党员", "团员"), ("。", "，"), ("a", "b")]
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_folding_keeps_places_and_repeats_itself(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert "".join(map(fold, text)) == folded


@given(
    st.lists(st.sampled_from(("机关干部", "头发", "后面", "标准化", "复杂的战斗", "群众", "里程"))).map(
        "".join
    )
)
def test_conversions_that_keep_characters_fold_to_the_same(text: str) -> None:
    for configuration in CONFIGURATIONS:
        if not configuration.endswith("p"):
            assert fold(convert_text(text, configuration)) == fold(text), configuration


def test_no_class_of_variants_swallows_the_language() -> None:
    sizes = Counter(_table().values())
    assert max(sizes.values()) <= 16


def test_a_query_is_looked_for_in_the_words_of_other_regions() -> None:
    assert fold("軟體") in fold_query("软件")
    assert fold("打印机") in fold_query("印表機")
    assert fold_query("党员") == (fold("黨員"),)
