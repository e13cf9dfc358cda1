"""Texts, settings, zones and ranges for property tests of views."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.text.layers.terms import Term
from annotator.text.layers.zones import Zone
from annotator.text.profile import VIEW_SCRIPTS
from annotator.text.script import CONFIGURATIONS
from annotator.text.views import View, ViewSettings

PIECES = (
    *(
        "打印机",
        "以太网",
        "B超",
        "滚动条",
        "乙太網路",
        "印表機",
        "鄉(xiāng)鎮(zhèn)",
        "社區(qū)",
        "(社區(qū))",
        "團(tuán) ",
    ),
    *(
        "(一)",
        "(km)",
        "漢字",
        "汉字",
        "项目",
        "里面",
        "𠮷",
        "👨‍👩‍👧",
        "e\u0301",
        "\u0301",
        "🇨🇳",
        "\ufe0f",
        "\u200d",
    ),
    *(" ", "\u3000", "\u00a0", "\t", "\u200b", "\ufeff", "a", "Word two", "。", "，", "“", "”", "?", "1.5"),
    *(
        "\n",
        "\n\n\n",
        "\r\n",
        "\r",
        "\u2028",
        "\x85",
        "\x0c",
        "\ufdd0",
        "\ufdd1",
        "\ue000",
        "\0",
        "\ud800",
        "⿰",
        "\ufffc",
    ),
)

texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join)

term_lists = st.sampled_from(
    (
        (),
        (Term("打印", "列印"),),
        (Term("汉", "漢漢漢"), Term("汉字", "字"), Term("以太网", "網"), Term("。", ".")),
    ),
)

settings = st.builds(
    ViewSettings,
    script=st.sampled_from((*VIEW_SCRIPTS, *CONFIGURATIONS)),
    fold_glosses=st.booleans(),
    terms=term_lists,
    show_blanks=st.booleans(),
    join_lines=st.booleans(),
    fold_blank_lines=st.booleans(),
    folded=st.sampled_from((frozenset(), frozenset({"chrome"}), frozenset({"chrome", "repeats"}))),
)


def zones_for(text: str) -> st.SearchStrategy[list[Zone]]:
    """A few zones anywhere in a text."""
    if not text:
        return st.just([])
    zone = st.tuples(st.sampled_from(("chrome", "repeat")), st.integers(0, len(text) - 1), st.integers(1, 30))
    return st.lists(zone, max_size=3).map(
        lambda found: [Zone(kind, start, min(len(text), start + size), "test") for kind, start, size in found]
    )


def joins_for(text: str) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Some of a text's line ends, with the blanks around them."""
    places: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        if char == "\n" and (not places or at >= places[-1][1]):
            start = at - (1 if at and text[at - 1] in " \r" else 0)
            places.append((start, at + 1))
    if not places:
        return st.just([])
    return st.sets(st.sampled_from(places)).map(sorted)


@st.composite
def views(draw: st.DrawFn) -> View:
    """A view of a random text under random settings."""
    text = draw(texts)
    return View(
        text,
        draw(settings),
        detected=draw(st.sampled_from(("hans", "hant", "mixed", "none"))),
        zones=draw(zones_for(text)),
        joins=draw(joins_for(text)),
    )
