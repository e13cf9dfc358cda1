"""One key of a reviewer, from the verdicts it means to the gold and the feedback that follow."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.acts import AddVerdict
from annotator.model.spans import Span, Status
from annotator.model.verdicts import Decision, Verdict
from annotator.review.adjudication import settle
from annotator.review.choices import accept, accept_the_rest, correct, reject
from annotator.review.differences import Group, groups
from annotator.review.feedback import Change, Word, feedback
from annotator.review.settlement import Reviewed, Settlement

A = [
    Span("a1", "d", "honour", "a", ((4, 9),)),
    Span("a2", "d", "person", "a", ((20, 22),)),
    Span("a3", "d", "time", "a", ((30, 32),)),
]
B = [
    Span("b1", "d", "organisation", "b", ((0, 9),)),
    Span("b2", "d", "person", "b", ((20, 22),)),
]
C = [Span("c1", "d", "honour", "c", ((4, 9),)), Span("c2", "d", "person", "c", ((20, 22),))]


def found_groups() -> list[Group]:
    return groups({"a": A, "b": B, "c": C})


def written(acts: Iterable[AddVerdict], reviewer: str = "r") -> list[Verdict]:
    """The verdicts that a project makes of such acts."""
    return [
        Verdict(
            f"{reviewer}{act.target}",
            "d",
            act.target_kind,
            act.target,
            reviewer,
            act.decision,
            act.ranges,
            act.label,
            act.attributes,
            act.reason,
            act.adjudicates,
        )
        for act in acts
    ]


def settled(verdicts: list[Verdict]) -> tuple[Reviewed, Settlement]:
    reviewed = Reviewed("d", [*A, *B, *C], verdicts=verdicts, finished=["a", "b", "c"])
    return reviewed, settle(reviewed)


def test_accepting_one_accepts_what_is_alike_and_rejects_its_rivals() -> None:
    acts = accept(found_groups()[0], ["a"], reason="title only")
    assert {act.target: act.decision for act in acts} == {
        "a1": Decision.ACCEPT,
        "c1": Decision.ACCEPT,
        "b1": Decision.REJECT,
    }
    _, settlement = settled(written(acts))
    assert [(span.label, span.origins) for span in settlement.spans] == [("honour", ("a1", "c1"))]


def test_accepting_both_puts_both_into_gold() -> None:
    _, settlement = settled(written(accept(found_groups()[0], ["a", "b"])))
    assert sorted(span.label for span in settlement.spans) == ["honour", "organisation"]
    assert settlement.open == ()


def test_a_correction_replaces_the_whole_group_by_one() -> None:
    acts = correct(found_groups()[0].spans, ((2, 9),), "honour", {})
    _, settlement = settled(written(acts))
    assert [(span.start, span.end, span.origins) for span in settlement.spans] == [(2, 9, ("a1", "b1", "c1"))]
    same = correct(found_groups()[0].spans, ((4, 9),), "honour", {})
    assert [act.decision for act in same if act.target != "b1"] == [Decision.ACCEPT, Decision.ACCEPT]


def test_rejecting_leaves_nothing() -> None:
    _, settlement = settled(written(reject(found_groups()[0])))
    assert settlement.spans == ()
    assert {settlement.status[name] for name in ("a1", "b1", "c1")} == {Status.REJECTED}


def test_accepting_the_rest_leaves_what_differs() -> None:
    acts = accept_the_rest(found_groups(), {"a2": Status.REJECTED})
    assert [act.target for act in acts] == ["b2", "c2", "a3"]


def test_everybody_is_told_what_was_changed_in_their_own_work() -> None:
    found = found_groups()
    verdicts = [
        *written(accept(found[0], ["a"], reason="the title alone")),
        *written(accept_the_rest(found, {})),
        Verdict("add", "d", "span", "", "r", Decision.ADD, ((40, 42),), "place", reason="missed by all"),
    ]
    reviewed, settlement = settled(verdicts)
    told = feedback(reviewed, settlement, "b")
    assert [(entry.change, entry.start) for entry in told] == [
        (Change.REJECTED, 0),
        (Change.MISSED, 4),
        (Change.MISSED, 30),
        (Change.MISSED, 40),
    ]
    assert told[0].words == (Word("r", "the title alone"),)
    assert told[3].words == (Word("r", "missed by all"),)
    assert [entry.change for entry in feedback(reviewed, settlement, "a")] == [Change.MISSED]


def test_a_correction_shows_what_it_became() -> None:
    reviewed, settlement = settled(
        written(correct(found_groups()[0].spans, ((2, 9),), "honour", {}, reason="why"))
    )
    (first, *_) = feedback(reviewed, settlement, "a")
    assert first.change is Change.CORRECTED
    assert first.mine == A[0]
    assert first.gold is not None
    assert first.gold.ranges == ((2, 9),)
    assert first.words == (Word("r", "why"),)
