"""Gold that a file brought in, beside the verdicts on what it was made of.

Owns which of it still stands. What all came along follows its verdicts like gold that was made here; where
some of its origins never came, nothing is known that could overrule it. Pure and independent of order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import Decision, Verdict
from annotator.review.adjudication import Reviewed, Settlement, in_text

Annotation = Span | DocumentLabel | Relation
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

    def reviewed(self) -> Reviewed:
        """Return what there is to settle, with the corrections that came in as a mere status spelt out.

        What was corrected to is in the gold that came along.
        """
        if not self.gold:
            return self._reviewed
        held = {
            origin: gold for gold in reversed(self.gold) if self._follows(gold) for origin in gold.origins
        }
        return replace(self._reviewed, verdicts=[_spelt_out(v, held) for v in self._reviewed.verdicts])

    def beside(self, settled: Settlement) -> Settlement:
        """Return what was settled, with that gold of a file that stands beside it."""
        if not self.gold:
            return settled
        spans = self._joined(self._reviewed.spans, settled.spans, settled)
        ends = {span.id for span in self._reviewed.spans if span.annotator != GOLD}
        ends.update(span.id for span in spans)
        relations = self._joined(self._reviewed.relations, settled.relations, settled)
        return replace(
            settled,
            spans=tuple(sorted(spans, key=in_text)),
            document_labels=tuple(
                self._joined(self._reviewed.document_labels, settled.document_labels, settled)
            ),
            relations=tuple(each for each in relations if {each.head, each.tail} <= ends),
        )

    def _joined(self, given: Sequence[A], made: Sequence[A], settled: Settlement) -> list[A]:
        """Return gold of one kind: of that among the annotations given what stands, and what was made."""
        taken = {gold.id for gold in made}
        taken.update(origin for gold in made for origin in gold.origins)
        said = {_says(gold) for gold in made}
        held: list[A] = [
            gold
            for gold in given
            if gold.annotator == GOLD
            and (self._stands(gold, taken, settled) if self._follows(gold) else _says(gold) not in said)
        ]
        held.extend(made)
        return held

    def _follows(self, gold: Annotation) -> bool:
        """Tell whether all it was made of is known here."""
        return bool(gold.origins) and self._known.issuperset(gold.origins)

    def _stands(self, gold: Annotation, taken: set[str], settlement: Settlement) -> bool:
        """Tell whether gold that follows stands beside what was settled (`taken`: its ids and origins)."""
        if gold.id in taken:
            return False
        judged = [verdict for origin in gold.origins for verdict in self._verdicts.get(origin, ())]
        if not judged or not taken.isdisjoint(gold.origins):
            return taken.isdisjoint(gold.origins)
        if any(verdict.lapsed or verdict.decision is Decision.REJECT for verdict in judged):
            return False
        return not set(gold.origins).isdisjoint(settlement.waiting) or self._settled_before(gold, settlement)

    def _settled_before(self, gold: Annotation, settlement: Settlement) -> bool:
        """Tell whether its origins clash, but only over verdicts that came along with the gold.

        Then an adjudicator had settled it, which a status does not tell.
        """
        clashing = [
            case.targets for case in settlement.open if not set(case.targets).isdisjoint(gold.origins)
        ]
        brought = {verdict.reviewer for verdict in self._verdicts.get(gold.id, ())}
        given = (
            verdict for targets in clashing for name in targets for verdict in self._verdicts.get(name, ())
        )
        return bool(clashing) and all(verdict.reviewer in brought for verdict in given)


def _says(gold: Annotation) -> tuple[object, ...]:
    """Return what makes gold one fact, so that it stands there once."""
    if isinstance(gold, Relation):
        return gold.label, gold.head, gold.tail
    return (gold.label, gold.ranges) if isinstance(gold, Span) else (gold.label,)


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
