"""Additions in one another's place: what reviewers made of the same addition, each in another way.

Owns which additions those are, and that no two of them are gold. Reads what was decided, see decisions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from annotator.model.spans import Status
from annotator.model.verdicts import Decision, Verdict
from annotator.review.decisions import Clash, Decided, Open, attributes_key


def linked(additions: Iterable[Verdict]) -> Iterator[tuple[str, str]]:
    """Give the pairs of additions, by id, of which one stands in the place of the other."""
    return ((verdict.id, verdict.instead) for verdict in additions if verdict.instead)


def one_in_a_place(decided: Decided, verdicts: Sequence[Verdict]) -> None:
    """Leave what was added in one another's place open, unless just one of these was adjudicated.

    What annotators have too is not concerned: it is decided there.
    """
    for place in _places([verdict for verdict in verdicts if verdict.decision is Decision.ADD]):
        rivals = [gold for gold in decided.gold if not place.isdisjoint(gold.origins)]
        cases = [case for case in decided.open if not place.isdisjoint(case.targets)]
        if len(rivals) + len(cases) < 2:
            continue
        winners = [gold for gold in rivals if gold.adjudicated]
        won = winners if len(winners) == 1 else []
        losers = [gold for gold in rivals if gold not in won and place.issuperset(gold.origins)]
        decided.gold = [gold for gold in decided.gold if gold not in losers]
        if not won and losers:
            gone = {origin for gold in losers for origin in gold.origins}
            joined = gone.union(*(case.targets for case in cases))
            kept = [case for case in decided.open if case not in cases]
            decided.open = sorted([*kept, Open(Clash.PLACE, tuple(sorted(joined)))])
            for name in joined & decided.status.keys():
                decided.status[name] = Status.UNREVIEWED


def _places(additions: Sequence[Verdict]) -> list[set[str]]:
    """Return the ids of additions that stand in one another's place; those alike stand in the same."""
    if not any(verdict.instead for verdict in additions):
        return []
    beside: defaultdict[object, list[str]] = defaultdict(list)
    for verdict in additions:
        beside[verdict.ranges, verdict.label, attributes_key(verdict.attributes)].append(verdict.id)
    for one, other in linked(additions):
        beside[one, other] += (one, other)
    places: list[set[str]] = []
    for names in beside.values():
        joined = set(names).union(*(place for place in places if not place.isdisjoint(names)))
        places = [place for place in places if place.isdisjoint(joined)] + [joined]
    return [place for place in places if len(place) > 1]
