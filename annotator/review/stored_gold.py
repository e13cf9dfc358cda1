"""Gold that a file brought in, beside the verdicts on what it was made of.

Owns which of it still stands. What all came along follows its verdicts like gold that was made here; what was
made of something that never came stands by itself until a verdict is on it. Pure and independent of order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import STATUS_OF, Decision, Verdict
from annotator.review.decisions import Clash, Open
from annotator.review.making import in_text
from annotator.review.settlement import Reviewed, Settlement

Annotation = Span | DocumentLabel | Relation
Cases = Mapping[str, Sequence[Open]]  # the conflicts that each annotation is part of, by its id
A = TypeVar("A", Span, DocumentLabel, Relation)


class StoredGold:
    """The gold among the annotations of one document."""

    def __init__(self, reviewed: Reviewed) -> None:
        self._reviewed = reviewed
        self._everything: list[Annotation] = [*reviewed.spans, *reviewed.document_labels]
        self._everything += reviewed.relations
        self.gold = sorted((a for a in self._everything if a.annotator == GOLD), key=lambda a: a.id)

    @cached_property
    def _verdicts(self) -> Mapping[str, Sequence[Verdict]]:
        """The verdicts on each annotation; an addition stands by itself."""
        found: defaultdict[str, list[Verdict]] = defaultdict(list)
        for verdict in self._reviewed.verdicts:
            found[verdict.target or verdict.id].append(verdict)
        return found

    @cached_property
    def _known(self) -> set[str]:
        """What gold may have been made of, as far as it is or was in this project."""
        told = (name for name, given in self._verdicts.items() if any(map(_tells_of_an_origin, given)))
        return {a.id for a in self._everything if a.annotator != GOLD}.union(told)

    @cached_property
    def following(self) -> Sequence[Annotation]:
        """The gold that follows the verdicts on what it was made of; the rest stands by itself."""
        return [gold for gold in self.gold if self._follows(gold)]

    def reviewed(self) -> Reviewed:
        """Return what there is to settle: the gold that stands by itself, and what its verdicts say in full.

        What was corrected to, where that came in as a mere status, is in the gold that came along. Whoever
        rejects gold whose origins are here by now rejects these.
        """
        if not self.gold:
            return self._reviewed
        following = self.following
        held = {origin: gold for gold in reversed(following) for origin in gold.origins}
        told = [_spelt_out(verdict, held) for verdict in self._reviewed.verdicts]
        told += [other for gold in following for other in self._on_origins(gold)]
        own = frozenset(gold.id for gold in self.gold) - {gold.id for gold in following}
        return replace(self._reviewed, verdicts=told, brought=own)

    def _on_origins(self, gold: Annotation) -> list[Verdict]:
        """Return the rejections of gold as rejections of its origins, of whoever said nothing of these."""
        here = {each.id for each in self._everything if each.annotator != GOLD}
        return [
            replace(given, id=f"{given.id}:{name}", target=name, judged=None)
            for given in self._verdicts.get(gold.id, ())
            if given.decision is Decision.REJECT and not given.imported
            for name in here.intersection(gold.origins)
            if all(other.reviewer != given.reviewer for other in self._verdicts.get(name, ()))
        ]

    def beside(self, settled: Settlement) -> Settlement:
        """Return what was settled, with that gold of a file that stands beside it."""
        if not self.gold:
            return settled
        cases: defaultdict[str, list[Open]] = defaultdict(list)
        for case in settled.open:
            for target in case.targets:
                cases[target].append(case)
        waiting = frozenset(settled.waiting)
        spans = self._joined(self._reviewed.spans, settled.spans, waiting, cases)
        labels = self._joined(self._reviewed.document_labels, settled.document_labels, waiting, cases)
        relations = self._joined(self._reviewed.relations, settled.relations, waiting, cases)
        relations += self._waiting(settled)
        relations = _between(relations, settled, self._ends(spans, settled))
        golden: list[Annotation] = [*spans, *labels, *relations]
        closed = {case for gold in golden for case in self._closed_by(gold, cases)}
        return replace(
            settled,
            spans=tuple(sorted(spans, key=in_text)),
            document_labels=tuple(labels),
            relations=tuple(relations),
            open=tuple(case for case in settled.open if case not in closed),
            status={**settled.status, **self._told({name for case in closed for name in case.targets})},
            waiting=tuple(sorted(set(settled.waiting).difference(relation.id for relation in relations))),
        )

    def _waiting(self, settled: Settlement) -> list[Relation]:
        """Return the relations that stand by themselves and wait: an end may be gold that stands beside."""
        waiting = frozenset(settled.waiting)
        return [each for each in self._reviewed.relations if each.annotator == GOLD and each.id in waiting]

    def _ends(self, spans: Sequence[Span], settled: Settlement) -> set[str]:
        """Return what gold relations may be between: gold, and in a foreign file what nobody decided on."""
        open_yet = (s for s in self._reviewed.spans if s.annotator != GOLD)
        ends = {s.id for s in open_yet if settled.status.get(s.id) is Status.UNREVIEWED}
        return ends.union(span.id for span in spans)

    def _joined(self, given: Sequence[A], made: Sequence[A], waiting: Set[str], cases: Cases) -> list[A]:
        """Return gold of one kind: of that among what is given what follows and stands, and what was made."""
        taken = {gold.id for gold in made}
        taken.update(origin for gold in made for origin in gold.origins)
        held: list[A] = [
            gold
            for gold in given
            if gold.annotator == GOLD and self._follows(gold) and self._stands(gold, taken, waiting, cases)
        ]
        held.extend(made)
        return held

    def _told(self, names: set[str]) -> dict[str, Status]:
        """Return the status that a file told of annotations."""
        return {
            name: STATUS_OF[given[0].decision]
            for name in names
            if (given := self._verdicts.get(name)) and given[0].decision in STATUS_OF
        }

    def _follows(self, gold: Annotation) -> bool:
        """Tell whether all it was made of is known here."""
        return bool(gold.origins) and self._known.issuperset(gold.origins)

    def _stands(self, gold: Annotation, taken: set[str], waiting: Set[str], cases: Cases) -> bool:
        """Tell whether gold that follows stands beside what was settled (`taken`: its ids and origins)."""
        if gold.id in taken:
            return False
        judged = [verdict for origin in gold.origins for verdict in self._verdicts.get(origin, ())]
        if not judged or not taken.isdisjoint(gold.origins):
            return taken.isdisjoint(gold.origins)
        if any(verdict.lapsed or verdict.decision is Decision.REJECT for verdict in judged):
            return False
        return not waiting.isdisjoint(gold.origins) or bool(self._closed_by(gold, cases))

    def _closed_by(self, gold: Annotation, cases: Cases) -> list[Open]:
        """Return the conflicts of its origins, if there are none but of decisions that came along with it.

        Then an adjudicator had settled them, which a status does not tell.
        """
        clashing = list(dict.fromkeys(case for origin in gold.origins for case in cases.get(origin, ())))
        given = (v for case in clashing for name in case.targets for v in self._verdicts.get(name, ()))
        between = all(case.clash is not Clash.VERDICTS for case in clashing)
        return clashing if between and all(verdict.imported for verdict in given) else []


def _between(relations: Sequence[Relation], settled: Settlement, ends: set[str]) -> list[Relation]:
    """Return the relations whose ends are there, between what these became."""
    found = []
    for each in relations:
        head, tail = (end if end in ends else _became(end, settled) for end in (each.head, each.tail))
        if ends.issuperset((head, tail)):
            found.append(
                each if (head, tail) == (each.head, each.tail) else replace(each, head=head, tail=tail)
            )
    return found


def _became(end: str, settled: Settlement) -> str:
    gold = settled.became.get(end)
    return gold.id if gold else ""


def _tells_of_an_origin(verdict: Verdict) -> bool:
    """Tell whether what a verdict is on, or the addition that it is, is or was in this project."""
    return verdict.decision is Decision.ADD or bool(verdict.judged and verdict.judged.label)


def _spelt_out(verdict: Verdict, held: Mapping[str, Annotation]) -> Verdict:
    gold = held.get(verdict.target)
    if gold is None or verdict.says_what or verdict.decision is not Decision.CORRECT:
        return verdict
    given = replace(verdict, label=gold.label, attributes=gold.attributes)
    if isinstance(gold, Span):
        return replace(given, ranges=gold.ranges)
    return replace(given, head=gold.head, tail=gold.tail) if isinstance(gold, Relation) else given
