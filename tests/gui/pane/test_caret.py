"""Motions by unit, as a function: they always get on, and never leave the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.pane.caret import Unit, move
from annotator.text.views import View, ViewPosition, ViewSettings

# Blanks of every sort, ends of clauses and sentences, quotes that close them, marks that join.
TEXTS = st.text(alphabet="甲乙委aB1.,;:!?。，！？…”’」\"' \t\u3000\xa0\x1c\n\u0301𠮷👩\u200d", max_size=40)


def view_of(text: str) -> View:
    """The text as written."""
    return View(text, ViewSettings(), detected="hans")


def ends(view: View) -> tuple[ViewPosition, ViewPosition]:
    """Where a view begins and ends."""
    last = view.block_count - 1
    return ViewPosition(0, 0), ViewPosition(last, len(view.block(last).text))


@given(text=TEXTS, unit=st.sampled_from(list(Unit)), forward=st.booleans(), data=st.data())
def test_a_motion_moves_or_is_at_the_documents_end(
    text: str, unit: Unit, forward: bool, data: st.DataObject
) -> None:
    view = view_of(text)
    first, last = ends(view)
    block = data.draw(st.integers(0, last.block))
    place = ViewPosition(block, data.draw(st.integers(0, len(view.block(block).text))))
    found = move(view, place, unit, forward=forward)
    assert first <= found <= last
    assert (found > place if forward else found < place) or found == (last if forward else first) == place


@pytest.mark.parametrize(
    ("text", "unit", "forward", "stops"),
    [
        ("　　乙，丙", Unit.CLAUSE, True, [4, 5]),
        ("　　乙，丙", Unit.CLAUSE, False, [4, 2, 0]),
        ("a, b", Unit.CLAUSE, True, [2, 4]),
        ("One. Two.", Unit.SENTENCE, True, [4, 9]),
        ("One. Two.", Unit.SENTENCE, False, [5, 0]),
        ("甲。  ", Unit.SENTENCE, True, [2, 4]),
        ("甲。  ", Unit.SENTENCE, False, [0]),
        (" \t　", Unit.CLAUSE, True, [3]),
        (" \t　", Unit.CLAUSE, False, [0]),
        (" \t　", Unit.WORD, True, [3]),
        ("重要决策!” 区委", Unit.SENTENCE, True, [6, 9]),
    ],
)
def test_blanks_hold_no_motion_up(text: str, unit: Unit, forward: bool, stops: list[int]) -> None:
    view = view_of(text)
    first, last = ends(view)
    place, found = (first if forward else last), []
    for _ in stops:
        place = move(view, place, unit, forward=forward)
        found.append(place.offset)
    assert (found, place) == (stops, last if forward else first)
