"""Gold that a file brought in, beside the verdicts on what it was made of.

Owns which of it still stands. What all came along follows its verdicts like gold that was made here; where
some of its origins never came, nothing is known that could overrule it. Pure and independent of order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import Decision, Verdict
from annotator.review.adjudication import Reviewed, Settlement

Annotation = Span | DocumentLabel | Relation
A = TypeVar("A", Span, DocumentLabel, Relation)


class StoredGold:
    """The gold among the annotations of one document."""

    def __init__(self, reviewed: Reviewed) -> None:
        self._reviewed = reviewed
        everything: tuple[Annotation, ...] = (*reviewed.spans, *reviewed.document_labels, *reviewed.relations)
        self.gold = sorted((a for a in everything if a.annotator == GOLD), key=lambda a: a.id)
        self._verdicts: defaultdict[str, list[Verdict]] = defaultdict(list)
        for verdict in reviewed.verdicts:
            self._verdicts[verdict.target or verdict.id].append(verdict)
        self._known = {a.id for a in everything if a.annotator != GOLD}
        self._known.update(
            name for name, given in self._verdicts.items() if any(map(_tells_of_an_origin, given))
        )

    def reviewed(self) -> Reviewed:
        """Return what there is to settle, with the corrections that came in as a mere status spelt out.

        What was corrected to is in the gold that came along.
        """
        held = {
            origin: gold for gold in reversed(self.gold) if self._follows(gold) for origin in gold.origins
        }
        return replace(self._reviewed, verdicts=[_spelt_out(v, held) for v in self._reviewed.verdicts])

    def beside(self, given: Sequence[A], settled: Sequence[A], settlement: Settlement) -> list[A]:
        """Return annotations of one kind with what was settled, and of the gold among them what stands."""
        taken = {gold.id for gold in settled}
        taken.update(origin for gold in settled for origin in gold.origins)
        held: list[A] = [
            item for item in given if item.annotator != GOLD or self._stands(item, taken, settlement)
        ]
        held.extend(settled)
        return held

    def _follows(self, gold: Annotation) -> bool:
        """Tell whether all it was made of is known here."""
        return bool(gold.origins) and self._known.issuperset(gold.origins)

    def _stands(self, gold: Annotation, taken: set[str], settlement: Settlement) -> bool:
        """Tell whether gold stands beside what was settled (`taken`: its ids and origins)."""
        if gold.id in taken:
            return False
        if not self._follows(gold):
            return True
        judged = [verdict for origin in gold.origins for verdict in self._verdicts[origin]]
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
        brought = {verdict.reviewer for verdict in self._verdicts[gold.id]}
        given = (verdict for targets in clashing for name in targets for verdict in self._verdicts[name])
        return bool(clashing) and all(verdict.reviewer in brought for verdict in given)


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
