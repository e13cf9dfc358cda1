"""Who may read which thread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.verdicts import Comment, Thread
from annotator.review.threads import readable


def thread(name: str, target: str, *authors: str, kind: str = "span", document: str = "d") -> Thread:
    said = tuple(
        Comment(f"{name}{number}" if number else name, name, document, kind, target, author, "…")
        for number, author in enumerate(authors)
    )
    return Thread(name, document, kind, target, False, said)


OTHERS = thread("others", "span of 乙", "乙", "丙")
MINE = thread("mine", "span of 乙", "甲", "审")
ANSWERED = thread("answered", "d", "乙", "甲", kind="document")
ON_MINE = thread("on mine", "span of 甲", "审")
DOCUMENT = thread("document", "d", "乙", kind="document")
BACK = thread("back", "d", "审", kind="document")
LABEL = thread("label", "person", "乙", kind="label", document="")
ALL = (OTHERS, MINE, ANSWERED, ON_MINE, DOCUMENT, BACK, LABEL)


@pytest.mark.parametrize(
    ("blind", "expected"),
    [(False, ALL), (True, (MINE, ANSWERED, ON_MINE, BACK, LABEL))],
    ids=["all is read", "blind"],
)
def test_who_is_blind_reads_only_what_concerns_own_work(blind: bool, expected: tuple[Thread, ...]) -> None:
    assert readable(ALL, "甲", blind=blind, own={"span of 甲"}, sent_back="back") == expected


@given(st.lists(st.sampled_from(ALL), unique=True), st.booleans(), st.sampled_from("甲乙丙"))
def test_nothing_is_added_or_moved_and_own_words_are_always_read(
    some: list[Thread], blind: bool, who: str
) -> None:
    found = readable(some, who, blind=blind, own=(), sent_back="")
    assert list(found) == [each for each in some if each in found]
    assert all(each in found for each in some if any(said.author == who for said in each.comments))
