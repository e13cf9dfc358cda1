"""Settling only what changed comes to what settling everything comes to, whatever is said and taken back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import event, given, settings
from hypothesis import strategies as st

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import Decision, Lapse, Verdict
from annotator.review.resettling import Rules, adjudicated
from annotator.review.settlement import Consensus, Reviewed

SPANS, LABELS, RELATIONS = ["a1", "a2", "b1", "b2", "c1"], ["al", "bl"], ["ar", "br"]
PLACES = st.sampled_from([(), ((0, 4),), ((0, 5),), ((2, 5),)])
NAMES = st.sampled_from(["", "x", "y"])
FORCES = st.sampled_from([{}, {"force": "order"}, {"force": "advice"}])
RULES = st.builds(
    Rules, st.sampled_from([None, Consensus(1, 2), Consensus(2, 2)]), st.just({"p": "genre", "q": "genre"})
)
DONE = ["a", "b", "c"]


@st.composite
def documents(draw: st.DrawFn) -> Reviewed:
    """A document with a few spans, labels and relations of three people, or with gold that came in."""
    spans = [
        Span(name, "d", draw(st.sampled_from("xy")), name[0], draw(PLACES.filter(bool)), draw(FORCES))
        for name in SPANS
    ]
    labels = [DocumentLabel(name, "d", draw(st.sampled_from("pq")), name[0]) for name in LABELS]
    ends = st.sampled_from(SPANS)
    relations = [Relation(name, "d", "r", name[0], draw(ends), draw(ends)) for name in RELATIONS]
    if draw(st.booleans()):  # gold came in: made of what is here, of what is not, or of nothing that it tells
        origins = st.sampled_from([(), ("z1",), ("z1", "z2"), ("a1",)])
        golden = [
            Span(
                name, "d", draw(st.sampled_from("xy")), GOLD, draw(PLACES.filter(bool)), origins=draw(origins)
            )
            for name in draw(st.sampled_from([["g1"], ["g1", "g2"]]))
        ]
        spans += golden
        labels.append(DocumentLabel("gl", "d", draw(st.sampled_from("pq")), GOLD, origins=draw(origins)))
        ends = st.sampled_from([*SPANS, *(span.id for span in golden)])
        relations.append(Relation("gr", "d", "r", GOLD, draw(ends), draw(ends), origins=("z3",)))
    return Reviewed("d", spans, labels, relations, (), DONE)


@st.composite
def words(draw: st.DrawFn) -> Verdict:
    """A verdict on something, or an addition; its id says on what and whose, so that it can change."""
    kind, names = draw(
        st.sampled_from(
            [("span", SPANS), ("span", SPANS), ("document_label", LABELS), ("relation", RELATIONS)]
        )
    )
    decision = draw(st.sampled_from(Decision))
    came = {"span": "g1", "document_label": "gl", "relation": "gr"}[kind]
    of_nobody = decision is Decision.ADD or (decision is Decision.REJECT and draw(st.integers(0, 2)) == 0)
    target = "" if of_nobody else draw(st.sampled_from([*names, came, "gone"]))
    reviewer = draw(st.sampled_from("rs"))
    label = {"span": NAMES, "document_label": st.sampled_from(["", "p", "q"]), "relation": st.just("r")}[kind]
    return Verdict(
        f"{reviewer}:{target}:{draw(st.integers(0, 1)) if not target else ''}",
        "d",
        kind,
        target,
        reviewer,
        decision,
        draw(PLACES) if kind == "span" else (),
        draw(label),
        draw(FORCES) if kind == "span" else {},
        adjudicates=draw(st.booleans()),
        head=draw(st.sampled_from(["", *SPANS])) if kind == "relation" else "",
        tail=draw(st.sampled_from(["", *SPANS])) if kind == "relation" else "",
        imported=draw(st.sampled_from([False, False, True])),
        lapsed=draw(st.sampled_from([Lapse.NONE, Lapse.NONE, Lapse.NONE, Lapse.CHANGED])),
        instead=draw(st.sampled_from(["", "", "r::0", "s::1", "gone"])) if decision is Decision.ADD else "",
    )


@settings(max_examples=300, deadline=None)
@given(documents(), RULES, st.lists(st.lists(words(), min_size=1, max_size=3), max_size=8), st.data())
def test_settling_what_changed_comes_to_the_same_as_settling_all(
    document: Reviewed, rules: Rules, said: list[list[Verdict]], data: st.DataObject
) -> None:
    kept, standing = adjudicated(document, rules), dict[str, Verdict]()
    for words_now in said:
        taken = set(data.draw(st.lists(st.sampled_from(sorted(standing)), max_size=2)) if standing else ())
        now = {verdict.id: verdict for verdict in words_now if verdict.id not in taken}
        standing = {name: each for name, each in standing.items() if name not in taken} | now
        kept = kept.said_anew(frozenset(taken | now.keys()), now.values(), rules)
        verdicts = sorted(standing.values(), key=lambda each: (each.target, each.reviewer, each.id))
        whole = adjudicated(replace(document, verdicts=verdicts), rules)
        assert (kept.reviewed, kept.settlement) == (whole.reviewed, whole.settlement)
    if kept.settlement.open:
        event("in conflict")
    if kept.settlement.spans:
        event("gold")


def test_a_correction_that_is_taken_back_lets_go_of_what_it_clashed_with() -> None:
    """The verdict that is gone bore on a passage which none that is left leads to."""
    spans = [Span("a1", "d", "x", "a", ((0, 4),)), Span("b1", "d", "x", "b", ((2, 5),))]
    corrected = Verdict("v", "d", "span", "a1", "r", Decision.CORRECT, ((2, 5),))
    rejected = Verdict("w", "d", "span", "b1", "s", Decision.REJECT)
    kept = adjudicated(Reviewed("d", spans, verdicts=[corrected, rejected]), Rules(None, {}))
    assert [case.targets for case in kept.settlement.open] == [("a1", "b1")]
    kept = kept.said_anew(frozenset({"v"}), (), Rules(None, {}))
    assert kept.settlement.open == () and kept.reviewed.verdicts == [rejected]
