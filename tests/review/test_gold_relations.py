"""Relations of gold that came in: they follow what became of their ends, or wait while one is not in gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotators import GOLD
from annotator.model.spans import Relation, Span, Status
from annotator.model.verdicts import Decision, Verdict
from annotator.review.golden import settle_all
from annotator.review.making import gold_id
from annotator.review.settlement import Reviewed, Settlement

ACCEPT, REJECT, CORRECT = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT
HEAD = Span("g1", "d", "person", GOLD, ((0, 2),), origins=("a1",))
TAIL = Span("g2", "d", "speech", GOLD, ((4, 9),), origins=("a2",))
ARROW = Relation("r", "d", "speaker", GOLD, "g1", "g2", origins=("a3",))
OWN = Span("s1", "d", "person", "甲", ((0, 2),))


def said(target: str, decision: Decision, **more: Any) -> Verdict:
    facts = {"target_kind": "span", "reviewer": "丁", **more}
    return Verdict(f"v-{target}-{facts['reviewer']}", "d", target=target, decision=decision, **facts)


def settled(
    *verdicts: Verdict, spans: Sequence[Span] = (HEAD, TAIL), relations: Sequence[Relation] = (ARROW,)
) -> Settlement:
    return settle_all(Reviewed("d", spans, relations=relations, verdicts=verdicts), None, {})[1]


def test_it_follows_an_end_that_is_corrected() -> None:
    found = settled(said("g1", CORRECT, ranges=((0, 3),)))
    head = next(span for span in found.spans if span.ranges == ((0, 3),))
    assert head.origins == ("a1",) and head.annotator == GOLD, "what it names is what it was made of"
    assert found.relations == (replace(ARROW, head=head.id),) and found.waiting == ()


def test_it_follows_an_end_that_somebody_has_alike() -> None:
    found = settled(said("s1", ACCEPT), spans=(HEAD, TAIL, OWN))
    assert found.relations == (replace(ARROW, head=gold_id("span", ["s1"])),)
    assert found.status["r"] is Status.ACCEPTED


def test_it_follows_an_end_that_becomes_the_like_of_another() -> None:
    other = replace(HEAD, id="g0", ranges=((0, 3),), origins=("a0",))
    found = settled(said("g1", CORRECT, ranges=((0, 3),)), spans=(HEAD, TAIL, other))
    assert [span.id for span in found.spans] == ["g0", "g2"]
    assert found.relations == (replace(ARROW, head="g0"),)


def test_it_follows_gold_whose_origins_are_here() -> None:
    """The end was made of two annotations, of which one holds here."""
    held = replace(HEAD, origins=("s1", "s2"))
    two = [OWN, replace(OWN, id="s2", annotator="乙", ranges=((0, 3),))]
    found = settled(said("s1", ACCEPT), said("s2", REJECT), spans=(held, TAIL, *two))
    assert found.relations == (replace(ARROW, head=gold_id("span", ["s1"])),)


def test_it_stays_between_gold_that_no_verdict_is_on() -> None:
    held = replace(HEAD, origins=("s1",))
    found = settled(said("g2", ACCEPT), spans=(held, TAIL, OWN))
    assert found.relations == (ARROW,) and found.waiting == ()


def test_it_waits_while_an_end_is_rejected() -> None:
    found = settled(said("g1", REJECT))
    assert found.relations == () and found.waiting == ("r",)
    found = settled(said("g1", REJECT), said("g1", ACCEPT, reviewer="戊", adjudicates=True))
    assert found.relations == (ARROW,) and found.waiting == ()


def test_what_is_decided_on_it_holds() -> None:
    assert settled(said("r", REJECT, target_kind="relation")).relations == ()
    found = settled(said("r", CORRECT, target_kind="relation", head="g2", tail="g1"))
    assert [(each.id, each.head, each.tail, each.origins) for each in found.relations] == [
        ("r", "g2", "g1", ("a3",))
    ]


def test_it_is_one_with_the_like_of_it() -> None:
    own = [OWN, Span("s2", "d", "speech", "甲", ((4, 9),))]
    arrow = Relation("t", "d", "speaker", "甲", "s1", "s2")
    decided = (said("s1", ACCEPT), said("s2", ACCEPT))
    found = settled(
        *decided,
        said("t", ACCEPT, target_kind="relation"),
        spans=(HEAD, TAIL, *own),
        relations=(ARROW, arrow),
    )
    assert [each.origins for each in found.relations] == [("t",)]
    found = settled(
        *decided,
        said("t", REJECT, target_kind="relation"),
        spans=(HEAD, TAIL, *own),
        relations=(ARROW, arrow),
    )
    assert found.relations == () and [case.targets for case in found.open] == [("r", "t")]


decisions = st.sampled_from([ACCEPT, REJECT, CORRECT])
given_verdicts = st.lists(
    st.tuples(st.sampled_from(["g1", "g2", "s1", "r"]), decisions, st.sampled_from("丁戊"), st.booleans()),
    max_size=6,
    unique_by=lambda each: (each[0], each[2]),
)


@given(
    given_verdicts,
    st.lists(st.sampled_from([HEAD, replace(HEAD, origins=("s1",)), replace(HEAD, origins=())]), min_size=1),
    st.randoms(use_true_random=False),
)
def test_it_is_in_gold_just_when_its_ends_are(
    what: list[tuple[str, Decision, str, bool]], heads: list[Span], random: Random
) -> None:
    verdicts = [
        said(
            target,
            how,
            reviewer=who,
            adjudicates=final,
            target_kind="relation" if target == "r" else "span",
            **({"label": "work"} if how is CORRECT else {}),
        )
        for target, how, who, final in what
    ]
    spans = [heads[0], TAIL, OWN]
    found = settled(*verdicts, spans=spans)
    ids = {span.id for span in found.spans}
    assert len(ids) == len(found.spans)
    assert all({each.head, each.tail} <= ids for each in found.relations)
    refused = any(target == "r" for target, *_ in what)
    tail_held = any(span.ranges == TAIL.ranges for span in found.spans)
    head_held = any(span.ranges == HEAD.ranges for span in found.spans)
    if not refused:
        assert bool(found.relations) == (head_held and tail_held) == (found.waiting == ())
    random.shuffle(verdicts)
    random.shuffle(spans)
    again = settled(*verdicts, spans=spans)
    assert (again.relations, again.waiting, again.open) == (found.relations, found.waiting, found.open)
