"""Gold and status: the rule case by case, and what must hold whatever reviewers do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import Decision, Lapse, Verdict
from annotator.review.decisions import Clash, Open
from annotator.review.making import gold_id
from annotator.review.settlement import Consensus, Reviewed, Settlement
from tests.review.settling import settle

ACCEPT, REJECT, CORRECT, ADD = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT, Decision.ADD


def span(name: str, start: int = 0, end: int = 4, label: str = "person", **fields: object) -> Span:
    """A span named `a1`: of annotator a."""
    return replace(Span(name, "d", label, name[0], ((start, end),)), **fields)  # type: ignore[arg-type]


def verdict(target: str, decision: Decision, reviewer: str = "r", **fields: object) -> Verdict:
    name = f"{reviewer}:{target}:{decision}:{sorted(fields.items())}"
    return replace(Verdict(name, "d", "span", target, reviewer, decision), **fields)  # type: ignore[arg-type]


def gold(settlement: Settlement) -> list[tuple[int, int, str, tuple[str, ...]]]:
    return [(found.start, found.end, found.label, found.origins) for found in settlement.spans]


def test_without_verdicts_there_is_no_gold() -> None:
    result = settle(Reviewed("d", [span("a1"), span("b1")], finished=["a", "b"]))
    assert gold(result) == []
    assert set(result.status.values()) == {Status.UNREVIEWED}
    assert not result.settled


def test_an_accepted_span_is_gold_and_knows_its_origin() -> None:
    result = settle(Reviewed("d", [span("a1")], verdicts=[verdict("a1", ACCEPT)]))
    assert gold(result) == [(0, 4, "person", ("a1",))]
    assert result.spans[0].annotator == GOLD
    assert result.spans[0].id == gold_id("span", ["a1"])
    assert result.status == {"a1": Status.ACCEPTED}
    assert result.settled


def test_accepted_spans_that_are_alike_are_one() -> None:
    spans = [span("b1"), span("a1")]
    result = settle(Reviewed("d", spans, verdicts=[verdict("a1", ACCEPT), verdict("b1", ACCEPT)]))
    assert gold(result) == [(0, 4, "person", ("a1", "b1"))]


def test_a_correction_that_does_not_say_to_what_leaves_the_annotation_out_of_gold() -> None:
    result = settle(Reviewed("d", [span("a1"), span("b1", 6, 8)], verdicts=[verdict("a1", CORRECT)]))
    assert gold(result) == [] and result.open == ()
    assert result.status == {"a1": Status.CORRECTED, "b1": Status.UNREVIEWED}


@pytest.mark.parametrize("decision", [ACCEPT, REJECT, CORRECT])
@pytest.mark.parametrize("final", [False, True])
def test_a_verdict_that_has_lapsed_says_nothing(decision: Decision, final: bool) -> None:
    old = verdict("a1", decision, label="post", lapsed=Lapse.CHANGED, adjudicates=final)
    for others in ([], [verdict("a1", ACCEPT, "s")], [verdict("a1", REJECT, "s")]):
        with_it = settle(Reviewed("d", [span("a1")], verdicts=[old, *others]))
        assert with_it == settle(Reviewed("d", [span("a1")], verdicts=others))


def test_what_lapsed_may_be_gold_again_where_enough_agree() -> None:
    spans, done = [span("a1"), span("b1")], ["a", "b"]
    lapsed = Reviewed("d", spans, verdicts=[verdict("a1", REJECT, lapsed=Lapse.CHANGED)], finished=done)
    assert gold(settle(lapsed, Consensus(2, 2))) == [(0, 4, "person", ("a1", "b1"))]


def test_a_correction_puts_what_it_says_into_gold() -> None:
    corrected = verdict("a1", CORRECT, ranges=((1, 4),), label="post")
    result = settle(Reviewed("d", [span("a1", attributes={"sure": True})], verdicts=[corrected]))
    assert gold(result) == [(1, 4, "post", ("a1",))]
    assert result.spans[0].attributes == {}
    assert result.status == {"a1": Status.CORRECTED}


def test_a_correction_leaves_what_it_does_not_name() -> None:
    corrected = verdict("a1", CORRECT, ranges=((1, 4),), attributes={"force": "order"})
    result = settle(Reviewed("d", [span("a1", attributes={"sure": True})], verdicts=[corrected]))
    assert gold(result) == [(1, 4, "person", ("a1",))]
    assert result.spans[0].attributes == {"sure": True, "force": "order"}


def test_a_correction_to_what_stands_there_is_an_acceptance() -> None:
    same = verdict("a1", CORRECT, ranges=((0, 4),))
    result = settle(Reviewed("d", [span("a1")], verdicts=[same, verdict("a1", ACCEPT, "s")]))
    assert result.status == {"a1": Status.ACCEPTED}
    assert result.open == ()


def test_an_addition_is_gold_and_its_origin_is_the_verdict() -> None:
    added = verdict("", ADD, ranges=((5, 7),), label="place")
    result = settle(Reviewed("d", [], verdicts=[added]))
    assert gold(result) == [(5, 7, "place", (added.id,))]


def instead(other: Verdict, label: str, reviewer: str, *, final: bool = False) -> Verdict:
    """An addition in the place of another."""
    found = verdict("", ADD, reviewer, ranges=((5, 7),), label=label, adjudicates=final)
    return replace(found, id=f"{reviewer} {label}", instead=other.id)


def test_what_two_made_of_one_addition_waits_for_an_adjudicator() -> None:
    first = replace(verdict("", ADD, "r", ranges=((5, 7),), label="place"), id="first")
    ours, theirs = instead(first, "person", "r"), instead(first, "post", "s")
    both = settle(Reviewed("d", [], verdicts=[ours, theirs]))  # the first was taken back
    assert gold(both) == [] and both.open == (Open(Clash.PLACE, (ours.id, theirs.id)),)
    refused = replace(first, id="refused", decision=REJECT, reviewer="s")
    alone = settle(Reviewed("d", [], verdicts=[first, refused, theirs]))
    assert gold(alone) == [] and alone.open == (Open(Clash.PLACE, ("first", "refused", "s post")),)
    for final in (instead(first, "time", "lead", final=True), replace(theirs, adjudicates=True)):
        others = [] if final.id == theirs.id else [theirs]
        no = replace(refused, id="no", reviewer="lead", adjudicates=True)
        settled = settle(Reviewed("d", [], verdicts=[first, refused, *others, no, final]))
        assert gold(settled) == [(5, 7, final.label, (final.id,))] and settled.open == ()
    same = settle(Reviewed("d", [], verdicts=[ours, replace(ours, id="s person", reviewer="s")]))
    assert gold(same) == [(5, 7, "person", ("r person", "s person"))] and same.open == ()


def test_what_an_annotator_has_too_is_no_part_of_a_place() -> None:
    first = replace(verdict("", ADD, "r", ranges=((5, 7),), label="place"), id="first")
    ours, theirs = instead(first, "person", "r"), instead(first, "post", "s")
    had = replace(span("a1", 5, 7), label="post")
    given = Reviewed("d", [had], verdicts=[verdict("a1", ACCEPT, "s"), ours, theirs])
    assert gold(settle(given)) == [(5, 7, "post", ("a1", theirs.id))]
    assert settle(given).open == (Open(Clash.PLACE, (ours.id,)),)


def test_reviewers_who_differ_leave_it_open_until_an_adjudicator() -> None:
    verdicts = [verdict("a1", ACCEPT, "r"), verdict("a1", REJECT, "s")]
    result = settle(Reviewed("d", [span("a1")], verdicts=verdicts))
    assert gold(result) == []
    assert result.open == (Open(Clash.VERDICTS, ("a1",)),)
    assert result.status == {"a1": Status.UNREVIEWED}
    final = verdict("a1", ACCEPT, "lead", adjudicates=True)
    result = settle(Reviewed("d", [span("a1")], verdicts=[*verdicts, final]))
    assert gold(result) == [(0, 4, "person", ("a1",))]
    assert result.settled


def test_two_adjudicators_who_differ_leave_it_open() -> None:
    verdicts = [verdict("a1", d, str(d), adjudicates=True) for d in (ACCEPT, REJECT)]
    assert settle(Reviewed("d", [span("a1")], verdicts=verdicts)).open


def test_accepted_here_and_rejected_in_a_span_alike_is_open() -> None:
    spans = [span("a1"), span("b1")]
    verdicts = [verdict("a1", ACCEPT), verdict("b1", REJECT, "s")]
    result = settle(Reviewed("d", spans, verdicts=verdicts))
    assert gold(result) == []
    assert result.open == (Open(Clash.ALIKE, ("a1", "b1")),)
    final = replace(verdicts[0], adjudicates=True)
    result = settle(Reviewed("d", spans, verdicts=[final, verdicts[1]]))
    assert gold(result) == [(0, 4, "person", ("a1", "b1"))]
    assert result.status == {"a1": Status.ACCEPTED, "b1": Status.ACCEPTED}


def test_what_is_part_of_a_conflict_brings_nothing_into_gold() -> None:
    verdicts = [verdict("a1", ACCEPT), verdict("b1", CORRECT, "s", label="post")]
    result = settle(Reviewed("d", [span("a1"), span("b1")], verdicts=verdicts))
    assert gold(result) == []
    assert result.open == (Open(Clash.ALIKE, ("a1", "b1")),)


def test_attributes_that_differ_are_two_facts() -> None:
    spans = [span("a1", attributes={"force": "order"}), span("b1", attributes={"force": "advice"})]
    chosen = settle(Reviewed("d", spans, verdicts=[verdict("a1", ACCEPT), verdict("b1", REJECT)]))
    assert [found.attributes for found in chosen.spans] == [{"force": "order"}]
    both = settle(Reviewed("d", spans, verdicts=[verdict("a1", ACCEPT), verdict("b1", ACCEPT)]))
    assert both.spans == ()
    assert both.open == (Open(Clash.ATTRIBUTES, ("a1", "b1")),)


def test_true_and_one_are_different_attributes() -> None:
    spans = [span("a1", attributes={"n": True}), span("b1", attributes={"n": 1})]
    both = settle(Reviewed("d", spans, verdicts=[verdict("a1", ACCEPT), verdict("b1", ACCEPT)]))
    assert both.open


@pytest.mark.parametrize(("agree", "of", "expected"), [(2, 3, 1), (3, 3, 0), (2, 4, 0), (1, 1, 2)])
def test_n_of_m_agree(agree: int, of: int, expected: int) -> None:
    spans = [span("a1"), span("b1"), span("c1", 0, 5)]
    result = settle(Reviewed("d", spans, finished=["a", "b", "c"]), Consensus(agree, of))
    assert len(result.spans) == expected
    if expected == 1:
        assert gold(result) == [(0, 4, "person", ("a1", "b1"))]
        assert result.status["a1"] is Status.UNREVIEWED


def test_who_has_not_finished_does_not_count_towards_n_of_m() -> None:
    result = settle(Reviewed("d", [span("a1"), span("b1")], finished=["a", "c"]), Consensus(2, 2))
    assert gold(result) == []


def test_one_annotator_twice_is_no_agreement() -> None:
    result = settle(Reviewed("d", [span("a1"), span("a2")], finished=["a", "b"]), Consensus(2, 2))
    assert gold(result) == []


def test_a_rejection_also_stops_what_is_alike_from_coming_in_by_agreement() -> None:
    spans = [span("a1"), span("b1"), span("c1")]
    finished = ["a", "b", "c"]
    result = settle(
        Reviewed("d", spans, verdicts=[verdict("a1", REJECT)], finished=finished), Consensus(2, 3)
    )
    assert gold(result) == []


def test_document_labels_of_an_exclusive_group_are_a_conflict() -> None:
    labels = [DocumentLabel(f"{who}1", "d", label, who) for who, label in [("a", "news"), ("b", "essay")]]
    verdicts = [verdict(f"{who}1", ACCEPT, target_kind="document_label") for who in "ab"]
    groups = {"news": "genre", "essay": "genre"}
    result = settle(Reviewed("d", document_labels=labels, verdicts=verdicts), exclusive=groups)
    assert result.document_labels == ()
    assert result.open == (Open(Clash.EXCLUSIVE, ("a1", "b1")),)
    verdicts[0] = replace(verdicts[0], adjudicates=True)
    result = settle(Reviewed("d", document_labels=labels, verdicts=verdicts), exclusive=groups)
    assert [(found.label, found.origins) for found in result.document_labels] == [("news", ("a1",))]
    assert len(settle(Reviewed("d", document_labels=labels, verdicts=verdicts)).document_labels) == 2


def test_a_relation_enters_gold_only_if_both_ends_do() -> None:
    spans = [span("a1"), span("a2", 5, 9, "speech"), span("b1")]
    relation = Relation("a3", "d", "speaker", "a", "a2", "a1")
    accept = verdict("a3", ACCEPT, target_kind="relation")
    verdicts = [accept, verdict("a2", ACCEPT)]
    waiting = settle(Reviewed("d", spans, relations=[relation], verdicts=verdicts))
    assert waiting.relations == ()
    assert waiting.waiting == ("a3",)
    # The other end enters as another annotator's span that is alike.
    both = settle(Reviewed("d", spans, relations=[relation], verdicts=[*verdicts, verdict("b1", ACCEPT)]))
    (found,) = both.relations
    assert (found.head, found.tail) == (gold_id("span", ["a2"]), gold_id("span", ["b1"]))
    assert (found.annotator, found.origins) == (GOLD, ("a3",))
    assert both.waiting == ()


def test_an_added_relation_may_stand_on_added_spans() -> None:
    head, tail = (verdict("", ADD, ranges=((n, n + 2),), label="person") for n in (0, 5))
    added = verdict("", ADD, target_kind="relation", label="speaker", head=head.id, tail=tail.id)
    result = settle(Reviewed("d", verdicts=[head, tail, added]))
    assert [found.label for found in result.relations] == ["speaker"]


def test_a_verdict_on_what_is_gone_is_named() -> None:
    gone = verdict("a9", ACCEPT)
    assert settle(Reviewed("d", [], verdicts=[gone])).orphans == (gone.id,)


def test_gold_itself_is_not_reviewed() -> None:
    result = settle(Reviewed("d", [span("g1", annotator=GOLD)], finished=["a"]), Consensus(1, 1))
    assert result.spans == ()
    assert result.status == {}


# --- properties

names = st.sampled_from(["a1", "a2", "b1", "b2", "c1"])
places = st.sampled_from([(0, 4), (0, 5), (2, 5)])
many_spans = st.dictionaries(
    names,
    st.tuples(places, st.sampled_from(["x", "y"]), st.sampled_from([None, "order", "advice"])),
    min_size=1,
).map(
    lambda chosen: [
        span(name, *place, label, attributes={"force": force} if force else {})
        for name, (place, label, force) in chosen.items()
    ]
)
plain = st.tuples(names, st.sampled_from([ACCEPT, REJECT]), st.sampled_from("rst"), st.booleans()).map(
    lambda t: verdict(t[0], t[1], t[2], adjudicates=t[3])
)
changing = st.tuples(
    names, st.sampled_from([CORRECT, ADD]), st.sampled_from("rst"), places, st.sampled_from(["x", "y"])
).map(lambda t: verdict(t[0] if t[1] is CORRECT else "", t[1], t[2], ranges=(t[3],), label=t[4]))
many_verdicts = st.lists(plain | changing, max_size=8, unique_by=lambda found: found.id)
rules = st.sampled_from([None, Consensus(1, 2), Consensus(2, 2), Consensus(2, 3)])


@settings(max_examples=200, deadline=None)
@given(many_spans, many_verdicts, rules, st.integers(0, 1000))
def test_order_does_not_matter(
    spans: list[Span], verdicts: list[Verdict], consensus: Consensus | None, seed: int
) -> None:
    def outcome(spans: Sequence[Span], verdicts: Sequence[Verdict]) -> Settlement:
        return settle(Reviewed("d", spans, verdicts=verdicts, finished=["a", "b", "c"]), consensus)

    shuffle = Random(seed).sample
    first = outcome(spans, verdicts)
    assert outcome(shuffle(spans, len(spans)), shuffle(verdicts, len(verdicts))) == first


@settings(max_examples=200, deadline=None)
@given(many_spans, many_verdicts, rules)
def test_what_always_holds(spans: list[Span], verdicts: list[Verdict], consensus: Consensus | None) -> None:
    result = settle(Reviewed("d", spans, verdicts=verdicts, finished=["a", "b", "c"]), consensus)
    assert set(result.status) == {found.id for found in spans}
    facts = [(found.ranges, found.label) for found in result.spans]
    assert len(facts) == len(set(facts))
    assert len({found.id for found in result.spans}) == len(facts)
    waiting = {target for case in result.open for target in case.targets}
    additions = {found.id for found in verdicts if found.decision is ADD}
    by_id = {found.id: found for found in spans}
    touched = {found.target for found in verdicts}
    for found in result.spans:
        for origin in found.origins:
            assert origin not in waiting
            if origin in additions:
                continue
            status = result.status[origin]
            if status is Status.UNREVIEWED:
                assert consensus
                assert origin not in touched
                assert (by_id[origin].ranges, by_id[origin].label) == (found.ranges, found.label)
            else:
                assert status in (Status.ACCEPTED, Status.CORRECTED)
        if consensus and not set(found.origins) & (touched | additions):
            assert len({by_id[origin].annotator for origin in found.origins}) >= consensus.agree
    for target in waiting & set(result.status):
        assert result.status[target] is Status.UNREVIEWED


@settings(max_examples=200, deadline=None)
@given(many_spans, many_verdicts)
def test_without_conflict_gold_is_what_was_accepted_corrected_or_added(
    spans: list[Span], verdicts: list[Verdict]
) -> None:
    """One reviewer, one verdict on a target: read gold straight off the verdicts where nothing clashes."""
    single = {found.target or found.id: replace(found, reviewer="r", adjudicates=False) for found in verdicts}
    result = settle(Reviewed("d", spans, verdicts=list(single.values())))
    by_id = {found.id: found for found in spans}
    expected: defaultdict[tuple[object, str], set[str]] = defaultdict(set)
    for found in single.values():
        if found.decision is ADD or (found.decision is CORRECT and found.target in by_id):
            expected[found.ranges, found.label].add(found.target or found.id)
        elif found.decision is ACCEPT and found.target in by_id:
            mine = by_id[found.target]
            expected[mine.ranges, mine.label].add(mine.id)
    clashing = {target for case in result.open for target in case.targets}
    calm = {fact: origins - clashing for fact, origins in expected.items() if origins - clashing}
    assert {(found.ranges, found.label): set(found.origins) for found in result.spans} == calm
