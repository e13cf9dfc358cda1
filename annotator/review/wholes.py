"""Where annotators differ in document labels and relations, as a review view walks through them.

Owns the rule of grouping; spans are grouped in differences. Never decides anything: verdicts do.

Document labels of one exclusive group are rivals and stand in one group; every other label stands alone.
Relations between the same two passages stand in one group, whatever the spans there are labelled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.spans import DocumentLabel, Range, Relation, Span
from annotator.review.differences import SIGNS, Difference

Item = DocumentLabel | Relation


@dataclass(frozen=True, slots=True)
class Whole:
    """One difference in document labels or relations. `passages` are a relation's ends; a label has none."""

    kind: Difference
    target_kind: str  # document_label or relation
    members: tuple[Item, ...]
    missing: tuple[str, ...] = ()
    passages: tuple[Range, ...] = ()

    @property
    def start(self) -> int:
        """The first code point, for the order of the walk."""
        return min((start for start, _ in self.passages), default=0)

    @property
    def end(self) -> int:
        """One past the last code point; 0 for a document label."""
        return max((end for _, end in self.passages), default=0)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Never any: nothing of it is in the text."""
        return ()

    @property
    def holders(self) -> tuple[str, ...]:
        """The annotators who have a part in it, sorted."""
        return tuple(sorted({item.annotator for item in self.members}))

    @property
    def sign(self) -> str:
        """The sign as of a difference between spans."""
        return SIGNS.get(self.kind, str(len(self.holders)))

    @property
    def agreed(self) -> bool:
        """True if all have it alike: one key accepts all of these."""
        return self.kind is Difference.NONE


def label_wholes(
    people: Sequence[str], labels: Iterable[DocumentLabel], exclusive: Mapping[str, str]
) -> list[Whole]:
    """Return the groups of document labels, by label. `people`: everyone who finished, also with none."""
    found: defaultdict[Hashable, list[Item]] = defaultdict(list)
    for label in labels:
        if label.annotator in people:
            found[exclusive.get(label.label) or ("label", label.label)].append(label)
    wholes = [_whole("document_label", people, members) for members in found.values()]
    return sorted(wholes, key=lambda whole: (whole.members[0].label, whole.members[0].id))


def relation_wholes(
    people: Sequence[str], relations: Iterable[Relation], spans: Iterable[Span]
) -> list[Whole]:
    """Return the groups of relations in text order. One without an end is passed over."""
    places = {span.id: (span.start, span.end) for span in spans}
    found: defaultdict[tuple[Range, Range], list[Item]] = defaultdict(list)
    for relation in relations:
        if relation.annotator in people and relation.head in places and relation.tail in places:
            found[places[relation.head], places[relation.tail]].append(relation)
    wholes = [_whole("relation", people, members, ends) for ends, members in found.items()]
    return sorted(wholes, key=lambda whole: (whole.start, whole.end, whole.members[0].id))


def _whole(
    target_kind: str, people: Sequence[str], members: Sequence[Item], passages: tuple[Range, ...] = ()
) -> Whole:
    ordered = tuple(sorted(members, key=lambda item: (item.label, people.index(item.annotator), item.id)))
    missing = tuple(sorted(set(people) - {item.annotator for item in ordered}))
    return Whole(_kind(ordered, missing), target_kind, ordered, missing, passages)


def _kind(members: Sequence[Item], missing: Sequence[str]) -> Difference:
    has: defaultdict[str, set[str]] = defaultdict(set)
    for item in members:
        has[item.annotator].add(item.label)
    if any(labels != has[members[0].annotator] for labels in has.values()):
        return Difference.LABEL
    if missing:
        return Difference.ONE if len(has) == 1 else Difference.SOME
    if len(has) == 1:
        return Difference.ONE
    given: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for item in members:
        given[item.label].append(dict(item.attributes))
    same = all(one == alike[0] for alike in given.values() for one in alike)
    return Difference.NONE if same else Difference.ATTRIBUTES
