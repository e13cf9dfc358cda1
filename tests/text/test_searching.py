"""Finding in a document: in any script, through glosses, as shown, exactly, and by expressions."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import QueryProblem
from annotator.text import searching
from annotator.text.layers.terms import Term
from annotator.text.searchable import Searchable
from annotator.text.searching import Query, search
from annotator.text.views import View, ViewSettings
from tests.text.texts import PIECES

GLOSSED = "鄉(xiāng)鎮(zhèn)的軟體和乾部很復雜。\n乡镇干部 ＡＢＣ Abc"


def go_on() -> None:
    """A check that never ends a search."""


def found(source: str, query: Query, view: View | None = None) -> list[str]:
    document = Searchable.of(source, view, go_on)
    hits = search(document, query, go_on)
    return [source[slice(*hits[index])] for index in range(len(hits))]


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        ("鄉鎮", ["鄉(xiāng)鎮", "乡镇"]),
        ("乡镇", ["鄉(xiāng)鎮", "乡镇"]),
        ("鄉(xiāng)鎮(zhèn)", ["鄉(xiāng)鎮", "乡镇"]),
        ("xiāng", ["鄉"]),
        ("软件", ["軟體"]),
        ("軟件", ["軟體"]),
        ("干部", ["乾部", "干部"]),
        ("幹部", ["乾部", "干部"]),
        ("复杂", ["復雜"]),
        ("複雜", ["復雜"]),
        ("abc", ["ＡＢＣ", "Abc"]),
        ("没有", []),
        ("  ", []),
        ("", []),
    ],
)
def test_typed_text_is_found_however_it_is_written(typed: str, quotes: list[str]) -> None:
    assert found(GLOSSED, Query(typed)) == quotes


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        *(("鄉鎮", ["鄉(xiāng)鎮"]), ("乡镇", ["乡镇"]), ("干部", ["干部"])),
        *(("Abc", ["Abc"]), ("abc", []), ("软件", [])),
    ],
)
def test_exactly_as_written_tells_scripts_width_and_case_apart(typed: str, quotes: list[str]) -> None:
    assert found(GLOSSED, Query(typed, exact=True)) == quotes


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        ("乡.", ["鄉(xiāng)鎮", "乡镇"]),
        ("[干乾]部", ["乾部", "干部"]),
        ("[一-龥]部", ["乾部", "干部"]),
        ("^乡", ["鄉", "乡"]),
        (r"\w+c$", ["Abc"]),
        ("q*", []),
    ],
)
def test_an_expression_is_found_in_any_script(typed: str, quotes: list[str]) -> None:
    assert found(GLOSSED, Query(typed, expression=True)) == quotes


def test_an_exact_expression_tells_scripts_and_case_apart() -> None:
    assert found(GLOSSED, Query("乡.", exact=True, expression=True)) == ["乡镇"]
    assert found(GLOSSED, Query("abc", exact=True, expression=True)) == []


@pytest.mark.parametrize("typed", ["(a", "a**", "[", "a{2,1}", "\\", "(?P<x>a)(?P<x", "(?<n", "a" * 1001])
def test_a_bad_expression_is_told(typed: str) -> None:
    with pytest.raises(QueryProblem):
        found("aaa", Query(typed, expression=True))


def test_an_expression_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "SECONDS", 0.2)
    begun = time.monotonic()
    with pytest.raises(QueryProblem, match="takes too long"):
        found("a" * 5000 + "!", Query("(a+)+b", expression=True))
    assert time.monotonic() - begun < 30


VIEWED = "用鼠标打开软件工程，又装了以太网。\n县委办\n公室的项目"


@pytest.mark.parametrize(
    ("settings", "typed", "quotes"),
    [
        (ViewSettings("twp", fold_glosses=True), "體工", ["软件工"]),
        (ViewSettings("twp", fold_glosses=True), "滑鼠", ["鼠标"]),
        (ViewSettings("tw", fold_glosses=True, terms=(Term("项目", "工程案"),)), "工程案", ["项目"]),
        (ViewSettings(fold_glosses=True, join_lines=True), "县委办公室", ["县委办\n公室"]),
        (ViewSettings("hant", fold_glosses=True), "軟件", ["软件"]),
    ],
)
def test_what_a_view_shows_is_found_in_it(settings: ViewSettings, typed: str, quotes: list[str]) -> None:
    at = VIEWED.index("\n公室")
    view = View(VIEWED, settings, joins=[(at, at + 1)])
    assert found(VIEWED, Query(typed), view) == quotes


TEXTS = st.lists(st.sampled_from((*PIECES, "鄉(xiāng)", "软件", "  ", "\n", "(app)"))).map("".join)


@given(TEXTS, st.data())
def test_every_piece_that_can_be_selected_is_found_where_it_stands(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, min(len(source), start + 6)))
    typed = source[start:end]
    view = View(source)
    try:
        meant = view.canonical(start, end)
    except ValueError:
        return
    for exact in (False, True):
        hits = search(Searchable.of(source, None, go_on), Query(typed, exact), go_on)
        assert hits.touching(*meant), (typed, meant)


@given(
    TEXTS, st.sampled_from(("source", "hans", "twp", "hkp")), st.sampled_from(("软", "鄉", "国", "a", "。"))
)
def test_hits_are_in_order_apart_and_canonical(source: str, script: str, typed: str) -> None:
    view = View(source, ViewSettings(script, fold_glosses=True))
    hits = search(Searchable.of(source, view, go_on), Query(typed), go_on)
    before = 0
    for index in range(len(hits)):
        start, end = hits[index]
        assert before <= start < end <= len(source)
        before = end
        canonical = view.canonical(start, end)
        assert canonical[0] <= start and end <= canonical[1]
        assert View(source).canonical(*canonical) == canonical


def test_a_search_ends_when_it_is_told_to() -> None:
    class Enough(Exception):
        pass

    def check() -> None:
        raise Enough

    document = Searchable.of("的" * 10, None, go_on)
    with pytest.raises(Enough):
        search(document, Query("的"), check)
    with pytest.raises(Enough):
        Searchable.of("的" * 10, None, check)


def test_hits_beyond_the_most_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 5)
    for query in (Query("的"), Query(".", expression=True)):
        hits = search(Searchable.of("的" * 9, None, go_on), query, go_on)
        assert len(hits) == 5 and hits.more
        hits = search(Searchable.of("的" * 5, None, go_on), query, go_on)
        assert len(hits) == 5 and not hits.more
