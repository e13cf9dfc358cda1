"""What is gold, or is to be, though nobody who finished the document marked it: differences of their own.

Owns which these are: what reviewers added, also where additions contradict each other or an adjudicator
rejected them, and gold that came in with a file. Never decides anything: verdicts do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from annotator.model.acts import AddVerdict
from annotator.model.spans import DocumentLabel, Range, Relation, Span
from annotator.model.verdicts import Decision, Verdict
from annotator.review.decisions import Open, attributes_key
from annotator.review.differences import Difference, Group
from annotator.review.settlement import Reviewed, Settlement
from annotator.review.wholes import Item, Whole

Annotation = Span | DocumentLabel | Relation


def additions(
    reviewed: Reviewed, settlement: Settlement, shown: Iterable[Group | Whole]
) -> list[Group | Whole]:
    """Return these differences. `shown`: the differences between annotators, in which the others stand."""
    if not reviewed.brought and all(verdict.decision is not Decision.ADD for verdict in reviewed.verdicts):
        return []
    members = [item for group in shown for item in group.members]
    ids = {item.id for item in members}
    found: list[Group | Whole] = [*_added(reviewed.verdicts, settlement, ids)]
    apart = [case for case in settlement.open if ids.isdisjoint(case.targets)]
    found += _clashing(reviewed, settlement, apart)
    found += _refused(reviewed, settlement, members)
    held = {item.id for group in found for item in group.members}
    found += _brought(reviewed, members, but=held)
    return found


def open_additions(
    reviewed: Reviewed, settlement: Settlement, shown: Iterable[Group | Whole]
) -> list[Group | Whole]:
    """Return those of these differences that are to be decided."""
    contested = settlement.contested
    found = additions(reviewed, settlement, shown)
    return [group for group in found if any(item.id in contested for item in group.members)]


def contenders(reviewed: Reviewed, case: Open, but: Collection[str] = ()) -> list[Annotation]:
    """Return the additions and the gold that came in which are part of a conflict."""
    given = {v.id: v for v in reviewed.verdicts if v.decision is Decision.ADD}
    came = {item.id: item for item in _came(reviewed)}
    names = [name for name in case.targets if name not in but]
    added = [_addition(given[name]) for name in names if name in given]
    return [*added, *(came[name] for name in names if name in came)]


def _added(verdicts: Sequence[Verdict], settlement: Settlement, shown: Collection[str]) -> Iterator[Group]:
    """What reviewers added and nobody has, one difference each: it is decided, and can be changed."""
    given = {verdict.id for verdict in verdicts if verdict.decision is Decision.ADD}
    for gold in settlement.spans:
        if not given.isdisjoint(gold.origins) and not any(origin in shown for origin in gold.origins):
            yield Group(Difference.ADDED, (gold,))


def _clashing(reviewed: Reviewed, settlement: Settlement, cases: Iterable[Open]) -> Iterator[Group | Whole]:
    """What reviewers added in contradiction to each other, or to gold that came in."""
    given = {verdict.id for verdict in reviewed.verdicts if verdict.decision is Decision.ADD}
    places = _places((*reviewed.spans, *settlement.spans))
    for case in cases:
        if not given.isdisjoint(case.targets):
            yield _difference(Difference.ADDED, contenders(reviewed, case), places)


def _refused(
    reviewed: Reviewed, settlement: Settlement, members: Sequence[Annotation]
) -> Iterator[Group | Whole]:
    """What reviewers added and an adjudicator kept out of gold, unless somebody has the like: it is decided.

    Alike stand together, so that whoever adds it once more sees what was said. Of a relation, or what goes
    with the document, another reason may keep it out: only a rejection tells.
    """
    gold: list[Annotation] = [*settlement.spans, *settlement.document_labels, *settlement.relations]
    taken = settlement.contested.union(*(item.origins for item in gold))
    finals = {says(verdict) for verdict in reviewed.verdicts if verdict.adjudicates and refuses(verdict)}
    alike: defaultdict[tuple[object, ...], list[Annotation]] = defaultdict(list)
    for verdict in reviewed.verdicts:
        if verdict.decision is Decision.ADD and verdict.id not in taken:
            item = _addition(verdict)
            if isinstance(item, Span) or says(item) in finals:
                alike[says(item)].append(item)
    said = set(map(_fact, members)) if alike else set()
    places = _places((*reviewed.spans, *settlement.spans)) if alike else {}
    for items in alike.values():
        if _fact(items[0]) not in said:
            yield _difference(Difference.ADDED, items, places)


def _brought(
    reviewed: Reviewed, members: Sequence[Annotation], *, but: Collection[str]
) -> Iterator[Group | Whole]:
    """Gold that came in, unless somebody has the like of it: what is decided on that holds for it too."""
    judged = {v.target for v in reviewed.verdicts if not v.imported}
    said = set(map(_fact, members))
    places = _places(reviewed.spans)
    for item in _came(reviewed):
        if item.id not in but and (item.id in judged or _fact(item) not in said):
            yield _difference(Difference.BROUGHT, [item], places)


class Standing:
    """Gold that came in, by what it is: it stands by itself, also where somebody has the like.

    A verdict on what somebody has alike is then one on it too, and contradicts it where it is a rejection.
    """

    def __init__(self, reviewed: Reviewed) -> None:
        self._by_fact: defaultdict[tuple[object, ...], list[Annotation]] = defaultdict(list)
        for item in _came(reviewed):
            self._by_fact[_fact(item)].append(item)

    def like(self, members: Iterable[Annotation]) -> list[Annotation]:
        """Return what some annotations are the like of, where it is none of them."""
        held = {item.id: item for item in members}
        facts = dict.fromkeys(map(_fact, held.values()))
        return [item for fact in facts for item in self._by_fact.get(fact, ()) if item.id not in held]


def refuses(verdict: Verdict) -> bool:
    """Tell whether a verdict is the rejection of an addition."""
    return verdict.decision is Decision.REJECT and not verdict.target


def says(what: Annotation | AddVerdict | Verdict) -> tuple[object, ...]:
    """Return what makes an annotation, an addition and the rejection of one alike."""
    ranges = () if isinstance(what, DocumentLabel | Relation) else what.ranges
    ends = () if isinstance(what, Span | DocumentLabel) else (what.head, what.tail)
    return what.label, ranges, attributes_key(what.attributes), tuple(filter(None, ends))


def _came(reviewed: Reviewed) -> list[Annotation]:
    everything: list[Annotation] = [*reviewed.spans, *reviewed.document_labels, *reviewed.relations]
    return [item for item in everything if item.id in reviewed.brought] if reviewed.brought else []


def _fact(item: Annotation) -> tuple[object, ...]:
    """Return what makes two alike. A span may be no whole one, but what is counted of it."""
    if isinstance(item, Relation):
        return item.label, item.head, item.tail
    return (item.label,) if isinstance(item, DocumentLabel) else (item.label, item.ranges)


def _places(spans: Iterable[Span]) -> dict[str, Range]:
    return {span.id: (span.start, span.end) for span in spans}


def _difference(
    kind: Difference, members: Sequence[Annotation], places: Mapping[str, Range]
) -> Group | Whole:
    spans = tuple(item for item in members if isinstance(item, Span))
    if spans:
        return Group(kind, spans)
    items: tuple[Item, ...] = tuple(item for item in members if not isinstance(item, Span))
    first = items[0]
    ends = (first.head, first.tail) if isinstance(first, Relation) else ()
    what = "relation" if isinstance(first, Relation) else "document_label"
    return Whole(kind, what, items, passages=tuple(places[end] for end in ends if end in places))


def _addition(verdict: Verdict) -> Annotation:
    """Return what an addition adds, as if its reviewer had marked it."""
    what = (verdict.id, verdict.document, verdict.label, verdict.reviewer)
    own = (verdict.id,)
    if verdict.target_kind == "span":
        return Span(*what, ranges=verdict.ranges, attributes=verdict.attributes, origins=own)
    if verdict.target_kind == "relation":
        return Relation(*what, verdict.head, verdict.tail, verdict.attributes, origins=own)
    return DocumentLabel(*what, attributes=verdict.attributes, origins=own)
