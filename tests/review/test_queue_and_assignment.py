"""Queues from counters, and handing out documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import RuleBroken
from annotator.model.spans import Span, Status
from annotator.review.assignment import ALL, Balance, Plan, assign
from annotator.review.choices import accept_the_rest
from annotator.review.differences import Difference, groups
from annotator.review.queue import AgreedPassage, Entry, Order, count_entry, sample_agreed
from annotator.review.record import record_of
from annotator.review.settlement import Consensus

# --- the queue


def span(annotator: str, start: int, end: int, label: str = "person", **fields: object) -> Span:
    found = Span(f"{annotator}{start}", "d", label, annotator, ((start, end),))
    return replace(found, **fields)  # type: ignore[arg-type]


def test_counters_of_a_document() -> None:
    spans = {
        "a": [span("a", 0, 4), span("a", 10, 14, unsure=True), span("a", 20, 24)],
        "b": [span("b", 0, 4), span("b", 10, 15), span("b", 20, 24, "post")],
    }
    found = groups(spans)
    entry = count_entry("d", found, {}, annotators=["a", "b"], questions=1)
    assert (entry.differences, entry.agreed, entry.left, entry.unsure) == (2, 1, 2, 1)
    assert entry.left_by_label == {"person": 2, "post": 1}
    assert entry.left_by_annotator == {"a": 2, "b": 2}
    decided = {"a10": Status.ACCEPTED, "b10": Status.REJECTED}
    entry = count_entry("d", found, decided)
    assert (entry.left, entry.unsure, entry.unconfirmed) == (1, 0, 1)
    assert entry.progress == pytest.approx(1 / 3)
    everything = {found.id: Status.ACCEPTED for marks in spans.values() for found in marks}
    assert count_entry("d", found, everything).settled


def test_what_all_agree_on_is_settled_by_a_verdict_or_the_projects_rule() -> None:
    found = groups({"a": [span("a", 0, 4)], "b": [span("b", 0, 4)]})
    entry = count_entry("d", found, {}, annotators=["a", "b"])
    assert (entry.left, entry.unconfirmed, entry.settled) == (0, 1, False)
    assert not count_entry("d", found, {}, annotators=["a", "b"], rule=Consensus(2, 3)).settled
    assert count_entry("d", found, {}, annotators=["a", "b"], rule=Consensus(2, 2)).settled
    assert count_entry("d", found, {"a0": Status.ACCEPTED, "b0": Status.ACCEPTED}).settled


def test_what_somebody_is_unsure_of_is_a_difference() -> None:
    (group,) = groups({"a": [span("a", 0, 4)], "b": [span("b", 0, 4, unsure=True)]})
    assert (group.kind, group.sign, group.agreed) == (Difference.UNSURE, "?", False)
    assert accept_the_rest([group], {}) == ()


ENTRIES = [
    Entry("settled", 0, differences=9),
    Entry("few", 1, differences=2, left=2, left_by_label={"x": 2}, left_by_annotator={"a": 1}, finished=5),
    Entry(
        "many",
        2,
        differences=7,
        left=7,
        left_by_label={"y": 7},
        left_by_annotator={"a": 7},
        finished=9,
        conflicts=1,
    ),
    Entry("asked", 3, questions=1, finished=20),
    Entry("unsure", 4, left=1, unsure=2, left_by_label={"x": 1}, finished=1),
    Entry(
        "alike",
        5,
        differences=2,
        left=2,
        conflicts=2,
        left_by_label={"x": 2},
        left_by_annotator={"b": 2},
        finished=7,
    ),
]


@pytest.mark.parametrize(
    ("order", "what", "expected"),
    [
        (Order.DISAGREEMENT, "", ["asked", "unsure", "many", "few", "alike", "settled"]),
        (Order.AGE, "", ["asked", "unsure", "few", "alike", "many", "settled"]),
        (Order.CONFLICTS, "", ["alike", "many"]),
        (Order.LABEL, "x", ["unsure", "few", "alike"]),
        (Order.ANNOTATOR, "a", ["many", "few"]),
    ],
)
def test_orders(order: Order, what: str, expected: list[str]) -> None:
    kept = [(entry, rank) for entry in ENTRIES for rank in record_of(entry).ranks]
    places = [
        (rank.tier, rank.rank, entry.place, entry.document)
        for entry, rank in kept
        if (rank.order, rank.what) == (order.value, what)
    ]
    assert [document for *_, document in sorted(places)] == expected


def test_a_sample_of_what_all_have_alike() -> None:
    entries = [Entry(f"d{n}", n, agreed=n) for n in range(6)]
    everything = [AgreedPassage(f"d{n}", number) for n in range(6) for number in range(n)]
    assert sample_agreed(entries, 99, seed=1) == everything
    drawn = sample_agreed(entries, 5, seed=3)
    assert len(set(drawn)) == 5
    assert drawn == sorted(drawn)
    assert set(drawn) <= set(everything)
    assert sample_agreed(entries[::-1], 5, seed=3) == drawn
    assert sample_agreed(entries, 5, seed=4) != drawn
    assert sample_agreed([], 5, seed=1) == []


def test_each_passage_is_drawn_about_equally_often() -> None:
    entries = [Entry("one", 0, agreed=1), Entry("nine", 1, agreed=9)]
    hits = Counter(sample_agreed(entries, 1, seed=seed)[0] for seed in range(1000))
    assert len(hits) == 10
    assert all(60 < count < 140 for count in hits.values())


# --- handing out

lengths = st.dictionaries(st.integers(0, 10_000).map(str), st.integers(0, 5000), max_size=40)
people = st.sets(st.sampled_from("abcdef"), min_size=1, max_size=6)
seeds = st.integers(0, 99)


@given(lengths, people, seeds, st.data())
@settings(max_examples=150, deadline=None)
def test_everything_is_handed_out_as_often_as_planned(
    found: dict[str, int], names: set[str], seed: int, data: st.DataObject
) -> None:
    copies = data.draw(st.integers(0, len(names)))
    several = range(max(copies or len(names), 2), len(names) + 1)
    overlap_copies = data.draw(st.sampled_from([ALL, *several]))
    balance = data.draw(st.sampled_from(Balance))
    share = data.draw(st.sampled_from([0.0, 0.1, 0.25, 1.0])) if len(names) > 1 else 0.0
    pilot = data.draw(st.integers(0, min(5, len(found))))
    plan = Plan(copies, share, overlap_copies, pilot, balance, seed=seed)
    result = assign(found, names, plan)
    times = Counter(document for mine in result.documents.values() for document in mine)
    assert set(times) == set(found)
    assert len(result.pilot) == pilot
    assert len(result.overlap) == round(share * (len(found) - len(result.pilot)))
    for document, count in times.items():
        if document in result.pilot:
            assert count == len(names)
        elif document in result.overlap:
            assert count == (overlap_copies or len(names))
        else:
            assert count == (copies or len(names))
    for name, mine in result.documents.items():
        assert len(set(mine)) == len(mine)
        assert mine[: len(result.pilot)] == result.pilot
        assert result.characters[name] == sum(found[document] for document in mine)


@given(lengths, people, seeds, st.integers(0, 6))
@settings(max_examples=100, deadline=None)
def test_equal_shares_differ_by_one_document_at_most(
    found: dict[str, int], names: set[str], seed: int, copies: int
) -> None:
    result = assign(found, names, Plan(min(copies, len(names)), seed=seed))
    sizes = [len(mine) for mine in result.documents.values()]
    assert max(sizes) - min(sizes) <= 1


@given(lengths, people, seeds)
@settings(max_examples=100, deadline=None)
def test_by_characters_loads_differ_by_one_document_at_most(
    found: dict[str, int], names: set[str], seed: int
) -> None:
    result = assign(found, names, Plan(balance=Balance.CHARACTERS, seed=seed))
    loads = result.characters.values()
    assert max(loads) - min(loads) <= max(found.values(), default=0)


@given(lengths, seeds, st.integers(1, 9), st.integers(1, 9))
@settings(max_examples=100, deadline=None)
def test_shares_are_kept(found: dict[str, int], seed: int, first: int, second: int) -> None:
    result = assign(found, ["a", "b"], Plan(shares={"a": first, "b": second}, seed=seed))
    expected = len(found) * first / (first + second)
    assert abs(len(result.documents["a"]) - expected) < 1


@given(lengths, people.filter(lambda names: len(names) > 1), seeds)
@settings(max_examples=60, deadline=None)
def test_the_same_seed_gives_the_same_whatever_the_order(
    found: dict[str, int], names: set[str], seed: int
) -> None:
    plan = Plan(overlap=0.5, overlap_copies=ALL, seed=seed)
    other = dict(Random(seed).sample(list(found.items()), len(found)))
    assert assign(found, sorted(names), plan) == assign(other, sorted(names, reverse=True), plan)


def test_pairs_meet_about_equally_often() -> None:
    result = assign({str(n): 1 for n in range(120)}, "abcd", Plan(copies=2))
    meetings = {
        (one, two): len(set(result.documents[one]) & set(result.documents[two]))
        for one, two in combinations("abcd", 2)
    }
    assert set(meetings.values()) == {20}


def test_an_annotator_does_not_get_the_overlap_all_at_once() -> None:
    result = assign({str(n): 1 for n in range(100)}, "ab", Plan(overlap=0.2))
    places = [index for index, name in enumerate(result.documents["a"]) if name in result.overlap]
    assert len(places) == 20
    assert max(places) - min(places) > 30


@pytest.mark.parametrize(
    ("names", "plan"),
    [("", Plan()), ("a", Plan(copies=2)), ("a", Plan(overlap=0.1, overlap_copies=2))],
)
def test_more_copies_than_annotators_cannot_be(names: str, plan: Plan) -> None:
    with pytest.raises(RuleBroken, match=r"is to go to \d annotators, but"):
        assign({"1": 1}, names, plan)


@pytest.mark.parametrize("bad", [{"copies": -1}, {"overlap": 1.5}, {"shares": {"a": 0}}])
def test_plans_that_cannot_be(bad: dict[str, object]) -> None:
    with pytest.raises(RuleBroken, match=r"cannot|from 0|above 0"):
        Plan(**bad)  # type: ignore[arg-type]
