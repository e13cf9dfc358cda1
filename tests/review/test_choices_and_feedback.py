"""One key of a reviewer, from the verdicts it means to the gold and the feedback that follow."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.acts import AddVerdict
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import Decision, Verdict
from annotator.review.choices import accept, accept_the_rest, correct, reject
from annotator.review.differences import Group, groups
from annotator.review.feedback import Change, Word, feedback
from annotator.review.settlement import Reviewed, Settlement
from tests.review.settling import settle

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
    assert isinstance(first.gold, Span)
    assert first.gold.ranges == ((2, 9),)
    assert first.words == (Word("r", "why"),)


def test_whoever_settled_it_is_named_and_said_it() -> None:
    corrections = [
        Verdict("v1", "d", "span", "a1", "丁", Decision.CORRECT, ((0, 8),), reason="too short"),
        Verdict("v2", "d", "span", "a1", "戊", Decision.CORRECT, ((0, 7),), reason="too long"),
    ]
    final = Verdict("v3", "d", "span", "a1", "己", Decision.CORRECT, ((2, 9),), adjudicates=True)
    reviewed, settlement = settled([*corrections, final])
    (told,) = (entry for entry in feedback(reviewed, settlement, "a") if entry.mine == A[0])
    assert told.change is Change.CORRECTED and told.words == (Word("己", ""),)


def test_an_adjudicators_word_on_what_is_alike_is_told_as_his() -> None:
    accepted = Verdict("v1", "d", "span", "c1", "丁", Decision.ACCEPT)
    final = Verdict("v2", "d", "span", "a1", "己", Decision.REJECT, reason="no honour", adjudicates=True)
    reviewed, settlement = settled([accepted, final])
    assert (C[0].ranges, C[0].label) == (A[0].ranges, A[0].label)
    (told,) = (entry for entry in feedback(reviewed, settlement, "c") if entry.mine == C[0])
    assert told.change is Change.REJECTED and told.words == (Word("己", "no honour"),)


def test_relations_and_document_labels_are_told_too() -> None:
    spans = [Span("a1", "d", "person", "a", ((5, 7),)), Span("a2", "d", "speech", "a", ((9, 12),))]
    labels = [DocumentLabel("al", "d", "news", "a"), DocumentLabel("bl", "d", "speech", "b")]
    relations = [Relation("ar", "d", "speaker", "a", "a1", "a2")]
    verdicts = [
        *(Verdict(f"v{name}", "d", "span", name, "r", Decision.ACCEPT) for name in ("a1", "a2")),
        Verdict("vr", "d", "relation", "ar", "r", Decision.REJECT, reason="said by another"),
        Verdict("val", "d", "document_label", "al", "r", Decision.REJECT, reason="a speech"),
        Verdict("vbl", "d", "document_label", "bl", "r", Decision.ACCEPT),
    ]
    reviewed = Reviewed("d", spans, labels, relations, verdicts, ["a", "b"])
    told = feedback(reviewed, settle(reviewed), "a")
    assert [(entry.change, entry.start, entry.mine or entry.gold, entry.words) for entry in told] == [
        (Change.MISSED, 0, settle(reviewed).document_labels[0], (Word("r", ""),)),
        (Change.REJECTED, 0, labels[0], (Word("r", "a speech"),)),
        (Change.REJECTED, 5, relations[0], (Word("r", "said by another"),)),
    ]
    other = feedback(reviewed, settle(reviewed), "b")
    assert [(entry.change, entry.start) for entry in other] == [(Change.MISSED, 5), (Change.MISSED, 9)]
