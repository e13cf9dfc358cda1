"""What stands around a suspicion is quoted without glosses, never with half of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.layers.places import fitted
from annotator.gui.layers.side import Suspicions
from annotator.text.layers.zones import Zone

TEXT = "堅(jiān)持平等自愿的原則?會(huì),并由村黨支部統(tǒng)一"


def test_no_half_glosses_stand_around_a_suspicion() -> None:
    at = TEXT.index("?")
    place = Suspicions(TEXT, [Zone("damage", at, at + 1, "lost_quote")])[0]
    assert place.text == "持平等自愿的原則?會,并由村黨支部"


@pytest.mark.parametrize(
    ("text", "suspect"),
    [
        (TEXT, "?"),
        ("?開頭就壞", "?"),
        ("第一行\n  前面的 空白 ?\n后一行", "?"),
        ("到了结尾才坏?", "?"),
        ("𠮷野家的招牌?了", "?"),
        ("很長的懷疑" * 20, "很長的懷疑" * 20),
    ],
)
def test_the_suspect_is_known_within_its_quote(text: str, suspect: str) -> None:
    at = text.index(suspect)
    place = Suspicions(text, [Zone("damage", at, at + len(suspect), "lost_quote")])[0]
    assert place.suspect is not None
    first, last = place.suspect
    assert place.text[first:last] == suspect[:40]


@given(st.text("甲乙丙a ", min_size=1, max_size=30), st.data(), st.integers(3, 40))
def test_a_quote_that_is_cut_keeps_its_suspect(text: str, data: st.DataObject, room: int) -> None:
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first + 1, len(text)))
    shown, (a, b) = fitted(text, (first, last), room, len)
    assert len(shown) <= room
    assert 0 <= a < b <= len(shown)
    kept = shown[a:b].rstrip("…")
    assert text[first:last].startswith(kept)
    assert kept, "something of the suspect stands there"
    if len(text) <= room:
        assert (shown, a, b) == (text, first, last), "nothing is cut without need"
