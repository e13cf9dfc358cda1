"""The places of one document where annotators differ, as a review view walks through them.

Owns the rule of grouping. Never decides anything: verdicts do.

First, what every annotator has alike (ranges and label) is set apart, one group for each such passage. Of the
rest, two spans of different annotators are joined when they share a code point and their labels are of one
layer, or when their ranges are the same. A group is a connected component of that, so a difference in hand
shows all spans that bear on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.spans import Range, Span, same_attributes
from annotator.review.matching import NO_LAYERS, match, overlaps, shared_length, text_order


class Difference(StrEnum):
    """What the spans of a group differ in."""

    NONE = "none"  # all annotators have it alike
    UNSURE = "unsure"  # all have it alike, and somebody is unsure of it
    ATTRIBUTES = "attributes"  # all have it, with other attributes
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "both"
    ADDED = "added"  # nobody has it, a reviewer added it
    BROUGHT = "brought"  # nobody has it, it came in with a file as gold
    DELETED = "deleted"  # nobody has it any more, a reviewer had taken it into gold
    ONE = "one"  # only one annotator has it
    SOME = "some"  # several have it alike, not all


SIGNS = {
    Difference.NONE: "=",
    Difference.UNSURE: "?",
    Difference.ATTRIBUTES: "≠",
    Difference.BOUNDARY: "↔",
    Difference.LABEL: "≠",
    Difference.BOTH: "≠",
    Difference.ONE: "1",
    Difference.ADDED: "+",
    Difference.BROUGHT: "↓",
    Difference.DELETED: "−",
}


@dataclass(frozen=True, slots=True)
class Group:
    """One agreement or difference. `spans` are in text order; `missing` are the annotators without any."""

    kind: Difference
    spans: tuple[Span, ...]
    missing: tuple[str, ...] = ()

    @property
    def target_kind(self) -> str:
        """What verdicts on it are about."""
        return "span"

    @property
    def members(self) -> tuple[Span, ...]:
        """What verdicts are given on."""
        return self.spans

    @property
    def passages(self) -> tuple[Range, ...]:
        """Where it stands in the text."""
        return ((self.start, self.end),)

    @property
    def start(self) -> int:
        """The first code point of the group."""
        return min(span.start for span in self.spans)

    @property
    def end(self) -> int:
        """One past the last code point of the group."""
        return max(span.end for span in self.spans)

    @property
    def holders(self) -> tuple[str, ...]:
        """The annotators who have a span in the group, sorted."""
        return tuple(sorted({span.annotator for span in self.spans}))

    @property
    def sign(self) -> str:
        """The sign for the margin: = ? ↔ ≠, or the number of those who have it alike."""
        return SIGNS.get(self.kind, str(len(self.holders)))

    @property
    def agreed(self) -> bool:
        """True if all have it alike and are sure: one key accepts all of these."""
        return self.kind is Difference.NONE


def groups(spans: Mapping[str, Sequence[Span]], layers: Mapping[str, str] = NO_LAYERS) -> list[Group]:
    """Return all groups of a document in text order. `spans` lists everyone who finished, also with none."""
    alike, rest = _split(spans)
    found = [Group(_alike_kind(members), tuple(members)) for members in alike]
    for members in _components(rest, layers):
        missing = tuple(sorted(set(spans) - {span.annotator for span in members}))
        found.append(Group(_kind(members), tuple(members), missing))
    found.sort(key=lambda group: (group.start, group.end, [span.id for span in group.spans]))
    return found


def counterparts(group: Group, layers: Mapping[str, str] = NO_LAYERS) -> list[tuple[Span, ...]]:
    """Return what a group is about one by one, in text order: a span and its counterparts.

    A counterpart is what matching pairs a span with, at most one of each other annotator, and whatever is
    alike. Everything in the group is in one of them.
    """
    own: defaultdict[str, list[Span]] = defaultdict(list)
    for span in group.spans:
        own[span.annotator].append(span)
    free = {span.id: span for span in group.spans}
    found = []
    for seed in group.spans:
        if seed.id not in free:
            continue
        pairs = (match(own[seed.annotator], others, layers) for others in own.values())
        partners = {pair.second.id for found in pairs for pair in found if pair.first is seed and pair.second}
        facts = {(span.ranges, span.label) for span in group.spans if span.id in {seed.id, *partners}}
        members = [
            span for span in free.values()
            if span is seed or (span.annotator != seed.annotator and span.id in partners)
            or (span.ranges, span.label) in facts
        ]  # fmt: skip
        for span in members:
            del free[span.id]
        found.append(tuple(members))
    return found


def _split(spans: Mapping[str, Sequence[Span]]) -> tuple[list[list[Span]], dict[str, list[Span]]]:
    """Set apart what all of at least two annotators have alike; both results in text order."""
    ordered = {annotator: sorted(spans[annotator], key=text_order) for annotator in sorted(spans)}
    facts = [{(span.ranges, span.label) for span in marks} for marks in ordered.values()]
    shared = set.intersection(*facts) if len(facts) > 1 else set()
    if not shared:
        return [], ordered
    by_fact: defaultdict[tuple[tuple[Range, ...], str], defaultdict[str, list[Span]]]
    by_fact = defaultdict(lambda: defaultdict(list))
    for annotator, marks in ordered.items():
        for span in marks:
            if (span.ranges, span.label) in shared:
                by_fact[span.ranges, span.label][annotator].append(span)
    # One who has it twice has it alike once where another has it once.
    alike = [list(found) for holders in by_fact.values() for found in zip(*holders.values(), strict=False)]
    taken = {id(span) for found in alike for span in found}
    return alike, {
        annotator: [span for span in marks if id(span) not in taken] for annotator, marks in ordered.items()
    }


def _components(rest: Mapping[str, Sequence[Span]], layers: Mapping[str, str]) -> list[list[Span]]:
    parents: dict[int, int] = {}
    numbered = [span for marks in rest.values() for span in marks]
    place = {id(span): index for index, span in enumerate(numbered)}

    def root(index: int) -> int:
        while parents.setdefault(index, index) != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    names = list(rest)
    for position, annotator in enumerate(names):
        for other in names[position + 1 :]:
            for first, second in overlaps(rest[annotator], rest[other]):
                if _joined(first, second, layers):
                    parents[root(place[id(first)])] = root(place[id(second)])
    members: defaultdict[int, list[Span]] = defaultdict(list)
    for index, span in enumerate(numbered):
        members[root(index)].append(span)
    return [sorted(found, key=lambda span: (*text_order(span), span.annotator)) for found in members.values()]


def _joined(first: Span, second: Span, layers: Mapping[str, str]) -> bool:
    if first.ranges == second.ranges:
        return True
    same_layer = first.label == second.label or layers.get(first.label, "") == layers.get(second.label, "")
    return same_layer and shared_length(first.ranges, second.ranges) > 0


def _alike_kind(members: Sequence[Span]) -> Difference:
    if not same_attributes(members):
        return Difference.ATTRIBUTES
    return Difference.UNSURE if any(span.unsure for span in members) else Difference.NONE


def _kind(members: Sequence[Span]) -> Difference:
    ranges = {span.ranges for span in members}
    labels = {span.label for span in members}
    if len(ranges) > 1:
        return Difference.BOUNDARY if len(labels) == 1 else Difference.BOTH
    if len(labels) > 1:
        return Difference.LABEL
    return Difference.ONE if len({span.annotator for span in members}) == 1 else Difference.SOME
