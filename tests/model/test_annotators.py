"""Places of annotators, by which their colours go."""

from __future__ import annotations

import pytest

from annotator.model.annotators import GOLD, Annotator, AnnotatorKind, places_of


@pytest.mark.parametrize(
    ("given", "places"),
    [
        ((), []),
        ((None, None, None), [0, 1, 2]),
        ((2,), [2]),
        ((1, None, None), [1, 0, 2]),
        ((None, 0, None), [1, 0, 2]),
        ((3, None, 0, None), [3, 1, 0, 2]),
        ((1, 1, None), [1, 1, 0]),
    ],
)
def test_a_place_that_was_handed_out_is_kept_and_the_others_are_filled(
    given: tuple[int | None, ...], places: list[int]
) -> None:
    people = [Annotator(str(number), "甲", place=place) for number, place in enumerate(given)]
    gold = Annotator(GOLD, GOLD, AnnotatorKind.GOLD)
    assert list(places_of([gold, *people]).values()) == places
